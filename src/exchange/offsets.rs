//! Times of included files that have another zone than the file: the same times with their offsets from UTC, for formats and lists
//! in which one file has one zone.

use crate::model::{Chronicle, Event};
use crate::time::{Date, Edge, Instant, Shape, Zone, offset_figures};

/// The chronicle with an offset in each time that is on the clocks of another zone than its own; the same where there is none.
///
/// ```
/// use dateline::exchange::with_offsets;
/// let text = "title: T\ntimezone: UTC\nevents: [{ date: 2024-03-14T09:05, title: A }]\n";
/// let mut chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let paris = "Europe/Paris".parse().map_err(|_| "no zone")?;
/// chronicle.events[0].date = chronicle.events[0].date.clone().in_zone(Some(paris));
/// assert_eq!(with_offsets(chronicle).events[0].date.as_written(), "2024-03-14T09:05+01:00");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn with_offsets(chronicle: Chronicle) -> Chronicle {
    let own = chronicle.timezone;
    offset_where(chronicle, |event| is_elsewhere(event, own))
}

/// The same with an offset in each time that has none.
pub(in crate::exchange) fn with_all_offsets(chronicle: Chronicle) -> Chronicle {
    offset_where(chronicle, |event| event.date.names_zone() == Some(false))
}

fn offset_where(mut chronicle: Chronicle, is_meant: impl Fn(&Event) -> bool) -> Chronicle {
    let own = chronicle.timezone;
    for event in chronicle.events.iter_mut().filter(|event| is_meant(event)) {
        if let Some(date) = with_offset(&event.date) {
            event.date = date.in_zone(own);
        }
    }
    chronicle
}

/// Whether some event has a time on the clocks of another zone than the file's.
pub(in crate::exchange) fn has_several_zones(chronicle: &Chronicle) -> bool {
    chronicle.events.iter().any(|event| is_elsewhere(event, chronicle.timezone))
}

fn is_elsewhere(event: &Event, own: Option<Zone>) -> bool {
    event.date.names_zone() == Some(false) && event.date.zone().is_some_and(|zone| Some(zone) != own)
}

/// The same date with the offset behind each of its times; nothing where that would be another date.
pub(in crate::exchange) fn with_offset(date: &Date) -> Option<Date> {
    let (zone, extent) = (date.zone()?, date.extent()?);
    let ends = match extent.shape {
        Shape::Point(start, _) => [Some(start), None],
        Shape::Span { start, end } => [beginning(start), beginning(end)],
        _ => return None,
    };
    let text = date.as_written();
    let parts: Vec<&str> = text.split('/').collect();
    // The end of a span of times is on the clocks of its start: its offset is the end's own where the clocks changed between them.
    let written: Vec<String> = match parts[..] {
        [one] => vec![part(one, zone, ends[0])?],
        [start, end] => vec![part(start, zone, ends[0].or(ends[1]))?, part(end, zone, ends[1])?],
        _ => return None,
    };
    let whole = |start: &str| start.split_once('T').map(|(day, _)| day.to_owned());
    let forms = [
        written.join("/"),
        format!("{}/{}{}", written[0], whole(parts[0]).unwrap_or_default(), written.get(1).map_or("", String::as_str)),
    ];
    let is_same = |date: &Date| date.extent().is_some_and(|new| new == extent);
    forms.iter().filter_map(|text| Date::parse(text).ok()).find(is_same)
}

fn beginning(edge: Edge) -> Option<Instant> {
    if let Edge::Within(from, _) = edge { Some(from) } else { None }
}

/// A start or an end: its offset behind the clock, before its signs of doubt. An end without a time stays as it is.
fn part(text: &str, zone: Zone, at: Option<Instant>) -> Option<String> {
    if !text.contains('T') || text.starts_with('P') {
        return Some(text.to_owned());
    }
    let seconds = zone.offset(at?);
    let minutes = (seconds % 60 == 0).then_some(seconds / 60)?;
    let clock = text.trim_end_matches(['?', '~', '%']);
    Some(format!("{clock}{}{}", offset_figures(minutes), &text[clock.len()..]))
}

#[cfg(test)]
mod tests {
    use super::with_offset;
    use crate::time::Date;

    #[test]
    fn each_time_has_the_offset_of_its_own_moment() {
        let zone = "America/New_York".parse().ok();
        for (date, expected) in [
            ("2020-01-01T10:00", "2020-01-01T10:00-05:00"),
            ("2020-07-01T10:00:05~", "2020-07-01T10:00:05-04:00~"),
            ("2020-07-01T10:00/2020-12-01T11:00", "2020-07-01T10:00-04:00/2020-12-01T11:00-05:00"),
            ("2020-07-01T10:00/T11:30", "2020-07-01T10:00-04:00/T11:30-04:00"),
            ("2020-07-01T10:00/PT90M", "2020-07-01T10:00-04:00/PT90M"),
            ("2020-07-01T10:00/..", "2020-07-01T10:00-04:00/.."),
            ("../2020-07-01T10:00", "../2020-07-01T10:00-04:00"),
        ] {
            let date = Date::parse(date).expect("a date").in_zone(zone);
            let found = with_offset(&date).map(|date| date.as_written().to_owned());
            assert_eq!(found.as_deref(), Some(expected), "{}", date.as_written());
        }
        // New York's own mean time had an offset with seconds, which ISO 8601 has no form for.
        let date = Date::parse("1880-01-01T10:00").expect("a date").in_zone(zone);
        assert_eq!(with_offset(&date), None);
    }
}
