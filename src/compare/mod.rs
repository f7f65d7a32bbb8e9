//! Comparison: what is different between two chronicles, entry by entry. Where an entry stands, how it is written and what
//! comments say of it makes no difference.

mod citations;
mod entry;
mod eras;
mod events;
mod file;
mod found;
mod likely;
mod overlaps;
mod pairing;
mod redline;
mod sections;
mod statements;
mod timelines;
mod window;

pub use crate::compare::entry::{Difference, Entry, Kind, Section};
pub use crate::compare::redline::{as_internal, redline};

use crate::compare::events::Events;
use crate::compare::pairing::Pairing;
use crate::model::Chronicle;

/// What is different in a new chronicle: events first, in order of time, then sources, categories, eras, timelines, and what
/// the file says of the whole. Nothing where both tell the same.
///
/// An event is the same in both by its id; where that is gone, by its title and dates that overlap, or by its date and a title
/// of nearly the same letters. Where several would fit, none is taken: the old one is withdrawn and the new one added. The time
/// that it takes grows with the events, not with their square.
///
/// ```
/// use dateline::compare::{Kind, compare};
/// let chronicle = |date: &str| dateline::read(&format!("title: T\nevents: [{{ id: a, date: {date}, title: A }}]\n")).value;
/// let (old, new) = chronicle("2012-05").zip(chronicle("2012-05-25")).ok_or("no chronicle")?;
/// let entries = compare(&old, &new);
/// assert_eq!(entries[0].kinds, [Kind::Redated]);
/// assert_eq!(entries[0].differences[0].new_words.as_deref(), Some("25 May 2012"));
/// assert!(compare(&new, &new).is_empty());
/// # Ok::<(), &str>(())
/// ```
pub fn compare(old: &Chronicle, new: &Chronicle) -> Vec<Entry> {
    let events = Events::of(old, new);
    let both = Both {
        old,
        new,
        sources: sections::source_pairs(&old.sources, &new.sources),
        categories: sections::category_pairs(&old.categories, &new.categories),
        events: &events,
    };
    let mut entries = events::entries(&both);
    entries.extend(sections::sources(&both));
    entries.extend(sections::categories(&both));
    entries.extend(eras::entries(&both));
    entries.extend(timelines::entries(&both));
    entries.extend(file::entry(&both));
    entries
}

/// Both chronicles, and which entries of one are which of the other.
struct Both<'c> {
    old: &'c Chronicle,
    new: &'c Chronicle,
    sources: Pairing,
    categories: Pairing,
    events: &'c Events<'c>,
}
