//! A diagnostic for programs: with files, lines and columns in place of bytes.

use crate::diag::said::Stored;
use crate::diag::{Code, Diagnostic, Severity};
use crate::text::{Files, Span};

/// A diagnostic with names, lines and columns. With the feature `serde` it is what `dateline check --format json` prints: the
/// order of the fields is the order of the keys. Lines and columns count from 1, columns in characters; the end is the place
/// after the last character.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Located<'a> {
    /// The kind of error or warning.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong.
    pub message: &'a str,
    /// The remedy in words.
    pub hint: Option<&'a str>,
    /// The name of the file.
    pub file: &'a str,
    /// Where it starts.
    pub line: usize,
    /// Where it starts on that line.
    pub column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// Where it ends on that line.
    pub end_column: usize,
    /// The remedy as edits; several where only the author knows which.
    pub fixes: Vec<LocatedFix<'a>>,
}

/// A [`Fix`](crate::Fix) with lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LocatedFix<'a> {
    /// What it does.
    pub title: &'a str,
    /// Whether it keeps the author's meaning for sure.
    pub safe: bool,
    /// The parts to change.
    pub edits: Vec<LocatedEdit<'a>>,
}

/// An [`Edit`](crate::text::Edit) with lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LocatedEdit<'a> {
    /// The name of the file, where it is not the diagnostic's own.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub file: Option<&'a str>,
    /// Where it starts.
    pub line: usize,
    /// Where it starts on that line.
    pub column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// Where it ends on that line.
    pub end_column: usize,
    /// What stands there afterwards.
    pub text: &'a str,
}

impl Diagnostic {
    /// With lines and columns in place of bytes.
    ///
    /// ```
    /// let text = "title: T\nevents:\n- date: May 2012\n  title: A\n";
    /// let read = dateline::read(text);
    /// let files = dateline::Files::new("events.yaml", text);
    /// let found = read.diagnostics[0].located(&files);
    /// assert_eq!((found.file, found.line, found.column, found.end_column), ("events.yaml", 3, 9, 17));
    /// assert_eq!(found.fixes[0].edits[0].text, "2012-05");
    /// ```
    pub fn located<'a>(&'a self, files: &'a Files<'_>) -> Located<'a> {
        let (start, end) = (files.start(self.span), files.end(self.span));
        Located {
            code: self.code,
            severity: self.severity,
            message: &self.message,
            hint: self.hint.as_deref(),
            file: files.name(self.span.file()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            fixes: self.stored().iter().map(|fix| located_fix(fix, self.span, files)).collect(),
        }
    }
}

fn located_fix<'a>(fix: &'a Stored, diagnostic: Span, files: &'a Files<'_>) -> LocatedFix<'a> {
    let edits = fix.edits(diagnostic).map(|(span, text)| located_edit(span, text, diagnostic, files)).collect();
    LocatedFix { title: fix.title(), safe: fix.is_safe(), edits }
}

fn located_edit<'a>(span: Span, text: &'a str, diagnostic: Span, files: &'a Files<'_>) -> LocatedEdit<'a> {
    let file = span.file();
    let (start, end) = (files.start(span), files.end(span));
    LocatedEdit {
        file: (file != diagnostic.file()).then(|| files.name(file)),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        text,
    }
}
