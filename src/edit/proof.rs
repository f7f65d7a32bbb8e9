//! The proof. What it is: the law of edits, checked on the result of each. In: the document before and a plan. Out: the
//! edited text, or why it is not what was wished. It must not plan.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Document, Kind, parse};
use crate::edit::{EditError, Edited, Plan};
use crate::model::Chronicle;
use crate::read::{parsed, read};
use crate::text::Span;

/// The edited text, where it reads as wished and has no fault that was not there before.
pub(super) fn prove(before: &Document<'_>, plan: Plan) -> Result<Edited, EditError> {
    let text = plan.text(before.text());
    let after = parse(&text);
    if !after.is_whole() || !plan.expected.holds(before, &after) {
        return Err(astray(before));
    }
    let read = parsed(&after);
    let faults = new_faults(before.text(), read.diagnostics);
    if !faults.is_empty() {
        return Err(EditError::WouldBreak { text, faults });
    }
    let (id, at) = place(&after, &plan, read.value.as_ref());
    drop(after);
    Ok(Edited { text, edits: plan.edits, id, at })
}

/// What went astray is the doing of anchors, where there are any.
pub(super) fn astray(before: &Document<'_>) -> EditError {
    match before.is_plain() {
        true => EditError::WouldChangeOther,
        false => EditError::Anchor { span: property(before.text()) },
    }
}

/// The first anchor, alias or tag, near enough: a word that starts as one.
fn property(text: &str) -> Span {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if matches!(c, '&' | '*' | '!') && matches!(before, ' ' | '\n' | '[' | '{' | ',') {
            let length = text[at..].find(char::is_whitespace).unwrap_or(text.len() - at);
            return Span::new(at, at + length);
        }
        before = c;
    }
    Span::default()
}

fn new_faults(before: &str, after: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = after.into_iter().filter(|found| found.severity == Severity::Error).collect();
    if faults.is_empty() {
        return faults;
    }
    let mut old: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for found in read(before).diagnostics {
        *old.entry((found.code, found.message)).or_default() += 1;
    }
    faults.retain(|found| match old.get_mut(&(found.code, found.message.clone())) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    faults
}

/// The id and the first byte of the event that a change is about.
fn place(after: &Document<'_>, plan: &Plan, chronicle: Option<&Chronicle>) -> (String, usize) {
    let list = after.root().and_then(|root| root.get("events"));
    let node = list.and_then(|list| list.items().nth(plan.event)).filter(|node| node.kind() == Kind::Mapping);
    let Some(node) = node else { return (String::new(), list.map_or(0, |list| list.span().end())) };
    let event = chronicle.and_then(|chronicle| chronicle.events.iter().find(|event| event.span == node.span()));
    (event.map(|event| event.id.clone()).unwrap_or_default(), node.span().start())
}
