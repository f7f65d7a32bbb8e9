//! Calendar steps: floor and offset by a calendar unit, and the ladder of units an axis may use.

use crate::time::calendar;
use crate::time::deep_time;
use crate::time::instant::DAY;
use crate::time::year_words;
use crate::time::{Civil, Instant};

/// A step of the calendar: a unit and how many of them, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Seconds, restarting at midnight.
    Second(i64),
    /// Minutes, restarting at midnight.
    Minute(i64),
    /// Hours, restarting at midnight.
    Hour(i64),
    /// Days of the month, restarting at the first; a step that would come too near the next month is left out.
    Day(i64),
    /// Weeks from Monday (ISO 8601).
    Week,
    /// Months, restarting in January.
    Month(i64),
    /// Years, aligned in human numbers: there is no year 0, so `Year(100)` steps 200 BCE, 100 BCE, 1, 100, 200.
    Year(i64),
    /// Years, aligned in years before 1950: `Ago(1_000_000)` steps 2 Ma, 1 Ma, 0 Ma, and no further.
    Ago(i64),
}

/// The steps an axis may use, finest first.
pub const LADDER: &[Step] = &[
    Step::Second(1),
    Step::Second(2),
    Step::Second(5),
    Step::Second(10),
    Step::Second(15),
    Step::Second(30),
    Step::Minute(1),
    Step::Minute(2),
    Step::Minute(5),
    Step::Minute(10),
    Step::Minute(15),
    Step::Minute(30),
    Step::Hour(1),
    Step::Hour(2),
    Step::Hour(3),
    Step::Hour(6),
    Step::Hour(12),
    Step::Day(1),
    Step::Day(2),
    Step::Week,
    Step::Day(15),
    Step::Month(1),
    Step::Month(2),
    Step::Month(3),
    Step::Month(6),
    Step::Year(1),
    Step::Year(2),
    Step::Year(5),
    Step::Year(10),
    Step::Year(20),
    Step::Year(50),
    Step::Year(100),
    Step::Year(200),
    Step::Year(500),
    Step::Year(1_000),
    Step::Year(2_000),
    Step::Year(5_000),
    Step::Year(10_000),
    Step::Year(20_000),
    Step::Year(50_000),
    Step::Year(100_000),
    Step::Year(200_000),
    Step::Year(500_000),
    Step::Year(1_000_000),
    Step::Year(2_000_000),
    Step::Year(5_000_000),
    Step::Year(10_000_000),
    Step::Year(20_000_000),
    Step::Year(50_000_000),
    Step::Year(100_000_000),
    Step::Year(200_000_000),
    Step::Year(500_000_000),
    Step::Year(1_000_000_000),
    Step::Year(2_000_000_000),
    Step::Year(5_000_000_000),
    Step::Year(10_000_000_000),
    Step::Year(20_000_000_000),
    Step::Year(50_000_000_000),
];

impl Step {
    /// The last step boundary at or before the instant.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
    /// assert_eq!(Step::Month(3).floor(day(2012, 5, 25)), day(2012, 4, 1));
    /// assert_eq!(Step::Year(100).floor(day(50, 1, 1)), day(1, 1, 1)); // 1 CE
    /// assert_eq!(Step::Year(100).floor(day(0, 1, 1)), day(-99, 1, 1)); // 1 BCE lies in the step from 100 BCE
    /// ```
    pub fn floor(self, at: Instant) -> Instant {
        match self {
            Step::Second(_) | Step::Minute(_) | Step::Hour(_) => {
                let since_midnight = at.0.rem_euclid(DAY);
                Instant(at.0.saturating_sub(since_midnight % self.seconds()))
            }
            Step::Week => Instant(midnight(at).0.saturating_sub(calendar::days_from_monday(at) * DAY)),
            Step::Day(n) => floor_day(at.civil(), n),
            Step::Month(n) => floor_month(at.civil(), n),
            Step::Year(n) => new_year(floor_year(at.civil().year, n)),
            Step::Ago(n) => deep_time::floor(at, n),
        }
    }

    /// The boundary after this one.
    ///
    /// ```
    /// use dateline::time::{Civil, Instant, Step};
    /// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
    /// assert_eq!(Step::Day(2).next(day(2012, 5, 29)), day(2012, 6, 1)); // the 31st is too near the 1st
    /// assert_eq!(Step::Year(100).next(day(-99, 1, 1)), day(1, 1, 1)); // after 100 BCE comes 1 CE
    /// ```
    pub fn next(self, boundary: Instant) -> Instant {
        match self {
            Step::Second(_) | Step::Minute(_) | Step::Hour(_) => {
                let midnight = midnight(boundary).0.saturating_add(DAY);
                Instant(boundary.0.saturating_add(self.seconds()).min(midnight))
            }
            Step::Week => Instant(boundary.0.saturating_add(7 * DAY)),
            Step::Day(n) => next_day(boundary.civil(), n),
            Step::Month(n) => next_month(boundary.civil(), n),
            Step::Year(n) => new_year(next_year(boundary.civil().year, n)),
            Step::Ago(n) => deep_time::next(boundary, n),
        }
    }

