//! A date with words in round brackets: `1850 (May)`, `19. Jh. (um 1850)`. What is in the brackets may be a part of the date, or
//! another date for it; only the author knows.

use crate::time::written::clean::{self, is_figures};
use crate::time::written::edtf_or_meant;
use crate::time::written::other_calendars::counts_years;
use crate::time::written::reading::Reading;

/// The date of all the words, of those before and after the brackets, and of those in them.
pub(super) fn reading(written: &str) -> Reading {
    let Some((outside, inside)) = parts(written).filter(|(_, inside)| !counts_years(inside)) else {
        return Reading::none();
    };
    let all = written.replace(['(', ')', '[', ']'], " ");
    let inside = corrected(inside);
    // `1940 (ongoing)` has no end; figures would be another date, and not the end of this one.
    let unended =
        if inside.contains(|c: char| c.is_ascii_digit()) { String::new() } else { [&outside, "-", inside].concat() };
    let later = in_later_year(&outside, inside).unwrap_or_default();
    let values = [later.as_str(), &all, &outside, inside, &unended].map(|part| edtf_or_meant(part).0.values);
    // A day without its year is none that can be drawn.
    Reading::open(values.into_iter().flatten().filter(|value| !value.contains("XXXX")))
}

/// `3 Jan. 1743 (1744)`: the same day of the year after, as it is counted from January.
fn in_later_year(outside: &str, inside: &str) -> Option<String> {
    let year = inside.get(..4).filter(|year| is_figures(year, 4))?.parse::<u64>().ok()?;
    let behind = clean::folded(&inside[4..]).replace(['.', ' '], "");
    let first = format!("{:04}", year.checked_sub(1)?);
    let is_style =
        matches!(behind.as_str(), "" | "ns" | "nst" | "newstyle" | "nouveaustyle" | "neuenstils" | "nouvst" | "нст");
    (is_style && outside.ends_with(&first) && outside.len() > first.len())
        .then(|| format!("{}{year:04}", &outside[..outside.len() - first.len()]))
}

/// Words before the date that is right, where the one before the brackets is not.
const CORRECTED: [&str; 9] = ["i.e.", "i. e.", "ie", "recte", "error for", "correctly", "that is", "d. h.", "="];

/// What stands in brackets, without the words that call it the right date.
fn corrected(inside: &str) -> &str {
    let behind = |word: &str| inside.strip_prefix(word).map(|rest| rest.trim_start_matches([' ', ':', ',']));
    CORRECTED.iter().find_map(|word| behind(word)).unwrap_or(inside)
}

/// The words of the one pair of brackets, which stands at an end of the phrase, and the others. Square ones hold a
/// correction; others are those of a set.
fn parts(written: &str) -> Option<(String, &str)> {
    let corrects = |inside: &str| corrected(inside.trim()).len() < inside.trim().len();
    let square = || written.trim().split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
    let round = written.trim().split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    let (before, (inside, after)) = round.or_else(|| square().filter(|(_, (inside, _))| corrects(inside)))?;
    let outside = if before.is_empty() { after } else { before };
    let is_one = (before.is_empty() != after.is_empty()) && !after.contains(['(', ')']) && !inside.contains('(');
    (is_one && !inside.trim().is_empty()).then(|| (outside.trim().to_owned(), inside.trim()))
}
