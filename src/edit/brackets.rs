//! Lists and mappings in brackets: where each entry starts and ends, its comma, its own lines; entries put in, taken
//! out, put in another order.

use crate::document::{Kind, Node};
use crate::edit::EditError;
use crate::edit::line;
use crate::edit::list::{content_end, pair_end};
use crate::text::{Edit, Span, apply};

/// What stands between two brackets.
pub(super) struct Brackets<'t> {
    text: &'t str,
    /// The byte after the first bracket.
    pub(super) open: usize,
    /// The last bracket.
    pub(super) close: usize,
    pub(super) parts: Vec<Part>,
}

/// An entry: an item of a list, or a key with its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// Its first byte, anchors and tags included.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// The comma behind it.
    pub(super) comma: Option<usize>,
}

impl Part {
    /// The byte after it and its comma.
    fn after(self) -> usize {
        self.comma.map_or(self.end, |comma| comma + 1)
    }
}

impl<'t> Brackets<'t> {
    /// The entries of a list or mapping in brackets.
    pub(super) fn new(node: Node<'t>) -> Result<Brackets<'t>, EditError> {
        let (text, span) = (node.source(), node.span());
        let mut all = Brackets { text, open: span.start() + 1, close: span.end() - 1, parts: Vec::new() };
        let spans: Vec<(usize, usize)> = match node.kind() {
            Kind::Mapping => {
                node.pairs().map(|(key, value)| (key.span().start(), pair_end(text, key, value))).collect()
            }
            _ => node.items().map(|item| (item.span().start(), content_end(text, item))).collect(),
        };
        for (start, end) in spans {
            let start = all.gap(start)?;
            all.parts.push(Part { start, end, comma: None });
        }
        match all.gap(all.close)? == all.close {
            true => Ok(all),
            false => Err(EditError::Layout { span }),
        }
    }

    /// Goes over what stands between two entries: a comma that belongs to the one before, and space. Where the next one
    /// starts, with its anchor.
    fn gap(&mut self, to: usize) -> Result<usize, EditError> {
        let mut at = self.parts.last().map_or(self.open, |part| part.end);
        while at < to {
            let rest = &self.text[at..to];
            let sign = rest.trim_start();
            at += rest.len() - sign.len();
            match sign.bytes().next() {
                Some(b'#') => at = line::end(self.text, at).min(to),
                Some(b',') => {
                    let comma = at;
                    self.parts.last_mut().ok_or(EditError::Layout { span: Span::new(at, at + 1) })?.comma = Some(comma);
                    at += 1;
                }
                Some(b'&' | b'!' | b'?') => return Ok(at),
                Some(_) => return Err(EditError::Layout { span: Span::new(at, to) }),
                None => {}
            }
        }
        Ok(to)
    }

    /// Whether nothing else stands on the lines of an entry but its comma and a comment.
    fn is_alone(&self, at: usize) -> bool {
        let part = self.parts[at];
        let after = &self.text[part.after()..line::end(self.text, part.after())];
        let before = &self.text[line::start(self.text, part.start)..part.start];
        before.trim().is_empty() && (after.trim().is_empty() || after.trim_start().starts_with('#'))
    }

    /// The start of the lines of an entry that stands alone, with the comment lines right above it.
    fn lead(&self, at: usize) -> usize {
        let floor = at.checked_sub(1).map_or(self.open, |before| self.parts[before].after());
        let mut lead = line::start(self.text, self.parts[at].start);
        while let Some(before) = line::previous(self.text, lead).filter(|before| *before >= floor) {
            if !line::is_comment(self.text, before) {
                break;
            }
            lead = before;
        }
        lead
    }

    /// The first comment between two bytes, both outside of entries.
    fn comment(&self, from: usize, to: usize) -> Option<Span> {
        line::comment(self.text, from, to)
    }

    /// The comment on the line of an entry, behind it.
    fn tail(&self, at: usize) -> Option<Span> {
        let from = self.parts[at].end;
        self.comment(from, line::end(self.text, from).min(self.close).max(from))
            .filter(|_| self.parts.get(at + 1).is_none_or(|next| next.start > line::end(self.text, from)))
    }

    /// The first comment that is not inside an entry.
    pub(super) fn any_comment(&self) -> Option<Span> {
        let starts = self.parts.iter().map(|part| part.start).chain([self.close]);
        let ends = [self.open].into_iter().chain(self.parts.iter().map(|part| part.end));
        ends.zip(starts).find_map(|(from, to)| self.comment(from, to))
    }

    /// What stands before the first entry, as far as it can be written again elsewhere.
    pub(super) fn before(&self) -> Option<&'t str> {
        let first = self.parts.first()?;
        self.comment(self.open, first.start).is_none().then(|| &self.text[self.open..first.start])
    }

