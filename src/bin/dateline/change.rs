//! `dateline add`, `set`, `remove`, `rename`, `move`: one change of a file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use dateline::edit::EditError;
use dateline::text::LineIndex;
use dateline::{Change, Date, DateError, Edited, Value};

use crate::args::USUAL_FILE;
use crate::ask;
use crate::change_args::{AddArgs, MoveArgs, RemoveArgs, RenameArgs, SetArgs, Target};
use crate::change_entry::{self, Wish};
use crate::change_value;
use crate::diff;
use crate::failure::{Failure, Verdict};
use crate::file::{self, Wanted};
use crate::included;
use crate::input::{self, Input};
use crate::joined_items;
use crate::report::{Report, To};
use crate::save;
use crate::shell_word::quoted;

/// Runs `add`.
pub(crate) fn add(mut args: AddArgs, report: &mut Report) -> Result<Verdict, Failure> {
    if args.path() != Path::new("-") {
        // Before a person answers nine questions in vain.
        input::open(args.path())?;
    }
    if ask::missing(&mut args, report)? == Verdict::Invalid {
        return Ok(Verdict::Invalid);
    }
    run(args.path(), &args.target, &Change::Add { fields: fields(&args) }, |id| format!("added {id}"), report)
}

/// The keys that are given, with their values.
pub(crate) fn fields(args: &AddArgs) -> Vec<(String, Value)> {
    let texts = [
        ("id", &args.id),
        ("date", &args.date),
        ("basis", &args.basis),
        ("title", &args.title),
        ("summary", &args.summary),
        ("category", &args.category),
        ("place", &args.place),
        ("importance", &args.importance),
        ("status", &args.status),
        ("url", &args.url),
    ];
    let lists = [("tags", &args.tags), ("actors", &args.actors), ("sources", &args.sources)];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), Value::text(text.as_deref()?))));
    let lists = lists.into_iter().filter(|(_, texts)| !texts.is_empty());
    let translated = |key: &str, each: &[(String, String)]| -> Vec<(String, Value)> {
        each.iter().map(|(tag, words)| (format!("{key}.{tag}"), Value::text(words))).collect()
    };
    let others = [translated("title", &args.titles), translated("summary", &args.summaries)].concat();
    texts.chain(others).chain(lists.map(|(key, texts)| (key.to_owned(), Value::texts(texts)))).collect()
}

/// Runs `set`.
pub(crate) fn set(args: SetArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let wanted = Wanted {
        command: "set",
        words: &["ID", "KEY", "VALUE"],
        example: "set houla-massacre importance 5",
        has_more: true,
    };
    let (file, words) = file::parted(args.words, args.target.named.clone(), &wanted)?;
    let [id, key, values @ ..] = &words[..] else { return Ok(Verdict::Invalid) };
    let value = change_value::written(key, values);
    if let Some((section, id)) = change_entry::named(id) {
        let wish = Wish::set(section, key, value, values);
        return change_entry::run((&file, &args.target), (section, id), &wish, report);
    }
    // Of a key that should not be there, at most its value can be taken away.
    if let Some(hint) = unknown(key).filter(|_| value.is_some()) {
        let hint = change_entry::of_entry(&file, id, key).unwrap_or(hint);
        return Err(Failure::NoKey(key.clone(), hint));
    }
    let words = match value {
        Some(_) => format!("set {key} of"),
        None => format!("removed {key} from"),
    };
    let change = Change::Set { id: id.clone(), key: key.clone(), value };
    run(&file, &args.target, &change, |id| format!("{words} {id}"), report)
}

/// What to write in place of a key that events do not have.
pub(crate) fn unknown(key: &str) -> Option<String> {
    let base = key.split_once('.').filter(|(base, _)| ["title", "summary"].contains(base));
    let is_known = dateline::read::KEYS.contains(&key) || key.starts_with("x-") || base.is_some();
    (!is_known).then(|| dateline::read::key_hint(key))
}

