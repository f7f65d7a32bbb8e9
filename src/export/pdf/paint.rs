//! A scene painted on a page, each thing marked as what it is.

use std::collections::VecDeque;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Rect as PdfRect, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LinearGradient, SpreadMethod, Stop, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node as Part};

use crate::export::outline::outline;
use crate::export::pdf::PdfPage;
use crate::export::pdf::tags::{Kind, element, lines};
use crate::export::pdf::text::Texts;
use crate::font::Segment;
use crate::geom::{Point, Size};
use crate::scene::{Color, Group, Node, Paint, Scene, Shape, Stroke, Text};
use crate::typeface::Typefaces;

/// A page while it is painted.
struct Sheet<'a, 'b> {
    surface: &'a mut Surface<'b>,
    /// Its number, counted from 0, and what stands on it.
    page: (usize, &'a PdfPage<'a>),
    /// The marks of its links, in order.
    links: VecDeque<Identifier>,
}

/// Paints pages one after the other.
pub(super) struct Painter {
    texts: Texts,
    /// How many are painted.
    pages: usize,
}

impl Painter {
    pub(super) fn new(own: &Typefaces) -> Painter {
        Painter { texts: Texts::new(own), pages: 0 }
    }

    /// Paints a page in px of its scene, and answers what stands on it in reading order.
    pub(super) fn page(
        &mut self,
        surface: &mut Surface<'_>,
        page: &PdfPage<'_>,
        links: VecDeque<Identifier>,
    ) -> Vec<Part> {
        if page.ground {
            ground(surface, page.scene);
        }
        let mut sheet = Sheet { surface, page: (self.pages, page), links };
        self.pages += 1;
        let nodes = &page.scene.nodes;
        let Some(at) = nodes.iter().position(is_axis) else { return self.nodes(&mut sheet, nodes, false) };
        let end = nodes.iter().rposition(|node| matches!(node, Node::Group(_))).map_or(at, |last| last + 1);
        // Painted beneath the events, and read after them: what they say of time, each says of itself.
        let mut parts = self.nodes(&mut sheet, &nodes[..at], false);
        let axis = self.nodes(&mut sheet, &nodes[at..=at], false);
        parts.extend(self.nodes(&mut sheet, &nodes[at + 1..end], false));
        parts.extend(axis);
        parts.extend(self.nodes(&mut sheet, &nodes[end..], false));
        parts
    }

    /// `told`: inside an element whose full text says what stands there.
    fn nodes(&mut self, sheet: &mut Sheet<'_, '_>, nodes: &[Node], told: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        let kin = |one: &Node, other: &Node| match (one, other) {
            (Node::Shape(_), Node::Shape(_)) => true,
            (Node::Text(one), Node::Text(other)) => {
                one.class == other.class && one.text.writer() == other.text.writer()
            }
            _ => false,
        };
        for together in nodes.chunk_by(kin) {
            match &together[0] {
                Node::Group(group) => parts.extend(self.group(sheet, group, told)),
                Node::Shape(_) => parts.extend(shapes(sheet.surface, together, told)),
                Node::Text(first) => {
                    let texts: Vec<&Text> = together.iter().filter_map(as_text).collect();
                    // Of a month without its year nothing is learnt from hearing it.
                    let is_read = told || first.class != Some("tick");
                    let inside = self.texts.lines(sheet.surface, sheet.page.1.scene, &texts, is_read);
                    if !is_read {
                        continue;
                    }
                    let words = || texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
                    if told {
                        parts.extend(inside);
                        continue;
                    }
                    // Further sheets say the title again, and begin nothing new.
                    let class = first.class.filter(|_| sheet.page.0 == 0);
                    parts.push(lines(class, words(), inside));
                }
            }
        }
        parts
    }

    fn group(&mut self, sheet: &mut Sheet<'_, '_>, group: &Group, told: bool) -> Vec<Part> {
        let kind = Kind::of(group);
        let mark = if matches!(kind, Kind::Link) { sheet.links.pop_front() } else { None };
        let told = told || matches!(kind, Kind::Link | Kind::Figure);
        let mut inside = self.nodes(sheet, &group.nodes, told);
        inside.extend(mark.map(Part::from));
        element(&kind, group, sheet.page, inside)
    }
}

fn is_axis(node: &Node) -> bool {
    matches!(node, Node::Group(group) if group.meaning.class == Some("axis"))
}

fn as_text(node: &Node) -> Option<&Text> {
    match node {
        Node::Text(text) => Some(text),
        Node::Group(_) | Node::Shape(_) => None,
    }
}

