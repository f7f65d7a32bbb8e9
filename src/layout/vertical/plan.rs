//! The plan of a vertical picture: how wide its parts are, and what stands in each.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::axis::vertical::Figures;
use crate::layout::context::Picture;
use crate::layout::labels::block::Draft;
use crate::layout::labels::target::{Members, Target};
use crate::layout::marks::bar_span::BarSpan;
use crate::layout::marks::density::{are_many, is_crowd};
use crate::layout::marks::footprint::{Footprint, Marks, footprints};
use crate::layout::marks::lead_out::Leaders;
use crate::layout::marks::other_dates::other_dates;
use crate::layout::marks::stacking::{Tracks, tracks};
use crate::layout::output::LEVEL;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::AXIS_INSET;
use crate::layout::vertical::bars::VerticalBars;
use crate::layout::vertical::columns::{Column, LabelBox};
use crate::layout::vertical::terms::Terms;
use crate::layout::vertical::widths::{self, Beside, Parts};

/// Words between the stops of a sequential axis are no wider, beside one column and between two, px.
const LAPSE: (f64, f64) = (80.0, 120.0);
/// Part of the picture's inner width that two columns of the axis' labels may take.
const FIGURES: f64 = 0.45;
/// Marks without a label that are heaped on each other at most, on each side: pressed together before the leaders, as
/// many as still show 3 px each.
const HEAP_LEVELS: usize = 12;

/// An event with a mark on the axis.
pub(in crate::layout) struct Dot {
    /// Index into the chronicle's events.
    pub(in crate::layout) event: usize,
    pub(in crate::layout) marks: Marks,
}

/// A label and what it stands for.
pub(in crate::layout) struct Entry {
    pub(in crate::layout) target: Target<Members, Origin>,
    pub(in crate::layout) label_box: LabelBox,
    /// Where its leader ends, px.
    pub(in crate::layout) end: f64,
    pub(in crate::layout) draft: Draft,
    /// The column that it must stand in, if any: its bar's.
    pub(in crate::layout) held: Option<Column>,
    pub(in crate::layout) column: Column,
}

/// What may have a label of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Origin {
    /// A position among the dots.
    Dot(usize),
    /// A position among the labelled bars.
    Bar(usize),
}

/// A picture before it is placed.
pub(in crate::layout) struct Plan {
    pub(in crate::layout) terms: Terms,
    pub(in crate::layout) two: bool,
    pub(in crate::layout) scale: TimeScale,
    pub(in crate::layout) figures: Figures,
    /// px
    pub(in crate::layout) figures_width: f64,
    /// Where the axis stands, px.
    pub(in crate::layout) axis: Interval,
    pub(in crate::layout) dots: Vec<Dot>,
    pub(in crate::layout) vertical_bars: VerticalBars,
    /// Ascending by place.
    pub(in crate::layout) entries: Vec<Entry>,
    /// The columns of labels and what lies between them and the rails.
    pub(in crate::layout) beside: Beside,
    /// Whether events without labels are counted and not drawn.
    pub(in crate::layout) crowd: bool,
    /// Of the density strip beside the axis' labels, and the air after it, px.
    pub(in crate::layout) strip: f64,
    /// What all labels would take, one under the other, px.
    pub(in crate::layout) total: f64,
}

impl Plan {
    /// The plan of an axis that starts at 0 px.
    pub(in crate::layout) fn new(picture: &Picture<'_>, terms: Terms, ruler: &mut Ruler) -> Plan {
        let (inner, two) = (picture.inner(), widths::are_two(picture.width));
        let axis = Interval { start: 0.0, end: terms.height };
        let inset = AXIS_INSET.min(terms.height / 4.0);
        let scale = picture.scale(Interval { start: axis.start + inset, end: axis.end - inset });
        let widest = if two { LAPSE.1 } else { LAPSE.0 };
        let figures = Figures::new(&scale, (widest, FIGURES * inner.length()), two, ruler);
        let (dots, bars) = divided(picture, &scale);
        let mut places: Vec<f64> = dots.iter().flat_map(|dot| dot.marks.at.iter().copied()).collect();
        places.sort_by(f64::total_cmp);
        let figures_width = terms.figures.max(figures.width());
        let crowd = terms.crowd || are_many(dots.len() + bars.len());
        let parts = Parts { inner: inner.length(), two, figures: figures_width, crowd };
        let vertical_bars = VerticalBars::new(picture, bars, parts.room(terms), &places);
        let beside = parts.beside(terms, vertical_bars.widths());
        let strip = parts.strip();
        let entries = Vec::new();
        let mut plan = Plan {
            terms,
            two,
            scale,
            figures,
            figures_width,
            axis,
            dots,
            vertical_bars,
            entries,
            beside,
            crowd,
            strip,
            total: 0.0,
        };
        plan.label(picture, ruler);
        plan.add_other_dates(picture);
        plan
    }

    /// Gives labelled marks what accounts say besides: only what has a label has its sources at the foot.
    fn add_other_dates(&mut self, picture: &Picture<'_>) {
        for entry in &self.entries {
            let Target::Event(Origin::Dot(i)) = entry.target else { continue };
            let dot = &mut self.dots[i];
            if picture.said(dot.event).is_empty() {
                continue;
            }
            dot.marks.others = other_dates(picture, (dot.event, &Footprint::Marks(dot.marks.clone())), &self.scale);
        }
    }

