//! The axis: band, rails, ticks, grid, and the places where the scale leaves something out.

use crate::draw::knot;
use crate::draw::shape::{area, explained, filled, group, line, pen, segment, text};
use crate::draw::turn;
use crate::geom::{Interval, Point, Rect};
use crate::layout::{Axis, Break, Role, Tick, ZoneRow};
use crate::scene::{Color, Node, Outline};
use crate::style::Theme;

/// Width of the axis line, px.
const RAIL: f64 = 2.0;
/// Length of a tick, px: its label stands free of it.
const TICK: f64 = 5.0;
/// Widths of a tick, and of a tick where a wider unit begins, px.
const THIN: f64 = 1.0;
const WIDE: f64 = 2.0;
/// Height and lean of the slashes where an axis line is interrupted, px.
const SLASH: f64 = 16.0;
const LEAN: f64 = 5.0;
/// Height and depth of the teeth along a stretch left out, px.
const TOOTH: f64 = 12.0;
const BITE: f64 = 3.0;

/// What lies behind everything else: grid lines and the stretches left out.
pub(super) fn backdrop(axis: &Axis, theme: &Theme) -> Vec<Node> {
    if axis.upright {
        return backdrop(&lying(axis), theme).into_iter().map(turn::node).collect();
    }
    let grid = axis.ticks.iter().chain(&axis.contexts).filter(|tick| tick.grid);
    let lines = grid.map(|tick| upright("tick", tick.x, axis.grid, theme.faint, 1.0)).collect();
    let gaps = axis.breaks.iter().flat_map(|gap| heights(axis).into_iter().map(|y| torn(gap.x, y, theme))).collect();
    group("grid", lines).into_iter().chain(knot::backdrop(axis, theme)).chain(group("break", gaps)).collect()
}

/// Where a break shows: through the grid, and through the band where the grid does not reach it.
fn heights(axis: &Axis) -> Vec<Interval> {
    let beside = axis.grid.overlap(axis.band.y) < 0.0 || axis.grid.length() <= 0.0;
    let both = Interval::new(axis.grid.start.min(axis.band.top()), axis.grid.end.max(axis.band.bottom()));
    if beside { [axis.grid, axis.band.y].into_iter().filter(|y| y.length() > 0.0).collect() } else { vec![both] }
}

/// The axis itself.
pub(super) fn axis(placed: &Axis, theme: &Theme) -> Option<Node> {
    if placed.upright {
        return axis(&lying(placed), theme).map(turn::node);
    }
    let axis = placed;
    let mut nodes = bands(axis, theme);
    let widths = axis.ticks.iter().map(|tick| (tick, THIN)).chain(axis.contexts.iter().map(|tick| (tick, WIDE)));
    nodes.extend(axis.rows.iter().flat_map(|row| zone_row(axis, row, theme)));
    if axis.rates.is_empty() {
        nodes.extend(widths.flat_map(|(tick, width)| ticks(axis, tick, width, theme)));
        nodes.extend(rails(axis, theme));
        nodes.extend(axis.breaks.iter().filter_map(|gap| interruption(axis, gap, theme)));
        nodes.extend(axis.ticks.iter().chain(&axis.contexts).filter_map(|tick| label(tick, theme)));
    } else {
        let dated = |(tick, width): (&Tick, f64)| {
            let lines = ticks(axis, tick, width, theme).into_iter();
            knot::dated((tick.at, axis.zone), lines.chain(label(tick, theme)).collect())
        };
        nodes.extend(widths.map(dated));
        nodes.extend(rails(axis, theme));
        nodes.extend(knot::signs(axis, theme));
    }
    nodes.extend(axis.lapses.iter().map(|lapse| text("tick", lapse, theme.muted)));
    explained("axis", nodes)
}

/// The same axis as if time ran to the right; its texts stay where they are.
fn lying(axis: &Axis) -> Axis {
    Axis { upright: false, band: turn::rect(axis.band), ..axis.clone() }
}

