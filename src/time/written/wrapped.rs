//! What stands around a phrase takes no doubt from it: a phrase with several meanings has them also in brackets, with a stop,
//! a mark or `ca.` behind it, after `since` and as a member of a list.

use crate::time::twofold;
use crate::time::written::reading::Reading;
use crate::time::written::{clean, edtf_or_meant, if_edtf, some_time};

/// Words before a date, after which something lasts.
const SINCE: [&str; 13] = [
    "since ",
    "from ",
    "seit ",
    "ab ",
    "depuis ",
    "dès ",
    "à partir de ",
    "à partir du ",
    "a partir de ",
    "a partir del ",
    "desde ",
    "с ",
    "начиная с ",
];
/// Those of them that can also stand before both ends of what lasts.
const FROM: [&str; 1] = ["from "];
/// Words before a date, up to which something lasts.
const UNTIL: [&str; 8] = ["until ", "till ", "up to ", "bis ", "jusqu'en ", "jusqu’en ", "hasta ", "до "];
/// Words behind a date that is not known well.
const ABOUT: [&str; 6] = [" ca.", " ca", " circa", " c.", " approx.", " or so"];
/// Words between the members of a list.
const JOINTS: [&str; 8] = [" or ", " and ", " & ", " oder ", " und ", " ou ", " o ", " или "];
/// The most sets that a list with several meanings is given as.
const MOST_SETS: usize = 4;

/// What was read of the phrase; where it is sure of what the phrase inside is not, with all that this can mean.
pub(super) fn with_inner(written: &str, read: Reading) -> Reading {
    if !read.is_sure() {
        return read;
    }
    let text = written.trim();
    let years: Vec<String> = if text.contains(char::is_alphabetic) { Vec::new() } else { years(&read) };
    if !years.is_empty() {
        return Reading::open(years).or(read).only_if(false);
    }
    let members = of_members(text, &read);
    if !members.values.is_empty() {
        return members;
    }
    let Some((inner, around)) = unwrapped(text) else { return of_pairs(text, &read).unwrap_or(read) };
    let (alone, _) = edtf_or_meant(inner);
    let is_same =
        alone.is_sure() && alone.values.iter().map(|value| bare(value)).eq(read.values.iter().map(|value| bare(value)));
    if let Some(since) = since_range(text, inner, around, &read).filter(|_| is_same) {
        return read.or(Reading::open(Some(since))).only_if(false);
    }
    if is_same || alone.values.is_empty() {
        return of_pairs(text, &read).unwrap_or(read);
    }
    read.or(Reading::open(alone.values.iter().filter_map(|value| around.of(value)))).only_if(false)
}

/// `ab 1850-60`: the word before a range says that it went on from then, and was left out of what was read.
fn since_range(text: &str, inner: &str, around: Around, read: &Reading) -> Option<String> {
    let [value] = &read.values[..] else { return None };
    let is_lasting = value.contains('/') && !value.contains("..") && around == Around::Since;
    let may_lead = FROM.iter().any(|word| text.to_lowercase().starts_with(word));
    let is_dropped = is_lasting && !may_lead && some_time::is_close(&clean::phrase(inner));
    around.of(value).filter(|_| is_dropped)
}

/// A date that stands inside something else; one that looks like two years is asked.
pub(super) fn of_date(date: String) -> Reading {
    match twofold::years(&date) {
        Some(years) => Reading::open([years, date]),
        None => Reading::sure(Some(date)),
    }
}

/// `1920-29` in figures alone: spring in the south, and the years 1920 to 1929.
fn years(read: &Reading) -> Vec<String> {
    read.values.iter().filter_map(|value| twofold::years(value)).collect()
}

/// `until 1743/4`, `1850-1 to present`, `1700–1914-8`: a year and a figure that can be years as well as a month, with words or
/// another date around them, which take no doubt from it.
fn of_pairs(text: &str, read: &Reading) -> Option<Reading> {
    let [value] = &read.values[..] else { return None };
    let pair = pair(text).filter(|pair| *pair != text)?;
    let (alone, _) = edtf_or_meant(pair);
    let month = alone.values.iter().find(|one| !one.contains('/') && stands_in(value, one))?;
    if alone.is_sure() {
        return None;
    }
    let (before, behind) = value.split_once(month.as_str())?;
    let with = |other: &String| match other.split_once('/') {
        Some(_) if before.is_empty() && behind.is_empty() => other.clone(),
        Some((_, to)) if before.ends_with('/') => format!("{before}{to}{behind}"),
        Some((from, _)) if behind.trim_start_matches(['~', '?', '%']).starts_with('/') => {
            format!("{before}{from}{behind}")
        }
        Some((from, to)) => format!("{before}{from}..{to}{behind}"),
        None => format!("{before}{other}{behind}"),
    };
    let others = alone.values.iter().filter(|other| *other != month && !other.starts_with(['[', '{']));
    Some(read.clone().or(Reading::open(others.map(with).filter_map(if_edtf))).only_if(false))
}

