//! Days packed into figures alone, with nothing between day, month and year: `20120525`, `25052012`, `990503`, `198504`.

use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;
use crate::time::written::years;

/// Years of four figures that a packed date can have: an earlier one was never written so.
const YEARS: std::ops::RangeInclusive<u64> = 1000..=2100;

/// Eight figures: year, month and day, in the order of ISO 8601 where that is a day, or with the year behind.
pub(super) fn of_eight(figures: &str) -> Reading {
    let part = |from: usize, to: usize| figures.get(from..to).and_then(|part| part.parse::<u64>().ok()).unwrap_or(0);
    let of = |(year, month, day): (u64, u64, u64)| {
        YEARS.contains(&year).then(|| if_edtf(format!("{year:04}-{month:02}-{day:02}"))).flatten()
    };
    let (first, last) = (part(0, 4), part(4, 8));
    let iso = of((first, part(4, 6), part(6, 8)));
    let year_behind = [of((last, part(2, 4), part(0, 2))), of((last, part(0, 2), part(2, 4)))];
    let known: Vec<String> = iso.into_iter().chain(year_behind.into_iter().flatten()).collect();
    match known.len() {
        // Day and month may have changed places.
        0 => Reading::open(of((first, part(6, 8), part(4, 6)))),
        1 if YEARS.contains(&first) => Reading::sure(known.into_iter().next()).only_if(!YEARS.contains(&last)),
        _ => Reading::open(known),
    }
}

/// Six figures: a year and a month, or a day with a year of two figures in any of three orders.
pub(super) fn of_six(figures: &str) -> Reading {
    let part = |from: usize, to: usize| figures.get(from..to).and_then(|part| part.parse::<u64>().ok()).unwrap_or(0);
    let (a, b, c) = (part(0, 2), part(2, 4), part(4, 6));
    let month = YEARS.contains(&part(0, 4)).then(|| if_edtf(format!("{:04}-{c:02}", part(0, 4)))).flatten();
    let month = month.filter(|_| (1..=12).contains(&c));
    let days = [(a, b, c), (c, b, a), (c, a, b)].into_iter().flat_map(|(year, month, day)| {
        years::recent(year).into_iter().filter_map(move |year| if_edtf(format!("{year:04}-{month:02}-{day:02}")))
    });
    Reading::open(month.into_iter().chain(days))
}
