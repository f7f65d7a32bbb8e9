//! Timelines: `period : event : event`, with further events on lines of their own.

use crate::exchange::dates::in_words;
use crate::exchange::import::mermaid::Lines;
use crate::exchange::plain_text::of_html;
use crate::exchange::{Imported, Options, Record};

/// A period with its date, which is read once.
struct Period {
    /// EDTF, and the text where it says it otherwise.
    date: Result<(String, Option<String>), String>,
    text: String,
}

/// Reads the lines below `timeline`.
pub(super) fn read(lines: &Lines<'_>, options: &Options, imported: &mut Imported) {
    let mut section: Option<String> = None;
    let mut period: Option<Period> = None;
    for (number, line) in lines {
        if let Some(title) = behind(line, "title") {
            imported.title = Some(of_html(title));
            continue;
        }
        if let Some(title) = behind(line, "section") {
            section = Some(of_html(title)).filter(|title| !title.is_empty());
            continue;
        }
        let mut parts = split(line).into_iter();
        let head = parts.next().map(|head| of_html(&head)).filter(|head| !head.is_empty());
        if let Some(text) = head {
            period = Some(Period { date: in_words(&text, options.order), text });
        }
        let Some(period) = &period else {
            imported.report.skip(*number, line, "has no period before it");
            continue;
        };
        let events: Vec<String> = parts.map(|event| of_html(&event)).filter(|event| !event.is_empty()).collect();
        if events.is_empty() {
            imported.report.skip(*number, &period.text, "is a period without an event");
        }
        for title in events {
            match &period.date {
                Ok((date, written)) => imported.records.push(Record {
                    line: *number,
                    date: date.clone(),
                    written: written.clone(),
                    title,
                    category: section.clone(),
                    ..Record::default()
                }),
                Err(why) => imported.report.skip(*number, &title, format!("its period `{}`: {why}", period.text)),
            }
        }
    }
}

/// What follows a word.
pub(super) fn behind<'t>(line: &'t str, word: &str) -> Option<&'t str> {
    let rest = line.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| rest.trim())
}

/// The period and its events: each is behind a colon with a space after it.
fn split(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_sign = letter == ':' && letters.peek().is_none_or(|next| next.is_whitespace());
        match parts.last_mut() {
            Some(part) if !is_sign => part.push(letter),
            _ => parts.push(String::new()),
        }
    }
    parts
}
