//! Why a scan ended before the end of the text.

use crate::diag::Diagnostic;

/// Why a scan ended before the end of the text.
#[derive(Debug)]
pub(super) enum Halt {
    /// The text is not YAML.
    Stop(Stop),
    /// A limit, or an alias inside what it stands for.
    Reported(Diagnostic),
}

/// Where a text stops being YAML.
#[derive(Debug)]
pub(super) struct Stop {
    /// The byte at which the parser noticed.
    pub(super) at: usize,
    /// The parser's words, or [`SECOND_DOCUMENT`].
    pub(super) info: String,
    /// Where the innermost list or mapping starts.
    pub(super) opener: Option<usize>,
}

/// What is wrong where another document starts.
pub(super) const SECOND_DOCUMENT: &str = "second document";
