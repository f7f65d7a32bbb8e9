#!/bin/sh
# Expected: two readers of YAML agree what `a: |` says whose last line ends the file without a line end. By the specification (8.1.1.2,
# b-chomped-last) the end of the file stands in for the line break and adds nothing: the text is "x".
# Found: yaml_serde (libyaml) reads "x"; saphyr-parser reads "x\n", and with `|+` and only spaces below the header "\n" against "".
# Versions: saphyr-parser 0.3.3, yaml_serde 0.10.7.
# For those who use both: a text that is compared between them must be freed of the line end that is not in the file.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.1.0"
edition = "2021"
[dependencies]
saphyr-parser = "=0.3.3"
yaml_serde = "=0.10.7"
TOML
cat > src/main.rs <<'RUST'
use saphyr_parser::{Event, Parser};
use std::collections::BTreeMap;

fn saphyr(text: &str) -> String {
    let scalars = Parser::new_from_str(text).filter_map(|next| match next {
        Ok((Event::Scalar(value, ..), _)) => Some(value.into_owned()),
        _ => None,
    });
    scalars.last().expect("a value")
}

fn libyaml(text: &str) -> String {
    let read: BTreeMap<String, String> = yaml_serde::from_str(text).expect("a mapping");
    read["a"].clone()
}

fn main() {
    let cases = [("a: |\n  x\n", "x\n", "x\n"), ("a: |\n  x", "x\n", "x"), ("a: >\n  x", "x\n", "x"), ("a: |+\n    ", "\n", "")];
    let mut same = true;
    for (text, one, other) in cases {
        println!("{text:?}: saphyr-parser {:?}, yaml_serde {:?}", saphyr(text), libyaml(text));
        same &= saphyr(text) == one && libyaml(text) == other;
    }
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
