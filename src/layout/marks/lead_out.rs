//! How leaders leave heaped marks: each from its own, beside those that stand further out.

use std::ops::Range;

use crate::geom::Rect;
use crate::layout::marks::boxes::{MARK_CLEARANCE, boxes};
use crate::layout::marks::footprint::Marks;
use crate::layout::marks::heap::{HALF, Heap, THROUGH};

/// Places are one where they agree to so many parts of a px.
const PLACES: f64 = 100.0;
/// How far out a leader runs for each px sideways while it leaves its mark,
const SLOPE: f64 = 0.7;
/// and at least: tan 15 degrees, and a little.
const FLATTEST: f64 = 0.27;
/// and so much more, px: by this the two ends of a piece may come nearer when each is written to 0.01 px.
const ROUNDED: f64 = 0.013;

/// How a leader leaves its mark.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::layout) struct LeadOut {
    /// The middle of its mark, px.
    from: f64,
    /// Where it runs on, px.
    to: f64,
    /// How much further from the rail than its mark it runs on, px.
    pub(in crate::layout) rise: f64,
}

impl LeadOut {
    fn new(from: f64, to: f64) -> LeadOut {
        LeadOut { from, to, rise: SLOPE * ((to - from).abs() - HALF).max(0.0) }
    }

    /// The same among marks that are pressed together to that share.
    pub(in crate::layout) fn pressed(self, share: f64) -> LeadOut {
        let least = if self.rise > 0.0 { self.rise * FLATTEST / SLOPE + ROUNDED } else { 0.0 };
        LeadOut { rise: (self.rise * share).max(least), ..self }
    }

    /// As places and distances from the rail, px: of a mark at `offset`, no further out than `depth`.
    pub(in crate::layout) fn points(&self, offset: f64, depth: f64) -> Vec<(f64, f64)> {
        let aside = self.to - self.from;
        if aside.abs() <= HALF {
            return vec![(self.to, offset + (HALF * HALF - aside * aside).sqrt())];
        }
        vec![(self.from + HALF * aside.signum(), offset), (self.to, (offset + self.rise).min(depth))]
    }
}

/// The leaders of one side before their marks are set.
pub(in crate::layout) struct Leaders {
    /// Of each mark where the stem of its leader stands, px, where it has one.
    pub(in crate::layout) led: Vec<Option<f64>>,
    /// Those that begin at no mark and run straight past them: where, and where their stems stand, px.
    pub(in crate::layout) passing: Vec<(f64, f64)>,
}

