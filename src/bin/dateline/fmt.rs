//! `dateline fmt`: a file in its usual layout.

use std::path::Path;

use dateline::edit::{Layout, SetOut};

use crate::change;
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::file::FilesArgs;
use crate::input::{self, Input};
use crate::report::{Report, To};
use crate::save;

/// Format files: spacing, indentation, order of keys, quotes
///
/// Two spaces for each level, the usual order of keys in an event, quotes only where needed, one blank line between
/// events. Comments stay beside their neighbours, and the picture stays the same. A file with errors is left alone.
#[derive(Debug, clap::Args)]
pub(crate) struct FmtArgs {
    #[command(flatten)]
    files: FilesArgs,
    /// Change nothing; exit with 1 and show the difference if the file is not formatted
    #[arg(long)]
    check: bool,
    /// Put the events in order of time too
    #[arg(long)]
    sort: bool,
    /// Write mappings and lists that are in braces or brackets with one key per line: the file, its sections, their entries
    #[arg(long)]
    block: bool,
}

impl FmtArgs {
    fn layout(&self) -> Layout {
        Layout { sort: self.sort, block: self.block }
    }
}

/// Runs the command.
pub(crate) fn fmt(args: &FmtArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.files.each(report, |path, report| one(args, path, report))
}

/// Sets one file out, or shows how it would be.
fn one(args: &FmtArgs, path: &Path, report: &mut Report) -> Result<Verdict, Failure> {
    if args.check || path == Path::new("-") {
        let input = input::read(path)?;
        let Some(SetOut { text, kept, .. }) = wished(&input, args.layout(), report)? else {
            return Ok(Verdict::Invalid);
        };
        if !args.check {
            report.whole(&text)?;
            return change::tell_kept(&input, &kept, To::Trouble, report).map(|()| Verdict::Fine);
        }
        report.whole(&diff::unified(&input.name, &input.text, &text))?;
        if text == input.text {
            return Ok(Verdict::Fine);
        }
        report.remark(&format!("{}: would be formatted", input.name))?;
        return Ok(Verdict::Invalid);
    }
    let (held, input) = save::hold(path, report)?;
    let Some(SetOut { text, kept, .. }) = wished(&input, args.layout(), report)? else { return Ok(Verdict::Invalid) };
    if text == input.text {
        report.line(&format!("{}: is formatted already", input.name))?;
        return Ok(Verdict::Fine);
    }
    held.replace(&input, &text, report)?;
    report.line(&format!("{}: formatted", input.name))?;
    change::tell_kept(&input, &kept, To::Answer, report).map(|()| Verdict::Fine)
}

fn wished(input: &Input, layout: Layout, report: &mut Report) -> Result<Option<SetOut>, Failure> {
    if !report.is_text(input)? {
        return Ok(None);
    }
    match dateline::edit::set_out(&input.text, layout) {
        Ok(out) => Ok(Some(out)),
        Err(error) => report.refusal(input, &error).map(|()| None),
    }
}
