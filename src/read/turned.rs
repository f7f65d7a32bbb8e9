//! Lists written as mappings and mappings written as lists: how the section must look, and the edits that make it so.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node, quoted};
use crate::read::slug::{is_slug, slug};
use crate::text::{Edit, Span, line_end, line_start};
use crate::time::Date;

/// Keys of an event, which tell one event without its dash from events under names.
const OWN: &[&str] = &[
    "id",
    "date",
    "title",
    "summary",
    "category",
    "tags",
    "place",
    "actors",
    "sources",
    "url",
    "importance",
    "status",
];

/// A section of the wrong kind, where it is known what it must look like.
pub(super) fn section(top: Node<'_>, name: &str, node: Node<'_>) -> Option<Diagnostic> {
    let is_block = !top.is_flow() && !node.is_flow() && !node.is_alias();
    match (name, node.kind()) {
        ("events" | "timelines", Kind::Mapping) if is_block && is_one(node) => Some(undashed(name, node)),
        ("events" | "timelines", Kind::Mapping) => Some(to_list(name, node, is_block)),
        ("sources" | "categories", Kind::List) => Some(to_mapping(name, top, node, is_block)),
        _ => None,
    }
}

fn fault(node: Node<'_>, message: String, hint: String, fix: Option<Fix>) -> Diagnostic {
    let fault = Diagnostic::error(Code::WrongType, node.span(), message).hint(hint);
    fix.into_iter().fold(fault, Diagnostic::fix)
}

/// Whether all keys are those of one entry.
fn is_one(node: Node<'_>) -> bool {
    node.pairs().all(|(key, value)| {
        key.text().is_some_and(|key| OWN.contains(&key) || matches!(key, "from" | "to" | "layout" | "lanes"))
            && value.kind() != Kind::Mapping
    })
}

/// `date:` and `title:` right below `events:`, without a dash; a key that comes again begins the next entry.
fn undashed(name: &str, node: Node<'_>) -> Diagnostic {
    let text = node.source();
    let first = node.pairs().next().map_or(node.span(), |(key, _)| key.span());
    let mut edits = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let keys: Vec<Node<'_>> = node.pairs().map(|(key, _)| key).collect();
    for (at, key) in keys.iter().enumerate() {
        let word = key.text().unwrap_or_default();
        let starts = seen.is_empty() || seen.contains(&word);
        if starts {
            seen.clear();
        }
        seen.push(word);
        edits.push(insert(key.span().start(), if starts { "- " } else { "  " }));
        let stop = keys.get(at + 1).map(|next| next.span().start());
        let stop = stop.map_or(node.span().end(), |stop| line_start(text, stop));
        let below = lines(text, key.span().start(), stop.max(key.span().start()));
        edits.extend(below.into_iter().map(|line| insert(line, "  ")));
    }
    let shown = &text[first.range()];
    let hint = format!("write `- ` before `{shown}`, and two spaces before the keys below it: one `- ...` for each");
    let fix = Fix { title: "write the dash and indent the keys".into(), edits, safe: true };
    fault(node, format!("expected a list for `{name}`, found a mapping"), hint, Some(fix))
}

/// Entries under names or dates, each of which is an item with that name as its `id` or `date`.
fn to_list(name: &str, node: Node<'_>, is_block: bool) -> Diagnostic {
    let text = node.source();
    let edits: Option<Vec<Vec<Edit>>> = node.pairs().map(|(key, value)| item(name, key, value)).collect();
    let hint = node.pairs().next().map(|(key, value)| shown(name, key, value)).unwrap_or_default();
    let fix = edits.filter(|_| is_block).map(|edits| Fix {
        title: format!("write `{name}` as a list"),
        edits: edits.concat(),
        safe: node
            .pairs()
            .all(|(key, _)| text[line_start(text, key.span().start())..key.span().start()].trim().is_empty()),
    });
    fault(node, format!("expected a list for `{name}`, found a mapping"), hint, fix)
}

