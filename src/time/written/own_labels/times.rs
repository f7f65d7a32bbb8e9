//! Times of day of a label: `25 May 2012, 14:30:05 UTC+2`, `25 May 2012, 14:30 to 16:00`.

use crate::time::written::own_labels::heads::ends;
use crate::time::written::own_labels::single::plain;

/// The times that a label of one time can be.
pub(super) fn dates(label: &str) -> Vec<String> {
    let Some((day, time)) = label.rsplit_once(", ") else { return Vec::new() };
    let Some(clock) = clock(time) else { return Vec::new() };
    plain(day).into_iter().map(|day| format!("{day}T{clock}")).collect()
}

/// The intervals that a label of two times can be. The first takes from the second the year that it leaves out, and the second
/// from the first its day.
pub(super) fn spans(label: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, joint) in label.match_indices(" to ") {
        let (from, to) = (&label[..at], &label[at + joint.len()..]);
        if let Some(last) = clock(to) {
            found.extend(dates(from).into_iter().map(|first| format!("{first}/T{last}")));
            continue;
        }
        let lasts = if dates(to).is_empty() { plain(to) } else { dates(to) };
        for last in lasts {
            let firsts = [dates(from), plain(from), in_year_of(from, &last)].concat();
            found.extend(firsts.into_iter().map(|first| format!("{first}/{last}")));
        }
    }
    found
}

/// `14 March, 23:50` in the year of another date.
fn in_year_of(label: &str, other: &str) -> Vec<String> {
    let (day, clock) = match label.rsplit_once(", ").map(|(day, time)| (day, clock(time))) {
        Some((day, Some(clock))) => (day, format!("T{clock}")),
        _ => (label, String::new()),
    };
    let (sign, figures) = other.strip_prefix('-').map_or(("", other), |figures| ("-", figures));
    let Some((year, _)) = figures.split_once('-') else { return Vec::new() };
    ends(day).iter().map(|end| format!("{sign}{year}{end}{clock}")).collect()
}

/// `c. 14:30:05 UTC+2?` as it is written behind a `T`.
fn clock(words: &str) -> Option<String> {
    let (words, uncertain) = words.strip_suffix('?').map_or((words, false), |bare| (bare, true));
    let (words, approximate) = words.strip_prefix("c. ").map_or((words, false), |bare| (bare, true));
    let (clock, zone) = words.split_once(" UTC").map_or((words, None), |(clock, zone)| (clock, Some(zone)));
    let clock = clock.strip_suffix(" h").unwrap_or(clock);
    let is_clock = clock.len() >= 2 && clock.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    let zone = match zone {
        None => String::new(),
        Some("") => "Z".to_owned(),
        Some(shift) => {
            let shift = shift.replace('\u{2212}', "-");
            let (hours, minutes) = shift.split_once(':').unwrap_or((&shift, "00"));
            let (sign, hours) = hours.split_at(hours.len().min(1));
            format!("{sign}{hours:0>2}:{minutes}")
        }
    };
    let sign = match (approximate, uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    is_clock.then(|| format!("{clock}{zone}{sign}"))
}
