//! TOML and INI: sections in brackets, and `key = value` below them.

use crate::read::other_format::{Other, Record};

pub(super) fn read(lines: &[&str]) -> Option<Other> {
    let is_head = |line: &str| {
        line.starts_with('[') && line.trim_end_matches(|c| c != ']').ends_with(']') && !line.contains([',', ':', '{'])
    };
    let pair = |line: &str| -> Option<(String, String)> {
        let (name, value) = line.split_once('=')?;
        let name = name.trim().trim_matches(['"', '\'']);
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_. ".contains(c));
        is_name.then(|| (name.to_owned(), unquoted(value)))
    };
    let is_comment = |line: &str| line.starts_with(['#', ';']);
    let has_heads = lines.iter().any(|line| is_head(line)) && lines.iter().any(|line| pair(line).is_some());
    let is_any = |line: &&str| is_head(line) || is_comment(line) || pair(line).is_some();
    if !has_heads || !lines.iter().all(is_any) {
        return None;
    }
    let mut records: Vec<Record> = Vec::new();
    let mut sections: Vec<Option<&str>> = Vec::new();
    for line in lines.iter().filter(|line| !is_comment(line)) {
        match (is_head(line), pair(line), records.last_mut()) {
            (true, _, _) => {
                let name = line.trim_matches(['[', ']']).rsplit('.').next().unwrap_or_default();
                sections.push(Some(name).filter(|_| !line.starts_with("[[")));
                records.push(Record::new());
            }
            (false, Some(pair), Some(record)) => record.push(pair),
            _ => {}
        }
    }
    for (record, section) in records.iter_mut().zip(sections) {
        let has_title = record.iter().any(|(name, _)| super::means(name, "title"));
        record.extend(section.filter(|_| !has_title).map(|name| ("title".to_owned(), name.to_owned())));
    }
    // A section without a date says something of the whole.
    let is_event = |record: &Record| {
        record.iter().any(|(name, value)| super::means(name, "date") || !super::meant(value).is_empty())
    };
    let events: Vec<Record> = records.iter().filter(|record| is_event(record)).cloned().collect();
    let is_first_head = lines.iter().find(|line| !is_comment(line)).is_some_and(|line| is_head(line));
    let is_all = is_first_head && events.len() == records.len() && !lines.iter().any(|line| is_comment(line));
    let is_toml = lines.iter().any(|line| {
        line.starts_with("[[")
            || line.split_once('=').is_some_and(|(_, value)| value.trim().starts_with(['"', '\'', '[']))
    });
    let what = if is_toml { "TOML" } else { "an INI file" };
    Some(Other { what, unit: "section", records: events, is_all })
}

/// A value without its quotes and the comment behind it.
fn unquoted(value: &str) -> String {
    let value = value.trim();
    match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => value[1..].split(quote).next().unwrap_or_default().to_owned(),
        None => value.split(" #").next().unwrap_or_default().split(" ;").next().unwrap_or_default().trim().to_owned(),
    }
}
