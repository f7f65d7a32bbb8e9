//! PDF: scenes as pages, with the shipped faces, whose texts can be found, selected and read aloud.

mod links;
mod paint;
mod paper;
mod tags;
mod text;

pub use crate::export::pdf::paper::{Paper, PaperSize};

use std::collections::BTreeMap;
use std::fmt;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Point as PdfPoint, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use crate::export::pdf::links::Places;
use crate::export::pdf::paint::Painter;
use crate::font::runs_left;
use crate::geom::{Point, Size};
use crate::scene::Scene;
use crate::typeface::Typefaces;

/// A px of CSS in points: 1/96 inch in 1/72 inch.
const PT: f64 = 0.75;
/// The longest side of a page, pt: 200 inch, beyond which readers need not go (ISO 32000-1, annex C).
const LONGEST: f64 = 14_400.0;
/// What says whose file it is.
const SOFTWARE: &str = "dateline";

/// A page: a scene, and where it stands on the paper.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PdfPage<'a> {
    /// What stands on it.
    pub scene: &'a Scene,
    /// How many px a px of the scene becomes; above 0.
    pub magnification: f64,
    /// The paper, px; where it is left out, as large as the picture.
    pub paper: Option<Size>,
    /// Whether the ground of the scene is painted; without it the paper is seen.
    pub ground: bool,
}

impl<'a> PdfPage<'a> {
    /// A page as large as its picture.
    pub fn of(scene: &'a Scene, magnification: f64) -> PdfPage<'a> {
        PdfPage { scene, magnification, paper: None, ground: true }
    }

    /// The same in the middle of a sheet of paper of that size, px.
    #[must_use]
    pub fn on(self, paper: Size) -> PdfPage<'a> {
        PdfPage { paper: Some(paper), ..self }
    }

    /// px
    fn picture(&self) -> Size {
        let Size { width, height } = self.scene.size;
        Size { width: width * self.magnification, height: height * self.magnification }
    }

    /// px
    fn size(&self) -> Size {
        self.paper.unwrap_or_else(|| self.picture())
    }

    /// The place of the picture's left top corner on the paper, px: in the middle across, and above as far from the edge as
    /// at the sides.
    fn corner(&self) -> Point {
        let beside = ((self.size().width - self.picture().width) / 2.0).max(0.0);
        Point::new(beside, beside.min((self.size().height - self.picture().height).max(0.0)))
    }

    /// A place in the scene as one on the page, pt.
    fn point(&self, at: Point) -> Point {
        let corner = self.corner();
        Point::new((corner.x + at.x * self.magnification) * PT, (corner.y + at.y * self.magnification) * PT)
    }

    fn transform(&self) -> Transform {
        let (corner, scale) = (self.point(Point::new(0.0, 0.0)), (self.magnification * PT) as f32);
        Transform::from_row(scale, 0.0, 0.0, scale, corner.x as f32, corner.y as f32)
    }
}

