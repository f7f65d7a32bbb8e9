//! Errors of dates. What it is: why a text is no date, in plain words. In: a text that was refused. Out: a message and
//! what to write instead. It must not know the file it stands in.

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
    EndBeforeStart {
        /// The start, as written.
        start: String,
        /// The end, as written.
        end: String,
    },
}

impl DateError {
    /// An EDTF value that may be what was meant.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let error = Date::parse("c. 1850").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("1850~"));
    /// ```
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            DateError::Invalid { suggestion, .. } => suggestion.as_deref(),
            DateError::EndBeforeStart { .. } => None,
        }
    }
}

impl std::fmt::Display for DateError {
    /// Lower case, no full stop.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DateError::Invalid { message, .. } => f.write_str(message),
            DateError::EndBeforeStart { start, end } => write!(f, "the end `{end}` lies before the start `{start}`"),
        }
    }
}

impl std::error::Error for DateError {}
