//! The keys of a file may stand in any order: it has the same events, and nothing is reported of it.

use dateline::{Chronicle, read};

/// The sections of a file, each with lists whose dashes stand at the left edge, as sorted dumps of YAML have them.
const SECTIONS: &[&str] = &[
    "title: Space\n",
    "language: en\n",
    "sources:\n  tass:\n    title: Report\n",
    "categories:\n  launch:\n    label: Launch\n",
    "eras:\n- date: 1957/1969\n  title: Race\n",
    "events:\n- date: 1957-10-04\n  title: Sputnik\n  category: launch\n- date: 1961-04-12\n  title: Gagarin\n  sources: [tass]\n",
    "timelines:\n- id: overview\n",
];

/// Of all orders each one of so many is tried: together they meet each pair of neighbours.
const STEP: usize = 11;

/// Each order of so many things.
fn orders(count: usize) -> Vec<Vec<usize>> {
    (0..count).fold(vec![Vec::new()], |shorter, next| {
        let places = |order: Vec<usize>| {
            (0..=order.len()).map(move |at| [&order[..at], &[next], &order[at..]].concat()).collect::<Vec<_>>()
        };
        shorter.into_iter().flat_map(places).collect()
    })
}

/// The same with the lists two spaces deeper.
fn indented(text: &str) -> String {
    let mut is_list = false;
    let deeper = |line: &str| {
        is_list = line.starts_with("- ") || is_list && line.starts_with(' ');
        format!("{}{line}\n", if is_list { "  " } else { "" })
    };
    text.lines().map(deeper).collect()
}

fn titles(chronicle: &Chronicle) -> Vec<String> {
    let events = chronicle.events.iter().map(|event| event.title.to_string());
    chronicle.title.shown().map(str::to_owned).into_iter().chain(events).collect()
}

#[test]
fn the_keys_of_a_file_may_stand_in_any_order() {
    let mut neighbours = std::collections::BTreeSet::new();
    for order in orders(SECTIONS.len()).into_iter().step_by(STEP) {
        neighbours.extend(order.windows(2).map(|pair| (pair[0], pair[1])));
        let plain: String = order.iter().map(|&at| SECTIONS[at]).collect();
        let indented = indented(&plain);
        for text in [plain, indented] {
            let file = read(&text);
            assert!(file.diagnostics.is_empty(), "{text}\n{:?}", file.diagnostics);
            let chronicle = file.value.expect("a chronicle");
            assert_eq!(titles(&chronicle), ["Space", "Sputnik", "Gagarin"], "{text}");
        }
    }
    let pairs = SECTIONS.len() * (SECTIONS.len() - 1);
    assert_eq!(neighbours.len(), pairs, "each section stands behind each other one");
}
