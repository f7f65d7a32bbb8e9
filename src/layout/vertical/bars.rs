//! Bars of a vertical picture: what lasted, side by side between the axis' labels and its rails, so that a leader can
//! leave the beginning of each to its side.

use crate::geom::{Interval, Rect};
use crate::layout::context::Picture;
use crate::layout::labels::selection::Weights;
use crate::layout::marks::bar_span::BarSpan;
use crate::layout::output::{Bar, Mark};
use crate::layout::solve::interval_partition::pack;
use crate::layout::vertical::columns::Column;
use crate::layout::vertical::tracks::{self, tracks};

/// From one bar to the next, px; the least where there are many.
const TRACK_PITCH: f64 = 14.0;
const LEAST_PITCH: f64 = 8.0;
/// Of that, air, px.
const TRACK_GAP: f64 = 5.0;
/// Air of the least, px.
const LEAST_GAP: f64 = 3.0;
/// The same where there is no label, px.
const THIN: f64 = 3.0;
const CLOSE: f64 = 5.0;
/// Tracks of bars without a label at most, and on the narrowest pages; more lie over each other.
const TRACKS: (usize, usize) = (6, 2);
/// Left and right of all bars, px.
const BARS_PADDING: f64 = 8.0;
/// What the narrowest pages leave to bars, px: one with a label, some without, and the air around all.
pub(in crate::layout) const LEAST_ROOM: f64 = TRACK_PITCH + TRACKS.1 as f64 * CLOSE + BARS_PADDING;
/// What bars without a label take at most, with the air around all, px.
pub(in crate::layout) const THIN_ROOM: f64 = TRACKS.0 as f64 * CLOSE + BARS_PADDING;
/// More bars than this are not all labelled.
const LABELLED_BARS_MOST: usize = 200;

/// A bar and its place.
pub(in crate::layout) struct VerticalBar {
    /// Index into the chronicle's events.
    pub(in crate::layout) event: usize,
    /// Where its leader runs level, px.
    pub(in crate::layout) anchor: f64,
    /// On which side of the axis' labels it stands, and its label.
    pub(in crate::layout) column: Column,
    pub(in crate::layout) stretch: BarSpan,
    /// From 0, counted from the rail of its side.
    pub(in crate::layout) track: usize,
}

impl VerticalBar {
    /// How far above its beginning its leader runs level, px.
    pub(in crate::layout) fn lift(&self) -> f64 {
        (self.stretch.x.start - self.anchor).max(0.0)
    }
}

/// All bars, the labelled ones next to the rails.
pub(in crate::layout) struct VerticalBars {
    pub(in crate::layout) named: Vec<VerticalBar>,
    pub(in crate::layout) unlabelled: Vec<VerticalBar>,
    /// Whether those without a label are drawn.
    drawn: bool,
    /// From one labelled bar to the next, px.
    pitch: f64,
}

/// What bars may take, px.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Room {
    /// Those with labels, where there is more.
    pub(in crate::layout) share: f64,
    /// All of them.
    pub(in crate::layout) spare: f64,
    /// Whether those without a label are drawn.
    pub(in crate::layout) drawn: bool,
    /// Whether there is a column of labels on either side.
    pub(in crate::layout) two: bool,
}

