//! Messages as text for people: the message, its place, the line, other places, the remedy.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Padding, Patch, Renderer, Snippet};

use crate::diag::excerpt::Excerpt;
use crate::diag::{Diagnostic, Fix, Severity};
use crate::text::{Edit, FileId, Files, Span, inert};

/// Wider than any excerpt, so that nothing is trimmed twice; cells.
const WIDTH: usize = 10_000;
/// The longest message that is shown whole; characters.
const MESSAGE: usize = 400;

impl Diagnostic {
    /// As `dateline check` prints it without colours: the message, file, line and column, the line with a marker, the remedy,
    /// and the line as the fix would write it. Name and text are those of the file that it is about; what it says of other
    /// files needs [`render_in`](Diagnostic::render_in), which is also faster for many diagnostics of a long text. Nothing in
    /// the text can act on a terminal.
    ///
    /// ```
    /// let text = "title: T\nevents:\n- date: 1970s\n  title: A\n";
    /// let read = dateline::read(text);
    /// let shown = read.diagnostics[0].render("events.yaml", text);
    /// assert!(shown.contains(" --> events.yaml:3:9\n") && shown.contains("\n3 | - date: 1970s\n"));
    /// ```
    pub fn render(&self, name: &str, text: &str) -> String {
        let own = self.span.file();
        let mut alone = self.clone();
        alone.set_places(self.places().into_iter().filter(|(span, _)| span.file() == own));
        let is_own = |fix: &Fix| fix.edits.iter().all(|edit| edit.span.file() == own);
        alone.set_fixes(self.fixes().into_iter().filter(is_own));
        alone.in_file(FileId::MAIN).render_in(&Files::new(name, text))
    }

    /// The same of a diagnostic that may name places in several files, each with its own name and line.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Files, Span};
    /// let mut files = Files::new("a.yaml", "id: flood\n");
    /// let second = files.add("b.yaml", "title: B\nid: flood\n");
    /// let found = Diagnostic::error(Code::DuplicateId, Span::new(13, 18).in_file(second), "the id `flood` is taken");
    /// let shown = found.related(Span::new(4, 9), "first here").render_in(&files);
    /// assert!(shown.contains(" --> b.yaml:2:5\n") && shown.contains(" ::: a.yaml:1:5\n"));
    /// ```
    pub fn render_in(&self, files: &Files<'_>) -> String {
        lines(&Renderer::plain(), &self.groups(files))
    }

    /// The same with colours, as ANSI escape sequences.
    ///
    /// ```
    /// use dateline::{Code, Diagnostic, Files, Span};
    /// let found = Diagnostic::error(Code::EmptyFile, Span::default(), "the file is empty");
    /// assert!(found.render_ansi(&Files::new("a.yaml", "")).contains("\u{1b}["));
    /// ```
    pub fn render_ansi(&self, files: &Files<'_>) -> String {
        lines(&Renderer::styled(), &self.groups(files))
    }

    fn groups<'a>(&self, files: &Files<'_>) -> Vec<Group<'a>> {
        let title = level(self.severity).primary_title(shown(&self.message)).id(self.code.as_str());
        let group = title.elements(snippets(files, self.span, &self.places()));
        let Some(hint) = self.hint.as_deref().map(shown) else { return vec![group] };
        match self.patched(files) {
            Some(snippet) => vec![group, Level::HELP.secondary_title(hint).element(snippet)],
            None => vec![group.element(Level::HELP.message(hint))],
        }
    }

    /// The line after the only fix; `None` where there is none, several, or one that changes other lines too.
    fn patched<'a>(&self, files: &Files<'_>) -> Option<Snippet<'a, Patch<'a>>> {
        let fix = self.fix_at(0).filter(|_| self.fix_count() == 1)?;
        if fix.edits.is_empty() {
            return None;
        }
        let text = files.text(self.span.file());
        let excerpt = Excerpt::new(text, self.span);
        let patch = |edit: &Edit| {
            let place = excerpt.whole_place(text, edit.span).filter(|_| !edit.text.contains(['\n', '\r']))?;
            Some(Patch::new(place, inert(&edit.text)))
        };
        let patches: Vec<Patch<'a>> = fix.edits.iter().map(patch).collect::<Option<_>>()?;
        Some(Snippet::source(excerpt.text).line_start(files.start(self.span).line).patches(patches))
    }
}

/// Why something could not be done, where that is no error of a file: no code, and places only where some are in the way.
///
/// ```
/// use dateline::diag::Refusal;
/// use dateline::Files;
/// let refusal = Refusal { message: "there is no event `hula`".into(), places: vec![], hint: Some("try `houla`".into()) };
/// assert_eq!(refusal.render_in(&Files::default()), "error: there is no event `hula`\nhelp: try `houla`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is in the way: lower case, names in backticks, no full stop.
    pub message: String,
    /// Where, the most telling place first.
    pub places: Vec<Span>,
    /// The remedy.
    pub hint: Option<String>,
}

impl Refusal {
    /// As the command prints it without colours.
    ///
    /// ```
    /// use dateline::diag::Refusal;
    /// use dateline::{Files, Span};
    /// let refusal = Refusal { message: "a tab is in the way".into(), places: vec![Span::new(3, 4)], hint: None };
    /// assert!(refusal.render_in(&Files::new("a.yaml", "a:\n\tb: 1\n")).contains(" --> a.yaml:2:1\n"));
    /// ```
    pub fn render_in(&self, files: &Files<'_>) -> String {
        self.lines(&Renderer::plain(), files)
    }

    /// The same with colours, as ANSI escape sequences.
    ///
    /// ```
    /// use dateline::diag::Refusal;
    /// use dateline::Files;
    /// let refusal = Refusal { message: "the disk is full".into(), places: vec![], hint: None };
    /// assert!(refusal.render_ansi(&Files::default()).contains("\u{1b}["));
    /// ```
    pub fn render_ansi(&self, files: &Files<'_>) -> String {
        self.lines(&Renderer::styled(), files)
    }

