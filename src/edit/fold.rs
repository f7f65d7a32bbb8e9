//! Long texts: a text wrapped as a block (`>-`, `|-`).

/// The widest line that is written, characters.
pub(super) const WIDTH: usize = 120;

/// The lines of a text under `>-`; `None` where folding would not keep every letter.
pub(super) fn folded(text: &str, indent: usize) -> Option<Vec<String>> {
    let sound = !text.is_empty() && text.trim() == text && !text.contains("  ") && !text.chars().any(char::is_control);
    let separators = text.contains(['\u{2028}', '\u{2029}', '\u{feff}']);
    (sound && !separators && text.chars().all(|c| c == ' ' || !c.is_whitespace() || !c.is_ascii()))
        .then(|| wrap(text, indent))
}

fn wrap(text: &str, indent: usize) -> Vec<String> {
    let width = WIDTH.saturating_sub(indent).max(20);
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split(' ') {
        let word_length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + word_length <= width => {
                line.push(' ');
                line.push_str(word);
                length += 1 + word_length;
            }
            _ => {
                lines.push(word.to_owned());
                length = word_length;
            }
        }
    }
    lines
}

/// The lines of a text under `|-`; `None` where such a block cannot hold it.
pub(super) fn literal(text: &str) -> Option<Vec<String>> {
    let sound = text.contains('\n') && !text.starts_with([' ', '\n']) && !text.ends_with([' ', '\n']);
    if !sound {
        return None;
    }
    let strange =
        text.chars().any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    let spaced = text.lines().any(|line| line.ends_with(' '));
    (!strange && !spaced).then(|| text.split('\n').map(str::to_owned).collect())
}
