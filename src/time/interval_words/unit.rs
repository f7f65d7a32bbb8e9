//! Units: how finely an instant is said.

use crate::language::Kind;
use crate::time::Instant;
use crate::time::instant::DAY;

/// How finely an instant is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::time) enum Unit {
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// What is no longer than this is said in times of day, s.
const SHORT: i64 = 2 * 3600;

/// The units from coarse to fine.
pub(super) const UNITS: [Unit; 5] = [Unit::Year, Unit::Month, Unit::Day, Unit::Minute, Unit::Second];

impl Unit {
    pub(super) fn kind(self) -> Kind {
        match self {
            Unit::Year => Kind::Year,
            Unit::Month => Kind::Month,
            Unit::Day | Unit::Minute | Unit::Second => Kind::Day,
        }
    }
}

/// The coarsest unit that says a range as it is.
pub(super) fn range_unit(from: Instant, last: Instant, end: Instant) -> Unit {
    let (first_day, next_day) = (from.civil(), end.civil());
    let whole_days = from.0.rem_euclid(DAY) == 0 && end.0.rem_euclid(DAY) == 0;
    let whole_months = whole_days && first_day.day == 1 && next_day.day == 1;
    let whole_years = whole_months && first_day.month == 1 && next_day.month == 1;
    let same_month = (first_day.year, first_day.month) == (last.civil().year, last.civil().month);
    let length = end.0.saturating_sub(from.0);
    match () {
        // Of what is short it says little that it lies in two years, months or days.
        () if !whole_days && length < SHORT => Unit::Minute,
        () if !whole_days && length < 2 * DAY => Unit::Day,
        () if whole_years || first_day.year != last.civil().year => Unit::Year,
        () if whole_months || !same_month => Unit::Month,
        () if whole_days || first_day != last.civil() => Unit::Day,
        () => Unit::Minute,
    }
}