    /// The step of the context above the ticks: days over hours, months over days, years over months; `None` over years.
    ///
    /// ```
    /// use dateline::time::Step;
    /// assert_eq!((Step::Day(15).context(), Step::Year(10).context()), (Some(Step::Month(1)), None));
    /// ```
    pub fn context(self) -> Option<Step> {
        match self {
            Step::Second(_) | Step::Minute(_) | Step::Hour(_) => Some(Step::Day(1)),
            Step::Day(_) | Step::Week => Some(Step::Month(1)),
            Step::Month(_) => Some(Step::Year(1)),
            Step::Year(_) | Step::Ago(_) => None,
        }
    }

    /// Where the tick stands: the boundary, or the middle of the day where the unit is the day (a week's label is a day
    /// too), so that a tick and the mark of a day-exact event stand at the same place.
    ///
    /// ```
    /// use dateline::time::{Instant, Step};
    /// assert_eq!(Step::Day(2).tick(Instant(0)), Instant(12 * 3600));
    /// assert_eq!(Step::Month(1).tick(Instant(0)), Instant(0));
    /// ```
    pub fn tick(self, boundary: Instant) -> Instant {
        match self {
            Step::Day(_) | Step::Week => Instant(boundary.0.saturating_add(DAY / 2)),
            _ => boundary,
        }
    }

    /// The length of a step within a day.
    fn seconds(self) -> i64 {
        match self {
            Step::Second(n) => n,
            Step::Minute(n) => n * 60,
            Step::Hour(n) => n * 3600,
            _ => DAY,
        }
    }
}

fn midnight(at: Instant) -> Instant {
    Instant(at.0.saturating_sub(at.0.rem_euclid(DAY)))
}

fn new_year(year: i64) -> Instant {
    Instant::from_civil(Civil { year, month: 1, day: 1 })
}

/// True for 1, 1 + n, 1 + 2n ... where more than half a step is left of the month.
fn is_day_boundary(civil: Civil, n: i64) -> bool {
    let (day, days) = (i64::from(civil.day), i64::from(calendar::days_in_month(civil.year, civil.month)));
    day == 1 || ((day - 1) % n == 0 && (days - day + 1) * 2 > n)
}

fn floor_day(civil: Civil, n: i64) -> Instant {
    let day = (1..=civil.day).rev().find(|day| is_day_boundary(Civil { day: *day, ..civil }, n)).unwrap_or(1);
    Instant::from_civil(Civil { day, ..civil })
}

fn next_day(civil: Civil, n: i64) -> Instant {
    let days = calendar::days_in_month(civil.year, civil.month);
    match (civil.day + 1..=days).find(|day| is_day_boundary(Civil { day: *day, ..civil }, n)) {
        Some(day) => Instant::from_civil(Civil { day, ..civil }),
        None => Instant::from_civil(calendar::add_months(Civil { day: 1, ..civil }, 1)),
    }
}

fn floor_month(civil: Civil, n: i64) -> Instant {
    let january = Civil { month: 1, day: 1, ..civil };
    let index = i64::from(civil.month) - 1;
    Instant::from_civil(calendar::add_months(january, index - index % n))
}

fn next_month(civil: Civil, n: i64) -> Instant {
    let index = i64::from(civil.month) - 1;
    let step = (n - index % n).min(12 - index);
    Instant::from_civil(calendar::add_months(Civil { day: 1, ..civil }, step))
}

/// In human numbers: n BCE with `step` | n, then 1 CE, then the multiples of `step`.
fn floor_year(astronomical: i64, step: i64) -> i64 {
    match astronomical {
        ..=0 => bce((count(astronomical) + i128::from(step) - 1) / i128::from(step) * i128::from(step)),
        year if year < step => 1,
        year => year - year % step,
    }
}

fn next_year(astronomical: i64, step: i64) -> i64 {
    match astronomical {
        ..=0 => {
            let multiples = (count(astronomical) - 1) / i128::from(step);
            if multiples == 0 { 1 } else { bce(multiples * i128::from(step)) }
        }
        year => (year - year % step).saturating_add(step),
    }
}

/// The n of n BCE.
fn count(astronomical: i64) -> i128 {
    i128::from(year_words::human(astronomical))
}

/// The astronomical year of n BCE, or the first there is.
fn bce(n: i128) -> i64 {
    i64::try_from(1 - n).unwrap_or(i64::MIN)
}
