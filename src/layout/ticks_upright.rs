//! The axis of time that runs downwards. What it is: calendar ticks whose labels stand beside the axis, the wider unit left
//! of the unit. In: a scale, a ruler. Out: how wide the labels are, and an axis. It must not know events or colours.

use crate::font::{Ruler, Style};
use crate::geom::{Interval, Point, Rect};
use crate::layout::placed::{Anchor, Axis, Break, Role, Text, Tick};
use crate::layout::scale::TimeScale;
use crate::layout::ticks::{HALF_FIGURE, lines, text};
use crate::layout::ticks_context;
use crate::layout::ticks_row::{CONTEXT, Gauge, UNIT, UPRIGHT};
use crate::layout::ticks_step;

/// Beside the labels: a tick and a little, px.
const PAD: f64 = 12.0;
/// Between the wider unit and the unit, px.
const APART: f64 = 8.0;

/// One label, measured.
struct Figure {
    /// The tick, px.
    y: f64,
    /// The label's middle, px.
    middle: f64,
    label: Option<String>,
    /// px
    width: f64,
}

/// The labels of an upright axis.
pub(super) struct Figures {
    units: Vec<Figure>,
    names: Vec<Figure>,
    lines: Vec<Interval>,
    breaks: Vec<Break>,
}

impl Figures {
    pub(super) fn new(scale: &TimeScale, ruler: &mut Ruler) -> Figures {
        let mut gauge = Gauge { ruler, upright: true };
        let choice = ticks_step::choose(scale, &mut gauge);
        let contexts = ticks_context::contexts(scale, &choice, &mut gauge);
        let marks = choice.marks.into_iter().flatten();
        let mut units: Vec<Figure> = marks.map(|mark| figure(mark.x, mark.x, mark.label, UNIT, ruler)).collect();
        let mut names = Vec::new();
        for context in contexts {
            let (list, style) = if context.alone { (&mut units, UNIT) } else { (&mut names, CONTEXT) };
            list.push(figure(context.x, context.left + UPRIGHT / 2.0, Some(context.label), style, ruler));
        }
        let breaks = scale.breaks().iter().map(|b| Break { x: b.x, words: b.words.clone(), caption: None }).collect();
        Figures { units, names, lines: lines(scale), breaks }
    }

    /// Of the band that holds all labels, px.
    pub(super) fn width(&self) -> f64 {
        let apart = if self.names.is_empty() { 0.0 } else { APART };
        widest(&self.units) + apart + widest(&self.names) + 2.0 * PAD
    }

    /// The axis in its band; `grid` is where lines run from it through the bars, px.
    pub(super) fn axis(&self, band: Rect, rails: Vec<f64>, grid: Interval) -> Axis {
        let unit = |figure: &Figure| {
            let x = if self.names.is_empty() { band.x.middle() } else { band.right() - PAD };
            let anchor = if self.names.is_empty() { Anchor::Middle } else { Anchor::End };
            let label = figure.text(x, anchor, Role::Tick);
            Tick { x: figure.y, grid: label.is_some() && grid.length() > 0.0, label }
        };
        let name = |figure: &Figure| {
            let label = figure.text(band.left() + PAD, Anchor::Start, Role::Context);
            Tick { x: figure.y, label, grid: false }
        };
        Axis {
            upright: true,
            band,
            rails,
            pieces: self.lines.clone(),
            ticks: self.units.iter().map(unit).collect(),
            contexts: self.names.iter().map(name).collect(),
            breaks: self.breaks.clone(),
            grid,
        }
    }
}

impl Figure {
    fn text(&self, x: f64, anchor: Anchor, role: Role) -> Option<Text> {
        let at = Point::new(x, self.middle + HALF_FIGURE);
        self.label.as_ref().map(|words| text(words, at, anchor, self.width, role))
    }
}

fn figure(y: f64, middle: f64, label: Option<String>, style: Style, ruler: &mut Ruler) -> Figure {
    let width = label.as_ref().map_or(0.0, |label| ruler.width(label, style));
    Figure { y, middle, label, width }
}

fn widest(figures: &[Figure]) -> f64 {
    figures.iter().map(|figure| figure.width).fold(0.0, f64::max)
}
