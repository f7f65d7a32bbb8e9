//! A key at the left edge that belongs to the event above it.

use crate::diag::{Code, Diagnostic};
use crate::document::Document;
use crate::read::entry::first_line;
use crate::read::page_texts::TITLE;

/// What stands at the left edge instead of in its event is not missing there too, and the file does not have it.
pub(super) fn check(document: &Document<'_>, found: &mut Vec<Diagnostic>) {
    let text = document.text();
    let Some(stray) = found.iter().find(|one| one.code == Code::YamlSyntax).map(|one| one.span) else { return };
    let missing = format!("no `{}`", &text[stray.range()]);
    let is_it = |one: &Diagnostic| one.message == missing && one.span.start() < stray.start();
    if let Some(last) = found.iter().rposition(is_it) {
        found.remove(last);
    }
    let title = document.root().and_then(|root| root.pairs().find(|(key, _)| key.text() == Some("title")));
    if let Some((_, root)) = title.zip(document.root()).filter(|((key, _), _)| key.span() == stray) {
        let message = "no `title`: the pictures are called `Timeline`";
        let diagnostic = Diagnostic::warning(Code::MissingKey, first_line(root), message);
        found.push(diagnostic.hint(format!("write `{TITLE}`")));
    }
}
