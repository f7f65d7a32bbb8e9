//! What holds of columns, lanes and sequential axes whatever they show: laws of labels beside an upright axis, of
//! events in several lanes, of the time between stops.

use super::{each, measure, timelines};
use crate::laws::generator::timeline;
use dateline::font::Ruler;
use dateline::geom::Point;
use dateline::layout::Layout;
use dateline::layout::arrange;
use dateline::model::{Direction, LaneKey, Scale};
use dateline::read;
use std::collections::BTreeMap;
use std::fmt::Write;

/// tan 15 degrees.
const STEEPEST: f64 = 0.267_949;
/// No leader ends further up or down from its mark, px, and a little.
const FURTHEST: f64 = 400.01;

/// All leaders of labels and of counts.
fn leaders(layout: &Layout) -> Vec<&[Point]> {
    let own = layout.events.iter().map(|placed| placed.leader.as_slice());
    own.chain(layout.folds.iter().map(|fold| fold.leader.as_slice())).filter(|leader| leader.len() > 1).collect()
}

#[test]
fn no_label_of_a_column_strays_and_no_leader_runs_along_the_axis() {
    let seeds = timelines(2);
    let [slanted] = each(seeds.clone(), |seed, ruler| {
        let mut slanted = 0;
        let (chronicle, mut view) = timeline(seed);
        view.layout = Direction::Vertical;
        view.max_height = None;
        view.width = 300 + (seed * 131 % 1_400) as u32;
        let layout = arrange(&chronicle, &view, ruler);
        for leader in leaders(&layout) {
            let (first, last) = (leader[0], leader[leader.len() - 1]);
            assert!((last.y - first.y).abs() <= FURTHEST, "seed {seed}, {} px: {leader:?}", view.width);
            for pair in leader.windows(2) {
                let (across, along) = ((pair[1].x - pair[0].x).abs(), (pair[1].y - pair[0].y).abs());
                assert!(across + 0.01 >= along * STEEPEST, "seed {seed}, {} px: {leader:?}", view.width);
                slanted += usize::from(along > 0.0);
            }
        }
        [slanted]
    });
    assert!(slanted > 7 * seeds.count(), "only {slanted} slanted pieces were seen");
}

/// Fifty events of 81 years, a day each; `burst` of them within two weeks.
fn fifty(burst: usize) -> String {
    let mut text = String::from("title: Fifty\nevents:\n");
    for i in 0..50_usize {
        let year = 1944 + i * 81 / 50;
        let date = if i < burst { format!("1988-05-{:02}", 1 + i) } else { format!("{year}-{:02}-15", 1 + i * 5 % 12) };
        let _ = writeln!(text, "  - date: {date}\n    title: Treaty number {i} is signed");
    }
    text + "timelines:\n  - { id: page, layout: vertical, width: 900, scale: linear }\n"
}

#[test]
fn two_columns_with_room_keep_labels_near_their_marks() {
    for (burst, most) in [(0, 10.0), (12, 30.0)] {
        let chronicle = read(&fifty(burst)).value.unwrap();
        let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
        assert_eq!(layout.summary.folded, 0, "{burst} in a burst");
        let mean = measure(&layout).displacement.0;
        assert!(mean <= most, "{burst} in a burst: {mean} px");
    }
}

/// As many events within a week as are given, from 1 May 1988, and one in each year before and after, on a page that wide.
fn week(count: usize, width: u32) -> Layout {
    let mut text = String::from("title: Week\nevents:\n");
    for i in 0..count {
        let _ = writeln!(text, "  - {{ date: 1988-05-0{}, title: Speaker {i} calls a vote }}", 1 + i * 7 / count);
    }
    for year in (1982..1995).filter(|year| *year != 1988) {
        let _ = writeln!(text, "  - {{ date: {year}-06-15, title: The {year} treaty is signed }}");
    }
    text += &format!("timelines: [{{ id: page, layout: vertical, width: {width}, scale: linear }}]\n");
    let chronicle = read(&text).value.unwrap();
    arrange(&chronicle, &chronicle.views[0], &mut Ruler::new())
}

#[test]
fn no_label_is_folded_while_leaders_have_room_to_run_further() {
    for (count, width) in [(12, 560), (40, 1_200), (40, 1_600)] {
        let layout = week(count, width);
        assert_eq!(layout.summary.folded, 0, "{count} within a week, {width} px");
        assert!(measure(&layout).is_clean(), "{count} within a week, {width} px: {:?}", measure(&layout));
        let labels: f64 =
            layout.events.iter().filter_map(|placed| placed.label.as_ref()).map(|l| l.frame.y.length() + 10.0).sum();
        let columns = if width < 640 { 1.0 } else { 2.0 };
        assert!(layout.plot.y.length() < 1.6 * labels / columns, "{count} within a week, {width} px: too high");
    }
}

#[test]
fn an_event_of_several_actors_has_one_label_and_a_mark_in_each_of_their_lanes() {
    let text = "title: Who\nevents:\n  - { date: 2001, title: Pact, actors: [Ada, Bo, Cy, Bo] }\n  - { date: 2002, title: Vote, actors: [Bo] }\n  - { date: 2003, title: Storm }\ntimelines:\n  - { id: who, layout: lanes, lanes: actor }\n";
    let chronicle = read(text).value.unwrap();
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let heads: Vec<&str> = layout.lanes.iter().map(|lane| lane.head[0].text.as_str()).collect();
    assert_eq!(heads, ["Ada", "Bo", "Cy", "Not named"]);
    assert_eq!((layout.summary.shown, layout.summary.folded), (3, 0));
    let mut lanes: BTreeMap<usize, usize> = BTreeMap::new();
    for echo in &layout.echoes {
        assert!(echo.label.is_none());
        *lanes.entry(echo.event).or_default() += 1;
    }
    assert_eq!(lanes, BTreeMap::from([(0, 2)]));
    let pictures = dateline::render(&chronicle).unwrap();
    assert_eq!(pictures[0].svg().matches("role=\"graphics-symbol\"").count(), 3, "a group each");
}

