//! Quotes of a word processor in brackets and braces, around a text with a comma: for YAML the text ends at the comma.

use crate::document::halt::Stop;
use crate::document::slips::line_parts::Line;
use crate::document::slips::quotes::quoted;
use crate::document::slips::{Guess, fix, replace};
use crate::document::{Document, Kind, Node};
use crate::text::Span;

/// What opens a text, and what closes it.
const PAIRS: &[(char, &[char])] = &[
    ('“', &['”', '“', '"']),
    ('„', &['“', '”', '"']),
    ('”', &['”']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('«', &['»']),
    ('»', &['«']),
    ('「', &['」']),
];

/// All texts in such quotes on the line of the stop, where one has a comma or a colon in it.
pub(super) fn entries(text: &str, stop: &Stop) -> Vec<Guess> {
    Line::near(text, stop).into_iter().filter_map(guess).collect()
}

fn guess(line: Line<'_>) -> Option<Guess> {
    let found = texts(line);
    let inside = |span: &Span| inside(&line.text[span.range()]);
    let first = *found.iter().find(|span| inside(span).contains([',', ':', '[', ']', '{', '}', '#']))?;
    let edits = found.iter().map(|span| replace(*span, quoted(inside(span)))).collect();
    let message = "typographic quotes, which do not quote in YAML: the text ends at its first comma".to_owned();
    let hint = format!("write straight quotes: `{}`", quoted(inside(&first)));
    Some(Guess { span: first, message, hint, fixes: vec![fix("write straight quotes", edits, true)] })
}

fn inside(written: &str) -> &str {
    let mut chars = written.chars();
    chars.next();
    chars.next_back();
    chars.as_str().trim_matches(['\u{a0}', '\u{202f}', ' '])
}

/// The texts of a line that stand between such quotes, behind a bracket, a comma or a key.
fn texts(line: Line<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    let Some(bracket) = line.text[line.start..line.end].find(['[', '{']) else { return found };
    let mut at = line.start + bracket;
    while let Some((start, closers)) = opening(line, at) {
        let from = start + line.text[start..].chars().next().map_or(1, char::len_utf8);
        let rest = &line.text[from..line.end];
        let ends = |(at, c): &(usize, char)| {
            let after = rest[at + c.len_utf8()..].trim_start();
            closers.contains(c) && (after.is_empty() || after.starts_with([',', ']', '}']))
        };
        let Some((end, c)) = rest.char_indices().find(ends) else { return found };
        at = from + end + c.len_utf8();
        found.push(Span::new(start, at));
    }
    found
}

/// The next opening quote behind a bracket, a comma or a colon, and what closes it.
fn opening(line: Line<'_>, from: usize) -> Option<(usize, &'static [char])> {
    let begins = |at: usize| {
        let before = line.text[line.start..at].trim_end();
        before.ends_with(['[', '{', ',']) || line.text[..at].ends_with(": ")
    };
    let letters = line.text[from..line.end].char_indices().map(|(at, c)| (from + at, c));
    letters
        .filter(|(at, _)| begins(*at))
        .find_map(|(at, c)| PAIRS.iter().find(|(open, _)| *open == c).map(|(_, closers)| (at, *closers)))
}

/// The first text in brackets or braces that begins with such a quote and ends behind a comma, for YAML in the next.
pub(super) fn split(document: &Document<'_>) -> Option<usize> {
    let text = document.text();
    if !document.letters.have_quotes() || !text.contains(['“', '„', '”', '‘', '‚', '«', '»', '「']) {
        return None;
    }
    let mut waiting: Vec<Node<'_>> = document.root().into_iter().collect();
    let mut first: Option<usize> = None;
    while let Some(node) = waiting.pop() {
        if node.is_flow() {
            first = first.into_iter().chain(split_in(node)).min();
        }
        waiting.extend(node.items().chain(node.pairs().map(|(_, value)| value)).filter(|node| !node.is_alias()));
    }
    first
}

fn split_in(node: Node<'_>) -> Option<usize> {
    let open = |text: &str| {
        let (_, closers) = PAIRS.iter().find(|(open, _)| text.starts_with(*open))?;
        (!text.chars().skip(1).any(|c| closers.contains(&c))).then_some(*closers)
    };
    let is_plain = |node: &Node<'_>| node.kind() == Kind::Scalar && !node.is_quoted();
    let texts: Vec<Node<'_>> = match node.kind() {
        Kind::List => node.items().filter(is_plain).collect(),
        _ => node.pairs().flat_map(|(key, value)| [key, value]).filter(is_plain).collect(),
    };
    let mut closers: Option<(usize, &[char])> = None;
    for text in texts {
        let letters = text.text().unwrap_or_default();
        if let Some((start, signs)) = closers
            && letters.ends_with(signs)
        {
            return Some(start);
        }
        closers = open(letters).map(|signs| (text.span().start(), signs)).or(closers);
    }
    None
}