fn bands(axis: &Axis, theme: &Theme) -> Vec<Node> {
    if !axis.rates.is_empty() {
        return knot::bands(axis, theme);
    }
    let frame = |piece: &Interval| Rect { x: *piece, y: axis.band.y };
    axis.pieces.iter().map(|piece| filled("axis", area(frame(piece)), theme.band)).collect()
}

fn rails(axis: &Axis, theme: &Theme) -> Vec<Node> {
    let pieces = |y: &f64| axis.pieces.iter().map(|piece| ((piece.start, *y), (piece.end, *y))).collect::<Vec<_>>();
    axis.rails.iter().flat_map(pieces).map(|(from, to)| segment("axis", from, to, pen(theme.ink, RAIL))).collect()
}

/// A tick hangs from each rail into the band.
fn ticks(axis: &Axis, tick: &Tick, width: f64, theme: &Theme) -> Vec<Node> {
    let inward = |y: f64| if y < axis.band.y.middle() { y + TICK } else { y - TICK };
    let mark = |y: &f64| segment("tick", (tick.x, *y), (tick.x, inward(*y)), pen(theme.muted, width));
    // Under further rows the rail above is theirs.
    let rails = if axis.rows.is_empty() { 0 } else { axis.rails.len().saturating_sub(1) };
    axis.rails[rails..].iter().map(mark).collect()
}

/// A row for another zone: its ticks hang from its top, and a thin line parts it from the next.
fn zone_row(axis: &Axis, row: &ZoneRow, theme: &Theme) -> Vec<Node> {
    let widths = row.ticks.iter().map(|tick| (tick, THIN)).chain(row.contexts.iter().map(|tick| (tick, WIDE)));
    let marks = widths.map(|(tick, width)| {
        segment("tick", (tick.x, row.y.start), (tick.x, row.y.start + TICK), pen(theme.muted, width))
    });
    let below = row.y.end;
    let line = |piece: &Interval| segment("axis", (piece.start, below), (piece.end, below), pen(theme.muted, 1.0));
    let labels = row.ticks.iter().chain(&row.contexts).filter_map(|tick| label(tick, theme));
    marks.chain(axis.pieces.iter().map(line)).chain(labels).collect()
}

fn label(tick: &Tick, theme: &Theme) -> Option<Node> {
    let label = tick.label.as_ref()?;
    Some(text("tick", label, if label.role == Role::Context { theme.ink } else { theme.muted }))
}

/// Two slashes on each rail, where it stops and where it goes on, and what is left out in words.
fn interruption(axis: &Axis, gap: &Break, theme: &Theme) -> Option<Node> {
    let slash = |x: f64, y: f64| {
        let (up, down) = ((x + LEAN / 2.0, y - SLASH / 2.0), (x - LEAN / 2.0, y + SLASH / 2.0));
        segment("break", down, up, pen(theme.ink, 1.5))
    };
    let pair = |y: &f64| [slash(gap.x.start, *y), slash(gap.x.end, *y)];
    let mut nodes: Vec<Node> = axis.rails.iter().flat_map(pair).collect();
    nodes.extend(gap.caption.as_ref().map(|caption| text("break", caption, theme.muted)));
    group("break", nodes)
}

/// A strip in another tone through the full height, torn along both sides.
fn torn(x: Interval, y: Interval, theme: &Theme) -> Node {
    let teeth = (y.length() / TOOTH).floor().max(1.0) as usize;
    let at = |step: usize| y.start + y.length() * step as f64 / teeth as f64;
    let bite = |step: usize| if step % 2 == 1 { BITE } else { 0.0 };
    let left = (0..=teeth).map(|step| Point::new(x.start + bite(step), at(step)));
    let right = (0..=teeth).rev().map(|step| Point::new(x.end - BITE + bite(step), at(step)));
    filled("break", Outline::Polygon(left.chain(right).collect()), theme.gap)
}

fn upright(class: &'static str, x: f64, y: Interval, color: Color, width: f64) -> Node {
    line(class, vec![Point::new(x, y.start), Point::new(x, y.end)], pen(color, width))
}
