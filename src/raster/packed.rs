//! Packing: PNG where a pixel is clear or few colours make it shorter, else JPEG.

use image::codecs::jpeg::JpegEncoder;
use image::{ColorType, RgbaImage};
use png::{BitDepth, Encoder};

use crate::raster::Small;

/// Of 100: on a photograph no loss is seen at this size.
const QUALITY: u8 = 85;

/// A picture as a file, and what was said where it could not be packed; `is_drawn` of one that was a PNG: a drawing or a screen more
/// often than a photograph.
pub(super) fn packed(image: &RgbaImage, is_drawn: bool) -> Result<Small, String> {
    let is_clear = image.pixels().any(|pixel| pixel.0[3] != u8::MAX);
    let of = |media, bytes| Small { media, bytes, width: image.width(), height: image.height() };
    if is_clear {
        return Ok(of("image/png", as_png(image, image.as_raw(), png::ColorType::Rgba)?));
    }
    let colors: Vec<u8> = image.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect();
    let mut jpeg = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    encoder.encode(&colors, image.width(), image.height(), ColorType::Rgb8).map_err(|error| error.to_string())?;
    if is_drawn {
        let png = as_png(image, &colors, png::ColorType::Rgb)?;
        // Lines and letters are sharp in it, so it may be somewhat longer.
        if png.len() < 2 * jpeg.len() {
            return Ok(of("image/png", png));
        }
    }
    Ok(of("image/jpeg", jpeg))
}

fn as_png(image: &RgbaImage, pixels: &[u8], colors: png::ColorType) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, image.width(), image.height());
    encoder.set_color(colors);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(pixels).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(bytes)
}