    fn lines(&self, renderer: &Renderer, files: &Files<'_>) -> String {
        let title = Level::ERROR.primary_title(shown(&self.message));
        let hint = self.hint.as_deref().map(shown);
        if self.places.is_empty() {
            let help = hint.map(|hint| Group::with_title(Level::HELP.secondary_title(hint)));
            let groups = std::iter::once(Group::with_title(title)).chain(help);
            return groups.map(|group| lines(renderer, &[group])).collect::<Vec<_>>().join("\n");
        }
        let group = title.elements(self.places.iter().flat_map(|span| snippets(files, *span, &[])));
        let help = hint.map(|hint| Level::HELP.message(hint));
        lines(renderer, &[group.elements(help)])
    }
}

/// The renderer writes an empty `:::` between a place and a line that it did not count itself, and an empty line under a
/// fix: these go.
fn lines(renderer: &Renderer, groups: &[Group<'_>]) -> String {
    let drawn = renderer.clone().term_width(WIDTH).render(groups);
    let mut kept: Vec<&str> = drawn.lines().filter(|line| !line.contains(":::") || uncoloured(line) != ":::").collect();
    while kept.last().is_some_and(|line| uncoloured(line) == "|") {
        kept.pop();
    }
    kept.join("\n")
}

/// A line without its colours and the space around it: each starts with an escape, which no text of the author holds any
/// more, and ends with an `m`.
fn uncoloured(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut words = pieces.next().unwrap_or_default().to_owned();
    words.extend(pieces.filter_map(|piece| piece.split_once('m')).map(|(_, words)| words));
    words.trim().to_owned()
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
        Some((at, _)) => inert(&words[..at]) + "...",
        None => inert(words),
    }
}

/// The place itself, then the places beside it that are not on the same excerpt.
fn snippets<'a>(files: &Files<'_>, span: Span, related: &[(Span, String)]) -> Vec<Element<'a>> {
    let text = files.text(span.file());
    let here = Excerpt::new(text, span);
    let mut marks = vec![AnnotationKind::Primary.span(here.mark.clone())];
    let mut others = Vec::new();
    for (span, words) in related {
        match here.place(text, *span) {
            Some(mark) => marks.push(AnnotationKind::Context.span(mark).label(shown(words))),
            None => others.push((*span, words)),
        }
    }
    let mut out = snippet(files, span, here, marks);
    for (span, words) in others {
        out.extend(beside(files, span, words));
    }
    out
}

fn beside<'a>(files: &Files<'_>, span: Span, words: &str) -> Vec<Element<'a>> {
    let there = Excerpt::new(files.text(span.file()), span);
    let mark = AnnotationKind::Context.span(there.mark.clone()).label(shown(words));
    let mut out = vec![Element::Padding(Padding)];
    out.extend(snippet(files, span, there, vec![mark]));
    out
}

/// The place is given apart from the line, because the column in an excerpt is not the column in the file.
fn snippet<'a>(files: &Files<'_>, span: Span, shows: Excerpt, marks: Vec<Annotation<'a>>) -> Vec<Element<'a>> {
    let at = files.start(span);
    let origin = Origin::path(inert(files.name(span.file()))).line(at.line).char_column(at.column);
    let snippet = Snippet::source(shows.text).line_start(at.line).annotations(marks);
    vec![origin.into(), snippet.into()]
}

#[cfg(test)]
mod tests {
    use crate::diag::{Code, Diagnostic};
    use crate::text::Span;

    fn shows(text: &str, found: &Diagnostic, expected: &str) {
        let words = found.render("a.yaml", text);
        assert_eq!(words, expected.trim_start_matches('\n').trim_end(), "{words}");
    }

    fn diagnostic(start: usize, end: usize) -> Diagnostic {
        Diagnostic::error(Code::YamlSyntax, Span::new(start, end), "an error")
    }

    #[test]
    fn a_diagnostic_is_shown_with_its_line_other_places_and_the_remedy() {
        let found = diagnostic(46, 48).related(Span::new(17, 18), "first here").hint("give it another id");
        shows(
            "events:\r\n  - id: a\n    date: 2012\n  - date: 20é\n    id: a",
            &found,
            r"
error[yaml-syntax]: an error
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
    fn a_long_line_is_cut_on_both_sides_of_the_diagnostic() {
        let text = format!("a: {}{}", "x".repeat(100), "é".repeat(100));
        shows(
            &text,
            &diagnostic(103, 107).related(Span::new(107, 109), "beside"),
            r"
error[yaml-syntax]: an error
 --> a.yaml:1:104
  |
1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxéééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé...
  |                                            ^^- beside",
        );
    }

    #[test]
    fn what_could_act_on_a_terminal_is_spelt_out() {
        let mut found = diagnostic(3, 6);
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
        let drawn = "\nerror[yaml-syntax]: an error\n --> a.yaml:2:4\n  |\n2 | 中: bc\n  |     ^^\n";
        shows("\n中: bc\n", &diagnostic(6, 8), drawn);
    }

    #[test]
    fn an_empty_file_and_the_end_of_one_have_a_place() {
        let drawn = "\nerror[yaml-syntax]: an error\n --> a.yaml:1:1\n  |\n1 |\n  | ^\n";
        shows("", &diagnostic(0, 0), drawn);
        shows("a\n", &diagnostic(2, 2), &drawn.replace("1:1", "2:1").replace("1 |", "2 |"));
        shows("a\n", &diagnostic(90, 99), &drawn.replace("1:1", "2:1").replace("1 |", "2 |"));
    }
}
