//! Strips: series of values, drawn by plotters on the axis of time.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, ChartContext, Circle, Color as _, DrawingArea, DrawingAreaErrorKind, IntoDrawingArea,
    PathElement, Polygon, RGBColor, Rectangle,
};

use crate::draw::canvas::{Canvas, units};
use crate::draw::shape::{text, text_of};
use crate::draw::{accessible, axis};
use crate::font::Weight;
use crate::geom::Rect;
use crate::layout::{Axis, Layout, Strip, StripShape, TimeScale, ValueScale};
use crate::model::{Chronicle, Series, SeriesKind, View};
use crate::scene::{Color, Group, Meaning, Node};
use crate::style::Theme;
use crate::time::Instant;

/// Of a line through values, px.
const LINE: f64 = 1.5;
/// Of the lines at the ticks, px.
const GRID: f64 = 1.0;
/// A value without neighbours, across, px.
const DOT: f64 = 4.0;
/// Between two bars, px: a third of narrow ones at most.
const BETWEEN: f64 = 1.0;

/// Time from left to right, values from bottom to top.
type Chart<'c, 'n> = ChartContext<'c, Canvas<'n>, Cartesian2d<TimeScale, ValueScale>>;
type Area<'n> = DrawingArea<Canvas<'n>, Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// All strips of a picture.
pub(super) fn strips(layout: &Layout, (chronicle, view): (&Chronicle, &View), theme: &Theme) -> Vec<Node> {
    let all = layout.strips.iter().filter_map(|strip| Some((strip, view.series.get(strip.series)?)));
    all.map(|(placed, series)| strip(placed, (series, chronicle), &layout.axis, theme)).collect()
}

fn strip(strip: &Strip, (series, chronicle): (&Series, &Chronicle), axis: &Axis, theme: &Theme) -> Node {
    let mut nodes = backdrop(strip, axis, theme);
    nodes.extend(drawn(strip, series.kind, theme));
    nodes.extend(strip.head.iter().map(|line| {
        let is_name = line.weight == Weight::SemiBold;
        text_of("series", line, if is_name { theme.ink } else { theme.muted }, line.is_original)
    }));
    nodes.extend(strip.ticks.iter().map(|figure| text("tick", figure, theme.muted)));
    nodes.extend(strip.dates.iter().map(|date| text("tick", date, theme.muted)));
    let name = accessible::series_name(series, chronicle);
    let mut title = name.clone();
    title.append(&accessible::series_extremes(series, strip, chronicle.spoken));
    let meaning = Meaning {
        class: Some("series"),
        role: Some("graphics-object"),
        label: Some(name),
        title: Some(title),
        ..Meaning::default()
    };
    Node::Group(Group { meaning, nodes })
}

/// The grid of the axis, its breaks and the changes of its rate, through the strip.
fn backdrop(strip: &Strip, axis: &Axis, theme: &Theme) -> Vec<Node> {
    let band = Rect { x: axis.band.x, y: strip.frame.y };
    axis::backdrop(&Axis { grid: strip.frame.y, band, ..axis.clone() }, theme)
}

/// What plotters draws: lines at the ticks, what is filled, the line of zero, then the values.
fn drawn(strip: &Strip, kind: SeriesKind, theme: &Theme) -> Vec<Node> {
    let mut nodes = Vec::new();
    let fill = theme.faint;
    let drawn = layer(strip, Some("tick"), &mut nodes, |chart| grid(chart, strip, theme))
        .and_then(|()| match kind {
            // What is filled is no more than a ground for the line over it.
            SeriesKind::Area => layer(strip, None, &mut nodes, |chart| areas(chart, strip, fill)),
            SeriesKind::Line | SeriesKind::Bars => Ok(()),
        })
        .and_then(|()| layer(strip, Some("series"), &mut nodes, |chart| values(chart, strip, theme)))
        .and_then(|()| layer(strip, Some("series"), &mut nodes, |chart| zero(chart, strip, theme)));
    drawn.expect("impossible: a scene takes every shape");
    nodes
}

