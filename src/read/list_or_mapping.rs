//! Lists written as mappings and mappings written as lists: how the section must look, and the edits that make it so.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::EVENT_KEYS;
use crate::document::{Kind, Node};
use crate::read::dated_text::{meant_in_list, without_bullet};
use crate::read::dates::meant;
use crate::read::line_edits::{insert, lines, newline, shifted};
use crate::read::missing_id;
use crate::read::slug::{is_slug, slug};
use crate::text::{Edit, Span, line_end, line_start};

/// A section of the wrong kind, where it is known what it must look like.
pub(super) fn section(top: Node<'_>, name: &str, node: Node<'_>) -> Option<Diagnostic> {
    let is_block = !top.is_flow() && !node.is_flow() && !node.is_alias();
    match (name, node.kind()) {
        ("events" | "eras" | "timelines", Kind::Mapping) if is_block && is_one(node) => Some(undashed(name, node)),
        ("events" | "eras" | "timelines", Kind::Mapping) if node.is_flow() && is_one(node) => {
            let message = format!("expected a list for `{name}`, found a group of keys");
            Some(to_item(name, node, Diagnostic::error(Code::WrongType, node.span(), message)))
        }
        ("events" | "eras" | "timelines", Kind::Mapping) => Some(to_list(name, node, is_block)),
        ("sources" | "categories", Kind::List) => Some(missing_id::to_mapping(name, top, node, is_block)),
        ("sources" | "categories", Kind::Mapping) => missing_id::without_id(name, node),
        _ => None,
    }
}

/// A section of the wrong kind, with its remedy.
pub(super) fn diagnostic(node: Node<'_>, message: String, hint: String, fix: Option<Fix>) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code::WrongType, node.span(), message).hint(hint);
    fix.into_iter().fold(diagnostic, Diagnostic::fix)
}

