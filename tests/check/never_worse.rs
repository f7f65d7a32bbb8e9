//! Fixing makes no file worse: no fixture, and no random file of lines with slips in them.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::text::apply;
use dateline::{Code, Severity, check, fix};
use proptest::prelude::{ProptestConfig, proptest};
use proptest::test_runner::RngSeed;

pub(super) fn errors(text: &str) -> usize {
    check(text).diagnostics.iter().filter(|one| one.severity == Severity::Error).count()
}

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn no_fixture_gets_worse() {
    for file in fixtures() {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        never_worse(&text);
    }
}

fn never_worse(text: &str) {
    let fixed = fix(text);
    if fixed.done.is_empty() {
        assert_eq!(fixed.text, text);
        return;
    }
    let stopped = |text: &str| check(text).diagnostics.iter().any(|one| one.code == Code::YamlSyntax);
    assert!(stopped(text) || errors(&fixed.text) <= errors(text), "{text:?}: {:?}", fixed.done);
    let fewer = check(&fixed.text).diagnostics.len() < check(text).diagnostics.len();
    assert!(fewer || stopped(text) || errors(&fixed.text) < errors(text), "{text:?}");
    for one in check(text).diagnostics.iter().flat_map(|one| one.fixes()) {
        assert!(apply(text, &one.edits).is_some(), "{text:?}: {one:?}");
    }
}

/// Lines of events with slips in them.
const LINES: &[&str] = &[
    "- id: a\n  date: 2012\n  title: A\n",
    "- id: a # again\n  date: May 2012\n  title: B\n",
    "- dtae: 1914-18\n  title: 'C'\n",
    "- date: 2001\n  titel: D: a colon\n",
    "- date: 2001\n  title: D: a colon\n",
    "- date: 12/5/2012\n  title: E\n  tags: x\n",
    "- id: Foo Bar\n  date: 44 BC\n  title: F\n  links: [{ to: a }, { to: Foo Bar }]\n",
    "- date: 2003\n  title: G\n  sources: [Tass, tas]\n",
    "# a comment\n\n",
    "- { date: 2004, title: H, importance: 9, status: confrmed }\n",
    "- date:2005\n  title: I\n",
    "- date: 1999\n  title: 'J's'\n",
    "- date: 2006\n  title: &x K\n- date: 2007\n  title: *x\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, rng_seed: RngSeed::Fixed(2012), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fixing_makes_no_file_worse(lines in proptest::collection::vec(proptest::sample::select(LINES), 0..8)) {
        never_worse(&format!("title: T\nsources:\n  tass: {{ title: A }}\n  # unused\n  other: {{ title: B }}\nevents:\n{}", lines.concat()));
    }
}
