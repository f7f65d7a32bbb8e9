//! Every fix and every hint, followed to the letter: the error is gone and no new one has come.
//!
//! Held for every fixture in `tests/cases/check`, for both files of each section of `docs/diagnostics.md`, and for the slips and forms of
//! `tests/check/slips.rs` and `tests/check/other_forms/`: whoever adds a code or a hint adds a fixture, and it is held here. A fix is made alone, safe or not.
//! Of a hint, what stands in its first backticks is typed, where a person could type it as it stands:
//!
//! * `key: value` replaces what stands from `key:` to the end of the invalid line, or becomes a line of its own below it;
//! * another word replaces what the error underlines, where the hint says "write" or "did you mean".
//!
//! A literal with `...` in it is a pattern and is not typed, and neither is one that is reported to belong elsewhere ([`PARTS`]).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dateline::text::Edit;
use dateline::text::apply;
use dateline::{Code, Diagnostic, Span, check};

use crate::check::documented::{examples, sections};
use crate::check::{habits, other_forms, slips};

/// Names and texts of invalid files.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let paths = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, String)> =
        paths.filter_map(|path| Some((path.display().to_string(), fs::read_to_string(&path).ok()?))).collect();
    for (name, body) in sections() {
        let texts = examples(&body).into_iter().filter_map(|bytes| String::from_utf8(bytes).ok());
        files.extend(texts.map(|text| (format!("docs/diagnostics.md, {name}"), text)));
    }
    files.extend(slips::texts());
    files.extend(other_forms::texts());
    files.extend(habits::texts());
    files.sort();
    assert!(files.len() > 100, "few files: {}", files.len());
    files
}

/// How many errors of each kind.
fn counted(text: &str) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for one in check(text).diagnostics {
        *counts.entry(one.code.as_str()).or_default() += 1;
    }
    counts
}

/// Kinds that are not reported while an event cannot be read, for they may only be there because it is missing.
const HELD_BACK: &[Code] = &[
    Code::UnknownEvent,
    Code::UnknownSource,
    Code::UnknownCategory,
    Code::ShowsNothing,
    Code::UnusedSource,
    Code::UnusedCategory,
    Code::OutOfOrder,
];

/// What is wrong with a text in which an error was fixed: the error again, or a new one.
fn worse(before: &str, diagnostic: &Diagnostic, after: &str) -> Option<String> {
    let (old, new) = (counted(before), counted(after));
    let count = |counts: &BTreeMap<&'static str, usize>, code: &str| counts.get(code).copied().unwrap_or(0);
    let own = diagnostic.code.as_str();
    if count(&new, own) >= count(&old, own) {
        return Some(format!("{own} is not gone"));
    }
    let is_held = |code: &str| HELD_BACK.iter().any(|held| held.as_str() == code);
    let is_of_text = |code: &str| ["yaml-syntax", "unknown-key", "duplicate-key", "missing-key"].contains(&code);
    let is_hidden = |code: &str| match diagnostic.code {
        Code::YamlSyntax | Code::DateBeyondAxis => is_held(code),
        // Nobody looked into the items of a file that is a list.
        Code::WrongType if before.starts_with('-') => true,
        // Nobody looked at the value of a key that is not known.
        Code::UnknownKey => !is_of_text(code),
        _ => false,
    };
    let more = new.keys().find(|code| count(&new, code) > count(&old, code) && !is_hidden(code))?;
    Some(format!("{own} is gone, but there is {more}"))
}

/// All that is wrong with what `change` makes of each error of each file.
fn judged(change: impl Fn(&str, &Diagnostic) -> Vec<(String, Vec<Edit>)>) -> (usize, Vec<String>) {
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, text) in files() {
        for diagnostic in &check(&text).diagnostics {
            for (what, edits) in change(&text, diagnostic) {
                let after = apply(&text, &edits).expect("edits that can be made");
                count += 1;
                let judge = |why| format!("{name}: {}: {what}: {why}\n{after}", diagnostic.message);
                wrong.extend(worse(&text, diagnostic, &after).map(judge));
            }
        }
    }
    (count, wrong)
}

