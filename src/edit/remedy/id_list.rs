//! The ids of a list: which are taken, and which is free in place of one that stands twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::text::Span;

/// The ids of a list, or the keys of a section.
pub(super) struct IdList<'d> {
    /// In the order of the text.
    ids: Vec<(Span, &'d str)>,
    /// Those that stand in the list, and those that were offered.
    taken: BTreeSet<String>,
    /// The number to try next behind an id that stands twice.
    next: BTreeMap<&'d str, usize>,
}

impl<'d> IdList<'d> {
    pub(super) fn new(root: Node<'d>, list: &str) -> IdList<'d> {
        let own = root.get(list);
        let ids = own.into_iter().flat_map(Node::items).filter_map(|item| item.get("id"));
        let ids = ids.chain(own.into_iter().flat_map(Node::pairs).map(|(key, _)| key));
        let ids: Vec<(Span, &str)> = ids.map(|id| (id.span(), id.text().unwrap_or_default())).collect();
        let taken = ids.iter().map(|(_, id)| (*id).to_owned()).collect();
        IdList { ids, taken, next: BTreeMap::new() }
    }

    /// The letters of the id at a place.
    pub(super) fn at(&self, span: Span) -> Option<&'d str> {
        self.ids.binary_search_by_key(&span, |(place, _)| *place).ok().map(|at| self.ids[at].1)
    }

    /// The first free id of the kind `houla-2`, another for each that asks: all of them can be written together.
    pub(super) fn free(&mut self, id: &'d str) -> String {
        let number = self.next.entry(id).or_insert(2);
        loop {
            let new = format!("{id}-{number}");
            *number += 1;
            if self.taken.insert(new.clone()) {
                return new;
            }
        }
    }
}

impl IdList<'_> {
    /// In place of an id that another has or was offered, one with a number, which only the author can want; the id that is
    /// taken.
    pub(super) fn give_way(&mut self, diagnostic: &mut Diagnostic) -> Option<String> {
        let mut fixes = diagnostic.fixes();
        let fix = fixes.first_mut()?;
        let new = fix.title.split('`').nth(1)?.to_owned();
        if self.taken.insert(new.clone()) {
            return None;
        }
        let mut numbered = (2_usize..).map(|number| format!("{new}-{number}"));
        let free = numbered.find(|free| !self.taken.contains(free))?;
        let shown = |words: &str| words.replacen(&format!("`{new}`"), &format!("`{free}`"), 1);
        fix.title = shown(&fix.title);
        fix.edits.iter_mut().for_each(|edit| edit.text = edit.text.replacen(&new, &free, 1));
        fix.safe = false;
        diagnostic.set_fixes(fixes);
        diagnostic.hint = diagnostic.hint.take().map(|hint| shown(&hint));
        self.taken.insert(free);
        Some(new)
    }
}
