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
//!     assert!(picture.svg().contains("Houla massacre"), "the text of `{}.svg`", picture.id);
//! }
//!
//! let change = dateline::Change::Rename { id: "houla-massacre-2012".into(), to: "houla".into() };
//! assert!(dateline::edit(text, &change)?.text.contains("id: houla"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The start is [`check`] or [`read()`] for a text, [`check_file`] or [`read_file`] for one of several files, [`render`] for
//! pictures, [`edit()`] and [`fix`] for changes, [`verify()`] for a finished picture, and [`Date`] for one date. What is wrong
//! in a file is a [`Diagnostic`], which prints itself.
//!
//! These names are all that most programs need. The modules below hold what they are made of, for programs that go deeper: the
//! parts of a [`model`], a [`layout`] or a [`scene`] in numbers, other ways to write a [`time`].

pub mod chronology;
#[cfg(feature = "fonts")]
mod citation;
pub mod compare;
#[doc(hidden)]
pub mod coverage;
pub mod diag;
#[doc(hidden)]
pub mod document;
#[cfg(feature = "fonts")]
pub mod draw;
pub mod edit;
#[cfg(feature = "editor")]
pub mod editor;
#[cfg(feature = "exchange")]
pub mod exchange;
#[cfg(feature = "fonts")]
pub mod export;
#[cfg(feature = "fonts")]
pub mod font;
#[cfg(feature = "fonts")]
pub mod geom;
#[cfg(feature = "html")]
#[doc(hidden)]
pub mod html;
pub mod language;
#[cfg(feature = "fonts")]
pub mod layout;
pub mod model;
mod parallel;
#[cfg(feature = "images")]
mod raster;
pub mod read;
pub mod redaction;
#[cfg(feature = "fonts")]
mod render;
#[cfg(feature = "fonts")]
pub mod scene;
pub mod style;
pub mod text;
pub mod time;
pub mod typeface;
#[cfg(feature = "fonts")]
pub mod verify;
#[doc(hidden)]
#[cfg(feature = "fonts")]
pub mod words;

pub use crate::diag::{Checked, Code, Diagnostic, Fix, Severity};
pub use crate::edit::{Change, EditError, Edited, Fixed, Value};
pub use crate::edit::{check, check_file, edit, fix, fmt};
#[cfg(feature = "fonts")]
pub use crate::font::PackError;
pub use crate::model::{Chronicle, Event};
pub use crate::read::{read, read_file};
#[cfg(feature = "fonts")]
pub use crate::render::{EncodeError, IdPrefix, Picture, Studio, Target, check_heights, render};
pub use crate::text::{FileId, Files, Loaded, Loader, Span};
pub use crate::time::{Date, DateError};
#[cfg(feature = "fonts")]
pub use crate::verify::{Measured, verify};

/// The examples of the manual's page, run as tests.
#[cfg(all(doctest, feature = "fonts"))]
#[doc = include_str!("../docs/library.md")]
mod manual {}
