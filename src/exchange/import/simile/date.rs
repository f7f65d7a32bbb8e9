//! When an event of SIMILE was: an instant, an instant between two, or a span whose ends may be uncertain.

use std::collections::BTreeMap;

use crate::exchange::dates::{Understood, YEAR_0, checked, is_packed, of_parts, past_four, span};
use crate::exchange::moments::{Exact, Moment};
use crate::exchange::within::{OUTER, Side, at_end, one_of};
use crate::exchange::{Order, Report};

/// A date as it stands.
#[derive(Debug, Clone)]
enum At {
    /// A year alone, as astronomers count.
    Year(i64),
    Moment(Moment),
}

/// The dates of an event.
#[derive(Debug)]
pub(super) struct Dates {
    start: At,
    latest_start: Option<At>,
    earliest_end: Option<At>,
    end: Option<At>,
    is_duration: bool,
    /// As they stand, where one is in words or an end lies between two.
    pub(super) written: Option<String>,
}

/// Reads them.
pub(super) fn dates(fields: &BTreeMap<String, String>, order: Order) -> Result<Dates, String> {
    let mut is_in_words = false;
    let mut read = |key: &str| -> Result<Option<At>, String> {
        let Some(text) = text_of(fields, key) else { return Ok(None) };
        if let Some(year) = year(text) {
            if is_packed(year) {
                return Err(format!("`{key}`: {}", past_four(text)));
            }
            return if year == 0 && order != Order::Edtf { Err(YEAR_0.to_owned()) } else { Ok(Some(At::Year(year))) };
        }
        let (moment, of_words) = Moment::read(text, order).map_err(|why| format!("`{key}`: {why}"))?;
        is_in_words |= of_words;
        Ok(Some(At::Moment(moment.without_midnight())))
    };
    let (start, latest_start, earliest_end, end) =
        (read("start")?, read("latestStart")?, read("earliestEnd")?, read("end")?);
    let is_duration =
        ["isDuration", "durationEvent"].iter().any(|key| fields.get(*key).is_some_and(|is| is.trim() == "true"));
    let is_doubtful = latest_start.is_some() || earliest_end.is_some();
    Ok(Dates {
        start: start.ok_or("has no `start`")?,
        latest_start,
        earliest_end,
        end,
        is_duration,
        written: (is_in_words || is_doubtful).then(|| written(fields)),
    })
}

/// The dates as they stand: `1920..1922 – 1930..1935` where each end lies between two.
fn written(fields: &BTreeMap<String, String>) -> String {
    let side = |keys: [&str; 2]| {
        let texts: Vec<&str> = keys.iter().filter_map(|key| text_of(fields, key)).collect();
        texts.join("..")
    };
    let sides = [side(["start", "latestStart"]), side(["earliestEnd", "end"])];
    sides.iter().filter(|side| !side.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" – ")
}

fn text_of<'f>(fields: &'f BTreeMap<String, String>, key: &str) -> Option<&'f str> {
    fields.get(key).map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// `1963`, `-43`, `200 BC`: a year of any number of figures.
fn year(text: &str) -> Option<i64> {
    let (figures, era) = text.split_once(' ').unwrap_or((text, ""));
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_figures(figures.strip_prefix('-').unwrap_or(figures)) || figures.len() > 15 {
        return None;
    }
    let year: i64 = figures.parse().ok()?;
    match &*era.trim().to_lowercase().replace('.', "") {
        "" | "ad" | "ce" => Some(year),
        "bc" | "bce" => Some(1 - year),
        _ => None,
    }
}

impl At {
    fn moment(&self) -> Result<Moment, String> {
        match self {
            At::Moment(moment) => Ok(moment.clone()),
            At::Year(year) => {
                let year = i32::try_from(*year).map_err(|_| format!("the year {year} beside a day is too far off"))?;
                Moment::of_year(year)
            }
        }
    }

    fn edtf(&self, finest: Exact) -> Understood {
        match self {
            At::Year(year) => of_parts(*year, None, None),
            At::Moment(moment) => moment.edtf(finest),
        }
    }

    fn is_timed(&self, finest: Exact) -> bool {
        matches!(self, At::Moment(moment) if moment.exact.min(finest) > Exact::Day)
    }

    /// As an end: a year is that year.
    fn excluded(&self) -> Result<Moment, String> {
        if let At::Year(_) = self { self.moment()?.next_year() } else { self.moment() }
    }
}

impl Dates {
    /// The instants among them.
    pub(super) fn moments(&self) -> impl Iterator<Item = &Moment> {
        let all = [Some(&self.start), self.latest_start.as_ref(), self.earliest_end.as_ref(), self.end.as_ref()];
        all.into_iter().flatten().filter_map(|at| if let At::Moment(moment) = at { Some(moment) } else { None })
    }

