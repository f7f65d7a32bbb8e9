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
const ROUND: f64 = 600.0;
/// Times the program is run.
const RUNS: u32 = 20;

/// What something took, ms.
#[derive(Clone, Copy)]
struct Spent {
    /// Of all threads.
    cpu: f64,
    clock: f64,
}

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = fs::read_to_string(root.join("events.yaml")).expect("the shipped file");
    println!("{:<44}{:>9}{:>10}{:>11}{:>13}  target", "what", "CPU ms", "clock ms", "CPU ratio", "clock ratio");
    row("events.yaml, all views: the program", program(root), None, "150 ms of CPU");
    stages(&shipped);
    let large = random(10_000);
    let parse = least(|| serde_yaml::from_str::<File>(&large).expect("a sound file").events.len());
    row("10 000 events: serde_yaml's typed parse", parse, Some(parse), "");
    let whole =
        least(|| dateline::render(&dateline::read(&large).value.expect("a sound file")).expect("pictures").len());
    row("10 000 events: one horizontal picture", whole, Some(parse), "3 times");
    row("    reading", least(|| dateline::read(&large).value.is_some()), Some(parse), "");
    let chronicle = dateline::read(&large).value.expect("a sound file");
    let arrange = || dateline::arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    row("    arranging", least(|| arrange().summary), Some(parse), "");
    let layout = arrange();
    row("    drawing", least(|| dateline::draw(&chronicle, &chronicle.views[0], &layout).nodes.len()), Some(parse), "");
    let scene = dateline::draw(&chronicle, &chronicle.views[0], &layout);
    row("    writing", least(|| dateline::export::svg(&scene, &[]).len()), Some(parse), "");
}

/// The stages of the shipped timeline.
fn stages(text: &str) {
    row("    reading", least(|| dateline::read(text).value.is_some()), None, "");
    let chronicle = dateline::read(text).value.expect("a sound file");
    let arrange = least(|| {
        let mut ruler = Ruler::new();
        chronicle.views.iter().map(|view| dateline::arrange(&chronicle, view, &mut ruler).events.len()).sum::<usize>()
    });
    row("    arranging", arrange, None, "");
    let render = least(|| dateline::render(&chronicle).expect("pictures").len());
    row("    arranging, drawing, packing, writing", render, None, "");
}

fn row(what: &str, spent: Spent, base: Option<Spent>, target: &str) {
    let ratio =
        |share: fn(Spent) -> f64| base.map(|base| format!("{:.2}", share(spent) / share(base))).unwrap_or_default();
    let (cpu, clock) = (ratio(|spent| spent.cpu), ratio(|spent| spent.clock));
    println!("{what:<44}{:>9.2}{:>10.2}{cpu:>11}{clock:>13}  {target}", spent.cpu, spent.clock);
}

/// One piece of work: the least of some rounds, each long enough for the system's coarse account.
fn least<T>(mut work: impl FnMut() -> T) -> Spent {
    let mut round = || {
        let (cpu, start, mut times) = (used(OWN), Instant::now(), 0_u32);
        while times == 0 || start.elapsed().as_secs_f64() * 1e3 < ROUND {
            drop(std::hint::black_box(work()));
            times += 1;
        }
        let each = |ms: f64| ms / f64::from(times);
        Spent { cpu: each(used(OWN) - cpu), clock: each(start.elapsed().as_secs_f64() * 1e3) }
    };
    let rounds = (0..ROUNDS).map(|_| round());
    rounds.reduce(|a, b| Spent { cpu: a.cpu.min(b.cpu), clock: a.clock.min(b.clock) }).expect("impossible: no rounds")
}

/// One run of the release binary, start to end.
fn program(root: &Path) -> Spent {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (cpu, start) = (used(CHILDREN), Instant::now());
    for _ in 0..RUNS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        let output = command.arg("render").arg(root.join("events.yaml")).arg("-o").arg(folder.path()).output();
        assert!(output.is_ok_and(|output| output.status.success()), "the program renders its own example");
    }
    let each = |ms: f64| ms / f64::from(RUNS);
    Spent { cpu: each(used(CHILDREN) - cpu), clock: each(start.elapsed().as_secs_f64() * 1e3) }
}

/// Where Linux's account of a process has user and system time, counted behind the program's name.
const OWN: usize = 11;
/// The same of its children that have ended.
const CHILDREN: usize = 13;

/// ms of CPU so far, of all threads, in the system's ticks of 10 ms; nothing on systems without that account.
fn used(field: usize) -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or("").split(' ');
    fields.skip(field).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
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
