//! What stands between the scalars of a value.

use crate::document::{Kind, Node};
use crate::text::Span;

/// The parts of a list or mapping that hold no scalar.
pub(super) fn gaps(node: Node<'_>, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut leaves = Vec::new();
    collect(node, &mut leaves);
    let mut gaps = Vec::new();
    let mut at = start;
    for leaf in leaves {
        if leaf.start() >= at && leaf.end() <= end {
            gaps.push((at, leaf.start()));
            at = leaf.end();
        }
    }
    gaps.push((at, end.max(at)));
    gaps
}

fn collect(node: Node<'_>, leaves: &mut Vec<Span>) {
    match node.kind() {
        _ if node.is_alias() => leaves.push(node.span()),
        Kind::List => node.items().for_each(|item| collect(item, leaves)),
        Kind::Mapping => node.pairs().for_each(|(key, value)| {
            collect(key, leaves);
            collect(value, leaves);
        }),
        _ => leaves.push(node.span()),
    }
}
