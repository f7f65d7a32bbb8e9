//! A part of a scene as a backend of plotters: what a chart draws becomes shapes of the scene.

use std::convert::Infallible;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::geom::{Point, Rect};
use crate::scene::{Color, Node, Outline, Paint, Shape, Stroke};

/// Device units of a px: plotters counts in whole ones.
const UNIT: f64 = 100.0;

/// What a backend answers that cannot fail.
type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A rectangle of a scene that plotters draws in; its shapes are of one class. It writes no text: where words stand is for the
/// layout to say.
pub(super) struct Canvas<'n> {
    nodes: &'n mut Vec<Node>,
    frame: Rect,
    class: Option<&'static str>,
}

/// A length in device units.
pub(super) fn units(px: f64) -> u32 {
    (px * UNIT).round() as u32
}

impl<'n> Canvas<'n> {
    /// One that adds to these nodes.
    pub(super) fn new(frame: Rect, class: Option<&'static str>, nodes: &'n mut Vec<Node>) -> Canvas<'n> {
        Canvas { nodes, frame, class }
    }

    fn point(&self, (x, y): BackendCoord) -> Point {
        let px = |at: i32| f64::from(at) / UNIT;
        Point::new(self.frame.left() + px(x), self.frame.top() + px(y))
    }

    fn rect(&self, from: BackendCoord, to: BackendCoord) -> Rect {
        let (from, to) = (self.point(from), self.point(to));
        let corner = Point::new(from.x.min(to.x), from.y.min(to.y));
        Rect::new(corner.x, corner.y, (to.x - from.x).abs(), (to.y - from.y).abs())
    }

    fn add<S: BackendStyle>(&mut self, outline: Outline, style: &S, fill: bool) -> Drawn {
        let BackendColor { alpha, rgb: (red, green, blue) } = style.color();
        // A scene has no transparency: what is transparent altogether is not there.
        if alpha <= 0.0 {
            return Ok(());
        }
        let color = Color(red, green, blue);
        let stroke = Stroke { color, width: f64::from(style.stroke_width()) / UNIT, dash: None };
        let (fill, stroke) = if fill { (Some(Paint::Solid(color)), None) } else { (None, Some(stroke)) };
        self.nodes.push(Node::Shape(Shape { outline, fill, stroke, class: self.class }));
        Ok(())
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (units(self.frame.x.length()), units(self.frame.y.length()))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let frame = self.rect(point, (point.0 + 1, point.1 + 1));
        self.add(Outline::Rect(frame, 0.0), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.add(Outline::Rect(self.rect(from, to), 0.0), style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let points = path.into_iter().map(|at| self.point(at)).collect();
        self.add(Outline::Line(points), style, false)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.add(Outline::Circle(self.point(center), f64::from(radius) / UNIT), style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let points = corners.into_iter().map(|at| self.point(at)).collect();
        self.add(Outline::Polygon(points), style, true)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, _text: &str, _style: &T, _at: BackendCoord) -> Drawn {
        Ok(())
    }
}
