//! Tabs where YAML takes only spaces.

use crate::diag::Fix;
use crate::document::halt::Stop;
use crate::document::slips::line_parts::Line;
use crate::document::slips::{Guess, MAX_TRIED, fix, left, one_of, replace};
use crate::text::{Edit, Span};

/// How many spaces a tab may stand for, as people set their editors.
const WIDTHS: &[usize] = &[2, 4, 8, 3, 6, 1];

/// Tabs in the indentation of lines, at the stop or on the line below it.
pub(super) fn indentation(text: &str, stop: &Stop) -> Vec<Guess> {
    let Some((span, only)) = first(text, stop) else { return Vec::new() };
    let tabs = leading(Line::all_but_texts(text));
    let with = |width: &usize| {
        let title = if *width == 0 { DELETE.to_owned() } else { format!("write {} for each tab", spaces(*width)) };
        fix(title, edits(&tabs, *width), true)
    };
    let mut fixes = one_of(text, stop, WIDTHS.iter().map(with).collect());
    if text.len() <= MAX_TRIED {
        // Behind the spaces that a line needs a tab stands for nothing.
        let unread = |fixes: &[Fix]| fixes.first().and_then(|fix| left(text, stop, &fix.edits)).unwrap_or(usize::MAX);
        let least = unread(&fixes);
        let deleted = if least > 0 { one_of(text, stop, vec![with(&0)]) } else { Vec::new() };
        if unread(&deleted) < least {
            fixes = deleted;
        }
    }
    let mut hint = fixes.first().map_or(String::new(), |fix| match fix.title.as_str() {
        DELETE => DELETE.to_owned(),
        title => format!("replace each tab by {}", spaces_in(title)),
    });
    if only && fixes.is_empty() {
        fixes = vec![fix("delete the tab", vec![replace(span, "")], true)];
        hint = "delete it: the keys at the top start at the left edge".to_owned();
    }
    vec![Guess { span, message: "a tab in the indentation, expected spaces".to_owned(), hint, fixes }]
}

/// What is done where a tab stands for nothing.
const DELETE: &str = "delete each tab";

/// How many spaces a fix writes, in words.
fn spaces_in(title: &str) -> &str {
    title.trim_start_matches("write ").trim_end_matches(" for each tab")
}

fn spaces(count: usize) -> String {
    let words = [
        "no space",
        "one space",
        "two spaces",
        "three spaces",
        "four spaces",
        "five spaces",
        "six spaces",
        "seven spaces",
        "eight spaces",
    ];
    words[count].to_owned()
}

/// The tabs that are reported, and whether they stand before the first key of the file.
fn first(text: &str, stop: &Stop) -> Option<(Span, bool)> {
    let here = Line::at(text, stop.at);
    let below = here.below().find(|line| !line.is_idle());
    let top = Line::all(text).find(|line| !line.is_idle());
    let before_keys = top.filter(|_| stop.info.contains("document"));
    let beside = below.filter(|_| stop.info.contains("plain scalar"));
    let line = before_keys.into_iter().chain([here]).chain(beside).find(|line| tabs(*line).is_some())?;
    Some((tabs(line)?, top.is_some_and(|top| top.start == line.start)))
}

/// The first tabs of a line's indentation.
fn tabs(line: Line<'_>) -> Option<Span> {
    let letters = &line.text[line.start..line.end];
    let indent = letters.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let tab = letters[..indent].find('\t')?;
    let count = letters[tab..].bytes().take_while(|byte| *byte == b'\t').count();
    Some(Span::new(line.start + tab, line.start + tab + count))
}

/// The tabs before the first word of each line, and whether they stand behind its dash.
fn leading<'t>(lines: impl Iterator<Item = Line<'t>>) -> Vec<(usize, bool)> {
    let tabs = lines.flat_map(|line| {
        let letters = &line.text[line.start..line.end];
        let lead = letters.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'-')).count();
        letters[..lead].match_indices('\t').map(move |(at, _)| (line.start + at, letters[..at].contains('-')))
    });
    tabs.collect()
}

/// So many spaces for each tab before the first word of a line, and one for those behind its dash.
fn edits(tabs: &[(usize, bool)], width: usize) -> Vec<Edit> {
    let edit =
        |(at, behind): &(usize, bool)| replace(Span::new(*at, at + 1), " ".repeat(if *behind { 1 } else { width }));
    tabs.iter().map(edit).collect()
}

/// A text below `|` or `>` whose lines begin with tabs, for which YAML sees no text there.
pub(super) fn below_a_head(head: Line<'_>) -> Option<Guess> {
    let first = head.below().find(|line| !line.letters().trim().is_empty())?;
    let indent = " ".repeat(head.column() + 2);
    let tabs = |line: &Line<'_>| {
        let letters = &line.text[line.start..line.end];
        let lead = letters.len() - letters.trim_start_matches([' ', '\t']).len();
        letters[..lead].contains('\t').then(|| Span::new(line.start, line.start + lead))
    };
    let span = tabs(&first)?;
    let lines = head.below().take_while(|line| line.letters().is_empty() || tabs(line).is_some());
    let edits: Vec<Edit> = lines.filter_map(|line| tabs(&line)).map(|span| replace(span, indent.as_str())).collect();
    let message = "a tab in the indentation, expected spaces".to_owned();
    let hint = format!("write {} spaces in place of the tabs before each line of the text", indent.len());
    let safe = edits.iter().all(|edit| edit.span.len() == edits[0].span.len());
    Some(Guess { span, message, hint, fixes: vec![fix("write spaces for the tabs", edits, safe)] })
}
