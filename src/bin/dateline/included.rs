//! The events of included files, which commands that change a file leave where they are.

use std::collections::BTreeSet;
use std::path::Path;

use dateline::text::LineIndex;
use dateline::{Change, Chronicle, Code, Diagnostic, EditError, Event, FileId, Files, Span, Value};

use crate::check;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::report::Report;
use crate::shell_word::quoted;
use crate::summary;

/// An event of an included file.
#[derive(Debug, PartialEq, Eq)]
struct Foreign {
    id: String,
    title: String,
    file: String,
    line: usize,
    span: Span,
}

/// The events of the files that a file includes, in the order of these; their texts.
fn foreign(input: &Input) -> (Vec<Foreign>, Files<'_>) {
    let (files, read) = check::whole(input);
    let events = read.value.map(|Chronicle { events, .. }| events).unwrap_or_default();
    let mut found: Vec<Foreign> = Vec::new();
    for event in events.iter().filter(|event| event.span.file() != FileId::MAIN) {
        found.push(of(event, &files));
    }
    found.sort_by_key(|one| (one.span.file(), one.span.start()));
    (found, files)
}

fn of(event: &Event, files: &Files<'_>) -> Foreign {
    let (file, start) = (event.span.file(), event.span.start());
    let text = files.text(file);
    let line = LineIndex::new(text).position(text, start).line;
    let (id, title) = (event.id.clone(), event.title.to_string());
    Foreign { id, title, file: files.name(file).to_owned(), line, span: event.span }
}

/// Whether a file of the disk may include others.
pub(crate) fn has_others(path: &Path) -> bool {
    path != Path::new("-") && input::read_regular(path).is_ok_and(|input| may_include(&input.text))
}

/// Whether a file may include others.
fn may_include(text: &str) -> bool {
    text.contains("include")
}

/// Where an event stands that a command did not find in the file itself, and how the command is given there.
pub(crate) fn hint(input: &Input, error: &EditError, change: &Change) -> Option<String> {
    let EditError::NoEvent { id, .. } = error else { return None };
    let found = if may_include(&input.text) { foreign(input).0 } else { Vec::new() };
    let one = found.into_iter().find(|one| one.id == *id)?;
    let command = command(change);
    Some(format!(
        "`{id}` stands in {}:{}: `dateline {command} {} {} …`",
        one.file,
        one.line,
        quoted(&one.file),
        quoted(id)
    ))
}

/// The refusal, with the place of each event that it says is unknown and that an included file has.
pub(crate) fn explained(input: &Input, error: EditError) -> EditError {
    let EditError::WouldBreak { text, mut diagnostics } = error else { return error };
    if may_include(&text) && diagnostics.iter().any(|one| one.code == Code::UnknownEvent) {
        let changed = input.with(text.clone());
        let (_, read) = check::whole(&changed);
        for found in diagnostics.iter_mut().filter(|one| one.code == Code::UnknownEvent) {
            let same = read.diagnostics.iter().find(|one| one.code == found.code && one.span == found.span);
            found.clone_from(same.unwrap_or(&found.clone()));
        }
    }
    EditError::WouldBreak { text, diagnostics }
}

/// Errors that stand in included files and that `check --fix` of those fixes, a line for each file.
pub(crate) fn fixable(files: &Files<'_>, file: FileId, found: &[Diagnostic]) -> Vec<String> {
    let others: BTreeSet<FileId> = found.iter().map(|one| one.span.file()).filter(|one| *one != file).collect();
    let line = |other: FileId| {
        let own: Vec<Diagnostic> = found.iter().filter(|one| one.span.file() == other).cloned().collect();
        let words = summary::closing(files.name(other), files.text(other), &own);
        words.contains('`').then(|| format!("{}: {words}", files.name(other)))
    };
    others.into_iter().filter_map(line).collect()
}

/// Refuses an id that is asked for and that an event of an included file has, and tells of events of such files that have another
/// id by the change. Whether it is refused.
pub(crate) fn refuse_taken(input: &Input, after: &str, change: &Change, report: &mut Report) -> Result<bool, Failure> {
    if !may_include(&input.text) {
        return Ok(false);
    }
    let wished = wished_id(change);
    let (before, files) = foreign(input);
    let changed = input.with(after.to_owned());
    let (now, _) = foreign(&changed);
    let pairs = before.iter().zip(&now).filter(|(one, other)| one.id != other.id);
    for (one, other) in pairs {
        if wished == Some(&*one.id) {
            let text = files.text(one.span.file()).to_owned();
            let place = Span::new(one.span.start(), one.span.end());
            let mut file = input.with(text);
            file.name.clone_from(&one.file);
            return report.refusal(&file, &EditError::IdTaken { id: one.id.clone(), span: place }).map(|()| true);
        }
        let Foreign { id, title, file, line, .. } = one;
        report
            .remark(&format!("{file}:{line}: the id of “{title}” is `{}` by this change, and was `{id}`", other.id))?;
    }
    Ok(false)
}

/// The id that a change asks for.
fn wished_id(change: &Change) -> Option<&str> {
    match change {
        Change::Rename { to, .. } => Some(to),
        Change::Set { key, value: Some(Value::Text(to)), .. } if key == "id" => Some(to),
        Change::Add { fields } => fields.iter().find_map(|(key, value)| match value {
            Value::Text(id) if key == "id" => Some(id.as_str()),
            _ => None,
        }),
        _ => None,
    }
}

/// The command that makes a change.
fn command(change: &Change) -> &'static str {
    match change {
        Change::Add { .. } => "add",
        Change::Set { .. } => "set",
        Change::Remove { .. } => "remove",
        Change::Rename { .. } => "rename",
        _ => "move",
    }
}