    /// How many columns there are.
    pub(in crate::layout) fn columns(&self) -> f64 {
        if self.two { 2.0 } else { 1.0 }
    }

    /// Events without a label of their own.
    pub(in crate::layout) fn folded(&self) -> usize {
        let counted = self
            .entries
            .iter()
            .map(|entry| if let Target::Several(Members { events, .. }) = &entry.target { events.len() } else { 0 });
        counted.sum()
    }

    /// Events with a label of their own: indices into the chronicle's events.
    pub(in crate::layout) fn labelled(&self) -> Vec<usize> {
        let own = |entry: &Entry| match entry.target {
            Target::Event(Origin::Dot(i)) => Some(self.dots[i].event),
            Target::Event(Origin::Bar(i)) => Some(self.vertical_bars.named[i].event),
            Target::Several(_) => None,
        };
        self.entries.iter().filter_map(own).collect()
    }

    /// From the top of the first label or the axis to the end of the last, px.
    pub(in crate::layout) fn extent(&self) -> Interval {
        let tops = self.entries.iter().map(|entry| entry.end - entry.label_box.middle);
        let bottoms = self.entries.iter().map(|entry| entry.end - entry.label_box.middle + entry.label_box.height);
        Interval { start: tops.fold(self.axis.start, f64::min), end: bottoms.fold(self.axis.end, f64::max) }
    }

    /// Positions of the dots on one side, ascending.
    pub(in crate::layout) fn members(&self, column: Column) -> Vec<usize> {
        let dots = self.entries.iter().filter(|entry| entry.column == column).flat_map(|entry| match &entry.target {
            Target::Event(Origin::Dot(i)) => vec![*i],
            Target::Several(Members { marks, .. }) if !self.crowd => marks.clone(),
            Target::Event(Origin::Bar(_)) | Target::Several(_) => Vec::new(),
        });
        let mut members: Vec<usize> = dots.collect();
        members.sort_unstable();
        members
    }

    /// The tracks of these dots, which stand on one side.
    pub(in crate::layout) fn tracks(&self, column: Column, members: &[usize]) -> Tracks {
        let marks: Vec<&Marks> = members.iter().map(|&i| &self.dots[i].marks).collect();
        tracks(&marks, &self.leaders(column, members))
    }

    /// The one of these dots that stands level with a place, px: the nearest, so that leaders keep the order of their labels
    /// where dates differ by less than can be seen.
    pub(in crate::layout) fn level_with(&self, y: f64, dots: &[usize]) -> Option<usize> {
        let off = |i: &usize| (self.dots[*i].marks.anchor() - y).abs();
        dots.iter().copied().filter(|i| off(i) < LEVEL).min_by(|a, b| off(a).total_cmp(&off(b)))
    }

    /// The leaders of one side: of these dots, and those of bars and counts.
    fn leaders(&self, column: Column, members: &[usize]) -> Leaders {
        let mut leaders = Leaders { led: vec![None; members.len()], passing: Vec::new() };
        for entry in self.entries.iter().filter(|entry| entry.column == column) {
            let y = entry.label_box.y;
            let own = match &entry.target {
                Target::Event(Origin::Dot(i)) => Some(*i),
                Target::Several(Members { marks, .. }) => self.level_with(y, marks),
                Target::Event(Origin::Bar(_)) => None,
            };
            match own.and_then(|i| members.binary_search(&i).ok()) {
                Some(at) => leaders.led[at] = Some(entry.end),
                None => leaders.passing.push((y, entry.end)),
            }
        }
        leaders
    }

    /// Whether events without labels must be counted: where they are too many, or too many of them meet at one place.
    pub(in crate::layout) fn is_crowd(&self) -> bool {
        let heaped = |column: Column| {
            let rest =
                self.entries.iter().filter(|entry| entry.column == column).flat_map(|entry| match &entry.target {
                    Target::Several(Members { marks, .. }) => marks.as_slice(),
                    Target::Event(_) => &[],
                });
            is_crowd(&rest.map(|&i| self.dots[i].marks.extent()).collect::<Vec<_>>(), HEAP_LEVELS)
        };
        heaped(Column::Right) || heaped(Column::Left)
    }

    /// From the rail to where leaders slant, where all marks have room, px.
    pub(in crate::layout) fn depth(&self) -> f64 {
        let depth = |column: Column| self.tracks(column, &self.members(column)).depth;
        depth(Column::Left).max(depth(Column::Right))
    }
}

/// Marks ascending by place, and bars.
fn divided(picture: &Picture<'_>, scale: &TimeScale) -> (Vec<Dot>, Vec<(usize, BarSpan)>) {
    let (mut dots, mut bars) = (Vec::new(), Vec::new());
    for (event, footprint) in footprints(picture, scale) {
        match footprint {
            Footprint::Marks(marks) => dots.push(Dot { event, marks }),
            Footprint::Bar(stretch) => bars.push((event, stretch)),
        }
    }
    dots.sort_by(|a, b| a.marks.anchor().total_cmp(&b.marks.anchor()));
    (dots, bars)
}
