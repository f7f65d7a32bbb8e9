//! One moment or one day within a time: `sometime in 1850-60`, `one day in May 1850`. The time does not last; the moment lies in it.

use crate::time::written::clean::is_figures;
use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf};

/// Words before a time in which something happened once, in small letters without accents.
const ONCE: [&str; 18] = [
    "sometime in ",
    "sometime during ",
    "sometime within ",
    "some time in ",
    "some time during ",
    "at some time in ",
    "at some time during ",
    "at some point in ",
    "at some point during ",
    "irgendwann in den ",
    "irgendwann in ",
    "irgendwann im ",
    "a un moment de ",
    "a un moment en ",
    "en algun momento de ",
    "en algun momento en ",
    "когда-то в ",
    "в какои-то момент ",
];
/// Words between two dates that can say as well how long something lasted.
const FREE_JOINTS: [&str; 18] = [
    "to", "until", "till", "through", "thru", "bis", "a", "au", "al", "hasta", "jusqu'a", "jusqu'en", "по", "до", "-",
    "–", "/", "—",
];
const ARTICLES: [&str; 8] = ["the ", "der ", "den ", "dem ", "les ", "los ", "las ", "la "];

/// A moment in the time behind such words.
pub(super) fn moment(phrase: &str) -> Option<Reading> {
    let rest = ONCE.iter().find_map(|words| phrase.strip_prefix(words))?;
    // `sometime in 1850 to sometime in 1860` has two moments.
    if ["some", "irgendwann", "moment", "когда", "какои"].iter().any(|word| rest.contains(word)) {
        return None;
    }
    let (inner, _) = edtf_or_meant(&in_words(without_article(rest)));
    let is_sure = inner.is_sure() && is_close(rest);
    within(&inner, is_sure, is_close(rest), |value| Some(value.to_owned()))
}

/// One day of the time: of a month or a year one that nobody knows, of a longer time a day within it.
pub(super) fn day(time: &str) -> Option<Reading> {
    let (inner, _) = edtf_or_meant(&in_words(time));
    let is_sure = inner.is_sure() && is_close(time);
    // `one day before May` is the day before it as often as any.
    let is_open = inner.values.iter().any(|value| value.contains(".."));
    within(&inner, is_sure, true, with_day).filter(|_| !is_open)
}

/// Figures alone behind a word for `in`, for `1905-06` can be two years there.
fn in_words(time: &str) -> String {
    if time.contains(char::is_alphabetic) { time.to_owned() } else { format!("in {time}") }
}

/// What each of the values is for one moment in it; beside it the value itself, where it may have lasted.
fn within(inner: &Reading, is_sure: bool, is_moment: bool, alone: impl Fn(&str) -> Option<String>) -> Option<Reading> {
    let of = |value: &String| {
        let Some((from, to)) = value.split_once('/') else { return vec![alone(value).and_then(if_edtf)] };
        if from.is_empty() || to.is_empty() {
            return Vec::new();
        }
        let once = if_edtf(format!("[{}..{}]", from.trim_matches('.'), to.trim_matches('.')));
        let lasting = (!is_moment || once.is_none()).then(|| value.clone());
        vec![once, lasting]
    };
    let values: Vec<String> = inner.values.iter().flat_map(of).flatten().collect();
    let has_form = inner.values.iter().all(|value| !values.contains(value) || !value.contains('/'));
    match &values[..] {
        [] => None,
        [only] => Some(Reading::sure(Some(only.clone())).only_if(is_sure && has_form)),
        _ => Some(Reading::open(values)),
    }
}

/// A year or a month, each with its sign of doubt, and a day that nobody knows.
fn with_day(value: &str) -> Option<String> {
    let date = value.trim_end_matches(['?', '~', '%']);
    let sign = &value[date.len()..];
    let figures = date.strip_prefix('-').unwrap_or(date);
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    if is_year(figures) {
        return Some(format!("{date}{sign}-XX-XX"));
    }
    let (year, month) = figures.split_once('-')?;
    (is_year(year) && is_figures(month, 2)).then(|| format!("{date}{sign}-XX"))
}

/// Whether no word and no free sign between two dates can say that something lasted from one to the other.
pub(super) fn is_close(phrase: &str) -> bool {
    phrase.split(' ').all(|word| !FREE_JOINTS.contains(&word))
}

fn without_article(rest: &str) -> &str {
    ARTICLES.iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest)
}
