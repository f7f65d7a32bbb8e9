//! Revisions: files as they were, from the program `git` where it is there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use dateline::Loaded;

use crate::failure::Failure;
use crate::input;
use crate::json_escape;

/// A revision of a git folder, such as `HEAD` or `v1.0`.
pub(crate) struct Revision {
    /// As it was given.
    name: String,
    /// The name of its tree: letters and figures, so that it is never taken for an option.
    tree: String,
}

/// Why a file cannot be taken from a revision; each begins with what was given.
#[derive(Debug)]
pub(crate) enum RevisionFailure {
    /// It begins with a hyphen, or one side of the colon is empty.
    Form(String),
    /// There is no program `git`.
    NoGit(String),
    /// The folder is in no repository, or git will not use it; its words.
    NoRepository(String, String),
    /// The repository has no such revision.
    NoRevision(String, String),
    /// The revision has no such file.
    NoFile { revision: String, path: String },
    /// Something else stands there in the revision.
    NoBlob { revision: String, path: String },
    /// The program could not be run.
    Run(io::Error),
}

impl RevisionFailure {
    /// What could not be done: lower case, no full stop.
    pub(crate) fn message(&self) -> String {
        let shown = json_escape::words;
        match self {
            RevisionFailure::Form(given) => {
                format!("there is no file `{0}`, and `{0}` is no file in a revision", shown(given))
            }
            RevisionFailure::NoGit(given) => {
                format!("there is no file `{}`, and no program `git` that could have it", shown(given))
            }
            RevisionFailure::NoRepository(given, words) => {
                format!("there is no file `{}`, and git has none: {}", shown(given), shown(words))
            }
            RevisionFailure::NoRevision(given, name) => {
                format!("there is no file `{}`, and git has no revision `{}`", shown(given), shown(name))
            }
            RevisionFailure::NoFile { revision, path } => {
                format!("there is no file `{}` in the revision `{}`", shown(path), shown(revision))
            }
            RevisionFailure::NoBlob { revision, path } => {
                format!("`{}` is no file in the revision `{}`", shown(path), shown(revision))
            }
            RevisionFailure::Run(error) => format!("cannot run `git`: {error}"),
        }
    }

    /// What to do about it.
    pub(crate) fn remedy(&self) -> String {
        match self {
            RevisionFailure::Form(_) => {
                "write the revision before the colon and the file behind it: `HEAD:events.yaml`"
            }
            RevisionFailure::NoGit(_) => "check the spelling of the file, or install git",
            RevisionFailure::NoRepository(..) => "check the spelling of the file, or run the command in a git folder",
            RevisionFailure::NoRevision(..) => {
                "choose one that `git log` or `git tag` names, such as `HEAD:events.yaml`"
            }
            RevisionFailure::NoFile { .. } => {
                "write its path from this folder, as it was then; `git log --follow -- FILE` tells its names"
            }
            RevisionFailure::NoBlob { .. } => "name a file in it",
            RevisionFailure::Run(_) => "install git, or name files alone",
        }
        .to_owned()
    }
}

impl Revision {
    /// The revision and the path in it that `REVISION:FILE` means; `None` where it is the name of a file. What is there under this
    /// name is always that.
    pub(crate) fn named(given: &Path) -> Result<Option<(Revision, PathBuf)>, Failure> {
        let Some((name, path)) = given.to_str().and_then(|text| text.split_once(':')) else { return Ok(None) };
        let is_drive = cfg!(windows) && name.len() == 1;
        if is_drive || fs::symlink_metadata(given).is_ok() {
            return Ok(None);
        }
        Revision::found(&given.to_string_lossy(), name, Path::new(path)).map(Some).map_err(Failure::Revision)
    }