/// How the first entry must look.
fn shown(name: &str, key: Node<'_>, value: Node<'_>) -> String {
    let word = key.source()[key.span().range()].to_owned();
    let own = own_key(name, key, value);
    match value.kind() {
        Kind::Mapping => {
            let next = value.pairs().find_map(|(key, _)| key.text()).unwrap_or("title");
            format!("write `- {own}: {word}` and below it `{next}: ...`, one `- ...` for each")
        }
        _ if own == "date" => format!(
            "write `- date: {word}` and below it `title: {}`, one `- ...` for each",
            value.text().unwrap_or("...")
        ),
        _ if name == "events" => format!(
            "write `- title: {word}` and below it `date: {}`, one `- ...` for each",
            value.text().unwrap_or("...")
        ),
        _ => format!("write `- id: {word}`, one `- ...` for each"),
    }
}

/// What the name of an entry is.
fn own_key(name: &str, key: Node<'_>, value: Node<'_>) -> &'static str {
    let word = key.text().unwrap_or_default();
    let is_date = name == "events" && value.get("date").is_none() && Date::parse(word).is_ok();
    match value.kind() {
        _ if is_date => "date",
        Kind::Mapping if value.get("id").is_none() && is_slug(word, name == "events") => "id",
        Kind::Mapping if value.get("title").is_none() => "title",
        Kind::Mapping => "id",
        _ if name == "events" => "title",
        _ => "id",
    }
}

/// The edits that make an entry an item of a list.
fn item(name: &str, key: Node<'_>, value: Node<'_>) -> Option<Vec<Edit>> {
    let text = key.source();
    let own = own_key(name, key, value);
    let word = key.text()?;
    let start = key.span().start();
    let column = start - line_start(text, start);
    let lead = insert(start, format!("- {own}: "));
    let colon = key.span().end() + text[key.span().end()..].find(':')?;
    match value.kind() {
        Kind::Scalar if name == "events" => {
            let below = if own == "date" { "title" } else { "date" };
            if below == "date" && Date::parse(value.text()?).is_err() {
                return None;
            }
            let gap = Span::new(key.span().end(), value.span().start());
            let line = format!("{}{}{below}: ", newline(text), " ".repeat(column + 2));
            Some(vec![lead, Edit { span: gap, text: line }])
        }
        Kind::Mapping if value.get(own).is_some() || (own == "id" && !is_slug(word, name == "events")) => None,
        Kind::Mapping if value.is_flow() => {
            let inside = value.span().start() + 1;
            let gap = text[inside..].len() - text[inside..].trim_start_matches(' ').len();
            let written = format!("- {{ {own}: {}, ", &text[key.span().range()]);
            Some(vec![Edit { span: Span::new(start, inside + gap), text: written }])
        }
        Kind::Mapping => {
            let first = value.span().start();
            let now = first - line_start(text, first);
            let moved =
                lines(text, start, value.span().end()).into_iter().map(|line| shifted(text, line, now, column + 2));
            let mut edits: Vec<Edit> = moved.collect::<Option<_>>()?;
            edits.extend([lead, Edit { span: Span::new(colon, colon + 1), text: String::new() }]);
            Some(edits)
        }
        Kind::Null if name == "timelines" => {
            Some(vec![lead, Edit { span: Span::new(colon, colon + 1), text: String::new() }])
        }
        _ => None,
    }
}

