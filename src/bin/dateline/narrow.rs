//! `dateline narrow`: what follows for vague dates from statements about order and length.

mod apply;
mod picture;

use std::collections::BTreeMap;
use std::path::PathBuf;

use dateline::chronology::{self, Certainty, Narrowed, Part, Statement, Why};
use dateline::{Chronicle, Code, FileId};
use serde::Serialize;

use crate::check;
use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::input::{self, Input};
use crate::output;
use crate::report::{self, MOST, Report, To};
use crate::table;
use crate::targets;

const EXAMPLES: &str = "\
Examples:
  dateline narrow                     what follows for the dates of events.yaml, and why
  dateline narrow letters.yaml --all  the dates for which nothing more follows as well
  dateline narrow --format json -o narrow.json
  dateline narrow -o narrow.svg       a picture: a row for each date, what it says and what follows
  dateline narrow --apply             write the new dates into the file, after asking";

/// Work out how statements of order and length narrow vague dates
///
/// Takes the dates of all events together with what their `before`, `after`, `during`, `overlaps` and `lasts` say, and gives for
/// each date the first and the last day that is left, with the statements from which that follows. Exits with 1 where the
/// statements cannot all be true.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct NarrowArgs {
    #[command(flatten)]
    file: FileArgs,
    /// `json` is an array of objects: id, part, date, given, follows, impossible, not_earlier, not_later, left_out, new_date, left_as_it_is;
    /// `svg` a picture. Without it `svg` for a file of that ending, else `text`
    #[arg(long, value_enum)]
    format: Option<NarrowFormat>,
    /// The new file, instead of standard output; an existing file is never replaced
    #[arg(short, long, value_name = "FILE", conflicts_with = "apply")]
    output: Option<PathBuf>,
    /// Also list dates that are not narrowed
    #[arg(long)]
    all: bool,
    /// Write what follows into the file, where a date says exactly that, after asking
    #[arg(long, conflicts_with_all = ["format", "all"])]
    apply: bool,
    /// Write without asking
    #[arg(long, requires = "apply")]
    yes: bool,
}

/// How what follows is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum NarrowFormat {
    /// For people to read
    Text,
    /// JSON, for programs
    Json,
    /// A picture: a row for each date, what it says pale and what follows dark
    Svg,
}

impl NarrowArgs {
    /// As it is asked for, by name or by the ending of the new file.
    fn format(&self) -> NarrowFormat {
        let is_svg = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
        let by_ending = if self.output.as_ref().is_some_and(is_svg) { NarrowFormat::Svg } else { NarrowFormat::Text };
        self.format.unwrap_or(by_ending)
    }
}

/// Runs the command.
pub(crate) fn narrow(mut args: NarrowArgs, report: &mut Report) -> Result<Verdict, Failure> {
    args.output = targets::new_file([args.file.path()], args.output)?;
    if args.apply {
        return apply::apply(args.file.path(), args.yes, report);
    }
    let input = input::read(args.file.path())?;
    let Some((chronicle, all)) = followed(&input, report)? else { return Ok(Verdict::Invalid) };
    let shown: Vec<&Narrowed> = all.iter().filter(|one| args.all || one.is_narrower()).collect();
    let format = args.format();
    let text = match format {
        NarrowFormat::Json => Some(report::array(objects(&chronicle, &shown).into_iter())?),
        NarrowFormat::Text => Some(text(&chronicle, &shown, report.width().filter(|_| args.output.is_none()))),
        NarrowFormat::Svg => picture::picture(&chronicle, &shown),
    };
    match (&text, &args.output) {
        (Some(text), Some(path)) => output::write_new(path, text.as_bytes())?,
        (Some(text), None) => report.whole(text)?,
        (None, _) => {}
    }
    report.flush()?;
    if shown.is_empty() && format != NarrowFormat::Json {
        report.remark(&nothing(&input.name, &all))?;
    }
    Ok(Verdict::Fine)
}

fn nothing(name: &str, all: &[Narrowed]) -> String {
    match all.len() {
        0 => format!("{name}: no event says `before`, `after`, `during`, `overlaps` or `lasts`: nothing follows"),
        _ => format!("{name}: nothing follows that the dates do not say; `--all` shows them"),
    }
}

/// The chronicle with what follows; nothing where it has errors or contradicts itself, which was said.
fn followed(input: &Input, report: &mut Report) -> Result<Option<(Chronicle, Vec<Narrowed>)>, Failure> {
    let (files, mut read) = check::whole(input);
    let has_errors = read.has_errors();
    let Some(chronicle) = read.value.take().filter(|_| !has_errors) else {
        report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return Ok(None);
    };
    match chronology::narrow(&chronicle) {
        Ok(all) => Ok(Some((chronicle, all))),
        Err(sets) => {
            let mut found = read.diagnostics;
            found.retain(|one| one.code == Code::Contradiction);
            report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &found, MOST)?;
            // What only included files say together is told by none of them.
            for set in sets.iter().filter(|_| found.is_empty()) {
                let words: Vec<String> = set.statements.iter().map(|said| said.cited(&chronicle)).collect();
                report.remark(&format!("{}: these cannot all be true: {}", input.name, words.join(", ")))?;
            }
            report.remark(&format!("{}: nothing follows until the statements can all be true", input.name))?;
            Ok(None)
        }
    }
}

const HEADS: [&str; 3] = ["EVENT", "DATE", "FOLLOWS"];

