//! Faults in words for people: diagnostics and failures as text with the lines they are about.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Patch, Renderer, Snippet};
use anstream::adapter::strip_str;
use dateline::{Code, Diagnostic, Edit, EditError, LineIndex, Position, Severity, Span, grouped};

use crate::args::USUAL_FILE;
use crate::excerpt::Excerpt;
use crate::failure::Failure;
use crate::inert;
use crate::input::Input;

/// Wider than any excerpt, so that nothing is trimmed twice; cells.
const WIDTH: usize = 10_000;
/// The longest message that is shown whole; characters.
const MESSAGE: usize = 400;

/// One fault: message, place, line, other places, hint, and the line as the fix would write it.
pub(crate) fn diagnostic(input: &Input, lines: &LineIndex, found: &Diagnostic) -> String {
    let title = level(found.severity).primary_title(shown(&found.message)).id(found.code.as_str());
    let group = title.elements(snippets(input, lines, found));
    let Some(hint) = found.hint.as_deref().map(shown) else { return render(&[group]) };
    match patched(input, lines, found) {
        Some(snippet) => render(&[group, Level::HELP.secondary_title(hint).element(snippet)]),
        None => render(&[group.element(Level::HELP.message(hint))]),
    }
}

/// The line after the only fix; `None` where there is none, several, or one that changes other lines too.
fn patched<'a>(input: &Input, lines: &LineIndex, found: &Diagnostic) -> Option<Snippet<'a, Patch<'a>>> {
    let [fix] = &found.fixes[..] else { return None };
    if fix.edits.is_empty() {
        return None;
    }
    let excerpt = Excerpt::new(&input.text, found.span);
    let patch = |edit: &Edit| {
        let place = excerpt.whole_place(&input.text, edit.span).filter(|_| !edit.text.contains(['\n', '\r']))?;
        Some(Patch::new(place, inert::words(&edit.text)))
    };
    let patches: Vec<Patch<'a>> = fix.edits.iter().map(patch).collect::<Option<_>>()?;
    let line = lines.position(&input.text, found.span.start()).line;
    Some(Snippet::source(excerpt.text).line_start(line).patches(patches))
}

/// Why a change of a file was refused.
pub(crate) fn refusal(input: &Input, lines: &LineIndex, error: &EditError) -> String {
    let places = error.places();
    if places.is_empty() {
        return said(&error.message(), error.hint());
    }
    let title = Level::ERROR.primary_title(shown(&error.message()));
    let elements = places.into_iter().flat_map(|span| {
        // Only for its span: a refusal has no code.
        snippets(input, lines, &Diagnostic::error(Code::YamlSyntax, span, ""))
    });
    let mut group = title.elements(elements);
    if let Some(hint) = error.hint() {
        group = group.element(Level::HELP.message(shown(&hint)));
    }
    render(&[group])
}

/// Why a command could not be tried.
pub(crate) fn failure(failure: &Failure) -> String {
    said(&failure.message(), failure.remedy())
}

/// A message and a remedy that are about no place in a file.
fn said(message: &str, remedy: Option<String>) -> String {
    let mut words = render(&[Group::with_title(Level::ERROR.primary_title(shown(message)))]);
    if let Some(remedy) = remedy {
        words.push('\n');
        words.push_str(&render(&[Group::with_title(Level::HELP.secondary_title(shown(&remedy)))]));
    }
    words
}

/// `3 errors, 1 warning`, and how many of them need no author.
pub(crate) fn closing(input: &Input, found: &[Diagnostic]) -> String {
    let mends = match found.iter().filter(|one| one.safe_fix().is_some()).count() {
        0 => return tally(found),
        _ if found.len() == 1 => "mends it".to_owned(),
        all if all == found.len() => "mends them".to_owned(),
        some => format!("mends {some} of them"),
    };
    format!("{}; `{}` {mends}", tally(found), again(input, "--fix"))
}

/// The command that checks the same file in another way.
pub(crate) fn again(input: &Input, flag: &str) -> String {
    match input.name.as_str() {
        USUAL_FILE => format!("dateline check {flag}"),
        "<stdin>" => format!("dateline check {flag} -"),
        name => format!("dateline check {flag} {}", inert::words(name)),
    }
}