/// Why a PDF was not made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PdfError {
    /// A page would be so wide and high, pt.
    TooLarge(f64, f64),
    /// There is no page.
    NoPage,
    /// The writer failed, with what it said.
    Writer(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::TooLarge(width, height) => {
                let inch = |pt: f64| (pt / 72.0).ceil();
                write!(f, "a page of {} by {} inches is too large: PDF ends at 200", inch(*width), inch(*height))
            }
            PdfError::NoPage => f.write_str("a PDF has one page at least"),
            PdfError::Writer(said) => write!(f, "the PDF could not be written: {said}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// Scenes as one PDF 1.7 file that keeps PDF/UA-1 (ISO 14289-1): its fonts inside, every text as text, tagged in reading
/// order, each event with its full text, links live, bookmarks to the events. The same bytes on every machine: it says no
/// date on which it was made.
///
/// # Errors
/// Where a page is longer than 200 inches, or there is none.
///
/// ```
/// use dateline::export::{PdfPage, pdf};
/// # use dateline::{geom::Size, scene::{Color, Scene}};
/// # let scene = Scene { id: "empty".into(), size: Size { width: 40.0, height: 20.0 }, language: "en".into(),
/// #     original_language: "en".into(), program_language: "en", data: Vec::new(),
/// #     title: "Empty".into(), description: "".into(), background: Color(255, 255, 255), nodes: Vec::new() };
/// assert!(pdf(&[PdfPage::of(&scene, 1.0)])?.starts_with(b"%PDF-1.7"));
/// # Ok::<(), dateline::export::PdfError>(())
/// ```
pub fn pdf(pages: &[PdfPage<'_>]) -> Result<Vec<u8>, PdfError> {
    pdf_in(pages, &Typefaces::default())
}

/// The same in these typefaces of an author, before the shipped faces.
pub(crate) fn pdf_in(pages: &[PdfPage<'_>], own: &Typefaces) -> Result<Vec<u8>, PdfError> {
    let first = pages.first().ok_or(PdfError::NoPage)?.scene;
    let mut document = Document::new_with(settings()?);
    let (mut tree, mut painter) = (TagTree::new().with_lang(Some(first.language.clone())), Painter::new(own));
    let places = Places::of(pages);
    for page in pages {
        let Size { width, height } = page.size();
        let (width, height) = (width * PT, height * PT);
        let settings = PageSettings::from_wh(width as f32, height as f32);
        let settings = settings.filter(|_| width <= LONGEST && height <= LONGEST);
        let sheet = document.start_page_with(settings.ok_or(PdfError::TooLarge(width, height))?);
        drawn(sheet, page, &places, &mut painter, &mut tree);
    }
    document.set_tag_tree(tree);
    document.set_outline(bookmarks(pages, &places));
    document.set_metadata(metadata(first));
    document.finish().map_err(|error| PdfError::Writer(said(&error)))
}

/// Whether bytes are the end of a PDF that [`pdf()`] made, or all of it.
///
/// ```
/// assert!(!dateline::export::is_pdf(b"%PDF-1.7\n"));
/// ```
pub fn is_pdf(bytes: &[u8]) -> bool {
    let told = [b"/Producer(", SOFTWARE.as_bytes(), b")"].concat();
    let last = bytes.trim_ascii_end();
    last.ends_with(b"%%EOF") && bytes.windows(told.len()).any(|part| part == told)
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| PdfError::Writer(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

fn drawn(mut sheet: Page<'_>, page: &PdfPage<'_>, places: &Places, painter: &mut Painter, tree: &mut TagTree) {
    let links = links::annotated(&mut sheet, page, places);
    let mut surface = sheet.surface();
    surface.push_transform(&page.transform());
    painter.page(&mut surface, page, links).into_iter().for_each(|part| tree.push(part));
    surface.pop();
    surface.finish();
    sheet.finish();
}

/// The events by name, and above them the picture.
fn bookmarks(pages: &[PdfPage<'_>], places: &Places) -> Outline {
    let mut outline = Outline::new();
    for (number, page) in pages.iter().enumerate() {
        let top = XyzDestination::new(number, PdfPoint::from_xy(0.0, 0.0));
        let mut whole = OutlineNode::new(page.scene.title.as_str().to_owned(), top).with_open(true);
        let events = places.events.iter().filter(|event| event.page == number);
        events.for_each(|event| whole.push_child(OutlineNode::new(event.name.clone(), event.destination())));
        outline.push_child(whole);
    }
    outline
}

fn metadata(scene: &Scene) -> Metadata {
    let title = scene.title.as_str();
    let first = title.chars().find(|letter| letter.is_alphabetic());
    let direction = if first.is_some_and(runs_left) { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(if title.trim().is_empty() { scene.id.clone() } else { title.to_owned() })
        .description(scene.description.as_str().to_owned())
        .language(scene.language.clone())
        .creator(SOFTWARE.to_owned())
        .producer(SOFTWARE.to_owned())
        .document_id(scene.id.clone())
        .text_direction(direction)
}

/// What the writer says of its faults, each once.
fn said(error: &KrillaError) -> String {
    let KrillaError::Validation(faults) = error else { return error.to_string() };
    let kinds: BTreeMap<String, ()> = faults.iter().map(|(fault, _)| (format!("{fault:?}"), ())).collect();
    kinds.into_keys().map(|kind| kind.chars().take(120).collect::<String>()).collect::<Vec<_>>().join("; ")
}
