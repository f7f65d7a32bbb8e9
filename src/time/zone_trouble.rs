//! Times that the clocks of a zone do not show, or show twice, with forms that work.

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
            let (clock, _) = time_of_day::on_clock(time)?;
            let at = match zone.instant(clock) {
                OnClock::Twice(_, at) if late => at,
                _ => zone.first(clock),
            };
            let bare = text.trim_end_matches(['?', '~', '%']);
            let doubt = &text[bare.len()..];
            // An offset has whole minutes; the local mean time of a place had seconds too.
            Some(match zone.offset(at) % 60 {
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
    let is_once = |timed: Timed| {
        has_leap_seconds(zone, &timed) && date.time_twice(zone, &timed).is_none() && !date.is_reversed()
    };
    zone_gap::is_free(&date, zone) && date.timed().is_none_or(is_once)
}

/// `T02:30`, as exactly as a time was written.
fn clock_of(clock: Instant, time: &Time) -> String {
    let second = clock.0.rem_euclid(DAY);
    let mut text = format!("T{:02}", second / 3600);
    if time.minute.is_some() {
        text.push_str(&format!(":{:02}", second / 60 % 60));
    }
    if time.second.is_some() {
        text.push_str(&format!(":{:02}", second % 60));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::ZoneTrouble;
    use crate::time::Date;

    fn trouble(text: &str) -> Option<ZoneTrouble> {
        trouble_in("Europe/Berlin", text)
    }

    fn trouble_in(zone: &str, text: &str) -> Option<ZoneTrouble> {
        let zone = zone.parse().ok();
        Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).in_zone(zone).zone_trouble()
    }

    #[test]
    fn a_time_that_clocks_do_not_show_once_has_forms_that_work() {
        let twice = |forms: [&str; 2]| {
            Some(ZoneTrouble::Twice { time: "02:30".into(), forms: forms.map(str::to_owned).into() })
        };
        let skipped = |forms: [&str; 2]| {
            let (time, from, to) = ("02:30".to_owned(), "02:00".to_owned(), "03:00".to_owned());
            Some(ZoneTrouble::Skipped { time, from, to, forms: forms.map(str::to_owned).into() })
        };
        for (text, expected) in [
            ("2024-10-27T02:30", twice(["2024-10-27T02:30+02:00", "2024-10-27T02:30+01:00"])),
            ("2024-10-27T02:30~", twice(["2024-10-27T02:30+02:00~", "2024-10-27T02:30+01:00~"])),
            ("2024-10-27T02:30/PT1H", twice(["2024-10-27T02:30+02:00/PT1H", "2024-10-27T02:30+01:00/PT1H"])),
            (
                "2024-10-27T01:00/T02:30",
                twice(["2024-10-27T01:00+02:00/T02:30+02:00", "2024-10-27T01:00+02:00/T02:30+01:00"]),
            ),
            ("2024-03-31T02:30", skipped(["2024-03-31T03:30", "2024-03-31T01:30"])),
            ("2024-03-31T01:10/T02:30", skipped(["2024-03-31T01:10/T03:30", "2024-03-31T01:10/T01:30"])),
            ("2024-10-27T02:30+01:00", None),
            ("2024-10-27T02", None),
            ("2024-03-31T03:00", None),
            ("2024-03-31", None),
            ("2024-03-31T01:30/PT1H", None),
            ("2024-03-14T23:30Z/2024-03-14", Some(ZoneTrouble::Reversed)),
        ] {
            assert_eq!(trouble(text), expected, "{text}");
        }
    }

    #[test]
    fn the_forms_for_a_time_that_was_never_are_of_the_days_that_were() {
        for (zone, text, from, to, expected) in [
            ("Pacific/Apia", "2011-12-30T12:00", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31T12:00", "2011-12-29T12:00"]),
            ("Pacific/Apia", "2011-12-30T00:00/PT1H", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31T00:00/PT1H", "2011-12-29T00:00/PT1H"]),
            ("Pacific/Apia", "2011-12-30T01:00/T02:00~", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31T01:00/2011-12-31T02:00~", "2011-12-29T01:00/2011-12-29T02:00~"]),
            ("Pacific/Apia", "2011-12-30", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31", "2011-12-29"]),
            ("Pacific/Apia", "2011-12-30~", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31~", "2011-12-29~"]),
            ("Pacific/Apia", "2011-12-24/2011-12-30", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-24/2011-12-31", "2011-12-24/2011-12-29"]),
            ("Pacific/Kwajalein", "1993-08-21T12:00:30.5", "1993-08-20T24:00", "1993-08-22T00:00", ["1993-08-22T12:00:30.5", "1993-08-20T12:00:30.5"]),
            ("Asia/Manila", "1844-12-31T12:00", "1844-12-30T24:00", "1845-01-01T00:00", ["1845-01-01T12:00", "1844-12-30T12:00"]),
            ("America/Sao_Paulo", "2018-11-04T00:30", "00:00", "01:00", ["2018-11-04T01:30", "2018-11-03T23:30"]),
            ("Africa/Monrovia", "1972-01-07T00:10", "00:00", "00:44", ["1972-01-07T00:54", "1972-01-06T23:25"]),
            ("Antarctica/Troll", "2024-03-31T01:30", "01:00", "03:00", ["2024-03-31T03:30", "2024-03-30T23:30"]),
            ("Asia/Pyongyang", "2018-05-04T23:45", "23:30", "00:00", ["2018-05-05T00:15", "2018-05-04T23:15"]),
            ("Europe/Berlin", "2024-03-31T02:10/T02:30", "02:00", "03:00", ["2024-03-31T03:10/T03:30", "2024-03-31T01:10/T01:30"]),
        ] {
            let Some(ZoneTrouble::Skipped { from: told, to: next, forms, .. }) = trouble_in(zone, text) else {
                panic!("{zone} {text}: {:?}", trouble_in(zone, text))
            };
            assert_eq!((&*told, &*next), (from, to), "{zone} {text}");
            assert_eq!(forms, expected, "{zone} {text}");
        }
    }

    #[test]
    fn a_day_has_an_end_whatever_the_clocks_do_then() {
        for (zone, text) in [
            ("Pacific/Apia", "2011-12-29T24:00"),
            ("Pacific/Apia", "2011-12-29T23:00/T24:00"),
            ("Pacific/Apia", "2011-12-29T24:00/.."),
            ("America/Sao_Paulo", "2018-11-03T24:00"),
            ("America/Havana", "2024-11-02T24:00"),
        ] {
            assert_eq!(trouble_in(zone, text), None, "{zone} {text}");
        }
        // Where the first hour of a day comes twice, the day before ends once.
        let zone = "Atlantic/Azores".parse().ok();
        let hull = |text: &str| Date::parse(text).ok()?.in_zone(zone).extent()?.hull();
        let (end, first) = (hull("2024-10-26T24:00"), hull("2024-10-27T00:00Z"));
        assert_eq!(end, first);
    }

    #[test]
    fn a_leap_second_is_where_one_was_on_the_clocks_of_the_zone() {
        for (zone, text) in [
            ("Europe/Berlin", "2017-01-01T00:59:60"),
            ("Asia/Kolkata", "2017-01-01T05:29:60"),
            ("UTC", "2016-12-31T23:59:60"),
            ("-08:00", "2016-12-31T15:59:60"),
            ("Asia/Tokyo", "2016-12-31T23:59:60Z"),
            ("Europe/Berlin", "2017-01-01T00:59:60/T01:00:10"),
        ] {
            assert_eq!(trouble_in(zone, text), None, "{zone} {text}");
        }
        for (zone, text, forms) in [
            ("Europe/Berlin", "2016-12-31T23:59:60", vec!["2016-12-31T23:59:59", "2017-01-01T00:00:00"]),
            ("UTC", "2017-01-01T08:59:60", vec!["2017-01-01T08:59:59", "2017-01-01T09:00:00"]),
            ("+02:00", "2017-01-01T00:59:60/T01:30", vec!["2017-01-01T00:59:59/T01:30"]),
        ] {
            let forms = forms.into_iter().map(str::to_owned).collect();
            assert_eq!(trouble_in(zone, text), Some(ZoneTrouble::NoLeapSecond { forms }), "{zone} {text}");
        }
    }

    #[test]
    fn both_of_two_times_by_a_local_mean_time_have_a_form() {
        for (zone, text, expected) in [
            ("America/New_York", "1883-11-18T12:00", ["1883-11-18T16:56:02Z", "1883-11-18T12:00-05:00"]),
            ("America/Juneau", "1867-10-19T12:00", ["1867-10-18T20:57:41Z", "1867-10-19T20:57:41Z"]),
        ] {
            let Some(ZoneTrouble::Twice { forms, .. }) = trouble_in(zone, text) else { panic!("{zone} {text}") };
            assert_eq!(forms, expected, "{zone} {text}");
        }
    }
}
