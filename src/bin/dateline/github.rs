//! A diagnostic as a workflow command of GitHub, which shows it beside the line of a pull request.

use dateline::{Diagnostic, LineIndex};

use crate::input::Input;
use crate::plain;

/// `::error file=events.yaml,line=4,col=11,endLine=4,endColumn=19,title=date-invalid::...`; the hint follows on a line of its
/// own, or the fixes where there is no hint, then the command that makes the fix by itself.
pub(crate) fn annotation(input: &Input, lines: &LineIndex, found: &Diagnostic) -> String {
    let start = lines.position(&input.text, found.span.start());
    let end = lines.position(&input.text, found.span.end());
    format!(
        "::{} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        found.severity,
        property(&input.name),
        start.line,
        start.column,
        end.line,
        end.column,
        property(found.code.as_str()),
        message(&words(input, found).join("\n"))
    )
}

/// The lines of a message.
fn words(input: &Input, found: &Diagnostic) -> Vec<String> {
    let mut lines = vec![found.message.clone()];
    lines.extend(found.hint.clone());
    if found.hint.is_none() {
        lines.extend(found.fixes.iter().map(|fix| fix.title.clone()));
    }
    lines.extend(found.safe_fix().map(|_| format!("`{}` does it", plain::again(input, "--fix"))));
    lines
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
