//! The catalogue: what each sentence is about. Every language fills in every field.

use crate::language::TimeUnit;
use crate::model::{Basis, LaneKey, Scale, Status, Symbol};
use crate::words::changes::ChangeWords;
use crate::words::citing::CitingWords;

/// All sentences of a language but those of dates.
pub struct Catalogue {
    pub(crate) signs: Signs,
    pub(crate) axis: AxisWords,
    pub(crate) changes: ChangeWords,
    pub(crate) citing: CitingWords,
    pub(crate) description: DescriptionWords,
    pub(crate) event: EventWords,
    pub(crate) foot: FootWords,
    pub(crate) lanes: LaneWords,
    pub(crate) legend: LegendWords,
    pub(crate) looks: LookWords,
    pub(crate) page: PageWords,
    pub(crate) rates: RateWords,
    pub(crate) series: SeriesWords,
}

/// Signs between words.
pub(crate) struct Signs {
    /// Between members of a list.
    pub(crate) comma: &'static str,
    /// Between a date and what happened.
    pub(crate) colon: &'static str,
    /// Between members of a list that hold commas.
    pub(crate) semicolon: &'static str,
    /// Around the title of a source.
    pub(crate) quotes: [&'static str; 2],
}

/// Of the axis and its breaks.
pub(crate) struct AxisWords {
    /// The clocks of a place.
    pub(crate) zone: fn(&str) -> String,
    /// Of the names of zones and the version of their data.
    pub(crate) zone_data: fn(&str, &str) -> String,
    /// The line at a date, up to which things without an end are shown.
    pub(crate) as_of: fn(&str) -> String,
    /// A duration that is left out.
    pub(crate) omitted: fn(&str) -> String,
    /// The same with what it lies between.
    pub(crate) omitted_between: fn(&str, &str) -> String,
    /// A label that counts others.
    pub(crate) more: fn(usize) -> String,
    /// What a band of so many events is called, with the most at one place.
    pub(crate) band: fn(usize, usize) -> String,
}

/// Of a whole picture, for those who cannot see it.
pub(crate) struct DescriptionWords {
    /// The title of a file that says none.
    pub(crate) timeline: &'static str,
    /// A picture without a title, by the time that it shows.
    pub(crate) untitled: fn(&str) -> String,
    /// So many events, and their range.
    pub(crate) count: fn(usize, &str) -> String,
    /// Of labels, and of events that are counted by others' labels.
    pub(crate) folded: fn(usize, usize) -> String,
    /// Of events that only bands show, and the most at one time.
    pub(crate) bands: fn(usize, usize) -> String,
    /// So many of what shares the last lane, in words.
    pub(crate) gathered_in_last: fn(usize, &str) -> String,
    /// Of things without an end, which a picture shows up to a date.
    pub(crate) as_of_date: fn(&str) -> String,
    /// Before how many dates accounts give besides those of the events.
    pub(crate) other_dates: &'static str,
    /// Before how many links find no way.
    pub(crate) links_left_out: &'static str,
    /// Before the eras of a picture.
    pub(crate) eras: &'static str,
    pub(crate) scale: fn(Scale) -> &'static str,
    /// Of a scale with so many breaks, in words.
    pub(crate) breaks: fn(usize, &str) -> String,
}

/// Of one event, for those who point at it or cannot see it.
pub(crate) struct EventWords {
    /// Before a date as it stands in its source.
    pub(crate) written: &'static str,
    /// Of what lasts all of its date.
    pub(crate) whole: &'static str,
    /// Before a place.
    pub(crate) place: &'static str,
    /// Before the name of a category.
    pub(crate) category: &'static str,
    /// Before who says something.
    pub(crate) according_to: &'static str,
    /// A sentence on a status; nothing where it is confirmed.
    pub(crate) status: fn(Status) -> Option<&'static str>,
    /// How the date was found.
    pub(crate) basis: fn(Basis) -> &'static str,
    /// How many of its dates the picture leaves out.
    pub(crate) dates_outside: fn(usize) -> String,
    /// Before so many sources.
    pub(crate) sources: fn(usize) -> &'static str,
    /// The last line of a list that leaves some out.
    pub(crate) and_more: fn(usize) -> String,
}

/// Of the foot: what a reader must know of the scale, of what is not labelled, of how dates were found.
pub(crate) struct FootWords {
    /// Of an axis on which each event has the same room.
    pub(crate) sequential: &'static str,
    /// Of omissions in words.
    pub(crate) broken_scale: fn(&str) -> String,
    /// Between the last two omissions.
    pub(crate) last_omission: &'static str,
    /// Of the name of a zone, and whether some times of day are in no zone.
    pub(crate) times_in: fn(&str, bool) -> String,
    /// Of events without labels of their own, one at least.
    pub(crate) unlabelled: fn(usize) -> String,
    /// Of a duration, or each place, and the most events.
    pub(crate) band_height: fn(Option<&str>, usize) -> String,
    /// Of events that only a band shows, where they belong to several lanes, one at least.
    pub(crate) unrepeated: fn(usize) -> String,
    /// So many share the last lane, because of the most lanes that a picture has, or that its author wants.
    pub(crate) last_lane: fn(usize, LaneKey, Option<u32>) -> String,
    /// Of events with several dates, of which the window leaves some out, one at least.
    pub(crate) cut_sets: fn(usize) -> String,
    /// Of the source whose dates are shown, of how many events it gives one, and of how many there are.
    pub(crate) told_by: fn(&str, usize, usize) -> String,
    /// Of counts of dates in words.
    pub(crate) bases: fn(&str) -> String,
    /// So many dates with a basis, or without.
    pub(crate) basis: fn(usize, Option<Basis>) -> String,
}

/// Of lanes.
pub(crate) struct LaneWords {
    /// The lane of events that have none of what the lanes stand for.
    pub(crate) unnamed: fn(LaneKey) -> &'static str,
    /// So many of what lanes stand for.
    pub(crate) gathered: fn(usize, LaneKey) -> String,
    /// The lane that they share.
    pub(crate) other: fn(&str) -> String,
    /// Behind the name of a lane, its events.
    pub(crate) of_events: fn(usize) -> String,
}

/// Of the legend: what each sign means.
pub(crate) struct LegendWords {
    /// The colour and form of events without a category.
    pub(crate) no_category: &'static str,
    /// A line across the range in which a date lies.
    pub(crate) whisker: &'static str,
    /// EDTF's `~`.
    pub(crate) approximate: &'static str,
    /// EDTF's `?`.
    pub(crate) uncertain: &'static str,
    /// EDTF's `[…]`.
    pub(crate) one_of: &'static str,
    /// EDTF's `{…}`.
    pub(crate) all_of: &'static str,
    /// A date that an account gives.
    pub(crate) other_date: &'static str,
    /// The range in which a bar's end lies.
    pub(crate) ramp: &'static str,
    /// A bar under its own title.
    pub(crate) pale: &'static str,
    /// An end that EDTF leaves empty.
    pub(crate) fade: &'static str,
    /// EDTF's `..`.
    pub(crate) open: &'static str,
    /// An end that the window cuts.
    pub(crate) cut: &'static str,
    /// A mark in a further lane of its event.
    pub(crate) echo: &'static str,
    /// A line across the band of the axis.
    pub(crate) knot: &'static str,
    /// Lines between events, in the order of `LinkKind::ALL`.
    pub(crate) links: [&'static str; 5],
    /// In small letters.
    pub(crate) status: fn(Status) -> &'static str,
}

/// Of signs where there is no legend: how they look.
pub(crate) struct LookWords {
    /// Before the signs of a picture without a legend.
    pub(crate) signs: &'static str,
    /// Before the sources of a picture without notes.
    pub(crate) sources: &'static str,
    pub(crate) mark: fn(Symbol) -> &'static str,
    pub(crate) plain_mark: &'static str,
    pub(crate) hollow_mark: &'static str,
    pub(crate) whisker: &'static str,
    pub(crate) dashed_line: &'static str,
    pub(crate) dashed_outline: &'static str,
    pub(crate) half_filled: &'static str,
    pub(crate) joined: &'static str,
    pub(crate) pale_mark: &'static str,
    pub(crate) faded_end: &'static str,
    pub(crate) pale_bar: &'static str,
    pub(crate) faded_away: &'static str,
    pub(crate) arrowhead: &'static str,
    pub(crate) torn_end: &'static str,
    pub(crate) small_mark: &'static str,
    /// In the order of `LinkKind::ALL`.
    pub(crate) links: [&'static str; 5],
    pub(crate) arrowed_line: &'static str,
}

/// Of a page around its pictures.
#[cfg_attr(not(feature = "html"), expect(dead_code, reason = "pages alone say it"))]
pub(crate) struct PageWords {
    pub(crate) events: &'static str,
    pub(crate) date: &'static str,
    pub(crate) event: &'static str,
    pub(crate) category: &'static str,
    pub(crate) place: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) status: &'static str,
    /// Before the names of those who took part.
    pub(crate) actors: &'static str,
    /// A link to a page about the event.
    pub(crate) more: &'static str,
    /// A link to a copy of a source.
    pub(crate) archived: &'static str,
    /// Beside the field for words.
    pub(crate) search: &'static str,
    /// What takes all filters back.
    pub(crate) show_all: &'static str,
    /// A status beside the others.
    pub(crate) confirmed: &'static str,
}

/// Of an axis with several rates.
pub(crate) struct RateWords {
    /// Of the number of rates and of the pieces in words.
    pub(crate) scale: fn(usize, &str) -> String,
    /// A piece, how many times as wide it draws a unit, and the slowest piece.
    pub(crate) first: fn(&str, &str, TimeUnit, &str) -> String,
    /// A further piece, and how many times as wide it is drawn.
    pub(crate) further: fn(&str, &str) -> String,
    /// A further piece that is as slow as the slowest.
    pub(crate) same: fn(&str) -> String,
    /// Of figures.
    pub(crate) times: fn(&str) -> String,
    /// What a piece says of itself: how many times as wide as the slowest it is drawn.
    pub(crate) piece: fn(&str, &str, &str) -> String,
    /// That a piece is as wide as the slowest, which it names.
    pub(crate) equal: fn(&str) -> String,
    /// What the slowest says of itself.
    pub(crate) narrowest: fn(&str) -> String,
}

/// Of a series of values, behind its name.
pub(crate) struct SeriesWords {
    /// The lowest and the highest value, each with its date.
    pub(crate) extremes: fn(&str, &str) -> String,
    /// Where the scale of the values begins in place of zero.
    pub(crate) not_from_zero: fn(&str) -> String,
    /// How many times there is no value between two others.
    pub(crate) gaps: fn(usize) -> String,
}
