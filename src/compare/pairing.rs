//! Which items of one list are which of another: each of one is at most one of the other.

/// Pairs of two lists, by the places of their items.
#[derive(Debug, Clone)]
pub(super) struct Pairing {
    old: Vec<Option<usize>>,
    new: Vec<Option<usize>>,
}

/// On which side an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Old,
    New,
}

impl Pairing {
    /// Lists of so many items, none of them paired.
    pub(super) fn none(old: usize, new: usize) -> Pairing {
        Pairing { old: vec![None; old], new: vec![None; new] }
    }

    /// Takes two items for the same one, where neither is taken already.
    pub(super) fn join(&mut self, (old, new): (usize, usize)) {
        if self.old[old].is_none() && self.new[new].is_none() {
            (self.old[old], self.new[new]) = (Some(new), Some(old));
        }
    }

    /// What an old item is now.
    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.old.get(old).copied().flatten()
    }

    /// What a new item was.
    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.new.get(new).copied().flatten()
    }

    /// The old item of each new one.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.new.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new)))
    }

    /// The old items that no new one is.
    pub(super) fn withdrawn(&self) -> impl Iterator<Item = usize> {
        self.old.iter().enumerate().filter(|(_, new)| new.is_none()).map(|(at, _)| at)
    }

    /// The new items that no old one is.
    pub(super) fn added(&self) -> impl Iterator<Item = usize> {
        self.new.iter().enumerate().filter(|(_, old)| old.is_none()).map(|(at, _)| at)
    }

    /// The items that are not paired, by what they share; those without a key are left out.
    pub(super) fn groups<K: Ord>(
        &self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) -> Vec<(K, Side, usize)> {
        let olds = self.withdrawn().filter_map(|at| Some((old(at)?, Side::Old, at)));
        let news = self.added().filter_map(|at| Some((new(at)?, Side::New, at)));
        let mut all: Vec<(K, Side, usize)> = olds.chain(news).collect();
        all.sort_unstable();
        all
    }

    /// The pairs of what has a key that one item of each side has.
    pub(super) fn once<K: Ord>(
        &self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) -> Vec<(usize, usize)> {
        let all = self.groups(old, new);
        let groups = all.chunk_by(|one, other| one.0 == other.0);
        let pair = |group: &[(K, Side, usize)]| match group {
            [(_, Side::Old, old), (_, Side::New, new)] => Some((*old, *new)),
            _ => None,
        };
        groups.filter_map(pair).collect()
    }
}

/// The places of a group, the old ones first.
pub(super) fn sides<K>(group: &[(K, Side, usize)]) -> (Vec<usize>, Vec<usize>) {
    let of = |side: Side| group.iter().filter(|one| one.1 == side).map(|one| one.2).collect();
    (of(Side::Old), of(Side::New))
}
