//! Values of iCalendar: dates, times and durations, and how a file of ours writes them.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::exchange::dates::{checked, of_day};
use crate::exchange::import::ical::clock::{Clock, Shown};
use crate::exchange::import::ical::lines::Property;
use crate::exchange::import::ical::zones::Zones;
use crate::time::offset_figures;

/// A day, or a time on a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moment {
    Day(NaiveDate),
    Time(NaiveDateTime, Clock),
}

/// What a moment is known by among the times of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Day(NaiveDate),
    Local(NaiveDateTime),
    Instant(NaiveDateTime),
}

/// So many days and seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) days: i64,
    pub(super) seconds: i64,
}

impl Moment {
    /// The value of a property, with its zone.
    pub(super) fn of(property: &Property, zones: &Zones) -> Result<Moment, String> {
        Moment::read(property.value.trim(), property, zones)
    }

    /// One of the values of a property.
    pub(super) fn read(text: &str, property: &Property, zones: &Zones) -> Result<Moment, String> {
        let wrong = || {
            format!(
                "`{}` is `{text}`, no date such as `20120525` and no time such as `20120525T143000Z`",
                property.name
            )
        };
        if !text.is_ascii() {
            return Err(wrong());
        }
        let (date, time) = text.split_once(['T', 't']).map_or((text, None), |(date, time)| (date, Some(time)));
        let date = day(date).ok_or_else(|| no_day(date).unwrap_or_else(wrong))?;
        let Some(time) = time else { return Ok(Moment::Day(date)) };
        let (time, is_utc) = time.strip_suffix(['Z', 'z']).map_or((time, false), |time| (time, true));
        let time = clock_time(time).ok_or_else(wrong)?;
        let clock = match property.parameter("TZID") {
            _ if is_utc => Clock::Utc,
            Some(name) => zones.clock(name)?,
            None => Clock::Floating,
        };
        Ok(Moment::Time(date.and_time(time), clock))
    }

    /// On the clock, the first minute of a day.
    pub(super) fn local(&self) -> NaiveDateTime {
        match self {
            Moment::Day(day) => day.and_time(NaiveTime::MIN),
            Moment::Time(local, _) => *local,
        }
    }

    /// On the clock of another moment; as it stands where one of them is on no clock.
    pub(super) fn local_on(&self, other: &Moment) -> NaiveDateTime {
        match (self, other) {
            (Moment::Time(local, one), Moment::Time(_, other))
                if one != other && ![one, other].contains(&&Clock::Floating) =>
            {
                other.local(one.utc(*local))
            }
            _ => self.local(),
        }
    }

    /// Whether it names a time of a series: its day where one of them is a day, the same time of day where one of them is on no
    /// clock, else the same instant.
    pub(super) fn is_same_time(&self, time: &Moment) -> bool {
        self.mark_beside(time) == time.mark_beside(self)
    }

    /// What it is known by beside a time of a series.
    pub(super) fn mark_beside(&self, time: &Moment) -> Mark {
        match (self, time) {
            (Moment::Day(_), _) | (_, Moment::Day(_)) => Mark::Day(self.local().date()),
            (Moment::Time(local, Clock::Floating), _) | (Moment::Time(local, _), Moment::Time(_, Clock::Floating)) => {
                Mark::Local(*local)
            }
            _ => Mark::Instant(self.key()),
        }
    }

    /// All that it may be known by.
    pub(super) fn marks(&self) -> [Mark; 3] {
        [Mark::Day(self.local().date()), Mark::Local(self.local()), Mark::Instant(self.key())]
    }

    /// What tells it from the others of its series: the day, or the instant.
    pub(super) fn key(&self) -> NaiveDateTime {
        match self {
            Moment::Day(_) => self.local(),
            Moment::Time(local, clock) => clock.utc(*local),
        }
    }

    /// The same kind of moment at another time of its clock.
    pub(super) fn at(&self, local: NaiveDateTime) -> Moment {
        match self {
            Moment::Day(_) => Moment::Day(local.date()),
            Moment::Time(_, clock) => Moment::Time(local, clock.clone()),
        }
    }

    /// So much later.
    pub(super) fn after(&self, length: Length) -> Option<Moment> {
        let days = Duration::try_days(length.days)?;
        match self {
            Moment::Day(day) => day.checked_add_signed(days).map(Moment::Day),
            Moment::Time(local, clock) => {
                let local = local.checked_add_signed(days)?;
                let seconds = Duration::try_seconds(length.seconds)?;
                let utc = clock.utc(local).checked_add_signed(seconds)?;
                let local = if length.seconds == 0 { local } else { clock.local(utc) };
                // The second of two times that the clock shows alike.
                let is_second = length.seconds != 0 && clock.utc(local) != utc;
                Some(if is_second { Moment::Time(utc, Clock::Utc) } else { Moment::Time(local, clock.clone()) })
            }
        }
    }

