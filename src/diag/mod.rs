//! What is wrong in a user's file: the diagnostic, a value.

mod code;
mod excerpt;
mod located;
mod render;
mod said;
#[cfg(feature = "serde")]
mod serialised;

pub use crate::diag::code::{Code, UnknownCode};
pub use crate::diag::located::{Located, LocatedEdit, LocatedFix};
pub use crate::diag::render::Refusal;
pub use crate::diag::said::Said;
pub(crate) use crate::diag::said::share;

use std::fmt;
use std::sync::Arc;

use crate::text::{Edit, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Severity {
    /// The file cannot be drawn as meant.
    Error,
    /// It can, but the author should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    ///
    /// ```
    /// assert_eq!(dateline::Severity::Warning.as_str(), "warning");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    /// `error` or `warning`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A change that fixes an error.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Fix {
    /// What it does, in the imperative: "write `category`".
    pub title: String,
    /// The bytes to change.
    pub edits: Vec<Edit>,
    /// Whether it keeps the author's meaning for sure.
    pub safe: bool,
}

/// One error: what, where, and the remedy. What it says is read as if it stood here: `found.message`, `found.hint`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The kind of error or warning.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// Where. What it names beside that moves with it.
    pub span: Span,
    /// Shared with those that say the same.
    said: Arc<Said>,
}

impl Diagnostic {
    /// An error without a hint.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Span};
    /// let found = Diagnostic::error(Code::UnknownKey, Span::new(0, 4), "unknown key `dtae`").hint("did you mean `date`?");
    /// assert_eq!(found.code.as_str(), "unknown-key");
    /// ```
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, severity: Severity::Error, span, said: Said::new(message.into()) }
    }

    /// A warning without a hint.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Severity, Span};
    /// let found = Diagnostic::warning(Code::UnusedSource, Span::new(0, 4), "no event cites `tass`");
    /// assert_eq!(found.severity, Severity::Warning);
    /// ```
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, span, message) }
    }

    /// With the remedy in words.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Span};
    /// let found = Diagnostic::error(Code::MissingKey, Span::new(0, 4), "no `date`").hint("write `date: 2012`");
    /// assert!(found.hint.is_some());
    /// ```
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }

    /// With another place that matters.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Span};
    /// let found = Diagnostic::error(Code::DuplicateId, Span::new(9, 12), "twice").related(Span::new(0, 3), "first here");
    /// assert_eq!(found.places().len(), 1);
    /// ```
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<String>) -> Diagnostic {
        let places: Vec<(Span, String)> = self.places().into_iter().chain([(span, words.into())]).collect();
        self.set_places(places);
        self
    }

    /// With a remedy as edits, beside those it has.
    ///
    /// ```
    /// use dateline::text::Edit;
    /// use dateline::{Code, Diagnostic, Fix, Span};
    /// let edit = Edit { span: Span::new(0, 4), text: "date".into() };
    /// let fix = Fix { title: "write `date`".into(), edits: vec![edit], safe: true };
    /// assert!(Diagnostic::error(Code::UnknownKey, Span::new(0, 4), "unknown key").fix(fix).fixes()[0].safe);
    /// ```
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Diagnostic {
        self.add_fixes([fix]);
        self
    }
}

/// A value and what was found while making it.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Checked<T> {
    /// As much as could be made.
    pub value: T,
    /// In order of place.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// Whether there is an error among the diagnostics.
    ///
    /// ```
    /// assert!(dateline::read("events: 3").has_errors());
    /// ```
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|found| found.severity == Severity::Error)
    }
}
