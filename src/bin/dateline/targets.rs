//! Targets: no command writes over a file that it reads, nor over one that dateline did not make, nor twice over one file,
//! whatever the paths look like.
//!
//! Files that are there are compared by device and number, after links. Names that are not there yet are compared by the
//! folder that they would be made in; where that folder takes `A` and `a` for one name, in lower case.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::failure::Failure;
use crate::json_escape;
use crate::links::{self, Identity};
use crate::made;

/// What a path is to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The file of events, or a picture to measure.
    Read,
    /// A picture in the folder that was named.
    PictureIn,
    /// The picture whose own name was given.
    Picture,
    /// What was measured on the pictures.
    Report,
    /// A page of the manual.
    Page,
    /// A new file of events.
    Events,
    /// The schema beside it.
    Schema,
}

/// A path as it was given, and what it is for.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    role: Role,
    path: PathBuf,
}

impl Part {
    pub(crate) fn new(role: Role, path: impl Into<PathBuf>) -> Part {
        Part { role, path: path.into() }
    }

    fn words(&self) -> String {
        let path = json_escape::words(&self.path.display().to_string());
        match self.role {
            Role::Read if self.path == Path::new("-") => "standard input".to_owned(),
            Role::Read => format!("the input file `{path}`"),
            Role::PictureIn | Role::Picture => format!("the picture `{path}`"),
            Role::Report => format!("the report `{path}`"),
            Role::Page => format!("the page `{path}`"),
            Role::Events => format!("the new file `{path}`"),
            Role::Schema => format!("the schema `{path}`"),
        }
    }

    /// What to write instead; every name in it is free.
    fn remedy(&self) -> String {
        let another = match self.role {
            Role::Read | Role::Events | Role::Schema => {
                format!("name another file, such as `{}`", free("events", ".yaml"))
            }
            Role::PictureIn => format!("name another folder, such as `-o {}`", free("pictures", "")),
            Role::Picture => format!("name another picture, such as `-o {}`", free("picture", &ending(&self.path))),
            Role::Report => format!("name another file, such as `--report {}`", free("report", ".json")),
            Role::Page => format!("name another folder, such as `--dir {}`", free("pages", "")),
        };
        format!("nothing was written; {another}")
    }

    /// Refuses to replace what dateline did not make.
    fn is_ours(&self) -> Result<(), Failure> {
        let Some(kind) = made::kind(self.role) else { return Ok(()) };
        match made::is_ours(self.role, &self.path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(Failure::Foreign { path: self.path.clone(), kind, remedy: self.remedy() }),
            Err(error) => Err(Failure::Read(self.path.clone(), error)),
        }
    }

    fn place(&self) -> Option<Place> {
        match self.role {
            Role::Read if self.path == Path::new("-") => links::stream(std::io::stdin()).map(Place::There),
            _ => place_of(&self.path),
        }
    }
}

/// Refuses a target that is a file to be read, another target, or where an answer goes; and one that would stand below
/// another, as if that were a folder.
pub(crate) fn apart(read: &[Part], written: &[Part]) -> Result<(), Failure> {
    let mut known: BTreeMap<Place, &Part> = read.iter().filter_map(|part| Some((part.place()?, part))).collect();
    for part in written {
        let Some(place) = part.place() else { continue };
        no_stream(&place, part)?;
        if let Some(other) = known.get(&place) {
            return Err(one_file(part, other, "are one file"));
        }
        if let Some(other) = known.iter().find_map(|(there, other)| there.is_below(&place).then_some(other)) {
            return Err(one_file(part, other, "cannot both be: one would be a folder and a file at once"));
        }
        known.insert(place, part);
    }
    Ok(())
}

/// The same, and refuses one that is there and was not made by dateline: what is right before anything is written.
pub(crate) fn writable(read: &[Part], written: &[Part]) -> Result<(), Failure> {
    apart(read, written)?;
    written.iter().try_for_each(Part::is_ours)
}

/// The new file that an answer goes to in place of standard output, `-`, apart from the files that are read and not there yet.
pub(crate) fn new_file<'p>(
    read: impl IntoIterator<Item = &'p Path>,
    output: Option<PathBuf>,
) -> Result<Option<PathBuf>, Failure> {
    let output = output.filter(|path| path.as_os_str() != "-");
    let read: Vec<Part> = read.into_iter().map(|path| Part::new(Role::Read, path)).collect();
    let written: Vec<Part> = output.iter().map(|path| Part::new(Role::Events, path)).collect();
    apart(&read, &written)?;
    output.as_deref().map_or(Ok(()), must_be_new)?;
    Ok(output)
}

/// Refuses to read a file that an answer, or a complaint, would be written into.
pub(crate) fn readable(path: &Path) -> Result<(), Failure> {
    let part = Part::new(Role::Read, path);
    part.place().map_or(Ok(()), |place| no_stream(&place, &part))
}

