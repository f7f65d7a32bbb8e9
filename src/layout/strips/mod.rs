//! Strips: the series of a timeline, over or under its events on the same axis, each with a scale of its own.

pub(in crate::layout) mod shape;

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::{figures_width, half_figure, proportional, text};
use crate::layout::context::Picture;
use crate::layout::labels::block::date_line;
use crate::layout::labels::limit::Bottom;
use crate::layout::output::{Anchor, Role, Strip, StripShape, Text};
use crate::layout::plot::Plot;
use crate::layout::scale::{TimeScale, ValueScale};
use crate::layout::strips::shape::shape;
use crate::layout::text_style::{AXIS_INSET, STEP};
use crate::model::{Direction, Series, SeriesKind};

/// Of the values of a strip, px.
const HEIGHT: f64 = 12.0 * STEP;
/// Between events and the name of a strip, and between one strip and the next, px.
const APART: f64 = 3.0 * STEP;
/// Between a name and the highest tick, px.
const UNDER_NAME: f64 = 1.5 * STEP;
/// Between a name and its unit on one line, px.
const BESIDE_NAME: f64 = STEP;
/// Between a figure and the axis, px.
const BESIDE_FIGURE: f64 = STEP;
/// From the lowest tick down to the baseline of the dates under it, px.
const DATES: f64 = 2.25 * STEP;
/// What two rows of dates take under a strip, px.
const DATES_MOST: f64 = 4.5 * STEP;
/// Under the last row of dates, px.
const UNDER_DATES: f64 = 0.5 * STEP;

/// The series that a picture has a place for and values of, with the index of each.
fn drawn<'a>(picture: &Picture<'a>, over: bool) -> Vec<(usize, &'a Series)> {
    let view = picture.view;
    let all = view.series.iter().enumerate().filter(|_| view.layout != Direction::Vertical);
    all.filter(|(_, series)| series.over == over && !series.values.is_empty()).collect()
}

/// The scale of what is drawn of the values of a series.
fn values(series: &Series, scale: &TimeScale) -> ValueScale {
    let is_filled = matches!(series.kind, SeriesKind::Area | SeriesKind::Bars);
    let drawn: Vec<f64> = match shape(series, scale) {
        StripShape::Lines(lines) => lines.into_iter().flatten().map(|dot| dot.1).collect(),
        StripShape::Bars(bars) => bars.into_iter().map(|bar| bar.2).collect(),
    };
    ValueScale::of(drawn, is_filled)
}

/// What the figures of all strips take left of the axis beyond the room that is there, px.
pub(in crate::layout) fn gutter(picture: &Picture<'_>, scale: &TimeScale, ruler: &mut Ruler) -> f64 {
    let all = [true, false].map(|over| drawn(picture, over)).concat();
    let widest = all.iter().map(|(_, series)| {
        let values = values(series, scale);
        let figures = values
            .ticks()
            .iter()
            .map(|tick| figures_width(&values.label(*tick, picture.language()), picture.styles.sizes().axis, ruler));
        figures.fold(0.0, f64::max)
    });
    let widest = widest.fold(0.0, f64::max);
    let inside = match picture.view.layout {
        // A lane has a name left of the axis, of two letters at least.
        Direction::Lanes => 3.0 * STEP,
        Direction::Horizontal | Direction::Vertical => 0.0,
    };
    if all.is_empty() { 0.0 } else { (widest + BESIDE_FIGURE - AXIS_INSET - inside).max(0.0) }
}

