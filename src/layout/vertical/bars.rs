//! Bars of a vertical picture: what lasted, side by side at the axis, so that a leader can leave each to the right.

use crate::geom::{Interval, Rect};
use crate::layout::context::Picture;
use crate::layout::labels::selection::Weights;
use crate::layout::marks::footprint::BarSpan;
use crate::layout::output::{Bar, Mark};
use crate::layout::solve::interval_partition::pack;

/// A bar across, px, and from one to the next.
const BAR_WIDTH: f64 = 9.0;
const TRACK_PITCH: f64 = 14.0;
/// The same where there is no label, px.
const THIN: f64 = 3.0;
const CLOSE: f64 = 5.0;
/// Tracks of bars without a label at most, and on the narrowest pages; more lie over each other.
const TRACKS: (usize, usize) = (6, 2);
/// Left and right of all bars, px.
const BARS_PADDING: f64 = 8.0;
/// What the narrowest pages leave to bars, px: one with a label, some without, and the air around all.
pub(in crate::layout) const LEAST_ROOM: f64 = TRACK_PITCH + TRACKS.1 as f64 * CLOSE + BARS_PADDING;
/// Between bars of one track, px.
const TRACK_ITEM_GAP: f64 = 6.0;
/// A leader leaves a bar this far from its top, px, where it can,
const DOWN: f64 = 12.0;
/// and so far from any mark, px.
const CLEAR: f64 = 7.0;
/// A leader leaves no shorter stretch, px, but at its very start.
const LEADER_STRETCH_LEAST: f64 = 4.0;
/// More bars than this are not all labelled.
const LABELLED_BARS_MOST: usize = 40;

/// A bar and its place.
pub(in crate::layout) struct VerticalBar {
    /// Index into the chronicle's events.
    pub(in crate::layout) event: usize,
    /// Where its leader starts, px.
    pub(in crate::layout) anchor: f64,
    stretch: BarSpan,
    /// From 0, counted from the rail.
    track: usize,
}

/// All bars, the labelled ones next to the rail.
pub(in crate::layout) struct VerticalBars {
    pub(in crate::layout) named: Vec<VerticalBar>,
    pub(in crate::layout) unlabelled: Vec<VerticalBar>,
    /// Whether those without a label are drawn.
    drawn: bool,
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
        let Room { share, spare, drawn } = room;
        let beside = |tracks: usize| spare - BARS_PADDING - CLOSE * tracks as f64;
        let least = if drawn { TRACKS.0 } else { 0 };
        let most = ((share.min(beside(least)) / TRACK_PITCH) as usize).max(1);
        let close = ((beside(0) - TRACK_PITCH * most as f64) / CLOSE).max(0.0) as usize;
        let close = if drawn { close.clamp(TRACKS.1, TRACKS.0) } else { 0 };
        let mut count = bars.len().min(LABELLED_BARS_MOST);
        loop {
            let named = tracks(ranked[..count].iter().map(|&i| bars[i]).collect(), marks);
            if count <= 1 || named.iter().all(|vertical_bar| vertical_bar.track < most) {
                let rest: Vec<(usize, BarSpan)> = ranked[count..].iter().map(|&i| bars[i]).collect();
                return VerticalBars { named, unlabelled: unlabelled(&rest, close.max(1)), drawn };
            }
            count -= 1;
        }
    }

    /// From the labels of the axis to the rail, px.
    pub(in crate::layout) fn width(&self) -> f64 {
        let count = |vertical_bars: &[VerticalBar]| {
            vertical_bars.iter().map(|vertical_bar| vertical_bar.track + 1).max().unwrap_or(0) as f64
        };
        let unlabelled = if self.drawn { count(&self.unlabelled) } else { 0.0 };
        let bars = count(&self.named) * TRACK_PITCH + unlabelled * CLOSE;
        if bars > 0.0 { bars + BARS_PADDING } else { 0.0 }
    }

    /// A labelled bar left of the rail.
    pub(in crate::layout) fn bar(&self, vertical_bar: &VerticalBar, rail: f64) -> Bar {
        upright(vertical_bar, rail - BARS_PADDING / 2.0 - (vertical_bar.track as f64 + 0.5) * TRACK_PITCH, BAR_WIDTH)
    }

    /// Index and mark of each bar without a label.
    pub(in crate::layout) fn thin(&self, rail: f64) -> impl Iterator<Item = (usize, Mark)> {
        let named =
            self.named.iter().map(|vertical_bar| vertical_bar.track + 1).max().unwrap_or(0) as f64 * TRACK_PITCH;
        let start = rail - BARS_PADDING / 2.0 - named;
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
    let vertical_bar =
        |(&(event, stretch), track): (&(usize, BarSpan), usize)| VerticalBar { event, anchor: 0.0, stretch, track };
    bars.iter().zip(rows).map(vertical_bar).collect()
}

