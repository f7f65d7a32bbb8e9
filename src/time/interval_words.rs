//! The two ends of a stretch of time in words, as finely as it takes to tell them apart and no finer.

#[cfg(feature = "fonts")]
mod gap;
mod grain;
#[cfg(test)]
mod tests;
mod unit;

use edtf_core::Qualifier;

use crate::language::{Form, Grammar, Language, Said};
use crate::time::calendar;
use crate::time::duration::months_between;
use crate::time::instant::DAY;
#[cfg(feature = "fonts")]
pub(crate) use crate::time::interval_words::gap::{Gap, clock_names};
use crate::time::interval_words::grain::{crosses, grain, grain_of, years_between};
pub(super) use crate::time::interval_words::unit::Unit;
use crate::time::interval_words::unit::{UNITS, range_unit};
use crate::time::words::doubt::doubted;
use crate::time::year_words::{self, Era};
use crate::time::{Civil, Epoch, Instant};

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
    pub(super) grammar: &'static Grammar,
}

/// What all instants of a stretch are said with: whether times of day name their zone, UTC; from when years are counted.
pub(super) type Named = (bool, Epoch, &'static Grammar);

/// How two ends are said.
#[derive(Clone, Copy)]
pub(super) struct Wording {
    pub(super) unit: Unit,
    /// To how many years a far year is said.
    grain: u64,
    /// Whether each year is said to three figures at least, as what lies between is.
    adds_up: bool,
    /// Whether each year names its era.
    era: bool,
    /// Whether times of day name their zone, UTC.
    utc: bool,
    /// From when years are counted.
    epoch: Epoch,
    grammar: &'static Grammar,
}

/// What stands behind the figures of a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Era(Option<Era>),
    Unit(&'static str),
}

/// A stretch of so many months or more is said in years.
const YEARS: u64 = 24;
/// One of so many days or more, in days.
const DAYS: i64 = 2;
/// One of so many minutes or more, in minutes.
const MINUTES: i64 = 2;

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
    between_words_in(from, to, (false, Epoch::default(), Language::English))
}

/// The same in a language, with times of day in UTC named so where the first of `named` says it, and years as an epoch counts
/// them.
pub(crate) fn between_words_in(from: Instant, to: Instant, named: (bool, Epoch, Language)) -> String {
    let (utc, epoch, language) = named;
    let (named, grammar) = ((utc, epoch, language.grammar()), language.grammar());
    let (from, to) = (from.min(to), from.max(to));
    let length = to.0.saturating_sub(from.0);
    let unit = match length {
        _ if months_between(from, to) >= YEARS => Unit::Year,
        length if length >= DAYS * DAY => Unit::Day,
        length if length >= MINUTES * 60 => Unit::Minute,
        _ => Unit::Second,
    };
    // To as many years as the count of them, so that the three add up.
    let exact = |wording: Wording| Wording { grain: grain_of(years_between(from, to)), adds_up: true, ..wording };
    let wording = apart(from, to, unit, named).map(exact);
    let second = || Wording::of(from, to, Unit::Second, named).said(from);
    let words = wording.map_or_else(second, |wording| wording.joined(from, to, grammar.spans.and));
    grammar.in_script(epoch.worded_in(words, language))
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
    let (epoch, grammar) = (Epoch::default(), Language::English.grammar());
    range_with(from, end, &EndSigns { start: &sure, end: &sure, utc: false, epoch, grammar }).0
}

/// The same with what stands at the two ends, and whether they are one.
pub(super) fn range_with(from: Instant, end: Instant, signs: &EndSigns<'_>) -> (String, bool) {
    let last = Instant(end.0.saturating_sub(1)).max(from);
    let whole_days = from.0.rem_euclid(DAY) == 0 && end.0.rem_euclid(DAY) == 0;
    let unit = range_unit(from, last, end);
    let (grammar, named) = (signs.grammar, (signs.utc, signs.epoch, signs.grammar));
    let coarse = Wording::of(from, last, unit, named);
    let single = |wording: Wording| {
        let ((_, start), (_, end)) = ((signs.start)(wording.unit), (signs.end)(wording.unit));
        let approximate = start.approximate || end.approximate;
        let doubt = Qualifier { approximate, uncertain: start.uncertain || end.uncertain };
        (wording.doubted(from, doubt), true)
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
        return (wording.joined(from, last, grammar.spans.link), false);
    }
    // What is said of one end must not be read of the other: each is said in full.
    let said = |at, (unit, doubt): (Unit, Qualifier)| Wording { unit, ..wording }.doubted(at, doubt);
    ((grammar.spans.link)(&said(from, start), &said(last, end), false), false)
}

/// Both ends in the coarsest of the units from `unit` on that tells them apart.
pub(super) fn apart(from: Instant, to: Instant, unit: Unit, named: Named) -> Option<Wording> {
    let wording = |unit| Wording::of(from, to, unit, named);
    UNITS.into_iter().filter(|finer| *finer >= unit).map(wording).find(|wording| !wording.alike(from, to))
}

impl Wording {
    pub(super) fn of(from: Instant, to: Instant, unit: Unit, (utc, epoch, grammar): Named) -> Wording {
        Wording { unit, grain: grain(from, to), adds_up: false, era: crosses(from, to), utc, epoch, grammar }
    }

