//! What a face has: its glyphs by their characters, and how far these run.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::typeface::{Typeface, Typefaces};

impl Typeface {
    pub(crate) fn font(&self) -> FontRef<'_> {
        FontRef::new(&self.bytes).expect("impossible: it was read before it was kept")
    }

    /// The glyph of a character, and how far it runs, em.
    pub(crate) fn glyph(&self, c: char) -> Option<(u32, f64)> {
        let font = self.font();
        let glyph = font.charmap().map(c).filter(|glyph| glyph.to_u32() != 0)?;
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1);
        Some((glyph.to_u32(), f64::from(metrics.advance_width(glyph)?) / f64::from(units)))
    }

    /// Whether it has a glyph for a character.
    pub(crate) fn has(&self, c: char) -> bool {
        self.font().charmap().map(c).is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

impl Typefaces {
    /// Whether a family has a character, in each weight.
    pub(crate) fn have(&self, c: char) -> bool {
        let has = |bold| self.families().iter().any(|family| family.face(bold).has(c));
        has(false) && has(true)
    }
}
