//! Times of day in the forms of ISO 8601-1: to the hour, the minute, the second or a part of it, in doubt, and from one to
//! another. EDTF has those to the second alone.

mod decimals;
mod extent;
mod iso_duration;
mod parse;
mod point;
mod refusal;
mod words;

use edtf_core::{Date, DateTime, Qualifier, TimeShift};

pub(super) use crate::time::time_of_day::extent::{bounds, extent, instant, on_clock, range, shape, sort_key};
pub(super) use crate::time::time_of_day::iso_duration::{exact_seconds, whole_duration};
pub(super) use crate::time::time_of_day::parse::read;
pub(crate) use crate::time::time_of_day::refusal::on_next_day;
pub(super) use crate::time::time_of_day::words::of as words_of;
#[cfg(feature = "fonts")]
pub(super) use crate::time::time_of_day::words::{time_alone, without_year};

/// A time of one day, as exact as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// Year, month and day, all known.
    pub(super) date: Date,
    /// 0 to 24, which is the end of the day.
    pub(super) hour: u8,
    /// 0 to 59; `None` of a time to the hour.
    pub(super) minute: Option<u8>,
    /// 0 to 60; `None` of a time to the hour or the minute.
    pub(super) second: Option<u8>,
    pub(super) fraction: Option<Fraction>,
    pub(super) shift: Option<TimeShift>,
    pub(super) doubt: Qualifier,
}

/// The figures behind a second's point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    /// Below 10 to the power of `figures`.
    pub(super) value: u32,
    /// 1 to 9
    pub(super) figures: u8,
}

/// One end of an interval that has a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Time(Time),
    Date(Date),
    /// `..`
    Open,
    /// Nothing is written.
    Unknown,
}

/// A value with a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Timed {
    At(Time),
    /// Of its ends at least one is a time; where both are, both have an offset or neither has, but for
    /// [`Timed::with_own_offset`].
    Between(End, End),
}

impl From<DateTime> for Time {
    fn from(DateTime { date, time }: DateTime) -> Time {
        Time {
            date,
            hour: time.hour,
            minute: Some(time.minute),
            second: Some(time.second),
            fraction: None,
            shift: time.shift,
            doubt: Qualifier::default(),
        }
    }
}

impl Time {
    /// The same to the second, as EDTF has it.
    fn to_second(self) -> DateTime {
        let (minute, second) = (self.minute.unwrap_or(0), self.second.unwrap_or(0));
        DateTime { date: self.date, time: edtf_core::Time { hour: self.hour, minute, second, shift: self.shift } }
    }
}

impl Timed {
    /// Its times, one or two.
    pub(super) fn times(&self) -> impl Iterator<Item = Time> {
        let ends = match *self {
            Timed::At(time) => [End::Time(time), End::Unknown],
            Timed::Between(start, end) => [start, end],
        };
        ends.into_iter().filter_map(|end| if let End::Time(time) = end { Some(time) } else { None })
    }

    /// The same in a file whose zone is known: by ISO 8601-1 an offset holds from the start on to the end, and a start without one is on
    /// the clocks of the file. In a file without a zone nothing else is known of it.
    pub(super) fn with_own_offset(self, written: &str) -> Timed {
        let start_clock = written.split_once('/').and_then(|(start, _)| start.split_once('T')).map(|(_, clock)| clock);
        match (self, start_clock) {
            (Timed::Between(End::Time(start), end), Some(clock)) if !clock.contains(['Z', '+', '-']) => {
                Timed::Between(End::Time(Time { shift: None, ..start }), end)
            }
            (timed, _) => timed,
        }
    }

    /// Whether its times name their zone.
    pub(super) fn names_zone(&self) -> bool {
        self.times().all(|time| time.shift.is_some())
    }

    /// The EDTF level that its signs are of: 1 for a doubt, and for an end that is open or unknown.
    pub(super) fn level(&self) -> u8 {
        let is_without = |end: &End| matches!(end, End::Open | End::Unknown);
        let has_open_end = matches!(self, Timed::Between(start, end) if is_without(start) || is_without(end));
        u8::from(has_open_end || self.doubt() != Qualifier::default())
    }

    /// What its author doubts.
    pub(super) fn doubt(&self) -> Qualifier {
        let dates = match self {
            Timed::At(_) => [None, None],
            Timed::Between(start, end) => {
                [start, end].map(|end| if let End::Date(date) = end { Some(*date) } else { None })
            }
        };
        let of_dates = dates.into_iter().flatten();
        let of_dates =
            of_dates.map(|date| Qualifier { uncertain: date.is_uncertain(), approximate: date.is_approximate() });
        let all = self.times().map(|time| time.doubt).chain(of_dates);
        all.fold(Qualifier::default(), |a, b| Qualifier {
            uncertain: a.uncertain || b.uncertain,
            approximate: a.approximate || b.approximate,
        })
    }
}
