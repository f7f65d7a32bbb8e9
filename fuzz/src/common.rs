//! What several laws need: the text of an input, the errors of a text counted, a chronicle without its places.

use dateline::{Checked, Chronicle, Code, Diagnostic, Severity, Span};

use super::bytes::Bytes;
use super::recipe;

/// Bytes of a text that is tried; what grows is measured elsewhere.
const LONGEST: usize = 16 << 10;

/// The file that an input stands for: after a zero byte, one made by recipe from the bytes behind it; else the bytes
/// themselves. Nothing where they are no text.
pub(crate) fn file(input: &[u8], slips: bool) -> Option<String> {
    match input {
        [0, rest @ ..] => Some(recipe::file(&mut Bytes::new(rest), slips)),
        _ => std::str::from_utf8(input).ok().filter(|text| text.len() <= LONGEST).map(str::to_owned),
    }
}

/// The chronicle of a text without an error, without the places of things in the text. A file may have no events between two
/// edits: nothing can be drawn then, but it is edited and set out all the same.
pub(crate) fn sound(text: &str) -> Option<Chronicle> {
    let read = dateline::read(text);
    let is_wrong = |found: &Diagnostic| found.severity == Severity::Error && found.code != Code::ShowsNothing;
    if read.diagnostics.iter().any(is_wrong) { None } else { read.value.map(unplaced) }
}

pub(crate) fn unplaced(mut chronicle: Chronicle) -> Chronicle {
    let spans = chronicle.events.iter_mut().map(|event| &mut event.span);
    let spans = spans.chain(chronicle.sources.iter_mut().map(|source| &mut source.span));
    let spans = spans.chain(chronicle.categories.iter_mut().map(|category| &mut category.span));
    spans.chain(chronicle.views.iter_mut().map(|view| &mut view.span)).for_each(|span| *span = Span::default());
    chronicle
}

/// Errors of a text: those of syntax, errors, warnings.
pub(crate) fn diagnostics(checked: &Checked<Option<Chronicle>>) -> (usize, usize, usize) {
    let count = |is: &dyn Fn(&&Diagnostic) -> bool| checked.diagnostics.iter().filter(is).count();
    let errors = count(&|one| one.severity == Severity::Error);
    (count(&|one| one.code == Code::YamlSyntax), errors, checked.diagnostics.len() - errors)
}

/// A text as a YAML string in double quotes.
pub(crate) fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if u32::from(letter) < 0x20 || ('\u{7f}'..'\u{a0}').contains(&letter) => {
            format!("\\x{:02x}", u32::from(letter))
        }
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
