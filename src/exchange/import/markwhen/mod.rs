//! Markwhen: entries `date: text` in groups, below a header of settings.

mod entry;
mod header;
mod when;

use crate::exchange::import::markwhen::entry::Entry;
use crate::exchange::import::markwhen::header::Header;
use crate::exchange::import::markwhen::when::{Dates, is_like_date};
use crate::exchange::{Imported, Options, Refusal};

/// Groups that can stand in each other.
const DEEPEST: usize = 30;

/// A group or a section that is open.
struct Group {
    title: String,
    tags: Vec<String>,
    /// Of a heading, how many signs are before it; none where it is ended by a line of its own.
    depth: Option<usize>,
}

/// What a line of the body is.
enum Line<'t> {
    Group(&'t str, Option<usize>),
    EndOfGroup,
    Entry { when: &'t str, text: &'t str },
    Text(&'t str),
}

/// Reads a file.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Refusal> {
    let lines: Vec<&str> = text.lines().collect();
    let mut imported = Imported::default();
    let header = Header::read(&lines, &mut imported);
    let whens = lines[header.end..].iter().filter_map(|line| split(line)).map(|(when, _)| when);
    let dates = Dates::of(whens, header.order, options, &mut imported.report);
    let mut groups: Vec<Group> = Vec::new();
    let mut entry: Option<Entry<'_>> = None;
    let mut is_any = false;
    for (at, written) in lines.iter().enumerate().skip(header.end) {
        let number = at + 1;
        let Some(line) = line(written) else { continue };
        if let Line::Text(text) = line {
            match &mut entry {
                _ if is_date_alone(text) => {
                    imported.report.skip(number, text, "is a date without a colon and a text behind it");
                }
                Some(entry) => entry.more.push(text),
                None if groups.is_empty() => imported.report.skip(number, text, "is neither an event nor a setting"),
                None => imported.report.lose("texts of groups"),
            }
            continue;
        }
        flush(entry.take(), &groups, &dates, &mut imported);
        match line {
            Line::Group(title, depth) => {
                while depth.is_some() && groups.pop_if(|group| group.depth >= depth).is_some() {}
                let (title, tags) = entry::tagged(title);
                if groups.len() < DEEPEST {
                    groups.push(Group { title, tags, depth });
                } else {
                    imported.report.skip(number, &title, format!("is a group in more than {DEEPEST} others"));
                }
            }
            Line::EndOfGroup => {
                if groups.pop_if(|group| group.depth.is_none()).is_none() {
                    imported.report.skip(number, written, "ends no group");
                }
            }
            Line::Entry { when, text } => {
                is_any = true;
                entry = Some(Entry { line: number, when, first: text, more: Vec::new() });
            }
            Line::Text(_) => {}
        }
    }
    flush(entry, &groups, &dates, &mut imported);
    if !is_any {
        return Err(Refusal::whole("has no event: a line such as `2012-05-25: text`"));
    }
    Ok(imported)
}

/// Figures and signs of a date alone, as of a line that is cut off: `2021 / 20`.
fn is_date_alone(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || c.is_whitespace() || "/-–:.TZ".contains(c);
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(is_sign)
        && text.split(|c: char| !c.is_ascii_digit()).next().is_some_and(|first| first.len() == 4)
}

fn flush(entry: Option<Entry<'_>>, groups: &[Group], dates: &Dates, imported: &mut Imported) {
    let Some(entry) = entry else { return };
    match dates.read(entry.when, entry.line, &mut imported.report) {
        Ok((date, written)) => {
            let mut record = entry.record(date, written, imported);
            if let Some((last, outer)) = groups.split_last() {
                record.category = Some(last.title.clone()).filter(|title| !title.is_empty());
                let outer_titles = outer.iter().map(|group| group.title.clone());
                let tags = groups.iter().flat_map(|group| group.tags.clone()).chain(outer_titles);
                for tag in tags.filter(|tag| !tag.is_empty()).collect::<Vec<_>>() {
                    if !record.tags.contains(&tag) {
                        record.tags.push(tag);
                    }
                }
            }
            imported.records.push(record);
        }
        Err(why) => imported.report.skip(entry.line, entry.first, format!("`{}`: {why}", entry.when)),
    }
}

/// What a line is; nothing of an empty one and of a comment.
fn line(written: &str) -> Option<Line<'_>> {
    let text = written.trim();
    if text.is_empty() || text.starts_with("//") || text.starts_with("_-_-_break_-_-_") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if matches!(&*lower, "endgroup" | "endsection" | "end group" | "end section") {
        return Some(Line::EndOfGroup);
    }
    for word in ["group", "section"] {
        let after = lower.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t', ':']));
        if after.is_some() {
            return Some(Line::Group(text[word.len()..].trim_start_matches(':').trim(), None));
        }
    }
    let depth = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&depth) && text[depth..].starts_with(' ') {
        return Some(Line::Group(text[depth..].trim(), Some(depth)));
    }
    match split(written) {
        Some((when, text)) if is_like_date(when) => Some(Line::Entry { when, text }),
        _ => Some(Line::Text(text)),
    }
}

/// The words before the colon and those behind it; a colon between figures is one of a time.
fn split(written: &str) -> Option<(&str, &str)> {
    /// No date is longer.
    const LONGEST: usize = 120;
    let text = written.trim();
    let bytes = text.as_bytes();
    let is_list = text.starts_with("- ") || text.starts_with("* ");
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_of_time =
        |at: usize| at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2) && !is_digit(at + 3);
    let colons = bytes.iter().enumerate().take(LONGEST).filter(|(_, byte)| **byte == b':').map(|(at, _)| at);
    let at = colons.into_iter().find(|at| !is_of_time(*at)).filter(|_| !is_list)?;
    Some((text[..at].trim(), text[at + 1..].trim()))
}
