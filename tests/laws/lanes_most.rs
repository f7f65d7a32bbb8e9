//! Laws of `lanes-most` and of lanes by title: the weightiest lanes stay, no event is lost, and what a lane says of all of its
//! events no label says again.

use std::collections::BTreeMap;

use crate::laws::{each, timeline, timelines};
use crate::random::Dice;
use dateline::draw::draw;
use dateline::export::svg;
use dateline::layout::{Layout, Role, arrange};
use dateline::model::{Chronicle, Direction, LaneKey, View};

/// The names of the lanes, top to bottom.
fn heads(layout: &Layout) -> Vec<String> {
    let head =
        |lane: &dateline::layout::Lane| lane.head.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    layout.lanes.iter().map(head).collect()
}

/// What the events of each lane weigh, by its name, counted anew.
fn weights<'a>(chronicle: &'a Chronicle, view: &View) -> BTreeMap<&'a str, usize> {
    let mut weights = BTreeMap::new();
    view.lanes_listed(chronicle).iter().filter(|_| !view.filtered).for_each(|(name, _)| _ = weights.insert(*name, 0));
    for event in view.events.iter().map(|&event| &chronicle.events[event]) {
        let mut names = view.lanes_of(chronicle, event);
        names.sort();
        names.dedup();
        names.iter().for_each(|(name, _)| *weights.entry(name).or_default() += usize::from(event.importance));
    }
    weights
}

/// A title or name as it stands in a head, of which lines may have been broken anywhere.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-' && *letter != '\u{ad}').collect()
}

#[test]
fn the_weightiest_lanes_stay_and_the_rest_share_the_last() {
    let [gathered] = each(timelines(2), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        let most = 1 + Dice::new(seed).below(6);
        let view = View { layout: Direction::Lanes, lanes_most: Some(most as u32), ..view };
        let layout = arrange(&chronicle, &view, ruler);
        let weights = weights(&chronicle, &view);
        let name = format!("seed {seed}, {:?}, {most} of {}", view.lanes, weights.len());
        let nameless = view.events.iter().any(|&event| view.lanes_of(&chronicle, &chronicle.events[event]).is_empty());
        let is_over = weights.len() > most;
        let lanes = weights.len().min(most) + usize::from(nameless) + usize::from(is_over);
        assert_eq!(layout.lanes.len(), lanes, "{name}: {:?}", heads(&layout));
        assert_eq!(layout.summary.shown + layout.summary.folded, view.events.len(), "{name}");
        let measured = dateline::verify(&svg(&draw(&chronicle, &view, &layout), &[])).expect("a picture of ours");
        assert!(measured.is_ok(), "{name}: {:?}", measured.errors());
        assert_eq!(measured.lanes_gathered, if is_over { weights.len() - most } else { 0 }, "{name}");
        let heads: Vec<String> = heads(&layout).iter().map(|head| letters(head)).collect();
        let (mut kept, mut gone): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for (lane, weight) in &weights {
            let side = if heads.contains(&letters(lane)) { &mut kept } else { &mut gone };
            side.push(*weight);
        }
        assert_eq!(gone.len(), measured.lanes_gathered, "{name}: {heads:?}");
        assert!(gone.iter().max() <= kept.iter().min(), "{name}: {kept:?} stay, {gone:?} go");
        let held: usize = layout.lanes.last().map_or(0, |lane| lane.holds.len());
        assert_eq!(held, gone.len(), "{name}: all that share a lane are named in it");
        [gone.len()]
    });
    assert!(gathered > 100, "few lanes share another: {gathered}");
}

#[test]
fn labels_in_a_lane_of_one_title_are_dates_alone() {
    let [dates] = each(timelines(2), |seed, ruler| {
        let (mut chronicle, view) = timeline(seed);
        let mut dice = Dice::new(seed);
        for event in &mut chronicle.events {
            event.title = format!("Series {}", dice.below(5)).into();
        }
        let view = View { layout: Direction::Lanes, lanes: LaneKey::Title, lanes_most: Some(3), ..view };
        let layout = arrange(&chronicle, &view, ruler);
        let mut dates = 0;
        for placed in layout.events.iter().filter(|placed| placed.label.is_some()) {
            let lines = &placed.label.as_ref().expect("it has one").lines;
            let y = lines[0].at.y;
            let lane = layout.lanes.iter().find(|lane| lane.frame.y.contains(y)).expect("in a lane");
            let is_titled = |text: &dateline::layout::Text| matches!(text.role, Role::EventTitle | Role::BarTitle);
            let is_own = lane.holds.is_empty() && lane.head[0].program.is_empty();
            assert_eq!(lines.iter().any(is_titled), !is_own, "seed {seed}: {lines:?}");
            dates += usize::from(is_own);
        }
        [dates]
    });
    assert!(dates > 100, "few labels in lanes of one title: {dates}");
}
