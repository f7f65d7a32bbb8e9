//! Keys that stand one mapping too far out: those of a timeline at the top of the file, those of `where` in a timeline.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::synonyms::{Of, inner_key, keys, plain};
use crate::text::{Edit, Span, line_end, line_start};

/// A key and its value.
type Pair<'d> = (Node<'d>, Node<'d>);

/// The remedy for such a key. All of a mapping are gathered, and the fix stands with the first. Without the mapping it is said
/// where the key belongs, and no more.
pub(super) fn reported(of: Of, mapping: Option<Node<'_>>, key: Node<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let outer = if of == Of::File { "timelines" } else { "where" };
    let name = key.text().unwrap_or_default();
    let belongs = || format!("write `{}` in `{outer}`", inner_key(of, name).unwrap_or(name));
    let Some(mapping) = mapping else { return diagnostic.hint(belongs()) };
    let pairs: Vec<Pair<'_>> = mapping.pairs().collect();
    let strays: Vec<(Pair<'_>, &'static str)> =
        pairs.iter().filter_map(|pair| Some((*pair, stray(of, *pair)?))).collect();
    let firsts = firsts(&strays);
    let inner: Option<Vec<String>> =
        firsts.iter().map(|((_, value), key)| Some(format!("{key}: {}", on_one_line(*value)?))).collect();
    let own = strays.iter().find(|((other, _), _)| other.span() == key.span());
    let own = own.and_then(|((_, value), key)| Some(format!("{key}: {}", on_one_line(*value)?)));
    if pairs.iter().any(|(key, _)| key.text() == Some(outer)) {
        let what = own.map_or_else(|| format!("`{name}`"), |own| format!("`{own}`"));
        return diagnostic.hint(match of {
            Of::File => format!("delete it here, and write {what} in each timeline that it is for"),
            _ => format!("delete it here, and write {what} in `where`"),
        });
    }
    let Some(text) = inner.map(|inner| within(of, &inner.join(", "))) else {
        return diagnostic.hint(belongs());
    };
    let diagnostic = diagnostic.hint(format!("write `{text}`"));
    match fix(&strays, key, text).filter(|_| firsts.len() == strays.len()) {
        Some(fix) => diagnostic.fix(fix),
        None => diagnostic,
    }
}

/// Keys of a timeline that say how it is drawn, which no event has.
const DRAWN: &[&str] = &[
    "prefer",
    "layout",
    "direction",
    "lanes",
    "lanes-most",
    "scale",
    "width",
    "editions",
    "max-height",
    "label-dates",
    "theme",
    "background",
    "legend",
    "note-style",
    "citation-style",
];

/// The remedy for such a key in an event: where it belongs. Nobody can tell whether it was meant for the whole picture, so
/// that it is never moved.
pub(super) fn out_of_an_event(name: &str, value: Node<'_>) -> Option<String> {
    let key = inner_key(Of::File, name).filter(|key| DRAWN.contains(key))?;
    // The format's own word is never made a tag; `themes: [war]` is.
    let is_own = DRAWN.contains(&&*plain(name));
    if !is_own && !keys(Of::Event, name).is_empty() {
        return None;
    }
    let is_theme = |text: &str| matches!(&*plain(text), "light" | "dark" | "print" | "auto");
    if key == "theme" && !value.text().is_some_and(is_theme) {
        let hint = "write `tags:` if it says what the event is about; `theme: dark`, how a picture looks, belongs in `timelines`";
        return Some(hint.to_owned());
    }
    let inner = on_one_line(value).map_or_else(|| format!("{key}: ..."), |value| format!("{key}: {value}"));
    Some(format!("an event has no `{key}`, a timeline has: delete it here, and write `{}`", within(Of::File, &inner)))
}

/// The first of each key: which of two values is meant, only the author knows, and no mapping has a key twice.
fn firsts<'d>(strays: &[(Pair<'d>, &'static str)]) -> Vec<(Pair<'d>, &'static str)> {
    let mut seen = BTreeSet::new();
    strays.iter().filter(|(_, key)| seen.insert(*key)).copied().collect()
}

fn within(of: Of, inner: &str) -> String {
    match of {
        Of::File => format!("timelines: [{{ id: overview, {inner} }}]"),
        _ => format!("where: {{ {inner} }}"),
    }
}

/// The key that a stray one is further in.
fn stray(of: Of, (key, value): Pair<'_>) -> Option<&'static str> {
    let name = key.text()?;
    let fits = if of == Of::File { value.kind() == Kind::Scalar } else { value.kind() != Kind::Mapping };
    inner_key(of, name).filter(|_| fits && (keys(of, name).is_empty() || is_switch(of, name, value)))
}

/// Whether it says that a part of the pictures is wanted or not, such as `legend: false` at the top of the file, where the
/// same word with other values means another key.
pub(super) fn is_switch(of: Of, name: &str, value: Node<'_>) -> bool {
    let is_part = of == Of::File && matches!(inner_key(of, name), Some("legend" | "notes"));
    let says = |text: &str| matches!(&*plain(text), "true" | "false" | "yes" | "no" | "on" | "off" | "none");
    is_part && value.text().is_some_and(says)
}

/// The first key becomes the whole, the others go.
fn fix(strays: &[(Pair<'_>, &str)], key: Node<'_>, text: String) -> Option<Fix> {
    let (first, rest) = strays.split_first().filter(|((pair, _), _)| pair.0.span() == key.span())?;
    let span = Span::new(first.0.0.span().start(), first.0.1.span().end());
    let title = format!("write `{text}`");
    let rest: Vec<Edit> = rest.iter().map(|(pair, _)| without(*pair)).collect::<Option<_>>()?;
    Some(Fix { title, edits: std::iter::once(Edit { span, text }).chain(rest).collect(), safe: false })
}

/// A value as it stands, where that is one line and means the same between braces.
fn on_one_line(value: Node<'_>) -> Option<&str> {
    let written = &value.source()[value.span().range()];
    let is_closed = value.is_flow() || written.starts_with(['"', '\'']);
    let is_plain = value.kind() == Kind::Scalar
        && !written.contains([',', '[', ']', '{', '}'])
        && !written.starts_with(['|', '>', '*', '&']);
    (!written.is_empty() && !written.contains(['\n', '\r']) && (is_closed || is_plain)).then_some(written)
}

/// The edit that takes a pair out of its mapping: its line, where it has one of its own; between braces what stands from the
/// comma before it. A comment on its line stays. `None` for a pair that begins its entry.
pub(super) fn without((key, value): Pair<'_>) -> Option<Edit> {
    let text = key.source();
    let (start, end) = (key.span().start(), value.span().end().max(key.span().end()));
    let cut = |start: usize, end: usize| Some(Edit { span: Span::new(start, end), text: String::new() });
    let line = line_start(text, start);
    if text[line..start].trim_matches(' ').is_empty() {
        let end = end + text[end..].len()
            - text[end..].trim_start_matches(' ').strip_prefix(',').unwrap_or(&text[end..]).len();
        let rest = line_end(text, end);
        let is_alone = text[end..rest].trim().is_empty();
        let line_break = if text[rest..].starts_with("\r\n") { 2 } else { text[rest..].len().min(1) };
        return if is_alone { cut(line, rest + line_break) } else { cut(start, end) };
    }
    let comma = text[..start].trim_end().strip_suffix(',').map(str::len)?;
    cut(comma, end)
}
