//! Events as one source tells them: its accounts in place of the dates of the file.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::model::{Account, Basis, Change, Chronicle, Event, View};
use crate::time::{Date, Extent};

impl Event {
    /// The date that a source gives of it in its accounts, by the source's place in the chronicle; the first of several.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\n\
    ///             events: [{ date: 2012, title: A, accounts: [{ source: s, date: 2011 }] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.events[0].date_by(0).map(|date| date.as_written()), Some("2011"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn date_by(&self, source: usize) -> Option<&Date> {
        self.accounts.iter().filter(|account| account.source == source).find_map(|account| account.date.as_ref())
    }

    /// What its accounts say of its time besides its own date: the place of each such account, and its date's extent. A date that
    /// takes in the event's own, or when it began or ended, says the same, less exactly.
    pub(crate) fn other_dates(&self) -> impl Iterator<Item = (usize, Extent)> {
        let dated = self.accounts.iter().enumerate();
        let dated = dated.filter_map(|(at, account)| Some((at, account.date.as_ref()?.extent()?)));
        dated.filter(|(_, extent)| !extent.takes_in(&self.extent) && !extent.takes_in_end_of(&self.extent))
    }

    /// What the date was in an earlier chronicle, where that draws as another.
    #[cfg(feature = "fonts")]
    pub(crate) fn former_extent(&self) -> Option<&Extent> {
        let Some(Change::Redated(_, extent)) = &self.change else { return None };
        (*extent != self.extent).then_some(extent)
    }

    /// Two accounts of one source that give different dates, by their places.
    pub(crate) fn dated_twice_by(&self, source: usize) -> Option<(usize, usize)> {
        let is_dated = |(_, account): &(usize, &Account)| account.source == source && account.date.is_some();
        let mut dated = self.accounts.iter().enumerate().filter(is_dated);
        let (first, account) = dated.next()?;
        dated.find(|(_, other)| other.date != account.date).map(|(second, _)| (first, second))
    }

    /// The same dated as a source dates it; `None` where that changes nothing.
    fn told_by(&self, source: usize) -> Option<Event> {
        let date = self.date_by(source).filter(|date| **date != self.date)?;
        let whole = if self.whole { date.whole_extent().and_then(Result::ok) } else { None };
        let (is_whole, extent) = (whole.is_some(), whole.or_else(|| date.extent())?);
        let mut event = Event { date: date.clone(), extent, ..self.clone() };
        event.basis = event.basis.map(|_| Basis::Stated);
        (event.written, event.whole) = (None, is_whole);
        // What the file said of the date before is no date of this source.
        if let Some(Change::Redated(..)) = event.change {
            event.change = None;
        }
        Some(event)
    }
}

impl Chronicle {
    /// The same with every event dated as a source dates it in its accounts, the events in the same order; those of which it gives
    /// no date keep theirs. What was written of the date that is replaced goes with it, and a basis becomes `stated`.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\n\
    ///             events: [{ date: 2012, title: A, accounts: [{ source: s, date: 2011 }] }, { date: 2013, title: B }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let told = chronicle.told_by(0);
    /// let dates: Vec<_> = told.events.iter().map(|event| event.date.as_written()).collect();
    /// assert_eq!(dates, ["2011", "2013"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn told_by(&self, source: usize) -> Cow<'_, Chronicle> {
        let told = self.events.iter().enumerate().filter_map(|(at, event)| Some((at, event.told_by(source)?)));
        let told: Vec<(usize, Event)> = told.collect();
        if told.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut chronicle = self.clone();
        told.into_iter().for_each(|(at, event)| chronicle.events[at] = event);
        Cow::Owned(chronicle)
    }

    /// The chronicle as a view shows it: told by the source that it prefers, where it prefers one.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\n\
    ///             events: [{ date: 2012, title: A, accounts: [{ source: s, date: 2011 }] }]\n\
    ///             timelines: [{ id: a }, { id: b, prefer: s }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let date = |at: usize| chronicle.told_in(&chronicle.views[at]).events[0].date.as_written().to_owned();
    /// assert_eq!((date(0), date(1)), ("2012".to_owned(), "2011".to_owned()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn told_in(&self, view: &View) -> Cow<'_, Chronicle> {
        view.prefer.map_or(Cow::Borrowed(self), |source| self.told_by(source))
    }

    /// The same as [`Chronicle::told_by`] with the events in the order of time, as a list shows them: without timelines, which name
    /// events by their places.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\n\
    ///             events: [{ date: 2012, title: A, accounts: [{ source: s, date: 2014 }] }, { date: 2013, title: B }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let listed = chronicle.listed_by(0);
    /// assert_eq!(listed.events.iter().map(|event| event.title.as_str()).collect::<String>(), "BA");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn listed_by(&self, source: usize) -> Chronicle {
        let mut listed = Chronicle { views: Vec::new(), ..self.told_by(source).into_owned() };
        listed.events.sort_by_cached_key(|event| (event.date.sort_key(), Reverse(event.importance)));
        listed
    }

    /// Puts events into the order of time, of the same time the more important one first.
    pub(crate) fn in_order(&self, mut events: Vec<usize>) -> Vec<usize> {
        events.sort_by_cached_key(|&at| (self.events[at].date.sort_key(), Reverse(self.events[at].importance)));
        events
    }
}
