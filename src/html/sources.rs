//! The sources of a page: the list at its end, and the citations of each event that lead there.

use crate::citation::{Citations, Part, Reference};
use crate::export::{xml_attribute, xml_text};
use crate::html::direction::of_sources;
use crate::html::events::marked;
use crate::html::{our_words, ours, own, section};
use crate::model::{Chronicle, Event, Series, Source, Text};
use crate::words;

/// Every source that an event or a series of the view cites or that has an account of one, in the order of the list.
pub(super) fn list(chronicle: &Chronicle, citations: &Citations) -> String {
    let each = citations.order().iter().filter_map(|&index| Some((index, chronicle.sources.get(index)?)));
    let one = |(index, source)| {
        if citations.are_plain() {
            item(index, source, chronicle)
        } else {
            styled(index, (source, &citations.reference(index, chronicle)), chronicle)
        }
    };
    let items: String = each.map(one).collect();
    if items.is_empty() {
        return items;
    }
    let list = if citations.are_numbered() && !citations.are_plain() { "ol" } else { "ul" };
    let list = format!("<{list} class=\"sources\">\n{items}</{list}>\n");
    section(chronicle, words::of(chronicle.spoken).page.sources, &list)
}

/// A source by the rules of a style, each address a link, and the note of the file behind it.
fn styled(index: usize, (source, reference): (&Source, &Reference), chronicle: &Chronicle) -> String {
    let [around, isolated] = of_sources(&chronicle.language);
    let named = |text: &str, language: &str| named(text, language, isolated);
    let one = |(part, text): &(Part, String)| match part {
        Part::Sign => xml_text(text).into_owned(),
        Part::Words => our_words(text, chronicle),
        Part::Name => named(text, ""),
        Part::Title => named(text, &own(&source.title, chronicle)),
        Part::Address => format!("<a href=\"{}\"><bdi>{}</bdi></a>", xml_attribute(text), xml_text(text)),
    };
    let note = source.note.as_ref().map(|note| format!(" {}", marked(note, &own(note, chronicle))));
    let words: String = reference.parts.iter().map(one).collect();
    format!("<li id=\"{}\"{around}>{words}{}</li>\n", anchor(index), note.unwrap_or_default())
}

/// A name or a title; in a list of another direction it stands by itself.
fn named(text: &str, language: &str, isolated: &str) -> String {
    match isolated {
        "" => marked(text, language),
        _ => format!("<bdi{language}>{}</bdi>", xml_text(text)),
    }
}

fn item(index: usize, source: &Source, chronicle: &Chronicle) -> String {
    let [around, isolated] = of_sources(&chronicle.language);
    let named = |text: &str, language: &str| named(text, language, isolated);
    let title = named(&source.title, &own(&source.title, chronicle));
    let title = match &source.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", xml_attribute(url)),
        None => title,
    };
    let comma = words::of(chronicle.spoken).signs.comma;
    let by = source.author.as_ref().map(|by| format!("{}: ", named(by, "")));
    let publisher = source.publisher.as_ref().map(|name| format!("{comma}{}", named(name, "")));
    let published = source
        .published
        .as_ref()
        .map(|date| format!("{comma}{}", our_words(&date.words_in(chronicle.spoken), chronicle)));
    let note = source.note.as_ref().map(|note| format!(". {}", marked(note, &own(note, chronicle))));
    let archived = source.archived.as_ref().map(|url| {
        format!(
            " (<a href=\"{}\"{}>{}</a>)",
            xml_attribute(url),
            ours(chronicle),
            words::of(chronicle.spoken).page.archived
        )
    });
    let parts =
        [by.unwrap_or_default(), title].into_iter().chain([publisher, published, note, archived].into_iter().flatten());
    format!("<li id=\"{}\"{around}>{}</li>\n", anchor(index), parts.collect::<String>())
}

/// The sources of an event, each with its place in it and a link to the list.
pub(super) fn cited(event: &Event, citations: &Citations, chronicle: &Chronicle) -> String {
    let one = |citation: &crate::model::Citation| {
        let comma = words::of(chronicle.spoken).signs.comma;
        let said = |text: &Text| format!("{comma}{}", marked(text, &own(text, chronicle)));
        let [locator, note] = [&citation.locator, &citation.note].map(|text| text.as_ref().map(said));
        let [_, direction] = of_sources(&chronicle.language);
        Some(
            link(citation.source, direction, citations, chronicle)?
                + &locator.into_iter().chain(note).collect::<String>(),
        )
    };
    event.sources.iter().filter_map(one).collect::<Vec<_>>().join(words::of(chronicle.spoken).signs.semicolon)
}

/// The source of a series, with a link to the list; nothing where it has none.
pub(super) fn of_series(series: &Series, citations: &Citations, chronicle: &Chronicle) -> Option<String> {
    link(series.source?, "", citations, chronicle)
}

/// A source in short, which leads to it in the list.
fn link(index: usize, direction: &str, citations: &Citations, chronicle: &Chronicle) -> Option<String> {
    let source = chronicle.sources.get(index)?;
    let short = citations.short(index, &[], chronicle);
    let name = short.as_deref().or(source.publisher.as_deref()).or(source.author.as_deref()).unwrap_or(&source.title);
    Some(format!("<a href=\"#{}\"{direction}>{}</a>", anchor(index), xml_text(name)))
}

/// The id of a source in the page, which no event has: theirs hold no underscore.
fn anchor(index: usize) -> String {
    format!("source_{}", index + 1)
}
