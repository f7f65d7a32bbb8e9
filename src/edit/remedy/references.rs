//! Every value of a file that names an entry of a section.

use std::collections::BTreeMap;

use crate::document::{Kind, Node};
use crate::edit::references::{related, stated};

/// Where each name of a section is referred to.
pub(super) type References<'d> = BTreeMap<&'d str, Vec<Node<'d>>>;

/// Every value that names an entry of a section.
pub(in crate::edit) fn references<'d>(root: Node<'d>, section: &str) -> Vec<Node<'d>> {
    let all = |list: &str| root.get(list).into_iter().flat_map(Node::items).collect::<Vec<_>>();
    let within = |node: Node<'d>, key: &str| -> Vec<Node<'d>> {
        let value = node.get(key);
        let items = value.into_iter().flat_map(Node::items);
        items.chain(value.filter(|value| value.kind() == Kind::Scalar)).collect()
    };
    let filters = |key: &str| -> Vec<Node<'d>> {
        all("timelines")
            .into_iter()
            .filter_map(|view| view.get("where"))
            .flat_map(|filter| within(filter, key))
            .collect()
    };
    match section {
        "events" => all("events")
            .into_iter()
            .flat_map(|event| {
                let links = within(event, "links").into_iter().filter_map(|link| link.get("to"));
                links.chain(related(event)).collect::<Vec<_>>()
            })
            .collect(),
        "categories" => {
            let own = all("events").into_iter().filter_map(|event| event.get("category"));
            own.chain(filters("category")).collect()
        }
        _ => {
            let events = all("events");
            let cited = events.iter().flat_map(|event| within(*event, "sources"));
            let cited = cited.filter_map(|item| if item.kind() == Kind::Scalar { Some(item) } else { item.get("id") });
            let reported =
                events.iter().flat_map(|event| within(*event, "accounts")).filter_map(|one| one.get("source"));
            let lasts = events.iter().filter_map(|event| event.get("lasts"));
            let said = events.iter().flat_map(|event| stated(*event)).chain(lasts);
            let said = said.filter_map(|one| one.get("source"));
            let views = all("timelines");
            let preferred = views.iter().filter_map(|view| view.get("prefer"));
            let series = views.iter().flat_map(|view| within(*view, "series")).filter_map(|one| one.get("source"));
            cited.chain(reported).chain(said).chain(filters("source")).chain(preferred).chain(series).collect()
        }
    }
}
