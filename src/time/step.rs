//! Calendar steps. What it is: floor and offset by a calendar unit, and the ladder of units an axis may use. In:
//! instants. Out: instants and the words of a tick. It must not know px.

use crate::time::Instant;

/// A step of the calendar: a unit and how many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Seconds.
    Second(i64),
    /// Minutes.
    Minute(i64),
    /// Hours.
    Hour(i64),
    /// Days of the month, restarting at the first.
    Day(i64),
    /// Weeks from Monday (ISO 8601).
    Week,
    /// Months.
    Month(i64),
    /// Years, aligned in human numbers: there is no year 0.
    Year(i64),
}

/// The steps an axis may use, finest first.
pub const LADDER: &[Step] = &[Step::Day(1), Step::Month(1), Step::Year(1)];

impl Step {
    /// The last step boundary at or before the instant.
    pub fn floor(self, _at: Instant) -> Instant {
        todo!("time")
    }

    /// The boundary after this one.
    pub fn next(self, _boundary: Instant) -> Instant {
        todo!("time")
    }

    /// What a minor tick says: `5`, `May`, `2012`, `14:30`.
    pub fn label(self, _boundary: Instant) -> String {
        todo!("time")
    }

    /// The step of the context above the ticks: months over days, years over months; `None` over years.
    pub fn context(self) -> Option<Step> {
        todo!("time")
    }

    /// What a context label says: `May 2012`, `2012`, `25 May 2012`.
    pub fn context_label(self, _boundary: Instant) -> String {
        todo!("time")
    }

    /// Where the tick stands: the boundary, or the middle of the day where the unit is the day, so that a tick and the
    /// mark of a day-exact event stand at the same place.
    pub fn tick(self, _boundary: Instant) -> Instant {
        todo!("time")
    }
}
