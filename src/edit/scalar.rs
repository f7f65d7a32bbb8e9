//! Scalars written: a text as YAML on one line, in quotes only where needed.

/// How an author quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Only where needed.
    None,
    /// `'...'`
    Single,
    /// `"..."`
    Double,
}

/// Where a scalar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// After `key: ` or `- `.
    Block,
    /// Between brackets or braces.
    Flow,
}

/// Whose values other programs take for something else than a text, and are meant to: dates, numbers, and what is or is not.
const TYPED: &[&str] = &[
    "date",
    "published",
    "accessed",
    "from",
    "to",
    "as-of",
    "importance",
    "width",
    "max-height",
    "lanes-most",
    "whole",
    "julian",
    "gregorian",
];

/// A text as YAML, on one line. `key` is the key that it stands under.
pub(super) fn write(text: &str, key: &str, place: Place, habit: Quotes) -> String {
    if has_escaped(text) {
        return double(text);
    }
    match habit {
        Quotes::Double => double(text),
        Quotes::Single => single(text),
        Quotes::None if !needs_quotes(text, key, place) => text.to_owned(),
        Quotes::None if text.contains(['"', '\\']) => single(text),
        Quotes::None => double(text),
    }
}

/// A text as YAML, on one line, in quotes only where needed.
#[cfg(feature = "editor")]
pub(crate) fn plain(text: &str, key: &str, in_flow: bool) -> String {
    write(text, key, if in_flow { Place::Flow } else { Place::Block }, Quotes::None)
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // Four figures are enough for all of them, and JSON knows no others.
            _ if is_escaped(c) => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether one of its letters must be escaped; letters of ASCII are told at a glance.
fn has_escaped(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    !is_plain && text.chars().any(is_escaped)
}

/// What cannot be seen, or would end a line or turn the direction of writing.
fn is_escaped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text would be read as something else without quotes.
pub(super) fn needs_quotes(text: &str, key: &str, place: Place) -> bool {
    text.is_empty()
        || text.trim() != text
        || has_escaped(text)
        || starts_badly(text)
        || text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        // PyYAML reads no `?` in brackets or braces without quotes (6.0.3).
        || (place == Place::Flow && text.contains([',', '[', ']', '{', '}', '?']))
        || (place == Place::Flow && text.contains(":") && text.contains("::"))
        || (place == Place::Flow && text.split(' ').any(|word| word == "-"))
        || is_null(text)
        || is_octal(text)
        // What an author keeps for other programs may well be a number to them.
        || (!TYPED.contains(&key) && !key.starts_with("x-") && is_no_text(text))
}

fn starts_badly(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next().unwrap_or(' ');
    let second = letters.next();
    match first {
        '-' | '?' | ':' => {
            second.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}'))
                || text.starts_with("---")
        }
        '.' => text.starts_with("..."),
        '<' => text == "<<",
        '=' => text == "=",
        _ => "[]{},&*!|>'\"%@#`".contains(first),
    }
}

/// What readers of YAML 1.1, PyYAML among them, take for a number to the base of eight: the year `0044` for 36.
fn is_octal(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_null(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL")
}

/// What YAML's readers take for a number, a truth value or a day.
fn is_no_text(text: &str) -> bool {
    const WORDS: &[&str] = &["true", "false", "yes", "no", "on", "off", ".inf", "-.inf", "+.inf", ".nan"];
    let number = |c: char| c.is_ascii_digit() || "+-._:eExXoOaAbBcCdDfFTtZz ".contains(c);
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        || (text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
            && text.contains(|c: char| c.is_ascii_digit())
            && text.chars().all(number))
}

#[cfg(test)]
mod tests {
    use super::{Place, Quotes, write};
    use crate::document::parse;
    use proptest::{prop_assert, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same_letters(text in "([ -~éА中\u{1F600}\n\t]|[-:,#'\"\\[{ ]|null|true|\u{7}|\u{85}|\u{2028}){0,12}") {
            for habit in [Quotes::None, Quotes::Single, Quotes::Double] {
                for place in [Place::Block, Place::Flow] {
                    let written = write(&text, "title", place, habit);
                    let file = match place {
                        Place::Block => format!("a:\n  - b: {written}\n    c: d\n"),
                        Place::Flow => format!("a: [{{ b: {written}, c: d }}, {written}]\n"),
                    };
                    let document = parse(&file);
                    prop_assert!(document.diagnostics().is_empty(), "{file}{:?}", document.diagnostics());
                    let read = document.root().and_then(|root| root.get("a")?.items().next()?.get("b")?.text());
                    prop_assert_eq!(read, Some(text.as_str()), "{}", file);
                }
            }
        }
    }

    #[test]
    fn quotes_stand_only_where_needed() {
        let plain = ["Houla massacre", "2012-05-25~", "Assad's fall", "a:b", "-x", "10 km", "[no"];
        let written = plain.map(|text| write(text, "date", Place::Block, Quotes::None));
        assert_eq!(written[..6], plain[..6]);
        assert_eq!(written[6], "\"[no\"");
        let cases = [("1984", "\"1984\""), ("no", "\"no\""), ("say \"a\": b", "'say \"a\": b'"), ("", "\"\"")];
        for (text, expected) in cases {
            assert_eq!(write(text, "title", Place::Block, Quotes::None), expected);
        }
        // A year that other readers would take for a number to the base of eight.
        let years =
            ["0044", "-0044", "0044-03", "1984", "0"].map(|text| write(text, "date", Place::Block, Quotes::None));
        assert_eq!(years, ["\"0044\"", "\"-0044\"", "0044-03", "1984", "0"]);
        assert_eq!(write("a, b", "title", Place::Flow, Quotes::None), "\"a, b\"");
        assert_eq!(write("who?", "tags", Place::Flow, Quotes::None), "\"who?\"");
    }
}
