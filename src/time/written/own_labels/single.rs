//! One date of a label, with its doubts and its time of day.

use std::collections::BTreeSet;

use crate::time::Date;
use crate::time::written::own_labels::doubt::{self, Doubts};
use crate::time::written::own_labels::heads::{bare, ends};
use crate::time::written::own_labels::year::years;

/// The dates that a label of one date can be, as EDTF writes them.
pub(super) fn dates(label: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (date, doubts) in doubt::split(label) {
        found.extend(plain(date).iter().map(|date| with(date, &doubts)));
    }
    found.extend(timed(label));
    // The era stands only where it is needed beside other dates.
    let without_era = |label: &str| label.replace(" CE", "").to_lowercase();
    let bare = without_era(label);
    let is_worded_so = |value: &String| Date::parse(value).is_ok_and(|date| without_era(&date.words()) == bare);
    each_once(found).into_iter().filter(is_worded_so).collect()
}

/// The values in their order, each once.
pub(super) fn each_once(values: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    values.into_iter().filter(|value| seen.insert(value.clone())).collect()
}

/// The date with its doubts; that about the year stands behind it, for before a year it can be taken for a stroke.
fn with(date: &str, doubts: &Doubts) -> String {
    let [year, month, day] = doubts.parts;
    let (sign, figures) = date.strip_prefix('-').map_or(("", date), |figures| ("-", figures));
    let mut parts = figures.splitn(3, '-');
    let mut text = format!("{sign}{}{year}", parts.next().unwrap_or_default());
    for (mark, part) in [month, day].into_iter().zip(parts) {
        text.push_str(&format!("-{mark}{part}"));
    }
    text + doubts.whole
}

/// A date without doubts: the year at the end, and before it all else.
fn plain(label: &str) -> Vec<String> {
    let label = label.strip_suffix(" (northern hemisphere)").unwrap_or(label);
    let label = label.strip_suffix(" (southern hemisphere)").unwrap_or(label);
    let mut found = years(label);
    for (at, _) in label.match_indices(' ') {
        let (before, year) = (&label[..at], &label[at + 1..]);
        let ends = ends(bare(before));
        if !ends.is_empty() {
            found.extend(years(year).iter().flat_map(|year| ends.iter().map(move |end| format!("{year}{end}"))));
        }
    }
    found
}

/// `25 May 2012, 14:30:05 UTC+2`.
fn timed(label: &str) -> Vec<String> {
    let Some((date, time)) = label.rsplit_once(", ") else { return Vec::new() };
    let (clock, zone) = time.split_once(" UTC").map_or((time, None), |(clock, zone)| (clock, Some(zone)));
    let clock = if clock.len() == 5 { format!("{clock}:00") } else { clock.to_owned() };
    let is_clock = clock.len() == 8 && clock.bytes().all(|b| b.is_ascii_digit() || b == b':');
    if !is_clock {
        return Vec::new();
    }
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
    plain(date).into_iter().map(|date| format!("{date}T{clock}{zone}")).collect()
}