/// Behind everything.
fn ground(surface: &mut Surface<'_>, scene: &Scene) {
    let Size { width, height } = scene.size;
    let whole = PdfRect::from_xywh(0.0, 0.0, width as f32, height as f32);
    surface.start_tagged(ContentTag::Artifact(Artifact::new(ArtifactType::Layout, None)));
    let mut path = PathBuilder::new();
    whole.into_iter().for_each(|whole| path.push_rect(whole));
    if let Some(path) = path.finish() {
        surface.set_stroke(None);
        surface.set_fill(Some(filled(scene.background)));
        surface.draw_path(&path);
    }
    surface.end_tagged();
}

/// Shapes side by side: part of what is told around them, or nothing that is read.
fn shapes(surface: &mut Surface<'_>, nodes: &[Node], told: bool) -> Option<Part> {
    let artifact = ContentTag::Artifact(Artifact::new(ArtifactType::Layout, None));
    let mark = surface.start_tagged(if told { ContentTag::Other } else { artifact });
    for node in nodes {
        if let Node::Shape(shape) = node {
            painted(surface, shape);
        }
    }
    surface.end_tagged();
    told.then(|| mark.into())
}

fn painted(surface: &mut Surface<'_>, shape: &Shape) {
    let segments = outline(&shape.outline);
    let Some(path) = path(&segments) else { return };
    let fill = shape.fill.as_ref().map(|paint| fill(paint, &segments));
    let stroke = shape.stroke.as_ref().map(stroke);
    if fill.is_none() && stroke.is_none() {
        return;
    }
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

/// Nothing where there are no segments.
fn path(segments: &[Segment]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for segment in segments {
        let single = |point: Point| (point.x as f32, point.y as f32);
        match *segment {
            Segment::Move(to) => path.move_to(single(to).0, single(to).1),
            Segment::Line(to) => path.line_to(single(to).0, single(to).1),
            Segment::Quadratic(by, to) => path.quad_to(single(by).0, single(by).1, single(to).0, single(to).1),
            Segment::Cubic(by, then, to) => {
                let ((a, b), (c, d), (x, y)) = (single(by), single(then), single(to));
                path.cubic_to(a, b, c, d, x, y);
            }
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

/// One colour, as wide as it is.
pub(super) fn filled(color: Color) -> Fill {
    Fill { paint: pdf_color(color).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn pdf_color(Color(red, green, blue): Color) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(paint: &Paint, segments: &[Segment]) -> Fill {
    let (color, stops, down) = match paint {
        Paint::Solid(color) => return filled(*color),
        Paint::Fade(color, stops) => (*color, stops, false),
        Paint::FadeDown(color, stops) => (*color, stops, true),
    };
    let frame = ends(segments);
    let (x2, y2) = if down { (frame.0.x, frame.1.y) } else { (frame.1.x, frame.0.y) };
    let stop = |(offset, opacity): &(f64, f64)| Stop {
        offset: share(*offset),
        color: pdf_color(color).into(),
        opacity: share(*opacity),
    };
    let gradient = LinearGradient {
        x1: frame.0.x as f32,
        y1: frame.0.y as f32,
        x2: x2 as f32,
        y2: y2 as f32,
        transform: Transform::identity(),
        spread_method: SpreadMethod::Pad,
        stops: stops.iter().map(stop).collect(),
        anti_alias: false,
    };
    Fill { paint: gradient.into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// The left top and the right bottom corner of what the segments enclose.
fn ends(segments: &[Segment]) -> (Point, Point) {
    let points = segments.iter().filter_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) | Segment::Quadratic(_, to) | Segment::Cubic(_, _, to) => Some(to),
        Segment::Close => None,
    });
    let none = (Point::new(f64::INFINITY, f64::INFINITY), Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY));
    points.fold(none, |(low, high), Point { x, y }| {
        (Point::new(low.x.min(x), low.y.min(y)), Point::new(high.x.max(x), high.y.max(y)))
    })
}

/// 0 to 1.
fn share(value: f64) -> NormalizedF32 {
    NormalizedF32::new(value.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}

/// With the ends and corners that SVG gives a line which says nothing of them.
fn stroke(stroke: &Stroke) -> krilla::paint::Stroke {
    krilla::paint::Stroke {
        paint: pdf_color(stroke.color).into(),
        width: stroke.width as f32,
        miter_limit: 4.0,
        dash: stroke.dash.map(|(on, off)| StrokeDash { array: vec![on as f32, off as f32], offset: 0.0 }),
        ..krilla::paint::Stroke::default()
    }
}
