//! Ranges in words. What it is: spans and choices as people write them, `1914-18`, `before 1950`, `March to August 2012`,
//! `1850 or 1851`. In: a text. Out: the EDTF. It must not know single dates.

use crate::time::near::Meant;
use crate::time::near::human;
use crate::time::near::if_edtf;

const UNTIL: &[&str] = &["until ", "till ", "up to ", "to "];
const SINCE: &[&str] = &["since ", "starting "];
/// Once before, or all the time up to: only the author knows.
const BEFORE: &[&str] = &["before ", "by ", "not after ", "no later than ", "< ", "<"];
/// Once after, or all the time from then on.
const AFTER: &[&str] = &["after ", "not before ", "no earlier than ", "> ", ">"];
const BETWEEN: &[&str] = &[" to ", " until ", " till ", " through ", " - ", "..", "-"];

/// The EDTF of an interval or a set, or both where the words leave it open which.
pub(super) fn meant(lower: &str) -> Option<Meant> {
    let text = lower.strip_prefix("either ").unwrap_or(lower);
    once_or_throughout(text).or_else(|| one(text).map(Meant::One))
}

/// Some time before, after or between, or all of that time.
fn once_or_throughout(text: &str) -> Option<Meant> {
    let strip = |heads: &[&str]| heads.iter().find_map(|head| text.strip_prefix(head)).and_then(human::date);
    let (start, end) = if let Some(end) = strip(BEFORE) {
        (String::new(), end)
    } else if let Some(start) = strip(AFTER) {
        (start, String::new())
    } else {
        let (from, to) = text.strip_prefix("between ").and_then(|rest| rest.split_once(" and "))?;
        let span = sides(from, to)?;
        let (start, end) = span.split_once('/')?;
        (start.to_owned(), end.to_owned())
    };
    let open = |side: &str| if side.is_empty() { "..".to_owned() } else { side.to_owned() };
    let throughout = if_edtf(format!("{}/{}", open(&start), open(&end)))?;
    Some(match if_edtf(format!("[{start}..{end}]")) {
        Some(once) => Meant::Either(once, throughout),
        None => Meant::One(throughout),
    })
}

fn one(text: &str) -> Option<String> {
    // `winter 2015/16` is one winter, named for the year it starts in.
    if let Some((start, _)) = text.split_once(['/', '-']).filter(|(start, _)| start.starts_with("winter ")) {
        return human::date(start);
    }
    if let Some((start, end)) = text.split_once('/') {
        return if_edtf(format!("{}/{}", end_of(start)?, end_of(end)?));
    }
    open(text).or_else(|| between(text)).or_else(|| choice(text))
}

/// One end of an interval that already has its stroke.
fn end_of(text: &str) -> Option<String> {
    match text.trim() {
        "" | "?" | "unknown" | "unk" => Some(String::new()),
        "open" | "present" | "now" | "today" | "ongoing" | "..." | ".." | "*" | "-" => Some("..".to_string()),
        text => {
            let day = text.split_once('t').map(|(day, _)| day).filter(|day| day.len() == 10);
            human::date(day.unwrap_or(text))
        }
    }
}

fn open(text: &str) -> Option<String> {
    let strip = |heads: &[&str]| heads.iter().find_map(|head| text.strip_prefix(head)).and_then(human::date);
    if let Some(end) = strip(UNTIL).or_else(|| text.strip_prefix("..").and_then(human::date)) {
        return if_edtf(format!("../{end}"));
    }
    let onwards = ["-", "..", " onwards", " onward", " - present", "-present", " to present", " to now", " -"];
    let start =
        onwards.iter().find_map(|tail| text.strip_suffix(tail)).map(|text| text.strip_prefix("from ").unwrap_or(text));
    let start = start.and_then(human::date).or_else(|| strip(SINCE)).or_else(|| strip(&["from "]));
    if_edtf(format!("{}/..", start?))
}

fn between(text: &str) -> Option<String> {
    let text = text.strip_prefix("from ").unwrap_or(text);
    BETWEEN.iter().find_map(|joint| {
        text.match_indices(joint).find_map(|(at, joint)| sides(text.get(..at)?, text.get(at + joint.len()..)?))
    })
}

/// Two dates of which one may lean on the other for its month or year.
fn sides(from: &str, to: &str) -> Option<String> {
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() || to.is_empty() {
        return None;
    }
    let end = leaning(to, |count| format!("{} {to}", first_words(from, count))).or_else(|| {
        from.get(..2).filter(|_| is_figures(from, 4) && is_figures(to, 2)).map(|century| format!("{century}{to}"))
    })?;
    let start = leaning(from, |count| format!("{from} {}", last_words(to, count)))?;
    if_edtf(format!("{start}/{end}"))
}

/// The date as it stands, or with one or two words of its neighbour.
fn leaning(text: &str, with: impl Fn(usize) -> String) -> Option<String> {
    human::date(text).filter(|_| text.len() > 2).or_else(|| (1..=2).find_map(|count| human::date(&with(count))))
}

fn first_words(text: &str, count: usize) -> String {
    text.split([' ', ',']).filter(|word| !word.is_empty()).take(count).collect::<Vec<&str>>().join(" ")
}

fn last_words(text: &str, count: usize) -> String {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    words[words.len().saturating_sub(count)..].join(" ")
}

fn is_figures(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

/// `1850 or 1851` is one of them, `1850 and 1860` both.
fn choice(text: &str) -> Option<String> {
    let all = |joint: &str| {
        let parts = text.split(joint).flat_map(|part| part.split(',')).filter(|part| !part.trim().is_empty());
        let dates: Vec<String> = parts.map(human::date).collect::<Option<_>>()?;
        (dates.len() > 1).then(|| dates.join(","))
    };
    if text.contains(" or ") {
        return if_edtf(format!("[{}]", all(" or ")?));
    }
    if text.contains(" and ") { if_edtf(format!("{{{}}}", all(" and ")?)) } else { None }
}

/// `1984,1985` lacks the brackets that say whether it was one of them or all.
pub(super) fn listed(clean: &str) -> Option<Meant> {
    let bare = clean.replace(' ', "");
    let all = bare.contains(',').then(|| if_edtf(format!("{{{bare}}}"))).flatten()?;
    Some(Meant::Either(if_edtf(format!("[{bare}]"))?, all))
}