#[test]
fn a_sequential_axis_says_what_passed_and_puts_marks_on_its_stops() {
    let seeds = timelines(2);
    let [said] = each(seeds.clone(), |seed, ruler| {
        let (chronicle, mut view) = timeline(seed);
        (view.scale, view.width) = (Scale::Sequential, 300 + (seed * 211 % 2_600) as u32);
        view.layout = [Direction::Horizontal, Direction::Vertical, Direction::Lanes][seed as usize % 3];
        view.lanes = LaneKey::Status;
        let layout = arrange(&chronicle, &view, ruler);
        let quality = measure(&layout);
        assert!(quality.is_clean(), "seed {seed}, {:?}, {} px: {quality:?}", view.layout, view.width);
        for lapse in &layout.axis.lapses {
            assert!(!lapse.text.starts_with('0'), "seed {seed}: {}", lapse.text);
        }
        [layout.axis.lapses.len()]
    });
    assert!(said > 3 * seeds.count(), "only {said} were said");
}

/// The names of the lanes of a timeline.
fn lanes(text: &str) -> Vec<String> {
    let chronicle = read(text).value.unwrap();
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    layout.lanes.iter().map(|lane| lane.head[0].text.clone()).collect()
}

#[test]
fn the_lane_of_what_has_no_name_says_what_is_missing() {
    for (key, name) in [
        ("category", "No category"),
        ("actor", "Not named"),
        ("place", "Place not given"),
        ("source", "No source"),
        ("status", "Confirmed"),
    ] {
        let text = format!(
            "title: T\nevents: [{{ date: 2001, title: A }}]\ntimelines: [{{ id: a, layout: lanes, lanes: {key} }}]\n"
        );
        assert_eq!(lanes(&text), [name], "{key}");
    }
}

#[test]
fn an_empty_lane_is_drawn_only_where_no_filter_leaves_its_events_out() {
    let file = "title: T\ncategories: { a: {}, b: {}, c: {}, d: {} }\nsources: { s: { title: S }, t: { title: T } }\nevents:\n  - { date: 2001, title: A, category: a, sources: [s] }\n  - { date: 2002, title: B, category: b, tags: [x], status: denied, importance: 5 }\n  - { date: 2003, title: C, category: c, sources: [t] }\ntimelines:\n";
    let of = |keys: &str| lanes(&format!("{file}  - {{ id: one, layout: lanes, {keys} }}\n"));
    assert_eq!(of("lanes: category"), ["a", "b", "c", "d"]);
    assert_eq!(of("lanes: category, where: {}"), ["a", "b", "c", "d"]);
    assert_eq!(of("lanes: category, where: { importance: 1 }"), ["a", "b", "c", "d"]);
    assert_eq!(of("lanes: category, to: 2002"), ["a", "b", "c", "d"]);
    assert_eq!(of("lanes: category, where: { category: [b, a, d] }"), ["a", "b"]);
    assert_eq!(of("lanes: category, where: { tag: x }"), ["b"]);
    assert_eq!(of("lanes: category, where: { status: denied }"), ["b"]);
    assert_eq!(of("lanes: category, where: { importance: 4 }"), ["b"]);
    assert_eq!(of("lanes: source"), ["S", "T", "No source"]);
    assert_eq!(of("lanes: source, where: { source: t }"), ["T"]);
    assert_eq!(of("lanes: source, where: { tag: x }"), ["No source"]);
}

#[test]
fn nothing_leaves_the_narrowest_page() {
    let dates: [&[&str]; 8] = [
        &["2022-10-06/.."],
        &["2022-10-06T09:15:00", "2022-10-06T21:40:00", "2022-10-07T08:00:00"],
        &["2012-12-31", "2013-01-01/", "/2013-01-09", "../2013-01-04"],
        &["2010-02", "2010-12-27", "2010-09-21", "2010-06", "2010/2010", "2010-11"],
        &["Y-13800000000", "Y-4540000000", "Y-65000000/..", "1969"],
        &["-0043-03-15", "0014-08-19", "0079-10-24", "-0100/0100"],
        &["[1999-09-30,2004-11-12]", "{2001,2003}", "2002~", "2003?/2009"],
        &["1776-07-04"],
    ];
    let words = ["Damascus", "Donaudampfschifffahrtsgesellschaftskapitänspatent", "A vote of the assembly is taken"];
    let mut timelines = String::new();
    for layout in ["horizontal", "vertical", "lanes"] {
        for scale in ["auto", "linear", "broken", "sequential"] {
            for width in [300, 340, 410] {
                let keys = format!("layout: {layout}, lanes: actor, scale: {scale}, width: {width}");
                timelines += &format!("  - {{ id: {layout}-{scale}-{width}, {keys} }}\n");
            }
        }
    }
    for (set, dates) in dates.iter().enumerate() {
        let actor = "Kommunalverwaltungsangestelltengewerkschaft";
        let event = |(i, date): (usize, &&str)| {
            format!("  - {{ date: \"{date}\", title: {}, actors: [{actor}] }}\n", words[(set + i) % 3])
        };
        let events: String = dates.iter().enumerate().map(event).collect();
        let read = read(&format!("title: Narrow\nevents:\n{events}timelines:\n{timelines}"));
        for picture in dateline::render(&read.value.expect("to draw")).expect("drawn") {
            let measured = dateline::verify(&picture.svg()).unwrap();
            assert!(measured.is_ok(), "{dates:?}, {}: {:?}", picture.id, measured.errors());
        }
    }
}
