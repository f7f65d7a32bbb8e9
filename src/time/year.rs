//! Years in words. What it is: a year as people count them, without a year 0. In: an astronomical year. Out: `2012`,
//! `44 BCE`, `13.8 billion BCE`. It must not know months.

use crate::time::figures::grouped;

/// The year, with `CE` where `era` asks for it or five digits would not look like a year; `BCE` always.
pub(super) fn words(year: i64, era: bool) -> String {
    let number = number(human(year));
    match year {
        ..=0 => format!("{number} BCE"),
        1..=9999 if !era => number,
        _ => format!("{number} CE"),
    }
}

/// A year that an author wrote: `Y-66000000` is meant as 66 million BCE, not as the 66,000,001 that counting without a
/// year 0 makes of it.
pub(super) fn words_as_meant(year: i64, era: bool) -> String {
    match scaled(year.unsigned_abs()) {
        Some(number) if year < 0 => format!("{number} BCE"),
        _ => words(year, era),
    }
}

/// The number in front of the era: 0 is 1 (BCE), -43 is 44 (BCE).
pub(super) fn human(year: i64) -> u64 {
    if year > 0 { year.unsigned_abs() } else { year.unsigned_abs() + 1 }
}

fn number(n: u64) -> String {
    scaled(n).unwrap_or_else(|| grouped(n))
}

/// Millions and more with at most three decimals, where those say it all.
fn scaled(n: u64) -> Option<String> {
    let (unit, name) = match n {
        ..1_000_000 => return None,
        1_000_000..1_000_000_000 => (1_000_000, "million"),
        _ => (1_000_000_000, "billion"),
    };
    let thousandths = unit / 1000;
    let decimals = format!(".{:03}", n % unit / thousandths);
    let decimals = decimals.trim_end_matches('0').trim_end_matches('.');
    (n.is_multiple_of(thousandths)).then(|| format!("{}{decimals} {name}", grouped(n / unit)))
}

#[cfg(test)]
mod tests {
    use crate::time::year::{words, words_as_meant};

    #[test]
    fn there_is_no_year_zero() {
        let shown: Vec<String> = [-43, -1, 0, 1, 79].iter().map(|year| words(*year, true)).collect();
        assert_eq!(shown, ["44 BCE", "2 BCE", "1 BCE", "1 CE", "79 CE"]);
    }

    #[test]
    fn long_years_are_readable() {
        assert_eq!(words(-9999, false), "10,000 BCE");
        assert_eq!(words(-13_799_999_999, false), "13.8 billion BCE");
        assert_eq!(words(12_345, false), "12,345 CE");
        assert_eq!(words_as_meant(-66_000_000, false), "66 million BCE");
        assert_eq!(words_as_meant(170_000_002, false), "170,000,002 CE");
        assert_eq!(words(i64::MIN, true), "9,223,372,036,854,775,809 BCE");
    }
}
