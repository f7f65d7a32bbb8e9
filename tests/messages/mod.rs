//! Tests of messages as values: they name their own file, are printed without the command, and read back.

mod files;
mod names;
mod printed;
mod serialised;

use std::convert::Infallible;
use std::path::Path;

use dateline::{FileId, Files, Loaded};

use crate::check::fixtures::fixtures;

/// Files in memory; one that is not there is empty.
fn in_memory<'f>(held: &'f [(&'f str, &'f [u8])]) -> impl FnMut(&Path) -> Result<Loaded, Infallible> {
    |path| {
        let bytes = held.iter().find(|(name, _)| Path::new(name) == path).map_or(&[][..], |(_, bytes)| bytes);
        Ok(Loaded { name: path.display().to_string(), bytes: bytes.to_vec() })
    }
}

/// Every invalid file of the tests, checked in one reading, by its place under `tests/cases/check`.
fn checked_fixtures() -> (Files<'static>, Vec<(FileId, Vec<dateline::Diagnostic>)>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let mut from_disk = |path: &Path| -> std::io::Result<Loaded> {
        Ok(Loaded { name: path.display().to_string(), bytes: std::fs::read(root.join(path))? })
    };
    let (mut files, mut found) = (Files::default(), Vec::new());
    for path in fixtures() {
        let short = path.strip_prefix(&root).expect("it is under the root");
        let (file, read) = dateline::check_file(&mut files, &mut from_disk, short).expect("it is there");
        found.push((file, read.diagnostics));
    }
    (files, found)
}

/// What `dateline check` prints about all of them.
fn printed_by_the_command(args: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let short = fixtures().into_iter().map(|path| path.strip_prefix(&root).expect("under the root").to_owned());
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(&root).arg("check").args(args).args(short);
    let output = command.output().expect("the command runs");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}
