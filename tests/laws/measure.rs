//! A layout measured by itself: what overlaps, crosses or leaves the canvas, how far labels stand, how many rows there are.

use dateline::font::Ruler;
use dateline::geom::{Interval, Point, Rect, crosses, enters};
use dateline::layout::{Anchor, Label, Layout, Mark, Placed, Text};

/// Between things in one row, px.
const ROW_ITEM_GAP: f64 = 12.0;
/// What may touch without anyone seeing it, px.
const TOLERANCE: f64 = 0.5;

/// A layout in numbers; where a word says overlaps or crossings, none is the only good number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Quality {
    /// Labels (folds' too) that overlap each other.
    pub(crate) label_overlaps: usize,
    /// Leaders that enter a label not their own, or the axis band.
    pub(crate) leader_labels: usize,
    /// Leaders that cross each other.
    pub(crate) leader_crossings: usize,
    /// Leaders that enter a bar.
    pub(crate) leader_bars: usize,
    /// Labels that lie on a bar not their own, or on a mark.
    pub(crate) label_marks: usize,
    /// Things that leave the canvas.
    pub(crate) outside: usize,
    /// How far labels stand from their marks, straight from box to box: mean, 95th percentile, most, px.
    pub(crate) distance: (f64, f64, f64),
    /// How far leaders run along the axis: mean, 95th percentile, most, px.
    pub(crate) displacement: (f64, f64, f64),
    /// Height of the plot by the height that the labels' areas alone would fill at its width.
    pub(crate) height_ratio: f64,
    /// Rows used in each lane, and the most things that meet at one place in it: no fewer rows are possible.
    pub(crate) lane_rows: Vec<(usize, usize)>,
}

impl Quality {
    /// Whether nothing overlaps, crosses or leaves the canvas.
    pub(crate) fn is_clean(&self) -> bool {
        let diagnostics = [
            self.label_overlaps,
            self.leader_labels,
            self.leader_crossings,
            self.leader_bars,
            self.label_marks,
            self.outside,
        ];
        diagnostics.iter().all(|count| *count == 0)
    }
}

/// Measures a layout.
pub(crate) fn measure(layout: &Layout) -> Quality {
    let labels = labels(layout);
    let leaders = leaders(layout);
    let bars: Vec<Rect> = layout.events.iter().filter_map(bar).collect();
    Quality {
        label_overlaps: pairs(&labels, |a, b| a.overlaps(*b, TOLERANCE)),
        leader_labels: leader_labels(layout, &labels, &leaders),
        leader_crossings: pairs(&leaders, |a, b| crosses(a, b)),
        leader_bars: leaders
            .iter()
            .map(|leader| bars.iter().filter(|bar| enters(leader, **bar, TOLERANCE)).count())
            .sum(),
        label_marks: label_marks(layout),
        outside: outside(layout),
        distance: distance(layout),
        displacement: displacement(layout),
        height_ratio: height_ratio(layout, &labels),
        lane_rows: lane_rows(layout),
    }
}

fn pairs<T>(each: &[T], diagnostic: impl Fn(&T, &T) -> bool) -> usize {
    each.iter().enumerate().map(|(i, a)| each[i + 1..].iter().filter(|b| diagnostic(a, b)).count()).sum()
}

fn labels(layout: &Layout) -> Vec<Rect> {
    let own = layout.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
    own.chain(layout.folds.iter().map(|fold| fold.frame)).collect()
}

fn leaders(layout: &Layout) -> Vec<&[Point]> {
    let own = layout.events.iter().map(|placed| placed.leader.as_slice());
    own.chain(layout.folds.iter().map(|fold| fold.leader.as_slice())).filter(|leader| leader.len() > 1).collect()
}

fn bar(placed: &Placed) -> Option<Rect> {
    if let Mark::Bar(bar) = &placed.mark { Some(bar.frame) } else { None }
}

fn leader_labels(layout: &Layout, labels: &[Rect], leaders: &[&[Point]]) -> usize {
    let hits = |leader: &&[Point]| labels.iter().filter(|label| enters(leader, **label, TOLERANCE)).count();
    leaders.iter().map(|leader| hits(leader) + usize::from(enters(leader, layout.axis.band, TOLERANCE))).sum()
}

fn label_marks(layout: &Layout) -> usize {
    let hit = |label: &Label, own: usize| {
        let others = layout.events.iter().filter(|placed| placed.event != own).chain(&layout.echoes);
        others.filter(|placed| marks(placed).iter().any(|mark| mark.overlaps(label.frame, TOLERANCE))).count()
    };
    layout.events.iter().filter_map(|placed| Some(hit(placed.label.as_ref()?, placed.event))).sum()
}

/// What an event's marks cover.
fn marks(placed: &Placed) -> Vec<Rect> {
    let dot = |at: &Point| Rect::new(at.x - 4.5, at.y - 4.5, 9.0, 9.0);
    match &placed.mark {
        Mark::Point { at, .. } => vec![dot(at)],
        Mark::Several { at, .. } => at.iter().map(dot).collect(),
        Mark::Bar(bar) => vec![bar.frame],
    }
}

