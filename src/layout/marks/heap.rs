//! Heaps: marks that meet and are set together, those whose leaders run furthest out lowest.

use crate::geom::Rect;
use crate::layout::marks::boxes::{HEAP, LEAST_PITCH, MARK_CLEARANCE, boxes, free_from};
use crate::layout::marks::footprint::Marks;
use crate::layout::output::MARK;

/// Half a mark, px.
pub(in crate::layout) const HALF: f64 = MARK / 2.0;
/// A leader this near to the middle of a mark runs through it, px.
pub(in crate::layout) const THROUGH: f64 = HALF + 0.5;
/// A leader passes the middle of a mark at this distance, px.
const PAST: f64 = HALF + 2.5;
/// Between leaders that run beside a heap, px.
const PITCH: f64 = 3.0;
/// A leader runs at once where its stem stands, if that is no further from the heap, px.
const ASIDE: f64 = 12.0;

/// Marks that are set together.
pub(in crate::layout) struct Heap<'a> {
    at: &'a [f64],
    /// Further dates of events that have several: what stands there is set by its own, and stays, px.
    walls: &'a [f64],
    /// Those without a leader, ascending by place.
    bare: Vec<usize>,
    /// Those with one, ascending by place and stem.
    pub(in crate::layout) led: Vec<usize>,
    /// Of `led`, where each leader runs on, px.
    pub(in crate::layout) exits: Vec<f64>,
    /// Of `led`, the one whose leader runs straight.
    middle: usize,
}

