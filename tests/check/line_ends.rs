//! A file reads the same, whichever way its lines end: the same errors at the same places, with the same remedies.

use std::fs;

use dateline::{Diagnostic, fix};
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::test_runner::RngSeed;

use crate::check::fixtures::{fixtures, found};
use crate::check::mutated::{slipped, sound};

/// Texts that once read otherwise with another line end.
const TEXTS: &[&str] =
    &["{s\ne:\n-", "title: T\nevents:\n- date: 2012\n  title: A\n  tags: :[\n    houla, # a place\n    children ]\n"];

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// What is said of a text, where, with which remedy, and what is made of it.
fn said(text: &str) -> (Vec<String>, Vec<String>, String) {
    let reported = dateline::check(text).diagnostics;
    let remedy = |one: &Diagnostic| {
        let titles: Vec<String> = one.fixes().into_iter().map(|fix| fix.title).collect();
        format!("{:?} {titles:?}", one.hint)
    };
    (found(text, &reported), reported.iter().map(remedy).collect(), plain(&fix(text).text))
}

fn holds(text: &str) {
    let text = plain(text);
    let expected = said(&text);
    assert_eq!(said(&text.replace('\n', "\r\n")), expected, "{text:?}");
}

#[test]
fn every_invalid_file_has_the_same_diagnostics_with_both_line_ends() {
    TEXTS.iter().for_each(|text| holds(text));
    for file in fixtures() {
        if let Ok(text) = fs::read_to_string(file) {
            holds(&text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(12), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_slip_is_reported_the_same_with_both_line_ends(file in any::<u32>(), kinds in any::<[(u8, u32, u8); 2]>()) {
        let sound: Vec<String> = sound().into_iter().filter(|text| text.len() < 4_000).collect();
        let text = sound[file as usize % sound.len()].clone();
        holds(&kinds.into_iter().fold(plain(&text), |text, (kind, place, sign)| slipped(&text, kind, place, sign)));
    }
}