impl VerticalBars {
    /// As many of the bars labelled as have a track within `room` px, while the rest, if any is `drawn`, has room among
    /// the `spare` px; `marks` are the places of what is no bar, ascending.
    pub(in crate::layout) fn new(
        picture: &Picture<'_>,
        bars: Vec<(usize, BarSpan)>,
        room: Room,
        marks: &[f64],
    ) -> VerticalBars {
        let events: Vec<usize> = bars.iter().map(|bar| bar.0).collect();
        let starts: Vec<f64> = bars.iter().map(|bar| bar.1.x.start).collect();
        let ranked = Weights::new(picture, &events, &starts).first(0..bars.len(), bars.len());
        let Room { share, spare, drawn, two } = room;
        let beside = |tracks: usize| spare - BARS_PADDING - CLOSE * tracks as f64;
        let share = share.min(beside(if drawn { TRACKS.0 } else { 0 }));
        let most = ((share / LEAST_PITCH) as usize).max(1);
        let close = ((beside(0) - share.max(TRACK_PITCH)) / CLOSE).max(0.0) as usize;
        let close = if drawn { close.clamp(TRACKS.1, TRACKS.0) } else { 0 };
        let labelled = |count: usize| {
            let named = tracks(ranked[..count].iter().map(|&i| bars[i]).collect(), two, marks);
            let used = Column::BOTH.map(|column| tracks::count(&named, column)).iter().sum::<usize>();
            (named, used)
        };
        // Halved between one bar and all: more bars seldom take fewer tracks.
        let (mut fits, mut passes) = (bars.len().min(1), bars.len().min(LABELLED_BARS_MOST) + 1);
        let (mut named, mut used) = labelled(fits);
        while passes - fits > 1 {
            let count = fits.midpoint(passes);
            let tried = labelled(count);
            if tried.1 <= most {
                (fits, named, used) = (count, tried.0, tried.1);
            } else {
                passes = count;
            }
        }
        let rest: Vec<(usize, BarSpan)> = ranked[fits..].iter().map(|&i| bars[i]).collect();
        let pitch = (share / used.max(1) as f64).clamp(LEAST_PITCH, TRACK_PITCH);
        VerticalBars { named, unlabelled: unlabelled(&rest, close.max(1)), drawn, pitch }
    }

    /// The same bars so many px further down.
    pub(in crate::layout) fn moved(mut self, by: f64) -> VerticalBars {
        for bar in self.named.iter_mut().chain(&mut self.unlabelled) {
            (bar.anchor, bar.stretch.x) = (bar.anchor + by, bar.stretch.x.moved(by));
        }
        self
    }

    /// From the labels of the axis to the rail of that side, px.
    pub(in crate::layout) fn width(&self, column: Column) -> f64 {
        let unlabelled = if self.drawn { tracks::count(&self.unlabelled, column) } else { 0 };
        let bars = tracks::count(&self.named, column) as f64 * self.pitch + unlabelled as f64 * CLOSE;
        if bars > 0.0 { bars + BARS_PADDING } else { 0.0 }
    }

    /// On both sides of the axis' labels, px.
    pub(in crate::layout) fn widths(&self) -> f64 {
        Column::BOTH.map(|column| self.width(column)).iter().sum()
    }

    /// A labelled bar, with the rail of its side there, px.
    pub(in crate::layout) fn bar(&self, vertical_bar: &VerticalBar, rail: f64) -> Bar {
        let away = BARS_PADDING / 2.0 + (vertical_bar.track as f64 + 0.5) * self.pitch;
        let air = if self.pitch < TRACK_PITCH { LEAST_GAP } else { TRACK_GAP };
        upright(vertical_bar, rail - vertical_bar.column.sign() * away, self.pitch - air)
    }

    /// Index and mark of each bar without a label, all at the right rail, px.
    pub(in crate::layout) fn thin(&self, rail: f64) -> impl Iterator<Item = (usize, Mark)> {
        let start = rail - BARS_PADDING / 2.0 - tracks::count(&self.named, Column::Right) as f64 * self.pitch;
        self.unlabelled.iter().filter(|_| self.drawn).map(move |vertical_bar| {
            (
                vertical_bar.event,
                Mark::Bar(upright(vertical_bar, start - (vertical_bar.track as f64 + 0.5) * CLOSE, THIN)),
            )
        })
    }
}

fn upright(vertical_bar: &VerticalBar, middle: f64, width: f64) -> Bar {
    let x = Interval::new(middle - width / 2.0, middle + width / 2.0);
    let BarSpan { x: y, start, end } = vertical_bar.stretch;
    Bar { frame: Rect { x, y }, upright: true, start, end }
}

fn unlabelled(bars: &[(usize, BarSpan)], tracks: usize) -> Vec<VerticalBar> {
    let extents: Vec<Interval> = bars.iter().map(|bar| bar.1.x).collect();
    let rows = pack(&extents, 1.0).into_iter().map(|row| row % tracks);
    let vertical_bar = |(&(event, stretch), track): (&(usize, BarSpan), usize)| VerticalBar {
        event,
        anchor: 0.0,
        column: Column::Right,
        stretch,
        track,
    };
    bars.iter().zip(rows).map(vertical_bar).collect()
}
