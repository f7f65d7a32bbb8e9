//! JSON whose control and direction characters are spelt out.

use std::fmt::Write;

pub(crate) use dateline::text::inert as words;
use dateline::text::respelled;

/// JSON without active characters: an active character can stand only inside a string, where `\u202e` is the
/// same character to a program.
pub(crate) fn json(text: &str) -> String {
    respelled(text, |letter, out| {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

#[cfg(test)]
mod tests {
    use dateline::text::is_active;

    use super::json;

    #[test]
    fn json_reads_back_as_the_same_text() {
        for text in ["\u{202e}x", "\u{7f}\u{9b}31m", "\u{e0041}", "\n\r\0", "plain"] {
            let written = json(&serde_json::to_string(text).expect("a string"));
            assert!(!written.contains(is_active), "{written:?}");
            assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), text);
        }
    }
}
