//! What every layout must be, whatever it lays out, and what is drawn of it.

use crate::laws::generator::timeline;
use crate::laws::scene::lawful;
use crate::laws::{each, measure, timelines};
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::arrange;
use dateline::layout::{Bar, BarEnd, Layout, LegendKey, Mark, Occurrence, Placed, Role, Seen, Whisker};
use dateline::model::{Chronicle, Direction, Event, LaneKey, Status, View};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn nothing_overlaps_crosses_leaves_or_is_lost() {
    let seeds = timelines(1);
    let [labels, leaders] = each(seeds.clone(), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        whole(&chronicle, &view, seed, ruler).1
    });
    let count = seeds.count();
    assert!(labels > 25 * count && leaders > 10 * count, "only {labels} labels and {leaders} leaders were seen");
}

/// Lays out and draws one timeline, and holds both to the laws; how many labels and leaders it has.
pub(super) fn whole(chronicle: &Chronicle, view: &View, seed: u64, ruler: &mut Ruler) -> (Layout, [usize; 2]) {
    let layout = arrange(chronicle, view, ruler);
    let quality = measure(&layout);
    assert!(quality.is_clean(), "seed {seed}, {:?}, {} px: {quality:?}", view.layout, view.width);
    accounted(&layout, view, seed);
    explained(&layout, chronicle, view, seed);
    let drawn = lawful(&draw(chronicle, view, &layout), seed, ruler);
    (layout, [drawn.0, drawn.1])
}

/// The legend explains the signs that are drawn, each on what it is drawn on, and no other.
fn explained(layout: &Layout, chronicle: &Chronicle, view: &View, seed: u64) {
    let reported: BTreeMap<LegendKey, Seen> = layout.legend.iter().map(|entry| (entry.key, entry.seen)).collect();
    assert_eq!(reported.len(), layout.legend.len(), "seed {seed}: a sign is explained twice");
    let mut drawn: BTreeMap<LegendKey, Seen> = BTreeMap::new();
    for (placed, echo) in
        layout.events.iter().map(|placed| (placed, false)).chain(layout.echoes.iter().map(|placed| (placed, true)))
    {
        let event = &chronicle.events[placed.event];
        let (bar, filled) = (matches!(placed.mark, Mark::Bar(_)), event.status == Status::Confirmed);
        for key in keys(placed, event, echo) {
            let seen = drawn.entry(key).or_default();
            let bare = key == LegendKey::Approximate && matches!(placed.mark, Mark::Point { whisker: None, .. });
            (seen.marks, seen.bare) = (seen.marks | !(bar || bare), seen.bare | bare);
            (seen.bars, seen.filled) = (seen.bars | bar, seen.filled | filled);
        }
    }
    let has_categories = drawn.keys().any(|key| matches!(key, LegendKey::Category(_)));
    let of_lanes = view.layout == Direction::Lanes && view.lanes == LaneKey::Category;
    drawn.retain(|key, _| match key {
        LegendKey::Category(_) => !of_lanes,
        LegendKey::Uncategorised => has_categories && !of_lanes,
        _ => true,
    });
    if !layout.axis.rates.is_empty() {
        drawn.insert(LegendKey::Knot, Seen::default());
    }
    assert_eq!(reported, drawn, "seed {seed}");
}

/// The signs of one placed event.
fn keys(placed: &Placed, event: &Event, echo: bool) -> Vec<LegendKey> {
    let doubt = event.extent.doubt;
    let mut keys = vec![event.category.map_or(LegendKey::Uncategorised, LegendKey::Category)];
    keys.extend((event.status != Status::Confirmed).then_some(LegendKey::Hollow));
    keys.extend(echo.then_some(LegendKey::Echo));
    let cut = |whisker: &Whisker| (whisker.from_cut || whisker.to_cut).then_some(LegendKey::Cut);
    match &placed.mark {
        Mark::Bar(bar) => {
            keys.extend(doubt.uncertain.then_some(LegendKey::Uncertain));
            let mut ends = [bar.start, bar.end].into_iter().zip(event.date.approximate_ends());
            let is_about = |(end, about): (BarEnd, bool)| about && matches!(end, BarEnd::Exact | BarEnd::Ramp(_));
            keys.extend(ends.any(is_about).then_some(LegendKey::Approximate));
            keys.extend([bar.start, bar.end].into_iter().filter_map(|end| match end {
                BarEnd::Exact => None,
                BarEnd::Ramp(_) => Some(LegendKey::Ramp),
                BarEnd::Unknown(_) => Some(LegendKey::Fade),
                BarEnd::Open => Some(LegendKey::Open),
                BarEnd::Cut => Some(LegendKey::Cut),
            }));
            let full = event.status == Status::Confirmed && !doubt.uncertain;
            keys.extend((full && on_soft_end(placed, bar)).then_some(LegendKey::Pale));
        }
        _ if echo => {}
        Mark::Point { whisker, .. } => {
            let line = if doubt.approximate {
                Some(LegendKey::Approximate)
            } else {
                whisker.as_ref().map(|_| LegendKey::Whisker)
            };
            keys.extend(line);
            keys.extend(whisker.iter().filter_map(cut));
            keys.extend(doubt.uncertain.then_some(LegendKey::Uncertain));
        }
        Mark::Several { whisker, occurrence, .. } => {
            keys.push(if *occurrence == Occurrence::AllOf { LegendKey::AllOf } else { LegendKey::OneOf });
            keys.extend(doubt.approximate.then_some(LegendKey::Approximate));
            keys.extend(doubt.uncertain.then_some(LegendKey::Uncertain));
            keys.extend(cut(whisker));
        }
    }
    keys
}

