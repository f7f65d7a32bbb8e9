//! A line such as `4 October 1957: Sputnik`: its date and its title.

use crate::read::dates::meant;

/// Characters of a text in which a date is looked for.
const MAX_DATED: usize = 120;

/// `4 October 1957: Sputnik` as its date and its title; sure where a sign stands between the two.
pub(super) fn dated_text(text: &str) -> Option<(String, String, bool)> {
    let is_end = |(at, c): &(usize, char)| {
        *at > 0 && matches!(c, ' ' | ':' | ',' | ';' | '|' | '\t' | '–' | '—') && !text[..*at].ends_with(' ')
    };
    let ends: Vec<usize> = text.char_indices().take(MAX_DATED).filter(is_end).map(|(at, _)| at).collect();
    // The longest beginning that is a date: `May 5, 1957`, not `May 5`.
    ends.into_iter().rev().find_map(|end| {
        let [date] = &meant(&text[..end])[..] else { return None };
        let rest = text[end..].trim_start();
        let title = rest.trim_start_matches([':', ',', ';', '|', '-', '–', '—']).trim();
        let has_sign = title.len() < rest.trim_end().len();
        (!title.is_empty()).then(|| (date.clone(), title.to_owned(), has_sign))
    })
}
