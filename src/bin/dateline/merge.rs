//! `dateline merge`: several files of events as one.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::exchange::{self, MergeError};

use crate::check;
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::links::folder_of;
use crate::output;
use crate::report::{Report, To};
use crate::summary::count;
use crate::targets;

const EXAMPLES: &str = "\
Examples:
  dateline merge war.yaml diplomacy.yaml -o both.yaml
  dateline merge war.yaml diplomacy.yaml | dateline render -";

/// Make one file of several files of events
///
/// The first file as it is, byte by byte, with the events of the others among its own, and with the sources and categories that
/// these name. Events that it has, of the same title at the same time, are not taken twice. An id that means something else in
/// the first file gets its own file's name as a prefix.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct MergeArgs {
    /// The files of events, the first one first; one of them may be `-`, standard input
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    files: Vec<PathBuf>,
    /// The new file, instead of standard output; an existing file is never replaced
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn merge(mut args: MergeArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.output = targets::new_file(args.files.iter().map(PathBuf::as_path), args.output)?;
    let args = &args;
    let mut first = input::read(&args.files[0])?;
    if let Some(path) = args.output.as_deref().filter(|path| is_elsewhere(path, &first, &args.files[0])) {
        return elsewhere(path, &first, report);
    }
    let mut said = Vec::new();
    for path in &args.files[1..] {
        let second = input::read(path)?;
        if !report.is_text(&first)? || !report.is_text(&second)? {
            return Ok(Verdict::Invalid);
        }
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let (_, whole) = check::whole(&first);
        match exchange::merge_beside(&first.text, whole.value.as_ref(), &second.text, &stem) {
            Ok(added) => {
                said.extend(added.report.lines(&second.name));
                let (events, known) = (count(added.added, "event"), added.known);
                said.push(format!("{}: {events} taken over, {known} there already", second.name));
                first = first.with(added.text);
            }
            Err(error) => return refused(error, &first, &second, report),
        }
    }
    match &args.output {
        Some(path) => output::write_new(path, first.text.as_bytes())?,
        None => report.whole(&first.text)?,
    }
    report.flush()?;
    said.iter().try_for_each(|line| report.remark(line))?;
    Ok(Verdict::Fine)
}

/// Whether a file that includes others would be written into another folder, from which their paths lead elsewhere.
fn is_elsewhere(output: &Path, first: &Input, path: &Path) -> bool {
    let folder = |path: &Path| fs::canonicalize(folder_of(path)).ok();
    let includes = dateline::read(&first.text).value.is_some_and(|chronicle| !chronicle.includes.is_empty());
    includes && (path == Path::new("-") || folder(output) != folder(path))
}

fn elsewhere(output: &Path, first: &Input, report: &mut Report) -> Result<Verdict, Failure> {
    let name = output.file_name().unwrap_or_default();
    let near = folder_of(Path::new(&first.name)).join(name);
    report.remark(&format!(
        "error: {} includes files by their paths from its own folder, which would lead elsewhere from that of {}",
        first.name,
        output.display()
    ))?;
    report.remark(&format!("  = help: write the new file beside it, `-o {}`", near.display()))?;
    Ok(Verdict::Invalid)
}

fn refused(error: MergeError, first: &Input, second: &Input, report: &mut Report) -> Result<Verdict, Failure> {
    match error {
        MergeError::First(error) => report.refusal(first, &error)?,
        MergeError::Second(found) => report.diagnostics(To::Trouble, second, &found)?,
        MergeError::Zones(one, other) => {
            let zone =
                |zone: Option<String>| zone.map_or("no time zone".to_owned(), |zone| format!("`timezone: {zone}`"));
            report.remark(&format!(
                "error: {} has {}, {} has {}: their times of day would change",
                first.name,
                zone(one),
                second.name,
                zone(other)
            ))?;
            report.remark(
                "  = help: write the offset behind each time of one of them, and the same `timezone` in both",
            )?;
        }
        _ => {}
    }
    Ok(Verdict::Invalid)
}
