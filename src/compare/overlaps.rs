//! Overlaps: of many stretches of time those that meet exactly one of others.

use crate::time::Instant;

/// A stretch of time, half-open.
pub(super) type Stretch = (Instant, Instant);

/// The pairs of stretches of which each meets no other than the other, by their places. It takes the time of sorting them.
pub(super) fn mutual(old: &[Stretch], new: &[Stretch]) -> Vec<(usize, usize)> {
    let (forth, back) = (only(old, new), only(new, old));
    let pairs = forth.into_iter().enumerate().filter_map(|(at, other)| Some((at, other?)));
    pairs.filter(|(at, other)| back[*other] == Some(*at)).collect()
}

/// For each stretch the only one of others that it meets. Those it meets are those that begin before its end without those
/// that end before its start, and where that is one, the difference of the sums of their places is its place.
fn only(of: &[Stretch], others: &[Stretch]) -> Vec<Option<usize>> {
    let starts = Sums::of(others.iter().map(|other| other.0));
    let ends = Sums::of(others.iter().map(|other| other.1));
    let one = |(start, end): &Stretch| {
        let (begun, ended) = (starts.before(*end), ends.before(Instant(start.0.saturating_add(1))));
        (begun.0 == ended.0 + 1).then(|| begun.1 - ended.1)
    };
    of.iter().map(one).collect()
}

/// Instants in order, and the sums of the places that they had.
struct Sums {
    instants: Vec<Instant>,
    sums: Vec<usize>,
}

impl Sums {
    fn of(instants: impl Iterator<Item = Instant>) -> Sums {
        let mut all: Vec<(Instant, usize)> = instants.enumerate().map(|(at, instant)| (instant, at)).collect();
        all.sort_unstable();
        let mut sum = 0;
        let mut sums = vec![0];
        for (_, at) in &all {
            sum += at;
            sums.push(sum);
        }
        Sums { instants: all.into_iter().map(|(instant, _)| instant).collect(), sums }
    }

    /// How many lie before an instant, and the sum of their places.
    fn before(&self, instant: Instant) -> (usize, usize) {
        let count = self.instants.partition_point(|one| *one < instant);
        (count, self.sums[count])
    }
}

#[cfg(test)]
mod tests {
    use super::mutual;
    use crate::time::Instant;

    #[test]
    fn pairs_are_those_that_a_search_of_all_finds() {
        let mut seed: u32 = 7;
        let mut number = |below: i64| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i64::from(seed >> 8) % below
        };
        for _ in 0..300 {
            let mut some = || -> Vec<(Instant, Instant)> {
                let count = number(7);
                let one = |_| number(30);
                let starts: Vec<i64> = (0..count).map(one).collect();
                starts.into_iter().map(|start| (Instant(start), Instant(start + 1 + number(9)))).collect()
            };
            let (old, new) = (some(), some());
            let meets = |one: usize, other: usize| old[one].0 < new[other].1 && new[other].0 < old[one].1;
            let alone = |one: usize, other: usize| {
                (0..new.len()).filter(|at| meets(one, *at)).count() == 1
                    && (0..old.len()).filter(|at| meets(*at, other)).count() == 1
            };
            let all = (0..old.len()).flat_map(|one| (0..new.len()).map(move |other| (one, other)));
            let expected: Vec<(usize, usize)> =
                all.filter(|(one, other)| meets(*one, *other) && alone(*one, *other)).collect();
            assert_eq!(mutual(&old, &new), expected, "{old:?} {new:?}");
        }
    }
}
