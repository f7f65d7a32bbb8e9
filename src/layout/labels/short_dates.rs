//! What of an event's date its label leaves out, because the axis or the line below the title says it.

use crate::font::Ruler;
use crate::language::Language;
use crate::layout::axis::labels_of_years::years;
use crate::layout::context::Picture;
use crate::layout::scale::TimeScale;
use crate::model::{Event, LabelDates};
use crate::time::{Civil, Date, Epoch, Instant, Step, Zone, clock_in};

/// What all dates of a picture have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shared {
    /// A year: days and months are left to say.
    Year,
    /// A day: times are left to say.
    Day,
}

/// What is said elsewhere than in labels.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Said {
    dates: LabelDates,
    shared: Option<Shared>,
    /// Whether times in UTC are left without it, which the axis or the foot says.
    in_utc: bool,
    epoch: Epoch,
    language: Language,
    /// The zone of the axis.
    zone: Option<Zone>,
    /// On each scale on which the labels may come to stand, the years that the axis names where they are.
    years: Vec<Vec<(Instant, Instant)>>,
}

impl Said {
    pub(in crate::layout) fn new(picture: &Picture<'_>, scales: &[TimeScale], ruler: &mut Ruler) -> Said {
        let dates = picture.view.label_dates;
        let shared = shared(picture).map(|(shared, _)| shared);
        let wanted = dates == LabelDates::Short && shared.is_none();
        let years = scales.iter().filter(|_| wanted).map(|scale| years(scale, ruler)).collect();
        let (epoch, zone) = (picture.view.era, picture.view.timezone);
        Said { dates, shared, in_utc: is_said_in_utc(picture), epoch, language: picture.language(), zone, years }
    }

    /// What is left to say of an event's date.
    pub(in crate::layout) fn rest(&self, event: &Event) -> String {
        let date = event.date.seen_in(self.zone);
        let short = match (self.dates, self.shared) {
            (LabelDates::Full, _) => None,
            (LabelDates::None, _) => return String::new(),
            (LabelDates::Short, Some(Shared::Day)) => date.time_words(self.language),
            (LabelDates::Short, Some(Shared::Year)) => date.words_without_year(self.language),
            (LabelDates::Short, None) => {
                date.words_without_year(self.language).filter(|_| self.names_year_of(event, &date))
            }
        };
        let words = self.epoch.worded_in(short.unwrap_or_else(|| date.words_in(self.language)), self.language);
        if self.in_utc && date.is_in_utc() == Some(true) { words.replace(" UTC", "") } else { words }
    }

    /// Whether the axis says the year of an event under its mark, on whichever scale that comes to stand.
    fn names_year_of(&self, event: &Event, date: &Date) -> bool {
        let (Some((first, last)), Some((year, _))) = (event.extent.hull(), date.written_place()) else {
            return false;
        };
        // 24:00 is of the day that it ends, and stands where the next begins.
        let ends_day = date.as_written().contains("T24");
        let holds = |(from, to): &(Instant, Instant)| {
            *from <= first && (last <= *to || ends_day) && clock_in(self.zone, *from).civil().year == year
        };
        !self.years.is_empty() && self.years.iter().all(|years| years.iter().any(holds))
    }
}

/// Whether several times of a picture are in UTC, which is the zone of its axis and is said in one place, and every other time
/// says its own.
fn is_said_in_utc(picture: &Picture<'_>) -> bool {
    let dates = || picture.view.events.iter().map(|&index| &picture.event(index).date);
    let is_said = picture.view.notes || picture.view.label_dates == LabelDates::Short;
    picture.view.timezone.is_none()
        && is_said
        && dates().all(|date| date.zone().is_none() && date.names_zone() != Some(false))
        && dates().filter(|date| date.is_in_utc() == Some(true)).take(2).count() == 2
}

/// What the dates of a picture share, where its labels leave it out, in words.
pub(in crate::layout) fn shared_words(picture: &Picture<'_>) -> Option<String> {
    shared(picture).map(|(_, words)| words)
}

fn shared(picture: &Picture<'_>) -> Option<(Shared, String)> {
    if picture.view.label_dates != LabelDates::Short {
        return None;
    }
    let events = || picture.view.events.iter().map(|&index| picture.date(picture.event(index)));
    let mut places = events().map(|date| date.written_place());
    let (year, day) = places.next()??;
    let (mut day, mut all) = (day, true);
    for place in places {
        all &= place.is_some_and(|(other, _)| other == year);
        day = day.filter(|day| place.is_some_and(|(_, other)| other == Some(*day)));
    }
    let at = |civil: Civil, step: Step| step.full_label(Instant::from_civil(civil), picture.language(), false);
    match day {
        Some(day) if events().any(|date| date.time_words(picture.language()).is_some()) => {
            Some((Shared::Day, at(day, Step::Day(1))))
        }
        _ if all && events().any(|date| date.words_without_year(picture.language()).is_some()) => {
            Some((Shared::Year, at(Civil { year, month: 1, day: 1 }, Step::Year(1))))
        }
        _ => None,
    }
}
