//! Laws of what lasted for a short time: narrower than its mark it is a mark, in every layout, and says when it was as a bar
//! does.

use super::{each, timelines};
use crate::laws::generator::timeline;
use dateline::draw::draw;
use dateline::export::svg;
use dateline::font::Ruler;
use dateline::layout::{BarEnd, Mark, Placed, arrange};
use dateline::model::{Direction, Scale, View};
use dateline::time::{Civil, Instant};
use std::fmt::Write;

/// A point mark, across, px.
const MARK: f64 = 9.0;

/// How long a bar is that surely begins and ends where it seems to, px.
fn known_length(placed: &Placed) -> Option<f64> {
    let Mark::Bar(bar) = placed.mark else { return None };
    let known = |end| matches!(end, BarEnd::Exact | BarEnd::Ramp(_));
    let along = if bar.upright { bar.frame.y } else { bar.frame.x };
    (known(bar.start) && known(bar.end)).then_some(along.length())
}

#[test]
fn no_bar_is_narrower_than_a_mark() {
    let [seen] = each(timelines(2), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        let mut seen = 0;
        for layout in [Direction::Horizontal, Direction::Vertical, Direction::Lanes] {
            let layout = arrange(&chronicle, &View { layout, ..view.clone() }, ruler);
            for placed in layout.events.iter().chain(&layout.echoes) {
                let is_approximate = chronicle.events[placed.event].extent.doubt.approximate;
                let Some(length) = known_length(placed).filter(|_| !is_approximate) else { continue };
                assert!(length >= MARK - 0.01, "{seed}: {} is {length} px", chronicle.events[placed.event].id);
                seen += 1;
            }
        }
        [seen]
    });
    assert!(seen > 100, "{seen}");
}

/// Spans of 2 to 61 days in one year, beside points.
fn spans() -> String {
    let mut text = String::from("title: T\nevents:\n");
    for days in 1..=60 {
        let (month, first) = (3 + days % 6, 1 + days % 20);
        let last = Instant::from_civil(Civil { year: 1998, month: u8::try_from(month).unwrap(), day: 1 }).0
            + i64::from(first - 1 + days) * 86_400;
        let Civil { month: end, day, .. } = Instant(last).civil();
        writeln!(
            text,
            "  - {{ id: d{days}, date: 1998-{month:02}-{first:02}/1998-{end:02}-{day:02}, title: E {days} }}"
        )
        .unwrap();
    }
    text + "  - { date: 1998-01-01, title: A }\n  - { date: 1998-12-31, title: B }\n"
}

#[test]
fn all_marks_of_what_lasted_lasted_less_than_all_bars() {
    let chronicle = dateline::read(&spans()).value.unwrap();
    let mut ruler = Ruler::new();
    for layout in [Direction::Horizontal, Direction::Vertical, Direction::Lanes] {
        for width in [420, 1200, 1600] {
            let view = View { layout, width, scale: Scale::Linear, ..chronicle.views[0].clone() };
            let layout = arrange(&chronicle, &view, &mut ruler);
            let (mut longest, mut shortest) = (0, i64::MAX);
            for placed in &layout.events {
                let (from, to) = chronicle.events[placed.event].extent.hull().unwrap();
                match placed.mark {
                    Mark::Bar(_) => shortest = shortest.min(to.0 - from.0),
                    _ => longest = longest.max(to.0 - from.0),
                }
            }
            assert!(longest < shortest && longest >= 86_400, "{:?}, {width} px: {longest}, {shortest}", view.layout);
        }
    }
}

#[test]
fn a_mark_of_what_lasted_says_how_long_it_was() {
    let text = "title: T\nevents:\n  - { date: 1998-02-02/1998-02-03, title: Talks }\n  - { date: 1990, title: A }\n  - { date: 2000, title: B }\n";
    let chronicle = dateline::read(text).value.unwrap();
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    assert!(matches!(layout.events[1].mark, Mark::Point { whisker: None, .. }), "{:?}", layout.events[1].mark);
    let svg = svg(&draw(&chronicle, &chronicle.views[0], &layout), &[]);
    for said in ["data-date=\"1998-02-02/1998-02-03\"", "2 to 3 February 1998"] {
        assert!(svg.contains(said), "{said}: {svg}");
    }
}
