//! Errors of dates: why a text is no date, in plain words.

use crate::time::Date;

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateError {
    /// Not EDTF; the message says what is wrong, the suggestions are forms that work, where any is near.
    Invalid {
        /// Lower case, no full stop.
        message: String,
        /// EDTF values that the author may have meant; several where only the author knows which.
        suggestions: Vec<String>,
        /// Whether the only one of them says just what the author wrote, nothing guessed and nothing dropped.
        sure: bool,
    },
    /// An interval whose end lies before its start.
    EndBeforeStart {
        /// The start, as written.
        start: String,
        /// The end, as written.
        end: String,
    },
}

impl DateError {
    /// The EDTF value that may be what was meant; none where there are several.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let error = Date::parse("c. 1850").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("1850~"));
    /// ```
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            DateError::Invalid { suggestions, .. } => match &suggestions[..] {
                [only] => Some(only),
                _ => None,
            },
            DateError::EndBeforeStart { .. } => None,
        }
    }
}

impl DateError {
    /// The EDTF value that says just what was written, where it can mean nothing else.
    ///
    /// ```
    /// use dateline::time::Date;
    /// assert_eq!(Date::parse("25 April 1792").unwrap_err().only_meaning(), Some("1792-04-25"));
    /// assert_eq!(Date::parse("early 1792").unwrap_err().only_meaning(), None);
    /// ```
    pub fn only_meaning(&self) -> Option<&str> {
        match self {
            DateError::Invalid { sure: true, .. } => self.suggestion(),
            _ => None,
        }
    }
}

impl std::fmt::Display for DateError {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DateError::Invalid { message, .. } => f.write_str(message),
            DateError::EndBeforeStart { start, end } => {
                write!(f, "the end {} lies before the start {}", with_words(end), with_words(start))
            }
        }
    }
}

/// A date as written, with its words where they say more.
fn with_words(written: &str) -> String {
    let words = Date::parse(written).map(|date| date.words()).ok().filter(|words| words != written);
    words.map_or_else(|| format!("`{written}`"), |words| format!("`{written}` ({words})"))
}

impl std::error::Error for DateError {}
