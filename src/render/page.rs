//! The page around a picture: the timeline in the widths of usual windows, each laid out for its own.

use std::collections::BTreeMap;

use crate::export::{Form, characters, svg_as};
use crate::font::{PackError, Packer, Ruler};
use crate::html::{self, PagePicture};
use crate::layout::arrange;
use crate::model::{Background, Chronicle, Direction, Edition, View};
use crate::render::seen;
use crate::scene::{Node, Recoloured, Scene};

/// The picture between the one for phones and a wide one, px.
const MIDDLE: u32 = 960;
/// A picture may be shown so much smaller than it is laid out: 12 px are 11 then.
const LEAST_SHOWN: f64 = 11.0 / 12.0;
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
    for each in widths(view) {
        let is_own = each.width == view.width;
        let other = |ruler: &mut Ruler| seen(chronicle, &each, &arrange(chronicle, &each, ruler));
        let (mut scene, dark) = if is_own { (own.clone(), own_dark.clone()) } else { other(ruler) };
        linked(&mut scene);
        let faces = packer.pack(&characters([&scene]), &BTreeMap::new())?;
        let from = if pictures.is_empty() { 0 } else { (f64::from(each.width) * LEAST_SHOWN) as u32 + BESIDE };
        let form = Form { ground: view.background == Background::Theme, dark, ..Form::default() };
        pictures.push(PagePicture { svg: svg_as(&scene, &faces, form), from });
    }
    Ok(html::page(chronicle, view, &pictures))
}

/// The view for a phone, for a window of middle width, and as the file has it, where that is wider.
fn widths(view: &View) -> Vec<View> {
    let phone = Edition::Phone;
    let narrow = View {
        edition: Some(phone),
        width: phone.width(),
        max_height: None,
        layout: Direction::Vertical,
        ..view.clone()
    };
    let middle = View { edition: None, width: MIDDLE, ..view.clone() };
    let narrower = [narrow, middle].into_iter().filter(|narrower| narrower.width < view.width);
    narrower.chain([view.clone()]).collect()
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
