//! One whole date as EDTF: its values, and whether its weekday, its season and its two years leave any doubt.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::time::calendar::days_from_monday;
use crate::time::written::calendars::{self, julian_lag};
use crate::time::written::if_edtf;
use crate::time::written::part::{Doubt, Inner, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::vocabulary::Era;
use crate::time::written::years;
use crate::time::{Civil, DAY, Instant};

/// The last year of the calendar of Caesar in any country but Russia and its neighbours counts from 1752.
const LAST_JULIAN: i64 = 1923;
const WINTER: u8 = 24;

/// What a date can be that stands for itself.
pub(super) fn reading(part: &Part) -> Reading {
    let is_sure = !part.is_unsure;
    if part.is_midnight {
        let day = Part { clock: None, is_midnight: false, ..part.clone() };
        return reading(&day).only_if(false).or(reading(&Part { is_midnight: false, ..part.clone() }));
    }
    // `0h 25 May 2012`: a time of no day.
    if part.clock.is_some() && part.day.is_none() && part.month.is_some() {
        return Reading::none();
    }
    if part.is_fiscal {
        return fiscal(part);
    }
    if part.week.is_some() {
        return week(part);
    }
    if let Some(calendar) = part.calendar {
        return part
            .year
            .as_ref()
            .map_or_else(Reading::none, |year| calendars::reading(part, &reckoned(year), calendar));
    }
    let reading = match &part.year {
        None => yearless(part),
        Some(Year::Dual { first, second, era }) => dual(part, *first, *second, era.unwrap_or(Era::Since)),
        Some(Year::Masked(_)) if part.month.is_some() => Reading::sure(text(part)),
        Some(year) if years::is_span(year) => {
            let (values, is_sure) = years::spans(year);
            let is_alone = part.month.is_none() && part.day.is_none() && part.weekday.is_none() && part.clock.is_none();
            let sign = part.doubt.sign();
            let doubted = values.into_iter().map(|value| match value.split_once('/') {
                Some((from, to)) => format!("{from}{sign}/{to}{sign}"),
                None => format!("{value}{sign}"),
            });
            Reading::open(doubted.filter(|_| is_alone).filter_map(if_edtf)).sure_if(is_sure)
        }
        Some(year) => {
            let (mut exact, is_sure) = years::exact(year);
            exact.sort_by_key(|year| !fits_its_weekday(part, *year));
            let of = |year| in_its_winter(&Part { year: Some(Year::Exact(year)), ..part.clone() });
            let all = exact.into_iter().map(of).fold(Reading::none(), Reading::or);
            all.only_if(is_sure)
        }
    };
    let reading = reading.only_if(is_sure);
    match &part.clock {
        // `3 pm` is rarely meant to the minute: the minute, or the day without its time.
        Some(clock) if !is_sure && clock.get(5..6) != Some(":") => {
            // A doubt is about the time, which is left out.
            let doubt = Doubt::default();
            reading.or(self::reading(&Part { clock: None, doubt, ..part.clone() })).only_if(false)
        }
        _ => reading,
    }
}

impl Reading {
    /// One value, sure where `is_sure`.
    pub(super) fn sure_if(self, is_sure: bool) -> Reading {
        match self.values.len() {
            1 => Reading::sure(self.values.into_iter().next()).only_if(is_sure),
            _ => self,
        }
    }
}

/// The years that a year can be; of two reckonings the one that begins in January.
fn reckoned(year: &Year) -> Vec<i64> {
    match year {
        Year::Dual { second, era, .. } => years::astronomical(*second, era.unwrap_or(Era::Since)).into_iter().collect(),
        _ => years::exact(year).0,
    }
}

/// The EDTF of a date whose year is known; none where there is no such day.
pub(super) fn text(part: &Part) -> Option<String> {
    let year = match &part.year {
        Some(Year::Exact(year)) => years::written(*year),
        Some(Year::Masked(text)) => text.clone(),
        _ => return None,
    };
    let mark = |values: &[Inner]| if part.inner.is_some_and(|inner| values.contains(&inner)) { "?" } else { "" };
    let year = format!("{year}{}", mark(&[Inner::Year]));
    let month_mark = mark(&[Inner::Month, Inner::DayAndMonth]);
    let day_mark = mark(&[Inner::Day, Inner::DayAndMonth]);
    let date = match (part.month, part.day) {
        // The mark has to be about a value that is there.
        (None, _) if part.inner.is_some() => return None,
        (Some(_), None) if !day_mark.is_empty() => return None,
        (Some(_), Some(_)) if part.inner == Some(Inner::UnknownDay) => return None,
        (Some(month), None) if part.inner == Some(Inner::UnknownDay) => format!("{year}-{month:02}-XX"),
        (None, None) => year,
        (Some(month), None) => format!("{year}-{month_mark}{month:02}"),
        (Some(month), Some(day)) => match part.inner {
            Some(Inner::BlankOnes) => format!("{year}-{month:02}-{}X", day / 10),
            Some(Inner::BlankTens) => format!("{year}-{month:02}-X{}", day % 10),
            _ => format!("{year}-{month_mark}{month:02}-{day_mark}{day:02}"),
        },
        (None, Some(_)) => return None,
    };
    match &part.clock {
        Some(clock) if part.day.is_some() => if_edtf(format!("{date}T{clock}{}", part.doubt.sign())),
        Some(_) => None,
        None => if_edtf(format!("{date}{}", part.doubt.sign())),
    }
}

/// `12 May`, of a year that nobody said.
fn yearless(part: &Part) -> Reading {
    let (Some(month), Some(day), None, None, None) = (part.month, part.day, part.weekday, &part.clock, part.inner)
    else {
        return Reading::none();
    };
    Reading::open(if_edtf(format!("XXXX-{month:02}-{day:02}{}", part.doubt.sign())))
}

/// Whether a date is a winter of which one year is said.
pub(super) fn is_winter(part: &Part) -> bool {
    part.month == Some(WINTER) && part.day.is_none() && !matches!(part.year, Some(Year::Dual { .. }))
}

/// `winter 1850–51`, by the year that it begins in; other dates as they are.
pub(super) fn by_first_year(part: &Part) -> Part {
    match part.year {
        Some(Year::Dual { first, era, .. }) if part.month == Some(WINTER) => {
            Part { year: Some(Year::Number { value: first, width: 4, era }), ..part.clone() }
        }
        _ => part.clone(),
    }
}

/// The date; of `winter 1945`, which can be the winter that begins in that year or its first two months, both.
fn in_its_winter(part: &Part) -> Reading {
    if !is_winter(part) || part.weekday.is_some() {
        return on_its_weekday(part);
    }
    let month = |month: u8| text(&Part { month: Some(month), ..part.clone() });
    let first_months = month(1).zip(month(2)).and_then(|(january, february)| if_edtf(format!("{january}/{february}")));
    Reading::open(text(part).into_iter().chain(first_months))
}

/// Whether the weekday is that of the day in this year, which tells of two figures the century.
fn fits_its_weekday(part: &Part, year: i64) -> bool {
    let dated = Part { year: Some(Year::Exact(year)), ..part.clone() };
    let is = civil(&dated).filter(|_| part.weekday.is_some()).map(|day| days_from_monday(Instant::from_civil(day)) + 1);
    is.is_some_and(|is| part.weekday.map(i64::from) == Some(is))
}

/// The date, or where its weekday is another: the date as written, and the nearest days that it fits.
fn on_its_weekday(part: &Part) -> Reading {
    let as_written = text(part);
    let (Some(weekday), Some(day)) = (part.weekday, civil(part)) else {
        // A weekday without a day is no date.
        return if part.weekday.is_some() { Reading::none() } else { Reading::sure(as_written) };
    };
    let days = |civil: Civil| Instant::from_civil(civil).0.div_euclid(DAY);
    let is = days_from_monday(Instant::from_civil(day)) + 1;
    let off = (i64::from(weekday) - is).rem_euclid(7);
    if off == 0 {
        return Reading::sure(as_written);
    }
    let at = |civil: Civil| {
        text(&Part {
            year: Some(Year::Exact(civil.year)),
            month: Some(civil.month),
            day: Some(civil.day),
            ..part.clone()
        })
    };
    let shift = |by: i64| at(Instant((days(day) + by).saturating_mul(DAY)).civil());
    // A day of the old calendar has its weekday there.
    let behind = julian_lag(day);
    let julian = if (behind - off) % 7 == 0 && day.year <= LAST_JULIAN && behind > 0 { shift(behind) } else { None };
    let near = if off <= 3 { [shift(off), shift(off - 7)] } else { [shift(off - 7), shift(off)] };
    Reading::open([as_written, julian].into_iter().chain(near).flatten())
}

fn civil(part: &Part) -> Option<Civil> {
    let Some(Year::Exact(year)) = part.year else { return None };
    text(part).filter(|_| !matches!(part.inner, Some(Inner::BlankOnes | Inner::BlankTens)))?;
    let day = Civil { year, month: part.month?, day: part.day? };
    // Days too far off to be counted have no weekday.
    Instant::checked_from_civil(day).map(|_| day)
}

/// `winter 1941/42` is one winter, which EDTF names for the year that it begins in; other pairs are one year by two
/// reckonings, or two years.
fn dual(part: &Part, first: u64, second: u64, era: Era) -> Reading {
    let exact = |year: u64| years::astronomical(year, era).map(Year::Exact);
    let of = |year: u64| text(&Part { year: exact(year), ..part.clone() });
    match part.month {
        Some(WINTER) if part.weekday.is_none() => Reading::sure(of(first)),
        Some(_) if calendars::is_dual(part, first, era) => {
            let plain = Part { year: exact(first), ..part.clone() };
            Reading::open(calendars::of_march(&plain).into_iter().chain(of(second)))
        }
        Some(_) if part.weekday.is_none() => Reading::open([of(second), of(first)].into_iter().flatten()),
        Some(_) => [second, first]
            .into_iter()
            .map(|year| on_its_weekday(&Part { year: exact(year), ..part.clone() }))
            .fold(Reading::none(), Reading::or),
        None => Reading::none(),
    }
}

/// A year of accounts: it begins where its owner says, in the year before or in the same.
fn fiscal(part: &Part) -> Reading {
    if part.month.is_some() || part.day.is_some() || part.clock.is_some() {
        return Reading::none();
    }
    match &part.year {
        Some(Year::Dual { first, second, .. }) => Reading::open(if_edtf(format!("{first:04}/{second:04}"))),
        Some(year) => {
            let (exact, _) = years::exact(year);
            let both =
                |year: i64| [years::written(year), format!("{}/{}", years::written(year - 1), years::written(year))];
            Reading::open(exact.into_iter().flat_map(both).filter_map(if_edtf))
        }
        None => Reading::none(),
    }
}

/// A week of ISO 8601: its day, or from its Monday to its Sunday.
fn week(part: &Part) -> Reading {
    let (Some(Year::Number { value, width: 4, era: None }), Some((week, day)), None, None) =
        (&part.year, part.week, part.month, part.day)
    else {
        return Reading::none();
    };
    let at = |weekday: Weekday| {
        let day = NaiveDate::from_isoywd_opt(i32::try_from(*value).ok()?, week.into(), weekday)?;
        if_edtf(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
    };
    if let Some(day) = day.and_then(|day| Weekday::try_from(day - 1).ok()) {
        return Reading::sure(at(day));
    }
    let Some((monday, sunday)) = at(Weekday::Mon).zip(at(Weekday::Sun)) else { return Reading::none() };
    Reading::open([format!("{monday}/{sunday}"), format!("[{monday}..{sunday}]")])
}
