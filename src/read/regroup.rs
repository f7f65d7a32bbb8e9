//! Events torn apart by a dash too many: `- date: 1957` and below it `- title: Sputnik`.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{EVENT_KEYS, Kind, Node};
use crate::text::{Edit, Span, line_start};

/// Tells each group of items that together are one event once, instead of what each of them lacks.
pub(super) fn check(list: &[Node<'_>], found: &mut Vec<Diagnostic>) {
    if !found.iter().any(|one| one.code == Code::MissingKey) {
        return;
    }
    let mut torn = BTreeSet::new();
    let mut reported = Vec::new();
    for (group, next) in groups(list) {
        if let Some(diagnostic) = diagnostic(group, next) {
            torn.extend(group.iter().map(|item| item.span().start()));
            reported.push(diagnostic);
        }
    }
    found.retain(|one| one.code != Code::MissingKey || !torn.contains(&one.span.start()));
    found.extend(reported);
}

/// Runs of items without a key in common, of which none is whole, but all together are; each with the item below it where the
/// last of the run may belong to that one as well.
fn groups<'n, 'd>(list: &'n [Node<'d>]) -> Vec<(&'n [Node<'d>], Option<Node<'d>>)> {
    let mut groups = Vec::new();
    let mut from = 0;
    while from < list.len() {
        let mut to = from + 1;
        let mut keys = keys(list[from]);
        let mut doubtful = None;
        while let Some(next) = list.get(to).map(|item| self::keys(*item)) {
            let is_more = is_whole(&keys);
            // `- Sputnik: 1957` is an event of its own, whatever its key should be.
            let is_known = next.first().is_some_and(|key| EVENT_KEYS.contains(key));
            let is_apart = next.contains(&"date") || next.contains(&"title") || next.contains(&"id");
            let is_part = !is_more || is_known && !is_apart;
            if keys.is_empty() || next.is_empty() || !is_part || next.iter().any(|key| keys.contains(key)) {
                break;
            }
            doubtful = Some(next.clone()).filter(|_| is_more);
            keys.extend(next);
            to += 1;
        }
        if to > from + 1 && is_whole(&keys) {
            let is_free = |item: &&Node<'_>| {
                let below = self::keys(**item);
                doubtful.as_ref().is_some_and(|own| !below.is_empty() && !below.iter().any(|key| own.contains(key)))
            };
            groups.push((&list[from..to], list.get(to).filter(is_free).copied()));
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

fn diagnostic(group: &[Node<'_>], next: Option<Node<'_>>) -> Option<Diagnostic> {
    let first = column(group[0].source(), group[0])?;
    let edits: Vec<Edit> = group[1..].iter().map(|item| undashed(*item, first)).collect::<Option<_>>()?;
    let second = keys(group[1]);
    let span = edits[0].span;
    if !group.windows(2).all(are_close) {
        return None;
    }
    let safe = next.is_none() && is_bare(group[0]);
    let fix = Fix { title: "write a space instead of the dash".into(), edits, safe };
    let below = next.and_then(|next| undashed(next, first));
    let last = keys(*group.last()?);
    let (message, hint) = match (next, last.first()) {
        (Some(_), Some(key)) => (
            format!("`{key}` alone is no event: it belongs to the event above it or to the one below it"),
            "write a space instead of this dash if it belongs to the event above, or instead of the next dash if it belongs to the one below",
        ),
        _ => (
            format!("this dash starts another event, but `{}` belongs to the one above", second.first()?),
            "write a space instead of the dash: an event has one dash, before its first key",
        ),
    };
    let diagnostic = Diagnostic::error(Code::MissingKey, span, message).hint(hint);
    let diagnostic = diagnostic.related(group[0].span(), "the event starts here").fix(fix);
    Some(match below.filter(|_| group.len() == 2) {
        Some(edit) => diagnostic.fix(Fix {
            title: "write a space instead of the next dash".into(),
            edits: vec![edit],
            safe: false,
        }),
        None => diagnostic,
    })
}

/// Whether an item says when or what and nothing else, or neither: an event with a title and a place may be one whose date is
/// not written yet.
fn is_bare(item: Node<'_>) -> bool {
    let keys = keys(item);
    let is_head = |key: &&str| matches!(*key, "date" | "title");
    keys.iter().all(|key| is_head(key) || *key == "id") || !keys.iter().any(is_head)
}

/// Whether no empty line stands between two items, as in what is one event.
fn are_close(pair: &[Node<'_>]) -> bool {
    let (text, end, start) = (pair[1].source(), pair[0].span().end(), pair[1].span().start());
    text[end..line_start(text, start).max(end)].lines().skip(1).all(|line| !line.trim().is_empty())
}

/// The dash of an item in the column of another as a space; `None` where a line above its keys has it, which is none of these
/// slips.
fn undashed(item: Node<'_>, wished: usize) -> Option<Edit> {
    let (text, start) = (item.source(), item.span().start());
    let dash = text[..start].trim_end().strip_suffix('-')?.len();
    let lead = text.get(line_start(text, start)..dash)?;
    let is_beside = column(text, item)? == wished && lead.trim().is_empty();
    is_beside.then(|| Edit { span: Span::new(dash, dash + 1), text: " ".into() })
}

/// Bytes before the first key of an item, on its line.
fn column(text: &str, item: Node<'_>) -> Option<usize> {
    let start = item.span().start();
    let line = line_start(text, start);
    text[line..start].bytes().all(|byte| matches!(byte, b' ' | b'-')).then_some(start - line)
}
