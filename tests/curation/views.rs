//! The shipped `events.yaml` through the library: proof that it reads without a word of complaint and that each of its
//! pictures has something to show.

use std::collections::BTreeMap;

use dateline::Chronicle;

use crate::curation::EVENTS;
use crate::curation::rows;

fn chronicle() -> Chronicle {
    let read = dateline::read(EVENTS);
    assert_eq!(read.diagnostics, []);
    read.value.expect("a file without errors is a chronicle")
}

/// The ids of the events that a picture shows.
fn shown(chronicle: &Chronicle, view: &str) -> Vec<String> {
    let view = chronicle.views.iter().find(|found| found.id == view).expect("a view of that name");
    view.events.iter().map(|&index| chronicle.events[index].id.clone()).collect()
}

#[test]
fn it_reads_as_the_same_events_with_their_dates_as_written() {
    let read: BTreeMap<String, String> =
        chronicle().events.iter().map(|event| (event.id.clone(), event.date.as_written().to_owned())).collect();
    let wanted: BTreeMap<String, String> = rows().into_iter().map(|row| (row.id, row.date)).collect();
    assert_eq!(read, wanted);
}

#[test]
fn its_pictures_show_their_stories() {
    let chronicle = chronicle();
    let ids: Vec<&str> = chronicle.views.iter().map(|view| view.id.as_str()).collect();
    assert_eq!(ids, ["overview", "alliance", "houla-2012", "intervention", "fall", "phone", "actors", "order"]);
    assert_eq!(shown(&chronicle, "overview").len(), rows().len());
    for (view, story) in [
        ("alliance", "veto-2012"),
        ("houla-2012", "houla-massacre"),
        ("intervention", "partial-withdrawal"),
        ("fall", "assad-falls"),
        ("phone", "assad-falls"),
        ("actors", "houla-massacre"),
        ("order", "houla-massacre"),
    ] {
        assert!(shown(&chronicle, view).iter().any(|id| id == story), "{view} does not show {story}");
    }
}

#[test]
fn what_is_tagged_for_a_picture_lies_in_its_window() {
    let chronicle = chronicle();
    for (view, tag) in [("houla-2012", "spring-2012"), ("intervention", "intervention"), ("fall", "fall")] {
        let shown = shown(&chronicle, view);
        for event in chronicle.events.iter().filter(|event| event.tags.iter().any(|found| found == tag)) {
            assert!(shown.contains(&event.id), "{} is tagged {tag} but {view} leaves it out", event.id);
        }
    }
}
