//! What stands around a date and is no part of it: quotes, a full stop, the mark of a footnote.

use crate::time::written::reading::Reading;
use crate::time::written::{Said, ages, edtf_or_meant, two_calendars, two_works, underscored};

/// Pairs of quotes, as phones, word processors and printers write them.
const QUOTES: &[(&str, &str)] = &[
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("”", "”"),
    ("«", "»"),
    ("»", "«"),
    ("‹", "›"),
    ("‘", "’"),
    ("‚", "‘"),
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("「", "」"),
];
/// What a footnote says in brackets where it is no number.
const REMARKS: &[&str] = &["citation needed", "note", "sic", "nb", "n b", "!"];

/// The date between quotes.
pub(super) fn unquoted(written: &str) -> Option<&str> {
    let text = written.trim();
    let inside = |(open, close): &(&str, &str)| text.strip_prefix(open)?.strip_suffix(close);
    QUOTES.iter().find_map(inside).map(str::trim).filter(|inner| !inner.is_empty())
}

/// The date before a sign that ends a sentence or a part of one, and whether nothing else can be meant.
pub(super) fn unstopped(written: &str) -> Option<(&str, bool)> {
    let text = written.trim();
    let inner = text.strip_suffix(['.', ',', ';', ':'])?.trim_end();
    let is_plain = inner.ends_with(char::is_alphanumeric);
    is_plain.then(|| (inner, text.ends_with('.')))
}

/// The date before the mark of a footnote: `1957 [1]`, `1957*`, `1957¹`.
pub(super) fn unmarked(written: &str) -> Option<&str> {
    let text = written.trim();
    let is_superscript = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ª' | 'ᵃ'..='ᶜ');
    // `186*` is a year of the 1860s, `18**` one of the 1800s.
    let figures = text.trim_end_matches('*');
    let is_blank = text.len() == 4 && matches!(figures.len(), 2 | 3) && figures.bytes().all(|b| b.is_ascii_digit());
    if is_blank {
        return None;
    }
    if let Some(decade) = noted_decade(text) {
        return Some(decade);
    }
    let signs = text.trim_end_matches(['*', '†', '‡', '§', '¶', '#']).trim_end_matches(is_superscript);
    let inner = if signs.len() < text.len() { signs } else { in_brackets(text)? }.trim_end();
    (inner.chars().any(|c| c.is_ascii_digit()) && !inner.ends_with(['/', '-', '–'])).then_some(inner)
}

/// `1920s 2`, `1920s2?`: a decade, and the figure of a note close behind it or after a space.
fn noted_decade(text: &str) -> Option<&str> {
    let bare = text.strip_suffix('?').unwrap_or(text);
    let decade = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let note = bare.len() - decade.len();
    let year = decade.trim_end().strip_suffix(['s', 'S'])?.trim_end();
    let is_decade = year.len() == 4 && year.ends_with('0') && year.bytes().all(|b| b.is_ascii_digit());
    ((1..=2).contains(&note) && is_decade).then_some(decade.trim_end())
}

/// The year of which an editor has supplied some figures in brackets, `185[0]`, without these.
pub(super) fn with_supplied(written: &str) -> Option<String> {
    let (before, rest) = written.split_once('[')?;
    let (inner, after) = rest.split_once(']')?;
    let is_figure = |c: &char| c.is_ascii_digit();
    let (head, tail) =
        (before.chars().rev().take_while(is_figure).count(), after.chars().take_while(is_figure).count());
    let supplied = inner.chars().take_while(is_figure).count();
    let is_year = supplied > 0 && head + tail > 0 && head + supplied + tail == 4;
    let is_whole = head == 0 || tail == 0 || supplied == inner.chars().count();
    (is_year && is_whole && !after.contains(['[', ']'])).then(|| format!("{before}{inner}{after}"))
}

/// `[1]`, `[a]`, `[note 2]`, `(1)` behind a date; a year in brackets is none.
fn in_brackets(text: &str) -> Option<&str> {
    let (open, bare) = match text.strip_suffix(']') {
        Some(bare) => ('[', bare),
        None => ('(', text.strip_suffix(')')?),
    };
    let (before, inner) = bare.rsplit_once(open)?;
    let inner = inner.trim().to_lowercase();
    let is_number = (1..=3).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    let is_letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
    let remark = inner.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    (is_number || is_letter || REMARKS.contains(&remark)).then_some(before)
}