    fn alike(self, from: Instant, to: Instant) -> bool {
        self.said(from) == self.said(to)
    }

    /// What both ends say alike is said once.
    pub(super) fn joined(self, from: Instant, to: Instant, link: fn(&str, &str, bool) -> String) -> String {
        self.joined_on(from, to, link, None)
    }

    /// The same with the names of the clocks behind times of day, where both have one of their own.
    pub(super) fn joined_on(
        self,
        from: Instant,
        to: Instant,
        link: fn(&str, &str, bool) -> String,
        clocks: Option<&[String; 2]>,
    ) -> String {
        let (start, end) = (from.civil(), to.civil());
        let ((first, last), is_shared) = match self.unit {
            Unit::Year => self.years_beside(start.year, end.year),
            Unit::Month | Unit::Day if start.year == end.year => {
                let is_one_month = self.unit == Unit::Day && start.month == end.month;
                (self.grammar.pair(self.in_parts(from), self.in_parts(to), is_one_month), true)
            }
            Unit::Minute | Unit::Second if start == end => {
                let [first_zone, last_zone] =
                    clocks.map_or(["", self.zone()], |names| names.each_ref().map(String::as_str));
                let (first, last) = (clock(from, self.unit) + first_zone, clock(to, self.unit) + last_zone);
                let day = Wording { unit: Unit::Day, ..self }.said(to);
                return (self.grammar.times.on)(&link(&first, &last, clocks.is_none()), &day);
            }
            Unit::Minute | Unit::Second => {
                let [first_zone, last_zone] = clocks.map_or(["", ""], |names| names.each_ref().map(String::as_str));
                ((self.said(from) + first_zone, self.said(to) + last_zone), false)
            }
            _ => ((self.said(from), self.said(to)), false),
        };
        link(&first, &last, is_shared)
    }

    /// A month or a day, without its year, and its day.
    fn in_parts(self, at: Instant) -> Said {
        let civil = at.civil();
        let (without_year, day) = match self.unit {
            Unit::Month => (self.grammar.month(civil.month, Form::Plain).to_owned(), String::new()),
            _ => (self.day_month(civil), (self.grammar.parts.day)(civil.day)),
        };
        Said { full: self.said(at), without_year, day }
    }

    /// An instant, down to the unit.
    pub(super) fn said(self, at: Instant) -> String {
        self.said_in(at, Form::Plain)
    }

    /// The same with what is doubted of it.
    fn doubted(self, at: Instant, doubt: Qualifier) -> String {
        let form = if doubt.approximate { self.grammar.doubts.form } else { Form::Plain };
        doubted(self.grammar, self.unit.kind(), self.said_in(at, form), doubt)
    }

    fn said_in(self, at: Instant, form: Form) -> String {
        let civil = at.civil();
        if self.unit == Unit::Year {
            return self.put(self.year(civil.year));
        }
        let year = year_words::put(self.grammar, year_words::parts_to(self.grammar, civil.year, 1, self.era));
        match self.unit {
            Unit::Year | Unit::Month => self.grammar.month_of_year((civil.month, form), year),
            Unit::Day => self.grammar.day_of_year(&self.day_month(civil), year),
            Unit::Minute | Unit::Second => {
                let day = self.grammar.day_of_year(&self.day_month(civil), year);
                [&day, self.grammar.setting.behind_day, &clock(at, self.unit), self.zone()].concat()
            }
        }
    }

    fn day_month(self, civil: Civil) -> String {
        let parts = &self.grammar.parts;
        (parts.day_month)(&(parts.day)(civil.day), self.grammar.month(civil.month, Form::Of))
    }

    /// The figures of a year, and what stands behind them.
    fn year(self, year: i64) -> (String, Name) {
        let grain = if self.adds_up { self.grain.min(grain_of(year.unsigned_abs())) } else { self.grain };
        if let Some((figures, unit)) = self.epoch.age_parts(self.grammar, year, grain) {
            return (figures, Name::Unit(unit));
        }
        let (figures, era) = year_words::parts_to(self.grammar, year, grain, self.era);
        (figures, Name::Era(era))
    }

    fn put(self, (figures, name): (String, Name)) -> String {
        match name {
            Name::Era(era) => year_words::put(self.grammar, (figures, era)),
            Name::Unit(unit) => format!("{figures} {unit}"),
        }
    }

    /// `240 million` beside `160 million BCE`: what both name, the era or the unit of an age, is said once.
    fn years_beside(self, first: i64, last: i64) -> ((String, String), bool) {
        let (first, last) = (self.year(first), self.year(last));
        let is_shared = first.1 == last.1;
        match first.1 {
            Name::Era(Some(Era::Before)) if is_shared && self.grammar.setting.era_leads => {
                ((self.put(first), (self.grammar.setting.year)(&last.0)), true)
            }
            Name::Era(Some(Era::Before)) | Name::Unit(_) if is_shared => ((first.0, self.put(last)), true),
            _ => ((self.put(first), self.put(last)), false),
        }
    }

    fn zone(self) -> &'static str {
        if self.utc { " UTC" } else { "" }
    }
}

fn clock(at: Instant, unit: Unit) -> String {
    calendar::clock(at.0.rem_euclid(DAY), if unit == Unit::Second { "%H:%M:%S" } else { "%H:%M" })
}
