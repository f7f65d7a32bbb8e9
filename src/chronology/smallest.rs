//! The smallest way round that is shorter than nothing, counted by what is said on it: the fewest bounds that cannot all hold.

use crate::chronology::network::{Network, ORIGIN, Way};

/// Limits that are followed while the smallest sets of one chronicle are looked for: some tenths of a second where each is far
/// from the last in memory, as in a ring of 100,000 events; less where there are few.
pub(crate) const MOST_FOLLOWED: usize = 4_000_000;

/// A way round that is shorter than nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Round {
    /// The numbers of its limits.
    pub(crate) limits: Vec<usize>,
    /// Whether none has fewer statements; it is not known where the network is too large to look at all of it.
    pub(crate) is_smallest: bool,
    /// How many limits were followed to find it.
    pub(crate) followed: usize,
}

/// The smallest way round, where one is known, found by following `most` limits at most.
pub(crate) fn smallest(network: &Network, known: Vec<usize>, most: usize) -> Round {
    if most == 0 {
        return Round { limits: known, is_smallest: false, followed: 0 };
    }
    let said = |limits: &[usize]| limits.iter().filter(|&&at| network.limits[at].said.is_some()).count();
    let mut search = Search::new(network, most);
    let mut best = known;
    for start in starts(network, &best) {
        // One that is smaller by one at least.
        let most = said(&best).saturating_sub(1);
        if let Some(found) = search.from(start, most) {
            best = found;
        }
        if search.followed > search.most {
            return Round { limits: best, is_smallest: false, followed: search.followed };
        }
    }
    Round { limits: best, is_smallest: true, followed: search.followed }
}

/// Where to look: at the origin, and where a limit begins that is less than nothing, for on every way round that is shorter than
/// nothing there is one; first where one is known.
fn starts(network: &Network, known: &[usize]) -> Vec<usize> {
    let mut is_listed = vec![false; network.count()];
    let of_known = known.iter().map(|&at| &network.limits[at]);
    let others = network.limits.iter();
    let negative = of_known.chain(others).filter(|limit| limit.most < 0).map(|limit| limit.from);
    let all = std::iter::once(ORIGIN).chain(negative);
    all.filter(|&node| !std::mem::replace(&mut is_listed[node], true)).collect()
}

/// What is reached with so many statements and no fewer.
struct Search<'n> {
    network: &'n Network,
    /// The shortest way with fewer statements to each node.
    shortest: Vec<i128>,
    /// The shortest way with one more.
    next: Vec<Option<(i128, usize)>>,
    /// Ways by their last limit and the way before it.
    ways: Vec<(usize, Option<usize>)>,
    touched: Vec<usize>,
    followed: usize,
    /// How many may be.
    most: usize,
    /// Of the end of each event the limit that nobody says, where it has one.
    unsaid: Vec<Option<usize>>,
}

/// No way.
const NONE: i128 = i128::MAX;

impl<'n> Search<'n> {
    fn new(network: &'n Network, most: usize) -> Search<'n> {
        let count = network.count();
        Search {
            network,
            shortest: vec![NONE; count],
            next: vec![None; count],
            ways: Vec::new(),
            touched: Vec::new(),
            followed: 0,
            most,
            unsaid: unsaid(network),
        }
    }

    /// The limits of a way from a node to itself with at most so many statements that is shorter than nothing, with as few as
    /// there can be. Ways that do not begin at the origin do not go through it.
    fn from(&mut self, start: usize, most: usize) -> Option<Vec<usize>> {
        let found = self.layers(start, most);
        for node in std::mem::take(&mut self.touched) {
            self.shortest[node] = NONE;
        }
        self.ways.clear();
        found
    }

    fn layers(&mut self, start: usize, most: usize) -> Option<Vec<usize>> {
        let mut layer: Vec<(usize, i128, Option<usize>)> = vec![(start, 0, None)];
        // An end comes after its beginning; nobody has to say so.
        if let Some((limit, begin)) = self.unsaid(start) {
            self.ways.push((limit, None));
            layer.push((begin, 0, Some(self.ways.len() - 1)));
        }
        for (node, length, _) in &layer {
            self.shortest[*node] = *length;
            self.touched.push(*node);
        }
        for _ in 0..most {
            let mut reached = Vec::new();
            for &(node, length, way) in &layer {
                if let Some(round) = self.follow(start, (node, length, way), &mut reached) {
                    reached.iter().for_each(|&node| self.next[node] = None);
                    return Some(round);
                }
            }
            layer.clear();
            for node in reached {
                let Some((length, way)) = self.next[node].take() else { continue };
                if length < self.shortest[node] {
                    self.shortest[node] = length;
                    self.touched.push(node);
                    layer.push((node, length, Some(way)));
                }
            }
            if layer.is_empty() || self.followed > self.most {
                return None;
            }
        }
        None
    }

    /// Follows what is said of a node; a way round that is shorter than nothing.
    fn follow(
        &mut self,
        start: usize,
        (node, length, way): (usize, i128, Option<usize>),
        reached: &mut Vec<usize>,
    ) -> Option<Vec<usize>> {
        let network = self.network;
        for (limit, to, most) in network.from(node, Way::Forward) {
            self.followed += 1;
            if network.limits[limit].said.is_none() || (to == ORIGIN && start != ORIGIN) {
                continue;
            }
            let length = length + most;
            self.ways.push((limit, way));
            let at = self.ways.len() - 1;
            if let Some(round) = self.arrive(start, to, (length, at), reached) {
                return Some(round);
            }
            if let Some((unsaid, begin)) = self.unsaid(to) {
                self.ways.push((unsaid, Some(at)));
                let way = self.ways.len() - 1;
                if let Some(round) = self.arrive(start, begin, (length, way), reached) {
                    return Some(round);
                }
            }
        }
        None
    }

    fn arrive(
        &mut self,
        start: usize,
        to: usize,
        (length, way): (i128, usize),
        reached: &mut Vec<usize>,
    ) -> Option<Vec<usize>> {
        if to == start && length < 0 {
            return Some(self.limits(way));
        }
        let is_shorter = length < self.shortest[to] && self.next[to].is_none_or(|(next, _)| length < next);
        if is_shorter {
            if self.next[to].is_none() {
                reached.push(to);
            }
            self.next[to] = Some((length, way));
        }
        None
    }

    /// The limit that nobody says: that an end is not before its beginning, and that beginning.
    fn unsaid(&self, node: usize) -> Option<(usize, usize)> {
        self.unsaid[node].map(|limit| (limit, self.network.limits[limit].to))
    }

    fn limits(&self, way: usize) -> Vec<usize> {
        let mut all = Vec::new();
        let mut at = Some(way);
        while let Some((limit, before)) = at.map(|at| self.ways[at]) {
            all.push(limit);
            at = before;
        }
        all.reverse();
        all
    }
}

/// Found once: the origin has as many limits as there are dates, and each way leads back to it.
fn unsaid(network: &Network) -> Vec<Option<usize>> {
    let mut all = vec![None; network.count()];
    for (at, limit) in network.limits.iter().enumerate().filter(|(_, limit)| limit.said.is_none()) {
        all[limit.from] = all[limit.from].or(Some(at));
    }
    all
}