/// Runs `remove`.
pub(crate) fn remove(args: RemoveArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let (file, id) = one_id("remove", "remove houla-massacre", args.words, &args.target)?;
    if let Some(entry) = change_entry::named(&id) {
        return change_entry::run((&file, &args.target), entry, &Wish::Remove, report);
    }
    let words = format!("removed {id}");
    run(&file, &args.target, &Change::Remove { id }, |_| words.clone(), report)
}

/// Runs `rename`.
pub(crate) fn rename(args: RenameArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let example = "rename houla-massacre houla";
    let wanted = Wanted { command: "rename", words: &["ID", "NEW"], example, has_more: false };
    let (file, words) = file::parted(args.words, args.target.named.clone(), &wanted)?;
    let [id, to] = &words[..] else { return Ok(Verdict::Invalid) };
    if let Some(entry) = change_entry::named(id) {
        return change_entry::run((&file, &args.target), entry, &Wish::Rename(to), report);
    }
    let change = Change::Rename { id: id.clone(), to: to.clone() };
    let words = format!("renamed {id} to");
    run(&file, &args.target, &change, |id| format!("{words} {id}"), report)
}

/// Runs `move`.
pub(crate) fn shift(args: MoveArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let (file, id) = one_id("move", "move houla-massacre", args.words, &args.target)?;
    run(&file, &args.target, &Change::Move { id }, |id| format!("moved {id}"), report)
}

/// The file and the id of a command that takes one.
fn one_id(
    command: &'static str,
    example: &'static str,
    words: Vec<OsString>,
    target: &Target,
) -> Result<(PathBuf, String), Failure> {
    let wanted = Wanted { command, words: &["ID"], example, has_more: false };
    let (file, words) = file::parted(words, target.named.clone(), &wanted)?;
    Ok((file, words.concat()))
}

fn run(
    file: &Path,
    target: &Target,
    change: &Change,
    done: impl Fn(&str) -> String,
    report: &mut Report,
) -> Result<Verdict, Failure> {
    if target.dry_run || file == Path::new("-") {
        let input = input::read(file)?;
        let Some(edited) = wished(&input, file, change, report)? else { return Ok(Verdict::Invalid) };
        if let Some(date) = &edited.date {
            report.remark(&format!("date written as {date}"))?;
        }
        let diff = target.dry_run.then(|| diff::unified(&input.name, &input.text, &edited.text));
        report.whole(diff.as_deref().unwrap_or(&edited.text))?;
        tell_kept(&input, &edited.kept, To::Trouble, report)?;
        joined_items::remarks(change).iter().try_for_each(|words| report.remark(words))?;
        return warn(&input, &edited, report).map(|()| Verdict::Fine);
    }
    let (held, input) = save::hold(file, report)?;
    let Some(edited) = wished(&input, file, change, report)? else { return Ok(Verdict::Invalid) };
    let line = LineIndex::new(&edited.text).position(&edited.text, edited.at).line;
    if edited.text == input.text {
        report.line(&format!("{}:{line}: {}: nothing to change", input.name, edited.id))?;
        return Ok(Verdict::Fine);
    }
    held.replace(&input, &edited.text, report)?;
    let date = edited.date.as_ref().map(|date| format!(", date written as {date}")).unwrap_or_default();
    report.line(&format!("{}:{line}: {}{date}", input.name, done(&edited.id)))?;
    tell_kept(&input, &edited.kept, To::Answer, report)?;
    joined_items::remarks(change).iter().try_for_each(|words| report.remark(words))?;
    warn(&input, &edited, report).map(|()| Verdict::Fine)
}

/// Ids that no longer follow from a title and a date are written into the file; nobody has to wonder where they come from.
pub(crate) fn tell_kept(input: &Input, ids: &[String], to: To, report: &mut Report) -> Result<(), Failure> {
    let words = |id: &String| format!("{}: wrote `id: {id}` into its event, so that it keeps this id", input.name);
    ids.iter().try_for_each(|id| report.line_to(to, &words(id)))
}

/// What is done is done; the author should look at it all the same.
fn warn(input: &Input, edited: &Edited, report: &mut Report) -> Result<(), Failure> {
    match &edited.warnings[..] {
        [] => Ok(()),
        found => report.passing(&input.with(edited.text.clone()), found),
    }
}