    /// What stands behind the last entry, its comma included.
    pub(super) fn behind(&self) -> Option<&'t str> {
        let last = self.parts.last()?;
        self.comment(last.end, self.close).is_none().then(|| &self.text[last.end..self.close])
    }

    /// What stands between two entries, the nearest to a place.
    pub(super) fn between(&self, near: usize) -> Option<&'t str> {
        let gap = |at: usize| {
            let (one, next) = (self.parts.get(at)?, self.parts.get(at + 1)?);
            self.comment(one.end, next.start).is_none().then(|| &self.text[one.end..next.start])
        };
        gap(near).or_else(|| (0..near).rev().chain(near + 1..self.parts.len()).find_map(gap))
    }

    /// What would stand between the entry at a place and one put behind it.
    fn separator(&self, at: usize) -> String {
        let own = self.between(at).map(str::to_owned);
        own.unwrap_or_else(|| match self.is_alone(at) {
            true => format!(",{}{}", line::newline(self.text, self.parts[at].start), self.margin(at)),
            false if is_compact(&self.text[self.parts[at].start..self.parts[at].end]) => ",".to_owned(),
            false => ", ".to_owned(),
        })
    }

    /// The space before an entry on its line.
    fn margin(&self, at: usize) -> &'t str {
        let start = self.parts[at].start;
        let head = &self.text[line::start(self.text, start)..start];
        &head[..head.len() - head.trim_start().len()]
    }

    /// A new entry at a place.
    pub(super) fn insert(&self, at: usize, written: &str) -> Vec<Edit> {
        let put = |at: usize, text: String| Edit { span: Span::new(at, at), text };
        if self.parts.is_empty() {
            return vec![self.first(written)];
        }
        let Some(before) = at.checked_sub(1) else {
            let newline = line::newline(self.text, self.parts[0].start);
            return vec![match self.is_alone(0) {
                true => put(self.lead(0), format!("{}{written},{newline}", self.margin(0))),
                false => put(self.parts[0].start, format!("{written}{}", self.separator(0))),
            }];
        };
        let part = self.parts[before];
        let Some(tail) = self.tail(before) else {
            return vec![put(part.end, format!("{}{written}", self.separator(before)))];
        };
        let line = format!("{}{}{written}", line::newline(self.text, part.end), self.margin(before));
        match part.comma {
            Some(comma) if comma > tail.start() => vec![put(comma + 1, format!(" {written},"))],
            Some(_) => vec![put(tail.end(), format!("{line},"))],
            None => vec![put(part.end, ",".to_owned()), put(tail.end(), line)],
        }
    }

    /// New entries at a place, one behind the other.
    #[cfg(feature = "exchange")]
    pub(super) fn insert_all(&self, at: usize, written: &[String]) -> Vec<Edit> {
        let near = at.saturating_sub(1).min(self.parts.len().saturating_sub(1));
        let separator = if self.parts.is_empty() { ", ".to_owned() } else { self.separator(near) };
        self.insert(at, &written.join(&separator))
    }

    /// The only entry.
    fn first(&self, written: &str) -> Edit {
        if self.comment(self.open, self.close).is_none() {
            let is_mapping = self.text[self.close..].starts_with('}');
            let pad = if is_mapping { " " } else { "" };
            return Edit { span: Span::new(self.open, self.close), text: format!("{pad}{written}{pad}") };
        }
        // A comment ends its line, so the bracket stands on one of its own.
        let line = line::start(self.text, self.close);
        let margin = &self.text[line..self.close];
        let text = format!("{margin}  {written}{}", line::newline(self.text, self.open));
        Edit { span: Span::new(line, line), text }
    }

    /// An entry gone, with its comma; where nothing else stands on its lines, with the comment behind it and those right above.
    pub(super) fn remove(&self, at: usize) -> Vec<Edit> {
        self.gone(at, true)
    }

    /// A key gone as [`remove`](Brackets::remove) does it, but for the comments above: they may be about the next key too.
    pub(super) fn remove_key(&self, at: usize) -> Vec<Edit> {
        self.gone(at, false)
    }

    fn gone(&self, at: usize, with_lead: bool) -> Vec<Edit> {
        let cut = |from: usize, to: usize| Edit { span: Span::new(from, to), text: String::new() };
        let (part, is_last) = (self.parts[at], at + 1 == self.parts.len());
        if self.parts.len() == 1 && self.any_comment().is_none() {
            return vec![cut(self.open, self.close)];
        }
        let comma = at.checked_sub(1).and_then(|before| self.parts[before].comma);
        let comma = comma.filter(|_| is_last && part.comma.is_none()).map(|comma| cut(comma, comma + 1));
        if self.is_alone(at) && line::end(self.text, part.after()) < self.close {
            let lead = if with_lead { self.lead(at) } else { line::start(self.text, part.start) };
            let mut end = line::next(self.text, part.after());
            if line::is_blank(self.text, end) && !is_last {
                end = line::next(self.text, end);
            }
            return comma.into_iter().chain([cut(lead, end)]).collect();
        }
        match at.checked_sub(1).map(|before| self.parts[before]) {
            Some(before) if self.comment(before.end, part.start).is_none() => vec![cut(before.end, part.end)],
            None if !is_last && self.comment(part.end, self.parts[1].start).is_none() => {
                vec![cut(part.start, self.parts[1].start)]
            }
            _ => comma.into_iter().chain([cut(part.start, part.after())]).collect(),
        }
    }

    /// The entries in another order, each in the place of another: `order` says which one comes where. The commas stay.
    pub(super) fn reorder(&self, order: &[usize]) -> Vec<Edit> {
        let moved = || order.iter().enumerate().filter(|(place, from)| *place != **from);
        let with_lines = moved().all(|(place, _)| self.is_alone(place));
        let own = |at: usize| {
            let part = self.parts[at];
            let start = if with_lines { self.lead(at) } else { part.start };
            Span::new(start, part.end)
        };
        let tail = |at: usize| {
            let from = self.parts[at].after();
            Span::new(from, line::end(self.text, from))
        };
        let swap = |to: Span, from: Span| Edit { span: to, text: self.text[from.range()].to_owned() };
        let entries = moved().map(|(place, from)| swap(own(place), own(*from)));
        let tails = moved().filter(|_| with_lines).map(|(place, from)| swap(tail(place), tail(*from)));
        entries.chain(tails).filter(|edit| self.text[edit.span.range()] != edit.text).collect()
    }

    /// Edits as one that takes in all of them; none where there is none.
    pub(super) fn in_one(&self, edits: &[Edit]) -> Option<Edit> {
        let start = edits.iter().map(|edit| edit.span.start()).min()?;
        let end = edits.iter().map(|edit| edit.span.end()).max()?;
        let after = apply(self.text, edits)?;
        let rest = self.text.len() - end;
        Some(Edit { span: Span::new(start, end), text: after.get(start..after.len() - rest)?.to_owned() })
    }
}

/// Whether an entry is written without a space where others have one, as programs write JSON.
pub(super) fn is_compact(written: &str) -> bool {
    written.contains("\":") && ![": ", ", ", ":\n", ",\n"].iter().any(|spaced| written.contains(spaced))
}
