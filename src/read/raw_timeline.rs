//! The keys of a timeline and of its filter, as serde sees them; what is written above a key is what an editor shows for it.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::read::either::OneOrMany;
#[cfg(feature = "schema")]
use crate::read::schema_kind;

/// A picture to draw, in a file of its own: `output/ID.svg`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a timeline, such as `{ id: overview }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "timeline", rename = "Timeline"))]
pub(super) struct RawView {
    /// The name of the picture's file: lower-case letters, digits and hyphens.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::Id", example = &"overview"))]
    pub(super) id: Option<String>,
    /// The title of the picture. That of the file if it is missing; `false` for none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"The flights themselves"))]
    pub(super) title: Option<String>,
    /// One line below the title. That of the file if it is missing; `false` for none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"A lane for each kind"))]
    pub(super) subtitle: Option<String>,
    /// The languages in which it is drawn, a picture for each, by their codes. The picture of the timeline `war` in French is
    /// `output/war-fr.svg`. That of the file if it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Language>>", extend("examples" = [["en", "fr"]])))]
    pub(super) languages: Option<OneOrMany>,
    /// Where the axis begins, as a date: `2011` is the start of 2011. The first event where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::AnyDate>", extend("examples" = [2011, "2011-03-15"])))]
    pub(super) from: Option<String>,
    /// Where the axis ends, included, as a date: `2025` is the end of 2025. The last event where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::AnyDate>", extend("examples" = [2025, "2024-12-31"])))]
    pub(super) to: Option<String>,
    /// Which events are shown: those that pass each of its keys. Everything where it is missing.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "category": ["flight"], "importance": 4 }])))]
    pub(super) r#where: Option<RawFilter>,
    /// The source as whose `accounts` events are dated: one of `sources`. Events of which it gives no date keep theirs, and the
    /// picture says so. The dates of the events where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Id>", example = &"log"))]
    pub(super) prefer: Option<String>,
    /// How events are set out. `horizontal`: labels above and below an axis. `vertical`: time runs downwards. `lanes`: one
    /// lane for each category, actor, place, source, status, tag or title. `horizontal` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Layout>", example = &"lanes"))]
    pub(super) layout: Option<String>,
    /// Which way time runs, with `layout: horizontal` or `lanes`: `ltr` from left to right, `rtl` from right to left. That of the file if it is
    /// missing; as the language of the pictures is read where that has none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::TimeDirection>", example = &"ltr"))]
    pub(super) direction: Option<String>,
    /// What a lane stands for, with `layout: lanes`. `title`: a lane for each title, for what recurs; its labels are dates
    /// alone. `category` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Lanes>", example = &"actor"))]
    pub(super) lanes: Option<String>,
    /// How many lanes with a name there are at most, with `layout: lanes`: those of the most weight, the importance of their
    /// events added up. The events of the others share a last lane.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::LanesMost>", extend("examples" = [8])))]
    pub(super) lanes_most: Option<String>,
    /// How time becomes distance. `linear`: one scale throughout. `broken`: empty stretches are left out, marked and
    /// captioned. `focus`: time is drawn wider where events crowd, and the picture says where and by how much.
    /// `sequential`: one step an event, no durations. `auto`: linear, broken or focus, whichever is clearly better. `auto` where
    /// it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Scale>", example = &"broken"))]
    pub(super) scale: Option<String>,
    /// The width of the picture: in px, from 300 to 10000; as a length, such as `210mm` or `6in`; or as the place it is for:
    /// `column` of print, `page`, `slide`, `phone` or `poster`. 1600 where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Width>", extend("examples" = [1200, "210mm", "phone"])))]
    pub(super) width: Option<String>,
    /// The places that it is for, a picture for each: `column`, `page`, `slide`, `phone`, `poster`. The picture for phones of
    /// the timeline `war` is `output/war-phone.svg`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Editions>>", extend("examples" = [["page", "phone"], "slide"])))]
    pub(super) editions: Option<OneOrMany>,
    /// The greatest height of the picture in px, from 200 to 10000, or as a length, such as `120mm`: beyond it the least important labels are folded into
    /// "+3 more".
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Height>", extend("examples" = [600])))]
    pub(super) max_height: Option<String>,
    /// How much of its date a label says. `full`: all of it. `short`: without what the axis or the line below the title says:
    /// the year, or the day where all times are of one. `none`: nothing; the description and `list` keep it. Where it is
    /// missing, `short` for times of day within two days, else `full`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::LabelDates>", example = &"short"))]
    pub(super) label_dates: Option<String>,
    /// The look: `light`, `dark`, `print`, black ink on white paper, or `auto`, light, and dark where the reader asks for that;
    /// or a theme file with colours of your own, by its path from the folder of this file. `light` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Theme>", extend("examples" = ["print", "house.yaml"])))]
    pub(super) theme: Option<String>,
    /// What stands behind the picture: `theme`, the ground of the theme, or `none`: what the picture is laid on is seen. `theme`
    /// where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Background>", example = &"none"))]
    pub(super) background: Option<String>,
    /// The date up to which things without an end are shown: a day, a month, a year or a time. That of the file if it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::AsOf>", extend("examples" = ["2026-11-27", 2026])))]
    pub(super) as_of: Option<String>,
    /// From when years are counted, and how the axis writes them. `bce`: 44 BCE, 14 CE. `bc`: 44 BC, 14 AD. `bp`: years before
    /// 1950, 12,000 BP. `ma`: the same in Ga, Ma or ka. That of the file if it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Epoch>", example = &"ma"))]
    pub(super) era: Option<String>,
    /// The zone of the axis: a place of the zone data, such as `Europe/Berlin`, `UTC`, or an offset, `+02:00`. That of the file if it is
    /// missing, UTC where that has none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::TimeZone>", extend("examples" = ["Europe/Berlin", "UTC", "+02:00"])))]
    pub(super) timezone: Option<String>,
    /// Zones for which the axis has a further row of ticks each, four at most; on an axis from left to right.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::TimeZone>>", extend("examples" = [["UTC", "America/New_York"], "UTC"])))]
    pub(super) timezones: Option<OneOrMany>,
    /// Whether the eras of the file stand behind the events. `true` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [false])))]
    pub(super) eras: Option<String>,
    /// Whether the other dates that `accounts` of sources give stand beside the dates of the events, as pale marks, each with the number
    /// of its source. `true` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", example = &false))]
    pub(super) accounts: Option<String>,
    /// Whether `links` between its events are drawn as lines: those of the kinds `leads-to`, `responds-to`, `part-of`, `contradicts` and
    /// `reports`. `false` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [true])))]
    pub(super) links: Option<String>,
    /// Whether the signs of the picture are explained below its title. `true` where it is missing; `false` leaves the legend
    /// out, and its room to the rest.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [false])))]
    pub(super) legend: Option<String>,
    /// Whether the sources of the events and remarks on the picture stand at its foot. `true` where it is missing; `false` leaves
    /// them out, and the numbers of the sources in the labels.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [false])))]
    pub(super) notes: Option<String>,
    /// What stands in labels for a source: `numbers`, its number in the list at the foot, or `author-year`, who wrote it and when:
    /// `(Symons 1888)`. As the file says where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::NoteStyle>", example = &"author-year"))]
    pub(super) note_style: Option<String>,
    /// After which rules each source is set in the list: `plain`, author, title, publisher and date; `chicago`, the Chicago Manual of
    /// Style; `mla`, the MLA Handbook; `apa`, the rules of the American Psychological Association. As the file says where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::CitationStyle>", example = &"chicago"))]
    pub(super) citation_style: Option<String>,
    /// Values of tables beside the file (CSV), each drawn as a line, an area or bars in a strip of its own on the same axis;
    /// `layout: horizontal` or `lanes`.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [[{ "file": "deaths.csv", "date": "month", "value": "killed", "kind": "bars", "label": "Killed", "unit": "people a month" }]])))]
    pub(super) series: Option<Vec<RawSeries>>,
}

