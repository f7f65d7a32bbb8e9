//! The year of a label: `44 BCE`, `13.8 billion BCE`, `1970s`, `a year of the 1900s ending in 5`.

use crate::time::written::years::written;

/// The most significant digits that a year says it has.
const MOST_SIGNIFICANT: usize = 6;

/// The years that are worded so, as EDTF writes them.
pub(super) fn years(words: &str) -> Vec<String> {
    let words = words.to_lowercase();
    if words == "year unknown" {
        return vec!["XXXX".to_owned()];
    }
    let all =
        [exact(&words), estimated(&words), beyond_counting(&words), named(&words), between(&words), one_of(&words)];
    all.into_iter().flatten().collect()
}

/// A number with its era, as it is counted and as it was meant.
fn exact(words: &str) -> Vec<String> {
    let bare = words.strip_prefix("c. ").unwrap_or(words);
    let (number, is_before) = match (bare.strip_suffix(" bce"), bare.strip_suffix(" ce")) {
        (Some(number), _) => (number, true),
        (_, Some(number)) => (number, false),
        _ => (bare, false),
    };
    // A winter belongs to two years and is named for the first.
    let number = match number.split_once('–') {
        Some((first, last)) if first.len() == 4 && matches!(last.len(), 2 | 4) => first,
        _ => number,
    };
    let Some(value) = counted(number) else { return Vec::new() };
    if is_before { vec![written(1 - value), written(-value)] } else { vec![written(value)] }
}

