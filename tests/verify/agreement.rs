//! The picture and the layout say the same: figures of the written SVG against those of the layout.

use std::fs;
use std::path::Path;

use crate::laws::measure;
use crate::laws::{timeline, timelines};
use dateline::Chronicle;
use dateline::Measured;
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::Layout;
use dateline::layout::arrange;

/// How far two figures may differ by the rounding of coordinates, px.
const ROUNDING: f64 = 0.03;
/// How far a label may be measured from its mark and stand from it in the layout, px: a hollow bar's outline, 1.5 px wide, is
/// drawn inside its frame, 0.75 px from each edge and so 0.75 √2 px from a corner. The middle of a triangle would be 1.5 px
/// off if it were the middle of its box.
const FORM: f64 = 0.75 * std::f64::consts::SQRT_2 + ROUNDING;

fn pictures(chronicle: &Chronicle) -> Vec<(String, Layout, Measured)> {
    let mut ruler = Ruler::new();
    let each = chronicle.views.iter().map(|view| {
        let layout = arrange(chronicle, view, &mut ruler);
        let svg = dateline::export::svg(&draw(chronicle, view, &layout), &[]);
        let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("{}: {error}", view.id));
        (view.id.clone(), layout, measured)
    });
    each.collect()
}

fn agree(id: &str, layout: &Layout, measured: &Measured) {
    let quality = measure(layout);
    let counts = [
        (measured.label_overlaps, quality.label_overlaps),
        (measured.leader_labels, quality.leader_labels),
        (measured.leader_crossings, quality.leader_crossings),
        (measured.leader_bars, quality.leader_bars),
        (measured.label_marks, quality.label_marks),
        (measured.outside, quality.outside),
        (measured.shown, layout.summary.shown),
        (measured.folded, layout.summary.folded),
        (measured.breaks, layout.axis.breaks.len()),
    ];
    assert!(counts.iter().all(|(found, expected)| found == expected), "{id}: {counts:?}");
    let lengths =
        [(measured.distance, quality.distance, FORM), (measured.displacement, quality.displacement, ROUNDING)];
    for (found, (mean, p95, max), apart) in lengths {
        for (found, expected) in [(found.mean, mean), (found.p95, p95), (found.max, max)] {
            assert!((found - expected).abs() < apart, "{id}: {found} is not {expected}");
        }
    }
    assert!((measured.width - layout.size.width).abs() < ROUNDING, "{id}");
    assert!((measured.height - layout.size.height).abs() < ROUNDING, "{id}");
}

/// The axis runs past what goes on, to a time of a day before year 0, where EDTF has no times.
#[test]
fn the_end_of_an_axis_before_our_era_is_read_back() {
    let days = (14..18).map(|day| format!("- {{ date: -0044-03-{day}, title: Day {day} }}\n")).collect::<String>();
    let text = format!(
        "title: T\nevents:\n- {{ date: -0753/.., title: City }}\n{days}- {{ date: -0043-04-21, title: Battle }}\n\
         - {{ date: -0043-04-22/.., title: Rule }}\ntimelines:\n- {{ id: a, scale: focus }}\n"
    );
    let chronicle = dateline::read(&text).value.expect("a chronicle");
    let [(id, layout, measured)] = &pictures(&chronicle)[..] else { panic!("one picture") };
    agree(id, layout, measured);
    assert!(measured.is_ok() && measured.pieces.len() > 1, "{:?}", measured.errors());
}

#[test]
fn the_shipped_pictures_measure_as_their_layouts() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("events.yaml")).unwrap();
    let chronicle = dateline::read(&text).value.unwrap();
    let pictures = pictures(&chronicle);
    assert_eq!(pictures.len(), super::SHIPPED.len());
    for (id, layout, measured) in &pictures {
        agree(id, layout, measured);
        let said: Vec<&String> =
            layout.axis.breaks.iter().filter_map(|gap| gap.caption.as_ref()).map(|c| &c.text).collect();
        assert_eq!(measured.omitted.iter().collect::<Vec<_>>(), said, "{id}");
    }
}

#[test]
fn random_timelines_measure_as_their_layouts_and_are_ok() {
    for seed in timelines(20) {
        let (mut chronicle, view) = timeline(seed);
        chronicle.views = vec![view];
        for (_, layout, measured) in pictures(&chronicle) {
            agree(&format!("seed {seed}"), &layout, &measured);
            assert!(measured.is_ok(), "seed {seed}: {:?}", measured.errors());
        }
    }
}
