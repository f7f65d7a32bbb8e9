//! The manifest: what it asks for is what is used and what the pages say.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use super::reading::names;
use super::{collect, root};

/// The manifest as cargo reads it.
fn manifest() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let words = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let answer = Command::new(cargo).current_dir(root()).args(words).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let mut all: Value = serde_json::from_slice(&answer.stdout).unwrap();
    all["packages"][0].take()
}

#[test]
fn the_pages_name_the_oldest_rust_of_the_manifest() {
    let manifest = manifest();
    let oldest = format!("Rust {}", manifest["rust_version"].as_str().unwrap());
    for page in ["README.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        assert!(text.contains(&oldest), "{page} does not say `{oldest}`");
    }
}

/// The dependencies of a kind (`None` is what the library and the command need) as Rust names them.
fn dependencies(manifest: &Value, kind: Option<&str>) -> Vec<String> {
    let all = manifest["dependencies"].as_array().unwrap().iter().filter(|one| one["kind"].as_str() == kind);
    all.map(|one| one["rename"].as_str().or(one["name"].as_str()).unwrap().replace('-', "_")).collect()
}

/// The first name of every path in the sources of some folders.
fn roots(folders: &[&str]) -> BTreeSet<String> {
    let mut files = Vec::new();
    folders.iter().for_each(|folder| collect(&root().join(folder), &mut files));
    files
        .iter()
        .flat_map(|(path, text)| names(text).unwrap_or_else(|error| panic!("{path}: {error}")))
        .map(|named| named.segments[0].clone())
        .collect()
}

#[test]
fn every_dependency_is_used() {
    let manifest = manifest();
    let both = [(None, &["src"][..]), (Some("dev"), &["tests", "benches", "examples", "src"])];
    for (kind, folders) in both {
        let (wanted, used) = (dependencies(&manifest, kind), roots(folders));
        assert!(!wanted.is_empty(), "{kind:?}");
        let unused: Vec<&String> = wanted.iter().filter(|name| !used.contains(*name)).collect();
        assert!(unused.is_empty(), "dependencies that nothing in {folders:?} names: {unused:?}");
    }
}

#[test]
fn the_package_holds_the_pictures_of_the_front_page() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let answer = Command::new(cargo)
        .current_dir(root())
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .output()
        .unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let packed = String::from_utf8(answer.stdout).unwrap();
    let page = std::fs::read_to_string(root().join("README.md")).unwrap();
    let pictures: Vec<&str> = page.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!pictures.is_empty(), "the front page shows a picture");
    for picture in pictures {
        assert!(packed.lines().any(|file| file == picture), "the package leaves out {picture}");
    }
}

#[test]
fn the_root_of_the_library_shows_few_names() {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let shown: Vec<String> = names(&text)
        .unwrap()
        .into_iter()
        .filter(|named| named.in_use && named.segments[0] == "crate")
        .map(|named| named.segments.join("::"))
        .collect();
    assert!((20..=36).contains(&shown.len()), "{}: {shown:?}", shown.len());
}
