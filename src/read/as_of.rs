//! `as-of`: the date up to which things without an end are shown.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::Chronicle;
use crate::read::file::Sections;
use crate::read::suggest::{did_you_mean, short};
use crate::read::timezone;
use crate::read::value::write;
use crate::time::{Date, DateRange, Zone};

/// The years that it may lie in.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=9999;

/// The day, month, year or time that a text is; a time is on the clocks of the zone.
pub(super) fn as_of(text: &str, node: Node<'_>, zone: Option<Zone>, found: &mut Vec<Diagnostic>) -> Option<Date> {
    let date = as_of_date(text);
    if let Some(time) = date.clone().filter(|date| date.names_zone().is_some()) {
        let time = time.in_zone(zone);
        return (!timezone::refuses("as-of", &time, Some(node), node.span(), found)).then_some(time);
    }
    if date.is_none() {
        let message = format!("expected a day, a month, a year or a time for `as-of`, found `{}`", short(text));
        let is_clock = matches!(text.trim().to_lowercase().as_str(), "today" | "now" | "heute" | "hoy" | "aujourd'hui");
        let hint = match is_clock {
            true => {
                "write the day, such as `as-of: 2026-11-27`; the command takes the day from the clock: `dateline render --as-of today`"
            }
            false => "write one from the year 1000 on, such as `as-of: 2026-11-27` or `as-of: 2026`",
        };
        let diagnostic = Diagnostic::error(Code::DateInvalid, node.span(), message);
        let meant = Date::parse(text).err().and_then(|error| error.only_meaning().map(str::to_owned));
        found.push(match meant.filter(|date| as_of_date(date).is_some()) {
            Some(date) => diagnostic.hint(did_you_mean(&date)).fix(write(node.span(), &date, true)),
            None => diagnostic.hint(hint),
        });
    }
    date
}

/// The date that `as-of` can be: a day, a month or a year of four figures, or a time of a day.
///
/// ```
/// assert!(dateline::read::as_of_date("2026-11-27T10:48").is_some());
/// assert_eq!(dateline::read::as_of_date("2026-11-27").map(|date| date.words()).as_deref(), Some("27 November 2026"));
/// assert!(["today", "2020/2026", "0044", "2026~"].iter().all(|text| dateline::read::as_of_date(text).is_none()));
/// ```
pub fn as_of_date(text: &str) -> Option<Date> {
    Date::if_written(text).filter(is_plain)
}

/// Whether a date is a year of four figures, with a month and a day or without, or a time without doubt.
fn is_plain(date: &Date) -> bool {
    let written = date.as_written();
    let is_time = date.names_zone().is_some() && !written.contains('/');
    let is_calendar =
        is_time || written.len() <= 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let first = date.extent().and_then(|extent| extent.hull()).map(|(first, _)| first.civil());
    let is_month = first.is_some_and(|civil| YEARS.contains(&civil.year));
    is_calendar && is_month && date.level() == 0
}

/// Tells of one that lies before all that a timeline shows.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for view in chronicle.views.iter().filter(|view| view.begins_after_as_of(chronicle)) {
        let Some(date) = &view.as_of else { continue };
        let mut entries = sections.timelines.into_iter().flat_map(Node::items);
        let own = entries.find(|entry| entry.span() == view.span).and_then(|entry| entry.get("as-of"));
        let Some(node) = own.or_else(|| sections.top.get("as-of")) else { continue };
        if !told.insert(node.span()) {
            continue;
        }
        let all = view.events.iter().filter_map(|&index| DateRange::of(&chronicle.events[index].date));
        let when = all.reduce(DateRange::join).map(|range| format!(" ({})", range.words())).unwrap_or_default();
        let message = format!(
            "`as-of: {}` lies before all events of the timeline `{}`{when}",
            date.as_written(),
            short(&view.id)
        );
        let hint =
            "write a later date, or delete `as-of` for a picture in which things without an end go on to its edge";
        found.push(Diagnostic::error(Code::EndBeforeStart, node.span(), message).hint(hint));
    }
}
