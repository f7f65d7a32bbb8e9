//! The typefaces of an author in a picture, as far as they are embedded: its texts are measured by them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use brotli_decompressor::BrotliDecompress;
use roxmltree::Document;

use crate::font::own_families;
use crate::typeface::{Family, Typeface, Typefaces};
use crate::verify::element::{Unreadable, foreign};

/// Bytes of an unpacked font at most: a face of all Chinese characters has less.
const MOST_BYTES: usize = 64 << 20;
/// Fonts of a picture at most.
const MOST_FONTS: usize = 16;

/// A font of a style sheet: its family, without the id of the picture, its weight, and its file.
struct Embedded<'a> {
    family: &'a str,
    weight: &'a str,
    data: &'a str,
}

/// The typefaces in a picture that are not shipped, in the order of their families.
pub(super) fn own(document: &Document<'_>) -> Result<Typefaces, Unreadable> {
    let Some(id) = document.root_element().attribute("id") else { return Ok(Typefaces::default()) };
    let sheets = document.descendants().filter(|node| node.has_tag_name("style")).filter_map(|node| node.text());
    let fonts: Vec<Embedded<'_>> = sheets.flat_map(|sheet| rules(sheet, id)).take(MOST_FONTS + 1).collect();
    if fonts.len() > MOST_FONTS {
        return foreign(format!("it has more than {MOST_FONTS} fonts"));
    }
    let families = own_families(fonts.iter().map(|font| font.family)).into_iter().map(|family| {
        let face = |is_wanted: fn(&str) -> bool| {
            let font = fonts.iter().find(|font| font.family == family && is_wanted(font.weight));
            font.map(|font| unpacked(font.data)).transpose()
        };
        let (regular, bold) = (face(|weight| weight != "600")?, face(|weight| weight == "600")?);
        match (regular, bold) {
            (Some(regular), bold) => Ok(Family::new(family, regular, bold)),
            (None, Some(bold)) => Ok(Family::new(family, bold, None)),
            (None, None) => foreign(format!("the font `{family}` has no weight that is measured")),
        }
    });
    Ok(Typefaces::new(families.collect::<Result<_, _>>()?))
}

/// The rules for fonts of the picture with that id.
fn rules<'a>(sheet: &'a str, id: &str) -> Vec<Embedded<'a>> {
    let rules = sheet.split("@font-face{").skip(1).filter_map(|rule| rule.split_once('}')).map(|(rule, _)| rule);
    let value = |rule: &'a str, before: &str, end: &[char]| {
        let (_, after) = rule.split_once(before)?;
        after.split(end).next()
    };
    let embedded = rules.filter_map(|rule| {
        let family = value(rule, "font-family:\"", &['"'])?.strip_prefix(id)?.strip_prefix(' ')?;
        let weight = value(rule, "font-weight:", &[';'])?;
        Some(Embedded { family, weight, data: value(rule, "data:font/woff2;base64,", &[')'])? })
    });
    embedded.collect()
}

fn unpacked(data: &str) -> Result<Typeface, Unreadable> {
    let typeface = STANDARD.decode(data).ok().and_then(|packed| {
        let font = wuff::decompress_woff2_with_custom_brotli(&packed, &mut |packed, size| {
            if size > MOST_BYTES {
                return Err("it is too large".into());
            }
            let mut bytes = Room { bytes: Vec::with_capacity(size), size };
            BrotliDecompress(&mut &packed[..], &mut bytes)?;
            Ok(bytes.bytes)
        });
        Typeface::unpacked(font.ok()?)
    });
    typeface.map_or_else(|| foreign("a font of it cannot be read".to_owned()), Ok)
}

/// Room for so many bytes and no more.
struct Room {
    bytes: Vec<u8>,
    size: usize,
}

impl std::io::Write for Room {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len() + more.len() > self.size {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
