//! Counting: what overlaps, crosses, leaves the canvas or is lost.

use crate::geom::{Point, Rect, crosses, enters};
use crate::verify::drawing::{Drawing, Spot};
use crate::verify::lower_bound::height_bound;
use crate::verify::measured::{Lengths, Measured};
use crate::verify::outline::{TOLERANCE, degrees, grown};
use crate::verify::time_direction::Time;

/// Coordinates are written to a hundredth of a px: what is painted may be off by so much, px.
const ROUNDING: f64 = 0.02;
/// A leader ends within this of its label, px.
const REACH: f64 = 8.0;
/// It begins within this of its own mark's box, px: nearer than to any mark heaped on it.
const BEGINS: f64 = 1.0;
/// How far a leader may run into the box of another event's mark, px: most marks do not fill their boxes.
const GRAZE: f64 = 1.5;
/// Pieces of leaders shorter than this have no angle: rounding would decide it, px.
const SHORT: f64 = 2.0;

/// Measures a drawing.
pub(super) fn figures(drawing: &Drawing) -> Measured {
    let labels: Vec<Rect> = drawing.spots.iter().filter_map(|spot| spot.label).collect();
    let leaders: Vec<&[Point]> = drawing.spots.iter().flat_map(|spot| &spot.leaders).map(Vec::as_slice).collect();
    let bars: Vec<Rect> = drawing.spots.iter().flat_map(|spot| spot.bars.iter().copied()).collect();
    let hits = |boxes: &[Rect]| {
        leaders.iter().map(|line| boxes.iter().filter(|rect| enters(line, **rect, TOLERANCE)).count()).sum()
    };
    let upright = drawing.time == Time::Down;
    let angles = angles(&leaders, upright);
    let plot_height = drawing.plot.map_or(0.0, |plot| plot.y.length());
    Measured {
        width: drawing.size.width,
        height: drawing.size.height,
        events: drawing.events,
        shown: shown(drawing),
        folded: drawing.spots.iter().filter_map(|spot| spot.more).sum(),
        marked: marked(drawing),
        counted: drawing.counted,
        lanes_gathered: drawing.gathered,
        over_limit: drawing.limit.map_or(0.0, |limit| rounded((drawing.size.height - limit as f64).max(0.0))),
        label_overlaps: pairs(&labels, |a, b| a.overlaps(*b, TOLERANCE)),
        leader_labels: hits(&labels),
        other_dates: drawing.others.count,
        former_dates: drawing.changes.map(|_| drawing.others.former),
        other_dates_covered: drawing
            .others
            .covered(&labels, &[drawing.ticks.as_slice(), &drawing.bands, &bars].concat()),
        links: drawing.links.count,
        link_labels: drawing.links.through(&[labels.as_slice(), &drawing.ticks, drawing.others.numbers()].concat()),
        leader_numbers: drawing.others.crossed(&leaders),
        leader_crossings: pairs(&leaders, |a, b| crosses(a, b)),
        leader_axis: hits(&drawing.bands) + hits(&drawing.ticks),
        label_axis: labels.iter().filter(|label| on_axis(**label, drawing)).count(),
        leader_bars: hits(&bars),
        leaders_loose: drawing.spots.iter().map(loose).sum(),
        leader_marks: leader_marks(drawing),
        label_marks: label_marks(drawing),
        tick_overlaps: pairs(&drawing.ticks, |a, b| a.overlaps(*b, TOLERANCE)),
        text_overlaps: pairs(&drawing.around, |a, b| a.overlaps(*b, TOLERANCE)),
        outside: outside(drawing),
        smallest_text: drawing.smallest,
        foreign_texts: drawing.foreign,
        text_contrast: drawing.painted.text(),
        mark_contrast: drawing.painted.mark(),
        plot_height: rounded(plot_height),
        height_bound: rounded(height_bound(drawing, &labels, upright)),
        distance: distance(drawing),
        displacement: displacement(&leaders, upright),
        steepest: angles.iter().copied().max_by(f64::total_cmp).map(rounded),
        flattest: angles.iter().copied().min_by(f64::total_cmp).map(rounded),
        breaks: drawing.breaks,
        eras: drawing.eras.clone(),
        as_of: drawing.as_of.clone(),
        changes: drawing.changes,
        pieces: drawing.rates.measured(),
        pieces_wrong: drawing.rates.wrong_pieces(),
        ticks_wrong: drawing.rates.wrong_ticks(),
        omitted: drawing.omitted.clone(),
    }
}

/// To hundredths, as a report has them.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn pairs<T>(each: &[T], diagnostic: impl Fn(&T, &T) -> bool) -> usize {
    each.iter().enumerate().map(|(i, a)| each[i + 1..].iter().filter(|b| diagnostic(a, b)).count()).sum()
}

fn on_axis(label: Rect, drawing: &Drawing) -> bool {
    drawing.bands.iter().chain(&drawing.ticks).any(|part| part.overlaps(label, TOLERANCE))
}

