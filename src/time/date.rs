//! Dates. What it is: one EDTF value, kept as written. In: text. Out: level, bounds, extent, words, or what is wrong with
//! it. It must not know what it dates.

use crate::time::{Civil, Extent, Instant};

/// An EDTF value (ISO 8601-2:2019 Annex A, levels 0 to 2), kept as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    written: String,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// Not EDTF; the message says what is wrong, the suggestion is a form that works, where one is near.
    Invalid {
        /// Lower case, no full stop.
        message: String,
        /// An EDTF value.
        suggestion: Option<String>,
    },
    /// An interval whose end lies before its start.
    EndBeforeStart,
}

/// One end of what a date can mean, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// This day.
    Day(Civil),
    /// No beginning: `..` before.
    MinusInfinity,
    /// No end: `..` after.
    PlusInfinity,
    /// Nobody knows: an empty end, or a year past what can be counted.
    Unknown,
}

/// The first and the last day that a date can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// First day.
    pub earliest: Limit,
    /// Last day, included.
    pub latest: Limit,
}

impl std::fmt::Display for Limit {
    /// `[-]YYYY-MM-DD`, `-inf`, `+inf` or `unknown`.
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        todo!("time")
    }
}

impl Date {
    /// Reads a value.
    ///
    /// # Errors
    /// Where it is not EDTF or ends before it starts.
    pub fn parse(_written: &str) -> Result<Date, DateError> {
        todo!("time")
    }

    /// As the author wrote it.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// The lowest EDTF level that allows it, 0 to 2.
    pub fn level(&self) -> u8 {
        todo!("time")
    }

    /// First and last day that it can mean.
    pub fn bounds(&self) -> Bounds {
        todo!("time")
    }

    /// What to draw; `None` where it lies too far off to be counted in seconds.
    pub fn extent(&self) -> Option<Extent> {
        todo!("time")
    }

    /// In English words, as short as a label wants them: `25 May 2012`, `c. 1850`, `1970s`, `autumn 2015`.
    pub fn words(&self) -> String {
        todo!("time")
    }

    /// The value to sort by: the earliest instant it can mean, then the latest; open and unknown starts first.
    pub fn sort_key(&self) -> (Instant, Instant) {
        todo!("time")
    }
}
