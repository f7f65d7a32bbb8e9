//! Which characters the faces we ship can show, known without the faces.

mod table;

use crate::coverage::table::COVERED;

/// The first character of a text that no shipped face has; nothing where the picture shows all of them in its own fonts.
/// What is not painted (spaces, controls, marks of direction, selectors of variants) is never missing.
///
/// ```
/// use dateline::coverage::uncovered;
/// assert_eq!(uncovered("Договор, معاهدة, Überfall"), None);
/// assert_eq!(uncovered("Moon: 人类登上月球"), Some('人'));
/// ```
pub fn uncovered(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    text.chars().find(|c| !c.is_ascii() && !is_unpainted(*c) && !is_covered(*c))
}

/// Whether a face has a character beyond ASCII; of ASCII they have all.
pub(crate) fn is_covered(c: char) -> bool {
    let behind = COVERED.partition_point(|(first, _)| *first <= c);
    COVERED[..behind].last().is_some_and(|(_, last)| c <= *last)
}

/// Whether it is an ideograph, a kana, a syllable of Hangul or a sign as wide as these, and no face has it: fonts that have it
/// make it as wide as it is high.
pub(crate) fn is_ideograph(c: char) -> bool {
    let is_one = matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{3029}' | '\u{3030}'..='\u{3098}'
        | '\u{309b}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ffdc}'
        | '\u{20000}'..='\u{3ffff}');
    is_one && !is_covered(c)
}

fn is_unpainted(c: char) -> bool {
    let ignorable = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    ignorable || c.is_control() || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use crate::coverage::is_covered;
    use crate::coverage::table::COVERED;

    #[test]
    fn both_ends_of_a_run_are_in_it_and_their_neighbours_are_not() {
        for (first, last) in COVERED {
            assert!(is_covered(*first) && is_covered(*last));
            let beside = [u32::from(*first) - 1, u32::from(*last) + 1].map(char::from_u32);
            assert!(beside.iter().flatten().all(|c| c.is_ascii() || !is_covered(*c)), "{first:?} to {last:?}");
        }
    }
}
