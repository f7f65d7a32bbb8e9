//! Ages on an axis: the steps back from 1950, and what their ticks say.

use crate::language::Grammar;
use crate::time::Epoch;
use crate::time::Instant;
use crate::time::deep_time::{PRESENT, new_year};

/// Units by their years, the finest first.
const UNITS: [(u64, &str); 3] = [(1_000, "ka"), (1_000_000, "Ma"), (1_000_000_000, "Ga")];
/// Years of the least step whose ticks are said in such a unit.
const LEAST: u64 = 100;
/// Figures behind the point are thousandths of a unit.
const PARTS: u64 = 1_000;

/// How many years a year of the calendar lies back; `None` after 1950.
pub(in crate::time) fn age_of(year: i64) -> Option<u64> {
    u64::try_from(i128::from(PRESENT) - i128::from(year)).ok()
}

/// The age nearest to it that is a multiple of `grain`, years.
pub(in crate::time) fn rounded(age: u64, grain: u64) -> u64 {
    let grain = grain.max(1);
    age.saturating_add(grain / 2) / grain * grain
}

/// An age in years that is a multiple of a step, in the unit in which the oldest of an axis is shortest, the finer of two: its figures and
/// the unit.
pub(in crate::time) fn tick(
    grammar: &Grammar,
    age: u64,
    (oldest, step): (u64, u64),
    epoch: Epoch,
) -> (String, &'static str) {
    let said = |age: u64, years: u64| grammar.decimals(&grammar.grouped(age / years), age % years / (years / PARTS));
    let fits = UNITS.iter().filter(|(years, _)| epoch == Epoch::Ma && step >= LEAST.max(years / PARTS));
    // A step of whole units and an axis of none: nothing has fewer figures.
    let longest = |years: u64| said(oldest, years).chars().count().max(said(step, years).chars().count());
    match fits.min_by_key(|(years, _)| longest(*years)) {
        Some((years, name)) => (said(age, *years), name),
        None => (grammar.grouped(age), "BP"),
    }
}

/// The last boundary at or before an instant of steps of so many years back from 1950.
pub(in crate::time) fn floor(at: Instant, step: i64) -> Instant {
    let age = (i128::from(PRESENT) - i128::from(at.civil().year)).max(0);
    let step = i128::from(step.max(1));
    let back = (age + step - 1) / step * step;
    boundary(back)
}

/// The boundary after one; the last there is after 1950, which has none.
pub(in crate::time) fn next(boundary: Instant, step: i64) -> Instant {
    let age = i128::from(PRESENT) - i128::from(boundary.civil().year);
    if age <= 0 { Instant(i64::MAX) } else { self::boundary((age - i128::from(step.max(1))).max(0)) }
}

fn boundary(age: i128) -> Instant {
    new_year(i128::from(PRESENT) - age)
}

#[cfg(test)]
mod tests {
    use super::{floor, next, tick};
    use crate::language::Language;
    use crate::time::{Civil, Epoch, Instant};

    fn new_year(year: i64) -> Instant {
        Instant::from_civil(Civil { year, month: 1, day: 1 })
    }

    #[test]
    fn steps_are_counted_back_from_the_present() {
        let million = 1_000_000;
        assert_eq!(floor(new_year(-1_500_000), million), new_year(1950 - 2 * million));
        assert_eq!(next(new_year(1950 - 2 * million), million), new_year(1950 - million));
        assert_eq!(next(new_year(1950 - million), million), new_year(1950));
        assert_eq!(next(new_year(1950), million), Instant(i64::MAX));
        assert_eq!(floor(new_year(2020), million), new_year(1950));
        for age in 0..200_i64 {
            let at = new_year(1950 - 7 * age);
            assert!(floor(at, 50) <= at && at < next(floor(at, 50), 50) || age == 0, "{age}");
        }
    }

    #[test]
    fn a_tick_is_said_in_the_unit_of_its_step() {
        for (age, step, ma, bp) in [
            (4_000_000_000, 1_000_000_000, "4 Ga", "4,000,000,000 BP"),
            (4_000_000_000, 500_000_000, "4 Ga", "4,000,000,000 BP"),
            (4_400_000_000, 200_000_000, "4.4 Ga", "4,400,000,000 BP"),
            (540_000_000, 20_000_000, "540 Ma", "540,000,000 BP"),
            (66_060_000, 20_000, "66.06 Ma", "66,060,000 BP"),
            (71_750_000, 50_000, "71.75 Ma", "71,750,000 BP"),
            (1_200_000, 100_000, "1.2 Ma", "1,200,000 BP"),
            (130_000, 10_000, "130 ka", "130,000 BP"),
            (65_500_000, 500_000, "65.5 Ma", "65,500,000 BP"),
            (11_700, 100, "11.7 ka", "11,700 BP"),
            (12_000, 2_000, "12 ka", "12,000 BP"),
            (12_010, 10, "12,010 BP", "12,010 BP"),
            (0, 1_000_000, "0 Ma", "0 BP"),
            (66_000_100, 100, "66,000.1 ka", "66,000,100 BP"),
        ] {
            let said = |epoch| {
                let (figures, unit) = tick(Language::English.grammar(), age, (age, step), epoch);
                format!("{figures} {unit}")
            };
            assert_eq!((said(Epoch::Ma), said(Epoch::Bp)), (ma.to_owned(), bp.to_owned()));
        }
        let young = tick(Language::English.grammar(), 600_000_000, (4_400_000_000, 200_000_000), Epoch::Ma);
        assert_eq!(young, ("0.6".to_owned(), "Ga"), "all of an axis in one unit");
    }
}
