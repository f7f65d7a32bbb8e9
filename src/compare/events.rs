//! Events: which are the same in both chronicles, and what is different in each.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::compare::Both;
use crate::compare::citations;
use crate::compare::entry::{Difference, Entry, Kind, Section};
use crate::compare::found::{Found, both_left};
use crate::compare::likely::Letters;
use crate::compare::overlaps::{Stretch, mutual};
use crate::compare::pairing::{Grouped, Pairing, sides};
use crate::compare::statements;
use crate::model::{Basis, Chronicle, Event};
use crate::time::{Epoch, Instant};

/// Events of one date on each side up to which their titles are looked at: of more, several are alike in any case.
const MOST_LIKELY: usize = 16;

/// Which events are the same.
pub(super) struct Events<'c> {
    old: &'c [Event],
    new: &'c [Event],
    pairing: Pairing,
    /// The ids of the old chronicle that are others in the new one, ascending.
    renamed: Vec<(&'c str, &'c str)>,
}

impl<'c> Events<'c> {
    /// Pairs the events, from what is sure to what is likely.
    pub(super) fn of(old: &'c Chronicle, new: &'c Chronicle) -> Events<'c> {
        let pairing = Pairing::none(old.events.len(), new.events.len());
        let mut events = Events { old: &old.events, new: &new.events, pairing, renamed: Vec::new() };
        events.pair_by_id();
        events.pair_by_title();
        events.pair_by_likeness();
        events.pair_by_title_alone();
        let pairs = events.pairing.pairs().map(|(old, new)| (events.old[old].id.as_str(), events.new[new].id.as_str()));
        let mut renamed: Vec<(&str, &str)> = pairs.filter(|(old, new)| old != new).collect();
        renamed.sort_unstable();
        events.renamed = renamed;
        events
    }

    /// By their ids. Ids made from title and year are numbered in the order of the file, so that one event more renumbers others:
    /// those go by title and date first.
    fn pair_by_id(&mut self) {
        let (old, new) = (self.old, self.new);
        self.pair_at_both_ends();
        let same_id = self.pairing.once(|at| old[at].id.as_str(), |at| new[at].id.as_str());
        let sure = |(one, other): &(usize, usize)| what(&old[*one]) == what(&new[*other]);
        same_id.iter().filter(|pair| sure(pair)).for_each(|pair| self.pairing.join(*pair));
        let same = self.pairing.once(|at| what(&old[at]), |at| what(&new[at]));
        let is_numbered = |(one, other): &(usize, usize)| are_numbered_alike(&old[*one].id, &new[*other].id);
        same.iter().filter(|pair| is_numbered(pair)).for_each(|pair| self.pairing.join(*pair));
        same_id.into_iter().for_each(|pair| self.pairing.join(pair));
        // What is alone with its title and date stays so, whatever has been paired beside it.
        same.into_iter().for_each(|pair| self.pairing.join(pair));
    }

    /// Most files are the same up to a few events: those before and behind them need no search.
    fn pair_at_both_ends(&mut self) {
        let (old, new) = (self.old, self.new);
        let sure = |(one, other): &(&Event, &Event)| one.id == other.id && what(one) == what(other);
        let front = old.iter().zip(new).take_while(sure).count();
        let (rest, other_rest) = (&old[front..], &new[front..]);
        let back = rest.iter().rev().zip(other_rest.iter().rev()).take_while(sure).count();
        (0..front).for_each(|at| self.pairing.join((at, at)));
        (1..=back).for_each(|at| self.pairing.join((old.len() - at, new.len() - at)));
    }

    /// By title and date, then by title and dates that overlap.
    fn pair_by_title(&mut self) {
        let (old, new) = (self.old, self.new);
        self.pairing.join_once(|at| what(&old[at]), |at| what(&new[at]));
        let titled = self.pairing.groups(|at| old[at].title.as_str(), |at| new[at].title.as_str());
        for group in titled.chunk_by(Grouped::is_with) {
            let (olds, news) = sides(group);
            if olds.is_empty() || news.is_empty() {
                continue;
            }
            let (olds, before) = stretches(old, olds);
            let (news, after) = stretches(new, news);
            let pairs = mutual(&before, &after);
            pairs.into_iter().for_each(|(one, other)| self.pairing.join((olds[one], news[other])));
        }
    }

    /// By date and a title of nearly the same letters.
    fn pair_by_likeness(&mut self) {
        let (old, new) = (self.old, self.new);
        let dated = self.pairing.groups(|at| old[at].date.as_written(), |at| new[at].date.as_written());
        for group in dated.chunk_by(Grouped::is_with) {
            let (olds, news) = sides(group);
            if olds.len().max(news.len()) > MOST_LIKELY {
                continue;
            }
            let letters = |events: &[Event], places: &[usize]| -> Vec<Letters> {
                places.iter().map(|at| Letters::of(&events[*at].title)).collect()
            };
            let (before, after) = (letters(old, &olds), letters(new, &news));
            let fits = |one: &Letters| (0..news.len()).filter(|at| one.are_like(&after[*at])).collect();
            let all: Vec<Vec<usize>> = before.iter().map(fits).collect();
            for (one, fits) in all.iter().enumerate() {
                if let [other] = fits[..]
                    && all.iter().flatten().filter(|at| **at == other).count() == 1
                {
                    self.pairing.join((olds[one], news[other]));
                }
            }
        }
    }

    /// By a title that one event of each file has, whatever its dates, where the ids differ in their years alone: made from title
    /// and year, an id follows the date. Ids that differ otherwise were written, and tell of two events.
    fn pair_by_title_alone(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        old.iter().for_each(|event| counts.entry(&event.title).or_default().0 += 1);
        new.iter().for_each(|event| counts.entry(&event.title).or_default().1 += 1);
        let same = self.pairing.once(|at| old[at].title.as_str(), |at| new[at].title.as_str());
        let is_alone = |(one, _): &(usize, usize)| counts.get(old[*one].title.as_str()) == Some(&(1, 1));
        let are_made = |(one, other): &(usize, usize)| {
            let (one, other) = (without_year(&old[*one].id), without_year(&new[*other].id));
            one.is_some() && one == other
        };
        let pairs = same.into_iter().filter(|pair| is_alone(pair) && are_made(pair));
        pairs.for_each(|pair| self.pairing.join(pair));
    }

    /// Which are the same.
    pub(super) fn pairing(&self) -> &Pairing {
        &self.pairing
    }

    /// The id that an event of the old chronicle has in the new one; its own where it has that, or is there no more.
    pub(super) fn id<'a>(&self, old: &'a str) -> &'a str
    where
        'c: 'a,
    {
        self.renamed.binary_search_by_key(&old, |pair| pair.0).map_or(old, |at| self.renamed[at].1)
    }

    /// The address of the old chronicle with the id of its event as it is now, where it leads to one.
    pub(super) fn address<'a>(&self, old: &'a str) -> Cow<'a, str>
    where
        'c: 'a,
    {
        match old.strip_prefix('#').map(|id| (id, self.id(id))) {
            Some((id, now)) if id != now => format!("#{now}").into(),
            _ => old.into(),
        }
    }
}

