//! Both output streams, in the chosen colours.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use dateline::diag::Refusal;
use dateline::{Diagnostic, EditError, FileId, Files, Severity};
use serde::Serialize;
use terminal_size::Width;

use crate::command_hints;
use crate::failure::Failure;
use crate::input::Input;
use crate::json_escape;
use crate::summary;

/// Errors that are shown unless all are asked for: what fits on a few screens.
pub(crate) const MOST: usize = 20;

/// A terminal that does not say how wide it is, cells.
const UNKNOWN_WIDTH: usize = 80;

/// The widest line that a text is set in, cells; longer ones are hard to read.
const USUAL_MEASURE: usize = 100;
/// The narrowest, cells.
const LEAST_MEASURE: usize = 30;

/// Which stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    /// Standard output: answers.
    Answer,
    /// Standard error: why there is no answer.
    Trouble,
}

/// The standard streams. A closed pipe comes back as [`Failure::Print`].
pub(crate) struct Report {
    answer: BufWriter<AutoStream<io::Stdout>>,
    trouble: AutoStream<io::Stderr>,
}

impl Report {
    /// Both streams, with colours as chosen.
    pub(crate) fn new(color: ColorChoice) -> Report {
        let answer = BufWriter::new(AutoStream::new(io::stdout(), color));
        Report { answer, trouble: AutoStream::new(io::stderr(), color) }
    }

    /// How wide the terminal is that answers go to, cells; nothing in a pipe.
    pub(crate) fn width(&self) -> Option<usize> {
        let size = terminal_size::terminal_size_of(io::stdout()).map(|(Width(cells), _)| usize::from(cells));
        size.or_else(|| io::stdout().is_terminal().then_some(UNKNOWN_WIDTH))
    }

    /// How wide a long text is set, cells: as the terminal, else as the user says, else as `--help` is set.
    pub(crate) fn measure(&self) -> usize {
        let said = || std::env::var("COLUMNS").ok()?.parse().ok();
        self.width().or_else(said).unwrap_or(USUAL_MEASURE).clamp(LEAST_MEASURE, USUAL_MEASURE)
    }

    /// One line of an answer.
    pub(crate) fn line(&mut self, words: &str) -> Result<(), Failure> {
        self.line_to(To::Answer, words)
    }

    /// One line beside the answer.
    pub(crate) fn remark(&mut self, words: &str) -> Result<(), Failure> {
        self.line_to(To::Trouble, words)
    }

    /// One line of an answer, or beside it.
    pub(crate) fn line_to(&mut self, to: To, words: &str) -> Result<(), Failure> {
        self.print(to, &json_escape::words(words))
    }

    /// One line of an answer that begins with a word in a colour, by its number in SGR (ECMA-48).
    pub(crate) fn marked(&mut self, color: u8, word: &str, rest: &str) -> Result<(), Failure> {
        let line = format!("\u{1b}[{color}m{word}\u{1b}[0m{}", json_escape::words(rest));
        self.print(To::Answer, &line)
    }

    /// One object on a line of its own.
    pub(crate) fn object(&mut self, object: &impl Serialize) -> Result<(), Failure> {
        let text = json(object)?;
        self.print(To::Answer, &text)
    }

    /// An array with one object a line.
    pub(crate) fn array<T: Serialize>(&mut self, objects: impl Iterator<Item = T>) -> Result<(), Failure> {
        let mut count = 0;
        for object in objects {
            self.item_of_array(count, &object)?;
            count += 1;
        }
        self.end_of_array(count)
    }

    /// An object on a line of its own in an array, behind so many others: an array that nobody holds whole.
    pub(crate) fn item_of_array(&mut self, before: usize, object: &impl Serialize) -> Result<(), Failure> {
        let text = json(object)?;
        self.whole(if before == 0 { "[\n" } else { ",\n" }).and_then(|()| self.whole(&text))
    }

    /// The end of such an array of so many.
    pub(crate) fn end_of_array(&mut self, count: usize) -> Result<(), Failure> {
        self.whole(if count == 0 { "[]\n" } else { "\n]\n" })
    }

    /// The errors of a file: the first twenty, errors before warnings, each with its lines; then how many there are.
    pub(crate) fn diagnostics(&mut self, to: To, input: &Input, found: &[Diagnostic]) -> Result<(), Failure> {
        self.diagnostics_of(to, &input.files(), FileId::MAIN, found, MOST)
    }

    /// The same of one file of several, with as many errors as are wanted.
    pub(crate) fn diagnostics_of(
        &mut self,
        to: To,
        files: &Files<'_>,
        file: FileId,
        found: &[Diagnostic],
        most: usize,
    ) -> Result<(), Failure> {
        self.each(to, files, found, most)?;
        let name = files.name(file);
        if found.len() > most {
            let all = summary::again(name, "--all");
            self.print(to, &format!("and {} more; `{all}` shows them\n", found.len() - most))?;
        }
        self.print(to, &summary::closing(name, files.text(file), found))
    }

    /// Whether a file is text that can be read; where it is not, that is said.
    pub(crate) fn is_text(&mut self, input: &Input) -> Result<bool, Failure> {
        if input.undecoded.is_empty() {
            return Ok(true);
        }
        self.diagnostics(To::Trouble, input, &input.undecoded).map(|()| false)
    }

