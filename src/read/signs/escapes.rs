//! Backslashes in double quotes that make a sign nobody can see: `"C:\temp"` holds a tab.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::Node;
use crate::read::suggest::short;
use crate::text::Edit;

/// What an escape makes, and how it is written.
const SIGNS: &[(char, char, &str)] = &[
    ('\t', 't', "a tab"),
    ('\n', 'n', "a line end"),
    ('\r', 'r', "a line end"),
    ('\u{7}', 'a', "a sound"),
    ('\u{8}', 'b', "a step back"),
    ('\u{b}', 'v', "a tab"),
    ('\u{c}', 'f', "a new page"),
    ('\u{1b}', 'e', "an escape character"),
    ('\0', '0', "a character without a shape"),
];

/// The warning about the path of a file on one line in double quotes in which an escape makes such a sign. Elsewhere a line end or
/// a tab may be meant.
pub(in crate::read) fn check<'d>(text: &str, node: impl FnOnce() -> Option<Node<'d>>) -> Option<Diagnostic> {
    if !text.contains(char::is_control) {
        return None;
    }
    let node = node().filter(|node| !node.is_alias())?;
    let written = &node.source()[node.span().range()];
    let inside = written.strip_prefix('"')?.strip_suffix('"').filter(|inside| !inside.contains(['\n', '\r']))?;
    if !is_path(inside) {
        return None;
    }
    let (_, letter, what) =
        SIGNS.iter().find(|(sign, letter, _)| text.contains(*sign) && inside.contains(&format!("\\{letter}")))?;
    let single = format!("'{}'", inside.replace('\'', "''"));
    let message = format!("`\\{letter}` in double quotes is {what}, not a backslash and a letter");
    let hint = format!("write `{}`, in which a backslash is a backslash", short(&single));
    let edits = vec![Edit { span: node.span(), text: single.clone() }];
    let fix = Fix { title: format!("write `{}`", short(&single)), edits, safe: !inside.contains("\\\\") };
    Some(Diagnostic::warning(Code::TextCut, node.span(), message).hint(hint).fix(fix))
}

/// `C:\temp`: a drive and a backslash.
fn is_path(text: &str) -> bool {
    let mut letters = text.chars();
    let drive = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    drive && letters.next() == Some(':') && letters.next() == Some('\\')
}