/// Items with an `id` each, of which that is the key.
fn to_mapping(name: &str, top: Node<'_>, node: Node<'_>, is_block: bool) -> Diagnostic {
    let text = node.source();
    let field = if name == "sources" { "title" } else { "label" };
    let head = top.pairs().find(|(key, _)| key.text() == Some(name)).map_or(0, |(key, _)| key.span().start());
    let edge = head - line_start(text, head);
    let mut ids: BTreeSet<String> = BTreeSet::new();
    let mut first_id = None;
    let mut all: Option<Vec<Edit>> = Some(Vec::new());
    let mut safe = true;
    for item in node.items() {
        let given = item.get("id").and_then(Node::text);
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
    let id = first_id.as_deref().filter(|id| !id.is_empty()).unwrap_or("an-id");
    let words =
        node.items().next().and_then(|item| item.get(field).or(Some(item))).and_then(Node::text).unwrap_or("...");
    let hint = format!(
        "write `{id}: {{ {field}: {} }}` for the first, and so on: the id is the key, without a dash",
        flow_safe(words)
    );
    let title = format!("write the ids of `{name}` as keys");
    let fix = all.filter(|_| is_block && !ids.is_empty()).map(|edits| Fix { title, edits, safe });
    fault(node, format!("expected a mapping for `{name}`, found a list"), hint, fix)
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

/// Whether a mapping is one item of the list that a key takes, and not the names of several.
pub(super) fn is_item_of(key: &str, node: Node<'_>) -> bool {
    let inner = match key {
        "links" => "to",
        "accounts" => "source",
        "sources" => "id",
        _ => return false,
    };
    node.kind() == Kind::Mapping && !node.is_alias() && node.get(inner).is_some_and(|value| value.text().is_some())
}

/// One mapping where a list of them belongs: brackets around it, or a dash before its first key.
pub(super) fn to_item(key: &str, node: Node<'_>, fault: Diagnostic) -> Diagnostic {
    let (text, span) = (node.source(), node.span());
    if node.is_flow() {
        let edits = vec![insert(span.start(), "["), insert(span.end(), "]")];
        let whole = &text[span.range()];
        let fault = match whole.contains(['\n', '\r']) {
            true => fault.hint(format!("write `[` before the braces of `{key}`, and `]` after them")),
            false => fault.hint(format!("write `{key}: [{whole}]`")),
        };
        return fault.fix(Fix { title: "write brackets around it".into(), edits, safe: true });
    }
    let Some((first, value)) = node.pairs().next() else { return fault };
    let shown = &text[first.span().start()..value.span().end().min(line_end(text, first.span().start()))];
    let below = lines(text, first.span().start(), span.end()).into_iter().map(|line| insert(line, "  "));
    let edits = std::iter::once(insert(first.span().start(), "- ")).chain(below).collect();
    let fault = fault.hint(format!("write `- ` before `{shown}`, and two spaces before the keys below it"));
    fault.fix(Fix { title: "write the dash and indent the keys".into(), edits, safe: true })
}

/// A file that is a list: the events without the keys above them.
pub(super) fn bare_list(top: Node<'_>, first: Span, message: String) -> Diagnostic {
    let text = top.source();
    let span = top.span();
    let hint = "write `title: ...` and `events:` on two lines above the list";
    let fault = Diagnostic::error(Code::WrongType, first, message);
    if top.is_flow() {
        let hint = "write `{ \"title\": \"...\", \"events\":` before the list, and `}` after it";
        let start = insert(span.start(), "{ \"title\": \"Timeline\", \"events\": ");
        let edits = vec![start, insert(span.end(), " }")];
        return fault.hint(hint).fix(Fix {
            title: "write the keys `title` and `events` around the list".into(),
            edits,
            safe: true,
        });
    }
    let line = line_start(text, span.start());
    let newline = newline(text);
    let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
    let edits = vec![insert(line, format!("{indent}title: Timeline{newline}{indent}events:{newline}"))];
    fault.hint(hint).fix(Fix {
        title: "write `title: Timeline` and `events:` above the list".into(),
        edits,
        safe: true,
    })
}

fn insert(at: usize, text: impl Into<String>) -> Edit {
    Edit { span: Span::new(at, at), text: text.into() }
}

/// The starts of the lines below the one that holds a byte, up to another; empty ones left out.
fn lines(text: &str, from: usize, to: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = from;
    while let Some(end) = text[at..to].find(['\n', '\r']) {
        let end = at + end;
        at = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        if at < to && !text[at..line_end(text, at)].trim().is_empty() {
            starts.push(at);
        }
        if at >= to {
            break;
        }
    }
    starts
}

/// The indentation of a line changed by the difference of two columns.
fn shifted(text: &str, line: usize, from: usize, to: usize) -> Option<Edit> {
    let indent = text[line..].bytes().take_while(|byte| *byte == b' ').count();
    let wished = (indent + to).checked_sub(from)?;
    Some(Edit { span: Span::new(line, line + indent), text: " ".repeat(wished) })
}

/// The line end in use.
fn newline(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}
