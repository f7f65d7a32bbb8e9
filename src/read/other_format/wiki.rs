//! Lists and tables as wikis write them.

use crate::read::dated_text::{dated_at_end, dated_text};
use crate::read::other_format::{Other, Record};

/// `* [[1957]] – [[Sputnik]]`, a line for each.
pub(super) fn list(lines: &[&str]) -> Option<Other> {
    let is_heading = |line: &str| line.starts_with("==") && line.ends_with("==");
    let is_item = |line: &str| line.starts_with(['*', '#', ':']);
    let is_list = lines.iter().all(|line| is_heading(line) || is_item(line));
    let has_links = lines.iter().any(|line| is_item(line) && (line.contains("[[") || line.contains("'''")));
    let has_headings = lines.iter().any(|line| is_heading(line)) && lines.iter().any(|line| is_item(line));
    if !is_list || !(has_links || has_headings) {
        return None;
    }
    let items =
        lines.iter().filter(|line| is_item(line)).map(|line| bare(line.trim_start_matches(['*', '#', ':', ' '])));
    let record = |text: String| -> Record {
        let dated = dated_text(&text).map(|(date, title, _)| (date, title)).or_else(|| dated_at_end(&text));
        match dated {
            Some((date, title)) => vec![("date".to_owned(), date), ("title".to_owned(), title)],
            None => vec![("title".to_owned(), text)],
        }
    };
    Some(Other {
        what: "a list of a wiki",
        unit: "line",
        records: items.map(record).collect(),
        is_all: !lines.iter().any(|line| is_heading(line)),
    })
}

/// `{| class="wikitable"` with `|-` between its rows.
pub(super) fn table(lines: &[&str]) -> Option<Other> {
    lines.first().filter(|line| line.starts_with("{|"))?;
    let mut names: Vec<String> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in lines {
        if let Some(cells) = line.strip_prefix('!') {
            names.extend(cells.split("!!").map(bare));
        } else if line.starts_with("|-") || line.starts_with("{|") {
            rows.push(Vec::new());
        } else if let (Some(cells), Some(row)) =
            (line.strip_prefix('|').filter(|rest| !rest.starts_with(['}', '+'])), rows.last_mut())
        {
            row.extend(cells.split("||").map(bare));
        }
    }
    let record = |row: Vec<String>| {
        row.into_iter().enumerate().map(|(at, cell)| (names.get(at).cloned().unwrap_or_default(), cell)).collect()
    };
    let records = rows.into_iter().filter(|row| !row.is_empty()).map(record).collect();
    Some(Other { what: "a table of a wiki", unit: "row", records, is_all: false })
}

/// A text without links and bold letters: of `[[page|words]]` the words.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[[") {
        let (link, after) = link.split_once("]]").unwrap_or((link, ""));
        out.push_str(before);
        out.push_str(link.rsplit('|').next().unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out.replace("'''", "").replace("''", "").trim().to_owned()
}
