//! The format's keys: the file as serde sees it, the only description of which keys there are; what is written above a
//! key is what an editor shows for it.

#[cfg(feature = "schema")]
use std::collections::BTreeMap;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::read::either::{OneOrMany, RawCitation};
#[cfg(feature = "schema")]
use crate::read::raw_era::RawEra;
use crate::read::raw_relations::{RawLasting, RawRelations};
#[cfg(feature = "schema")]
use crate::read::raw_source::RawSource;
#[cfg(feature = "schema")]
use crate::read::raw_timeline::RawView;
#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// Dated events, with their sources, and the timelines to draw of them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the keys of a file, such as `title` and `events`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "dateline events", rename = "File"))]
pub(super) struct RawHead {
    /// The title of the whole; each timeline that has no title of its own is called this. `false` for pictures without a
    /// title.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"A short history of flight"))]
    pub(super) title: Option<String>,
    /// One line below the title.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Who set out, and who came back"))]
    pub(super) subtitle: Option<String>,
    /// The language of your texts, by its code of two letters, with that of a country where it matters: `de`, `pt-BR` (BCP 47), so
    /// that screen readers pronounce them correctly, and dates and legends are in it where it is one of the languages that
    /// pictures speak. `en` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Language>", extend("examples" = ["en", "de", "pt-BR"])))]
    pub(super) language: Option<String>,
    /// The languages in which timelines that name none are drawn, a picture for each, by their codes.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Language>>", extend("examples" = [["en", "fr"]])))]
    pub(super) languages: Option<OneOrMany>,
    /// Which way time runs: `ltr` from left to right, `rtl` from right to left. As its language is read where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::TimeDirection>", example = &"ltr"))]
    pub(super) direction: Option<String>,
    /// What the whole is about, in a sentence or two: for readers who cannot see the picture.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Expeditions to both poles, up to the first flights."))]
    pub(super) description: Option<String>,
    /// Who made it; stands at the foot of each picture.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Compiled from ships' logs"))]
    pub(super) credit: Option<String>,
    /// The date up to which things without an end are shown: a day, a month, a year or a time. Their bars end there, at a line that
    /// says so. To the end of the axis where it is missing.
    #[serde(rename = "as-of")]
    #[cfg_attr(feature = "schema", schemars(rename = "as-of", with = "Option<schema_kind::AsOf>", extend("examples" = ["2026-11-27", 2026])))]
    pub(super) as_of: Option<String>,
    /// The calendar in which the dates of events, accounts and eras are written: `gregorian`, or `julian` with
    /// `date: { gregorian: 1918-02-14 }` for those that are not. `gregorian` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::FileCalendar>", example = &"julian"))]
    pub(super) calendar: Option<String>,
    /// From when years are counted, and how the axis writes them. `bce`: 44 BCE, 14 CE. `bc`: 44 BC, 14 AD. `bp`: years before
    /// 1950, 12,000 BP. `ma`: the same in Ga, Ma or ka. Where it is missing, `bp` or `ma`
    /// in timelines of which all dates are ages such as `66 Ma`, else `bce`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Epoch>", example = &"ma"))]
    pub(super) era: Option<String>,
    /// What `~` means in the dates of events: they lie within so much of them. A duration of ISO 8601, such as `P2Y`. Where it is
    /// missing, nobody knows how far from its date an event with `~` lies.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Length>", example = &"P2Y"))]
    pub(super) about: Option<String>,
    /// The zone of the days of the file and of its times without an offset: a place of the zone data, such as `Europe/Berlin`, `UTC`,
    /// or an offset, `+02:00`. Where it is missing, times are drawn as if they were in UTC.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::TimeZone>", extend("examples" = ["Europe/Berlin", "UTC", "+02:00"])))]
    pub(super) timezone: Option<String>,
    /// Other files of events, from the folder of this one: their events are in its timelines as well. Each is sound by itself.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<schema_kind::Filled>>", extend("examples" = [["war.yaml", "diplomacy.yaml"]])))]
    pub(super) include: Option<Vec<String>>,
    /// How many sources each event must name at least, in citations or accounts: 1 to 99. None where it is missing.
    #[serde(rename = "require-sources")]
    #[cfg_attr(feature = "schema", schemars(rename = "require-sources", with = "Option<schema_kind::Required>", extend("examples" = [2])))]
    pub(super) require_sources: Option<String>,
    /// What stands in labels for a source: `numbers`, its number in the list, or `author-year`, who wrote it and when: `(Symons 1888)`.
    /// `numbers` where it is missing.
    #[serde(rename = "note-style")]
    #[cfg_attr(feature = "schema", schemars(rename = "note-style", with = "Option<schema_kind::NoteStyle>", example = &"author-year"))]
    pub(super) note_style: Option<String>,
    /// After which rules each source is set in the list: `plain`, `chicago`, `mla` or `apa`. `plain` where it is missing.
    #[serde(rename = "citation-style")]
    #[cfg_attr(feature = "schema", schemars(rename = "citation-style", with = "Option<schema_kind::CitationStyle>", example = &"chicago"))]
    pub(super) citation_style: Option<String>,
    /// The documents that events cite. The key of each is the id by which it is cited: lower-case letters, digits and
    /// hyphens.
    #[serde(rename = "sources")]
    #[cfg_attr(feature = "schema", schemars(
        with = "Option<BTreeMap<String, RawSource>>", extend("propertyNames" = schema_kind::names()),
        extend("examples" = [{ "royal-society": { "title": "The Eruption of Krakatoa", "published": 1888 } }])
    ))]
    _sources: Option<IgnoredAny>,
    /// The kinds of event, with their colours and symbols. The key of each is the id that events name: lower-case letters,
    /// digits and hyphens.
    #[serde(rename = "categories")]
    #[cfg_attr(feature = "schema", schemars(
        with = "Option<BTreeMap<String, Option<RawCategory>>>", extend("propertyNames" = schema_kind::names()),
        extend("examples" = [{ "flight": { "label": "Flights", "color": "blue", "symbol": "circle" } }])
    ))]
    _categories: Option<IgnoredAny>,
    /// Stretches of time that the pictures show behind the events, each with a name.
    #[serde(rename = "eras")]
    #[cfg_attr(feature = "schema", schemars(
        with = "Option<Vec<RawEra>>", extend("examples" = [[{ "date": "1914-07-28/1918-11-11", "title": "First World War", "color": "gray" }]])
    ))]
    _eras: Option<IgnoredAny>,
    /// What happened, one entry an event. The order is yours; the pictures are in order of time.
    #[serde(rename = "events")]
    #[cfg_attr(feature = "schema", schemars(
        with = "Vec<RawEvent>", extend("minItems" = 1),
        extend("examples" = [[{ "date": "1783-11-21", "title": "First free flight by balloon" }]])
    ))]
    _events: Option<IgnoredAny>,
    /// The pictures to draw, one entry a picture. Where there are none, everything is drawn as `overview`.
    #[serde(rename = "timelines")]
    #[cfg_attr(feature = "schema", schemars(
        with = "Option<Vec<RawView>>", extend("examples" = [[{ "id": "overview" }, { "id": "lanes", "layout": "lanes" }]])
    ))]
    _timelines: Option<IgnoredAny>,
}

