//! Intervals that end before they start: what is said of them, and the forms that may be meant.

use crate::diag::{Code, Diagnostic};
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;
use crate::time::{Date, on_next_day};

/// The end of an interval lies before its start.
pub(super) fn end_before_start(key: &str, written: &str, span: Span) -> Diagnostic {
    let shared = if offset_of_one_end(written) { "; an offset at one end is that of both" } else { "" };
    let message = format!("the interval `{}` ends before it starts{}{shared}", short(written), in_turn(written));
    let diagnostic = Diagnostic::error(Code::EndBeforeStart, span, message);
    let Some((start, end)) = written.split_once('/') else { return diagnostic.hint("write the earlier date first") };
    if let Some(next_day) = on_next_day(written) {
        let hint = format!("`{end}` is a time of the same day: write `{key}: {next_day}` where it is one of the next");
        return diagnostic.hint(hint).fix(write(span, &next_day, false));
    }
    let turned = format!("{end}/{start}");
    if Date::if_written(&turned).is_none() {
        return diagnostic.hint("write the earlier date first");
    }
    diagnostic
        .hint(format!("write `{key}: {turned}`, or correct one of the two dates"))
        .fix(write(span, &turned, false))
}

/// Whether one of two times has an offset.
fn offset_of_one_end(interval: &str) -> bool {
    let has = |side: &str| side.split_once('T').map(|(_, clock)| clock.contains(['Z', '+', '-']));
    interval.split_once('/').is_some_and(|(start, end)| matches!((has(start), has(end)), (Some(a), Some(b)) if a != b))
}

/// `: 400,000 BCE is before 300,000 BCE`, where the two ends do not say so themselves.
fn in_turn(interval: &str) -> String {
    let Some((start, end)) = interval.split_once('/') else { return String::new() };
    let words = |text: &str| Date::if_written(text).map_or_else(|| text.to_owned(), |date| date.words());
    let (start_words, end_words) = (words(start), words(end));
    if start_words == start && end_words == end {
        String::new()
    } else {
        format!(": {end_words} is before {start_words}")
    }
}

/// The same for an interval over an hour that the clocks show twice, which is the likelier meaning.
pub(super) fn back_in_between(form: &str, mut diagnostic: Diagnostic, span: Span) -> Diagnostic {
    diagnostic.set_fixes([write(span, form, false)]);
    diagnostic.hint(format!("write `date: {form}` if the clocks went back in between, or correct one of the two times"))
}

/// The same where only the end has an offset: the start has that of the zone of the file, which has to be written here.
pub(super) fn start_in_zone(form: &str, mut diagnostic: Diagnostic, span: Span) -> Diagnostic {
    diagnostic.set_fixes([write(span, form, false)]);
    diagnostic.hint(format!("write `date: {form}`, where the start is on the clocks of the file"))
}

/// An interval of ages that by its figures ends before it starts, though within what they leave open it may not.
pub(super) fn younger_first(written: &str, form: &str, span: Span) -> Diagnostic {
    let message = format!("the interval `{}` begins with the younger of its two ages", short(written));
    let hint = format!("write `date: {form}`, or one age where they cannot be told apart");
    Diagnostic::warning(Code::EndBeforeStart, span, message).hint(hint).fix(write(span, form, false))
}
