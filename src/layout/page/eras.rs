//! Eras: bands behind the plot; their names stand above it in rows, beside an upright axis in columns.

use std::cmp::Reverse;

use crate::font::Ruler;
use crate::geom::{Interval, Rect};
use crate::layout::context::Picture;
use crate::layout::marks::bar_span::{BarSpan, run};
use crate::layout::output::{Anchor, Bar, BarEnd, PlacedEra, Text};
use crate::layout::plot::Plot;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::{STEP, TextStyle};
use crate::model::{Direction, Era};
use crate::time::{Edge, Extent, Instant, Shape};

/// Of the line over the time that an era lasted, px.
const LINE: f64 = 4.0;
/// Between a name and its line, px.
const NEAR: f64 = 3.0;
/// Between two names, px.
const APART: f64 = 10.0;
/// Between one row and the next, px.
const ROW_GAP: f64 = 6.0;
/// Part of the page that names beside an upright axis may take, and their most, px.
const NAMES_SHARE: f64 = 0.2;
const NAMES: f64 = 104.0;
/// On an upright page that is not this wide only the lines stand beside the axis, px.
const NARROW: f64 = 400.0;

/// An era that can be seen on a scale.
struct Seen<'a> {
    index: usize,
    era: &'a Era,
    along: BarSpan,
}

/// What the eras of a picture take before its plot, px: above it, or left of an upright one.
pub(in crate::layout) fn room(picture: &Picture<'_>, scale: &TimeScale, ruler: &mut Ruler) -> f64 {
    let seen = seen(picture, scale);
    if seen.is_empty() {
        return 0.0;
    }
    if picture.view.layout == Direction::Vertical {
        let count = columns(&seen).into_iter().max().map_or(0, |last| last + 1);
        return names(&seen, picture, ruler) + count as f64 * (LINE + NEAR) + STEP;
    }
    rows(&seen, (scale, picture.styles.era()), ruler).1 + ROW_GAP
}

/// The eras of a plot that left so much room before it, the longest first.
pub(in crate::layout) fn eras(picture: &Picture<'_>, plot: &Plot, room: f64, ruler: &mut Ruler) -> Vec<PlacedEra> {
    let seen = seen(picture, &plot.scale);
    let mut placed = match picture.view.layout {
        Direction::Vertical => beside(&seen, picture, plot, ruler),
        _ => above(&seen, (plot, picture.styles.era()), room, ruler),
    };
    let length = |era: &PlacedEra| if era.line.upright { era.line.frame.y.length() } else { era.line.frame.x.length() };
    placed.sort_by(|a, b| length(b).total_cmp(&length(a)));
    placed
}

/// Those that meet the window and have a place on the scale.
fn seen<'a>(picture: &Picture<'a>, scale: &TimeScale) -> Vec<Seen<'a>> {
    let all = picture.chronicle.eras.iter().enumerate().filter(|_| picture.view.eras);
    let mut seen: Vec<Seen<'a>> =
        all.filter_map(|(index, era)| Some(Seen { index, era, along: along(&era.extent, scale)? })).collect();
    seen.sort_by(|a, b| {
        a.along.x.start.total_cmp(&b.along.x.start).then(Reverse(a.index).cmp(&Reverse(b.index)).reverse())
    });
    seen
}

/// Where an era lies along the axis; `None` where the window, a break or the events in their order leave it no place.
fn along(extent: &Extent, scale: &TimeScale) -> Option<BarSpan> {
    let (start, end) = match extent.shape {
        Shape::Point(from, to) => (Edge::Within(from, from), Edge::Within(to, to)),
        Shape::Span { start, end } => (start, end),
        Shape::OneOf(_) | Shape::AllOf(_) => return None,
    };
    let window = scale.window();
    let first = if let Edge::Within(from, _) = start { from } else { window.0 };
    let last = if let Edge::Within(_, to) = end { to } else { window.1 };
    let (from, to) = (first.max(window.0), last.min(window.1));
    if from >= to {
        return None;
    }
    if scale.is_sequential() {
        return between_events((first, last), scale);
    }
    let is_shown = |piece: &crate::layout::scale::Piece| from < piece.to && to > piece.from;
    if !scale.pieces().iter().any(is_shown) {
        return None;
    }
    Some(run(start, end, scale).seen(scale))
}

/// Where distances are no durations, an era begins and ends halfway between the events before and after.
fn between_events((first, last): (Instant, Instant), scale: &TimeScale) -> Option<BarSpan> {
    let (window, span, stops) = (scale.window(), scale.span(), scale.stops());
    let place = |at: Instant| {
        let next = stops.partition_point(|stop| stop.at < at);
        let x = |at: usize| stops.get(at).map(|stop| scale.x(stop.at));
        match (next.checked_sub(1).and_then(x), x(next)) {
            (Some(before), Some(after)) => f64::midpoint(before, after),
            (None, _) => span.start,
            (_, None) => span.end,
        }
    };
    let (from, to) = (place(first), place(last));
    let end = |is_cut: bool| if is_cut { BarEnd::Cut } else { BarEnd::Exact };
    let (start, end) = (end(first < window.0), end(last > window.1));
    (to > from).then(|| BarSpan { x: Interval::new(from, to), start, end })
}

