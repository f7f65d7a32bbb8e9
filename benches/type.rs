//! Type at speed. What it is: how long measuring, wrapping and packing take. In: titles drawn by a fixed rule. Out: divan's
//! table. It must not assert.

use std::collections::BTreeMap;

use dateline::font::{Ruler, Style, Weight, pack};
use divan::Bencher;

fn main() {
    divan::main();
}

const REGULAR: Style = Style { size: 13.0, weight: Weight::Regular, tabular: false };

const WORDS: [&str; 24] = [
    "treaty",
    "Russia",
    "vetoes",
    "a",
    "resolution",
    "on",
    "the",
    "ceasefire",
    "Security",
    "Council",
    "Aleppo",
    "falls",
    "talks",
    "in",
    "Geneva",
    "chemical",
    "attack",
    "reported",
    "troops",
    "withdraw",
    "from",
    "Palmyra",
    "again",
    "after",
];

/// Titles of three to nine words and a number of their own.
fn titles(count: u32) -> Vec<String> {
    let mut state = 1_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut title = |i: u32| {
        let length = 3 + next(7);
        let words: Vec<&str> = (0..length).map(|_| WORDS[next(24) as usize]).collect();
        format!("{} {i}", words.join(" "))
    };
    (0..count).map(&mut title).collect()
}

#[divan::bench]
fn new(bencher: Bencher) {
    bencher.bench(Ruler::new);
}

/// One width each, from nothing.
#[divan::bench(args = [100, 10_000], sample_count = 10)]
fn widths(bencher: Bencher, count: u32) {
    let titles = titles(count);
    bencher.bench_local(|| {
        let mut ruler = Ruler::new();
        titles.iter().map(|title| ruler.width(title, REGULAR)).sum::<f64>()
    });
}

/// In one, two and three lines, from nothing.
#[divan::bench(args = [100, 10_000], sample_count = 10)]
fn lines(bencher: Bencher, count: u32) {
    let titles = titles(count);
    bencher.bench_local(|| {
        let mut ruler = Ruler::new();
        let mut width = |title: &String| (1..=3).map(|lines| ruler.wrap_into(title, REGULAR, lines).width).sum::<f64>();
        titles.iter().map(&mut width).sum::<f64>()
    });
}

/// Texts that are shaped whole.
#[divan::bench(args = [100, 1000], sample_count = 10)]
fn arabic(bencher: Bencher, count: u32) {
    let titles: Vec<String> = (0..count).map(|i| format!("مجزرة الحولة في ريف حمص {i}")).collect();
    bencher.bench_local(|| {
        let mut ruler = Ruler::new();
        titles.iter().map(|title| ruler.wrap_into(title, REGULAR, 2).width).sum::<f64>()
    });
}

/// Both weights with the letters of a run.
#[divan::bench(sample_count = 20)]
fn packing(bencher: Bencher) {
    let chars = (' '..='~').chain("éÉ’“”–—…·×".chars()).collect::<std::collections::BTreeSet<char>>();
    let uses = BTreeMap::from([(Weight::Regular, chars.clone()), (Weight::SemiBold, chars)]);
    bencher.bench(|| pack(&uses));
}
