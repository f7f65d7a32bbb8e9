//! Files that are too large for guesses at the whole: each slip is told once, in the event that has it.

use dateline::{Code, check};

/// Events of some 60 bytes each: more than the 512 KiB up to which guesses are tried on the whole text.
const EVENTS: usize = 9_900;

/// A line that is right, and what a hand makes of it.
const SLIPS: [(&str, &str); 5] = [
    ("tags: [a, b]", "tags: [a, b"),
    ("tags: [a, b]", "tags: {a, b"),
    ("title: \"Event\"", "title: \"Event"),
    ("title: \"Event\"", "title: 'Event"),
    ("place: Homs", "place: Homs: Syria"),
];

fn file((right, slip): (&str, &str), wrong: &[usize]) -> String {
    let lines = ["title: \"Event\"", "place: Homs", "tags: [a, b]"];
    let event = |at: usize| {
        let line = |line: &&str| if *line == right && wrong.contains(&at) { slip } else { line }.to_owned();
        let lines: String = lines.iter().map(|one| format!("    {}\n", line(one))).collect();
        format!("  - date: {}\n{lines}\n", 1000 + at % 1000)
    };
    format!("title: T\nevents:\n{}", (0..EVENTS).map(event).collect::<String>())
}

#[test]
fn each_slip_of_a_large_file_is_told_once_in_its_event() {
    for slip in SLIPS {
        for wrong in [vec![0], vec![4_000], vec![0, 1, 2], vec![7, 4_000, 4_001, EVENTS - 1]] {
            let text = file(slip, &wrong);
            let told = check(&text).diagnostics;
            let errors = told.iter().filter(|one| one.code == Code::YamlSyntax);
            let event = |line: usize| (line - 3) / 5;
            let found: Vec<usize> =
                errors.map(|one| event(text[..one.span.start()].matches('\n').count() + 1)).collect();
            assert_eq!(found, wrong, "{slip:?}: {:?}", told.iter().take(3).collect::<Vec<_>>());
        }
    }
}