/// A table for a terminal, with the reasons below each line; else one line each, with tabs.
fn text(chronicle: &Chronicle, shown: &[&Narrowed], width: Option<usize>) -> String {
    let rows: Vec<[String; 3]> = shown.iter().map(|one| row(chronicle, one)).collect();
    let Some(width) = width else {
        let with_reasons = |(row, one): (&[String; 3], &&Narrowed)| {
            let [event, date, follows] = row.clone();
            [event, date, follows, reasons(chronicle, one).join(" ")]
        };
        let rows: Vec<[String; 4]> = rows.iter().zip(shown).map(with_reasons).collect();
        return lines(table::bare(&rows).into_iter());
    };
    let mut table = table::fitted(&HEADS, &rows, width).into_iter();
    let heads: Vec<String> = table.next().into_iter().filter(|_| !rows.is_empty()).collect();
    let rest = table.zip(shown).flat_map(|(line, one)| {
        let reasons = reasons(chronicle, one).into_iter().map(|reason| format!("    {reason}"));
        std::iter::once(line).chain(reasons)
    });
    lines(heads.into_iter().chain(rest))
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.map(|line| line + "\n").collect()
}

fn row(chronicle: &Chronicle, one: &Narrowed) -> [String; 3] {
    let event = &chronicle.events[one.event];
    let name = match part(one.part) {
        "date" => event.id.clone(),
        part => format!("{} ({part})", event.id),
    };
    let given = match (one.given.from, one.given.to) {
        (None, None) if one.is_doubted => format!("{} (in doubt)", event.date.as_written()),
        _ => one.given.words(chronicle),
    };
    [name, given, one.follows.words(chronicle)]
}

const fn part(part: Part) -> &'static str {
    match part {
        Part::Whole => "date",
        Part::Beginning => "beginning",
        Part::End => "end",
    }
}

/// Why what follows is narrower than the date.
fn reasons(chronicle: &Chronicle, one: &Narrowed) -> Vec<String> {
    let said = |why: &Why| {
        let mut words: Vec<String> = why.statements.iter().map(|said| said.cited(chronicle)).collect();
        if why.left_out > 0 {
            words.insert(1, format!("{} more statements in a chain", why.left_out));
        }
        words.join(", ")
    };
    let is_later = one.follows.from != one.given.from;
    let is_earlier = one.follows.to != one.given.to;
    let (first, last) = one.follows.days(chronicle);
    let first = first.filter(|_| is_later).map(|day| format!("not before {day}: {}.", said(&one.not_earlier)));
    let last = last.filter(|_| is_earlier).map(|day| format!("not after {day}: {}.", said(&one.not_later)));
    let left: Vec<String> = one.impossible.iter().map(|limits| limits.words(chronicle)).collect();
    let left = (!left.is_empty()).then(|| format!("cannot be: {}.", left.join(", ")));
    first.into_iter().chain(last).chain(left).collect()
}

/// What follows for one date, for programs.
#[derive(Serialize)]
struct Object<'a> {
    id: &'a str,
    /// `date`, `beginning` or `end`.
    part: &'static str,
    date: &'a str,
    given: Ends,
    follows: Ends,
    /// Of a set of which one date is meant, those that cannot be the one.
    impossible: Vec<Ends>,
    not_earlier: Vec<Said<'a>>,
    not_later: Vec<Said<'a>>,
    /// Statements of the two chains that are left out behind the first, where a chain is very long.
    left_out: [usize; 2],
    /// What `--apply` writes, and why it does not.
    new_date: Option<String>,
    left_as_it_is: Option<String>,
}

#[derive(Serialize)]
struct Ends {
    earliest: Option<String>,
    latest: Option<String>,
}

#[derive(Serialize)]
struct Said<'a> {
    statement: String,
    event: &'a str,
    sources: Vec<&'a str>,
    /// By the dates alone; of a date itself nothing.
    by_dates: Option<Certainty>,
}

fn objects<'a>(chronicle: &'a Chronicle, shown: &[&Narrowed]) -> Vec<Object<'a>> {
    let sure: BTreeMap<Statement, Certainty> = chronology::certainty(chronicle).into_iter().collect();
    let said = |why: &Why| why.statements.iter().map(|one| said(chronicle, *one, &sure)).collect();
    let ends = |limits: chronology::Limits| {
        let (earliest, latest) = limits.days(chronicle);
        Ends { earliest, latest }
    };
    let object = |one: &&Narrowed| {
        let event = &chronicle.events[one.event];
        let new = one.is_narrower().then(|| chronology::edtf(chronicle, one));
        Object {
            id: &event.id,
            part: part(one.part),
            date: event.date.as_written(),
            given: ends(one.given),
            follows: ends(one.follows),
            impossible: one.impossible.iter().map(|limits| ends(*limits)).collect(),
            not_earlier: said(&one.not_earlier),
            not_later: said(&one.not_later),
            left_out: [one.not_earlier.left_out, one.not_later.left_out],
            left_as_it_is: new.as_ref().and_then(|new| new.as_ref().err()).map(ToString::to_string),
            new_date: new.and_then(Result::ok),
        }
    };
    shown.iter().map(object).collect()
}

fn said<'a>(chronicle: &'a Chronicle, one: Statement, sure: &BTreeMap<Statement, Certainty>) -> Said<'a> {
    let sources = one.sources(chronicle).into_iter().map(|at| chronicle.sources[at].id.as_str());
    Said {
        statement: one.words(chronicle),
        event: &chronicle.events[one.event()].id,
        sources: sources.collect(),
        by_dates: sure.get(&one).copied(),
    }
}
