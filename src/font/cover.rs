//! Coverage: which characters the faces we ship can show.

use skrifa::{FontRef, MetadataProvider};

use crate::font::Weight;
use crate::font::face::FACES;

/// The first character of a text that no shipped face has; nothing where the picture shows all of them in its own fonts.
/// What is not painted (spaces, controls, marks of direction, selectors of variants) is never missing.
///
/// ```
/// use dateline::font::uncovered;
/// assert_eq!(uncovered("Договор, معاهدة, Überfall"), None);
/// assert_eq!(uncovered("Moon: 人类登上月球"), Some('人'));
/// ```
pub fn uncovered(text: &str) -> Option<char> {
    let mut rest = text.chars().filter(|c| !c.is_ascii() && !is_unpainted(*c)).peekable();
    rest.peek()?;
    let faces = FACES.iter().filter(|face| face.weight == Weight::Regular);
    let fonts: Vec<FontRef<'_>> = faces.filter_map(|face| FontRef::new(face.ttf).ok()).collect();
    rest.find(|c| !fonts.iter().any(|font| font.charmap().map(*c).is_some()))
}

fn is_unpainted(c: char) -> bool {
    let ignorable = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    ignorable || c.is_control() || c.is_whitespace()
}
