//! Forbidden characters: the characters that YAML does not allow anywhere.

use crate::diag::{Code, Diagnostic};
use crate::document::letters::Letters;
use crate::text::Span;

/// Errors reported one by one; a binary file has thousands.
const MAX_REPORTED: usize = 20;

/// Every forbidden character, up to a number that a person can read.
pub(super) fn check(text: &str, letters: Letters) -> Vec<Diagnostic> {
    if !letters.are_suspicious() {
        return Vec::new();
    }
    let found = text.char_indices().filter(|(at, c)| forbidden(*c) || (*c == '\u{feff}' && *at > 0));
    found.take(MAX_REPORTED).map(|(at, c)| diagnostic(at, c)).collect()
}

fn forbidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

fn diagnostic(at: usize, c: char) -> Diagnostic {
    let name = match c {
        '\0' => "a NUL character (U+0000)".to_owned(),
        '\u{feff}' => "a byte order mark (U+FEFF) inside the file".to_owned(),
        _ => format!("the control character U+{:04X}", u32::from(c)),
    };
    let hint = match c {
        '\0' => "delete it; a file full of them is not UTF-8 text: save it as UTF-8".to_owned(),
        '\u{feff}' => "delete it: it may only stand at the very start".to_owned(),
        _ => "delete it".to_owned(),
    };
    Diagnostic::error(Code::ForbiddenCharacter, Span::new(at, at + c.len_utf8()), format!("found {name}")).hint(hint)
}
