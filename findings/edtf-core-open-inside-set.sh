#!/usr/bin/env bash
# edtf-core 1.2.3 reads a set that is open in its middle.
#
# Expected: `[1667,..1984]` and `[1984..,1990]` are refused. ISO 8601-2 (6.3) has `..` before the first member of a set for
# "on or before it", and after the last for "on or after it"; inside, only between two members, as a range.
# Instead: both are read, and the first bounds to minus infinity although its first member is 1667. With a comma too many in a
# range (`[1667..1984]`) a date of three centuries becomes one without a beginning, and nobody is told.
# Who relies on edtf-core to check sets must look at the place of each open member as well.
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
edtf-core = "=1.2.3"
TOML
cat >"$dir/src/main.rs" <<'RUST'
use edtf_core::{Bound, Edtf};

fn main() {
    let mut taken = 0;
    for text in ["[1667,..1984]", "[1984..,1990]", "{1667,..1984}"] {
        match Edtf::parse(text) {
            Ok(set) => {
                taken += 1;
                let open = matches!(set.bounds().earliest, Bound::NegativeInfinity);
                println!("{text}: taken{}", if open { ", without a beginning" } else { "" });
            }
            Err(error) => println!("{text}: refused: {}", error.message),
        }
    }
    std::process::exit(i32::from(taken != 3));
}
RUST
cargo run --quiet --manifest-path "$dir/Cargo.toml"