/// Signs of which only one of the pair is left, as in a line cut out of a catalogue: `1850]`, `[c. 1850`, `(1850`.
fn half_bracketed(text: &str) -> Option<&str> {
    let inner = text.trim_start_matches(['[', '(']).trim_end_matches([']', ')']);
    let count = text.matches(['[', ']', '(', ')']).count();
    (count == 1 && inner.len() + 1 == text.len()).then(|| inner.trim())
}

/// `INT 1850 (about Easter)`: a date of a genealogy program that its author has interpreted, and in brackets what was written.
fn interpreted(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("INT ").or_else(|| text.strip_prefix("int "))?;
    let (date, words) = rest.split_once('(')?;
    words.ends_with(')').then(|| date.trim())
}

/// `XX May 1850`, `__ May 1850`: a day that nobody knows.
fn without_day(text: &str) -> Option<String> {
    let rest =
        ["XX ", "xx ", "__ ", "_ ", "_. ", "-- ", "00 ", "00. "].iter().find_map(|blank| text.strip_prefix(blank))?;
    rest.starts_with(char::is_alphabetic).then(|| format!("?? {rest}"))
}

/// `o. J. (um 1850)`, `[s.d.] [vers 1850]`: no date is said, and in brackets the one that a cataloguer gives.
fn supplied(text: &str) -> Option<&str> {
    let inner = text.strip_suffix([')', ']'])?;
    let (before, date) = inner.rsplit_once(['(', '['])?;
    let bare: String = before.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let says_nothing = [
        "nd",
        "sd",
        "sa",
        "sf",
        "oj",
        "od",
        "undated",
        "undatiert",
        "ohnejahr",
        "sansdate",
        "sinfecha",
        "бг",
        "безгода",
    ];
    says_nothing.contains(&bare.as_str()).then(|| date.trim())
}

/// A date that may be meant by what stands around it, for its author to say.
pub(super) fn asked(written: &str) -> Option<String> {
    let text = written.trim();
    let found = half_bracketed(text).or_else(|| interpreted(text)).or_else(|| text.strip_prefix("?? ?? "));
    let undated = || two_works::undated(text, &text.to_lowercase());
    found.or_else(|| supplied(text)).map(str::to_owned).or_else(undated)
}

/// An age in other letters, or a date with the signs that others write: what it means.
pub(super) fn in_other_signs(written: &str) -> Option<(Reading, Said)> {
    let both = || two_calendars::reading(written).map(|reading| (reading, Said::default()));
    ages::near(written).or_else(both).or_else(|| respelt(written).map(|date| edtf_or_meant(&date)))
}

/// The same date with the signs that others write in the place of these: `¿1850?`, `__ May 1850`.
fn respelt(written: &str) -> Option<String> {
    let text = written.trim();
    let doubted = text.strip_prefix('¿').and_then(|rest| rest.strip_suffix('?')).map(|inner| format!("? {inner}"));
    doubted
        .or_else(|| inclusive(text))
        .or_else(|| twice_stopped(text))
        .or_else(|| shared_century(text))
        .or_else(|| without_day(text))
        .or_else(|| stamp(text))
        .or_else(|| underscored::respelt(text))
        .or_else(|| quoted_day(text))
}

/// `44 B.C..`, `1848 г..`: the dot of an abbreviation, and a full stop.
fn twice_stopped(text: &str) -> Option<String> {
    let inner = text.strip_suffix('.').filter(|inner| inner.ends_with('.') && !inner.ends_with(".."))?;
    inner.trim_end_matches('.').ends_with(char::is_alphabetic).then(|| inner.to_owned())
}

