//! The scale of values: round figures from a lowest to a highest, and a place between them for each.

#[cfg(feature = "plotters")]
use std::ops::Range;

#[cfg(feature = "plotters")]
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

use crate::geom::Interval;
use crate::language::Language;

/// Ticks at most: on the height of a strip, labels stand two lines apart.
const TICKS: usize = 5;
/// Figures of steps.
const FIGURES: [i64; 3] = [1, 2, 5];
/// A line from values that are this much of the highest, or more, does not begin at zero.
const FAR_FROM_ZERO: f64 = 0.5;

/// Values on a line, with ticks at round figures at both of its ends and between them.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueScale {
    /// Ascending; two at least.
    ticks: Vec<f64>,
    /// Figures behind the point that its ticks need.
    decimals: usize,
}

impl ValueScale {
    /// The scale that holds all of these values: from zero, where the values are drawn from there or are not far from it.
    ///
    /// ```
    /// use dateline::layout::ValueScale;
    /// assert_eq!(ValueScale::of([3.0, 172.0], false).ticks(), [0.0, 50.0, 100.0, 150.0, 200.0]);
    /// assert_eq!(ValueScale::of([980.0, 1013.0], false).ticks(), [980.0, 990.0, 1000.0, 1010.0, 1020.0]);
    /// assert_eq!(ValueScale::of([7.0], true).ticks(), [0.0, 2.0, 4.0, 6.0, 8.0]);
    /// ```
    pub fn of(values: impl IntoIterator<Item = f64>, from_zero: bool) -> ValueScale {
        let mut found: Option<(f64, f64)> = None;
        let mut is_whole = true;
        for value in values {
            is_whole &= value.fract() == 0.0;
            found = Some(found.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
        }
        let (mut low, mut high) = found.unwrap_or((0.0, 1.0));
        let (near, far) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
        if from_zero || low == high || near < FAR_FROM_ZERO * far {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        if low == high {
            high = low + 1.0;
        }
        ValueScale::stepped(low, high, is_whole)
    }

    /// With the smallest round step of which there are not too many.
    fn stepped(low: f64, high: f64, is_whole: bool) -> ValueScale {
        // The power of ten below the difference, found without a logarithm, which differs between machines.
        let exponent = format!("{:e}", high - low).split_once('e').and_then(|(_, power)| power.parse::<i32>().ok());
        let least = exponent.unwrap_or(0) - 1;
        let steps = (least..).flat_map(|power| FIGURES.map(|figure| (figure, power)));
        let mut steps = steps.filter(|(_, power)| !is_whole || *power >= 0);
        let (figure, power, ends) = steps
            .find_map(|(figure, power)| {
                let step = decimal(figure, power);
                let ends = ((low / step).floor() as i64, (high / step).ceil() as i64);
                (ends.1.saturating_sub(ends.0) < TICKS as i64).then_some((figure, power, ends))
            })
            .expect("impossible: the steps grow without an end");
        let ticks = (ends.0..=ends.1).map(|at| decimal(at * figure, power)).collect();
        ValueScale { ticks, decimals: usize::try_from(-power).unwrap_or(0) }
    }

    /// Its round figures, ascending.
    ///
    /// ```
    /// use dateline::layout::ValueScale;
    /// assert_eq!(ValueScale::of([0.1, 0.3], true).ticks(), [0.0, 0.1, 0.2, 0.3]);
    /// ```
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// The lowest and the highest of its figures.
    ///
    /// ```
    /// use dateline::layout::ValueScale;
    /// assert_eq!(ValueScale::of([-3.0, 4.0], true).ends(), (-4.0, 4.0));
    /// ```
    pub fn ends(&self) -> (f64, f64) {
        (self.ticks[0], self.ticks[self.ticks.len() - 1])
    }

    /// Where a value stands on a line of which the lowest is the end: the height of a strip, px.
    ///
    /// ```
    /// use dateline::{geom::Interval, layout::ValueScale};
    /// assert_eq!(ValueScale::of([4.0], true).y(1.0, Interval::new(0.0, 80.0)), 60.0);
    /// ```
    pub fn y(&self, value: f64, line: Interval) -> f64 {
        let (low, high) = self.ends();
        line.end - (value - low) / (high - low) * line.length()
    }

    /// One of its figures as it is written in a language.
    pub(crate) fn label(&self, tick: f64, language: Language) -> String {
        language.figure(tick, self.decimals)
    }

    /// From the lowest up to the highest.
    #[cfg(feature = "plotters")]
    fn whole(&self) -> Range<f64> {
        let (low, high) = self.ends();
        low..high
    }
}

/// A whole number by a power of ten, the nearest that there is.
fn decimal(number: i64, power: i32) -> f64 {
    format!("{number}e{power}").parse().expect("impossible: figures and a power are a number")
}

/// The scale as an axis of plotters.
#[cfg(feature = "plotters")]
impl Ranged for ValueScale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let (low, high) = self.ends();
        let share = (value - low) / (high - low);
        (f64::from(limit.0) + share * (f64::from(limit.1) - f64::from(limit.0))).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let every = self.ticks.len().div_ceil(hint.max_num_points().max(1)).max(1);
        self.ticks.iter().copied().step_by(every).collect()
    }

    fn range(&self) -> Range<f64> {
        self.whole()
    }
}

#[cfg(feature = "plotters")]
impl ValueFormatter<f64> for ValueScale {
    fn format(value: &f64) -> String {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::ValueScale;
    use crate::language::Language;

    fn labels(values: &[f64], from_zero: bool) -> Vec<String> {
        let scale = ValueScale::of(values.iter().copied(), from_zero);
        scale.ticks().iter().map(|tick| scale.label(*tick, Language::English)).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_all_values() {
        assert_eq!(labels(&[0.0], true), ["0", "1"]);
        assert_eq!(labels(&[5.0, 5.0], false), ["0", "2", "4", "6"]);
        assert_eq!(labels(&[-5.0], true), ["−6", "−4", "−2", "0"]);
        assert_eq!(labels(&[-1.5, 2.5], true), ["−2", "0", "2", "4"]);
        assert_eq!(labels(&[0.001, 0.0007], true), ["0.0000", "0.0005", "0.0010"]);
        assert_eq!(labels(&[0.0, 1_250_000.0], true), ["0", "500,000", "1,000,000", "1,500,000"]);
        assert_eq!(labels(&[1e15, 0.0], true).len(), 3);
        assert!(ValueScale::of([-1e-323, 1e-323], true).ticks().len() >= 2);
        let mut seed = 11_u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as f64 / f64::from(1u32 << 31)
        };
        for _ in 0..2_000 {
            let size = [1e-6, 0.3, 40.0, 1e9][(random() * 4.0) as usize];
            let values = [(random() - 0.4) * size, (random() - 0.4) * size];
            let scale = ValueScale::of(values, random() < 0.5);
            let (low, high) = scale.ends();
            assert!(values.iter().all(|value| low <= *value && *value <= high), "{values:?} {scale:?}");
            assert!((2..=5).contains(&scale.ticks().len()), "{values:?} {scale:?}");
            assert!(scale.ticks().windows(2).all(|pair| pair[0] < pair[1]), "{values:?} {scale:?}");
        }
    }
}
