//! Invalid files that state what is wrong with them. Above an invalid line stands `# error 3-9 code: message` (columns from
//! 1; `5-3:4` ends on line 3), or `# warning ...`; `@1` before the columns names a line where nothing can stand above it.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::read::read_bytes;
use dateline::text::LineIndex;
use dateline::{Code, Diagnostic, Severity};

pub(crate) fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The errors that a file states, as lines of `line severity columns code: message`.
fn stated(text: &str) -> Vec<String> {
    let mut stated = Vec::new();
    let mut waiting: Vec<&str> = Vec::new();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for (number, line) in text.lines().enumerate() {
        let claim = line.strip_prefix("# ").filter(|rest| rest.starts_with("error ") || rest.starts_with("warning "));
        match claim {
            Some(claim) => waiting.push(claim),
            None => stated.extend(waiting.drain(..).map(|claim| placed(claim, number + 1))),
        }
    }
    stated.extend(waiting.into_iter().map(|claim| placed(claim, 0)));
    stated.sort();
    stated
}

fn placed(claim: &str, below: usize) -> String {
    let (severity, rest) = claim.split_once(' ').unwrap();
    match rest.strip_prefix('@').and_then(|rest| rest.split_once(' ')) {
        Some((line, rest)) => format!("{line} {severity} {rest}"),
        None => format!("{below} {severity} {rest}"),
    }
}

pub(crate) fn found(text: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
    let lines = LineIndex::new(text);
    let mut found: Vec<String> = diagnostics.iter().map(|one| reported(text, &lines, one)).collect();
    found.sort();
    found
}

fn reported(text: &str, lines: &LineIndex, one: &Diagnostic) -> String {
    let (start, end) = (lines.position(text, one.span.start()), lines.position(text, one.span.end()));
    let severity = if one.severity == Severity::Error { "error" } else { "warning" };
    let end_line = if end.line == start.line { String::new() } else { format!("{}:", end.line) };
    let (code, message) = (one.code.as_str(), &one.message);
    format!("{} {severity} {}-{end_line}{} {code}: {message}", start.line, start.column, end.column)
}

#[test]
fn each_fixture_has_the_diagnostics_it_states_and_no_other() {
    for file in fixtures() {
        let bytes = fs::read(&file).unwrap();
        let (text, read) = read_bytes(&bytes);
        assert_eq!(found(&text, &read.diagnostics), stated(&text), "{}", file.display());
        assert!(read.diagnostics.iter().all(|one| one.hint.is_some()), "an error without a remedy: {}", file.display());
    }
}

#[test]
fn each_code_has_a_fixture_that_states_it() {
    let files = fixtures();
    for code in Code::ALL {
        let folder = format!("/check/{}/", code.as_str());
        let mut own = files.iter().filter(|file| file.to_string_lossy().contains(&folder)).peekable();
        assert!(own.peek().is_some(), "no fixture for {}", code.as_str());
        for file in own {
            let (text, _) = read_bytes(&fs::read(file).unwrap());
            let claim = format!(" {}: ", code.as_str());
            assert!(stated(&text).iter().any(|line| line.contains(&claim)), "{}", file.display());
        }
    }
}

#[test]
fn each_fix_fixes_its_diagnostic() {
    for file in fixtures() {
        let bytes = fs::read(&file).unwrap();
        let (text, read) = read_bytes(&bytes);
        for one in &read.diagnostics {
            for fix in one.fixes() {
                let fixed = dateline::text::apply(&text, &fix.edits).expect("edits that can be made");
                let again = dateline::read(&fixed).diagnostics;
                let same = |other: &&Diagnostic| other.code == one.code && other.span.start() == one.span.start();
                assert!(!again.iter().any(|other| same(&other)), "{}: {}", file.display(), fix.title);
            }
        }
    }
}
