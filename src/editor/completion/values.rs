//! Names and texts of the file, and time zones.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Node, parse};
use crate::editor::completion::{Blank, Completion, CompletionKind};
use crate::editor::cursor::Step;
use crate::editor::draft::chronicle;
use crate::editor::kinds::Kind;
use crate::editor::meanings;
use crate::editor::place::event_at;
use crate::model::{Chronicle, Event};
use crate::time::Zone;

/// What a value of that kind can be.
pub(super) fn values(place: &Blank<'_>, kind: Kind, known: Option<&Chronicle>) -> Vec<Completion> {
    if kind == Kind::Zone {
        return zones(place);
    }
    let Some(chronicle) = chronicle(place.text, place.cursor.at, known) else { return Vec::new() };
    match kind {
        Kind::Category => categories(place, &chronicle),
        Kind::Source => sources(place, &chronicle),
        Kind::Event => events(place, &chronicle),
        Kind::Tag => texts(place, &chronicle, |event| event.tags.iter().map(String::as_str).collect()),
        Kind::Actor => texts(place, &chronicle, |event| event.actors.iter().map(String::as_str).collect()),
        Kind::Place => texts(place, &chronicle, |event| event.place.as_deref().into_iter().collect()),
        _ => Vec::new(),
    }
}

fn zones(place: &Blank<'_>) -> Vec<Completion> {
    let names = std::iter::once("UTC").chain(Zone::names()).filter(|name| place.fits(name));
    names.filter_map(|name| place.value(CompletionKind::Zone, name, None)).collect()
}

fn categories(place: &Blank<'_>, chronicle: &Chronicle) -> Vec<Completion> {
    let fitting = chronicle.categories.iter().filter(|one| place.fits(&one.id) || place.fits(&one.label));
    let found = fitting.filter_map(|one| {
        let made = place.value(CompletionKind::Category, &one.id, Some(one.label.to_string()))?;
        Some(Completion { words: Some(meanings::category(chronicle, one)), ..made })
    });
    found.collect()
}

fn sources(place: &Blank<'_>, chronicle: &Chronicle) -> Vec<Completion> {
    let is_citation = place.cursor.path.get(2) == Some(&Step::Key("sources"));
    let cited = if is_citation { cited(place) } else { BTreeSet::new() };
    let fitting = chronicle.sources.iter().filter(|one| place.fits(&one.id) || place.fits(&one.title));
    let fitting = fitting.filter(|one| !cited.contains(&one.id));
    let found = fitting.filter_map(|one| {
        let made = place.value(CompletionKind::Source, &one.id, Some(one.title.to_string()))?;
        Some(Completion { words: Some(meanings::source(one)), ..made })
    });
    found.collect()
}

/// What the event cites already, but for what stands at the cursor: it is cited once.
fn cited(place: &Blank<'_>) -> BTreeSet<String> {
    let document = parse(place.text);
    let token = &place.cursor.token;
    let items = event_at(&document, place.cursor.at).and_then(|event| event.get("sources"));
    let items = items.into_iter().flat_map(Node::items).filter(|item| {
        let span = item.span();
        span.end() < token.start || token.end < span.start()
    });
    items.filter_map(|item| item.get("id").unwrap_or(item).text().map(str::to_owned)).collect()
}

/// In order of time.
fn events(place: &Blank<'_>, chronicle: &Chronicle) -> Vec<Completion> {
    let fitting = chronicle.events.iter().filter(|one| place.fits(&one.id) || place.fits(&one.title));
    let found = fitting.filter_map(|one| {
        let detail = format!("{}, {}", one.title, one.date.words());
        place.value(CompletionKind::Event, &one.id, Some(detail))
    });
    found.take(super::MOST_COMPLETIONS).collect()
}

/// Texts that events have, the most frequent first.
fn texts<'c>(place: &Blank<'_>, chronicle: &'c Chronicle, of: impl Fn(&'c Event) -> Vec<&'c str>) -> Vec<Completion> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    chronicle.events.iter().flat_map(of).for_each(|text| *counts.entry(text).or_default() += 1);
    // What is being typed is one of them, and is no offer.
    let typed = place.text[place.cursor.token.clone()].trim();
    let others = counts.into_iter().filter(|(text, count)| place.fits(text) && (*text != typed || *count > 1));
    let mut found: Vec<(&str, usize)> = others.collect();
    found.sort_by_key(|(text, count)| (std::cmp::Reverse(*count), *text));
    let detail = |count: usize| if count == 1 { "1 event".to_owned() } else { format!("{count} events") };
    found.into_iter().filter_map(|(text, count)| place.value(CompletionKind::Text, text, Some(detail(count)))).collect()
}
