//! Durations between times of day, to the second where both are known to it.

use crate::language::TimeUnit;
use crate::time::Instant;
use crate::time::duration::rounded;
use crate::time::elapsed::Elapsed;
use crate::time::instant::DAY;

/// Seconds of the units of a duration, from the largest.
const UNITS: [(u64, TimeUnit); 4] =
    [(DAY.unsigned_abs(), TimeUnit::Day), (3600, TimeUnit::Hour), (60, TimeUnit::Minute), (1, TimeUnit::Second)];

/// How long it is from one time of day to another, each known to lie within a pair of instants: to the second, the minute or
/// the hour, as the one that is known less exactly.
pub(super) fn between(from: (Instant, Instant), to: (Instant, Instant)) -> Elapsed {
    let passed = to.0.0.abs_diff(from.0.0);
    let length = |known: (Instant, Instant)| known.1.0.abs_diff(known.0.0);
    let (grain, unit) = match length(from).max(length(to)) {
        ..60 => (1, TimeUnit::Second),
        60..3600 => (60, TimeUnit::Minute),
        _ => (3600, TimeUnit::Hour),
    };
    let near = rounded(passed, grain) * grain;
    match (near, grain) {
        (0, _) => Elapsed::less(unit),
        (_, 3600) => split(near).about(),
        _ => split(near),
    }
}

/// `1 hour 43 minutes 12 seconds`
fn split(seconds: u64) -> Elapsed {
    let mut left = seconds;
    let mut parts = Vec::new();
    for (length, unit) in UNITS {
        parts.push((left / length, unit));
        left %= length;
    }
    let first = parts.iter().position(|(count, _)| *count > 0).unwrap_or(UNITS.len() - 1);
    Elapsed::of(parts.into_iter().skip(first).filter(|(count, _)| *count > 0).collect())
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, Shape, elapsed_words};

    #[test]
    fn a_duration_between_times_is_as_exact_as_they_are() {
        let known = |text: &str| match Date::parse(text).map(|date| date.extent().map(|extent| extent.shape)) {
            Ok(Some(Shape::Point(from, to))) => (from, to),
            other => panic!("{text}: {other:?}"),
        };
        for (from, to, words) in [
            ("09:05:12", "09:09:00", Some("3 minutes 48 seconds")),
            ("09:05:12", "10:48:24", Some("1 hour 43 minutes 12 seconds")),
            ("09:05", "10:48", Some("1 hour 43 minutes")),
            ("09:05", "10:05", Some("1 hour")),
            ("09:05:59", "09:06", Some("less than 1 minute")),
            ("09:05", "09:05:30", None),
            ("09", "12", Some("about 3 hours")),
            ("09:05", "24:00", Some("14 hours 55 minutes")),
        ] {
            let at = |time: &str| known(&format!("2024-03-14T{time}"));
            assert_eq!(elapsed_words(at(from), at(to)).as_deref(), words, "{from} to {to}");
        }
        let days = elapsed_words(known("2024-03-14T09:05:12"), known("2024-03-16T12:05:13"));
        assert_eq!(days.as_deref(), Some("2 days 3 hours 1 second"));
        let days = elapsed_words(known("2021-04-19T16:00"), known("2021-04-20T16:05"));
        assert_eq!(days.as_deref(), Some("1 day 5 minutes"));
    }
}
