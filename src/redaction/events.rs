//! What is kept, and the events and sources without what is not.

use std::collections::BTreeSet;

use crate::model::{Audience, Chronicle, Event, Relation, Source};
use crate::redaction::is_public;

/// What of a chronicle is kept, and where each part stands then.
pub(super) struct Kept {
    pub(super) events: Vec<Option<usize>>,
    pub(super) sources: Vec<Option<usize>>,
    pub(super) categories: Vec<Option<usize>>,
    /// The ids of events that are not kept.
    gone: BTreeSet<String>,
}

impl Kept {
    pub(super) fn of(chronicle: &Chronicle) -> Kept {
        let events = placed(chronicle.events.iter().map(is_public));
        let sources = uses(chronicle, chronicle.sources.len(), |event| event.every_source().collect());
        let is_kept = |(at, source): (usize, &Source)| source.audience == Audience::Public && !sources.is_internal(at);
        let sources = placed(chronicle.sources.iter().enumerate().map(is_kept));
        let categories = uses(chronicle, chronicle.categories.len(), |event| event.category.into_iter().collect());
        let categories = placed((0..chronicle.categories.len()).map(|at| !categories.is_internal(at)));
        let gone = chronicle.events.iter().filter(|event| !is_public(event)).map(|event| event.id.clone()).collect();
        Kept { events, sources, categories, gone }
    }

    /// A public event without what is internal.
    pub(super) fn event(&self, event: &Event) -> Event {
        let mut event = event.clone();
        event.category = event.category.and_then(|at| self.category(at));
        // What few events have is touched only where an event has it: it takes memory then.
        if !event.sources.is_empty() {
            event.sources.retain_mut(|cited| moved(&mut cited.source, &self.sources));
            let notes = event.sources.iter_mut().filter(|cited| cited.note_audience == Audience::Internal);
            notes.for_each(|cited| (cited.note, cited.note_audience) = (None, Audience::Public));
        }
        if !event.accounts.is_empty() {
            event.accounts.retain_mut(|account| moved(&mut account.source, &self.sources));
        }
        if !event.links.is_empty() {
            event.links.retain(|link| !self.gone.contains(&link.to));
        }
        if !event.relations.is_empty() {
            let is_told = |one: &mut Relation| !self.gone.contains(&one.to) && self.is_stated(&mut one.source);
            event.relations.retain_mut(is_told);
        }
        if event.lasts.is_some() {
            event.lasts.take_if(|lasts| !self.is_stated(&mut lasts.source));
        }
        if self.leads_to_gone(event.url.as_deref()) {
            event.url = None;
        }
        event
    }

    /// A kept source without what is internal.
    pub(super) fn source(&self, source: &Source) -> Source {
        let mut source = source.clone();
        if source.note_audience == Audience::Internal {
            (source.note, source.note_audience) = (None, Audience::Public);
        }
        for address in [&mut source.url, &mut source.archived] {
            if self.leads_to_gone(address.as_deref()) {
                *address = None;
            }
        }
        source
    }

    /// Puts the source of a statement where it is then; false where that is not kept.
    fn is_stated(&self, source: &mut Option<usize>) -> bool {
        source.as_mut().is_none_or(|source| moved(source, &self.sources))
    }

    pub(super) fn category(&self, at: usize) -> Option<usize> {
        self.categories.get(at).copied().flatten()
    }

    /// Whether an address is that of an event that is not kept.
    fn leads_to_gone(&self, address: Option<&str>) -> bool {
        address.and_then(|address| address.strip_prefix('#')).is_some_and(|id| self.gone.contains(id))
    }
}

/// The place of each kept item among those that are kept.
fn placed(kept: impl Iterator<Item = bool>) -> Vec<Option<usize>> {
    let mut next = 0;
    let place = |is_kept: bool| {
        is_kept.then(|| {
            next += 1;
            next - 1
        })
    };
    kept.map(place).collect()
}

/// Puts a place where it is then; false where the item is not kept.
fn moved(place: &mut usize, kept: &[Option<usize>]) -> bool {
    let now = kept.get(*place).copied().flatten();
    now.inspect(|now| *place = *now).is_some()
}

/// Which of some entries public events name, and which internal ones.
struct Uses {
    by_public: Vec<bool>,
    by_internal: Vec<bool>,
}

impl Uses {
    /// Whether internal events alone name an entry.
    fn is_internal(&self, at: usize) -> bool {
        self.by_internal[at] && !self.by_public[at]
    }
}

fn uses(chronicle: &Chronicle, count: usize, named: impl Fn(&Event) -> Vec<usize>) -> Uses {
    let mut uses = Uses { by_public: vec![false; count], by_internal: vec![false; count] };
    for event in &chronicle.events {
        let of = if is_public(event) { &mut uses.by_public } else { &mut uses.by_internal };
        named(event).into_iter().for_each(|at| of[at] = true);
    }
    uses
}