    /// The errors of a text that may stand in no file: no other command is named that shows or fixes them.
    pub(crate) fn passing(&mut self, input: &Input, found: &[Diagnostic]) -> Result<(), Failure> {
        self.each(To::Trouble, &input.files(), found, MOST)?;
        self.print(To::Trouble, &summary::tally(found))
    }

    fn each(&mut self, to: To, files: &Files<'_>, found: &[Diagnostic], most: usize) -> Result<(), Failure> {
        let of = |severity| found.iter().filter(move |one| one.severity == severity);
        // Colours that nobody sees take a third of the time.
        let is_plain = self.is_plain(to);
        for diagnostic in of(Severity::Error).chain(of(Severity::Warning)).take(most) {
            let hint =
                diagnostic.hint.as_deref().map(|hint| command_hints::named(hint, files.name(diagnostic.span.file())));
            let named =
                hint.filter(|hint| diagnostic.hint.as_ref() != Some(hint)).map(|hint| diagnostic.clone().hint(hint));
            let diagnostic = named.as_ref().unwrap_or(diagnostic);
            let words = if is_plain { diagnostic.render_in(files) } else { diagnostic.render_ansi(files) };
            self.print(to, &(words + "\n"))?;
        }
        Ok(())
    }

    /// Whether a stream shows no colours.
    fn is_plain(&self, to: To) -> bool {
        let choice = match to {
            To::Answer => self.answer.get_ref().current_choice(),
            To::Trouble => self.trouble.current_choice(),
        };
        choice == ColorChoice::Never
    }

    /// Why a change of a file was refused, with the places that are in the way.
    pub(crate) fn refusal(&mut self, input: &Input, error: &EditError) -> Result<(), Failure> {
        let hint = error.hint().map(|hint| command_hints::named(&hint, &input.name));
        self.refusal_with(input, error, hint)
    }

    /// The same with another hint.
    pub(crate) fn refusal_with(
        &mut self,
        input: &Input,
        error: &EditError,
        hint: Option<String>,
    ) -> Result<(), Failure> {
        match error {
            EditError::Invalid { diagnostics } => self.diagnostics(To::Trouble, input, diagnostics)?,
            EditError::WouldBreak { text, diagnostics } => {
                self.passing(&input.with(text.clone()), diagnostics)?;
            }
            _ => {}
        }
        let refusal = Refusal { message: error.message(), places: error.places(), hint };
        self.print(To::Trouble, &refusal.render_ansi(&input.files()))
    }

    /// A whole text as it is, for another program.
    pub(crate) fn whole(&mut self, text: &str) -> Result<(), Failure> {
        self.answer.write_all(text.as_bytes()).map_err(Failure::Print)
    }

    /// A whole file that is no text, for another program.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        // Past what takes colours out of texts, which would take bytes out of the file.
        self.flush().and_then(|()| io::stdout().lock().write_all(bytes).map_err(Failure::Print))
    }

    /// A question, to be answered on the same line.
    pub(crate) fn question(&mut self, words: &str) -> Result<(), Failure> {
        write!(self.trouble, "{}", json_escape::words(words))
            .and_then(|()| self.trouble.flush())
            .map_err(Failure::Print)
    }

    /// Sends what is still held back.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.answer.flush().map_err(Failure::Print)
    }

    /// Says why a command could not be tried.
    pub(crate) fn failure(&mut self, failure: &Failure) -> ExitCode {
        let words = summary::failure(failure);
        // Where not even this can be printed, the exit code is all that is left to say it.
        let _ = match failure {
            Failure::TroubleIntoFile(_, true) => Ok(()),
            Failure::TroubleIntoFile(_, false) => writeln!(self.answer, "{words}").and_then(|()| self.answer.flush()),
            _ => writeln!(self.trouble, "{words}"),
        };
        ExitCode::from(2)
    }

    /// Keeps the last of several failures for the end, where it becomes the exit code; the one before it is said now.
    pub(crate) fn later(&mut self, kept: &mut Option<Failure>, failure: Failure) {
        if let Some(earlier) = kept.replace(failure) {
            self.failure(&earlier);
        }
    }

    fn print(&mut self, to: To, words: &str) -> Result<(), Failure> {
        match to {
            To::Answer => writeln!(self.answer, "{words}"),
            To::Trouble => self.answer.flush().and_then(|()| writeln!(self.trouble, "{words}")),
        }
        .map_err(Failure::Print)
    }
}

/// Help, the version, or what is wrong with the arguments.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    match error.print() {
        Err(closed) if closed.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(2),
        _ => ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)),
    }
}

/// An array with one object a line, as text without its last line end.
pub(crate) fn array<T: Serialize>(objects: impl Iterator<Item = T>) -> Result<String, Failure> {
    objects.map(|object| json(&object)).collect::<Result<Vec<_>, _>>().map(|texts| listed(&texts))
}

fn listed(texts: &[String]) -> String {
    if texts.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", texts.join(",\n")) }
}

/// An object as JSON on one line.
fn json(object: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string(object).map_err(|error| Failure::Print(error.into()))?;
    Ok(json_escape::json(&text))
}
