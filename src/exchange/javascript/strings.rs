//! Texts of JavaScript as those of JSON.

/// Writes the text with which this begins; gives what stands behind it. A line that goes on in the next one, and the lines of a
/// text between backticks, end behind the text.
pub(super) fn string<'t>(text: &'t str, out: &mut String) -> &'t str {
    let mut letters = text.chars();
    let Some(quote) = letters.next() else { return text };
    let mut lines = 0;
    out.push('"');
    while let Some(letter) = letters.next() {
        match letter {
            _ if letter == quote => {
                out.push('"');
                out.extend(std::iter::repeat_n('\n', lines));
                return letters.as_str();
            }
            '\\' => lines += usize::from(escaped(&mut letters, out)),
            '"' => out.push_str("\\\""),
            '\n' if quote == '`' => {
                lines += 1;
                out.push_str("\\n");
            }
            _ => out.push(letter),
        }
    }
    // It is cut off: so is what comes out.
    ""
}

/// Writes what stands behind a backslash; whether that is the end of a line, which is no part of the text.
fn escaped(letters: &mut std::str::Chars<'_>, out: &mut String) -> bool {
    let Some(letter) = letters.next() else { return false };
    let two = letters.as_str().get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
    match (letter, two) {
        ('\n', _) => return true,
        ('\r', _) => {}
        ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u', _) => out.extend(['\\', letter]),
        ('v', _) => out.push_str("\\u000b"),
        ('x', Some(two)) => {
            out.push_str("\\u00");
            out.push_str(two);
            *letters = letters.as_str()[2..].chars();
        }
        _ => out.push(letter),
    }
    false
}
