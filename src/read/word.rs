//! The words that a file has for values of few kinds, from the values.

/// The word of a value; each value of a list has one.
pub(crate) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, one)| one == value).map(|(word, _)| *word).unwrap_or_default()
}
