//! A node of the tree: a handle to a scalar, a list or a mapping, with its bytes.

use std::ops::Range;

use crate::document::Document;
use crate::document::arena::{Form, Slot, lookup};
use crate::document::letters::Letters;
use crate::document::scan::position;
use crate::text::Span;

/// What a node is; an alias is what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: an empty value, `~` or `null`, without quotes.
    Null,
    /// A text, a number, a date: letters.
    Scalar,
    /// A list.
    List,
    /// Keys and values.
    Mapping,
}

/// What a node says, with the letters of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Said<'d> {
    /// As [`Kind::Null`].
    Nothing,
    /// As [`Kind::Scalar`].
    Text(&'d str),
    /// As [`Kind::List`].
    List,
    /// As [`Kind::Mapping`].
    Mapping,
}

/// A node of a document. An alias behaves as the node it stands for, except for [`Node::span`] and [`Node::is_alias`].
#[derive(Debug, Clone, Copy)]
pub struct Node<'d> {
    document: &'d Document<'d>,
    /// Where it stands.
    at: u32,
    /// What it means: the same, or what the alias stands for.
    means: u32,
}

impl<'d> Node<'d> {
    pub(super) fn new(document: &'d Document<'_>, at: u32) -> Node<'d> {
        let is_alias = document.arena.slots[at as usize].form() == Form::Alias;
        let target = if is_alias { lookup(&document.arena.targets, at).copied() } else { None };
        Node { document, at, means: target.unwrap_or(at) }
    }

    fn slot(self) -> &'d Slot {
        &self.document.arena.slots[self.means as usize]
    }

    /// What it is.
    ///
    /// ```
    /// use dateline::document::{parse, Kind};
    /// assert_eq!(parse("[a]").root().map(|node| node.kind()), Some(Kind::List));
    /// ```
    pub fn kind(self) -> Kind {
        match self.slot().form() {
            Form::List { .. } => Kind::List,
            Form::Mapping { .. } => Kind::Mapping,
            Form::Plain if is_null(self.raw()) => Kind::Null,
            _ => Kind::Scalar,
        }
    }

    /// Its bytes. A list or mapping without brackets goes from its first child to its last; a text in quotes includes
    /// them; a block of text starts at its `|` or `>`. Tags and anchors stand before it, outside.
    ///
    /// ```
    /// let document = dateline::document::parse("a: 'x'");
    /// let value = document.root().and_then(|root| root.get("a"));
    /// assert_eq!(value.map(|value| value.span().range()), Some(3..6));
    /// ```
    pub fn span(self) -> Span {
        let slot = &self.document.arena.slots[self.at as usize];
        Span::new(slot.start as usize, slot.end as usize)
    }

    /// A scalar's letters, quotes and escapes undone; `None` for a list or a mapping, and for nothing.
    ///
    /// ```
    /// let document = dateline::document::parse(r#"a: "x\ty""#);
    /// assert_eq!(document.root().and_then(|root| root.get("a")?.text()), Some("x\ty"));
    /// ```
    pub fn text(self) -> Option<&'d str> {
        match self.slot().form() {
            Form::Quoted => Some(self.raw()),
            Form::Plain => Some(self.raw()).filter(|text| !is_null(text)),
            _ => None,
        }
    }

    /// What it says, asked once.
    pub(crate) fn said(self) -> Said<'d> {
        match self.slot().form() {
            Form::List { .. } => Said::List,
            Form::Mapping { .. } => Said::Mapping,
            Form::Plain => Some(self.raw()).filter(|text| !is_null(text)).map_or(Said::Nothing, Said::Text),
            _ => Said::Text(self.raw()),
        }
    }

    fn raw(self) -> &'d str {
        let slot = self.slot();
        match slot.form() {
            Form::Plain | Form::Quoted if slot.is_decoded() => {
                lookup(&self.document.arena.decoded, self.means).map(|text| &**text).unwrap_or_default()
            }
            Form::Plain => &self.document.text[slot.start as usize..slot.end as usize],
            Form::Quoted => trim_quotes(&self.document.text[slot.start as usize..slot.end as usize]),
            _ => "",
        }
    }

    /// The items of a list, in order; none for anything else.
    ///
    /// ```
    /// let document = dateline::document::parse("[a, b]");
    /// assert_eq!(document.root().map(|root| root.items().count()), Some(2));
    /// ```
    pub fn items(self) -> impl Iterator<Item = Node<'d>> + Clone {
        let is_list = matches!(self.slot().form(), Form::List { .. });
        self.children().take_while(move |_| is_list)
    }

    /// The keys and values of a mapping, in order; none for anything else.
    ///
    /// ```
    /// let document = dateline::document::parse("a: 1\nb: 2");
    /// assert_eq!(document.root().map(|root| root.pairs().count()), Some(2));
    /// ```
    pub fn pairs(self) -> impl Iterator<Item = (Node<'d>, Node<'d>)> {
        let is_mapping = self.is_mapping();
        let mut children = self.children().take_while(move |_| is_mapping);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The first value under a key.
    ///
    /// ```
    /// let document = dateline::document::parse("a: 1");
    /// assert!(document.root().is_some_and(|root| root.get("b").is_none()));
    /// ```
    pub fn get(self, name: &str) -> Option<Node<'d>> {
        self.pairs().find(|(key, _)| key.says(name)).map(|(_, value)| value)
    }

    /// Whether its letters are these.
    fn says(self, letters: &str) -> bool {
        let slot = self.slot();
        let is_short =
            slot.form() == Form::Plain && !slot.is_decoded() && (slot.end - slot.start) as usize != letters.len();
        !is_short && self.text() == Some(letters)
    }

    /// Whether it is written as `*name`.
    ///
    /// ```
    /// let document = dateline::document::parse("a: &x 1\nb: *x");
    /// assert!(document.root().and_then(|root| root.get("b")).is_some_and(|b| b.is_alias()));
    /// ```
    pub fn is_alias(self) -> bool {
        self.at != self.means
    }

    /// Whether it is a list or mapping in brackets or braces.
    ///
    /// ```
    /// assert!(dateline::document::parse("{a: 1}").root().is_some_and(|root| root.is_flow()));
    /// ```
    pub fn is_flow(self) -> bool {
        matches!(self.slot().form(), Form::List { flow: true } | Form::Mapping { flow: true })
    }

    /// A tag that would change what it means (`!!binary`, `!mine`), as written; not `!!str` and its like.
    ///
    /// ```
    /// let document = dateline::document::parse("!mine a");
    /// assert_eq!(document.root().and_then(|root| root.tag()), Some("!mine"));
    /// ```
    pub fn tag(self) -> Option<&'d str> {
        lookup(&self.document.arena.tags, self.means).map(|tag| &**tag)
    }

    /// Its kind without a look at its letters.
    pub(super) fn is_mapping(self) -> bool {
        matches!(self.slot().form(), Form::Mapping { .. })
    }

    /// Whether it is written as another is, byte for byte, and read alike, without an alias, a tag or a text that is kept decoded: it
    /// says the same then. Asked once, where a walk over all that stands below would take longer.
    pub(crate) fn is_copy_of(self, other: Node<'_>) -> bool {
        let (own, others) = (self.below(), other.below());
        let alike = |(one, slot): (&Slot, &Slot)| {
            let is_kept = one.is_decoded() || slot.is_decoded() || one.form() == Form::Alias;
            !is_kept && one.placed(own[0].start, self.means) == slot.placed(others[0].start, other.means)
        };
        self.document.arena.plain
            && other.document.arena.plain
            && own.len() == others.len()
            && self.source()[self.span().range()] == other.source()[other.span().range()]
            && own.iter().zip(others).all(alike)
    }

    /// Its slot and those of all below it.
    fn below(self) -> &'d [Slot] {
        &self.document.arena.slots[self.means as usize..self.slot().next() as usize]
    }

    /// Its place in the order of the text, to tell nodes apart.
    pub(crate) fn number(self) -> usize {
        self.at as usize
    }

    /// The top of its document.
    pub(crate) fn root(self) -> Option<Node<'d>> {
        self.document.root()
    }

    /// Which kinds of bytes the text has that it stands in.
    pub(crate) fn letters(self) -> Letters {
        self.document.letters
    }

    /// The text that it stands in.
    pub(crate) fn source(self) -> &'d str {
        self.document.text
    }

    /// Whether it is a text in quotes or a block.
    pub(crate) fn is_quoted(self) -> bool {
        self.slot().form() == Form::Quoted
    }

    fn children(self) -> impl Iterator<Item = Node<'d>> + Clone {
        let (mut at, next) = (self.means + 1, self.slot().next());
        std::iter::from_fn(move || {
            let here = (at < next).then_some(at)?;
            at = self.document.arena.slots[here as usize].next();
            Some(Node::new(self.document, here))
        })
    }
}

/// YAML's words for nothing, where they stand without quotes.
fn is_null(text: &str) -> bool {
    text.len() <= 4 && matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// The inside of a text in quotes; a quoted text with anything to undo is kept decoded.
fn trim_quotes(written: &str) -> &str {
    written.get(1..written.len().saturating_sub(1)).unwrap_or_default()
}

impl<'t> Document<'t> {
    /// The texts behind an anchor that nothing repeats, or behind a `!` alone.
    pub(crate) fn marked(&self) -> impl Iterator<Item = Node<'_>> {
        let nodes = self.arena.marked.iter().map(|at| Node { document: self, at: *at, means: *at });
        nodes.filter(|node| matches!(node.slot().form(), Form::Plain | Form::Quoted))
    }

    /// The mappings among some nodes, by number, in the order of the text.
    pub(super) fn mappings(&self, nodes: Range<usize>) -> impl Iterator<Item = Node<'_>> {
        let slots = self.arena.slots[nodes.clone()].iter().zip(nodes);
        let own = slots.filter(|(slot, _)| matches!(slot.form(), Form::Mapping { .. }));
        own.map(|(_, at)| {
            let at = position(at);
            Node { document: self, at, means: at }
        })
    }
}
