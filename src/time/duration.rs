//! Durations in words. What it is: how long it is from one instant to another, in the largest unit that says it well. In:
//! two instants. Out: words. It must not know what lies between.

use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::year::grouped;
use crate::time::{Civil, Instant};

/// How long it is between two instants, in whole units of the calendar, never more than it is: years from two years on,
/// then months from two months on, then days, hours, minutes and seconds the same way.
///
/// ```
/// use dateline::time::{Civil, Instant, duration_words};
/// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
/// assert_eq!(duration_words(day(1944, 1, 1), day(2011, 3, 15)), "67 years");
/// assert_eq!(duration_words(day(2012, 5, 25), day(2013, 2, 1)), "8 months");
/// assert_eq!(duration_words(day(2012, 5, 25), day(2012, 6, 6)), "12 days");
/// ```
pub fn duration_words(from: Instant, to: Instant) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let months = months_between(from, to);
    let seconds = to.0.abs_diff(from.0);
    let units = [
        (months / 12, "year"),
        (months, "month"),
        (seconds / DAY.unsigned_abs(), "day"),
        (seconds / 3600, "hour"),
        (seconds / 60, "minute"),
    ];
    let (n, unit) = units.into_iter().find(|(n, _)| *n > 1).unwrap_or((seconds, "second"));
    let plural = if n == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", grouped(n))
}

/// Whole months of the calendar.
fn months_between(from: Instant, to: Instant) -> u64 {
    let (start, end) = (from.civil(), to.civil());
    let count = |civil: Civil| civil.year * 12 + i64::from(civil.month);
    let months = count(end) - count(start);
    let reached = Instant::from_civil(calendar::add_months(start, months)).0.saturating_add(from.0.rem_euclid(DAY));
    let whole = months - i64::from(reached > to.0);
    whole.max(0).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use crate::time::instant::DAY;
    use crate::time::{Civil, Instant, duration_words};

    #[test]
    fn never_more_than_it_is() {
        let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
        for (from, to, words) in [
            (day(2000, 1, 1), day(2001, 12, 31), "23 months"),
            (day(2000, 1, 1), day(2002, 1, 1), "2 years"),
            (day(2012, 1, 31), day(2012, 3, 30), "59 days"),
            (day(-43, 3, 15), day(14, 8, 19), "57 years"),
            (Instant(0), Instant(DAY), "24 hours"),
            (Instant(0), Instant(3 * 3600), "3 hours"),
            (Instant(0), Instant(1), "1 second"),
            (Instant(5), Instant(5), "0 seconds"),
            (day(-13_800_000_000, 1, 1), day(2000, 1, 1), "13,800,002,000 years"),
        ] {
            assert_eq!(duration_words(from, to), words);
            assert_eq!(duration_words(to, from), words);
        }
    }
}
