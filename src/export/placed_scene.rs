//! A scene as an element of plotters: it is drawn into any drawing area, beside charts of one's own.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::export::painter::painted;
use crate::export::plotters_backend::Plain;
use crate::export::semantic::Painted;
use crate::scene::Scene;

/// A scene with its top left corner at a place of a drawing area.
///
/// ```
/// use dateline::export::PlacedScene;
/// use plotters::prelude::{IntoDrawingArea, SVGBackend};
/// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
/// let view = chronicle.views[0].fitting(600);
/// let pictures = dateline::Studio::default().render_views(&chronicle, &[&view])?;
/// let mut svg = String::new();
/// {
///     let whole = SVGBackend::with_string(&mut svg, (1200, 800)).into_drawing_area();
///     let (left, _right) = whole.split_horizontally(600);
///     left.draw(&PlacedScene::new(&pictures[0].scene, (0, 0), 1.0))?;
///     whole.present()?;
/// }
/// assert!(svg.contains("2012"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PlacedScene<'s> {
    scene: &'s Scene,
    corner: BackendCoord,
    unit: f64,
}

impl<'s> PlacedScene<'s> {
    /// `corner` is counted in the backend's units from that of the drawing area; `unit` is how many of them a px of the scene has.
    ///
    /// ```
    /// # use dateline::{geom::Size, scene::{Color, Scene}};
    /// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(), original_language: "en".into(),
    /// #     program_language: "en", data: Vec::new(),
    /// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
    /// assert_eq!(dateline::export::PlacedScene::new(&scene, (0, 0), 2.0).size(), (80, 40));
    /// ```
    pub fn new(scene: &'s Scene, corner: (i32, i32), unit: f64) -> PlacedScene<'s> {
        PlacedScene { scene, corner, unit }
    }

    /// What it covers, in the backend's units.
    ///
    /// ```
    /// # use dateline::{geom::Size, scene::{Color, Scene}};
    /// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.5 }, language: "en".into(), original_language: "en".into(),
    /// #     program_language: "en", data: Vec::new(),
    /// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
    /// assert_eq!(dateline::export::PlacedScene::new(&scene, (0, 0), 1.0).size(), (40, 21));
    /// ```
    pub fn size(&self) -> (u32, u32) {
        let units = |px: f64| (px * self.unit).ceil() as u32;
        (units(self.scene.size.width), units(self.scene.size.height))
    }
}

impl<'e> PointCollection<'e, BackendCoord> for &'e PlacedScene<'_> {
    type Point = &'e BackendCoord;
    type IntoIter = std::iter::Once<&'e BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.corner)
    }
}

impl<B: DrawingBackend> Drawable<B> for PlacedScene<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, mut places: I, backend: &mut B, _: (u32, u32)) -> Painted<B> {
        let Some(by) = places.next() else { return Ok(()) };
        painted(self.scene, &mut Plain(Moved { backend, by }), self.unit, true)
    }
}

/// A backend whose drawing is moved. Presenting is left to the drawing area.
struct Moved<'b, B> {
    backend: &'b mut B,
    by: BackendCoord,
}

impl<B> Moved<'_, B> {
    fn at(&self, place: BackendCoord) -> BackendCoord {
        (place.0.saturating_add(self.by.0), place.1.saturating_add(self.by.1))
    }
}

impl<B: DrawingBackend> DrawingBackend for Moved<'_, B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.backend.get_size()
    }

    fn ensure_prepared(&mut self) -> Painted<Self> {
        Ok(())
    }

    fn present(&mut self) -> Painted<Self> {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Painted<Self> {
        self.backend.draw_pixel(self.at(point), color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Painted<Self> {
        self.backend.draw_line(self.at(from), self.at(to), style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        self.backend.draw_rect(self.at(from), self.at(to), style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Painted<Self> {
        let path: Vec<BackendCoord> = path.into_iter().map(|place| self.at(place)).collect();
        self.backend.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        self.backend.draw_circle(self.at(center), radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Painted<Self> {
        let corners: Vec<BackendCoord> = corners.into_iter().map(|place| self.at(place)).collect();
        self.backend.fill_polygon(corners, style)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Painted<Self> {
        self.backend.draw_text(text, style, self.at(at))
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        self.backend.estimate_text_size(text, style)
    }

    fn blit_bitmap(&mut self, at: BackendCoord, size: (u32, u32), pixels: &[u8]) -> Painted<Self> {
        self.backend.blit_bitmap(self.at(at), size, pixels)
    }
}
