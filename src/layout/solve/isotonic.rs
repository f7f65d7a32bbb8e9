//! Isotonic regression: the least movement that keeps things a distance apart (pooling adjacent violators; Barlow et
//! al. 1972).

use crate::geom::Interval;

/// Places as near to the wanted ones as the distances allow (least squares), all inside `field`. `gaps[i]` is the least
/// distance between the place `i` that is wanted and the next; the distances are shrunk evenly where the field is too short
/// for them.
pub(in crate::layout) fn least_movement(
    wanted: impl ExactSizeIterator<Item = f64>,
    gaps: &[f64],
    field: Interval,
) -> Vec<f64> {
    let total: f64 = gaps.iter().take(wanted.len().saturating_sub(1)).sum();
    let shrink = if total > field.length() { field.length() / total } else { 1.0 };
    let mut places = Vec::with_capacity(wanted.len());
    let mut offset = 0.0;
    for i in 0..wanted.len() {
        places.push(offset);
        offset += gaps.get(i).copied().unwrap_or(0.0) * shrink;
    }
    let last = places.last().copied().unwrap_or(0.0);
    let pools = pool(wanted.zip(&places).map(|(want, offset)| want - offset));
    let mut rest = places.as_mut_slice();
    for (sum, count) in pools {
        let (pooled, next) = rest.split_at_mut(count);
        // Not `clamp`: at an exactly full field rounding may put the upper limit below the lower.
        let first = (sum / count as f64).min(field.end - last).max(field.start);
        pooled.iter_mut().for_each(|place| *place += first);
        rest = next;
    }
    places
}

/// The non-decreasing sequence nearest to the values, by least squares: the sum of each run of equal ones, and how many.
fn pool(values: impl ExactSizeIterator<Item = f64>) -> Vec<(f64, usize)> {
    let mut pools: Vec<(f64, usize)> = Vec::with_capacity(values.len());
    for value in values {
        let (mut sum, mut count) = (value, 1);
        while let Some(&(before, n)) = pools.last() {
            if before / n as f64 <= sum / count as f64 {
                break;
            }
            pools.pop();
            sum += before;
            count += n;
        }
        pools.push((sum, count));
    }
    pools
}

#[cfg(test)]
mod tests {
    use super::least_movement;
    use crate::geom::Interval;

    #[test]
    fn what_has_room_does_not_move() {
        assert_eq!(
            least_movement([10.0, 50.0, 90.0].into_iter(), &[7.0; 3], Interval::new(0.0, 100.0)),
            [10.0, 50.0, 90.0]
        );
    }

    #[test]
    fn a_burst_becomes_a_comb_around_its_place() {
        assert_eq!(
            least_movement([50.0, 50.0, 50.0].into_iter(), &[7.0; 3], Interval::new(0.0, 100.0)),
            [43.0, 50.0, 57.0]
        );
    }

    #[test]
    fn nothing_leaves_the_field() {
        assert_eq!(least_movement([99.0, 100.0].into_iter(), &[7.0; 2], Interval::new(0.0, 100.0)), [93.0, 100.0]);
        assert_eq!(least_movement([0.0, 0.0, 0.0].into_iter(), &[7.0; 3], Interval::new(0.0, 10.0)), [0.0, 5.0, 10.0]);
    }
}
