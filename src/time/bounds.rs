//! Bounds: the first and the last day that a date can mean.

use edtf_core::{Bound, Edtf, IntervalEndpoint, SetElement, Year, YearKind};

use crate::time::Civil;

/// One end of what a date can mean, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// This day.
    Day(Civil),
    /// No beginning: `..` before.
    MinusInfinity,
    /// No end: `..` after.
    PlusInfinity,
    /// Nobody knows: an empty end, or a year past what can be counted.
    Unknown,
}

/// The first and the last day that a date can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// First day.
    pub earliest: Limit,
    /// Last day, included.
    pub latest: Limit,
}

impl std::fmt::Display for Limit {
    /// `[-]YYYY-MM-DD`, `-inf`, `+inf` or `unknown`.
    ///
    /// ```
    /// use dateline::time::{Civil, Limit};
    /// assert_eq!(Limit::Day(Civil { year: -43, month: 3, day: 15 }).to_string(), "-0043-03-15");
    /// assert_eq!(Limit::PlusInfinity.to_string(), "+inf");
    /// ```
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Limit::Day(Civil { year, month, day }) => {
                let sign = if *year < 0 { "-" } else { "" };
                write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
            }
            Limit::MinusInfinity => f.write_str("-inf"),
            Limit::PlusInfinity => f.write_str("+inf"),
            Limit::Unknown => f.write_str("unknown"),
        }
    }
}

/// The bounds of any value.
pub(super) fn of(value: &Edtf) -> Bounds {
    match value {
        Edtf::Date(date) => of_date(date),
        Edtf::DateTime(at) => of_date(&at.date),
        Edtf::Interval(interval) => {
            Bounds { earliest: of_end(&interval.start).earliest, latest: of_end(&interval.end).latest }
        }
        Edtf::Set(set) => set.elements.iter().map(of_element).reduce(around).unwrap_or(UNKNOWN),
    }
}

/// Of a value whose days cannot be counted.
pub(super) const UNKNOWN: Bounds = Bounds { earliest: Limit::Unknown, latest: Limit::Unknown };

fn of_end(end: &IntervalEndpoint) -> Bounds {
    match end {
        IntervalEndpoint::Date(date) => of_date(date),
        IntervalEndpoint::Open => Bounds { earliest: Limit::MinusInfinity, latest: Limit::PlusInfinity },
        IntervalEndpoint::Unknown => UNKNOWN,
        IntervalEndpoint::OnOrBefore(date) => Bounds { earliest: Limit::MinusInfinity, ..of_date(date) },
        IntervalEndpoint::OnOrAfter(date) => Bounds { latest: Limit::PlusInfinity, ..of_date(date) },
    }
}

fn of_element(element: &SetElement) -> Bounds {
    match element {
        SetElement::Date(date) => of_date(date),
        SetElement::OnOrBefore(date) => Bounds { earliest: Limit::MinusInfinity, ..of_date(date) },
        SetElement::OnOrAfter(date) => Bounds { latest: Limit::PlusInfinity, ..of_date(date) },
        SetElement::Range(from, to) => Bounds { earliest: of_date(from).earliest, latest: of_date(to).latest },
    }
}

/// The bounds of two values together: an open end beats an unknown one, which beats any day.
fn around(a: Bounds, b: Bounds) -> Bounds {
    Bounds {
        earliest: outer(a.earliest, b.earliest, Limit::MinusInfinity, Civil::min),
        latest: outer(a.latest, b.latest, Limit::PlusInfinity, Civil::max),
    }
}

fn outer(a: Limit, b: Limit, open: Limit, pick: fn(Civil, Civil) -> Civil) -> Limit {
    match (a, b) {
        (Limit::Day(a), Limit::Day(b)) => Limit::Day(pick(a, b)),
        _ if a == open || b == open => open,
        _ => Limit::Unknown,
    }
}

/// The bounds of one date of an interval or a set, or of a date alone.
pub(super) fn of_date(date: &edtf_core::Date) -> Bounds {
    match date.year.kind {
        YearKind::Standard { negative: true, digits } if date.year.has_unspecified() => {
            of_mask_before_zero(date, digits)
        }
        _ => of_core(date),
    }
}

fn of_core(date: &edtf_core::Date) -> Bounds {
    let bounds = Edtf::Date(*date).bounds();
    Bounds { earliest: limit(bounds.earliest), latest: limit(bounds.latest) }
}

fn limit(bound: Bound) -> Limit {
    match bound {
        Bound::Date(day) => Limit::Day(Civil { year: day.year, month: day.month, day: day.day }),
        Bound::NegativeInfinity => Limit::MinusInfinity,
        Bound::PositiveInfinity => Limit::PlusInfinity,
        Bound::Unknown => Limit::Unknown,
    }
}

/// On which side of the years that can be counted a date lies: -1, 0 (among them) or 1.
pub(super) fn beyond_counting(date: &edtf_core::Date) -> i64 {
    match (of_date(date).earliest, date.year.kind) {
        (Limit::Unknown, YearKind::Big { value: n } | YearKind::Exponential { significand: n, .. }) => n.signum(),
        _ => 0,
    }
}

/// `edtf-core` does not read `-201X`; here each year that the mask can mean is asked for its own bounds, from both sides,
/// until one has the day (not every year has 29 February).
fn of_mask_before_zero(date: &edtf_core::Date, digits: [Option<u8>; 4]) -> Bounds {
    let fits =
        |year: &u16| digits_of(*year).iter().zip(digits).all(|(have, want)| want.is_none_or(|want| want == *have));
    let of_year = |year: u16| of_core(&with_year_before_zero(date, year));
    let day = |limit: Limit| matches!(limit, Limit::Day(_)).then_some(limit);
    let mut years = (0..=9999).filter(fits);
    let latest = years.clone().find_map(|year| day(of_year(year).latest));
    let earliest = years.rfind(|year| day(of_year(*year).earliest).is_some()).map(|year| of_year(year).earliest);
    Bounds { earliest: earliest.unwrap_or(Limit::Unknown), latest: latest.unwrap_or(Limit::Unknown) }
}

fn digits_of(year: u16) -> [u8; 4] {
    [1000, 100, 10, 1].map(|place| u8::try_from(year / place % 10).expect("impossible: a digit"))
}

fn with_year_before_zero(date: &edtf_core::Date, year: u16) -> edtf_core::Date {
    let kind = YearKind::Standard { negative: year > 0, digits: digits_of(year).map(Some) };
    edtf_core::Date { year: Year { kind, ..date.year }, ..*date }
}
