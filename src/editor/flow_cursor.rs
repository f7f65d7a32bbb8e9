//! Where a cursor stands between brackets and braces.

use crate::editor::cursor::Role;
use crate::editor::line_reader::{End, FrameKind, Reader};
use crate::editor::line_words::{is_left, quoted_end, unquoted};
use crate::text::line_end;

/// Reads from a bracket to the one that closes it, and gives the byte behind; the end, where the cursor stands before that.
/// What is never closed ends where a line stands too far left to belong to it.
pub(super) fn read(reader: &mut Reader<'_>, from: usize, column: Option<usize>) -> Result<usize, End> {
    let text = reader.text;
    let depth = reader.frames.len();
    let (mut at, mut start, mut is_empty) = (from, from, true);
    while at < text.len() {
        let byte = text.as_bytes()[at];
        let was_empty = is_empty;
        is_empty &= byte.is_ascii_whitespace();
        match byte {
            b'[' | b'{' if was_empty => {
                let kind = if byte == b'[' { FrameKind::FlowList } else { FrameKind::FlowMapping };
                reader.open(usize::MAX - 1, kind);
                (start, is_empty) = (at + 1, true);
            }
            b'"' | b'\'' if was_empty => match quoted_end(text, at, byte, column) {
                Some(next) => {
                    at = next;
                    continue;
                }
                None => return Err(End::Quoted(at + 1, role(reader))),
            },
            b'#' if text.as_bytes()[at - 1].is_ascii_whitespace() => {
                is_empty = was_empty;
                at = line_end(text, at);
                if at == text.len() {
                    return Err(End::Words);
                }
                continue;
            }
            b':' if is_colon(text, start, at) => {
                open_key(reader, unquoted(&text[start..at]));
                (start, is_empty) = (at + 1, true);
            }
            b',' => {
                close_key(reader);
                (start, is_empty) = (at + 1, true);
            }
            b']' | b'}' => {
                close_key(reader);
                reader.frames.pop();
                if reader.frames.len() <= depth {
                    return Ok(at + 1);
                }
                (start, is_empty) = (at + 1, false);
            }
            b'\n' if is_left(text, at + 1, column) => {
                reader.frames.truncate(depth);
                return Ok(at);
            }
            _ => {}
        }
        at += 1;
    }
    let blank = text[start..].len() - text[start..].trim_start().len();
    Err(match role(reader) {
        Role::Value => End::Value(start + blank),
        Role::Start => End::Start(start + blank),
    })
}

/// Whether a colon ends a key: a space, the end of the line or a bracket follows, or the key is in quotes.
fn is_colon(text: &str, start: usize, at: usize) -> bool {
    let is_quoted = text[start..at].trim().ends_with(['"', '\'']);
    is_quoted || matches!(text.as_bytes().get(at + 1), None | Some(b' ' | b'\t' | b'\r' | b'\n' | b'[' | b'{' | b','))
}

fn role(reader: &Reader<'_>) -> Role {
    match reader.frames.last().map(|frame| frame.kind) {
        Some(FrameKind::FlowKey(_)) => Role::Value,
        _ => Role::Start,
    }
}

fn open_key<'t>(reader: &mut Reader<'t>, key: &'t str) {
    if reader.frames.last().is_some_and(|frame| frame.kind == FrameKind::FlowMapping) {
        reader.key(key, usize::MAX - 1, FrameKind::FlowKey(key));
    }
}

fn close_key(reader: &mut Reader<'_>) {
    if reader.frames.last().is_some_and(|frame| matches!(frame.kind, FrameKind::FlowKey(_))) {
        reader.frames.pop();
    }
}