fn one_file(part: &Part, other: &Part, how: &'static str) -> Failure {
    // Of two targets, the one with a name of its own is the one to change.
    let change = if other.role == Role::Report { other } else { part };
    Failure::OneFile { one: part.words(), other: other.words(), how, remedy: change.remedy() }
}

/// Devices such as a terminal or `/dev/null` may well be both ends: a stream is compared where it is a regular file.
fn no_stream(place: &Place, part: &Part) -> Result<(), Failure> {
    let is = |stream: Option<Identity>| stream.is_some_and(|identity| *place == Place::There(identity));
    let takes_answers = is(links::stream(std::io::stdout()));
    if is(links::stream(std::io::stderr())) {
        return Err(Failure::TroubleIntoFile(part.words(), takes_answers));
    }
    if takes_answers {
        let remedy = format!(
            "a shell empties the file after `>` before the command starts; send the answer elsewhere, such as `> {}`",
            free("answer", ".txt")
        );
        let one = "standard output".to_owned();
        return Err(Failure::OneFile { one, other: part.words(), how: "are one file", remedy });
    }
    Ok(())
}

/// The ending of a name, with its dot.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| format!(".{}", ending.to_string_lossy().to_lowercase())).unwrap_or_default()
}

/// Refuses a name that something has already.
pub(crate) fn must_be_new(path: &Path) -> Result<(), Failure> {
    match () {
        () if path.is_dir() => Err(Failure::Folder(path.to_owned())),
        () if fs::symlink_metadata(path).is_ok() => Err(Failure::IsThere(path.to_owned())),
        () => Ok(()),
    }
}

/// A name that nothing has yet.
pub(crate) fn free(stem: &str, ending: &str) -> String {
    let names =
        std::iter::once(format!("{stem}{ending}")).chain((2..).map(|number| format!("{stem}-{number}{ending}")));
    names.into_iter().find(|name| fs::symlink_metadata(name).is_err()).unwrap_or_default()
}

/// Which file a path means, there or not.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    There(Identity),
    /// The folder that is there, and the names below it that are not.
    Missing(Identity, Vec<OsString>),
}

impl Place {
    /// Whether one of the two would have to be a folder for the other; not where both are one.
    fn is_below(&self, other: &Place) -> bool {
        match (self, other) {
            (Place::Missing(one, names), Place::Missing(other, others)) => {
                one == other && (names.starts_with(others) || others.starts_with(names))
            }
            _ => false,
        }
    }
}

/// Nothing where the path leads nowhere: then nothing can be written there either.
fn place_of(path: &Path) -> Option<Place> {
    if let Some(identity) = links::identity(path) {
        return Some(Place::There(identity));
    }
    let end = links::end(path).ok()?;
    let (mut folder, mut names) = (PathBuf::from("."), Vec::new());
    for part in end.components() {
        match part {
            Component::ParentDir if names.pop().is_some() => {}
            Component::Normal(name) if !names.is_empty() || fs::metadata(folder.join(name)).is_err() => {
                names.push(name.to_owned());
            }
            there => folder.push(there),
        }
    }
    if ignores_case(&folder) {
        names = names.iter().map(|name| folded(name)).collect();
    }
    let folder = links::identity(&folder)?;
    Some(if names.is_empty() { Place::There(folder) } else { Place::Missing(folder, names) })
}

/// As a folder that ignores case compares names.
fn folded(name: &OsStr) -> OsString {
    name.to_string_lossy().to_uppercase().to_lowercase().into()
}

/// How many files of a folder are looked at to find out how it compares names.
const LOOKED_AT: usize = 32;

/// Whether a folder takes `A` and `a` for one name, as its files tell; where it has none, its own name in the folder above.
fn ignores_case(folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten().take(LOOKED_AT).map(|entry| entry.file_name());
    let said = entries.filter_map(|name| is_same_in_other_case(&folder, &name)).next();
    said.unwrap_or_else(|| folder.ancestors().any(|path| above_ignores_case(path) == Some(true)))
}

fn above_ignores_case(path: &Path) -> Option<bool> {
    is_same_in_other_case(path.parent()?, path.file_name()?)
}

/// Nothing where the name has no letters, or the file several names.
fn is_same_in_other_case(folder: &Path, name: &OsStr) -> Option<bool> {
    let other = in_other_case(name.to_str()?)?;
    let about = fs::symlink_metadata(folder.join(name)).ok()?;
    if about.is_file() && links::has_other_name(&about) {
        return None;
    }
    let there = fs::symlink_metadata(folder.join(other));
    Some(there.is_ok_and(|there| links::is_one_file(&about, &there)))
}

fn in_other_case(name: &str) -> Option<String> {
    let upper = name.to_uppercase();
    let other = if upper == name { name.to_lowercase() } else { upper };
    (other != name).then_some(other)
}