/// The lines of each name and the row it stands in, and how high all rows are, px.
fn rows(
    seen: &[Seen<'_>],
    (scale, style): (&TimeScale, TextStyle),
    ruler: &mut Ruler,
) -> (Vec<(Vec<String>, usize)>, f64) {
    let span = scale.span();
    let mut free: Vec<f64> = Vec::new();
    let mut heights: Vec<f64> = Vec::new();
    let mut set = Vec::with_capacity(seen.len());
    for one in seen {
        let lines = style.wrap(&one.era.title, span.length(), ruler);
        let width = lines.iter().map(|line| style.width(line, ruler)).fold(0.0, f64::max);
        let left = left(one.along.x, width, span);
        let row = free.iter().position(|end| *end <= left + SHARED).unwrap_or(free.len());
        if row == free.len() {
            free.push(f64::NEG_INFINITY);
            heights.push(0.0);
        }
        free[row] = one.along.x.end.max(left + width + APART);
        heights[row] = heights[row].max(lines.len() as f64 * style.line);
        set.push((lines, row));
    }
    let total = heights.iter().map(|height| height + NEAR + LINE + ROW_GAP).sum();
    (set, total)
}

/// Two eras that share a day, or what rounding makes of one boundary, do not overlap, px.
const SHARED: f64 = 2.0;

/// Where a name begins: with its era, or as far left as the end of the axis asks.
fn left(era: Interval, width: f64, span: Interval) -> f64 {
    era.start.min(span.end - width).max(span.start)
}

/// Rows of names above the plot, of which the last line touches the room of the plot.
fn above(seen: &[Seen<'_>], (plot, style): (&Plot, TextStyle), room: f64, ruler: &mut Ruler) -> Vec<PlacedEra> {
    let span = plot.scale.span();
    let (set, _) = rows(seen, (&plot.scale, style), ruler);
    let count = set.iter().map(|(_, row)| row + 1).max().unwrap_or(0);
    let mut heights = vec![0.0_f64; count];
    set.iter().for_each(|(lines, row)| heights[*row] = heights[*row].max(lines.len() as f64 * style.line));
    let top = plot.frame.top() - room;
    let ends: Vec<f64> = heights
        .iter()
        .scan(top, |y, height| {
            *y += height + NEAR + LINE + ROW_GAP;
            Some(*y - ROW_GAP)
        })
        .collect();
    let place = |(one, (lines, row)): (&Seen<'_>, &(Vec<String>, usize))| {
        let line = Rect { x: one.along.x, y: Interval::new(ends[*row] - LINE, ends[*row]) };
        let width = lines.iter().map(|words| style.width(words, ruler)).fold(0.0, f64::max);
        let left = left(one.along.x, width, span);
        let first = line.top() - NEAR - lines.len() as f64 * style.line;
        let name =
            lines.iter().zip(0..).map(|(words, i)| style.set(words, left, first + f64::from(i) * style.line, ruler));
        PlacedEra {
            era: one.index,
            band: Rect { x: one.along.x, y: Interval::new(line.top(), plot.frame.bottom()) },
            line: Bar { frame: line, upright: false, start: one.along.start, end: one.along.end },
            name: name.collect(),
        }
    };
    seen.iter().zip(&set).map(place).collect()
}

/// The column of the line of each era beside an upright axis: those that overlap stand side by side.
fn columns(seen: &[Seen<'_>]) -> Vec<usize> {
    let mut free: Vec<f64> = Vec::new();
    let column = |one: &Seen<'_>| {
        let column = free.iter().position(|end| *end <= one.along.x.start + SHARED).unwrap_or(free.len());
        if column == free.len() {
            free.push(0.0);
        }
        free[column] = one.along.x.end;
        column
    };
    seen.iter().map(column).collect()
}

/// How wide the names beside an upright axis are, px: nothing on a page too narrow for them.
fn names(seen: &[Seen<'_>], picture: &Picture<'_>, ruler: &mut Ruler) -> f64 {
    if picture.width < NARROW {
        return 0.0;
    }
    let (most, style) = ((picture.width * NAMES_SHARE).min(NAMES), picture.styles.era());
    let lines: Vec<String> = seen.iter().flat_map(|one| style.wrap(&one.era.title, most, ruler)).collect();
    lines.iter().map(|line| style.width(line, ruler)).fold(0.0, f64::max) + NEAR
}

/// Names left of the plot, then the lines. A name begins with its era, or below the name before it.
fn beside(seen: &[Seen<'_>], picture: &Picture<'_>, plot: &Plot, ruler: &mut Ruler) -> Vec<PlacedEra> {
    let (columns, wide) = (columns(seen), names(seen, picture, ruler));
    let style = picture.styles.era();
    let first = picture.margin() + wide;
    let mut end = f64::NEG_INFINITY;
    let mut placed = Vec::with_capacity(seen.len());
    for (one, column) in seen.iter().zip(columns) {
        let left = first + column as f64 * (LINE + NEAR);
        let line = Rect { x: Interval::new(left, left + LINE), y: one.along.x };
        let lines = if wide > 0.0 { style.wrap(&one.era.title, wide - NEAR + 0.01, ruler) } else { Vec::new() };
        let height = lines.len() as f64 * style.line;
        let top = line.top().max(end + ROW_GAP);
        let fits = top + height <= plot.frame.bottom().max(line.bottom());
        if fits {
            end = top + height;
        }
        let set = |(words, i): (&String, u32)| {
            let text = style.set(words, first - NEAR, top + f64::from(i) * style.line, ruler);
            // In a reader's wider font it grows away from the line.
            Text { anchor: Anchor::End, ..text }
        };
        let name = if fits { lines.iter().zip(0..).map(set).collect() } else { Vec::new() };
        placed.push(PlacedEra {
            era: one.index,
            band: Rect { x: Interval::new(left, plot.frame.right()), y: one.along.x },
            line: Bar { frame: line, upright: true, start: one.along.start, end: one.along.end },
            name,
        });
    }
    placed
}
