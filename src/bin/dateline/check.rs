//! `dateline check`. What it is: everything that is wrong with a file. In: a file. Out: its diagnostics, printed. It must
//! not judge: the library does.

use clap::ValueEnum;
use dateline::{Checked, Chronicle, LineIndex};

use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::github;
use crate::input::{self, Input};
use crate::json::Found;
use crate::mend;
use crate::plain::count;
use crate::report::{Report, To};

const EXAMPLES: &str = "\
Examples:
  dateline check                        say everything that is wrong with events.yaml
  dateline check --fix --dry-run        show what can be mended without asking
  dateline check --fix --unsafe         be asked about the rest
  dateline check --strict --format github   annotate a pull request, warnings as errors
  dateline explain date-invalid         say what a kind of fault means";

/// Say everything that is wrong with a file
///
/// Every fault in one run, errors before warnings, each with file, line, column, the line itself and what to write
/// instead. Exits with 1 where there is an error; warnings alone are 0.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) file: FileArgs,
    /// `json` is an array of objects: code, severity, message, hint, file, line, column, end_line, end_column, fixes;
    /// lines and columns count from 1, columns in characters
    #[arg(long, value_enum, default_value_t = Style::Text)]
    format: Style,
    /// Show every fault, not only the first twenty
    #[arg(long)]
    all: bool,
    /// Exit with 1 where there is a warning too
    #[arg(long)]
    strict: bool,
    /// Mend the faults that can only be meant one way, and say what was done
    #[arg(long, conflicts_with = "format")]
    pub(crate) fix: bool,
    /// Ask about the faults that can be mended in several ways too
    #[arg(long = "unsafe", requires = "fix")]
    pub(crate) ask: bool,
    /// Print what `--fix` would change as a unified diff, and leave the file alone
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
}

/// Who the faults are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Style {
    /// People
    Text,
    /// Programs
    Json,
    /// GitHub: a workflow command for each
    Github,
}

/// Runs the command.
pub(crate) fn check(args: &CheckArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if args.fix {
        return mend::mend(args, report);
    }
    let input = input::read(args.file.path())?;
    let read = read(&input);
    let lines = LineIndex::new(&input.text);
    match args.format {
        Style::Json => report.array(read.diagnostics.iter().map(|found| Found::new(&input, &lines, found)))?,
        Style::Github => {
            for found in &read.diagnostics {
                report.line(&github::annotation(&input, &lines, found))?;
            }
        }
        Style::Text => args.say(&input, &read, report)?,
    }
    Ok(args.verdict(&read))
}

impl CheckArgs {
    /// The faults in words, or that there are none.
    pub(crate) fn say(
        &self,
        input: &Input,
        read: &Checked<Option<Chronicle>>,
        report: &mut Report,
    ) -> Result<(), Failure> {
        match &read.diagnostics[..] {
            [] => report.line(&praise(input, read.value.as_ref())),
            found if self.all => report.faults(To::Answer, input, found, found.len()),
            found => report.diagnostics(To::Answer, input, found),
        }
    }

    /// How it came out.
    pub(crate) fn verdict(&self, read: &Checked<Option<Chronicle>>) -> Verdict {
        let faulty = read.has_errors() || (self.strict && !read.diagnostics.is_empty());
        if faulty { Verdict::Faulty } else { Verdict::Fine }
    }
}

/// The file as a chronicle, as far as it can be read, and all that is wrong with it.
pub(crate) fn read(input: &Input) -> Checked<Option<Chronicle>> {
    if input.undecoded.is_empty() {
        dateline::check(&input.text)
    } else {
        Checked { value: None, diagnostics: input.undecoded.clone() }
    }
}

fn praise(input: &Input, chronicle: Option<&Chronicle>) -> String {
    let events = chronicle.map_or(0, |chronicle| chronicle.events.len());
    let views = chronicle.map_or(0, |chronicle| chronicle.views.len());
    format!("{}: {}, {}, no faults", input.name, count(events, "event"), count(views, "timeline"))
}
