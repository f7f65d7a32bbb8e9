//! Isotonic regression: the least movement that keeps things a distance apart (pooling adjacent violators; Barlow et
//! al. 1972).

use crate::geom::Interval;

/// Places as near to the wanted ones as the distances allow (least squares), all inside `field`. `gaps[i]` is the least
/// distance between `wanted[i]` and the next; the distances are shrunk evenly where the field is too short for them.
pub(in crate::layout) fn least_movement(wanted: &[f64], gaps: &[f64], field: Interval) -> Vec<f64> {
    let total: f64 = gaps.iter().take(wanted.len().saturating_sub(1)).sum();
    let shrink = if total > field.length() { field.length() / total } else { 1.0 };
    let mut offsets = Vec::with_capacity(wanted.len());
    let mut offset = 0.0;
    for i in 0..wanted.len() {
        offsets.push(offset);
        offset += gaps.get(i).copied().unwrap_or(0.0) * shrink;
    }
    let last = offsets.last().copied().unwrap_or(0.0);
    let pooled = pool(wanted.iter().zip(&offsets).map(|(want, offset)| want - offset));
    // Not `clamp`: at an exactly full field rounding may put the upper limit below the lower.
    pooled.iter().zip(&offsets).map(|(y, offset)| y.min(field.end - last).max(field.start) + offset).collect()
}

/// The non-decreasing sequence nearest to the values, by least squares.
fn pool(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut stack: Vec<(f64, usize)> = Vec::new();
    for value in values {
        let (mut sum, mut count) = (value, 1);
        while let Some(&(before, n)) = stack.last() {
            if before / n as f64 <= sum / count as f64 {
                break;
            }
            stack.pop();
            sum += before;
            count += n;
        }
        stack.push((sum, count));
    }
    stack.iter().flat_map(|&(sum, count)| std::iter::repeat_n(sum / count as f64, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::least_movement;
    use crate::geom::Interval;

    #[test]
    fn what_has_room_does_not_move() {
        assert_eq!(least_movement(&[10.0, 50.0, 90.0], &[7.0; 3], Interval::new(0.0, 100.0)), [10.0, 50.0, 90.0]);
    }

    #[test]
    fn a_burst_becomes_a_comb_around_its_place() {
        assert_eq!(least_movement(&[50.0, 50.0, 50.0], &[7.0; 3], Interval::new(0.0, 100.0)), [43.0, 50.0, 57.0]);
    }

    #[test]
    fn nothing_leaves_the_field() {
        assert_eq!(least_movement(&[99.0, 100.0], &[7.0; 2], Interval::new(0.0, 100.0)), [93.0, 100.0]);
        assert_eq!(least_movement(&[0.0, 0.0, 0.0], &[7.0; 3], Interval::new(0.0, 10.0)), [0.0, 5.0, 10.0]);
    }
}
