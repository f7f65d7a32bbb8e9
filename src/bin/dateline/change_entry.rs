//! `dateline set`, `remove` and `rename` of a source, a category or a timeline.

use std::path::Path;

use dateline::edit::{EditError, Section, remove_entry, rename_entry, set_entry};
use dateline::text::LineIndex;
use dateline::{Change, Edited, Value};

use crate::change_args::Target;
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::input::{self, Input};
use crate::report::Report;
use crate::save;
use crate::shell_word::quoted;

const SECTIONS: [Section; 3] = [Section::Sources, Section::Categories, Section::Timelines];

/// The section and the id of `sources.un`; nothing of the id of an event.
pub(crate) fn named(id: &str) -> Option<(Section, &str)> {
    let (section, id) = id.split_once('.')?;
    let section = SECTIONS.into_iter().find(|one| one.key() == section)?;
    Some((section, id))
}

/// What becomes of an entry.
pub(crate) enum Wish<'w> {
    /// Gives a key of it another value, or takes it away.
    Set(&'w str, Option<Value>),
    Remove,
    /// Gives it another id, here and at all places that name it.
    Rename(&'w str),
}

impl<'w> Wish<'w> {
    /// The id of a source or a category is the key that it stands under.
    pub(crate) fn set(section: Section, key: &'w str, value: Option<Value>, words: &'w [String]) -> Wish<'w> {
        match words {
            [to] if key == "id" && section != Section::Timelines && value.is_some() => Wish::Rename(to),
            _ => Wish::Set(key, value),
        }
    }

    fn done(&self, text: &str, section: Section, id: &str) -> Result<Edited, EditError> {
        match self {
            Wish::Set(key, value) => set_entry(text, section, id, &[((*key).to_owned(), value.clone())]),
            Wish::Remove => remove_entry(text, section, id),
            Wish::Rename(to) => rename_entry(text, section, id, without_section(section, to)),
        }
    }

    /// What was done, in words.
    fn words(&self, section: Section, id: &str) -> String {
        let what = format!("{}.{id}", section.key());
        match self {
            Wish::Set(key, Some(_)) => format!("set {key} of {what}"),
            Wish::Set(key, None) => format!("took {key} from {what}"),
            Wish::Remove => format!("removed {what}"),
            Wish::Rename(to) => format!("renamed {what} to {}.{}", section.key(), without_section(section, to)),
        }
    }
}

/// A new id, which may be written with its section before it as the old one is.
fn without_section(section: Section, to: &str) -> &str {
    to.strip_prefix(section.key()).and_then(|rest| rest.strip_prefix('.')).unwrap_or(to)
}

/// Makes the change.
pub(crate) fn run(
    (file, target): (&Path, &Target),
    (section, id): (Section, &str),
    wish: &Wish<'_>,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    let wished = |input: &Input, report: &mut Report| {
        if !report.is_text(input)? {
            return Ok(None);
        }
        match wish.done(&input.text, section, id) {
            Ok(edited) => Ok(Some(edited)),
            Err(error) => match place(input, &error, wish) {
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
    // What is gone stood in the old text.
    let text = if matches!(wish, Wish::Remove) { &input.text } else { &edited.text };
    let line = LineIndex::new(text).position(text, edited.at).line;
    let name = format!("{}:{line}: ", input.name);
    if edited.text == input.text {
        report.line(&format!("{name}{}.{id} is so already", section.key()))?;
        return Ok(Verdict::Fine);
    }
    held.replace(&input, &edited.text, report)?;
    report.line(&format!("{name}{}", wish.words(section, id)))?;
    Ok(Verdict::Fine)
}

/// How an entry that is not there is written, and in which line the others begin; nothing for one that is to go or to be renamed.
fn place(input: &Input, error: &EditError, wish: &Wish<'_>) -> Option<String> {
    let EditError::NoEntry { section, .. } = error else { return None };
    if !matches!(wish, Wish::Set(..)) {
        let there = ids(&input.text).into_iter().filter(|(one, _)| one.key() == *section);
        let there: Vec<String> = there.map(|(_, id)| format!("`{section}.{id}`")).collect();
        return (!there.is_empty()).then(|| format!("there are {}", there.join(", ")));
    }
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

/// The sources, the categories and the timelines of a file.
fn ids(text: &str) -> Vec<(Section, String)> {
    let Some(chronicle) = dateline::read(text).value else { return Vec::new() };
    let sources = chronicle.sources.iter().map(|source| (Section::Sources, source.id.clone()));
    let categories = chronicle.categories.iter().map(|category| (Section::Categories, category.id.clone()));
    let timelines = chronicle.views.iter().map(|view| (Section::Timelines, view.id.clone()));
    sources.chain(categories).chain(timelines).collect()
}

/// Where a key that events do not have is set of a source, a category or a timeline that is named by its id alone: what to write.
pub(crate) fn of_entry(file: &Path, id: &str, key: &str) -> Option<String> {
    if file == Path::new("-") {
        return None;
    }
    let input = input::read(file).ok()?;
    let change = Change::Set { id: id.to_owned(), key: key.to_owned(), value: None };
    hint(&input, &EditError::NoEvent { id: id.to_owned(), near: None }, &change)
}

/// Where a change names an event that is none, and a source, a category or a timeline has that id: what to write.
pub(crate) fn hint(input: &Input, error: &EditError, change: &Change) -> Option<String> {
    let EditError::NoEvent { id, .. } = error else { return None };
    let (section, id) = match named(id) {
        Some(entry) => (entry.0, entry.1.to_owned()),
        None => ids(&input.text).into_iter().find(|(_, other)| other == id)?,
    };
    let whole = quoted(&format!("{}.{id}", section.key()));
    let file = quoted(&input.name);
    let command = match change {
        Change::Set { key, .. } => format!("set {file} {whole} {} …", quoted(key)),
        Change::Remove { .. } => format!("remove {file} {whole}"),
        Change::Rename { to, .. } => format!("rename {file} {whole} {}", quoted(to)),
        _ => return Some(format!("`{whole}` is no event, and only events are moved")),
    };
    Some(format!("to change what stands under `{}`: `dateline {command}`", section.key()))
}
