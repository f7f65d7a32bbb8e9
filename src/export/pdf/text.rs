//! Texts on a page: as glyphs of embedded fonts that say which characters they stand for.

use std::collections::BTreeMap;

use krilla::geom::Point as PdfPoint;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, Node as Part, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::export::pdf::paint::filled;
use crate::export::{style, xml_escape};
use crate::font::{GlyphRun, SetGlyph, Setter, Style};
use crate::scene::{Scene, Text, Words, Writer};
use crate::typeface::Typefaces;

/// Sets texts, and keeps the fonts that they need.
pub(super) struct Texts {
    setter: Setter,
    fonts: BTreeMap<usize, Font>,
}

/// What a second glyph of one character stands for, such as a letter's dots: a font must name something, and the
/// character itself would be found twice.
const NOTHING: &str = " ";

impl Texts {
    pub(super) fn new(own: &Typefaces) -> Texts {
        Texts { setter: Setter::new(own), fonts: BTreeMap::new() }
    }

    /// Lines that follow one another: their parts in the order in which they are read; none where they are not read aloud.
    pub(super) fn lines(
        &mut self,
        surface: &mut Surface<'_>,
        scene: &Scene,
        lines: &[&Text],
        is_read: bool,
    ) -> Vec<Part> {
        let last = lines.len().saturating_sub(1);
        let each = lines.iter().enumerate();
        each.flat_map(|(at, line)| self.line(surface, scene, line, (is_read, is_read && at < last))).collect()
    }

    /// `goes_on`: whether its last word is followed by one on the next line, which a reader must not take for the same.
    fn line(
        &mut self,
        surface: &mut Surface<'_>,
        scene: &Scene,
        line: &Text,
        (is_read, goes_on): (bool, bool),
    ) -> Vec<Part> {
        let style = style(line);
        let words = xml_escape::shown(&line.text);
        let shown: String = words.as_str().chars().filter(|c| !is_unset(*c)).collect();
        let set = self.setter.set(&shown, style);
        let left = line.at.x - line.anchor.offset(set.width);
        surface.set_fill(Some(filled(line.color)));
        surface.set_stroke(None);
        let languages = Languages { scene, words: &words, is_whole: set.text == words.as_str() };
        let mut parts = Vec::new();
        let pieces: Vec<GlyphRun> = set.runs.iter().flat_map(|run| languages.pieces(run)).collect();
        let end = read_last(&pieces);
        for (at, piece) in pieces.iter().enumerate() {
            let words = said(piece, &set.text);
            let words = if goes_on && Some(at) == end { words + " " } else { words };
            let actual = (piece.missing || goes_on && Some(at) == end).then_some(words.as_str());
            let span = SpanTag::empty().with_lang(Some(languages.of(piece))).with_actual_text(actual);
            let artifact = ContentTag::Artifact(Artifact::default());
            let mark = surface.start_tagged(if is_read { ContentTag::Span(span) } else { artifact });
            parts.extend(is_read.then(|| Part::from(mark)));
            let (main, marks) = divided(piece);
            self.piece(surface, &main, (left, line.at.y), Some(&set.text), line.size);
            if piece.missing {
                let blank = self.blank(&main, style);
                self.piece(surface, &blank, (left, line.at.y), None, line.size);
            }
            surface.end_tagged();
            if !marks.glyphs.is_empty() {
                surface.start_tagged(ContentTag::Artifact(Artifact::default()));
                self.piece(surface, &marks, (left, line.at.y), None, line.size);
                surface.end_tagged();
            }
        }
        parts
    }

    /// A space as wide as the glyphs: what stands for characters must be text, and paths are none.
    fn blank(&mut self, piece: &GlyphRun, style: Style) -> GlyphRun {
        let words = self.setter.set("x x", style).runs.swap_remove(0);
        let mut space = words.glyphs[1].clone();
        space.x = piece.glyphs.first().map_or(0.0, |glyph| glyph.x);
        space.advance = piece.glyphs.iter().map(|glyph| glyph.advance).sum();
        GlyphRun { glyphs: vec![space], ..words }
    }

