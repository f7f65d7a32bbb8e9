//! Watching: `dateline watch` beside editors that save in every way.

#[cfg(unix)]
mod unix;

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use super::Desk;

/// Longer than any machine needs; only a failure waits so long.
const BOUND: Duration = Duration::from_secs(60);

/// A file whose picture shows a word; with so many timelines.
fn file(word: &str, timelines: usize) -> String {
    let ids: Vec<_> = (0..timelines).map(|number| format!("{{ id: t{number} }}")).collect();
    format!("title: A\nevents:\n  - date: 2012\n    title: {word}\ntimelines: [{}]\n", ids.join(", "))
}

/// The program at work in a folder.
struct Watch {
    desk: Desk,
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watch {
    /// With the first picture drawn.
    fn new(desk: Desk, args: &[&str]) -> Watch {
        let watch = Watch::start(desk, args);
        watch.expect("events.yaml: drew 1 picture in ");
        watch
    }

    fn start(desk: Desk, args: &[&str]) -> Watch {
        let command = desk.command(&[&["watch"], args].concat());
        Watch::of(desk, command)
    }

    fn of(desk: Desk, mut command: Command) -> Watch {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Watch { desk, child, lines }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.desk.path(name)
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(BOUND).expect("a line in time")
    }

    /// The next line starts so.
    #[track_caller]
    fn expect(&self, start: &str) {
        let line = self.line();
        assert!(line.starts_with(start), "expected `{start}...`, found `{line}`");
    }

    #[track_caller]
    fn shows(&self, word: &str) {
        self.expect("events.yaml: drew 1 picture in ");
        assert!(self.picture().contains(word), "{word}");
    }

    fn picture(&self) -> String {
        fs::read_to_string(self.path("output/t0.svg")).unwrap()
    }

    fn replace(&self, text: &str) {
        fs::write(self.path("new"), text).unwrap();
        fs::rename(self.path("new"), self.path("events.yaml")).unwrap();
    }

    fn ended(&mut self) -> std::process::ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(start.elapsed() < BOUND, "it goes on");
            std::thread::yield_now();
        }
    }
}

#[test]
fn every_way_to_save_draws_the_picture_anew() {
    let watch = Watch::new(Desk::new(&file("First", 1)), &[]);
    let events = watch.path("events.yaml");
    assert!(watch.picture().contains("First"));

    fs::write(&events, file("Inplace", 1)).unwrap();
    watch.shows("Inplace");

    watch.replace(&file("Renamed", 1));
    watch.shows("Renamed");

    // The old file becomes a backup, a new one takes its name, the backup goes.
    fs::rename(&events, watch.path("events.yaml~")).unwrap();
    fs::write(&events, file("Backup", 1)).unwrap();
    fs::remove_file(watch.path("events.yaml~")).unwrap();
    watch.shows("Backup");

    // As git does when it checks out another branch.
    fs::remove_file(&events).unwrap();
    fs::write(&events, file("Checkout", 1)).unwrap();
    watch.shows("Checkout");

    let mut open = File::create(&events).unwrap();
    open.flush().unwrap();
    assert!(watch.picture().contains("Checkout"), "an empty moment is not drawn");
    open.write_all(file("Truncated", 1).as_bytes()).unwrap();
    drop(open);
    watch.shows("Truncated");

    assert!(watch.desk.run(&["set", "truncated-2012", "title", "Command"]).code == Some(0));
    watch.shows("Command");

    #[cfg(unix)]
    {
        let sed = Command::new("sed").args(["-i", "s/Command/Stream/"]).arg(&events).status().unwrap();
        assert!(sed.success());
        watch.shows("Stream");
    }
}

#[test]
fn a_diagnostic_is_shown_as_check_shows_it_and_the_last_good_picture_stays() {
    let watch = Watch::new(Desk::new(&file("Good", 1)), &[]);
    let good = watch.picture();
    watch.replace("title: A\nevents:\n  - date: May 2012\n    title: B\n    colour: red\n");
    let check = watch.desk.run(&["check"]);
    for line in check.out.lines() {
        assert_eq!(watch.line(), line);
    }
    assert!(watch.line().ends_with(", pictures kept"));
    assert_eq!(watch.picture(), good);
    watch.replace(&file("Mended", 1));
    watch.shows("Mended");
}

#[test]
fn a_file_that_goes_and_comes_back_is_drawn_again() {
    let watch = Watch::new(Desk::new(&file("Good", 1)), &[]);
    fs::remove_file(watch.path("events.yaml")).unwrap();
    watch.expect("events.yaml: pictures kept");
    assert!(watch.picture().contains("Good"));
    fs::write(watch.path("events.yaml"), file("Back", 1)).unwrap();
    watch.shows("Back");
}

/// Each save has another number of pictures, so each line tells which save it is about.
#[test]
fn pictures_in_the_watched_folder_and_files_of_editors_draw_nothing() {
    let watch = Watch::new(Desk::new(&file("Good", 1)), &["-o", "."]);
    for number in 2..6 {
        fs::write(watch.path(".events.yaml.swp"), "swap").unwrap();
        fs::write(watch.path("notes.yaml"), file("Other", 1)).unwrap();
        watch.replace(&file("Good", number));
        watch.expect(&format!("events.yaml: drew {number} pictures in "));
        // Saved again without a change.
        watch.replace(&file("Good", number));
    }
    watch.replace(&file("Good", 1));
    watch.expect("events.yaml: drew 1 picture in ");
}

#[test]
fn only_one_timeline_into_one_picture() {
    let watch = Watch::new(Desk::new(&file("Good", 3)), &["--only", "t1", "-o", "one.svg"]);
    assert_eq!(watch.desk.names(), ["events.yaml", "one.svg"]);
    watch.replace(&file("Good", 1));
    // There is no such timeline any more: that is said beside, and the next save is heard.
    watch.replace(&file("Better", 2));
    watch.expect("events.yaml: drew 1 picture in ");
    assert!(fs::read_to_string(watch.path("one.svg")).unwrap().contains("Better"));
}

#[test]
fn what_cannot_be_watched_is_2() {
    let desk = Desk::new("");
    let ran = desk.run(&["watch", "gone.yaml"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("error: there is no file `gone.yaml`\n"), "{}", ran.err);
    let ran = desk.run(&["watch", "-"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("error: standard input cannot be watched\n"), "{}", ran.err);
}

#[test]
fn when_nobody_reads_any_more_it_ends() {
    let mut watch = Watch::start(Desk::new(&file("Good", 1)), &[]);
    let (_, closed) = mpsc::channel();
    let lines = std::mem::replace(&mut watch.lines, closed);
    lines.recv_timeout(BOUND).unwrap();
    drop(lines);
    // The reader ends, and with it the pipe, at the next line; the line after that finds it closed.
    let mut number = 0;
    let start = Instant::now();
    while watch.child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < BOUND, "it goes on");
        number += 1;
        watch.replace(&file(&format!("Word{number}"), 1));
        std::thread::yield_now();
    }
    assert_eq!(watch.ended().code(), Some(0));
}
