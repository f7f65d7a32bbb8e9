//! Decimal fractions of the last unit of a time or a duration, with a point or a comma.

use crate::time::time_of_day::Fraction;

/// The most figures behind a point.
const MOST_FIGURES: usize = 9;
/// 10⁻⁹ s in a second.
pub(super) const NANOS: i64 = 1_000_000_000;

/// The figures before a point or a comma, and those behind it where there is one. `None` where either has none, or the fraction
/// has too many.
pub(super) fn split(text: &str) -> Option<(&str, Option<Fraction>)> {
    match text.split_once(['.', ',']) {
        None => Some((text, None)),
        Some((whole, figures)) => Some((whole, Some(fraction(figures)?))).filter(|_| !whole.is_empty()),
    }
}

fn fraction(figures: &str) -> Option<Fraction> {
    let is_figures = (1..=MOST_FIGURES).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit());
    is_figures.then_some(())?;
    Some(Fraction { value: figures.parse().ok()?, figures: u8::try_from(figures.len()).ok()? })
}

/// A fraction of a unit of so many seconds: its seconds, and 10⁻⁹ s.
pub(super) fn of_unit(fraction: Fraction, unit: i64) -> Option<(i64, i64)> {
    let nanos = i64::from(fraction.nanos()).checked_mul(unit)?;
    Some((nanos / NANOS, nanos % NANOS))
}

impl Fraction {
    /// In 10⁻⁹ s.
    pub(super) fn nanos(self) -> u32 {
        self.value * 10_u32.pow(9 - u32::from(self.figures).min(9))
    }

    /// Past what its last figure leaves open, in 10⁻⁹ s.
    pub(super) fn end(self) -> u32 {
        self.nanos() + 10_u32.pow(9 - u32::from(self.figures).min(9))
    }

    /// With as many figures as say it, and at least so many; `None` of a whole second of no figures.
    pub(super) fn of_nanos(nanos: i64, least: u8) -> Option<Fraction> {
        let mut value = u32::try_from(nanos).ok()?;
        let mut figures = 9;
        while figures > least && value.is_multiple_of(10) {
            (value, figures) = (value / 10, figures - 1);
        }
        (figures > 0).then_some(Fraction { value, figures })
    }
}
