//! What stands at a byte of a text that is YAML.

use crate::document::{Document, Kind, Node};
use crate::editor::cursor::Step;

/// A key or a value.
#[derive(Debug, Clone)]
pub(super) struct Place<'d> {
    /// From the top to it; of a key, as of its value.
    pub(super) path: Vec<Step<'d>>,
    pub(super) node: Node<'d>,
    pub(super) is_key: bool,
    /// The entry of `events` that it stands in.
    pub(super) event: Option<Node<'d>>,
}

/// The key or the value without others inside it that a byte belongs to, or that ends there.
pub(super) fn place<'d>(document: &'d Document<'_>, at: usize) -> Option<Place<'d>> {
    let mut found = Place { path: Vec::new(), node: document.root()?, is_key: false, event: None };
    loop {
        if found.path == [Step::Key("events"), Step::Item] {
            found.event = Some(found.node);
        }
        let node = found.node;
        let (step, inside, is_key) = match node.kind() {
            Kind::List if !node.is_alias() => {
                let item = node.items().find(|item| holds(*item, at))?;
                (Step::Item, item, false)
            }
            Kind::Mapping if !node.is_alias() => {
                let (key, value) = node.pairs().find(|(key, value)| holds(*key, at) || holds(*value, at))?;
                let name = Step::Key(key.text().unwrap_or_default());
                if holds(key, at) { (name, key, true) } else { (name, value, false) }
            }
            _ => return Some(found),
        };
        found.path.push(step);
        found.node = inside;
        if is_key {
            return Some(Place { is_key, ..found });
        }
    }
}

/// The entry of `events` that a byte stands in, or right behind.
pub(super) fn event_at<'d>(document: &'d Document<'_>, at: usize) -> Option<Node<'d>> {
    document.root()?.get("events")?.items().find(|event| holds(*event, at))
}

fn holds(node: Node<'_>, at: usize) -> bool {
    let span = node.span();
    span.start() <= at && at <= span.end() && !span.is_empty()
}

/// Hands over every key and every value without others inside it, with the path to it: `path`, `node`, whether it is a key.
pub(super) fn each<'d>(document: &'d Document<'_>, mut visit: impl FnMut(&[Step<'d>], Node<'d>, bool)) {
    if let Some(root) = document.root() {
        below(root, &mut Vec::new(), &mut visit);
    }
}

fn below<'d>(node: Node<'d>, path: &mut Vec<Step<'d>>, visit: &mut impl FnMut(&[Step<'d>], Node<'d>, bool)) {
    match node.kind() {
        _ if node.is_alias() => visit(path, node, false),
        Kind::List => {
            path.push(Step::Item);
            node.items().for_each(|item| below(item, path, visit));
            path.pop();
        }
        Kind::Mapping => {
            for (key, value) in node.pairs() {
                path.push(Step::Key(key.text().unwrap_or_default()));
                visit(path, key, true);
                below(value, path, visit);
                path.pop();
            }
        }
        Kind::Null | Kind::Scalar => visit(path, node, false),
    }
}