#[test]
fn every_fix_fixes_its_diagnostic_and_makes_no_new_one() {
    let fixes = |_: &str, diagnostic: &Diagnostic| {
        diagnostic.fixes().iter().map(|fix| (fix.title.clone(), fix.edits.clone())).collect()
    };
    let (count, wrong) = judged(fixes);
    assert!(count > 100, "few fixes: {count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_hint_fixes_its_diagnostic_and_makes_no_new_one() {
    let typed = |text: &str, diagnostic: &Diagnostic| {
        let typed = diagnostic.hint.as_deref().and_then(|hint| typed(text, diagnostic, hint));
        let step = diagnostic.hint.as_deref().and_then(|hint| second(text, hint));
        typed
            .map(|edit| (diagnostic.hint.clone().unwrap(), [vec![edit], step.into_iter().collect()].concat()))
            .into_iter()
            .collect()
    };
    let (count, wrong) = judged(typed);
    assert!(count > 60, "few hints: {count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words behind a literal that is only a part of what is to be typed, or belongs elsewhere.
const PARTS: &[&str] = &[
    " and",
    ", and below",
    " in an event",
    " for the first",
    " here and in",
    " below",
    " before",
    " after",
    " at its end",
    " alone",
    " as the first",
    " in place of",
    " on two lines",
];

/// What the first backticks of a hint say to type, and where.
fn typed(text: &str, diagnostic: &Diagnostic, hint: &str) -> Option<Edit> {
    let mut parts = hint.split('`');
    let (says, literal, after) = (parts.next()?, parts.next()?, parts.next().unwrap_or_default());
    let is_part = PARTS.iter().any(|words| after.starts_with(words)) || literal.ends_with([':', ' ']);
    if is_part
        || literal.contains("...")
        || literal.contains('…')
        || !(says.ends_with("write ") || says.ends_with("mean "))
    {
        return None;
    }
    match literal.split_once(": ") {
        // A whole mapping stands for what is underlined.
        Some((key, _)) if literal.starts_with('{') => {
            let then = hint.split_once("; then write `").and_then(|(_, step)| step.split_once('`'));
            let value = then.filter(|(_, after)| !after.starts_with(" below")).map(|(value, _)| value);
            let text = value.map_or_else(|| literal.to_owned(), |value| format!("{key}: {value} }}"));
            Some(Edit { span: diagnostic.span, text })
        }
        Some((key, value)) => Some(pair(text, diagnostic.span, key, value, literal)),
        None => word(diagnostic, literal),
    }
}

/// The second step of a hint that has two: an entry below a section that is not there yet.
fn second(text: &str, hint: &str) -> Option<Edit> {
    let (entry, section) = hint.split_once("; then write `")?.1.split_once("` below `")?;
    let section = section.split('`').next()?;
    let is_there = text.lines().any(|line| line.starts_with(section));
    let end = Span::new(text.len(), text.len());
    (!is_there).then(|| Edit { span: end, text: format!("{section}\n  {entry}\n") })
}

/// The pair in place of what stands from its key on; as a line of its own where the key is not there.
fn pair(text: &str, span: Span, key: &str, value: &str, literal: &str) -> Edit {
    let start = text[..span.start()].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = text[span.start()..].find(['\n', '\r']).map_or(text.len(), |end| span.start() + end);
    let is_value = text[..span.start()].trim_end().ends_with(&format!("{key}:"));
    if is_value && text[start..span.start()].contains(['{', '[']) {
        return Edit { span, text: value.to_owned() };
    }
    if let Some(at) = text[start..end].find(&format!("{key}:")) {
        return Edit { span: Span::new(start + at, end), text: literal.to_owned() };
    }
    let column = span.start() - start;
    let line = format!("{literal}\n{}", " ".repeat(column));
    Edit { span: Span::new(span.start(), span.start()), text: line }
}

/// A word in place of what is underlined.
fn word(diagnostic: &Diagnostic, literal: &str) -> Option<Edit> {
    let is_replaced = [
        Code::UnknownKey,
        Code::UnknownValue,
        Code::DateInvalid,
        Code::DateAmbiguous,
        Code::EndBeforeStart,
        Code::InvalidId,
        Code::UnknownSource,
        Code::UnknownCategory,
        Code::UnknownEvent,
        Code::UnknownColor,
        Code::OutOfRange,
    ];
    is_replaced.contains(&diagnostic.code).then(|| Edit { span: diagnostic.span, text: literal.to_owned() })
}
