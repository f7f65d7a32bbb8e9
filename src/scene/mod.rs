//! The scene: shapes and texts at fixed places, in painter's order, with meaning.

mod looks;
mod text_parts;

pub(crate) use crate::scene::looks::{Recoloured, told_apart};
pub use crate::scene::text_parts::{Words, Writer};
pub use crate::style::{Color, contrast};

use crate::geom::{Point, Rect, Size};

/// Properties that pages hand down to a picture inside them, each with the value that it has without a page: the root of a
/// picture says them all.
pub(crate) const UNSTYLED: [(&str, &str); 30] = [
    ("direction", "ltr"),
    ("writing-mode", "horizontal-tb"),
    ("white-space", "normal"),
    ("font-size", "16px"),
    ("font-style", "normal"),
    ("font-variant", "normal"),
    ("font-weight", "400"),
    ("font-stretch", "normal"),
    ("font-size-adjust", "none"),
    ("font-kerning", "auto"),
    ("font-feature-settings", "normal"),
    ("letter-spacing", "0"),
    ("word-spacing", "0"),
    ("text-transform", "none"),
    ("text-shadow", "none"),
    ("text-anchor", "start"),
    ("fill", "#000"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1"),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("paint-order", "normal"),
    ("dominant-baseline", "auto"),
    ("stroke-dashoffset", "0"),
    ("marker", "none"),
    ("shape-rendering", "auto"),
    ("color-interpolation", "sRGB"),
];

/// A finished picture, before any format.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// A slug: what stands in the picture and is nobody's event gets its id from it.
    pub id: String,
    /// px
    pub size: Size,
    /// Of the author's words, BCP 47.
    pub language: String,
    /// Of the author's words that are not there in that language: the language of the file.
    pub original_language: String,
    /// Of the program's words, BCP 47.
    pub program_language: &'static str,
    /// `data-*` attributes of the whole: name without `data-`, value.
    pub data: Vec<(&'static str, String)>,
    /// The picture's name.
    pub title: Words,
    /// The picture in words.
    pub description: Words,
    /// Behind everything.
    pub background: Color,
    /// In painter's order.
    pub nodes: Vec<Node>,
}

/// One thing to paint.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Things that belong together.
    Group(Group),
    /// A shape.
    Shape(Shape),
    /// One line of text.
    Text(Text),
}

/// Things that belong together, with what they mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// What they mean.
    pub meaning: Meaning,
    /// In painter's order.
    pub nodes: Vec<Node>,
}

/// What a group means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meaning {
    /// Unique in the picture.
    pub id: Option<String>,
    /// For style sheets and programs: `event`, `axis`, `legend`, ...
    pub class: Option<&'static str>,
    /// ARIA role: `graphics-symbol`, `graphics-object`.
    pub role: Option<&'static str>,
    /// Who wrote most of the texts inside; nothing where that is not known, or where the name says it.
    pub writer: Option<Writer>,
    /// ARIA name. One of both writers is the beginning of the full text.
    pub label: Option<Words>,
    /// Full text, shown on hover.
    pub title: Option<Words>,
    /// Where a click leads: http, https, mailto or relative.
    pub link: Option<String>,
    /// `data-*` attributes: name without `data-`, value.
    pub data: Vec<(&'static str, String)>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Inside.
    pub fill: Option<Paint>,
    /// Along the outline.
    pub stroke: Option<Stroke>,
    /// `marker`, `leader`, `whisker`, `span`, `tick`, `break`, ...
    pub class: Option<&'static str>,
}

/// The outlines.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// Open, through all points.
    Line(Vec<Point>),
    /// Closed, through all points.
    Polygon(Vec<Point>),
    /// With round corners of this radius, px.
    Rect(Rect, f64),
    /// Centre, radius in px.
    Circle(Point, f64),
}

/// What fills an outline.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// One colour whose opacity (0 to 1) changes linearly between stops (offset 0 to 1, left to right).
    Fade(Color, Vec<(f64, f64)>),
    /// The same from top to bottom.
    FadeDown(Color, Vec<(f64, f64)>),
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// px
    pub width: f64,
    /// Painted and unpainted length, px.
    pub dash: Option<(f64, f64)>,
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Anchor {
    /// How far from the left end of a text that runs so far its place is, px.
    pub(crate) fn offset(self, width: f64) -> f64 {
        match self {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        }
    }
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// On the baseline.
    pub at: Point,
    /// Which end `at` is.
    pub anchor: Anchor,
    /// What it says.
    pub text: Words,
    /// Measured, px.
    pub width: f64,
    /// px
    pub size: f64,
    /// 400 or 600.
    pub weight: u16,
    /// Whether figures all have one width.
    pub tabular: bool,
    /// Its colour.
    pub color: Color,
    /// `label`, `tick`, `title`, ...
    pub class: Option<&'static str>,
}
