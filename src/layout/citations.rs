//! Citations: what a picture has in its labels for the sources that it cites, and which of them its foot lists.

use crate::citation;
use crate::layout::output::Note;
use crate::model::{Chronicle, Event, View};
use std::collections::BTreeSet;

/// A source that the foot lists.
pub(super) struct Cited {
    /// Its place in the list of all sources of the view, counted from 1.
    pub(super) number: usize,
    /// It in words.
    pub(super) note: Note,
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
        let one = |(number, at): (usize, usize)| {
            let reference = self.all.reference(at, chronicle);
            let (text, program) = (reference.text(), reference.program());
            Cited { number, note: Note { text, program, is_original: reference.is_original } }
        };
        self.numbered(shown).map(one).collect()
    }

    /// The places in the list of the sources that it has for these events.
    pub(super) fn places(&self, shown: &[&Event]) -> Vec<usize> {
        self.numbered(shown).map(|(number, _)| number).collect()
    }

    /// The places of those sources in the list, counted from 1, and in the chronicle.
    fn numbered(&self, shown: &[&Event]) -> impl Iterator<Item = (usize, usize)> {
        let cited: BTreeSet<usize> = shown.iter().copied().flat_map(Event::named_sources).collect();
        let order = (1..).zip(self.all.order().iter().copied());
        order.filter(move |(_, at)| cited.contains(at) || self.of_series.contains(at))
    }
}
