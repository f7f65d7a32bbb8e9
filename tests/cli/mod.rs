//! The command as a person or a program meets it: a builder that runs the real binary in a folder of its own.

mod addresses;
mod against;
mod ask;
mod audience;
mod check;
mod check_several;
mod date;
mod diff;
mod edit;
mod edit_dates;
mod edit_keys;
mod edit_values;
mod editions;
mod entries;
mod explain;
mod fix;
mod formats;
mod hostile;
mod images;
mod import;
mod included;
mod init;
mod input;
mod list;
mod narrow;
mod nothing_to_draw;
mod output;
mod prefer;
mod render;
mod series;
mod shell;
mod theme_files;
mod theme_fonts;
mod translations;
mod usage;
mod verify;

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program under test.
const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

/// One run of the command; whatever is not said must be empty, and the exit code 0.
#[must_use]
struct Test {
    folder: TempDir,
    args: Vec<OsString>,
    stdin: Vec<u8>,
    stdout: Option<String>,
    stderr: Option<String>,
    code: i32,
    /// What `sh` does before it becomes the command: limits, redirections.
    before: &'static str,
    after: &'static str,
}

impl Test {
    fn new() -> Test {
        Test {
            folder: tempfile::tempdir().unwrap(),
            args: Vec::new(),
            stdin: Vec::new(),
            stdout: Some(String::new()),
            stderr: Some(String::new()),
            code: 0,
            before: "",
            after: "",
        }
    }

    /// Arguments, after which nothing else is said: the short form of most tests.
    fn args<const N: usize>(mut self, args: [&str; N]) -> Test {
        self.args.extend(args.map(OsString::from));
        self
    }

    fn file(self, name: &str, text: impl AsRef<[u8]>) -> Test {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn stdin(mut self, text: impl AsRef<[u8]>) -> Test {
        self.stdin = text.as_ref().to_vec();
        self
    }

    fn stdout(mut self, text: impl Into<String>) -> Test {
        self.stdout = Some(text.into());
        self
    }

    fn stderr(mut self, text: impl Into<String>) -> Test {
        self.stderr = Some(text.into());
        self
    }

    /// Whatever it prints; for those that look at it afterwards.
    fn any_stdout(mut self) -> Test {
        self.stdout = None;
        self
    }

    fn any_stderr(mut self) -> Test {
        self.stderr = None;
        self
    }

    fn code(mut self, code: i32) -> Test {
        self.code = code;
        self
    }

    /// Shell words before and after the command itself.
    fn shell(mut self, before: &'static str, after: &'static str) -> Test {
        (self.before, self.after) = (before, after);
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    #[track_caller]
    fn run(self) -> Ran {
        let output = self.output();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("everything printed is UTF-8");
        let ran = Ran { folder: self.folder, stdout: text(output.stdout), stderr: text(output.stderr) };
        let said = format!("--- stdout\n{}--- stderr\n{}---", ran.stdout, ran.stderr);
        assert_eq!(output.status.code(), Some(self.code), "exit code of {:?} ({})\n{said}", self.args, output.status);
        for (name, expected, found) in [("stdout", self.stdout, &ran.stdout), ("stderr", self.stderr, &ran.stderr)] {
            if let Some(expected) = expected {
                assert_eq!(*found, expected, "{name} of {:?}\n{said}", self.args);
            }
        }
        ran
    }

    fn output(&self) -> Output {
        let mut child = self
            .command()
            .current_dir(self.folder.path())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let text = self.stdin.clone();
        // A command that stops reading early closes the pipe: that is for its exit code to say.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&text)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        output
    }

    fn command(&self) -> Command {
        if self.before.is_empty() && self.after.is_empty() {
            let mut command = Command::new(DATELINE);
            command.args(&self.args);
            return command;
        }
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("{} \"$0\" \"$@\" {}", self.before, self.after)).arg(DATELINE).args(&self.args);
        command
    }
}

/// What a run left behind.
struct Ran {
    folder: TempDir,
    stdout: String,
    stderr: String,
}

impl Ran {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Every file, folders and the parts of one with `/`, sorted.
    fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        walk(self.folder.path(), self.folder.path(), &mut found);
        found.sort();
        found
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            walk(root, &path, found);
        } else {
            found.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
        }
    }
}

/// The keys of a JSON object in the order of the text.
fn keys(object: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut rest = object;
    while let Some(at) = rest.find("\":") {
        let head = &rest[..at];
        keys.push(head[head.rfind('"').unwrap() + 1..].to_owned());
        rest = &rest[at + 2..];
    }
    keys
}
