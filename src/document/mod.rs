//! The YAML as written: a tree of nodes with their bytes.

mod arena;
mod characters;
mod colon_tabs;
mod duplicate;
mod halt;
mod letters;
mod limit;
mod marks;
mod node;
mod parts;
mod scan;
mod second_event;
mod simple_entries;
mod simple_flow;
mod slips;
mod source_spans;
mod split_points;
mod syntax;
mod tag;
mod unclosed;
mod workers;

pub(crate) use crate::document::letters::Letters;
pub(crate) use crate::document::limit::MAX_REPORTED;
pub use crate::document::limit::{MAX_ALIAS_WEIGHT, MAX_BYTES, MAX_DEPTH, MAX_TEXT};
pub(crate) use crate::document::node::Said;
pub use crate::document::node::{Kind, Node};
pub use crate::document::slips::EVENT_KEYS;
pub(crate) use crate::document::slips::{ACCOUNT_KEYS, DATE_KEYS, MAX_TRIED, TEXT_KEYS, quoted};
pub(crate) use crate::document::workers::Workers;

use crate::diag::{Code, Diagnostic};
use crate::document::arena::Arena;
use crate::document::halt::Halt;

/// Bytes from which a scan in parts pays, though by one thread.
const SMALL: usize = 1 << 10;
/// Bytes from which a second thread pays.
const LARGE: usize = 64 << 10;

/// A text and its YAML tree. After a syntax error the tree holds what stands before it.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    text: &'t str,
    arena: Arena,
    diagnostics: Vec<Diagnostic>,
    whole: bool,
    workers: Workers,
    letters: Letters,
}

/// Parses a text. Never fails: what is wrong is kept beside the tree.
///
/// ```
/// let document = dateline::document::parse("title: 1.10\n");
/// let root = document.root().expect("a mapping");
/// assert_eq!(root.get("title").and_then(|title| title.text()), Some("1.10"));
/// ```
pub fn parse(text: &str) -> Document<'_> {
    parse_with(text, Workers::ALL)
}

/// Parses a text, and has it read, by so many threads: nothing else differs.
pub(crate) fn parse_with(text: &str, workers: Workers) -> Document<'_> {
    let mut diagnostics = limit::check(text);
    let letters = Letters::of(text);
    if diagnostics.is_empty() {
        diagnostics = characters::check(text, letters);
        diagnostics.extend(syntax::strange_directive(text));
    }
    if !diagnostics.is_empty() {
        return Document { text, arena: Arena::default(), diagnostics, whole: false, workers, letters };
    }
    let in_parts = if text.len() < SMALL { None } else { without_parser(text, letters, workers) };
    let (arena, halt) = in_parts.map_or_else(|| colon_tabs::scan(text), |arena| (arena, None));
    let diagnostic = halt.map(|halt| syntax::diagnostic(text, halt));
    let mut document = Document { text, arena, diagnostics, whole: diagnostic.is_none(), workers, letters };
    let diagnostic = diagnostic.or_else(|| slips::disguised(&document));
    document.whole = diagnostic.is_none();
    let diagnostic = diagnostic.or_else(|| slips::at_left_edge(&document));
    // Where there are too many nodes, nothing else is said of them.
    let is_beyond = diagnostic.is_some() && document.arena.slots.len() >= limit::most_nodes(text.len());
    if !is_beyond {
        document.diagnostics = duplicate::check(&document);
        document.diagnostics.extend(limit::long_texts(&document.arena));
    }
    if let Some(diagnostic) = &diagnostic {
        // What is no key does not stand twice.
        let is_no_key =
            |one: &Diagnostic| one.code == Code::DuplicateKey && one.span.start() >= diagnostic.span.start();
        document.diagnostics.retain(|one| !is_no_key(one));
    }
    document.diagnostics.extend(diagnostic);
    document
}

/// The tree of a text that is plain YAML from end to end, read without the parser where its lines allow that.
fn without_parser(text: &str, letters: Letters, workers: Workers) -> Option<Arena> {
    let scanners = if text.len() < LARGE { Workers::One } else { workers };
    parts::scan(text, letters, scanners).or_else(|| simple_flow::scan(text))
}

/// Whether the parser stops in a text, which is no YAML then; why it does takes longer to find out.
pub(crate) fn stops(text: &str) -> bool {
    let can_be_read = limit::check(text).is_empty() && characters::check(text, Letters::of(text)).is_empty();
    can_be_read && matches!(colon_tabs::scan(text).1, Some(Halt::Stop(stop)) if !syntax::is_too_deep(&stop))
}

impl<'t> Document<'t> {
    /// The text it was made from, every byte of it.
    ///
    /// ```
    /// assert_eq!(dateline::document::parse("a: [").text(), "a: [");
    /// ```
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The node at the top; `None` where there is nothing but space and comments, or nothing could be read.
    ///
    /// ```
    /// assert!(dateline::document::parse("# nothing yet\n").root().is_none());
    /// ```
    pub fn root(&self) -> Option<Node<'_>> {
        (!self.arena.slots.is_empty()).then(|| Node::new(self, 0))
    }

    /// What is wrong with the text as YAML, in order of place.
    ///
    /// ```
    /// assert_eq!(dateline::document::parse("a: [").diagnostics().len(), 1);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether the tree holds the whole text: no syntax error, no limit passed.
    ///
    /// ```
    /// assert!(dateline::document::parse("a: 1\na: 2").is_whole());
    /// ```
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether a tag anywhere would change what a value means.
    pub(crate) fn has_tags(&self) -> bool {
        !self.arena.tags.is_empty()
    }

    /// Which kinds of bytes its text has.
    pub(crate) fn letters(&self) -> Letters {
        self.letters
    }

    /// Who reads it.
    pub(crate) fn workers(&self) -> Workers {
        self.workers
    }

    /// Whether every part of the text means the same by itself: no anchor, alias or tag anywhere.
    ///
    /// ```
    /// assert!(!dateline::document::parse("a: &x 1\nb: *x").is_plain());
    /// ```
    pub fn is_plain(&self) -> bool {
        self.arena.plain
    }
}