    /// `text`: what the glyphs stand for; nothing where others do.
    fn piece(&mut self, surface: &mut Surface<'_>, run: &GlyphRun, at: (f64, f64), text: Option<&str>, size: f64) {
        let font = self.fonts.entry(run.face).or_insert_with(|| {
            Font::new(self.setter.file(run.face).into(), 0).expect("impossible: it has set the text")
        });
        let start = run.glyphs.first().map_or(0.0, |glyph| glyph.x);
        let mut x = start;
        let em = |px: f64| (px / size) as f32;
        let (mut glyphs, mut said) = (Vec::with_capacity(run.glyphs.len()), String::new());
        for glyph in &run.glyphs {
            let (from, id) = (said.len(), GlyphId::new(glyph.id));
            said.push_str(text.map_or(NOTHING, |text| &text[glyph.bytes.clone()]));
            let (right, up) = (em(glyph.x - x), em(-glyph.y));
            glyphs.push(KrillaGlyph::new(id, em(glyph.advance), right, up, 0.0, from..said.len(), None));
            x += glyph.advance;
        }
        let place = PdfPoint::from_xy((at.0 + start) as f32, at.1 as f32);
        // The box for a character that no face has is painted as a shape: as a glyph it would stand for nothing.
        surface.draw_glyphs(place, &glyphs, font.clone(), &said, size as f32, run.missing);
    }
}

/// The languages of a line's words.
struct Languages<'a> {
    scene: &'a Scene,
    words: &'a Words,
    /// Whether what is set is what was written, byte by byte.
    is_whole: bool,
}

impl Languages<'_> {
    fn writer(&self, byte: usize) -> Writer {
        let one = self.words.writer().or((!self.is_whole).then_some(Writer::Author));
        one.unwrap_or_else(|| {
            let mut end = 0;
            let mut ends = self.words.parts().map(|(writer, part)| {
                end += part.len();
                (writer, end)
            });
            ends.find(|(_, end)| byte < *end).map_or(Writer::Author, |(writer, _)| writer)
        })
    }

    /// The glyphs of one writer each.
    fn pieces(&self, run: &GlyphRun) -> Vec<GlyphRun> {
        let kin = run.glyphs.chunk_by(|one, other| self.writer(one.bytes.start) == self.writer(other.bytes.start));
        kin.map(|glyphs| GlyphRun { glyphs: glyphs.to_vec(), ..run.clone() }).collect()
    }

    fn of(&self, piece: &GlyphRun) -> &str {
        match piece.glyphs.first().map(|glyph| self.writer(glyph.bytes.start)) {
            Some(Writer::Program) => self.scene.program_language,
            Some(Writer::Original) => &self.scene.original_language,
            _ => &self.scene.language,
        }
    }
}

/// The piece with the last character.
fn read_last(pieces: &[GlyphRun]) -> Option<usize> {
    let end = |piece: &GlyphRun| piece.glyphs.iter().map(|glyph| glyph.bytes.end).max();
    (0..pieces.len()).max_by_key(|at| end(&pieces[*at]))
}

/// What the glyphs stand for, in the order in which it is read.
fn said(piece: &GlyphRun, text: &str) -> String {
    let mut ranges: Vec<_> = piece.glyphs.iter().map(|glyph| (glyph.bytes.start, glyph.bytes.end)).collect();
    ranges.sort_unstable();
    ranges.dedup();
    ranges.into_iter().filter_map(|(from, to)| text.get(from..to)).collect()
}

/// The glyphs that stand for the text, and those that only complete them: between the letters of a word these would part it
/// for whoever looks for the word.
fn divided(piece: &GlyphRun) -> (GlyphRun, GlyphRun) {
    let (main, marks) = piece.glyphs.iter().cloned().partition(|glyph| is_main(glyph, &piece.glyphs));
    (GlyphRun { glyphs: main, ..piece.clone() }, GlyphRun { glyphs: marks, ..piece.clone() })
}

/// Whether a glyph is the widest, or the first of the widest, of those that stand for the same characters.
fn is_main(glyph: &SetGlyph, all: &[SetGlyph]) -> bool {
    let kin = all.iter().filter(|other| other.bytes == glyph.bytes);
    let widest = kin.reduce(|widest, other| if other.advance > widest.advance { other } else { widest });
    widest.is_some_and(|widest| (widest.id, widest.x) == (glyph.id, glyph.x))
}

/// Characters that show nothing and that a PDF cannot say.
fn is_unset(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
