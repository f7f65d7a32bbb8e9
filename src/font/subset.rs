//! Cutting: the shipped faces with the characters alone that a picture needs.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use skrifa::{FontRef, GlyphId, Tag};
use ttf2woff2::{BrotliQuality, EncodeOptions, encode_with_options};

use crate::font::truetype;
use crate::typeface::Typeface;

/// How hard WOFF2's compressor tries, 0 to 11: beyond 6 a face takes tens of ms and saves a tenth.
const QUALITY: u8 = 6;

/// Bytes; a larger face keeps its outlines as they are, for the rearranged ones can outgrow the short offsets that some
/// browsers rebuild.
const REARRANGED: usize = 60_000;

/// The tables of what is done with letters side by side.
const LAYOUT: [&[u8; 4]; 3] = [b"GDEF", b"GPOS", b"GSUB"];

/// What a browser applies by itself in the scripts of the faces we ship, and tabular figures.
const FEATURES: [&[u8; 4]; 15] = [
    b"calt", b"ccmp", b"clig", b"curs", b"fina", b"init", b"isol", b"kern", b"liga", b"locl", b"mark", b"medi",
    b"mkmk", b"rlig", b"tnum",
];

/// What it applies around a fraction slash.
const FRACTIONS: [&[u8; 4]; 3] = [b"dnom", b"frac", b"numr"];

/// A WOFF2 file with these characters.
pub(super) fn squeeze(font: &FontRef<'_>, chars: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    packed(&subset(font, chars)?)
}

/// The same of a face of an author: of ideographs alone, without all that is done with letters side by side.
pub(super) fn squeeze_own(face: &Typeface, chars: &BTreeSet<char>, are_ideographs: bool) -> Result<Vec<u8>, String> {
    // What cuts fonts ends at some damage that those who read fonts pass over.
    let made = catch_unwind(AssertUnwindSafe(|| squeezed(face, chars, are_ideographs)));
    made.unwrap_or_else(|_| Err("its tables are damaged".to_owned()))
}

fn squeezed(face: &Typeface, chars: &BTreeSet<char>, are_ideographs: bool) -> Result<Vec<u8>, String> {
    let whole = face.font();
    let marked = truetype::marked(&whole);
    let font = marked.as_ref().map(|marked| FontRef::new(marked).map_err(|error| error.to_string())).transpose()?;
    let cut = cut(font.as_ref().unwrap_or(&whole), chars, if are_ideographs { &LAYOUT } else { &[] })?;
    let ttf = match font {
        Some(_) => truetype::drawn(&cut, &whole).ok_or("its outlines cannot be drawn")?,
        None => cut,
    };
    packed(&ttf)
}

fn packed(ttf: &[u8]) -> Result<Vec<u8>, String> {
    let options = EncodeOptions {
        quality: BrotliQuality::from(QUALITY),
        transform_glyf_loca: ttf.len() < REARRANGED,
        ..Default::default()
    };
    encode_with_options(ttf, options).map_err(|e| e.to_string())
}

/// A TrueType file with these characters, their kerning, joining forms and tabular figures, and no names.
fn subset(font: &FontRef<'_>, chars: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    cut(font, chars, &[])
}

/// The same without these tables.
fn cut(font: &FontRef<'_>, chars: &BTreeSet<char>, without: &[&[u8; 4]]) -> Result<Vec<u8>, String> {
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
        &[b"DSIG", b"STAT"].into_iter().chain(without.iter().copied()).map(Tag::new).collect(),
        &every,
        &features,
        &IntSet::<NameId>::empty(),
        &IntSet::<u16>::empty(),
    );
    subset_font(font, &plan).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::subset;
    use crate::font::face::FACES;
    use crate::font::shape::Shaper;
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use proptest::collection::btree_set;
    use proptest::prelude::{ProptestConfig, prop_assert, proptest};
    use proptest::sample::select;
    use skrifa::FontRef;

    /// What the smaller files of faces hold: ASCII, Latin-1, Latin Extended-A, and the signs of their languages.
    fn latin() -> BTreeSet<char> {
        let letters = [' '..='~', '\u{a0}'..='\u{17f}'].into_iter().flatten();
        letters.chain("‐‑‒–—‘’‚“”„†•…′″‹›€™←→−≈≤≥".chars()).collect()
    }

    #[test]
    fn the_smaller_files_are_cut_from_the_whole_ones() {
        for (face, name) in FACES.iter().zip(["Inter-Regular", "Inter-SemiBold"]) {
            let whole = subset(&FontRef::new(face.ttf).unwrap(), &latin()).unwrap();
            let is_same = face.latin == Some(&whole[..]);
            assert!(
                is_same,
                "what `base64 -d` makes of this is assets/fonts/{name}.latin.ttf:\n{}",
                STANDARD.encode(whole)
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn letters_cut_from_the_smaller_file_are_those_cut_from_the_whole(
            at in 0..2_usize, chars in btree_set(select(latin().into_iter().collect::<Vec<char>>()), 1..90)
        ) {
            let [small, whole] = [FACES[at].latin.unwrap(), FACES[at].ttf].map(|file| subset(&FontRef::new(file).unwrap(), &chars).unwrap());
            prop_assert!(small == whole, "{chars:?}");
        }
    }

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
}
