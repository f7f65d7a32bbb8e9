//! The two ends of a stretch of time in words, as finely as it takes to tell them apart and no finer.

use edtf_core::Qualifier;

use crate::time::calendar;
use crate::time::calendar::month_name;
use crate::time::duration::months_between;
use crate::time::instant::DAY;
use crate::time::year_words;
use crate::time::{Civil, Instant};

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
    between_words_in(from, to, false)
}

/// The same, with times of day in UTC named so where `utc` says it.
pub(crate) fn between_words_in(from: Instant, to: Instant, utc: bool) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let length = to.0.saturating_sub(from.0);
    let unit = match length {
        _ if months_between(from, to) >= YEARS => Unit::Year,
        length if length >= DAYS * DAY => Unit::Day,
        length if length >= MINUTES * 60 => Unit::Minute,
        _ => Unit::Second,
    };
    let wording = apart(from, to, unit, utc);
    wording
        .map_or_else(|| Wording::of(from, to, Unit::Second, utc).said(from), |wording| wording.joined(from, to, "and"))
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
    range_with(from, end, &EndSigns { start: &sure, end: &sure, utc: false }).0
}

/// The same with what stands at the two ends, and whether they are one.
pub(super) fn range_with(from: Instant, end: Instant, signs: &EndSigns<'_>) -> (String, bool) {
    let last = Instant(end.0.saturating_sub(1)).max(from);
    let whole_days = from.0.rem_euclid(DAY) == 0 && end.0.rem_euclid(DAY) == 0;
    let unit = range_unit(from, last, end);
    let coarse = Wording::of(from, last, unit, signs.utc);
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
    let Some(wording) = apart(from, last, if is_one { finest } else { unit }, signs.utc) else {
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
pub(super) fn apart(from: Instant, to: Instant, unit: Unit, utc: bool) -> Option<Wording> {
    let wording = |unit| Wording::of(from, to, unit, utc);
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
    pub(super) fn of(from: Instant, to: Instant, unit: Unit, utc: bool) -> Wording {
        Wording { unit, grain: grain(from, to), era: crosses(from, to), utc }
    }

    fn alike(self, from: Instant, to: Instant) -> bool {
        self.said(from) == self.said(to)
    }

    /// What both ends say alike is said once.
    pub(super) fn joined(self, from: Instant, to: Instant, link: &str) -> String {
        let (start, end) = (from.civil(), to.civil());
        let first = match self.unit {
            Unit::Year if end.year <= 0 => self.said(from).replace(" BCE", ""),
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

fn clock(at: Instant, unit: Unit) -> String {
    calendar::clock(at.0.rem_euclid(DAY), if unit == Unit::Second { "%H:%M:%S" } else { "%H:%M" })
}

#[cfg(test)]
mod tests {
    use crate::time::instant::DAY;
    use crate::time::{Civil, Instant, between_words, range_words};

    fn at(year: i64, month: u8, day: u8, second: i64) -> Instant {
        Instant(Instant::from_civil(Civil { year, month, day }).0 + second)
    }

    #[test]
    fn what_lies_between_is_said_as_finely_as_it_takes() {
        for (from, to, words) in [
            (at(1943, 2, 1, 0), at(1970, 5, 1, 0), "1943 and 1970"),
            (at(2015, 11, 3, 0), at(2016, 1, 9, 0), "3 November 2015 and 9 January 2016"),
            (at(2012, 5, 3, 0), at(2012, 7, 25, 0), "3 May and 25 July 2012"),
            (at(2012, 5, 3, 0), at(2012, 5, 25, 0), "3 and 25 May 2012"),
            (at(2024, 3, 14, 32_580), at(2024, 3, 14, 41_340), "09:03 and 11:29 on 14 March 2024"),
            (at(2024, 3, 14, 85_800), at(2024, 3, 15, 600), "14 March 2024, 23:50 and 15 March 2024, 00:10"),
            (at(2024, 3, 14, 5), at(2024, 3, 14, 65), "00:00:05 and 00:01:05 on 14 March 2024"),
            (at(2024, 3, 14, 59), at(2024, 3, 14, 60), "00:00:59 and 00:01:00 on 14 March 2024"),
            (at(-43, 1, 1, 0), at(14, 1, 1, 0), "44 BCE and 14 CE"),
            (at(-499, 1, 1, 0), at(-299, 1, 1, 0), "500 and 300 BCE"),
            (at(-500_000_000, 1, 1, 0), at(-239_876_543, 1, 1, 0), "500 million and 240 million BCE"),
            (at(-300_000, 1, 1, 0), at(1900, 1, 1, 0), "300,000 BCE and 1900 CE"),
        ] {
            assert_eq!(between_words(from, to), words);
            assert_eq!(between_words(to, from), words);
        }
    }

    #[test]
    fn a_range_says_whole_years_months_and_days_as_such() {
        for (from, end, words) in [
            (at(2012, 1, 1, 0), at(2013, 1, 1, 0), "2012"),
            (at(2012, 1, 1, 0), at(2015, 1, 1, 0), "2012 to 2014"),
            (at(2012, 5, 1, 0), at(2012, 6, 1, 0), "May 2012"),
            (at(2012, 5, 3, 0), at(2012, 5, 4, 0), "3 May 2012"),
            (at(2012, 5, 3, 0), at(2012, 5, 9, 0), "3 to 8 May 2012"),
            (at(2012, 5, 3, 0), at(2012, 8, 9, 0), "May to August 2012"),
            (at(2015, 12, 3, 0), at(2016, 1, 9, 0), "2015 to 2016"),
            (at(2015, 12, 31, 86_000), at(2016, 1, 1, 600), "2015 to 2016"),
            (at(2012, 5, 3, 0), at(2016, 1, 9, 0), "2012 to 2016"),
            (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_581), "09:00 to 09:03 on 14 March 2024"),
            (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_404), "09:00:00 to 09:00:03 on 14 March 2024"),
            (at(2024, 3, 14, 32_400), at(2024, 3, 14, 32_401), "14 March 2024, 09:00"),
            (at(2024, 3, 14, 32_400), at(2024, 3, 16, 1), "14 to 16 March 2024"),
            (at(79, 1, 1, 0), at(82, 1, 1, 0), "79 CE to 81 CE"),
            (at(-43, 1, 1, 0), at(15, 1, 1, 0), "44 BCE to 14 CE"),
            (at(-240_000_000, 1, 1, 0), at(-159_999_999, 1, 1, 0), "240 million to 160 million BCE"),
            (at(-300_000, 1, 1, 0), at(-299_999, 1, 1, 0), "300,000 BCE"),
        ] {
            assert_eq!(range_words(from, end), words);
        }
    }

    /// A linear congruential generator: the same numbers everywhere.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, limit: i64) -> i64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((self.0 >> 33) as i64) % limit
        }
    }

    #[test]
    fn two_ends_never_read_alike() {
        let mut dice = Dice(3);
        let days = [40, 400, 40_000, 40_000_000, 1_000_000_000_000].map(|days| days * DAY);
        let lengths = [&[1, 59, 61, 3_600, DAY], &days[..]].concat();
        for _ in 0..20_000 {
            let year = [2012, 3, -1, -43, -9_998, -300_000, -66_000_000, -4_540_000_000][dice.below(8) as usize];
            let from = at(year, 1 + dice.below(12) as u8, 1 + dice.below(28) as u8, dice.below(DAY));
            let length = lengths[dice.below(10) as usize];
            let to = Instant(from.0 + 1 + dice.below(length));
            let words = between_words(from, to);
            let (first, last) = words.split_once(" and ").expect("two ends");
            assert_ne!(first, last, "{from:?} {to:?}");
        }
    }
}
