//! One date of a label, with its doubts.

use std::collections::BTreeSet;

use crate::time::Date;
use crate::time::written::own_labels::doubt::{self, Doubts};
use crate::time::written::own_labels::heads::{bare, ends};
use crate::time::written::own_labels::times;
use crate::time::written::own_labels::year::years;

/// The dates that a label of one date can be, as EDTF writes them.
pub(super) fn dates(label: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (date, doubts) in doubt::split(label) {
        found.extend(plain(date).iter().map(|date| with(date, &doubts)));
    }
    found.extend(times::dates(label));
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
pub(super) fn plain(label: &str) -> Vec<String> {
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
