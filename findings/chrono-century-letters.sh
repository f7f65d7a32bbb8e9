#!/bin/sh
# Expected: chrono's %C prints the year divided by 100, as its manual says: -1 for the year -44, 123 for 12345. Both years are within
# the range of NaiveDate, and %Y prints them.
# Found: outside 0 to 9999 two characters come out that are no digits ("I5", ":0", "<3"), and with %C%y, which is %Y elsewhere,
# -44 is "I556". From 25600 on they are digits again, of another century: 25600 has the century 00.
# Versions: chrono 0.4.45.
# For those who use it: never offer %C (nor a format that a reader writes) for years before 0; %Y is right.
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
chrono = { version = "=0.4.45", default-features = false, features = ["alloc"] }
TOML
cat > src/main.rs <<'RUST'
use chrono::NaiveDate;

fn main() {
    let cases = [(1914, "19"), (0, "00"), (-44, "I5"), (-101, "I4"), (10_000, ":0"), (12_345, "<3"), (25_600, "00")];
    let mut same = true;
    for (year, was) in cases {
        let day = NaiveDate::from_ymd_opt(year, 3, 15).expect("within the range");
        let century = day.format("%C").to_string();
        println!("{}: the century {century:?}, {:?}", day.format("%Y"), day.format("%C%y").to_string());
        same &= century == was;
    }
    std::process::exit(if same { 0 } else { 1 });
}
RUST
cargo run --quiet
