//! `dateline list`: the events in order of time.

use dateline::exchange::{listed_in, with_offsets};
use dateline::language::Language;
use dateline::{Chronicle, Event, FileId};

use crate::args::Format;
use crate::audience::AudienceArgs;
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::input;
use crate::language::LanguageArgs;
use crate::prefer::PreferArgs;
use crate::report::{MOST, Report, To};
use crate::table;

/// List the events in order of time
///
/// A table on a terminal; in a pipe the same columns with tabs between them: date in words, title, category, id.
#[derive(Debug, clap::Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) file: FileArgs,
    #[command(flatten)]
    prefer: PreferArgs,
    #[command(flatten)]
    audience: AudienceArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
    /// `json` is an array of objects: id, date, earliest, latest, words, basis, title, summary, category, tags,
    /// place, actors, importance, status, sources, citations, accounts, url, links, and audience where it is internal
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Runs the command.
pub(crate) fn list(args: &ListArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let input = input::read(args.file.path())?;
    let (files, read) = check::whole(&input);
    let invalid = read.has_errors();
    let Some(chronicle) = read.value.filter(|_| !invalid) else {
        report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return Ok(Verdict::Invalid);
    };
    let chronicle = args.language.texts(args.audience.cut(&input.name, chronicle, report)?);
    let chronicle = &with_offsets(args.prefer.listed(chronicle)?);
    let language = args.language.or_english();
    match args.format {
        Format::Json => report.array(listed_in(chronicle, language))?,
        Format::Text => {
            let rows: Vec<_> = chronicle.events.iter().map(|event| row(chronicle, event, language)).collect();
            let lines = report.width().map_or_else(|| table::bare(&rows), |width| table::fitted(&HEADS, &rows, width));
            lines.iter().try_for_each(|line| report.line(line))?;
        }
    }
    Ok(Verdict::Fine)
}

const HEADS: [&str; 4] = ["DATE", "EVENT", "CATEGORY", "ID"];

fn row(chronicle: &Chronicle, event: &Event, language: Language) -> [String; 4] {
    let category = category(chronicle, event).unwrap_or_default();
    [event.words_in(chronicle, language), event.title.to_string(), category.to_owned(), event.id.clone()]
}

fn category<'a>(chronicle: &'a Chronicle, event: &Event) -> Option<&'a str> {
    event.category_in(chronicle).map(|category| category.id.as_str())
}
