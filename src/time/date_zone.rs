//! The zone that a date is placed in.

use crate::time::Zone;
#[cfg(feature = "fonts")]
use crate::time::date::Written;
use crate::time::date::{Date, Value};
#[cfg(feature = "fonts")]
use crate::time::time_of_day::Timed;

impl Date {
    /// The zone that it is placed in: its days begin at the midnights there, and its times without an offset are on the clocks
    /// there. `None` where no zone is known: it counts as if it were in UTC then.
    ///
    /// ```
    /// assert_eq!(dateline::time::Date::parse("2024-03-14").unwrap().zone(), None);
    /// ```
    pub fn zone(&self) -> Option<Zone> {
        match &self.0 {
            Value::Plain(_, zone) => *zone,
            Value::Single(date) => date.zone,
            Value::Other(other) => other.zone,
            Value::Timed(timed) => timed.zone,
            Value::Aged(aged) => aged.zone,
            Value::Converted(date) => date.zone,
        }
    }

    /// Whether it can have a time of day; the plainest dates have none.
    pub(super) fn is_timeless(&self) -> bool {
        !matches!(self.0, Value::Other(_) | Value::Timed(_))
    }

    /// The same date in a zone.
    ///
    /// ```
    /// use dateline::time::{Date, Instant, Zone};
    /// let berlin: Zone = "Europe/Berlin".parse().unwrap();
    /// let day = Date::parse("1970-01-02").unwrap().in_zone(Some(berlin)).extent().unwrap();
    /// assert_eq!(day.hull(), Some((Instant(23 * 3600), Instant(47 * 3600))));
    /// ```
    #[must_use]
    pub fn in_zone(mut self, zone: Option<Zone>) -> Date {
        match &mut self.0 {
            Value::Plain(_, own) => *own = zone,
            Value::Single(date) => date.zone = zone,
            Value::Other(other) => other.zone = zone,
            Value::Timed(timed) => timed.zone = zone,
            Value::Aged(aged) => aged.zone = zone,
            Value::Converted(date) => date.zone = zone,
        }
        self
    }

    /// A time, or an interval of times, under the text that it was read from.
    #[cfg(feature = "fonts")]
    pub(super) fn of_timed(text: &str, value: Timed, zone: Option<Zone>) -> Date {
        Date(Value::Timed(Box::new(Written { text: text.into(), value, zone })))
    }
}
