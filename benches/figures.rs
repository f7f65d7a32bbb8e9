//! The figures we promise. What it is: the shipped timeline in CPU time, and a large one against the bare parse of its file.
//! In: events.yaml, and events drawn by a fixed rule. Out: a table. It must not assert.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use dateline::font::Ruler;
use serde::Deserialize;

/// Times each thing is measured; the least counts.
const ROUNDS: usize = 5;
/// ms
const ROUND: f64 = 150.0;
/// Times the program is run.
const RUNS: u32 = 20;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = fs::read_to_string(root.join("events.yaml")).expect("the shipped file");
    println!("{:<58}{:>9}  {:>8}  target", "what", "CPU ms", "ratio");
    row("events.yaml, all views: the program", program(root), None, "150 ms");
    stages(&shipped);
    let large = random(10_000);
    let parse = fastest(|| serde_yaml::from_str::<File>(&large).expect("a sound file").events.len());
    row("10 000 events: serde_yaml's typed parse", parse, Some(1.0), "");
    let whole =
        fastest(|| dateline::render(&dateline::read(&large).value.expect("a sound file")).expect("pictures").len());
    row("10 000 events: one horizontal picture", whole, Some(whole / parse), "3");
    let read = fastest(|| dateline::read(&large).value.is_some());
    row("    reading", read, Some(read / parse), "");
    let chronicle = dateline::read(&large).value.expect("a sound file");
    let arrange = fastest(|| dateline::arrange(&chronicle, &chronicle.views[0], &mut Ruler::new()).summary);
    row("    arranging", arrange, Some(arrange / parse), "");
}

/// The stages of the shipped timeline.
fn stages(text: &str) {
    let read = fastest(|| dateline::read(text).value.is_some());
    row("    reading", read, None, "");
    let chronicle = dateline::read(text).value.expect("a sound file");
    let arrange = fastest(|| {
        let mut ruler = Ruler::new();
        chronicle.views.iter().map(|view| dateline::arrange(&chronicle, view, &mut ruler).summary).count()
    });
    row("    arranging", arrange, None, "");
    let render = fastest(|| dateline::render(&chronicle).expect("pictures").len());
    row("    arranging, drawing, packing, writing", render, None, "");
}

fn row(what: &str, ms: f64, ratio: Option<f64>, target: &str) {
    let ratio = ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
    println!("{what:<58}{ms:>9.2}  {ratio:>8}  {target}");
}

/// ms of CPU of one piece of work: the least of some rounds, each long enough for the system's coarse account.
fn fastest<T>(mut work: impl FnMut() -> T) -> f64 {
    let mut round = || {
        let (start, mut times) = (cpu(), 0_u32);
        while times == 0 || cpu() - start < ROUND {
            drop(std::hint::black_box(work()));
            times += 1;
        }
        (cpu() - start) / f64::from(times)
    };
    (0..ROUNDS).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// ms that this thread has run; where the system does not say, ms that have passed.
fn cpu() -> f64 {
    thread_local!(static START: Instant = Instant::now());
    let passed = START.with(|start| start.elapsed().as_secs_f64() * 1e3);
    let spent = fs::read_to_string("/proc/thread-self/schedstat").ok();
    spent.and_then(|all| all.split(' ').next()?.parse::<f64>().ok()).map_or(passed, |ns| ns / 1e6)
}

/// ms of CPU of one run of the release binary, all its threads, start to end.
fn program(root: &Path) -> f64 {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let before = children();
    for _ in 0..RUNS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        let output = command.arg("render").arg(root.join("events.yaml")).arg("-o").arg(folder.path()).output();
        assert!(output.is_ok_and(|output| output.status.success()), "the program renders its own example");
    }
    (children() - before) / f64::from(RUNS)
}

/// ms of CPU of the children that have ended: user and system, in ticks of 10 ms.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
    fields.iter().skip(13).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
}

/// What of the file serde_yaml is asked to type: all of it.
#[derive(Deserialize)]
#[expect(dead_code, reason = "typed, not used")]
struct File {
    title: String,
    events: Vec<Event>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "typed, not used")]
struct Event {
    id: String,
    date: String,
    title: String,
    summary: String,
    importance: u8,
    tags: Vec<String>,
}

const WORDS: [&str; 20] = [
    "treaty",
    "Russia",
    "vetoes",
    "a",
    "resolution",
    "on",
    "the",
    "ceasefire",
    "Security",
    "Council",
    "Aleppo",
    "falls",
    "talks",
    "in",
    "Geneva",
    "attack",
    "troops",
    "withdraw",
    "from",
    "Palmyra",
];

/// A file of so many events over two centuries.
fn random(count: u32) -> String {
    let mut state = 1_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut text = String::from("title: Ten thousand events\nevents:\n");
    for i in 0..count {
        let (year, month, day) = (1800 + next(225), 1 + next(12), 1 + next(28));
        let mut words = |count| (0..count).map(|_| WORDS[next(20) as usize]).collect::<Vec<_>>().join(" ");
        let (title, summary) = (words(5), words(14));
        let importance = 1 + next(5);
        let _ = write!(
            text,
            "  - id: event-{i}\n    date: {year}-{month:02}-{day:02}\n    title: The {title} {i}\n    summary: The {summary}.\n    \
             importance: {importance}\n    tags: [one, two]\n"
        );
    }
    text
}