/// A chart on the frame of a strip whose shapes are of a class.
fn layer(
    strip: &Strip,
    class: Option<&'static str>,
    nodes: &mut Vec<Node>,
    draw: impl FnOnce(&mut Chart<'_, '_>) -> Drawn,
) -> Drawn {
    let area: Area<'_> = Canvas::new(strip.frame, class, nodes).into_drawing_area();
    let mut chart = ChartBuilder::on(&area).build_cartesian_2d(strip.scale.clone(), strip.values.clone())?;
    draw(&mut chart)
}

/// A line at each tick, interrupted where the axis is.
fn grid(chart: &mut Chart<'_, '_>, strip: &Strip, theme: &Theme) -> Drawn {
    let style = color(theme.faint).stroke_width(units(GRID));
    let lines = strip.values.ticks().iter().flat_map(|tick| across(strip, *tick));
    chart.draw_series(lines.map(|line| PathElement::new(line.to_vec(), style))).map(|_| ())
}

/// The line of zero, or of the lowest tick where zero is not seen.
fn zero(chart: &mut Chart<'_, '_>, strip: &Strip, theme: &Theme) -> Drawn {
    let (low, high) = strip.values.ends();
    let style = color(theme.muted).stroke_width(units(GRID));
    let at = if low <= 0.0 && 0.0 <= high { 0.0 } else { low };
    chart.draw_series(across(strip, at).into_iter().map(|line| PathElement::new(line.to_vec(), style))).map(|_| ())
}

/// One line on each stretch of the axis.
fn across(strip: &Strip, value: f64) -> Vec<[(Instant, f64); 2]> {
    let mut lines: Vec<[(Instant, f64); 2]> = Vec::new();
    for piece in strip.scale.pieces() {
        match lines.last_mut().filter(|line| line[1].0 == piece.from) {
            Some(line) => line[1].0 = piece.to,
            None => lines.push([(piece.from, value), (piece.to, value)]),
        }
    }
    lines
}

/// From each line down, or up, to zero.
fn areas(chart: &mut Chart<'_, '_>, strip: &Strip, fill: Color) -> Drawn {
    let StripShape::Lines(lines) = &strip.shape else { return Ok(()) };
    let polygon = |line: &Vec<(Instant, f64)>| {
        let (first, last) = (line.first()?.0, line.last()?.0);
        let corners = [(first, 0.0)].into_iter().chain(line.iter().copied()).chain([(last, 0.0)]);
        (first < last).then(|| Polygon::new(corners.collect::<Vec<_>>(), color(fill).filled()))
    };
    chart.draw_series(lines.iter().filter_map(polygon)).map(|_| ())
}

fn values(chart: &mut Chart<'_, '_>, strip: &Strip, theme: &Theme) -> Drawn {
    match &strip.shape {
        StripShape::Lines(lines) => {
            let style = color(theme.ink).stroke_width(units(LINE));
            let (dots, lines): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.len() == 1);
            chart.draw_series(lines.into_iter().map(|line| PathElement::new(line.clone(), style)))?;
            let dot = |line: &Vec<(Instant, f64)>| Circle::new(line[0], units(DOT / 2.0), color(theme.ink).filled());
            chart.draw_series(dots.into_iter().map(dot)).map(|_| ())
        }
        StripShape::Bars(bars) => {
            let bar = |(from, to, value): &(Instant, Instant, f64)| {
                let width = strip.scale.x(*to) - strip.scale.x(*from);
                let margin = units(BETWEEN.min(width / 3.0) / 2.0);
                let mut bar = Rectangle::new([(*from, *value), (*to, 0.0)], color(theme.thread).filled());
                bar.set_margin(0, 0, margin, margin);
                bar
            };
            chart.draw_series(bars.iter().map(bar)).map(|_| ())
        }
    }
}

/// A colour as plotters has it.
fn color(Color(red, green, blue): Color) -> RGBColor {
    RGBColor(red, green, blue)
}
