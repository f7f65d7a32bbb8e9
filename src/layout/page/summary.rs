//! The summary: a picture in numbers and short texts, for its description.

use crate::layout::context::Picture;
use crate::layout::output::Summary;
use crate::layout::page::remarks::{is_utc, omitted, rates, told_by, zones};
use crate::layout::page::{folded, labelled};
use crate::layout::plot::Plot;
use crate::model::{Changes, Event};

pub(in crate::layout) fn summary(picture: &Picture<'_>, plot: &Plot) -> Summary {
    let folded = folded(picture, plot);
    let events: Vec<&Event> = picture.view.events.iter().map(|&index| picture.event(index)).collect();
    let utc = is_utc(&plot.scale, &events);
    Summary {
        shown: labelled(plot).len(),
        folded: folded.events,
        scale: plot.scale.kind(),
        range: picture.range(&picture.view.events),
        rates: if plot.scale.is_focus() { rates(&plot.scale) } else { String::new() },
        breaks: plot.scale.breaks().iter().map(|gap| omitted(&plot.scale, gap, utc)).collect(),
        zones: zones(picture),
        told_by: told_by(picture).unwrap_or_default(),
        changes: Changes::of(picture.chronicle, picture.view),
        over_limit: 0,
        links_left_out: plot.links_left_out,
        gathered: plot.gathered,
        gathered_words: folded
            .gathered
            .map_or_else(String::new, |(count, lanes, _)| (picture.words().lanes.gathered)(count, lanes)),
    }
}
