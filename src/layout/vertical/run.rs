//! Runs: neighbours without labels of their own that one label counts.

use std::ops::Range;

/// Neighbours without a label of their own: stretches of positions, which in a dense picture are long.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Rest(pub(in crate::layout) Vec<Range<usize>>);

impl Rest {
    pub(in crate::layout) fn len(&self) -> usize {
        self.0.iter().map(Range::len).sum()
    }

    pub(in crate::layout) fn first(&self) -> usize {
        self.0.first().map_or(0, |part| part.start)
    }

    pub(in crate::layout) fn last(&self) -> usize {
        self.0.last().map_or(0, |part| part.end - 1)
    }

    /// Half of them stand on either side.
    pub(in crate::layout) fn middle(&self) -> usize {
        let mut before = self.len() / 2;
        for part in &self.0 {
            if before < part.len() {
                return part.start + before;
            }
            before -= part.len();
        }
        self.last()
    }

    pub(in crate::layout) fn positions(&self) -> impl Iterator<Item = usize> {
        self.0.iter().cloned().flatten()
    }
}
