#!/usr/bin/env bash
# clap 4.6.7 calls words similar that share no more than scattered letters.
#
# Expected: "a similar subcommand exists" where one was likely misspelt.
# Instead: every word with a Jaro similarity above 0.7 is suggested, without a way to set another threshold. `serve` is told
# that `remove` is similar, and a reader who follows it deletes something. `--forfeit` is told `--format`.
# Who has commands that change or delete things should take the suggestion out of the error (`Error::remove` of
# `ContextKind::SuggestedSubcommand` and `SuggestedArg`) unless it is near by a stricter measure.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/src"
cat >"$dir/Cargo.toml" <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"
[dependencies]
clap = "=4.6.7"
TOML
cat >"$dir/src/main.rs" <<'RUST'
use clap::{Arg, Command};

fn main() {
    let command = || {
        let check = Command::new("check").arg(Arg::new("format").long("format"));
        Command::new("tool").subcommands([check, Command::new("remove"), Command::new("list")])
    };
    let mut similar = 0;
    for words in [vec!["tool", "serve"], vec!["tool", "check", "--forfeit", "x"]] {
        let error = command().try_get_matches_from(&words).expect_err("no such word");
        let said = error.to_string();
        let tip = said.lines().find(|line| line.contains("similar")).unwrap_or("  nothing similar");
        similar += usize::from(tip.contains("exists"));
        println!("{}:{tip}", words.join(" "));
    }
    std::process::exit(i32::from(similar != 2));
}
RUST
cargo run --quiet --manifest-path "$dir/Cargo.toml"
