//! Sheets of paper: a timeline laid out anew for a sheet, over as many as its labels need.

use crate::draw::draw;
use crate::export::Paper;
use crate::font::Ruler;
use crate::geom::Point;
use crate::layout::{Layout, arrange};
use crate::model::{Chronicle, View};
use crate::scene::{Anchor, Color, Node, Scene, Text, Words, Writer};
use crate::time::{Extent, Instant, Shape, Step};

/// Sheets that a timeline is set on at most.
const MOST_SHEETS: usize = 200;
/// The size of the number of a sheet, px.
const NUMBER: f64 = 11.0;

/// The sheets of a view, in order of time; `None` where not even one event has room with the title and the notes.
pub(super) fn sheets(chronicle: &Chronicle, view: &View, paper: Paper, ruler: &mut Ruler) -> Option<Vec<Scene>> {
    let told = chronicle.told_in(view);
    let chronicle = &*told;
    let (width, height) = paper.room();
    let whole = View { edition: None, width, max_height: Some(height), ..view.clone() };
    let cuts = cuts(chronicle, &whole);
    let (mut found, mut from) = (Vec::new(), 0);
    while from < cuts.len() {
        let sheet = longest(chronicle, &whole, &cuts, from, ruler);
        if sheet.layout.summary.over_limit > 0 || found.len() == MOST_SHEETS {
            return None;
        }
        from = sheet.to;
        found.push(sheet);
    }
    let count = found.len();
    let numbered = |(at, sheet): (usize, Sheet)| {
        let mut scene = draw(chronicle, &sheet.view, &sheet.layout);
        if count > 1 {
            number(&mut scene, sheet.view.colors().muted, paper, (at + 1, count));
        }
        scene
    };
    Some(found.into_iter().enumerate().map(numbered).collect())
}

/// Where a sheet may begin: where the axis does, and with the day of each later event.
fn cuts(chronicle: &Chronicle, view: &View) -> Vec<Instant> {
    let starts = view.events.iter().filter_map(|&at| {
        let extent = &chronicle.events[at].extent;
        place(extent).or_else(|| extent.hull().map(|hull| hull.0))
    });
    let days = starts.map(|start| Step::Day(1).floor_in(view.timezone, start));
    let mut cuts: Vec<Instant> = days.filter(|day| *day > view.from && *day < view.to).collect();
    cuts.push(view.from);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Where an event that happened once stands, though when is not known exactly: on one sheet alone. `None` for what goes on,
/// which stands on every sheet that it lasts into.
fn place(extent: &Extent) -> Option<Instant> {
    let (first, last) = extent.hull()?;
    match extent.shape {
        Shape::Point(..) => Some(Instant(first.0 + (last.0 - first.0) / 2)),
        Shape::OneOf(_) => Some(first),
        Shape::Span { .. } | Shape::AllOf(_) => None,
    }
}

/// A part of a view, laid out.
struct Sheet {
    view: View,
    layout: Layout,
    /// The cut that it ends with.
    to: usize,
}

impl Sheet {
    /// px beyond the paper, and labels folded for want of room: nothing where all is well.
    fn faults(&self) -> (u32, usize) {
        (self.layout.summary.over_limit, self.layout.summary.folded)
    }
}

/// The longest part of a view from a cut on in which no label is folded for want of room; where there is none, the one with the
/// fewest. Of what goes on over all of a short part the labels crowd at one place, so that a longer one can have more room: the
/// lengths are tried from the longest down, each three quarters of the one before, then those between the first that fits and the
/// one before it.
fn longest(chronicle: &Chronicle, whole: &View, cuts: &[Instant], from: usize, ruler: &mut Ruler) -> Sheet {
    let mut laid_out = |to: usize| {
        let view = part(chronicle, whole, cuts, (from, to));
        let layout = arrange(chronicle, &view, ruler);
        Sheet { view, layout, to }
    };
    let mut best = laid_out(cuts.len());
    let (mut length, mut too_long) = (cuts.len() - from, cuts.len());
    while best.faults() != (0, 0) && length > 1 {
        too_long = from + length;
        length = (length * 3 / 4).max(1);
        let next = laid_out(from + length);
        if next.faults() < best.faults() {
            best = next;
        }
    }
    while best.faults() == (0, 0) && too_long - best.to > 1 && best.to < cuts.len() {
        let next = laid_out(best.to + (too_long - best.to) / 2);
        if next.faults() == (0, 0) { best = next } else { too_long = next.to }
    }
    best
}

/// The events of a view between two cuts, and those that go on into it.
fn part(chronicle: &Chronicle, whole: &View, cuts: &[Instant], (from, to): (usize, usize)) -> View {
    let (first, last) = (from == 0, to >= cuts.len());
    let window = (if first { whole.from } else { cuts[from] }, if last { whole.to } else { cuts[to] });
    let is_inside = |at: &&usize| {
        let extent = &chronicle.events[**at].extent;
        match place(extent) {
            Some(place) => (first || place >= window.0) && (last || place < window.1),
            None => extent.hull().map_or(first, |_| extent.meets((Some(window.0), Some(window.1)))),
        }
    };
    View {
        from: window.0,
        to: window.1,
        from_given: whole.from_given || !first,
        to_given: whole.to_given || !last,
        events: whole.events.iter().filter(is_inside).copied().collect(),
        ..whole.clone()
    }
}

/// Writes the number of a sheet below its picture, at the right.
fn number(scene: &mut Scene, color: Color, paper: Paper, (number, count): (usize, usize)) {
    let scale = paper.magnification();
    let below =
        (paper.sheet().height - paper.margin()) / scale - (paper.sheet().width / scale - scene.size.width) / 2.0;
    let text = Words::new(Writer::Program, format!("{number} of {count}"));
    scene.nodes.push(Node::Text(Text {
        at: Point::new(scene.size.width, below + NUMBER / 2.0),
        anchor: Anchor::End,
        width: 0.0,
        text,
        size: NUMBER,
        weight: 400,
        tabular: true,
        color,
        class: Some("note"),
    }));
}
