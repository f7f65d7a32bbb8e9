//! `dateline check`: prints everything that is wrong with files of events, for people, for programs or for GitHub.

use std::collections::BTreeSet;
use std::path::Path;

use clap::ValueEnum;
use dateline::exchange::Format;
use dateline::read::MOST_REQUIRED;
use dateline::{Checked, Chronicle, Code, Diagnostic, FileId, Files};

use crate::failure::{Failure, Verdict};
use crate::file::FilesArgs;
use crate::fix;
use crate::github;
use crate::included;
use crate::input::{self, Input};
use crate::report::{MOST, Report, To};
use crate::summary::count;

const EXAMPLES: &str = "\
Examples:
  dateline check                        report everything that is wrong with events.yaml
  dateline check --fix --dry-run        show what would be corrected without asking
  dateline check --fix --unsafe         be asked about the rest
  dateline check --strict --format github   annotate a pull request, warnings as errors
  dateline check history/*.yaml         check several files
  dateline check --require-sources 2    report events with fewer than two sources
  dateline explain date-invalid         say what a kind of error or warning means";

/// Report everything that is wrong with files
///
/// Every error and warning in one run, errors first, each with file, line, column, the line itself and what to write
/// instead. Exits with 1 if a file has an error, with 2 if one cannot be read; with warnings alone, with 0.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    files: FilesArgs,
    /// `json` is an array of objects: code, severity, message, hint, file, line, column, end_line, end_column, fixes;
    /// lines and columns count from 1, columns in characters
    #[arg(long, value_enum, default_value_t = Style::Text)]
    format: Style,
    /// Show every error and warning, not only the first twenty
    #[arg(long)]
    all: bool,
    /// Report each event that names fewer sources than this, 1 to 99, unless the file's `require-sources` asks for more
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REQUIRED)))]
    require_sources: Option<u32>,
    /// Exit with 1 for warnings too
    #[arg(long)]
    strict: bool,
    /// Correct mistakes that have only one possible correction, and say what was done
    #[arg(long, conflicts_with = "format")]
    pub(crate) fix: bool,
    /// Also ask about mistakes with several possible corrections
    #[arg(long = "unsafe", requires = "fix")]
    pub(crate) ask: bool,
    /// Print what `--fix` would change as a unified diff, and leave the file alone
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
}

/// Who the errors are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Style {
    /// For people to read
    Text,
    /// JSON, for programs
    Json,
    /// Workflow commands, which GitHub shows beside the lines of a pull request
    Github,
}

/// Characters that show which format a file is in.
const SAMPLE: usize = 1 << 14;

/// Runs the command. For programs there is one array about all files that could be read; people get a report of each file.
pub(crate) fn check(args: &CheckArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let (mut files, mut told) = (Files::default(), None);
    let outcome = match args.fix {
        // What is wrong with included files is told of those that include them, too: once it is fixed where it can be.
        true => args.files.each_last(included::has_others, report, |path, report| fix::fix(args, path, report)),
        false => args.files.each(report, |path, report| one(args, path, &mut files, &mut told, report)),
    };
    told.map_or(Ok(()), |count| report.end_of_array(count))?;
    outcome
}

/// What is wrong with one file; of objects how many were printed, of all files.
fn one(
    args: &CheckArgs,
    path: &Path,
    files: &mut Files<'static>,
    told: &mut Option<usize>,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let (file, read) = dateline::check_file(files, &mut input::load, path)?;
    let mut read = with_included(files, file, read);
    args.add_few_sources(files, &mut read);
    add_beside(files, file, &mut read);
    add_heights(&mut read, file);
    match args.format {
        Style::Json => {
            let count = told.get_or_insert_default();
            for found in &read.diagnostics {
                report.item_of_array(*count, &found.located(files))?;
                *count += 1;
            }
        }
        Style::Github => {
            for found in &read.diagnostics {
                report.line(&github::annotation(files, found))?;
            }
        }
        Style::Text => {
            args.say(files, file, &read, report)?;
            if read.has_errors() {
                say_import((files.name(file), files.text(file)), report)?;
            }
        }
    }
    files.forget(file);
    Ok(args.verdict(&read))
}

impl CheckArgs {
    /// Adds the events of all files that name fewer sources than are asked for, without those that their file tells of by itself.
    fn add_few_sources(&self, files: &Files<'_>, read: &mut Checked<Option<Chronicle>>) {
        let Some((chronicle, least)) = read.value.as_ref().zip(self.require_sources) else { return };
        let of_files: BTreeSet<FileId> = chronicle.events.iter().map(|event| event.span.file()).collect();
        let few = |file: FileId| dateline::read::few_sources(chronicle, (file, files.text(file)), least);
        let known: BTreeSet<(FileId, usize)> =
            read.diagnostics.iter().filter(|one| one.code == Code::TooFewSources).map(place).collect();
        let found = of_files.into_iter().flat_map(few).filter(|one| !known.contains(&place(one)));
        let found: Vec<Diagnostic> = found.collect();
        read.diagnostics.extend(found);
    }

    /// The errors in words, or that there are none.
    pub(crate) fn say(
        &self,
        files: &Files<'_>,
        file: FileId,
        read: &Checked<Option<Chronicle>>,
        report: &mut Report,
    ) -> Result<(), Failure> {
        match &read.diagnostics[..] {
            [] => report.line(&praise(files.name(file), read.value.as_ref())),
            found => {
                let most = if self.all { found.len() } else { MOST };
                report.diagnostics_of(To::Answer, files, file, found, most)?;
                included::fixable(files, file, found).iter().try_for_each(|line| report.line(line))
            }
        }
    }

    /// How it came out.
    pub(crate) fn verdict(&self, read: &Checked<Option<Chronicle>>) -> Verdict {
        let invalid = read.has_errors() || (self.strict && !read.diagnostics.is_empty());
        if invalid { Verdict::Invalid } else { Verdict::Fine }
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

/// The same of a file whose pictures will be drawn, with the theme files that it names; all the files that were read.
pub(crate) fn with_themes(input: &Input) -> (Files<'_>, Checked<Option<Chronicle>>) {
    let (mut files, mut read) = whole(input);
    add_beside(&mut files, FileId::MAIN, &mut read);
    (files, read)
}

/// The same with the files that it includes alone.
pub(crate) fn whole(input: &Input) -> (Files<'_>, Checked<Option<Chronicle>>) {
    let mut files = input.files();
    let read = with_included(&mut files, FileId::MAIN, read(input));
    (files, read)
}

/// What was read with the files that it includes.
pub(crate) fn with_included(
    files: &mut Files<'_>,
    file: FileId,
    read: Checked<Option<Chronicle>>,
) -> Checked<Option<Chronicle>> {
    let mut load = |path: &Path| input::load_regular(path).map_err(|failure| failure.message());
    dateline::edit::with_included(files, &mut load, file, read)
}

/// What reads a file of another program, where it is one.
pub(crate) fn say_import((name, text): (&str, &str), report: &mut Report) -> Result<(), Failure> {
    let start: String = text.chars().take(SAMPLE).collect();
    let is_ours = start.lines().any(|line| line.starts_with("events:"));
    // Files of ours have commas, braces and dates before colons too.
    let is_open = |format: &Format| {
        matches!(format, Format::Csv | Format::Tsv | Format::Json | Format::JsonLines | Format::Markwhen)
    };
    match Format::recognise(name, &start).filter(|format| !is_ours && !is_open(format)) {
        Some(format) => report.remark(&format!(
            "{name}: looks like {}; `dateline import {name}` makes a file of events of it",
            format.name(),
        )),
        None => Ok(()),
    }
}

/// Reads the files that the timelines of a file name, and adds what is wrong with them.
fn add_beside(files: &mut Files<'_>, file: FileId, read: &mut Checked<Option<Chronicle>>) {
    let folder = files.folder(file).to_owned();
    let mut load = |path: &Path| input::load_beside(&folder, path);
    let found = read.value.as_mut().map(|chronicle| dateline::read::load_beside(files, &mut load, file, chronicle));
    read.diagnostics.extend(found.into_iter().flatten());
}

/// Adds what only pictures can tell, where they can be drawn.
pub(crate) fn add_heights(read: &mut Checked<Option<Chronicle>>, file: FileId) {
    let drawn = read.value.as_ref().filter(|_| !read.has_errors());
    let found: Vec<Diagnostic> = drawn.into_iter().flat_map(dateline::check_heights).collect();
    read.diagnostics.extend(found.into_iter().map(|one| one.in_file(file)));
}

fn place(found: &Diagnostic) -> (FileId, usize) {
    (found.span.file(), found.span.start())
}

fn praise(name: &str, chronicle: Option<&Chronicle>) -> String {
    let events = chronicle.map_or(0, |chronicle| chronicle.events.len());
    let views = chronicle.map_or(0, |chronicle| chronicle.views.len());
    format!("{name}: {}, {}, no errors or warnings", count(events, "event"), count(views, "timeline"))
}
