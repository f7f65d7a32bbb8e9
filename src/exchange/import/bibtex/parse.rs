//! The text of BibTeX as entries: each is read by itself, so that a broken one loses no other.

use crate::exchange::Report;
use crate::text::LineIndex;

/// An entry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raw {
    pub(super) line: usize,
    /// In small letters, without `@`.
    pub(super) kind: String,
    /// Empty for `@string`.
    pub(super) key: String,
    /// Names in small letters.
    pub(super) fields: Vec<(String, Vec<Piece>)>,
}

/// What `#` joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// In braces or quotes, or a number.
    Text(String),
    /// The name of a `@string`.
    Name(String),
}

/// All entries and strings, in the order of the file; what is broken is told and left out.
pub(super) fn entries(written: &str, report: &mut Report) -> Vec<Raw> {
    let lines = LineIndex::new(written);
    let line = |at: usize| lines.position(written, at).line;
    let starts: Vec<usize> = std::iter::once(0).chain(written.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let openings: Vec<usize> = starts.iter().copied().filter(|start| opens(written, *start)).collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(start) = written[at..].find('@').map(|found| at + found) {
        let Some((kind, inside, close)) = opening(written, start) else {
            at = start + 1;
            continue;
        };
        let next = openings.get(openings.partition_point(|opening| *opening < inside));
        let mut reading = Reading { text: written, at: inside, end: next.copied().unwrap_or(written.len()), close };
        let mut raw = Raw { line: line(start), kind, key: String::new(), fields: Vec::new() };
        let line_start = starts[starts.partition_point(|line| *line <= start) - 1];
        let is_outcommented = written[line_start..start].trim_start().starts_with('%');
        let read = match &*raw.kind {
            "comment" | "preamble" => reading.skip(),
            _ => reading.entry(&mut raw),
        };
        match read {
            _ if is_outcommented => report.skip(raw.line, &raw.key, "stands behind `%`"),
            Ok(()) if matches!(&*raw.kind, "comment" | "preamble") => {}
            Ok(()) => out.push(raw),
            Err(why) => {
                let (name, place) =
                    (if raw.key.is_empty() { format!("@{}", raw.kind) } else { raw.key }, line(reading.at));
                report.skip(raw.line, &name, if place == raw.line { why } else { format!("{why} (line {place})") });
                reading.at = reading.end;
            }
        }
        at = reading.at.max(inside);
    }
    out
}

/// The kind behind `@`, where its inside begins, and what closes it; nothing where the sign opens no entry.
fn opening(text: &str, at: usize) -> Option<(String, usize, u8)> {
    let rest = &text[at + 1..];
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let gap = rest[length..].len() - rest[length..].trim_start().len();
    let close = match rest.as_bytes().get(length + gap)? {
        b'{' => b'}',
        b'(' => b')',
        _ => return None,
    };
    (length > 0).then(|| (rest[..length].to_ascii_lowercase(), at + length + gap + 2, close))
}

/// Whether a line opens an entry, which no other can hold.
fn opens(text: &str, line: usize) -> bool {
    let at = line + text[line..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    text.as_bytes().get(at) == Some(&b'@') && opening(text, at).is_some()
}

/// One entry that is being read.
struct Reading<'t> {
    text: &'t str,
    at: usize,
    /// No part of it lies behind.
    end: usize,
    /// What closes it.
    close: u8,
}

impl<'t> Reading<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied().filter(|_| self.at < self.end)
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Over a comment or a preamble, which is balanced.
    fn skip(&mut self) -> Result<(), String> {
        let close = self.close;
        self.balanced(close).map(drop)
    }

    fn entry(&mut self, raw: &mut Raw) -> Result<(), String> {
        if raw.kind != "string" {
            self.blank();
            raw.key = self.until(|byte| matches!(byte, b',' | b'{' | b'}' | b'=' | b'"')).trim().to_owned();
            self.blank();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(byte) if byte == self.close => {}
                _ => return Err("has no comma behind its key".to_owned()),
            }
        }
        loop {
            self.blank();
            match self.peek() {
                None => return Err(CUT_OFF.to_owned()),
                Some(b',') => self.at += 1,
                Some(byte) if byte == self.close => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'%') => drop(self.until(|byte| byte == b'\n')),
                Some(_) => {
                    let field = self.field()?;
                    raw.fields.push(field);
                }
            }
        }
    }

    /// `name = value # value`, up to the comma or the end of the entry.
    fn field(&mut self) -> Result<(String, Vec<Piece>), String> {
        let name = self.name();
        self.blank();
        if name.is_empty() || self.peek() != Some(b'=') {
            let found = self.text[self.at..self.end].chars().next().map_or_else(String::new, |c| c.to_string());
            return Err(format!("expected `name = value` and a comma, found `{found}` behind `{name}`"));
        }
        let mut pieces = Vec::new();
        loop {
            self.at += 1;
            self.blank();
            pieces.push(self.piece(name)?);
            self.blank();
            match self.peek() {
                Some(b'#') => {}
                Some(byte) if byte == b',' || byte == self.close => return Ok((name.to_ascii_lowercase(), pieces)),
                Some(b'%') => drop(self.until(|byte| byte == b'\n')),
                None => return Err(CUT_OFF.to_owned()),
                Some(_) => return Err(format!("has no comma behind `{name}`")),
            }
            if self.peek() != Some(b'#') {
                return Ok((name.to_ascii_lowercase(), pieces));
            }
        }
    }

    fn piece(&mut self, name: &str) -> Result<Piece, String> {
        match self.peek() {
            Some(open @ (b'{' | b'"')) => {
                self.at += 1;
                self.balanced(if open == b'{' { b'}' } else { b'"' }).map(|text| Piece::Text(text.to_owned()))
            }
            _ => {
                let word = self.name();
                match word.bytes().all(|byte| byte.is_ascii_digit()) {
                    _ if word.is_empty() => Err(format!("has no value behind `{name} =`")),
                    true => Ok(Piece::Text(word.to_owned())),
                    false => Ok(Piece::Name(word.to_ascii_lowercase())),
                }
            }
        }
    }

    /// Up to the sign that closes, outside of braces; behind it.
    fn balanced(&mut self, close: u8) -> Result<&'t str, String> {
        let (start, mut depth) = (self.at, 0_usize);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                _ if byte == close && depth == 0 => return Ok(&self.text[start..self.at - 1]),
                b'{' => depth += 1,
                b'}' => depth = depth.checked_sub(1).ok_or("closes a brace that is not open")?,
                _ => {}
            }
        }
        Err(CUT_OFF.to_owned())
    }

    fn name(&mut self) -> &'t str {
        self.until(|byte| {
            byte.is_ascii_whitespace() || matches!(byte, b'=' | b',' | b'{' | b'}' | b'(' | b')' | b'"' | b'#' | b'%')
        })
    }

    fn until(&mut self, stops: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !stops(byte)) {
            self.at += 1;
        }
        &self.text[start..self.at]
    }
}

const CUT_OFF: &str = "is not closed: a brace or a quote is missing";
