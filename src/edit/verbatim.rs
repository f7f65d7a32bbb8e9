//! What a new layout leaves as it is: the author's own keys (`x-...`) with all that stands under them, and the anchors and
//! tags before a value. In: a text and nodes. Out: lines, words and the byte after them. It must not read a value.

use crate::document::{Kind, Node};
use crate::edit::block_scalar::Block;
use crate::edit::habit::is_block;
use crate::edit::line;
use crate::edit::list::pair_end;
use crate::edit::printer::Line;

/// A key from `column` with its value at `indent`, letter by letter, and the byte after it.
pub(super) fn pair(text: &str, (key, value): (Node<'_>, Node<'_>), column: usize, indent: usize) -> (Vec<Line>, usize) {
    let start = key.span().start();
    let block = last(value).filter(|node| is_block(Some(*node))).map(|node| {
        let line = line::start(text, node.span().start());
        Block::new(text, node.span(), line::indent(text, line))
    });
    let is_kept = block.as_ref().is_some_and(|block| block.keeps_all);
    let end = block.map_or_else(|| with_comment(text, pair_end(text, key, value)), |block| block.end);
    let end = if is_kept { end } else { with_deeper(text, end, column) };
    let lines = text[start..end].lines().enumerate().map(|(at, line)| {
        let line = line.trim_end_matches('\r');
        Line::new(if at == 0 { format!("{}{line}", " ".repeat(indent)) } else { shifted(line, column, indent) })
    });
    let mut lines: Vec<Line> = lines.collect();
    if let Some(last) = lines.last_mut() {
        last.is_kept = is_kept;
    }
    (lines, end)
}

/// The end of the comment behind a value, where there is one.
fn with_comment(text: &str, at: usize) -> usize {
    let end = line::end(text, at);
    if text[at..end].trim_start().starts_with('#') { at + text[at..end].trim_end().len() } else { at }
}

/// The end of the comment lines that follow and are indented deeper than a key.
fn with_deeper(text: &str, end: usize, column: usize) -> usize {
    let (mut last, mut at) = (end, line::next(text, end));
    while at < text.len() {
        if line::is_comment(text, at) && line::indent(text, at) > column {
            last = at + text[at..line::end(text, at)].trim_end().len();
        } else if !line::is_blank(text, at) {
            break;
        }
        at = line::next(text, at);
    }
    last
}

/// A line as much deeper, or less deep, as its key is.
fn shifted(line: &str, column: usize, indent: usize) -> String {
    if line.trim_matches(' ').is_empty() || indent == column {
        return line.to_owned();
    }
    if indent > column {
        return format!("{}{line}", " ".repeat(indent - column));
    }
    let spaces = line.len() - line.trim_start_matches(' ').len();
    line[spaces.min(column - indent)..].to_owned()
}

/// The text that ends a value.
fn last(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        _ if node.is_alias() || node.is_flow() => None,
        Kind::List => node.items().last().and_then(last),
        Kind::Mapping => node.pairs().last().and_then(|(_, value)| last(value)),
        Kind::Null => None,
        Kind::Scalar => Some(node),
    }
}

/// The anchor and the tag that stand from here on, each with a space before it, and the byte after them.
pub(super) fn properties(text: &str, from: usize) -> (String, usize) {
    let (mut out, mut at) = (String::new(), from);
    loop {
        let rest = &text[at..line::end(text, at)];
        let word = rest.trim_start_matches([' ', '\t']);
        if !word.starts_with(['&', '!']) {
            return (out, at);
        }
        let length = word.find([' ', '\t']).unwrap_or(word.len());
        out.push(' ');
        out.push_str(&word[..length]);
        at += rest.len() - word.len() + length;
    }
}
