//! `dateline watch`: pictures drawn anew at every save.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dateline::time::Date;
use dateline::{FileId, IdPrefix, Studio};

use crate::args::{RenderArgs, Text, USUAL_FOLDER, id_prefix};
use crate::as_of;
use crate::audience::AudienceArgs;
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::file_watcher::Notice;
use crate::formats::FormatArgs;
use crate::input::{self, Input};
use crate::language::LanguageArgs;
use crate::render;
use crate::report::{MOST, Report, To};
use crate::summary::{count, tally};

/// A file that is empty or gone is in the middle of being saved; for longer than this, it is meant so.
const GRACE: Duration = Duration::from_millis(500);

const WATCH_EXAMPLES: &str = "\
Examples:
  dateline watch                            draw events.yaml into output/ at every save
  dateline watch history.yaml -o charts     another file into charts/
  dateline watch --only overview -o a.svg   one timeline into a.svg
  dateline watch --as-of today              what goes on is shown up to today";

/// What of the file holds here alone.
const WATCHED: &str = "The file of events, `events.yaml` where none is named; standard input cannot be watched";

/// Draw the timelines at every save, until Ctrl-C
///
/// Draws at once, then whenever the file's text changes, however it is saved. Where it has an error, the errors are shown
/// as `check` shows them and the last good pictures stay.
#[derive(Debug, clap::Args)]
#[command(after_help = WATCH_EXAMPLES, mut_arg("file", |file| file.help(WATCHED)))]
pub(crate) struct WatchArgs {
    #[command(flatten)]
    file: FileArgs,
    /// The folder for the pictures, or a name that ends in `.svg`, `.png`, `.pdf` or `.html` where there is
    /// one picture
    #[arg(short, long, value_name = "PLACE", default_value = USUAL_FOLDER)]
    output: PathBuf,
    #[command(flatten)]
    formats: FormatArgs,
    /// Draw only the timeline with this id
    #[arg(long, value_name = "ID")]
    only: Option<String>,
    /// Draw events without an end up to this date, instead of the file's `as-of`: a day, a month, a year, or `today` (in UTC)
    #[arg(long, value_name = "DATE", value_parser = as_of::parse)]
    as_of: Option<Date>,
    #[command(flatten)]
    audience: AudienceArgs,
    #[command(flatten)]
    language: LanguageArgs,
    /// Begin all ids in the pictures with this and the timeline's id, in place of a hash of what the picture holds
    #[arg(long, value_name = "PREFIX", value_parser = id_prefix)]
    id_prefix: Option<IdPrefix>,
    /// What the texts of an SVG are made of: `outlines` for programs that read no fonts from a picture
    #[arg(long, value_enum, value_name = "FORM")]
    text: Option<Text>,
}

/// Runs the command: it ends when it is killed, which harms nothing, or when nobody reads its answer.
pub(crate) fn watch(args: WatchArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let WatchArgs { file, output, formats, only, as_of, audience, language, id_prefix, text } = args;
    if file.path() == Path::new("-") {
        return Err(Failure::Unwatchable);
    }
    let args =
        RenderArgs { file, output, formats, only, as_of, audience, language, id_prefix, text, ..RenderArgs::default() };
    render::named_well(&args)?;
    // Before the first reading, so that no change falls between.
    let mut notice = Notice::new(args.file.path());
    let mut input = input::read_regular(args.file.path())?;
    let mut studio = render::studio(&args)?.keeping();
    let mut themes = Vec::new();
    respond(&args, &input, &mut studio, &mut themes, report)?;
    notice.watch_beside(&themes);
    report.flush()?;
    report.remark(&format!("watching {}; Ctrl-C ends it", input.name))?;
    let mut shown = Some((input.text, Vec::new()));
    let mut said = String::new();
    loop {
        report.flush()?;
        notice.wait(Duration::MAX);
        input = match settled(args.file.path(), &mut notice) {
            Ok(input) => input,
            Err(failure) => {
                // Each thing that stands in the file's place is said once.
                let words = failure.message();
                if words != said {
                    report.failure(&failure);
                    report.line(&format!("{}: pictures kept", args.file.path().display()))?;
                }
                (shown, said) = (None, words);
                continue;
            }
        };
        said.clear();
        // Read before the pictures are drawn: a change that comes meanwhile is seen at the next look.
        let beside = bytes(&themes);
        if shown.as_ref().is_some_and(|(text, before)| *text == input.text && *before == beside) {
            continue;
        }
        match respond(&args, &input, &mut studio, &mut themes, report) {
            Err(closed @ Failure::Print(_)) => return Err(closed),
            Err(failure) => drop(report.failure(&failure)),
            Ok(()) => {}
        }
        notice.watch_beside(&themes);
        shown = Some((input.text, beside));
    }
}

/// The file, once it is not empty nor gone for a moment only.
pub(crate) fn settled(path: &Path, notice: &mut Notice) -> Result<Input, Failure> {
    let start = Instant::now();
    loop {
        let read = input::read_regular(path);
        let left = GRACE.saturating_sub(start.elapsed());
        if left.is_zero() || read.as_ref().is_ok_and(|input| !input.text.trim().is_empty()) {
            return read;
        }
        notice.wait(left);
    }
}

/// What stands in theme files; nothing for one that cannot be read.
pub(crate) fn bytes(themes: &[PathBuf]) -> Vec<Option<Vec<u8>>> {
    themes.iter().map(|path| Some(input::load_regular(path).ok()?.bytes)).collect()
}

/// One change: pictures, or errors; the theme files that were read for it.
fn respond(
    args: &RenderArgs,
    input: &Input,
    studio: &mut Studio,
    themes: &mut Vec<PathBuf>,
    report: &mut Report,
) -> Result<(), Failure> {
    let start = Instant::now();
    let (files, read) = check::with_themes(input);
    if let Some(chronicle) = &read.value {
        *themes = render::beside(args.file.path(), chronicle);
    }
    let invalid = read.has_errors();
    let Some(chronicle) = read.value.filter(|_| !invalid) else {
        report.diagnostics_of(To::Answer, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return report.line(&format!("{}: {}, pictures kept", input.name, tally(&read.diagnostics)));
    };
    let chronicle = args.shown(&input.name, chronicle, report)?;
    let made = render::make(args, &chronicle, studio)?;
    let drawn = render::store(args, &made, &[], report)?.len();
    let mut words = format!("{}: drew {} in {} ms", input.name, count(drawn, "picture"), start.elapsed().as_millis());
    if !read.diagnostics.is_empty() {
        words += &format!("; {}, see `dateline check {}`", tally(&read.diagnostics), input.name);
    }
    report.line(&words)
}
