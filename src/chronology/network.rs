//! The network: the beginnings and ends of events as nodes, and each statement as upper limits of their differences.

use std::collections::{BTreeMap, BTreeSet};

use crate::chronology::bounds::{Known, Range, known};
use crate::chronology::statement::Statement;
use crate::model::{Chronicle, Event, Order, Relation};
use crate::time::{DAY, Distance, Instant};

/// Parts of a second: what is before something else is one part before it, however small that is in truth. A way through
/// 4 thousand million statements has no whole second of them.
pub(crate) const SECOND: i128 = 1 << 32;

/// The origin of time, from which all dates are counted: the node 0.
pub(crate) const ORIGIN: usize = 0;

/// That `to` is at most so much later than `from`, in parts of a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) most: i128,
    /// Who says so; nobody needs to say that an event begins before it ends.
    pub(crate) said: Option<Statement>,
}

/// All limits, found by the node from which they go and by the one to which they go.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    pub(crate) limits: Vec<Limit>,
    /// The events of the nodes from 1 on, two nodes each: beginning and end.
    pub(crate) events: Vec<usize>,
    leaving: Index,
    arriving: Index,
}

/// The limits of each node.
#[derive(Debug, Clone, Default)]
struct Index {
    starts: Vec<usize>,
    limits: Vec<usize>,
}

impl Index {
    fn of(limits: &[Limit], count: usize, node: fn(&Limit) -> usize) -> Index {
        let mut starts = vec![0; count + 1];
        limits.iter().for_each(|limit| starts[node(limit) + 1] += 1);
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let (mut next, mut all) = (starts.clone(), vec![0; limits.len()]);
        for (at, limit) in limits.iter().enumerate() {
            all[next[node(limit)]] = at;
            next[node(limit)] += 1;
        }
        Index { starts, limits: all }
    }

    fn of_node(&self, node: usize) -> &[usize] {
        &self.limits[self.starts[node]..self.starts[node + 1]]
    }
}

/// Which way limits are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// To what is later by at most so much.
    Forward,
    /// Back.
    Backward,
}

impl Network {
    /// The network of the events that statements are about; those of a chronicle without any have no node.
    pub(crate) fn of(chronicle: &Chronicle, left_out: &BTreeSet<Statement>) -> Network {
        let events = stated(chronicle);
        let mut limits = Vec::new();
        if !events.is_empty() {
            let nodes: BTreeMap<&str, usize> = events
                .iter()
                .enumerate()
                .map(|(at, &event)| (chronicle.events[event].id.as_str(), 1 + 2 * at))
                .collect();
            let lasting = lasting(chronicle);
            for (at, &event) in events.iter().enumerate() {
                let own = &chronicle.events[event];
                let dates = known(chronicle, own);
                let mut said = Said { limits: &mut limits, begin: 1 + 2 * at, end: 2 + 2 * at };
                said.all((own, event), dates, &nodes, left_out);
                let moment = Statement::Moment(event);
                let is_moment = is_moment(own, dates) && !lasting.contains(own.id.as_str());
                if is_moment && !left_out.contains(&moment) {
                    said.add((said.begin, said.end), 0, Some(moment));
                }
            }
        }
        Network::with(limits, events)
    }

    /// The network of some limits.
    pub(crate) fn with(limits: Vec<Limit>, events: Vec<usize>) -> Network {
        let count = 1 + 2 * events.len();
        let leaving = Index::of(&limits, count, |limit| limit.from);
        let arriving = Index::of(&limits, count, |limit| limit.to);
        Network { limits, events, leaving, arriving }
    }

    /// How many nodes there are.
    pub(crate) fn count(&self) -> usize {
        1 + 2 * self.events.len()
    }

    /// The limits that are followed from a node: each with its number, where it leads, and how much it is.
    pub(crate) fn from(&self, node: usize, way: Way) -> impl Iterator<Item = (usize, usize, i128)> + '_ {
        let index = if way == Way::Forward { &self.leaving } else { &self.arriving };
        index.of_node(node).iter().map(move |&at| {
            let limit = &self.limits[at];
            (at, if way == Way::Forward { limit.to } else { limit.from }, limit.most)
        })
    }
}

/// The events that have statements, or that these are about, in the order of the chronicle.
fn stated(chronicle: &Chronicle) -> Vec<usize> {
    let has_some = |event: &Event| !event.relations.is_empty() || event.lasts.is_some();
    if !chronicle.events.iter().any(has_some) {
        return Vec::new();
    }
    let named = chronicle.events.iter().flat_map(|event| event.relations.iter().map(|relation| relation.to.as_str()));
    let named: BTreeSet<&str> = named.collect();
    let is_stated = |event: &Event| has_some(event) || named.contains(event.id.as_str());
    let all = chronicle.events.iter().enumerate();
    all.filter(|(_, event)| is_stated(event)).map(|(at, _)| at).collect()
}

