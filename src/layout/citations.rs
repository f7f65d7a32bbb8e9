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
    /// Whether the foot lists them: a number of nothing is not set.
    are_listed: bool,
}

impl Citations {
    /// Numbers the sources of the view's events.
    pub(super) fn of(chronicle: &Chronicle, view: &View) -> Citations {
        let events = view.events.iter().map(|&event| &chronicle.events[event]);
        let mut cited = vec![false; chronicle.sources.len()];
        events.flat_map(Event::named_sources).for_each(|source| cited[source] = true);
        Citations { of: (0..cited.len()).filter(|&source| cited[source]).zip(1..).collect(), are_listed: view.notes }
    }

    /// The numbers that an event's label cites, ascending.
    pub(super) fn numbers(&self, event: &Event) -> Vec<usize> {
        let cited = event.named_sources().filter(|_| self.are_listed);
        let cited: BTreeSet<usize> = cited.filter_map(|source| self.of.get(&source).copied()).collect();
        cited.into_iter().collect()
    }

    /// The sources that these events cite, by their numbers.
    pub(super) fn list<'a>(&self, chronicle: &'a Chronicle, shown: &[&'a Event]) -> Vec<Cited<'a>> {
        let cited: BTreeSet<usize> = shown.iter().copied().flat_map(Event::named_sources).collect();
        let one = |source: usize| Some(Cited { number: *self.of.get(&source)?, source: &chronicle.sources[source] });
        cited.into_iter().filter_map(one).collect()
    }
}
