//! How work grows: every command of the real program on the worst files of 10 000 and of 100 000 events; s of CPU, and the
//! most memory at a time as a multiple of the file.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

#[path = "growth/worst.rs"]
mod worst;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Events in the small file, and in the large one.
const SIZES: [usize; 2] = [10_000, 100_000];
/// What n log n comes to between the two.
const LINEARITHMIC: f64 = 12.5;
/// What a command may take of the large file, s.
const LATE: f64 = 3.0;
/// What it may hold at a time, files.
const HEAVY: f64 = 8.0;
/// A command that takes longer is stopped, s.
const LONGEST: u64 = 120;

/// Commands, each with its arguments behind the file; `ID` stands for an event in the middle.
const COMMANDS: [(&str, &[&str]); 15] = [
    ("check", &["check", "events.yaml"]),
    ("check --format json", &["check", "events.yaml", "--format", "json"]),
    ("check --all", &["check", "events.yaml", "--all"]),
    ("check --fix --dry-run", &["check", "events.yaml", "--fix", "--dry-run"]),
    ("check --fix", &["check", "events.yaml", "--fix"]),
    ("fmt --check", &["fmt", "events.yaml", "--check"]),
    ("fmt", &["fmt", "events.yaml"]),
    ("list", &["list", "events.yaml"]),
    ("add", &["add", "--date", "1900-06-15", "--title", "A new event", "--id", "new"]),
    ("set", &["set", "ID", "importance", "5"]),
    ("rename", &["rename", "ID", "renamed"]),
    ("move", &["move", "ID"]),
    ("remove", &["remove", "ID"]),
    ("render", &["render", "events.yaml", "-o", "out.svg"]),
    ("verify", &["verify", "out.svg"]),
];

fn main() {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let own = Spent::of(&["check", "events.yaml"], &worst::plain(1), 0).peak;
    println!(
        "The program itself holds {:.1} MB, which each memory below has in it: as many times the file.",
        megabytes(own)
    );
    println!("{:<28}{:<24}{:>9}{:>9}{:>7}{:>9}{:>9}", "file", "command", "10k s", "100k s", "ratio", "memory", "MB");
    for (name, file) in worst::FILES {
        let texts = SIZES.map(file);
        for (command, args) in COMMANDS {
            if name.contains(&wanted) || command.contains(&wanted) {
                row(name, command, args, &texts);
            }
        }
    }
    if "date --lines".contains(&wanted) {
        let lines = SIZES.map(worst::phrases);
        row("dates in words", "date --lines", &["date", "--lines"], &lines);
    }
    if "watch".contains(&wanted) {
        watch();
    }
}

fn row(name: &str, command: &str, args: &[&str], texts: &[String; 2]) {
    let [small, large] = [0, 1].map(|at| Spent::of(args, &texts[at], SIZES[at] / 2));
    let ratio = large.seconds / small.seconds.max(0.01);
    let memory = large.peak as f64 / texts[1].len() as f64;
    let slow = if ratio > LINEARITHMIC && large.seconds > 0.5 { " grows" } else { "" };
    let late = if large.seconds > LATE { " late" } else { "" };
    let heavy = if memory > HEAVY { " heavy" } else { "" };
    println!(
        "{name:<28}{command:<24}{:>9.2}{:>9.2}{ratio:>7.1}{memory:>8.1}x{:>9.1}{slow}{late}{heavy}",
        small.seconds,
        large.seconds,
        megabytes(large.peak)
    );
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// What one run took.
struct Spent {
    /// Of CPU, of all threads.
    seconds: f64,
    /// Most memory at a time, bytes; nothing where the system does not tell.
    peak: u64,
}

impl Spent {
    fn of(args: &[&str], text: &str, middle: usize) -> Spent {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("events.yaml"), text).expect("a file");
        if args[0] == "verify" {
            run(&["render", "events.yaml", "-o", "out.svg"], folder.path());
        }
        let id = format!("event-{middle}");
        let args: Vec<&str> = args.iter().map(|arg| if *arg == "ID" { id.as_str() } else { *arg }).collect();
        run(&args, folder.path())
    }
}

fn program() -> String {
    std::env::var("DATELINE").unwrap_or_else(|_| env!("CARGO_BIN_EXE_dateline").to_owned())
}

/// Runs the program; what it answers is not looked at, for a refusal must come as fast.
fn run(args: &[&str], folder: &Path) -> Spent {
    let input = fs::File::open(folder.join("events.yaml")).expect("the file that was written");
    let mut command = Command::new(program());
    let command = command.args(args).current_dir(folder).stdin(input).stdout(Stdio::null()).stderr(Stdio::null());
    let (before, start) = (used(), Instant::now());
    let mut child = command.spawn().expect("the program starts");
    let mut peak = 0;
    while child.try_wait().expect("the program ends").is_none() {
        peak = peak.max(memory(child.id()));
        std::thread::sleep(Duration::from_millis(3));
        if start.elapsed().as_secs() > LONGEST {
            child.kill().and_then(|()| child.wait()).expect("the program ends");
            break;
        }
    }
    Spent { seconds: used() - before, peak }
}

/// s of CPU that children which have ended took so far, in the system's ticks of 10 ms; nothing on systems without that
/// account.
fn used() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or("").split(' ');
    fields.skip(13).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory that a process has held so far, bytes.
fn memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// From a save to the new picture, with the files of a plain list.
fn watch() {
    for count in SIZES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (events, picture) = (folder.path().join("events.yaml"), folder.path().join("out.svg"));
        fs::write(&events, worst::plain(count)).expect("a file");
        let mut command = Command::new(program());
        let command = command.args(["watch", "events.yaml", "-o", "out.svg"]).current_dir(folder.path());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
        let written = || fs::metadata(&picture).and_then(|about| about.modified()).ok();
        let wait = |before: Option<std::time::SystemTime>| {
            let start = Instant::now();
            while written() == before && start.elapsed().as_secs() < LONGEST {
                std::thread::sleep(Duration::from_millis(2));
            }
            start.elapsed().as_secs_f64()
        };
        wait(None);
        std::thread::sleep(Duration::from_millis(300));
        let before = written();
        fs::write(&events, worst::plain(count).replacen("title: P", "title: Q", 1)).expect("a file");
        println!("{:<26}{:<24}{:>9.2}", format!("plain, {count} events"), "watch, one round", wait(before));
        child.kill().and_then(|()| child.wait()).expect("the program ends");
    }
}
