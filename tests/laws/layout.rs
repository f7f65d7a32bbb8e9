//! What every layout must be, whatever it lays out, and what is drawn of it.

use crate::laws::generator::timeline;
use crate::laws::scene::lawful;
use dateline::font::Ruler;
use dateline::layout::{Layout, Mark, Placed, measure};
use dateline::model::{Direction, View};
use dateline::{arrange, draw};
use std::collections::BTreeSet;

const TIMELINES: u64 = 2_000;

#[test]
fn nothing_overlaps_crosses_leaves_or_is_lost() {
    let mut ruler = Ruler::new();
    let (mut labels, mut leaders) = (0, 0);
    for seed in 0..TIMELINES {
        let (chronicle, view) = timeline(seed);
        let layout = arrange(&chronicle, &view, &mut ruler);
        let quality = measure(&layout);
        assert!(quality.is_clean(), "seed {seed}, {:?}: {quality:?}", view.layout);
        accounted(&layout, &view, seed);
        let drawn = lawful(&draw(&chronicle, &view, &layout), seed, &mut ruler);
        (labels, leaders) = (labels + drawn.0, leaders + drawn.1);
    }
    assert!(labels > 50_000 && leaders > 20_000, "only {labels} labels and {leaders} leaders were seen");
}

/// Every event has its mark, and a label of its own or a share in one.
fn accounted(layout: &Layout, view: &View, seed: u64) {
    let placed: Vec<usize> = layout.events.iter().map(|placed| placed.event).collect();
    assert_eq!(placed, view.events, "seed {seed}: events are missing or out of order");
    let own = layout.events.iter().filter(|placed| placed.label.is_some()).map(|placed| placed.event);
    let shared: Vec<usize> = layout.folds.iter().flat_map(|fold| fold.events.clone()).collect();
    assert_eq!(layout.summary.folded, shared.len(), "seed {seed}");
    assert_eq!(layout.summary.shown + layout.summary.folded, view.events.len(), "seed {seed}");
    let all: BTreeSet<usize> = own.chain(shared).collect();
    assert_eq!(all.len(), view.events.len(), "seed {seed}: an event is labelled twice or never");
}

#[test]
fn vertical_pictures_keep_the_same_laws_at_every_width() {
    let mut ruler = Ruler::new();
    let (mut labels, mut leaders, mut bars) = (0, 0, 0);
    for seed in 0..TIMELINES / 3 {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 320 + (seed * 37 % 881) as u32;
        let layout = arrange(&chronicle, &view, &mut ruler);
        let quality = measure(&layout);
        assert!(quality.is_clean(), "seed {seed}, {} px: {quality:?}", view.width);
        assert!(layout.axis.upright, "seed {seed}");
        accounted(&layout, &view, seed);
        ticks_apart(&layout, seed);
        let drawn = lawful(&draw(&chronicle, &view, &layout), seed, &mut ruler);
        let leads = |placed: &&Placed| matches!(placed.mark, Mark::Bar(_)) && placed.leader.len() > 1;
        bars += layout.events.iter().filter(leads).count();
        (labels, leaders) = (labels + drawn.0, leaders + drawn.1);
    }
    assert!(labels > 15_000 && leaders > 15_000, "only {labels} labels and {leaders} leaders were seen");
    assert!(bars > 1_000, "only {bars} leaders of bars were seen");
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
    let mut ruler = Ruler::new();
    let mut folded = 0;
    for seed in 0..TIMELINES / 20 {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.width = 900;
        view.max_height = Some(1_400);
        let layout = arrange(&chronicle, &view, &mut ruler);
        let rest = layout.size.height - layout.plot.y.length();
        assert!(layout.size.height <= 1_400.0 || rest > 1_100.0, "seed {seed}: {} px high", layout.size.height);
        folded += usize::from(!layout.folds.is_empty());
    }
    assert!(folded > 20, "only {folded} pictures had to fold labels");
}

#[test]
fn lanes_have_as_many_rows_as_things_meet() {
    let mut ruler = Ruler::new();
    let mut lanes = 0;
    for seed in 0..TIMELINES / 10 {
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Lanes;
        for (rows, clique) in measure(&arrange(&chronicle, &view, &mut ruler)).lane_rows {
            assert_eq!(rows, clique, "seed {seed}");
            lanes += 1;
        }
    }
    assert!(lanes > 200, "only {lanes} lanes were seen");
}

#[test]
fn the_same_input_gives_the_same_layout() {
    for seed in 0..TIMELINES / 40 {
        let (chronicle, view) = timeline(seed);
        let layout = || format!("{:?}", arrange(&chronicle, &view, &mut Ruler::new()));
        assert_eq!(layout(), layout(), "seed {seed}");
    }
}
