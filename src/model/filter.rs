//! Filters: what a timeline asks of its events.

use crate::model::{Event, Status};

/// What events must be; a list that is there must share an entry with the event, one that is missing lets all pass.
///
/// ```
/// let text = "title: T\nevents: [{ date: 2012, title: A, tags: [a] }, { date: 2013, title: B }]\n\
///             timelines: [{ id: a, where: { tag: a } }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let passes = |at: usize| chronicle.views[0].filter.passes(&chronicle.events[at]);
/// assert_eq!((passes(0), passes(1)), (true, false));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Filter {
    /// Indices into the chronicle's categories.
    pub categories: Option<Vec<usize>>,
    /// As in the file.
    pub tags: Option<Vec<String>>,
    /// The least importance, 1 to 5; 0 or 1 where the file asks for none.
    pub importance: u8,
    /// How sure it is that they happened so.
    pub statuses: Option<Vec<Status>>,
    /// Indices into the chronicle's sources.
    pub sources: Option<Vec<usize>>,
}

impl Filter {
    /// Whether there are events that it would leave out.
    pub fn asks(&self) -> bool {
        let lists = [self.categories.is_some(), self.tags.is_some(), self.statuses.is_some(), self.sources.is_some()];
        self.importance > 1 || lists.contains(&true)
    }

    /// Whether an event passes each key, by one entry of each.
    pub fn passes(&self, event: &Event) -> bool {
        let category = |list: &Vec<usize>| event.category.is_some_and(|category| list.contains(&category));
        let tag = |list: &Vec<String>| event.tags.iter().any(|tag| list.contains(tag));
        let source = |list: &Vec<usize>| event.sources.iter().any(|citation| list.contains(&citation.source));
        event.importance >= self.importance
            && self.categories.as_ref().is_none_or(category)
            && self.tags.as_ref().is_none_or(tag)
            && self.statuses.as_ref().is_none_or(|list| list.contains(&event.status))
            && self.sources.as_ref().is_none_or(source)
    }
}
