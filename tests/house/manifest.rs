//! The manifest: what it asks for is what is used and what the pages say.

use std::process::Command;

use serde_json::Value;

use super::root;

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
