//! How sure a statement is by the dates alone: certain, possible or impossible.

use std::collections::BTreeSet;

use crate::chronology::bounds::{Range, known};
use crate::chronology::network::{Network, ORIGIN, SECOND};
use crate::chronology::statement::Statement;
use crate::model::Chronicle;
use crate::time::Instant;

/// How sure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Certainty {
    /// It cannot be true.
    Impossible,
    /// It can be true, and need not.
    Possible,
    /// It must be true.
    Certain,
}

/// What the dates alone say of each statement about order or length, in the order of the events.
///
/// ```
/// use dateline::chronology::{Certainty, certainty};
/// let text = "title: T\nevents: [{ id: a, date: 1641, title: A, before: [b, c] }, { id: b, date: 164X, title: B }, { id: c, date: 1650, title: C }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let all: Vec<Certainty> = certainty(&chronicle).into_iter().map(|(_, sure)| sure).collect();
/// assert_eq!(all, [Certainty::Possible, Certainty::Certain]);
/// # Ok::<(), &str>(())
/// ```
pub fn certainty(chronicle: &Chronicle) -> Vec<(Statement, Certainty)> {
    let network = Network::of(chronicle, &BTreeSet::new());
    let ranges: Vec<Range> = network
        .events
        .iter()
        .map(|&event| known(chronicle, &chronicle.events[event]))
        .flat_map(|known| [known.begin, known.end])
        .collect();
    let mut all: Vec<(Statement, Certainty)> = Vec::new();
    for limit in network.limits.iter().filter(|limit| limit.from != ORIGIN && limit.to != ORIGIN) {
        let Some(said) = limit.said.filter(|said| !matches!(said, Statement::Moment(_))) else { continue };
        let [from, to] = [limit.from, limit.to].map(|node| span(ranges[node - 1], node));
        let sure = of_limit(from, to, limit.most).min(most_sure(chronicle, said));
        match all.last_mut().filter(|(last, _)| *last == said) {
            Some((_, whole)) => *whole = sure.min(*whole),
            None => all.push((said, sure)),
        }
    }
    all
}

/// Months and years are not counted in days: a distance in them may hold, and is never certain.
fn most_sure(chronicle: &Chronicle, said: Statement) -> Certainty {
    let event = &chronicle.events[said.event()];
    let by = match said {
        Statement::Relation(_, number) => event.relations.get(number).and_then(|relation| relation.by),
        _ => event.lasts.as_ref().map(|lasts| lasts.time),
    };
    let is_exact = by.iter().flat_map(|by| [by.least, by.most]).flatten().all(|length| {
        let (fewest, most) = length.seconds();
        fewest == most
    });
    if is_exact { Certainty::Certain } else { Certainty::Possible }
}

/// The first and the last part of a second of a node: the end of an event may be that of its last day, its beginning may not.
fn span((first, last): Range, node: usize) -> Span {
    let before_last = i128::from(node % 2 == 1);
    let parts = |at: Instant| i128::from(at.0) * SECOND;
    (first.map(parts), last.map(|at| parts(at) - before_last))
}

type Span = (Option<i128>, Option<i128>);

/// Whether `to` is at most so much later than `from`.
fn of_limit(from: Span, to: Span, most: i128) -> Certainty {
    let latest = from.0.zip(to.1).map(|(from, to)| to - from);
    let earliest = from.1.zip(to.0).map(|(from, to)| to - from);
    if earliest.is_some_and(|apart| apart > most) {
        Certainty::Impossible
    } else if latest.is_some_and(|apart| apart <= most) {
        Certainty::Certain
    } else {
        Certainty::Possible
    }
}
