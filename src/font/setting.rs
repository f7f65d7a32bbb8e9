//! Setting: a text as glyphs of the faces we ship, for formats that hold fonts.

use std::ops::Range;
use std::sync::Arc;

use crate::font::Style;
use crate::font::face::FACES;
use crate::font::script::tidy;
use crate::font::shape::{Glyph, Shaper};
use crate::typeface::{Family, Typeface, Typefaces};

/// A text as it is set on one line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetText {
    /// What is set: white space collapsed, control characters gone.
    pub(crate) text: String,
    /// How far it runs, px.
    pub(crate) width: f64,
    /// From left to right.
    pub(crate) runs: Vec<GlyphRun>,
}

/// Glyphs of one face, side by side.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GlyphRun {
    /// Its place among the faces that [`Setter::file`] knows.
    pub(crate) face: usize,
    /// Whether they are the boxes that the face draws for characters that no face has.
    pub(crate) missing: bool,
    /// From left to right.
    pub(crate) glyphs: Vec<SetGlyph>,
}

/// A glyph at its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetGlyph {
    pub(crate) id: u32,
    /// px to the right of the text's left end.
    pub(crate) x: f64,
    /// px below its baseline.
    pub(crate) y: f64,
    /// How far the next glyph is away by itself, px.
    pub(crate) advance: f64,
    /// The bytes of the text that it stands for, with others or alone.
    pub(crate) bytes: Range<usize>,
}

/// Sets texts as [`Ruler`](crate::font::Ruler) measures them.
pub(crate) struct Setter {
    shaper: Shaper,
    /// Of an author.
    own: Vec<Typeface>,
}

impl Setter {
    /// One that has the shipped faces, and these of an author before them.
    pub(crate) fn new(own: &Typefaces) -> Setter {
        let faces = own.families().iter().flat_map(Family::faces).map(|(face, _)| face.clone());
        Setter { shaper: Shaper::with(own), own: faces.collect() }
    }

    /// The file of a face, TrueType or OpenType.
    pub(crate) fn file(&self, face: usize) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        match face.checked_sub(FACES.len()) {
            None => Arc::new(FACES[face].ttf),
            Some(own) => Arc::new(self.own[own].shared()),
        }
    }

    /// A glyph is of the face whose file it was read from; the shaper has no others.
    fn face(&self, glyph: &Glyph) -> usize {
        let file = glyph.font.data.as_ref().as_ptr();
        let shipped = FACES.iter().position(|face| face.ttf.as_ptr() == file);
        let own = || self.own.iter().position(|face| face.bytes().as_ptr() == file).map(|at| FACES.len() + at);
        shipped.or_else(own).expect("impossible: the shaper sees no other files")
    }

    /// The text on one line.
    pub(crate) fn set(&mut self, text: &str, style: Style) -> SetText {
        let text = tidy(text).into_owned();
        let (glyphs, width) = self.shaper.glyphs(&text, style.weight, style.tabular);
        let mut runs: Vec<GlyphRun> = Vec::new();
        for glyph in &glyphs {
            let (face, missing) = (self.face(glyph), glyph.id == 0);
            let set = placed(glyph, style.size);
            match runs.last_mut().filter(|run| (run.face, run.missing) == (face, missing)) {
                Some(run) => run.glyphs.push(set),
                None => runs.push(GlyphRun { face, missing, glyphs: vec![set] }),
            }
        }
        SetText { text, width: width * style.size, runs }
    }
}

fn placed(glyph: &Glyph, size: f64) -> SetGlyph {
    let (x, y) = glyph.at;
    SetGlyph { id: glyph.id, x: x * size, y: y * size, advance: glyph.advance * size, bytes: glyph.bytes.clone() }
}

#[cfg(test)]
mod tests {
    use super::Setter;
    use crate::font::{Ruler, Style, Weight};
    use crate::typeface::Typefaces;

    const STYLE: Style = Style { size: 13.0, weight: Weight::Regular, tabular: false };

    /// Whoever copies a text from a picture gets all of it, each character once, and each glyph stands inside the width.
    #[test]
    fn the_glyphs_of_a_text_stand_for_all_of_it() {
        let (mut setter, mut ruler) = (Setter::new(&Typefaces::default()), Ruler::new());
        for text in
            ["Houla massacre", "ffi AVATAR 1/2", "مجزرة الحولة", "سقطت المدينة! 2012", "لا", "中国 Путин", "é e\u{301}"]
        {
            let set = setter.set(text, STYLE);
            assert!((set.width - ruler.width(text, STYLE)).abs() < 1e-3, "{text}");
            let glyphs = || set.runs.iter().flat_map(|run| &run.glyphs);
            for (at, _) in set.text.char_indices() {
                assert!(glyphs().any(|glyph| glyph.bytes.contains(&at)), "{text}: byte {at}");
            }
            for (one, other) in glyphs().zip(glyphs().skip(1)) {
                let (a, b) = (&one.bytes, &other.bytes);
                assert!(a == b || a.end <= b.start || b.end <= a.start, "{text}: {a:?} {b:?}");
            }
            assert!(glyphs().all(|glyph| glyph.x >= -3.0 && glyph.x <= set.width + 3.0), "{text}");
        }
    }

    #[test]
    fn each_run_is_of_one_face_and_what_no_face_has_is_known() {
        let set = Setter::new(&Typefaces::default()).set("Syria سوريا 中", STYLE);
        let runs: Vec<(usize, bool)> = set.runs.iter().map(|run| (run.face, run.missing)).collect();
        assert!(runs.contains(&(0, false)) && runs.contains(&(2, false)) && runs.iter().any(|run| run.1), "{runs:?}");
        assert!(set.runs.iter().all(|run| run.glyphs.iter().all(|glyph| (glyph.id == 0) == run.missing)));
    }
}
