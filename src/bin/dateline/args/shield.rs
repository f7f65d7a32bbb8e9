//! Dates that begin with a minus sign, kept apart from options.

use std::ffi::OsString;

/// No argument of the system can hold it, so a word that starts with it came through [`shield`].
const SHIELD: char = '\0';

/// The commands that take dates.
const DATED: [&str; 3] = ["date", "add", "set"];

/// Marks the dates before 1 BC after a command that takes dates, so that `-0044` is never taken for a flag, wherever it
/// stands: no flag starts with a digit or a capital. The parser alone would take every flag after a date for a date.
pub(crate) fn shield(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = words.collect();
    let after = words.iter().position(|word| DATED.iter().any(|name| word == name)).map_or(words.len(), |at| at + 1);
    for word in words.iter_mut().skip(after).filter(|word| is_negative(word)) {
        let mut marked = OsString::from(SHIELD.to_string());
        marked.push(&*word);
        *word = marked;
    }
    words
}

fn is_negative(word: &OsString) -> bool {
    let bytes = word.as_encoded_bytes();
    let rest = bytes.strip_prefix(b"-").map(|rest| rest.strip_prefix(b"-").unwrap_or(rest));
    rest.and_then(<[u8]>::first).is_some_and(|first| !first.is_ascii_lowercase())
}

/// A word without its mark.
///
/// # Errors
/// Never; the parser of arguments wants it so.
pub(crate) fn unshield(word: &str) -> Result<String, String> {
    Ok(word.strip_prefix(SHIELD).unwrap_or(word).to_owned())
}
