//! The axis of time that runs downwards: calendar ticks whose labels stand beside the axis, the wider unit left of the
//! unit.

use crate::font::{Ruler, Style};
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::context::Context;
use crate::layout::axis::labels::{APART, CONTEXT, Gauge, UNIT};
use crate::layout::axis::run::runs;
use crate::layout::axis::sequential::{self, Lapse};
use crate::layout::axis::{half_figure, lines, rate_pieces, text};
use crate::layout::output::{Anchor, Axis, Break, ROUNDING, RatePiece, Role, Text, Tick};
use crate::layout::scale::TimeScale;
use crate::time::{Instant, Step, Zone};
use crate::words;

/// Beside the labels: a tick and a little, px.
const TICK_PADDING: f64 = 12.0;
/// Between the wider unit and the unit, px.
const BESIDE: f64 = 8.0;

/// How the wider unit names its month and its zone.
#[derive(Debug, Clone, Copy)]
enum Brevity {
    /// `26 October 2024, New York time`
    Full,
    /// `26 Oct 2024, New York`
    Place,
    /// `26 Oct 2024, EDT`
    Clock,
}

/// One label, measured.
struct Figure {
    /// The tick, px.
    y: f64,
    /// What it stands for.
    at: Instant,
    /// The label's middle, px.
    middle: f64,
    label: Option<String>,
    /// px
    width: f64,
}

/// The labels of an upright axis.
pub(in crate::layout) struct Figures {
    units: Vec<Figure>,
    names: Vec<Figure>,
    lines: Vec<Interval>,
    rates: Vec<RatePiece>,
    breaks: Vec<Break>,
    lapses: Vec<Figure>,
    zone: Option<Zone>,
    /// Of the labels, px.
    size: f64,
    /// Whether dates stand in a column left of the times between them.
    abreast: bool,
    /// Whether the wider unit stands in the column of the unit.
    stacked: bool,
}

impl Figures {
    /// Words for the time between stops are no wider than `widest` px; where `abreast`, they stand right of the dates. Where
    /// all would be wider than `room` px, the wider unit stands above the unit and not beside it.
    pub(in crate::layout) fn new(
        scale: &TimeScale,
        (widest, room): (f64, f64),
        abreast: bool,
        ruler: &mut Ruler,
    ) -> Figures {
        let set = |brevity: Brevity, ruler: &mut Ruler| Figures::set(scale, (widest, room), (abreast, brevity), ruler);
        // The name of a place can be wider than a narrow picture has room for.
        let shorter = if scale.zone().is_some_and(|zone| zone != Zone::UTC) {
            &[Brevity::Place, Brevity::Clock][..]
        } else {
            &[]
        };
        shorter.iter().fold(
            set(Brevity::Full, ruler),
            |found, brevity| {
                if found.width() > room { set(*brevity, ruler) } else { found }
            },
        )
    }

    /// The same with the wider unit in so many words.
    fn set(
        scale: &TimeScale,
        (widest, room): (f64, f64),
        (abreast, brevity): (bool, Brevity),
        ruler: &mut Ruler,
    ) -> Figures {
        let mut gauge = Gauge { ruler, upright: true, size: scale.figures() };
        let size = scale.figures();
        let between = |step: f64| if step >= size + APART { widest } else { 0.0 };
        let lapses = sequential::lapses(scale, between, 1, &mut gauge);
        let (mut units, mut names) = (Vec::new(), Vec::new());
        for (choice, contexts) in runs(scale, &mut gauge) {
            let step = choice.step;
            let marks = choice.marks.into_iter().flatten();
            units.extend(marks.map(|mark| {
                figure((mark.x, step.tick_in(scale.zone(), mark.at)), mark.middle, mark.label, UNIT, &mut gauge)
            }));
            for context in contexts {
                let (list, style) = if context.alone { (&mut units, UNIT) } else { (&mut names, CONTEXT) };
                let middle = context.left + size / 2.0;
                let label = briefly(scale, step, &context, brevity);
                list.push(figure((context.x, context.seen), middle, Some(label), style, &mut gauge));
            }
        }
        let breaks = scale.breaks().iter().map(|b| Break { x: b.x, words: b.words.clone(), caption: None }).collect();
        let lapse = |lapse: Lapse| {
            let width = lapse.width();
            let label = lapse.lines.into_iter().next().map(|line| line.0);
            Figure { y: lapse.middle, at: Instant::default(), middle: lapse.middle, label, width }
        };
        let mut lapses: Vec<Figure> = lapses.into_iter().map(lapse).collect();
        let clear = |lapse: &Figure, unit: &Figure| {
            unit.label.is_none() || (unit.middle - lapse.middle).abs() >= size + APART - ROUNDING
        };
        let abreast = abreast && !lapses.is_empty();
        lapses.retain(|lapse| abreast || units.iter().all(|unit| clear(lapse, unit)));
        let figures = Figures {
            units,
            names,
            lines: lines(scale),
            rates: rate_pieces(scale),
            breaks,
            lapses,
            zone: scale.zone(),
            size,
            abreast,
            stacked: false,
        };
        if figures.width() > room { figures.stacked() } else { figures }
    }

    /// The same so many px further down.
    pub(in crate::layout) fn moved(mut self, by: f64) -> Figures {
        for figure in self.units.iter_mut().chain(&mut self.names).chain(&mut self.lapses) {
            (figure.y, figure.middle) = (figure.y + by, figure.middle + by);
        }
        let rates = self.rates.iter_mut().map(|rate| &mut rate.x);
        let all = self.lines.iter_mut().chain(rates).chain(self.breaks.iter_mut().map(|one| &mut one.x));
        all.for_each(|x| *x = x.moved(by));
        self
    }

