//! Reading PNG: any depth and any colours, as eight bits each of red, green, blue and opacity; of several frames the first.

use std::io::Cursor;

use image::RgbaImage;
use png::{ColorType, Decoder, Limits, Transformations};

use crate::raster::{MOST_PIXELS, Refused, check_size};

/// The pixels of a file.
pub(super) fn read(bytes: &[u8]) -> Result<RgbaImage, Refused> {
    let damaged = |error: png::DecodingError| Refused::Damaged(error.to_string());
    let most = usize::try_from(MOST_PIXELS * 8).unwrap_or(usize::MAX);
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: most });
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    let size = decoder.read_header_info().map_err(damaged)?.size();
    check_size(size.0.into(), size.1.into())?;
    let mut reader = decoder.read_info().map_err(damaged)?;
    let length = reader.output_buffer_size().ok_or(Refused::TooLarge(size.0.into(), size.1.into()))?;
    let mut data = vec![0; length];
    let frame = reader.next_frame(&mut data).map_err(damaged)?;
    data.truncate(frame.buffer_size());
    let pixels = match frame.color_type {
        ColorType::Grayscale => data.iter().flat_map(|&gray| [gray, gray, gray, u8::MAX]).collect(),
        ColorType::GrayscaleAlpha => data.chunks_exact(2).flat_map(|two| [two[0], two[0], two[0], two[1]]).collect(),
        ColorType::Rgb => data.chunks_exact(3).flat_map(|rgb| [rgb[0], rgb[1], rgb[2], u8::MAX]).collect(),
        ColorType::Rgba => data,
        ColorType::Indexed => return Err(Refused::Damaged("its palette could not be read".to_owned())),
    };
    RgbaImage::from_raw(frame.width, frame.height, pixels)
        .ok_or_else(|| Refused::Damaged("it has too few pixels".to_owned()))
}
