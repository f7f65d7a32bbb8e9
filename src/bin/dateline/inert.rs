//! Control and direction characters of foreign text, made visible.

use std::fmt::Write;

/// Whether a character could steer a terminal or turn the order of what is read: controls, line separators, marks of
/// direction, annotations, tags.
pub(crate) fn is_active(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
        || matches!(letter, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// With every active character, tabs apart, as `<U+202E>`.
pub(crate) fn words(text: &str) -> String {
    if !text.contains(is_active) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_active(letter) && letter != '\t' {
            // Writing to a string cannot fail.
            let _ = write!(out, "<U+{:04X}>", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

/// The same for JSON that is already written: an active character can stand only inside a string, where `\u202e` is the
/// same character to a program.
pub(crate) fn json(text: &str) -> String {
    if !text.contains(is_active) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_active(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{is_active, json, words};

    #[test]
    fn what_could_act_is_shown() {
        assert_eq!(words("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
        assert_eq!(words("шарм é 中\tx"), "шарм é 中\tx");
    }

    #[test]
    fn json_reads_back_as_the_same_text() {
        for text in ["\u{202e}x", "\u{7f}\u{9b}31m", "\u{e0041}", "\n\r\0", "plain"] {
            let written = json(&serde_json::to_string(text).expect("a string"));
            assert!(!written.contains(is_active), "{written:?}");
            assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), text);
        }
    }
}
