//! What a change of a file costs: every edit command against `check`, on the same file of 10 000 events, by the real
//! program and in the library alone.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use dateline::{Change, Value};

/// Events in the file.
const EVENTS: u32 = 10_000;
/// Times each thing is measured; of the clock the least counts.
const ROUNDS: u32 = 10;

fn main() {
    let sorted = random(EVENTS, None);
    println!(
        "{EVENTS} events, {} kB{:>24}{:>10}{:>10}{:>10}  target",
        sorted.len() / 1000,
        "clock ms",
        "ratio",
        "CPU ms",
        "ratio"
    );
    println!("the program, with reading, saving and fsync");
    program(&sorted);
    println!("the library alone");
    library(&sorted);
    println!("watch, from the save to the new picture, with 20 ms of quiet");
    watch();
}

/// The real program, one of each kind in the middle of the file.
fn program(sorted: &str) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // Its last event belongs into the middle.
    let astray = random(EVENTS, Some("1900-06-15"));
    let last = format!("event-{}", EVENTS - 1);
    let commands: [(&str, &[&str]); 7] = [
        (sorted, &["check"]),
        (sorted, &["add", "--date", "1900-06-15", "--title", "A new event", "--id", "new"]),
        (sorted, &["set", "event-5000", "importance", "5"]),
        (sorted, &["remove", "event-5000"]),
        (sorted, &["rename", "event-5000", "renamed"]),
        (&astray, &["move", &last]),
        (sorted, &["fmt"]),
    ];
    let run = |(text, args): (&str, &[&str])| {
        fs::write(folder.path().join("events.yaml"), text).expect("a file");
        Spent::of(CHILDREN, || {
            let output = Command::new(env!("CARGO_BIN_EXE_dateline")).args(args).current_dir(folder.path()).output();
            assert!(output.is_ok_and(|output| output.status.success()), "the program does its work: {args:?}");
        })
    };
    let names = commands.map(|(_, args)| args[0]);
    table(&names, |at| run(commands[at]));
}

fn library(text: &str) {
    let changes = changes();
    let names: Vec<&str> = ["check"].into_iter().chain(changes.iter().map(|(name, _)| *name)).collect();
    table(&names, |at| match at.checked_sub(1) {
        None => Spent::of(OWN, || dateline::read(text).value.is_some()),
        Some(at) => Spent::of(OWN, || dateline::edit(text, &changes[at].1).expect("a sound change")),
    });
}

/// Everything in turn, round by round, so that a busy machine is unfair to none; the first is what the others are held to.
fn table(names: &[&str], measure: impl Fn(usize) -> Spent) {
    let mut least = vec![Spent { clock: f64::INFINITY, cpu: 0.0 }; names.len()];
    for _ in 0..ROUNDS {
        for (at, least) in least.iter_mut().enumerate() {
            let spent = measure(at);
            // The account of CPU is coarse: all rounds together.
            *least = Spent { clock: least.clock.min(spent.clock), cpu: least.cpu + spent.cpu };
        }
    }
    for (name, spent) in names.iter().zip(&least) {
        let target = if matches!(*name, "check" | "fmt") { "" } else { "2 times" };
        let (clock, cpu) = (spent.clock / least[0].clock, spent.cpu / least[0].cpu);
        let each = spent.cpu / f64::from(ROUNDS);
        println!("    {name:<30}{:>10.2}{clock:>10.2}{each:>10.2}{cpu:>10.2}  {target}", spent.clock);
    }
}

/// What something took, ms.
#[derive(Clone, Copy)]
struct Spent {
    clock: f64,
    /// Of all threads.
    cpu: f64,
}

impl Spent {
    fn of<T>(account: usize, work: impl FnOnce() -> T) -> Spent {
        let (cpu, start) = (used("self", account), Instant::now());
        drop(std::hint::black_box(work()));
        Spent { clock: start.elapsed().as_secs_f64() * 1e3, cpu: used("self", account) - cpu }
    }
}

/// Where Linux's account of a process has user and system time, counted behind the program's name.
const OWN: usize = 11;
/// The same of its children that have ended.
const CHILDREN: usize = 13;

/// ms of CPU so far, in the system's ticks of 10 ms; nothing on systems without that account.
fn used(process: &str, field: usize) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or("").split(' ');
    fields.skip(field).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
}

/// The program watches a file of 500 events that is saved again and again.
fn watch() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (events, picture) = (folder.path().join("events.yaml"), folder.path().join("picture.svg"));
    let texts = [random(500, None), random(500, Some("2025-12-28"))];
    fs::write(&events, &texts[0]).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    let child = command
        .args(["watch", "-o", "picture.svg"])
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.expect("the program starts");
    let written = || fs::metadata(&picture).and_then(|about| about.modified()).ok();
    while written().is_none() {
        std::thread::yield_now();
    }
    let process = child.id().to_string();
    let before = used(&process, OWN);
    let mut all: Vec<f64> = (0..ROUNDS).map(|round| saved(&events, &texts[1 - round as usize % 2], &written)).collect();
    let cpu = (used(&process, OWN) - before) / f64::from(ROUNDS);
    all.sort_by(f64::total_cmp);
    child.kill().and_then(|()| child.wait()).expect("the program ends");
    println!("    {:<30}{:>10.2}{:>20.2}{:>10}  100 ms", "500 events, the least", all[0], cpu, "");
    println!("    {:<30}{:>10.2}{:>30}  100 ms", "500 events, the median", all[all.len() / 2], "");
}

/// ms from a save to a picture that was not there before.
fn saved(events: &Path, text: &str, written: &impl Fn() -> Option<SystemTime>) -> f64 {
    // The picture before must have settled: another save in its quiet time would be counted with it.
    std::thread::sleep(Duration::from_millis(100));
    let (before, start) = (written(), Instant::now());
    fs::write(events, text).expect("a file");
    while written() == before && start.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_micros(200));
    }
    start.elapsed().as_secs_f64() * 1e3
}

fn changes() -> Vec<(&'static str, Change)> {
    let id = || "event-5000".to_owned();
    let fields = [("id", "new"), ("date", "1900-06-15"), ("title", "A new event")];
    let fields = fields.map(|(key, text)| (key.to_owned(), Value::text(text))).to_vec();
    vec![
        ("add", Change::Add { fields }),
        ("set", Change::Set { id: id(), key: "importance".into(), value: Some(Value::text("5")) }),
        ("remove", Change::Remove { id: id() }),
        ("rename", Change::Rename { id: id(), to: "renamed".into() }),
        ("move", Change::Move { id: id() }),
    ]
}

/// A file of so many events over two centuries, in order of time but for the last where it is given another date.
fn random(count: u32, last: Option<&str>) -> String {
    let mut state = 1_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let words = ["treaty", "resolution", "ceasefire", "Aleppo", "falls", "talks", "Geneva", "troops", "withdraw"];
    let mut text = String::from("title: Many events\nevents:\n");
    for i in 0..count {
        let day = i * (225 * 336 / count);
        let date = format!("{}-{:02}-{:02}", 1800 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
        let date = last.filter(|_| i + 1 == count).unwrap_or(&date);
        let mut words = |count| (0..count).map(|_| words[next(9) as usize]).collect::<Vec<_>>().join(" ");
        let (title, summary) = (words(5), words(14));
        let importance = 1 + next(4);
        let _ = write!(
            text,
            "  - id: event-{i}\n    date: {date}\n    title: The {title} {i}\n    \
             summary: The {summary}.\n    importance: {importance}\n    tags: [one, two]\n\n"
        );
    }
    text
}