/// The keys that follow in the same braces.
pub(super) fn keys_after(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut at, mut keys) = (0_usize, 0, 0, Vec::new());
    let bytes = text.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'') if text[start..at].trim().is_empty() => {
                at = quoted_end(text, at, quote, None).unwrap_or(bytes.len());
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth == 0 => break,
            b']' | b'}' => depth -= 1,
            b',' if depth == 0 => start = at + 1,
            b':' if depth == 0 && is_colon(text, start, at) => {
                keys.push(unquoted(&text[start..at]));
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    keys
}

#[cfg(test)]
mod tests {
    use crate::editor::cursor::{Role, Step, cursor};

    /// The path, whether a value is filled in, what is typed, and the other keys, of the place of `|` in a text.
    fn shown(text: &str) -> String {
        let at = text.find('|').expect("a cursor");
        let text = text.replacen('|', "", 1);
        let Some(cursor) = cursor(&text, at) else { return "words".to_owned() };
        let steps = cursor.path.iter().map(|step| match step {
            Step::Key(key) => key,
            Step::Item => "*",
        });
        let path = steps.collect::<Vec<_>>().join(".");
        let role = if cursor.role == Role::Value { "=" } else { "+" };
        format!("{path}{role}{:?} {}", &text[cursor.token], cursor.siblings.join(","))
    }

    #[test]
    fn a_cursor_knows_its_keys() {
        let cases = [
            ("|", "+\"\" "),
            ("title: T\n|", "+\"\" title"),
            ("title: T\nev|\nsources:\n", "+\"ev\" title,sources"),
            ("title: |", "title=\"\" "),
            ("title:|", "title=\"\" "),
            ("events:\n  - |", "events.*+\"\" "),
            ("events:\n- da|", "events.*+\"da\" "),
            ("events:\n  - date: 2012\n    |", "events.*+\"\" date"),
            ("events:\n  - date: 2012\n    cat|\n    title: A\n  - date: 2013\n", "events.*+\"cat\" date,title"),
            ("events:\n  - date: c. 18|50 # x\n", "events.*.date=\"c. 1850\" "),
            ("events:\n  - tags:\n      - a\n      - |\n", "events.*.tags.*+\"\" "),
            ("events:\n  - tags: [a, b|]\n", "events.*.tags.*+\"b\" "),
            ("events:\n  - tags: [a,\n      b|\n", "events.*.tags.*+\"b\" "),
            ("events:\n  - { date: 2012, title: A, category: |", "events.*.category=\"\" "),
            ("events: [{ date: 2012, |, title: A }]", "events.*+\"\" date,title"),
            ("{ \"events\": [{ \"date\": \"20|12\" }] }", "events.*.date=\"2012\" "),
            ("events:\n  - date: \"[..19|\"\n", "events.*.date=\"[..19\" "),
            ("events:\n  - title: 'it''s: one'\n    |", "events.*+\"\" title"),
            ("events:\n  - summary: >-\n      text: a|\n", "words"),
            ("timelines:\n  - where:\n      |", "timelines.*.where+\"\" "),
            ("a: >\n  text: b\n\n  more\ntitle: |", "title=\"\" "),
            ("# title: |", "words"),
            ("title: A # b|", "words"),
            ("sources:\n  a: { title: A\nevents:\n  - |", "events.*+\"\" "),
            ("sources:\n  a:\n    title: \"A\nevents:\n  - category: |", "events.*.category=\"\" "),
            ("timelines:\n  - id: a\n    where:\n      category: [x, |", "timelines.*.where.category.*+\"\" "),
            ("events:\r\n  - date: 2012\r\n    |\r\n    title: A\r\n", "events.*+\"\" date,title"),
            ("events:\n  - date: &d !!str 20|\n", "events.*.date=\"20\" "),
            ("events:\n  - links:\n      - to: |\n", "events.*.links.*.to=\"\" "),
            ("sources:\n  tass:\n    |", "sources.tass+\"\" "),
            ("\u{feff}title: é|", "title=\"é\" "),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_broken(text in "([ -~\n\r\té\u{1F600}]|[-:,#'\"\\[{}\\]|>&! ]|\n  - ){0,60}", at in 0_usize..200) {
            if let Some(found) = cursor(&text, at) {
                proptest::prop_assert!(text.get(found.token.clone()).is_some());
                proptest::prop_assert!(found.token.start <= found.at && found.at <= found.token.end);
            }
        }
    }
}
