//! Refused texts and suggested values as a message shows them.

/// `` `a`, `b` or `c` ``.
pub(super) fn one_of(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    match &quoted[..] {
        [all @ .., last] if !all.is_empty() => format!("{} or {last}", all.join(", ")),
        _ => quoted.join(""),
    }
}

/// The text as a message may show it: on one line, with the spaces that nobody can see, and not for ever. Whoever prints
/// it makes the rest of it harmless.
pub(super) fn shown(text: &str) -> String {
    let most = 60;
    let escaped: String = text.chars().take(most).flat_map(visible).collect();
    if text.chars().nth(most).is_some() { format!("{escaped}…") } else { escaped }
}

fn visible(c: char) -> Vec<char> {
    let unseen =
        (c.is_whitespace() && c != ' ') || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    if unseen { c.escape_default().collect() } else { vec![c] }
}

/// Whether the text was no interval and the reading is one.
pub(super) fn is_new_range(written: &str, text: &str) -> bool {
    written.is_ascii() && text.contains('/') && !written.contains('/')
}