fn outside(layout: &Layout) -> usize {
    let inside = |rect: Rect| {
        rect.left() >= 0.0
            && rect.top() >= 0.0
            && rect.right() <= layout.size.width
            && rect.bottom() <= layout.size.height
    };
    let texts = all_texts(layout).into_iter().map(text_box);
    let points = leaders(layout).into_iter().flatten().map(|at| Rect::new(at.x, at.y, 0.0, 0.0));
    let marks = layout.events.iter().flat_map(marks);
    texts.chain(points).chain(marks).filter(|rect| !inside(*rect)).count()
}

/// Every text of the picture.
fn all_texts(layout: &Layout) -> Vec<&Text> {
    let labels = layout.events.iter().filter_map(|placed| placed.label.as_ref()).flat_map(|label| &label.lines);
    let folds = layout.folds.iter().flat_map(|fold| &fold.lines);
    let legend = layout.legend.iter().flat_map(|entry| &entry.lines);
    let heads = layout.lanes.iter().flat_map(|lane| &lane.head);
    let ticks = layout.axis.ticks.iter().chain(&layout.axis.contexts).filter_map(|tick| tick.label.as_ref());
    let breaks = layout.axis.breaks.iter().filter_map(|gap| gap.caption.as_ref()).chain(&layout.axis.lapses);
    layout.texts.iter().chain(labels).chain(folds).chain(legend).chain(heads).chain(ticks).chain(breaks).collect()
}

/// What a text's letters can cover.
fn text_box(text: &Text) -> Rect {
    let metrics = Ruler::metrics(text.weight);
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - text.width / 2.0,
        Anchor::End => text.at.x - text.width,
    };
    let (up, down) = (metrics.ascent * text.size, metrics.descent.abs() * text.size);
    Rect::new(left, text.at.y - up, text.width, up + down)
}

/// From the letters of each label to the nearest mark of its event; of a label of several, to where its leader begins.
fn distance(layout: &Layout) -> (f64, f64, f64) {
    let texts = |lines: &[Text]| lines.iter().map(text_box).reduce(union);
    let own = layout.events.iter().filter_map(|placed| {
        let label = texts(&placed.label.as_ref()?.lines)?;
        marks(placed).into_iter().map(|mark| label.distance(mark)).min_by(f64::total_cmp)
    });
    let folds = layout.folds.iter().filter_map(|fold| {
        let at = fold.leader.first()?;
        Some(texts(&fold.lines)?.distance(Rect::new(at.x, at.y, 0.0, 0.0)))
    });
    in_three(own.chain(folds).collect())
}

fn union(a: Rect, b: Rect) -> Rect {
    let both = |a: Interval, b: Interval| Interval::new(a.start.min(b.start), a.end.max(b.end));
    Rect { x: both(a.x, b.x), y: both(a.y, b.y) }
}

fn displacement(layout: &Layout) -> (f64, f64, f64) {
    let along = |at: &Point| if layout.axis.upright { at.y } else { at.x };
    let moved = |leader: &[Point]| (along(&leader[leader.len() - 1]) - along(&leader[0])).abs();
    in_three(leaders(layout).into_iter().map(moved).collect())
}

/// Mean, 95th percentile (the least that nineteen of twenty do not exceed), most.
fn in_three(mut each: Vec<f64>) -> (f64, f64, f64) {
    each.sort_by(f64::total_cmp);
    let Some(most) = each.last().copied() else { return (0.0, 0.0, 0.0) };
    let mean = each.iter().sum::<f64>() / each.len() as f64;
    (mean, each[(each.len() * 95).div_ceil(100) - 1], most)
}

fn height_ratio(layout: &Layout, labels: &[Rect]) -> f64 {
    let area: f64 = labels.iter().map(|label| label.x.length() * label.y.length()).sum();
    let (width, height) = (layout.plot.x.length(), layout.plot.y.length());
    if area > 0.0 { height * width / area } else { 0.0 }
}

fn lane_rows(layout: &Layout) -> Vec<(usize, usize)> {
    let inside = |rect: Rect, label: &Label| rect.y.contains(label.frame.y.middle());
    let rows = |frame: Rect| {
        let here: Vec<(&Placed, &Label)> = layout
            .events
            .iter()
            .filter_map(|placed| Some((placed, placed.label.as_ref()?)))
            .filter(|(_, label)| inside(frame, label))
            .collect();
        let extents: Vec<Interval> = here.iter().map(|(placed, label)| covered(placed, label)).collect();
        (here.iter().map(|(_, label)| label.row).max().unwrap_or(0), clique(&extents, ROW_ITEM_GAP))
    };
    layout.lanes.iter().map(|lane| rows(lane.frame)).collect()
}

/// From left to right, all that an event of a lane covers.
fn covered(placed: &Placed, label: &Label) -> Interval {
    let whisker = match &placed.mark {
        Mark::Point { whisker, .. } => *whisker,
        Mark::Several { whisker, .. } => Some(*whisker),
        Mark::Bar(_) => None,
    };
    let whisker = whisker.map(|whisker| Interval::new(whisker.from.x, whisker.to.x));
    let each = marks(placed).into_iter().map(|mark| mark.x).chain(whisker);
    each.fold(label.frame.x, |all, x| Interval::new(all.start.min(x.start), all.end.max(x.end)))
}

/// How many intervals meet at the busiest place, when each is so much longer.
fn clique(intervals: &[Interval], pad: f64) -> usize {
    let meet = |at: f64| intervals.iter().filter(|one| one.start <= at && at < one.end + pad).count();
    intervals.iter().map(|one| meet(one.start)).max().unwrap_or(0)
}
