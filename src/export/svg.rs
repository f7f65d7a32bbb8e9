//! SVG: a plotters backend that writes self-contained SVG, 1/100 px to the device unit.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::export::chart_text::chart_text;
use crate::export::form::{Form, TextForm};
use crate::export::gradients::{Along, Gradients, Span, span};
use crate::export::language::Languages;
use crate::export::letters::Letters;
use crate::export::markup;
use crate::export::markup::{
    class, faces, families, fills, group, head, hex, link, path, rectangle, strokes, styles, target, units,
};
use crate::export::number::{number, shortest};
use crate::export::root_id;
use crate::export::root_id::TOKEN;
use crate::export::semantic::{Painted, Pen, Semantic};
use crate::export::xml_escape::attribute;
use crate::font::Packed;
use crate::scene::{Meaning, Recoloured, Scene, Text};

/// Device units in a px.
pub const UNIT: f64 = 100.0;

/// Writes SVG. Its device unit is 1/100 px, so that plotters' whole numbers are fine enough.
pub struct SvgBackend {
    size: (u32, u32),
    languages: Languages,
    /// The id of the root, from which all others are made.
    root: String,
    /// A timeline's id, which counts among what a picture is known by.
    id: String,
    head: String,
    /// The families of its fonts, for CSS.
    families: String,
    /// The fonts, as rules of its style sheet.
    faces: String,
    /// Where texts become outlines.
    letters: Option<Letters>,
    /// Whether some are of an author: by these alone a picture can be measured, and they are there even where no text needs them.
    has_own: bool,
    dark: Recoloured,
    gradients: Gradients,
    body: String,
    class: Option<&'static str>,
    fade: Option<(String, bool)>,
    edge: Option<Pen>,
}

impl SvgBackend {
    /// A backend for a scene of that size, name and language, with these font files embedded. Its ids are made from what it
    /// will hold.
    ///
    /// ```
    /// use dateline::export::SvgBackend;
    /// # use dateline::{geom::Size, scene::{Color, Scene}};
    /// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
    /// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
    /// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
    /// assert!(SvgBackend::new(&scene, &[]).finish().contains("viewBox=\"0 0 40 20\""));
    /// ```
    pub fn new(scene: &Scene, faces: &[Packed]) -> SvgBackend {
        SvgBackend::formed(scene, faces, Form::default())
    }

    /// The same in that form.
    pub(super) fn formed(scene: &Scene, packed: &[Packed], form: Form) -> SvgBackend {
        let root = form.root.unwrap_or_else(|| TOKEN.to_owned());
        let letters = (form.text == TextForm::Outlines).then(|| Letters::new(&form.own));
        let device = |px: f64| (px * UNIT).round() as u32;
        let (languages, families) = (Languages::of(scene), families(&root, packed, scene));
        SvgBackend {
            size: (device(scene.size.width), device(scene.size.height)),
            id: scene.id.clone(),
            head: head(scene, (&root, &families, form.magnification), &languages, (letters.is_some(), form.ground)),
            languages,
            families,
            faces: faces(&root, packed),
            letters,
            has_own: !form.own.is_empty(),
            root,
            dark: form.dark,
            gradients: Gradients::default(),
            body: String::new(),
            class: None,
            fade: None,
            edge: None,
        }
    }

    /// The whole file.
    ///
    /// ```
    /// # use dateline::{export::SvgBackend, geom::Size, scene::{Color, Scene}};
    /// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
    /// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
    /// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
    /// assert!(SvgBackend::new(&scene, &[]).finish().starts_with("<svg xmlns="));
    /// ```
    pub fn finish(self) -> String {
        let letters = self.letters.as_ref();
        let faces = if self.has_own || letters.is_none_or(|letters| letters.has_texts) { &*self.faces } else { "" };
        let glyphs = letters.map(|letters| letters.defs(&self.root)).unwrap_or_default();
        let faces = [faces, &self.gradients.rules(&self.root)].concat();
        let styles = styles((&self.root, &self.families), &faces, letters.is_some(), &self.dark);
        let mut first = [self.head, styles, self.gradients.defs(&self.root), glyphs].concat();
        let mut file = self.body;
        if self.root == TOKEN {
            let known_by = [self.id.as_str(), &first, &file];
            let root = root_id::of_content(&known_by);
            first = first.replace(TOKEN, &root);
            root_id::fill_in(&mut file, &root);
        }
        // Moved within the memory it has: a second copy of a large picture costs more than its writing.
        file.insert_str(0, &first);
        file.push_str("</svg>\n");
        file
    }

    /// An element that holds nothing, with the class and edge that wait for it.
    fn element(&mut self, name: &str, shape: &str, fill: Option<(BackendColor, Span)>) {
        let class = class(self.class);
        let fill = fill.map(|(color, span)| self.paint(color, span)).unwrap_or_default();
        let edge = self.edge.take().map(|pen| strokes(&pen, pen.dash)).unwrap_or_default();
        let _ = writeln!(self.body, "<{name}{class} {shape}{fill}{edge}/>");
    }

