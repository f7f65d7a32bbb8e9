//! What every layout must be, whatever it lays out, and what is drawn of it.

use crate::laws::generator::timeline;
use crate::laws::scene::lawful;
use crate::laws::{each, timelines};
use dateline::font::Ruler;
use dateline::layout::{Layout, LegendKey, Mark, Placed, measure};
use dateline::model::{Chronicle, Direction, LaneKey, Status, View};
use dateline::{arrange, draw};
use std::collections::BTreeSet;

#[test]
fn nothing_overlaps_crosses_leaves_or_is_lost() {
    let count = timelines(1);
    let [labels, leaders] = each(count, |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        whole(&chronicle, &view, seed, ruler).1
    });
    let count = count as usize;
    assert!(labels > 25 * count && leaders > 10 * count, "only {labels} labels and {leaders} leaders were seen");
}

/// Lays out and draws one timeline, and holds both to the laws; how many labels and leaders it has.
fn whole(chronicle: &Chronicle, view: &View, seed: u64, ruler: &mut Ruler) -> (Layout, [usize; 2]) {
    let layout = arrange(chronicle, view, ruler);
    let quality = measure(&layout);
    assert!(quality.is_clean(), "seed {seed}, {:?}, {} px: {quality:?}", view.layout, view.width);
    accounted(&layout, view, seed);
    explained(&layout, chronicle, view, seed);
    let drawn = lawful(&draw(chronicle, view, &layout), seed, ruler);
    (layout, [drawn.0, drawn.1])
}

/// The legend explains the signs of what is drawn; no other, but where its height decides what is
/// drawn: above an upright axis, or where the page's height is limited.
fn explained(layout: &Layout, chronicle: &Chronicle, view: &View, seed: u64) {
    let drawn = layout.events.iter().chain(&layout.echoes).map(|placed| &chronicle.events[placed.event]);
    let contested = drawn.clone().any(|event| event.status != Status::Confirmed);
    let told = |key: &LegendKey| layout.legend.iter().any(|entry| entry.key == *key);
    let exact = view.max_height.is_none() && !layout.axis.upright;
    let dashed = layout.events.iter().chain(&layout.echoes).any(|placed| {
        let line = matches!(placed.mark, Mark::Point { whisker: Some(_), .. } | Mark::Several { .. });
        line && chronicle.events[placed.event].extent.doubt.approximate
    });
    assert!(told(&LegendKey::Approximate) == dashed || (!exact && !dashed), "seed {seed}: approximate");
    assert!(told(&LegendKey::Hollow) == contested || (!exact && !contested), "seed {seed}: hollow");
    if view.layout == Direction::Lanes && view.lanes == LaneKey::Category {
        return;
    }
    let categories: BTreeSet<usize> = drawn.filter_map(|event| event.category).collect();
    let named: BTreeSet<usize> = (0..chronicle.categories.len()).filter(|i| told(&LegendKey::Category(*i))).collect();
    assert!(named == categories || (!exact && named.is_superset(&categories)), "seed {seed}: {named:?} {categories:?}");
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
    let count = timelines(4);
    let [labels, leaders, bars] = each(count, |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 300 + (seed * 37 % 881) as u32;
        let (layout, [labels, leaders]) = whole(&chronicle, &view, seed, ruler);
        assert!(layout.axis.upright, "seed {seed}");
        ticks_apart(&layout, seed);
        let leads = |placed: &&Placed| matches!(placed.mark, Mark::Bar(_)) && placed.leader.len() > 1;
        [labels, leaders, layout.events.iter().filter(leads).count()]
    });
    let count = count as usize;
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
    let count = timelines(20);
    let [folded] = each(count, |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 900;
        view.max_height = Some(1_400);
        let layout = arrange(&chronicle, &view, ruler);
        let rest = layout.size.height - layout.plot.y.length();
        assert!(layout.size.height <= 1_400.0 || rest > 1_100.0, "seed {seed}: {} px high", layout.size.height);
        [usize::from(!layout.folds.is_empty())]
    });
    assert!(folded > count as usize / 5, "only {folded} pictures had to fold labels");
}

#[test]
fn lanes_have_as_many_rows_as_things_meet() {
    let count = timelines(10);
    let [lanes] = each(count, |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Lanes;
        let rows = measure(&arrange(&chronicle, &view, ruler)).lane_rows;
        assert!(rows.iter().all(|(rows, clique)| rows == clique), "seed {seed}: {rows:?}");
        [rows.len()]
    });
    assert!(lanes > count as usize, "only {lanes} lanes were seen");
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
