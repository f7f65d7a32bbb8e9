//! `docs/diagnostics.md`: a section for each code, with an invalid file and the same file fixed.

use std::fs;
use std::path::Path;

use dateline::Code;

pub(super) fn sections() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics.md");
    let text = fs::read_to_string(path).unwrap();
    let parts = text.split("\n## ").skip(1).map(|part| part.split_once('\n').unwrap());
    parts.map(|(name, body)| (name.trim_matches('`').to_owned(), body.to_owned())).collect()
}

/// The blocks of YAML in a section; bytes that cannot stand in a page are written as `<1B>`.
pub(super) fn examples(body: &str) -> Vec<Vec<u8>> {
    let blocks = body.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(bytes).collect()
}

fn bytes(block: &str) -> Vec<u8> {
    let mut parts = block.split('<');
    let mut out = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        match part.split_once('>').and_then(|(hex, rest)| Some((u8::from_str_radix(hex, 16).ok()?, rest))) {
            Some((byte, rest)) => out.extend(std::iter::once(byte).chain(rest.bytes())),
            None => out.extend(b"<".iter().copied().chain(part.bytes())),
        }
    }
    out
}

#[test]
fn each_code_has_a_section_in_order() {
    let names: Vec<String> = sections().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
}

fn diagnostics(bytes: &[u8]) -> Vec<dateline::Diagnostic> {
    match std::str::from_utf8(bytes) {
        Ok(text) => dateline::check(text).diagnostics,
        Err(_) => dateline::read::read_bytes(bytes).1.diagnostics,
    }
}

#[test]
fn each_section_shows_a_diagnostic_and_the_same_file_fixed() {
    for (name, body) in sections() {
        let examples = examples(&body);
        assert_eq!(examples.len(), 2, "{name}: expected an invalid and a fixed file");
        let codes = |bytes: &[u8]| diagnostics(bytes).iter().map(|one| one.code.as_str()).collect::<Vec<_>>();
        assert_eq!(codes(&examples[0]), [name.as_str()], "the invalid file of {name}");
        assert_eq!(codes(&examples[1]), [""; 0], "the fixed file of {name}");
    }
}

#[test]
fn where_a_diagnostic_has_a_fix_it_makes_the_fixed_file() {
    let mut fixed = Vec::new();
    for (name, body) in sections() {
        let examples = examples(&body);
        let Some(diagnostic) = diagnostics(&examples[0]).into_iter().find(|one| !one.fixes().is_empty()) else {
            continue;
        };
        let invalid = String::from_utf8(examples[0].clone()).unwrap();
        let expected = String::from_utf8(examples[1].clone()).unwrap();
        let first = diagnostic.fixes()[0].clone();
        let made = dateline::edit::choose(&invalid, vec![(diagnostic, first)], 0);
        assert_eq!(made.text, expected, "{name}: {:?}", made.refused);
        fixed.push(name);
    }
    let with_fixes = [
        "yaml-syntax",
        "text-cut",
        "stray-sign",
        "unknown-key",
        "wrong-type",
        "unknown-value",
        "out-of-range",
        "date-invalid",
        "date-ambiguous",
        "duration-invalid",
        "end-before-start",
        "invalid-id",
        "duplicate-id",
        "unknown-source",
        "unknown-category",
        "unknown-event",
        "relative-link",
        "name-spelling",
        "several-in-one",
        "file-name",
        "unknown-color",
        "color-adjusted",
        "unused-source",
        "unused-category",
        "out-of-order",
        "no-effect",
    ];
    assert_eq!(
        fixed,
        Code::ALL.iter().map(|code| code.as_str()).filter(|code| with_fixes.contains(code)).collect::<Vec<_>>()
    );
}
