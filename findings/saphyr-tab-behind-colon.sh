#!/bin/sh
# Expected: a tab parts a key and its value as a space does. YAML 1.2.2 says so in rule 66 (`s-separate-in-line ::= s-white+ | start
# of line`, where white is a space or a tab), and its example 5.12 has one behind the colon of `block:`.
# Found: with a tab alone behind the colon, a plain value that begins with a letter, a figure or a hyphen is refused ("':' must be
# followed by a valid YAML whitespace"), in block and in flow style; one that begins with a quote or a bracket is read. A space
# before the tab makes all of them right.
# Versions: saphyr-parser 0.3.4.
# For those who use it: text pasted from a spreadsheet or typed with the tab key fails on some values only. Put a space in place of
# the tab behind a colon before parsing (every byte keeps its place), but not inside quotes and block texts.
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
saphyr-parser = "=0.3.4"
TOML
cat > src/main.rs <<'RUST'
use saphyr_parser::Parser;

fn main() {
    let cases = [
        ("key: word", true),
        ("key:\tword", false),
        ("key:\t-5", false),
        ("{key:\tword}", false),
        ("key:\t1957", false),
        ("key:\t\"word\"", true),
        ("key:\t[word]", true),
        ("key: \tword", true),
    ];
    let mut same = true;
    for (text, found) in cases {
        let error = Parser::new_from_str(text).find_map(|next| next.err());
        println!("{text:?} is {}", error.as_ref().map_or("read".to_owned(), |error| format!("refused: {error}")));
        same &= error.is_none() == found;
    }
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
