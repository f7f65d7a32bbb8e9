//! Words: every sentence that a picture, a page or a table says of itself, one catalogue a language. Typed counts and dates come
//! in, text goes out; who draws or places it knows no word.
//!
//! A catalogue is one value with all its fields: a language that lacks a sentence does not compile. Words for dates and durations
//! are in [`crate::language`] and [`crate::time`]; what the author of a file wrote is never here.

mod american;
mod arabic;
mod arabic_counts;
mod catalogue;
mod changes;
mod chinese_simplified;
mod chinese_traditional;
mod citing;
mod czech;
mod dutch;
mod english;
mod french;
mod german;
mod hebrew;
mod heights;
mod italian;
mod japanese;
mod korean;
mod parts;
mod persian;
mod polish;
mod portuguese;
mod portuguese_europe;
mod russian;
mod spanish;
mod turkish;
mod ukrainian;

use crate::language::Language;

pub use crate::words::catalogue::Catalogue;
pub use crate::words::heights::{instead_of_limit, too_high};
pub use crate::words::parts::zone_briefly;
#[cfg(feature = "fonts")]
pub(crate) use crate::words::parts::{ended, in_piece, in_zone, quotes};

/// The catalogue of a language.
///
/// ```
/// use dateline::{language::Language, words};
/// let berlin = "Europe/Berlin".parse()?;
/// assert_eq!(words::of(Language::English).zone(berlin), "Berlin time");
/// # Ok::<(), dateline::time::UnknownZone>(())
/// ```
pub fn of(language: Language) -> &'static Catalogue {
    match language {
        Language::English => &english::CATALOGUE,
        Language::AmericanEnglish => &american::CATALOGUE,
        Language::French => &french::CATALOGUE,
        Language::German => &german::CATALOGUE,
        Language::Spanish => &spanish::CATALOGUE,
        Language::Italian => &italian::CATALOGUE,
        Language::Russian => &russian::CATALOGUE,
        Language::Ukrainian => &ukrainian::CATALOGUE,
        Language::Dutch => &dutch::CATALOGUE,
        Language::Polish => &polish::CATALOGUE,
        Language::Portuguese => &portuguese::CATALOGUE,
        Language::EuropeanPortuguese => &portuguese_europe::CATALOGUE,
        Language::Arabic => &arabic::STANDARD,
        Language::ArabicEgypt => &arabic::EGYPT,
        Language::ArabicLevant => &arabic::LEVANT,
        Language::ArabicMorocco => &arabic::MOROCCO,
        Language::ArabicAlgeria => &arabic::ALGERIA,
        Language::Persian => &persian::CATALOGUE,
        Language::Hebrew => &hebrew::CATALOGUE,
        Language::Czech => &czech::CATALOGUE,
        Language::Turkish => &turkish::CATALOGUE,
        Language::Japanese => &japanese::CATALOGUE,
        Language::Korean => &korean::CATALOGUE,
        Language::ChineseSimplified => &chinese_simplified::CATALOGUE,
        Language::ChineseTraditional => &chinese_traditional::CATALOGUE,
    }
}
