//! Questions. What it is: the parts of an event asked for one by one. In: what is known already. Out: what was typed. It
//! must not judge an answer: the library does.

use std::io::{self, BufRead, IsTerminal};

use crate::change::AddArgs;
use crate::failure::Failure;
use crate::report::Report;

/// Asks for what is missing, where a person is there to answer.
pub(crate) fn missing(args: &mut AddArgs, report: &mut Report) -> Result<(), Failure> {
    if args.date.is_some() && args.title.is_some() {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::Missing(if args.date.is_none() { "`--date`" } else { "`--title`" }));
    }
    ask_text(&mut args.date, "date (2012-05-25, 2012-05, 197X, 2012-05~): ", report)?;
    ask_text(&mut args.title, "title: ", report)?;
    for (slot, question) in [
        (&mut args.summary, "summary (empty for none): "),
        (&mut args.category, "category (empty for none): "),
        (&mut args.place, "place (empty for none): "),
        (&mut args.importance, "importance, 1 to 5 (empty for 3): "),
    ] {
        ask_text(slot, question, report)?;
    }
    ask_list(&mut args.sources, "sources, with commas between them (empty for none): ", report)?;
    ask_list(&mut args.tags, "tags, with commas between them (empty for none): ", report)
}

fn ask_text(slot: &mut Option<String>, question: &str, report: &mut Report) -> Result<(), Failure> {
    if slot.is_none() {
        *slot = Some(answer(question, report)?).filter(|typed| !typed.is_empty());
    }
    Ok(())
}

fn ask_list(slot: &mut Vec<String>, question: &str, report: &mut Report) -> Result<(), Failure> {
    if slot.is_empty() {
        let typed = answer(question, report)?;
        slot.extend(typed.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned));
    }
    Ok(())
}

fn answer(question: &str, report: &mut Report) -> Result<String, Failure> {
    report.question(question)?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|error| Failure::Read("<stdin>".into(), error))?;
    Ok(line.trim().to_owned())
}
