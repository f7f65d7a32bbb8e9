//! Where an element of a picture belongs: by the groups around it.

use roxmltree::Node;

use crate::verify::element::has_class;

/// Where an element belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    Event,
    Other,
    Link,
    More,
    Axis,
    Lane,
    Elsewhere,
}

/// The group of ours that is next around an element.
pub(super) fn home(node: Node<'_, '_>) -> Home {
    let of = |node: Node<'_, '_>| {
        let homes = [
            ("account", Home::Other),
            ("former", Home::Other),
            ("link", Home::Link),
            ("event", Home::Event),
            ("more", Home::More),
            ("axis", Home::Axis),
            ("lane", Home::Lane),
        ];
        let group = node.tag_name().name() == "g";
        homes.into_iter().find(|(class, _)| group && has_class(node, class)).map(|(_, home)| home)
    };
    node.ancestors().skip(1).find_map(of).unwrap_or(Home::Elsewhere)
}
