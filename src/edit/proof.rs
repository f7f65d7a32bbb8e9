//! The proof: the law of edits, checked on the result of each.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Document, Kind, Node, parse};
use crate::edit::copies;
use crate::edit::line;
use crate::edit::stable_ids;
use crate::edit::{EditError, Edited, Plan};
use crate::model::Chronicle;
use crate::read::parsed;
use crate::text::Span;

/// A document before a change. What is wrong with it is read once, when it is first asked for.
pub(super) struct Before<'d, 't> {
    pub(super) document: &'d Document<'t>,
    wrong: OnceCell<Vec<Diagnostic>>,
    /// Whether it is asked which event has which id after the change.
    asks_ids: bool,
}

impl<'d, 't> Before<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Before<'d, 't> {
        Before { document, wrong: OnceCell::new(), asks_ids: true }
    }

    /// The same, where no event can lose its id.
    pub(super) fn without_ids(self) -> Before<'d, 't> {
        Before { asks_ids: false, ..self }
    }

    fn wrong(&self) -> &[Diagnostic] {
        self.wrong.get_or_init(|| parsed(self.document).diagnostics)
    }

    /// The chronicle, read anew; what is wrong is kept for later.
    pub(super) fn chronicle(&self) -> Option<Chronicle> {
        let read = parsed(self.document);
        // Where it is known already it is the same.
        let _ = self.wrong.set(read.diagnostics);
        read.value
    }
}

/// A change that came out as wished.
pub(super) struct Proved {
    edited: Edited,
    /// Errors that were not there before.
    errors: Vec<Diagnostic>,
    /// Where each event was before, and its id now; none where that is not asked.
    pub(super) events: Vec<(Option<usize>, Option<String>)>,
}

impl Proved {
    /// The id of the changed event.
    pub(super) fn id(&self) -> &str {
        &self.edited.id
    }

    /// The edited text, where it has no new error. One that leads to an event is told only where there is no other: the event
    /// may be there, and not be read.
    pub(super) fn sound(self) -> Result<Edited, EditError> {
        let Proved { edited, errors: mut diagnostics, .. } = self;
        if diagnostics.is_empty() {
            return Ok(edited);
        }
        if diagnostics.iter().any(|found| found.code != Code::UnknownEvent) {
            diagnostics.retain(|found| found.code != Code::UnknownEvent);
        }
        Err(EditError::WouldBreak { text: edited.text, diagnostics })
    }
}

/// The edited text, where it reads as wished, with the errors that were not there before.
pub(super) fn prove(known: &Before<'_, '_>, plan: Plan) -> Result<Proved, EditError> {
    let before = known.document;
    let text = plan.text(before.text());
    let after = parse(&text);
    if !after.is_whole() || !plan.expected.holds(before, &after) {
        return Err(astray(before, plan.edits.first().map(|edit| edit.span).unwrap_or_default()));
    }
    let read = parsed(&after);
    let (diagnostics, warnings): (Vec<_>, Vec<_>) =
        read.diagnostics.into_iter().partition(|found| found.severity == Severity::Error);
    let (empty, diagnostics): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|diagnostic| is_empty_list(&after, diagnostic));
    let errors = new_ones(known, diagnostics);
    let (id, span) = place(&after, &plan, read.value.as_ref());
    let events = if known.asks_ids { ids(before, &plan, &after, read.value.as_ref()) } else { Vec::new() };
    drop(after);
    let mut warnings = new_inside(span, known, &warnings);
    warnings.extend(as_warning(empty));
    let edited = Edited { text, edits: plan.edits, id, at: span.start(), kept: Vec::new(), warnings, date: None };
    Ok(Proved { edited, errors, events })
}

/// Where each event was before a change, and its id after it.
fn ids(
    before: &Document<'_>,
    plan: &Plan,
    after: &Document<'_>,
    read: Option<&Chronicle>,
) -> Vec<(Option<usize>, Option<String>)> {
    let origins = stable_ids::origins(&plan.expected.events, stable_ids::nodes(before).len());
    origins.into_iter().zip(stable_ids::all(&stable_ids::nodes(after), read)).collect()
}

/// Whether an error says that there are no events: nothing can be drawn then, but a file may be so between two edits.
pub(super) fn is_empty_list(document: &Document<'_>, diagnostic: &Diagnostic) -> bool {
    let list = document.root().and_then(|root| root.get("events"));
    diagnostic.code == Code::ShowsNothing
        && list.is_some_and(|list| list.kind() == Kind::List && list.items().next().is_none())
}

