//! Dates of which one is meant: which of them what follows leaves, and what excludes all of them.

use std::collections::BTreeSet;

use crate::chronology::bounds::members;
use crate::chronology::contradiction::{Contradiction, round};
use crate::chronology::network::{Limit, Network, ORIGIN, SECOND, Way};
use crate::chronology::paths::Paths;
use crate::chronology::smallest::smallest;
use crate::chronology::statement::Statement;
use crate::model::Chronicle;
use crate::time::Instant;

type Member = (Instant, Instant);

/// The shortest ways from the origin and to it.
pub(super) type Both<'p> = (&'p Paths, &'p Paths);

/// Why a date cannot be the one that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Excluded {
    Early,
    Late,
    Short,
}

/// The dates of a set, for the event of a network at this place, that lie outside of what follows or are too short for the event.
pub(super) fn impossible(chronicle: &Chronicle, network: &Network, paths: Both<'_>, at: usize) -> Vec<Member> {
    let all = members(chronicle, &chronicle.events[network.events[at]]);
    all.into_iter().filter(|member| excluded(chronicle, network, paths, at, *member).is_some()).collect()
}

fn excluded(chronicle: &Chronicle, network: &Network, paths: Both<'_>, at: usize, member: Member) -> Option<Excluded> {
    let (begin, end) = (1 + 2 * at, 2 + 2 * at);
    let [first, last] = [member.0, member.1].map(|at| i128::from(at.0) * SECOND);
    let lasts = chronicle.events[network.events[at]].lasts.as_ref().and_then(|lasts| lasts.time.least);
    let has_lasts = network.from(begin, Way::Backward);
    let mut own = has_lasts.map(|(limit, ..)| network.limits[limit].said);
    let is_said = own.any(|said| matches!(said, Some(Statement::Lasts(_))));
    let earliest = |node: usize| paths.1.length[node].map(|length| -length);
    // It ends as its date does at the latest, and begins before that.
    let is_early = earliest(end).is_some_and(|end| last < end) || earliest(begin).is_some_and(|begin| last <= begin);
    if is_early {
        Some(Excluded::Early)
    } else if paths.0.length[begin].is_some_and(|length| length < first) {
        Some(Excluded::Late)
    } else if lasts.filter(|_| is_said).is_some_and(|least| least.seconds().0 * SECOND > last - first) {
        Some(Excluded::Short)
    } else {
        None
    }
}

/// The first event none of whose dates can be, as the statements that exclude them; found by following `most` limits at most, of
/// which so many were followed.
pub(super) fn contradiction(
    chronicle: &Chronicle,
    network: &Network,
    paths: Both<'_>,
    most: usize,
) -> Option<(Contradiction, usize)> {
    (0..network.events.len()).find_map(|at| {
        let all = members(chronicle, &chronicle.events[network.events[at]]);
        let why = |member: &Member| Some((excluded(chronicle, network, paths, at, *member)?, *member));
        let excluded: Vec<(Excluded, Member)> = all.iter().map(why).collect::<Option<_>>()?;
        let of = |kind: Excluded| excluded.iter().filter(move |one| one.0 == kind).map(|one| one.1);
        // What excludes the last of those that are too early excludes those before it.
        let early = of(Excluded::Early).max_by_key(|member| member.1);
        let late = of(Excluded::Late).min_by_key(|member| member.0);
        let longest = of(Excluded::Short).max_by_key(|member| member.1.0 - member.0.0);
        let telling: Vec<Member> = [early, late, longest].into_iter().flatten().collect();
        (!telling.is_empty()).then(|| told(network, at, &telling, most))
    })
}

/// The statements that exclude some dates of an event, each named once.
fn told(network: &Network, at: usize, telling: &[Member], most: usize) -> (Contradiction, usize) {
    let (mut statements, mut followed, mut is_smallest) = (Vec::new(), 0, telling.len() == 1);
    let mut seen = BTreeSet::new();
    for member in telling {
        let network = only(network, at, *member);
        let Some(known) = round(&network) else { continue };
        let round = smallest(&network, known, most / telling.len());
        followed += round.followed;
        is_smallest &= round.is_smallest;
        let said = round.limits.iter().filter_map(|&at| network.limits[at].said);
        statements.extend(said.filter(|said| seen.insert(*said)));
    }
    (Contradiction { statements, is_smallest }, followed)
}

/// The network in which an event has only one of its dates.
fn only(network: &Network, at: usize, (first, last): Member) -> Network {
    let (begin, end) = (1 + 2 * at, 2 + 2 * at);
    let said = Some(Statement::Date(network.events[at]));
    let [first, last] = [first, last].map(|at| i128::from(at.0) * SECOND);
    let mut limits: Vec<Limit> = network.limits.iter().copied().filter(|limit| limit.said != said).collect();
    limits.push(Limit { from: begin, to: ORIGIN, most: -first, said });
    limits.push(Limit { from: ORIGIN, to: begin, most: last - 1, said });
    limits.push(Limit { from: end, to: ORIGIN, most: -first, said });
    limits.push(Limit { from: ORIGIN, to: end, most: last, said });
    Network::with(limits, network.events.clone())
}
