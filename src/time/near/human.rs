//! Dates in words. What it is: dates as people write them, `c. 1850`, `May 25, 2012`, `spring 2015`, `44 BC`. In: a text in lower
//! case. Out: the EDTF. It must not know ranges.

use crate::time::near::Meant;
use crate::time::near::if_edtf;
use crate::time::near::number;

const APPROXIMATE: &[&str] = &[
    "circa ",
    "circa",
    "ca. ",
    "ca.",
    "ca ",
    "c. ",
    "c.",
    "c ",
    "approximately ",
    "approx. ",
    "approx ",
    "about ",
    "around ",
    "roughly ",
    "~ ",
];
const UNCERTAIN: &[&str] = &["probably ", "possibly ", "perhaps ", "maybe ", "uncertain "];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_IN_FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const SILENT: &[&str] = &[
    "the",
    "of",
    "in",
    "on",
    "year",
    "early",
    "mid",
    "late",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// The EDTF of one date.
pub(super) fn date(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(rest) = UNCERTAIN.iter().find_map(|head| text.strip_prefix(head)) {
        return date(rest).and_then(|date| doubted(&date, '?'));
    }
    if let Some(rest) = APPROXIMATE.iter().find_map(|head| text.strip_prefix(head)) {
        return date(rest).and_then(|date| doubted(&date, '~'));
    }
    if let Some(rest) = text.strip_suffix("(?)").or_else(|| text.strip_suffix('?')) {
        return date(rest).and_then(|date| doubted(&date, '?'));
    }
    plain(text)
}

/// The date with one more doubt about it.
fn doubted(date: &str, sign: char) -> Option<String> {
    let both = date.strip_suffix(['?', '~']).filter(|_| !date.ends_with(sign));
    if_edtf(both.map_or_else(|| format!("{}{sign}", date.trim_end_matches(sign)), |date| format!("{date}%")))
}

fn plain(text: &str) -> Option<String> {
    if matches!(text, "unknown" | "undated" | "n.d." | "n.d" | "nd" | "no date") {
        return Some("XXXX".to_string());
    }
    if let Some(edtf) = if_edtf(text.to_ascii_uppercase()).filter(|edtf| !edtf.contains(['/', '[', '{'])) {
        return Some(edtf);
    }
    if let Some(Meant::One(edtf)) = number::meant(text) {
        return Some(edtf).filter(|edtf| !edtf.contains('/'));
    }
    words(text)
}

/// What the words of a date say, each at most once.
#[derive(Default)]
struct Fields<'a> {
    numbers: Vec<&'a str>,
    day: Option<u8>,
    /// A month or a part of the year, as EDTF numbers them.
    month: Option<u8>,
    before_christ: bool,
    era: bool,
    century: bool,
}

fn words(text: &str) -> Option<String> {
    let apart =
        if text.contains(|c: char| c.is_ascii_alphabetic()) { text.replace(['-', ','], " ") } else { text.to_string() };
    let quarters = apart.replacen('q', " q", 1);
    let mut fields = Fields::default();
    for word in quarters.split_whitespace() {
        take(&mut fields, word)?;
    }
    if_edtf(written(&fields)?)
}

/// `None` where the word means nothing here.
fn take<'a>(fields: &mut Fields<'a>, word: &'a str) -> Option<()> {
    let word = word.trim_end_matches('.');
    match word {
        _ if SILENT.contains(&word) => {}
        "bc" | "bce" | "b.c" | "b.c.e" => (fields.before_christ, fields.era) = (true, true),
        "ad" | "ce" | "a.d" | "c.e" => fields.era = true,
        "century" | "cent" | "c" => fields.century = true,
        _ => match part(word) {
            Some(_) if fields.month.is_some() => return None,
            Some(part) => fields.month = Some(part),
            None => return figure(fields, word),
        },
    }
    Some(())
}

fn part(word: &str) -> Option<u8> {
    let code = match word {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        "q1" => 33,
        "q2" => 34,
        "q3" => 35,
        "q4" => 36,
        _ => return month(word),
    };
    Some(code)
}

fn month(word: &str) -> Option<u8> {
    let word = if word == "sept" { "sep" } else { word };
    let at = MONTHS.iter().position(|month| *month == word);
    let at = at.or_else(|| MONTHS_IN_FULL.iter().position(|month| *month == word))?;
    u8::try_from(at + 1).ok()
}

fn figure<'a>(fields: &mut Fields<'a>, word: &'a str) -> Option<()> {
    let split = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at(split);
    match ending {
        _ if digits.is_empty() => return None,
        "" | "s" | "'s" => fields.numbers.push(word),
        "st" | "nd" | "rd" | "th" if fields.day.is_none() => fields.day = Some(digits.parse().ok()?),
        "bc" | "bce" => {
            fields.numbers.push(digits);
            (fields.before_christ, fields.era) = (true, true);
        }
        "ad" | "ce" => {
            fields.numbers.push(digits);
            fields.era = true;
        }
        _ => return None,
    }
    Some(())
}

fn written(fields: &Fields<'_>) -> Option<String> {
    if let (true, Some(n)) = (fields.century, fields.day.and_then(|n| n.checked_sub(1))) {
        let sign = if fields.before_christ { "-" } else { "" };
        return Some(format!("{sign}{n:02}XX"));
    }
    let (day, year) = match (fields.day, &fields.numbers[..]) {
        (None, [year]) => (None, *year),
        (Some(day), [year]) => (Some(day), *year),
        (None, [a, b]) if a.len() > 2 => (Some(b.parse().ok()?), *a),
        (None, [a, b]) => (Some(a.parse().ok()?), *b),
        _ => return None,
    };
    if let Some(decade) = year.strip_suffix('s') {
        return decade_of(decade.trim_end_matches('\'')).filter(|_| fields.month.is_none());
    }
    // Two digits may be a year of any century.
    let year = (year.len() > 2 || fields.era).then(|| astronomical(year, fields.before_christ))??;
    match (fields.month, day) {
        (None, None) => Some(year),
        (Some(month), None) => Some(format!("{year}-{month:02}")),
        (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
        (None, Some(_)) => None,
    }
}

/// `1970s` is a decade; `1900s` may also be the century.
fn decade_of(digits: &str) -> Option<String> {
    let tens = digits.strip_suffix('0').filter(|tens| tens.len() == 3 && !tens.ends_with('0'))?;
    Some(format!("{tens}X"))
}

/// There is no year 0 among people: 44 BC is -0043.
fn astronomical(digits: &str, before_christ: bool) -> Option<String> {
    let number = digits.parse::<u64>().ok()?;
    let (sign, number) = match (before_christ, number) {
        (true, 0) => return None,
        (true, 1) => ("", 0),
        (true, n) => ("-", n - 1),
        (false, n) => ("", n),
    };
    Some(if number > 9999 { format!("Y{sign}{number}") } else { format!("{sign}{number:04}") })
}
