//! The zone that a date is placed in.

use crate::time::Zone;
#[cfg(feature = "fonts")]
use crate::time::date::Written;
use crate::time::date::{Date, Value};
#[cfg(any(feature = "fonts", feature = "exchange"))]
use crate::time::time_of_day::Timed;
#[cfg(feature = "exchange")]
use crate::time::time_of_day::{self, End, Time};
#[cfg(feature = "exchange")]
use crate::time::{Bounds, Civil, Instant, Limit};

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
            Value::Timed(timed) => {
                timed.zone = zone;
                if zone.is_some() {
                    timed.value = timed.value.with_own_offset(&timed.text);
                }
            }
            Value::Aged(aged) => aged.zone = zone,
            Value::Converted(date) => date.zone = zone,
        }
        self
    }

    /// The first and the last day that it can mean in its zone, in UTC where it has none: a time with another offset may be of the day before
    /// or after there.
    #[cfg(feature = "exchange")]
    pub(crate) fn bounds_there(&self) -> Bounds {
        let (own, zone) = (self.bounds(), self.zone().unwrap_or(Zone::UTC));
        let day = |end: End, of_written: Limit, is_last: bool| match end {
            End::Time(time) => day_there(&time, zone, is_last).map_or(of_written, Limit::Day),
            End::Date(_) | End::Open | End::Unknown => of_written,
        };
        match self.timed() {
            None => own,
            Some(Timed::At(time)) => {
                let end = End::Time(time);
                Bounds { earliest: day(end, own.earliest, false), latest: day(end, own.latest, true) }
            }
            Some(Timed::Between(start, end)) => {
                Bounds { earliest: day(start, own.earliest, false), latest: day(end, own.latest, true) }
            }
        }
    }

    /// A time, or an interval of times, under the text that it was read from.
    #[cfg(feature = "fonts")]
    pub(super) fn of_timed(text: &str, value: Timed, zone: Option<Zone>) -> Date {
        Date(Value::Timed(Box::new(Written { text: text.into(), value, zone })))
    }
}

/// The first or the last day in a zone of a time that has an offset; the end of a day is of that day.
#[cfg(feature = "exchange")]
fn day_there(time: &Time, zone: Zone, is_last: bool) -> Option<Civil> {
    let (first, end) = time_of_day::on_clock(time)?;
    let at = time_of_day::instant(time)?;
    let within = match (time.hour, is_last) {
        (24, _) => -1,
        (_, true) => end.0 - first.0 - 1,
        (_, false) => 0,
    };
    Some(zone.clock(Instant(at.0.saturating_add(within))).civil())
}

#[cfg(all(test, feature = "exchange"))]
mod tests {
    use crate::time::Date;

    #[test]
    fn days_are_those_of_the_zone_whatever_offset_a_time_has() {
        for (text, zone, days) in [
            ("2024-03-14T23:30-05:00", "Europe/Berlin", "2024-03-15 2024-03-15"),
            ("2024-03-14T23:30:00-05:00", "Europe/Berlin", "2024-03-15 2024-03-15"),
            ("2024-03-15T05:00", "Europe/Berlin", "2024-03-15 2024-03-15"),
            ("2024-03-15T03:00Z", "America/New_York", "2024-03-14 2024-03-14"),
            ("2024-03-14T23:30Z/2024-03-15T06:00Z", "America/New_York", "2024-03-14 2024-03-15"),
            ("2024-03-14T23:30-05:00/..", "Europe/Berlin", "2024-03-15 +inf"),
            ("2024-03-14T23:30-05:00", "", "2024-03-15 2024-03-15"),
            ("2024-03-14T23:30", "", "2024-03-14 2024-03-14"),
            ("2024-03-14T24:00Z", "UTC", "2024-03-14 2024-03-14"),
            ("2024-03-14T24:00", "Europe/Berlin", "2024-03-14 2024-03-14"),
            ("2024-03", "Europe/Berlin", "2024-03-01 2024-03-31"),
            ("2024-03-14T23Z", "Asia/Kolkata", "2024-03-15 2024-03-15"),
            ("2024-03-14T18Z", "Asia/Kolkata", "2024-03-14 2024-03-15"),
        ] {
            let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).in_zone(zone.parse().ok());
            let bounds = date.bounds_there();
            assert_eq!(format!("{} {}", bounds.earliest, bounds.latest), days, "{text} in {zone}");
        }
    }
}
