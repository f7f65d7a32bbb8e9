//! The decisions: all of one form, and all in the index, which `BLESS=1` writes anew.

use std::fs;

use super::{blessed, root, text};

const INDEX: &str = "docs/decisions/README.md";

/// What the index says of a decision.
struct Decision {
    file: String,
    number: String,
    topic: String,
    status: String,
    date: String,
}

/// A decision, or what is wrong with its form.
fn read(file: &str, text: &str) -> Result<Decision, String> {
    let mut lines = text.lines();
    let title = lines.next().and_then(|line| line.strip_prefix("# ")).ok_or("no title")?;
    let (number, topic) = title.split_once(": ").ok_or("the title is not `# NNNN: topic`")?;
    if number.len() != 4 || !file.starts_with(&format!("{number}-")) {
        return Err(format!("`{number}` is not the number of the file"));
    }
    if lines.next() != Some("") {
        return Err("no blank line below the title".into());
    }
    let mut value = |key: &str| lines.next().and_then(|line| line.strip_prefix(key)).ok_or(format!("no `{key}`"));
    let (status, date) = (value("Status: ")?, value("Date: ")?);
    let is_known = status == "accepted" || status.strip_prefix("superseded by ").is_some_and(|by| by.len() == 4);
    if !is_known {
        return Err(format!("unknown status `{status}`"));
    }
    if date.len() != 10 || dateline::Date::parse(date).is_err() {
        return Err(format!("`{date}` is no day"));
    }
    let sections: Vec<&str> = text.split("\n## ").skip(1).filter_map(|rest| rest.lines().next()).collect();
    if sections != ["Context", "Choice", "Consequences"] {
        return Err(format!("sections {sections:?}"));
    }
    let is_empty = |rest: &str| rest.lines().skip(1).all(|line| line.trim().is_empty());
    if text.split("\n## ").skip(1).any(is_empty) {
        return Err("a section is empty".into());
    }
    let [file, number, topic, status, date] = [file, number, topic, status, date].map(str::to_owned);
    Ok(Decision { file, number, topic, status, date })
}

/// All of them by number; the test fails for each that has another form.
fn all() -> Vec<Decision> {
    let entries = fs::read_dir(root("docs/decisions")).unwrap();
    let mut files: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "README.md")
        .collect();
    files.sort();
    let (mut found, mut diagnostics) = (Vec::new(), Vec::new());
    for file in files {
        match read(&file, &text(&format!("docs/decisions/{file}"))) {
            Ok(decision) => found.push(decision),
            Err(why) => diagnostics.push(format!("{file}: {why}")),
        }
    }
    assert!(
        diagnostics.is_empty(),
        "decisions of another form (docs/decisions/README.md shows it):\n{}",
        diagnostics.join("\n")
    );
    found
}

fn row(decision: &Decision) -> String {
    let Decision { file, number, topic, status, date } = decision;
    format!("| [{number}]({file}) | {topic} | {status} | {date} |\n")
}

#[test]
fn every_decision_has_the_one_form_and_a_number_of_its_own() {
    let all = all();
    assert!(all.len() > 50, "{}", all.len());
    for pair in all.windows(2) {
        assert!(pair[0].number < pair[1].number, "{} and {}", pair[0].file, pair[1].file);
        assert!(pair[0].topic != pair[1].topic, "{} and {}", pair[0].file, pair[1].file);
    }
    for decision in &all {
        let by = decision.status.strip_prefix("superseded by ");
        assert!(by.is_none_or(|by| all.iter().any(|other| other.number == by)), "{}", decision.file);
    }
}

#[test]
fn the_index_names_every_decision() {
    let written = text(INDEX);
    let (head, _) = written.split_once("| --- |").unwrap();
    let rows: String = all().iter().map(row).collect();
    blessed(INDEX, &format!("{head}| --- | --- | --- | --- |\n{rows}"));
}

#[test]
fn another_form_is_refused() {
    let good = "# 0001: Axis unit\n\nStatus: accepted\nDate: 2026-11-28\n\n## Context\n\na\n\n## Choice\n\nb\n\n## Consequences\n\nc\n";
    assert!(read("0001-a.md", good).is_ok());
    for (part, other) in [
        ("# 0001: ", "# 0001 "),
        ("# 0001: ", "# 0002: "),
        ("\n\nStatus", "\nStatus"),
        ("accepted", "maybe"),
        ("accepted", "superseded"),
        ("2026-11-28", "yesterday"),
        ("## Choice", "## Decision"),
        ("\na\n", "\n\n"),
    ] {
        assert!(read("0001-a.md", &good.replacen(part, other, 1)).is_err(), "{part} -> {other}");
    }
}
