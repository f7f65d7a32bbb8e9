//! Small edits move little: how many labels change side or row when one event is added to the shipped file.

use std::collections::{BTreeMap, BTreeSet};

use super::record::moved;
use crate::laws::{Script, title};
use crate::random::Dice;
use dateline::font::Ruler;
use dateline::geom::Interval;
use dateline::layout::arrange;
use dateline::layout::{Mark, Side};

/// So many events are added, each to the file as it is shipped.
const INSERTIONS: u64 = 200;
/// Marks nearer than this are neighbours, px.
const NEAR: f64 = 200.0;

/// Where one event's label hangs, and whose marks are near its own.
#[derive(PartialEq)]
struct Berth {
    place: (Side, usize),
    neighbours: BTreeSet<String>,
}

/// How many labels there were, and how many of them moved.
#[derive(Default)]
struct Tally {
    labels: usize,
    moved: usize,
}

impl Tally {
    fn count(&mut self, moved: bool) {
        self.labels += 1;
        self.moved += usize::from(moved);
    }

    fn line(&self, name: &str) -> String {
        moved(name, self.labels, 100.0 * self.moved as f64 / self.labels as f64)
    }
}

/// The lines of all labels of the overview, and of those whose neighbours are the same.
pub(super) fn lines(shipped: &str) -> Vec<String> {
    let mut ruler = Ruler::new();
    let before = berths(shipped, &mut ruler);
    let (mut all, mut far) = (Tally::default(), Tally::default());
    for seed in 0..INSERTIONS {
        let after = berths(&with_one_more(shipped, &mut Dice::new(seed)), &mut ruler);
        assert!(after.len() >= before.len(), "seed {seed}: an event was added, and labels were lost");
        for (id, was) in &before {
            let Some(is) = after.get(id) else { continue };
            all.count(was.place != is.place);
            if was.neighbours == is.neighbours {
                far.count(was.place != is.place);
            }
        }
    }
    assert!(far.labels > 1_000 && far.labels < all.labels, "{} of {} labels are far", far.labels, all.labels);
    vec![all.line("small-edits-all"), far.line("small-edits-far")]
}

/// The file with an event of some day between 1943 and 2024.
fn with_one_more(shipped: &str, dice: &mut Dice) -> String {
    let (year, month, day) = (dice.between(1943, 2024), dice.between(1, 12), dice.between(1, 28));
    let letters = dice.between(6, 40);
    let (title, importance) = (title(letters, Script::Latin, dice), dice.between(1, 5));
    let entry = format!(
        "\n  - id: one-more\n    date: {year}-{month:02}-{day:02}\n    title: \"{title}\"\n    importance: {importance}\n"
    );
    let text = shipped.replacen("\ntimelines:", &format!("{entry}\ntimelines:"), 1);
    assert_ne!(text, shipped, "the file has timelines");
    text
}

/// Of the overview, every labelled event.
fn berths(text: &str, ruler: &mut Ruler) -> BTreeMap<String, Berth> {
    let chronicle = dateline::read(text).value.unwrap();
    let view = chronicle.views.iter().find(|view| view.id == "overview").unwrap();
    let layout = arrange(&chronicle, view, ruler);
    let id = |event: usize| chronicle.events[event].id.clone();
    let marks: Vec<(String, Interval)> =
        layout.events.iter().map(|placed| (id(placed.event), extent(&placed.mark))).collect();
    let near = |own: Interval| {
        let others = marks.iter().filter(|(_, other)| own.overlap(*other) > -NEAR);
        others.map(|(id, _)| id.clone()).collect()
    };
    let berth = |(placed, (id, own)): (&dateline::layout::Placed, &(String, Interval))| {
        let label = placed.label.as_ref()?;
        Some((id.clone(), Berth { place: (label.side, label.row), neighbours: near(*own) }))
    };
    layout.events.iter().zip(&marks).filter_map(berth).collect()
}

/// From left to right.
fn extent(mark: &Mark) -> Interval {
    match mark {
        Mark::Point { at, .. } => Interval::new(at.x, at.x),
        Mark::Several { whisker, .. } => Interval::new(whisker.from.x, whisker.to.x),
        Mark::Bar(bar) => bar.frame.x,
    }
}
