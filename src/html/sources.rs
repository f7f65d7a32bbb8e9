//! The sources of a page: the list at its end, and the citations of each event that lead there.

use std::collections::BTreeSet;

use crate::export::{xml_attribute, xml_text};
use crate::html::direction::of_sources;
use crate::html::events::marked;
use crate::html::{our_words, ours, own, section};
use crate::model::{Chronicle, Event, Series, Source, View};
use crate::words;

/// Every source that an event or a series of the view cites or that has an account of one, in the order of the file.
pub(super) fn list(chronicle: &Chronicle, view: &View) -> String {
    let events = view.events.iter().map(|&index| &chronicle.events[index]);
    let series = view.series.iter().filter_map(|series| series.source);
    let cited: BTreeSet<usize> = events.flat_map(Event::named_sources).chain(series).collect();
    if cited.is_empty() {
        return String::new();
    }
    let each = cited.iter().filter_map(|&index| Some((index, chronicle.sources.get(index)?)));
    let items: String = each.map(|(index, source)| item(index, source, chronicle)).collect();
    section(chronicle, words::of(chronicle.spoken).page.sources, &format!("<ul class=\"sources\">\n{items}</ul>\n"))
}

fn item(index: usize, source: &Source, chronicle: &Chronicle) -> String {
    let [around, isolated] = of_sources(&chronicle.language);
    let named = |text: &str, language: &str| match isolated {
        "" => marked(text, language),
        _ => format!("<bdi{language}>{}</bdi>", xml_text(text)),
    };
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
pub(super) fn cited(event: &Event, chronicle: &Chronicle) -> String {
    let one = |citation: &crate::model::Citation| {
        let source = chronicle.sources.get(citation.source)?;
        let name = source.publisher.as_deref().or(source.author.as_deref()).unwrap_or(&source.title);
        let comma = words::of(chronicle.spoken).signs.comma;
        let locator = citation.locator.as_deref().map(|text| format!("{comma}{}", xml_text(text)));
        let note = citation.note.as_ref().map(|note| format!("{comma}{}", marked(note, &own(note, chronicle))));
        let [_, direction] = of_sources(&chronicle.language);
        let link = format!("<a href=\"#{}\"{direction}>{}</a>", anchor(citation.source), xml_text(name));
        Some(link + &locator.into_iter().chain(note).collect::<String>())
    };
    event.sources.iter().filter_map(one).collect::<Vec<_>>().join(words::of(chronicle.spoken).signs.semicolon)
}

/// The source of a series, with a link to the list; nothing where it has none.
pub(super) fn of_series(series: &Series, chronicle: &Chronicle) -> Option<String> {
    let index = series.source?;
    let source = chronicle.sources.get(index)?;
    let name = source.publisher.as_deref().or(source.author.as_deref()).unwrap_or(&source.title);
    Some(format!("<a href=\"#{}\">{}</a>", anchor(index), xml_text(name)))
}

/// The id of a source in the page, which no event has: theirs hold no underscore.
fn anchor(index: usize) -> String {
    format!("source_{}", index + 1)
}
