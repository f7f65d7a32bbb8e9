//! Remedies: the fixes of errors that concern more than one place: events in order, a source gone, an id in the links
//! to it.

mod id_list;
pub(super) mod references;
mod section;

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Document, Node};
use crate::edit::line;
use crate::edit::list::Events;
use crate::edit::order;
use crate::edit::remedy::id_list::IdList;
use crate::edit::remedy::references::{References, references};
use crate::edit::remedy::section::Section;
use crate::read::keep_quotes;
use crate::text::{Edit, Span};

/// Gives each error the fixes that reading alone does not know.
pub(super) fn add(document: &Document<'_>, found: &mut [Diagnostic]) {
    let Some(root) = document.root().filter(|_| document.is_whole()) else { return };
    let mut names = Names::new(root);
    for diagnostic in found {
        match diagnostic.code {
            Code::OutOfOrder => diagnostic.add_fixes(in_order(document)),
            Code::UnusedSource => diagnostic.add_fixes(names.sources().without(diagnostic.span)),
            Code::UnusedCategory => diagnostic.add_fixes(names.categories().without(diagnostic.span)),
            Code::DuplicateId => diagnostic.add_fixes(names.another_id(diagnostic.span)),
            Code::InvalidId => names.everywhere(diagnostic),
            _ => {}
        }
    }
}

/// The events in order of time, each with its own comments; the lines between them stay.
fn in_order(document: &Document<'_>) -> Option<Fix> {
    let events = Events::new(document).ok()?;
    let order = order::chronological(&events.nodes);
    let title = "put the events in order of date".to_owned();
    if let Some(brackets) = &events.brackets {
        let edits = vec![brackets.in_one(&brackets.reorder(&order))?];
        return Some(Fix { title, edits, safe: true });
    }
    let first = order.iter().enumerate().position(|(place, at)| place != *at)?;
    let last = order.iter().enumerate().rposition(|(place, at)| place != *at)?;
    let (text, blocks) = (events.text, &events.blocks);
    let newline = line::newline(text, blocks[first].dash);
    let mut out = String::new();
    for place in first..=last {
        let own = &text[blocks[order[place]].lead..blocks[order[place]].end];
        out.push_str(own);
        if !own.ends_with('\n') {
            out.push_str(newline);
        }
        if place < last {
            out.push_str(&text[blocks[place].end..blocks[place + 1].lead]);
        }
    }
    let span = Span::new(blocks[first].lead, blocks[last].end);
    if !text[span.range()].ends_with('\n') {
        out.truncate(out.trim_end_matches(['\n', '\r']).len());
    }
    Some(Fix { title, edits: vec![Edit { span, text: out }], safe: true })
}

/// The names of a file, looked up once for all errors: there may be one in every event.
struct Names<'d> {
    root: Node<'d>,
    sections: BTreeMap<&'static str, Section<'d>>,
    lists: BTreeMap<&'static str, IdList<'d>>,
    references: BTreeMap<&'static str, References<'d>>,
}

impl<'d> Names<'d> {
    fn new(root: Node<'d>) -> Names<'d> {
        Names { root, sections: BTreeMap::new(), lists: BTreeMap::new(), references: BTreeMap::new() }
    }

    fn sources(&mut self) -> &Section<'d> {
        self.sections.entry("sources").or_insert_with(|| Section::new(self.root, "sources", "source"))
    }

    fn categories(&mut self) -> &Section<'d> {
        self.sections.entry("categories").or_insert_with(|| Section::new(self.root, "categories", "category"))
    }

    fn list(&mut self, list: &'static str) -> &mut IdList<'d> {
        self.lists.entry(list).or_insert_with(|| IdList::new(self.root, list))
    }

    fn references(&mut self, section: &'static str) -> &References<'d> {
        let all = || references(self.root, section).into_iter().filter_map(|node| Some((node.text()?, node)));
        self.references.entry(section).or_insert_with(|| {
            let mut found = References::new();
            all().for_each(|(name, node)| found.entry(name).or_default().push(node));
            found
        })
    }

    /// The section among some that holds a place.
    fn around(&self, span: Span, sections: &[&'static str]) -> Option<&'static str> {
        let holds = |whole: Span| whole.start() <= span.start() && span.end() <= whole.end();
        sections.iter().copied().find(|section| self.root.get(section).is_some_and(|node| holds(node.span())))
    }

    /// Another id for one that stands twice; safe where no link leads to it.
    fn another_id(&mut self, span: Span) -> Option<Fix> {
        let list = self.around(span, &["events", "timelines"])?;
        let id = self.list(list).at(span)?;
        let new = self.list(list).free(id);
        let is_linked = list == "events" && self.references(list).contains_key(id);
        let title = format!("write `{new}`");
        let mut fix = Fix { title, edits: vec![Edit { span, text: new }], safe: !is_linked };
        keep_quotes(self.root.source(), &mut fix);
        Some(fix)
    }

    /// The new id wherever the old one is referred to.
    fn everywhere(&mut self, diagnostic: &mut Diagnostic) {
        let Some(section) = self.around(diagnostic.span, &["events", "sources", "categories"]) else { return };
        let list = self.list(section);
        let Some(old) = list.at(diagnostic.span) else { return };
        let other = list.give_way(diagnostic);
        let nodes = self.references(section).get(old).into_iter().flatten();
        let places: Vec<Span> =
            nodes.filter(|node| !node.is_alias() && node.span() != diagnostic.span).map(|node| node.span()).collect();
        let more = format!("here and in {} more place{}", places.len(), plural(places.len()));
        let is_elsewhere = !places.is_empty() && diagnostic.fix_count() > 0;
        if let Some(hint) = diagnostic.hint.take_if(|_| is_elsewhere) {
            diagnostic.hint =
                Some(format!("{} {more}", hint.trim_end_matches('?').replacen("did you mean", "write", 1)));
        }
        let source = self.root.source();
        let with_places = |fix: &mut Fix| {
            let Some(new) = fix.title.split('`').nth(1).map(str::to_owned) else { return };
            fix.title = format!("{} {more}", fix.title);
            fix.edits.extend(places.iter().map(|span| Edit { span: *span, text: new.clone() }));
            keep_quotes(source, fix);
        };
        if is_elsewhere {
            diagnostic.change_fixes(with_places);
        }
        if let Some((hint, other)) = diagnostic.hint.take_if(|_| other.is_some()).zip(other) {
            diagnostic.hint = Some(format!("{}: `{other}` is another", hint.trim_end_matches('?')));
        }
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
