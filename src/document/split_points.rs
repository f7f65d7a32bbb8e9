//! Where a file can be cut: the lines on which the items of the list of events start, found by their indentation alone.

/// A text that consists of a head, items and a tail, if the scan of each agrees.
pub(super) struct Cut {
    /// Spaces before the dashes of the list.
    pub(super) indent: usize,
    /// The lines on which items start, ascending, and the line on which the list ends.
    pub(super) lines: Vec<usize>,
}

/// The key whose list is cut.
pub(super) const KEY: &str = "events";

/// The lines of the list of events, where it stands in lines of its own; at least one item.
pub(super) fn cut(text: &str) -> Option<Cut> {
    let first = after_blank(text, after_key(text)?);
    let indent = text[first..].bytes().take_while(|byte| *byte == b' ').count();
    let mut lines = Vec::new();
    let mut at = first;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        let spaces = rest.iter().take(indent + 1).take_while(|byte| **byte == b' ').count();
        if spaces < indent || (spaces == indent && !rest[spaces..].starts_with(b"- ")) {
            let next = after_blank(text, at);
            if next == at {
                break;
            }
            at = next;
            continue;
        }
        if spaces == indent && opens(&rest[spaces + 1..]) {
            lines.push(at);
        }
        at = next_line(text, at);
    }
    lines.push(at);
    (lines.len() > 1 && lines[0] == first).then_some(Cut { indent, lines })
}

/// The line after a key that stands at the left edge with nothing behind it.
fn after_key(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let key = from + text[from..].find(KEY)?;
        let colon = key + KEY.len();
        let rest = text[colon..].strip_prefix(':').map(|rest| rest.split('\n').next().unwrap_or_default());
        let at_edge = key == 0 || text.as_bytes()[key - 1] == b'\n';
        if at_edge && rest.is_some_and(|rest| rest.trim_matches([' ', '\r']).is_empty()) {
            return Some(next_line(text, colon));
        }
        from = colon;
    }
}

/// The first line from here on that is neither empty nor a comment.
fn after_blank(text: &str, mut at: usize) -> usize {
    while at < text.len() {
        let end = next_line(text, at);
        let line = text[at..end].trim_matches([' ', '\r', '\n']);
        if !line.is_empty() && !line.starts_with('#') {
            break;
        }
        at = end;
    }
    at
}

fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Whether something follows a dash on its line, so that the parser ends the item before it at the same place whatever it is.
fn opens(after_dash: &[u8]) -> bool {
    let mut bytes = after_dash.iter().skip_while(|byte| **byte == b' ');
    after_dash.first() == Some(&b' ') && bytes.next().is_some_and(|byte| !matches!(byte, b'\n' | b'\r' | b'\t' | b'#'))
}
