//! Laws of pictures with more lanes than can be drawn: the largest stay, the rest share one, and it is said everywhere.

use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::Layout;
use dateline::layout::arrange;
use dateline::text::LineIndex;
use dateline::time::grouped;
use dateline::{Chronicle, Code, Measured};

use crate::random::Dice;

/// Lanes of a picture at most.
const MOST: usize = dateline::model::MOST_LANES;
/// Kinds of lane that a file can have any number of, and what several are called.
const KINDS: [(&str, &str); 5] =
    [("actor", "actors"), ("place", "places"), ("source", "sources"), ("category", "categories"), ("tag", "tags")];

/// A file with an event for each of so many lanes, and eleven more for some of them.
fn text(lanes: usize, layout: &str, kind: &str, dice: &mut Dice) -> String {
    let entries = |key: &str, name: &str| {
        let each: String = (0..lanes).map(|at| format!("  l{at}: {{ {name}: Lane {at} of all }}\n")).collect();
        format!("{key}:\n{each}")
    };
    let listed = match kind {
        "source" => entries("sources", "title"),
        "category" => entries("categories", "label"),
        _ => String::new(),
    };
    let mut text = format!("title: Many lanes\n{listed}events:\n");
    for at in 0..lanes {
        for time in 0..if is_large(at) { 12 } else { 1 } {
            let other = dice.below(lanes);
            let belongs = match kind {
                "actor" => format!("actors: [Lane {at} of all, Lane {other} of all]"),
                "place" => format!("place: Lane {at} of all"),
                "tag" => format!("tags: [Lane {at} of all, Lane {other} of all]"),
                "source" => format!("sources: [l{at}, l{other}]"),
                _ => format!("category: l{at}"),
            };
            let date = format!("{}-{:02}-{:02}", 1900 + dice.below(90), 1 + dice.below(12), 1 + dice.below(28));
            text += &format!("  - {{ id: e{at}-{time}, date: {date}, title: Event {at}, {belongs} }}\n");
        }
    }
    text + &format!("timelines:\n  - id: many\n    layout: {layout}\n    lanes: {kind}\n")
}

/// Whether a lane has more events than most.
fn is_large(at: usize) -> bool {
    at % 40 == 7
}

fn drawn(chronicle: &Chronicle) -> (Layout, String, Measured) {
    let view = &chronicle.views[0];
    let layout = arrange(chronicle, view, &mut Ruler::new());
    let svg = dateline::export::svg(&draw(chronicle, view, &layout), &[]);
    let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("{error}"));
    (layout, svg, measured)
}

fn heads(layout: &Layout) -> Vec<String> {
    let head =
        |lane: &dateline::layout::Lane| lane.head.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    layout.lanes.iter().map(head).collect()
}

#[test]
fn lanes_beyond_the_most_share_the_last_and_no_event_is_lost() {
    for (seed, lanes) in [201, 500, 5_000].into_iter().enumerate() {
        for (kind, kinds) in KINDS {
            let text = text(lanes, "lanes", kind, &mut Dice::new(seed as u64));
            let chronicle = dateline::read(&text).value.expect("a file without errors");
            let (layout, svg, measured) = drawn(&chronicle);
            assert!(measured.is_ok(), "{lanes} {kinds}: {:?}", measured.errors());
            assert_eq!(measured.shown + measured.folded, chronicle.events.len(), "{lanes} {kinds}");
            assert_eq!(measured.lanes_gathered, lanes + 1 - MOST, "{lanes} {kinds}");
            let heads = heads(&layout);
            let others = format!("{} {kinds}", grouped((lanes + 1 - MOST) as u64));
            assert_eq!((heads.len(), heads.last()), (MOST, Some(&format!("Other: {others}"))));
            assert_eq!(svg.matches(&format!("{others} share the last lane")).count(), 2, "foot and description");
            let large = (0..lanes).filter(|at| is_large(*at)).map(|at| format!("Lane {at} of all"));
            let drawn: Vec<String> = large.filter(|name| heads.contains(name)).collect();
            assert_eq!(drawn.len(), (0..lanes).filter(|at| is_large(*at)).count(), "{lanes} {kinds}: the largest stay");
            assert!(heads[..MOST - 1].is_sorted_by_key(|name| order(name, &chronicle, kind)), "{lanes} {kinds}");
            // Of each lane a rule, a head and at most a strip over the width; of each mark no more than in any picture.
            let limit = 1_500 * measured.marked + MOST * 24 * 1_600 / 4 + 40_000;
            assert!(svg.len() <= limit, "{lanes} {kinds}: {} bytes of {limit}", svg.len());
        }
    }
}

/// Where a lane's name comes first in the order of the file.
fn order(name: &str, chronicle: &Chronicle, kind: &str) -> usize {
    let in_file = |belongs: &dyn Fn(&dateline::Event) -> Vec<String>| {
        let mut events: Vec<&dateline::Event> = chronicle.events.iter().collect();
        events.sort_by_key(|event| event.span);
        events.into_iter().flat_map(belongs).position(|own| own == name)
    };
    let place = match kind {
        "actor" => in_file(&|event| event.actors.clone()),
        "place" => in_file(&|event| event.place.iter().cloned().collect()),
        "tag" => in_file(&|event| event.tags.clone()),
        _ => name.split(' ').nth(1).and_then(|at| at.parse().ok()),
    };
    place.unwrap_or_else(|| panic!("{name} is no lane of the file"))
}

#[test]
fn too_many_lanes_are_reported_where_lanes_are_drawn_and_nowhere_else() {
    for lanes in [200, 201, 500, 5_000] {
        for layout in ["horizontal", "vertical", "lanes"] {
            let text = text(lanes, layout, "actor", &mut Dice::new(lanes as u64));
            let read = dateline::read(&text);
            let reported: Vec<_> = read.diagnostics.iter().filter(|one| one.code == Code::LimitExceeded).collect();
            let chronicle = read.value.as_ref().expect("a file without errors");
            let is_over = layout == "lanes" && lanes > MOST;
            assert_eq!(reported.len(), usize::from(is_over), "{lanes} lanes, {layout}");
            assert!(!read.diagnostics.iter().any(|one| one.severity == dateline::Severity::Error));
            if let [reported] = reported[..] {
                let place = LineIndex::new(&text).position(&text, reported.span.start());
                let line = text.lines().count();
                assert_eq!((place.line, place.column), (line, 12), "at the value of `lanes`, on the last line");
                assert!(
                    reported.message.starts_with(&format!("{} lanes", grouped(lanes as u64))),
                    "{}",
                    reported.message
                );
            }
            let (drawn, svg, measured) = drawn(chronicle);
            assert!(measured.is_ok(), "{lanes} lanes, {layout}: {:?}", measured.errors());
            assert_eq!(measured.shown + measured.folded, chronicle.events.len());
            assert_eq!((drawn.summary.gathered > 0, svg.contains("share the last lane")), (is_over, is_over));
        }
    }
}

#[test]
fn events_without_a_name_keep_their_lane() {
    let mut text = text(300, "lanes", "actor", &mut Dice::new(3));
    text = text.replacen("events:\n", "events:\n  - { id: nobody, date: 1950, title: Nobody is named }\n", 1);
    let chronicle = dateline::read(&text).value.expect("a file without errors");
    let (layout, _, measured) = drawn(&chronicle);
    let heads = heads(&layout);
    assert_eq!(heads[MOST - 2..], ["Not named", "Other: 102 actors"]);
    assert_eq!(measured.lanes_gathered, 102);
}
