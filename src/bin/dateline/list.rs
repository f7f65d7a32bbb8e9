//! `dateline list`: the events in order of time.

use dateline::model::{Account, Basis, Citation, Status};
use dateline::{Chronicle, Date, Event};
use serde::Serialize;

use crate::args::{Format, ListArgs};
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::input;
use crate::report::{Report, To};
use crate::table;

/// An event; the order of the fields is the order of the keys.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    date: &'a Date,
    earliest: String,
    latest: String,
    words: String,
    /// Of a date of another calendar the same as EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    gregorian: Option<String>,
    basis: Option<Basis>,
    title: &'a str,
    summary: Option<&'a str>,
    category: Option<&'a str>,
    tags: &'a [String],
    importance: u8,
    status: Status,
    sources: Vec<&'a str>,
    citations: Vec<Cited<'a>>,
    accounts: Vec<Said<'a>>,
}

/// Where an event cites a source.
#[derive(Debug, Serialize)]
struct Cited<'a> {
    source: &'a str,
    locator: Option<&'a str>,
    note: Option<&'a str>,
}

/// What one source says.
#[derive(Debug, Serialize)]
struct Said<'a> {
    source: &'a str,
    date: Option<&'a Date>,
    says: Option<&'a str>,
}

/// Runs the command.
pub(crate) fn list(args: &ListArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let input = input::read(args.file.path())?;
    let read = check::read(&input);
    let Some(chronicle) = read.value.as_ref().filter(|_| !read.has_errors()) else {
        report.diagnostics(To::Trouble, &input, &read.diagnostics)?;
        return Ok(Verdict::Invalid);
    };
    match args.format {
        Format::Json => report.array(chronicle.events.iter().map(|event| listed(chronicle, event)))?,
        Format::Text => {
            let rows: Vec<_> = chronicle.events.iter().map(|event| row(chronicle, event)).collect();
            let lines = report.width().map_or_else(|| table::bare(&rows), |width| table::fitted(&HEADS, &rows, width));
            lines.iter().try_for_each(|line| report.line(line))?;
        }
    }
    Ok(Verdict::Fine)
}

const HEADS: [&str; 4] = ["DATE", "EVENT", "CATEGORY", "ID"];

fn row(chronicle: &Chronicle, event: &Event) -> [String; 4] {
    let category = category(chronicle, event).unwrap_or_default();
    [words(chronicle, event), event.title.clone(), category.to_owned(), event.id.clone()]
}

fn listed<'a>(chronicle: &'a Chronicle, event: &'a Event) -> Listed<'a> {
    let bounds = event.date.bounds();
    Listed {
        id: &event.id,
        date: &event.date,
        earliest: bounds.earliest.to_string(),
        latest: bounds.latest.to_string(),
        words: words(chronicle, event),
        gregorian: event.date.gregorian(),
        basis: event.basis,
        title: &event.title,
        summary: event.summary.as_deref(),
        category: category(chronicle, event),
        tags: &event.tags,
        importance: event.importance,
        status: event.status,
        sources: event.sources.iter().map(|cited| source(chronicle, cited.source)).collect(),
        citations: event.sources.iter().map(|cited| citation(chronicle, cited)).collect(),
        accounts: event.accounts.iter().map(|account| said(chronicle, account)).collect(),
    }
}

/// The date in words, its years as the file counts them.
fn words(chronicle: &Chronicle, event: &Event) -> String {
    chronicle.era.unwrap_or_default().worded(event.date.words())
}

fn citation<'a>(chronicle: &'a Chronicle, cited: &'a Citation) -> Cited<'a> {
    let source = source(chronicle, cited.source);
    Cited { source, locator: cited.locator.as_deref(), note: cited.note.as_deref() }
}

fn said<'a>(chronicle: &'a Chronicle, account: &'a Account) -> Said<'a> {
    Said { source: source(chronicle, account.source), date: account.date.as_ref(), says: account.says.as_deref() }
}

fn category<'a>(chronicle: &'a Chronicle, event: &Event) -> Option<&'a str> {
    event.category_in(chronicle).map(|category| category.id.as_str())
}

fn source(chronicle: &Chronicle, at: usize) -> &str {
    &chronicle.sources.get(at).expect("impossible: `read` resolves every source").id
}
