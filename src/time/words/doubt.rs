//! Doubt in words: `~`, `?` and `%` as a reader knows them.

use edtf_core::{Date, Precision, Qualifier};

/// `c. 1943?` where the whole date is doubted, `11 June 2004 (year uncertain)` where a part is.
pub(super) fn around(date: &Date, phrase: String) -> String {
    let parts = parts(date);
    match parts.first() {
        Some((_, whole)) if parts.iter().all(|(_, part)| part == whole) => around_all(phrase, *whole),
        _ => format!("{phrase} ({})", remarks(&parts)),
    }
}

fn parts(date: &Date) -> Vec<(&'static str, Qualifier)> {
    let month = if date.precision() == Precision::Season { "season" } else { "month" };
    let month = date.month.map(|field| (month, field.qualifier));
    let day = date.day.map(|field| ("day", field.qualifier));
    [Some(("year", date.year.qualifier)), month, day].into_iter().flatten().collect()
}

fn around_all(phrase: String, doubt: Qualifier) -> String {
    let mark = if doubt.uncertain { "?" } else { "" };
    let clause = ["a ", "the ", "between ", "year ", "years "].iter().any(|head| phrase.starts_with(head));
    match doubt.approximate {
        true if clause => format!("{phrase}, approximately{mark}"),
        true if !phrase.starts_with("c. ") => format!("c. {phrase}{mark}"),
        _ => format!("{phrase}{mark}"),
    }
}

/// `year and month approximate, day uncertain`.
fn remarks(parts: &[(&str, Qualifier)]) -> String {
    let doubts = ["approximate", "uncertain", "approximate and uncertain"];
    let remark = |doubt: &str| {
        let names: Vec<&str> =
            parts.iter().filter(|(_, part)| name(*part) == Some(doubt)).map(|(name, _)| *name).collect();
        (!names.is_empty()).then(|| format!("{} {doubt}", names.join(" and ")))
    };
    doubts.iter().filter_map(|doubt| remark(doubt)).collect::<Vec<_>>().join(", ")
}

fn name(doubt: Qualifier) -> Option<&'static str> {
    match (doubt.approximate, doubt.uncertain) {
        (false, false) => None,
        (true, false) => Some("approximate"),
        (false, true) => Some("uncertain"),
        (true, true) => Some("approximate and uncertain"),
    }
}
