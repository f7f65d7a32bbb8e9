//! Reading JPEG: the pixels in about the size that is wanted, upright.

use std::io::Cursor;

use image::RgbaImage;
use jpeg_decoder::{Decoder, Error, PixelFormat};

use crate::raster::orientation::{orientation, upright};
use crate::raster::{MOST_PIXELS, Refused, check_size};

/// The pixels of a file, at least as many as are wanted where it has them.
pub(super) fn read(bytes: &[u8], wanted: (u32, u32)) -> Result<RgbaImage, Refused> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_max_decoding_buffer_size(usize::try_from(MOST_PIXELS * 4).unwrap_or(usize::MAX));
    decoder.read_info().map_err(damaged)?;
    let info = decoder.info().ok_or_else(|| Refused::Damaged("it has no pixels".to_owned()))?;
    check_size(info.width.into(), info.height.into())?;
    if info.pixel_format == PixelFormat::CMYK32 {
        return Err(Refused::Inks);
    }
    // Of a picture that lies on its side, the longer side of what is wanted is across.
    let side = u16::try_from(wanted.0.max(wanted.1)).unwrap_or(u16::MAX);
    let (width, height) = decoder.scale(side, side).map_err(damaged)?;
    let data = decoder.decode().map_err(damaged)?;
    let turned = orientation(decoder.exif_data().unwrap_or_default());
    let pixels = match info.pixel_format {
        PixelFormat::L8 => data.iter().flat_map(|&gray| [gray, gray, gray, u8::MAX]).collect(),
        // The greater of two bytes first, as the machine has it.
        PixelFormat::L16 => data
            .chunks_exact(2)
            .map(|two| u16::from_ne_bytes([two[0], two[1]]).to_be_bytes()[0])
            .flat_map(|gray| [gray, gray, gray, u8::MAX])
            .collect(),
        PixelFormat::RGB24 | PixelFormat::CMYK32 => {
            data.chunks_exact(3).flat_map(|rgb| [rgb[0], rgb[1], rgb[2], u8::MAX]).collect()
        }
    };
    let image = RgbaImage::from_raw(width.into(), height.into(), pixels);
    let image = image.ok_or_else(|| Refused::Damaged("it has too few pixels".to_owned()))?;
    Ok(upright(image, turned))
}

fn damaged(error: Error) -> Refused {
    Refused::Damaged(match error {
        Error::Format(words) => words,
        Error::Io(_) => "it ends too early".to_owned(),
        other => other.to_string(),
    })
}
