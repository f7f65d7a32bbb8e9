//! Outlines: the letters of a text as paths, for formats and readers that have no fonts.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::font::Style;
use crate::font::pen::drawn;
use crate::font::script::tidy;
use crate::font::shape::{Glyph, Shaper};
use crate::geom::Point;
use crate::typeface::Typefaces;

/// A piece of an outline; each begins where the one before it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// A new contour begins here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A quadratic Bézier curve: its control point, and where it ends.
    Quadratic(Point, Point),
    /// A cubic Bézier curve: its two control points, and where it ends.
    Cubic(Point, Point, Point),
    /// Back to where the contour began.
    Close,
}

impl Segment {
    /// The segment with each of its points replaced.
    ///
    /// ```
    /// use dateline::font::Segment;
    /// use dateline::geom::Point;
    /// let moved = Segment::Line(Point::new(1.0, 2.0)).map(|point| Point::new(point.x + 10.0, point.y));
    /// assert_eq!(moved, Segment::Line(Point::new(11.0, 2.0)));
    /// ```
    pub fn map(self, point: impl Fn(Point) -> Point) -> Segment {
        match self {
            Segment::Move(to) => Segment::Move(point(to)),
            Segment::Line(to) => Segment::Line(point(to)),
            Segment::Quadratic(by, to) => Segment::Quadratic(point(by), point(to)),
            Segment::Cubic(by, then, to) => Segment::Cubic(point(by), point(then), point(to)),
            Segment::Close => Segment::Close,
        }
    }
}

/// A text as paths.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Outlined {
    /// How far the text runs, px.
    pub width: f64,
    /// Its letters, in px to the right of its left end and below its baseline; filled by the non-zero rule.
    pub segments: Vec<Segment>,
}

/// A text as the glyphs of its letters.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Lettered {
    /// How far the text runs, px.
    pub width: f64,
    /// From left to right, blanks among them.
    pub letters: Vec<Letter>,
    /// Whether a face has each of its characters.
    pub is_whole: bool,
}

/// A glyph in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Letter {
    /// Which of the outliner's glyphs: in the order in which it first met them, from 0.
    pub glyph: usize,
    /// To the right of the text's left end, and below its baseline; in em.
    pub at: Point,
}

/// Turns texts into paths, set as [`Ruler`](crate::font::Ruler) measures them, and remembers the glyphs that it has seen.
///
/// ```
/// use dateline::font::{Outliner, Ruler, Style, Weight};
/// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
/// let outlined = Outliner::new().outline("Houla 2012", style);
/// assert!((outlined.width - Ruler::new().width("Houla 2012", style)).abs() < 1e-6);
/// assert!(outlined.segments.len() > 50);
/// ```
pub struct Outliner {
    shaper: Shaper,
    /// By the place of the face in memory and the glyph.
    known: BTreeMap<(usize, u32), usize>,
    /// In em, y downwards.
    glyphs: Vec<Rc<[Segment]>>,
}

impl Default for Outliner {
    fn default() -> Outliner {
        Outliner::new()
    }
}

impl Outliner {
    /// One that has the shipped faces.
    ///
    /// ```
    /// let outliner = dateline::font::Outliner::new();
    /// ```
    pub fn new() -> Outliner {
        Outliner::with(&Typefaces::default())
    }

    /// One that has these of an author before them.
    pub(crate) fn with(own: &Typefaces) -> Outliner {
        Outliner { shaper: Shaper::with(own), known: BTreeMap::new(), glyphs: Vec::new() }
    }

    /// The text as paths. A character that no face has is the box that its face draws for it.
    ///
    /// ```
    /// use dateline::font::{Outliner, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::SemiBold, tabular: true };
    /// assert!(Outliner::new().outline(" ", style).segments.is_empty());
    /// ```
    pub fn outline(&mut self, text: &str, style: Style) -> Outlined {
        let Lettered { width, letters, .. } = self.letters(text, style);
        let mut segments = Vec::new();
        for Letter { glyph, at } in letters {
            let place = |point: Point| Point::new((point.x + at.x) * style.size, (point.y + at.y) * style.size);
            segments.extend(self.glyphs[glyph].iter().map(|segment| segment.map(place)));
        }
        Outlined { width, segments }
    }

    /// The text as glyphs, each of which [`glyph`](Outliner::glyph) tells the outline of.
    ///
    /// ```
    /// use dateline::font::{Outliner, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
    /// let lettered = Outliner::new().letters("ABBA", style);
    /// assert!(lettered.letters.iter().map(|letter| letter.glyph).eq([0, 1, 1, 0]));
    /// ```
    pub fn letters(&mut self, text: &str, style: Style) -> Lettered {
        let (glyphs, width) = self.shaper.glyphs(&tidy(text), style.weight, style.tabular);
        let is_whole = glyphs.iter().all(|glyph| glyph.id != 0);
        let letter = |glyph: &Glyph| Letter { glyph: self.number(glyph), at: Point::new(glyph.at.0, glyph.at.1) };
        Lettered { width: width * style.size, letters: glyphs.iter().map(letter).collect(), is_whole }
    }

