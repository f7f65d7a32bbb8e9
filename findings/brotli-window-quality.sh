#!/usr/bin/env bash
# brotli (Rust) 9.1.1: a window of 64 kB or less makes qualities 5 to 8 one and the same.
#
# Expected: the window (`lgwin`) says how far back a match may lie. For an input that is smaller than any window it changes what the
# first bytes say and nothing else, and a small one takes less memory; the quality says how hard the encoder looks.
# Instead: with `lgwin` of 16 or less the encoder chooses, for qualities from 5 on, a table of matches that exists in the C library and
# is not built in this one, and falls back to its largest. Of the same 13 kB the streams of qualities 5, 6, 7 and 8 are then equal to
# the byte, while with `lgwin` 17 they are not; and the fallback takes about twice the instructions and several times the memory of
# quality 6 with the default window of 4 MB.
# Who shrinks the window for small files, to save time or memory, gets the opposite; 17 is the least that keeps its quality.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "window"
version = "0.0.0"
edition = "2021"

[dependencies]
brotli = "=9.1.1"
TOML
cat >src/main.rs <<'RUST'
use brotli::enc::{BrotliCompress, BrotliEncoderParams};

fn compressed(data: &[u8], quality: i32, lgwin: i32) -> Vec<u8> {
    let params = BrotliEncoderParams { quality, lgwin, size_hint: data.len(), ..Default::default() };
    let mut out = Vec::new();
    BrotliCompress(&mut &data[..], &mut out, &params).expect("memory takes all");
    out
}

fn main() {
    // Words drawn from a short list by a fixed rule: some 13 kB that repeat at many distances.
    let words = ["treaty", "of", "the", "talks", "withdraws", "from", "town", "and", "goes", "on", "signed", "1815"];
    let (mut state, mut text) = (1_u64, String::new());
    while text.len() < 13_000 {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        text.push_str(words[(state >> 33) as usize % words.len()]);
        text.push(if (state >> 40) % 5 == 0 { '\n' } else { ' ' });
    }
    for lgwin in [15, 16, 17, 22] {
        let all: Vec<Vec<u8>> = (5..=8).map(|quality| compressed(text.as_bytes(), quality, lgwin)).collect();
        let sizes: Vec<usize> = all.iter().map(Vec::len).collect();
        let equal = all.windows(2).all(|pair| pair[0] == pair[1]);
        println!("lgwin {lgwin}: qualities 5 to 8 are {}; bytes {sizes:?}", if equal { "equal" } else { "different" });
    }
}
RUST
cargo run --quiet --release >said
cat said
test "$(grep -c 'lgwin 1[56]: qualities 5 to 8 are equal' said)" = 2
test "$(grep -c 'lgwin \(17\|22\): qualities 5 to 8 are different' said)" = 2