/// Title and date.
fn what(event: &Event) -> (&str, &str) {
    (&event.title, event.date.as_written())
}

/// The places of events with a known time, and the time of each.
fn stretches(events: &[Event], places: Vec<usize>) -> (Vec<usize>, Vec<Stretch>) {
    let hull = |at: usize| {
        let (first, last) = events[at].extent.hull()?;
        Some((at, (first, last.max(Instant(first.0.saturating_add(1))))))
    };
    places.into_iter().filter_map(hull).unzip()
}

/// What stands before the year of an id such as `fire-1850` or `fire-44-bce`.
fn without_year(id: &str) -> Option<&str> {
    let id = id.strip_suffix("-bce").unwrap_or(id);
    let start = id.trim_end_matches(|letter: char| letter.is_ascii_digit());
    start.strip_suffix('-').filter(|_| start.len() < id.len())
}

/// Whether two ids differ in a number at their ends alone, such as `fire-1850` and `fire-1850-2`.
fn are_numbered_alike(one: &str, other: &str) -> bool {
    let plain = |id: &str| {
        let start = id.trim_end_matches(|letter: char| letter.is_ascii_digit());
        start.strip_suffix('-').filter(|start| start.len() + 1 < id.len()).map(str::to_owned)
    };
    let (start, other_start) = (plain(one), plain(other));
    start.as_deref() == Some(other) || other_start.as_deref() == Some(one) || (start.is_some() && start == other_start)
}

/// What is different in the events, in order of time.
pub(super) fn entries(both: &Both<'_>) -> Vec<Entry> {
    let epochs = epochs(both);
    let alone = |event: &Event, kind: Kind, epoch: Epoch| {
        (event.date.sort_key(), dated(Entry::alone(Section::Event, kind), event, epoch))
    };
    let pairing = &both.events.pairing;
    let withdrawn = pairing.withdrawn().map(|at| alone(&both.old.events[at], Kind::Withdrawn, epochs.0));
    let added = pairing.added().map(|at| alone(&both.new.events[at], Kind::Added, epochs.1));
    let changed = pairing.pairs().filter_map(|(old, new)| {
        let event = &both.new.events[new];
        let entry = Entry::changed(Section::Event, differences(both, &both.old.events[old], event))?;
        Some((event.date.sort_key(), dated(entry, event, epochs.1)))
    });
    let mut all: Vec<_> = withdrawn.chain(added).chain(changed).collect();
    all.sort_by_key(|one| one.0);
    all.into_iter().map(|one| one.1).collect()
}

