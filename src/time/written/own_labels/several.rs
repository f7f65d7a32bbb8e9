//! A label of one date or of several: spans and sets.

use crate::time::written::own_labels::heads::ends;
use crate::time::written::own_labels::single::{dates, each_once};
use crate::time::written::own_labels::times;

/// The most ways that the members of a set are put together.
const MOST: usize = 96;
/// The members of the longest set that is said in full.
const MOST_MEMBERS: usize = 12;

/// Stand in a label for words of its own that would be taken for those between its dates.
const EARLIER: char = '\u{1}';
const LATER: char = '\u{2}';
const AND: char = '\u{3}';

/// Everything that a label may stand for.
pub(super) fn candidates(label: &str) -> Vec<String> {
    let mut found = dates(label);
    found.extend(spans(label));
    found.extend(times::spans(label));
    found.extend(sets(label));
    found
}

fn spans(label: &str) -> Vec<String> {
    let lower = label.to_lowercase();
    let behind = |head: &str| lower.starts_with(head).then(|| &label[head.len()..]);
    let mut found = Vec::new();
    if let Some(date) = behind("during ") {
        found.extend(dates(date).into_iter().map(|date| format!("{date}/{date}")));
    }
    if let Some(rest) = behind("from ") {
        let (date, end) = rest.strip_suffix(", end unknown").map_or((rest, ".."), |date| (date, ""));
        found.extend(end_of_span(date).into_iter().map(|date| format!("{date}/{end}")));
    }
    if let Some(rest) = behind("until ") {
        let (date, start) = rest.strip_suffix(", start unknown").map_or((rest, ".."), |date| (date, ""));
        found.extend(end_of_span(date).into_iter().map(|date| format!("{start}/{date}")));
    }
    for (at, joint) in label.match_indices(" to ") {
        let (from, to) = (&label[..at], &label[at + joint.len()..]);
        let last = end_of_span(to);
        let all =
            last.iter().flat_map(|last| first_of(from, last).into_iter().map(move |first| format!("{first}/{last}")));
        found.extend(all.take(MOST));
    }
    found
}

/// One end of a span.
fn end_of_span(words: &str) -> Vec<String> {
    let until = words
        .strip_suffix(" or earlier")
        .map(|date| dates(date).into_iter().map(|date| format!("..{date}")).collect::<Vec<_>>());
    let from =
        words.strip_suffix(" or later").map(|date| dates(date).into_iter().map(|date| format!("{date}..")).collect());
    let between = words.replacen('–', " and ", 1);
    let between = if between == words { Vec::new() } else { dates(&format!("between {between}")) };
    [until, from, Some(dates(words)), Some(between)].into_iter().flatten().flatten().collect()
}

/// The date before another, from which it takes what it leaves out: the era, the year, or the month and the year.
fn first_of(words: &str, last: &str) -> Vec<String> {
    let mut found = end_of_span(words);
    found.extend(["BCE", "CE"].iter().flat_map(|era| dates(&format!("{words} {era}"))));
    let (sign, figures) = last.strip_prefix('-').map_or(("", last), |figures| ("-", figures));
    let mut parts = figures.splitn(3, '-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return found };
    found.extend(ends(words).iter().map(|end| format!("{sign}{year}{end}")));
    if let Ok(day) = words.parse::<u8>() {
        found.push(format!("{sign}{year}-{month}-{day:02}"));
    }
    found
}

fn sets(label: &str) -> Vec<String> {
    let label = protected(label);
    let mut found = Vec::new();
    for (joint, brackets, one) in [(" or ", ["[", "]"], true), (" and ", ["{", "}"], false)] {
        let in_brackets = |members: Vec<String>| format!("{}{}{}", brackets[0], members.join(","), brackets[1]);
        // A set of one date says no more than the date.
        let alone = member(&label, one).into_iter().filter(|member| member.contains("..")).map(|member| vec![member]);
        found.extend(alone.map(in_brackets));
        for (at, _) in label.match_indices(joint) {
            let (head, last) = (&label[..at], &label[at + joint.len()..]);
            let lasts = member(last, one);
            if !lasts.is_empty() {
                // A comma may stand in a date.
                let all = [head.rsplit(", ").collect(), vec![head]].map(|firsts| with_firsts(&lasts, &firsts, one));
                found.extend(each_once(all.into_iter().flatten().map(in_brackets).collect()));
            }
        }
    }
    found
}

/// The members of a set from the last on: each takes from the one behind it what it leaves out.
fn with_firsts(lasts: &[String], firsts: &[&str], one: bool) -> Vec<Vec<String>> {
    if firsts.len() >= MOST_MEMBERS {
        return Vec::new();
    }
    let mut all: Vec<Vec<String>> = lasts.iter().map(|last| vec![last.clone()]).collect();
    for words in firsts {
        let with = |members: &Vec<String>| {
            let firsts = each_once(member(words, one).into_iter().chain(first_of(words, &members[0])).collect());
            firsts.into_iter().map(|first| [vec![first], members.clone()].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with).take(MOST).collect();
    }
    all
}

fn protected(label: &str) -> String {
    let mut out = label.replace(" or earlier", &EARLIER.to_string()).replace(" or later", &LATER.to_string());
    let mut at = 0;
    while let Some(start) = out[at..].find("between ").map(|found| at + found) {
        if let Some(and) = out[start..].find(" and ").map(|found| start + found) {
            out.replace_range(and..and + " and ".len(), &AND.to_string());
        }
        at = start + 1;
    }
    out
}

/// A member of a set: a date, a range, or an open side.
fn member(words: &str, one: bool) -> Vec<String> {
    let plain = words.replace(AND, " and ");
    let plain = plain.strip_prefix("the year ").unwrap_or(&plain);
    let mut found = dates(plain);
    let side = |date: Option<&str>, before: &str, behind: &str| {
        date.map(|date| dates(date).into_iter().map(|date| format!("{before}{date}{behind}")).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    found.extend(side(words.strip_suffix(EARLIER).or(words.strip_prefix("all until ")), "..", ""));
    found.extend(side(words.strip_suffix(LATER).or(words.strip_prefix("all from ")), "", ".."));
    let ends = match one {
        true => words.strip_prefix("between ").and_then(|rest| rest.split_once(AND)),
        false => words.split_once(" to "),
    };
    if let Some((from, to)) = ends {
        let last = dates(to);
        found.extend(
            last.iter().flat_map(|last| first_of(from, last).into_iter().map(move |first| format!("{first}..{last}"))),
        );
    }
    found
}
