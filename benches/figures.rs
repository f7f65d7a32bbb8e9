//! The figures we promise: the shipped timeline in CPU time, and large ones against the bare parse of their files, in
//! time and memory.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod words;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use dateline::font::Ruler;
use serde::Deserialize;

use crate::words::Draw;

/// Times each thing is measured; the least counts.
const ROUNDS: usize = 5;
/// ms
const ROUND: f64 = 600.0;
/// Times the program is run on a small file.
const RUNS: u32 = 20;
/// The same on a large one; the least counts.
const LARGE_RUNS: u32 = 5;
/// Bytes.
const MEGABYTE: f64 = 1e6;

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
    row("events.yaml, all views: the program", program(&root.join("events.yaml"), RUNS), None, "150 ms of CPU");
    stages(&shipped);
    many(10_000, "3 times");
    many(100_000, "2.5 times CPU, 1.5 clock");
}

/// One picture of many events against the bare parse of their file.
fn many(count: u32, target: &str) {
    let text = random(count);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("events.yaml");
    fs::write(&file, &text).expect("a file");
    let name = |what: &str| format!("{count} events: {what}");
    let parse = least(|| serde_yaml::from_str::<File>(&text).expect("a sound file").events.len());
    row(&name("serde_yaml's typed parse"), parse, Some(parse), "");
    let runs = (0..LARGE_RUNS).map(|_| program(&file, 1));
    row(&name("the program, one picture"), runs.reduce(lesser).expect("impossible: no runs"), Some(parse), target);
    let (peak, size) = (peak(&file), text.len() as f64 / MEGABYTE);
    println!("{:<44}{peak:>6.0} MB{:>34.2}  8 times", name("its memory against the file"), peak / size);
    row("    reading", least(|| dateline::read(&text).value.is_some()), Some(parse), "");
    let chronicle = dateline::read(&text).value.expect("a sound file");
    let arrange = || dateline::layout::arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    row("    arranging", least(|| arrange().summary), Some(parse), "");
    let layout = arrange();
    row(
        "    drawing",
        least(|| dateline::draw::draw(&chronicle, &chronicle.views[0], &layout).nodes.len()),
        Some(parse),
        "",
    );
    let scene = dateline::draw::draw(&chronicle, &chronicle.views[0], &layout);
    row("    writing", least(|| dateline::export::svg(&scene, &[]).len()), Some(parse), "");
}

/// The stages of the shipped timeline.
fn stages(text: &str) {
    row("    reading", least(|| dateline::read(text).value.is_some()), None, "");
    let chronicle = dateline::read(text).value.expect("a sound file");
    let arrange = least(|| {
        let mut ruler = Ruler::new();
        chronicle
            .views
            .iter()
            .map(|view| dateline::layout::arrange(&chronicle, view, &mut ruler).events.len())
            .sum::<usize>()
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
    rounds.reduce(lesser).expect("impossible: no rounds")
}

fn lesser(a: Spent, b: Spent) -> Spent {
    Spent { cpu: a.cpu.min(b.cpu), clock: a.clock.min(b.clock) }
}

/// One run of the release binary, start to end: the mean of some.
fn program(file: &Path, runs: u32) -> Spent {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (cpu, start) = (used(CHILDREN), Instant::now());
    for _ in 0..runs {
        let output = render(file, folder.path()).output();
        assert!(output.is_ok_and(|output| output.status.success()), "the program renders its own example");
    }
    let each = |ms: f64| ms / f64::from(runs);
    Spent { cpu: each(used(CHILDREN) - cpu), clock: each(start.elapsed().as_secs_f64() * 1e3) }
}

fn render(file: &Path, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.arg("render").arg(file).arg("-o").arg(folder).stdout(Stdio::null());
    command
}

/// The most memory that a run holds at once, MB, as Linux counts it while it runs; 0 elsewhere.
fn peak(file: &Path) -> f64 {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut child = render(file, folder.path()).spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0_f64;
    while child.try_wait().is_ok_and(|ended| ended.is_none()) {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        most = most.max(kilobytes.unwrap_or(0.0) * 1024.0 / MEGABYTE);
        std::thread::sleep(Duration::from_millis(1));
    }
    most
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

/// A file of so many events over two centuries.
fn random(count: u32) -> String {
    let mut draw = Draw::new();
    let mut text = String::from("title: Many events\nevents:\n");
    for i in 0..count {
        let (year, month, day) = (1800 + draw.below(225), 1 + draw.below(12), 1 + draw.below(28));
        let (title, summary) = (draw.words(5), draw.words(14));
        let importance = 1 + draw.below(5);
        let _ = write!(
            text,
            "  - id: event-{i}\n    date: {year}-{month:02}-{day:02}\n    title: The {title} {i}\n    summary: The {summary}.\n    \
             importance: {importance}\n    tags: [one, two]\n"
        );
    }
    text
}
