//! Texts that are not there in a language in which a timeline is drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::{Chronicle, Series, Text, nearest_tag};
use crate::read::entry::first_line;
use crate::read::file::Sections;
use crate::read::split_list::in_flow;
use crate::text::Span;

/// Texts that are reported one by one.
const MOST: usize = 1_000;
/// Characters of a text up to which a hint repeats it.
const REPEATED: usize = 60;

/// Warns of each text that a picture in another language shows in that of the file.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let asked = Asked::of(chronicle);
    if asked.all.is_empty() {
        return;
    }
    let mut told = Told { own: &chronicle.language, found: Vec::new() };
    of_head(chronicle, sections.top, &asked, &mut told);
    of_views(chronicle, sections, &asked, &mut told);
    of_sections(chronicle, sections, &asked, &mut told);
    of_events(chronicle, sections, &asked, &mut told);
    let more = told.found.len().saturating_sub(MOST);
    if more > 0 {
        told.found.sort_by_key(|one| one.span);
        let rest = told.found.split_off(MOST);
        found.extend(rest.first().map(|first| left_out(first, more)));
    }
    found.extend(told.found);
}

/// The languages in which the pictures of a file are drawn, beside its own.
struct Asked<'c> {
    all: BTreeSet<&'c str>,
    /// Those in which each event is shown.
    events: BTreeMap<usize, BTreeSet<&'c str>>,
}

impl<'c> Asked<'c> {
    fn of(chronicle: &'c Chronicle) -> Asked<'c> {
        let mut asked = Asked { all: BTreeSet::new(), events: BTreeMap::new() };
        let is_own = |tag: &str| nearest_tag(tag, std::iter::once(chronicle.language.as_str())).is_some();
        for view in &chronicle.views {
            let Some(tag) = view.language.as_deref().filter(|tag| !is_own(tag)) else { continue };
            asked.all.insert(tag);
            for event in &view.events {
                asked.events.entry(*event).or_default().insert(tag);
            }
        }
        asked
    }

    fn view(&self, chronicle: &'c Chronicle, span: Span) -> BTreeSet<&'c str> {
        let own = chronicle.views.iter().filter(|view| view.span == span);
        own.filter_map(|view| view.language.as_deref()).filter(|tag| self.all.contains(tag)).collect()
    }
}

/// What is told so far.
struct Told<'c> {
    own: &'c str,
    found: Vec<Diagnostic>,
}

impl Told<'_> {
    /// A text under a key of an entry, with the languages that it is shown in.
    fn look(&mut self, (node, key): (Node<'_>, &str), text: Option<&Text>, asked: &BTreeSet<&str>) {
        let Some((text, value)) = text.zip(node.get(key)) else { return };
        let lacks = |tag: &&str| text.language().is_none() || text.in_language(tag).is_none();
        let missing: Vec<&str> = asked.iter().copied().filter(lacks).collect();
        if !missing.is_empty() {
            self.found.push(self.missing(key, text, value, &missing));
        }
    }

    fn missing(&self, key: &str, text: &Text, value: Node<'_>, tags: &[&str]) -> Diagnostic {
        let named: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
        let (last, rest) = named.split_last().map(|(last, rest)| (last.as_str(), rest.join(", "))).unwrap_or_default();
        let named = if rest.is_empty() { last.to_owned() } else { format!("{rest} and {last}") };
        let diagnostic = Diagnostic::warning(
            Code::Untranslated,
            first_line(value),
            format!("the `{key}` is not translated into {named}"),
        );
        let each = tags.iter().map(|tag| format!("{tag}: ...")).collect::<Vec<_>>().join(", ");
        diagnostic.hint(match value.kind() {
            Kind::Mapping => format!("write `{each}` beside its other languages"),
            _ => {
                let is_short = text.chars().count() <= REPEATED && !text.contains('\n');
                let own = if is_short { in_flow(text) } else { "...".to_owned() };
                format!("write `{key}: {{ {}: {own}, {each} }}`", self.own)
            }
        })
    }
}

fn left_out(first: &Diagnostic, more: usize) -> Diagnostic {
    let texts = if more == 1 { "1 more text is".to_owned() } else { format!("{more} more texts are") };
    Diagnostic::warning(Code::Untranslated, first.span, format!("{texts} not translated, from here on"))
        .hint("translate those before, then check the file again")
}

fn of_head(chronicle: &Chronicle, top: Node<'_>, asked: &Asked<'_>, told: &mut Told<'_>) {
    let texts = [
        ("title", chronicle.title.text()),
        ("subtitle", chronicle.subtitle.as_ref()),
        ("description", chronicle.description.as_ref()),
        ("credit", chronicle.credit.as_ref()),
    ];
    texts.into_iter().for_each(|(key, text)| told.look((top, key), text, &asked.all));
}

fn of_views(chronicle: &Chronicle, sections: &Sections<'_>, asked: &Asked<'_>, told: &mut Told<'_>) {
    for node in sections.timelines.into_iter().flat_map(Node::items) {
        let Some(view) = chronicle.views.iter().find(|view| view.span == node.span()) else { continue };
        let own = asked.view(chronicle, view.span);
        told.look((node, "title"), view.title.text(), &own);
        told.look((node, "subtitle"), view.subtitle.as_ref(), &own);
        for (series, node) in view.series.iter().filter_map(|series| Some((series, of_series(node, series)?))) {
            told.look((node, "label"), Some(&series.label), &own);
            told.look((node, "unit"), in_several(series.unit.as_ref()), &own);
        }
    }
}

/// The entry of a series of a timeline.
fn of_series<'d>(timeline: Node<'d>, series: &Series) -> Option<Node<'d>> {
    timeline.get("series")?.items().find(|node| first_line(*node) == series.spans.entry)
}

