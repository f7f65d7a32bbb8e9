//! Duplicate keys. What it is: the check that no mapping has a key twice. In: the tree. Out: the second and later ones.
//! It must not know which keys mean something.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Node, share};

/// Up to this many keys are compared pair by pair: cheaper than sorting.
const FEW: usize = 12;

/// Nodes that a worker looks at at once, and above which there are two.
const PART: usize = 1 << 16;

/// Every key that stands a second time in its mapping.
pub(super) fn check(document: &Document<'_>) -> Vec<Diagnostic> {
    let count = document.arena.slots.len();
    let mut parts: Vec<Vec<Diagnostic>> = vec![Vec::new(); count.div_ceil(PART)];
    let jobs = parts.iter_mut().enumerate();
    let work =
        |(at, found): (usize, &mut Vec<Diagnostic>)| part(document, at * PART..((at + 1) * PART).min(count), found);
    if count <= PART {
        jobs.for_each(work);
    } else {
        share(jobs, work);
    }
    let mut found = parts.concat();
    found.sort_by_key(|fault: &Diagnostic| fault.span);
    found
}

fn part(document: &Document<'_>, nodes: Range<usize>, found: &mut Vec<Diagnostic>) {
    let mut keys = Vec::new();
    for node in document.mappings(nodes) {
        keys.clear();
        keys.extend(node.pairs().filter_map(|(key, _)| Some((key.text()?, key))));
        repeated(&mut keys, found);
    }
}

fn repeated(keys: &mut [(&str, Node<'_>)], found: &mut Vec<Diagnostic>) {
    if keys.len() <= FEW {
        for (i, (name, key)) in keys.iter().enumerate() {
            let first = keys[..i].iter().find(|(other, _)| other == name);
            found.extend(first.map(|(_, first)| fault(name, *key, *first)));
        }
        return;
    }
    keys.sort_by_key(|(name, key)| (*name, key.span()));
    let mut first = keys[0];
    for (name, key) in &keys[1..] {
        if *name == first.0 {
            found.push(fault(name, *key, first.1));
        } else {
            first = (name, *key);
        }
    }
}

fn fault(name: &str, key: Node<'_>, first: Node<'_>) -> Diagnostic {
    Diagnostic::error(Code::DuplicateKey, key.span(), format!("the key `{name}` is written twice here"))
        .related(first.span(), "first here")
        .hint("keep one of the two, or put both values into one list")
}