/// A column of values of a table, drawn on the axis of the timeline.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a series, such as `{ file: deaths.csv, date: month, value: killed }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "series", rename = "Series"))]
pub(super) struct RawSeries {
    /// The table, a CSV file with a line of names at its top, by its path from the folder of this file.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::TableFile", example = &"deaths.csv"))]
    pub(super) file: Option<String>,
    /// The column of the dates, each written as those of events are: a value is for the day, the month or the year that its date is.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::Text", example = &"month"))]
    pub(super) date: Option<String>,
    /// The column of the values: numbers with a point, such as `1200` or `0.5`. An empty cell is a gap.
    #[cfg_attr(feature = "schema", schemars(with = "schema_kind::Text", example = &"killed"))]
    pub(super) value: Option<String>,
    /// `line`: through the middle of the time of each value. `area`: the same, filled down to zero. `bars`: each as wide as the time
    /// of its value. `line` where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::SeriesKind>", example = &"bars"))]
    pub(super) kind: Option<String>,
    /// What it is called, above its strip. The name of the column where it is missing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"Killed"))]
    pub(super) label: Option<String>,
    /// What its values count or measure, after its name.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Texts>", example = &"people a month"))]
    pub(super) unit: Option<String>,
    /// Where the values are from: one of `sources`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Id>", example = &"observatory"))]
    pub(super) source: Option<String>,
    /// Whether its strip stands over the events. `false` where it is missing: under them.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Switch>", extend("examples" = [true])))]
    pub(super) over: Option<String>,
}

/// Which events a timeline shows. An event must pass each key, and passes a list by having one of its entries.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a filter, such as `{ category: [...] }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "where", rename = "Where"))]
pub(super) struct RawFilter {
    /// Events of one of these categories pass.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Id>>", extend("examples" = [["flight", "decision"], "flight"])))]
    pub(super) category: Option<OneOrMany>,
    /// Events with one of these tags pass.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Text>>", extend("examples" = [["apollo"], "apollo"])))]
    pub(super) tag: Option<OneOrMany>,
    /// Events of at least this importance pass, 1 to 5.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::Importance>", extend("examples" = [4])))]
    pub(super) importance: Option<String>,
    /// Events with one of these statuses pass.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Status>>", extend("examples" = [["reported", "disputed"], "disputed"])))]
    pub(super) status: Option<OneOrMany>,
    /// Events that cite one of these sources pass.
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema_kind::OneOr<schema_kind::Id>>", extend("examples" = [["log"], "log"])))]
    pub(super) source: Option<OneOrMany>,
}
