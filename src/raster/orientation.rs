//! Which way up a picture is: cameras write it beside the pixels (Exif 3.0, 4.6.5, tag 0x0112).

use image::RgbaImage;
use image::imageops::{flip_horizontal, flip_vertical, rotate90, rotate180, rotate270};

/// The tag that says it.
const TAG: u16 = 0x0112;
/// Bytes of an entry of a directory.
const ENTRY: usize = 12;

/// From 1, upright, to 8; 1 where nothing is said that can be understood.
pub(super) fn orientation(exif: &[u8]) -> u16 {
    said(exif).filter(|way| (1..=8).contains(way)).unwrap_or(1)
}

fn said(exif: &[u8]) -> Option<u16> {
    let is_little = match exif.get(..4)? {
        [b'I', b'I', 42, 0] => true,
        [b'M', b'M', 0, 42] => false,
        _ => return None,
    };
    let two = |at: usize| -> Option<u16> {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let four = exif.get(4..8)?.try_into().ok()?;
    let directory = if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
    let directory = usize::try_from(directory).ok()?;
    let entries = (0..usize::from(two(directory)?)).map(|at| directory.saturating_add(2 + at * ENTRY));
    let entry = entries.into_iter().find(|&at| two(at) == Some(TAG))?;
    two(entry + 8)
}

/// The picture turned and mirrored so that it is upright.
pub(super) fn upright(image: RgbaImage, way: u16) -> RgbaImage {
    match way {
        2 => flip_horizontal(&image),
        3 => rotate180(&image),
        4 => flip_vertical(&image),
        5 => flip_horizontal(&rotate90(&image)),
        6 => rotate90(&image),
        7 => flip_horizontal(&rotate270(&image)),
        8 => rotate270(&image),
        _ => image,
    }
}
