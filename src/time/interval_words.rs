//! The two ends of a stretch of time in words, as finely as it takes to tell them apart and no finer.

#[cfg(test)]
mod tests;

use edtf_core::Qualifier;

use crate::time::calendar;
use crate::time::calendar::month_name;
use crate::time::duration::months_between;
use crate::time::instant::DAY;
use crate::time::year_words;
use crate::time::{Civil, Epoch, Instant};

/// How finely an instant is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// What stands at the two ends of a range besides their dates.
pub(super) struct EndSigns<'a> {
    /// What is doubted of the first where the range is said down to a unit, and the unit that the doubt is about.
    pub(super) start: &'a dyn Fn(Unit) -> (Unit, Qualifier),
    /// The same of the last.
    pub(super) end: &'a dyn Fn(Unit) -> (Unit, Qualifier),
    /// Whether times of day name their zone, UTC.
    pub(super) utc: bool,
    /// From when years are counted.
    pub(super) epoch: Epoch,
}

/// How two ends are said.
#[derive(Clone, Copy)]
pub(super) struct Wording {
    pub(super) unit: Unit,
    /// To how many years a far year is said.
    grain: u64,
    /// Whether each year names its era.
    era: bool,
    /// Whether times of day name their zone, UTC.
    utc: bool,
    /// From when years are counted.
    epoch: Epoch,
}

/// The units from coarse to fine.
const UNITS: [Unit; 5] = [Unit::Year, Unit::Month, Unit::Day, Unit::Minute, Unit::Second];
/// A stretch of so many months or more is said in years.
const YEARS: u64 = 24;
/// One of so many days or more, in days.
const DAYS: i64 = 2;
/// One of so many minutes or more, in minutes.
const MINUTES: i64 = 2;
/// Years outside -9999 to 9999 are said to a twentieth of the stretch.
const SHARE: u64 = 20;

/// What lies between two instants, as a phrase after `between`: `1943 and 1970`, `3 and 25 May 2012`, `09:03 and 11:29 on 14
/// March 2024`. The two never read alike, if they are not the same.
///
/// ```
/// use dateline::time::{Instant, between_words};
/// let morning = Instant(1_710_406_980); // 14 March 2024, 09:03
/// assert_eq!(between_words(morning, Instant(morning.0 + 8760)), "09:03 and 11:29 on 14 March 2024");
/// assert_eq!(between_words(morning, Instant(morning.0 + 3 * 86_400)), "14 and 17 March 2024");
/// ```
pub fn between_words(from: Instant, to: Instant) -> String {
    between_words_in(from, to, false, Epoch::default())
}

/// The same, with times of day in UTC named so where `utc` says it, and years as an epoch counts them.
pub(crate) fn between_words_in(from: Instant, to: Instant, utc: bool, epoch: Epoch) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let length = to.0.saturating_sub(from.0);
    let unit = match length {
        _ if months_between(from, to) >= YEARS => Unit::Year,
        length if length >= DAYS * DAY => Unit::Day,
        length if length >= MINUTES * 60 => Unit::Minute,
        _ => Unit::Second,
    };
    let wording = apart(from, to, unit, (utc, epoch));
    let second = || Wording::of(from, to, Unit::Second, (utc, epoch)).said(from);
    epoch.worded(wording.map_or_else(second, |wording| wording.joined(from, to, "and")))
}

/// A stretch from an instant up to, not including, another, as a phrase: `2012 to 2016`, `March to August 2012`, `3 to 25 May
/// 2012`, `09:00 to 09:03 on 14 March 2024`; a single year, month, day or minute where it lies within one.
///
/// ```
/// use dateline::time::{Civil, Instant, range_words};
/// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
/// assert_eq!(range_words(day(2012, 3, 1), day(2012, 9, 1)), "March to August 2012");
/// assert_eq!(range_words(day(2012, 1, 1), day(2013, 1, 1)), "2012");
/// assert_eq!(range_words(day(-239_999_999, 1, 1), day(-159_999_999, 1, 1)), "240 million to 160 million BCE");
/// ```
pub fn range_words(from: Instant, end: Instant) -> String {
    let sure = |unit| (unit, Qualifier::default());
    range_with(from, end, &EndSigns { start: &sure, end: &sure, utc: false, epoch: Epoch::default() }).0
}

/// The same with what stands at the two ends, and whether they are one.
pub(super) fn range_with(from: Instant, end: Instant, signs: &EndSigns<'_>) -> (String, bool) {
    let last = Instant(end.0.saturating_sub(1)).max(from);
    let whole_days = from.0.rem_euclid(DAY) == 0 && end.0.rem_euclid(DAY) == 0;
    let unit = range_unit(from, last, end);
    let named = (signs.utc, signs.epoch);
    let coarse = Wording::of(from, last, unit, named);
    let single = |wording: Wording| {
        let ((_, start), (_, end)) = ((signs.start)(wording.unit), (signs.end)(wording.unit));
        let approximate = start.approximate || end.approximate;
        (doubted(wording.said(from), Qualifier { approximate, uncertain: start.uncertain || end.uncertain }), true)
    };
    // Within one second, or one whole day, month or year, there are no two ends, unless a doubt is about a finer one.
    let is_one = coarse.alike(from, last) && (whole_days || last.0.saturating_sub(from.0) < 1);
    let finest = (signs.start)(unit).0.max((signs.end)(unit).0);
    let within = Wording { unit: finest, grain: 1, ..coarse };
    if is_one && within.alike(from, last) {
        return single(within);
    }
    let Some(wording) = apart(from, last, if is_one { finest } else { unit }, named) else {
        return single(Wording { unit: Unit::Second, ..coarse });
    };
    let (start, end) = ((signs.start)(wording.unit), (signs.end)(wording.unit));
    if start.1 == Qualifier::default() && end.1 == Qualifier::default() {
        return (wording.joined(from, last, "to"), false);
    }
    // What is said of one end must not be read of the other: each is said in full.
    let said = |at, (unit, doubt)| doubted(Wording { unit, ..wording }.said(at), doubt);
    (format!("{} to {}", said(from, start), said(last, end)), false)
}