    /// EDTF, no more exact than the instants of the file.
    pub(super) fn said(&self, finest: Exact, report: &mut Report) -> Understood {
        let is_year = |at: &Option<At>| matches!(at, None | Some(At::Year(_)));
        if self.is_duration && (self.latest_start.is_some() || self.earliest_end.is_some()) {
            return self.uncertain(finest, report);
        }
        let Some(end) = &self.end else { return self.instant(finest, report) };
        if self.is_duration && is_year(&self.end) {
            report.remark("a year alone as an end is read as that year");
        }
        match (&self.start, end) {
            (At::Year(start), At::Year(end)) => between(*start, *end, self.is_duration),
            (start, end) => self.instants(&start.moment()?, &end.excluded()?, finest, report),
        }
    }

    /// One date without an end: at the start, or up to the last date that is given for it.
    fn instant(&self, finest: Exact, report: &mut Report) -> Understood {
        let Some(last) = self.earliest_end.as_ref().or(self.latest_start.as_ref()) else {
            return self.start.edtf(finest);
        };
        if let (At::Year(start), At::Year(last)) = (&self.start, last) {
            return between(*start, *last, false);
        }
        if finest > Exact::Day && [&self.start, last].iter().any(|at| at.is_timed(finest)) {
            report.lose("times of day of instants that lie between two");
        }
        let (start, last) = (self.start.edtf(Exact::Day)?, last.edtf(Exact::Day)?);
        if start == last { Ok(start) } else { checked(format!("[{start}..{last}]")) }
    }

    /// A span of instants, or an instant within one.
    fn instants(&self, start: &Moment, end: &Moment, finest: Exact, report: &mut Report) -> Understood {
        let whole = start.periods_until(end, finest)?;
        if self.is_duration {
            return Ok(whole);
        }
        let one_of = |whole: &str| match whole.split_once('/') {
            Some((first, last)) => checked(format!("[{first}..{last}]")),
            None => Ok(whole.to_owned()),
        };
        one_of(&whole).or_else(|_| {
            report.lose("times of day of instants that lie between two");
            one_of(&start.periods_until(end, Exact::Day)?)
        })
    }

    /// A span whose start lies up to `latestStart`, its end from `earliestEnd` on.
    fn uncertain(&self, finest: Exact, report: &mut Report) -> Understood {
        let start = self.side((&self.start, self.latest_start.as_ref()), Side::Start, finest, report)?;
        let Some(end) = self.end.as_ref().or(self.earliest_end.as_ref()) else { return checked(format!("{start}/")) };
        let inner = self.earliest_end.as_ref().filter(|_| self.end.is_some());
        let last = self.side((end, inner), Side::End, finest, report)?;
        span(&start, &last)
    }

    /// The outer date of an end, and the inner one where it has one.
    fn side(&self, (outer, inner): (&At, Option<&At>), side: Side, finest: Exact, report: &mut Report) -> Understood {
        let (text, is_outer) = match (outer, inner) {
            (At::Year(year), None) => (of_parts(*year, None, None)?, false),
            (At::Year(outer), Some(At::Year(inner))) => {
                if side == Side::Start {
                    at_end(*outer, *inner, side)?
                } else {
                    at_end(*inner, *outer, side)?
                }
            }
            (outer, inner) => {
                let doubt = if inner.is_some() { "?" } else { "" };
                (format!("{}{doubt}", last_or_first(outer, side, finest)?), inner.is_some())
            }
        };
        if is_outer {
            report.remark(OUTER);
        }
        checked(text)
    }
}

/// A date at an end, where the end itself is no part of the event.
fn last_or_first(at: &At, side: Side, finest: Exact) -> Understood {
    match (at, side) {
        (At::Moment(end), Side::End) if end.exact.min(finest) <= Exact::Day => {
            end.day_before().ok_or("the end is too far off")?.edtf(finest)
        }
        (at, _) => at.edtf(finest),
    }
}

/// From a year to a year, both part of it; or a year between them.
fn between(start: i64, end: i64, is_duration: bool) -> Understood {
    if end < start {
        let hint = if end > 0 {
            ": files of deep time count years, or thousands or millions of them, back from now and name no unit"
        } else {
            ""
        };
        return Err(format!("the end {end} lies before the start {start}{hint}"));
    }
    if !is_duration {
        return one_of(start, end);
    }
    span(&of_parts(start, None, None)?, &of_parts(end, None, None)?)
}
