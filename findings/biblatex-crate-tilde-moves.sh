#!/bin/sh
# Expected: the crate biblatex, which typst reads its bibliographies with, writes an entry that it reads again as the same: a `~` between words
# is a space that does not break, `\emph{...}` a command, and in `1914~/1918` the sign for "about" of EDTF (BibLaTeX manual, 2.3.8).
# Found: it writes `~` as `\~`, the accent, and reads that as a tilde over the letter behind it: "Siege of~Rome" is "Siege ofR̃ome" after one
# round. A range from about 1914 to 1918 is taken for no date at all, and is 1914/̃1918 after a round. `\emph{Iliad}` is written
# `\\emph\{Iliad\}`, for LaTeX a line break, the word emph and braces. A single 1914~ survives; but as BibTeX all marks of doubt are
# dropped, and so is the open end of 1914/.
# Versions: biblatex 0.12.0 (crate).
# For those who write with it: keep the file, and use what was read only for reading.
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
biblatex = "=0.12.0"
TOML
cat > src/main.rs <<'RUST'
use biblatex::{Bibliography, ChunksExt};

/// The field of the only entry, and the file that is written of it.
fn round(file: &str, field: &str) -> (String, String) {
    let works = Bibliography::parse(file).expect("a bibliography");
    let work = works.iter().next().expect("an entry");
    (work.get(field).expect("the field").format_verbatim(), work.to_biblatex_string())
}

fn main() {
    let cases = [
        ("title", "Siege of~Rome", r"{Siege of\~Rome}", "Siege ofR\u{303}ome"),
        ("title", "Siege of {R}ome", "{Siege of {R}ome}", "Siege of Rome"),
        ("title", r"The \emph{Iliad}", r"{The \\emph\{Iliad\}}", r"The \emph{Iliad}"),
        ("date", "1914~/1918", r"{1914\~/1918}", "1914/\u{303}1918"),
        ("date", "1914/1918", "{1914/1918}", "1914/1918"),
    ];
    let mut same = true;
    for (field, value, written, again) in cases {
        let (_, file) = round(&format!("@book{{work, {field} = {{{value}}}}}"), field);
        let (second, _) = round(&file, field);
        println!("{field} {value}: written as {}, read again as {second:?}", file.replace('\n', " "));
        same &= file.contains(written) && second == again;
    }
    for (date, was) in [("1914~", "year = {1914}"), ("1914/", "year = {1914}")] {
        let works = Bibliography::parse(&format!("@book{{work, date = {{{date}}}}}")).expect("a bibliography");
        let file = works.iter().next().expect("an entry").to_bibtex_string().expect("BibTeX");
        println!("{date} as BibTeX: {}", file.replace('\n', " "));
        same &= file.contains(was) && !file.contains('~');
    }
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