/// Events with a label; one that stands in several places counts once.
fn shown(drawing: &Drawing) -> usize {
    let mut groups: Vec<usize> = drawing
        .spots
        .iter()
        .filter(|spot| spot.more.is_none() && spot.label.is_some())
        .map(|spot| spot.group)
        .collect();
    groups.dedup();
    groups.len()
}

/// Events with a mark, which one that stands in several places counts once.
fn marked(drawing: &Drawing) -> usize {
    let marked = drawing.spots.iter().filter(|spot| spot.more.is_none() && !spot.touches.is_empty());
    let mut groups: Vec<usize> = marked.map(|spot| spot.group).collect();
    groups.dedup();
    groups.len()
}

/// Leaders of a place that miss its label or its mark.
fn loose(spot: &Spot) -> usize {
    let begins = |at: Point, mark: Rect| {
        let mark = grown(mark, BEGINS);
        mark.x.contains(at.x) && mark.y.contains(at.y)
    };
    let near = |at: Point, label: Rect| {
        let label = grown(label, REACH);
        label.x.contains(at.x) && label.y.contains(at.y)
    };
    let misses = |leader: &&Vec<Point>| {
        let (Some(from), Some(to)) = (leader.first(), leader.last()) else { return true };
        let begins = spot.marks.is_empty() || spot.marks.iter().any(|mark| begins(*from, *mark));
        !begins || !spot.label.is_some_and(|label| near(*to, label))
    };
    spot.leaders.iter().filter(misses).count()
}

/// Where leaders of marks and bars run through marks of other events.
fn leader_marks(drawing: &Drawing) -> usize {
    let marks: Vec<(usize, Rect)> = drawing.spots.iter().flat_map(dots).collect();
    let met = |spot: &Spot, line: &[Point]| {
        marks.iter().filter(|(group, mark)| *group != spot.group && enters(line, *mark, GRAZE)).count()
    };
    let of_events = drawing.spots.iter().filter(|spot| spot.more.is_none());
    of_events.flat_map(|spot| spot.leaders.iter().map(move |line| met(spot, line))).sum()
}

/// The marks of a place that are no bars, each with the group it lies in.
fn dots(spot: &Spot) -> impl Iterator<Item = (usize, Rect)> {
    spot.marks.iter().filter(|mark| !spot.bars.contains(mark)).map(|mark| (spot.group, *mark))
}

fn label_marks(drawing: &Drawing) -> usize {
    let lies = |label: Rect, other: &Spot| other.marks.iter().any(|mark| mark.overlaps(label, TOLERANCE));
    let on_others = |spot: &Spot, label: Rect| {
        drawing.spots.iter().filter(|other| other.group != spot.group && lies(label, other)).count()
    };
    let own = drawing.spots.iter().filter(|spot| spot.more.is_none());
    own.filter_map(|spot| spot.label.map(|label| on_others(spot, label))).sum()
}

fn outside(drawing: &Drawing) -> usize {
    let canvas = grown(Rect::new(0.0, 0.0, drawing.size.width, drawing.size.height), ROUNDING);
    let inside = |ink: &&Rect| {
        let across = canvas.x.contains(ink.left()) && canvas.x.contains(ink.right());
        across && canvas.y.contains(ink.top()) && canvas.y.contains(ink.bottom())
    };
    drawing.ink.iter().filter(|ink| !inside(ink)).count()
}

/// From each label to the mark it belongs to: the nearest of those at its place.
fn distance(drawing: &Drawing) -> Lengths {
    let apart = |spot: &Spot| {
        let label = spot.label?;
        let begins = spot.leaders.iter().filter_map(|leader| leader.first());
        let begins = begins.map(|at| Rect::new(at.x, at.y, 0.0, 0.0)).filter(|_| spot.marks.is_empty());
        spot.marks.iter().copied().chain(begins).map(|mark| label.distance(mark)).min_by(f64::total_cmp)
    };
    lengths(drawing.spots.iter().filter_map(apart).collect())
}

fn displacement(leaders: &[&[Point]], upright: bool) -> Lengths {
    let moved = |leader: &&[Point]| {
        let (from, to) = (leader.first()?, leader.last()?);
        Some(if upright { to.y - from.y } else { to.x - from.x }.abs())
    };
    lengths(leaders.iter().filter_map(moved).collect())
}

fn lengths(mut each: Vec<f64>) -> Lengths {
    each.sort_by(f64::total_cmp);
    let Some(max) = each.last().copied() else { return Lengths::default() };
    let mean = each.iter().sum::<f64>() / each.len() as f64;
    let p95 = each[(each.len() * 95).div_ceil(100) - 1];
    Lengths { mean: rounded(mean), p95: rounded(p95), max: rounded(max) }
}

/// Of every piece of every leader, degrees from the axis.
fn angles(leaders: &[&[Point]], upright: bool) -> Vec<f64> {
    let angle = |pair: &[Point]| {
        let (x, y) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let long = x * x + y * y >= SHORT * SHORT;
        long.then(|| if upright { degrees(x, y) } else { degrees(y, x) })
    };
    leaders.iter().flat_map(|leader| leader.windows(2)).filter_map(angle).collect()
}
