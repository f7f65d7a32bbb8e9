//! Times that the clocks of a zone do not show, or show twice, with forms that work.

use crate::time::calendar;
use crate::time::leap;
use crate::time::refused;
use crate::time::time_of_day;
use crate::time::time_of_day::{End, Time, Timed};
use crate::time::zone_gap;
use crate::time::zone_gap::Gap;
use crate::time::{DAY, Date, Edge, Instant, OnClock, Shape, Zone, offset_written};

/// What is wrong with a date in its zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ZoneTrouble {
    /// The clocks went past a time or a day of it; the last that they showed before and the first after, with forms that work.
    Skipped {
        /// `02:30`; `2011-12-30T02:30` where the clocks went past a whole day.
        time: String,
        /// `02:00`, where the clocks went forward; with its day where they went past one.
        from: String,
        /// `03:00`, to which; with its day where they went past one.
        to: String,
        /// Dates to write instead.
        forms: Vec<String>,
    },
    /// The clocks showed a time of it twice.
    Twice {
        /// `02:30`
        time: String,
        /// Dates to write instead, the earlier first.
        forms: Vec<String>,
    },
    /// A time of it is a leap second, and none was at that time there.
    NoLeapSecond {
        /// Dates to write instead.
        forms: Vec<String>,
    },
    /// The end is before the start on these clocks.
    Reversed,
}

impl Date {
    /// What is wrong with it in its zone.
    pub(crate) fn zone_trouble(&self) -> Option<ZoneTrouble> {
        let zone = self.zone()?;
        if let Some(Gap { time, from, to, forms }) = zone_gap::first(self, zone) {
            let mut forms = forms.to_vec();
            forms.retain(|form| is_sound(form, zone));
            return Some(ZoneTrouble::Skipped { time, from, to, forms });
        }
        let timed = self.timed()?;
        if !has_leap_seconds(zone, &timed) {
            let mut forms = refused::beside_leap_second(self.as_written());
            forms.retain(|form| is_sound(form, zone));
            return Some(ZoneTrouble::NoLeapSecond { forms });
        }
        match self.time_twice(zone, &timed) {
            Some(time) => Some(self.twice(zone, &time, &timed)),
            None => self.is_reversed().then_some(ZoneTrouble::Reversed),
        }
    }

    /// The first of its times that the clocks show twice.
    fn time_twice(&self, zone: Zone, timed: &Timed) -> Option<Time> {
        // Of an interval that says how long it was, the end is counted.
        let said = if self.as_written().contains("/P") { 1 } else { 2 };
        let is_twice = |time: &Time| {
            let at = time_of_day::on_clock(time).map(|clock| zone.instant(clock.0));
            // An hour that is shown twice is two hours long: no time of it is said. A day ends once.
            time.minute.is_some() && time.hour < 24 && matches!(at, Some(OnClock::Twice(..)))
        };
        timed.times().take(said).filter(|time| time.shift.is_none()).find(is_twice)
    }

    fn twice(&self, zone: Zone, time: &Time, timed: &Timed) -> ZoneTrouble {
        let shown = time_of_day::on_clock(time).map(|clock| clock_of(clock.0, time)).unwrap_or_default();
        let forms = [false, true].map(|late| self.with_offsets(zone, timed, late));
        let mut forms: Vec<String> = forms.into_iter().flatten().filter(|form| is_sound(form, zone)).collect();
        forms.dedup();
        ZoneTrouble::Twice { time: shown.get(1..).unwrap_or_default().to_owned(), forms }
    }