fn as_warning(diagnostics: Vec<Diagnostic>) -> impl Iterator<Item = Diagnostic> {
    diagnostics.into_iter().map(|mut diagnostic| {
        diagnostic.severity = Severity::Warning;
        diagnostic
    })
}

/// What went astray at a place is the doing of anchors, where there are any: the copy is shown that would change with the place;
/// where there is none, the anchor, alias or tag that is nearest.
pub(super) fn astray(before: &Document<'_>, at: Span) -> EditError {
    if before.is_plain() {
        return EditError::WouldChangeOther;
    }
    if let Some(error) = before.root().and_then(|root| copies::of(root, at)) {
        return error;
    }
    let mut all = Vec::new();
    before.root().into_iter().for_each(|root| properties(root, &mut all));
    let far = |span: &Span| at.start().saturating_sub(span.end()).max(span.start().saturating_sub(at.end()));
    EditError::Anchor { span: all.into_iter().min_by_key(far).unwrap_or_default() }
}

/// Every anchor, alias and tag from a node on.
fn properties(node: Node<'_>, all: &mut Vec<Span>) {
    all.extend(before(node.source(), node.span().start()));
    if node.is_alias() {
        all.push(node.span());
        return;
    }
    node.items().for_each(|item| properties(item, all));
    for (key, value) in node.pairs() {
        properties(key, all);
        properties(value, all);
    }
}

/// The anchor or tag right before a place, if that is what the word before it is.
pub(super) fn before(text: &str, at: usize) -> Option<Span> {
    let end = text[..at].trim_end().len();
    let start = text[..end].rfind([' ', '\t', '\n', '[', '{', ',']).map_or(0, |at| at + 1);
    let is_comment = line::comment(text, line::start(text, start), start).is_some();
    (text[start..end].starts_with(['&', '!']) && !is_comment).then(|| Span::new(start, end))
}

/// Those that were not there before.
fn new_ones(before: &Before<'_, '_>, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if diagnostics.is_empty() {
        return diagnostics;
    }
    let mut old: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for found in before.wrong() {
        *old.entry((found.code, found.message.clone())).or_default() += 1;
    }
    diagnostics.retain(|found| match old.get_mut(&(found.code, found.message.clone())) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    diagnostics
}

/// Those in a part of the text of which there were fewer before.
fn new_inside(span: Span, before: &Before<'_, '_>, after: &[Diagnostic]) -> Vec<Diagnostic> {
    let is_inside = |found: &&Diagnostic| span.start() <= found.span.start() && found.span.end() <= span.end();
    let mut inside: Vec<Diagnostic> = after.iter().filter(is_inside).cloned().collect();
    if inside.is_empty() {
        return inside;
    }
    let alike = |all: &[Diagnostic], one: &Diagnostic| {
        all.iter().filter(|other| other.code == one.code && other.message == one.message).count()
    };
    inside.retain(|one| alike(after, one) > alike(before.wrong(), one));
    inside
}

/// What the author should look at in the event that begins at a byte of an edited text, as far as the text before did not have
/// it; `None` where no event begins there.
pub(super) fn warnings(before: &str, after: &str, at: usize) -> Option<Vec<Diagnostic>> {
    let (before, after) = (parse(before), parse(after));
    let span = stable_ids::nodes(&after).into_iter().map(Node::span).find(|span| span.start() == at)?;
    let mut found = parsed(&after).diagnostics;
    found.retain(|one| one.severity != Severity::Error);
    Some(new_inside(span, &Before::new(&before), &found))
}

/// The id and the place of the event that a change is about.
fn place(after: &Document<'_>, plan: &Plan, chronicle: Option<&Chronicle>) -> (String, Span) {
    let list = after.root().and_then(|root| root.get("events"));
    let node = list.and_then(|list| list.items().nth(plan.event)).filter(|node| node.kind() == Kind::Mapping);
    let Some(node) = node else {
        let end = list.map_or(0, |list| list.span().end());
        return (String::new(), Span::new(end, end));
    };
    let event = chronicle.and_then(|chronicle| chronicle.events.iter().find(|event| event.span == node.span()));
    (event.map(|event| event.id.clone()).unwrap_or_default(), node.span())
}
