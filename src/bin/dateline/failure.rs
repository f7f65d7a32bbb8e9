//! What could not be done: a closed list with words for each.

mod remedy;

use std::io;
use std::path::{Path, PathBuf};

use crate::formats::FormatFailure;
use crate::revision::RevisionFailure;

/// How a command that could be tried came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Exit code 0.
    Fine,
    /// The file, or a value, has errors; two files are different: exit code 1.
    Invalid,
    /// A file that was to be compared has errors: exit code 2.
    Incomparable,
}

impl Verdict {
    /// Fine only where both are.
    pub(crate) fn and(self, other: Verdict) -> Verdict {
        if self == Verdict::Fine { other } else { self }
    }
}

/// Why a command could not be tried: exit code 2.
#[derive(Debug)]
pub(crate) enum Failure {
    /// There is no such file; true where its name was not given but is the usual one.
    NoFile(PathBuf, bool),
    /// A folder stands where a file should be.
    Folder(PathBuf),
    /// Something else stands where a file should be.
    NoRegularFile(PathBuf, &'static str),
    /// The system would not let it be read.
    Read(PathBuf, io::Error),
    /// More bytes than we take.
    TooLarge(PathBuf, u64),
    /// A file stands where a folder should be.
    NoFolder(PathBuf),
    /// The same where no picture could stand either.
    NoPlainFolder(PathBuf),
    /// The name of a picture of another format was given.
    OtherFormat(PathBuf),
    /// An earlier file that was to be compared has errors, which were said.
    Earlier(String),
    /// A file cannot be taken from a revision.
    Revision(RevisionFailure),
    /// Pictures cannot be of the formats that were asked for.
    Format(FormatFailure),
    /// The system would not let it be written.
    Write(PathBuf, io::Error),
    /// No picture has this id; the nearest one, and all of them.
    NoPicture(String, Option<String>, Vec<String>),
    /// No date of the file says where an axis begins or ends.
    NothingToDraw,
    /// All that the timelines show is internal.
    NothingPublic,
    /// A date up to which nothing of a timeline had begun; the timeline's id.
    AsOf(String, String),
    /// A source that cannot be preferred.
    Prefer(dateline::read::NotPreferred),
    /// One file was named for several pictures.
    SeveralPictures(PathBuf, usize),
    /// The pictures' fonts could not be packed.
    Pack(dateline::PackError),
    /// The system would not let an edited file be saved.
    Save(PathBuf, io::Error),
    /// A file is in its place, but the system would not say that its name is on the disk.
    Unsettled(PathBuf, io::Error),
    /// Files that are new, beside old ones, for they could not be put back, and why they should be.
    HalfWritten(Vec<PathBuf>, Box<Failure>),
    /// A link to a file that is not there, and where it leads.
    Dangling(PathBuf, PathBuf),
    /// Another program wrote the file at the same moment.
    Changed(PathBuf),
    /// Other commands have held the file for too long.
    Busy(PathBuf),
    /// No page can be served at this port, where that is not 0.
    #[cfg(feature = "serve")]
    Port(u16, io::Error),
    /// Standard input was to be watched.
    Unwatchable,
    /// What is needed and was not given, where nobody can be asked.
    Missing(&'static str),
    /// The answers ended before the questions.
    Unanswered,
    /// A picture cannot be measured, and why.
    Picture(PathBuf, String),
    /// Two paths that must be two files are one, and what to write instead.
    OneFile { one: String, other: String, how: &'static str, remedy: String },
    /// Standard error is the file of these words, so that this is said on standard output; nowhere where that is it too.
    TroubleIntoFile(String, bool),
    /// The report was given the name of something else; a name that is free.
    OtherReport(PathBuf, String),
    /// A file that would be replaced is not one that we made: what it should be, and what to write instead.
    Foreign { path: PathBuf, kind: &'static str, remedy: String },
    /// A file that would be written is there already.
    IsThere(PathBuf),
    /// Something else has the name of the schema that a new file needs beside it.
    OtherSchema(PathBuf),
    /// The file of events was given the name of its schema.
    NameTaken(PathBuf),
    /// The file stands after the command and after `--file`; the command's name.
    TwoFiles(PathBuf, PathBuf, &'static str),
    /// Too few words after a command, or too many.
    Words { command: &'static str, found: Vec<String>, wanted: String, example: &'static str },
    /// A word that is not UTF-8, where only text can be.
    NotText(String),
    /// Events have no such key; what to write instead.
    NoKey(String, String),
    /// No kind of error or warning has this name; the nearest one.
    NoCode(String, Option<String>),
    /// There is no program `curl`, which alone asks the web.
    NoCurl,
    /// It could not be run.
    Curl(io::Error),
    /// Questions, and no terminal to ask them on.
    NobodyToAsk,
    /// A question that must be agreed to, and no terminal to ask it on.
    NobodyToAgree,
    /// What was printed did not arrive.
    Print(io::Error),
}

impl Failure {
    /// What could not be done: lower case, no full stop.
    pub(crate) fn message(&self) -> String {
        match self {
            Failure::NoFile(path, _) => format!("there is no file `{}`", path.display()),
            Failure::Folder(path) => format!("`{}` is a folder, expected a file", path.display()),
            Failure::NoRegularFile(path, kind) => format!("`{}` is {kind}, expected a file", path.display()),
            Failure::Read(path, error) => format!("cannot read `{}`: {}", path.display(), cause(error)),
            Failure::TooLarge(path, limit) => format!("`{}` is larger than {} MiB", path.display(), limit >> 20),
            Failure::NoFolder(path) | Failure::NoPlainFolder(path) => {
                format!("`{}` is a file, expected a folder", path.display())
            }
            Failure::OtherFormat(path) => {
                format!("pictures are SVG, PNG, PDF or HTML, found the name `{}`", path.display())
            }
            Failure::Format(failure) => failure.message(),
            Failure::NoCurl => "there is no program `curl`, which asks the addresses".to_owned(),
            Failure::Curl(error) => format!("cannot run `curl`: {error}"),
            Failure::Earlier(name) => format!("`{name}` has errors, so that nothing can be compared with it"),
            Failure::Revision(failure) => failure.message(),
            Failure::Write(path, error) => format!("cannot write `{}`: {}", path.display(), cause(error)),
            Failure::NoPicture(id, ..) => format!("there is no timeline `{id}`"),
            Failure::NothingToDraw => "no date of the file says where the axis begins or ends".into(),
            Failure::NothingPublic => "all that the timelines show is internal, so nothing is left to draw".into(),
            Failure::AsOf(date, id) => format!("`--as-of {date}` lies before all events of the timeline `{id}`"),
            Failure::Prefer(why) => why.to_string(),
            Failure::SeveralPictures(path, number) => one_for_several(path, *number),
            Failure::Pack(error) => error.to_string(),
            Failure::Save(path, error) => format!("cannot save `{}`: {}", path.display(), cause(error)),
            Failure::Unsettled(path, error) => {
                format!("`{}` is written, but perhaps not on the disk yet: {}", path.display(), cause(error))
            }
            Failure::HalfWritten(paths, why) => half_written(paths, why),
            Failure::Dangling(path, end) => {
                format!("`{}` is a link to `{}`, which is not there", path.display(), end.display())
            }
            Failure::Changed(path) => format!("`{}` was changed by another program meanwhile", path.display()),
            Failure::Busy(path) => format!("`{}` is held by another command", path.display()),
            #[cfg(feature = "serve")]
            Failure::Port(port, error) => format!("cannot serve at the port {port}: {}", cause(error)),
            Failure::Unwatchable => "standard input cannot be watched".into(),
            Failure::Missing(what) => format!("{what} is missing"),
            Failure::Unanswered => "no answer came, so nothing was added".into(),
            Failure::Picture(path, words) => format!("cannot measure `{}`: {words}", path.display()),
            Failure::OneFile { one, other, how, .. } => format!("{one} and {other} {how}"),
            Failure::TroubleIntoFile(other, _) => format!("standard error and {other} are one file"),
            Failure::OtherReport(path, _) => format!("a report is JSON, found the name `{}`", path.display()),
            Failure::Foreign { path, kind, .. } => foreign(path, kind),
            Failure::IsThere(path) => format!("there is a file `{}` already", path.display()),
            Failure::OtherSchema(path) => {
                format!("there is a file `{}`, and it is no schema of dateline", path.display())
            }
            Failure::NameTaken(path) => format!("`{}` is the name of the schema, expected another", path.display()),
            Failure::TwoFiles(one, other, _) => named_twice(one, other),
            Failure::Words { command, found, .. } => unwanted(command, found),
            Failure::NotText(word) => format!("`{word}` is not UTF-8 text"),
            Failure::NoKey(key, _) => format!("events have no key `{key}`"),
            Failure::NoCode(name, ..) => format!("there is no kind of error or warning `{name}`"),
            Failure::NobodyToAsk => "`--unsafe` asks, and there is no terminal to ask on".into(),
            Failure::NobodyToAgree => "`--apply` asks, and there is no terminal to ask on".into(),
            Failure::Print(error) => format!("cannot print: {}", cause(error)),
        }
    }
}

/// Two names where one file is wanted.
fn named_twice(one: &Path, other: &Path) -> String {
    format!("the file is named twice, `{}` and `{}`", one.display(), other.display())
}

/// A file that is not replaced, for it is of another kind.
fn foreign(path: &Path, kind: &str) -> String {
    let is = if path.is_symlink() { "leads to a file that" } else { "is there already and" };
    format!("`{}` {is} is not {kind}, so it is not replaced", path.display())
}

/// What is new beside old files.
fn half_written(paths: &[PathBuf], why: &Failure) -> String {
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    format!("{}; what was written already could not be put back: `{}`", why.message(), paths.join("`, `"))
}

/// One file for several pictures.
fn one_for_several(path: &Path, number: usize) -> String {
    format!("`{}` is one picture, but the file makes {number}", path.display())
}

/// The system's words without its error number.
fn cause(error: &io::Error) -> String {
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// What a command was given that it does not take, or that it was given too little.
fn unwanted(command: &str, found: &[String]) -> String {
    if found.is_empty() {
        return format!("`{command}` needs more arguments");
    }
    format!("`{command}` does not accept `{}`", found.join("`, `"))
}
