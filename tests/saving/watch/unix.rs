//! Watching through links, pipes and signals of Unix.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use super::{Watch, file};
use crate::saving::{Desk, names};

#[test]
fn a_link_is_followed_also_to_another_file() {
    let desk = Desk::new("");
    fs::create_dir_all(desk.path("far")).unwrap();
    fs::write(desk.path("far/one.yaml"), file("One", 1)).unwrap();
    fs::write(desk.path("far/two.yaml"), file("Two", 1)).unwrap();
    fs::remove_file(desk.path("events.yaml")).unwrap();
    symlink("far/one.yaml", desk.path("events.yaml")).unwrap();
    let watch = Watch::new(desk, &[]);
    fs::write(watch.path("far/new"), file("Saved", 1)).unwrap();
    fs::rename(watch.path("far/new"), watch.path("far/one.yaml")).unwrap();
    watch.shows("Saved");
    symlink("far/two.yaml", watch.path("link")).unwrap();
    fs::rename(watch.path("link"), watch.path("events.yaml")).unwrap();
    watch.shows("Two");
    fs::write(watch.path("far/two.yaml"), file("Three", 1)).unwrap();
    watch.shows("Three");
}

#[test]
fn a_folder_that_is_replaced_is_found_again() {
    let desk = Desk::new("");
    fs::create_dir_all(desk.path("now")).unwrap();
    fs::write(desk.path("now/events.yaml"), file("One", 1)).unwrap();
    let watch = Watch::start(desk, &["now/events.yaml"]);
    watch.expect("now/events.yaml: drew 1 picture");
    fs::create_dir_all(watch.path("next")).unwrap();
    fs::write(watch.path("next/events.yaml"), file("Two", 2)).unwrap();
    fs::rename(watch.path("now"), watch.path("before")).unwrap();
    fs::rename(watch.path("next"), watch.path("now")).unwrap();
    watch.expect("now/events.yaml: drew 2 pictures");
    fs::write(watch.path("now/events.yaml"), file("Three", 3)).unwrap();
    watch.expect("now/events.yaml: drew 3 pictures");
}

#[test]
fn whatever_stands_in_the_files_place_for_a_while_is_said_and_the_next_file_drawn() {
    let watch = Watch::new(Desk::new(&file("Good", 1)), &[]);
    let events = watch.path("events.yaml");
    for (turn, way) in ["pipe", "folder", "nothing", "link", "circle", "socket"].iter().enumerate() {
        fs::remove_file(&events).unwrap();
        match *way {
            "pipe" => assert!(Command::new("mkfifo").arg(&events).status().unwrap().success()),
            "folder" => fs::create_dir(&events).unwrap(),
            "link" => symlink("nowhere", &events).unwrap(),
            "circle" => symlink("events.yaml", &events).unwrap(),
            "socket" => drop(std::os::unix::net::UnixListener::bind(&events).unwrap()),
            _ => {}
        }
        watch.expect("events.yaml: pictures kept");
        if *way == "folder" {
            fs::remove_dir(&events).unwrap();
        } else if *way != "nothing" {
            fs::remove_file(&events).unwrap();
        }
        let word = format!("Turn{turn}");
        watch.replace(&file(&word, 1));
        // Between the two nothing may have stood there, which is said too.
        let mut line = watch.line();
        while line == "events.yaml: pictures kept" {
            line = watch.line();
        }
        assert!(line.starts_with("events.yaml: drew 1 picture in "), "{way}: {line}");
        assert!(watch.picture().contains(&word), "{way}");
    }
}

#[test]
fn a_pipe_is_not_watched_from_the_start() {
    let desk = Desk::new("");
    assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
    let ran = desk.run(&["watch", "pipe"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("error: `pipe` is a named pipe, expected a file\n"), "{}", ran.err);
}

#[test]
#[cfg(target_os = "linux")]
fn an_interrupt_ends_it_and_leaves_whole_pictures() {
    let desk = Desk::new(&file("Good", 1));
    // A shell's background job is born deaf to an interrupt.
    let mut command = Command::new("env");
    command.args(["--default-signal=INT", crate::saving::DATELINE, "watch"]).current_dir(desk.path(""));
    let mut watch = Watch::of(desk, command);
    watch.shows("Good");
    let good = watch.picture();
    let id = watch.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(watch.ended().signal(), Some(2), "as every tool that is interrupted: 130 in a shell");
    assert_eq!(watch.picture(), good);
    assert_eq!(names(&watch.path("output")), ["t0.svg"]);
}
