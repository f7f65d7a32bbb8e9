//! The texts and keys of a file in order: what a `#` may have cut off.

use crate::document::{Kind, Node};
use crate::text::{line_end, line_start};

/// A text or a key, and the key that it belongs to.
pub(super) struct Leaf<'d> {
    pub(super) node: Node<'d>,
    pub(super) key: &'d str,
    pub(super) role: Role,
    /// Whether it stands in brackets or braces.
    pub(super) in_flow: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    /// A key, and whether its value is empty.
    Key {
        is_empty: bool,
    },
    Value,
    Item,
}

impl Leaf<'_> {
    /// The bytes of its line before it: of a key or an item in lines of its own the column that what belongs to it must pass.
    pub(super) fn column(&self) -> usize {
        let (text, start) = (self.node.source(), self.node.span().start());
        let before = &text[line_start(text, start)..start];
        match self.role {
            Role::Key { .. } => before.len(),
            Role::Item => before.rfind('-').unwrap_or(before.len()),
            Role::Value => before.rfind(self.key).unwrap_or(before.len()),
        }
    }

    /// Whether it is a text in lines below `|` or `>`.
    pub(super) fn is_block(&self) -> bool {
        self.node.is_quoted() && self.written().starts_with(['|', '>'])
    }

    /// Its letters as they are written.
    pub(super) fn written(&self) -> &str {
        &self.node.source()[self.node.span().range()]
    }

    /// What stands behind it on its last line.
    pub(super) fn behind(&self) -> &str {
        let (text, end) = (self.node.source(), self.node.span().end());
        // The line end that closes a block of text may be its last byte.
        let at = line_start(text, end.saturating_sub(1)).max(end);
        text[end.min(text.len())..line_end(text, at).max(end)].trim()
    }
}

/// All leaves of a file.
pub(super) fn leaves(root: Node<'_>) -> Vec<Leaf<'_>> {
    let mut leaves = Vec::new();
    gather(root, "", false, &mut leaves);
    leaves
}

fn gather<'d>(node: Node<'d>, key: &'d str, in_flow: bool, leaves: &mut Vec<Leaf<'d>>) {
    let in_flow = in_flow || node.is_flow();
    for (name, value) in node.pairs() {
        let own = name.text().unwrap_or_default();
        let is_empty = value.kind() == Kind::Null && value.span().is_empty();
        leaves.push(Leaf { node: name, key: own, role: Role::Key { is_empty }, in_flow });
        descend(value, own, Role::Value, in_flow, leaves);
    }
    for item in node.items() {
        descend(item, key, Role::Item, in_flow, leaves);
    }
}

fn descend<'d>(node: Node<'d>, key: &'d str, role: Role, in_flow: bool, leaves: &mut Vec<Leaf<'d>>) {
    if node.is_alias() {
        return;
    }
    match node.kind() {
        Kind::Scalar => leaves.push(Leaf { node, key, role, in_flow }),
        Kind::Null => {}
        Kind::List | Kind::Mapping => gather(node, key, in_flow, leaves),
    }
}
