//! Where in JSON a list of objects stands, of which the beginning is enough.

/// The way to the first list of objects that stands under a key, as `jq` writes it: `.data.events`. Nothing where the whole is one
/// itself, or has none.
pub(in crate::exchange) fn list_within(text: &str) -> Option<String> {
    let mut keys: Vec<&str> = Vec::new();
    let mut rest = text.trim_start().strip_prefix('{')?.trim_start();
    // The last text, which is a key where a colon follows.
    let mut last = "";
    while let Some(first) = rest.chars().next() {
        let behind = rest[first.len_utf8()..].trim_start();
        rest = match first {
            '"' => {
                let end = end_of_text(rest)?;
                last = &rest[1..end];
                rest[end + 1..].trim_start()
            }
            '{' => {
                keys.push(last);
                behind
            }
            '}' => {
                keys.pop()?;
                behind
            }
            '[' if behind.starts_with('{') => {
                keys.push(last);
                return Some(keys.iter().map(|key| step(key)).collect());
            }
            '[' => behind_list(rest)?.trim_start(),
            _ => behind,
        };
    }
    None
}

/// A key of a path of `jq`.
fn step(key: &str) -> String {
    let is_plain = !key.starts_with(|c: char| c.is_ascii_digit()) && !key.is_empty();
    let is_name = is_plain && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_name { format!(".{key}") } else { format!(".\"{key}\"") }
}

/// Where the text that begins here ends: its closing quote.
fn end_of_text(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    let is_end = |byte: u8| {
        let was_escaped = is_escaped;
        is_escaped = byte == b'\\' && !was_escaped;
        byte == b'"' && !was_escaped
    };
    text.bytes().skip(1).position(is_end).map(|at| at + 1)
}

/// What stands behind a list of anything but objects.
fn behind_list(text: &str) -> Option<&str> {
    let (mut rest, mut depth) = (text, 0_usize);
    loop {
        let first = rest.chars().next()?;
        let at = if first == '"' { end_of_text(rest)? + 1 } else { first.len_utf8() };
        rest = &rest[at..];
        depth = match first {
            '[' => depth + 1,
            ']' => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            return Some(rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::list_within;

    #[test]
    fn the_first_list_of_objects_is_found_under_its_keys() {
        for (text, path) in [
            (r#"{"timeline": "x", "events": [ {"date": "2012"}"#, Some(".events")),
            (r#"{"a": {"b c": [1, ["}"], 2], "rows": [{"#, Some(".a.rows")),
            (r#"{"a": {"x": 1}, "b \"c\"": [{}]}"#, Some(".\"b \\\"c\\\"\"")),
            (r#"{"a": [], "b": {"c": null}}"#, None),
            (r#"[{"a": [{}]}]"#, None),
            ("{\"a", None),
            ("", None),
        ] {
            assert_eq!(list_within(text).as_deref(), path, "{text}");
        }
    }
}
