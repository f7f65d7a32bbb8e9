//! Which items of one list are which of another: each of one is at most one of the other.

use std::hash::{DefaultHasher, Hash, Hasher};

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

    /// The items that are not paired, in groups of those that share a key. In which order the
    /// groups come says nothing: it is that of sums of the keys, which are compared faster than the keys.
    pub(super) fn groups<K: Ord + Hash>(&self, old: impl Fn(usize) -> K, new: impl Fn(usize) -> K) -> Vec<Grouped<K>> {
        let grouped = |key: K, side: Side, at: usize| {
            let mut sum = DefaultHasher::new();
            key.hash(&mut sum);
            Grouped { sum: sum.finish(), key, side, at }
        };
        let olds = self.withdrawn().map(|at| grouped(old(at), Side::Old, at));
        let news = self.added().map(|at| grouped(new(at), Side::New, at));
        let mut all: Vec<Grouped<K>> = olds.chain(news).collect();
        all.sort_unstable();
        all
    }

    /// The pairs of what has a key that one item of each side has.
    pub(super) fn once<K: Ord + Hash>(
        &self,
        old: impl Fn(usize) -> K,
        new: impl Fn(usize) -> K,
    ) -> Vec<(usize, usize)> {
        let all = self.groups(old, new);
        let pair = |group: &[Grouped<K>]| match group {
            [Grouped { side: Side::Old, at: old, .. }, Grouped { side: Side::New, at: new, .. }] => Some((*old, *new)),
            _ => None,
        };
        all.chunk_by(Grouped::is_with).filter_map(pair).collect()
    }

    /// Takes for the same what has a key that one item of each side has.
    pub(super) fn join_once<K: Ord + Hash>(&mut self, old: impl Fn(usize) -> K, new: impl Fn(usize) -> K) {
        self.once(old, new).into_iter().for_each(|pair| self.join(pair));
    }
}

/// An item that is not paired, with what it may share with others.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Grouped<K> {
    sum: u64,
    key: K,
    side: Side,
    at: usize,
}

impl<K: Eq> Grouped<K> {
    /// Whether another shares the key.
    pub(super) fn is_with(&self, other: &Grouped<K>) -> bool {
        self.sum == other.sum && self.key == other.key
    }
}

/// The places of a group, the old ones first.
pub(super) fn sides<K>(group: &[Grouped<K>]) -> (Vec<usize>, Vec<usize>) {
    let of = |side: Side| group.iter().filter(|one| one.side == side).map(|one| one.at).collect();
    (of(Side::Old), of(Side::New))
}
