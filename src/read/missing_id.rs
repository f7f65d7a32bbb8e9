//! Entries of `sources` and `categories`, which stand under their ids: written as a list, or without an id.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node, quoted};
use crate::read::entry::first_line;
use crate::read::line_edits::{insert, lines, newline};
use crate::read::list_or_mapping::diagnostic;
use crate::read::slug::{is_slug, slug};
use crate::read::synonyms::{Of, keys};
use crate::text::{Edit, Span, line_end, line_start};

/// The keys of one entry right below `sources`, without the id that they belong below.
pub(super) fn without_id(name: &str, node: Node<'_>) -> Option<Diagnostic> {
    let (field, of) = if name == "sources" { ("title", Of::Source) } else { ("label", Of::Category) };
    let is_own = |(key, value): (Node<'_>, Node<'_>)| {
        value.kind() == Kind::Scalar && key.text().is_some_and(|key| !keys(of, key).is_empty())
    };
    if node.is_alias() || node.pairs().next().is_none() || !node.pairs().all(is_own) {
        return None;
    }
    let text = node.source();
    let words = meant_as(node, field).and_then(Node::text).unwrap_or_default();
    let id = Some(slug(words)).filter(|id| !id.is_empty()).unwrap_or_else(|| "an-id".to_owned());
    let first = first_line(node);
    let message = format!("expected an id below `{name}`, found the keys of an entry");
    let diagnostic = Diagnostic::error(Code::WrongType, first, message);
    let whole = &text[node.span().range()];
    if node.is_flow() {
        let edits = vec![insert(node.span().start(), format!("{{ {id}: ")), insert(node.span().end(), " }")];
        let hint = match whole.contains(['\n', '\r']) {
            true => format!("write `{{ {id}: ` before the braces, and ` }}` after them"),
            false => format!("write `{name}: {{ {id}: {whole} }}`"),
        };
        let title = format!("write the id `{id}`");
        return Some(diagnostic.hint(hint).fix(Fix { title, edits, safe: false }));
    }
    let start = node.span().start();
    let line = line_start(text, start);
    let indent = " ".repeat(start - line);
    let below = lines(text, line, node.span().end()).into_iter().map(|line| insert(line, "  "));
    let edits = std::iter::once(insert(start, format!("{id}:{}{indent}  ", newline(text)))).chain(below).collect();
    let hint = format!("write an id on a line above it, such as `{id}:`, and two spaces before each of its keys");
    Some(diagnostic.hint(hint).fix(Fix { title: format!("write the id `{id}`"), edits, safe: false }))
}

/// Items with an `id` each, of which that is the key.
pub(super) fn to_mapping(name: &str, top: Node<'_>, node: Node<'_>, is_block: bool) -> Diagnostic {
    let text = node.source();
    let field = if name == "sources" { "title" } else { "label" };
    let head = top.pairs().find(|(key, _)| key.text() == Some(name)).map_or(0, |(key, _)| key.span().start());
    let edge = head - line_start(text, head);
    let mut ids: BTreeSet<String> = BTreeSet::new();
    let mut first_id = None;
    let mut all: Option<Vec<Edit>> = Some(Vec::new());
    let mut safe = true;
    for item in node.items() {
        let given = item.get("id").and_then(Node::text).or(keyed(item));
        let id = given.map_or_else(
            || slug(item.get(field).or(Some(item)).and_then(Node::text).unwrap_or_default()),
            str::to_owned,
        );
        safe &= given.is_some();
        let is_good = is_slug(&id, false) && !ids.contains(&id);
        let edits = entry(item, &id, field, edge).filter(|_| is_good);
        first_id.get_or_insert_with(|| id.clone());
        ids.insert(id);
        all = all.zip(edits).map(|(mut all, edits)| {
            all.extend(edits);
            all
        });
    }
    let title = format!("write the ids of `{name}` as keys");
    let fix = all.filter(|_| is_block && !ids.is_empty()).map(|edits| Fix { title, edits, safe });
    let message = format!("expected a group of keys for `{name}`, found a list");
    if let Some(id) = node.items().next().and_then(keyed).filter(|_| is_block) {
        let hint =
            format!("write a space instead of the dash before `{id}:`, and so on: the id is the key, without a dash");
        return diagnostic(node, message, hint, fix);
    }
    let id = first_id.as_deref().filter(|id| !id.is_empty()).unwrap_or("an-id");
    let words = node.items().next().and_then(|item| meant_as(item, field).or(Some(item))).and_then(Node::text);
    let words = words.unwrap_or("...");
    let hint = format!(
        "write `{id}: {{ {field}: {} }}` for the first, and so on: the id is the key, without a dash",
        flow_safe(words)
    );
    diagnostic(node, message, hint, fix)
}