/// A bar stands further from the rail than all that begin while it lasts: so its start, at least, is free to the right.
fn tracks(mut bars: Vec<(usize, BarSpan)>, marks: &[f64]) -> Vec<VerticalBar> {
    bars.sort_by(|a, b| {
        let (a, b) = (a.1.x, b.1.x);
        a.start.total_cmp(&b.start).then(b.end.total_cmp(&a.end))
    });
    let mut tracks = vec![0; bars.len()];
    for i in (0..bars.len()).rev() {
        let within = (i + 1..bars.len()).take_while(|&j| bars[j].1.x.start < bars[i].1.x.end + TRACK_ITEM_GAP);
        tracks[i] = within.map(|j| tracks[j] + 1).max().unwrap_or(0);
    }
    let vertical_bar = |i: usize| {
        let (event, stretch) = bars[i];
        let over: Vec<Interval> = bars[i + 1..].iter().map(|bar| bar.1.x).collect();
        VerticalBar { event, stretch, track: tracks[i], anchor: anchor(stretch.x, &over, marks) }
    };
    (0..bars.len()).map(vertical_bar).collect()
}

/// Near the top of the first stretch that no other bar (ascending by start) hides, clear of marks where that can be.
fn anchor(own: Interval, over: &[Interval], marks: &[f64]) -> f64 {
    let mut from = own.start;
    let mut free = Vec::new();
    for bar in over.iter().filter(|bar| bar.start < own.end) {
        free.push(Interval { start: from, end: bar.start - 2.0 });
        from = from.max(bar.end + 2.0);
    }
    free.push(Interval { start: from, end: own.end });
    let Some(first) = free.into_iter().find(|part| part.length() >= LEADER_STRETCH_LEAST) else { return own.start };
    let wished = (0..8).map(|step| first.start + DOWN + 6.0 * f64::from(step)).filter(|y| *y + 2.0 < first.end);
    let clear = |y: &f64| {
        let near = marks.partition_point(|mark| *mark < y - CLEAR);
        marks.get(near).is_none_or(|mark| *mark > y + CLEAR)
    };
    wished.clone().find(clear).or_else(|| wished.clone().next()).unwrap_or_else(|| first.middle())
}

#[cfg(test)]
mod tests {
    use super::{anchor, tracks};
    use crate::geom::Interval;
    use crate::layout::marks::footprint::BarSpan;
    use crate::layout::output::BarEnd;

    fn bar(start: f64, end: f64) -> BarSpan {
        BarSpan { x: Interval::new(start, end), start: BarEnd::Exact, end: BarEnd::Exact }
    }

    #[test]
    fn what_begins_later_stands_nearer_to_the_rail() {
        let vertical_bars = tracks(vec![(0, bar(0.0, 90.0)), (1, bar(20.0, 50.0)), (2, bar(100.0, 120.0))], &[]);
        assert_eq!(
            vertical_bars.iter().map(|vertical_bar| (vertical_bar.event, vertical_bar.track)).collect::<Vec<_>>(),
            [(0, 1), (1, 0), (2, 0)]
        );
    }

    #[test]
    fn a_leader_starts_where_no_other_bar_stands_before_it() {
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[Interval::new(0.0, 50.0)], &[]), 64.0);
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[Interval::new(0.0, 95.0)], &[]), 0.0);
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[], &[13.0]), 24.0);
    }
}
