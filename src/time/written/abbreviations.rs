//! Abbreviations that different languages have for different words: the `v.` of `v. 1850` is the French `vers` or the German `vor`.

/// The words that a small `v.` before a year can be short for; a capital one is a month too.
const V: [&str; 2] = ["vers", "vor"];

/// The phrase with each word that its abbreviation can be; none where it has no such abbreviation.
pub(super) fn in_full(written: &str) -> Vec<String> {
    let Some(rest) = written.trim().strip_prefix("v.").map(str::trim_start) else { return Vec::new() };
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    match figures {
        3..=4 => V.iter().map(|word| format!("{word} {rest}")).collect(),
        _ => Vec::new(),
    }
}
