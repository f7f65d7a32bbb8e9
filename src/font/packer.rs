//! Packing: the files that pictures need, cut out of the shipped faces, each made once.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use skrifa::{FontRef, MetadataProvider};

use crate::font::Weight;
use crate::font::face::{FACES, Face};
use crate::font::own_packer::{OwnPacker, left};
use crate::font::subset::squeeze;
use crate::parallel;
use crate::typeface::Typefaces;

/// A face with only the characters of a picture, ready for `@font-face`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// For CSS `font-family`; one of those named in [`STACK`](crate::font::STACK), or one of an author.
    pub family: Cow<'static, str>,
    /// Its weight; [`Weight::css`] is the number.
    pub weight: Weight,
    /// Whether it serves the other weight as well.
    pub serves_both: bool,
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
/// assert_eq!((&*packed[0].family, packed[0].weight.css()), ("Inter", 400));
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
    /// Of faces of authors.
    own: OwnPacker,
}

/// Files of a face that are remembered.
const REMEMBERED: usize = 8;

/// A face, by its place among the shipped ones, and the characters that are wanted of it.
type Need = (usize, BTreeSet<char>);

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
        self.pack_in(uses, &Typefaces::default(), others)
    }

    /// The same in these typefaces of an author, before the shipped faces.
    ///
    /// # Errors
    /// When a face cannot be cut or compressed; the shipped faces can.
    pub(crate) fn pack_in(
        &mut self,
        uses: &BTreeMap<Weight, BTreeSet<char>>,
        own: &Typefaces,
        others: &BTreeMap<Weight, BTreeSet<char>>,
    ) -> Result<Vec<Packed>, PackError> {
        let all = self.pack_all(&[(uses.clone(), own.clone())], others)?;
        Ok(all.into_iter().flatten().collect())
    }

    /// The same for several pictures at once, each in typefaces of its own, in their order: the files that are not there yet are made
    /// side by side.
    ///
    /// # Errors
    /// When a face cannot be cut or compressed; the shipped faces can.
    pub(crate) fn pack_all(
        &mut self,
        all: &[(BTreeMap<Weight, BTreeSet<char>>, Typefaces)],
        others: &BTreeMap<Weight, BTreeSet<char>>,
    ) -> Result<Vec<Vec<Packed>>, PackError> {
        let of_own = self.own.pack_all(all, others)?;
        let without =
            |(uses, own): &(BTreeMap<Weight, BTreeSet<char>>, Typefaces)| needs(&left(uses, own), &left(others, own));
        let needs = all.iter().map(without).collect::<Result<Vec<_>, _>>()?;
        let wanted: BTreeSet<&Need> = needs.iter().flatten().collect();
        let (known, new): (Vec<&Need>, Vec<&Need>) = wanted.into_iter().partition(|need| self.known(need).is_some());
        let made = parallel::each(&new, || (), |(), need| made(need)).into_iter().collect::<Result<Vec<_>, _>>()?;
        let known = known.into_iter().filter_map(|need| Some((need, self.known(need)?.clone())));
        let files: BTreeMap<&Need, Packed> = known.chain(new.iter().copied().zip(made)).collect();
        let shipped = needs.iter().map(|needs| needs.iter().map(|need| files[need].clone()));
        let packed = of_own.into_iter().zip(shipped).map(|(own, shipped)| own.into_iter().chain(shipped).collect());
        let packed = packed.collect();
        files.into_iter().for_each(|(need, file)| self.remember(need, file));
        Ok(packed)
    }

    fn known(&self, (at, chars): &Need) -> Option<&Packed> {
        let mut files = self.last.get(at).into_iter().flatten();
        files.find(|(have, _)| have == chars).map(|(_, file)| file)
    }

    fn remember(&mut self, (at, chars): &Need, file: Packed) {
        let known = self.last.entry(*at).or_default();
        known.retain(|(have, _)| have != chars);
        if known.len() == REMEMBERED {
            known.remove(0);
        }
        known.push((chars.clone(), file));
    }
}

fn refused(face: &Face, reason: impl ToString) -> PackError {
    PackError { face: format!("{} {}", face.family, face.weight.css()), reason: reason.to_string() }
}

/// What a picture needs of which face.
fn needs(
    uses: &BTreeMap<Weight, BTreeSet<char>>,
    others: &BTreeMap<Weight, BTreeSet<char>>,
) -> Result<Vec<Need>, PackError> {
    let mut left = uses.clone();
    let mut needs = Vec::new();
    for (at, face) in FACES.iter().enumerate() {
        let wanted = left.entry(face.weight).or_default();
        if wanted.is_empty() {
            continue;
        }
        let charmap = FontRef::new(face.ttf).map_err(|e| refused(face, e))?.charmap();
        let has = |letter: &char| charmap.map(*letter).is_some();
        let mut mine: BTreeSet<char> = wanted.iter().copied().filter(has).collect();
        if !mine.is_empty() {
            wanted.retain(|c| !mine.contains(c));
            mine.extend(others.get(&face.weight).into_iter().flatten().copied().filter(has));
            needs.push((at, mine));
        }
    }
    Ok(needs)
}

/// A file with these characters, cut from the smallest that has them.
fn made((at, chars): &Need) -> Result<Packed, PackError> {
    let face = &FACES[*at];
    let font = |file: &'static [u8]| FontRef::new(file).map_err(|e| refused(face, e));
    let latin = face.latin.map(font).transpose()?;
    let latin = latin.filter(|latin| chars.iter().all(|letter| latin.charmap().map(*letter).is_some()));
    let woff2 = squeeze(&latin.map_or_else(|| font(face.ttf), Ok)?, chars).map_err(|e| refused(face, e))?;
    Ok(Packed { family: face.family.into(), weight: face.weight, serves_both: false, woff2 })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Packer, pack};
    use crate::font::Weight;
    use crate::typeface::Typefaces;

    fn chars(text: &str) -> BTreeSet<char> {
        text.chars().collect()
    }

    #[test]
    fn only_the_faces_that_are_used_are_packed() {
        let packed = |weight, text| {
            let uses = BTreeMap::from([(weight, chars(text))]);
            pack(&uses).unwrap().into_iter().map(|face| (face.family.into_owned(), face.weight)).collect::<Vec<_>>()
        };
        assert_eq!(packed(Weight::SemiBold, "a"), [("Inter".to_owned(), Weight::SemiBold)]);
        assert_eq!(packed(Weight::Regular, "الحولة"), [("Noto Sans Arabic".to_owned(), Weight::Regular)]);
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

    #[test]
    fn several_pictures_have_the_files_that_each_has_alone() {
        let picture = |text: &str| BTreeMap::from([(Weight::Regular, chars(text)), (Weight::SemiBold, chars("A"))]);
        let all = ["Houla", "Ghouta", "Houla", "مجزرة الحولة"].map(picture);
        let others = BTreeMap::from([(Weight::Regular, chars("0123"))]);
        let alone = all.each_ref().map(|uses| Packer::default().pack(uses, &others).unwrap());
        let mut packer = Packer::default();
        let all = all.map(|uses| (uses, Typefaces::default()));
        assert!((0..2).all(|_| packer.pack_all(&all, &others).unwrap() == alone));
    }
}
