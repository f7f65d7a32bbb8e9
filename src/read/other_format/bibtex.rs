//! BibTeX: documents as `@book{id, title = {...}, year = 1957 }`.

use crate::read::other_format::{Other, Record};
use crate::read::slug::slug;

pub(super) fn read(lines: &[&str]) -> Option<Other> {
    let kind = lines.first()?.strip_prefix('@')?.split_once('{')?.0.trim();
    let is_kind = !kind.is_empty() && kind.chars().all(|c| c.is_ascii_alphabetic());
    let whole = lines.join("\n");
    let records = whole.split('@').filter(|entry| !entry.trim().is_empty()).map(record).collect();
    is_kind.then_some(Other { what: "BibTeX", unit: "entry", records, is_all: false })
}

/// The fields of an entry; its id under `@`.
fn record(entry: &str) -> Record {
    let body = entry.split_once('{').map_or("", |(_, body)| body);
    let (id, body) = body.split_once(',').unwrap_or((body, ""));
    let id = slug(id);
    let mut record = vec![("@".to_owned(), if id.is_empty() { "source-1".to_owned() } else { id })];
    let mut rest = body;
    while let Some((name, value)) = rest.split_once('=') {
        let value = value.trim_start();
        let end = end_of(value);
        let text = value[..end].trim().trim_matches(['{', '}', '"']).replace(['{', '}'], "");
        let text: Vec<&str> = text.split_whitespace().collect();
        record.push((name.trim_matches([',', ' ', '\n', '\t']).to_lowercase(), text.join(" ")));
        rest = &value[end..];
    }
    record
}

/// The bytes of a value in braces, in quotes or alone.
fn end_of(value: &str) -> usize {
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, c) in value.char_indices() {
        match c {
            '"' if depth == 0 => is_quoted = !is_quoted,
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            ',' | '\n' if depth == 0 && !is_quoted => return at,
            _ => {}
        }
    }
    value.len()
}
