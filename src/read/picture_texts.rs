//! The texts that pictures show, each with the place that a warning about it names.

use crate::document::Node;
use crate::model::Chronicle;
use crate::text::{FileId, Span};

/// The texts that are drawn as letters: of the head, of sources, categories and eras, and the titles of events.
pub(super) fn drawn<'c>(
    chronicle: &'c Chronicle,
    top: Node<'_>,
    file: FileId,
) -> impl Iterator<Item = (&'c str, Span)> {
    let place = |key: &str| top.get(key).map(Node::span).unwrap_or_default().in_file(file);
    let head = [
        chronicle.title.written().map(|text| (text, place("title"))),
        chronicle.subtitle.as_deref().map(|text| (text, place("subtitle"))),
        chronicle.credit.as_deref().map(|text| (text, place("credit"))),
    ];
    let sources = chronicle.sources.iter().map(|source| (source.title.as_str(), source.span));
    let categories = chronicle.categories.iter().map(|category| (category.label.as_str(), category.span));
    let eras = chronicle.eras.iter().map(|era| (era.title.as_str(), era.span));
    let events = chronicle.events.iter().map(|event| (event.title.as_str(), event.span));
    head.into_iter().flatten().chain(sources).chain(categories).chain(eras).chain(events)
}

/// The texts that stand only in descriptions and tooltips.
pub(super) fn read_aloud<'c>(chronicle: &'c Chronicle, top: Node<'_>) -> impl Iterator<Item = (&'c str, Span)> {
    let place = top.get("description").map(Node::span).unwrap_or_default();
    let summaries = chronicle.events.iter().filter_map(|event| Some((event.summary.as_deref()?, event.span)));
    let places = chronicle.events.iter().filter_map(|event| Some((event.place.as_deref()?, event.span)));
    chronicle.description.as_deref().map(|text| (text, place)).into_iter().chain(summaries).chain(places)
}
