//! Times that the clocks of a zone do not show, or show twice, with forms that work.

use crate::time::time_of_day;
use crate::time::time_of_day::{End, Time, Timed};
use crate::time::{DAY, Date, Edge, Instant, OnClock, Shape, Zone, offset_written};

/// What is wrong with a date in its zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ZoneTrouble {
    /// The clocks went past a time of it; the last that they showed before and the first after, with forms that work.
    Skipped {
        /// `02:30`
        time: String,
        /// `02:00`, where the clocks went forward.
        from: String,
        /// `03:00`, to which.
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
    /// The end is before the start on these clocks.
    Reversed,
}

impl Date {
    /// What is wrong with it in its zone.
    pub(crate) fn zone_trouble(&self) -> Option<ZoneTrouble> {
        let zone = self.zone()?;
        let timed = self.timed()?;
        // Of an interval that says how long it was, the end is counted.
        let said = if self.as_written().contains("/P") { 1 } else { 2 };
        let times: Vec<Time> = timed.times().take(said).filter(|time| time.shift.is_none()).collect();
        let is_short = |time: &Time| {
            let clock = time_of_day::on_clock(time)?;
            (zone.first(clock.0) == zone.end(clock.1)).then_some(*time)
        };
        if let Some(time) = times.iter().find_map(is_short) {
            return self.skipped(zone, &time);
        }
        let is_twice = |time: &&Time| {
            let at = time_of_day::on_clock(time).map(|clock| zone.instant(clock.0));
            // An hour that is shown twice is two hours long: no time of it is said.
            time.minute.is_some() && matches!(at, Some(OnClock::Twice(..)))
        };
        if let Some(time) = times.iter().find(is_twice) {
            return Some(self.twice(zone, time, &timed));
        }
        self.is_reversed().then_some(ZoneTrouble::Reversed)
    }

    fn skipped(&self, zone: Zone, time: &Time) -> Option<ZoneTrouble> {
        let (clock, _) = time_of_day::on_clock(time)?;
        let OnClock::Skipped(late, early) = zone.instant(clock) else { return None };
        let change = zone.first(clock);
        let before = Instant(change.0.saturating_sub(1));
        let from = Instant(change.0.saturating_add(zone.offset(before)));
        let figures = |at: Instant| clock_of(at, time);
        let shown = [figures(zone.clock(late)), figures(zone.clock(early))];
        let text = self.as_written();
        let forms =
            shown.iter().filter_map(|shown| replaced(text, &figures(clock), shown)).filter(|form| is_sound(form, zone));
        Some(ZoneTrouble::Skipped {
            time: figures(clock)[1..].to_owned(),
            from: clock_of(from, &Time { minute: Some(0), second: None, ..*time })[1..].to_owned(),
            to: clock_of(zone.clock(change), &Time { minute: Some(0), second: None, ..*time })[1..].to_owned(),
            forms: forms.collect(),
        })
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
            let minutes = (zone.offset(at) % 60 == 0).then_some(zone.offset(at) / 60)?;
            Some(format!("{bare}{}{}", offset_written(minutes), &text[bare.len()..]))
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

/// Whether a form is a date of which the zone says nothing.
fn is_sound(form: &str, zone: Zone) -> bool {
    Date::if_written(form).is_some_and(|date| date.in_zone(Some(zone)).zone_trouble().is_none())
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

/// The last place where a time stands, with another in it; the day is the same.
fn replaced(text: &str, time: &str, other: &str) -> Option<String> {
    let at = text.rfind(time)?;
    Some(format!("{}{other}{}", &text[..at], &text[at + time.len()..]))
}

#[cfg(test)]
mod tests {
    use super::ZoneTrouble;
    use crate::time::Date;

    fn trouble(text: &str) -> Option<ZoneTrouble> {
        let zone = "Europe/Berlin".parse().ok();
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
}