/// `3 errors, 1 warning`.
pub(crate) fn tally(found: &[Diagnostic]) -> String {
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    match (errors, found.len() - errors) {
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// `1 event`, `2 events`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number as u64), if number == 1 { "" } else { "s" })
}

/// The renderer writes an empty `:::` between a place and a line that it did not count itself, and an empty line under a
/// fix: these go.
fn render(groups: &[Group<'_>]) -> String {
    let drawn = Renderer::styled().term_width(WIDTH).render(groups);
    let bare = |line: &str| strip_str(line).to_string().trim().to_owned();
    let mut kept: Vec<&str> = drawn.lines().filter(|line| bare(line) != ":::").collect();
    while kept.last().is_some_and(|line| bare(line) == "|") {
        kept.pop();
    }
    kept.join("\n")
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// Without active characters, cut in the middle of nowhere only where it would fill the screen.
fn shown(words: &str) -> String {
    match words.char_indices().nth(MESSAGE) {
        Some((at, _)) => inert::words(&words[..at]) + "...",
        None => inert::words(words),
    }
}

/// The place itself, then the places beside it that are not on the same excerpt.
fn snippets<'a>(input: &Input, lines: &LineIndex, found: &Diagnostic) -> Vec<Element<'a>> {
    let here = Excerpt::new(&input.text, found.span);
    let mut marks = vec![AnnotationKind::Primary.span(here.mark.clone())];
    let mut others = Vec::new();
    for (span, words) in &found.related {
        match here.place(&input.text, *span) {
            Some(mark) => marks.push(AnnotationKind::Context.span(mark).label(shown(words))),
            None => others.push((*span, words)),
        }
    }
    let mut out = snippet(input, lines.position(&input.text, found.span.start()), here, marks);
    for (span, words) in others {
        out.extend(beside(input, lines, span, words));
    }
    out
}

fn beside<'a>(input: &Input, lines: &LineIndex, span: Span, words: &str) -> Vec<Element<'a>> {
    let there = Excerpt::new(&input.text, span);
    let mark = AnnotationKind::Context.span(there.mark.clone()).label(shown(words));
    let mut out = vec![Element::Padding(annotate_snippets::Padding)];
    out.extend(snippet(input, lines.position(&input.text, span.start()), there, vec![mark]));
    out
}

/// The place is given apart from the line, because the column in an excerpt is not the column in the file.
fn snippet<'a>(input: &Input, at: Position, shows: Excerpt, marks: Vec<Annotation<'a>>) -> Vec<Element<'a>> {
    let origin = Origin::path(inert::words(&input.name)).line(at.line).char_column(at.column);
    let snippet = Snippet::source(shows.text).line_start(at.line).annotations(marks);
    vec![origin.into(), snippet.into()]
}

#[cfg(test)]
mod tests {
    use dateline::{Code, Diagnostic, LineIndex, Span};

    use super::{diagnostic, strip_str};
    use crate::input;

    fn shows(text: &str, found: &Diagnostic, expected: &str) {
        let input = input::given("a.yaml", text);
        let words = strip_str(&diagnostic(&input, &LineIndex::new(text), found)).to_string();
        assert_eq!(words, expected.trim_start_matches('\n').trim_end(), "{words}");
    }

    fn fault(start: usize, end: usize) -> Diagnostic {
        Diagnostic::error(Code::YamlSyntax, Span::new(start, end), "a fault")
    }

    #[test]
    fn a_fault_is_shown_with_its_line_other_places_and_the_remedy() {
        let found = fault(46, 48).related(Span::new(17, 18), "first here").hint("give it another id");
        shows(
            "events:\r\n  - id: a\n    date: 2012\n  - date: 20é\n    id: a",
            &found,
            r"
error[yaml-syntax]: a fault
 --> a.yaml:4:13
  |
4 |   - date: 20é
  |             ^
  |
 ::: a.yaml:2:9
  |
2 |   - id: a
  |         - first here
  |
  = help: give it another id",
        );
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides_of_the_fault() {
        let text = format!("a: {}{}", "x".repeat(100), "é".repeat(100));
        shows(
            &text,
            &fault(103, 107).related(Span::new(107, 109), "beside"),
            r"
error[yaml-syntax]: a fault
 --> a.yaml:1:104
  |
1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxéééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé...
  |                                            ^^- beside",
        );
    }

    #[test]
    fn what_could_act_on_a_terminal_is_spelt_out() {
        let mut found = fault(3, 6);
        found.message = "\u{1b}[31m\u{202e}\n".into();
        shows(
            "a: \u{202e}\u{7}b",
            &found,
            r"
error[yaml-syntax]: <U+001B>[31m<U+202E><U+000A>
 --> a.yaml:1:4
  |
1 | a: <U+202E><U+0007>b
  |    ^^^^^^^^",
        );
    }

    #[test]
    fn columns_are_those_of_the_file_whatever_is_shown() {
        let drawn = "\nerror[yaml-syntax]: a fault\n --> a.yaml:2:4\n  |\n2 | 中: bc\n  |     ^^\n";
        shows("\n中: bc\n", &fault(6, 8), drawn);
    }

    #[test]
    fn an_empty_file_and_the_end_of_one_have_a_place() {
        let drawn = "\nerror[yaml-syntax]: a fault\n --> a.yaml:1:1\n  |\n1 |\n  | ^\n";
        shows("", &fault(0, 0), drawn);
        shows("a\n", &fault(2, 2), &drawn.replace("1:1", "2:1").replace("1 |", "2 |"));
        shows("a\n", &fault(90, 99), &drawn.replace("1:1", "2:1").replace("1 |", "2 |"));
    }
}
