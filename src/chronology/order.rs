//! The order in which the nodes of a network are best looked at: each before those to which its limits lead.

use crate::chronology::network::{Network, ORIGIN, Way};

/// All nodes but the origin, the one from which a way begins before those to which it leads, where no way leads back. Along a
/// chain that leads both ways they stand as in the chain.
pub(super) fn nodes(network: &Network, way: Way) -> Vec<usize> {
    let mut done = Vec::with_capacity(network.count());
    let mut is_seen = vec![false; network.count()];
    is_seen[ORIGIN] = true;
    let mut stack: Vec<(usize, Vec<usize>)> = Vec::new();
    for first in 1..network.count() {
        if is_seen[first] {
            continue;
        }
        is_seen[first] = true;
        stack.push((first, next(network, first, way)));
        while let Some((node, rest)) = stack.last_mut() {
            match rest.pop() {
                Some(to) if is_seen[to] => {}
                Some(to) => {
                    is_seen[to] = true;
                    stack.push((to, next(network, to, way)));
                }
                None => {
                    done.push(*node);
                    stack.pop();
                }
            }
        }
    }
    done.reverse();
    done
}

fn next(network: &Network, node: usize, way: Way) -> Vec<usize> {
    network.from(node, way).map(|(_, to, _)| to).collect()
}