/// A kind of event.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a category, such as `{ label: ..., color: blue }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "category", rename = "Category"))]
pub(super) struct RawCategory {
    /// What the legend calls it, in words a reader knows. The id where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Orders of the city"))]
    pub(super) label: Option<String>,
    /// The colour of its marks: a name, of which each theme has its own shade, or `"#rrggbb"` in quotes. The next free name
    /// where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Color>", extend("examples" = ["vermilion", "#336699"])))]
    pub(super) color: Option<String>,
    /// The shape of its marks, which says the same as the colour. The next free one where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Symbol>", example = &"diamond"))]
    pub(super) symbol: Option<String>,
}

/// Something that happened or lasted.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an event, such as `{ date: 2012, title: ... }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "event", rename = "Event"))]
pub(super) struct RawEvent {
    /// A unique name for links, commands and the picture: lower-case letters, digits and hyphens, a letter first. Made from
    /// title and year where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::EventId>", example = &"lisbon-earthquake"))]
    pub(super) id: Option<String>,
    /// When: an EDTF date (ISO 8601-2), as exact as it is known and no more. `2012-05-25` is a day, `2012-05` a month,
    /// `197X` a decade, `2015-23` an autumn (21 spring to 24 winter), `2012-05-25~` about then, `2015?` perhaps then,
    /// `2012-03/2012-08` from one to the other, `2022-02-24/..` since then, `"[2016-04-22,2016-04-29]"` one of these days,
    /// `-0043` the year 44 BCE; `66 Ma`, `11.7 ka`, `12000 BP` are ages, `{ julian: 1917-10-25 }` a date of another calendar.
    #[cfg_attr(feature = "schema", schemars(
        with = "schema_kind::AnyDate", extend("examples" = ["2012-05-25", "2012-05", "197X", "1850~", "2012-03/2012-08", "2022-02-24/..", "66 Ma", { "julian": "1917-10-25" }])
    ))]
    pub(super) date: Option<String>,
    /// `true` for what lasts all of its date, from the first day to the last: a plan for a quarter, `2026-34`, or for several,
    /// `2026-34/2026-36`. Where it is missing, a month or a quarter is when it happened or began or ended, as far as that is known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [true])))]
    pub(super) whole: Option<String>,
    /// The date as it stands in the source, where `date` says it otherwise; shown when a reader points at the event.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Text>", example = &"the Ides of March"))]
    pub(super) written: Option<String>,
    /// Where the date comes from. `stated`: a source gives it as it stands. `derived`: worked out from a source's own words,
    /// such as "last Tuesday". `background`: from the public record.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Basis>", example = &"derived"))]
    pub(super) basis: Option<String>,
    /// What happened, as the label says it; up to about 34 characters leave room for more labels.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::FilledTexts", example = &"First powered flight"))]
    pub(super) title: Option<String>,
    /// What happened, in a sentence or two; shown when a reader points at the event.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Two brothers fly a machine heavier than air."))]
    pub(super) summary: Option<String>,
    /// What kind of event it is: one of `categories`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Id>", example = &"flight"))]
    pub(super) category: Option<String>,
    /// Words of your own, to choose events by in `where`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Option<schema_kind::Word>>>", extend("examples" = [["earthquake", "portugal"]])))]
    pub(super) tags: Option<Vec<String>>,
    /// Where it happened.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Text>", example = &"Lisbon"))]
    pub(super) place: Option<String>,
    /// Who took part in it, or whom it is about.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Option<schema_kind::Word>>>", extend("examples" = [["City of London"]])))]
    pub(super) actors: Option<Vec<String>>,
    /// From 1 to 5: what is labelled first where room is short; 5 is set in a heavier weight. 3 where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Importance>", extend("examples" = [5])))]
    pub(super) importance: Option<String>,
    /// How sure it is that it happened so. `confirmed`; `reported`: one side or one source says so; `disputed`: sources
    /// contradict each other; `denied`: those concerned deny it. All but `confirmed` are drawn hollow. `confirmed` where it
    /// is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Status>", example = &"reported"))]
    pub(super) status: Option<String>,
    /// Who says so: ids of `sources`, or keys in braces, `{ id: ..., locator: ..., note: ... }`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [["tacitus", { "id": "suetonius", "locator": "book 6" }]])))]
    pub(super) sources: Option<Vec<RawCitation>>,
    /// What each source says of it, where they differ.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [[{ "source": "suetonius", "says": "Nero set fire to the city." }]])))]
    pub(super) accounts: Option<Vec<RawAccount>>,
    /// A picture of it: the path of a PNG or JPEG file in the folder of this file or below it. Pages show it small.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::ImageFile>", example = &"images/fire-of-rome.jpg"))]
    pub(super) image: Option<String>,
    /// Who made that picture, or who has it; stands below it.
    #[serde(rename = "image-credit")]
    #[cfg_attr(feature = "schema", schemars(rename = "image-credit", with = "Option<schema_kind::Texts>", example = &"Painting by Hubert Robert, Musée André Malraux"))]
    pub(super) image_credit: Option<String>,
    /// A page about it: an `http`, `https`, `mailto` or relative address.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Address>", example = &"https://example.org/fire-of-rome"))]
    pub(super) url: Option<String>,
    /// Other events that it has to do with.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [[{ "to": "golden-house", "kind": "leads-to" }]])))]
    pub(super) links: Option<Vec<RawLink>>,
    /// For whom it is meant: `public`, or `internal`, which `--audience public` leaves out. `public` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Audience>", example = &"internal"))]
    pub(super) audience: Option<String>,
    /// The events before which it ended: an id, a list of ids, or keys in braces, `{ event: ..., by: P10W, source: ... }`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["golden-house", { "event": "golden-house", "by": "P10W" }])))]
    pub(super) before: Option<RawRelations>,
    /// The events after which it began: an id, a list of ids, or keys in braces, `{ event: ..., by: P1Y/P3Y, source: ... }`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["great-fire", { "event": "great-fire", "by": "P1Y/P3Y" }])))]
    pub(super) after: Option<RawRelations>,
    /// The events during which it was: it neither began before them nor ended after them.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["reign-of-nero"])))]
    pub(super) during: Option<RawRelations>,
    /// The events with which it has some time in common.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [["reign-of-nero", "siege"]])))]
    pub(super) overlaps: Option<RawRelations>,
    /// How long it lasted: a duration of ISO 8601, `P5Y`, a least and a greatest one, `P5Y/P7Y`, or keys in braces,
    /// `{ for: P5Y, source: ... }`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["P5Y", "P5Y/P7Y"])))]
    pub(super) lasts: Option<RawLasting>,
    /// What `~` means in its date: it lies within so much of it. What the file says, where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Length>", example = &"P2Y"))]
    pub(super) about: Option<String>,
}

/// What one source says of an event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an account, such as `{ source: ..., says: ... }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "account", rename = "Account"))]
pub(super) struct RawAccount {
    /// The source: one of `sources`.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::Id", example = &"suetonius"))]
    pub(super) source: Option<String>,
    /// The date that it gives.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::AnyFarDate>", example = &"0064-07-19"))]
    pub(super) date: Option<String>,
    /// What it says, in a sentence.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Nero set fire to the city."))]
    pub(super) says: Option<String>,
}

/// A link to another event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a link, such as `{ to: ..., kind: leads-to }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "link", rename = "Link"))]
pub(super) struct RawLink {
    /// The id of the other event.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::EventId", example = &"golden-house"))]
    pub(super) to: Option<String>,
    /// What the event is to the other: `leads-to`, a cause of it; `responds-to`, an answer to it; `part-of`, a part of it; `contradicts`,
    /// not both happened so; `reports`, a report of it. A timeline with `links: true` draws links of these five kinds. Another word is one
    /// of your own, and is not drawn.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Text>", example = &"leads-to"))]
    pub(super) kind: Option<String>,
}