    /// EDTF of a day, ISO 8601 of a time with its offset; with what its clock showed there.
    pub(super) fn written(&self) -> Result<(String, Shown), String> {
        let (local, clock) = match self {
            Moment::Day(day) => return Ok((of_day(*day)?, Shown::Once)),
            Moment::Time(local, clock) => (local, clock),
        };
        let (local, offset, shown) = match clock.offset(*local) {
            None => (*local, String::new(), Shown::Once),
            Some((0, shown)) if *clock == Clock::Utc => (*local, "Z".to_owned(), shown),
            // An offset of ours has no seconds: local mean time is written in UTC.
            Some((seconds, shown)) if seconds % 60 != 0 => (clock.utc(*local), "Z".to_owned(), shown),
            Some((seconds, shown)) => (*local, offset_figures(i64::from(seconds / 60)), shown),
        };
        let seconds = if local.second() == 0 { String::new() } else { format!(":{:02}", local.second()) };
        let time = format!("{}T{:02}:{:02}{seconds}{offset}", of_day(local.date())?, local.hour(), local.minute());
        Ok((checked(time)?, shown))
    }
}

/// `20120525`; of the year 0, which programs write where a date is not known, nothing.
fn day(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = figures(text).filter(|[year, ..]| *year > 0)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Eight figures as year, month and day.
fn figures(text: &str) -> Option<[u32; 3]> {
    let is_figures = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize, to: usize| text[from..to].parse().ok();
    if is_figures { Some([part(0, 4)?, part(4, 6)?, part(6, 8)?]) } else { None }
}

/// Why eight figures are no day, in the words of our own dates.
fn no_day(text: &str) -> Option<String> {
    let [year, month, day] = figures(text)?;
    if year == 0 {
        return Some(format!("`{text}` is of the year 0, which programs write where a date is not known"));
    }
    crate::exchange::dates::of_parts(year.into(), Some(month), Some(day)).err()
}

/// `143000`
fn clock_time(text: &str) -> Option<NaiveTime> {
    let is_figures = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize| text[from..from + 2].parse().ok();
    if is_figures { NaiveTime::from_hms_opt(part(0)?, part(2)?, part(4)?) } else { None }
}

impl Length {
    /// `P15DT5H0M20S`, `P7W`: months and years are none.
    pub(super) fn read(text: &str) -> Result<Length, String> {
        let wrong = || {
            format!(
                "`DURATION` is `{text}`, no duration of RFC 5545 such as `P3D` or `PT1H30M`: it has weeks, days, hours, minutes and seconds"
            )
        };
        let bare = text.trim().trim_start_matches('+').strip_prefix('P').ok_or_else(wrong)?;
        let (days, times) = bare.split_once('T').map_or((bare, ""), |(days, times)| (days, times));
        let mut length = Length { days: 0, seconds: 0 };
        for (part, units) in [(days, "WD"), (times, "HMS")] {
            let mut rest = part;
            while !rest.is_empty() {
                let end =
                    rest.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=6).contains(end)).ok_or_else(wrong)?;
                let number: i64 = rest[..end].parse().map_err(|_| wrong())?;
                let unit = rest[end..].chars().next().filter(|unit| units.contains(*unit)).ok_or_else(wrong)?;
                match unit {
                    'W' => length.days += 7 * number,
                    'D' => length.days += number,
                    'H' => length.seconds += 3600 * number,
                    'M' => length.seconds += 60 * number,
                    _ => length.seconds += number,
                }
                rest = &rest[end + 1..];
            }
        }
        if bare.is_empty() || bare.ends_with('T') { Err(wrong()) } else { Ok(length) }
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn durations_have_no_months() {
        let read = |text: &str| Length::read(text).map(|length| (length.days, length.seconds)).ok();
        assert_eq!(read("P15DT5H0M20S"), Some((15, 18_020)));
        assert_eq!((read("P2W"), read("+PT90M")), (Some((14, 0)), Some((0, 5400))));
        for text in ["P1M", "P1Y", "-P1D", "P", "PT", "PT1D", "1D", "P1.5D", "P1", "P9999999D"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
