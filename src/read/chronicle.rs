//! A document as a chronicle: its sections one after the other, then what only all of them together tell.

use crate::diag::Diagnostic;
use crate::document::{Document, Node};
use crate::language::Language;
use crate::model::{Chronicle, Title};
use crate::read::as_of;
use crate::read::calendar_dates;
use crate::read::category;
use crate::read::citing;
use crate::read::contradictions;
use crate::read::control_characters;
use crate::read::durations;
use crate::read::entry;
use crate::read::entry::Entry;
use crate::read::epoch;
use crate::read::eras;
use crate::read::events;
use crate::read::few_sources;
use crate::read::file;
use crate::read::fragments;
use crate::read::include;
use crate::read::language;
use crate::read::languages;
use crate::read::missing_glyphs;
use crate::read::own_color;
use crate::read::page_texts;
use crate::read::preferred;
use crate::read::raw::RawHead;
use crate::read::references::Known;
use crate::read::source;
use crate::read::spelling_variants;
use crate::read::timezone;
use crate::read::untranslated;
use crate::read::unused;
use crate::read::value::choose;
use crate::read::view::DIRECTIONS;
use crate::read::views;
use crate::text::FileId;

/// Reads a document with what was read of the files that it includes.
pub(super) fn chronicle(
    document: &Document<'_>,
    included: Option<&[include::Part]>,
    found: &mut Vec<Diagnostic>,
) -> Option<Chronicle> {
    let sections = file::sections(document, found)?;
    let mut chronicle = head(sections.top, found);
    chronicle.sources = source::sources(sections.sources, (&chronicle.language, chronicle.timezone), found);
    chronicle.categories =
        category::categories(sections.categories, (&views::themes(&sections), &chronicle.language), found);
    let of_file = (chronicle.calendar, chronicle.timezone, chronicle.language.as_str());
    chronicle.eras = eras::eras(sections.eras, (&views::themes(&sections), of_file), found);
    let known = Known::of(&chronicle);
    let is_whole = events::events(document, &sections, &mut chronicle, &known, found);
    sections.hide_unknown(found);
    let least = chronicle.require_sources.unwrap_or_default();
    found.extend(few_sources::few_sources(&chronicle, (FileId::MAIN, document.text()), least));
    if is_whole {
        unused::check(&chronicle, &sections, found);
    }
    contradictions::check(&chronicle, &sections, found);
    control_characters::check(document.text(), &chronicle, sections.top, found);
    let known = with_included(&mut chronicle, included, known);
    let is_open = included.is_none() && !chronicle.includes.is_empty();
    let own = found.len();
    shown(&sections, &mut chronicle, &known, is_whole && !is_open, found);
    timezone::check_missing(&chronicle, included, &sections, found);
    timezone::check_merged(&chronicle, &sections, found);
    if is_open {
        include::hide_unknown(found, own);
    }
    missing_glyphs::check(&chronicle, sections.top, found);
    untranslated::check(&chronicle, &sections, found);
    if !is_open {
        fragments::check(&chronicle, &sections, found);
    }
    spelling_variants::together(found);
    Some(chronicle)
}

/// The chronicle with the events of the files that it includes, and what its timelines may name.
fn with_included(chronicle: &mut Chronicle, included: Option<&[include::Part]>, known: Known) -> Known {
    let Some(parts) = included.filter(|parts| !parts.is_empty()) else { return known };
    include::add(chronicle, parts);
    events::sort(chronicle);
    Known::of(chronicle)
}

/// The timelines, and what can only be told of them.
fn shown(
    sections: &file::Sections<'_>,
    chronicle: &mut Chronicle,
    known: &Known,
    is_whole: bool,
    found: &mut Vec<Diagnostic>,
) {
    views::views(sections, chronicle, known, is_whole, found);
    as_of::check(chronicle, sections, found);
    preferred::check(chronicle, sections, found);
    eras::check(chronicle, sections, found);
    own_color::check(chronicle, sections, is_whole, found);
}

fn head(top: Node<'_>, found: &mut Vec<Diagnostic>) -> Chronicle {
    let read = entry::read_without::<RawHead>(top, file::SECTIONS, found);
    let entry = read.unwrap_or_else(|| Entry {
        node: top,
        raw: RawHead::default(),
        refused: Default::default(),
        known: &[],
        by_language: false,
    });
    page_texts::name_missing(&entry, found);
    let span = entry.span("language");
    let language = entry.raw.language.and_then(|text| language::language(text, span, found));
    let languages = languages::of_file(top.get("languages"), entry.raw.languages, found);
    let own = language.clone().unwrap_or_else(|| "en".to_owned());
    let title = page_texts::title((&own, top.get("title")), entry.raw.title, Some("description"), found);
    let mut text =
        |key: &str, words: Option<String>| page_texts::text(&own, (key, top.get(key)), words, found).flatten();
    let subtitle = text("subtitle", entry.raw.subtitle);
    let (description, credit) = (text("description", entry.raw.description), text("credit", entry.raw.credit));
    let (direction, span) = (entry.raw.direction, top.get("direction").map(Node::span));
    let direction = direction.zip(span).and_then(|(text, span)| choose("direction", DIRECTIONS, &text, span, found));
    let era = epoch::of_file(entry.raw.era, top.get("era"), found);
    let calendar = calendar_dates::of_file(entry.raw.calendar, top.get("calendar"), found);
    let about = entry.raw.about.zip(top.get("about"));
    let about = about.and_then(|(text, node)| durations::length("about", &text, node.span(), found));
    let timezone = timezone::of_file(top, entry.raw.timezone, found);
    let as_of = entry.raw.as_of.zip(top.get("as-of"));
    let as_of = as_of.and_then(|(text, node)| as_of::as_of(&text, node, timezone, found));
    let require_sources = few_sources::required(entry.raw.require_sources, top.get("require-sources"), found);
    let citing = citing::of_file(top, (entry.raw.note_style, entry.raw.citation_style), found);
    let includes = include::names(top.get("include"), entry.raw.include);
    Chronicle {
        calendar,
        era,
        as_of,
        about,
        timezone,
        includes,
        require_sources,
        citing,
        title: title.unwrap_or(Title::Missing),
        subtitle,
        original: None,
        languages,
        spoken: language.as_deref().and_then(Language::nearest).unwrap_or_default(),
        language: own,
        description,
        credit,
        direction,
        sources: Vec::new(),
        categories: Vec::new(),
        eras: Vec::new(),
        events: Vec::new(),
        views: Vec::new(),
        compared: false,
    }
}
