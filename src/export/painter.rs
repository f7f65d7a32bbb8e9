//! The painter: a walk over a scene.

use std::vec::IntoIter;

use plotters_backend::{BackendColor, BackendCoord};

use crate::export::markup::link;
use crate::export::semantic::{Painted, Pen, Semantic, opaque};
use crate::export::targets::targets;
use crate::geom::{Point, Rect, Size};
use crate::scene::{Color, Group, Node, Outline, Paint, Scene, Shape, Stroke, Text};

/// Slices of a fade on a backend that has none.
const SLICES: i32 = 24;

/// Paints a scene on a plotters backend. `unit` is how many of the backend's units a px has: 100 for [`SvgBackend`],
/// 1 or 2 for a bitmap.
///
/// [`SvgBackend`]: crate::export::SvgBackend
///
/// # Errors
/// Where the backend fails, or has to write and has no font: plotters' bitmaps want one (`register_font`).
///
/// ```
/// use dateline::export::{SvgBackend, paint};
/// # use dateline::{geom::Size, scene::{Color, Scene}};
/// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
/// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
/// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
/// let mut backend = SvgBackend::new(&scene, &[]);
/// assert!(paint(&scene, &mut backend, 100.0).is_ok());
/// assert!(backend.finish().ends_with("</svg>\n"));
/// ```
pub fn paint<B: Semantic>(scene: &Scene, backend: &mut B, unit: f64) -> Painted<B> {
    painted(scene, backend, unit, true)
}

/// The same, with its ground or without.
pub(super) fn painted<B: Semantic>(scene: &Scene, backend: &mut B, unit: f64, has_ground: bool) -> Painted<B> {
    backend.ensure_prepared()?;
    if has_ground {
        ground(scene.size, scene.background, backend, unit)?;
    }
    Brush { backend, unit, targets: targets(&scene.nodes).into_iter() }.nodes(&scene.nodes)?;
    backend.present()
}

fn ground<B: Semantic>(size: Size, color: Color, backend: &mut B, unit: f64) -> Painted<B> {
    let brush = Brush { backend, unit, targets: Vec::new().into_iter() };
    let corner = brush.place(Point::new(size.width, size.height));
    brush.backend.class(None);
    brush.backend.draw_rect((0, 0), corner, &opaque(color), true)
}

struct Brush<'a, B> {
    backend: &'a mut B,
    unit: f64,
    /// Of the links that follow.
    targets: IntoIter<Option<Rect>>,
}