/// How the leader of each mark leaves it. Marks of which a leader would run through others are set anew: the ones whose
/// leaders run furthest out stand lowest, so that every leader passes beside all that stand above its mark.
pub(in crate::layout) fn lead_out(marks: &[&Marks], leaders: &Leaders, offsets: &mut [f64]) -> Vec<LeadOut> {
    let led = &leaders.led;
    let at: Vec<f64> = marks.iter().map(|mark| mark.anchor()).collect();
    let mut ways: Vec<LeadOut> = at.iter().map(|&x| LeadOut::new(x, x)).collect();
    let blocked = blocked(marks, led, offsets);
    if blocked.iter().all(|blocked| !blocked) {
        return ways;
    }
    let further = |mark: &&Marks| {
        // What lies under a mark is in nobody's way but that of those under it.
        let is_aside = |(x, drop): &(f64, f64)| *drop == 0.0 || (x - mark.anchor()).abs() >= THROUGH;
        let others = mark.others.iter().flat_map(|others| others.places()).filter(is_aside).map(|(x, _)| x);
        let own = mark.at.iter().copied().filter(|x| *x != mark.anchor());
        own.chain(others).collect::<Vec<f64>>()
    };
    let walls: Vec<f64> = marks.iter().flat_map(further).collect();
    let places = (at.as_slice(), walls.as_slice());
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let stem = |i: usize| led[i].unwrap_or(at[i]);
    // Marks of one date may differ by the last bits of a sum.
    let place = |i: usize| (at[i] * PLACES).round();
    order.sort_by(|&a, &b| place(a).total_cmp(&place(b)).then(stem(a).total_cmp(&stem(b))));
    // Where a leader that begins elsewhere would be crossed whatever runs straight, marks and leaders stay as they are.
    let fit = |range: &Range<usize>| {
        let outside = order[..range.start].iter().chain(&order[range.end..]).filter_map(|&i| Some((at[i], led[i]?)));
        let passing = leaders.passing.iter().copied().chain(outside);
        let heap = Heap::new(&order[range.clone()], places, led);
        let mut tried = heap.straightest(led).into_iter().map(|middle| heap.with_middle(middle, led));
        tried.find(|heap| heap.is_passed(passing.clone(), led))
    };
    let heaps = heaps(&order, places, led, &blocked);
    let heaps: Vec<(Range<usize>, Heap<'_>)> =
        heaps.into_iter().filter_map(|heap| fit(&heap).map(|fit| (heap, fit))).collect();
    let mut is_kept = vec![true; marks.len()];
    heaps.iter().flat_map(|(heap, _)| &order[heap.clone()]).for_each(|&i| is_kept[i] = false);
    let kept = (0..marks.len()).filter(|&i| is_kept[i]);
    let mut taken: Vec<Rect> = kept.flat_map(|i| boxes(marks[i], offsets[i])).collect();
    for (_, heap) in heaps {
        heap.set(marks, offsets, &mut taken);
        heap.led.iter().zip(&heap.exits).for_each(|(&i, &exit)| ways[i] = LeadOut::new(at[i], exit));
    }
    ways
}

/// Which leaders would run through a mark further out.
fn blocked(marks: &[&Marks], led: &[Option<f64>], offsets: &[f64]) -> Vec<bool> {
    let each = marks.iter().zip(offsets).flat_map(|(mark, offset)| {
        let others = mark.others.iter().flat_map(|others| others.places()).map(move |(x, drop)| (x, offset - drop));
        mark.at.iter().map(|x| (*x, *offset)).chain(others)
    });
    let mut places: Vec<(f64, f64)> = each.collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_blocked = |(i, mark): (usize, &&Marks)| {
        let x = mark.anchor();
        let first = places.partition_point(|place| place.0 <= x - THROUGH);
        let mut near = places[first..].iter().take_while(|place| place.0 < x + THROUGH);
        led[i].is_some() && near.any(|place| place.1 > offsets[i])
    };
    marks.iter().enumerate().map(is_blocked).collect()
}

/// Stretches of the marks in their order that are set together: marks that touch, and what the leaders beside them meet.
fn heaps(order: &[usize], (at, walls): (&[f64], &[f64]), led: &[Option<f64>], blocked: &[bool]) -> Vec<Range<usize>> {
    let mut heaps: Vec<Range<usize>> = Vec::new();
    for k in (0..order.len()).filter(|&k| blocked[order[k]]) {
        if heaps.last().is_some_and(|heap| heap.contains(&k)) {
            continue;
        }
        let mut heap = k..k + 1;
        loop {
            let reach = Heap::new(&order[heap.clone()], (at, walls), led).reach();
            let first =
                order[..heap.start].iter().rev().take_while(|&&i| at[i] > reach.0 - HALF - MARK_CLEARANCE).count();
            let last = order[heap.end..].iter().take_while(|&&i| at[i] < reach.1 + HALF + MARK_CLEARANCE).count();
            let meets = |other: &&Range<usize>| {
                let end = Heap::new(&order[(*other).clone()], (at, walls), led).reach().1;
                other.end > heap.start - first || end > reach.0
            };
            let before = heaps.last().filter(meets).map(|other| other.start);
            if first + last == 0 && before.is_none() {
                break;
            }
            heap = before.unwrap_or(heap.start - first).min(heap.start - first)..heap.end + last;
            heaps.truncate(heaps.len() - usize::from(before.is_some()));
        }
        heaps.push(heap);
    }
    heaps
}

#[cfg(test)]
mod tests {
    use super::{LeadOut, lead_out};
    use crate::layout::marks::footprint::{Marks, Positions};
    use crate::layout::marks::lead_out::Leaders;

    fn mark(x: f64) -> Marks {
        Marks { at: Positions::One([x]), whisker: None, several: None, others: None }
    }

    /// Whether a way runs through none of the marks but its own, which has the number `own`.
    fn is_clear(way: &[(f64, f64)], own: usize, marks: &[(f64, f64)]) -> bool {
        let (x, y) = *way.last().unwrap();
        marks.iter().enumerate().all(|(i, (at, offset))| i == own || (at - x).abs() >= 4.5 || offset + 4.5 <= y)
    }

    #[test]
    fn each_leader_of_a_heap_begins_at_its_own_mark_and_passes_beside_the_others() {
        for count in 2..40 {
            for pitch in [0.0, 0.5, 1.0, 2.5, 4.0, 4.9, 6.0, 9.0] {
                let xs: Vec<f64> = (0..count).map(|k| 300.0 + pitch * f64::from(k)).collect();
                let marks: Vec<Marks> = xs.iter().map(|x| mark(*x)).collect();
                let marks: Vec<&Marks> = marks.iter().collect();
                let mut offsets: Vec<f64> = (0..count).map(|k| 10.0 * f64::from(k % 3)).collect();
                let middle = 300.0 + pitch * f64::from(count) / 2.0;
                let stem = |k: i32| Some(middle + 7.0 * (f64::from(k) - f64::from(count - 1) / 2.0));
                let led: Vec<Option<f64>> = (0..count).map(stem).collect();
                let ways = lead_out(&marks, &Leaders { led, passing: Vec::new() }, &mut offsets);
                let places: Vec<(f64, f64)> = xs.iter().copied().zip(offsets.iter().copied()).collect();
                for (i, way) in ways.iter().enumerate() {
                    let points = way.points(offsets[i], f64::INFINITY);
                    let (x, y) = points[0];
                    assert!((x - xs[i]).abs() <= 4.5 && (y - offsets[i]).abs() <= 4.5, "{count} {pitch} {i}");
                    let is_pressed = offsets.iter().any(|offset| *offset >= 119.0);
                    assert!(is_pressed || is_clear(&points, i, &places), "{count} {pitch} {i}: {points:?} {places:?}");
                }
                let ends: Vec<f64> = ways.iter().map(|way| way.to).collect();
                assert!(ends.is_sorted_by(|a, b| a < b) || pitch > 0.0 && ends.is_sorted(), "{count} {pitch} {ends:?}");
            }
        }
    }

    /// Pieces are as short as a fraction of a px, and are written to 0.01 px.
    #[test]
    fn pressed_leaders_are_no_flatter_than_asked_once_they_are_written() {
        let written = |px: f64| (px * 100.0).round() / 100.0;
        // The tangent of 14.9 degrees.
        let least = 0.266_1;
        for step in 0..4_000 {
            let (from, to) = (300.0 + f64::from(step) * 0.0007, 304.501 + f64::from(step) * 0.0037);
            for share in [0.0, 0.3, 0.386, 0.5, 1.0] {
                let points = LeadOut::new(from, to).pressed(share).points(79.99 + f64::from(step) * 0.0011, 500.0);
                let [(x, y), (end, top)] = points[..] else { panic!("{points:?}") };
                let (run, rise) = (written(end) - written(x), written(top) - written(y));
                assert!(run < 1e-9 || rise / run >= least, "{share}: {points:?}");
            }
        }
    }

    #[test]
    fn marks_apart_are_left_as_they_are() {
        let marks = [mark(10.0), mark(30.0)];
        let mut offsets = [0.0, 0.0];
        let leaders = Leaders { led: vec![Some(10.0), Some(30.0)], passing: Vec::new() };
        let ways = lead_out(&[&marks[0], &marks[1]], &leaders, &mut offsets);
        assert_eq!((offsets, ways[0].points(0.0, 9.0)), ([0.0, 0.0], vec![(10.0, 4.5)]));
    }
}
