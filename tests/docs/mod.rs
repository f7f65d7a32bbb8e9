//! Pages for people and for other programs: every command in them is run, every file read, every link followed.
//!
//! `BLESS=1 cargo test --test tests docs` writes outputs and pictures anew; read the difference before you keep it.

mod action;
mod commands;
mod decisions;
mod gallery;
mod hooks;
mod links;
mod page;
mod svg;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program under test.
const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

/// A file of the repository, or the repository itself.
fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the repository.
fn text(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text of the repository as it must be; `BLESS=1` writes it.
#[track_caller]
fn blessed(path: &str, wanted: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(root(path), wanted).unwrap();
    }
    let written = fs::read_to_string(root(path)).unwrap_or_default();
    let differing = written.lines().zip(wanted.lines()).position(|(one, other)| one != other);
    let at = differing.unwrap_or_else(|| written.lines().count().min(wanted.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(no such line)").to_owned();
    assert!(
        written == wanted,
        "{path}:{}: written: {}\nas it is: {}\n`BLESS=1 cargo test --test tests docs` writes it",
        at + 1,
        line(&written),
        line(wanted)
    );
}

/// The same of a picture.
#[track_caller]
fn bytes_blessed(path: &str, wanted: &[u8]) {
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(root(path).parent().unwrap()).unwrap();
        fs::write(root(path), wanted).unwrap();
    }
    let is_same = fs::read(root(path)).is_ok_and(|written| written == wanted);
    assert!(is_same, "{path} is drawn otherwise now: `BLESS=1 cargo test --test tests docs` writes it; look at it");
}

/// A folder of its own, where scripts find `dateline` on their path and nothing of the user's.
struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    fn new() -> Sandbox {
        let sandbox = Sandbox { folder: tempfile::tempdir().unwrap() };
        for folder in ["bin", "home", "work"] {
            fs::create_dir(sandbox.folder.path().join(folder)).unwrap();
        }
        std::os::unix::fs::symlink(DATELINE, sandbox.folder.path().join("bin/dateline")).unwrap();
        sandbox
    }

    /// A file in the folder that scripts begin in.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("work").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    /// A program that scripts find before the real one.
    fn stub(&self, name: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join("bin").join(name);
        fs::write(&path, format!("#!/usr/bin/env bash\nset -eu\n{script}")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs a script with bash as a runner of GitHub does, with the two streams as they come.
    fn bash(&self, script: &str, variables: &[(String, String)]) -> Ran {
        let mut path = OsString::from(self.folder.path().join("bin"));
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap());
        let file = self.folder.path().join("script");
        fs::write(&file, format!("exec 2>&1\n{script}")).unwrap();
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail"])
            .arg(file)
            .current_dir(self.path(""))
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.folder.path().join("home"))
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Ran::from(output)
    }
}

/// How a script came out.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    code: Option<i32>,
    said: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        Ran { code: output.status.code(), said: String::from_utf8(output.stdout).unwrap() }
    }
}
