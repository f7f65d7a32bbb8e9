//! Names as they are compared: one Unicode form, no space around them, single spaces inside, nothing unseen.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// A name in its one spelling: Unicode's form NFC, without space at its ends or characters that nobody sees, and with one
/// ordinary space for each space of any kind inside.
pub(super) fn name(written: &str) -> Cow<'_, str> {
    if is_normal_ascii(written) {
        return Cow::Borrowed(written);
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    if has_single_spaces(written) && nfc.is_normalized(written) {
        return Cow::Borrowed(written);
    }
    let composed = nfc.normalize(written);
    let seen: String = composed.chars().filter(|c| !is_filler(*c)).collect();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if name == written { Cow::Borrowed(written) } else { Cow::Owned(name) }
}

/// Letters of ASCII alone, no space at an end or beside another.
fn is_normal_ascii(written: &str) -> bool {
    let bytes = written.as_bytes();
    let ends = bytes.first().is_none_or(|b| *b != b' ') && bytes.last().is_none_or(|b| *b != b' ');
    let mut was_space = false;
    ends && bytes.iter().all(|b| {
        let is_double = was_space && *b == b' ';
        was_space = *b == b' ';
        (b' '..=b'~').contains(b) && !is_double
    })
}

/// Nothing unseen, and no space but ordinary ones between words.
fn has_single_spaces(written: &str) -> bool {
    let mut before = ' ';
    let is_fine = written.chars().all(|c| {
        let is_double = before == ' ' && c == ' ';
        before = c;
        !is_double && !is_filler(c) && (c == ' ' || !c.is_whitespace())
    });
    is_fine && before != ' '
}

/// What takes no room and changes nothing beside it: spaces without width, marks of byte order, soft hyphens. Joiners are
/// kept, for they change letters of Arabic and the scripts of India.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether a reader sees anything of a text: a letter, a sign or a figure, and not only space, marks of direction, joiners,
/// fillers, or accents without a letter below them.
pub(super) fn is_seen(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_graphic()) || text.chars().any(|c| !c.is_ascii() && !is_unseen(c))
}

/// Whether a text holds nothing but space, or nothing.
pub(super) fn is_blank(text: &str) -> bool {
    !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && text.trim().is_empty()
}

fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_filler(c)
        || is_accent(c)
        || matches!(c,
            '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200d}'
            | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Accents and other marks that stand on a letter.
pub(super) fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{61c}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
        | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::{is_seen, name};

    #[test]
    fn names_that_look_alike_are_one() {
        for written in [
            "Zürich",
            "Zu\u{308}rich",
            " Zürich",
            "Zürich\u{a0}",
            "Zu\u{308}rich\u{200b}",
            "\u{feff}Zürich",
            "Z\u{ad}ürich",
        ] {
            assert_eq!(name(written), "Zürich", "{written:?}");
        }
        for written in ["New York", "New  York", "New\u{a0}York", "New\u{2009} York ", "New\tYork"] {
            assert_eq!(name(written), "New York", "{written:?}");
        }
        for written in ["می\u{200c}خواهم", "Rome", "", "A-b"] {
            assert_eq!(name(written), written);
        }
    }

    #[test]
    fn what_nobody_sees_is_no_text() {
        for text in [
            "",
            " ",
            "\u{200b}",
            "\u{2060}",
            "\u{ad}",
            "\u{feff}",
            "\u{301}\u{308}",
            "\u{200e}\u{200f}",
            "\u{202e}",
            "\u{3164}",
            "\u{2800}",
            "\u{a0}\u{3000}",
            "\u{ffa0}",
            "\u{115f}",
            "\u{fe0f}",
            "\u{e0041}",
        ] {
            assert!(!is_seen(text), "{text:?}");
        }
        for text in ["a", "…", "é", "e\u{301}", "一", "مجزرة", "🎉", "\u{200b}a", "1", "-"] {
            assert!(is_seen(text), "{text:?}");
        }
    }
}
