//! serde's errors in our words: from an error message and its place to a diagnostic with a hint.

mod date_shapes;
mod nested;
mod reshaped;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::by_language;
use crate::read::category::form::{Forms, category_of};
use crate::read::dashed;
use crate::read::dated_text::{dated_at_end, dated_text};
use crate::read::dates;
use crate::read::entry::{Place, name};
use crate::read::free_text_citation;
use crate::read::list_or_mapping;
use crate::read::missing_colons;
use crate::read::slug::{is_slug, slug};
use crate::read::split_list::{self, in_flow};
use crate::read::suggest::short;
use crate::read::unknown_key::Unknown;
use crate::read::value::{unquoted, write};
use crate::text::line_start;

/// Keys whose value is a date.
const DATED: [&str; 5] = ["date", "from", "to", "published", "accessed"];

/// What serde_yaml refused at a place.
pub(super) fn diagnostic(place: &Place<'_>, message: &str) -> Diagnostic {
    let expected = message.rsplit_once("expected ").map_or("another value", |(_, rest)| rest);
    let expected = expected.rsplit_once(" at line ").map_or(expected, |(words, _)| words);
    match place.key {
        Some(key) if message.contains("unknown field `") => {
            let known = between_backticks(expected);
            let pairs = place.mapping.into_iter().flat_map(Node::pairs);
            let beside: Vec<&str> =
                pairs.filter_map(|(key, _)| key.text()).filter(|name| known.contains(name)).collect();
            Unknown { key, value: place.value, mapping: place.mapping, known: &known, beside: &beside }.reported()
        }
        _ => wrong_type(place, expected),
    }
}

fn between_backticks(words: &str) -> Vec<&str> {
    words.split('`').skip(1).step_by(2).collect()
}

fn wrong_type(place: &Place<'_>, expected: &str) -> Diagnostic {
    let expected = in_words(expected);
    let message = match place.key.and_then(Node::text) {
        Some(key) => format!("expected {expected} for `{}`, found {}", short(key), name(place.value)),
        None => format!("expected {expected}, found {}", name(place.value)),
    };
    let span = match (place.value.span(), place.key) {
        (span, Some(key)) if span.is_empty() => key.span(),
        (span, _) => span,
    };
    let diagnostic = Diagnostic::error(Code::WrongType, span, message);
    if let Some(set) = date_shapes::dates(place, expected) {
        let fix = write(span, &format!("\"{set}\""), true);
        return diagnostic.hint(format!("put the brackets of a date in quotes: `\"{set}\"`")).fix(fix);
    }
    if let Some(diagnostic) = date_shapes::no_dates(place, expected) {
        return diagnostic;
    }
    if expected == "a text"
        && place.key.and_then(Node::text).is_some_and(|key| DATED.contains(&key))
        && place.value.kind() == Kind::Mapping
    {
        return date_shapes::date_in_parts(place, diagnostic);
    }
    remedied(place, expected, diagnostic)
}

/// With the list that is meant, where dashes or braces stand in place of its brackets.
fn listed(place: &Place<'_>, key: &str, diagnostic: &Diagnostic) -> Option<Diagnostic> {
    let in_braces =
        || nested::only_keys(place.value).map(|list| instead(diagnostic.clone(), place, &list, &format!("{key}: ")));
    dashed::reported(key, place.value, diagnostic).or_else(in_braces)
}

