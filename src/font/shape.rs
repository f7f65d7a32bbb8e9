//! Shaping: the one place that talks to the shaping library.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontData, FontFamily, FontFeatures, FontWeight, Layout, LayoutContext, StyleProperty};

use crate::coverage::is_ideograph;
use crate::font::Weight;
use crate::font::face::{FACES, Face, MEASURED};
use crate::font::own::Own;
use crate::typeface::Typefaces;

/// One em in the units the library is asked to work in; large, so that its 32 bits lose nothing that shows.
const EM: f32 = 2048.0;

/// A grapheme as it was shaped.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cluster {
    /// Bytes of the text.
    pub(super) bytes: Range<usize>,
    /// em from the start of the text to this grapheme, counted in the order of the text.
    pub(super) left: f64,
    /// em
    pub(super) advance: f64,
}

/// Sees the shipped faces, those of an author before them, and no others.
pub(super) struct Shaper {
    fonts: FontContext,
    own: Option<Own>,
    /// The families that it sees, in their order.
    families: String,
    scratch: LayoutContext<()>,
    layout: Layout<()>,
}

impl Shaper {
    pub(super) fn new() -> Shaper {
        Shaper::of(&FACES.map(|face| (face, face.ttf)))
    }

    /// Sees these of an author as well.
    pub(super) fn with(typefaces: &Typefaces) -> Shaper {
        let mut shaper = Shaper::new();
        if typefaces.is_empty() {
            return shaper;
        }
        let own = Own::new(typefaces);
        for face in own.faces() {
            let named = named(&face.family, face.weight);
            shaper.fonts.collection.register_fonts(face.data.data.clone(), Some(named));
        }
        Shaper { families: own.families(MEASURED), own: Some(own), ..shaper }
    }

    /// Sees these files, each under the name and weight of a face.
    pub(super) fn of(files: &[(Face, &'static [u8])]) -> Shaper {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for (face, ttf) in files {
            collection.register_fonts(Blob::new(Arc::new(*ttf)), Some(named(face.family, face.weight)));
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        let families = MEASURED.to_owned();
        Shaper { fonts, own: None, families, scratch: LayoutContext::new(), layout: Layout::new() }
    }

    /// Sets the text as one line.
    fn set(&mut self, text: &str, weight: Weight, tabular: bool) {
        let stand_ins = self.own.as_ref().map_or(STAND_INS, |own| own.stand_ins);
        let text = &*without_ideographs(text, stand_ins);
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(&*self.families)));
        builder.push_default(StyleProperty::FontSize(EM));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(weight.css()))));
        if tabular {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\"")));
        }
        builder.build_into(&mut self.layout, text);
        self.layout.break_all_lines(None);
    }

    /// The graphemes of the text on one line.
    pub(super) fn clusters(&mut self, text: &str, weight: Weight, tabular: bool) -> Vec<Cluster> {
        self.set(text, weight, tabular);
        let runs: Vec<_> = self.layout.lines().flat_map(|line| line.runs()).collect();
        let clusters = runs.iter().flat_map(|run| run.clusters());
        let mut clusters: Vec<Cluster> = clusters.map(|cluster| self.measured(&cluster, text, weight)).collect();
        clusters.sort_by_key(|cluster| cluster.bytes.start);
        let mut x = 0.0;
        for cluster in &mut clusters {
            cluster.left = x;
            x += cluster.advance;
        }
        clusters
    }

    /// The glyphs of the text on one line, in the order in which they stand there, and how far it runs, em.
    pub(super) fn glyphs(&mut self, text: &str, weight: Weight, tabular: bool) -> (Vec<Glyph>, f64) {
        self.set(text, weight, tabular);
        let (mut glyphs, mut left) = (Vec::new(), 0.0);
        for run in self.layout.lines().flat_map(|line| line.runs()) {
            for cluster in run.visual_clusters() {
                let mut x = left;
                if let Some(glyph) = self.ideograph(&cluster, text, weight) {
                    left += glyph.advance;
                    glyphs.push(Glyph { at: (x, 0.0), ..glyph });
                    continue;
                }
                if let Some(last) = glyphs.last_mut().filter(|_| cluster.is_ligature_continuation()) {
                    joined(last, cluster.text_range());
                }
                for glyph in cluster.glyphs() {
                    let at = (x + f64::from(glyph.x / EM), f64::from(glyph.y / EM));
                    let (font, advance) = (run.font().clone(), f64::from(glyph.advance / EM));
                    glyphs.push(Glyph { font, id: glyph.id, at, advance, bytes: cluster.text_range() });
                    x += advance;
                }
                left += self.measured(&cluster, text, weight).advance;
            }
        }
        (glyphs, left)
    }

    /// A character that no face has is as wide as an em, which is what most readers' own fonts will give it.
    fn measured(&self, cluster: &parley::Cluster<'_, ()>, text: &str, weight: Weight) -> Cluster {
        let advance = match self.ideograph(cluster, text, weight) {
            Some(glyph) => glyph.advance,
            None if is_missing(cluster) => 1.0,
            None => f64::from(cluster.advance() / EM),
        };
        Cluster { bytes: cluster.text_range(), left: 0.0, advance }
    }

    /// The glyph of an ideograph that a face of the author has, at the left end: it stood in the text as another character.
    fn ideograph(&self, cluster: &parley::Cluster<'_, ()>, text: &str, weight: Weight) -> Option<Glyph> {
        let own = self.own.as_ref().filter(|_| is_missing(cluster))?;
        let bytes = cluster.text_range();
        let c = text.get(bytes.clone())?.chars().next().filter(|c| is_ideograph(*c))?;
        let (font, id, advance) = own.glyph(c, weight)?;
        Some(Glyph { font: font.clone(), id, at: (0.0, 0.0), advance, bytes })
    }
}

/// A face under that name and weight, whatever its file says.
fn named(family: &str, weight: Weight) -> FontInfoOverride<'_> {
    FontInfoOverride {
        family_name: Some(family),
        weight: Some(FontWeight::new(f32::from(weight.css()))),
        ..FontInfoOverride::default()
    }
}

/// Characters for private use that no face has, of three bytes and of four.
const STAND_INS: [char; 2] = ['\u{f000}', '\u{f0000}'];

/// The text with another character that no face has in place of each ideograph, kana and syllable of Hangul, byte for byte. All of
/// them are as wide, and the library asks no dictionary where their words end, which it then says it has none of.
fn without_ideographs(text: &str, stand_ins: [char; 2]) -> Cow<'_, str> {
    if !text.chars().any(is_ideograph) {
        return Cow::Borrowed(text);
    }
    let plain = |c: char| match c.len_utf8() {
        _ if !is_ideograph(c) => c,
        4.. => stand_ins[1],
        _ => stand_ins[0],
    };
    Cow::Owned(text.chars().map(plain).collect())
}

/// A glyph of a face.
pub(super) struct Glyph {
    pub(super) font: FontData,
    pub(super) id: u32,
    /// em to the right of the text's left end, and below its baseline.
    pub(super) at: (f64, f64),
    /// em
    pub(super) advance: f64,
    /// The bytes of the text that it stands for, with others or alone.
    pub(super) bytes: Range<usize>,
}

/// A ligature stands for all of its characters.
fn joined(glyph: &mut Glyph, more: Range<usize>) {
    glyph.bytes = glyph.bytes.start.min(more.start)..glyph.bytes.end.max(more.end);
}

/// Whether no face has it.
fn is_missing(cluster: &parley::Cluster<'_, ()>) -> bool {
    cluster.advance() > 0.0 && cluster.glyphs().any(|glyph| glyph.id == 0)
}