impl<'a> Heap<'a> {
    pub(in crate::layout) fn new(
        members: &[usize],
        (at, walls): (&'a [f64], &'a [f64]),
        stems: &[Option<f64>],
    ) -> Heap<'a> {
        let (led, bare): (Vec<usize>, Vec<usize>) = members.iter().partition(|&&i| stems[i].is_some());
        let heap = Heap { at, walls, bare, exits: Vec::new(), led, middle: 0 };
        let middle = heap.straightest(stems).first().copied().unwrap_or(0);
        heap.with_middle(middle, stems)
    }

    /// Which leaders may run straight, the one that stands nearest to its stem first.
    pub(in crate::layout) fn straightest(&self, stems: &[Option<f64>]) -> Vec<usize> {
        let off = |k: &usize| (self.stem(*k, stems) - self.at[self.led[*k]]).abs();
        let centre = |k: &usize| (2 * k + 1).abs_diff(self.led.len());
        let mut all: Vec<usize> = (0..self.led.len()).collect();
        all.sort_by(|a, b| off(a).total_cmp(&off(b)).then(centre(a).cmp(&centre(b))));
        all
    }

    fn stem(&self, k: usize, stems: &[Option<f64>]) -> f64 {
        stems[self.led[k]].unwrap_or(self.at[self.led[k]])
    }

    /// The same with that leader straight.
    pub(in crate::layout) fn with_middle(&self, middle: usize, stems: &[Option<f64>]) -> Heap<'a> {
        let (at, led) = (self.at, self.led.clone());
        let mut exits: Vec<f64> = led.iter().map(|&i| at[i]).collect();
        if let Some(exit) = exits.get_mut(middle) {
            let aside = [-1.0, 1.0].map(|sign| self.past_walls(*exit, sign));
            let far = |x: &f64| (x - self.stem(middle, stems)).abs();
            *exit = if far(&aside[0]) < far(&aside[1]) { aside[0] } else { aside[1] };
        }
        for k in (0..middle).rev() {
            let exit = exit((at[led[k]], at[led[k + 1]], exits[k + 1]), self.stem(k, stems), -1.0);
            exits[k] = self.past_walls(exit, -1.0);
        }
        for k in middle + 1..led.len() {
            let exit = exit((at[led[k]], at[led[k - 1]], exits[k - 1]), self.stem(k, stems), 1.0);
            exits[k] = self.past_walls(exit, 1.0);
        }
        Heap { exits, middle, bare: self.bare.clone(), led, ..*self }
    }

    /// The nearest place on that side (`sign`) where a leader meets no further date of another event, px.
    fn past_walls(&self, from: f64, sign: f64) -> f64 {
        let mut x = from;
        while let Some(wall) = self.walls.iter().find(|wall| (*wall - x).abs() < THROUGH) {
            x = wall + sign * PAST;
        }
        x
    }

    /// From the first to the last place that it takes, px.
    pub(in crate::layout) fn reach(&self) -> (f64, f64) {
        let marks = self.bare.iter().chain(&self.led).map(|&i| self.at[i]);
        let ends =
            marks.flat_map(|x| [x - HALF, x + HALF]).chain(self.exits.iter().flat_map(|x| [x - PITCH, x + PITCH]));
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
    }

    /// Whether its leaders cross none of those that begin elsewhere.
    pub(in crate::layout) fn is_passed(
        &self,
        passing: impl Iterator<Item = (f64, f64)>,
        stems: &[Option<f64>],
    ) -> bool {
        let agree = |(place, stem): (f64, f64), k: usize| {
            let (way, own) = ((self.at[self.led[k]], self.exits[k]), self.stem(k, stems));
            let side = (place - way.1).signum();
            (place - way.1).abs() >= 1.0 && side == (place - way.0).signum() && side == (stem - own).signum()
        };
        let (first, last) = self.reach();
        let mut near = passing.filter(|one| (first..=last).contains(&one.0));
        near.all(|one| (0..self.led.len()).all(|k| agree(one, k)))
    }

    /// Sets the marks: those without a leader lowest, then from both ends towards the one whose leader runs straight.
    pub(in crate::layout) fn set(&self, marks: &[&Marks], offsets: &mut [f64], taken: &mut Vec<Rect>) {
        let mut put: Vec<usize> = Vec::new();
        let (mut left, mut right) = (0, self.led.len());
        let mut queue: Vec<(usize, f64)> = self.bare.iter().map(|&i| (i, self.at[i])).collect();
        while left < self.middle || right > self.middle + 1 {
            if left < self.middle {
                queue.push((self.led[left], self.exits[left]));
                left += 1;
            }
            if right > self.middle + 1 {
                right -= 1;
                queue.push((self.led[right], self.exits[right]));
            }
        }
        queue.extend(self.led.get(self.middle).map(|&i| (i, self.exits[self.middle])));
        for (place, (i, exit)) in queue.into_iter().enumerate() {
            let is_led = place >= self.bare.len();
            let (start, end) = (exit.min(self.at[i]) - THROUGH, exit.max(self.at[i]) + THROUGH);
            let under = put.iter().filter(|&&other| is_led && (start..end).contains(&self.at[other]));
            let least = under.map(|&other| offsets[other] + MARK + MARK_CLEARANCE).fold(0.0, f64::max);
            offsets[i] = free_from(marks[i], taken, least);
            taken.extend(boxes(marks[i], offsets[i]));
            put.push(i);
        }
        press(&put, offsets);
    }
}

/// Where the leader of a mark runs on at one side (`sign`) of the straight one, px: past its neighbour towards that, and past
/// the leader of that.
fn exit((at, neighbour, passed): (f64, f64, f64), stem: f64, sign: f64) -> f64 {
    let clear = if sign * (at - neighbour) >= THROUGH { at } else { neighbour + sign * PAST };
    let least = sign * (passed + sign * PITCH);
    let least = least.max(sign * clear).max(sign * at);
    let wished = sign * stem;
    sign * if wished > least && wished - least <= ASIDE { wished } else { least }
}

/// Presses a heap that is too high together, so that something is still seen of each mark.
fn press(members: &[usize], offsets: &mut [f64]) {
    let highest = members.iter().map(|&i| offsets[i]).fold(0.0, f64::max);
    let least = LEAST_PITCH / (MARK + MARK_CLEARANCE);
    if highest > HEAP {
        members.iter().for_each(|&i| offsets[i] *= (HEAP / highest).max(least));
    }
}