    fn found(given: &str, name: &str, path: &Path) -> Result<(Revision, PathBuf), RevisionFailure> {
        if name.is_empty() || name.starts_with('-') || path.as_os_str().is_empty() || given.contains(char::is_control) {
            return Err(RevisionFailure::Form(given.to_owned()));
        }
        let (folder, _) = parted(path);
        let inside = git(&folder, &["rev-parse", "--git-dir"]).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => RevisionFailure::NoGit(given.to_owned()),
            _ => RevisionFailure::Run(error),
        })?;
        if !inside.status.success() {
            return Err(RevisionFailure::NoRepository(given.to_owned(), first_words(&inside.stderr)));
        }
        let tree = answer(&folder, &format!("{name}^{{tree}}"))?;
        let tree = tree.ok_or_else(|| RevisionFailure::NoRevision(given.to_owned(), name.to_owned()))?;
        Ok((Revision { name: name.to_owned(), tree }, path.to_owned()))
    }

    /// A file of it.
    pub(crate) fn load(&self, path: &Path) -> Result<Loaded, Failure> {
        let (folder, rest) = parted(path);
        let wanted = format!("{}:{}", self.tree, rest.to_string_lossy().replace('\\', "/"));
        let named = |path: &Path| (self.name.clone(), path.display().to_string());
        let Some(blob) = answer(&folder, &wanted).map_err(Failure::Revision)? else {
            let (revision, path) = named(path);
            return Err(Failure::Revision(RevisionFailure::NoFile { revision, path }));
        };
        let name = format!("{}:{}", self.name, path.display());
        let mut child = start(&folder, &["cat-file", "blob", &blob]).map_err(run_failed)?;
        let bytes = child.stdout.take().map(|out| input::take(out, 0, Path::new(&name)));
        match bytes {
            Some(Err(failure)) => end(child, failure),
            Some(Ok(bytes)) if child.wait().is_ok_and(|status| status.success()) => Ok(Loaded { name, bytes }),
            _ => {
                let (revision, path) = named(path);
                Err(Failure::Revision(RevisionFailure::NoBlob { revision, path }))
            }
        }
    }

    /// A file that one of it includes: its path has the name of the revision where that of the other file had it.
    pub(crate) fn load_beside(&self, path: &Path) -> Result<Loaded, Failure> {
        let start = format!("{}:", self.name);
        let plain = path.to_str().and_then(|text| text.strip_prefix(&start)).map(Path::new);
        self.load(plain.unwrap_or(path))
    }
}

/// Ends what writes more than is taken.
fn end(mut child: Child, failure: Failure) -> Result<Loaded, Failure> {
    // Where it has ended by itself there is nothing to end.
    let _ = child.kill();
    let _ = child.wait();
    Err(failure)
}

fn run_failed(error: io::Error) -> Failure {
    Failure::Revision(RevisionFailure::Run(error))
}

/// The folder to run in, the deepest of the path that is still there, and the path from it as git takes one that begins there.
fn parted(path: &Path) -> (PathBuf, PathBuf) {
    let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    let folder = folders.into_iter().find(|folder| folder.is_dir());
    match folder {
        Some(folder) => (folder.to_owned(), Path::new(".").join(path.strip_prefix(folder).unwrap_or(path))),
        None => (PathBuf::from("."), Path::new(".").join(path)),
    }
}

/// The full name of an object; `None` where there is none.
fn answer(folder: &Path, object: &str) -> Result<Option<String>, RevisionFailure> {
    let output = git(folder, &["rev-parse", "--verify", "--quiet", object]).map_err(RevisionFailure::Run)?;
    let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok((output.status.success() && is_name).then_some(name))
}

fn git(folder: &Path, words: &[&str]) -> io::Result<Output> {
    command(folder, words).stdout(Stdio::piped()).stderr(Stdio::piped()).output()
}

fn start(folder: &Path, words: &[&str]) -> io::Result<Child> {
    command(folder, words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

/// The program, which neither asks nor fetches anything.
fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder).args(words).stdin(Stdio::null());
    let quiet =
        [("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0")];
    command.envs(quiet);
    command
}

/// The first line of what a program says of its failure.
fn first_words(stderr: &[u8]) -> String {
    let words = String::from_utf8_lossy(stderr);
    let first = words.lines().next().unwrap_or_default();
    first.strip_prefix("fatal: ").unwrap_or(first).to_owned()
}
