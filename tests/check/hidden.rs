//! What an error of syntax hides is reported with it, at its place, and fixed in the same run.

use dateline::text::LineIndex;
use dateline::{Code, check, fix};

/// Slips of syntax that can be fixed one way only, each on the first line of an event.
const SLIPS: &[&str] = &[
    "- title: Paris: a siege\n",
    "- title: @home\n",
    "- title: The \"end\"\n  place: `x`\n",
    "-\ttitle: A\n",
    "- title: 50% off, \"all\": more\n",
    "- title: %x\n",
];

/// Lines behind them, each with one error of its own.
const BEHIND: &[(&str, Code)] = &[
    ("  plcae: Paris\n", Code::UnknownKey),
    ("  tags: war\n", Code::WrongType),
    ("  status: confrmed\n", Code::UnknownValue),
    ("  nothing: 2\n", Code::UnknownKey),
    ("  importance: 9\n", Code::OutOfRange),
];

#[test]
fn what_is_wrong_behind_an_error_of_syntax_is_reported_with_it_and_at_its_line() {
    for slip in SLIPS {
        for newline in ["\n", "\r\n"] {
            let behind: String = BEHIND.iter().map(|(line, _)| *line).collect();
            let text = format!("title: T\nevents:\n{slip}  date: 2012\n{behind}").replace('\n', newline);
            let found = check(&text).diagnostics;
            if !found.iter().any(|one| one.code == Code::YamlSyntax) {
                continue;
            }
            let lines = LineIndex::new(&text);
            let first = 4 + slip.matches('\n').count();
            for (at, (line, code)) in BEHIND.iter().enumerate() {
                let is_it = |one: &&dateline::Diagnostic| lines.position(&text, one.span.start()).line == first + at;
                let one = found.iter().find(is_it).unwrap_or_else(|| panic!("nothing of {line:?} in {text}"));
                assert_eq!(one.code, *code, "{line:?}\n{text}");
            }
            let fixed = fix(&text);
            assert!(
                fixed.done.iter().any(|done| done.diagnostic.code == Code::YamlSyntax),
                "{text}{:?}",
                fixed.refused
            );
            assert!(check(&fixed.text).diagnostics.len() < found.len(), "{text}");
            assert_eq!(fix(&fixed.text).text, fixed.text, "{text}");
        }
    }
}

#[test]
fn a_fix_of_syntax_above_as_many_errors_that_only_the_author_can_fix_is_made() {
    let fixed = fix("title: a: b\nfoo: 1\nbar: 2\nevents:\n  - date: 2012\n    title: X\n    baz: 3\n");
    assert_eq!(fixed.text, "title: \"a: b\"\nfoo: 1\nbar: 2\nevents:\n  - date: 2012\n    title: X\n    baz: 3\n");
}
