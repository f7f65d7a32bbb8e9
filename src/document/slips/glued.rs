//! Colons without the space behind them, in braces and before brackets, and `=` in braces: to YAML they are letters of a key.

use crate::document::arena::Form;
use crate::document::slips::known_keys::is_key;
use crate::document::slips::line_parts::Line;
use crate::document::{Document, Kind, Node};
use crate::text::Span;

/// A pair of which the colon lacks its space: its key with the colon, and the colon with the spaces before it.
pub(super) struct Glued {
    pub(super) pair: Span,
    pub(super) gap: Span,
}

/// Signs of programs behind a key.
const EQUALS: [&str; 4] = ["=>", ":=", "->", "="];

/// `date=2000` in braces: a key of the format with a sign of programs in place of its colon, and that sign with the spaces around it.
fn equals(text: &str, start: usize, end: usize) -> Option<Glued> {
    let rest = text.get(start..end)?;
    let long = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
    let gap = rest[long..].len() - rest[long..].trim_start_matches(' ').len();
    let sign = EQUALS.iter().find(|sign| rest[long + gap..].starts_with(*sign))?;
    let after = &rest[long + gap + sign.len()..];
    let end = start + long + gap + sign.len() + after.len() - after.trim_start_matches(' ').len();
    let is_value = !after.trim_start().starts_with(['=', ',', '}']) && !after.trim().is_empty();
    let pair = Span::new(start, end);
    (is_key(&rest[..long]) && is_value).then(|| Glued { pair, gap: Span::new(start + long, end) })
}

/// Spaces that YAML takes for letters.
const STRANGE_SPACES: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2009}'];

/// Words that people write for keys, and that are told what to write instead once they are read as such.
const OTHERS: &[&str] = &["time", "year", "month", "day", "start", "end", "name", "location", "link", "type"];

/// The pair at a place, where its colon lacks its space: of a key of the format whatever follows, of an id of the author's own
/// before a bracket or a quote alone.
pub(super) fn pair(text: &str, start: usize, end: usize) -> Option<Glued> {
    let rest = text.get(start..end)?;
    let long = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
    let word = &rest[..long];
    let gap = rest[long..].len() - rest[long..].trim_start_matches(' ').len();
    let after = rest[long + gap..].strip_prefix(':')?;
    let opens = after.starts_with(['{', '[']) || (after.starts_with('"') && gap == 0);
    let is_glued = !after.is_empty() && !after.starts_with([' ', '\t', ':', ',', '}', ']']);
    let is_meant = !word.is_empty() && (is_key(word) || OTHERS.contains(&word) || opens);
    let colon = start + long + gap;
    // A space that YAML does not know, from a page or a word processor, stands for the one that is missing.
    let strange = after.len() - after.trim_start_matches(STRANGE_SPACES).len();
    let end = colon + 1 + strange;
    (is_glued && is_meant).then(|| Glued { pair: Span::new(start, end), gap: Span::new(start + long, end) })
}

/// All such pairs inside the braces of a line.
pub(super) fn in_braces(line: Line<'_>) -> Vec<Glued> {
    let Some(open) = opener(line) else { return Vec::new() };
    let (text, mut at) = (line.text, open);
    let mut found = Vec::new();
    let mut around: Vec<char> = Vec::new();
    let mut begins = false;
    while let Some(c) = text[at..line.end].chars().next() {
        let next = at + c.len_utf8();
        match c {
            '{' | '[' => around.push(c),
            '}' | ']' => drop(around.pop()),
            ' ' | ',' => {}
            '"' | '\'' if begins => {
                at = after_quote(&text[..line.end], next, c);
                begins = false;
                continue;
            }
            '#' if text[..at].ends_with(' ') => break,
            _ if begins && around.last() == Some(&'{') => {
                if let Some(glued) = equals(text, at, line.end).or_else(|| pair(text, at, line.end)) {
                    at = glued.pair.end();
                    found.push(glued);
                    continue;
                }
            }
            _ => {}
        }
        // A value begins behind a colon too, and may be in quotes.
        begins = matches!(c, '{' | '[' | ',') || (begins && c == ' ') || text[..next].ends_with(": ");
        at = next;
    }
    found
}

