//! Sums over weighted entries, so that the squares along a line are found without asking each.

use std::ops::Range;

/// Sums over the first entries: of weights, times, even places, and their products.
#[derive(Debug, Clone)]
pub(super) struct Sums(Vec<[f64; 6]>);

impl Sums {
    /// Of entries in order: when, as a share of the window, and how much room each wants.
    pub(super) fn of(entries: impl Iterator<Item = (f64, f64)>) -> Sums {
        let entries: Vec<(f64, f64)> = entries.collect();
        let total: f64 = entries.iter().map(|entry| entry.1).sum();
        let (mut sums, mut now, mut before) = (vec![[0.0; 6]], [0.0; 6], 0.0);
        for (time, weight) in entries {
            let weight = weight / total;
            let even = before + weight / 2.0;
            before += weight;
            for (sum, value) in now.iter_mut().zip([1.0, time, even, time * time, time * even, even * even]) {
                *sum += weight * value;
            }
            sums.push(now);
        }
        Sums(sums)
    }

    /// What the first entries want of all the room, 0 to 1.
    pub(super) fn share(&self, before: usize) -> f64 {
        self.0[before][0]
    }

    /// The squared distances of those entries from their even places, where a line `(at 0, slope)` places them.
    pub(super) fn squares(&self, which: Range<usize>, (base, slope): (f64, f64)) -> f64 {
        let (low, high) = (&self.0[which.start], &self.0[which.end.max(which.start)]);
        let [weight, time, even, times, both, evens] = std::array::from_fn(|i| high[i] - low[i]);
        let crossed = 2.0 * (base * slope * time - base * even - slope * both);
        (base * base * weight + slope * slope * times + evens + crossed).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Sums;

    #[test]
    fn squares_are_those_of_each_entry() {
        let entries = [(0.0, 1.0), (0.1, 2.0), (0.15, 1.0), (0.9, 1.0), (1.0, 3.0)];
        let sums = Sums::of(entries.into_iter());
        for range in [0..5, 1..4, 2..2, 3..5] {
            for line in [(0.0, 1.0), (0.3, 0.2), (-4.0, 12.0)] {
                let (mut before, mut squares) = (0.0, 0.0);
                for (i, (time, weight)) in entries.into_iter().enumerate() {
                    let even: f64 = (before + weight / 2.0) / 8.0;
                    before += weight;
                    let off = line.0 + line.1 * time - even;
                    squares += if range.contains(&i) { weight / 8.0 * off * off } else { 0.0 };
                }
                assert!((sums.squares(range.clone(), line) - squares).abs() < 1e-9, "{range:?} {line:?}");
            }
        }
    }
}
