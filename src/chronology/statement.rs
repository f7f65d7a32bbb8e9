//! Statements: what an author says about when events were, each with its words and its sources.

use std::collections::BTreeSet;

use crate::model::{Chronicle, Event, Order, Relation};

/// One statement of a chronicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Statement {
    /// The date of an event, by its place in the chronicle.
    Date(usize),
    /// That an event was a moment: it has one date, which is no day, and nothing says that it lasted.
    Moment(usize),
    /// How long an event lasted.
    Lasts(usize),
    /// How an event lies to another: the number among its relations.
    Relation(usize, usize),
}

impl Statement {
    /// The event that says it, by its place in the chronicle.
    ///
    /// ```
    /// assert_eq!(dateline::chronology::Statement::Relation(3, 0).event(), 3);
    /// ```
    pub fn event(self) -> usize {
        match self {
            Statement::Date(event)
            | Statement::Moment(event)
            | Statement::Lasts(event)
            | Statement::Relation(event, _) => event,
        }
    }

    /// In words: "`a` is dated 1641", "`a` is 10 weeks before `b`".
    ///
    /// ```
    /// let text = "title: T\nevents: [{ id: a, date: 1641, title: A, before: b }, { id: b, date: 1642, title: B }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(dateline::chronology::Statement::Relation(0, 0).words(&chronicle), "`a` is before `b`");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn words(self, chronicle: &Chronicle) -> String {
        let event = &chronicle.events[self.event()];
        let id = &event.id;
        match self {
            Statement::Date(_) => {
                let about = about(chronicle, event).map(|about| format!(" (within {about})")).unwrap_or_default();
                format!("`{id}` is dated `{}`{about}", event.date.as_written())
            }
            Statement::Moment(_) => format!("`{id}` is a moment, for it has no `lasts`"),
            Statement::Lasts(_) => match &event.lasts {
                Some(lasts) => format!("`{id}` lasts {}", lasts.time.words()),
                None => format!("`{id}` lasts"),
            },
            Statement::Relation(_, number) => match event.relations.get(number) {
                Some(relation) => related(id, relation),
                None => format!("`{id}` has no such statement"),
            },
        }
    }

    /// The sources that say it: those of the statement, of a date those of its event; by their places in the chronicle.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\nevents: [{ date: 1641, title: A, sources: [s] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(dateline::chronology::Statement::Date(0).sources(&chronicle), [0]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn sources(self, chronicle: &Chronicle) -> Vec<usize> {
        let event = &chronicle.events[self.event()];
        let mut all: Vec<usize> = match self {
            Statement::Date(_) => event.sources.iter().map(|cited| cited.source).collect(),
            Statement::Moment(_) => Vec::new(),
            Statement::Lasts(_) => event.lasts.iter().filter_map(|lasts| lasts.source).collect(),
            Statement::Relation(_, number) => {
                event.relations.get(number).and_then(|relation| relation.source).into_iter().collect()
            }
        };
        let mut seen = BTreeSet::new();
        all.retain(|source| seen.insert(*source));
        all
    }

    /// The same words with the ids of the sources behind them.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S } }\nevents: [{ id: a, date: 1641, title: A, sources: [s] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(dateline::chronology::Statement::Date(0).cited(&chronicle), "`a` is dated `1641` (source `s`)");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn cited(self, chronicle: &Chronicle) -> String {
        let words = self.words(chronicle);
        let ids = self.sources(chronicle).into_iter().filter_map(|at| chronicle.sources.get(at));
        let ids: Vec<String> = ids.map(|source| format!("`{}`", source.id)).collect();
        match &ids[..] {
            [] => words,
            [one] => format!("{words} (source {one})"),
            all => format!("{words} (sources {})", all.join(", ")),
        }
    }
}

/// What `~` means in the date of an event, in words, where it has one.
fn about(chronicle: &Chronicle, event: &Event) -> Option<String> {
    let about = event.about.or(chronicle.about).filter(|_| event.extent.doubt.approximate);
    about.map(|about| about.words())
}

fn related(id: &str, relation: &Relation) -> String {
    let by = relation.by.map(|by| format!("{} ", by.words())).unwrap_or_default();
    let to = &relation.to;
    match relation.order {
        Order::Before => format!("`{id}` is {by}before `{to}`"),
        Order::After => format!("`{id}` is {by}after `{to}`"),
        Order::During => format!("`{id}` is during `{to}`"),
        Order::Overlaps => format!("`{id}` overlaps `{to}`"),
    }
}
