//! Changes: what became of the events of a picture since an earlier chronicle.

use crate::model::{Chronicle, View};
#[cfg(feature = "fonts")]
use crate::model::{Event, Status};
use crate::time::{Date, Extent};

/// What became of an event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// The earlier chronicle had none such.
    Added,
    /// The earlier chronicle alone has it.
    Withdrawn,
    /// It had another date, and drew as that.
    Redated(Date, Extent),
}

impl Change {
    /// In a word, for programs.
    ///
    /// ```
    /// assert_eq!(dateline::model::Change::Withdrawn.slug(), "withdrawn");
    /// ```
    pub const fn slug(&self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Withdrawn => "withdrawn",
            Change::Redated(..) => "re-dated",
        }
    }
}

#[cfg(feature = "fonts")]
impl Event {
    /// Whether the earlier chronicle alone has it.
    pub(crate) fn is_withdrawn(&self) -> bool {
        self.change == Some(Change::Withdrawn)
    }

    /// The date that it had in the earlier chronicle, where that is another.
    pub(crate) fn date_before(&self) -> Option<&Date> {
        if let Some(Change::Redated(date, _)) = &self.change { Some(date) } else { None }
    }

    /// Whether its marks are hollow: what is contested or withdrawn.
    pub(crate) fn is_hollow(&self) -> bool {
        self.status != Status::Confirmed || self.is_withdrawn()
    }
}

/// How many events of a picture became what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Changes {
    /// Those that the earlier chronicle had not.
    pub added: usize,
    /// Those that it alone has.
    pub withdrawn: usize,
    /// Those to which it gave another date.
    pub redated: usize,
}

impl Changes {
    /// Of the events of a view; `None` where nothing was compared.
    ///
    /// ```
    /// use dateline::model::Changes;
    /// let read = |text: &str| dateline::read(text).value.ok_or("no chronicle");
    /// let old = read("title: T\nevents: [{ id: a, date: 2012, title: A }]\n")?;
    /// let new = read("title: T\nevents: [{ id: a, date: 2013, title: A }]\n")?;
    /// assert_eq!(Changes::of(&new, &new.views[0]), None);
    /// let both = dateline::compare::redline(&old, new);
    /// assert_eq!(Changes::of(&both, &both.views[0]).map(|found| found.redated), Some(1));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn of(chronicle: &Chronicle, view: &View) -> Option<Changes> {
        let mut found = Changes::default();
        for event in view.events.iter().filter_map(|&at| chronicle.events.get(at)) {
            match event.change {
                Some(Change::Added) => found.added += 1,
                Some(Change::Withdrawn) => found.withdrawn += 1,
                Some(Change::Redated(..)) => found.redated += 1,
                None => {}
            }
        }
        chronicle.compared.then_some(found)
    }
}
