//! Letters that no shipped face has: a warning that a picture will show some texts in another font.

use crate::coverage::{is_ideograph, uncovered};
use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::picture_texts;
use crate::text::Span;

/// So much of a text is quoted, characters.
const QUOTED: usize = 40;

/// What is done about Chinese, Japanese and Korean.
const EAST_ASIAN: &str = "SVG and HTML show it in a font of the reader's, such as Noto Sans CJK, as wide as it is high; PNG and PDF \
    have no font for it: print the page of `--format html` from a browser";
/// About other letters.
const OTHERS: &str = "write Latin, Greek, Cyrillic, Arabic or Hebrew letters; others are shown in a font of the reader's, and their \
    widths are a guess";

/// Warns of the first text of the pictures that needs another font, and says how many there are.
pub(super) fn check(chronicle: &Chronicle, top: Node<'_>, found: &mut Vec<Diagnostic>) {
    if top.letters().are_plain() {
        found.extend(own_words(chronicle, top));
        return;
    }
    let texts = picture_texts::drawn(chronicle, top);
    let missing: Vec<(&str, Span, char)> =
        texts.filter_map(|(text, span)| Some((text, span, uncovered(text)?))).collect();
    let Some((text, span, letter)) = missing.iter().min_by_key(|(_, span, _)| *span) else {
        found.extend(own_words(chronicle, top));
        return;
    };
    let quoted: String = text.chars().take(QUOTED).collect();
    let more = match missing.len() {
        1 => String::new(),
        2 => ", nor those of one other text".to_owned(),
        count => format!(", nor those of {} other texts", count - 1),
    };
    let message = format!("the fonts of the picture have no `{letter}` for `{quoted}`{more}");
    let diagnostic = Diagnostic::warning(Code::NoGlyph, *span, message);
    found.push(diagnostic.hint(if missing.iter().all(|(.., letter)| is_ideograph(*letter)) {
        EAST_ASIAN
    } else {
        OTHERS
    }));
}

/// Of a file whose texts can be shown, in a language whose words cannot.
fn own_words(chronicle: &Chronicle, top: Node<'_>) -> Option<Diagnostic> {
    let language = top.get("language").filter(|_| chronicle.spoken.has_no_face())?;
    let message =
        format!("the fonts of the picture have no letters of {}, in which it speaks", chronicle.spoken.name());
    Some(Diagnostic::warning(Code::NoGlyph, language.span(), message).hint(EAST_ASIAN))
}
