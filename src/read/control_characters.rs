//! Control characters, line separators and marks that turn letters inside texts: no picture can show them, and programs differ
//! in where they end a line.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::picture_texts;
use crate::text::{Edit, FileId, Span};

/// Characters at which YAML 1.1 ends a line and YAML 1.2 does not.
const SEPARATORS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// Warns of separators that stand in the file as they are, of control characters that double quotes let into a text, and of marks
/// that turn the direction of the letters behind them.
pub(super) fn check(text: &str, chronicle: &Chronicle, top: Node<'_>, found: &mut Vec<Diagnostic>) {
    if top.letters().are_plain() {
        return;
    }
    let places: Vec<(usize, char)> = separators(text).collect();
    found.extend(as_they_are(&places));
    let is_told = |c: char| places.iter().any(|(_, told)| *told == c);
    let texts = picture_texts::drawn(chronicle, top, FileId::MAIN).chain(picture_texts::read_aloud(chronicle, top));
    let texts: Vec<_> = texts.filter(|(text, _)| may_have_lost(text.as_bytes())).collect();
    let places = |is_meant: &dyn Fn(char) -> bool| -> Vec<(Span, char)> {
        texts.iter().filter_map(|(text, span)| Some((*span, text.chars().find(|c| is_meant(*c))?))).collect()
    };
    found.extend(controls_in_texts(&places(&|c| is_lost(c) && !is_told(c))));
    found.extend(turned_texts(&places(&is_turning)));
}

/// The separators in a text with their places, found by the bytes with which they begin: few texts have many of these.
pub(super) fn separators(text: &str) -> impl Iterator<Item = (usize, char)> {
    let begins = memchr::memchr2_iter(b'\xc2', b'\xe2', text.as_bytes());
    begins.filter_map(|at| Some((at, text[at..].chars().next().filter(|c| SEPARATORS.contains(c))?)))
}

/// Whether a picture shows another character, or nothing, in its place.
fn is_lost(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || SEPARATORS.contains(&c)
}

/// Whether it turns the direction of letters, of which pictures leave it out: embeddings, overrides and isolates (Unicode Standard
/// Annex 9).
fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a byte of a text can begin such a character.
fn may_have_lost(text: &[u8]) -> bool {
    text.iter().fold(false, |found, byte| found | (*byte < b' ') | matches!(*byte, 0x7f | 0xc2 | 0xe2))
}

/// Both readings agree on a space, and it is what pictures show for the end of a line.
fn as_they_are(places: &[(usize, char)]) -> Option<Diagnostic> {
    let &(at, first) = places.first()?;
    let span = |at: usize, c: char| Span::new(at, at + c.len_utf8());
    let message = format!(
        "{} (U+{:04X}){}: readers of YAML 1.1, such as PyYAML, end the line here, others do not",
        name(first),
        u32::from(first),
        more(places.len())
    );
    let edits = places.iter().map(|(at, c)| Edit { span: span(*at, *c), text: " ".to_owned() }).collect();
    let fix = Fix { title: "write a space".to_owned(), edits, safe: true };
    Some(Diagnostic::warning(Code::ControlCharacter, span(at, first), message).hint("write a space there").fix(fix))
}

fn controls_in_texts(lost: &[(Span, char)]) -> Option<Diagnostic> {
    let (span, first) = lost.iter().min_by_key(|(span, _)| *span)?;
    let shown = if SEPARATORS.contains(first) { "a space" } else { "`\u{fffd}`" };
    let message =
        format!("{} (U+{:04X}) in a text{}: pictures show {shown}", name(*first), u32::from(*first), more(lost.len()));
    Some(Diagnostic::warning(Code::ControlCharacter, *span, message).hint("write a space in its place, or delete it"))
}

fn turned_texts(turned: &[(Span, char)]) -> Option<Diagnostic> {
    let (span, first) = turned.iter().min_by_key(|(span, _)| *span)?;
    let message = format!(
        "{} (U+{:04X}) in a text{}: pictures leave it out",
        name(*first),
        u32::from(*first),
        more(turned.len())
    );
    let hint = "delete it: letters of each script run in their own direction without it";
    Some(Diagnostic::warning(Code::ControlCharacter, *span, message).hint(hint))
}

fn name(c: char) -> &'static str {
    match c {
        '\u{2028}' => "a line separator",
        '\u{2029}' => "a paragraph separator",
        '\u{85}' => "a next-line character",
        '\u{202e}' => "a right-to-left override",
        '\u{202d}' => "a left-to-right override",
        c if is_turning(c) => "a mark of direction",
        _ => "a control character",
    }
}

fn more(count: usize) -> String {
    match count {
        1 => String::new(),
        2 => ", as in one other place".to_owned(),
        count => format!(", as in {} other places", count - 1),
    }
}