/// The first year of four figures with one or two behind a hyphen, a dash or a stroke, or with a numeral before it.
fn pair(text: &str) -> Option<&str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_joint = |c: char| matches!(c, '-' | '–' | '/');
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let year = rest[start..].bytes().take_while(u8::is_ascii_digit).count();
        let behind = &rest[start + year..];
        let before = &text[..text.len() - rest.len() + start];
        let is_free = before.ends_with('–') || !before.trim_end_matches(is_joint).ends_with(is_digit);
        let joint = behind.chars().next().filter(|c| is_joint(*c)).map_or(0, char::len_utf8);
        let figures = behind[joint..].bytes().take_while(u8::is_ascii_digit).count();
        let after = &behind[joint + figures..];
        let is_last = !after.starts_with(|c: char| c.is_alphanumeric() || c == '.' || c == '/')
            && !after.trim_start_matches(is_joint).starts_with(is_digit);
        if year == 4 && is_free && joint > 0 && (1..=2).contains(&figures) && is_last {
            return Some(&rest[start..start + year + joint + figures]);
        }
        let numeral = rest[..start]
            .strip_suffix('/')
            .map_or(0, |before| before.bytes().rev().take_while(|byte| matches!(byte, b'I' | b'V')).count());
        if year == 4 && numeral > 0 {
            return Some(&rest[start - 1 - numeral..start + year]);
        }
        rest = &rest[start + year..];
    }
    None
}

/// Whether a date is one of those of a value, and no part of a longer one.
fn stands_in(value: &str, date: &str) -> bool {
    value.split(['/', ',', '[', ']', '{', '}']).any(|one| {
        one.strip_prefix(date).is_some_and(|rest| rest.trim_start_matches(['~', '?', '%', 'X', '-', '.']).is_empty())
    })
}

/// What stands around a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    /// Brackets that say nothing of when.
    Brackets,
    /// A sign of EDTF behind the date.
    Sign(char),
    Since,
    Until,
}

impl Around {
    /// The date with it.
    fn of(self, value: &str) -> Option<String> {
        match self {
            Around::Brackets => Some(value.to_owned()),
            Around::Sign(sign) => if_edtf(match value.split_once('/') {
                Some((from, to)) => format!("{from}{sign}/{to}{sign}"),
                None => format!("{value}{sign}"),
            }),
            Around::Until => if_edtf(format!("../{}", value.rsplit('/').next().unwrap_or(value))),
            Around::Since => if_edtf(format!("{}/..", value.split('/').next().unwrap_or(value))),
        }
    }
}

/// The phrase inside, and what is around it.
fn unwrapped(text: &str) -> Option<(&str, Around)> {
    let inside =
        [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    if let Some(inner) = inside.filter(|inner| !inner.contains(['(', ')', '[', ']'])) {
        return Some((inner.trim(), Around::Brackets));
    }
    if let Some(inner) = text.strip_suffix("(?)").or_else(|| text.strip_suffix('?')).map(str::trim_end) {
        // `185?` has a figure that nobody knows.
        let figures = inner.bytes().rev().take_while(u8::is_ascii_digit).count();
        return (!matches!(figures, 0 | 3)).then_some((inner, Around::Sign('?')));
    }
    // `1850 IV.` is as open as without its stop.
    let ends_in_numeral = |text: &str| text.rsplit_once(' ').is_some_and(|(_, last)| is_numeral(last));
    let ends_in_figure = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    if let Some(inner) = text.strip_suffix('.').filter(|inner| ends_in_figure(inner) || ends_in_numeral(inner)) {
        return Some((inner, Around::Brackets));
    }
    if let Some(inner) = ABOUT.iter().find_map(|words| text.strip_suffix(words)) {
        return Some((inner.trim_end_matches([',', ' ']), Around::Sign('~')));
    }
    let small = text.to_lowercase();
    let before = |words: &[&str]| {
        let word = words.iter().find(|words| small.starts_with(**words) && text.is_char_boundary(words.len()))?;
        Some(text[word.len()..].trim_start())
    };
    let since = before(&SINCE).map(|inner| (inner, Around::Since));
    since.or_else(|| before(&UNTIL).map(|inner| (inner, Around::Until)))
}

/// Whether a word is a Roman numeral in capitals.
fn is_numeral(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// A date without its doubts, brackets and open end.
fn bare(value: &str) -> String {
    let closed = value.strip_suffix("/..").or_else(|| value.strip_prefix("../")).unwrap_or(value);
    closed.chars().filter(|c| !matches!(c, '?' | '~' | '%' | '[' | ']' | '{' | '}')).collect()
}

/// `1890s or 1900s`, `FY2023 and FY2024`: the sets of all that the members mean, where one has several meanings by itself.
fn of_members(text: &str, read: &Reading) -> Reading {
    let [value] = &read.values[..] else { return Reading::none() };
    let Some(close) = value.chars().next().and_then(|open| match open {
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }) else {
        return Reading::none();
    };
    // A list with commas is one list.
    let joint = JOINTS.iter().find(|joint| text.contains(**joint) && !text.contains([',', ';']));
    let Some(joint) = joint else { return Reading::none() };
    let text = ["either ", "entweder ", "soit "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let members: Vec<Reading> = text.split(joint).map(|member| edtf_or_meant(member.trim()).0).collect();
    // A day or a short year alone means what its neighbours say.
    let stands = |member: &str| member.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4);
    let is_open = members.iter().any(|member| member.values.len() > 1);
    if !is_open || !text.split(joint).all(stands) {
        return Reading::none();
    }
    let mut sets = vec![Vec::new()];
    for member in &members {
        let with = |set: &Vec<String>, value: &String| [&set[..], std::slice::from_ref(value)].concat();
        sets = sets
            .iter()
            .flat_map(|set| member.values.iter().map(move |value| with(set, value)))
            .take(MOST_SETS)
            .collect();
    }
    let open = &value[..1];
    let written = sets.iter().map(|set| format!("{open}{}{close}", set.join(",").replace('/', "..")));
    read.clone().or(Reading::open(written.filter_map(if_edtf))).only_if(false)
}
