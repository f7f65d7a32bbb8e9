//! Events torn apart by a dash too many: `- date: 1957` and below it `- title: Sputnik`.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::text::{Edit, Span, line_start};

/// Tells each group of items that together are one event once, instead of what each of them lacks.
pub(super) fn check(list: &[Node<'_>], found: &mut Vec<Diagnostic>) {
    if !found.iter().any(|one| one.code == Code::MissingKey) {
        return;
    }
    let mut torn = BTreeSet::new();
    let mut reported = Vec::new();
    for group in groups(list) {
        if let Some(diagnostic) = diagnostic(group) {
            torn.extend(group.iter().map(|item| item.span().start()));
            reported.push(diagnostic);
        }
    }
    found.retain(|one| one.code != Code::MissingKey || !torn.contains(&one.span.start()));
    found.extend(reported);
}

/// Runs of items without a key in common, of which none is whole, but all together are.
fn groups<'n, 'd>(list: &'n [Node<'d>]) -> Vec<&'n [Node<'d>]> {
    let mut groups = Vec::new();
    let mut from = 0;
    while from < list.len() {
        let mut to = from + 1;
        let mut keys = keys(list[from]);
        while let Some(next) = list.get(to).map(|item| self::keys(*item)) {
            let is_part = !is_whole(&keys) || (!next.contains(&"date") && !next.contains(&"title"));
            if keys.is_empty() || next.is_empty() || !is_part || next.iter().any(|key| keys.contains(key)) {
                break;
            }
            keys.extend(next);
            to += 1;
        }
        if to > from + 1 && is_whole(&keys) {
            groups.push(&list[from..to]);
        }
        from = to;
    }
    groups
}

fn is_whole(keys: &[&str]) -> bool {
    keys.contains(&"date") && keys.contains(&"title")
}

/// The keys of an item in lines of its own that has a value for each; none of any other.
fn keys<'d>(item: Node<'d>) -> Vec<&'d str> {
    let is_block = item.kind() == Kind::Mapping && !item.is_flow() && !item.is_alias();
    let is_full = is_block && item.pairs().all(|(_, value)| value.kind() != Kind::Null);
    item.pairs().filter(|_| is_full).filter_map(|(key, _)| key.text()).collect()
}

fn diagnostic(group: &[Node<'_>]) -> Option<Diagnostic> {
    let text = group[0].source();
    let first = column(text, group[0])?;
    let mut edits = Vec::new();
    for item in &group[1..] {
        let start = item.span().start();
        let dash = text[..start].trim_end().strip_suffix('-')?.len();
        // A dash on a line above its keys is none of these slips.
        let lead = text.get(line_start(text, start)..dash)?;
        if column(text, *item)? != first || !lead.trim().is_empty() {
            return None;
        }
        edits.push(Edit { span: Span::new(dash, dash + 1), text: " ".into() });
    }
    let second = keys(group[1]);
    let span = edits[0].span;
    let message = format!("this dash starts another event, but `{}` belongs to the one above", second.first()?);
    let fix = Fix { title: "write a space instead of the dash".into(), edits, safe: true };
    let diagnostic = Diagnostic::error(Code::MissingKey, span, message)
        .hint("write a space instead of the dash: an event has one dash, before its first key");
    Some(diagnostic.related(group[0].span(), "the event starts here").fix(fix))
}

/// Bytes before the first key of an item, on its line.
fn column(text: &str, item: Node<'_>) -> Option<usize> {
    let start = item.span().start();
    let line = line_start(text, start);
    text[line..start].bytes().all(|byte| matches!(byte, b' ' | b'-')).then_some(start - line)
}
