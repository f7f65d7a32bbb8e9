//! A picture as a file of a format.

use std::fmt;

#[cfg(feature = "pdf")]
use crate::export::{PdfError, PdfPage, pdf_in};
#[cfg(feature = "png")]
use crate::export::{Raster, RasterError, png_in};
#[cfg(any(feature = "pdf", feature = "png"))]
use crate::model::Background;
use crate::render::Picture;

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Target {
    /// SVG 1.1 in UTF-8, with its fonts inside.
    Svg,
    /// HTML: a page with the picture in several widths, and a table of its events.
    #[cfg(feature = "html")]
    Html,
    /// PDF, with the shipped faces inside: one page, as large as the picture.
    #[cfg(feature = "pdf")]
    Pdf,
    /// PNG, drawn with the shipped faces.
    #[cfg(feature = "png")]
    Png(Raster),
}

impl Target {
    /// The ending of such files, without the dot.
    ///
    /// ```
    /// assert_eq!(dateline::Target::Svg.ending(), "svg");
    /// ```
    pub fn ending(self) -> &'static str {
        match self {
            Target::Svg => "svg",
            #[cfg(feature = "html")]
            Target::Html => "html",
            #[cfg(feature = "pdf")]
            Target::Pdf => "pdf",
            #[cfg(feature = "png")]
            Target::Png(_) => "png",
        }
    }
}

/// Why a picture could not become a file of that format.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EncodeError {
    /// The page was not made: ask [`crate::Studio::with_pages`] for it.
    #[cfg(feature = "html")]
    NoPage,
    /// Not even one event has room on the paper, with the title and the notes.
    #[cfg(feature = "pdf")]
    NoRoom,
    /// It could not become a page.
    #[cfg(feature = "pdf")]
    Pdf(PdfError),
    /// It could not be made of pixels.
    #[cfg(feature = "png")]
    Raster(RasterError),
}

impl fmt::Display for EncodeError {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            #[cfg(feature = "html")]
            EncodeError::NoPage => _f.write_str("its page was not made; draw it with `Studio::with_pages`"),
            #[cfg(feature = "pdf")]
            EncodeError::NoRoom => _f.write_str("the paper is too small for its title, its notes and one event"),
            #[cfg(feature = "pdf")]
            EncodeError::Pdf(ref error) => error.fmt(_f),
            #[cfg(feature = "png")]
            EncodeError::Raster(ref error) => error.fmt(_f),
        }
    }
}

impl std::error::Error for EncodeError {}

impl Picture {
    /// The whole file in that format: the same bytes on every machine.
    ///
    /// # Errors
    /// Where the format cannot hold a picture of this size; SVG can.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// let picture = &dateline::render(&chronicle)?[0];
    /// assert_eq!(picture.encode(dateline::Target::Svg)?, picture.svg().into_bytes());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn encode(&self, target: Target) -> Result<Vec<u8>, EncodeError> {
        match target {
            Target::Svg => Ok(self.svg().into_bytes()),
            #[cfg(feature = "html")]
            Target::Html => self.page.clone().map(String::into_bytes).ok_or(EncodeError::NoPage),
            #[cfg(feature = "pdf")]
            Target::Pdf => self.pdf(),
            #[cfg(feature = "png")]
            Target::Png(raster) => {
                let ground = raster.ground && self.background == Background::Theme;
                let raster = Raster { ground, ..raster.magnified(self.magnification) };
                png_in(&self.scene, &self.typefaces, raster).map_err(EncodeError::Raster)
            }
        }
    }

    #[cfg(feature = "pdf")]
    fn pdf(&self) -> Result<Vec<u8>, EncodeError> {
        let ground = self.background == Background::Theme;
        let Some((paper, sheets)) = &self.sheets else {
            let page = PdfPage { ground, ..PdfPage::of(&self.scene, self.magnification) };
            return pdf_in(&[page], &self.typefaces).map_err(EncodeError::Pdf);
        };
        let sheets = sheets.as_ref().ok_or(EncodeError::NoRoom)?;
        let page = |scene| PdfPage { ground, ..PdfPage::of(scene, paper.magnification()).on(paper.sheet()) };
        let pages = sheets.iter().map(page);
        pdf_in(&pages.collect::<Vec<_>>(), &self.typefaces).map_err(EncodeError::Pdf)
    }
}