/// With the value as it would be right, where that is known.
fn remedied(place: &Place<'_>, expected: &str, diagnostic: Diagnostic) -> Diagnostic {
    let (key, text) = (place.key.and_then(Node::text).unwrap_or_default(), place.value.text());
    let is_id = text.is_some_and(|text| is_slug(text, false));
    if expected == "a list" {
        return listed(place, key, &diagnostic).unwrap_or_else(|| list_of(place, (key, text), diagnostic));
    }
    match (expected, text) {
        (_, Some(text)) if (key == "links" || expected.starts_with("a link")) && text.contains("://") => {
            address_of_an_event(place, text, diagnostic)
        }
        (_, Some(text)) if expected.starts_with("an account") && !is_id && !text.trim().is_empty() => {
            diagnostic.hint(said(text, "", ""))
        }
        (_, Some(text)) if expected.starts_with("a link") && is_id => {
            instead(diagnostic, place, &format!("{{ to: {text} }}"), "")
        }
        (_, Some(text)) if expected.starts_with("an account") && is_id => {
            instead(diagnostic, place, &format!("{{ source: {text} }}"), "")
        }
        (_, Some(text)) if expected.starts_with("a source") => {
            let forms = source_of(text);
            let is_sure = !text.contains("://") && reshaped::is_entry(key_before(place.value), text);
            entry_of(diagnostic, place, key, &forms, is_sure)
        }
        (_, Some(text)) if expected.starts_with("a category") => {
            let Forms { forms, is_sure } = category_of(key_before(place.value), text);
            let is_sure = is_sure && reshaped::is_entry(key_before(place.value), text);
            entry_of(diagnostic, place, key, &forms, is_sure)
        }
        (_, Some(text)) if expected.starts_with("an event") || expected.starts_with("an era") => match dated_text(text)
        {
            Some((date, title, is_sure)) => {
                let form = format!("{{ date: {}, title: {} }}", in_flow(&date), in_flow(&title));
                entry_of(diagnostic, place, "", &[form], is_sure && !reshaped::is_row(text, &title))
            }
            None => missing_colons::reported(place.value, diagnostic.clone())
                .unwrap_or_else(|| undated(place, text, diagnostic)),
        },
        ("a text", None) if DATED.contains(&key) && date_shapes::set_of(place.value).is_some() => {
            date_shapes::either_set(place, diagnostic)
        }
        ("a text", None) if DATED.contains(&key) && place.value.items().nth(1).is_some() => {
            diagnostic.hint(date_shapes::ends_or_events(key, place.value))
        }
        _ => reshaped::remedied(place, (key, text), expected, diagnostic),
    }
}

/// A list that was written as something else.
fn list_of(place: &Place<'_>, (key, text): (&str, Option<&str>), diagnostic: Diagnostic) -> Diagnostic {
    let is_id = text.is_some_and(|text| is_slug(text, false));
    match text {
        None if list_or_mapping::is_item_of(key, place.value) => {
            list_or_mapping::to_item(key, place.value, diagnostic)
        }
        Some(text)
            if key == "sources" && !split_list::is_id_a_line(place.value) && free_text_citation::is_citation(text) =>
        {
            match free_text_citation::known(text) {
                Some(item) => instead(diagnostic, place, &format!("[{item}]"), "sources: "),
                None => diagnostic.hint(free_text_citation::hint(text, "sources: [", "]")),
            }
        }
        Some(_) if key == "sources" => {
            split_list::reported(key, place.value, diagnostic, |item| is_slug(item, false))
        }
        Some(text) if key == "links" && text.contains("://") => address_of_an_event(place, text, diagnostic),
        Some(text) if matches!(key, "links" | "accounts") && is_id => {
            let inner = if key == "links" { "to" } else { "source" };
            instead(diagnostic, place, &format!("[{{ {inner}: {text} }}]"), &format!("{key}: "))
        }
        Some(text) if text.trim().is_empty() => reshaped::remedied(place, (key, Some(text)), "a list", diagnostic),
        Some(text) if key == "accounts" => diagnostic.hint(said(text, "accounts: [", "]")),
        Some(_) if key == "links" => diagnostic.hint(
            "write `links: [{ to: ... }]`, with the id of the other event, and these words as its `kind` or in `summary`",
        ),
        Some(_) => split_list::reported(key, place.value, diagnostic, |item| !item.is_empty()),
        None => reshaped::remedied(place, (key, None), "a list", diagnostic),
    }
}

/// A text that is an event, and does not begin with a date that is sure: never the date of an example in place of its own.
fn undated(place: &Place<'_>, text: &str, diagnostic: Diagnostic) -> Diagnostic {
    if let Some((date, title)) = dated_at_end(text) {
        let form = format!("{{ date: {}, title: {} }}", in_flow(&date), in_flow(&title));
        return entry_of(diagnostic, place, "", &[form], false);
    }
    let has_figures = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_era = diagnostic.message.starts_with("expected an era");
    let (what, example) = if is_era { ("its name", "1914/1918") } else { ("what happened", "2012-05-25") };
    let dates = dates::meant(text);
    match &dates[..] {
        [date] => diagnostic.hint(format!("write `{{ date: {}, title: ... }}`, with {what}", in_flow(date))),
        _ if has_figures => {
            diagnostic.hint("write `{ date: ..., title: ... }`, with its date and its title in place of the dots")
        }
        _ => diagnostic.hint(format!("write `{{ date: {example}, title: {} }}`", in_flow(&short(text)))),
    }
}

/// What words of a source look like as an account: the first of them, where it is a name, is that of the source.
fn said(text: &str, before: &str, after: &str) -> String {
    let name = text.split([' ', ':', ',']).next().unwrap_or_default();
    let id = slug(name);
    let words = in_flow(&short(text));
    match name.starts_with(char::is_uppercase) && !id.is_empty() {
        true => format!(
            "write `{before}{{ source: {id}, says: {words} }}{after}`; then write `{id}: {{ title: {} }}` below `sources:`, where it is not there yet",
            in_flow(name)
        ),
        false => {
            format!("write `{before}{{ source: ..., says: {words} }}{after}`, with the id of the source that says so")
        }
    }
}

