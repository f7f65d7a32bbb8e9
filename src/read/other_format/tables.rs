//! Tables of Markdown and of spreadsheets, calendars and XML.

use crate::read::dated_text::{dated_at_end, dated_text};
use crate::read::dates::meant;
use crate::read::other_format::{Other, Record, means};

/// `| Date | Title |` with a line of dashes below it.
pub(super) fn markdown(lines: &[&str]) -> Option<Other> {
    let [head, rule, rows @ ..] = lines else { return None };
    let is_rule = rule.contains('-') && rule.chars().all(|c| "|-: +".contains(c));
    let is_table = head.contains('|') && is_rule && rows.iter().all(|row| row.contains('|'));
    let names = cells_of(head, '|');
    let records = rows.iter().map(|row| record(&names, &cells_of(row, '|'))).collect();
    (is_table && (rule.contains('|') || names.len() == 1)).then_some(Other {
        what: "a Markdown table",
        unit: "row",
        records,
        is_all: true,
    })
}

/// `Date,Title` and rows with the same signs between their cells.
pub(super) fn cells(lines: &[&str]) -> Option<Other> {
    let [head, rows @ ..] = lines else { return None };
    let sign = ['\t', ';', ',', '|'].into_iter().find(|sign| head.contains(*sign))?;
    let names = cells_of(head, sign);
    let is_name = |name: &String| name.chars().all(|c| c.is_alphanumeric() || " _-./()".contains(c));
    let is_named = ["date", "title"].iter().all(|key| names.iter().any(|name| means(name, key)));
    let has_dates = || rows.first().is_some_and(|row| cells_of(row, sign).iter().any(|cell| !meant(cell).is_empty()));
    let is_head = names.iter().all(|name| is_name(name) && meant(name).is_empty()) && (is_named || has_dates());
    // A row may have fewer cells, and more where a text holds the sign.
    let is_row = |row: &&str| row.contains(sign) && !row.contains(": ");
    if !is_head || names.len() < 2 || rows.is_empty() || !rows.iter().all(is_row) {
        return None;
    }
    let records = rows.iter().map(|row| record(&names, &cells_of(row, sign))).collect();
    Some(Other { what: "a table of rows, as a spreadsheet writes it", unit: "row", records, is_all: true })
}

/// The cells of a row without the signs at its ends and the quotes around them.
fn cells_of(row: &str, sign: char) -> Vec<String> {
    let row = if sign == '|' { row.trim_matches('|') } else { row };
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut letters = row.chars().peekable();
    while let Some(c) = letters.next() {
        let cell = cells.len() - 1;
        match c {
            '"' if is_quoted && letters.peek() == Some(&'"') => cells[cell].extend(letters.next()),
            '"' if is_quoted || cells[cell].trim().is_empty() => is_quoted = !is_quoted,
            c if c == sign && !is_quoted => cells.push(String::new()),
            c => cells[cell].push(c),
        }
    }
    cells.iter().map(|cell| bare(cell)).collect()
}

/// A cell without the signs of Markdown around it.
fn bare(cell: &str) -> String {
    cell.trim().trim_matches(['*', '_', '`']).to_owned()
}

fn record(names: &[String], cells: &[String]) -> Record {
    let name = |at: usize| names.get(at).cloned().unwrap_or_default();
    cells.iter().enumerate().map(|(at, cell)| (name(at), cell.clone())).collect()
}

/// Lines of which each is a date and what happened.
pub(super) fn lines(lines: &[&str]) -> Option<Other> {
    let record = |line: &&str| -> Option<Record> {
        let is_plain = !line.starts_with(['-', '{', '[', '"', '\'', '#']) && !line.contains(": ");
        let (date, title) = dated_text(line).map(|(date, title, _)| (date, title)).or_else(|| dated_at_end(line))?;
        is_plain.then(|| vec![("date".to_owned(), date), ("title".to_owned(), title)])
    };
    let records: Vec<Record> = lines.iter().map(record).collect::<Option<_>>()?;
    let what = "plain text";
    (records.len() > 1).then_some(Other { what, unit: "line", records, is_all: true })
}

/// `BEGIN:VCALENDAR` and what follows.
pub(super) fn calendar(lines: &[&str]) -> Option<Other> {
    lines.first().filter(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR"))?;
    let mut records: Vec<Record> = Vec::new();
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let name = match name.split(';').next().unwrap_or_default() {
            "DTSTART" => "date",
            "SUMMARY" => "title",
            "LOCATION" => "place",
            "BEGIN" if value == "VEVENT" => {
                records.push(Record::new());
                continue;
            }
            other => other,
        };
        if let Some(record) = records.last_mut() {
            record.push((name.to_owned(), day_of(name, value)));
        }
    }
    Some(Other { what: "a calendar file (iCalendar)", unit: "entry", records, is_all: false })
}

/// `19571004T192800Z` as its day.
fn day_of(name: &str, value: &str) -> String {
    match value.get(..8).filter(|day| name == "date" && day.bytes().all(|byte| byte.is_ascii_digit())) {
        Some(day) => format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]),
        None => value.to_owned(),
    }
}

/// A text that begins with a tag.
pub(super) fn xml(lines: &[&str]) -> Option<Other> {
    let first = lines.first()?;
    let name = first.strip_prefix('<')?.trim_start_matches(['?', '!']);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic()) && first.contains('>')
        || lines.len() > 1 && name.starts_with("!--");
    let is_html = ["html", "table", "ul", "ol", "div", "p>", "tr", "doctype html"]
        .iter()
        .any(|tag| name.to_lowercase().starts_with(tag));
    let what = if is_html { "HTML" } else { "XML" };
    is_tag.then_some(Other { what, unit: "entry", records: Vec::new(), is_all: false })
}
