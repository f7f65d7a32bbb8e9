//! The page around a picture: the timeline in the widths of usual windows, each laid out for its own.

use std::collections::BTreeMap;

use crate::export::{Form, characters, svg_as};
use crate::font::{PackError, Packer, Ruler};
use crate::html::{self, PagePicture};
use crate::layout::arrange;
use crate::model::{Background, Chronicle, View};
use crate::render::drawn::seen;
use crate::scene::{Node, Recoloured, Scene};

/// What the page leaves free beside a picture, px.
const BESIDE: u32 = 32;

/// The page of a view, whose picture is drawn already.
pub(super) fn page(
    chronicle: &Chronicle,
    (view, own, own_dark): (&View, &Scene, &Recoloured),
    packer: &mut Packer,
    ruler: &mut Ruler,
) -> Result<String, PackError> {
    let mut pictures = Vec::new();
    for each in view.in_widths() {
        let is_own = each.width == view.width;
        let other = |ruler: &mut Ruler| seen(chronicle, &each, &arrange(chronicle, &each, ruler));
        let (mut scene, dark) = if is_own { (own.clone(), own_dark.clone()) } else { other(ruler) };
        linked(&mut scene);
        let faces = packer.pack_in(&characters([&scene]), &view.typefaces(), &BTreeMap::new())?;
        let from = if pictures.is_empty() { 0 } else { each.least_window() + BESIDE };
        let form =
            Form { ground: view.background == Background::Theme, dark, own: view.typefaces(), ..Form::default() };
        pictures.push(PagePicture { svg: svg_as(&scene, &faces, form), from });
    }
    Ok(html::page(chronicle, view, &pictures))
}

/// Leads each labelled event without a link of its own to its row in the table; a link without words would have no name.
fn linked(scene: &mut Scene) {
    scene.nodes.iter_mut().for_each(link);
}

fn link(node: &mut Node) {
    let Node::Group(group) = node else { return };
    let meaning = &mut group.meaning;
    let has_words = group.nodes.iter().any(|node| matches!(node, Node::Text(_)));
    if meaning.class == Some("event") && has_words {
        meaning.link = meaning.link.take().or_else(|| meaning.id.as_ref().map(|id| format!("#{id}")));
        // A link inside a symbol would not be found by those who do not see it (ARIA in HTML, graphics-symbol).
        meaning.role = Some("group");
    }
    group.nodes.iter_mut().for_each(link);
}
