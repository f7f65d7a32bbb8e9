//! A file that a loader gives, checked beside others.

use std::fmt;
use std::path::Path;

use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::document::parse;
use crate::edit::fix::{check, complete};
use crate::model::{Chronicle, Event};
use crate::read::{hide_unknown, included_parts, loaded, parsed_with};
use crate::text::{FileId, Files, LineIndex, Loader};

/// Reads a whole file that a loader gives as [`check`] does, beside the files read before; see [`crate::read::read_file`].
///
/// ```
/// use dateline::{Files, Loaded};
/// use std::path::Path;
/// let mut from_memory = |_: &Path| Ok::<_, ()>(Loaded { name: "<memory>".into(), bytes: b"events: 3\n".to_vec() });
/// let mut files = Files::default();
/// let (file, read) = dateline::check_file(&mut files, &mut from_memory, Path::new("a.yaml")).expect("it is there");
/// assert!(read.has_errors() && read.diagnostics.iter().all(|found| found.span.file() == file));
/// ```
///
/// # Errors
/// The loader's, where it does not give the file.
pub fn check_file<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    path: &Path,
) -> Result<(FileId, Checked<Option<Chronicle>>), L::Error> {
    loaded(files, loader, path, check)
}

/// What was read of a file, with the events of the files that it includes in its timelines, and with what is wrong with them. Ids
/// that two files have are kept apart: that of the included one has the name of its file before it.
///
/// ```
/// use dateline::{FileId, Files, Loaded};
/// use std::path::Path;
/// let text = "title: All\ninclude: [war.yaml]\nevents:\n  - { id: a, date: 1914, title: One }\n";
/// let mut files = Files::new("all.yaml", text);
/// let mut loader = |path: &Path| match path == Path::new("war.yaml") {
///     true => Ok(Loaded { name: "war.yaml".into(), bytes: b"title: War\nevents: [{ id: a, date: 1913, title: Two }]\n".to_vec() }),
///     false => Err("there is no such file"),
/// };
/// let read = dateline::edit::with_included(&mut files, &mut loader, FileId::MAIN, dateline::check(text));
/// let ids: Vec<String> = read.value.ok_or("no chronicle")?.events.into_iter().map(|event| event.id).collect();
/// assert_eq!(ids, ["war-a", "a"]);
/// # Ok::<(), &str>(())
/// ```
pub fn with_included<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    file: FileId,
    read: Checked<Option<Chronicle>>,
) -> Checked<Option<Chronicle>>
where
    L::Error: fmt::Display,
{
    let includes = read.value.as_ref().map(|chronicle| &chronicle.includes[..]).unwrap_or_default();
    if includes.is_empty() {
        return read;
    }
    let (parts, mut wrong) = included_parts(files, loader, (file, includes));
    let document = parse(files.text(file));
    let Checked { value, mut diagnostics } = parsed_with(&document, Some(&parts));
    complete(&document, &mut diagnostics);
    let events: Vec<&Event> = parts.iter().flat_map(|part| &part.chronicle().events).collect();
    let named = diagnostics.iter_mut().filter(|one| one.code == Code::UnknownEvent);
    named.for_each(|found| say_where(found, document.text(), &events, files));
    if wrong.iter().any(|one| one.severity == Severity::Error) {
        // What could not be read may be what they name.
        hide_unknown(&mut diagnostics, 0);
    }
    wrong.splice(0..0, diagnostics.into_iter().map(|one| one.moved(FileId::MAIN, file)));
    Checked { value: value.map(|chronicle| chronicle.in_file(file)), diagnostics: wrong }
}

/// Says of an event that a file does not have and an included one has where it stands.
fn say_where(found: &mut Diagnostic, text: &str, events: &[&Event], files: &Files<'_>) {
    let written = text.get(found.span.range()).unwrap_or_default().trim_matches(['"', '\'']);
    let id = written.strip_prefix('#').unwrap_or(written);
    let Some(event) = events.iter().find(|event| event.id == id) else { return };
    let file = event.span.file();
    let line = LineIndex::new(files.text(file)).position(files.text(file), event.span.start()).line;
    *found = Diagnostic::error(found.code, found.span, found.message.clone()).hint(format!(
        "`{id}` stands in {}:{line}, and an event names only those of its own file: move it here, or delete what names it",
        files.name(file)
    ));
}
