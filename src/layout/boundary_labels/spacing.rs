//! Spacing: how far apart the stems of one side stand at least.

use crate::layout::boundary_labels::{BoundaryLabel, LABEL_GAP, LEADER_PITCH, Spacing};

/// The least distance from each stem to the next, px; `labels` are those of one side, ascending.
pub(in crate::layout) fn gaps(labels: &[BoundaryLabel]) -> Vec<f64> {
    let mut gaps = Vec::with_capacity(labels.len());
    for stretch in labels.chunk_by(|one, next| one.spacing == next.spacing) {
        match stretch[0].spacing {
            Spacing::Even(pitch) => gaps.extend(std::iter::repeat_n(pitch, stretch.len())),
            Spacing::Groups(most) => group_gaps(stretch, &groups(stretch, most), &mut gaps),
        }
    }
    gaps
}

/// The size of each group, left to right.
fn groups(labels: &[BoundaryLabel], most: usize) -> Vec<usize> {
    let mut sizes: Vec<usize> = Vec::new();
    let (mut stem, mut edge) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for BoundaryLabel { x, width, .. } in labels {
        match sizes.last_mut() {
            Some(size) if *x < edge && *size < most => {
                *size += 1;
                stem = x.max(stem + LEADER_PITCH);
                edge = edge.max(stem + width + LABEL_GAP);
            }
            _ => {
                stem = x.max(edge);
                edge = stem + width + LABEL_GAP;
                sizes.push(1);
            }
        }
    }
    sizes
}

/// A pitch inside a group, past all its labels at its end.
fn group_gaps(labels: &[BoundaryLabel], sizes: &[usize], gaps: &mut Vec<f64>) {
    let mut first = 0;
    for &size in sizes {
        let members = &labels[first..first + size];
        let reach = |(k, label): (usize, &BoundaryLabel)| label.width - (size - 1 - k) as f64 * LEADER_PITCH;
        let end = members.iter().enumerate().map(reach).fold(0.0, f64::max);
        gaps.extend(std::iter::repeat_n(LEADER_PITCH, size - 1));
        gaps.push(end + LABEL_GAP);
        first += size;
    }
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use crate::layout::boundary_labels::{BoundaryLabel, LABEL_GAP, LEADER_PITCH, Spacing};

    fn label(x: f64, spacing: Spacing) -> BoundaryLabel {
        BoundaryLabel { key: x as u64, x, spacing, width: 50.0, height: 30.0 }
    }

    #[test]
    fn each_stretch_has_its_own_spacing() {
        let (even, groups) = (Spacing::Even(9.0), Spacing::Groups(2));
        let labels = [(0.0, even), (1.0, even), (2.0, groups), (3.0, groups), (4.0, groups)].map(|(x, s)| label(x, s));
        let past = |labels: f64| 50.0 - labels * LEADER_PITCH + LABEL_GAP;
        assert_eq!(gaps(&labels), [9.0, 9.0, LEADER_PITCH, past(0.0), past(0.0)]);
    }
}
