//! Packing: the shipped faces cut down to what a picture needs.

use std::collections::{BTreeMap, BTreeSet};

use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};
use ttf2woff2::{BrotliQuality, EncodeOptions, encode_with_options};

use crate::font::Weight;
use crate::font::face::FACES;

/// How hard WOFF2's compressor tries, 0 to 11: beyond 6 a face takes tens of ms and saves a tenth.
const QUALITY: u8 = 6;

/// Bytes; a larger face keeps its outlines as they are, for the rearranged ones can outgrow the short offsets that some
/// browsers rebuild.
const REARRANGED: usize = 60_000;

/// What a browser applies by itself in the scripts of the faces we ship, and tabular figures.
const FEATURES: [&[u8; 4]; 15] = [
    b"calt", b"ccmp", b"clig", b"curs", b"fina", b"init", b"isol", b"kern", b"liga", b"locl", b"mark", b"medi",
    b"mkmk", b"rlig", b"tnum",
];

/// What it applies around a fraction slash.
const FRACTIONS: [&[u8; 4]; 3] = [b"dnom", b"frac", b"numr"];

/// A face with only the characters of a picture, ready for `@font-face`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// For CSS `font-family`; one of those named in [`STACK`](crate::font::STACK).
    pub family: &'static str,
    /// Its weight; [`Weight::css`] is the number.
    pub weight: Weight,
    /// The file.
    pub woff2: Vec<u8>,
}

/// A face that could not be packed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PackError {
    /// Which family and weight.
    pub face: String,
    /// What the packer said.
    pub reason: String,
}

impl std::fmt::Display for PackError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the face `{}` could not be packed: {}", self.face, self.reason)
    }
}

impl std::error::Error for PackError {}

/// The faces that these characters need, in the order of [`STACK`](crate::font::STACK), then by weight. A character goes to
/// the first family that has it; one that none has is left to the reader's own fonts.
///
/// # Errors
/// When a face cannot be cut or compressed; the shipped faces can.
///
/// ```
/// use dateline::font::{Weight, pack};
/// use std::collections::BTreeMap;
/// let uses = BTreeMap::from([(Weight::Regular, "Houla".chars().collect())]);
/// let packed = pack(&uses)?;
/// assert_eq!((packed[0].family, packed[0].weight.css()), ("Inter", 400));
/// assert_eq!(&packed[0].woff2[..4], b"wOF2");
/// # Ok::<(), dateline::PackError>(())
/// ```
pub fn pack(uses: &BTreeMap<Weight, BTreeSet<char>>) -> Result<Vec<Packed>, PackError> {
    Packer::default().pack(uses, &BTreeMap::new())
}

/// Packs again and again, and remembers the last files of each face: the same characters give the same file without the
/// work.
///
/// ```
/// use dateline::font::{Packer, Weight, pack};
/// use std::collections::BTreeMap;
/// let mut packer = Packer::default();
/// for word in ["Houla", "Houla", "Ghouta"] {
///     let uses = BTreeMap::from([(Weight::Regular, word.chars().collect())]);
///     assert_eq!(packer.pack(&uses, &Default::default()), pack(&uses));
/// }
/// ```
#[derive(Debug, Default)]
pub struct Packer {
    /// By the face's place among the shipped ones: which characters, and the file with them; the last used comes last.
    last: BTreeMap<usize, Vec<(BTreeSet<char>, Packed)>>,
}

/// Files of a face that are remembered.
const REMEMBERED: usize = 8;

impl Packer {
    /// As [`pack`] does; each face that is needed at all also holds those of the other characters of its weight that it has, so
    /// that pictures which show nearly the same share a file.
    ///
    /// # Errors
    /// When a face cannot be cut or compressed; the shipped faces can.
    ///
    /// ```
    /// assert_eq!(dateline::font::Packer::default().pack(&Default::default(), &Default::default()), Ok(Vec::new()));
    /// ```
    pub fn pack(
        &mut self,
        uses: &BTreeMap<Weight, BTreeSet<char>>,
        others: &BTreeMap<Weight, BTreeSet<char>>,
    ) -> Result<Vec<Packed>, PackError> {
        let mut left = uses.clone();
        let mut packed = Vec::new();
        for (at, face) in FACES.iter().enumerate() {
            let wanted = left.entry(face.weight).or_default();
            if wanted.is_empty() {
                continue;
            }
            let error = |reason: String| PackError { face: format!("{} {}", face.family, face.weight.css()), reason };
            let font = FontRef::new(face.ttf).map_err(|e| error(e.to_string()))?;
            let charmap = font.charmap();
            let has = |letter: &char| charmap.map(*letter).is_some();
            let mut mine: BTreeSet<char> = wanted.iter().copied().filter(has).collect();
            if mine.is_empty() {
                continue;
            }
            wanted.retain(|c| !mine.contains(c));
            mine.extend(others.get(&face.weight).into_iter().flatten().copied().filter(has));
            packed.push(self.file(at, &font, mine).map_err(error)?);
        }
        Ok(packed)
    }

