//! `dateline set` of a source or a category.

use std::path::Path;

use dateline::Value;
use dateline::edit::{EditError, Section, set_entry};
use dateline::text::LineIndex;

use crate::change_args::Target;
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::report::Report;
use crate::save;

/// The section and the id of `sources.un`; nothing of the id of an event.
pub(crate) fn named(id: &str) -> Option<(Section, &str)> {
    let (section, id) = id.split_once('.')?;
    let section = [Section::Sources, Section::Categories].into_iter().find(|one| one.key() == section)?;
    Some((section, id))
}

/// Gives a key of it another value, or takes it away.
pub(crate) fn set(
    (file, target): (&Path, &Target),
    (section, id): (Section, &str),
    (key, value): (&str, Option<Value>),
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let values = [(key.to_owned(), value)];
    let wished = |input: &Input, report: &mut Report| {
        if !report.is_text(input)? {
            return Ok(None);
        }
        match set_entry(&input.text, section, id, &values) {
            Ok(edited) => Ok(Some(edited)),
            Err(error) => match place(input, &error) {
                Some(hint) => report.refusal_with(input, &error, Some(hint)).map(|()| None),
                None => report.refusal(input, &error).map(|()| None),
            },
        }
    };
    if target.dry_run || file == Path::new("-") {
        let input = input::read(file)?;
        let Some(edited) = wished(&input, report)? else { return Ok(Verdict::Invalid) };
        let diff = target.dry_run.then(|| diff::unified(&input.name, &input.text, &edited.text));
        return report.whole(diff.as_deref().unwrap_or(&edited.text)).map(|()| Verdict::Fine);
    }
    let (held, input) = save::hold(file, report)?;
    let Some(edited) = wished(&input, report)? else { return Ok(Verdict::Invalid) };
    let line = LineIndex::new(&edited.text).position(&edited.text, edited.at).line;
    let name = format!("{}:{line}: ", input.name);
    let what = format!("{}.{id}", section.key());
    if edited.text == input.text {
        report.line(&format!("{name}{what} is so already"))?;
        return Ok(Verdict::Fine);
    }
    held.replace(&input, &edited.text, report)?;
    let done = if values[0].1.is_some() { format!("set {key} of") } else { format!("took {key} from") };
    report.line(&format!("{name}{done} {what}"))?;
    Ok(Verdict::Fine)
}

/// How an entry that is not there is written, and in which line the others begin.
fn place(input: &Input, error: &EditError) -> Option<String> {
    let EditError::NoEntry { section, .. } = error else { return None };
    let key = format!("{section}:");
    let line = input.text.lines().position(|line| line.starts_with(&key));
    let Some((at, line)) = line.and_then(|at| Some((at, input.text.lines().nth(at)?))) else {
        return error.hint().map(|hint| format!("{hint}, a new line at the left edge"));
    };
    let hint = error.hint()?;
    Some(match line.contains('{') {
        true => format!("{} behind the brace of `{key}` in line {}, and a comma", hint.split(" below").next()?, at + 1),
        false => format!("{hint} in line {}", at + 1),
    })
}