fn dated(entry: Entry, event: &Event, epoch: Epoch) -> Entry {
    let (date, words) = (event.date.as_written().to_owned(), epoch.worded(event.date.words()));
    Entry { date: Some(date), words: Some(words), ..entry.named(&event.id, &event.title) }
}

/// From when the years of both files are counted in words.
pub(super) fn epochs(both: &Both<'_>) -> (Epoch, Epoch) {
    (both.old.era.unwrap_or_default(), both.new.era.unwrap_or_default())
}

fn differences(both: &Both<'_>, old: &Event, new: &Event) -> Vec<Difference> {
    let mut found = Found::default();
    found.date(Kind::Redated, "date", (Some(&old.date), Some(&new.date)), epochs(both));
    found.word(Kind::Redated, "whole", (Some(old.whole).filter(|is| *is), Some(new.whole).filter(|is| *is)));
    found.texts(Kind::Reworded, "title", (Some(&old.title), Some(&new.title)));
    found.texts(Kind::Reworded, "summary", (old.summary.as_ref(), new.summary.as_ref()));
    found.text(Kind::Reworded, "written", (old.written.as_deref(), new.written.as_deref()));
    if !old.sources.is_empty() || !new.sources.is_empty() {
        citations::compare(both, &old.sources, &new.sources, &mut found);
    }
    found.word(Kind::Renamed, "id", (Some(old.id.as_str()), Some(new.id.as_str())));
    found.word(Kind::Changed, "basis", (old.basis.map(Basis::slug), new.basis.map(Basis::slug)));
    category(both, old, new, &mut found);
    found.list(Kind::Changed, "tags", (&old.tags, &new.tags));
    found.text(Kind::Changed, "place", (old.place.as_deref(), new.place.as_deref()));
    found.list(Kind::Changed, "actors", (&old.actors, &new.actors));
    found.word(Kind::Changed, "importance", (Some(old.importance), Some(new.importance)));
    found.word(Kind::Changed, "status", (Some(old.status.slug()), Some(new.status.slug())));
    citations::accounts(both, &old.accounts, &new.accounts, &mut found);
    let images = (old.image.as_ref(), new.image.as_ref());
    let paths = (images.0.map(|image| image.path.as_str()), images.1.map(|image| image.path.as_str()));
    found.word(Kind::Changed, "image", paths);
    let credits = (images.0.and_then(|image| image.credit.as_ref()), images.1.and_then(|image| image.credit.as_ref()));
    found.texts(Kind::Changed, "image-credit", credits);
    let url = old.url.as_deref().map(|url| both.events.address(url));
    found.word(Kind::Changed, "url", (url.as_deref(), new.url.as_deref()));
    links(both, old, new, &mut found);
    statements::compare(both, old, new, &mut found);
    found.word(Kind::Changed, "audience", (Some(old.audience.slug()), Some(new.audience.slug())));
    found.0
}

/// The category by its key, as that is in the new chronicle.
fn category(both: &Both<'_>, old: &Event, new: &Event, found: &mut Found) {
    if old.category.and_then(|at| both.categories.new_of(at)) == new.category
        && old.category.is_some() == new.category.is_some()
    {
        return;
    }
    let id = |chronicle: &'_ Chronicle, event: &Event| event.category_in(chronicle).map(|category| category.id.clone());
    found.word(Kind::Changed, "category", (id(both.old, old), id(both.new, new)));
}

fn links(both: &Both<'_>, old: &Event, new: &Event, found: &mut Found) {
    if old.links.is_empty() && new.links.is_empty() {
        return;
    }
    let before = old.links.iter().map(|link| (both.events.id(&link.to), link.kind.as_deref())).collect();
    let after = new.links.iter().map(|link| (link.to.as_str(), link.kind.as_deref())).collect();
    let words = |(to, kind): (&str, Option<&str>)| match kind {
        Some(kind) => format!("{to}, {kind}"),
        None => to.to_owned(),
    };
    let (withdrawn, added) = both_left::<(&str, Option<&str>)>(before, after);
    let mut all: BTreeMap<&str, (Vec<String>, Vec<String>)> = BTreeMap::new();
    withdrawn.into_iter().for_each(|one| all.entry(one.0).or_default().0.push(words(one)));
    added.into_iter().for_each(|one| all.entry(one.0).or_default().1.push(words(one)));
    for (to, (mut old, mut new)) in all {
        // One link to an event on each side is the same link, of another kind.
        if let ([_], [_]) = (&old[..], &new[..]) {
            found.item(Kind::Changed, "links", to, (old.pop(), new.pop()));
            continue;
        }
        old.into_iter().for_each(|one| found.item(Kind::Changed, "links", to, (Some(one), None)));
        new.into_iter().for_each(|one| found.item(Kind::Changed, "links", to, (None, Some(one))));
    }
}