    fn file(&mut self, at: usize, font: &FontRef<'_>, chars: BTreeSet<char>) -> Result<Packed, String> {
        let (known, face) = (self.last.entry(at).or_default(), &FACES[at]);
        let file = match known.iter().position(|(have, _)| *have == chars) {
            Some(place) => known.remove(place).1,
            None => Packed { family: face.family, weight: face.weight, woff2: squeeze(font, &chars)? },
        };
        if known.len() == REMEMBERED {
            known.remove(0);
        }
        known.push((chars, file.clone()));
        Ok(file)
    }
}

fn squeeze(font: &FontRef<'_>, chars: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    let ttf = subset(font, chars)?;
    let options = EncodeOptions {
        quality: BrotliQuality::from(QUALITY),
        transform_glyf_loca: ttf.len() < REARRANGED,
        ..Default::default()
    };
    encode_with_options(&ttf, options).map_err(|e| e.to_string())
}

/// A TrueType file with these characters, their kerning, joining forms and tabular figures, and no names.
fn subset(font: &FontRef<'_>, chars: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    let unicodes: IntSet<u32> = chars.iter().map(|&c| u32::from(c)).collect();
    let mut every = IntSet::<Tag>::empty();
    every.invert();
    let fractions = FRACTIONS.into_iter().filter(|_| chars.contains(&'\u{2044}'));
    let features: IntSet<Tag> = FEATURES.into_iter().chain(fractions).map(Tag::new).collect();
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &unicodes,
        font,
        // With the outline of the box that stands for a letter that is not there: where no font has it, it is seen to be missing.
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &[Tag::new(b"DSIG"), Tag::new(b"STAT")].into_iter().collect(),
        &every,
        &features,
        &IntSet::<NameId>::empty(),
        &IntSet::<u16>::empty(),
    );
    subset_font(font, &plan).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{pack, subset};
    use crate::font::Weight;
    use crate::font::face::FACES;
    use crate::font::shape::Shaper;
    use skrifa::FontRef;

    fn chars(text: &str) -> BTreeSet<char> {
        text.chars().collect()
    }

    #[test]
    fn a_cut_face_keeps_kerning_joining_and_tabular_figures() {
        for (face, text) in [(FACES[0], "AVATAR To 1171 (A) 3x4 Взято"), (FACES[3], "مجزرة الحولة لا")]
        {
            let cut = subset(&FontRef::new(face.ttf).unwrap(), &chars(text)).unwrap();
            assert!(cut.len() < face.ttf.len() / 10, "{} bytes", cut.len());
            for tabular in [false, true] {
                let whole = Shaper::of(&[(face, face.ttf)]).clusters(text, face.weight, tabular);
                let left = Shaper::of(&[(face, cut.clone().leak())]).clusters(text, face.weight, tabular);
                assert_eq!(whole, left, "{} {text} tnum {tabular}", face.family);
            }
        }
    }

    #[test]
    fn only_the_faces_that_are_used_are_packed() {
        let packed = |weight, text| {
            let uses = BTreeMap::from([(weight, chars(text))]);
            pack(&uses).unwrap().into_iter().map(|face| (face.family, face.weight)).collect::<Vec<_>>()
        };
        assert_eq!(packed(Weight::SemiBold, "a"), [("Inter", Weight::SemiBold)]);
        assert_eq!(packed(Weight::Regular, "الحولة"), [("Noto Sans Arabic", Weight::Regular)]);
        assert_eq!(packed(Weight::Regular, "豪"), [], "no face has it");
        assert_eq!(pack(&BTreeMap::new()).unwrap(), []);
    }

    #[test]
    fn the_same_characters_give_the_same_bytes() {
        let text = chars("Houla massacre, 25 May 2012 – “AVATAR” مجزرة الحولة");
        let uses = BTreeMap::from([(Weight::Regular, text.clone()), (Weight::SemiBold, text)]);
        let first = pack(&uses).unwrap();
        assert_eq!(first.len(), 4);
        assert!((0..5).all(|_| pack(&uses).unwrap() == first));
    }
}
