//! The calendars of a file: each has its own zones, its own home, and says whether its events are cancelled.

use crate::exchange::Report;
use crate::exchange::import::ical::home::{Home, home_of_times};
use crate::exchange::import::ical::lines::Component;
use crate::exchange::import::ical::zones::Zones;

/// One of the calendars of a file.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    /// Itself and what stands in it.
    pub(super) parts: Vec<Component>,
    pub(super) zones: Zones,
    pub(super) home: Home,
    /// Whether its `METHOD` says that its events are cancelled.
    pub(super) is_cancelled: bool,
    /// Whether it is one that we wrote, in whose texts nothing is markup.
    pub(super) is_own: bool,
}

/// The components of a file, calendar by calendar.
pub(super) fn calendars(parts: Vec<Component>, report: &mut Report) -> Vec<Calendar> {
    let mut all: Vec<Calendar> = Vec::new();
    let mut first = 0;
    for (at, mut part) in parts.into_iter().enumerate() {
        if all.is_empty() || (part.parent.is_none() && part.name == "VCALENDAR") {
            all.push(Calendar::default());
            first = at;
        }
        part.parent = part.parent.and_then(|parent| parent.checked_sub(first));
        if let Some(calendar) = all.last_mut() {
            calendar.parts.push(part);
        }
    }
    for calendar in &mut all {
        calendar.zones = Zones::of(&calendar.parts);
        calendar.home = Home::named(&calendar.parts, report);
        let program = calendar.parts.first().and_then(|calendar| calendar.text("PRODID"));
        calendar.is_own = program.is_some_and(|program| program.starts_with("-//dateline//"));
        let method = calendar.parts.first().and_then(|calendar| calendar.text("METHOD"));
        calendar.is_cancelled = method.is_some_and(|method| method.eq_ignore_ascii_case("CANCEL"));
    }
    // Those that name no zone are on the clocks that their times have.
    let unnamed = || all.iter().filter(|calendar| calendar.home.timezone().is_none());
    let common = home_of_times(unnamed().map(|calendar| (&*calendar.parts, &calendar.zones)), report);
    for calendar in all.iter_mut().filter(|calendar| calendar.home.timezone().is_none()) {
        calendar.home = common;
    }
    all
}
