//! Letters that no shipped face has: a warning that a picture will show some texts in another font.

use crate::coverage::uncovered;
use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::picture_texts;
use crate::text::Span;

/// So much of a text is quoted, characters.
const QUOTED: usize = 40;

/// Warns of the first text of the pictures that needs another font, and says how many there are.
pub(super) fn check(chronicle: &Chronicle, top: Node<'_>, found: &mut Vec<Diagnostic>) {
    if top.letters().are_plain() {
        return;
    }
    let texts = picture_texts::drawn(chronicle, top);
    let missing: Vec<(&str, Span, char)> =
        texts.filter_map(|(text, span)| Some((text, span, uncovered(text)?))).collect();
    let Some((text, span, letter)) = missing.iter().min_by_key(|(_, span, _)| *span) else { return };
    let quoted: String = text.chars().take(QUOTED).collect();
    let more = match missing.len() {
        1 => String::new(),
        2 => ", nor those of one other text".to_owned(),
        count => format!(", nor those of {} other texts", count - 1),
    };
    let message = format!("the fonts of the picture have no `{letter}` for `{quoted}`{more}");
    let diagnostic = Diagnostic::warning(Code::NoGlyph, *span, message);
    found.push(diagnostic.hint(
        "write Latin, Greek, Cyrillic, Arabic or Hebrew letters; others are shown in a font of the reader's, and their widths are a guess",
    ));
}
