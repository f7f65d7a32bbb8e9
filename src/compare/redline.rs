//! Redline: a chronicle with what became of its events since an earlier one, those that are there no more among them.

use std::collections::BTreeSet;

use crate::compare::events::Events;
use crate::compare::pairing::Pairing;
use crate::compare::sections::{category_pairs, source_pairs};
use crate::model::{Audience, Change, Chronicle, Event, View};
use crate::read::{Window, fit_window, free, settle};
use crate::time::Instant;

/// The new chronicle with what became of each of its events since the old one, and with the events that were withdrawn, each in
/// the timelines whose `where`, `from` and `to` it meets. Events are the same in both as [`compare`](crate::compare::compare) takes
/// them to be. Axes whose ends the file does not give are fitted to the dates before, too.
///
/// ```
/// use dateline::model::Change;
/// let read = |text: &str| dateline::read(text).value.ok_or("no chronicle");
/// let old = read("title: T\nevents: [{ id: a, date: 2012, title: A }, { id: b, date: 2010, title: B }]\n")?;
/// let new = read("title: T\nevents: [{ id: a, date: 2012, title: A }, { id: c, date: 2013, title: C }]\n")?;
/// let both = dateline::compare::redline(&old, new);
/// let changes = both.views[0].events.iter().map(|&at| both.events[at].change.clone());
/// assert!(changes.eq([Some(Change::Withdrawn), None, Some(Change::Added)]));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn redline(old: &Chronicle, mut new: Chronicle) -> Chronicle {
    let (changes, withdrawn) = changed(old, &new);
    let mut moved = Moved::of(old, &new);
    let withdrawn: Vec<Event> = withdrawn.into_iter().map(|event| moved.event(event, &mut new)).collect();
    changes.into_iter().for_each(|(at, change)| new.events[at].change = Some(change));
    let first = new.events.len();
    new.events.extend(withdrawn);
    let mut views = std::mem::take(&mut new.views);
    views.iter_mut().for_each(|view| show(view, first, &new));
    new.views = views;
    new.compared = true;
    new
}

/// The old chronicle with everything internal that the new one says is: what was public once, and is no more, is shown to nobody
/// again.
///
/// ```
/// use dateline::redaction::for_public;
/// let read = |text: &str| dateline::read(text).value.ok_or("no chronicle");
/// let old = read("title: T\nevents: [{ id: a, date: 2012, title: A }, { id: b, date: 2010, title: B }]\n")?;
/// let new = read("title: T\nevents: [{ id: a, date: 2012, title: A, audience: internal }]\n")?;
/// let (old, _) = for_public(dateline::compare::as_internal(old, &new));
/// assert_eq!(old.events.iter().map(|event| event.id.as_str()).collect::<String>(), "b");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn as_internal(mut old: Chronicle, new: &Chronicle) -> Chronicle {
    let pairs = |pairing: &Pairing| pairing.pairs().collect::<Vec<(usize, usize)>>();
    let sources = source_pairs(&old.sources, &new.sources);
    let events = pairs(Events::of(&old, new).pairing());
    for (before, after) in pairs(&sources) {
        let (source, now) = (&mut old.sources[before], &new.sources[after]);
        source.audience = hidden(source.audience, now.audience);
        source.note_audience = hidden(source.note_audience, now.note_audience);
    }
    for (before, after) in events {
        // What few events have takes memory where it is set.
        if new.events[after].audience == Audience::Internal {
            old.events[before].audience = Audience::Internal;
        }
        hide_notes(&mut old.events[before], &new.events[after], &sources);
    }
    old
}

/// Makes internal what an event notes of a source that it notes internally now.
fn hide_notes(old: &mut Event, new: &Event, sources: &Pairing) {
    let internal = new.sources.iter().filter(|cited| cited.note_audience == Audience::Internal);
    for now in internal {
        let same = old.sources.iter_mut().filter(|cited| sources.new_of(cited.source) == Some(now.source));
        same.for_each(|cited| cited.note_audience = Audience::Internal);
    }
}

fn hidden(old: Audience, new: Audience) -> Audience {
    if new == Audience::Internal { new } else { old }
}

/// Events of the new file by their place, each with what became of it; and those that only the old one has, each with its id there.
type Found<'c> = (Vec<(usize, Change)>, Vec<(&'c Event, Option<String>)>);

