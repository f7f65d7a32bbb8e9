//! Our own labels read back: every wording that a picture or a message gives a date is read as that date.

mod doubt;
mod heads;
mod several;
mod single;
mod times;
mod year;

use crate::time::Date;
use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;

/// Values that are tried at most; a label that leaves more open says too little.
const MOST: usize = 400;

/// Whether a value is worded so.
pub(super) fn is_worded(value: &str, written: &str) -> bool {
    Date::parse(value).is_ok_and(|date| is_same(&date.words(), written.trim()))
}

/// Whether only the first of the figures of a year is known.
pub(super) fn is_millennium(value: &str) -> bool {
    value.ends_with(&"X".repeat(3))
}

/// The EDTF values whose words are just these, the likeliest first: what the parts of a label can mean is put together, and
/// kept where it is worded so.
pub(super) fn values(written: &str) -> Vec<String> {
    let label = written.trim();
    // A label in words has letters or a space.
    if !label.contains(|c: char| c == ' ' || c.is_alphabetic()) || is_decade(label) {
        return Vec::new();
    }
    let is_said_so = |value: &String| is_worded(value, label);
    let mut values: Vec<String> = Vec::new();
    for value in several::candidates(label).into_iter().take(MOST).filter(is_said_so) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// `2000s`, which people say of ten years or a hundred.
fn is_decade(label: &str) -> bool {
    label.strip_suffix('s').is_some_and(|figures| figures.bytes().all(|b| b.is_ascii_digit()))
}

/// `180X-22` for `18XX-22`: of the 1800s people say ten years or a hundred.
fn of_ten_years(value: &str) -> Option<String> {
    let (year, rest) = value.split_at_checked(4)?;
    let century = year.strip_suffix("XX").filter(|_| rest.starts_with('-'))?;
    if_edtf(format!("{century}0X{rest}"))
}

/// Whether two labels are the same but for capitals, which a label has at its beginning.
fn is_same(words: &str, label: &str) -> bool {
    words == label || words.to_lowercase() == label.to_lowercase()
}

/// A reading with the dates that we word so ourselves, where none is among its values.
pub(super) fn with(written: &str, reading: Reading) -> Reading {
    match reading.values.iter().find(|value| is_worded(value, written)) {
        // Of a thousand years nobody but we has this label.
        Some(value) if is_millennium(value) => return Reading::sure(Some(value.clone())),
        Some(_) => return reading,
        None => {}
    }
    let own = values(written);
    match &own[..] {
        // What stands behind a range may be a part of it: `between May and June 1850 or 1851`.
        [only] if reading.values.is_empty() => {
            if let Some(ten) = of_ten_years(only).filter(|_| written.contains("00s")) {
                return Reading::open([only.clone(), ten]);
            }
            let is_behind_range = only.split_once(',').is_some_and(|(first, _)| first.contains(".."));
            Reading::sure(Some(only.clone())).only_if(!is_behind_range)
        }
        _ => reading.or(Reading::open(own)),
    }
}
