//! `dateline links`: the addresses of a file, and whether a copy of each is named.

use dateline::FileId;
use dateline::model::WebAddress;
use serde::Serialize;

use crate::args::Format;
use crate::audience::AudienceArgs;
use crate::check;
use crate::failure::{Failure, Verdict};
use crate::file::FileArgs;
use crate::input;
use crate::report::{MOST, Report, To};
use crate::summary::counted;
use crate::web::{self, Answer};

const EXAMPLES: &str = "\
Examples:
  dateline links                     which addresses of events.yaml have no archived copy
  dateline links --online            ask each address and each copy whether it is still there
  dateline links --format json

Exit codes: 0 each address has a copy, and what was asked is there; 1 some have none, or are gone; 2 the command could not be
carried out.";

/// List the addresses of sources and events, and whether each has an archived copy
///
/// Pages change and go away; a copy in a web archive stays. Lists every address of the web that sources and events name, and
/// says for which of them the file names no copy (`archived` of a source). An address in a web archive is its own copy. Without
/// `--online` nothing is asked over the network.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct LinksArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    audience: AudienceArgs,
    /// Ask each address, and each copy, whether it is there, with the program `curl`
    #[arg(long)]
    online: bool,
    /// `json` is an array of objects: address, sources, events, archived, and with `--online` answer and archived_answer
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Runs the command.
pub(crate) fn links(args: &LinksArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let input = input::read(args.file.path())?;
    let (files, read) = check::whole(&input);
    let invalid = read.has_errors();
    let Some(chronicle) = read.value.filter(|_| !invalid) else {
        report.diagnostics_of(To::Trouble, &files, FileId::MAIN, &read.diagnostics, MOST)?;
        return Ok(Verdict::Invalid);
    };
    let chronicle = args.audience.cut(&input.name, chronicle, report)?;
    let addresses = chronicle.web_addresses();
    let links = if args.online { asked(&addresses)? } else { addresses.iter().map(Link::unasked).collect() };
    match args.format {
        Format::Json => report.array(links.iter())?,
        Format::Text => say(&input.name, &links, report)?,
    }
    Ok(if links.iter().all(Link::is_sound) { Verdict::Fine } else { Verdict::Invalid })
}

/// An address with what was answered; the order of the fields is the order of the keys.
#[derive(Debug, Serialize)]
struct Link<'c> {
    address: &'c str,
    sources: &'c [&'c str],
    events: &'c [&'c str],
    archived: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived_answer: Option<Answer>,
}

impl<'c> Link<'c> {
    fn unasked(one: &'c WebAddress<'c>) -> Link<'c> {
        let WebAddress { address, sources, events, archived, .. } = one;
        Link { address, sources, events, archived: *archived, answer: None, archived_answer: None }
    }

    fn is_sound(&self) -> bool {
        let is_there = |answer: &Option<Answer>| answer.as_ref().is_none_or(Answer::is_there);
        self.archived.is_some() && is_there(&self.answer) && is_there(&self.archived_answer)
    }

    /// `source gazette, event fire`
    fn named_by(&self) -> String {
        let sources = self.sources.iter().map(|id| format!("source {id}"));
        sources.chain(self.events.iter().map(|id| format!("event {id}"))).collect::<Vec<_>>().join(", ")
    }
}

/// The same with what each address and each copy answers; each is asked once.
fn asked<'c>(addresses: &'c [WebAddress<'c>]) -> Result<Vec<Link<'c>>, Failure> {
    let copies = addresses.iter().filter_map(|one| one.archived.filter(|copy| *copy != one.address));
    let all: Vec<&str> = addresses.iter().map(|one| one.address).chain(copies).collect();
    let mut answers = web::ask(&all)?.into_iter();
    let mut links: Vec<Link<'_>> = addresses.iter().map(Link::unasked).collect();
    links.iter_mut().for_each(|link| link.answer = answers.next());
    let copied = links.iter_mut().filter(|link| link.archived.is_some_and(|copy| copy != link.address));
    copied.for_each(|link| link.archived_answer = answers.next());
    Ok(links)
}

fn say(name: &str, links: &[Link<'_>], report: &mut Report) -> Result<(), Failure> {
    for link in links {
        let (color, word) = if link.archived.is_some() { (32, "archived") } else { (31, "no copy") };
        report.marked(color, &format!("{word:<10}"), &format!("{} ({})", link.address, link.named_by()))?;
        let own = link.answer.as_ref().map(|answer| (answer, link.address));
        let of_copy = link.archived_answer.as_ref().zip(link.archived);
        for (answer, address) in own.into_iter().chain(of_copy).filter(|one| !one.0.is_there()) {
            report.marked(31, &format!("{:<10}", answer.word()), &format!("{address}: {}", answer.words()))?;
        }
    }
    let addresses = counted(links.len(), "address", "addresses");
    let missing = links.iter().filter(|link| link.archived.is_none()).count();
    let answers = links.iter().flat_map(|link| link.answer.iter().chain(&link.archived_answer));
    let gone = answers.filter(|answer| !answer.is_there()).count();
    let mut parts = vec![format!("{name}: {addresses}")];
    parts.extend((missing > 0).then(|| format!("{missing} without an archived copy")));
    parts.extend((gone > 0).then(|| format!("{gone} not there")));
    report.line(&parts.join(", "))?;
    if missing > 0 {
        report.remark("help: save the page, such as with https://web.archive.org/save, and write `archived: ADDRESS` at its source")?;
    }
    Ok(())
}