    /// The outline of one of the glyphs that [`letters`](Outliner::letters) named, in em, filled by the non-zero rule; empty for
    /// a blank, and for a glyph that was never met.
    ///
    /// ```
    /// use dateline::font::{Outliner, Style, Weight};
    /// let mut outliner = Outliner::new();
    /// outliner.letters("A", Style { size: 13.0, weight: Weight::Regular, tabular: false });
    /// assert!(outliner.glyph(0).len() > 8 && outliner.glyph(1).is_empty());
    /// ```
    pub fn glyph(&self, number: usize) -> &[Segment] {
        self.glyphs.get(number).map_or(&[], |outline| outline)
    }

    /// How many glyphs it has met.
    ///
    /// ```
    /// assert_eq!(dateline::font::Outliner::new().count(), 0);
    /// ```
    pub fn count(&self) -> usize {
        self.glyphs.len()
    }

    fn number(&mut self, glyph: &Glyph) -> usize {
        let place = glyph.font.data.as_ref().as_ptr().addr();
        let Outliner { known, glyphs, .. } = self;
        *known.entry((place, glyph.id)).or_insert_with(|| {
            glyphs.push(drawn(glyph).into());
            glyphs.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Outliner, Segment};
    use crate::font::face::FACES;
    use crate::font::{Ruler, Style, Weight};
    use skrifa::instance::{LocationRef, Size};
    use skrifa::outline::DrawSettings;
    use skrifa::{FontRef, MetadataProvider};

    fn reach(segments: &[Segment]) -> (f64, f64) {
        let xs = segments.iter().filter_map(|segment| match segment {
            Segment::Move(to) | Segment::Line(to) | Segment::Quadratic(_, to) | Segment::Cubic(_, _, to) => Some(to.x),
            Segment::Close => None,
        });
        xs.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
    }

    #[test]
    fn a_text_is_as_wide_as_it_is_measured_and_its_letters_lie_in_that() {
        let (mut outliner, mut ruler) = (Outliner::new(), Ruler::new());
        for text in
            ["Houla massacre", "AVATAR Töröl", "مجزرة الحولة", "سقطت المدينة! 2012", "Путин", "2012 – 2016", "中国"]
        {
            for (weight, tabular) in [(Weight::Regular, false), (Weight::SemiBold, true)] {
                let style = Style { size: 13.0, weight, tabular };
                let outlined = outliner.outline(text, style);
                assert!((outlined.width - ruler.width(text, style)).abs() < 1e-3, "{text}: {}", outlined.width);
                let (low, high) = reach(&outlined.segments);
                assert!(low > -3.0 && high < outlined.width + 3.0, "{text}: {low} to {high} of {}", outlined.width);
                assert!(high - low > outlined.width * 0.6, "{text}: {low} to {high} of {}", outlined.width);
            }
        }
    }

    /// Marks are placed by the font, upwards and downwards: a dot that went the other way would be far from its letter.
    #[test]
    fn marks_stand_where_the_font_places_them() {
        let style = Style { size: 1.0, weight: Weight::Regular, tabular: false };
        let reach = |text: &str| {
            let ys = Outliner::new().outline(text, style).segments.into_iter().filter_map(|segment| match segment {
                Segment::Move(to) | Segment::Line(to) | Segment::Quadratic(_, to) | Segment::Cubic(_, _, to) => {
                    Some(to.y)
                }
                Segment::Close => None,
            });
            ys.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), y| (top.min(y), bottom.max(y)))
        };
        for (parts, whole) in [("E\u{301}x", "Éx"), ("c\u{327}x", "çx"), ("n\u{303}x", "ñx")] {
            let ((top, bottom), (other_top, other_bottom)) = (reach(parts), reach(whole));
            assert!((top - other_top).abs() < 0.03 && (bottom - other_bottom).abs() < 0.03, "{whole}");
        }
        // The dots of these letters stand below the top of an alif and above the lowest line of a final ya.
        let (alif, ya) = (reach("ا").0, reach("يي").1);
        for word in ["نا", "تا", "ثا", "فا", "قا"] {
            assert!((reach(word).0 - alif).abs() < 0.02, "{word}: {:?} {alif}", reach(word));
        }
        for word in ["با", "يا", "جا"] {
            assert!(reach(word).1 > 0.05 && reach(word).1 <= ya + 0.05, "{word}: {:?} {ya}", reach(word));
        }
    }

    #[test]
    fn every_glyph_of_the_shipped_faces_can_be_drawn() {
        for face in FACES {
            let font = FontRef::new(face.ttf).unwrap();
            for (id, outline) in font.outline_glyphs().iter() {
                let mut pen = crate::font::pen::Pen { unit: 1.0, segments: Vec::new() };
                let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                assert!(outline.draw(settings, &mut pen).is_ok(), "{} {id}", face.family);
            }
        }
    }
}
