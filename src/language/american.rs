//! English as in the United States: the month before the day.

use crate::language::english::{self, BRITISH};
use crate::language::{Grammar, Order, Parts, Setting, YearPhrase, Years};

const SEASONS: [&str; 4] = ["spring", "summer", "fall", "winter"];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting { order: Order::Month, ..Setting::WESTERN },
    years: Years { joined, ..BRITISH.years },
    parts: Parts { day_month, seasons: [SEASONS, SEASONS], ..BRITISH.parts },
    ..BRITISH
};

/// Several days that are one of them stand around their month: `a day from May 10 to 19`.
fn day_month(day: &str, month: &str) -> String {
    match day.strip_prefix("a day from ") {
        Some(days) => format!("a day from {month} {days}"),
        None => format!("{month} {day}"),
    }
}

/// Behind a day a year stands apart: `May 5, 1850`, `May 1850`.
fn joined(head: &str, year: &YearPhrase) -> String {
    let last = head.rsplit(' ').next().unwrap_or_default();
    let has_day = last != head && last.bytes().all(|byte| byte.is_ascii_digit());
    match year {
        YearPhrase::Exact(year) if year.is_empty() => head.to_owned(),
        YearPhrase::Exact(year) if has_day => format!("{head}, {year}"),
        year => english::joined(head, year),
    }
}
