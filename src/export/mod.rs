//! From scene to bytes: the painter over plotters' backends, and the SVG writer.

mod boxes;
mod chart_text;
mod form;
mod gradients;
mod isolation;
mod language;
mod letters;
mod markup;
mod number;
#[cfg(any(feature = "pdf", feature = "png"))]
mod outline;
mod painter;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod pixels;
#[cfg(feature = "plotters")]
mod placed_scene;
#[cfg(feature = "plotters")]
mod plotters_backend;
#[cfg(feature = "png")]
mod png;
mod root_id;
mod semantic;
mod svg;
mod targets;
mod xml_escape;

pub(crate) use crate::export::form::Form;
pub use crate::export::form::TextForm;
pub use crate::export::painter::paint;
#[cfg(feature = "pdf")]
pub(crate) use crate::export::pdf::pdf_in;
#[cfg(feature = "pdf")]
pub use crate::export::pdf::{Paper, PaperSize, PdfError, PdfPage, is_pdf, pdf};
#[cfg(feature = "plotters")]
pub use crate::export::placed_scene::PlacedScene;
#[cfg(feature = "plotters")]
pub use crate::export::plotters_backend::Plain;
#[cfg(feature = "png")]
pub(crate) use crate::export::png::png_in;
#[cfg(feature = "png")]
pub use crate::export::png::{Raster, RasterError, is_png, png};
pub use crate::export::semantic::{Painted, Pen, Semantic};
pub use crate::export::svg::{SvgBackend, UNIT};
#[cfg(feature = "html")]
pub(crate) use crate::export::xml_escape::{attribute as xml_attribute, content as xml_text};

use std::collections::{BTreeMap, BTreeSet};

use crate::font::{Packed, Style, Weight};
use crate::scene::{Node, Scene, Text};

/// A scene as an SVG file with these font files embedded.
///
/// ```
/// # use dateline::{geom::Size, scene::{Color, Scene}};
/// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
/// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
/// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
/// assert!(dateline::export::svg(&scene, &[]).contains("<title>Empty</title>"));
/// ```
pub fn svg(scene: &Scene, faces: &[Packed]) -> String {
    svg_as(scene, faces, Form::default())
}

/// The same in that form.
pub(crate) fn svg_as(scene: &Scene, faces: &[Packed], form: Form) -> String {
    let ground = form.ground;
    let mut backend = SvgBackend::formed(scene, faces, form);
    painter::painted(scene, &mut backend, UNIT, ground).expect("impossible: writing to memory does not fail");
    backend.finish()
}

/// The characters of dates and of our own words, which most pictures show.
///
/// ```
/// assert!(dateline::export::usual().any(|letter| letter == '–'));
/// ```
pub fn usual() -> impl Iterator<Item = char> {
    ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(" .,:;()+-–".chars())
}

/// The characters that a scene's texts show, by weight: what its fonts must hold.
///
/// ```
/// # use dateline::{geom::Size, scene::{Color, Scene}};
/// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
/// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
/// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
/// assert!(dateline::export::characters([&scene]).is_empty());
/// ```
pub fn characters<'a>(scenes: impl IntoIterator<Item = &'a Scene>) -> BTreeMap<Weight, BTreeSet<char>> {
    let mut found = BTreeMap::new();
    scenes.into_iter().for_each(|scene| collect(&scene.nodes, &mut found));
    found
}

/// The face that a text is set in.
fn weight(text: &Text) -> Weight {
    if text.weight > 400 { Weight::SemiBold } else { Weight::Regular }
}

/// How a text is set.
fn style(text: &Text) -> Style {
    Style { size: text.size, weight: weight(text), tabular: text.tabular }
}

fn collect(nodes: &[Node], found: &mut BTreeMap<Weight, BTreeSet<char>>) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.nodes, found),
            Node::Text(text) => {
                found.entry(weight(text)).or_default().extend(text.text.as_str().chars().filter_map(xml_escape::inert));
            }
            Node::Shape(_) => {}
        }
    }
}
