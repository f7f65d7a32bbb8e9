//! A list of the file as lines: which lines belong to which entry, its comments among them.

use crate::document::{Document, Kind, Node};
use crate::edit::EditError;
use crate::edit::brackets::Brackets;
use crate::edit::complex_key;
use crate::edit::line;
use crate::text::Span;

/// The events of a file, or the entries of another list of it.
pub(super) struct Events<'d> {
    pub(super) text: &'d str,
    pub(super) nodes: Vec<Node<'d>>,
    /// The list in brackets; the blocks are none then.
    pub(super) brackets: Option<Brackets<'d>>,
    /// The lines of each, where they stand one below the other.
    pub(super) blocks: Vec<Block>,
    /// Spaces before the dash.
    pub(super) column: usize,
}

/// The lines of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// The first byte of the comment lines right above the event, or of its own first line.
    pub(super) lead: usize,
    /// Its dash.
    pub(super) dash: usize,
    /// The byte after its last line, comments that are indented below it included.
    pub(super) end: usize,
}

/// The list under a key of the file; nothing where it is missing or empty.
pub(super) fn section<'d>(document: &'d Document<'_>, key: &str) -> Result<Option<Node<'d>>, EditError> {
    let Some(top) = document.root() else { return Ok(None) };
    let Some(list) = top.get(key).filter(|list| list.kind() != Kind::Null) else { return Ok(None) };
    match list.kind() {
        _ if list.is_alias() => Err(EditError::Anchor { span: list.span() }),
        Kind::List => Ok(Some(list)),
        _ => Err(EditError::Layout { span: list.span() }),
    }
}

impl<'d> Events<'d> {
    /// The events of a document; none where it has none.
    pub(super) fn new(document: &'d Document<'_>) -> Result<Events<'d>, EditError> {
        Events::under(document, "events")
    }

    /// The entries of the list under a key of the file; none where it has none.
    pub(super) fn under(document: &'d Document<'_>, key: &str) -> Result<Events<'d>, EditError> {
        let text = document.text();
        let Some(list) = section(document, key)? else {
            return Ok(Events { text, nodes: Vec::new(), brackets: None, blocks: Vec::new(), column: 0 });
        };
        let nodes: Vec<Node<'d>> = list.items().collect();
        let brackets = if list.is_flow() { Some(Brackets::new(list)?) } else { None };
        let mut events = Events { text, nodes, brackets, blocks: Vec::new(), column: 0 };
        if events.brackets.is_some() {
            return Ok(events);
        }
        let (key, after) = around(document, key)?;
        events.fill(key, after)?;
        Ok(events)
    }

    /// The entries of a list that stands below a key of an entry; `key` is the byte after that key's colon.
    pub(super) fn below(list: Node<'d>, key: usize) -> Result<Events<'d>, EditError> {
        let text = list.source();
        let mut items = Events { text, nodes: list.items().collect(), brackets: None, blocks: Vec::new(), column: 0 };
        items.fill(key, line::next(text, content_end(text, list)))?;
        Ok(items)
    }

    /// A value of the same key in an event nearby, to copy the style from.
    pub(super) fn like(&self, at: usize, key: &str) -> Option<Node<'d>> {
        let (before, after) = self.nodes.split_at(at);
        before.iter().rev().chain(after.iter().skip(1)).take(20).find_map(|node| node.get(key))
    }

    /// Finds the blocks between the key of the list and the key after it.
    fn fill(&mut self, key: usize, after: usize) -> Result<(), EditError> {
        let mut floor = line::next(self.text, key);
        let mut ends = Vec::with_capacity(self.nodes.len());
        for at in 0..self.nodes.len() {
            let dash = self.dash(at, floor)?;
            self.column = dash - line::start(self.text, dash);
            let lead = self.lead(line::start(self.text, dash), floor);
            let end = line::next(self.text, content_end(self.text, self.nodes[at]).max(dash));
            self.blocks.push(Block { lead, dash, end });
            ends.push(end);
            floor = end;
        }
        for (at, end) in ends.into_iter().enumerate() {
            let bound = self.blocks.get(at + 1).map_or(after, |next| next.lead);
            self.blocks[at].end = self.trailing(end, bound);
        }
        Ok(())
    }

    fn dash(&self, at: usize, floor: usize) -> Result<usize, EditError> {
        let node = self.nodes[at];
        let mut here = line::start(self.text, node.span().start());
        loop {
            let words = line::words(self.text, here);
            let dash = here + line::indent(self.text, here);
            let is_dash = (words == "-" || words.starts_with("- ") || words.starts_with("-\t"))
                && self.text[dash..].starts_with('-');
            if here >= floor && is_dash && (at == 0 || dash - here == self.column) {
                return Ok(dash);
            }
            match line::previous(self.text, here) {
                Some(before) if before >= floor => here = before,
                _ => return Err(EditError::Layout { span: node.span() }),
            }
        }
    }

    /// The start of the comment lines right above a line, down to the end of what stands before. Comments that are
    /// indented deeper than the dash and touch the event before belong to that one.
    fn lead(&self, dash: usize, floor: usize) -> usize {
        let mut lead = dash;
        while let Some(before) = line::previous(self.text, lead)
            && before >= floor
            && line::is_comment(self.text, before)
        {
            lead = before;
        }
        if lead == floor && !self.blocks.is_empty() {
            while lead < dash && line::indent(self.text, lead) > self.column {
                lead = line::next(self.text, lead);
            }
        }
        lead
    }

    /// The end with the comment lines below that are indented deeper than the dash.
    fn trailing(&self, end: usize, bound: usize) -> usize {
        let mut end = end;
        while end < bound && line::is_comment(self.text, end) && line::indent(self.text, end) > self.column {
            end = line::next(self.text, end);
        }
        end
    }

    /// The blank lines that usually stand between two events.
    pub(super) fn blank_lines(&self) -> usize {
        let gaps = self.blocks.windows(2).map(|pair| blanks(self.text, pair[0].end));
        let (count, with) =
            gaps.fold((0_usize, 0_usize), |(count, with), gap| (count + 1, with + usize::from(gap > 0)));
        let is_folded = self.nodes.first().is_some_and(|node| node.is_flow());
        if count == 0 { usize::from(!is_folded) } else { usize::from(2 * with > count) }
    }
}