/// Whether all keys are those of one entry.
fn is_one(node: Node<'_>) -> bool {
    node.pairs().all(|(key, value)| {
        key.text().is_some_and(|key| EVENT_KEYS.contains(&key) || matches!(key, "from" | "to" | "layout" | "lanes"))
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
    diagnostic(node, format!("expected a list for `{name}`, found a group of keys"), hint, Some(fix))
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
    diagnostic(node, format!("expected a list for `{name}`, found a group of keys"), hint, fix)
}

/// How the first entry must look.
fn shown(name: &str, key: Node<'_>, value: Node<'_>) -> String {
    let own = own_key(name, key, value);
    let word = match own {
        "date" => dates_of(key),
        _ => without_bullet(&key.source()[key.span().range()]).to_owned(),
    };
    match value.kind() {
        Kind::Mapping => {
            let next = value.pairs().find_map(|(key, _)| key.text()).unwrap_or("title");
            format!("write `- {own}: {word}` and below it `{next}: ...`, one `- ...` for each")
        }
        _ if own == "date" => {
            format!("write `- date: {word}` and below it `title: {}`, one `- ...` for each", shown_value(value))
        }
        _ if is_dated(name) => {
            let date =
                if value.text().is_some_and(|text| meant(text).is_empty()) { "2012-05-25" } else { &dates_of(value) };
            format!("write `- title: {word}` and below it `date: {date}`, one `- ...` for each")
        }
        _ => format!("write `- id: {word}`, one `- ...` for each"),
    }
}

/// The dates that a text can mean, as they must be typed.
fn dates_of(node: Node<'_>) -> String {
    let dates = meant_in_list(node.text().unwrap_or_default());
    if dates.is_empty() { "...".to_owned() } else { dates.join("` or `") }
}

/// A value as it stands, where that is one line.
fn shown_value(value: Node<'_>) -> &str {
    let written = &value.source()[value.span().range()];
    if written.is_empty() || written.contains(['\n', '\r']) { "..." } else { written }
}

/// What the name of an entry is.
fn own_key(name: &str, key: Node<'_>, value: Node<'_>) -> &'static str {
    let word = without_bullet(key.text().unwrap_or_default());
    let is_date = is_dated(name) && value.get("date").is_none() && !meant_in_list(word).is_empty();
    match value.kind() {
        _ if is_date => "date",
        Kind::Mapping if name != "eras" && value.get("id").is_none() && is_slug(word, name == "events") => "id",
        // What is wrong with the id of a timeline is told once it is one.
        Kind::Mapping if value.get("title").is_none() && name != "timelines" => "title",
        Kind::Mapping => "id",
        _ if is_dated(name) => "title",
        _ => "id",
    }
}

/// Whether the items of a section have a date and a title.
fn is_dated(name: &str) -> bool {
    matches!(name, "events" | "eras")
}

/// The date that a text means and nothing else.
fn only(node: Node<'_>) -> Option<String> {
    match &meant_in_list(node.text()?)[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The edits that make an entry an item of a list.
fn item(name: &str, key: Node<'_>, value: Node<'_>) -> Option<Vec<Edit>> {
    let text = key.source();
    let own = own_key(name, key, value);
    let word = key.text()?;
    let start = key.span().start();
    let column = start - line_start(text, start);
    let word = without_bullet(word);
    let letters = if own == "date" { only(key)? } else { without_bullet(&text[key.span().range()]).to_owned() };
    let letters = if own == "id" && !is_slug(word, name == "events") { slug(word) } else { letters };
    // With the space before the colon or the colon itself: of a key in quotes the quotes go.
    let lead = |end: usize, rest: &str| Edit { span: Span::new(start, end), text: format!("- {own}: {letters}{rest}") };
    let colon = key.span().end() + text[key.span().end()..].find(':')?;
    match value.kind() {
        Kind::Scalar if is_dated(name) => {
            let below = if own == "date" { "title" } else { "date" };
            let line = format!("{}{}{below}: ", newline(text), " ".repeat(column + 2));
            let date = if below == "date" { Some(Edit { span: value.span(), text: only(value)? }) } else { None };
            Some(std::iter::once(lead(value.span().start(), &line)).chain(date).collect())
        }
        Kind::Mapping
            if value.get(own).is_some() || (own == "id" && name != "timelines" && !is_slug(word, name == "events")) =>
        {
            None
        }
        Kind::Mapping if value.is_flow() => {
            let inside = value.span().start() + 1;
            let gap = text[inside..].len() - text[inside..].trim_start_matches(' ').len();
            let written = format!("- {{ {own}: {letters}, ");
            Some(vec![Edit { span: Span::new(start, inside + gap), text: written }])
        }
        Kind::Mapping => {
            let first = value.span().start();
            let now = first - line_start(text, first);
            let moved =
                lines(text, start, value.span().end()).into_iter().map(|line| shifted(text, line, now, column + 2));
            let mut edits: Vec<Edit> = moved.collect::<Option<_>>()?;
            edits.push(lead(colon + 1, ""));
            Some(edits)
        }
        Kind::Null if name == "timelines" => Some(vec![lead(colon + 1, "")]),
        _ => None,
    }
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
pub(super) fn to_item(key: &str, node: Node<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let (text, span) = (node.source(), node.span());
    if node.is_flow() {
        let edits = vec![insert(span.start(), "["), insert(span.end(), "]")];
        let whole = &text[span.range()];
        let diagnostic = match whole.contains(['\n', '\r']) {
            true => diagnostic.hint(format!("write `[` before the braces of `{key}`, and `]` after them")),
            false => diagnostic.hint(format!("write `{key}: [{whole}]`")),
        };
        return diagnostic.fix(Fix { title: "write brackets around it".into(), edits, safe: true });
    }
    let Some((first, value)) = node.pairs().next() else { return diagnostic };
    let shown = &text[first.span().start()..value.span().end().min(line_end(text, first.span().start()))];
    let below = lines(text, first.span().start(), span.end()).into_iter().map(|line| insert(line, "  "));
    let edits = std::iter::once(insert(first.span().start(), "- ")).chain(below).collect();
    let diagnostic = diagnostic.hint(format!("write `- ` before `{shown}`, and two spaces before the keys below it"));
    diagnostic.fix(Fix { title: "write the dash and indent the keys".into(), edits, safe: true })
}

/// A file that is a list: the events without the keys above them.
pub(super) fn bare_list(top: Node<'_>, first: Span, message: String) -> Diagnostic {
    let text = top.source();
    let span = top.span();
    let hint = "write `title: ...` and `events:` on two lines above the list";
    let diagnostic = Diagnostic::error(Code::WrongType, first, message);
    if top.is_flow() {
        let hint = "write `{ \"title\": \"...\", \"events\":` before the list, and `}` after it";
        let start = insert(span.start(), "{ \"title\": \"Timeline\", \"events\": ");
        let edits = vec![start, insert(span.end(), " }")];
        return diagnostic.hint(hint).fix(Fix {
            title: "write the keys `title` and `events` around the list".into(),
            edits,
            safe: true,
        });
    }
    let line = line_start(text, span.start());
    let newline = newline(text);
    let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
    let edits = vec![insert(line, format!("{indent}title: Timeline{newline}{indent}events:{newline}"))];
    diagnostic.hint(hint).fix(Fix {
        title: "write `title: Timeline` and `events:` above the list".into(),
        edits,
        safe: true,
    })
}
