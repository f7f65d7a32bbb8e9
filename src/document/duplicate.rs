//! Duplicate keys. What it is: the check that no mapping has a key twice. In: the tree. Out: the second and later ones.
//! It must not know which keys mean something.

use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Node};

/// Up to this many keys are compared pair by pair: cheaper than sorting.
const FEW: usize = 12;

/// Every key that stands a second time in its mapping.
pub(super) fn check(document: &Document<'_>) -> Vec<Diagnostic> {
    let mut keys = Vec::new();
    let mut found = Vec::new();
    for node in document.nodes().filter(|node| node.is_mapping()) {
        keys.clear();
        keys.extend(node.pairs().filter_map(|(key, _)| Some((key.text()?, key))));
        repeated(&mut keys, &mut found);
    }
    found.sort_by_key(|fault: &Diagnostic| fault.span);
    found
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
    Diagnostic::error(Code::DuplicateKey, key.span(), format!("the key `{name}` stands twice in this mapping"))
        .related(first.span(), "first here")
        .hint("keep one of the two, or put both values into one list")
}
