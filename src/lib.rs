//! Event timelines from plain text: dated events in YAML become SVG pictures, and edits that leave every other byte alone.
//!
//! Data goes one way: text -> document -> chronicle -> layout -> scene -> output. Nothing here opens a file, asks a clock or
//! prints, and the same text gives the same bytes on every machine.
//!
//! ```
//! let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n    place: Houla\n";
//! let read = dateline::check(text);
//! let wrong: Vec<String> = read.diagnostics.iter().map(|found| found.render("events.yaml", text)).collect();
//! assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
//!
//! let chronicle = read.value.ok_or("there is no mapping at the top")?;
//! assert_eq!(chronicle.events[0].date.words(), "25 May 2012");
//! for picture in dateline::render(&chronicle)? {
//!     assert!(picture.svg.contains("Houla massacre"), "the text of `{}.svg`", picture.id);
//! }
//!
//! let change = dateline::Change::Rename { id: "houla-massacre-2012".into(), to: "houla".into() };
//! assert!(dateline::edit(text, &change)?.text.contains("id: houla"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The start is [`check`] or [`read()`] for a text, [`check_file`] or [`read_file`] for one of several files, [`render`] for
//! pictures, [`edit()`] and [`mend`] for changes, [`verify()`] for a finished picture, and [`Date`] for one date. What is wrong
//! in a file is a [`Diagnostic`], which prints itself.

pub mod diag;
pub mod document;
pub mod draw;
pub mod edit;
pub mod export;
pub mod font;
pub mod geom;
pub mod layout;
pub mod model;
pub mod read;
pub mod scene;
pub mod style;
pub mod text;
pub mod time;
pub mod verify;

pub use crate::diag::{Checked, Code, Diagnostic, Fix, Refusal, Severity, UnknownCode};
pub use crate::diag::{Located, LocatedEdit, LocatedFix};
pub use crate::document::{EVENT_KEYS as KEYS, MAX_BYTES};
pub use crate::draw::draw;
pub use crate::edit::{Change, Done, EditError, Edited, Layout, Mended, SetOut, Unmended, Value};
pub use crate::edit::{check, check_file, choose, edit, fmt, mend, set_out};
pub use crate::export::{Plain, Semantic, SvgBackend, paint};
pub use crate::font::PackError;
pub use crate::layout::arrange;
pub use crate::model::{Account, Basis, Chronicle, Citation, Event, Source, Status, View};
#[cfg(feature = "schema")]
pub use crate::read::schema;
pub use crate::read::{decode, key_hint, nearest, read, read_file};
pub use crate::text::{Edit, FileId, Files, LineIndex, Loaded, Loader, Position, Span, inert, is_active};
pub use crate::time::{Date, DateError, grouped};
pub use crate::verify::{Lengths, Measured, Unreadable, is_picture, verify};

/// The examples of the manual's page, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
mod manual {}

use std::collections::BTreeMap;

use crate::export::{characters, svg, usual};
use crate::font::{Packer, Ruler, Weight};
use crate::layout::Summary;
use crate::scene::Scene;

/// A finished picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The view's id: the file's name without `.svg`.
    pub id: String,
    /// The whole file.
    pub svg: String,
    /// The picture in numbers.
    pub summary: Summary,
}

/// Every view of the chronicle as a picture, in its order. Each is the same alone and among others.
///
/// # Errors
/// Where a face cannot be packed; the shipped ones can.
///
/// ```
/// let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// let pictures = dateline::render(&chronicle)?;
/// assert!(pictures[0].svg.contains("data-date=\"2012-05-25\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render(chronicle: &Chronicle) -> Result<Vec<Picture>, PackError> {
    Studio::default().render(chronicle)
}

/// Draws again and again: the fonts that were packed for one chronicle serve the next, where its pictures show the same
/// characters. The pictures are those of [`render`], byte for byte.
///
/// ```
/// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
/// let mut studio = dateline::Studio::default();
/// for _ in 0..2 {
///     assert_eq!(studio.render(&chronicle)?, dateline::render(&chronicle)?);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Studio {
    packer: Packer,
}

impl Studio {
    /// As [`render`] does.
    ///
    /// # Errors
    /// Where a face cannot be packed; the shipped ones can.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// assert_eq!(dateline::Studio::default().render(&chronicle)?.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render(&mut self, chronicle: &Chronicle) -> Result<Vec<Picture>, PackError> {
        self.render_where(chronicle, |_| true)
    }

    /// Those of the pictures whose view is wanted, each as among all of them.
    ///
    /// # Errors
    /// Where a face cannot be packed; the shipped ones can.
    ///
    /// ```
    /// let text = "title: A\nevents: [{ date: 2012, title: B }]\ntimelines: [{ id: a }, { id: b }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
    /// let one = dateline::Studio::default().render_where(&chronicle, |view| view.id == "b")?;
    /// assert_eq!(one[..], dateline::render(&chronicle)?[1..]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render_where(
        &mut self,
        chronicle: &Chronicle,
        is_wanted: impl Fn(&View) -> bool,
    ) -> Result<Vec<Picture>, PackError> {
        let mut ruler = Ruler::new();
        let views = chronicle.views.iter().filter(|view| is_wanted(view));
        let drawn: Vec<(Scene, Summary)> = views.map(|view| scene(chronicle, view, &mut ruler)).collect();
        // A picture is the same alone and among others, so its fonts hold what it shows and what the file may show.
        let others = BTreeMap::from([
            (Weight::Regular, usual().chain(chronicle.characters()).collect()),
            (Weight::SemiBold, chronicle.prominent_characters()),
        ]);
        let mut picture = |(scene, summary): (Scene, Summary)| {
            let faces = self.packer.pack(&characters([&scene]), &others)?;
            Ok(Picture { svg: svg(&scene, &faces), id: scene.id, summary })
        };
        drawn.into_iter().map(&mut picture).collect()
    }
}

fn scene(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> (Scene, Summary) {
    let layout = arrange(chronicle, view, ruler);
    (draw(chronicle, view, &layout), layout.summary)
}
