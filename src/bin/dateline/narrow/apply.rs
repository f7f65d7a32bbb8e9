//! `dateline narrow --apply`: what follows, written into the file.

use std::io::{self, IsTerminal};
use std::path::Path;

use dateline::chronology::{self, Narrowed};
use dateline::edit::edit_all;
use dateline::{Change, Chronicle, FileId, Value};

use crate::ask;
use crate::failure::{Failure, Verdict};
use crate::input;
use crate::narrow::followed;
use crate::report::{Report, To};
use crate::save;
use crate::summary::count;

/// Writes what follows into the file, where a date says exactly that.
pub(crate) fn apply(path: &Path, is_agreed: bool, report: &mut Report) -> Result<Verdict, Failure> {
    // Nobody else waits while a person thinks: the file is held after the answer, and must still be as it was read.
    let is_stream = path == Path::new("-");
    let (held, input) = match is_agreed && !is_stream {
        true => save::hold(path, report).map(|(held, input)| (Some(held), input))?,
        false => (None, input::read(path)?),
    };
    let Some((chronicle, all)) = followed(&input, report)? else { return Ok(Verdict::Invalid) };
    let (new, left) = wished(&chronicle, &all);
    let to = if is_stream { To::Trouble } else { To::Answer };
    left.iter().chain(new.iter().map(|(_, _, line)| line)).try_for_each(|line| report.line_to(to, line))?;
    if new.is_empty() {
        report.remark(&format!("{}: no date can be written more narrowly", input.name))?;
        return if is_stream { report.whole(&input.text).map(|()| Verdict::Fine) } else { Ok(Verdict::Fine) };
    }
    if !is_agreed && !agrees(&input.name, new.len(), report)? {
        report.remark(&format!("{}: left as it is", input.name))?;
        return Ok(Verdict::Fine);
    }
    let set = |(id, date, _): &New| Change::Set { id: id.clone(), key: "date".into(), value: Some(Value::text(date)) };
    let changes: Vec<Change> = new.iter().map(set).collect();
    let text = match edit_all(&input.text, &changes) {
        Ok(edited) => edited.text,
        Err(error) => {
            report.refusal(&input, &error)?;
            return Ok(Verdict::Invalid);
        }
    };
    if is_stream {
        return report.whole(&text).map(|()| Verdict::Fine);
    }
    let held = held.map_or_else(|| save::hold(path, report).map(|(held, _)| held), Ok)?;
    held.replace(&input, &text, report)?;
    report.line(&format!("{}: wrote {}", input.name, count(new.len(), "date")))?;
    Ok(Verdict::Fine)
}

/// An event's id, its new date, and both in a line.
type New = (String, String, String);

/// The new dates, and a line for each that stays.
fn wished(chronicle: &Chronicle, all: &[Narrowed]) -> (Vec<New>, Vec<String>) {
    let (mut new, mut left) = (Vec::new(), Vec::new());
    for (at, date) in chronology::dates(chronicle, all) {
        let event = &chronicle.events[at];
        let (id, old) = (event.id.clone(), event.date.as_written());
        match date {
            _ if event.span.file() != FileId::MAIN => {
                left.push(format!("{id}: {old} stays: it is of an included file"))
            }
            Ok(date) => {
                let line = format!("{id}: {old} becomes {date}");
                new.push((id, date, line));
            }
            Err(why) => left.push(format!("{id}: {old} stays: {why}")),
        }
    }
    (new, left)
}

/// Asks whether so many dates are to be written.
fn agrees(name: &str, number: usize, report: &mut Report) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() || name == "<stdin>" {
        return Err(Failure::NobodyToAgree);
    }
    report.flush()?;
    let question = format!("write {} into {name}? y) yes n) no: ", count(number, "date"));
    let line = ask::line(&question, report)?;
    Ok(line.is_some_and(|line| matches!(line.trim().to_lowercase().as_str(), "y" | "yes")))
}