/// A text that says its languages: places in sources and units are often the same in all.
fn in_several(text: Option<&Text>) -> Option<&Text> {
    text.filter(|text| text.language().is_some())
}

fn of_sections(chronicle: &Chronicle, sections: &Sections<'_>, asked: &Asked<'_>, told: &mut Told<'_>) {
    let nodes = values(sections.sources);
    for source in &chronicle.sources {
        // The title of a document is in the language of the document.
        let node = nodes.get(&source.span);
        node.into_iter().for_each(|node| told.look((*node, "note"), source.note.as_ref(), &asked.all));
    }
    let nodes = values(sections.categories);
    for category in &chronicle.categories {
        let node = nodes.get(&category.span);
        node.into_iter().for_each(|node| told.look((*node, "label"), Some(&category.label), &asked.all));
    }
    let nodes: Vec<Node<'_>> = sections.eras.into_iter().flat_map(Node::items).collect();
    for era in &chronicle.eras {
        let node = nodes.iter().find(|node| node.span() == era.span);
        node.into_iter().for_each(|node| told.look((*node, "title"), Some(&era.title), &asked.all));
    }
}

/// The values of a section by their places.
fn values<'d>(section: Option<Node<'d>>) -> BTreeMap<Span, Node<'d>> {
    section.into_iter().flat_map(Node::pairs).map(|(_, value)| (value.span(), value)).collect()
}

fn of_events(chronicle: &Chronicle, sections: &Sections<'_>, asked: &Asked<'_>, told: &mut Told<'_>) {
    let items = sections.events.into_iter().flat_map(Node::items);
    let nodes: BTreeMap<Span, Node<'_>> = items.map(|node| (node.span(), node)).collect();
    for (at, tags) in &asked.events {
        let event = &chronicle.events[*at];
        let Some(node) = nodes.get(&event.span).copied() else { continue };
        told.look((node, "title"), Some(&event.title), tags);
        told.look((node, "summary"), event.summary.as_ref(), tags);
        let credit = event.image.as_ref().and_then(|image| image.credit.as_ref());
        told.look((node, "image-credit"), credit, tags);
        let list = |key: &str| node.get(key).into_iter().flat_map(Node::items);
        for (cited, item) in event.sources.iter().zip(list("sources")) {
            told.look((item, "locator"), in_several(cited.locator.as_ref()), tags);
            told.look((item, "note"), cited.note.as_ref(), tags);
        }
        for (account, item) in event.accounts.iter().zip(list("accounts")) {
            told.look((item, "says"), account.says.as_ref(), tags);
        }
    }
}
