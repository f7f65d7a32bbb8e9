//! A date with words in round brackets: `1850 (May)`, `19. Jh. (um 1850)`. What is in the brackets may be a part of the date, or
//! another date for it; only the author knows.

use crate::time::written::edtf_or_meant;
use crate::time::written::reading::Reading;

/// The date of all the words, of those before and after the brackets, and of those in them.
pub(super) fn reading(written: &str) -> Reading {
    let Some((outside, inside)) = parts(written) else { return Reading::none() };
    let all = written.replace(['(', ')'], " ");
    let values = [all.as_str(), &outside, inside].map(|part| edtf_or_meant(part).0.values);
    // A day without its year is none that can be drawn.
    Reading::open(values.into_iter().flatten().filter(|value| !value.contains("XXXX")))
}

/// The words of the one pair of brackets, which stands at an end of the phrase, and the others.
fn parts(written: &str) -> Option<(String, &str)> {
    let (before, rest) = written.trim().split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let outside = if before.is_empty() { after } else { before };
    let is_one = (before.is_empty() != after.is_empty()) && !after.contains(['(', ')']) && !inside.contains('(');
    (is_one && !inside.trim().is_empty()).then(|| (outside.trim().to_owned(), inside.trim()))
}
