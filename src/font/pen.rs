//! A pen for outlines of glyphs: what the library of fonts draws, as segments.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::font::Segment;
use crate::font::shape::Glyph;
use crate::geom::Point;

/// The outline of one glyph, em, y downwards.
pub(super) fn drawn(glyph: &Glyph) -> Vec<Segment> {
    let mut pen = Pen { unit: 1.0, segments: Vec::new() };
    let Ok(font) = FontRef::from_index(glyph.font.data.as_ref(), glyph.font.index) else { return Vec::new() };
    let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    pen.unit = 1.0 / f64::from(units.max(1));
    if let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph.id)) {
        // What cannot be drawn leaves what was drawn of it: the shipped faces have no such glyph.
        let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen);
    }
    pen.segments
}

pub(super) struct Pen {
    /// em
    pub(super) unit: f64,
    pub(super) segments: Vec<Segment>,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(x) * self.unit, -f64::from(y) * self.unit)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Move(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Line(self.at(x, y)));
    }

    fn quad_to(&mut self, by_x: f32, by_y: f32, x: f32, y: f32) {
        self.segments.push(Segment::Quadratic(self.at(by_x, by_y), self.at(x, y)));
    }

    fn curve_to(&mut self, by_x: f32, by_y: f32, then_x: f32, then_y: f32, x: f32, y: f32) {
        self.segments.push(Segment::Cubic(self.at(by_x, by_y), self.at(then_x, then_y), self.at(x, y)));
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}
