//! A font file as it is found: what is taken, and why others are refused.

use skrifa::raw::{CollectionRef, TableProvider};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider, Tag};
use write_fonts::FontBuilder;

use crate::typeface::Typeface;

/// Faces of a collection at most.
const MOST_FACES: usize = 200;
/// The tables that are kept: those of `TrueType` and OpenType from which texts are set and drawn. Kerning in the table `kern`, of the
/// time before OpenType, is not among them, for it could not be kept in a part of the font; nor are colours and bitmaps.
const KEPT: [&[u8; 4]; 14] = [
    b"CFF ", b"GDEF", b"GPOS", b"GSUB", b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp",
    b"name", b"post",
];

/// Which face of a file is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice<'a> {
    /// The only one.
    Only,
    /// By its place in a collection, from 0.
    Number(usize),
    /// By the name of its family, or its full name.
    Name(&'a str),
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no font, but something that is known.
    Other(Option<&'static str>),
    /// It holds several faces, and none was chosen: their names.
    Several(Vec<String>),
    /// It has no face of that name or number: the names of those that it has.
    NoFace(Vec<String>),
    /// Its maker forbids that it is embedded, or that a part of it is.
    Forbidden(&'static str),
    /// Its letters have no fixed form.
    Variable,
    /// It has no outlines.
    NoOutlines,
    /// It is damaged: what is missing or wrong.
    Damaged(String),
}

impl Typeface {
    /// The face of a file, and the name of its family.
    ///
    /// # Errors
    /// Where it cannot be used, or may not.
    pub(crate) fn read(bytes: &[u8], choice: Choice<'_>) -> Result<(Typeface, String), Refused> {
        let font = chosen(bytes, choice)?;
        sound(&font)?;
        permitted(&font)?;
        let family = name(&font, &[StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME]).unwrap_or_default();
        let typeface = Typeface { bytes: alone(&font).into() };
        Ok((typeface, family))
    }

    /// A face that was packed by us.
    pub(crate) fn unpacked(bytes: Vec<u8>) -> Option<Typeface> {
        sound(&FontRef::new(&bytes).ok()?).ok()?;
        Some(Typeface { bytes: bytes.into() })
    }
}

fn chosen<'a>(bytes: &'a [u8], choice: Choice<'_>) -> Result<FontRef<'a>, Refused> {
    if !bytes.starts_with(b"ttcf") {
        let font = match bytes.get(..4) {
            Some([0, 1, 0, 0] | b"OTTO" | b"true") => FontRef::new(bytes).map_err(damaged)?,
            _ => return Err(Refused::Other(known(bytes))),
        };
        let is_it = match choice {
            Choice::Only | Choice::Number(0) => true,
            Choice::Number(_) => false,
            Choice::Name(wanted) => is_called(&font, wanted),
        };
        return if is_it { Ok(font) } else { Err(Refused::NoFace(vec![called(&font)])) };
    }
    let collection = CollectionRef::new(bytes).map_err(damaged)?;
    let faces: Vec<FontRef<'a>> = collection.iter().take(MOST_FACES).filter_map(Result::ok).collect();
    let found = match choice {
        Choice::Only if faces.len() == 1 => faces.first(),
        Choice::Only => return Err(Refused::Several(faces.iter().map(called).collect())),
        Choice::Number(number) => faces.get(number),
        Choice::Name(wanted) => faces.iter().find(|font| is_called(font, wanted)),
    };
    found.cloned().ok_or_else(|| Refused::NoFace(faces.iter().map(called).collect()))
}

/// What a file is that is no font for us.
fn known(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 7] = [
        (b"wOF2", "WOFF2"),
        (b"wOFF", "WOFF"),
        (b"%!", "a font of PostScript Type 1"),
        (b"<", "a text in XML or HTML"),
        (b"PK", "a ZIP archive"),
        (b"%PDF", "PDF"),
        (b"\x80\x01", "a font of PostScript Type 1"),
    ];
    kinds.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| name)
}

fn is_called(font: &FontRef<'_>, wanted: &str) -> bool {
    let names = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME, StringId::FULL_NAME];
    names.into_iter().filter_map(|id| name(font, &[id])).any(|name| name.eq_ignore_ascii_case(wanted.trim()))
}

/// What a reader calls a face: its family, or its full name.
fn called(font: &FontRef<'_>) -> String {
    let ids = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME, StringId::FULL_NAME];
    name(font, &ids).unwrap_or_else(|| "a face without a name".to_owned())
}

fn name(font: &FontRef<'_>, ids: &[StringId]) -> Option<String> {
    let names = ids.iter().filter_map(|id| font.localized_strings(*id).english_or_first());
    names
        .map(|name| name.chars().filter(|c| !c.is_control()).take(80).collect::<String>())
        .find(|name| !name.is_empty())
}

fn damaged(error: impl ToString) -> Refused {
    Refused::Damaged(error.to_string())
}

/// Whether it has all that measuring, drawing and cutting ask of a font.
fn sound(font: &FontRef<'_>) -> Result<(), Refused> {
    let units = font.head().map_err(damaged)?.units_per_em();
    if !(16..=16_384).contains(&units) {
        return Err(Refused::Damaged(format!("its em has {units} units")));
    }
    font.hhea().map_err(damaged)?;
    font.hmtx().map_err(damaged)?;
    let count = u32::from(font.maxp().map_err(damaged)?.num_glyphs());
    if count == 0 {
        return Err(Refused::Damaged("it has no glyphs".to_owned()));
    }
    if font.charmap().mappings().any(|(_, glyph)| glyph.to_u32() >= count) {
        return Err(Refused::Damaged("it has characters without glyphs".to_owned()));
    }
    if !font.charmap().has_map() {
        return Err(Refused::Damaged("it does not say which character is which glyph".to_owned()));
    }
    if font.fvar().is_ok() || font.cff2().is_ok() {
        return Err(Refused::Variable);
    }
    let has_outlines = (font.glyf().is_ok() && font.loca(None).is_ok()) || font.cff().is_ok();
    if has_outlines { Ok(()) } else { Err(Refused::NoOutlines) }
}

/// What the maker permits (OpenType, table OS/2, `fsType`): a font without that table forbids nothing.
fn permitted(font: &FontRef<'_>) -> Result<(), Refused> {
    const USAGE: u16 = 0x000f;
    const RESTRICTED: u16 = 0x0002;
    const NO_SUBSETTING: u16 = 0x0100;
    const BITMAPS_ONLY: u16 = 0x0200;
    let rights = font.os2().map_or(0, |table| table.fs_type());
    match () {
        () if rights & USAGE == RESTRICTED => Err(Refused::Forbidden("to be embedded")),
        () if rights & NO_SUBSETTING != 0 => Err(Refused::Forbidden("to be embedded in part")),
        () if rights & BITMAPS_ONLY != 0 => Err(Refused::Forbidden("to be embedded as outlines")),
        () => Ok(()),
    }
}

/// The tables of one face as a file of its own.
fn alone(font: &FontRef<'_>) -> Vec<u8> {
    let mut file = FontBuilder::new();
    for tag in KEPT.map(Tag::new) {
        if let Some(data) = font.data_for_tag(tag) {
            file.add_raw(tag, data.as_bytes());
        }
    }
    file.build()
}
