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
    let bytes = text.as_bytes();
    let first = after_blank(bytes, after_key(text)?);
    let indent = spaces(bytes, first, bytes.len());
    let mut lines = Vec::new();
    let mut at = first;
    while at < bytes.len() {
        let dash = at + spaces(bytes, at, indent);
        let is_item = dash == at + indent && bytes[dash..].starts_with(b"- ");
        if is_item && opens(&bytes[dash + 1..]) {
            lines.push(at);
        } else if !is_item && (dash < at + indent || bytes.get(dash) != Some(&b' ')) {
            let next = after_blank(bytes, at);
            if next == at {
                break;
            }
            at = next;
            continue;
        }
        at = next_line(bytes, at);
    }
    lines.push(at);
    (lines.len() > 1 && lines[0] == first).then_some(Cut { indent, lines })
}

/// The spaces from a byte on, so many at most.
fn spaces(bytes: &[u8], at: usize, most: usize) -> usize {
    bytes[at..].iter().take(most).take_while(|byte| **byte == b' ').count()
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
            return Some(next_line(text.as_bytes(), colon));
        }
        from = colon;
    }
}

/// The first line from here on that is neither empty nor a comment.
fn after_blank(bytes: &[u8], mut at: usize) -> usize {
    while let Some(first) = bytes[at..].iter().position(|byte| !matches!(byte, b' ' | b'\r')) {
        match bytes[at + first] {
            b'\n' => at += first + 1,
            b'#' => at = next_line(bytes, at + first),
            _ => return at,
        }
    }
    bytes.len()
}

fn next_line(bytes: &[u8], at: usize) -> usize {
    memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |newline| at + newline + 1)
}

/// Whether something follows a dash on its line, so that the parser ends the item before it at the same place whatever it is.
fn opens(after_dash: &[u8]) -> bool {
    let mut bytes = after_dash.iter().skip_while(|byte| **byte == b' ');
    after_dash.first() == Some(&b' ') && bytes.next().is_some_and(|byte| !matches!(byte, b'\n' | b'\r' | b'\t' | b'#'))
}
