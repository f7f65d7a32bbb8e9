//! Choosing sides. What it is: which label stands above and which below, tried a fixed number of times from a fixed seed.
//! In: flags. Out: the cheapest seating found. It must not depend on anything else.

use crate::geom::Interval;
use crate::layout::flags::comb::comb;
use crate::layout::flags::nudge::nudge;
use crate::layout::flags::peel::peel;
use crate::layout::flags::{Flag, PITCH, Seat, Seating, cost, hanging};

/// Flips tried at most.
const TRIES: usize = 600;
/// Flips tried, times flags.
const EFFORT: usize = 12_000;
/// Above this many flags sides only alternate.
const SEARCHED: usize = 300;

/// The cheapest seating of flags in `field`; `refine` searches for better sides too.
pub(in crate::layout) fn seat(flags: &[Flag], field: Interval, refine: bool) -> Seating {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by(|&a, &b| flags[a].x.total_cmp(&flags[b].x));
    let sorted: Vec<Flag> = order.iter().map(|&i| flags[i]).collect();
    let seating = ascending(&sorted, field, refine);
    let mut seats = vec![Seat::default(); flags.len()];
    for (&i, seat) in order.iter().zip(&seating.seats) {
        seats[i] = *seat;
    }
    Seating { seats, ..seating }
}

/// The same for flags ascending by `x`.
fn ascending(flags: &[Flag], field: Interval, refine: bool) -> Seating {
    let sides: Vec<bool> = (0..flags.len()).map(|i| i % 2 == 0).collect();
    let free = peeled(flags, &sides, field, field);
    let bound = peeled(flags, &sides, hanging(flags, field), field);
    let stems = if cheaper(&free, &bound) { field } else { hanging(flags, field) };
    let mut best = if cheaper(&free, &bound) { free } else { bound };
    if refine && flags.len() <= SEARCHED {
        best = search(flags, sides.clone(), stems, field, best);
    }
    let combed = combs(flags, &sides, field);
    let best = if cheaper(&combed, &best) { combed } else { best };
    best.unwrap_or_else(|| Seating {
        seats: vec![Seat { row: 1, ..Seat::default() }; flags.len()],
        cost: f64::INFINITY,
    })
}

fn cheaper(a: &Option<Seating>, b: &Option<Seating>) -> bool {
    let cost = |seating: &Option<Seating>| seating.as_ref().map_or(f64::INFINITY, |s| s.cost);
    cost(a) < cost(b)
}

/// Flips one or two labels to the other side, and keeps what is cheaper.
fn search(
    flags: &[Flag],
    mut sides: Vec<bool>,
    stems: Interval,
    field: Interval,
    mut best: Option<Seating>,
) -> Option<Seating> {
    let n = flags.len();
    if n < 2 {
        return best;
    }
    let mut random = Random::of(flags);
    for turn in 0..TRIES.min(EFFORT / n) {
        let (a, b) = (random.below(n), random.below(n));
        let flip = |sides: &mut Vec<bool>| {
            sides[a] = !sides[a];
            if turn % 2 == 1 && a != b {
                sides[b] = !sides[b];
            }
        };
        flip(&mut sides);
        let tried = peeled(flags, &sides, stems, field);
        if cheaper(&tried, &best) {
            best = tried;
        } else {
            flip(&mut sides);
        }
    }
    best
}

/// Nudge and peel on both sides.
fn peeled(flags: &[Flag], sides: &[bool], stems: Interval, field: Interval) -> Option<Seating> {
    seated(flags, sides, |wanted, widths| {
        let stems = nudge(wanted, &vec![PITCH; wanted.len()], stems);
        let hung = peel(&stems, widths, field)?;
        Some(stems.into_iter().zip(hung).map(|(stem, (left, row))| (stem, left, row)).collect())
    })
}

/// The cheapest comb.
fn combs(flags: &[Flag], sides: &[bool], field: Interval) -> Option<Seating> {
    let mut best: Option<Seating> = None;
    for most in 1..=12 {
        let tried = seated(flags, sides, |wanted, widths| {
            Some(comb(wanted, widths, most, field)?.into_iter().map(|(stem, row)| (stem, stem, row)).collect())
        });
        if cheaper(&tried, &best) {
            best = tried;
        }
    }
    best
}

/// Solves each side by itself. `solve` gets places and widths and gives stem, left edge and row.
fn seated(
    flags: &[Flag],
    sides: &[bool],
    solve: impl Fn(&[f64], &[f64]) -> Option<Vec<(f64, f64, usize)>>,
) -> Option<Seating> {
    let mut seats = vec![Seat::default(); flags.len()];
    for above in [true, false] {
        let members: Vec<usize> = (0..flags.len()).filter(|&i| sides[i] == above).collect();
        if members.is_empty() {
            continue;
        }
        let wanted: Vec<f64> = members.iter().map(|&i| flags[i].x).collect();
        let widths: Vec<f64> = members.iter().map(|&i| flags[i].width).collect();
        for (&i, (stem, left, row)) in members.iter().zip(solve(&wanted, &widths)?) {
            seats[i] = Seat { stem, left, row, above };
        }
    }
    Some(Seating { cost: cost(flags, &seats), seats })
}

/// A small generator (xorshift64*), seeded by what is laid out.
struct Random(u64);

impl Random {
    fn of(flags: &[Flag]) -> Random {
        let mix = |seed: u64, value: f64| (seed ^ value.to_bits()).wrapping_mul(0x0000_0100_0000_01b3);
        let seed = flags.iter().fold(0xcbf2_9ce4_8422_2325, |seed, flag| mix(mix(seed, flag.x), flag.width));
        Random(seed | 1)
    }

    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from((self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % n as u64).unwrap_or(0)
    }
}