/// The value under a key, or under a word for it.
fn meant_as<'d>(item: Node<'d>, field: &str) -> Option<Node<'d>> {
    let of = if field == "title" { Of::Source } else { Of::Category };
    let is_meant = |key: Node<'_>| key.text().is_some_and(|key| key == field || keys(of, key).contains(&field));
    item.pairs().find(|(key, _)| is_meant(*key)).map(|(_, value)| value)
}

/// The id of an item that stands under it already: `- war: { label: War }`.
fn keyed(item: Node<'_>) -> Option<&str> {
    let is_entry = |value: Node<'_>| value.kind() == Kind::Mapping && !value.is_alias();
    let is_keyed = item.kind() == Kind::Mapping && !item.is_flow() && item.pairs().all(|(_, value)| is_entry(value));
    item.pairs().next().filter(|_| is_keyed).and_then(|(key, _)| key.text())
}

/// A text as it can stand in braces.
fn flow_safe(words: &str) -> String {
    if words != "..." && words.contains([',', '{', '}', '[', ']', ':', '#', '"']) {
        quoted(words)
    } else {
        words.to_owned()
    }
}

/// The edits that make an item of a list an entry under its id.
fn entry(item: Node<'_>, id: &str, field: &str, edge: usize) -> Option<Vec<Edit>> {
    let text = item.source();
    let start = item.span().start();
    let line = line_start(text, start);
    let dash = text[..start].trim_end().strip_suffix('-')?.len();
    let column = dash.checked_sub(line)?;
    if !text[line..dash].trim().is_empty() {
        return None;
    }
    if keyed(item).is_some() {
        return Some(vec![Edit { span: Span::new(dash, start), text: " ".repeat(start - dash) }]);
    }
    // An entry stands deeper than its section.
    let deeper = if column <= edge { "  " } else { "" };
    let mut edits: Vec<Edit> = lines(text, start, item.span().end())
        .into_iter()
        .filter(|_| !deeper.is_empty())
        .map(|line| insert(line, deeper))
        .collect();
    let below = format!("{deeper}{id}:{}{deeper}{}", newline(text), " ".repeat(start - line));
    let lead = Span::new(dash, start);
    match item.kind() {
        Kind::Scalar => edits.push(Edit { span: lead, text: format!("{below}{field}: ") }),
        Kind::Mapping if item.is_flow() => edits.extend(flow(item, id, dash, deeper)?),
        Kind::Mapping => match item.pairs().position(|(key, _)| key.text() == Some("id")) {
            None => edits.push(Edit { span: lead, text: below }),
            Some(0) => {
                let end = item.get("id")?.span().end();
                edits.push(Edit { span: Span::new(dash, end), text: format!("{deeper}{id}:") });
            }
            Some(_) => {
                let (key, value) = item.pairs().find(|(key, _)| key.text() == Some("id"))?;
                let from = line_start(text, key.span().start());
                let rest = &text[value.span().end()..line_end(text, value.span().end())];
                let end = line_end(text, value.span().end());
                let next = end + text[end..].len()
                    - text[end..]
                        .strip_prefix("\r\n")
                        .or_else(|| text[end..].strip_prefix(['\n', '\r']))
                        .unwrap_or(&text[end..])
                        .len();
                if !rest.trim().is_empty() {
                    return None;
                }
                edits.retain(|edit| edit.span.start() != from);
                edits.push(Edit { span: Span::new(from, next), text: String::new() });
                edits.push(Edit { span: lead, text: below });
            }
        },
        _ => return None,
    }
    Some(edits)
}

/// `- { id: x, title: A }` as `x: { title: A }`.
fn flow(item: Node<'_>, id: &str, dash: usize, deeper: &str) -> Option<Vec<Edit>> {
    let start = item.span().start();
    let lead = Edit { span: Span::new(dash, start), text: format!("{deeper}{id}: ") };
    let pairs: Vec<(Node<'_>, Node<'_>)> = item.pairs().collect();
    let Some(at) = pairs.iter().position(|(key, _)| key.text() == Some("id")) else { return Some(vec![lead]) };
    let gone = match (pairs.get(at + 1), at.checked_sub(1)) {
        (Some((next, _)), _) => Span::new(pairs[at].0.span().start(), next.span().start()),
        (None, Some(before)) => Span::new(pairs[before].1.span().end(), pairs[at].1.span().end()),
        (None, None) => return None,
    };
    Some(vec![lead, Edit { span: gone, text: String::new() }])
}
