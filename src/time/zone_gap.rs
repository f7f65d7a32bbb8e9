//! Times and days that the clocks of a zone went past: what they showed before and after, and dates to write instead.

use crate::time::calendar;
use crate::time::{DAY, Date, Edge, Instant, Limit, OnClock, Shape, Zone};

/// A day in a date: `2024-03-14`.
const DAY_FIGURES: usize = 10;
/// The figures of a time of day, all of them.
const CLOCK: &str = "00:00:00";

/// One end of a date, or all of it, that is a day or a time without an offset.
struct Side<'d> {
    text: &'d str,
    /// Its day, where the text has a time alone: `T10:48`.
    day: &'d str,
    /// From when to when, on the clocks.
    clock: (Instant, Instant),
}

/// What clocks went past.
pub(super) struct Gap {
    /// `02:30`; with its day, where the clocks went past the whole of that.
    pub(super) time: String,
    /// `02:00`, the last that they showed.
    pub(super) from: String,
    /// `03:00`, the next that they showed.
    pub(super) to: String,
    /// The date with its times by the clocks after, and by those before.
    pub(super) forms: [String; 2],
}

/// The first time or day of a date that the clocks of its zone went past.
pub(super) fn first(date: &Date, zone: Zone) -> Option<Gap> {
    let side = sides(date, zone).find(|side| side.is_skipped(zone))?;
    let change = zone.first(side.clock.0);
    let before = Instant(change.0.saturating_add(zone.offset(Instant(change.0.saturating_sub(1)))));
    let after = zone.clock(change);
    let is_of_days = after.0.saturating_sub(before.0) >= DAY;
    let (from, to) = (last_shown(before, is_of_days), written(after, is_of_days));
    let time = if is_of_days { side.whole() } else { side.clock_text().to_owned() };
    let forms = [true, false].map(|late| past(date, zone, late));
    Some(Gap { time, from, to, forms })
}

/// Whether the clocks of a zone showed all that a date says.
pub(super) fn is_free(date: &Date, zone: Zone) -> bool {
    sides(date, zone).all(|side| !side.is_skipped(zone))
}

fn sides(date: &Date, zone: Zone) -> impl Iterator<Item = Side<'_>> {
    let text = Some(date.as_written()).filter(|_| may_be_skipped(date, zone)).unwrap_or_default();
    let start = text.split('/').next().unwrap_or_default();
    let day = start.get(..DAY_FIGURES).unwrap_or_default();
    text.split('/').filter_map(move |side| Side::of(side, day))
}

/// Whether a date is worth a look: most have no time, and a day that was there.
fn may_be_skipped(date: &Date, zone: Zone) -> bool {
    if !zone.is_place() {
        return false;
    }
    if date.timed().is_some() {
        return date.names_zone() != Some(true);
    }
    let within = |edge: Edge| if let Edge::Within(first, last) = edge { Some((first, last)) } else { None };
    let ends = match date.extent().map(|extent| extent.shape) {
        Some(Shape::Point(first, last)) => [Some((first, last)), None],
        Some(Shape::Span { start, end }) => [within(start), within(end)],
        Some(Shape::OneOf(_) | Shape::AllOf(_)) | None => [None, None],
    };
    ends.into_iter().flatten().any(|(first, last)| last.0.saturating_sub(first.0) <= 1)
}

/// The date by the clocks after all that they went past, or by those before.
fn past(date: &Date, zone: Zone, late: bool) -> String {
    let text = date.as_written();
    let day = text.get(..DAY_FIGURES).unwrap_or_default();
    let sides = text.split('/').map(|text| match Side::of(text, day) {
        Some(side) if side.is_skipped(zone) => side.past(zone, late),
        _ => text.to_owned(),
    });
    sides.collect::<Vec<_>>().join("/")
}

impl<'d> Side<'d> {
    /// `None` of what is no day and no time without an offset, and of 24:00: a day has its end, whatever comes after.
    fn of(text: &'d str, day: &'d str) -> Option<Side<'d>> {
        let day = if text.starts_with('T') { day } else { "" };
        let date = Date::if_written(&format!("{day}{text}"))?;
        let is_day_end = text.contains("T24");
        let clock = date.extent().filter(|_| date.names_zone() != Some(true) && !is_day_end)?.hull()?;
        let is_short = clock.1.0.saturating_sub(clock.0.0) <= DAY;
        is_short.then_some(Side { text, day, clock })
    }

    fn is_skipped(&self, zone: Zone) -> bool {
        let is_past = matches!(zone.instant(self.clock.0), OnClock::Skipped(..));
        is_past && zone.first(self.clock.0) == zone.end(self.clock.1)
    }

    /// Its time, as exactly as it is written: `02:30`.
    fn clock_text(&self) -> &'d str {
        let time = self.text.split_once('T').map_or("", |(_, time)| time);
        let end = time.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(time.len());
        &time[..end]
    }

    /// Its day and its time.
    fn whole(&self) -> String {
        let (day, clock) = (Limit::Day(self.clock.0.civil()), self.clock_text());
        if clock.is_empty() { day.to_string() } else { format!("{day}T{clock}") }
    }

    /// The same by the clocks after the gap, or by those before.
    fn past(&self, zone: Zone, late: bool) -> String {
        let OnClock::Skipped(after, before) = zone.instant(self.clock.0) else { return self.text.to_owned() };
        let shown = zone.clock(if late { after } else { before });
        let (day, own) = (Limit::Day(shown.civil()).to_string(), Limit::Day(self.clock.0.civil()).to_string());
        let day = if day == own && !self.day.is_empty() { String::new() } else { day };
        let clock = self.clock_text();
        if clock.is_empty() {
            return self.text.replacen(&own, &day, 1);
        }
        // The figures of the hour may stand in the year as well.
        let rest = self.text.split_once('T').map_or("", |(_, time)| &time[clock.len()..]);
        format!("{day}T{}{rest}", &clock_of(shown)[..clock.len().min(CLOCK.len())])
    }
}

/// What clocks showed last before a change, as they would have gone on.
fn last_shown(clock: Instant, is_of_days: bool) -> String {
    let is_midnight = clock.0.rem_euclid(DAY) == 0;
    match is_of_days && is_midnight {
        true => format!("{}T24:00", Limit::Day(Instant(clock.0.saturating_sub(1)).civil())),
        false => written(clock, is_of_days),
    }
}

/// A time to the minute, with its day where that is told too.
fn written(clock: Instant, is_of_days: bool) -> String {
    let time = clock_of(clock)[..5].to_owned();
    if is_of_days { format!("{}T{time}", Limit::Day(clock.civil())) } else { time }
}

/// `02:30:00`
fn clock_of(clock: Instant) -> String {
    calendar::clock(clock.0.rem_euclid(DAY), "%H:%M:%S")
}
