//! Pictures of others: PNG and JPEG, read, turned upright, made small, and packed anew.
//!
//! What is packed anew holds pixels alone: no place of a camera, no name of its owner. The same bytes come out on every machine.

mod jpeg;
mod orientation;
mod packed;
mod png;

use image::RgbaImage;
use image::imageops::{self, FilterType};

/// Pixels of a picture at most: a camera of today makes 24 million.
pub(crate) const MOST_PIXELS: u64 = 40_000_000;

/// A small picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Small {
    /// `image/png` or `image/jpeg`.
    pub(crate) media: &'static str,
    /// The whole file.
    pub(crate) bytes: Vec<u8>,
    /// Pixels.
    pub(crate) width: u32,
    /// Pixels.
    pub(crate) height: u32,
}

/// Why a picture cannot be had.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Refused {
    /// It is neither PNG nor JPEG; the name of what it is, where that is known.
    Other(Option<&'static str>),
    /// It has so many pixels across and down.
    TooLarge(u64, u64),
    /// Its colours are those of printing inks.
    Inks,
    /// It ends too early or contradicts itself: what the reader said.
    Damaged(String),
}

/// A picture that fits into so many pixels across and down; a smaller one keeps its size.
pub(crate) fn small(bytes: &[u8], most: (u32, u32)) -> Result<Small, Refused> {
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    let whole = match bytes {
        _ if is_png => png::read(bytes)?,
        [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes, most)?,
        _ => return Err(Refused::Other(name(bytes))),
    };
    let fitted = fitted(whole, most);
    packed::packed(&fitted, is_png).map_err(Refused::Damaged)
}

/// What bytes that are no picture for us begin like.
fn name(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).map_or(bytes, |at| &bytes[at..]);
    match bytes {
        [b'G', b'I', b'F', b'8', ..] => Some("GIF"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("WebP"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', ..] => Some("AVIF"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', ..] => Some("HEIC"),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some("TIFF"),
        [b'B', b'M', ..] => Some("BMP"),
        [b'%', b'P', b'D', b'F', ..] => Some("PDF"),
        _ if text.starts_with(b"<svg") || text.starts_with(b"<?xml") => Some("SVG"),
        _ => None,
    }
}

/// Whether a picture has more pixels than are read.
fn check_size(width: u64, height: u64) -> Result<(), Refused> {
    if width.saturating_mul(height) > MOST_PIXELS { Err(Refused::TooLarge(width, height)) } else { Ok(()) }
}

/// The size in which a picture fits; both at least a pixel.
fn size((width, height): (u32, u32), most: (u32, u32)) -> (u32, u32) {
    let share = (f64::from(most.0) / f64::from(width)).min(f64::from(most.1) / f64::from(height)).min(1.0);
    let scaled = |side: u32| (f64::from(side) * share).round().max(1.0) as u32;
    (scaled(width), scaled(height))
}

/// The picture in that size, each pixel the mean of those that it stands for.
fn fitted(mut image: RgbaImage, most: (u32, u32)) -> RgbaImage {
    let (width, height) = size(image.dimensions(), most);
    if (width, height) == image.dimensions() {
        return image;
    }
    // What cannot be seen has a colour all the same, which must not run into what is beside it.
    let is_clear = image.pixels().any(|pixel| pixel.0[3] != u8::MAX);
    if is_clear {
        image.pixels_mut().for_each(|pixel| weigh(&mut pixel.0, |part, alpha| part * alpha / 255));
    }
    let mut small = imageops::resize(&image, width, height, FilterType::CatmullRom);
    if is_clear {
        small.pixels_mut().for_each(|pixel| weigh(&mut pixel.0, |part, alpha| part * 255 / alpha));
    }
    small
}

/// Changes the colours of a pixel that is not clear throughout.
fn weigh([red, green, blue, alpha]: &mut [u8; 4], change: impl Fn(u32, u32) -> u32) {
    let changed = |part: u8| if *alpha == 0 { 0 } else { change(part.into(), (*alpha).into()).min(255) as u8 };
    (*red, *green, *blue) = (changed(*red), changed(*green), changed(*blue));
}

#[cfg(test)]
mod tests;
