//! Narrowing: the first and the last instant that statements leave to the ends of each event, and why.

use std::collections::BTreeSet;

use crate::chronology::bounds::{Known, Range, known};
use crate::chronology::contradiction::{Contradiction, contradictions};
use crate::chronology::network::{Network, SECOND, Way};
use crate::chronology::paths::{Paths, Roots, from_origin, without_dates};
use crate::chronology::sets;
use crate::chronology::statement::Statement;
use crate::model::Chronicle;
use crate::time::Instant;

/// From an instant up to, not including, another; `None` where nothing says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Limits {
    /// The first instant.
    pub from: Option<Instant>,
    /// The instant after the last.
    pub to: Option<Instant>,
}

impl From<Range> for Limits {
    fn from((from, to): Range) -> Limits {
        Limits { from, to }
    }
}

/// Which part of an event a date is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Part {
    /// All of it: it was within the limits, from its beginning to its end.
    Whole,
    /// Its beginning.
    Beginning,
    /// Its end.
    End,
}

/// Statements from which a limit follows: the date from which it is counted, then each about an event of the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Why {
    /// The statements. Of a chain of more than 20, its first one and the last ones.
    pub statements: Vec<Statement>,
    /// How many of the chain are left out behind the first.
    pub left_out: usize,
}

/// Statements of a chain that are told; of 100,000 events in a chain nobody reads all of each.
const MOST_TOLD: usize = 20;

/// What follows for one event, or for one end of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Narrowed {
    /// The event, by its place in the chronicle.
    pub event: usize,
    /// Which part of it.
    pub part: Part,
    /// What its date says.
    pub given: Limits,
    /// What follows from all dates and statements.
    pub follows: Limits,
    /// Why it is not earlier.
    pub not_earlier: Why,
    /// Why it is not later.
    pub not_later: Why,
    /// Whether its date says nothing for a part of it is in doubt.
    pub is_doubted: bool,
    /// Of a set of which one date is meant, those that cannot be the one.
    pub impossible: Vec<Limits>,
}

impl Narrowed {
    /// Whether more follows than the date says.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ id: a, date: 1641, title: A, before: b }, { id: b, date: 1641-05, title: B }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let all = dateline::chronology::narrow(&chronicle).map_err(|_| "a contradiction")?;
    /// assert!(all[0].is_narrower() && !all[1].is_narrower());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn is_narrower(&self) -> bool {
        let (given, follows) = (self.given, self.follows);
        let is_later = follows.from.is_some_and(|from| given.from.is_none_or(|given| given < from));
        let is_earlier = follows.to.is_some_and(|to| given.to.is_none_or(|given| to < given));
        is_later || is_earlier
    }
}

/// What follows for the events that have statements or that these are about, in the order of the chronicle; two entries for one
/// whose date gives its beginning and its end.
///
/// ```
/// let text = "title: T\nevents: [{ id: a, date: 1641, title: A, before: b }, { id: b, date: 1641-05-03, title: B }]\n";
/// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let all = dateline::chronology::narrow(&chronicle).map_err(|_| "a contradiction")?;
/// assert_eq!(all[0].follows.to.map(|to| to.edtf()).as_deref(), Some("1641-05-04"));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
/// The sets of statements that cannot all be true: nothing follows from them.
pub fn narrow(chronicle: &Chronicle) -> Result<Vec<Narrowed>, Vec<Contradiction>> {
    let network = Network::of(chronicle, &BTreeSet::new());
    if network.events.is_empty() {
        return Ok(Vec::new());
    }
    let both = without_dates(&network)
        .and_then(|()| Ok((from_origin(&network, Way::Forward)?, from_origin(&network, Way::Backward)?)));
    let Ok((forward, backward)) = both else { return Err(contradictions(chronicle)) };
    let ways = Ways {
        forward_roots: forward.roots(&network, Way::Forward),
        backward_roots: backward.roots(&network, Way::Backward),
        network: &network,
        forward,
        backward,
    };
    match sets::contradiction(chronicle, &network, (&ways.forward, &ways.backward), 0) {
        Some(_) => Err(contradictions(chronicle)),
        None => Ok(ways.all(chronicle)),
    }
}

/// The shortest ways from and to the origin.
struct Ways<'n> {
    network: &'n Network,
    forward: Paths,
    forward_roots: Roots,
    backward: Paths,
    backward_roots: Roots,
}

impl Ways<'_> {
    fn all(&self, chronicle: &Chronicle) -> Vec<Narrowed> {
        let mut all = Vec::new();
        for (at, &event) in self.network.events.iter().enumerate() {
            let Known { begin, end, is_span, is_doubted } = known(chronicle, &chronicle.events[event]);
            let (begins, ends) = (1 + 2 * at, 2 + 2 * at);
            let mut add = |part, given: Limits, (first, last)| {
                let follows = self.follows(part, first, last);
                let impossible = sets::impossible(chronicle, self.network, (&self.forward, &self.backward), at);
                let impossible = impossible.into_iter().map(|(from, to)| (Some(from), Some(to)).into()).collect();
                let not_earlier = self.why(&self.backward, &self.backward_roots, (first, Way::Backward));
                let not_later = self.why(&self.forward, &self.forward_roots, (last, Way::Forward));
                all.push(Narrowed { event, part, given, follows, not_earlier, not_later, is_doubted, impossible });
            };
            if is_span {
                add(Part::Beginning, begin.into(), (begins, begins));
                add(Part::End, end.into(), (ends, ends));
            } else {
                add(Part::Whole, Limits { from: begin.0, to: end.1 }, (begins, ends));
            }
        }
        all
    }

    /// From the first instant of one node up to the last one of another. An end is the first instant at which an event is over, so
    /// that what ends with a day is not said to reach into the next one; what can be at one instant only has one second.
    fn follows(&self, part: Part, first: usize, last: usize) -> Limits {
        let from = self.backward.length[first].map(|length| (-length).div_euclid(SECOND));
        let to = self.forward.length[last].map(|length| -(-length).div_euclid(SECOND));
        let (from, to) = match (from, to) {
            (Some(from), Some(to)) if to <= from && part == Part::End => (Some(to - 1), Some(to)),
            (Some(from), Some(to)) => (Some(from), Some(to.max(from + 1))),
            open => open,
        };
        Limits { from: from.map(instant), to: to.map(instant) }
    }

    fn why(&self, paths: &Paths, roots: &Roots, node: (usize, Way)) -> Why {
        let Some(tail) = paths.tail(self.network, roots, node, MOST_TOLD - 1) else { return Why::default() };
        let limits = std::iter::once(tail.first).chain(tail.last);
        let mut statements: Vec<Statement> = limits.filter_map(|at| self.network.limits[at].said).collect();
        statements.dedup();
        Why { statements, left_out: tail.between }
    }
}

fn instant(seconds: i128) -> Instant {
    Instant(i64::try_from(seconds).unwrap_or(if seconds < 0 { i64::MIN } else { i64::MAX }))
}