/// The plot that is laid out below `top` px, with the strips around it and within the same limit.
pub(in crate::layout) fn around(
    picture: &Picture<'_>,
    (top, limit): (f64, Option<&mut Bottom<'_>>),
    ruler: &mut Ruler,
    lay_out: impl FnOnce(f64, Option<&mut Bottom<'_>>, &mut Ruler) -> Plot,
) -> Plot {
    let (over, under) = (drawn(picture, true), drawn(picture, false));
    if over.is_empty() && under.is_empty() {
        return lay_out(top, limit, ruler);
    }
    // The axis is near strips over lanes, and far from all others.
    let is_dated = picture.view.layout != Direction::Lanes;
    let (above, below) = (room(picture, &over, is_dated, ruler), room(picture, &under, true, ruler));
    let mut plot = match limit {
        None => lay_out(top + above, None, ruler),
        Some(bottom) => {
            let mut higher = |labelled: &[usize], strip, ruler: &mut Ruler| bottom(labelled, strip, ruler) - below;
            lay_out(top + above, Some(&mut higher), ruler)
        }
    };
    let mut strips = Stack { picture, plot: &plot, ruler };
    let (mut placed, _) = strips.place(&over, top, is_dated);
    let (more, bottom) = strips.place(&under, plot.frame.bottom() + APART, true);
    placed.extend(more);
    let end = if under.is_empty() { plot.frame.bottom() } else { bottom };
    plot.frame.y = Interval::new(top, end);
    plot.strips = placed;
    plot
}

/// What strips take with the dates under them, and the room between them and the events, px.
fn room(picture: &Picture<'_>, all: &[(usize, &Series)], is_dated: bool, ruler: &mut Ruler) -> f64 {
    let each = all.iter().map(|(_, series)| head(picture, series, 0.0, ruler).1 + UNDER_NAME + HEIGHT + APART);
    let total: f64 = each.sum();
    if all.is_empty() || !is_dated { total } else { total + proportional(DATES_MOST, picture.styles.sizes().axis) }
}

/// The name of a series, its unit and what stands for its source, with the top of the first line at `top`, and how high they are, px.
fn head(picture: &Picture<'_>, series: &Series, top: f64, ruler: &mut Ruler) -> (Vec<Text>, f64) {
    let (left, name, note) = (picture.margin(), picture.styles.lane_head(), picture.styles.note());
    let width = picture.width - 2.0 * left;
    let lines = name.wrap(&series.label, width, ruler);
    let mut bottom = top + lines.len() as f64 * name.line;
    let is_original = picture.chronicle.is_original(&series.label);
    let set =
        |(line, i): (&String, u32)| Text { is_original, ..name.set(line, left, top + f64::from(i) * name.line, ruler) };
    let mut texts: Vec<Text> = lines.iter().zip(0..).map(set).collect();
    let cited = picture.citations.noted(series.source.into_iter(), picture.chronicle);
    let unit = date_line(series.unit.as_deref().unwrap_or_default(), &cited);
    let beside = left + lines.last().map_or(0.0, |line| name.width(line, ruler)) + BESIDE_NAME;
    if unit.is_empty() {
        return (texts, bottom - top);
    }
    let program = series.unit.as_ref().map_or(0, |unit| unit.len())..unit.len();
    let is_original = series.unit.as_ref().is_some_and(|unit| picture.chronicle.is_original(unit));
    let of_program = |text: Text, program| Text { program: vec![program], is_original, ..text };
    if beside + note.width(&unit, ruler) <= left + width {
        let baseline = texts.last().map_or(top, |last| last.at.y);
        let text = note.set(&unit, beside, top, ruler);
        texts.push(of_program(Text { at: Point::new(text.at.x, baseline), ..text }, program));
    } else {
        for line in note.wrap(&unit, width, ruler) {
            texts.push(Text { is_original, ..note.set(&line, left, bottom, ruler) });
            bottom += note.line;
        }
    }
    (texts, bottom - top)
}

/// Strips one under the other beside the events of a plot.
struct Stack<'p, 'r> {
    picture: &'p Picture<'p>,
    plot: &'p Plot,
    ruler: &'r mut Ruler,
}

impl Stack<'_, '_> {
    /// Those below `top`, the last with the dates of the axis, where that is wished; and where they end, px.
    fn place(&mut self, all: &[(usize, &Series)], top: f64, is_dated: bool) -> (Vec<Strip>, f64) {
        let (mut strips, mut y) = (Vec::with_capacity(all.len()), top);
        for (index, series) in all {
            let strip = self.strip(*index, series, y);
            y = strip.frame.bottom() + APART;
            strips.push(strip);
        }
        let bottom = y - APART;
        let Some(last) = strips.last_mut().filter(|_| is_dated) else { return (strips, bottom) };
        last.dates = self.dates(bottom);
        let end = last
            .dates
            .iter()
            .map(|text| text.at.y + proportional(UNDER_DATES, self.picture.styles.sizes().axis))
            .fold(bottom, f64::max);
        (strips, end)
    }

    fn strip(&mut self, index: usize, series: &Series, top: f64) -> Strip {
        let (scale, size) = (self.plot.scale.clone(), self.picture.styles.sizes().axis);
        let values = values(series, &scale);
        let (head, high) = head(self.picture, series, top, self.ruler);
        let y = Interval::new(top + high + UNDER_NAME, top + high + UNDER_NAME + HEIGHT);
        let frame = Rect { x: scale.span(), y };
        let figure = |tick: &f64| {
            let words = values.label(*tick, self.picture.language());
            let width = figures_width(&words, size, self.ruler);
            let at = Point::new(frame.left() - BESIDE_FIGURE, values.y(*tick, y) + half_figure(size));
            text(&words, at, Anchor::End, (width, size), Role::Tick)
        };
        let ticks = values.ticks().iter().map(figure).collect();
        let shape = shape(series, &scale);
        Strip { series: index, frame, scale, values, head, ticks, dates: Vec::new(), shape }
    }

    /// The labels of the axis again, the first row of them under `top` px.
    fn dates(&self, top: f64) -> Vec<Text> {
        let axis = &self.plot.axis;
        let labels: Vec<&Text> =
            axis.ticks.iter().chain(&axis.contexts).filter_map(|tick| tick.label.as_ref()).collect();
        let first = labels.iter().map(|label| label.at.y).fold(f64::INFINITY, f64::min);
        let moved = |label: &&Text| {
            let at = Point::new(
                label.at.x,
                label.at.y - first + top + proportional(DATES, self.picture.styles.sizes().axis),
            );
            Text { at, ..(*label).clone() }
        };
        labels.iter().map(moved).collect()
    }
}
