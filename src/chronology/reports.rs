//! Events that are later than a source that reports them.

use crate::chronology::bounds::known;
use crate::model::{Chronicle, Status};

/// Each confirmed event that lies wholly after the day on which a source that reports it was published, with that source, both by
/// their places in the chronicle. A citation with a note says itself what it is; of a date in doubt nothing is told.
pub(crate) fn later_than_sources(chronicle: &Chronicle) -> Vec<(usize, usize)> {
    let published: Vec<Option<i64>> = chronicle.sources.iter().map(|source| end(source.published.as_ref()?)).collect();
    if published.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (at, event) in chronicle.events.iter().enumerate().filter(|(_, event)| event.status == Status::Confirmed) {
        let cited = event.sources.iter().filter(|cited| cited.note.is_none()).map(|cited| cited.source);
        let mut later = cited.filter_map(|source| Some((source, published[source]?))).peekable();
        if later.peek().is_none() {
            continue;
        }
        let Some(first) = known(chronicle, event).begin.0 else { continue };
        all.extend(later.filter(|(_, end)| first.0 >= *end).map(|(source, _)| (at, source)));
    }
    all
}

/// The instant after the last at which a source can have been published, s; `None` where its date is in doubt.
fn end(date: &crate::time::Date) -> Option<i64> {
    let extent = date.extent().filter(|extent| !extent.doubt.approximate && !extent.doubt.uncertain)?;
    let is_closed = !date.as_written().contains("..") && !date.as_written().ends_with('/');
    extent.hull().filter(|_| is_closed).map(|(_, end)| end.0)
}
