//! A section of named entries, and one of them taken out of it with its comments.

use crate::diag::Fix;
use crate::document::Node;
use crate::edit::brackets::Brackets;
use crate::edit::line;
use crate::edit::list::pair_end;
use crate::text::{Edit, Span};

/// A section of named entries, with what is needed to take one out of it.
pub(super) struct Section<'d> {
    root: Node<'d>,
    /// `source` or `category`.
    what: &'static str,
    /// Its key at the top.
    head: Node<'d>,
    /// What stands under it.
    mapping: Option<Node<'d>>,
    /// The same, where it is in braces.
    brackets: Option<Brackets<'d>>,
    /// The entries in the order of the text.
    entries: Vec<(Node<'d>, Node<'d>)>,
}

impl<'d> Section<'d> {
    /// The section; one without entries where it is an alias.
    pub(super) fn new(root: Node<'d>, name: &str, what: &'static str) -> Section<'d> {
        let found = root.pairs().find(|(key, _)| key.text() == Some(name));
        let mapping = found.map(|(_, mapping)| mapping).filter(|mapping| !mapping.is_alias());
        let entries = mapping.map(|mapping| mapping.pairs().collect()).unwrap_or_default();
        let brackets = mapping.filter(|mapping| mapping.is_flow()).and_then(|mapping| Brackets::new(mapping).ok());
        Section { root, what, head: found.map_or(root, |(head, _)| head), mapping, brackets, entries }
    }

    /// An entry gone, with the comments right above it; the whole section where it is the only one.
    pub(super) fn without(&self, key: Span) -> Option<Fix> {
        let at = self.entries.binary_search_by_key(&key, |(name, _)| name.span()).ok()?;
        let title = format!("delete the {} `{}`", self.what, self.entries[at].0.text()?);
        let edits = match &self.brackets {
            Some(brackets) if self.entries.len() > 1 => brackets.remove(at),
            _ if self.root.is_flow() => {
                let at = self.root.pairs().position(|(name, _)| name.span() == self.head.span())?;
                Brackets::new(self.root).ok()?.remove(at)
            }
            _ => vec![Edit { span: self.lines(at)?, text: String::new() }],
        };
        Some(Fix { title, edits, safe: false })
    }

    /// The lines of an entry, or of the whole section.
    fn lines(&self, at: usize) -> Option<Span> {
        let text = self.root.source();
        let (name, value) = self.entries[at];
        let (first, last) = if self.entries.len() == 1 { (self.head, self.mapping?) } else { (name, value) };
        let start = line::start(text, first.span().start());
        let is_first = text[start..first.span().start()].trim().is_empty();
        is_first.then(|| Span::new(lead(text, start), line::next(text, pair_end(text, first, last))))
    }
}

/// The start of the comment lines right above a line.
fn lead(text: &str, start: usize) -> usize {
    let mut lead = start;
    while let Some(before) = line::previous(text, lead).filter(|before| line::is_comment(text, *before)) {
        if line::indent(text, before) != line::indent(text, start) {
            break;
        }
        lead = before;
    }
    lead
}
