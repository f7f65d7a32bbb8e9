//! What of a slot is counted while labels are chosen.

/// The points of a slot without those that are labelled.
#[derive(Clone, Copy)]
pub(super) struct Rest<'r> {
    /// Ascending.
    slot: &'r [usize],
    labelled: &'r [usize],
}

impl<'r> Rest<'r> {
    /// All of `slot`, ascending, but those of it that are `labelled`.
    pub(super) fn new(slot: &'r [usize], labelled: &'r [usize]) -> Rest<'r> {
        Rest { slot, labelled }
    }

    pub(super) fn len(self) -> usize {
        self.slot.len() - self.labelled.len()
    }

    /// The one in the middle, where there is any: of many, no list is made to find it.
    pub(super) fn middle(self) -> Option<usize> {
        let mut gone: Vec<usize> = self.labelled.iter().filter_map(|i| self.slot.binary_search(i).ok()).collect();
        gone.sort_unstable();
        let at = gone.into_iter().fold(self.len() / 2, |at, gone| at + usize::from(gone <= at));
        self.slot.get(at).copied()
    }

    pub(super) fn points(self) -> Vec<usize> {
        self.slot.iter().copied().filter(|i| !self.labelled.contains(i)).collect()
    }
}
