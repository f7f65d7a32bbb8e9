//! Values of JavaScript, as programs and the examples of libraries have them, as JSON: single quotes, keys without quotes,
//! comments, commas behind the last, `new Date(…)`, a name or a call before the whole. Lines stay lines, so that each part is told
//! by its own. JSON stays as it stands.

mod constructed;
mod statements;
mod strings;

use crate::exchange::javascript::constructed::constructed;
pub(in crate::exchange) use crate::exchange::javascript::statements::lists;
use crate::exchange::javascript::strings::string;

/// The text as JSON where it is a value of JavaScript; what is neither comes out as something that is no JSON, too.
pub(in crate::exchange) fn as_json(text: &str) -> String {
    let (before, rest) = text.split_at(text.len() - without_name(text).len());
    let mut out = lines_of(before);
    out.reserve(rest.len());
    let rest = value(rest, &mut out);
    let end = after_space(rest);
    let is_end = end.chars().all(|c| c.is_whitespace() || matches!(c, ')' | ';'));
    out.push_str(if is_end { "" } else { rest });
    out
}

/// Writes a value up to its last bracket; gives what stands behind it.
fn value<'t>(text: &'t str, out: &mut String) -> &'t str {
    let (mut rest, mut depth) = (text, 0_usize);
    while let Some(first) = rest.chars().next() {
        let next = after_space(rest);
        if next.len() < rest.len() {
            out.push_str(&space(&rest[..rest.len() - next.len()]));
            rest = next;
            continue;
        }
        let behind = &rest[first.len_utf8()..];
        rest = match first {
            '"' | '\'' | '`' => string(rest, out),
            ',' if after_space(behind).starts_with(['}', ']']) => behind,
            c if is_of_name(c) && !c.is_ascii_digit() => word(rest, out),
            c => {
                out.push(c);
                behind
            }
        };
        match first {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(first, ']' | '}') {
            break;
        }
    }
    rest
}

/// A key without quotes, a word that is a value, or what a constructor makes.
fn word<'t>(text: &'t str, out: &mut String) -> &'t str {
    let (word, rest) = text.split_at(text.len() - text.trim_start_matches(is_of_name).len());
    match word {
        _ if after_space(rest).starts_with(':') => out.push_str(&format!("\"{word}\"")),
        "new" => return constructed(text, out),
        "Date" if rest.starts_with(".UTC(") => return constructed(text, out),
        "undefined" => out.push_str("null"),
        _ if rest.starts_with('(') => return constructed(text, out),
        _ => out.push_str(word),
    }
    rest
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

/// What stands behind white space and comments.
fn after_space(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let behind = match () {
            () if rest.starts_with("//") => rest.find('\n').map_or("", |at| &rest[at..]),
            () if rest.starts_with("/*") => rest.find("*/").map_or("", |at| &rest[at + 2..]),
            () => return rest,
        };
        rest = behind.trim_start();
    }
}

/// White space as it stands; of comments only their lines.
fn space(text: &str) -> String {
    if text.trim().is_empty() { text.to_owned() } else { format!(" {}", lines_of(text)) }
}

/// The ends of lines alone.
fn lines_of(text: &str) -> String {
    text.chars().filter(|c| *c == '\n').collect()
}

/// The text from the bracket on with which its value begins, behind `var items = new vis.DataSet(` and its like; all of it where
/// none of them stands there.
fn without_name(text: &str) -> &str {
    let is_of_path = |c: char| is_of_name(c) || c == '.';
    let path = |text: &str| text.len() - text.trim_start_matches(is_of_path).len();
    let mut rest = after_space(text);
    for keyword in ["var ", "let ", "const "] {
        rest = rest.strip_prefix(keyword).map_or(rest, after_space);
    }
    let behind = after_space(&rest[path(rest)..]);
    rest = behind.strip_prefix('=').filter(|_| path(rest) > 0).map_or(rest, after_space);
    rest = rest.strip_prefix("new ").map_or(rest, after_space);
    let behind = after_space(&rest[path(rest)..]);
    rest = behind.strip_prefix('(').filter(|_| path(rest) > 0).map_or(rest, after_space);
    if rest.starts_with(['[', '{']) { rest } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::as_json;

    #[test]
    fn values_of_javascript_become_json_line_for_line() {
        for (written, expected) in [
            ("{'a': 'it\\'s \"x\"', b: .5, $c_1: undefined}", "{\"a\": \"it's \\\"x\\\"\", \"b\": .5, \"$c_1\": null}"),
            ("[1, // one\n 2, /* two\n */ 3,\n]", "[1, \n2, \n3\n]"),
            ("var x = new vis.DataSet([\n{a: true}]);\n", "[\n{\"a\": true}]"),
            ("callback({\"a\": \"\\x41\\q\"})", "{\"a\": \"\\u0041q\"}"),
            (
                "[new Date(2014, 3, 20), new Date('2012'), new Date(7), new Date()]",
                "[\"2014-04-20\", \"2012\", 7, \"new Date()\"]",
            ),
            (
                "[new Date(2014, 0, 2, 9, 5), new Date(99, 0), new Date(2014, 12)]",
                "[\"2014-01-02T09:05:00\", \"new Date(99, 0)\", \"new Date(2014, 12)\"]",
            ),
            ("{a: `one\ntwo`, b: 'on\\\ne'}", "{\"a\": \"one\\ntwo\"\n, \"b\": \"one\"\n}"),
            (
                "[new Date(Date.UTC(2006, 0, 15)), Date.UTC(2006, 0, 15, 9, 5), new Date(Date.UTC(99, 0))]",
                "[\"2006-01-15\", \"2006-01-15T09:05:00Z\", \"new Date(Date.UTC(99, 0))\"]",
            ),
            ("[moment('2014-05-01'), moment(), f(1, (2))]", "[\"2014-05-01\", \"moment()\", \"f(1, (2))\"]"),
            ("[new Date(day('a)')), 2]", "[\"new Date(day('a)'))\", 2]"),
            ("[1]; var y = [2];", "[1]; var y = [2];"),
            ("date,title\n2012,Houla\n", "date,title\n2012,Houla\n"),
        ] {
            assert_eq!(as_json(written), expected, "{written}");
        }
    }

    proptest! {
        #[test]
        fn json_stays_as_it_stands(key in any::<String>(), text in any::<String>(), number in any::<i32>()) {
            let value = serde_json::json!({ key: [text, number, { "http://a": null }, [], {}, true] });
            for written in [value.to_string(), serde_json::to_string_pretty(&value)?] {
                assert_eq!(as_json(&written), written);
            }
        }

        #[test]
        fn any_text_is_taken(text in any::<String>(), brackets in "[\\[\\]{}'\"`,:/*a-c\\\\n\n ]*") {
            as_json(&text);
            as_json(&brackets);
        }
    }
}