impl<B: Semantic> Brush<'_, B> {
    fn nodes(&mut self, nodes: &[Node]) -> Painted<B> {
        nodes.iter().try_for_each(|node| match node {
            Node::Group(group) => self.group(group),
            Node::Shape(shape) => self.shape(shape),
            Node::Text(text) => self.text(text),
        })
    }

    fn group(&mut self, group: &Group) -> Painted<B> {
        self.backend.open(&group.meaning)?;
        if let Some(frame) = link(&group.meaning).and_then(|_| self.targets.next()).flatten() {
            let (from, to) = self.corners(frame);
            self.backend.target(from, to);
        }
        self.nodes(&group.nodes)?;
        self.backend.close(&group.meaning)
    }

    fn text(&mut self, text: &Text) -> Painted<B> {
        self.backend.class(text.class);
        let at = self.place(text.at);
        self.backend.text(text, at, self.unit)
    }

    fn shape(&mut self, shape: &Shape) -> Painted<B> {
        self.backend.class(shape.class);
        let pen = shape.stroke.map(|stroke| self.pen(stroke));
        let Some(paint) = &shape.fill else {
            return pen.map_or(Ok(()), |pen| self.stroke(&shape.outline, pen));
        };
        let taken = pen.is_some_and(|pen| self.backend.edge(&pen));
        self.fill(&shape.outline, paint)?;
        pen.filter(|_| !taken).map_or(Ok(()), |pen| self.stroke(&shape.outline, pen))
    }

    fn fill(&mut self, outline: &Outline, paint: &Paint) -> Painted<B> {
        match paint {
            Paint::Solid(color) => self.flat(outline, opaque(*color)),
            Paint::Fade(color, stops) | Paint::FadeDown(color, stops) => {
                let down = matches!(paint, Paint::FadeDown(..));
                if self.backend.fade(stops, down) {
                    return self.flat(outline, opaque(*color));
                }
                self.slices(outline, *color, stops, down)
            }
        }
    }

    fn flat(&mut self, outline: &Outline, color: BackendColor) -> Painted<B> {
        match outline {
            Outline::Line(points) | Outline::Polygon(points) => {
                let corners = self.places(points);
                self.backend.fill_polygon(corners, &color)
            }
            Outline::Rect(frame, radius) => {
                let (from, to) = self.corners(*frame);
                match self.length(*radius) {
                    0 => self.backend.draw_rect(from, to, &color, true),
                    radius => self.backend.round_rect(from, to, radius, &color),
                }
            }
            Outline::Circle(at, radius) => {
                let (at, radius) = (self.place(*at), self.length(*radius));
                self.backend.draw_circle(at, radius, &color, true)
            }
        }
    }

    /// A fade as slices of one opacity each across its direction, over the outline's box.
    fn slices(&mut self, outline: &Outline, color: Color, stops: &[(f64, f64)], down: bool) -> Painted<B> {
        let (from, to) = self.corners(bounds(outline));
        let (first, last) = if down { (from.1, to.1) } else { (from.0, to.0) };
        let at = |step: i32| first + (last - first) * step / SLICES;
        (0..SLICES).filter(|step| at(*step) < at(step + 1)).try_for_each(|step| {
            let alpha = opacity(stops, (f64::from(step) + 0.5) / f64::from(SLICES));
            let slice = opaque(color).mix(alpha);
            let (start, end) = (at(step), at(step + 1));
            if down {
                return self.backend.draw_rect((from.0, start), (to.0, end), &slice, true);
            }
            self.backend.draw_rect((start, from.1), (end, to.1), &slice, true)
        })
    }

    fn stroke(&mut self, outline: &Outline, pen: Pen) -> Painted<B> {
        if let (Outline::Circle(at, radius), None) = (outline, pen.dash) {
            let (at, radius) = (self.place(*at), self.length(*radius));
            return self.backend.draw_circle(at, radius, &pen, false);
        }
        let points = self.places(&around(outline));
        match pen.dash {
            Some(_) => self.backend.dashed(&points, &pen),
            None => self.backend.draw_path(points, &pen),
        }
    }

    fn pen(&self, stroke: Stroke) -> Pen {
        let dash = stroke.dash.map(|(on, off)| (self.length(on).max(1), self.length(off).max(1)));
        Pen { color: stroke.color, width: self.length(stroke.width).max(1), dash }
    }

    fn corners(&self, frame: Rect) -> (BackendCoord, BackendCoord) {
        (self.place(Point::new(frame.left(), frame.top())), self.place(Point::new(frame.right(), frame.bottom())))
    }

    fn places(&self, points: &[Point]) -> Vec<BackendCoord> {
        points.iter().map(|point| self.place(*point)).collect()
    }

    fn place(&self, point: Point) -> BackendCoord {
        ((point.x * self.unit).round() as i32, (point.y * self.unit).round() as i32)
    }

    fn length(&self, px: f64) -> u32 {
        (px * self.unit).round() as u32
    }
}

/// The opacity at an offset, linear between stops.
fn opacity(stops: &[(f64, f64)], at: f64) -> f64 {
    let before = stops.iter().rev().find(|stop| stop.0 <= at).copied().unwrap_or((0.0, 0.0));
    let after = stops.iter().find(|stop| stop.0 > at).copied().unwrap_or(before);
    let share = if after.0 > before.0 { (at - before.0) / (after.0 - before.0) } else { 0.0 };
    before.1 + (after.1 - before.1) * share
}

/// The outline as points, closed ones back to their start.
fn around(outline: &Outline) -> Vec<Point> {
    match outline {
        Outline::Line(points) => points.clone(),
        Outline::Polygon(points) => points.iter().chain(points.first()).copied().collect(),
        Outline::Rect(frame, _) => {
            let (left, right, top, bottom) = (frame.left(), frame.right(), frame.top(), frame.bottom());
            [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
                .map(|(x, y)| Point::new(x, y))
                .into()
        }
        Outline::Circle(at, radius) => ring(*at, *radius),
    }
}

/// 32 points and back to the first, by the rational parametrisation of the circle: no sine, which differs between machines.
fn ring(at: Point, radius: f64) -> Vec<Point> {
    let quarter = (0..8).map(|step| {
        let t = f64::from(step) / 8.0;
        ((1.0 - t * t) / (1.0 + t * t), 2.0 * t / (1.0 + t * t))
    });
    let quarter: Vec<(f64, f64)> = quarter.collect();
    let turns = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
    let all =
        turns.iter().flat_map(|(cos, sin)| quarter.iter().map(move |(x, y)| (x * cos - y * sin, x * sin + y * cos)));
    all.take(33).map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).collect()
}

/// The box around an outline.
fn bounds(outline: &Outline) -> Rect {
    let points = around(outline);
    let low = |value: fn(&Point) -> f64| points.iter().map(value).fold(f64::INFINITY, f64::min);
    let high = |value: fn(&Point) -> f64| points.iter().map(value).fold(f64::NEG_INFINITY, f64::max);
    let (left, top) = (low(|point| point.x), low(|point| point.y));
    Rect::new(left, top, high(|point| point.x) - left, high(|point| point.y) - top)
}
