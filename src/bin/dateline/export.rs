//! `dateline export`: the events of a file for other programs.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use dateline::FileId;
use dateline::exchange::{self, ExportFormat};

use crate::audience::AudienceArgs;
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::input;
use crate::output;
use crate::report::{MOST, Report, To};
use crate::targets;

const EXAMPLES: &str = "\
Examples:
  dateline export --to csv > events.csv
  dateline export history.yaml --to ical -o history.ics
  dateline export --to bibtex -o sources.bib";

/// Write the events of a file for other programs
///
/// CSV, JSON, JSON lines, iCalendar, TimelineJS, JSON-LD and Markdown of the events, CSL-JSON and BibTeX of the sources. What a
/// format cannot say is named and counted.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    audience: AudienceArgs,
    /// The format
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    to: ExportFormat,
    /// The new file, in place of standard output; one that is there already is never replaced
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write nothing, and exit with 1, where the format cannot say all of it
    #[arg(long)]
    strict: bool,
}

fn format() -> impl TypedValueParser<Value = ExportFormat> {
    let names = ExportFormat::ALL.iter().map(|format| PossibleValue::new(format.slug()).help(format.name()));
    let format = |slug: String| ExportFormat::ALL.iter().find(|format| format.slug() == slug).copied();
    PossibleValuesParser::new(names).try_map(move |slug| format(slug).ok_or("expected a format"))
}

/// Runs the command.
pub(crate) fn export(mut args: ExportArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.output = targets::new_file([args.file.path()], args.output)?;
    let args = &args;
    let input = input::read(args.file.path())?;
    let (files, read) = check::whole(&input);
    let invalid = read.has_errors();
    let Some(chronicle) = read.value.filter(|_| !invalid) else {
        report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return Ok(Verdict::Invalid);
    };
    let chronicle = args.audience.cut(&input.name, chronicle, report)?;
    let exported = exchange::export(&chronicle, args.to);
    let is_refused = args.strict && !exported.report.is_empty();
    match &args.output {
        _ if is_refused => {}
        Some(path) => output::write_new(path, exported.text.as_bytes())?,
        None => report.whole(&exported.text)?,
    }
    report.flush()?;
    exported.report.lines(&input.name).iter().try_for_each(|line| report.remark(line))?;
    if is_refused {
        let words = "error: the format cannot say all of it, and `--strict` was given: nothing was written";
        return report.remark(words).map(|()| Verdict::Invalid);
    }
    Ok(Verdict::Fine)
}
