//! Laws of what goes on: an axis whose ends nobody gave leaves room past the last open beginning and before the first end
//! without a beginning, in every layout and on every scale.

use dateline::font::Ruler;
use dateline::layout::{Mark, arrange};
use dateline::model::{Chronicle, Direction, Scale, View};

/// Lengths of the bars of the first and of the last two events along the axis, and of the axis, px.
fn lengths(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> ([f64; 3], f64) {
    let layout = arrange(chronicle, view, ruler);
    let bar = |id: &str| {
        let placed = layout.events.iter().find(|placed| chronicle.events[placed.event].id == id).unwrap();
        let Mark::Bar(bar) = placed.mark else { panic!("{id} is a bar") };
        if layout.axis.upright { bar.frame.y.length() } else { bar.frame.x.length() }
    };
    let band = if layout.axis.upright { layout.axis.band.y } else { layout.axis.band.x };
    (["before", "on", "unknown"].map(bar), band.length())
}

#[test]
fn what_goes_on_is_seen_to_go_on() {
    let text = "title: T\nevents:\n  - { id: a, date: 1900, title: A }\n  - { id: b, date: 1950-05, title: B }\n  - { id: c, date: 1951-05, title: C }\n  - { id: d, date: 1951-07, title: D }\n  - { id: on, date: 2020-03-01/.., title: Goes on }\n  - { id: before, date: ../1899-12-24, title: Before }\n  - { id: unknown, date: 2020-04-01/, title: Ended once }\n";
    let chronicle = dateline::read(text).value.unwrap();
    let mut ruler = Ruler::new();
    for layout in [Direction::Horizontal, Direction::Vertical, Direction::Lanes] {
        for scale in [Scale::Auto, Scale::Linear, Scale::Broken, Scale::Focus, Scale::Sequential] {
            for width in [420, 1200, 1600] {
                let view = View { layout, scale, width, ..chronicle.views[0].clone() };
                let ([before, on, unknown], axis) = lengths(&chronicle, &view, &mut ruler);
                let name = format!("{layout:?}, {scale:?}, {width} px: {before}, {on}, {unknown} of {axis}");
                assert!(before.min(on) >= 0.05 * axis - 0.5 && unknown >= 31.5, "{name}");
                let ends = View { from_given: true, to_given: true, ..view };
                let ([before, on, _], _) = lengths(&chronicle, &ends, &mut ruler);
                assert!(scale == Scale::Sequential || before.max(on) < 0.04 * axis, "{name}: {before}, {on}");
            }
        }
    }
}
