//! A diagnostic as a workflow command of GitHub, which shows it beside the line of a pull request.

use dateline::{Diagnostic, Files};

use crate::summary;

/// `::error file=events.yaml,line=4,col=11,endLine=4,endColumn=19,title=date-invalid::...`; the hint follows on a line of its
/// own, or the fixes where there is no hint, then the command that makes the fix by itself.
pub(crate) fn annotation(files: &Files<'_>, found: &Diagnostic) -> String {
    let name = files.name(found.span.file());
    let (start, end) = (files.start(found.span), files.end(found.span));
    format!(
        "::{} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        found.severity,
        property(name),
        start.line,
        start.column,
        end.line,
        end.column,
        property(found.code.as_str()),
        message(&words(name, found).join("\n"))
    )
}

/// The lines of a message.
fn words(name: &str, found: &Diagnostic) -> Vec<String> {
    let mut lines = vec![found.message.clone()];
    lines.extend(found.hint.clone());
    if found.hint.is_none() {
        lines.extend(found.fixes().into_iter().map(|fix| fix.title));
    }
    lines.extend(found.safe_fix().map(|_| format!("`{}` does it", summary::again(name, "--fix"))));
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
