//! Texts below a `|` or `>`, of lines that start in one column.

use crate::document::simple_entries::{Lines, Read};

/// How a text below its sign is put together.
struct Header {
    /// `>`: lines become one.
    is_folded: bool,
    /// `-`: no line end after the last.
    is_stripped: bool,
}

impl Lines<'_, '_> {
    /// The text below a sign, of a key or an item in some column. Tabs, lines that end in `\r\n`, and the end of the file inside it
    /// are for the parser.
    pub(super) fn block_text(&mut self, sign: usize, column: usize) -> Read {
        let (header, first) = self.header(sign).filter(|_| self.is_clean)?;
        let indent = self.after_spaces(first) - first;
        if indent <= column || self.bytes.get(first + indent).is_none_or(|byte| *byte == b'\n') {
            return None;
        }
        let mut text = String::new();
        let (mut at, mut end, mut empty) = (first, first, 0);
        while at < self.bytes.len() {
            let stop = at + memchr::memchr(b'\n', &self.bytes[at..])?;
            let letters = self.after_spaces(at);
            if letters >= stop {
                // A line of spaces that go further is a line of the text.
                if stop - at > indent {
                    return None;
                }
                empty += 1;
            } else if letters - at < indent {
                break;
            } else {
                let line = &self.text[at + indent..stop];
                if header.is_folded && (line.starts_with(' ') || line.ends_with(' ')) {
                    return None;
                }
                header.join(&mut text, empty);
                text.push_str(line);
                (end, empty) = (stop, 0);
            }
            at = stop + 1;
        }
        if !header.is_stripped {
            text.push('\n');
        }
        self.decoded(sign, end, text);
        Some((end, if at < self.bytes.len() { self.next_text_line(at)? } else { at }))
    }

    /// What the sign says, and the line after it.
    fn header(&self, sign: usize) -> Option<(Header, usize)> {
        let is_stripped = self.bytes.get(sign + 1) == Some(&b'-');
        let behind = self.after_spaces(sign + 1 + usize::from(is_stripped));
        let is_end = self.bytes.get(behind) == Some(&b'\n');
        is_end.then_some((Header { is_folded: self.bytes[sign] == b'>', is_stripped }, behind + 1))
    }

    /// The next line from the start of one on that is neither empty nor a comment.
    fn next_text_line(&self, at: usize) -> Option<usize> {
        if self.bytes[self.after_spaces(at)] == b'#' { self.next_line(self.after_spaces(at)) } else { Some(at) }
    }
}

impl Header {
    /// What stands between two lines of a text, with so many empty ones between them.
    fn join(&self, text: &mut String, empty: usize) {
        if text.is_empty() && empty == 0 {
            return;
        }
        let ends = if self.is_folded { empty } else { empty + 1 };
        if ends == 0 {
            text.push(' ');
        }
        text.extend(std::iter::repeat_n('\n', ends));
    }
}
