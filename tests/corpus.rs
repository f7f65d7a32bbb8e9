//! The files that fuzzing grew and found, held to its laws: every input of `fuzz/corpus` and `fuzz/found`, a folder a
//! target. `.ci/fuzz` runs the same laws on random bytes.

#[expect(unreachable_pub, reason = "a library of its own for the targets")]
#[path = "../fuzz/src/lib.rs"]
mod laws;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// Every input of a target, in the order of names.
fn inputs(target: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let folders = ["corpus", "found"].map(|kind| root.join(kind).join(target));
    let files = folders.iter().filter(|folder| folder.is_dir()).flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut all: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    all.sort();
    all
}

fn replay(target: &str) {
    let law = laws::law(target).unwrap();
    let inputs = inputs(target);
    assert!(inputs.len() > 20, "{target}: the corpus is there");
    let broken = inputs.iter().filter(|path| {
        let bytes = fs::read(path).unwrap();
        catch_unwind(|| law(&bytes)).is_err()
    });
    let broken: Vec<_> = broken.map(|path| path.display().to_string()).collect();
    assert!(broken.is_empty(), "{target}: the law is broken by {broken:#?}");
}

#[test]
fn reading_keeps_its_law() {
    replay("read");
}

#[test]
fn dates_keep_their_law() {
    replay("dates");
}

#[test]
fn edits_keep_their_law() {
    replay("edits");
}

#[test]
fn setting_out_keeps_its_law() {
    replay("fmt");
}

#[test]
fn fixing_keeps_its_law() {
    replay("fix");
}

#[test]
fn pictures_keep_their_law() {
    replay("render");
}
