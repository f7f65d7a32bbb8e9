//! When an entry of a calendar begins and ends that stands for a date, as instants.

use crate::time::{DAY, Date, Edge, Instant, Shape};

/// Of days, all that the date can mean, in no zone: the first instant, and the one after the last. Of what is open, the known end.
pub(in crate::exchange) fn of_days(date: &Date) -> Option<(Instant, Instant)> {
    date.clone().in_zone(None).extent()?.hull()
}

/// Of times, the first, and the last where it is another.
pub(in crate::exchange) fn of_times(date: &Date) -> Option<(Instant, Option<Instant>)> {
    Some(match date.extent()?.shape {
        Shape::Point(at, _) => (at, None),
        Shape::Span { start: Edge::Within(start, _), end: Edge::Within(from, to) } => {
            // A day is over when it is over; a time of day is an instant.
            let end = if to.0.saturating_sub(from.0) < DAY - 3600 { from } else { to };
            (start, Some(end).filter(|end| *end > start))
        }
        Shape::Span { start: Edge::Within(at, _), .. } | Shape::Span { end: Edge::Within(at, _), .. } => (at, None),
        _ => return None,
    })
}