/// What became of the new events, by their places, and the old ones that are there no more.
fn changed<'c>(old: &'c Chronicle, new: &Chronicle) -> Found<'c> {
    let events = Events::of(old, new);
    let pairing = events.pairing();
    let redated = pairing.pairs().filter_map(|(before, after)| {
        let (before, now) = (&old.events[before], &new.events[after]);
        let is_same = before.date.as_written() == now.date.as_written() && before.whole == now.whole;
        (!is_same).then(|| (after, Change::Redated(before.date.clone(), before.extent.clone())))
    });
    let changes = redated.chain(pairing.added().map(|at| (at, Change::Added))).collect();
    let withdrawn = pairing.withdrawn().map(|at| {
        let event = &old.events[at];
        (event, event.url.as_deref().map(|url| events.address(url).into_owned()))
    });
    (changes, withdrawn.collect())
}

/// Where the sources and categories of the old chronicle stand in the new one.
struct Moved<'c> {
    old: &'c Chronicle,
    sources: Vec<Option<usize>>,
    categories: Vec<Option<usize>>,
    ids: BTreeSet<String>,
}

impl<'c> Moved<'c> {
    fn of(old: &'c Chronicle, new: &Chronicle) -> Moved<'c> {
        let sources = source_pairs(&old.sources, &new.sources);
        let categories = category_pairs(&old.categories, &new.categories);
        Moved {
            sources: (0..old.sources.len()).map(|at| sources.new_of(at)).collect(),
            categories: (0..old.categories.len()).map(|at| categories.new_of(at)).collect(),
            ids: new.events.iter().map(|event| event.id.clone()).collect(),
            old,
        }
    }

    /// The place of an old source in the new chronicle, which has it from now on.
    fn source(&mut self, at: usize, new: &mut Chronicle) -> usize {
        let place = self.sources[at].unwrap_or_else(|| {
            let mut source = self.old.sources[at].clone();
            let is_taken = |id: &str| new.sources.iter().any(|other| other.id == id);
            source.id = free(&source.id, "", is_taken);
            new.sources.push(source);
            new.sources.len() - 1
        });
        self.sources[at] = Some(place);
        place
    }

    /// The same of a category.
    fn category(&mut self, at: usize, new: &mut Chronicle) -> usize {
        let place = self.categories[at].unwrap_or_else(|| {
            let mut category = self.old.categories[at].clone();
            let is_taken = |id: &str| new.categories.iter().any(|other| other.id == id);
            category.id = free(&category.id, "", is_taken);
            new.categories.push(category);
            new.categories.len() - 1
        });
        self.categories[at] = Some(place);
        place
    }

    /// A withdrawn event as one of the new chronicle.
    fn event(&mut self, (event, url): (&Event, Option<String>), new: &mut Chronicle) -> Event {
        let mut event = event.clone();
        event.id = free(&event.id, "", |id| self.ids.contains(id));
        self.ids.insert(event.id.clone());
        event.category = event.category.map(|at| self.category(at, new));
        event.change = Some(Change::Withdrawn);
        event.sources.iter_mut().for_each(|cited| cited.source = self.source(cited.source, new));
        event.accounts.iter_mut().for_each(|account| account.source = self.source(account.source, new));
        // Nothing is concluded from what is withdrawn.
        (event.links, event.relations, event.lasts, event.url) = (Vec::new(), Vec::new(), None, url);
        event
    }
}

/// Puts the withdrawn events, which stand from `first` on, into the view.
fn show(view: &mut View, first: usize, chronicle: &Chronicle) {
    let told = chronicle.told_in(view);
    let given = (view.from_given.then_some(view.from), view.to_given.then_some(view.to));
    let is_shown = |at: &usize| view.filter.passes(&told.events[*at]) && told.events[*at].extent.meets(given);
    view.events.extend((first..told.events.len()).filter(is_shown));
    view.events.sort_by_cached_key(|&at| told.events[at].date.sort_key());
    if let Some(Window { from, to }) = fit_window((&told, view.accounts), &view.events, given) {
        (view.from, view.to) = (from, to);
    }
    let before = view.events.iter().filter_map(|&at| match &told.events[at].change {
        Some(Change::Redated(_, extent)) => extent.hull(),
        _ => None,
    });
    let before: Vec<(Instant, Instant)> = before.collect();
    if given.0.is_none() {
        view.from = before.iter().map(|hull| hull.0).fold(view.from, Instant::min);
    }
    if given.1.is_none() {
        view.to = before.iter().map(|hull| hull.1).fold(view.to, Instant::max);
    }
    settle(view, &told);
}
