//! serde's complaints in our words. What it is: from an error message and its place to a diagnostic with a remedy. In: a
//! place, a message. Out: a diagnostic. It must not know any key.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::entry::{Place, name};
use crate::read::likeness::{is_slip, nearest};
use crate::read::suggest::{did_you_mean, one_of, short};
use crate::read::value::write;
use crate::text::{Edit, Span};
use crate::time::Date;

/// What serde_yaml refused at a place.
pub(super) fn diagnostic(place: &Place<'_>, message: &str) -> Diagnostic {
    let expected = message.rsplit_once("expected ").map_or("another value", |(_, rest)| rest);
    let expected = expected.rsplit_once(" at line ").map_or(expected, |(words, _)| words);
    match place.key {
        Some(key) if message.contains("unknown field `") => {
            // The place is the pair; its mapping is not known here, so nothing is known of the keys beside it.
            unknown_key(key, &between_backticks(expected), &[])
        }
        _ => wrong_type(place, expected),
    }
}

fn between_backticks(words: &str) -> Vec<&str> {
    words.split('`').skip(1).step_by(2).collect()
}

/// A key that is not among those known; `beside` are the keys of the same mapping.
pub(super) fn unknown_key(key: Node<'_>, known: &[&str], beside: &[&str]) -> Diagnostic {
    let name = key.text().unwrap_or_default();
    let fault = Diagnostic::error(Code::UnknownKey, key.span(), format!("unknown key `{}`", short(name)));
    if name == "<<" {
        return fault.hint("merge keys are not part of YAML 1.2: write the keys out");
    }
    let Some(near) = nearest(name, known) else { return fault.hint(format!("expected {}", one_of(known))) };
    if beside.contains(&near) {
        return fault.hint(format!("`{near}` is there already: delete one of the two"));
    }
    fault.hint(did_you_mean(near)).fix(write(key.span(), near, is_slip(name, near, known)))
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
    let fault = Diagnostic::error(Code::WrongType, span, message);
    if let Some(set) = dates(place, expected) {
        let fix = write(span, &format!("\"{set}\""), true);
        return fault.hint(format!("put the brackets of a date in quotes: `\"{set}\"`")).fix(fix);
    }
    let fault = fault.hint(remedy(place, expected));
    match bracketed(place, expected) {
        Some(fix) => fault.fix(fix),
        None => fault,
    }
}

/// Dates of which one or all are meant: to YAML their brackets are a list or a mapping.
fn dates(place: &Place<'_>, expected: &str) -> Option<String> {
    let is_bracketed = matches!(place.value.kind(), Kind::List | Kind::Mapping) && place.value.is_flow();
    let set: String = place.value.source()[place.value.span().range()].split_whitespace().collect();
    (expected == "a text" && is_bracketed && Date::parse(&set).is_ok()).then_some(set)
}

/// One text as a list of one. Where it holds a comma, it may be meant as several.
fn bracketed(place: &Place<'_>, expected: &str) -> Option<Fix> {
    let (text, span) = (place.value.text()?, place.value.span());
    let written = &place.value.source()[span.range()];
    let is_plain = !text.contains(['[', ']', '{', '}', '#', '\n', '*', '&']) && !written.starts_with(['|', '>', '*']);
    let is_list = matches!(expected, "a list" | "a text or a list of texts");
    (is_list && is_plain).then(|| {
        let edit = |at: usize, sign: &str| Edit { span: Span::new(at, at), text: sign.to_owned() };
        let edits = vec![edit(span.start(), "["), edit(span.end(), "]")];
        Fix { title: format!("write `[{}]`", short(written)), edits, safe: !text.contains(',') }
    })
}

/// serde's words for a kind of value, as a person says it.
fn in_words(expected: &str) -> &str {
    match expected {
        "a string" => "a text",
        "a sequence" => "a list",
        "a map" => "a mapping",
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
        ("a text", Kind::Mapping) => "put the text in quotes if it holds `: ` or starts with `{`".to_owned(),
        _ => format!("write {expected}"),
    }
}
