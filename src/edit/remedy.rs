//! Remedies: the fixes of faults that concern more than one place: events in order, a source gone, an id in the links
//! to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Document, Kind, Node};
use crate::edit::brackets::Brackets;
use crate::edit::line;
use crate::edit::list::{Events, pair_end};
use crate::edit::order;
use crate::read::keep_quotes;
use crate::text::{Edit, Span};

/// Gives each fault the fixes that reading alone does not know.
pub(super) fn add(document: &Document<'_>, found: &mut [Diagnostic]) {
    let Some(root) = document.root().filter(|_| document.is_whole()) else { return };
    let mut names = Names::new(root);
    for fault in found {
        match fault.code {
            Code::OutOfOrder => fault.fixes.extend(in_order(document)),
            Code::UnusedSource => fault.fixes.extend(names.sources().without(fault.span)),
            Code::UnusedCategory => fault.fixes.extend(names.categories().without(fault.span)),
            Code::DuplicateId => fault.fixes.extend(names.another_id(fault.span)),
            Code::InvalidId => names.everywhere(fault),
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

/// A section of named entries, with what is needed to take one out of it.
struct Section<'d> {
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
    fn new(root: Node<'d>, name: &str, what: &'static str) -> Section<'d> {
        let found = root.pairs().find(|(key, _)| key.text() == Some(name));
        let mapping = found.map(|(_, mapping)| mapping).filter(|mapping| !mapping.is_alias());
        let entries = mapping.map(|mapping| mapping.pairs().collect()).unwrap_or_default();
        let brackets = mapping.filter(|mapping| mapping.is_flow()).and_then(|mapping| Brackets::new(mapping).ok());
        Section { root, what, head: found.map_or(root, |(head, _)| head), mapping, brackets, entries }
    }

    /// An entry gone, with the comments right above it; the whole section where it is the only one.
    fn without(&self, key: Span) -> Option<Fix> {
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

/// The names of a file, looked up once for all faults: there may be one in every event.
struct Names<'d> {
    root: Node<'d>,
    sections: BTreeMap<&'static str, Section<'d>>,
    lists: BTreeMap<&'static str, List<'d>>,
    references: BTreeMap<&'static str, References<'d>>,
}

/// Where each name of a section is referred to.
type References<'d> = BTreeMap<&'d str, Vec<Node<'d>>>;

/// The ids of a list, or the keys of a section.
struct List<'d> {
    /// In the order of the text.
    ids: Vec<(Span, &'d str)>,
    /// Those that stand in the list, and those that were offered.
    taken: BTreeSet<String>,
    /// The number to try next behind an id that stands twice.
    next: BTreeMap<&'d str, usize>,
}

impl<'d> List<'d> {
    fn new(root: Node<'d>, list: &str) -> List<'d> {
        let own = root.get(list);
        let ids = own.into_iter().flat_map(Node::items).filter_map(|item| item.get("id"));
        let ids = ids.chain(own.into_iter().flat_map(Node::pairs).map(|(key, _)| key));
        let ids: Vec<(Span, &str)> = ids.map(|id| (id.span(), id.text().unwrap_or_default())).collect();
        let taken = ids.iter().map(|(_, id)| (*id).to_owned()).collect();
        List { ids, taken, next: BTreeMap::new() }
    }

    /// The letters of the id at a place.
    fn at(&self, span: Span) -> Option<&'d str> {
        self.ids.binary_search_by_key(&span, |(place, _)| *place).ok().map(|at| self.ids[at].1)
    }

    /// The first free id of the kind `houla-2`, another for each that asks: all of them can be written together.
    fn free(&mut self, id: &'d str) -> String {
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

impl List<'_> {
    /// In place of an id that another has or was offered, one with a number, which only the author can want; the id that is
    /// taken.
    fn give_way(&mut self, fault: &mut Diagnostic) -> Option<String> {
        let fix = fault.fixes.first_mut()?;
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
        fault.hint = fault.hint.take().map(|hint| shown(&hint));
        self.taken.insert(free);
        Some(new)
    }
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

    fn list(&mut self, list: &'static str) -> &mut List<'d> {
        self.lists.entry(list).or_insert_with(|| List::new(self.root, list))
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
    fn everywhere(&mut self, fault: &mut Diagnostic) {
        let Some(section) = self.around(fault.span, &["events", "sources", "categories"]) else { return };
        let list = self.list(section);
        let Some(old) = list.at(fault.span) else { return };
        let other = list.give_way(fault);
        let nodes = self.references(section).get(old).into_iter().flatten();
        let places: Vec<Span> =
            nodes.filter(|node| !node.is_alias() && node.span() != fault.span).map(|node| node.span()).collect();
        let more = format!("here and in {} more place{}", places.len(), plural(places.len()));
        if let Some(hint) = fault.hint.take_if(|_| !places.is_empty() && !fault.fixes.is_empty()) {
            fault.hint = Some(format!("{} {more}", hint.trim_end_matches('?').replacen("did you mean", "write", 1)));
        }
        for fix in fault.fixes.iter_mut().filter(|_| !places.is_empty()) {
            let Some(new) = fix.title.split('`').nth(1).map(str::to_owned) else { continue };
            fix.title = format!("{} {more}", fix.title);
            fix.edits.extend(places.iter().map(|span| Edit { span: *span, text: new.clone() }));
            keep_quotes(self.root.source(), fix);
        }
        if let Some((hint, other)) = fault.hint.take_if(|_| other.is_some()).zip(other) {
            fault.hint = Some(format!("{}: `{other}` is another", hint.trim_end_matches('?')));
        }
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Every value that names an entry of a section.
fn references<'d>(root: Node<'d>, section: &str) -> Vec<Node<'d>> {
    let all = |list: &str| root.get(list).into_iter().flat_map(Node::items).collect::<Vec<_>>();
    let within = |node: Node<'d>, key: &str| -> Vec<Node<'d>> {
        let value = node.get(key);
        let items = value.into_iter().flat_map(Node::items);
        items.chain(value.filter(|value| value.kind() == Kind::Scalar)).collect()
    };
    let filters = |key: &str| -> Vec<Node<'d>> {
        all("timelines")
            .into_iter()
            .filter_map(|view| view.get("where"))
            .flat_map(|filter| within(filter, key))
            .collect()
    };
    match section {
        "events" => all("events")
            .into_iter()
            .flat_map(|event| within(event, "links"))
            .filter_map(|link| link.get("to"))
            .collect(),
        "categories" => {
            let own = all("events").into_iter().filter_map(|event| event.get("category"));
            own.chain(filters("category")).collect()
        }
        _ => {
            let events = all("events");
            let cited = events.iter().flat_map(|event| within(*event, "sources"));
            let cited = cited.filter_map(|item| if item.kind() == Kind::Scalar { Some(item) } else { item.get("id") });
            let told = events.iter().flat_map(|event| within(*event, "accounts")).filter_map(|one| one.get("source"));
            cited.chain(told).chain(filters("source")).collect()
        }
    }
}
