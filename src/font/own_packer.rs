//! Packing of typefaces of authors: the files that pictures need, cut out of theirs, each made once.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::is_ideograph;
use crate::font::Weight;
use crate::font::packer::{PackError, Packed};
use crate::font::subset::squeeze_own;
use crate::typeface::{Typeface, Typefaces};

/// Behind the name of a family whose file holds ideographs, kana and Hangul alone: they stand side by side as they are, without
/// kerning and other forms, as they are measured.
pub(crate) const IDEOGRAPHS: &str = " Ideographs";

/// Files that are remembered.
const REMEMBERED: usize = 16;

type Uses = BTreeMap<Weight, BTreeSet<char>>;

/// Packs again and again, and remembers the last files.
#[derive(Debug, Default)]
pub(super) struct OwnPacker {
    last: Vec<(Need, Packed)>,
}

/// A face, and the characters that are wanted of it.
#[derive(Debug, Clone, PartialEq)]
struct Need {
    family: String,
    weight: Weight,
    serves_both: bool,
    are_ideographs: bool,
    chars: BTreeSet<char>,
    /// Compared last: it has the bytes of a whole file.
    typeface: Typeface,
}

impl OwnPacker {
    /// The files of each picture, in the order of its families.
    pub(super) fn pack_all(&mut self, all: &[(Uses, Typefaces)], others: &Uses) -> Result<Vec<Vec<Packed>>, PackError> {
        let files = |(uses, own): &(Uses, Typefaces)| {
            needs(uses, own, others).into_iter().map(|need| self.file(need)).collect()
        };
        all.iter().map(files).collect()
    }

    fn file(&mut self, need: Need) -> Result<Packed, PackError> {
        if let Some((_, file)) = self.last.iter().find(|(known, _)| *known == need) {
            return Ok(file.clone());
        }
        let refused = |reason| PackError { face: format!("{} {}", need.family, need.weight.css()), reason };
        let woff2 = squeeze_own(&need.typeface, &need.chars, need.are_ideographs).map_err(refused)?;
        let family = need.family.clone().into();
        let file = Packed { family, weight: need.weight, serves_both: need.serves_both, woff2 };
        if self.last.len() == REMEMBERED {
            self.last.remove(0);
        }
        self.last.push((need, file.clone()));
        Ok(file)
    }
}

/// What is left to the shipped faces: characters that no family has.
pub(super) fn left(uses: &Uses, own: &Typefaces) -> Uses {
    let is_left = |weight: Weight, c: char| {
        let is_bold = weight == Weight::SemiBold;
        !own.families().iter().any(|family| family.face(is_bold).has(c))
    };
    if own.is_empty() {
        return uses.clone();
    }
    let kept = |(weight, chars): (&Weight, &BTreeSet<char>)| {
        (*weight, chars.iter().copied().filter(|c| is_left(*weight, *c)).collect())
    };
    uses.iter().map(kept).collect()
}

/// What a picture needs of which face.
fn needs(uses: &Uses, own: &Typefaces, others: &Uses) -> Vec<Need> {
    let mut left = uses.clone();
    let mut needs = Vec::new();
    for family in own.families() {
        let mut of_family: Vec<Need> = Vec::new();
        for weight in [Weight::Regular, Weight::SemiBold] {
            let typeface = family.face(weight == Weight::SemiBold);
            let wanted = left.entry(weight).or_default();
            let mut mine: BTreeSet<char> = wanted.iter().copied().filter(|c| typeface.has(*c)).collect();
            if mine.is_empty() {
                continue;
            }
            wanted.retain(|c| !mine.contains(c));
            mine.extend(others.get(&weight).into_iter().flatten().filter(|c| typeface.has(**c)));
            let (ideographs, rest): (BTreeSet<char>, _) = mine.into_iter().partition(|c| is_ideograph(*c));
            for (chars, are_ideographs) in [(rest, false), (ideographs, true)] {
                let known =
                    of_family.iter_mut().find(|need| !family.has_bold() && need.are_ideographs == are_ideographs);
                match known {
                    Some(known) => known.chars.extend(chars),
                    None if chars.is_empty() => {}
                    None => of_family.push(Need {
                        family: format!("{}{}", family.name, if are_ideographs { IDEOGRAPHS } else { "" }),
                        weight: if family.has_bold() { weight } else { Weight::Regular },
                        serves_both: !family.has_bold(),
                        typeface: typeface.clone(),
                        are_ideographs,
                        chars,
                    }),
                }
            }
        }
        of_family.sort_by_key(|need| (need.are_ideographs, need.weight));
        needs.extend(of_family);
    }
    needs
}
