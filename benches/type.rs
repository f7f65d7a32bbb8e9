//! Type at speed: how long measuring, wrapping and packing take.

mod words;

use std::collections::BTreeMap;

use dateline::font::{Ruler, Style, Weight, pack};
use divan::Bencher;

use crate::words::Draw;

fn main() {
    divan::main();
}

const REGULAR: Style = Style { size: 13.0, weight: Weight::Regular, tabular: false };

/// Titles of three to nine words and a number of their own.
fn titles(count: u32) -> Vec<String> {
    let mut draw = Draw::new();
    let title = |i: u32| {
        let length = 3 + draw.below(7);
        format!("{} {i}", draw.words(length))
    };
    (0..count).map(title).collect()
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
