//! Quality that may only improve: the figures of named pictures, measured on their SVG, held to those in `quality.tsv`.
//!
//! `DATELINE_BLESS=1 cargo test quality` records better figures; where one is worse it refuses, unless it is asked
//! `DATELINE_BLESS=worse`, because one figure was traded for another.

mod cases;
mod edits;
mod record;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use cases::{CASES, Case, SCRIPTS, TWENTY};
use dateline::Measured;
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::arrange;
use dateline::model::{Chronicle, View};
use record::{Change, compare, head, line, mean};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What stands on the picture of a view.
fn measured(chronicle: &Chronicle, view: &View) -> Measured {
    let layout = arrange(chronicle, view, &mut Ruler::new());
    let svg = dateline::export::svg(&draw(chronicle, view, &layout), &[]);
    dateline::verify(&svg).unwrap_or_else(|error| panic!("{}: {error}", view.id))
}

fn shipped() -> String {
    fs::read_to_string(root("events.yaml")).unwrap()
}

fn of_case(case: &Case) -> String {
    line(case.name, &of_text(case, &case.text()))
}

fn of_text(case: &Case, text: &str) -> Measured {
    let read = dateline::read(text);
    let chronicle = read.value.unwrap_or_else(|| panic!("{}: {:?}", case.name, read.diagnostics));
    assert_eq!(chronicle.events.len(), case.count, "{}: {:?}", case.name, read.diagnostics);
    measured(&chronicle, &chronicle.views[0])
}

/// The mean of twenty files of a kind.
fn of_twenty(case: &Case) -> String {
    let each: Vec<Measured> = (1..=20).map(|seed| of_text(case, &case.drawn(seed))).collect();
    mean(case.name, &each)
}

/// A view of the first case that shows no event: no file can ask for one, a program can.
fn of_none() -> String {
    let mut chronicle = dateline::read(&CASES[0].text()).value.unwrap();
    chronicle.views[0].events.clear();
    line("none", &measured(&chronicle, &chronicle.views[0]))
}

/// Every line, in the order of the table.
fn lines() -> Vec<String> {
    let chronicle = dateline::read(&shipped()).value.unwrap();
    let views = chronicle.views.iter().map(|view| line(&format!("shipped-{}", view.id), &measured(&chronicle, view)));
    let cases: Vec<&Case> = CASES.iter().chain(&SCRIPTS).collect();
    let cases = cases.into_iter().map(of_case).chain(TWENTY.iter().map(of_twenty));
    views.chain([of_none()]).chain(cases).collect()
}

/// What is recorded, and how the lines found differ from it.
fn changes(recorded: &str, found: &[String]) -> Change {
    let of = |line: &str| (line.split('\t').next().unwrap_or_default().to_owned(), line.to_owned());
    let mut recorded: BTreeMap<String, String> = recorded.lines().skip(1).map(of).collect();
    let mut all = Change::default();
    for line in found {
        let (name, _) = of(line);
        match recorded.remove(&name) {
            None => all.other.push(format!("{name}: not recorded")),
            Some(was) => {
                let change = compare(&was, line);
                all.worse.extend(change.worse);
                all.better.extend(change.better);
                all.other.extend(change.other);
            }
        }
    }
    all.other.extend(recorded.into_keys().map(|name| format!("{name}: recorded, but no longer a case")));
    all
}

#[test]
fn no_figure_is_worse_and_every_better_one_is_recorded() {
    let path = root("tests/quality.tsv");
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    let (mut found, moved) = thread::scope(|scope| {
        let moved = scope.spawn(|| edits::lines(&shipped()));
        (lines(), moved.join().unwrap())
    });
    found.extend(moved);
    let change = changes(&recorded, &found);
    let bless = std::env::var("DATELINE_BLESS").unwrap_or_default();
    let reported = format!("worse:\n{:#?}\nbetter:\n{:#?}\nother:\n{:#?}", change.worse, change.better, change.other);
    assert!(
        change.worse.is_empty() || bless == "worse",
        "figures are worse; where they were traded for better ones, record them with DATELINE_BLESS=worse\n{reported}"
    );
    if !bless.is_empty() && change != Change::default() {
        let table = [head()].into_iter().chain(found).collect::<Vec<_>>().join("\n") + "\n";
        fs::write(&path, table).unwrap();
        return;
    }
    assert_eq!(change, Change::default(), "record them with `DATELINE_BLESS=1 cargo test quality`\n{reported}");
}
