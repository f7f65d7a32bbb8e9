//! Citations. What it is: the numbers of the sources that a picture cites. In: a chronicle and a view. Out: a number for
//! each source, from 1 in the order of the file. It must not set any type.

use crate::model::{Chronicle, Event, Source, View};
use std::collections::{BTreeMap, BTreeSet};

/// A source that labels cite.
pub(super) struct Cited<'a> {
    pub(super) number: usize,
    pub(super) source: &'a Source,
    /// What events say where they cite it: their titles and notes.
    pub(super) notes: Vec<(&'a str, &'a str)>,
}

/// Numbers of sources.
#[derive(Debug, Clone, Default)]
pub(super) struct Citations(BTreeMap<usize, usize>);

impl Citations {
    /// Numbers the sources of the view's events.
    pub(super) fn of(chronicle: &Chronicle, view: &View) -> Citations {
        let events = view.events.iter().map(|&event| &chronicle.events[event]);
        let mut cited = vec![false; chronicle.sources.len()];
        events.flat_map(sources).for_each(|source| cited[source] = true);
        Citations((0..cited.len()).filter(|&source| cited[source]).zip(1..).collect())
    }

    /// The numbers that an event cites, ascending.
    pub(super) fn numbers(&self, event: &Event) -> Vec<usize> {
        let cited: BTreeSet<usize> = sources(event).filter_map(|source| self.0.get(&source).copied()).collect();
        cited.into_iter().collect()
    }

    /// The sources that these events cite, by their numbers.
    pub(super) fn list<'a>(&self, chronicle: &'a Chronicle, shown: &[&'a Event]) -> Vec<Cited<'a>> {
        let mut cited: BTreeMap<usize, Vec<(&str, &str)>> = BTreeMap::new();
        for event in shown {
            sources(event).for_each(|source| _ = cited.entry(source).or_default());
            for citation in &event.sources {
                let note = citation.note.as_deref().map(|note| (event.title.as_str(), note));
                cited.entry(citation.source).or_default().extend(note);
            }
        }
        let one = |(source, notes): (usize, _)| {
            Some(Cited { number: *self.0.get(&source)?, source: &chronicle.sources[source], notes })
        };
        cited.into_iter().filter_map(one).collect()
    }
}

fn sources(event: &Event) -> impl Iterator<Item = usize> {
    event.sources.iter().map(|citation| citation.source).chain(event.accounts.iter().map(|account| account.source))
}
