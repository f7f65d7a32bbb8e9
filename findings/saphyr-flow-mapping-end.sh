#!/bin/sh
# Expected: the event that ends a mapping in braces has the place of its closing brace, as for a list in brackets (`[1,]`), so that
# a program can tell from the places where the mapping ends in the text.
# Found: where a comma stands behind the last value (`{a: 1,}`), the place is that of the comma, with the comment behind it; the
# brace itself has no place. Without the comma it is the brace.
# Versions: saphyr-parser 0.3.3.
# For those who use it: to find the end of `{...}` look on from the comma over space and comments.
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
TOML
cat > src/main.rs <<'RUST'
use saphyr_parser::{Event, Parser};

/// What stands at the place of the last end of a list or mapping.
fn end(text: &str) -> String {
    let ends = Parser::new_from_str(text).filter_map(|next| match next {
        Ok((Event::MappingEnd | Event::SequenceEnd, span)) => Some((span.start.index(), span.end.index())),
        _ => None,
    });
    let (from, to) = ends.last().expect("an end");
    text.chars().skip(from).take(to - from).collect()
}

fn main() {
    let cases = [("[1,]", "]"), ("{a: 1}", "}"), ("{a: 1,}", ","), ("{a: 1, # why\n}", ", # why")];
    let mut same = true;
    for (text, found) in cases {
        println!("{text:?} ends at {:?}", end(text));
        same &= end(text) == found;
    }
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