/// `44`, `300,000`, `13.8 billion`.
fn counted(number: &str) -> Option<i64> {
    let (figures, unit) = match number.split_once(' ') {
        Some((figures, "million")) => (figures, 1_000_000),
        Some((figures, "billion")) => (figures, 1_000_000_000),
        Some(_) => return None,
        None => (number, 1),
    };
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = whole.replace(',', "");
    if whole.is_empty() || !is_number(&whole) || !is_number(part) || part.len() > 3 {
        return None;
    }
    let thousandths: i64 = format!("{part:0<3}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(unit)?.checked_add(thousandths * unit / 1000)
}

/// `c. 1234, between 1200 and 1299`: a year of which some digits count.
fn estimated(words: &str) -> Vec<String> {
    let year = words.split_once(", between ").map_or(words, |(year, _)| year);
    let with_digits = |year: String| (1..=MOST_SIGNIFICANT).map(move |digits| format!("{year}S{digits}"));
    if !words.starts_with("c. ") {
        return Vec::new();
    }
    let far = |year: String| if year.starts_with('Y') { year } else { format!("Y{year}") };
    exact(year).into_iter().flat_map(|year| [year.clone(), far(year)]).flat_map(with_digits).collect()
}

/// `5 × 10^999 BCE`.
fn beyond_counting(words: &str) -> Vec<String> {
    let Some((significand, rest)) = words.split_once(" × 10^") else { return Vec::new() };
    let Some((exponent, era)) = rest.split_once(' ') else { return Vec::new() };
    vec![format!("Y{}{significand}E{exponent}", if era == "bce" { "-" } else { "" })]
}

/// `1970s`, `2nd century BCE`, `years 0 to 99`.
fn named(words: &str) -> Vec<String> {
    let bare = words.strip_suffix(" ce").unwrap_or(words);
    if let Some(last) = bare.strip_prefix("years 0 to ") {
        return masks(&"0".repeat(4 - last.len().min(4)), false);
    }
    if let Some(start) = bare.strip_suffix('s').filter(|start| start.bytes().all(|b| b.is_ascii_digit())) {
        return masks(&format!("{start:0>4}"), false);
    }
    let ordinal = bare.trim_end_matches(" bce").split_once(' ');
    match ordinal.map(|(nth, unit)| (nth.trim_end_matches(char::is_alphabetic).parse::<u32>(), unit)) {
        Some((Ok(nth @ 1..), "century")) => vec![format!("-{:02}XX", nth - 1)],
        Some((Ok(nth @ 1..), "millennium")) => vec![format!("-{}{}", nth - 1, "X".repeat(3))],
        _ => Vec::new(),
    }
}

/// The first digits of a year with an `X` for one, two, three of the last.
fn masks(figures: &str, is_before: bool) -> Vec<String> {
    let sign = if is_before { "-" } else { "" };
    let mask = |known: usize| figures.get(..known).map(|first| format!("{sign}{first:X<4}"));
    (0..4).rev().filter_map(mask).collect()
}

/// `between 1900 and 1909`, and as an end of a span `1900–1909`.
fn between(words: &str) -> Vec<String> {
    let pair =
        words.strip_prefix("between ").and_then(|rest| rest.split_once(" and ")).or_else(|| words.split_once('–'));
    let Some((first, last)) = pair else { return Vec::new() };
    let is_before = last.ends_with(" bce");
    let last = exact(last);
    let first = exact(&if is_before && !first.ends_with("bce") { format!("{first} bce") } else { first.to_owned() });
    let ends = first.into_iter().chain(last);
    ends.flat_map(|year| masks(year.trim_start_matches('-'), is_before)).collect()
}

/// `a year of the 1900s ending in 5`, `a year from 100 to 109 whose ones digit is 4`.
fn one_of(words: &str) -> Vec<String> {
    let Some(rest) = words.strip_prefix("a year") else { return Vec::new() };
    let is_before = rest.contains(" bce");
    let mut digits = [b'X'; 4];
    let places = ["thousands", "hundreds", "tens", "ones"];
    for (place, name) in places.iter().enumerate() {
        let said = rest.split_once(&format!("{name} digit is ")).and_then(|(_, after)| after.bytes().next());
        digits[place] = said.unwrap_or(digits[place]);
    }
    if let Some((_, after)) = rest.split_once("ending in ") {
        let ending: Vec<u8> = after.bytes().take_while(u8::is_ascii_digit).take(4).collect();
        digits[4 - ending.len()..].copy_from_slice(&ending);
    }
    let figures = |text: &str| -> String {
        text.chars().take_while(|c| c.is_ascii_digit() || *c == ',').filter(|c| *c != ',').collect()
    };
    let start = match (rest.split_once("of the "), rest.split_once("from ")) {
        (Some((_, stretch)), _) => Some(figures(stretch)),
        (_, Some((_, stretch))) => stretch.split_once(" to ").map(|(from, to)| {
            let (from, to) = (figures(from), figures(to));
            if is_before { to } else { from }
        }),
        _ => None,
    };
    let start = start.map(|start| format!("{start:0>4}"));
    let known = 0..if start.is_some() { 4 } else { 1 };
    let sign = if is_before { "-" } else { "" };
    let with_start = |known: usize| {
        let mut all = digits;
        let first = start.as_deref().unwrap_or_default().as_bytes();
        all[..known].copy_from_slice(first.get(..known)?);
        Some(all)
    };
    // Counted without a year 0 each year before it is one more than EDTF writes.
    let both = known.filter_map(with_start).flat_map(|all| [one_less(all).filter(|_| is_before), Some(all)]);
    let uncarried = start.as_deref().filter(|_| is_before).into_iter().flat_map(|start| nines(start, digits));
    both.flatten().chain(uncarried).map(|all| format!("{sign}{}", String::from_utf8_lossy(&all))).collect()
}

/// Where counting on would change a digit that is not known, the last zeros are nines of the number that EDTF writes, and the
/// first digits those of the last year, which is one less.
fn nines(last: &str, mut digits: [u8; 4]) -> Vec<[u8; 4]> {
    let Some(first) = last.parse::<u32>().ok().and_then(|last| last.checked_sub(1)).map(|last| format!("{last:04}"))
    else {
        return Vec::new();
    };
    digits.iter_mut().rev().take_while(|digit| **digit == b'0').for_each(|digit| *digit = b'9');
    let with_first = |known: usize| {
        let mut all = digits;
        all[..known].copy_from_slice(first.as_bytes().get(..known)?);
        Some(all)
    };
    (0..4).filter_map(with_first).collect()
}

/// The number that is one less, of the digits that are known.
fn one_less(mut digits: [u8; 4]) -> Option<[u8; 4]> {
    for digit in digits.iter_mut().rev() {
        match digit {
            b'0' => *digit = b'9',
            b'1'..=b'9' => {
                *digit -= 1;
                return Some(digits);
            }
            _ => return None,
        }
    }
    None
}
