//! Citations: what a picture has in its labels for the sources that it cites, and which of them its foot lists.

use crate::citation;
use crate::citation::Reference;
use crate::model::{Chronicle, Event, View};
use std::collections::BTreeSet;

/// A source that the foot lists.
pub(super) struct Cited {
    /// Its place in the list of all sources of the view, counted from 1.
    pub(super) number: usize,
    /// What it is.
    pub(super) reference: Reference,
}

/// What labels have for sources.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations {
    all: citation::Citations,
    /// The sources of series, which no label cites.
    of_series: BTreeSet<usize>,
    /// Whether the foot lists them: a number of nothing is not set.
    are_listed: bool,
}

impl Citations {
    /// Of the sources of the view's events.
    pub(super) fn of(chronicle: &Chronicle, view: &View) -> Citations {
        let of_series = view.series.iter().filter_map(|series| series.source).collect();
        Citations { all: citation::Citations::of(chronicle, view), of_series, are_listed: view.notes }
    }

    /// Whether the foot has a number before each source.
    pub(super) fn are_numbered(&self) -> bool {
        self.all.are_numbered()
    }

    /// What an event's label has: `[1, 2]`, or `(Symons 1888, 12)`.
    pub(super) fn of_event(&self, event: &Event, chronicle: &Chronicle) -> String {
        if self.are_listed { self.all.of_event(event, chronicle) } else { String::new() }
    }

    /// The same of sources without places in them.
    pub(super) fn noted(&self, sources: impl Iterator<Item = usize>, chronicle: &Chronicle) -> String {
        if self.are_listed { self.all.noted(sources.map(|at| (at, None)), chronicle) } else { String::new() }
    }

    /// The sources that these events cite, and those of the series, in the order of the list.
    pub(super) fn list(&self, chronicle: &Chronicle, shown: &[&Event]) -> Vec<Cited> {
        let cited: BTreeSet<usize> = shown.iter().copied().flat_map(Event::named_sources).collect();
        let order = self.all.order().iter().copied().zip(1..);
        let is_cited = |at: usize| cited.contains(&at) || self.of_series.contains(&at);
        let cited = order.filter(|&(at, _)| is_cited(at));
        cited.map(|(at, number)| Cited { number, reference: self.all.reference(at, chronicle) }).collect()
    }

    /// The places in the list of the sources that it has for these events.
    pub(super) fn places(&self, shown: &[&Event]) -> Vec<usize> {
        let cited: BTreeSet<usize> = shown.iter().copied().flat_map(Event::named_sources).collect();
        let places = cited.union(&self.of_series).filter_map(|&at| self.all.number(at));
        places.collect::<BTreeSet<usize>>().into_iter().collect()
    }
}
