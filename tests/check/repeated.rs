//! A slip of syntax in every event: each is reported in one reading, and all are fixed in one round.

use dateline::{Code, edit};

/// Events, far more than are read anew one by one.
const COUNT: usize = 300;

fn file(event: impl Fn(usize) -> String) -> String {
    let events: String = (0..COUNT).map(event).collect();
    format!("title: T\nevents:\n{events}")
}

/// Slips, each with what is meant.
const SLIPS: [(&str, &str); 6] = [
    ("- date: 1957\n  title: A: b\n", "- date: 1957\n  title: \"A: b\"\n"),
    ("- date:1957\n  title: A\n", "- date: 1957\n  title: A\n"),
    ("- date: 1957, title: A\n", "- date: 1957\n  title: A\n"),
    ("- date: 1957\n  title: \"A\" x\n", "- date: 1957\n  title: '\"A\" x'\n"),
    ("- date: 1957\n  title: [A] x\n", "- date: 1957\n  title: \"[A] x\"\n"),
    ("- date: 1957\n  title: A\n  summary: a: b\n", "- date: 1957\n  title: A\n  summary: \"a: b\"\n"),
];

#[test]
fn a_slip_in_every_event_is_fixed_in_one_round() {
    for newline in ["\n", "\r\n"] {
        for (slip, meant) in SLIPS {
            let text = file(|_| slip.to_owned()).replace('\n', newline);
            let fixed = edit::fix(&text);
            assert_eq!(fixed.text, file(|_| meant.to_owned()).replace('\n', newline), "{slip}");
            assert!(fixed.done.iter().all(|done| done.round == 0), "{slip}");
            assert!(!dateline::check(&fixed.text).has_errors(), "{slip}");
        }
    }
}

#[test]
fn slips_are_reported_each_at_its_place() {
    let text =
        file(|at| if at % 3 == 0 { SLIPS[at % 4].0.to_owned() } else { format!("- date: 1957\n  title: A {at}\n") });
    let found = dateline::check(&text).diagnostics;
    let reported = found.iter().filter(|one| one.code == Code::YamlSyntax);
    assert_eq!(reported.count(), COUNT.div_ceil(3));
    for diagnostic in &found {
        let fix = &diagnostic.fixes()[0];
        assert!(
            fix.edits.iter().any(|edit| text[edit.span.start()..].starts_with(|c: char| c != '-')),
            "{diagnostic:?}"
        );
        assert!(dateline::text::apply(&text, &fix.edits).is_some(), "{diagnostic:?}");
    }
}

#[test]
fn what_goes_on_in_the_next_entry_or_is_marked_in_another_is_no_diagnostic_of_its_own() {
    let broken = "- date: 1957\n  title: A: b\n";
    let text = format!("title: T\nevents:\n{broken}- date: &d 1958\n  title: A\n- date: *d\n  title: B\n");
    assert_eq!(dateline::check(&text).diagnostics.len(), 1);
    let sources = "sources:\n  a: { title: \"x\n  y: z\" }\n";
    let text = format!("title: T\nevents:\n{broken}  sources: [a]\n{sources}");
    assert_eq!(dateline::check(&text).diagnostics.len(), 1);
}

#[test]
fn what_looks_like_a_slip_in_a_text_of_several_lines_stays() {
    let texts = [
        "    date:1900 was told\n    -date: 1\n",
        "    • date: 1957\n\n    title： A\n",
        "    1. date: 1957\n      \u{a0}title: A\n",
        "    \u{a0}- date: 1957\n",
    ];
    for slip in [
        "- date:1957\n  title: A\n",
        "- date: 1957\n  title： A\n",
        "• date: 1957\n  title: A\n",
        "-\u{a0}date: 1957\n  title: A\n",
    ] {
        for (text, sign) in texts.iter().flat_map(|text| ["|", ">", "|-", ">2+"].map(|sign| (text, sign))) {
            let file = format!("title: T\nevents:\n- date: 1958\n  title: B\n  summary: {sign}\n{text}{slip}");
            let fixed = edit::fix(&file);
            assert!(fixed.text.contains(text), "{file}\n{}", fixed.text);
            assert!(!fixed.done.is_empty(), "{file}");
        }
    }
}

#[test]
fn a_file_has_a_thousand_timelines_at_most() {
    let views = |count: usize| {
        let views: String = (0..count).map(|at| format!("- id: view-{at}\n")).collect();
        dateline::read(&format!("title: T\nevents:\n- date: 1957\n  title: A\ntimelines:\n{views}"))
    };
    assert!(views(1_000).diagnostics.is_empty());
    let read = views(1_003);
    assert_eq!(read.diagnostics.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::LimitExceeded]);
    assert_eq!(read.value.map(|chronicle| chronicle.views.len()), Some(1_000));
}
