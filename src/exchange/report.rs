//! What an import has to say: rows that were not read, what ours cannot hold, what was read otherwise than it stands.

use std::collections::BTreeMap;

/// Something of another file that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where it stands, from 1; 0 where that is not known.
    pub line: usize,
    /// Its title or its first words; empty where there are none.
    pub what: String,
    /// Why, lower case, no full stop.
    pub why: String,
}

impl Skipped {
    /// Of a line, with its title or first words.
    pub(in crate::exchange) fn of(line: usize, what: &str, why: impl Into<String>) -> Skipped {
        Skipped { line, what: short(what), why: why.into() }
    }

    /// Its place, its words and the reason.
    fn line(&self, name: &str) -> String {
        let what = if self.what.is_empty() { String::new() } else { format!(" `{}`", self.what) };
        let place = if self.line == 0 { String::new() } else { format!(":{}", self.line) };
        format!("{name}{place}: left out{what}: {}", self.why)
    }
}

/// Everything that was not taken over as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// In the order of the file.
    pub skipped: Vec<Skipped>,
    /// What the format says and ours cannot hold, by kind in words (`colours of events`), and how often.
    pub lost: BTreeMap<String, usize>,
    /// The line of the first of a kind of `lost` or of `remarks`, from 1; 0 where it is about no line.
    pub first: BTreeMap<String, usize>,
    /// What was read otherwise than it stands, a sentence each, and how often; lower case, no full stop.
    pub remarks: BTreeMap<String, usize>,
}

impl Report {
    /// Whether all was taken over as it stands.
    pub fn is_empty(&self) -> bool {
        *self == Report::default()
    }

    /// The same with what another has to say.
    pub fn append(&mut self, other: Report) {
        self.skipped.extend(other.skipped);
        for (kind, count) in other.lost {
            *self.lost.entry(kind).or_default() += count;
        }
        for (kind, line) in other.first {
            self.first.entry(kind).or_insert(line);
        }
        for (words, count) in other.remarks {
            *self.remarks.entry(words).or_default() += count;
        }
    }

    /// A line for each of them, which begins with the name of the file; in the order of the file, then by kind.
    ///
    /// ```
    /// use dateline::exchange::{Report, Skipped};
    /// let skipped = Skipped { line: 3, what: "Houla".into(), why: "has no date".into() };
    /// let report = Report { skipped: vec![skipped], ..Report::default() };
    /// assert_eq!(report.lines("a.csv"), ["a.csv:3: left out `Houla`: has no date"]);
    /// ```
    pub fn lines(&self, name: &str) -> Vec<String> {
        let skipped = self.skipped.iter().map(|skipped| skipped.line(name));
        let place = |kind: &str, count: usize| match self.first.get(kind).filter(|line| **line > 0) {
            Some(line) if count == 1 => format!(", in line {line}"),
            Some(line) => format!(", first in line {line}"),
            None => String::new(),
        };
        let lost = self
            .lost
            .iter()
            .map(|(kind, count)| format!("{name}: not taken over: {kind} ({count}{})", place(kind, *count)));
        let remarks = self.remarks.iter().map(|(words, count)| {
            let times = if *count == 1 { String::new() } else { format!("{count} times") };
            let told = format!("{times}{}", place(words, *count));
            let told = told.trim_start_matches(", ");
            if told.is_empty() { format!("{name}: {words}") } else { format!("{name}: {words} ({told})") }
        });
        skipped.chain(lost).chain(remarks).collect()
    }

    /// Something was not read.
    pub(in crate::exchange) fn skip(&mut self, line: usize, what: &str, why: impl Into<String>) {
        self.skipped.push(Skipped::of(line, what, why));
    }

    /// Something that ours cannot hold, by kind: the plural, in words.
    pub(in crate::exchange) fn lose(&mut self, kind: &str) {
        count(&mut self.lost, kind);
    }

    /// The same at a line, from 1, so that the first of a kind is named with its place.
    pub(in crate::exchange) fn lose_at(&mut self, line: usize, kind: &str) {
        self.lose(kind);
        if !self.first.contains_key(kind) {
            self.first.insert(kind.to_owned(), line);
        }
    }

    /// What was said since the last call is about the part of the file that begins in this line, or about no line where it is 0.
    pub(in crate::exchange) fn told_at(&mut self, line: usize) {
        if self.first.len() < self.lost.len() + self.remarks.len() {
            for kind in self.lost.keys().chain(self.remarks.keys()) {
                if !self.first.contains_key(kind) {
                    self.first.insert(kind.clone(), line);
                }
            }
        }
    }

    /// Something is read otherwise than it stands.
    pub(in crate::exchange) fn remark(&mut self, words: &str) {
        count(&mut self.remarks, words);
    }
}

fn count(counts: &mut BTreeMap<String, usize>, words: &str) {
    match counts.get_mut(words) {
        Some(count) => *count += 1,
        None => _ = counts.insert(words.to_owned(), 1),
    }
}

/// Characters of a title that tell which row is meant.
const TOLD: usize = 60;

fn short(what: &str) -> String {
    let line = what.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(TOLD) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
