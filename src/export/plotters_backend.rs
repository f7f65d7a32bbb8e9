//! Any backend of plotters, such as its bitmaps, as one that a scene can be painted on.

use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::export::semantic::{Painted, Semantic, opaque};
use crate::scene::{Anchor, Text};

/// Any plotters backend, which keeps the shapes and lets the meaning go.
///
/// ```
/// use dateline::export::{Plain, paint};
/// use dateline::geom::Size;
/// use dateline::scene::{Color, Scene};
/// let scene = Scene {
///     id: "empty".into(),
///     size: Size { width: 40.0, height: 20.0 },
///     language: "en".into(),
///     original_language: "en".into(), program_language: "en",
///     data: Vec::new(),
///     title: "Empty".into(),
///     description: "".into(),
///     background: Color(255, 255, 255),
///     nodes: Vec::new(),
/// };
/// let mut svg = String::new();
/// let backend = plotters::prelude::SVGBackend::with_string(&mut svg, (40, 20));
/// assert!(paint(&scene, &mut Plain(backend), 1.0).is_ok());
/// ```
pub struct Plain<B>(
    /// The backend that paints.
    pub B,
);

impl<B: DrawingBackend> Semantic for Plain<B> {
    /// Plotters places by the box of a text, so a baseline is met to about a sixth of its size.
    fn text(&mut self, text: &Text, at: BackendCoord, unit: f64) -> Painted<Self> {
        let style = plain_style(text, unit);
        let top = at.1 - (text.size * unit * 0.8).round() as i32;
        self.draw_text(text.text.as_str(), &style, (at.0, top))
    }
}

/// Plotters' own style for a text. It divides a size by 1.24 before it sets it.
fn plain_style(text: &Text, unit: f64) -> TextStyle<'static> {
    let face = if text.weight > 400 { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::SansSerif, text.size * unit * 1.24, face);
    let across = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle { font, color: opaque(text.color), pos: Pos::new(across, VPos::Top) }
}

impl<B: DrawingBackend> DrawingBackend for Plain<B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Painted<Self> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Painted<Self> {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Painted<Self> {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Painted<Self> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        self.0.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Painted<Self> {
        self.0.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        self.0.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Painted<Self> {
        self.0.fill_polygon(corners, style)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Painted<Self> {
        self.0.draw_text(text, style, at)
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        self.0.estimate_text_size(text, style)
    }

    fn blit_bitmap(&mut self, at: BackendCoord, size: (u32, u32), pixels: &[u8]) -> Painted<Self> {
        self.0.blit_bitmap(at, size, pixels)
    }
}