    /// The same with the offset of each of its times, the earlier or the later of two: an offset at one end alone would be that of both.
    fn with_offsets(&self, zone: Zone, timed: &Timed, late: bool) -> Option<String> {
        let written = |time: &Time, text: &str| {
            if time.shift.is_some() {
                return Some(text.to_owned());
            }
            let (clock, _) = time_of_day::on_clock(time)?;
            let at = match zone.instant(clock) {
                OnClock::Twice(_, at) if late => at,
                _ => zone.first(clock),
            };
            let bare = text.trim_end_matches(['?', '~', '%']);
            let doubt = &text[bare.len()..];
            // An offset of other than quarters of an hour is read as an end; the local mean time of a place had seconds too.
            Some(match zone.offset(at) % (15 * 60) {
                0 => format!("{bare}{}{doubt}", offset_written(zone.offset(at) / 60)),
                _ => format!("{}{doubt}", in_utc(at)),
            })
        };
        let text = self.as_written();
        match timed {
            Timed::At(time) => written(time, text),
            Timed::Between(start, end) => {
                let (first, last) = text.split_once('/')?;
                let side = |end: &End, text: &str| match end {
                    End::Time(time) if !text.starts_with('P') => written(time, text),
                    _ => Some(text.to_owned()),
                };
                Some(format!("{}/{}", side(start, first)?, side(end, last)?))
            }
        }
    }

    fn is_reversed(&self) -> bool {
        match self.extent().map(|extent| extent.shape) {
            Some(Shape::Span { start: Edge::Within(start, _), end: Edge::Within(_, end) }) => end <= start,
            _ => false,
        }
    }
}

/// `2024-10-27T02:45/T02:15`, which ends before it starts but for an hour that the clocks show twice: from the first time to
/// the second of the other, each with its offset.
pub(crate) fn in_repeated_hour(interval: &str, zone: Zone) -> Option<String> {
    let (start, end) = interval.split_once('/')?;
    let day = start.split_once('T')?.0;
    let whole = if end.starts_with('T') { format!("{day}{end}") } else { end.to_owned() };
    let clock = |time: &str| Some(Date::if_written(&format!("{time}Z"))?.sort_key().0);
    let first = zone.first(clock(start)?);
    let OnClock::Twice(_, last) = zone.instant(clock(&whole)?) else { return None };
    let with = |text: &str, at: Instant| format!("{text}{}", offset_written(zone.offset(at) / 60));
    let form = format!("{}/{}", with(start, first), with(end, last));
    (first < last && is_sound(&form, zone)).then_some(form)
}

/// `2024-03-14T12:00/T07:00-05:00`, which ends before it starts by one offset for both, with the offset that the start has in the zone.
pub(crate) fn with_offset_of_start(interval: &str, zone: Zone) -> Option<String> {
    let (start, end) = interval.split_once('/')?;
    let (at, doubt) = start.split_at(start.trim_end_matches(['?', '~', '%']).len());
    let clock = Date::if_written(&format!("{at}Z"))?.sort_key().0;
    let offset = zone.offset(zone.first(clock));
    let form = format!("{at}{}{doubt}/{end}", offset_written(offset / 60));
    (offset % 60 == 0 && is_sound(&form, zone)).then_some(form)
}

/// Whether each second 60 was a leap second where its time is on the clocks of the zone.
fn has_leap_seconds(zone: Zone, timed: &Timed) -> bool {
    let mut sixtieths = timed.times().filter(|time| time.second == Some(60) && time.shift.is_none());
    let is_there = |time: Time| {
        // It shares the second before it.
        let last = time_of_day::on_clock(&time).map(|clock| zone.first(clock.0));
        last.is_none_or(|last| leap::is_before(Instant(last.0.saturating_add(1))))
    };
    sixtieths.all(is_there)
}

/// An instant to the second.
fn in_utc(at: Instant) -> String {
    let text = at.edtf();
    if text.contains('T') { format!("{text}Z") } else { format!("{text}T00:00:00Z") }
}

/// Whether a form is a date of which the zone says nothing.
fn is_sound(form: &str, zone: Zone) -> bool {
    let Some(date) = Date::if_written(form).map(|date| date.in_zone(Some(zone))) else { return false };
    let is_once =
        |timed: Timed| has_leap_seconds(zone, &timed) && date.time_twice(zone, &timed).is_none() && !date.is_reversed();
    zone_gap::is_free(&date, zone) && date.timed().is_none_or(is_once)
}

/// `T02:30`, as exactly as a time was written.
fn clock_of(clock: Instant, time: &Time) -> String {
    let pattern = match (time.minute, time.second) {
        (_, Some(_)) => "T%H:%M:%S",
        (Some(_), None) => "T%H:%M",
        (None, None) => "T%H",
    };
    calendar::clock(clock.0.rem_euclid(DAY), pattern)
}

#[cfg(test)]
mod tests;
