//! Dates of the Julian calendar: `5/18 May 1912` and `25 October (7 November) 1917` are one day by two calendars, `11 Feb.
//! 1732 O.S.` is a day by the old one.

use crate::time::written::easter::{self, Reckoning, in_our_calendar};
use crate::time::written::fill::{Joint, pairs};
use crate::time::written::grammar::{How, Tree};
use crate::time::written::part::{self, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::single::text;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Era;
use crate::time::{self, Civil, Date, Instant, Limit, Step, of_calendar};

/// The years in which two calendars were in use side by side.
const TWO_CALENDARS: std::ops::RangeInclusive<i64> = 1582..=1923;
/// Until this year the English year began on 25 March.
const LAST_YEAR_FROM_MARCH: i64 = 1752;
/// The years that the English began on 25 March, and wrote with that of January beside them in the end.
const YEARS_FROM_MARCH: std::ops::RangeInclusive<i64> = 1155..=1751;

/// Which calendar a date names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Julian,
    Gregorian,
}

/// How many days the Julian calendar is behind ours on a day that it names.
pub(super) fn julian_lag(day: Civil) -> i64 {
    let year = if day.month > 2 { day.year } else { day.year - 1 };
    year.div_euclid(100) - year.div_euclid(400) - 2
}

/// The second of two dates, where it is in our calendar what the first is in the Julian.
pub(super) fn same_day<'a>(julian: &Part, gregorian: &'a Part) -> Option<&'a Part> {
    let (first, last) = (civil(julian)?, civil(gregorian)?);
    let is_same = TWO_CALENDARS.contains(&first.year) && in_our_calendar(first)? == last;
    is_same.then_some(gregorian)
}

fn civil(part: &Part) -> Option<Civil> {
    match (part.year.as_ref()?, part.month?, part.day?, part.inner) {
        (Year::Exact(year), month @ 1..=12, day, None) => Some(Civil { year: *year, month, day }),
        _ => None,
    }
}

/// The values of a date that names its calendar. The English wrote January to March by the year before.
pub(super) fn reading(part: &Part, years: &[i64], calendar: Calendar) -> Reading {
    let bare = |year: i64| Part { year: Some(Year::Exact(year)), calendar: None, weekday: None, ..part.clone() };
    if calendar == Calendar::Gregorian {
        return Reading::open(years.iter().filter_map(|year| text(&bare(*year))));
    }
    let [year] = years else { return Reading::none() };
    let is_dual = matches!(part.year, Some(Year::Dual { .. }));
    let is_before_new_year = !is_dual && (part.month, part.day) < (Some(3), Some(25)) && *year <= LAST_YEAR_FROM_MARCH;
    let years = [*year, *year + 1].into_iter().take(1 + usize::from(is_before_new_year));
    let ours = |year: i64| {
        let julian = bare(year);
        let written = civil(&julian)?;
        // `29 Feb 1900` was a day of the Julian calendar.
        let day = in_our_calendar(written).filter(|_| is_julian_day(written))?;
        text(&Part { year: Some(Year::Exact(day.year)), month: Some(day.month), day: Some(day.day), ..julian })
    };
    let civil = civil(&bare(*year)).filter(|day| is_julian_day(*day));
    let forms = civil.into_iter().flat_map(|day| as_julian(day, is_before_new_year));
    Reading::open(forms.chain(years.filter_map(ours)))
}

/// The day in its own calendar; in the year that the English wrote as well where that may be another.
fn as_julian(day: Civil, is_before_new_year: bool) -> Vec<String> {
    let day = Limit::Day(day);
    let of_march = format!("{{ julian: {day}, new-year: 03-25 }}");
    let plain = of_calendar(&day.to_string(), time::Calendar::Julian);
    if is_before_new_year { vec![of_march, plain] } else { vec![plain] }
}

/// Whether a date has two years as the English wrote them: January to 24 March belonged to the year before.
pub(super) fn is_dual(part: &Part, first: u64, era: Era) -> bool {
    let is_then = i64::try_from(first).is_ok_and(|year| YEARS_FROM_MARCH.contains(&year));
    let is_bare = part.weekday.is_none() && part.clock.is_none() && part.inner.is_none();
    let is_before_new_year =
        (part.month, part.day.unwrap_or(1)) < (Some(3), 25) && (part.month, part.day) != (Some(3), None);
    era == Era::Since && is_then && is_bare && is_before_new_year
}

/// `{ julian: 1731-02-11, new-year: 03-25 }`: a date by the year in which the English had it.
pub(super) fn of_march(part: &Part) -> Option<String> {
    let form = format!("{{ julian: {}, new-year: 03-25 }}", text(part)?);
    Date::if_written(&form).map(|_| form)
}

fn is_julian_day(day: Civil) -> bool {
    day.day >= 1 && i64::from(day.day) <= easter::month_length(Reckoning::Julian, day.year, i64::from(day.month))
}

/// `25 October (7 November) 1917`, `12 (24) June 1812`: a day by one calendar, and in brackets by the other.
pub(super) fn in_brackets(tokens: &[Token]) -> Vec<Tree> {
    let is_open = |token: &Token| matches!(token.kind, Kind::Sign('(' | '['));
    let is_closed = |token: &Token| matches!(token.kind, Kind::Sign(')' | ']'));
    let Some((open, close)) = tokens.iter().position(is_open).zip(tokens.iter().position(is_closed)) else {
        return Vec::new();
    };
    let (Some(left), Some(inner)) = (tokens.get(..open), tokens.get(open + 1..close)) else { return Vec::new() };
    let rest = &tokens[close + 1..];
    let with_rest = |date: &[Token]| part::read(&[date, rest].concat());
    let mut found = Vec::new();
    for from in with_rest(left) {
        for to in with_rest(inner) {
            let pair = |from: &Part, to: &Part| Tree::Range { from: from.clone(), to: to.clone(), how: How::SameDay };
            // The day of our calendar is the later one, wherever it stands.
            found.extend([pair(&from, &to), pair(&to, &from)]);
        }
    }
    found
}

/// What is said of a phrase that names one day by two calendars.
pub(super) fn note(tree: &Tree) -> Option<String> {
    let Tree::Range { from, to, how: How::Stroke | How::SameDay } = tree else {
        let Tree::One(Part { calendar: Some(Calendar::Julian), .. }) = tree else { return None };
        return Some("a day of the Julian calendar has another date in the Gregorian, in which EDTF counts".to_owned());
    };
    let whole = pairs(from, to, Joint::Range).into_iter().find(|whole| same_day(&whole.from, &whole.to).is_some())?;
    let day = |part: &Part| civil(part).map(in_words);
    let (julian, gregorian) = day(&whole.from).zip(day(&whole.to))?;
    Some(format!("{julian} in the Julian calendar is {gregorian} in the Gregorian, in which EDTF counts"))
}

fn in_words(day: Civil) -> String {
    Step::Day(1).context_label(Instant::from_civil(day))
}
