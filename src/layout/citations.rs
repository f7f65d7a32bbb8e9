//! Citations: the numbers of the sources that a picture cites.

use crate::model::{Chronicle, Event, Source, View};
use std::collections::{BTreeMap, BTreeSet};

/// A source that labels cite.
pub(super) struct Cited<'a> {
    pub(super) number: usize,
    pub(super) source: &'a Source,
}

/// Numbers of sources.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations {
    of: BTreeMap<usize, usize>,
    /// The sources of series, which no label cites.
    of_series: BTreeSet<usize>,
    /// Whether the foot lists them: a number of nothing is not set.
    are_listed: bool,
}

impl Citations {
    /// Numbers the sources of the view's events.
    pub(super) fn of(chronicle: &Chronicle, view: &View) -> Citations {
        let events = view.events.iter().map(|&event| &chronicle.events[event]);
        let mut cited = vec![false; chronicle.sources.len()];
        events.flat_map(Event::named_sources).for_each(|source| cited[source] = true);
        let of_series: BTreeSet<usize> = view.series.iter().filter_map(|series| series.source).collect();
        of_series.iter().for_each(|&source| cited[source] = true);
        let of = (0..cited.len()).filter(|&source| cited[source]).zip(1..).collect();
        Citations { of, of_series, are_listed: view.notes }
    }

    /// The numbers that an event's label cites, ascending.
    pub(super) fn numbers(&self, event: &Event) -> Vec<usize> {
        self.numbers_of(event.named_sources())
    }

    /// The numbers of these sources, ascending.
    pub(super) fn numbers_of(&self, sources: impl Iterator<Item = usize>) -> Vec<usize> {
        let numbers = sources.filter(|_| self.are_listed).filter_map(|source| self.of.get(&source).copied());
        numbers.collect::<BTreeSet<usize>>().into_iter().collect()
    }

    /// The number of the source of a series, where it has one.
    pub(super) fn number(&self, source: Option<usize>) -> Vec<usize> {
        self.numbers_of(source.into_iter())
    }

    /// The sources that these events cite, and those of the series, by their numbers.
    pub(super) fn list<'a>(&self, chronicle: &'a Chronicle, shown: &[&'a Event]) -> Vec<Cited<'a>> {
        let cited: BTreeSet<usize> = shown.iter().copied().flat_map(Event::named_sources).collect();
        let cited: BTreeSet<usize> = cited.union(&self.of_series).copied().collect();
        let one = |source: usize| Some(Cited { number: *self.of.get(&source)?, source: &chronicle.sources[source] });
        cited.into_iter().filter_map(one).collect()
    }
}