/// The coarsest unit that says a range as it is.
fn range_unit(from: Instant, last: Instant, end: Instant) -> Unit {
    let (first_day, next_day) = (from.civil(), end.civil());
    let whole_days = from.0.rem_euclid(DAY) == 0 && end.0.rem_euclid(DAY) == 0;
    let whole_months = whole_days && first_day.day == 1 && next_day.day == 1;
    let whole_years = whole_months && first_day.month == 1 && next_day.month == 1;
    let same_month = (first_day.year, first_day.month) == (last.civil().year, last.civil().month);
    match () {
        () if whole_years || first_day.year != last.civil().year => Unit::Year,
        () if whole_months || !same_month => Unit::Month,
        () if whole_days || first_day != last.civil() => Unit::Day,
        () => Unit::Minute,
    }
}

/// `c. 1998?`
fn doubted(words: String, doubt: Qualifier) -> String {
    let (about, mark) = (if doubt.approximate { "c. " } else { "" }, if doubt.uncertain { "?" } else { "" });
    format!("{about}{words}{mark}")
}

/// Both ends in the coarsest of the units from `unit` on that tells them apart.
pub(super) fn apart(from: Instant, to: Instant, unit: Unit, named: (bool, Epoch)) -> Option<Wording> {
    let wording = |unit| Wording::of(from, to, unit, named);
    UNITS.into_iter().filter(|finer| *finer >= unit).map(wording).find(|wording| !wording.alike(from, to))
}

/// Whether one lies before 1 CE and the other does not, so that each year names its era.
fn crosses(from: Instant, to: Instant) -> bool {
    from.civil().year <= 0 && to.civil().year > 0
}

/// To how many years a far year is said.
fn grain(from: Instant, to: Instant) -> u64 {
    let most = to.civil().year.abs_diff(from.civil().year) / SHARE;
    std::iter::successors(Some(1_u64), |grain| grain.checked_mul(10))
        .take_while(|grain| *grain <= most)
        .last()
        .unwrap_or(1)
}

impl Wording {
    pub(super) fn of(from: Instant, to: Instant, unit: Unit, (utc, epoch): (bool, Epoch)) -> Wording {
        Wording { unit, grain: grain(from, to), era: crosses(from, to), utc, epoch }
    }

    fn alike(self, from: Instant, to: Instant) -> bool {
        self.said(from) == self.said(to)
    }

    /// What both ends say alike is said once.
    pub(super) fn joined(self, from: Instant, to: Instant, link: &str) -> String {
        let (start, end) = (from.civil(), to.civil());
        let first = match self.unit {
            Unit::Year => without_shared_name(self.said(from), &self.said(to)),
            Unit::Month if start.year == end.year => month_name(start.month).to_owned(),
            Unit::Day if (start.year, start.month) == (end.year, end.month) => start.day.to_string(),
            Unit::Day if start.year == end.year => format!("{} {}", start.day, month_name(start.month)),
            Unit::Minute | Unit::Second if start == end => {
                let (first, last, zone) = (clock(from, self.unit), clock(to, self.unit), self.zone());
                return format!("{first} {link} {last}{zone} on {}", Wording { unit: Unit::Day, ..self }.said(to));
            }
            _ => self.said(from),
        };
        format!("{first} {link} {}", self.said(to))
    }

    /// An instant, down to the unit.
    pub(super) fn said(self, at: Instant) -> String {
        let Civil { year, month, day } = at.civil();
        let name = month_name(month);
        let age = if self.unit == Unit::Year { self.epoch.age(year, self.grain) } else { None };
        if let Some(age) = age {
            return age;
        }
        let year = year_words::words_to(year, if self.unit == Unit::Year { self.grain } else { 1 }, self.era);
        match self.unit {
            Unit::Year => year,
            Unit::Month => format!("{name} {year}"),
            Unit::Day => format!("{day} {name} {year}"),
            Unit::Minute | Unit::Second => format!("{day} {name} {year}, {}{}", clock(at, self.unit), self.zone()),
        }
    }

    fn zone(self) -> &'static str {
        if self.utc { " UTC" } else { "" }
    }
}

/// `240 million` beside `160 million BCE`: what both name, the era or the unit of an age, the first does not say.
fn without_shared_name(first: String, last: &str) -> String {
    let name = last.rsplit_once(' ').map_or("CE", |(_, name)| name);
    match first.strip_suffix(name).and_then(|rest| rest.strip_suffix(' ')) {
        Some(rest) if name != "CE" => rest.to_owned(),
        _ => first,
    }
}

fn clock(at: Instant, unit: Unit) -> String {
    calendar::clock(at.0.rem_euclid(DAY), if unit == Unit::Second { "%H:%M:%S" } else { "%H:%M" })
}
