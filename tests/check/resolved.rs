//! After reading, nothing is left open that has a default, inherited or relative.

use dateline::model::{Color, Direction, Hue, Scale, Status, Symbol};
use dateline::time::{Civil, Instant};
use dateline::{Chronicle, Code};

fn read(text: &str) -> Chronicle {
    let read = dateline::read(text);
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    read.value.expect("a chronicle")
}

fn day(year: i64, month: u8, day: u8) -> Instant {
    Instant::from_civil(Civil { year, month, day })
}

#[test]
fn what_is_missing_has_its_default() {
    let read = read(
        "title: T\nsubtitle: S\ncategories: { war: , peace: { color: blue } }\nevents:\n- { date: 2012-05-25, title: Houla massacre }\n",
    );
    assert_eq!((read.language.as_str(), read.views.len()), ("en", 1));
    let event = &read.events[0];
    assert_eq!((event.id.as_str(), event.importance, event.status), ("houla-massacre-2012", 3, Status::Confirmed));
    let war = &read.categories[0];
    assert_eq!((war.label.as_str(), war.color, war.symbol), ("war", Color::Named(Hue::Vermilion), Symbol::Circle));
    let view = &read.views[0];
    assert_eq!((view.id.as_str(), view.title.written(), view.subtitle.as_deref()), ("overview", Some("T"), Some("S")));
    assert_eq!((view.layout, view.scale, view.width), (Direction::Horizontal, Scale::Auto, 1600));
    assert_eq!((view.from, view.to), (day(2012, 5, 25), day(2012, 5, 26)));
    assert!(!view.from_given && !view.to_given);
}

#[test]
fn a_window_ends_with_the_last_day_that_is_named() {
    let text = "title: T\nevents:\n- { date: 2010/.., title: A }\n- { date: 2011-12-31, title: B }\n- { date: 2026-01-01, title: C }\n- { date: 2012, title: D }\ntimelines:\n- { id: a, from: 2012, to: 2025 }\n";
    let read = read(text);
    let view = &read.views[0];
    assert_eq!((view.from, view.to, view.from_given), (day(2012, 1, 1), day(2026, 1, 1), true));
    let titles: Vec<&str> = view.events.iter().map(|at| read.events[*at].title.as_str()).collect();
    assert_eq!(titles, ["A", "D"]);
}

#[test]
fn events_are_in_order_of_time_then_importance_then_file() {
    let text = "title: T\nevents:\n- { date: 2013, title: A }\n- { date: 2012, title: B }\n- { date: 2012, title: C, importance: 5 }\n- { date: 2012, title: D }\n";
    let titles: Vec<String> = read(text).events.into_iter().map(|event| event.title.into()).collect();
    assert_eq!(titles, ["C", "B", "D", "A"]);
}

#[test]
fn a_filter_wants_each_key_and_one_of_its_values() {
    let text = "title: T\nsources: { s: { title: S } }\ncategories: { war: , peace: }\nevents:\n- { date: 2012, title: A, category: war, tags: [x], importance: 5, sources: [s] }\n- { date: 2012, title: B, category: peace, tags: [y], status: denied }\n- { date: 2012, title: C }\ntimelines:\n";
    let cases = [
        ("{ category: [war, peace] }", "AB"),
        ("{ category: war }", "A"),
        ("{ tag: [x, y], importance: 4 }", "A"),
        ("{ importance: 3 }", "ABC"),
        ("{ status: [denied] }", "B"),
        ("{ source: s }", "A"),
        ("{}", "ABC"),
    ];
    for (filter, expected) in cases {
        let read = read(&format!("{text}- {{ id: v, where: {filter} }}\n"));
        let titles: String = read.views[0].events.iter().map(|at| read.events[*at].title.as_str()).collect();
        assert_eq!(titles, expected, "{filter}");
    }
}

#[test]
fn ids_are_made_unique_and_good_events_survive_bad_ones() {
    let text = "title: T\nevents:\n- { date: 2012, title: A }\n- { id: a-2012, date: 2012, title: A }\n- { date: nonsense, title: B }\n- { date: 2012, title: A }\n- { date: -0043-03-15, title: Ides }\n";
    let read = dateline::read(text);
    assert_eq!(read.diagnostics.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::DateInvalid]);
    let ids: Vec<String> = read.value.expect("a chronicle").events.into_iter().map(|event| event.id).collect();
    assert_eq!(ids, ["ides-44-bce", "a-2012-2", "a-2012", "a-2012-3"]);
}

#[test]
fn runs_of_events_read_as_they_do_one_by_one() {
    let event = |at: usize| {
        format!(
            "- date: {}\n  title: \"T\\u00e9 {at}\"\n  tags:\n  - a\n  -   b # c\n  summary: >\n    one\n\n    two\n\n",
            1000 + at % 900
        )
    };
    let lines: String = (0..1_200).map(event).collect();
    let plain = read(&format!("title: T\nevents:\n{lines}credit: me\n"));
    let anchored = read(&format!("title: &x T\nevents:\n{lines}credit: me\n"));
    assert_eq!(plain.events.len(), 1_200);
    assert_eq!(plain.credit.as_deref(), Some("me"));
    let strip = |chronicle: Chronicle| {
        chronicle
            .events
            .into_iter()
            .map(|event| (event.id.clone(), event.title.clone(), event.tags.clone(), event.summary.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(strip(plain), strip(anchored));
}