/// The blank lines from a line on.
pub(super) fn blanks(text: &str, from: usize) -> usize {
    let mut at = from;
    let mut count = 0;
    while line::is_blank(text, at) {
        at = line::next(text, at);
        count += 1;
    }
    count
}

/// The end of a key of the file, and the start of the line of the key after it or the end of the text.
pub(super) fn around(document: &Document<'_>, key: &str) -> Result<(usize, usize), EditError> {
    let text = document.text();
    let mut pairs = document.root().into_iter().flat_map(Node::pairs).skip_while(|(one, _)| one.text() != Some(key));
    let Some((key, _)) = pairs.next() else { return Err(EditError::Layout { span: Span::new(0, 0) }) };
    let colon = colon(text, key)?;
    Ok((colon, pairs.next().map_or(text.len(), |(next, _)| line::start(text, next.span().start()))))
}

/// The byte after the colon of a key.
pub(super) fn colon(text: &str, key: Node<'_>) -> Result<usize, EditError> {
    let end = key.span().end();
    let rest = &text[end..];
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    match rest[spaces..].starts_with(':') {
        true => Ok(end + spaces + 1),
        false => Err(complex_key::refusal(text, key).unwrap_or(EditError::Layout { span: key.span() })),
    }
}

/// The byte after the last that a node writes.
pub(super) fn content_end(text: &str, node: Node<'_>) -> usize {
    let own = node.span().end();
    if node.is_flow() || node.is_alias() {
        return own;
    }
    match node.kind() {
        Kind::Mapping => node.pairs().last().map_or(own, |(key, value)| pair_end(text, key, value)),
        Kind::List => node.items().last().map_or(own, |item| match item.kind() {
            Kind::Null => own.min(item.span().start()),
            _ => content_end(text, item),
        }),
        _ => own,
    }
}

/// The byte after the last of a key and its value.
pub(super) fn pair_end(text: &str, key: Node<'_>, value: Node<'_>) -> usize {
    let after_key = colon(text, key).unwrap_or(key.span().end());
    if value.kind() == Kind::Null && value.span().is_empty() {
        after_key
    } else {
        content_end(text, value).max(after_key)
    }
}