    /// The same with the wider unit in the column of the unit. One that has begun before stands above or below the label in
    /// its way, which would be taken for its beginning; elsewhere that label makes room.
    fn stacked(mut self) -> Figures {
        for name in 0..self.names.len() {
            if let Some(middle) = self.beside_units(name) {
                self.names[name].middle = middle;
            }
        }
        for unit in &mut self.units {
            if self.names.iter().any(|name| is_near(unit.middle, name, self.size)) {
                (unit.label, unit.width) = (None, 0.0);
            }
        }
        self.stacked = !self.names.is_empty();
        self
    }

    /// Where a name that has begun before stands clear of the unit in its way, px.
    fn beside_units(&self, name: usize) -> Option<f64> {
        let own = &self.names[name];
        let labelled = || self.units.iter().filter(|unit| unit.label.is_some());
        let unit = labelled().find(|unit| is_near(unit.middle, own, self.size)).filter(|unit| unit.at != own.at)?;
        let line = self.lines.iter().find(|line| line.start <= own.y + ROUNDING && own.y <= line.end + ROUNDING)?;
        let others = || self.names.iter().enumerate().filter(|(at, _)| *at != name).map(|(_, other)| other);
        let is_clear = |middle: &f64| {
            let inside = line.start <= middle - self.size / 2.0 && middle + self.size / 2.0 <= line.end;
            inside && !labelled().chain(others()).any(|other| is_near(*middle, other, self.size))
        };
        [unit.middle - self.size - APART, unit.middle + self.size + APART].into_iter().find(is_clear)
    }

    /// Of the band that holds all labels, px.
    pub(in crate::layout) fn width(&self) -> f64 {
        let (units, names, lapses) = (widest(&self.units), widest(&self.names), widest(&self.lapses));
        if self.stacked {
            return units.max(lapses).max(names) + 2.0 * TICK_PADDING;
        }
        let apart = if self.abreast || !self.names.is_empty() { BESIDE } else { 0.0 };
        let all = if self.abreast { units + lapses } else { units.max(lapses) + names };
        all + apart + 2.0 * TICK_PADDING
    }

    /// The axis in its band; `grid` is where lines run from it through the bars, px.
    pub(in crate::layout) fn axis(&self, band: Rect, rails: Vec<f64>, grid: Interval) -> Axis {
        let unit = |figure: &Figure| {
            let (x, anchor) = match (self.abreast, self.names.is_empty()) {
                (true, _) => (band.left() + TICK_PADDING, Anchor::Start),
                (false, true) => (band.x.middle(), Anchor::Middle),
                (false, false) => (band.right() - TICK_PADDING, Anchor::End),
            };
            let label = figure.text((x, self.size), anchor, Role::Tick);
            Tick { x: figure.y, at: figure.at, grid: label.is_some() && grid.length() > 0.0, label }
        };
        let name = |figure: &Figure| {
            let (x, anchor) = match self.stacked {
                true => (band.right() - TICK_PADDING, Anchor::End),
                false => (band.left() + TICK_PADDING, Anchor::Start),
            };
            let label = figure.text((x, self.size), anchor, Role::Context);
            Tick { x: figure.y, at: figure.at, label, grid: false }
        };
        let lapse = |figure: &Figure| match self.abreast {
            true => figure.text((band.right() - TICK_PADDING, self.size), Anchor::End, Role::Tick),
            false => figure.text((band.x.middle(), self.size), Anchor::Middle, Role::Tick),
        };
        Axis {
            upright: true,
            band,
            rails,
            pieces: self.lines.clone(),
            rates: self.rates.clone(),
            ticks: self.units.iter().map(unit).collect(),
            contexts: self.names.iter().map(name).collect(),
            breaks: self.breaks.clone(),
            lapses: self.lapses.iter().filter_map(lapse).collect(),
            grid,
            zone: self.zone,
            rows: Vec::new(),
        }
    }
}

impl Figure {
    fn text(&self, (x, size): (f64, f64), anchor: Anchor, role: Role) -> Option<Text> {
        let at = Point::new(x, self.middle + half_figure(size));
        self.label.as_ref().map(|words| text(words, at, anchor, (self.width, size), role))
    }
}

/// Whether a label of that size with its middle there would touch another, px.
fn is_near(middle: f64, other: &Figure, size: f64) -> bool {
    (middle - other.middle).abs() < size + APART - ROUNDING
}

/// What a context says in so many words.
fn briefly(scale: &TimeScale, step: Step, context: &Context, brevity: Brevity) -> String {
    let short = match (brevity, scale.zone()) {
        (Brevity::Full, _) | (_, None) => return context.label.clone(),
        (Brevity::Place, Some(zone)) => words::zone_briefly(zone),
        (Brevity::Clock, Some(zone)) => zone.abbreviation(context.seen),
    };
    let names = step.context().and_then(|unit| unit.month_names(scale.clock(context.at), scale.language()));
    let label = names.map_or_else(|| context.label.clone(), |(name, brief)| context.label.replacen(name, brief, 1));
    scale.zone().map_or_else(|| label.clone(), |zone| label.replace(&words::of(scale.language()).zone(zone), &short))
}

fn figure((y, at): (f64, Instant), middle: f64, label: Option<String>, style: Style, gauge: &mut Gauge<'_>) -> Figure {
    let width = label.as_ref().map_or(0.0, |label| gauge.width(label, style));
    Figure { y, at, middle, label, width }
}

fn widest(figures: &[Figure]) -> f64 {
    figures.iter().map(|figure| figure.width).fold(0.0, f64::max)
}
