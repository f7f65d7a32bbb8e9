//! Dates at the ends of the time axis: every layout and scale draws them beside those of today, without an error.

use dateline::Code;
use dateline::font::Ruler;

/// Dates up to 292 billion years from today, near the last that can be drawn, and what lies between them.
const EVENTS: &str = "events:
- {date: Y-292000000000, title: First}
- {date: Y-292000000000/Y292000000000, title: Whole}
- {date: Y-292000000000/.., title: Since}
- {date: ../Y292000000000, title: Until}
- {date: 2012-05-25, title: Today}
- {date: Y29E10, title: Rough}
- {date: Y292000000000~/Y292000001000?, title: Last}
";

/// `from` and `to`: both as the events need them, the whole axis, a day, a year at either end.
const WINDOWS: [&str; 5] = [
    "",
    "from: Y-292277022000, to: Y292277026590",
    "from: 2012-05-25, to: 2012-05-25",
    "from: Y-292000000000, to: Y-292000000000",
    "from: Y292000000000, to: Y292000000000",
];

#[test]
fn the_ends_of_the_axis_are_drawn_in_every_layout() {
    let mut ruler = Ruler::new();
    for layout in ["horizontal", "vertical", "lanes"] {
        for scale in ["auto", "linear", "broken", "sequential"] {
            for window in WINDOWS {
                let id = format!("id: t, layout: {layout}, scale: {scale}, {window}");
                let text = format!("title: T\ntimelines:\n- {{{}}}\n{EVENTS}", id.trim_end_matches(", "));
                let chronicle = dateline::read(&text).value.unwrap_or_else(|| panic!("{text}"));
                let view = chronicle.views.first().unwrap_or_else(|| panic!("{text}"));
                let arranged = dateline::layout::arrange(&chronicle, view, &mut ruler);
                let svg = dateline::export::svg(&dateline::draw::draw(&chronicle, view, &arranged), &[]);
                let measured = dateline::verify(&svg).unwrap();
                assert!(measured.is_ok(), "{id}: {:?}", measured.errors());
                assert!(measured.events == view.events.len() && measured.events > 0, "{id}");
            }
        }
    }
}

#[test]
fn a_date_beyond_the_axis_is_refused_at_its_place() {
    for year in ["Y-292277022660", "Y292277026600", "Y-999999999999999", "Y999999999999999", "Y17E14"] {
        let text = format!("title: T\nevents:\n- {{date: 2012, title: A}}\n- {{date: {year}, title: B}}\n");
        let found = dateline::check(&text).diagnostics;
        let place = text.find(year).unwrap();
        assert!(found.len() == 1 && found[0].code == Code::DateBeyondAxis, "{year}: {found:?}");
        assert_eq!(found[0].span.start(), place, "{year}");
    }
}