/// The edited text, or nothing where it was refused and that was said.
fn wished(input: &Input, file: &Path, change: &Change, report: &mut Report) -> Result<Option<Edited>, Failure> {
    if !report.is_text(input)? {
        return Ok(None);
    }
    match dateline::edit(&input.text, change) {
        Ok(edited) => {
            let is_taken = included::refuse_taken(input, &edited.text, change, report)?;
            Ok((!is_taken).then_some(edited))
        }
        Err(error) => {
            let error = included::explained(input, error);
            match included::hint(input, &error, change).or_else(|| change_entry::hint(input, &error, change)) {
                Some(hint) => report.refusal_with(input, &error, Some(hint))?,
                None => report.refusal(input, &error)?,
            }
            for command in commands(&input.text, file, &with_near_id(change, &error)) {
                report.remark(&command)?;
            }
            Ok(None)
        }
    }
}

/// The change of the event that was likely meant, where there is none of its id.
fn with_near_id(change: &Change, error: &EditError) -> Change {
    match (change, error) {
        (Change::Set { key, value, .. }, EditError::NoEvent { near: Some(near), .. }) => {
            Change::Set { id: near.clone(), key: key.clone(), value: value.clone() }
        }
        _ => change.clone(),
    }
}

/// The command once for each meaning of its date, where it would then be done.
fn commands(text: &str, file: &Path, change: &Change) -> Vec<String> {
    let Some(Err(DateError::Invalid { suggestions, .. })) = written(change).map(Date::parse) else { return Vec::new() };
    let path = file.to_string_lossy();
    let path = if file == USUAL_FILE { Vec::new() } else { vec!["--file".to_owned(), path.into_owned()] };
    let wishes = suggestions.iter().map(|date| with_date(change, date));
    let possible = wishes.filter(|wish| dateline::edit(text, wish).is_ok());
    possible.map(|wish| line(&wish, &path)).collect()
}

/// The date of a change.
fn written(change: &Change) -> Option<&str> {
    let value = match change {
        Change::Set { key, value, .. } if key == "date" => value.as_ref()?,
        Change::Add { fields } => fields.iter().find_map(|(key, value)| (key == "date").then_some(value))?,
        _ => return None,
    };
    if let Value::Text(text) = value { Some(text) } else { None }
}

/// The same change with another date.
fn with_date(change: &Change, date: &str) -> Change {
    match change {
        Change::Set { id, key, .. } => Change::Set { id: id.clone(), key: key.clone(), value: Some(Value::text(date)) },
        Change::Add { fields } => {
            let dated = |(key, value): &(String, Value)| {
                let value = if key == "date" { Value::text(date) } else { value.clone() };
                (key.clone(), value)
            };
            Change::Add { fields: fields.iter().map(dated).collect() }
        }
        other => other.clone(),
    }
}

/// The command that makes a change of a date, its file behind it.
fn line(change: &Change, path: &[String]) -> String {
    let mut words = match change {
        Change::Set { id, .. } => vec!["set".to_owned(), id.clone(), "date".to_owned()],
        Change::Add { fields } => {
            let flags = fields.iter().flat_map(flags).chain(["--date".to_owned()]);
            ["add".to_owned()].into_iter().chain(flags).collect()
        }
        _ => Vec::new(),
    };
    words.extend(written(change).map(str::to_owned));
    words.extend_from_slice(path);
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("  dateline {}", words.join(" "))
}

/// A key of a new event as flags, but for its date.
fn flags((key, value): &(String, Value)) -> Vec<String> {
    let texts = match value {
        Value::Text(text) if key != "date" => vec![text.clone()],
        Value::List(items) => items
            .iter()
            .filter_map(|item| if let Value::Text(text) = item { Some(text.clone()) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    if let Some((base, tag)) = key.split_once('.') {
        return texts.into_iter().flat_map(|text| [format!("--{base}-in"), format!("{tag}={text}")]).collect();
    }
    // `--tag`, `--actor`, `--source` are given once for each.
    let flag = if matches!(value, Value::List(_)) { key.trim_end_matches('s') } else { key };
    texts.into_iter().flat_map(|text| [format!("--{flag}"), text]).collect()
}
