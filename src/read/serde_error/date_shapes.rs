//! Lists and groups of keys where a date belongs: sets of dates, the parts of one, its two ends.

use crate::diag::{Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::date_parts;
use crate::read::dates::{date, meant};
use crate::read::entry::Place;
use crate::read::serde_error::DATED;
use crate::text::{Edit, Span};
use crate::time::Date;

/// Dates of which one or all are meant: to YAML their brackets are a list or a mapping.
pub(super) fn dates(place: &Place<'_>, expected: &str) -> Option<String> {
    let is_bracketed = matches!(place.value.kind(), Kind::List | Kind::Mapping) && place.value.is_flow();
    let set: String = place.value.source()[place.value.span().range()].split_whitespace().collect();
    (expected == "a text" && is_bracketed && Date::if_written(&set).is_some()).then_some(set)
}

/// A group of keys where a date belongs: its parts, or its two ends.
pub(super) fn date_in_parts(place: &Place<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let key = place.key.and_then(Node::text).unwrap_or_default();
    let (Some(date), Some(name)) = (date_parts::of_group(place.value), place.key) else {
        return diagnostic.hint(format!(
            "write one date in place of the keys, such as `{key}: 1957-10-04`, or `{key}: 1957/1961` from 1957 to 1961"
        ));
    };
    let diagnostic = diagnostic.hint(format!("write `{key}: {date}` in place of the keys"));
    let colon = place.value.source()[name.span().end()..].find(':').map_or(0, |colon| colon + 1);
    let span = Span::new(name.span().end() + colon, place.value.span().end());
    let is_comment = place.value.source()[span.range()].contains('#');
    let is_json = place.value.source()[name.span().range()].starts_with('"');
    let text = if is_json { format!(" \"{date}\"") } else { format!(" {date}") };
    let fix = Fix { title: format!("write `{date}`"), edits: vec![Edit { span, text }], safe: !is_comment };
    diagnostic.fix(fix)
}

/// What is wrong with dates in brackets that are none of the format even in quotes.
pub(super) fn no_dates(place: &Place<'_>, expected: &str) -> Option<Diagnostic> {
    let key = place.key.and_then(Node::text).filter(|key| DATED.contains(key))?;
    let written = &place.value.source()[place.value.span().range()];
    let is_set = expected == "a text" && place.value.kind() == Kind::List && place.value.is_flow();
    let is_dates = is_set && !written.contains(['"', '\'', '#', '\n', '\r']) && place.value.items().count() > 1;
    if !is_dates || !written.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut found = Vec::new();
    date(key, written, None, place.value.span(), &mut found);
    found.pop()
}

/// The dates of a list, each as the format writes it, where it has several and nothing else.
pub(super) fn set_of(list: Node<'_>) -> Option<String> {
    let one = |item: Node<'_>| match &meant(item.text()?)[..] {
        [date] if !date.contains(['/', '[', '{']) => Some(date.clone()),
        _ => None,
    };
    let dates: Vec<String> = list.items().map(one).collect::<Option<_>>()?;
    (dates.len() > 1).then(|| dates.join(","))
}

/// A list of what is no set of dates: the two ends of one, as in `from 1914` and `to 1918`, or the dates of several events.
pub(super) fn ends_or_events(key: &str, list: Node<'_>) -> String {
    let words: Vec<&str> = list.items().filter_map(Node::text).collect();
    match &meant(&words.join(" "))[..] {
        [date] => format!("write `{key}: {date}` in place of the list"),
        _ => format!("write one date after `{key}:`, and an event of its own for each other"),
    }
}

/// Dates in a list where one date belongs: one of them, or all.
pub(super) fn either_set(place: &Place<'_>, diagnostic: Diagnostic) -> Diagnostic {
    let (text, set) = (place.value.source(), set_of(place.value).unwrap_or_default());
    let forms = [format!("\"[{set}]\""), format!("\"{{{set}}}\"")];
    let [one, all] = &forms;
    let diagnostic = diagnostic
        .hint(format!("write `{one}` for one of these dates, or `{all}` for all of them, in place of the list"));
    let Some(name) = place.key.filter(|_| !place.value.is_alias()) else { return diagnostic };
    let colon = text[name.span().end()..].find(':').map_or(0, |colon| colon + 1);
    let span = Span::new(name.span().end() + colon, place.value.span().end());
    if text[span.range()].contains('#') {
        return diagnostic;
    }
    let fix = |form: &String| Fix {
        title: format!("write `{form}`"),
        edits: vec![Edit { span, text: format!(" {form}") }],
        safe: false,
    };
    forms.iter().map(fix).fold(diagnostic, Diagnostic::fix)
}
