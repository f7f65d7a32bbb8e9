//! The order in which the nodes of a network are best looked at: what is later before what is earlier.

use crate::chronology::network::{Network, ORIGIN, Way};

/// All nodes but the origin, in groups. By the limits that are nothing or less, which say that one node is not later than another,
/// each group comes before those to which they lead; the nodes of one group are led to from each other.
pub(super) fn groups(network: &Network, way: Way) -> Vec<Vec<usize>> {
    let mut search = Search {
        network,
        way,
        number: vec![0; network.count()],
        lowest: vec![0; network.count()],
        is_open: vec![false; network.count()],
        seen: 0,
        open: Vec::new(),
        groups: Vec::new(),
    };
    for node in 1..network.count() {
        if search.number[node] == 0 {
            search.from(node);
        }
    }
    // A group is done when all to which it leads are.
    search.groups.reverse();
    search.groups
}

/// The search of R. E. Tarjan for strongly connected parts (Depth-first search and linear graph algorithms, 1972), with a stack of
/// its own: a chain may be longer than that of the program.
struct Search<'n> {
    network: &'n Network,
    way: Way,
    /// In which order a node was seen, from 1 on.
    number: Vec<usize>,
    /// The lowest number of an open node to which it leads.
    lowest: Vec<usize>,
    is_open: Vec<bool>,
    seen: usize,
    open: Vec<usize>,
    groups: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        let mut stack = vec![(start, self.enter(start))];
        while let Some((node, rest)) = stack.last_mut() {
            let node = *node;
            match rest.pop() {
                Some(to) if self.number[to] == 0 => {
                    let rest = self.enter(to);
                    stack.push((to, rest));
                }
                Some(to) if self.is_open[to] => self.lowest[node] = self.lowest[node].min(self.number[to]),
                Some(_) => {}
                None => {
                    stack.pop();
                    if let Some((before, _)) = stack.last() {
                        self.lowest[*before] = self.lowest[*before].min(self.lowest[node]);
                    }
                    self.leave(node);
                }
            }
        }
    }

    /// Opens a node; where it leads.
    fn enter(&mut self, node: usize) -> Vec<usize> {
        self.seen += 1;
        (self.number[node], self.lowest[node]) = (self.seen, self.seen);
        self.is_open[node] = true;
        self.open.push(node);
        let leads = self.network.from(node, self.way).filter(|(_, to, most)| *to != ORIGIN && *most <= 0);
        leads.map(|(_, to, _)| to).collect()
    }

    /// Closes the group of a node that leads to none before it.
    fn leave(&mut self, node: usize) {
        if self.lowest[node] < self.number[node] {
            return;
        }
        let first = self.open.iter().rposition(|open| *open == node).unwrap_or_default();
        let group = self.open.split_off(first);
        group.iter().for_each(|node| self.is_open[*node] = false);
        self.groups.push(group);
    }
}
