//! Meaning on top of plotters: what a backend is given beyond shapes.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use crate::scene::{Color, Meaning, Text};

/// What a backend answers.
pub type Painted<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

/// A line's look in device units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pen {
    /// Its colour.
    pub color: Color,
    /// Device units.
    pub width: u32,
    /// Painted and unpainted length, device units.
    pub dash: Option<(u32, u32)>,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        opaque(self.color)
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// The colour as plotters has it.
pub(super) fn opaque(color: Color) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: (color.0, color.1, color.2) }
}

/// A plotters backend that is given what shapes mean. Every method but `text` has an answer for a backend that cannot keep it.
pub trait Semantic: DrawingBackend {
    /// What follows belongs together and means this.
    ///
    /// # Errors
    /// Where the backend fails.
    fn open(&mut self, _meaning: &Meaning) -> Painted<Self> {
        Ok(())
    }

    /// The group opened last ends.
    ///
    /// # Errors
    /// Where the backend fails.
    fn close(&mut self, _meaning: &Meaning) -> Painted<Self> {
        Ok(())
    }

    /// A rectangle in which the group opened last, which is a link, can be pressed besides what it shows.
    fn target(&mut self, _from: BackendCoord, _to: BackendCoord) {}

    /// The class of the shapes and texts that follow.
    fn class(&mut self, _class: Option<&'static str>) {}

    /// The next filled shape fades: opacity at offsets from its left edge to its right (`down`: from its top to its
    /// bottom), all 0 to 1. Answers whether the backend takes this over; where not, the caller paints slices.
    fn fade(&mut self, _stops: &[(f64, f64)], _down: bool) -> bool {
        false
    }

    /// The next filled shape has this edge. Answers whether the backend takes this over; where not, the caller paints the
    /// edge by itself.
    fn edge(&mut self, _pen: &Pen) -> bool {
        false
    }

    /// A dashed line.
    ///
    /// # Errors
    /// Where the backend fails.
    fn dashed(&mut self, points: &[BackendCoord], pen: &Pen) -> Painted<Self> {
        let dash = pen.dash.unwrap_or((1, 0));
        cut(points, dash).into_iter().try_for_each(|(from, to)| self.draw_path([from, to], pen))
    }

    /// A filled rectangle with round corners.
    ///
    /// # Errors
    /// Where the backend fails.
    fn round_rect(&mut self, from: BackendCoord, to: BackendCoord, _radius: u32, fill: &BackendColor) -> Painted<Self> {
        self.draw_rect(from, to, fill, true)
    }

    /// One line of text on its baseline; `unit` is how many device units a px has.
    ///
    /// # Errors
    /// Where the backend fails, or has no font.
    fn text(&mut self, text: &Text, at: BackendCoord, unit: f64) -> Painted<Self>;
}

/// The painted pieces of a line, straight ones only.
fn cut(points: &[BackendCoord], (on, off): (u32, u32)) -> Vec<(BackendCoord, BackendCoord)> {
    let (on, period) = (f64::from(on.max(1)), f64::from(on.max(1) + off));
    let (mut pieces, mut walked) = (Vec::new(), 0.0);
    for pair in points.windows(2) {
        let length = distance(pair[0], pair[1]);
        let mut dash = (walked / period).floor() * period;
        while dash < walked + length {
            let (start, end) = ((dash - walked).max(0.0), (dash + on - walked).min(length));
            if end > start {
                pieces.push((between(pair[0], pair[1], start / length), between(pair[0], pair[1], end / length)));
            }
            dash += period;
        }
        walked += length;
    }
    pieces
}

fn distance(a: BackendCoord, b: BackendCoord) -> f64 {
    let (dx, dy) = (f64::from(b.0 - a.0), f64::from(b.1 - a.1));
    (dx * dx + dy * dy).sqrt()
}

fn between(a: BackendCoord, b: BackendCoord, share: f64) -> BackendCoord {
    let along = |a: i32, b: i32| a + (f64::from(b - a) * share).round() as i32;
    (along(a.0, b.0), along(a.1, b.1))
}
