//! Shortest ways through a network, and the ways round that are shorter than nothing.

use crate::chronology::network::{Network, ORIGIN, Way};
use crate::chronology::order;

/// The shortest way to each node.
#[derive(Debug, Clone)]
pub(super) struct Paths {
    /// How long it is, in parts of a second; `None` where there is none.
    pub(super) length: Vec<Option<i128>>,
    /// Its last limit, by its number.
    last: Vec<Option<usize>>,
}

/// The end of a way: at most so many of its limits, and its first one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tail {
    /// The first limit of the way.
    pub(super) first: usize,
    /// The last ones, without the first.
    pub(super) last: Vec<usize>,
    /// How many lie between.
    pub(super) between: usize,
}

/// The first limit of the way to each node, and how many limits it has: what is asked of many long ways that share most of them.
pub(super) struct Roots(Vec<Option<(usize, usize)>>);

impl Paths {
    /// The first limit of each way and the number of its limits.
    pub(super) fn roots(&self, network: &Network, way: Way) -> Roots {
        let mut roots: Vec<Option<(usize, usize)>> = vec![None; network.count()];
        for node in 1..network.count() {
            let (mut at, mut open) = (node, Vec::new());
            while let Some(limit) = self.last[at].filter(|_| roots[at].is_none()) {
                open.push((at, limit));
                at = before(network, limit, way);
            }
            while let Some((node, limit)) = open.pop() {
                let known = roots[before(network, limit, way)];
                roots[node] = Some(known.map_or((limit, 1), |(first, count)| (first, count + 1)));
            }
        }
        Roots(roots)
    }

    /// The end of the way to a node.
    pub(super) fn tail(
        &self,
        network: &Network,
        roots: &Roots,
        (node, way): (usize, Way),
        most: usize,
    ) -> Option<Tail> {
        let (first, count) = roots.0[node]?;
        let (mut at, mut last) = (node, Vec::new());
        while let Some(limit) = self.last[at].filter(|limit| *limit != first && last.len() < most) {
            last.push(limit);
            at = before(network, limit, way);
        }
        last.reverse();
        Some(Tail { first, between: count - 1 - last.len(), last })
    }

    /// The limits of the way to a node, the first one first.
    pub(super) fn to(&self, network: &Network, node: usize, way: Way) -> Vec<usize> {
        let mut all = Vec::new();
        let mut at = node;
        while let Some(limit) = self.last[at].filter(|_| all.len() <= network.limits.len()) {
            all.push(limit);
            at = before(network, limit, way);
        }
        all.reverse();
        all
    }

    /// The limits of a way round, where what leads to some node leads from it again.
    fn round(&self, network: &Network, way: Way) -> Option<Vec<usize>> {
        let before = |node: usize| Some(before(network, self.last[node]?, way));
        let mut seen = vec![0; network.count()];
        for start in 1..network.count() {
            let mut at = Some(start);
            while let Some(node) = at.filter(|&node| seen[node] == 0) {
                seen[node] = start;
                at = before(node);
            }
            if let Some(node) = at.filter(|&node| seen[node] == start) {
                return Some(self.back_to(network, node, &before));
            }
        }
        None
    }

    fn back_to(&self, network: &Network, node: usize, before: &dyn Fn(usize) -> Option<usize>) -> Vec<usize> {
        let mut all = Vec::new();
        let mut at = node;
        while let (Some(limit), Some(next)) = (self.last[at], before(at)) {
            all.push(limit);
            at = next;
            if at == node || all.len() > network.limits.len() {
                break;
            }
        }
        all.reverse();
        all
    }
}

/// The node from which a limit leads.
fn before(network: &Network, limit: usize, way: Way) -> usize {
    let limit = &network.limits[limit];
    if way == Way::Forward { limit.from } else { limit.to }
}

/// The shortest ways from everywhere: no statement about dates is looked at.
///
/// # Errors
/// The limits of a way round that is shorter than nothing.
pub(super) fn without_dates(network: &Network) -> Result<(), Vec<usize>> {
    let paths = Paths { length: vec![Some(0); network.count()], last: vec![None; network.count()] };
    sweep(network, Way::Forward, paths, |_| false).map(|_| ())
}

/// The shortest ways from the origin, or to it, where no way round without it is shorter than nothing.
///
/// # Errors
/// The limits of a way through the origin that is.
pub(super) fn from_origin(network: &Network, way: Way) -> Result<Paths, Vec<usize>> {
    let mut paths = Paths { length: vec![None; network.count()], last: vec![None; network.count()] };
    for (limit, to, most) in network.from(ORIGIN, way) {
        if paths.length[to].is_none_or(|length| most < length) {
            (paths.length[to], paths.last[to]) = (Some(most), Some(limit));
        }
    }
    paths.length[ORIGIN] = Some(0);
    sweep(network, way, paths, |length| length < 0)
}

/// Times that the nodes of a group are looked at before the next group is: on most ways round it nothing changes after two.
const MOST_TURNS: usize = 8;

/// Follows all limits until no way gets shorter, to and fro along the groups of nodes; `is_round` says whether a way that comes
/// back to the origin at such a length is shorter than nothing.
fn sweep(network: &Network, way: Way, mut paths: Paths, is_round: impl Fn(i128) -> bool) -> Result<Paths, Vec<usize>> {
    let mut groups = order::groups(network, way);
    let mut is_new: Vec<bool> = paths.length.iter().map(Option::is_some).collect();
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        for group in &mut groups {
            for _ in 0..MOST_TURNS {
                let mut has_turned = false;
                for &node in group.iter() {
                    if std::mem::replace(&mut is_new[node], false) {
                        has_turned |= follow((network, way, node), &mut paths, &mut is_new, &is_round)?;
                    }
                }
                if !has_turned {
                    break;
                }
                has_changed = true;
                group.reverse();
            }
        }
        if let Some(round) = paths.round(network, way) {
            return Err(round);
        }
        groups.reverse();
    }
    Ok(paths)
}

/// Follows the limits of one node; whether a way got shorter.
fn follow(
    (network, way, node): (&Network, Way, usize),
    paths: &mut Paths,
    is_new: &mut [bool],
    is_round: impl Fn(i128) -> bool,
) -> Result<bool, Vec<usize>> {
    let Some(length) = paths.length[node] else { return Ok(false) };
    let mut has_changed = false;
    for (limit, to, most) in network.from(node, way) {
        let longer = length + most;
        if to == ORIGIN {
            if is_round(longer) {
                return Err(through_origin(network, paths, (node, limit), way));
            }
        } else if paths.length[to].is_none_or(|now| longer < now) {
            (paths.length[to], paths.last[to]) = (Some(longer), Some(limit));
            (is_new[to], has_changed) = (true, true);
        }
    }
    Ok(has_changed)
}

fn through_origin(network: &Network, paths: &Paths, (node, limit): (usize, usize), way: Way) -> Vec<usize> {
    let mut all = paths.to(network, node, way);
    all.push(limit);
    all
}