/// Whether the title on a bar leaves the stretch in which the bar surely lasted; only bars that lie have it on them.
fn on_soft_end(placed: &Placed, bar: &Bar) -> bool {
    let soft = |end: BarEnd| match end {
        BarEnd::Ramp(length) | BarEnd::Unknown(length) => length.min(bar.frame.x.length()),
        BarEnd::Exact | BarEnd::Open | BarEnd::Cut => 0.0,
    };
    let sure = (bar.frame.left() + soft(bar.start), bar.frame.right() - soft(bar.end));
    let lines = placed.label.iter().flat_map(|label| &label.lines);
    let mut on_bar = lines.filter(|line| matches!(line.role, Role::BarTitle | Role::BarDate));
    on_bar.any(|line| line.at.x < sure.0 || line.at.x + line.width > sure.1)
}

/// Every event has its mark, and a label of its own or a share in one.
fn accounted(layout: &Layout, view: &View, seed: u64) {
    let placed: Vec<usize> = layout.events.iter().map(|placed| placed.event).collect();
    let counted: BTreeSet<usize> = layout.densities.iter().flat_map(|density| density.events.clone()).collect();
    let marked: Vec<usize> = view.events.iter().copied().filter(|event| !counted.contains(event)).collect();
    assert_eq!(placed, marked, "seed {seed}: events are missing or out of order");
    let own = layout.events.iter().filter(|placed| placed.label.is_some()).map(|placed| placed.event);
    let shared: Vec<usize> = layout.folds.iter().flat_map(|fold| fold.events.clone()).collect();
    assert_eq!(layout.summary.folded, shared.len(), "seed {seed}");
    assert_eq!(layout.summary.shown + layout.summary.folded, view.events.len(), "seed {seed}");
    let all: BTreeSet<usize> = own.chain(shared).collect();
    assert_eq!(all.len(), view.events.len(), "seed {seed}: an event is labelled twice or never");
}

#[test]
fn vertical_pictures_keep_the_same_laws_at_every_width() {
    let seeds = timelines(4);
    let [labels, leaders, bars] = each(seeds.clone(), |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 300 + (seed * 37 % 881) as u32;
        let (layout, [labels, leaders]) = whole(&chronicle, &view, seed, ruler);
        assert!(layout.axis.upright, "seed {seed}");
        ticks_apart(&layout, seed);
        let leads = |placed: &&Placed| matches!(placed.mark, Mark::Bar(_)) && placed.leader.len() > 1;
        [labels, leaders, layout.events.iter().filter(leads).count()]
    });
    let count = seeds.count();
    assert!(labels > 20 * count && leaders > 20 * count, "only {labels} labels and {leaders} leaders were seen");
    assert!(bars > count, "only {bars} leaders of bars were seen");
}

/// Labels of an upright axis stand at least 6 px apart, one under the other or side by side.
fn ticks_apart(layout: &Layout, seed: u64) {
    for row in [&layout.axis.ticks, &layout.axis.contexts] {
        let mut baselines: Vec<f64> = row.iter().filter_map(|tick| Some(tick.label.as_ref()?.at.y)).collect();
        baselines.sort_by(f64::total_cmp);
        for pair in baselines.windows(2) {
            assert!(pair[1] - pair[0] >= 16.0 + 6.0 - 0.01, "seed {seed}: labels of ticks at {pair:?}");
        }
    }
}

#[test]
fn a_vertical_picture_is_no_higher_than_it_may_be_where_labels_can_be_folded() {
    let seeds = timelines(20);
    let [folded] = each(seeds.clone(), |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 900;
        view.max_height = Some(1_400);
        let layout = arrange(&chronicle, &view, ruler);
        let rest = layout.size.height - layout.plot.y.length();
        assert!(layout.size.height <= 1_400.0 || rest > 1_100.0, "seed {seed}: {} px high", layout.size.height);
        [usize::from(!layout.folds.is_empty())]
    });
    assert!(folded > seeds.count() / 5, "only {folded} pictures had to fold labels");
}

#[test]
fn lanes_have_as_many_rows_as_things_meet() {
    let seeds = timelines(10);
    let [lanes] = each(seeds.clone(), |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Lanes;
        let rows = measure(&arrange(&chronicle, &view, ruler)).lane_rows;
        assert!(rows.iter().all(|(rows, clique)| rows == clique), "seed {seed}: {rows:?}");
        [rows.len()]
    });
    assert!(lanes > seeds.count(), "only {lanes} lanes were seen");
}

#[test]
fn the_same_input_gives_the_same_layout() {
    each(timelines(40), |seed, _| {
        let (chronicle, view) = timeline(seed);
        let layout = || format!("{:?}", arrange(&chronicle, &view, &mut Ruler::new()));
        assert_eq!(layout(), layout(), "seed {seed}");
        []
    });
}
