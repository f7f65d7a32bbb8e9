//! Names of the pictures' files: those that a system keeps for itself, and those that are one where capitals do not count.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;

/// Names that Windows keeps for devices, whatever ending follows; `com` and `lpt` with a digit too.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// A warning about the file `ID.svg` of a timeline, where it cannot be made on some system. `taken` are the ids before it.
pub(super) fn check(id: &str, node: Node<'_>, taken: &BTreeMap<String, Span>) -> Option<Diagnostic> {
    if is_device(id) {
        let message = format!("`{id}.svg` is no name of a file on Windows, which keeps `{id}` for a device");
        let diagnostic = Diagnostic::warning(Code::FileName, node.span(), message);
        let other =
            (1..).map(|number| if number == 1 { format!("timeline-{id}") } else { format!("timeline-{id}-{number}") });
        let other = other.into_iter().find(|other| !taken.contains_key(other))?;
        return Some(diagnostic.hint(format!("write another id, such as `{other}`")).fix(write(
            node.span(),
            &other,
            false,
        )));
    }
    let (first, place) = taken.iter().find(|(other, _)| *other != id && folded(other) == folded(id))?;
    let (id, first) = (short(id), short(first));
    let message = format!("`{id}.svg` and `{first}.svg` are one file where capitals and forms of letters do not count");
    let diagnostic = Diagnostic::warning(Code::FileName, node.span(), message).related(*place, "the other");
    Some(diagnostic.hint(format!("write another id, such as `{id}-2`")).fix(write(
        node.span(),
        &format!("{id}-2"),
        false,
    )))
}

/// An error whose fix is no such name.
pub(super) fn spared(mut diagnostic: Diagnostic) -> Diagnostic {
    let mut hint = None;
    diagnostic.change_fixes(|fix| {
        for edit in fix.edits.iter_mut().filter(|edit| is_device(&edit.text)) {
            edit.text = format!("timeline-{}", edit.text);
            fix.title = format!("write `{}`", edit.text);
            hint = Some(format!("did you mean `{}`?", edit.text));
        }
    });
    if hint.is_some() {
        diagnostic.hint = hint;
    }
    diagnostic
}

fn is_device(id: &str) -> bool {
    let port = id.strip_prefix("com").or(id.strip_prefix("lpt"));
    DEVICES.contains(&id) || port.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// As a system compares names that does not tell capitals apart: `straße` as `STRASSE`.
fn folded(id: &str) -> String {
    id.to_uppercase()
}
