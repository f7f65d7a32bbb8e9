//! Laws of `as-of`: things without an end run to that date, a thin line says which it is and crosses no label, and nothing of
//! the clock is in a picture without it.

use crate::laws::{each, timeline, timelines};
use crate::random::Dice;
use dateline::draw::draw;
use dateline::export::svg;
use dateline::font::Ruler;
use dateline::geom::{Interval, Point, Rect};
use dateline::layout::{BarEnd, Layout, Mark, arrange};
use dateline::model::{Direction, View};
use dateline::time::Date;

/// Where the line stands along the axis, px.
fn place(layout: &Layout) -> Option<f64> {
    let (from, to) = *layout.as_of.as_ref()?.pieces.first()?;
    Some(if layout.axis.upright { (from.y + to.y) / 2.0 } else { (from.x + to.x) / 2.0 })
}

fn touches((from, to): (Point, Point), rect: Rect) -> bool {
    let hull = |a: f64, b: f64| Interval::new(a.min(b), a.max(b));
    Rect { x: hull(from.x, to.x), y: hull(from.y, to.y) }.overlaps(rect, 0.01)
}

#[test]
fn the_line_crosses_no_label_and_open_ends_stop_at_it() {
    let [lines, ends] = each(timelines(2), |seed, ruler| {
        let (mut chronicle, view) = timeline(seed);
        let mut dice = Dice::new(seed);
        let year =
            view.from.civil().year.max(1000) + dice.below(1 + (view.to.0 - view.from.0) as usize / 31_000_000) as i64;
        let Ok(as_of) = Date::parse(&format!("{year:04}-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))) else {
            return [0, 0];
        };
        for event in chronicle.events.iter_mut().step_by(7) {
            let first = event.extent.hull().map_or(0, |(first, _)| first.civil().year);
            if let Some(date) = Date::parse(&format!("{first:04}/..")).ok().filter(|_| (0..9999).contains(&first)) {
                (event.extent, event.date) = (date.extent().expect("it has a place"), date);
            }
        }
        let layout = [Direction::Horizontal, Direction::Vertical, Direction::Lanes][seed as usize % 3];
        let view = View { as_of: Some(as_of.clone()), layout, ..view };
        let name = format!("seed {seed}, {layout:?}, {}", as_of.as_written());
        let layout = arrange(&chronicle, &view, ruler);
        let scene = draw(&chronicle, &view, &layout);
        let measured = dateline::verify(&svg(&scene, &[])).expect("a picture of ours");
        assert!(measured.is_ok(), "{name}: {:?}", measured.errors());
        assert_eq!(measured.as_of.as_deref(), Some(as_of.as_written()), "{name}");
        assert!(scene.description.as_str().contains(&format!("As of {}", as_of.words())), "{name}");
        let Some(line) = &layout.as_of else { return [0, 0] };
        assert_eq!(line.caption.text, format!("as of {}", as_of.words()), "{name}");
        let labels = layout.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
        let frames: Vec<Rect> = labels.chain(layout.folds.iter().map(|fold| fold.frame)).collect();
        for piece in &line.pieces {
            assert!(!frames.iter().any(|frame| touches(*piece, *frame)), "{name}: the line crosses a label");
        }
        let Some(at) = place(&layout) else { return [1, 0] };
        let end = view.as_of_end().expect("it has one");
        let mut stopped = 0;
        for placed in &layout.events {
            let event = &chronicle.events[placed.event];
            let (Mark::Bar(bar), Some((first, _))) = (&placed.mark, event.extent.hull()) else { continue };
            if bar.end != BarEnd::Open || first >= end || !event.date.as_written().ends_with("/..") {
                continue;
            }
            let right = if bar.upright { bar.frame.bottom() } else { bar.frame.right() };
            assert!(
                (right - at).abs() <= 4.01,
                "{name}: {} ends at {right}, the line is at {at}",
                event.date.as_written()
            );
            stopped += 1;
        }
        [1, stopped]
    });
    assert!(lines > timelines(2).count() / 5 && ends > 20, "few lines: {lines}, few open ends: {ends}");
}

/// Nothing is read from a clock: the picture of a file without the key is the same today and tomorrow, and a date past the
/// window leaves no line.
#[test]
fn the_axis_runs_to_the_date_where_no_end_is_given() {
    let text = "title: T\nas-of: 2026-11-27\nevents:\n- { date: 2020-01-01/.., title: Open }\ntimelines:\n\
                - { id: free }\n- { id: cut, to: 2024 }\n- { id: own, as-of: 2030, from: 2000, to: 2040 }\n";
    let chronicle = dateline::read(text).value.expect("a file");
    let all: Vec<Layout> = chronicle.views.iter().map(|view| arrange(&chronicle, view, &mut Ruler::new())).collect();
    let end = |layout: &Layout| {
        layout.events.iter().find_map(|placed| if let Mark::Bar(bar) = placed.mark { Some(bar.end) } else { None })
    };
    let said = |layout: &Layout| layout.as_of.as_ref().map(|line| line.caption.text.clone());
    assert_eq!(
        all.iter().map(said).collect::<Vec<_>>(),
        [Some("as of 27 November 2026".to_owned()), None, Some("as of 2030".to_owned())]
    );
    assert_eq!(all.iter().map(end).collect::<Vec<_>>(), [Some(BarEnd::Open), Some(BarEnd::Cut), Some(BarEnd::Open)]);
}

#[test]
fn a_time_has_its_line_at_that_instant_on_the_clocks_of_the_zone() {
    let text = "title: T\ntimezone: Europe/Berlin\nas-of: 2024-03-14T10:48\nevents:\n\
        - { date: 2024-03-14T09:05/.., title: Goes on }\n- { date: 2024-03-14T12:00, title: Later }\ntimelines:\n\
        - { id: here }\n- { id: there, timezone: America/New_York }\n- { id: own, as-of: 2024-03-14T11:00Z }\n";
    let read = dateline::read(text);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let chronicle = read.value.expect("a sound file");
    let mut ruler = Ruler::new();
    let said: Vec<String> = chronicle
        .views
        .iter()
        .map(|view| {
            let layout = arrange(&chronicle, view, &mut ruler);
            layout.as_of.map(|line| line.caption.text).unwrap_or_default()
        })
        .collect();
    let expected = ["as of 14 March 2024, 10:48", "as of 14 March 2024, 05:48", "as of 14 March 2024, 11:00 UTC"];
    assert_eq!(said, expected);
    let at = |view: usize| chronicle.views[view].as_of_end().map(|at| at.edtf());
    assert_eq!(
        [at(0), at(1), at(2)].map(Option::unwrap_or_default),
        ["2024-03-14T09:48:00", "2024-03-14T09:48:00", "2024-03-14T11:00:00"]
    );
}