/// The events that lasted by what is said of them: others were during them, or overlap them.
fn lasting(chronicle: &Chronicle) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for event in &chronicle.events {
        for relation in &event.relations {
            match relation.order {
                Order::During => _ = ids.insert(relation.to.as_str()),
                Order::Overlaps => ids.extend([relation.to.as_str(), event.id.as_str()]),
                Order::Before | Order::After => {}
            }
        }
    }
    ids
}

/// Whether the date of an event is when it happened, once: one date that is not as exact as a day. What is of one day may well
/// have lasted some hours of it.
fn is_moment(event: &Event, known: Known) -> bool {
    let is_day = known.begin.0.zip(known.end.1).is_some_and(|(first, last)| last.0.saturating_sub(first.0) <= DAY);
    event.lasts.is_none() && !known.is_span && !is_day
}

/// The limits that one event says.
struct Said<'l> {
    limits: &'l mut Vec<Limit>,
    begin: usize,
    end: usize,
}

impl Said<'_> {
    fn all(
        &mut self,
        (event, at): (&Event, usize),
        dates: Known,
        nodes: &BTreeMap<&str, usize>,
        left_out: &BTreeSet<Statement>,
    ) {
        let (begin, end) = (self.begin, self.end);
        self.add((end, begin), 0, None);
        let said = Statement::Date(at);
        self.range(begin, dates.begin, said, 1);
        self.range(end, dates.end, said, 0);
        if let Some(lasts) = event.lasts.as_ref().filter(|_| !left_out.contains(&Statement::Lasts(at))) {
            self.distance(begin, end, lasts.time, Statement::Lasts(at));
        }
        for (number, relation) in event.relations.iter().enumerate() {
            let said = Statement::Relation(at, number);
            if let Some(other) = nodes.get(relation.to.as_str()).filter(|_| !left_out.contains(&said)) {
                self.relation(relation, *other, said);
            }
        }
    }

    /// That `to` is at most so much later than `from`.
    fn add(&mut self, (from, to): (usize, usize), most: i128, said: Option<Statement>) {
        self.limits.push(Limit { from, to, most, said });
    }

    /// That a node lies within a range. An event may end as its last day does, but begins before that: its end is the first instant
    /// at which it is over, so that a day lasts a whole day, and the next one begins when it ends.
    fn range(&mut self, node: usize, (first, last): Range, said: Statement, before_last: i128) {
        let parts = |at: Instant| i128::from(at.0) * SECOND;
        if let Some(first) = first {
            self.add((node, ORIGIN), -parts(first), Some(said));
        }
        if let Some(last) = last {
            self.add((ORIGIN, node), parts(last) - before_last, Some(said));
        }
    }

    /// That the later is so far behind the earlier. Where no least is given, it is later by something.
    fn distance(&mut self, earlier: usize, later: usize, by: Distance, said: Statement) {
        if let Some(least) = by.least {
            self.add((later, earlier), -least.seconds().0 * SECOND, Some(said));
        }
        if let Some(most) = by.most {
            self.add((earlier, later), most.seconds().1 * SECOND, Some(said));
        }
    }

    fn relation(&mut self, relation: &Relation, other: usize, said: Statement) {
        let (begin, end) = (self.begin, self.end);
        let (other_begin, other_end) = (other, other + 1);
        match relation.order {
            Order::Before => self.apart((begin, end), other_begin, relation.by, said),
            Order::After => self.apart((other_begin, other_end), begin, relation.by, said),
            Order::During => {
                self.add((begin, other_begin), 0, Some(said));
                self.add((other_end, end), 0, Some(said));
                // What begins as the other ends is not during it.
                self.add((other_end, begin), -1, Some(said));
            }
            Order::Overlaps => {
                self.add((other_end, begin), -1, Some(said));
                self.add((end, other_begin), -1, Some(said));
            }
        }
    }

    /// That one event is over when the other begins; and where no least distance is given, that it began before it.
    fn apart(&mut self, one: (usize, usize), other_begin: usize, by: Option<Distance>, said: Statement) {
        if by.is_none_or(|by| by.least.is_none()) {
            self.add((other_begin, one.1), 0, Some(said));
            self.add((other_begin, one.0), -1, Some(said));
        }
        if let Some(by) = by {
            self.distance(one.1, other_begin, by, said);
        }
    }
}
