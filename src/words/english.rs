//! English.

use crate::language::TimeUnit;
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol, lane_words};
use crate::time::grouped;
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = BRITISH;

/// The same, to take over parts of it.
pub(super) const BRITISH: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["“", "”"] },
    changes: changes::ENGLISH,
    citing: citing::ENGLISH,
    axis: AxisWords {
        zone: |place| format!("{place} time"),
        zone_data: |zones, version| format!("Days and times by the clocks of {zones} (zone data {version})."),
        as_of: |date| format!("as of {date}"),
        omitted: |duration| format!("{duration} omitted"),
        omitted_between: |omitted, ends| format!("{omitted} between {ends}"),
        more: |n| format!("+{} more", number(n)),
        band: |n, most| format!("{} events, at most {} at one place", number(n), number(most)),
    },
    description: DescriptionWords {
        timeline: "Timeline",
        untitled: |range| format!("Timeline, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, "event", "events")),
        folded: |labelled, folded| {
            format!("{} labelled; {} gathered under labels that count them.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} have no mark of their own: a band shows how many there are at each time, at most {}.",
                number(n),
                number(most)
            )
        },
        gathered_in_last: |n, words| format!("{words} {} the last lane.", share(n)),
        as_of_date: |date| format!("As of {date}: what has no end is shown up to then."),
        links_left_out: "Links that are not drawn",
        other_dates: "Other dates that sources give",
        eras: "Eras: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "The time scale is linear.",
            Scale::Broken => "The time scale is broken.",
            Scale::Focus => "The time scale is focus.",
            Scale::Sequential => "The time scale is sequential.",
        },
        breaks: |n, each| format!("The time scale is broken in {n} place{}: {each}.", if n == 1 { "" } else { "s" }),
    },
    event: EventWords {
        written: "Date as written: ",
        whole: "All of that time, from the first day to the last",
        place: "Place: ",
        category: "Category: ",
        according_to: "According to ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Status: reported by one side or one source"),
            Status::Disputed => Some("Status: disputed: sources contradict each other"),
            Status::Denied => Some("Status: denied by those concerned"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Date: stated by a source",
            Basis::Derived => "Date: worked out from a source's words",
            Basis::Background => "Date: from the public record",
        },
        dates_outside: |n| match n {
            1 => "One of its dates lies outside this picture.".to_owned(),
            n => format!("{} of its dates lie outside this picture.", number(n)),
        },
        sources: |n| if n == 1 { "Source: " } else { "Sources: " },
        and_more: |n| format!("and {} more", number(n)),
    },
    foot: FootWords {
        sequential: "Events in order: distances on this axis are not durations.",
        broken_scale: |omitted| format!("Broken time scale: {omitted}."),
        last_omission: ", and ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; a time of day without a zone stands as if it were UTC" } else { "" };
            format!("Times on the axis are {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "1 event has no label of its own: it stands behind the label “+1 more”.".to_owned(),
            n => {
                format!("{} events have no label of their own: they stand behind the labels “+n more”.", number(n))
            }
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "at each place".to_owned(), |duration| format!("within {duration}"));
            format!("Height of the band: events {within}, at most {} (as square roots).", number(most))
        },
        unrepeated: |n| match n {
            1 => "1 event that a band counts in its own lane has no mark in its other lanes.".to_owned(),
            n => {
                format!("{} events that a band counts in their own lane have no mark in their other lanes.", number(n))
            }
        },
        last_lane,
        cut_sets: |n| match n {
            1 => "1 event has another date outside this picture.".to_owned(),
            n => format!("{} events have other dates outside this picture.", number(n)),
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Events are dated as told by {who}."),
            n => format!(
                "Events are dated as told by {who}: {} of {}; of the others this source gives no date.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Dates: {counts}."),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "stated by a source",
                Some(Basis::Derived) => "worked out from a source’s words",
                Some(Basis::Background) => "taken from the public record",
                None => "of unsaid origin",
            };
            format!("{} {words}", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "No category",
            LaneKey::Actor => "Not named",
            LaneKey::Place => "Place not given",
            LaneKey::Source => "No source",
            LaneKey::Status => "Status not given",
            LaneKey::Tag => "No tag",
            LaneKey::Title => "No title",
        },
        gathered,
        other: |gathered| format!("Other: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, "event", "events")),
    },
    legend: LegendWords {
        no_category: "No category",
        whisker: "Happened within the line",
        approximate: "Approximate date",
        uncertain: "Uncertain date",
        one_of: "Happened on one of these dates",
        all_of: "Happened on each of these dates",
        other_date: "Other date that a source gives",
        ramp: "Began or ended within the fade",
        pale: "Pale: its title stands on the fade",
        fade: "Beginning or end not known",
        open: "Open end",
        cut: "Goes on outside this picture",
        echo: "Labelled in another lane",
        links: ["Leads to", "Responds to", "Is part of", "Contradicts", "Reports"],
        knot: "Time scale changes: wider where the arrows point",
        status: |status| match status {
            Status::Confirmed => "confirmed",
            Status::Reported => "reported",
            Status::Disputed => "disputed",
            Status::Denied => "denied",
        },
    },
    looks: LookWords {
        signs: "Signs: ",
        sources: "Sources: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "circle",
            Symbol::Diamond => "diamond",
            Symbol::Square => "square",
            Symbol::Triangle => "triangle",
            Symbol::TriangleDown => "triangle pointing down",
            Symbol::Cross => "cross",
            Symbol::Hexagon => "hexagon",
        },
        plain_mark: "gray circle",
        hollow_mark: "hollow mark or bar",
        whisker: "line through a mark",
        dashed_line: "dashed line through a mark or at the end of a bar, mark in two halves",
        dashed_outline: "dashed outline",
        half_filled: "half filled marks on one line",
        joined: "marks on one line",
        pale_mark: "pale hollow mark or bar on a thin line",
        faded_end: "fade with a line at its end",
        pale_bar: "pale bar",
        faded_away: "fade without a line",
        arrowhead: "arrowhead on a bar",
        torn_end: "torn end or arrow on a line",
        small_mark: "small mark or thin bar",
        links: [
            "line with an arrowhead",
            "dashed line with an open arrow",
            "dotted line with a diamond",
            "line with two strokes across it",
            "dashed line with a ring",
        ],
        arrowed_line: "line with arrows across the band of the axis",
    },
    page: PageWords {
        events: "Events",
        date: "Date",
        event: "Event",
        category: "Category",
        place: "Place",
        sources: "Sources",
        status: "Status",
        actors: "Actors: ",
        more: "More about this event",
        archived: "archived copy",
        search: "Search events",
        show_all: "Show all",
        confirmed: "Confirmed",
    },
    series: SeriesWords {
        extremes: |low, high| format!("lowest {low}, highest {high}."),
        not_from_zero: |first| format!("Its scale begins at {first}, not at zero."),
        gaps: |n| format!("Gaps without values: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Time scale with {n} rates: {pieces}."),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "a year",
                TimeUnit::Month => "a month",
                TimeUnit::Day => "a day",
                TimeUnit::Hour => "an hour",
                TimeUnit::Minute => "a minute",
                TimeUnit::Second => "a second",
            };
            format!("{piece} is drawn {times} as wide {unit} as {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, the same"),
        times: |rate| format!("{rate} times"),
        piece: |piece, times, slowest| format!("{piece}: drawn {times} as wide as {slowest}"),
        equal: |slowest| format!("drawn as wide as {slowest}"),
        narrowest: |piece| format!("{piece}: drawn narrowest"),
    },
};

/// `1,234`
pub(super) fn number(count: usize) -> String {
    grouped(count as u64)
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { several })
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let (one, several) = lane_words(lanes);
    counted(count, one, several)
}

fn share(count: usize) -> &'static str {
    if count == 1 { "has" } else { "share" }
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "{words} share the last lane: a picture has {MOST_LANES} lanes at most, one for each of those with the most events."
        ),
        Some(most) => format!(
            "{words} {} the last lane: the {} of the most weight, their events’ importance added up, {} of their own.",
            share(count),
            gathered(most as usize, lanes),
            if most == 1 { "has one" } else { "have lanes" },
        ),
    }
}
