//! Saving: the real program under kill -9, a full disk, other writers, links and rights.

#[cfg(unix)]
mod disk;
mod kill;
#[cfg(unix)]
mod links;
#[cfg(unix)]
mod made;
#[cfg(unix)]
mod rights;
#[cfg(unix)]
mod targets;
mod watch;
mod writers;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program under test.
const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

/// The beginning of a picture as the first version drew it.
pub(crate) const OLD_PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 1282\" width=\"1600\" \
    height=\"1282\" role=\"graphics-document\" lang=\"en\" aria-labelledby=\"_overview-title\" \
    aria-describedby=\"_overview-desc\" font-family=\"Inter, 'Noto Sans Arabic', sans-serif\">\n</svg>\n";

/// A folder with `events.yaml`.
struct Desk(TempDir);

impl Desk {
    fn new(text: &str) -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        fs::write(desk.path("events.yaml"), text).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path("events.yaml")).unwrap()
    }

    /// Names in the folder, sorted.
    fn names(&self) -> Vec<String> {
        names(self.0.path())
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(DATELINE);
        command.args(args).current_dir(self.0.path());
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args).output().unwrap())
    }

    /// In a shell that does something first.
    #[cfg(unix)]
    fn shell(&self, before: &str, args: &[&str]) -> Ran {
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("{before} exec \"$0\" \"$@\"")).arg(DATELINE).args(args);
        Ran::from(command.current_dir(self.0.path()).output().unwrap())
    }
}

/// How a run ended: no code where it was killed.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A file of so many events, a day each, with ids `e-0`, `e-1`, ...
fn events(count: usize) -> String {
    let mut text = String::from("title: Many\nevents:\n");
    for i in 0..count {
        let (year, month, day) = (1800 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
        let _ = write!(
            text,
            "  - id: e-{i}\n    date: {year}-{month:02}-{day:02}\n    title: Event number {i}\n    importance: 3\n"
        );
    }
    text
}

/// How often a thing is tried: a few times, or as often as the environment says for a long run.
fn times(variable: &str, usual: usize) -> usize {
    usize::try_from(crate::random::count(variable, usual as u64)).unwrap()
}

/// Says what was not tried here, and why.
#[cfg(unix)]
#[expect(clippy::print_stdout, reason = "a test that did not run says so")]
fn skipped(what: &str, why: &str) {
    println!("skipped: {what}: {why}");
}
