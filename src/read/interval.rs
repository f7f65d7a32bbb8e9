//! An event with `start` and `end` in place of a date: the interval that they make.

use crate::diag::{Diagnostic, Fix};
use crate::document::Node;
use crate::read::date_parts;
use crate::read::dates::meant;
use crate::read::moved::without;
use crate::read::synonyms::{is_end, is_start};
use crate::text::{Edit, Span};
use crate::time::Date;

/// What is said where no date can be.
const BOTH: &str = "write `date:` with its beginning and its end, such as `date: 1939-09-01/1945-09-02`";

/// The remedy for a key that says when an event begins or ends. `mapping` is the event; without it, what is around the key
/// is not known, and it is said what takes its place.
pub(super) fn reported(
    mapping: Option<Node<'_>>,
    key: Node<'_>,
    value: Node<'_>,
    diagnostic: Diagnostic,
) -> Diagnostic {
    let Some(mapping) = mapping else { return diagnostic.hint(BOTH) };
    let pairs: Vec<Pair<'_>> = mapping.pairs().collect();
    let find = |is: fn(&str) -> bool| pairs.iter().copied().find(|(key, _)| key.text().is_some_and(is));
    let (start, end) = (find(is_start), find(is_end));
    let date = find(|name| name == "date");
    if ![start, end].into_iter().flatten().any(|(other, _)| other.span() == key.span()) {
        return diagnostic.hint("an event has one beginning and one end: delete this key");
    }
    match (start, end, date) {
        (Some(start), Some(end), None) => both(start, end, key, diagnostic, true),
        (None, Some(end), Some(date)) => both(date, end, key, diagnostic, false),
        (None, Some(_), None) => alone(key, value, diagnostic, &["../{}", "/{}", "{}"]),
        (_, _, None) => alone(key, value, diagnostic, &["{}", "{}/..", "{}/"]),
        (Some(_), _, Some(_)) => diagnostic.hint(
            "an event has one date: write `date: 1939-09-01/1945-09-02` for its beginning and end, and delete this key",
        ),
        (None, None, Some(_)) => diagnostic.hint(BOTH),
    }
}

/// A key and its value.
type Pair<'d> = (Node<'d>, Node<'d>);

/// A beginning and an end as one date; the fix stands with the one that is not `date`, and with the first of two.
fn both(start: Pair<'_>, end: Pair<'_>, here: Node<'_>, diagnostic: Diagnostic, safe: bool) -> Diagnostic {
    const EXAMPLE: &str = "write `date:` with its beginning, `/` and its end, such as `date: 1939-09-01/1945-09-02`";
    let Some(interval) = interval(start.1, end.1) else { return diagnostic.hint(EXAMPLE) };
    let diagnostic = diagnostic.hint(format!("write `date: {interval}` in place of the two"));
    let (first, second) = if start.0.span() < end.0.span() { (start, end) } else { (end, start) };
    let is_second = safe && here.span() == second.0.span();
    match without(second).filter(|_| !is_second) {
        None => diagnostic,
        Some(deleted) => {
            let span = Span::new(first.0.span().start(), first.1.span().end());
            let edits = vec![Edit { span, text: dated(first.0, &interval) }, deleted];
            diagnostic.fix(Fix { title: format!("write `date: {interval}`"), edits, safe })
        }
    }
}

/// The key and its value, both in quotes where the key was, as in JSON.
fn dated(key: Node<'_>, date: &str) -> String {
    if key.source()[key.span().range()].starts_with('"') {
        format!("\"date\": \"{date}\"")
    } else {
        format!("date: {date}")
    }
}

/// The interval from one date to another; the date itself where both are the same.
fn interval(start: Node<'_>, end: Node<'_>) -> Option<String> {
    let (start, end) = match (written(start)?, written(end)) {
        (start, Some(end)) => (start, end),
        (start, None) => return open(&start, end.text()?),
    };
    let interval = if start == end { start } else { format!("{start}/{end}") };
    is_plain(&interval).then_some(interval)
}

/// An interval of which the end is a word, such as `present` or `unknown`.
fn open(start: &str, end: &str) -> Option<String> {
    let is_word = !start.contains('/') && !end.contains(|c: char| c.is_ascii_digit());
    match &mut meant(&format!("{start} - {end}"))[..] {
        [one] if is_word && one.starts_with(&format!("{start}/")) && is_plain(one) => Some(std::mem::take(one)),
        _ => None,
    }
}

/// Whether a text is a date that nobody takes for another, as `1914-23` is taken for years.
fn is_plain(text: &str) -> bool {
    Date::if_written(text).is_some_and(|date| date.as_years().is_none())
}

/// A date as it is to be written, where it has one meaning.
fn written(node: Node<'_>) -> Option<String> {
    if let Some(date) = date_parts::of_group(node) {
        return Some(date);
    }
    match &mut meant(node.text()?)[..] {
        [one] => Some(std::mem::take(one)),
        _ => None,
    }
}

/// One end alone: what it can mean, for the author to say. `forms` are written with the date in place of `{}`.
fn alone(key: Node<'_>, value: Node<'_>, diagnostic: Diagnostic, forms: &[&str]) -> Diagnostic {
    let Some(date) = written(value).filter(|date| !date.contains(['[', '{'])) else {
        return diagnostic
            .hint("write `date:` and a date such as 1939-09-01, or with beginning and end 1939-09-01/1945-09-02");
    };
    let forms: Vec<String> = forms.iter().map(|form| form.replace("{}", &date)).filter(|form| is_plain(form)).collect();
    let in_words = |form: &String| {
        format!("`date: {form}` ({})", Date::if_written(form).map(|date| date.words()).unwrap_or_default())
    };
    let diagnostic = diagnostic.hint(format!("write {}", forms.iter().map(in_words).collect::<Vec<_>>().join(", or ")));
    let span = Span::new(key.span().start(), value.span().end());
    forms.iter().fold(diagnostic, |diagnostic, form| {
        let edits = vec![Edit { span, text: dated(key, form) }];
        diagnostic.fix(Fix { title: format!("write {}", in_words(form)), edits, safe: false })
    })
}