/// An address where a link to another event belongs: the page is the event's own `url`, or that of a source.
fn address_of_an_event(place: &Place<'_>, text: &str, diagnostic: Diagnostic) -> Diagnostic {
    // An item is named by the key of its list too.
    let has_url = place.mapping.is_some_and(|mapping| mapping.get("url").is_some());
    let own = place.mapping.and_then(|mapping| mapping.get("links"));
    let is_own = own.is_some_and(|own| own.kind() == Kind::Scalar);
    let name = place.key.filter(|key| key.text() == Some("links") && !has_url && is_own);
    let hint = format!(
        "write `url: {}` in place of `links`, which name other events by their ids; for more pages, a source with `url:` for each",
        short(text)
    );
    let diagnostic = diagnostic.hint(hint);
    match name.filter(|_| !text.contains(char::is_whitespace)) {
        Some(name) => diagnostic.fix(write(name.span(), "url", true)),
        None => diagnostic,
    }
}

/// The key on the line of a value, before it.
fn key_before(value: Node<'_>) -> &str {
    let (text, start) = (value.source(), value.span().start());
    let before = text[line_start(text, start)..start].trim_end().trim_end_matches(':').trim_end();
    before.rsplit([' ', '{', ',']).next().unwrap_or_default().trim_matches(['"', '\''])
}

/// The entry that a text alone is for.
fn source_of(text: &str) -> Vec<String> {
    let host = text.split_once("://").map(|(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    match host {
        Some(host) => vec![format!("{{ title: {}, url: {} }}", in_flow(host), in_flow(text))],
        None => vec![format!("{{ title: {} }}", in_flow(text))],
    }
}

/// A source or a category in place of its title, label or colour.
fn entry_of(diagnostic: Diagnostic, place: &Place<'_>, key: &str, forms: &[String], safe: bool) -> Diagnostic {
    let key = if key.is_empty() { String::new() } else { format!("{key}: ") };
    let typed: Vec<String> = forms.iter().map(|form| format!("`{key}{form}`")).collect();
    let diagnostic = diagnostic.hint(format!("write {}", typed.join(", or ")));
    let is_plain = !place.value.is_alias() && !place.value.source()[place.value.span().range()].contains(['\n', '\r']);
    let forms = forms.iter().filter(|_| is_plain);
    let fix = |form: &String| match place.value.is_quoted() {
        true => Fix { title: format!("write `{form}`"), edits: unquoted(place.value.span(), form.clone()), safe },
        false => write(place.value.span(), form, safe),
    };
    forms.map(fix).fold(diagnostic, Diagnostic::fix)
}

/// A value to write instead; nothing is lost by it.
fn instead(diagnostic: Diagnostic, place: &Place<'_>, text: &str, before: &str) -> Diagnostic {
    let diagnostic = diagnostic.hint(format!("write `{before}{text}`"));
    if place.value.is_alias() || place.value.source()[place.value.span().range()].contains(['\n', '\r']) {
        return diagnostic;
    }
    let fix = write(place.value.span(), text, true);
    diagnostic.fix(match place.value.is_quoted() {
        true => Fix { edits: unquoted(place.value.span(), text.to_owned()), ..fix },
        false => fix,
    })
}

/// serde's words for a kind of value, as a person says it.
fn in_words(expected: &str) -> &str {
    match expected {
        "a string" => "a text",
        "a sequence" => "a list",
        "a map" => "a group of keys",
        other => other,
    }
}

fn remedy(place: &Place<'_>, expected: &str) -> String {
    let key = place.key.and_then(Node::text).map(short).unwrap_or_else(|| "key".into());
    match (expected, place.value.kind()) {
        ("a list", Kind::Scalar) => {
            let text = place.value.text().unwrap_or_default();
            format!("write `{key}: [{}]`", short(text))
        }
        ("a list", _) => format!("write `{key}: [...]`, or one `- ...` on each line"),
        ("a text", Kind::List) => format!("write one text after `{key}:`, without `-` or brackets"),
        ("a text", Kind::Mapping) if by_language::KEYS.contains(&&*key) => format!(
            "put the text in quotes if it holds `: ` or starts with `{{`; in several languages write `{key}: {{ en: ..., fr: ... }}`"
        ),
        ("a text", Kind::Mapping) => "put the text in quotes if it holds `: ` or starts with `{`".to_owned(),
        _ => format!("write {expected}"),
    }
}
