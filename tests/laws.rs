//! Laws of the layout: nothing overlaps, crosses or leaves the canvas, nothing is dropped, and the same input gives the
//! same layout, on seeded random timelines.
//!
//! `DATELINE_TIMELINES` says how many; 200 where it is not set, 2 000 in `.ci/run laws`.

mod as_of;
mod crowd;
mod eras;
mod extremes;
mod generator;
mod kept;
mod label_dates;
mod lanes_most;
mod layout;
mod legend;
mod limits;
mod links;
mod many_lanes;
mod measure;
mod ongoing;
mod other_dates;
mod parts_left_out;
mod scene;
mod short_bars;
mod sizes;
mod upright;
mod upright_bars;
mod words;

pub(crate) use generator::timeline;
pub(crate) use measure::measure;
pub(crate) use words::{Script, title};

use crate::random::seeds;
use dateline::font::Ruler;
use std::ops::Range;
use std::thread;

/// The seeds of the timelines that a law is tried on: the share of `DATELINE_TIMELINES`, of 200 where that is not set.
pub(crate) fn timelines(share: u64) -> Range<u64> {
    seeds("DATELINE_TIMELINES", 200, share)
}

/// Tries a law on each seed, the even ones beside the odd ones; what it gives back is added up.
pub(crate) fn each<const N: usize>(
    seeds: Range<u64>,
    law: impl Fn(u64, &mut Ruler) -> [usize; N] + Sync,
) -> [usize; N] {
    let sum = |seeds: &mut dyn Iterator<Item = u64>| {
        let mut ruler = Ruler::new();
        seeds.map(|seed| law(seed, &mut ruler)).fold([0; N], |all, one| std::array::from_fn(|i| all[i] + one[i]))
    };
    thread::scope(|scope| {
        let odd = scope.spawn(|| sum(&mut seeds.clone().skip(1).step_by(2)));
        let even = sum(&mut seeds.clone().step_by(2));
        let odd = odd.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        std::array::from_fn(|i| even[i] + odd[i])
    })
}
