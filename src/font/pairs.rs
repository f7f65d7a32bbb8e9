//! Widths of pairs of characters, measured once and for all: how far the commonest characters run before each other, so that
//! a text of them is measured without a shaper.
//!
//! `pairs.bin` beside the faces holds them: for each of the four kinds of text, each character before each and before the
//! end of the text, two bytes each (little-endian), units of 1/2048 em. A test holds it to the faces.

use crate::font::Style;

static TABLE: &[u8] = include_bytes!("../../assets/fonts/pairs.bin");

/// The characters of the table, in its order.
const CHARACTERS: &[u8; 65] = b" ,.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// What a character can stand before: one of them, or the end.
const BEFORE: usize = CHARACTERS.len() + 1;
/// Units in an em.
const EM: f64 = 2048.0;
/// A pair that is not in the table: its width hangs on more than the two.
const UNKNOWN: u16 = u16::MAX;
/// Of characters that are not in the table.
const NONE: u8 = u8::MAX;

/// The place of each character of ASCII in the table.
const PLACES: [u8; 128] = {
    let mut places = [NONE; 128];
    let mut at = 0;
    while at < CHARACTERS.len() {
        places[CHARACTERS[at] as usize] = at as u8;
        at += 1;
    }
    places
};

/// Which of the four kinds of text a style is of: by weight, then by kind of figures.
pub(super) fn kind(style: Style) -> usize {
    2 * usize::from(style.weight.css() > 400) + usize::from(style.tabular)
}

/// How far a character runs before another, or before the end of the text, em; `None` where the table does not say.
pub(super) fn em(kind: usize, character: char, next: Option<char>) -> Option<f64> {
    let next = next.map_or(Some(CHARACTERS.len()), place)?;
    let at = 2 * ((kind * CHARACTERS.len() + place(character)?) * BEFORE + next);
    let units = u16::from_le_bytes([TABLE[at], TABLE[at + 1]]);
    (units != UNKNOWN).then(|| f64::from(units) / EM)
}

fn place(character: char) -> Option<usize> {
    let place = *PLACES.get(character as usize)?;
    (place != NONE).then_some(usize::from(place))
}

#[cfg(test)]
mod tests {
    use super::{BEFORE, CHARACTERS, EM, TABLE, UNKNOWN, em, kind};
    use crate::font::shape::Shaper;
    use crate::font::{Style, Weight};
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::{prop_assert_eq, prop_oneof, proptest};

    /// In the order of their kinds.
    fn styles() -> [Style; 4] {
        let style = |weight, tabular| Style { size: 1.0, weight, tabular };
        [Weight::Regular, Weight::SemiBold]
            .map(|weight| [false, true].map(|tabular| style(weight, tabular)))
            .as_flattened()
            .try_into()
            .unwrap()
    }

    /// What the file must hold. Between figures an `x` takes another form, with two of them around it.
    fn table() -> Vec<u8> {
        let mut shaper = Shaper::new();
        let mut bytes = Vec::with_capacity(TABLE.len());
        for style in styles() {
            for character in CHARACTERS {
                let nexts = CHARACTERS.iter().map(Some).chain([None]);
                for next in nexts {
                    let text: String =
                        [Some(character), next].into_iter().flatten().map(|byte| char::from(*byte)).collect();
                    let times = text.contains(['x', 'X']) && text.contains(|c: char| c.is_ascii_digit());
                    let clusters = shaper.clusters(&text, style.weight, style.tabular);
                    let units = clusters[0].advance * EM;
                    assert!(units == units.round() && units < f64::from(UNKNOWN), "{text:?}: {units}");
                    bytes.extend(if times { UNKNOWN } else { units as u16 }.to_le_bytes());
                }
            }
        }
        bytes
    }

    #[test]
    fn the_table_is_what_the_faces_say() {
        let styles = styles();
        assert!((0..4).all(|at| kind(styles[at]) == at));
        assert_eq!(TABLE.len(), 2 * styles.len() * CHARACTERS.len() * BEFORE);
        let wanted = table();
        assert!(
            TABLE == wanted,
            "what `base64 -d` makes of this is assets/fonts/pairs.bin:\n{}",
            STANDARD.encode(wanted)
        );
    }

    /// Words as they stand in a text: with single spaces between them.
    fn joined(text: &str) -> String {
        text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    proptest! {
        /// In any text of one script each runs as far as before its next alone.
        #[test]
        fn a_character_hangs_on_the_next_and_on_nothing_else(
            kind in 0..4_usize,
            letters in prop_oneof![
                "[A-WYZa-wyz0-9,. ]{0,11}[A-WYZa-wyz0-9]",
                "[А-Яа-я0-9,. ]{0,11}[А-Яа-я0-9]",
                "[Α-ΡΣ-Ωα-ω0-9,. ]{0,11}[Α-ΡΣ-Ωα-ω0-9]",
                "[A-WYZa-wyzÀ-ÖØ-öø-ſ0-9,. ]{0,11}[A-WYZa-wyz0-9]",
            ]
        ) {
            let (style, letters) = (styles()[kind], joined(&letters));
            let mut shaper = Shaper::new();
            let clusters = shaper.clusters(&letters, style.weight, style.tabular);
            let nexts = letters.chars().skip(1).map(Some).chain([None]);
            for ((character, next), cluster) in letters.chars().zip(nexts).zip(clusters) {
                let alone = || {
                    let both: String = [Some(character), next].into_iter().flatten().collect();
                    shaper.clusters(&both, style.weight, style.tabular)[0].advance
                };
                let known = em(kind, character, next).unwrap_or_else(alone);
                prop_assert_eq!(known, cluster.advance, "{} before {:?} in {:?}", character, next, letters);
            }
        }
    }
}