/// `1850-1900 inclusive`: both ends belong to it, as they always do.
fn inclusive(text: &str) -> Option<String> {
    let words = ["inclusive", "(inclusive)", "incl.", "(incl.)", "einschließlich", "inclus", "включительно"];
    let bare = words.iter().find_map(|word| text.strip_suffix(word))?;
    let bare = bare.trim_end().trim_end_matches(',');
    bare.ends_with(|c: char| c.is_ascii_digit()).then(|| bare.to_owned())
}

/// `1912-'13`: an apostrophe in place of the hundred, behind a year that has it.
fn shared_century(text: &str) -> Option<String> {
    let at = ["-'", "–'", "-’", "–’"].iter().find_map(|sign| text.find(sign))?;
    let before = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
    let sign = text[at..].char_indices().nth(1)?.0;
    let rest = text[at + sign..].trim_start_matches(['\'', '’']);
    let after = rest.bytes().take_while(u8::is_ascii_digit).count();
    (before == 4 && after == 2).then(|| format!("{}{rest}", &text[..at + sign]))
}

/// `«5» мая 1921 г.`, the day in quotes, as on Russian papers.
fn quoted_day(text: &str) -> Option<String> {
    let rest = text.strip_prefix(['«', '"', '“', '„'])?;
    let (day, rest) = rest.split_once(['»', '"', '”', '“'])?;
    let is_day = (1..=2).contains(&day.trim().len()) && day.trim().bytes().all(|b| b.is_ascii_digit());
    (is_day && rest.trim_start().starts_with(char::is_alphabetic))
        .then(|| format!("{} {}", day.trim(), rest.trim_start()))
}

/// `2012:05:25 14:30:00` of cameras, `25/May/2012:14:30:00 +0200` of servers, `20120525143000`: the signs that others put
/// between the parts of a time.
fn stamp(text: &str) -> Option<String> {
    let figures = |from: usize, to: usize| text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let signs = |at: &[(usize, u8)]| at.iter().all(|(at, sign)| text.as_bytes().get(*at) == Some(sign));
    if let (Some(year), Some(month), Some(day), true) =
        (figures(0, 4), figures(5, 7), figures(8, 10), signs(&[(4, b':'), (7, b':')]))
    {
        return Some(format!("{year}-{month}-{day}{}", text.get(10..)?));
    }
    if signs(&[(2, b'/'), (6, b'/'), (11, b':')]) && figures(7, 11).is_some() {
        return Some(format!("{} {}", text.get(..11)?, text.get(12..)?));
    }
    if let Some(time) = text.get(10..).filter(|time| has_dotted_seconds(time) && figures(0, 4).is_some()) {
        return Some(format!("{}{}", text.get(..10)?, time.replacen('.', ":", 2).replace(',', ".")));
    }
    let (day, time) = (figures(0, 8)?, text.get(8..)?.trim_start_matches(['_', '-', ' ', 'T']));
    let is_time = matches!(time.len(), 4 | 6) && time.bytes().all(|b| b.is_ascii_digit());
    let parts = [Some(format!("{}-{}-{}T{}:{}", &day[..4], &day[4..6], &day[6..], time.get(..2)?, time.get(2..4)?))];
    let seconds = time.get(4..6).map(|seconds| format!(":{seconds}"));
    is_time.then(|| parts.into_iter().chain([seconds]).flatten().collect())
}

/// ` 15:15:15,123` of logs, ` 15.15.15`: a point or comma where ISO 8601 has a colon or a point.
fn has_dotted_seconds(time: &str) -> bool {
    let Some(clock) = time.strip_prefix([' ', 'T']) else { return false };
    let shape: String = clock.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "00.00.00" || shape.starts_with("00:00:00,") && shape[9..].bytes().all(|b| b == b'0') && shape.len() > 9
}

/// Marks of an empty place in lists and catalogues, which are no words.
const EMPTY: [&str; 17] = [
    "n/a", "s/f", "s/d", "б/д", "б/г", "н/д", "o/j", "n.a.", "s.f.", "k/a", "#n/a", "#ref!", "#value!", "?", "??", "–",
    "—",
];

/// Whether it says that no date is known.
pub(super) fn is_empty(written: &str) -> bool {
    EMPTY.contains(&written.trim().trim_matches(['[', ']', '(', ')']).to_lowercase().as_str())
}