/// The first bracket of a line that opens its value, or stands right behind the colon of a key.
fn opener(line: Line<'_>) -> Option<usize> {
    let start = line.first();
    let glued = || pair(line.text, start, line.end).map(|glued| glued.pair.end());
    let value = line.key().map(|key| key.value).or_else(glued).unwrap_or(start);
    line.text[value..line.end].starts_with(['{', '[']).then_some(value)
}

/// The byte behind a closing quote; the end of the text where there is none.
fn after_quote(text: &str, from: usize, quote: char) -> usize {
    let mut chars = text[from..].char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            return from + at + 1;
        }
    }
    text.len()
}

/// Whether a colon stands before a bracket, or between a small letter and another letter, a digit or a quote, anywhere: few texts
/// have one.
fn has_glued_colon(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Pairs of bytes without a way out of the loop, so that many are looked at at once.
    let is_near = |(colon, next): (&u8, &u8)| (*colon == b':') & !matches!(*next, b' ' | b'\n' | b'\r');
    let (colons, behind) = (bytes.chunks(256), bytes.get(1..).unwrap_or_default().chunks(256));
    let mut near = colons
        .zip(behind)
        .enumerate()
        .filter(|(_, (colons, behind))| colons.iter().zip(*behind).fold(false, |found, pair| found | is_near(pair)));
    near.any(|(at, (colons, _))| {
        (at * 256..at * 256 + colons.len()).filter(|at| bytes[*at] == b':').any(|at| match bytes.get(at + 1) {
            Some(b'{' | b'[') => true,
            Some(next) if at > 0 && bytes[at - 1].is_ascii_lowercase() => {
                next.is_ascii_alphanumeric() || *next >= 0x80 || b"\"'".contains(next)
            }
            _ => false,
        })
    })
}

/// The first key that holds such a colon: `a:{ label` in lines of its own, `date:1957` in braces; or a section that is one text
/// of the kind.
pub(super) fn key(document: &Document<'_>) -> Option<usize> {
    let text = document.text();
    let of = |node: Node<'_>| {
        let span = node.span();
        let is_plain = !node.is_quoted() && !node.is_alias();
        pair(text, span.start(), span.end()).filter(|_| is_plain).map(|_| span.start())
    };
    let is_empty = |value: Node<'_>| value.kind() == Kind::Null && value.span().is_empty();
    let equal = |key: Node<'_>| equals(text, key.span().start(), key.span().end()).map(|_| key.span().start());
    let in_braces = |mapping: Node<'_>| {
        let empty = mapping.pairs().filter(|(key, value)| is_empty(*value) && !key.is_quoted() && !key.is_alias());
        empty.map(|(key, _)| key).find_map(|key| of(key).or_else(|| equal(key)))
    };
    let slots = &document.arena.slots;
    let flow = document.arena.unsettled().filter(|(_, slot)| slot.form() == Form::Mapping { flow: true });
    let first = flow.filter_map(|(at, _)| document.mappings(at..at + 1).next()).find_map(in_braces);
    if first.is_some() || !has_glued_colon(text) {
        return first;
    }
    let opens = |node: Node<'_>| {
        let behind = text[node.span().start()..].split_once(':').map_or("", |(_, behind)| behind);
        // `title:Gagarin: first` is one key to YAML.
        let behind = behind.trim_start_matches(STRANGE_SPACES);
        let begins = |c: char| matches!(c, '{' | '[' | '"' | '\'') || c.is_alphanumeric();
        of(node).filter(|_| behind.starts_with(begins))
    };
    let mut blocks = document.mappings(0..slots.len()).filter(|mapping| !mapping.is_flow());
    let first = blocks.find_map(|mapping| mapping.pairs().find_map(|(key, _)| opens(key)));
    // A section of one entry: `categories:` and below it `a:{}`.
    let sections = document.root().into_iter().flat_map(Node::pairs);
    let mut texts = sections.filter(|(key, _)| matches!(key.text(), Some("sources" | "categories")));
    first.or_else(|| texts.find_map(|(_, value)| opens(value).filter(|_| value.kind() == Kind::Scalar)))
}
