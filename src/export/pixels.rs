//! A scene painted on pixels.

use tiny_skia::{
    FillRule, GradientStop, LinearGradient, Path, PathBuilder, Pixmap, Point as SkiaPoint, Shader, SpreadMode,
    StrokeDash, Transform,
};

use crate::export::outline::outline;
use crate::export::style;
use crate::font::{Outliner, Segment};
use crate::geom::Point;
use crate::scene::{Color, Node, Paint, Scene, Shape, Stroke, Text};
use crate::typeface::Typefaces;

/// The scene on these pixels, so many along each px, with its ground or without.
pub(super) fn painted(scene: &Scene, own: &Typefaces, pixmap: Pixmap, (scale, ground): (f64, bool)) -> Pixmap {
    let mut brush = Brush { pixmap, scale, outliner: Outliner::with(own) };
    if ground {
        brush.pixmap.fill(skia(scene.background, 1.0));
    }
    brush.nodes(&scene.nodes);
    brush.pixmap
}

struct Brush {
    pixmap: Pixmap,
    scale: f64,
    outliner: Outliner,
}

impl Brush {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.nodes(&group.nodes),
                Node::Shape(shape) => self.shape(shape),
                Node::Text(text) => self.text(text),
            }
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let Some(path) = path(outline(&shape.outline)) else { return };
        if let Some(shader) = shape.fill.as_ref().and_then(|paint| filled(paint, &path)) {
            self.fill(&path, shader);
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke(&path, stroke);
        }
    }

    fn text(&mut self, text: &Text) {
        let outlined = self.outliner.outline(text.text.as_str(), style(text));
        let left = text.at.x - text.anchor.offset(outlined.width);
        let moved = |point: Point| Point::new(point.x + left, point.y + text.at.y);
        if let Some(path) = path(outlined.segments.into_iter().map(|segment| segment.map(moved))) {
            self.fill(&path, solid(text.color));
        }
    }

    fn fill(&mut self, path: &Path, shader: Shader<'_>) {
        self.pixmap.fill_path(path, &smooth(shader), FillRule::Winding, scaled(self.scale), None);
    }

    fn stroke(&mut self, path: &Path, stroke: &Stroke) {
        let dash = stroke.dash.and_then(|(on, off)| StrokeDash::new(vec![on as f32, off as f32], 0.0));
        let pen = tiny_skia::Stroke { width: stroke.width as f32, dash, ..tiny_skia::Stroke::default() };
        self.pixmap.stroke_path(path, &smooth(solid(stroke.color)), &pen, scaled(self.scale), None);
    }
}

/// A shader whose edges are blended with what they stand on.
fn smooth(shader: Shader<'_>) -> tiny_skia::Paint<'_> {
    tiny_skia::Paint { shader, anti_alias: true, ..tiny_skia::Paint::default() }
}

fn solid(color: Color) -> Shader<'static> {
    Shader::SolidColor(skia(color, 1.0))
}

fn scaled(scale: f64) -> Transform {
    Transform::from_scale(scale as f32, scale as f32)
}

fn skia(Color(red, green, blue): Color, opacity: f64) -> tiny_skia::Color {
    let mut color = tiny_skia::Color::from_rgba8(red, green, blue, 255);
    color.set_alpha(opacity as f32);
    color
}

/// What fills a path: nothing where a fade has no stops, or no room.
fn filled(paint: &Paint, path: &Path) -> Option<Shader<'static>> {
    let bounds = path.bounds();
    let corner = SkiaPoint::from_xy(bounds.left(), bounds.top());
    match paint {
        Paint::Solid(color) => Some(solid(*color)),
        Paint::Fade(color, stops) => fade(*color, stops, corner, SkiaPoint::from_xy(bounds.right(), bounds.top())),
        Paint::FadeDown(color, stops) => {
            fade(*color, stops, corner, SkiaPoint::from_xy(bounds.left(), bounds.bottom()))
        }
    }
}

fn fade(color: Color, stops: &[(f64, f64)], from: SkiaPoint, to: SkiaPoint) -> Option<Shader<'static>> {
    let stops = stops.iter().map(|(at, opacity)| GradientStop::new(*at as f32, skia(color, *opacity))).collect();
    LinearGradient::new(from, to, stops, SpreadMode::Pad, Transform::identity())
}

/// Nothing where there are no segments.
fn path(segments: impl IntoIterator<Item = Segment>) -> Option<Path> {
    let mut path = PathBuilder::new();
    segments.into_iter().for_each(|segment| push(&mut path, segment));
    path.finish()
}

fn push(path: &mut PathBuilder, segment: Segment) {
    let single = |point: Point| (point.x as f32, point.y as f32);
    match segment {
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
