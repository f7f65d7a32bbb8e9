//! Printing in the usual layout: the walk over a document that writes each list and mapping anew, line by line, and
//! carries the comments along.

use crate::document::{Kind, Node};
use crate::edit::EditError;
use crate::edit::block_scalar::Block;
use crate::edit::complex_key;
use crate::edit::fold::WIDTH;
use crate::edit::line;
use crate::edit::order;
use crate::edit::proof::before;
use crate::edit::scalar_style::{flow, scalar, verbatim};
use crate::edit::verbatim;
use crate::read::is_own;
use crate::text::Span;

/// A line without its end.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Whether a blank line stands before it.
    pub(super) is_set_off: bool,
    /// Whether a blank line behind it would belong to its text.
    pub(super) is_kept: bool,
    /// Whether its line end belongs to its text.
    pub(super) is_ended: bool,
    pub(super) text: String,
}

impl Line {
    pub(super) fn new(text: String) -> Line {
        Line { is_set_off: false, is_kept: false, is_ended: false, text }
    }
}

/// Which list or mapping is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Events,
    Event,
    Other,
}

/// The walk: a text, and the byte up to which it has been printed.
pub(super) struct Printer<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    sort: bool,
}

type Lines = Result<Vec<Line>, EditError>;

impl<'t> Printer<'t> {
    /// A text from a byte on.
    pub(super) fn new(text: &'t str, at: usize, sort: bool) -> Printer<'t> {
        Printer { text, at, sort }
    }

    /// The whole file.
    pub(super) fn file(mut self, root: Node<'_>) -> Lines {
        let mut lines = self.mapping(root, 0, What::Other)?;
        let rest = self.comments(0, None);
        lines.extend(rest);
        let left = self.text[self.at..].trim();
        if !left.is_empty() {
            let start = self.text.len() - self.text[self.at..].trim_start().len();
            return Err(EditError::Layout { span: Span::new(start, line::end(self.text, start)) });
        }
        if let Some(first) = lines.first_mut() {
            first.is_set_off = false;
        }
        Ok(lines)
    }

    /// The pairs of a mapping, each key at `indent`.
    fn mapping(&mut self, node: Node<'_>, indent: usize, what: What) -> Lines {
        let column = self.column(complex_key::first_byte(node));
        let mut chunks: Vec<(usize, Vec<Line>)> = Vec::new();
        for (key, value) in node.pairs() {
            let mut lines = self.comments(indent, None);
            let is_set_off = self.blank_to(key.span().start());
            let name = key.text().unwrap_or_default();
            if complex_key::is_all(self.text, self.at, key) && !is_own(name) {
                self.at = key.span().start();
            }
            self.expect(key)?;
            if is_own(name) {
                let (own, end) = verbatim::pair(self.text, (key, value), self.column(key.span().start()), indent);
                self.at = end;
                let first = lines.len();
                lines.extend(own);
                lines[first].is_set_off |= is_set_off;
                chunks.push((if what == What::Event { order::rank(name) } else { 0 }, lines));
                continue;
            }
            let head = format!("{}{}:", " ".repeat(indent), scalar(self.text, key, "", false));
            self.at = complex_key::colon(self.text, key)?;
            let rest = self.value(value, indent, (column, name), head, self.inside(what, name))?;
            let first = lines.len();
            lines.extend(rest);
            lines[first].is_set_off |= is_set_off;
            chunks.push((if what == What::Event { order::rank(name) } else { 0 }, lines));
        }
        chunks.sort_by_key(|(rank, _)| *rank);
        let mut lines: Vec<Line> = chunks.into_iter().flat_map(|(_, lines)| lines).collect();
        lines.extend(self.comments(indent, Some(column)));
        Ok(lines)
    }

    fn inside(&self, what: What, name: &str) -> What {
        if what == What::Other && name == "events" { What::Events } else { What::Other }
    }

    /// What stands under a key or behind a dash, beginning with the line that has it.
    fn value(
        &mut self,
        node: Node<'_>,
        indent: usize,
        (column, key): (usize, &str),
        head: String,
        what: What,
    ) -> Lines {
        let text = self.text;
        let (properties, after) = verbatim::properties(text, self.at);
        self.at = after;
        let head = head + &properties;
        if node.kind() == Kind::Null && node.span().is_empty() {
            return Ok(vec![self.finish(head)]);
        }
        if node.is_alias() {
            self.at = node.span().end();
            return Ok(vec![self.finish(format!("{head} {}", &text[node.span().range()]))]);
        }
        let is_collection = matches!(node.kind(), Kind::List | Kind::Mapping);
        if is_collection && !node.is_flow() {
            let mut lines = vec![self.finish(head)];
            let inner = match node.kind() {
                Kind::List => self.list(node, indent + 2, column, what)?,
                _ => self.mapping(node, indent + 2, What::Other)?,
            };
            lines.extend(inner);
            if let Some(first) = lines.get_mut(1) {
                first.is_set_off = false;
            }
            return Ok(lines);
        }
        if let Some(span) = line::comment(text, self.at, node.span().start()) {
            return Err(EditError::Comment { span });
        }
        self.at = node.span().end();
        if is_collection {
            let was_one = !text[node.span().range()].contains('\n');
            let fits = |one: &String| was_one || head.chars().count() + 1 + one.chars().count() <= WIDTH;
            if let Some(one) = flow(text, node, key).filter(fits) {
                return Ok(vec![self.finish(format!("{head} {one}"))]);
            }
            return Ok(self.ended(verbatim(text, node.span(), indent + 2, head)));
        }
        if text[node.span().range()].starts_with(['|', '>']) && node.is_quoted() {
            let block = Block::new(text, node.span(), column);
            self.at = block.end;
            return Ok(block.at(indent + 2, &head));
        }
        if text[node.span().range()].contains('\n') {
            return Ok(self.ended(verbatim(text, node.span(), indent + 2, head)));
        }
        Ok(vec![self.finish(format!("{head} {}", scalar(text, node, key, false)))])
    }

    /// The items of a list, each dash at `indent`; `above` is the column of the key that it belongs to.
    fn list(&mut self, node: Node<'_>, indent: usize, above: usize, what: What) -> Lines {
        let nodes: Vec<Node<'_>> = node.items().collect();
        let is_sorted = self.sort && what == What::Events;
        let mut chunks: Vec<Vec<Line>> = Vec::new();
        let mut out: Vec<Line> = Vec::new();
        let mut column = 0;
        for (place, item) in nodes.iter().copied().enumerate() {
            if what == What::Events && place > 0 {
                let tail = self.tail(indent);
                chunks.last_mut().unwrap_or(&mut out).extend(tail);
            }
            let mut lines = self.comments(indent, None);
            let dash = self.text.len() - self.text[self.at..].trim_start().len();
            column = self.column(dash);
            let is_set_off = self.blank_to(dash);
            if !self.text[dash..].starts_with('-') {
                return Err(EditError::Layout { span: item.span() });
            }
            self.at = dash + 1;
            let body = self.item(item, indent, column, what)?;
            let first = lines.len();
            lines.extend(body);
            lines[first].is_set_off |= is_set_off;
            if is_sorted {
                chunks.push(lines);
            } else {
                append(&mut out, lines, what);
            }
        }
        if is_sorted {
            let order = order::chronological(&nodes);
            order.into_iter().for_each(|place| append(&mut out, std::mem::take(&mut chunks[place]), what));
        }
        // Where dash and key stand in one column, a comment there belongs to the next key.
        out.extend(self.comments(indent, Some(column.max(above + 1))));
        Ok(out)
    }

    fn item(&mut self, item: Node<'_>, indent: usize, column: usize, what: What) -> Lines {
        let margin = " ".repeat(indent);
        let is_block = matches!(item.kind(), Kind::List | Kind::Mapping) && !item.is_flow() && !item.is_alias();
        let (properties, after) = verbatim::properties(self.text, self.at);
        if is_block && !properties.is_empty() && !line_rest(self.text, after).starts_with(|c: char| c != '#') {
            self.at = after;
            return self.below(item, indent, column, format!("{margin}-{properties}"), what);
        }
        if !is_block {
            return self.value(item, indent, (column, ""), format!("{margin}-"), What::Other);
        }
        let mut lines = match item.kind() {
            Kind::Mapping => {
                let what = if what == What::Events { What::Event } else { What::Other };
                self.mapping(item, indent + 2, what)?
            }
            _ => self.list(item, indent + 2, column, What::Other)?,
        };
        // Comments above the first key stand above the dash.
        let mut own = 0;
        while lines[own].text.trim_start().starts_with('#') {
            lines[own].text = format!("{margin}{}", lines[own].text.trim_start());
            own += 1;
        }
        lines[own].is_set_off = false;
        lines[own].text = format!("{margin}- {}", &lines[own].text[indent + 2..]);
        Ok(lines)
    }

    /// A list or mapping below its dash, for an anchor or a tag stands behind that.
    fn below(&mut self, item: Node<'_>, indent: usize, column: usize, head: String, what: What) -> Lines {
        let mut lines = vec![self.finish(head)];
        lines.extend(match item.kind() {
            Kind::Mapping => {
                self.mapping(item, indent + 2, if what == What::Events { What::Event } else { What::Other })?
            }
            _ => self.list(item, indent + 2, column, What::Other)?,
        });
        lines[1].is_set_off = false;
        Ok(lines)
    }

    /// A line with the comment that stands behind it.
    fn finish(&mut self, words: String) -> Line {
        let rest = &self.text[self.at..line::end(self.text, self.at)];
        let words = match rest.trim_start().starts_with('#') && self.at > 0 {
            true => {
                self.at += rest.len();
                format!("{words}{}", rest.trim_end())
            }
            false => words,
        };
        Line::new(words)
    }

    fn ended(&mut self, mut lines: Vec<Line>) -> Vec<Line> {
        if let Some(last) = lines.pop() {
            let last = Line { is_set_off: last.is_set_off, ..self.finish(last.text) };
            lines.push(last);
        }
        lines
    }

    /// Nothing but space may stand before a key.
    fn expect(&self, key: Node<'_>) -> Result<(), EditError> {
        let to = key.span().start();
        match self.text.get(self.at..to).is_some_and(|between| between.trim().is_empty()) {
            true => Ok(()),
            false => Err(match before(self.text, to) {
                Some(span) => EditError::Anchor { span },
                None => complex_key::refusal(self.text, key)
                    .unwrap_or(EditError::Layout { span: Span::new(self.at.min(to), to) }),
            }),
        }
    }
}

/// An item behind those before it; events with a blank line between.
fn append(out: &mut Vec<Line>, mut lines: Vec<Line>, what: What) {
    lines[0].is_set_off |= what == What::Events && !out.is_empty();
    out.extend(lines);
}

/// What follows on the line, but for the space before it.
fn line_rest(text: &str, at: usize) -> &str {
    text[at..line::end(text, at)].trim_start()
}
