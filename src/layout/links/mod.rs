//! Links: lines between marks of events, which run through no label.

pub(in crate::layout) mod curve;
pub(in crate::layout) mod obstacles;
pub(in crate::layout) mod route;

use std::collections::{BTreeMap, BTreeSet};

use crate::geom::{Interval, Point, Rect};
use crate::layout::context::Picture;
use crate::layout::links::curve::{arcs, cut, length};
use crate::layout::links::obstacles::Obstacles;
use crate::layout::links::route::Ground;
use crate::layout::output::{MARK, Mark, Placed, PlacedLink};
use crate::layout::plot::Plot;
use crate::model::LinkKind;

/// More links than this are not drawn: nobody could follow them.
const MOST: usize = 200;
/// Between a mark and the end of a line, px.
const MARK_GAP: f64 = 2.5;
/// A mark of another event on the way costs as much as so many px of line.
const MARK_COST: f64 = 120.0;

/// A link whose two events are in the view.
struct Wanted {
    from: usize,
    to: usize,
    kind: LinkKind,
}

/// The links of the view's events that can be drawn, and how many cannot.
pub(in crate::layout) fn links(picture: &Picture<'_>, plot: &Plot) -> (Vec<PlacedLink>, usize) {
    let wanted = wanted(picture);
    if wanted.is_empty() {
        return (Vec::new(), 0);
    }
    let mut own: Vec<Option<&Placed>> = vec![None; picture.chronicle.events.len()];
    // Of an event in several lanes, the place that has the label.
    for placed in &plot.events {
        if own[placed.event].is_none_or(|known| known.label.is_none()) {
            own[placed.event] = Some(placed);
        }
    }
    let obstacles = Obstacles::of(plot);
    let mut ground = Ground::new(plot.frame, &obstacles);
    let (count, mut drawn) = (wanted.len(), Vec::new());
    // Short ones first: they have the least choice.
    let mut each: Vec<(f64, Wanted)> =
        wanted.into_iter().take(MOST).filter_map(|one| Some((apart(own[one.from]?, own[one.to]?), one))).collect();
    each.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (_, one) in each {
        let (Some(from), Some(to)) = (own[one.from], own[one.to]) else { continue };
        if let Some(line) = line((from, to), &obstacles, &mut ground) {
            drawn.push(PlacedLink { from: one.from, to: one.to, kind: one.kind, line });
        }
    }
    drawn.sort_by_key(|link| (link.from, link.to));
    let left_out = count - drawn.len();
    (drawn, left_out)
}

/// Each pair of events once for each kind.
fn wanted(picture: &Picture<'_>) -> Vec<Wanted> {
    if !picture.view.links {
        return Vec::new();
    }
    let places: BTreeMap<&str, usize> =
        picture.view.events.iter().map(|&at| (picture.event(at).id.as_str(), at)).collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for &from in &picture.view.events {
        for link in &picture.event(from).links {
            let (Some(&to), Some(kind)) = (places.get(link.to.as_str()), link.known_kind()) else { continue };
            if to != from && seen.insert((from, to, kind)) {
                found.push(Wanted { from, to, kind });
            }
        }
    }
    found
}

fn apart(a: &Placed, b: &Placed) -> f64 {
    frame(a).distance(frame(b))
}

/// The mark of an event at which lines end.
fn frame(placed: &Placed) -> Rect {
    let dot = |at: Point| Rect::new(at.x - MARK / 2.0, at.y - MARK / 2.0, MARK, MARK);
    match &placed.mark {
        Mark::Point { at, .. } => dot(*at),
        Mark::Several { at, whisker, .. } => dot(at.get(at.len() / 2).copied().unwrap_or(whisker.from)),
        Mark::Bar(bar) => bar.frame,
    }
}

/// Where on a mark or bar a line to another ends: at the middle of a mark, at the nearest place of a bar's middle line.
fn end(own: Rect, other: Rect) -> Point {
    let near = |own: Interval, other: Interval, inset: f64| {
        let (first, last) = (own.start + inset, own.end - inset);
        if first > last { own.middle() } else { other.middle().clamp(first, last) }
    };
    Point::new(near(own.x, other.x, MARK / 2.0), near(own.y, other.y, MARK / 2.0))
}

/// The cheapest of the arcs that run through no label; where there is none, a way around the labels.
fn line((from, to): (&Placed, &Placed), obstacles: &Obstacles, ground: &mut Ground<'_>) -> Option<Vec<Point>> {
    let (first, last) = (frame(from), frame(to));
    let ends = (end(first, last), end(last, first));
    let trimmed = |line: &[Point]| cut(line, first, last, MARK_GAP);
    let mut best: Option<(f64, Vec<Point>)> = None;
    for arc in arcs(ends) {
        let Some(arc) = trimmed(&arc).filter(|arc| obstacles.is_free(arc)) else { continue };
        let marks = obstacles.marks_met(&arc, [first, last]);
        let cost = length(&arc) + MARK_COST * marks as f64 + ground.cost(&arc);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, arc));
        }
    }
    let (cost, found) = best.map_or((f64::INFINITY, None), |(cost, arc)| (cost, Some(arc)));
    let around = || ground.way(ends, [first, last]).and_then(|way| trimmed(&way));
    let around = if cost > length(&[ends.0, ends.1]) * 1.6 + MARK_COST { around() } else { None };
    let line = around.filter(|way| obstacles.is_free(way)).or(found)?;
    ground.used(&line);
    Some(line)
}
