//! Years in words: a year as people count them, without a year 0.

use crate::language::Grammar;

/// The era that a year names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    After,
}

/// A year before it is said: its figures, and the era that it names.
pub(super) type Parts = (String, Option<Era>);

/// The figures with their era.
pub(super) fn put(grammar: &Grammar, (figures, era): Parts) -> String {
    match era {
        Some(Era::Before) => (grammar.years.before)(&figures),
        Some(Era::After) => (grammar.years.after)(&figures),
        None => (grammar.setting.year)(&figures),
    }
}

/// The year, with `CE` where `era` asks for it or five digits would not look like a year; `BCE` always.
pub(super) fn words(grammar: &Grammar, year: i64, era: bool) -> String {
    put(grammar, parts(grammar, year, era))
}

fn parts(grammar: &Grammar, year: i64, era: bool) -> Parts {
    let era = match year {
        ..=0 => Some(Era::Before),
        1..=9999 if !era => None,
        _ => Some(Era::After),
    };
    (grammar.number(human(year)), era)
}

/// Years before this one have more figures than a calendar's: they are written with a `Y`.
const FAR: i64 = -9_999;
/// A near year that is only estimated is a round number where it is a multiple of this.
const ROUND_ESTIMATE: u64 = 100;

/// A year that an author wrote. A far year that ends in a zero is a round number: `Y-300000` is meant as 300,000 BCE, not
/// as the 300,001 that counting without a year 0 makes of it. A near one is exact (`-0499` is 500 BCE, `-0500` is 501 BCE),
/// but for a round one that is `estimated`: `-3000~` is about 3000 BCE.
pub(super) fn words_as_meant(grammar: &Grammar, year: i64, estimated: bool, era: bool) -> String {
    put(grammar, parts_as_meant(grammar, year, estimated, era))
}

/// The same before it is said.
pub(super) fn parts_as_meant(grammar: &Grammar, year: i64, estimated: bool, era: bool) -> Parts {
    let figures = year.unsigned_abs();
    let far = year < FAR && figures.is_multiple_of(10);
    let near = year < 0 && estimated && figures.is_multiple_of(ROUND_ESTIMATE);
    if far || near { (grammar.number(figures), Some(Era::Before)) } else { parts(grammar, year, era) }
}

/// The year nearest to it that is a multiple of `grain` as people count; none is rounded to a year 0.
pub(super) fn rounded(year: i64, grain: u64) -> i64 {
    let near = human(year).saturating_add(grain / 2) / grain * grain;
    let near = i64::try_from(near).unwrap_or(i64::MAX);
    match (near, year) {
        (0, _) => year,
        (_, ..=0) => 1 - near,
        _ => near,
    }
}

/// The number in front of the era: 0 is 1 (BCE), -43 is 44 (BCE).
pub(super) fn human(year: i64) -> u64 {
    if year > 0 { year.unsigned_abs() } else { year.unsigned_abs() + 1 }
}

/// A year of four figures as it is; a far one as round as its author wrote it, or as the stretch allows.
pub(super) fn parts_to(grammar: &Grammar, year: i64, grain: u64, era: bool) -> Parts {
    let far = !(-9999..=9999).contains(&year);
    let near = era || (1..100).contains(&year);
    if far { parts_as_meant(grammar, rounded(year, grain), false, near) } else { parts(grammar, year, near) }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::time::year_words::rounded;

    fn words(year: i64, era: bool) -> String {
        super::words(Language::English.grammar(), year, era)
    }

    fn words_as_meant(year: i64, estimated: bool, era: bool) -> String {
        super::words_as_meant(Language::English.grammar(), year, estimated, era)
    }

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
        assert_eq!(words_as_meant(170_000_002, false, false), "170,000,002 CE");
        assert_eq!(words(i64::MIN, true), "9,223,372,036,854,775,809 BCE");
    }

    #[test]
    fn a_far_year_stays_as_round_as_it_was_written() {
        for zeros in 4..=18 {
            let round = 10_i64.pow(zeros);
            for n in [round, 2 * round, 3 * round, 7 * round, 115 * (round / 100)] {
                let shown = words_as_meant(-n, false, false);
                assert_eq!(shown, words(1 - n, false), "Y-{n} is said as {n} BCE");
                assert_eq!(words_as_meant(-n - 1, false, false), words(-n - 1, false), "Y-{n} and one more is exact");
            }
        }
        assert_eq!(words_as_meant(-300_000, false, false), "300,000 BCE");
        assert_eq!(words_as_meant(-11_650, false, false), "11,650 BCE");
        assert_eq!(words_as_meant(-11_699, false, false), "11,700 BCE");
        assert_eq!(words_as_meant(-11_653, false, false), "11,654 BCE");
        assert_eq!(words_as_meant(i64::MIN, true, false), "9,223,372,036,854,775,809 BCE");
    }

    #[test]
    fn a_near_year_is_exact_unless_it_is_a_round_estimate() {
        for year in -9_999..0 {
            assert_eq!(words_as_meant(year, false, false), words(year, false));
            let estimate = if year % 100 == 0 { words(year + 1, false) } else { words(year, false) };
            assert_eq!(words_as_meant(year, true, false), estimate);
        }
        assert_eq!(words_as_meant(0, true, false), "1 BCE");
        assert_eq!(words_as_meant(100, true, true), "100 CE");
    }

    #[test]
    fn years_are_rounded_as_people_count() {
        for (year, grain, near) in [(-299_999, 1000, -299_999), (-300_000, 1000, -299_999), (-1_499, 1000, -1_999)] {
            assert_eq!(rounded(year, grain), near);
        }
        assert_eq!([rounded(2012, 10), rounded(3, 10), rounded(0, 10), rounded(-4, 10)], [2010, 3, 0, -9]);
    }
}
