//! Words: every sentence that a picture, a page or a table says of itself, one catalogue a language. Typed counts and dates come
//! in, text goes out; who draws or places it knows no word.
//!
//! A catalogue is one value with all its fields: a language that lacks a sentence does not compile. Words for dates and durations
//! are in [`crate::language`] and [`crate::time`]; what the author of a file wrote is never here.

mod catalogue;
mod english;
mod heights;
mod parts;

use crate::language::Language;

pub use crate::words::catalogue::Catalogue;
pub use crate::words::heights::{instead_of_limit, too_high};
#[cfg(feature = "fonts")]
pub(crate) use crate::words::parts::{in_piece, in_zone};
pub use crate::words::parts::zone_briefly;

/// The catalogue of a language.
///
/// ```
/// use dateline::{Language, words};
/// let berlin = "Europe/Berlin".parse()?;
/// assert_eq!(words::of(Language::English).zone(berlin), "Berlin time");
/// # Ok::<(), dateline::time::UnknownZone>(())
/// ```
pub fn of(language: Language) -> &'static Catalogue {
    match language {
        Language::English => &english::CATALOGUE,
    }
}
