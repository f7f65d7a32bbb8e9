//! From a parsed phrase to the EDTF values that it can mean.

use crate::time::written::calendars;
use crate::time::written::fill::{Joint, Whole, pairs};
use crate::time::written::fiscal_years;
use crate::time::written::grammar::{How, Side, Tree};
use crate::time::written::if_edtf;
use crate::time::written::lists;
use crate::time::written::mixed_lists;
use crate::time::written::neighbours::neighbour;
use crate::time::written::part::{Order, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::sides::scopes;
use crate::time::written::single::{self, text};
use crate::time::written::spans;
use crate::time::written::times;
use crate::time::written::vocabulary::Era;
use crate::time::written::years;

/// The values of one parse of a phrase.
pub(super) fn of(tree: &Tree) -> Reading {
    let read = match tree {
        Tree::One(part) => single::reading(part),
        Tree::Range { from, to, how } => range(from, to, *how),
        Tree::List { parts, which } => lists::reading(parts, *which),
        Tree::Mixed { members, which } => mixed_lists::reading(members, *which),
        Tree::Half { part, side } => half(part, *side),
        Tree::Unknown => Reading::open(["XXXX".to_owned()]),
    };
    fiscal_years::with_year_before(tree, read)
}

fn range(from: &Part, to: &Part, how: How) -> Reading {
    let (from, to) = (&single::by_first_year(from), &single::by_first_year(to));
    if times::is_timed(from) || times::is_timed(to) {
        // `10-11 am, 25 May 2012` is from ten o'clock, no day.
        if from.month.is_none() && from.day.is_some() {
            return times::with_hour(from, to).map_or_else(Reading::none, |from| range(&from, to, how));
        }
        let days = || range(&times::untimed(from), &times::untimed(to), how);
        return times::range(from, to, how, days);
    }
    if how == How::SameDay {
        let bare = |part: &Part| Part { calendar: None, ..part.clone() };
        let both = pairs(&bare(from), &bare(to), Joint::Range);
        return both.iter().map(|whole| between(whole, how)).fold(Reading::none(), Reading::or);
    }
    let is_sure = !from.is_unsure && !to.is_unsure;
    // `16th–17th century`.
    if let (None, None, Some(n), Some(Year::Century { .. })) = (&from.year, from.month, from.day, &to.year) {
        let first = Year::Century { n: n.into(), era: None, piece: None };
        return range(&Part { day: None, year: Some(first), ..from.clone() }, to, how);
    }
    // `between 6 and 4 BC`, `6/5 BC`.
    if let (None, None, Some(n), Some(Year::Number { era: Some(Era::Before), .. }), None) =
        (&from.year, from.month, from.day, &to.year, to.month)
    {
        let first = Year::Number { value: n.into(), width: 2, era: None };
        return range(&Part { day: None, year: Some(first), ..from.clone() }, to, how).only_if(false);
    }
    // `AD 68-9`: the last year leaves out its tens.
    if let (Some(Year::Number { era: Some(Era::Since), .. }), None, None, None, Some(n)) =
        (&from.year, from.month, &to.year, to.month, to.day)
    {
        let last = Year::Number { value: n.into(), width: if n < 10 { 1 } else { 2 }, era: None };
        return range(from, &Part { day: None, year: Some(last), ..to.clone() }, how);
    }
    // `1-50 AD`.
    if let (None, None, Some(n), Some(Year::Number { era: Some(Era::Since), .. }), None, None) =
        (&from.year, from.month, from.day, &to.year, to.month, to.day)
    {
        let first = Year::Number { value: n.into(), width: 2, era: None };
        return range(&Part { day: None, year: Some(first), ..from.clone() }, to, how);
    }
    if let (Some(first), Some(last)) = (&from.year, &to.year)
        && (years::is_span(first) || years::is_span(last))
    {
        return spans::reading(from, first, to, last, how).only_if(is_sure);
    }
    if let Some(reading) = iso_month(from, to) {
        return if how == How::Stroke { reading } else { Reading::none() };
    }
    let joined = pairs(from, to, Joint::Range);
    let is_same_day = joined.iter().any(|whole| calendars::same_day(&whole.from, &whole.to).is_some());
    let is_of_edtf = how == How::Stroke && is_in_figures(from) && (is_in_figures(to) || is_shortened(to, from));
    let how = if is_of_edtf && !is_same_day { How::Lasting } else { how };
    let both = joined.iter().map(|whole| between(whole, how)).fold(Reading::none(), Reading::or);
    both.only_if(is_sure).or(short_years(from, to, how))
}

/// `1743/4`, `1914-8`: a second year by its last figure.
fn short_years(from: &Part, to: &Part, how: How) -> Reading {
    let (Some(Year::Number { value, width: 4, era: None }), None, None, None, Some(figure @ 1..=9)) =
        (&from.year, from.month, to.month, &to.year, to.day)
    else {
        return Reading::none();
    };
    // `2012-5` is a month; before our time most pairs of the kind are years.
    if how == How::Within || (how == How::Lasting && *value >= 2000) {
        return Reading::none();
    }
    let short =
        Part { day: None, year: Some(Year::Number { value: figure.into(), width: 1, era: None }), ..to.clone() };
    let both = pairs(&Part { order: None, ..from.clone() }, &short, Joint::Range);
    both.iter().map(|whole| between(whole, how)).fold(Reading::none(), Reading::or)
}

/// `2012-05/08`: to a month of the same year, as ISO 8601 shortens it, or a day with a stroke for a hyphen.
fn iso_month(from: &Part, to: &Part) -> Option<Reading> {
    let (Some(Order::Year), Some(month), None, None, None, Some(last)) =
        (from.order, from.month, from.day, to.month, &to.year, to.day)
    else {
        return None;
    };
    let (years, _) = years::exact(from.year.as_ref()?);
    let year = years::written(*years.first()?);
    let values = [format!("{year}-{month:02}/{year}-{last:02}"), format!("{year}-{month:02}-{last:02}")];
    Some(Reading::open(values.into_iter().filter(|value| !value.contains('/') || last <= 12).filter_map(if_edtf)))
}

/// Whether a date is one of figures with its year first, of which a stroke makes an interval as EDTF does. Between other
/// dates it says `or` as often, however much of them is repeated.
fn is_in_figures(part: &Part) -> bool {
    let is_year = matches!(part.year, Some(Year::Number { width: 4.., era: None, .. })) && part.month.is_none();
    !part.doubt.leads && !part.is_named && (is_year || part.order == Some(Order::Year))
}

/// `27` of `2012-05-25/27`.
fn is_shortened(part: &Part, first: &Part) -> bool {
    part.year.is_none() && !part.is_named && first.order == Some(Order::Year)
}

fn between(whole: &Whole, how: How) -> Reading {
    if [&whole.from, &whole.to].into_iter().any(Part::lacks_its_day) {
        return Reading::none();
    }
    let is_on_its_weekday = |part: &Part| single::reading(part).is_sure();
    let fits = is_on_its_weekday(&whole.from) && is_on_its_weekday(&whole.to);
    let bare = |part: &Part| Part { weekday: None, ..part.clone() };
    let mut reading = Reading::none();
    let scopes = scopes(whole.from.doubt, whole.to.doubt);
    let is_sure = whole.is_sure && fits && scopes.len() == 1;
    for (first, last) in scopes {
        let from = text(&Part { doubt: first, ..bare(&whole.from) });
        let to = text(&Part { doubt: last, ..bare(&whole.to) });
        let Some((from, to)) = from.zip(to).filter(|(from, to)| from != to) else { return Reading::none() };
        let lasting = if_edtf(format!("{from}/{to}"));
        let same_day = calendars::same_day(&whole.from, &whole.to).map(|_| to.clone());
        let new = match how {
            How::SameDay => Reading::open(same_day),
            // The later one first is a slip in one of them, or the two turned round.
            How::Lasting if lasting.is_none() && has_full_years(whole) => {
                Reading::open(if_edtf(format!("{to}/{from}")))
            }
            How::Lasting => Reading::sure(lasting),
            How::Within => Reading::open(if_edtf(format!("[{from}..{to}]")).into_iter().chain(lasting)),
            How::Stroke => match lasting {
                None => Reading::none(),
                Some(lasting) => {
                    Reading::open([same_day, Some(lasting), if_edtf(format!("[{from},{to}]"))].into_iter().flatten())
                }
            },
        };
        reading = reading.or(new);
    }
    reading.only_if(is_sure)
}

/// Whether both years have four figures, so that neither is an end or a day that was taken for one.
fn has_full_years(whole: &Whole) -> bool {
    [&whole.from, &whole.to].iter().all(|part| matches!(part.year, Some(Year::Exact(1000..=9999))))
}

fn half(part: &Part, side: Side) -> Reading {
    let alone = single::reading(part);
    if times::is_timed(part) {
        let timed = Reading::open(alone.values.iter().filter_map(|time| times::half(time, side)));
        // What happened before a time of a day may have happened on that day.
        let side = match side {
            Side::Before => Side::By,
            Side::After => Side::NotBefore,
            _ => side,
        };
        return timed.or(half(&times::untimed(part), side)).only_if(false);
    }
    let is_sure = alone.is_sure();
    let of = |date: &String| -> Vec<Option<String>> {
        let date = date.as_str();
        match side {
            // A date that is itself an interval or a list has no side.
            _ if date.contains(['/', '[', '{', 'T']) => Vec::new(),
            Side::Before => vec![
                Some(format!("[..{date}]")),
                neighbour(part, -1).map(|before| format!("[..{before}]")),
                Some(format!("../{date}")),
            ],
            Side::By => vec![Some(format!("[..{date}]")), Some(format!("../{date}"))],
            Side::After => vec![
                Some(format!("[{date}..]")),
                neighbour(part, 1).map(|after| format!("[{after}..]")),
                Some(format!("{date}/..")),
            ],
            Side::NotBefore => vec![Some(format!("[{date}..]")), Some(format!("{date}/.."))],
            Side::Until => vec![Some(format!("../{date}"))],
            Side::Through => vec![Some(date.to_owned()), Some(format!("../{date}"))],
            Side::DashBefore => vec![Some(format!("../{date}")), Some(format!("/{date}"))],
            Side::Since | Side::Now => vec![Some(format!("{date}/.."))],
            Side::From => vec![Some(format!("{date}/..")), Some(date.to_owned())],
            Side::Dash => vec![Some(format!("{date}/..")), Some(format!("{date}/"))],
            Side::UnknownEnd => vec![Some(format!("{date}/"))],
            Side::UnknownStart => vec![Some(format!("/{date}"))],
        }
    };
    let mut values: Vec<String> = alone.values.iter().flat_map(of).flatten().filter_map(if_edtf).collect();
    if is_sure && values.len() == 1 { Reading::sure(values.pop()) } else { Reading::open(values) }
}
