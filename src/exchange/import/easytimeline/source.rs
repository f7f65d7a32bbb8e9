//! The lines of a timeline: out of a page, without comments, with the texts that are defined put in their place.

use std::collections::BTreeMap;

use crate::exchange::Report;

/// A line with its number, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) text: String,
}

/// What stands in place of `$now`.
pub(super) const NOW: &str = "$now";

/// Bytes that a defined text can have, its name, and a line into which such texts are put.
const LONGEST: usize = 200;
const LONGEST_NAME: usize = 40;
const LONGEST_LINE: usize = 4000;

/// The timelines of a page; a text without any tag is one.
pub(super) fn lines(text: &str, report: &mut Report) -> Vec<Vec<Line>> {
    let mut found: Vec<Vec<Line>> = Vec::new();
    let is_page = text.to_ascii_lowercase().contains("<timeline") || text.contains("{{#tag:timeline");
    let mut is_inside = !is_page;
    if is_inside {
        found.push(Vec::new());
    }
    let mut cleaner = Cleaner::default();
    for (at, written) in text.lines().enumerate() {
        let lower = written.trim().to_ascii_lowercase();
        let begins = lower.starts_with("<timeline") || lower.starts_with("{{#tag:timeline");
        let ends = lower.starts_with("</timeline") || is_page && lower == "}}";
        if begins || ends {
            is_inside = begins;
            std::mem::take(&mut cleaner).finish(report);
            if begins {
                found.push(Vec::new());
            }
            continue;
        }
        if !is_inside {
            continue;
        }
        if let (Some(text), Some(timeline)) = (cleaner.line(at + 1, written, report), found.last_mut()) {
            timeline.push(Line { number: at + 1, text });
        }
    }
    cleaner.finish(report);
    found
}

/// What was defined, and the comment of several lines that is open.
#[derive(Default)]
struct Cleaner {
    /// The line on which it begins.
    comment: Option<usize>,
    defined: BTreeMap<String, String>,
}

impl Cleaner {
    /// A line without comments; nothing where nothing is left, or where it defines a text.
    fn line(&mut self, number: usize, written: &str, report: &mut Report) -> Option<String> {
        let bare = self.without_comments(number, written);
        if bare.trim().is_empty() {
            return None;
        }
        let text = self.expanded(bare.trim_end());
        let is_define = text.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("define"));
        match text.get(6..).filter(|_| is_define).map(|rest| rest.split_once('=')) {
            None => return Some(text),
            Some(None) => report.skip(number, written, "defines nothing: expected `Define $name = text`"),
            Some(Some((name, value))) => {
                let name = bare.get(6..).and_then(|rest| rest.split_once('=')).map_or(name, |(name, _)| name).trim();
                let value = value.trim();
                if !(2..=LONGEST_NAME).contains(&name.len()) || !name.starts_with('$') || value.len() > LONGEST {
                    report.skip(number, written, "defines nothing: expected `Define $name = text`");
                } else if !name.eq_ignore_ascii_case(NOW) {
                    self.defined.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        None
    }

    /// Says where all below a line was taken for a comment.
    fn finish(self, report: &mut Report) {
        if let Some(line) = self.comment {
            report.skip(line, "#>", "begins a comment that does not end with `<#`: all below it is left out");
        }
    }

    fn expanded(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('$') {
            out.push_str(before);
            let from_sign = &rest[before.len()..];
            match self.at(from_sign) {
                Some((length, value)) if out.len() < LONGEST_LINE => {
                    out.push_str(value);
                    rest = &from_sign[length..];
                }
                _ => {
                    out.push('$');
                    rest = behind;
                }
            }
        }
        out + rest
    }

    /// The text of the longest name with which another begins: `$start2` is not `$start` and a figure.
    fn at(&self, from_sign: &str) -> Option<(usize, &str)> {
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = 1 + from_sign.bytes().skip(1).take(LONGEST_NAME).take_while(is_of_name).count();
        (2..=length).rev().find_map(|length| Some((length, self.defined.get(&from_sign[..length])?.as_str())))
    }

    /// Without what stands between `#>` and `<#`, and behind a `#` outside of quotes.
    fn without_comments(&mut self, number: usize, written: &str) -> String {
        let mut out = String::new();
        let mut in_quotes = false;
        let mut rest = written;
        loop {
            if self.comment.is_some() {
                let Some((_, behind)) = rest.split_once("<#") else { return out };
                self.comment = None;
                rest = behind;
            }
            let Some(at) = rest.find(['#', '"']) else { return out + rest };
            out.push_str(&rest[..at]);
            let behind = &rest[at + 1..];
            if rest[at..].starts_with('"') {
                in_quotes = !in_quotes;
                out.push('"');
                rest = behind;
            } else if in_quotes && behind.contains('"') {
                out.push('#');
                rest = behind;
            } else if let Some(behind) = behind.strip_prefix('>') {
                self.comment = Some(number);
                rest = behind;
            } else {
                return out;
            }
        }
    }
}
