//! Contradictions: the smallest sets of statements that cannot all be true.

use std::collections::BTreeSet;

use crate::chronology::network::{Network, Way};
use crate::chronology::paths;
use crate::chronology::sets;
use crate::chronology::smallest::{MOST_FOLLOWED, smallest};
use crate::chronology::statement::Statement;
use crate::model::{Chronicle, Status};
use crate::time::Shape;

/// Sets that are told of one chronicle.
const MOST: usize = 10;

/// Statements that cannot all be true; without any one of them the others can.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Contradiction {
    /// The statements, in the order in which they lead round to the first.
    pub statements: Vec<Statement>,
    /// Whether no other set is made of fewer bounds, where a date and `during` are two bounds, the first and the last; not known
    /// in a network too large to look at all of it.
    pub is_smallest: bool,
}

impl Contradiction {
    /// Whether the author says that one of the events is in doubt.
    ///
    /// ```
    /// let text = "title: T\nevents:\n- { id: a, date: 2001, title: A, status: disputed, before: b }\n- { id: b, date: 2000, title: B }\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let found = dateline::chronology::contradictions(&chronicle);
    /// assert_eq!((found.len(), found[0].is_contested(&chronicle)), (1, true));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn is_contested(&self, chronicle: &Chronicle) -> bool {
        let status = |said: &Statement| chronicle.events[said.event()].status;
        self.statements.iter().map(status).any(|status| status != Status::Confirmed)
    }
}

/// Smallest sets of statements of a chronicle that cannot all be true, ten at most, no two of which share a statement about order
/// or length.
///
/// ```
/// let text = "title: T\nevents:\n- { id: a, date: 2001, title: A, before: b }\n- { id: b, date: 2000, title: B }\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let found = dateline::chronology::contradictions(&chronicle);
/// let words: Vec<String> = found[0].statements.iter().map(|said| said.words(&chronicle)).collect();
/// assert_eq!(words.len(), 3);
/// # Ok::<(), &str>(())
/// ```
pub fn contradictions(chronicle: &Chronicle) -> Vec<Contradiction> {
    told(chronicle).0
}

/// The same, and whether there are more.
pub(crate) fn told(chronicle: &Chronicle) -> (Vec<Contradiction>, bool) {
    let (mut left_out, mut all) = (BTreeSet::new(), Vec::new());
    let mut left = MOST_FOLLOWED;
    loop {
        let network = Network::of(chronicle, &left_out);
        // Each set may take half of what is left, so that a large one leaves something for those after it.
        let share = if all.len() < MOST { left / 2 } else { 0 };
        let Some((found, followed)) = next(chronicle, &network, share) else { return (all, false) };
        if all.len() == MOST {
            return (all, true);
        }
        left = left.saturating_sub(followed);
        left_out.extend(found.statements.iter().filter(|said| !matches!(said, Statement::Date(_))));
        all.push(found);
    }
}

/// A set of statements of a network that cannot all be true, and how many limits were followed to find it.
fn next(chronicle: &Chronicle, network: &Network, most: usize) -> Option<(Contradiction, usize)> {
    let Some(known) = round(network) else { return of_sets(chronicle, network, most) };
    let round = smallest(network, known, most);
    let mut seen = BTreeSet::new();
    let said = round.limits.iter().filter_map(|&at| network.limits[at].said);
    let statements: Vec<Statement> = said.filter(|said| seen.insert(*said)).collect();
    Some((Contradiction { statements, is_smallest: round.is_smallest }, round.followed))
}

/// The same where all limits can hold, but no date of a set of which one is meant.
fn of_sets(chronicle: &Chronicle, network: &Network, most: usize) -> Option<(Contradiction, usize)> {
    let is_set = |&event: &usize| matches!(chronicle.events[event].extent.shape, Shape::OneOf(_));
    if !network.events.iter().any(is_set) {
        return None;
    }
    let forward = paths::from_origin(network, Way::Forward).ok()?;
    let backward = paths::from_origin(network, Way::Backward).ok()?;
    sets::contradiction(chronicle, network, (&forward, &backward), most)
}

/// The limits of some way round that is shorter than nothing.
pub(crate) fn round(network: &Network) -> Option<Vec<usize>> {
    if network.events.is_empty() {
        return None;
    }
    paths::without_dates(network).err().or_else(|| paths::from_origin(network, Way::Forward).err())
}
