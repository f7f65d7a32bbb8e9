//! Sound files with slips made at random: whatever `check --fix` does to them is true, and good for the file.

use std::fs;
use std::path::Path;

use crate::random::seed;
use dateline::{Code, Diagnostic, check, fix};
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::test_runner::RngSeed;

/// Files without an error, small enough to be read a thousand times.
pub(crate) fn sound() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = ["examples", "tests/cases/edit"].iter().map(|folder| root.join(folder)).collect();
    let mut texts = vec![fs::read_to_string(root.join("events.yaml")).unwrap()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts.extend(STYLES.iter().map(|text| (*text).to_owned()));
    texts.retain(|text| text.len() < 60_000 && check(text).diagnostics.is_empty());
    texts.sort();
    assert!(texts.len() >= STYLES.len() + 2, "few sound files: {}", texts.len());
    texts
}

/// Files of the styles that people write.
const STYLES: &[&str] = &[
    "title: T\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n    tags: [a, b]\n  - date: 2013\n    title: \"B: b\"\n",
    "title: T\r\nevents:\r\n- { date: 2012, title: A, summary: 'it''s' }\r\n- { date: 2013, title: B } # seen\r\n",
    "{\"title\": \"T\", \"events\": [\n {\"date\": \"2012\", \"title\": \"A\"},\n {\"date\": \"2013\", \"title\": \"B\"}\n]}\n",
    "title: T\nsources:\n  tass:\n    title: A wire\nevents:\n- date: 2012\n  title: A\n  summary: >\n    a text\n    of two lines\n  sources: [tass]\n",
];

/// What a hand strikes, or a word processor pastes.
const SIGNS: &[&str] = &[
    "\t", "-", "- ", ":", ": ", "\"", "'", "#", " #x", "[", "]", "{", "}", ",", " ", "  ", "\n", "&a ", "*a ", "!x ",
    "•", "\u{a0}", "|", ">", "@", "`", "%", "---\n", "“", "\\", "?", "? ", "1. ",
];

/// A slip of the hand at a place of a text.
pub(crate) fn slipped(text: &str, kind: u8, place: u32, sign: u8) -> String {
    let at = (0..=place as usize % (text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap();
    let sign = SIGNS[sign as usize % SIGNS.len()];
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let line = place as usize % lines.len().max(1);
    let with = |new: String| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lines[line] = new;
        lines.concat()
    };
    let own = lines.get(line).copied().unwrap_or_default();
    match kind % 8 {
        _ if lines.is_empty() => sign.to_owned(),
        0 | 1 => format!("{}{sign}{}", &text[..at], &text[at..]),
        2 => {
            let long = text[at..].chars().next().map_or(0, char::len_utf8);
            format!("{}{}", &text[..at], &text[at + long..])
        }
        3 => with(format!("{own}{own}")),
        4 => with(String::new()),
        5 => with(format!("{}{own}", " ".repeat(usize::from(kind / 8) % 4 + 1))),
        6 => with(own.strip_prefix("  ").or_else(|| own.strip_prefix(' ')).unwrap_or(own).to_owned()),
        _ => with(format!("{sign}{own}")),
    }
}

/// What is held back while an event cannot be read is no new error when it is reported.
fn count(found: &[Diagnostic]) -> usize {
    let is_held = |code| matches!(code, Code::UnusedSource | Code::UnusedCategory | Code::OutOfOrder);
    found.iter().filter(|one| !is_held(one.code)).count()
}

fn holds(text: &str) {
    let before = check(text).diagnostics;
    let fixed = fix(text);
    if fixed.done.is_empty() {
        assert_eq!(fixed.text, text);
        return;
    }
    let after = check(&fixed.text).diagnostics;
    let done = || fixed.done.iter().map(|done| (&done.diagnostic.message, &done.fix.title)).collect::<Vec<_>>();
    let is_whole = before.iter().all(|one| one.code != Code::YamlSyntax);
    let (old, new) = if is_whole { (before.len(), after.len()) } else { (count(&before), count(&after)) };
    assert!(new < old, "{old} errors, then {new}: {:?}\n{text}\n--- fixed to\n{}", done(), fixed.text);
    for done in fixed.done.iter().filter(|done| done.round == 0 && is_whole) {
        let alike = |found: &[Diagnostic]| {
            found
                .iter()
                .filter(|one| one.code == done.diagnostic.code && one.message == done.diagnostic.message)
                .count()
        };
        assert!(alike(&after) < alike(&before), "still there: {:?}\n{}", done.diagnostic, fixed.text);
    }
    assert_eq!(fix(&fixed.text).text, fixed.text, "a second run changes more:\n{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, rng_seed: RngSeed::Fixed(seed(1957)), failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_is_fixed_is_better_for_it(file in any::<proptest::sample::Index>(), slips in proptest::collection::vec(any::<(u8, u32, u8)>(), 1..4)) {
        thread_local!(static FILES: Vec<String> = sound());
        let text = FILES.with(|files| file.get(files).clone());
        holds(&slips.into_iter().fold(text, |text, (kind, place, sign)| slipped(&text, kind, place, sign)));
    }
}
