//! Spans in words: `March to August 2012`, `from 1984, end unknown`.

use edtf_core::{Date, DateField, Interval, IntervalEndpoint, Precision, YearKind};

use crate::language::{Form, Grammar, Kind, Named, Said};
use crate::time::words;
use crate::time::words::component;
use crate::time::words::phrase;

/// What the last of a hundred years is more than the first.
const HUNDRED: i64 = 99;

/// Two dates side by side.
pub(super) struct Ends {
    pub(super) first: String,
    pub(super) last: String,
    /// Whether the first leaves out what the second says.
    pub(super) is_shared: bool,
}

/// The interval; `era` where its two ends lie in different ones.
pub(super) fn of(grammar: &Grammar, interval: &Interval, era: bool) -> String {
    let spans = &grammar.spans;
    if let (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) = (&interval.start, &interval.end) {
        let whole_day = start.precision() == Precision::Day;
        return match start == end && is_plain(start) {
            true if whole_day => words::of_date(grammar, start, era),
            true => words::behind(grammar, spans.during, (start, era), |words| words),
            false => {
                let Ends { first, last, is_shared } = ends(grammar, start, end, era);
                let [first, last] =
                    [(start, first), (end, last)].map(|(date, words)| as_end(grammar, date, words, Form::Plain));
                (spans.link)(&first, &last, is_shared)
            }
        };
    }
    let (start, end) = (&interval.start, &interval.end);
    let is_said = |end: &IntervalEndpoint| !matches!(end, IntervalEndpoint::Open | IntervalEndpoint::Unknown);
    match (is_said(start), is_said(end)) {
        (true, true) => (spans.link)(&end_words(grammar, start, era), &end_words(grammar, end, era), false),
        (true, false) => side(grammar, (start, era), spans.from) + unknown(end, spans.end_unknown),
        (false, true) => side(grammar, (end, era), spans.until) + unknown(start, spans.start_unknown),
        (false, false) => spans.unknown_time.to_string(),
    }
}

fn unknown(end: &IntervalEndpoint, words: &'static str) -> &'static str {
    if *end == IntervalEndpoint::Unknown { words } else { "" }
}

/// The one end that an interval has.
fn side(grammar: &Grammar, (end, era): (&IntervalEndpoint, bool), word: fn(Kind, &str) -> String) -> String {
    match end {
        IntervalEndpoint::Date(date) => {
            words::behind(grammar, word, (date, era), |words| as_end(grammar, date, words, Form::Of))
        }
        end => word(Kind::Other, &end_words(grammar, end, era)),
    }
}

fn end_words(grammar: &Grammar, end: &IntervalEndpoint, era: bool) -> String {
    let said = |date: &Date| words::of_date(grammar, date, era);
    match end {
        IntervalEndpoint::Date(date) => as_end(grammar, date, said(date), Form::Plain),
        IntervalEndpoint::OnOrBefore(date) => said(date) + grammar.spans.or_earlier,
        IntervalEndpoint::OnOrAfter(date) => said(date) + grammar.spans.or_later,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => String::new(),
    }
}

/// `1900–1909` for `between 1900 and 1909`, which cannot follow `from` or `to`; a hundred years and more by the name that others
/// have, so that no one name seems to hold for both ends.
fn as_end(grammar: &Grammar, date: &Date, words: String, form: Form) -> String {
    let Some((first, last)) = component::of_year(&date.year) else { return words };
    let Some(doubt) = words.strip_prefix(&component::between(grammar, first, last)) else { return words };
    let (from, to) = component::years(grammar, first, last, false);
    let range = [&from, grammar.setting.dash, &to].concat();
    let start = u32::try_from(first).ok().filter(|_| last - first >= HUNDRED);
    let has_both = |named: &Named| [first, last].iter().all(|year| named.alone.contains(&year.to_string()));
    let named = start.map(|start| (grammar.years.stretch)(start, last)).filter(has_both);
    named.as_ref().map_or(range.as_str(), |named| named.in_form(form)).to_owned() + doubt
}

/// The words of two dates that stand side by side, the first without what the second says again.
pub(super) fn ends(grammar: &Grammar, start: &Date, end: &Date, era: bool) -> Ends {
    let (first, last) = (words::of_date(grammar, start, era), words::of_date(grammar, end, era));
    if !is_plain(start) || !is_plain(end) {
        return Ends { first, last, is_shared: false };
    }
    if start.month.is_none() && end.month.is_none() {
        return match (start.year.value(), end.year.value()) {
            (Some(from), Some(to)) => {
                let (first, last) = component::years(grammar, from, to, era);
                Ends { first, last, is_shared: (from > 0) == (to > 0) }
            }
            _ => Ends { first, last, is_shared: false },
        };
    }
    let same_year = start.year == end.year && start.month.is_some() && end.month.is_some();
    // Of `2 May to June 2012` the first part would be read into the second.
    if !same_year || start.precision() != end.precision() || phrase::runs_over_new_year(start) {
        return Ends { first, last, is_shared: false };
    }
    let is_one_month = start.day.is_some() && end.day.is_some() && start.month == end.month;
    let (first, last) = grammar.pair(in_parts(grammar, start, first), in_parts(grammar, end, last), is_one_month);
    Ends { first, last, is_shared: true }
}

/// A date, without its year, and its day.
pub(super) fn in_parts(grammar: &Grammar, date: &Date, full: String) -> Said {
    let day = date.day.and_then(DateField::value).map(grammar.parts.day).unwrap_or_default();
    Said { full, without_year: phrase::without_year(grammar, date), day }
}

/// A date of four year digits that says what it says: no qualifier, no unspecified digit, no estimate.
pub(in crate::time) fn is_plain(date: &Date) -> bool {
    let qualified = date.is_uncertain() || date.is_approximate() || date.has_unspecified();
    matches!(date.year.kind, YearKind::Standard { .. }) && date.year.significant_digits.is_none() && !qualified
}
