//! Faults for GitHub. What it is: a diagnostic as a workflow command, which becomes a note beside the line. In: an input and a
//! diagnostic. Out: one line. It must not print.

use dateline::{Diagnostic, LineIndex, Severity};

use crate::input::Input;

/// `::error file=events.yaml,line=4,col=11,endLine=4,endColumn=19,title=date-invalid::...`; the hint follows on a line of its
/// own.
pub(crate) fn annotation(input: &Input, lines: &LineIndex, found: &Diagnostic) -> String {
    let start = lines.position(&input.text, found.span.start());
    let end = lines.position(&input.text, found.span.end());
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let words = match &found.hint {
        Some(hint) => format!("{}\n{hint}", found.message),
        None => found.message.clone(),
    };
    format!(
        "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        property(&input.name),
        start.line,
        start.column,
        end.line,
        end.column,
        property(found.code.as_str()),
        message(&words)
    )
}

/// A message: what would end the command is escaped.
fn message(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: what would end it is escaped too.
fn property(words: &str) -> String {
    message(words).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{message, property};

    #[test]
    fn nothing_in_a_file_can_end_the_command() {
        assert_eq!(message("100%\r\n::error::x, y"), "100%25%0D%0A::error::x, y");
        assert_eq!(property("a,b:c%\n.yaml"), "a%2Cb%3Ac%25%0A.yaml");
    }
}
