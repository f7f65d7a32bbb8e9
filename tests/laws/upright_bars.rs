//! Bars beside an upright axis: each has its label at its beginning, on either side, and none takes a track in vain.

use super::{each, timelines};
use crate::laws::generator::timeline;
use dateline::font::Ruler;
use dateline::layout::{Layout, Mark, Placed, arrange};
use dateline::model::Direction;
use dateline::read;
use std::fmt::Write;

/// The upright picture of these events, that many px wide, and no higher than it asks for.
fn upright(events: &str, width: u32) -> Layout {
    let text = format!("title: T\nevents:\n{events}timelines: [{{ id: t, layout: vertical, width: {width} }}]\n");
    let chronicle = read(&text).value.unwrap();
    arrange(&chronicle, &chronicle.views[0], &mut Ruler::new())
}

/// Bars that have a label, with the left edge of each.
fn bars(layout: &Layout) -> Vec<(&Placed, f64)> {
    let labelled = layout.events.iter().filter(|placed| placed.label.is_some());
    let left = |placed: &Placed| if let Mark::Bar(bar) = placed.mark { Some(bar.frame.left()) } else { None };
    labelled.filter_map(|placed| Some((placed, left(placed)?))).collect()
}

#[test]
fn lives_that_begin_soon_after_each_other_all_have_labels() {
    let life = |i| format!("  - {{ date: {}/{}, title: Person {i} }}\n", 1820 + 2 * i, 1890 + 2 * i);
    let lives: String = (0..10).map(life).collect();
    for width in [420, 800, 1_200, 1_600] {
        let layout = upright(&lives, width);
        assert_eq!((bars(&layout).len(), layout.folds.len()), (10, 0), "{width} px");
        let sides = bars(&layout).iter().filter(|(placed, left)| placed.leader.last().unwrap().x < *left).count();
        assert_eq!(sides, if width < 640 { 0 } else { 5 }, "{width} px: labels on the left");
    }
}

#[test]
fn bars_take_the_room_of_a_wide_page_before_any_loses_its_label() {
    let life = |i| format!("  - {{ date: {}/{}, title: Person {i} }}\n", 1600 + 3 * i, 1670 + 3 * i);
    let lives: String = (0..60).map(life).collect();
    let layout = upright(&lives, 1_600);
    assert_eq!((bars(&layout).len(), layout.folds.len()), (60, 0));
}

#[test]
fn offices_one_after_the_other_take_one_track() {
    let mut offices = String::new();
    for i in 0..12 {
        let (from, to) = (1900 + 5 * i, 1905 + 5 * i);
        writeln!(offices, "  - {{ date: {from}-03-01/{to}-03-01, title: Office {i} }}").unwrap();
    }
    let layout = upright(&offices, 600);
    let lefts: Vec<f64> = bars(&layout).into_iter().map(|(_, left)| left).collect();
    assert_eq!((lefts.len(), layout.folds.len()), (12, 0));
    assert!(lefts.iter().all(|left| *left == lefts[0]), "{lefts:?}");
}

#[test]
fn a_label_stands_at_the_beginning_of_its_bar() {
    let [seen] = each(timelines(2), |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        (view.layout, view.max_height) = (Direction::Vertical, None);
        view.width = 300 + (seed * 157 % 1_400) as u32;
        let layout = arrange(&chronicle, &view, ruler);
        let mut seen = 0;
        for (placed, _) in bars(&layout) {
            let Mark::Bar(bar) = placed.mark else { continue };
            // Where it leaves the bar to pass the marks on the rail it can be a few steps further down.
            let from = placed.leader[0].y - bar.frame.top();
            assert!((0.0..=60.0).contains(&from), "seed {seed}, {} px: {from} px from the beginning", view.width);
            seen += 1;
        }
        [seen]
    });
    assert!(seen > 50, "{seen} bars");
}

#[test]
fn bars_leave_labels_of_a_narrow_page_the_room_of_their_longest_word() {
    let mut events = String::new();
    for i in 0..24 {
        let (from, to) = (228 - 4 * i, 190 - 4 * i);
        writeln!(events, "  - {{ date: Y-{from}000000/Y-{to}000000, title: Palaeontology {i} }}").unwrap();
    }
    let layout = upright(&events, 420);
    let labels = layout.events.iter().filter_map(|placed| placed.label.as_ref());
    let titles: Vec<&str> = labels.flat_map(|label| &label.lines).map(|line| line.text.as_str()).collect();
    assert!(titles.iter().any(|line| line.contains("Palaeontology")), "{titles:?}");
    assert!(titles.iter().all(|line| !line.contains("Palaeon") || line.contains("Palaeontology")), "{titles:?}");
}
