//! Faults for programs: a diagnostic as an object with lines and columns.

use dateline::{Diagnostic, Fix, LineIndex};
use serde::Serialize;

use crate::input::Input;

/// A diagnostic; the order of the fields is the order of the keys.
#[derive(Debug, Serialize)]
pub(crate) struct Found<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    hint: Option<&'a str>,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    fixes: Vec<Mending<'a>>,
}

/// A way to mend it.
#[derive(Debug, Serialize)]
struct Mending<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<Change<'a>>,
}

/// A part of the file and what to write there.
#[derive(Debug, Serialize)]
struct Change<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

impl<'a> Found<'a> {
    /// With lines and columns from 1; the end is the place after the last character.
    pub(crate) fn new(input: &'a Input, lines: &LineIndex, found: &'a Diagnostic) -> Found<'a> {
        let start = lines.position(&input.text, found.span.start());
        let end = lines.position(&input.text, found.span.end());
        Found {
            code: found.code.as_str(),
            severity: found.severity.as_str(),
            message: &found.message,
            hint: found.hint.as_deref(),
            file: &input.name,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            fixes: found.fixes.iter().map(|fix| Mending::new(input, lines, fix)).collect(),
        }
    }
}

impl<'a> Mending<'a> {
    fn new(input: &Input, lines: &LineIndex, fix: &'a Fix) -> Mending<'a> {
        let change = |edit: &'a dateline::Edit| {
            let start = lines.position(&input.text, edit.span.start());
            let end = lines.position(&input.text, edit.span.end());
            Change {
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                text: &edit.text,
            }
        };
        Mending { title: &fix.title, safe: fix.safe, edits: fix.edits.iter().map(change).collect() }
    }
}
