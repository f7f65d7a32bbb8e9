//! Suggestions in words: what was likely meant, lists of words, a text cut short.

use crate::read::likeness::nearest;

/// The hint for a near miss.
pub(super) fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// "did you mean", or everything that is allowed.
pub(super) fn hint(written: &str, words: &[&str]) -> String {
    hint_of(nearest(written, words), words)
}

/// The same of the word that is near, where one is.
pub(super) fn hint_of(near: Option<&str>, words: &[&str]) -> String {
    near.map_or_else(|| format!("write {}", one_of(words)), did_you_mean)
}

/// Names reported in a list.
const MAX_LISTED: usize = 30;

/// `a`, `b` or `c`.
pub(super) fn one_of<W: AsRef<str>>(words: &[W]) -> String {
    let quoted = |words: &[W]| words.iter().map(|word| format!("`{}`", word.as_ref())).collect::<Vec<_>>().join(", ");
    match words {
        [] => "nothing: there is none".to_owned(),
        [one] => format!("`{}`", one.as_ref()),
        _ if words.len() > MAX_LISTED => {
            format!("one of {} and {} more", quoted(&words[..MAX_LISTED]), words.len() - MAX_LISTED)
        }
        [head @ .., last] => format!("{} or `{}`", quoted(head), last.as_ref()),
    }
}

/// Characters of the author's text repeated in a message.
const MAX_REPEATED: usize = 60;

/// A text as it can stand in a message: one line, not too long.
pub(super) fn short(text: &str) -> String {
    let mut characters = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut out: String = characters.by_ref().take(MAX_REPEATED).collect();
    if characters.next().is_some() {
        out.push('…');
    }
    out
}
