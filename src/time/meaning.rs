//! What a value means as a date, or why it is none: the answer that programs get.

use crate::language::Language;
use crate::time::{Date, DateError, on_next_day};

/// What a value means as a date; the order of the fields is the order of the keys of `dateline date --format json`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Meaning {
    /// Whether it is a date.
    pub ok: bool,
    /// The level of EDTF that it needs, 0 to 2.
    pub level: Option<u8>,
    /// The first day that it may mean, or what else it begins with.
    pub earliest: Option<String>,
    /// The last one.
    pub latest: Option<String>,
    /// The date in words.
    pub words: Option<String>,
    /// What is wrong, and what to write instead.
    pub error: Option<String>,
    /// The years that people may mean by the value; for people only.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub years: Option<String>,
}

impl Meaning {
    /// The meaning of a value, with its words in a language.
    ///
    /// ```
    /// use dateline::{language::Language, time::Meaning};
    /// let meaning = Meaning::of("1916~", Language::English);
    /// assert_eq!((meaning.level, meaning.words.as_deref()), (Some(1), Some("c. 1916")));
    /// assert!(Meaning::of("soon", Language::English).error.is_some());
    /// ```
    pub fn of(value: &str, language: Language) -> Meaning {
        match Date::parse(value) {
            Err(error) => Meaning::refused(complaint(&error)),
            Ok(date) => {
                let bounds = date.bounds();
                Meaning {
                    ok: true,
                    level: Some(date.level()),
                    earliest: Some(bounds.earliest.to_string()),
                    latest: Some(bounds.latest.to_string()),
                    words: Some(date.words_in(language)),
                    error: None,
                    years: date.as_years(),
                }
            }
        }
    }

    /// The answer about a value that is no date.
    ///
    /// ```
    /// assert!(!dateline::time::Meaning::refused("expected a text".into()).ok);
    /// ```
    pub fn refused(error: String) -> Meaning {
        Meaning { error: Some(error), ..Meaning::default() }
    }
}

fn complaint(error: &DateError) -> String {
    let next_day;
    let forms = match error {
        DateError::Invalid { suggestions, .. } => &suggestions[..],
        DateError::EndBeforeStart { start, end } => {
            next_day = on_next_day(&format!("{start}/{end}"));
            next_day.as_slice()
        }
    };
    match forms {
        [] => error.to_string(),
        [near] => format!("{error}; did you mean `{near}`?"),
        [rest @ .., last] => format!("{error}; write `{}` or `{last}`", rest.join("`, `")),
    }
}
