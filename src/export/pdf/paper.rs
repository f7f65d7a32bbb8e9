//! The usual sizes of paper, and what a picture can fill on them.

use crate::geom::Size;

/// A millimetre in px (CSS Values and Units 4, section 6.2).
const MM: f64 = 96.0 / 25.4;
/// What stays free at each side of a sheet, mm; a picture has a margin of its own inside. Most printers need 5.
const MARGIN: f64 = 8.0;

/// The usual sizes of paper (ISO 216, and ANSI/ASME Y14.1 with the formats of offices).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaperSize {
    /// 841 by 1189 mm
    A0,
    /// 594 by 841 mm
    A1,
    /// 420 by 594 mm
    A2,
    /// 297 by 420 mm
    A3,
    /// 210 by 297 mm
    A4,
    /// 148 by 210 mm
    A5,
    /// 8.5 by 11 inches
    Letter,
    /// 8.5 by 14 inches
    Legal,
    /// 11 by 17 inches
    Tabloid,
}

/// Size, name, measures in words, measures, magnification.
type Row = (PaperSize, &'static str, &'static str, (f64, f64), f64);

/// Each size with its name, its measures in words, across and down in mm held upright, and how many px of the paper a px of the
/// layout becomes.
const SIZES: [Row; 9] = [
    (PaperSize::A0, "a0", "841 by 1189 mm", (841.0, 1_189.0), 2.8),
    (PaperSize::A1, "a1", "594 by 841 mm", (594.0, 841.0), 2.0),
    (PaperSize::A2, "a2", "420 by 594 mm", (420.0, 594.0), 1.5),
    (PaperSize::A3, "a3", "297 by 420 mm", (297.0, 420.0), 1.2),
    (PaperSize::A4, "a4", "210 by 297 mm", (210.0, 297.0), 1.0),
    (PaperSize::A5, "a5", "148 by 210 mm", (148.0, 210.0), 0.9),
    (PaperSize::Letter, "letter", "8.5 by 11 inches", (215.9, 279.4), 1.0),
    (PaperSize::Legal, "legal", "8.5 by 14 inches", (215.9, 355.6), 1.0),
    (PaperSize::Tabloid, "tabloid", "11 by 17 inches", (279.4, 431.8), 1.2),
];

impl PaperSize {
    /// Every size by its name, with its measures in words.
    ///
    /// ```
    /// use dateline::export::PaperSize;
    /// assert!(PaperSize::named().any(|size| size == ("a4", PaperSize::A4, "210 by 297 mm")));
    /// ```
    pub fn named() -> impl Iterator<Item = (&'static str, PaperSize, &'static str)> {
        SIZES.iter().map(|(size, name, words, ..)| (*name, *size, *words))
    }

    fn measures(self) -> ((f64, f64), f64) {
        let row = SIZES.iter().find(|(size, ..)| *size == self).expect("impossible: every size has a row");
        (row.3, row.4)
    }
}

/// A sheet of paper.
///
/// ```
/// use dateline::export::{Paper, PaperSize};
/// use dateline::{Studio, Target};
/// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
/// let paper = Paper { size: PaperSize::A4, landscape: true };
/// let pictures = Studio::default().on_paper(paper).render(&chronicle)?;
/// assert!(pictures[0].encode(Target::Pdf)?.starts_with(b"%PDF"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// How large it is.
    pub size: PaperSize,
    /// Whether its long sides lie above and below.
    pub landscape: bool,
}

impl Paper {
    /// Across and down, px.
    ///
    /// ```
    /// use dateline::export::{Paper, PaperSize};
    /// assert_eq!(Paper { size: PaperSize::Letter, landscape: true }.sheet().width.round(), 1_056.0);
    /// ```
    pub fn sheet(self) -> Size {
        let (across, down) = self.size.measures().0;
        let (width, height) = if self.landscape { (down, across) } else { (across, down) };
        Size { width: width * MM, height: height * MM }
    }

    /// How many px of the paper a px of the layout becomes: what hangs on a wall is read from further away. A text of 12 px is 9
    /// points high on A4, 8 on A5 and 25 on A0.
    ///
    /// ```
    /// use dateline::export::{Paper, PaperSize};
    /// assert_eq!(Paper { size: PaperSize::A1, landscape: false }.magnification(), 2.0);
    /// ```
    pub fn magnification(self) -> f64 {
        self.size.measures().1
    }

    /// What stays free at each side, px.
    pub(crate) fn margin(self) -> f64 {
        MARGIN * MM
    }

    /// What a picture can fill, px of the layout: the lower margin has room for the number of the sheet.
    pub(crate) fn room(self) -> (u32, u32) {
        let free = |side: f64| ((side - 2.0 * self.margin()) / self.magnification()) as u32;
        (free(self.sheet().width), free(self.sheet().height))
    }
}
