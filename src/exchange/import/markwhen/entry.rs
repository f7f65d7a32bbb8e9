//! The text of an entry: its title, its tags and links, and the lines below it.

use std::collections::BTreeSet;

use crate::exchange::address::of_web;
use crate::exchange::near::split_near;
use crate::exchange::plain_text::spaced;
use crate::exchange::{Imported, Record, Report};

/// An entry as it is written.
pub(super) struct Entry<'t> {
    pub(super) line: usize,
    /// Before the colon.
    pub(super) when: &'t str,
    /// Behind it.
    pub(super) first: &'t str,
    /// The lines below.
    pub(super) more: Vec<&'t str>,
}

/// What was found in a text beside its words.
#[derive(Default)]
struct Found {
    tags: Vec<String>,
    place: Option<String>,
    url: Option<String>,
    id: Option<String>,
}

/// Whether a line below an entry has words with a year before a colon: `2024-06-01 or so: perhaps`.
fn begins_like_one(line: &str) -> bool {
    let has_year = |head: &str| head.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() == 4);
    line.split_once(": ").is_some_and(|(head, _)| head.len() < 60 && has_year(head) && !head.contains("http"))
}

impl Entry<'_> {
    pub(super) fn record(&self, date: String, written: Option<String>, imported: &mut Imported) -> Record {
        let mut found = Found::default();
        let report = &mut imported.report;
        let mut title = found.words(self.first, report);
        let mut lines = Vec::new();
        for line in &self.more {
            if begins_like_one(line) {
                let why = "stands below the entry of this line and begins like one, with no date that can be read";
                report.skip(self.line, line, why);
            } else if !found.property(line, report) {
                lines.push(found.words(line, report));
            }
        }
        let mut known = BTreeSet::new();
        found.tags.retain(|tag| known.insert(tag.clone()));
        let mut lines = lines.into_iter().filter(|line| !line.is_empty());
        if title.is_empty() {
            title = lines.next().unwrap_or_default();
        }
        Record {
            line: self.line,
            id: found.id,
            date,
            written,
            title,
            summary: Some(lines.collect::<Vec<_>>().join(" ")).filter(|summary| !summary.is_empty()),
            tags: found.tags,
            place: found.place,
            url: found.url,
            ..Record::default()
        }
    }
}

impl Found {
    /// A line `key: value` that is no text: `location`, `id` and what has no place in ours.
    fn property(&mut self, line: &str, report: &mut Report) -> bool {
        let Some((key, value)) = line.split_once(": ") else { return false };
        match key.to_ascii_lowercase().as_str() {
            "location" | "place" => self.place = Some(value.trim().to_owned()),
            "id" => self.id = Some(value.trim().to_owned()),
            "tags" => {
                let tags = value.trim().trim_matches(['[', ']']).split(',');
                let bare = |tag: &str| tag.trim().trim_matches(['"', '\'', '#']).to_owned();
                self.tags.extend(tags.map(bare).filter(|tag| !tag.is_empty()));
            }
            "color" | "timezone" | "tz" => report.lose("settings of events"),
            _ => return false,
        }
        true
    }

    /// The words of a line, without tags, links and boxes.
    fn words(&mut self, line: &str, report: &mut Report) -> String {
        let line = line.trim();
        let bare = ["[ ]", "[x]", "[X]", "[]"].iter().find_map(|sign| line.trim_start_matches("- ").strip_prefix(sign));
        if bare.is_some() {
            report.lose("boxes to tick");
        }
        let text = self.without_links(bare.unwrap_or(line), report);
        let mut words = Vec::new();
        for word in text.split_whitespace() {
            match (name_of(word, '#'), name_of(word, '!')) {
                (Some(tag), _) => self.tags.push(tag),
                (_, Some(id)) => self.id = Some(id),
                _ => words.push(word),
            }
        }
        words.join(" ")
    }

    /// `[text](address)` is its text; the first address is that of the event, and `[Palermo](location)` is a place.
    fn without_links(&mut self, text: &str, report: &mut Report) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('[') {
            let Some((label, target, after)) = link(behind) else {
                out.push_str(before);
                out.push('[');
                rest = behind;
                continue;
            };
            rest = after;
            if let Some(before) = before.strip_suffix('!') {
                out.push_str(before);
                report.lose("images");
                continue;
            }
            out.push_str(before);
            out.push_str(label);
            if matches!(target, "location" | "map") {
                self.place = Some(label.to_owned());
                continue;
            }
            let known =
                of_web(target).or_else(|| of_web(&format!("https://{target}")).filter(|_| target.contains('.')));
            match known {
                Some(url) if self.url.is_none() => self.url = Some(url),
                _ => report.lose("further links"),
            }
        }
        out + rest
    }
}

/// `text](address)` and what follows.
fn link(behind: &str) -> Option<(&str, &str, &str)> {
    let end = behind.find([']', '['])?;
    let (label, rest) = behind.split_at(end);
    let (target, after) = split_near(rest.strip_prefix("](")?, ")")?;
    Some((label.trim(), target.trim(), after))
}

/// The name behind a sign at the beginning of a word: `#tag`.
fn name_of(word: &str, sign: char) -> Option<String> {
    let name = word.strip_prefix(sign)?.trim_end_matches([',', '.', ';', ')']);
    let is_name = name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    is_name.then(|| name.to_owned())
}

/// The title of a group and its tags.
pub(super) fn tagged(title: &str) -> (String, Vec<String>) {
    let (tags, words): (Vec<&str>, Vec<&str>) = title.split_whitespace().partition(|word| name_of(word, '#').is_some());
    let tags = tags.into_iter().filter_map(|tag| name_of(tag, '#')).collect();
    (spaced(&words.join(" ")), tags)
}
