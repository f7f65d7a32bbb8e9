#!/bin/sh
# Expected: what one YAML library writes another reads as the same text, and a character that comes along with text pasted from a web
# page or a word processor (U+2028 line separator, U+0085 next line) is a character like any other, as YAML 1.2 (5.4) has it.
# Found: yaml_serde (libyaml) keeps YAML 1.1, where both end a line. It puts two spaces of indentation behind the separator, which
# serde-saphyr reads as part of the text; and a block text in which serde-saphyr finds one line is refused by yaml_serde, at a line
# that the file does not have if line feeds are counted. U+0085 in double quotes is read as a space.
# Versions: yaml_serde 0.10.7, serde-saphyr 2.2.0.
# For those who use both, or write files for others: escape the two in double quotes ("\L", "\N"), which both read alike.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.1.0"
edition = "2024"
[dependencies]
serde-saphyr = "=2.2.0"
yaml_serde = "=0.10.7"
TOML
cat > src/main.rs <<'RUST'
use std::collections::BTreeMap;

type Texts = BTreeMap<String, String>;

fn by_libyaml(file: &str) -> Option<String> {
    yaml_serde::from_str::<Texts>(file).ok().map(|texts| texts["title"].clone())
}

fn by_saphyr(file: &str) -> Option<String> {
    serde_saphyr::from_str::<Texts>(file).ok().map(|texts| texts["title"].clone())
}

fn main() {
    let texts = BTreeMap::from([("title", "Fall\u{2028}of Rome")]);
    let written = yaml_serde::to_string(&texts).expect("a file");
    let cases = [
        (written.as_str(), Some("Fall\u{2028}of Rome"), Some("Fall\u{2028}  of Rome")),
        ("title: |\n  Fall\u{2028}of Rome\n", None, Some("Fall\u{2028}of Rome\n")),
        ("title: \"Fall\u{85}of Rome\"\n", Some("Fall of Rome"), Some("Fall\u{85}of Rome")),
        ("title: \"Fall\\Lof\\NRome\"\n", Some("Fall\u{2028}of\u{85}Rome"), Some("Fall\u{2028}of\u{85}Rome")),
    ];
    let mut same = true;
    for (file, one, other) in cases {
        let now = (by_libyaml(file), by_saphyr(file));
        println!("{file:?}: yaml_serde {:?}, serde-saphyr {:?}", now.0, now.1);
        same &= now == (one.map(String::from), other.map(String::from));
    }
    let error = yaml_serde::from_str::<Texts>("title: |\n  Fall\u{2028}of Rome\n").expect_err("refused");
    println!("yaml_serde: {error}");
    same &= error.to_string().contains("line 4");
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
