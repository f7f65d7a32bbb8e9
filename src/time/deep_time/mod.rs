//! Ages: years counted back from the present, 1950, as geologists and archaeologists write them: `66 Ma`, `11.7 ka`, `12000 BP`,
//! with a tolerance or without, and from one to another. EDTF has no form for them.

mod near;
mod order;
mod parse;
mod refusal;
mod ticks;
mod words;

use edtf_core::{Date, Qualifier};

use crate::time::bounds::UNKNOWN;
pub(super) use crate::time::deep_time::near::near;
pub(super) use crate::time::deep_time::parse::read;
pub(super) use crate::time::deep_time::ticks::{age_of, floor, next, rounded, tick};
pub(super) use crate::time::deep_time::words::{age as age_words, between as between_ages, of as words_of};
use crate::time::edtf_extent;
use crate::time::reach::{Pair, Reach};
use crate::time::{Bounds, Civil, Doubt, Edge, Extent, Instant};

/// The year from which ages are counted back.
pub(super) const PRESENT: i64 = 1950;

/// In what an age is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Thousand million years.
    Ga,
    /// Million years.
    Ma,
    /// Thousand years.
    Ka,
    /// Years.
    Bp,
    /// Years, of a radiocarbon age that was calibrated.
    CalBp,
}

/// A number as it was written: `66.0` is 660 with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figures {
    /// At most 20 figures.
    pub(super) value: u64,
    /// 0 to 9
    pub(super) decimals: u8,
}

/// An age, as exact as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Age {
    pub(super) figures: Figures,
    /// What stands behind `±`; no greater than the age.
    pub(super) by: Option<Figures>,
    pub(super) unit: Unit,
    pub(super) doubt: Qualifier,
}

/// One end of an interval that has an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Age(Age),
    Date(Date),
    /// `..`
    Open,
    /// Nothing is written.
    Unknown,
}

/// A value with an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aged {
    At(Age),
    /// Of its ends at least one is an age.
    Between(End, End),
}

impl Unit {
    /// Largest first.
    pub(super) const ALL: [Unit; 5] = [Unit::Ga, Unit::Ma, Unit::Ka, Unit::CalBp, Unit::Bp];

    pub(super) fn name(self) -> &'static str {
        match self {
            Unit::Ga => "Ga",
            Unit::Ma => "Ma",
            Unit::Ka => "ka",
            Unit::Bp => "BP",
            Unit::CalBp => "cal BP",
        }
    }

    /// How many years it is.
    fn years(self) -> i128 {
        match self {
            Unit::Ga => 1_000_000_000,
            Unit::Ma => 1_000_000,
            Unit::Ka => 1_000,
            Unit::Bp | Unit::CalBp => 1,
        }
    }
}

impl Age {
    /// From the first New Year's Day up to, not including, the second: half a unit of the last figure to both sides, or the
    /// tolerance. An age in whole years is the year of the calendar so many before 1950; none lies after that.
    fn pair(self) -> Pair {
        let decimals = self.figures.decimals.max(self.by.map_or(0, |by| by.decimals));
        let scaled = |figures: Figures| i128::from(figures.value) * 10_i128.pow(u32::from(decimals - figures.decimals));
        // Twice the last decimal, so that half of it is whole.
        let (one, unit) = (2 * 10_i128.pow(u32::from(decimals)), self.unit.years());
        let age = 2 * scaled(self.figures) * unit;
        let (by, whole) = match self.by {
            Some(by) => (2 * scaled(by) * unit, 1),
            None => (unit, 0),
        };
        // The present is the middle of its year.
        let year = |age: i128| (i128::from(PRESENT) * one + one / 2 - age).div_euclid(one);
        let first = year(age + by);
        let end = (year(age - by) + whole).max(first + 1).min(i128::from(PRESENT) + 1);
        (new_year(first), new_year(end))
    }
}

fn new_year(year: i128) -> Instant {
    let year = i64::try_from(year).unwrap_or(if year < 0 { i64::MIN } else { i64::MAX });
    Instant::from_civil(Civil { year, month: 1, day: 1 })
}

impl End {
    fn edge(self) -> Option<Edge> {
        match self {
            End::Age(age) => Some(age.pair()).map(|(first, last)| Edge::Within(first, last)),
            End::Date(date) => edtf_extent::pair(&date).map(|(first, last)| Edge::Within(first, last)),
            End::Open => Some(Edge::Open),
            End::Unknown => Some(Edge::Unknown),
        }
    }

    fn doubt(self) -> Qualifier {
        match self {
            End::Age(age) => age.doubt,
            End::Date(date) => Qualifier { uncertain: date.is_uncertain(), approximate: date.is_approximate() },
            End::Open | End::Unknown => Qualifier::default(),
        }
    }
}

impl Aged {
    /// `None` where an end that is a date lies too far off.
    fn reach(&self) -> Option<Reach> {
        match *self {
            Aged::At(age) => Some(Reach::Once(age.pair())),
            Aged::Between(start, end) => Some(Reach::Lasting(start.edge()?, end.edge()?)),
        }
    }

    fn doubt(&self) -> Qualifier {
        match self {
            Aged::At(age) => age.doubt,
            Aged::Between(start, end) => {
                let (start, end) = (start.doubt(), end.doubt());
                Qualifier {
                    uncertain: start.uncertain || end.uncertain,
                    approximate: start.approximate || end.approximate,
                }
            }
        }
    }

    /// The level of EDTF that its signs have.
    pub(super) fn level(&self) -> u8 {
        let is_open = matches!(self, Aged::Between(start, end)
            if [start, end].iter().any(|end| matches!(end, End::Open | End::Unknown)));
        u8::from(self.doubt() != Qualifier::default() || is_open)
    }

    pub(super) fn bounds(&self) -> Bounds {
        self.reach().map_or(UNKNOWN, Reach::bounds)
    }

    /// `None` where seconds do not reach.
    pub(super) fn extent(&self) -> Option<Extent> {
        let Qualifier { approximate, uncertain } = self.doubt();
        Some(Extent { shape: self.reach()?.shape(), doubt: Doubt { approximate, uncertain, unspecified: false } })
    }

    /// See `Date::sort_key`.
    pub(super) fn sort_key(&self) -> Pair {
        self.reach().map_or((Instant(i64::MIN), Instant(i64::MAX)), Reach::sort_key)
    }

    /// The units of its ages.
    pub(super) fn units(&self) -> impl Iterator<Item = Unit> {
        let ends = match *self {
            Aged::At(age) => [End::Age(age), End::Unknown],
            Aged::Between(start, end) => [start, end],
        };
        ends.into_iter().filter_map(|end| if let End::Age(age) = end { Some(age.unit) } else { None })
    }
}

#[cfg(test)]
mod tests;
