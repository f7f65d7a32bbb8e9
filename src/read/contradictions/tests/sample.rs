//! Small chronicles by chance, and their bounds, for tests that try everything.

use std::fmt::Write as _;

use crate::chronology::{Limit, Network};
use crate::model::Chronicle;
use crate::read::read;

/// Numbers by chance, the same for the same seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below another.
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap_or_default()
    }
}

const DAYS: [&str; 7] = ["P0D", "P1D", "P2D", "P5D", "P1D/P3D", "P2D/..", "../P4D"];

/// A text with so many events and statements, whose dates lie within a few days.
pub(super) fn text(chance: &mut Chance, events: usize, statements: usize) -> String {
    let mut said = vec![String::new(); events];
    let mut keys: Vec<(usize, &str)> = Vec::new();
    for _ in 0..statements {
        let (event, other) = (chance.below(events), chance.below(events));
        let key = ["before", "after", "during", "overlaps", "lasts"][chance.below(5)];
        let by = DAYS[chance.below(DAYS.len())];
        if keys.contains(&(event, key)) || (event == other && key != "lasts") {
            continue;
        }
        keys.push((event, key));
        let value = match key {
            "lasts" => by.to_owned(),
            "before" | "after" if chance.below(2) == 0 => format!("{{ event: e{other}, by: {by} }}"),
            _ => format!("e{other}"),
        };
        writeln!(said[event], "    {key}: {value}").expect("a text takes all");
    }
    let mut text = "title: T\nevents:\n".to_owned();
    for (at, said) in said.iter().enumerate() {
        let day = 1 + chance.below(8);
        let date = match chance.below(6) {
            0 | 1 => format!("2001-01-{day:02}"),
            2 => format!("\"[2001-01-{day:02}..2001-01-{:02}]\"", day + 3),
            3 => format!("2001-01-{day:02}/2001-01-{:02}", day + chance.below(4)),
            4 => format!("2001-01-{day:02}?"),
            _ => format!("2001-01-{day:02}/"),
        };
        write!(text, "  - id: e{at}\n    date: {date}\n    title: Event {at}\n{said}").expect("a text takes all");
    }
    text
}

/// The chronicle of a text, whatever it contradicts.
pub(super) fn chronicle(text: &str) -> Chronicle {
    read(text).value.expect("a chronicle")
}

/// Whether all of some limits can hold, by comparing all nodes with all: no way of the tested code.
pub(super) fn can_hold(count: usize, limits: &[Limit]) -> bool {
    closed(count, limits).is_some()
}

/// The shortest way from each node to each, by R. W. Floyd's three loops; nothing where one round is shorter than nothing.
pub(super) fn closed(count: usize, limits: &[Limit]) -> Option<Vec<Vec<Option<i128>>>> {
    let mut apart: Vec<Vec<Option<i128>>> = vec![vec![None; count]; count];
    for (at, row) in apart.iter_mut().enumerate() {
        row[at] = Some(0);
    }
    for limit in limits {
        let now = &mut apart[limit.from][limit.to];
        *now = Some(now.map_or(limit.most, |now| now.min(limit.most)));
    }
    for over in 0..count {
        for from in 0..count {
            let Some(first) = apart[from][over] else { continue };
            let next = apart[over].clone();
            for (now, second) in apart[from].iter_mut().zip(next) {
                let Some(second) = second else { continue };
                *now = Some(now.map_or(first + second, |now| now.min(first + second)));
            }
        }
    }
    (0..count).all(|at| apart[at][at].is_some_and(|own| own >= 0)).then_some(apart)
}

/// The limits of a network that somebody says, and those that nobody has to say.
pub(super) fn parted(network: &Network) -> (Vec<Limit>, Vec<Limit>) {
    network.limits.iter().copied().partition(|limit| limit.said.is_some())
}
