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
mod tests {
    use crate::time::{Civil, Date, Instant, Limit, Shape};

    /// The first year that a date can mean, and the one after the last.
    fn years(text: &str) -> (i64, i64) {
        let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        match date.extent().map(|extent| extent.shape) {
            Some(Shape::Point(from, to)) => (from.civil().year, to.civil().year),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn an_age_is_as_exact_as_its_last_figure() {
        for (text, from, to) in [
            ("66 Ma", 1950 - 66_500_000, 1950 - 65_500_000),
            ("66.0 Ma", 1950 - 66_050_000, 1950 - 65_950_000),
            ("4.54 Ga", 1950 - 4_545_000_000, 1950 - 4_535_000_000),
            ("11.7 ka", 1950 - 11_750, 1950 - 11_650),
            ("12 ka", 1950 - 12_500, 1950 - 11_500),
            ("12000 BP", -10_050, -10_049),
            ("2000 cal BP", -50, -49),
            ("11.700 ka", -9750, -9749),
            ("11.7000 ka", -9750, -9749),
            ("0 BP", 1950, 1951),
            ("0 Ma", 1950 - 500_000, 1951),
            ("0.5 Ma", 1950 - 550_000, 1950 - 450_000),
            ("3500 ± 50 BP", 1950 - 3550, 1951 - 3450),
            ("66.0 ± 0.5 Ma", 1950 - 66_500_000, 1951 - 65_500_000),
            ("66 ± 0.05 Ma", 1950 - 66_050_000, 1951 - 65_950_000),
            ("20 ± 20 BP", 1910, 1951),
        ] {
            assert_eq!(years(text), (from, to), "{text}");
        }
    }

    #[test]
    fn a_greater_age_lies_earlier_and_finer_figures_lie_within() {
        for (unit, step) in [("Ga", 1), ("Ma", 7), ("ka", 13), ("BP", 101), ("cal BP", 97)] {
            let mut later = (i64::MAX, i64::MAX);
            for whole in (1..90).map(|age| age * step) {
                let age = years(&format!("{whole} {unit}"));
                assert!(age.0 < age.1 && age.0 < later.0 && age.1 < later.1, "{whole} {unit}");
                later = age;
                // Years have no parts.
                if unit.ends_with("BP") {
                    assert!(Date::parse(&format!("{whole}.0 {unit}")).is_err(), "{whole}.0 {unit}");
                    continue;
                }
                let finer = years(&format!("{whole}.0 {unit}"));
                assert!(age.0 <= finer.0 && finer.1 <= age.1, "{whole}.0 {unit}");
                let with = years(&format!("{whole} ± 0.5 {unit}"));
                assert!(with.0.abs_diff(age.0) <= 1 && with.1.abs_diff(age.1) <= 1, "{whole} ± 0.5 {unit}");
            }
        }
    }

    #[test]
    fn an_interval_of_ages_runs_from_the_older_to_the_younger() {
        let extent = |text: &str| Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).extent();
        for text in [
            "252 Ma/201 Ma",
            "2.58 Ma/11.7 ka",
            "66 Ma/..",
            "../66 Ma",
            "66 Ma/",
            "/66 Ma",
            "66 Ma~/56 Ma?",
            "11.7 ka/1950",
        ] {
            assert!(matches!(extent(text).map(|extent| extent.shape), Some(Shape::Span { .. })), "{text}");
        }
        let new_year = |year| Instant::from_civil(Civil { year, month: 1, day: 1 });
        let hull = extent("252 Ma/201 Ma").and_then(|extent| extent.hull());
        assert_eq!(hull, Some((new_year(1950 - 252_500_000), new_year(1950 - 200_500_000))));
        assert!(Date::parse("201 Ma/252 Ma").is_err() && Date::parse("11.7 ka/2.58 Ma").is_err());
    }

    #[test]
    fn doubt_and_level_are_those_of_the_signs() {
        for (text, level, approximate, uncertain) in [
            ("66 Ma", 0, false, false),
            ("66 Ma~", 1, true, false),
            ("66 Ma?", 1, false, true),
            ("66 ± 1 Ma%", 1, true, true),
            ("252 Ma/201 Ma~", 1, true, false),
            ("66 Ma/..", 1, false, false),
        ] {
            let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            let doubt = date.extent().map(|extent| extent.doubt).unwrap_or_default();
            assert_eq!((date.level(), doubt.approximate, doubt.uncertain), (level, approximate, uncertain), "{text}");
            assert_eq!(date.as_written(), text);
        }
    }

    #[test]
    fn bounds_are_whole_years() {
        let bounds = Date::parse("12000 BP").map(|date| date.bounds());
        let day = |month, day| Limit::Day(Civil { year: -10_050, month, day });
        assert_eq!(bounds.map(|bounds| (bounds.earliest, bounds.latest)), Ok((day(1, 1), day(12, 31))));
    }
}