    /// `span`: from the left and top end of what is painted to the right and bottom one.
    fn paint(&mut self, color: BackendColor, (from, to): Span) -> String {
        let Some((stops, down)) = self.fade.take() else { return fills(color) };
        let along = if down { Along::Down(from.1, to.1) } else { Along::Right(from.0, to.0) };
        let hex = hex(color);
        let id = self.gradients.id(&self.root, (stops.replace("COLOR", &hex), &hex), along);
        // The plain colour is for those who cannot find the gradient: where its picture is hidden, or it is not known at all.
        // Behind the gradient itself svglib takes it for a part of the id: a rule of the style sheet puts it there.
        format!(" fill=\"{hex}\" style=\"fill:url(#{id})\"")
    }

    fn line<S: BackendStyle>(&mut self, points: &[BackendCoord], style: &S, dash: Option<(u32, u32)>) {
        if points.len() < 2 {
            return;
        }
        // A straight line has no inside to fill.
        let none = if points.len() > 2 { " fill=\"none\"" } else { "" };
        let shape = format!("d=\"{}\"{none}{}", path(points), strokes(style, dash));
        self.element("path", &shape, None);
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Painted<Self> {
        Ok(())
    }

    fn present(&mut self) -> Painted<Self> {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Painted<Self> {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Painted<Self> {
        self.line(&[from, to], style, None);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        if !fill {
            self.line(&[from, (to.0, from.1), to, (from.0, to.1), from], style, None);
            return Ok(());
        }
        let shape = rectangle(from, to);
        self.element("rect", &shape, Some((style.color(), span(&[from, to]))));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Painted<Self> {
        self.line(&points.into_iter().collect::<Vec<_>>(), style, None);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Painted<Self> {
        let shape = format!("cx=\"{}\" cy=\"{}\" r=\"{}\"", number(center.0), number(center.1), units(radius));
        if fill {
            self.element("circle", &shape, Some((style.color(), (center, center))));
        } else {
            self.element("circle", &format!("{shape} fill=\"none\"{}", strokes(style, None)), None);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Painted<Self> {
        let mut points: Vec<BackendCoord> = corners.into_iter().collect();
        points.extend(points.first().copied());
        self.element("path", &format!("d=\"{}\"", path(&points)), Some((style.color(), span(&points))));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Painted<Self> {
        let (line, down) = chart_text(text, style, self.class);
        self.text(&line, (at.0, at.1 + down), UNIT)
    }

    /// Twelve twentieths of the size a letter: only a caller who cannot measure asks.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let letters = text.chars().count() as f64;
        Ok(((letters * style.size() * 0.6).round() as u32, style.size().round() as u32))
    }
}

impl Semantic for SvgBackend {
    fn open(&mut self, meaning: &Meaning) -> Painted<Self> {
        group(meaning, &self.root, &mut self.languages, &mut self.body);
        if let Some(link) = link(meaning) {
            let _ = writeln!(self.body, "<a href=\"{}\">", attribute(link));
        }
        Ok(())
    }

    fn close(&mut self, meaning: &Meaning) -> Painted<Self> {
        self.languages.end();
        self.body.push_str(if link(meaning).is_some() { "</a>\n</g>\n" } else { "</g>\n" });
        Ok(())
    }

    fn target(&mut self, from: BackendCoord, to: BackendCoord) {
        self.body.push_str(&target(from, to));
    }

    fn class(&mut self, class: Option<&'static str>) {
        self.class = class;
    }

    fn fade(&mut self, stops: &[(f64, f64)], down: bool) -> bool {
        let mut markup = String::new();
        for (offset, opacity) in stops {
            let (offset, opacity) = (shortest(offset * 100.0), shortest(*opacity));
            let _ = write!(markup, "<stop offset=\"{offset}%\" stop-color=\"COLOR\" stop-opacity=\"{opacity}\"/>");
        }
        self.fade = Some((markup, down));
        true
    }

    fn edge(&mut self, pen: &Pen) -> bool {
        self.edge = Some(*pen);
        true
    }

    fn dashed(&mut self, points: &[BackendCoord], pen: &Pen) -> Painted<Self> {
        self.line(points, pen, pen.dash);
        Ok(())
    }

    fn round_rect(&mut self, from: BackendCoord, to: BackendCoord, radius: u32, fill: &BackendColor) -> Painted<Self> {
        let shape = format!("{} rx=\"{}\"", rectangle(from, to), units(radius));
        self.element("rect", &shape, Some((*fill, span(&[from, to]))));
        Ok(())
    }

    fn text(&mut self, text: &Text, at: BackendCoord, _unit: f64) -> Painted<Self> {
        let letters = self.letters.as_mut().and_then(|letters| letters.text(text, at, &self.root, &self.languages));
        self.body.push_str(&letters.unwrap_or_else(|| markup::text(text, at, &self.languages)));
        Ok(())
    }
}
