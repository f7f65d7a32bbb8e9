//! PNG: a scene as pixels, with the shipped faces, which need not be installed.

use std::fmt;

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use tiny_skia::Pixmap;

use crate::export::pixels::painted;
use crate::scene::Scene;
use crate::typeface::Typefaces;

/// Pixels of the largest picture that is made: 800 MB of memory while it is painted.
const MOST_PIXELS: f64 = 200e6;
/// A px of CSS in metres: 1/96 inch.
const PX: f64 = 0.0254 / 96.0;
/// What says whose picture it is.
const SOFTWARE: &str = "dateline";

/// How a scene becomes pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Raster {
    /// Pixels along each px of the picture; above 0.
    pub scale: f64,
    /// How many px of the picture a px of the scene becomes; above 0.
    pub magnification: f64,
    /// Whether the ground is painted; without it the picture is transparent where nothing stands.
    pub ground: bool,
}

impl Raster {
    /// So many pixels along each px, with the ground or without.
    ///
    /// ```
    /// assert_eq!(dateline::export::Raster::new(1.0, true), dateline::export::Raster::default());
    /// ```
    pub fn new(scale: f64, ground: bool) -> Raster {
        Raster { scale, magnification: 1.0, ground }
    }

    /// The same of a picture so many times as large as its scene.
    ///
    /// ```
    /// use dateline::export::Raster;
    /// assert_eq!(Raster::default().magnified(1.6).magnification, 1.6);
    /// ```
    #[must_use]
    pub fn magnified(self, magnification: f64) -> Raster {
        Raster { magnification, ..self }
    }

    /// Pixels along each px of the scene.
    fn pixels(self) -> f64 {
        self.scale * self.magnification
    }
}

impl Default for Raster {
    fn default() -> Raster {
        Raster::new(1.0, true)
    }
}

/// Why a picture was not made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RasterError {
    /// It would have so many pixels across and down; the greatest scale at which it can be made.
    TooLarge(f64, f64, f64),
    /// The scale is no number above 0.
    NoScale(f64),
    /// The encoder failed, with what it said.
    Encoder(String),
}

impl fmt::Display for RasterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RasterError::TooLarge(width, height, most) => {
                write!(f, "a picture of {width:.0} by {height:.0} pixels is too large: the greatest scale is {most}")
            }
            RasterError::NoScale(scale) => write!(f, "the scale {scale} is not above 0"),
            RasterError::Encoder(said) => write!(f, "the picture could not be packed: {said}"),
        }
    }
}

impl std::error::Error for RasterError {}

/// A scene as a PNG file (W3C PNG, third edition): 8 bits a channel, sRGB, with its title and description as text, and its
/// size in metres, so that it is printed as large as the SVG. The same bytes on every machine.
///
/// # Errors
/// Where the scale is not above 0, or makes more than 200 million pixels.
///
/// ```
/// use dateline::export::{Raster, png};
/// # use dateline::{geom::Size, scene::{Color, Scene}};
/// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
/// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
/// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
/// assert!(png(&scene, Raster::default())?.starts_with(b"\x89PNG\r\n"));
/// # Ok::<(), dateline::export::RasterError>(())
/// ```
pub fn png(scene: &Scene, raster: Raster) -> Result<Vec<u8>, RasterError> {
    png_in(scene, &Typefaces::default(), raster)
}

/// The same in these typefaces of an author, before the shipped faces.
pub(crate) fn png_in(scene: &Scene, own: &Typefaces, raster: Raster) -> Result<Vec<u8>, RasterError> {
    let (width, height) = pixels(scene, raster)?;
    let too_large = || RasterError::TooLarge(f64::from(width), f64::from(height), raster.scale);
    let pixmap = Pixmap::new(width, height).ok_or_else(too_large)?;
    packed(scene, painted(scene, own, pixmap, (raster.pixels(), raster.ground)), raster)
        .map_err(|error| RasterError::Encoder(error.to_string()))
}

/// Whether bytes are the beginning of a PNG that [`png()`] made.
///
/// ```
/// assert!(!dateline::export::is_png(b"\x89PNG\r\n\x1a\n"));
/// ```
pub fn is_png(head: &[u8]) -> bool {
    let told = [b"tEXtSoftware\0", SOFTWARE.as_bytes()].concat();
    head.starts_with(b"\x89PNG\r\n\x1a\n") && head.windows(told.len()).any(|part| part == told)
}

/// Across and down.
fn pixels(scene: &Scene, raster: Raster) -> Result<(u32, u32), RasterError> {
    if !(raster.scale.is_finite() && raster.scale > 0.0) {
        return Err(RasterError::NoScale(raster.scale));
    }
    let scale = raster.pixels();
    let (width, height) = ((scene.size.width * scale).ceil().max(1.0), (scene.size.height * scale).ceil().max(1.0));
    if width * height > MOST_PIXELS {
        let most = (MOST_PIXELS / (scene.size.width * scene.size.height)).sqrt() / raster.magnification;
        return Err(RasterError::TooLarge(width, height, (most * 10.0).floor() / 10.0));
    }
    Ok((width as u32, height as u32))
}

/// The file. One that has a ground has no transparent pixel, and needs no channel for them.
fn packed(scene: &Scene, pixmap: Pixmap, raster: Raster) -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = (pixmap.width(), pixmap.height());
    let pixels = pixmap.take_demultiplied();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(if raster.ground { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_source_srgb(png::SrgbRenderingIntent::RelativeColorimetric);
    let each_metre = (raster.scale / PX).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: each_metre, yppu: each_metre, unit: Unit::Meter }));
    encoder.add_text_chunk("Software".to_owned(), SOFTWARE.to_owned())?;
    encoder.add_itxt_chunk("Title".to_owned(), scene.title.as_str().to_owned())?;
    encoder.add_itxt_chunk("Description".to_owned(), scene.description.as_str().to_owned())?;
    let mut writer = encoder.write_header()?;
    if raster.ground {
        let solid: Vec<u8> = pixels.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        writer.write_image_data(&solid)?;
    } else {
        writer.write_image_data(&pixels)?;
    }
    writer.finish()?;
    Ok(file)
}
