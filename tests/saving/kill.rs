//! Kill -9: the program killed at random moments, most of them while it saves.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::{Desk, events, names, times};
use crate::random::{Dice, seed};

/// Kills at a random moment of the whole run, or as soon as a file beside is seen and a random moment later.
fn kill(mut child: Child, folder: &Path, whole: Duration, at_saving: bool, dice: &mut Dice) {
    let mut start = Instant::now();
    let mut moment = whole.mul_f64(dice.share());
    if at_saving {
        while child.try_wait().unwrap().is_none() && !names(folder).iter().any(|name| name.ends_with(".tmp")) {
            std::thread::yield_now();
        }
        (start, moment) = (Instant::now(), whole.mul_f64(dice.share() / 8.0));
    }
    while start.elapsed() < moment && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_killed_edit_leaves_the_old_or_the_new_file() {
    let mut now = events(500);
    let desk = Desk::new(&now);
    let mut dice = Dice::new(seed(2_026));
    let (mut whole, mut saved) = (Duration::from_millis(30), 0);
    let kills = times("DATELINE_KILLS", 100);
    for turn in 0..kills {
        let value = (turn % 5 + 1).to_string();
        let args = ["set", "e-250", "importance", &value];
        let at = now.find("e-250\n").unwrap();
        let key = at + now[at..].find("importance: ").unwrap() + "importance: ".len();
        let wished = format!("{}{value}{}", &now[..key], &now[key + 1..]);
        if turn % 10 == 0 {
            let start = Instant::now();
            assert_eq!(desk.run(&args).code, Some(0));
            whole = start.elapsed();
            assert_eq!(desk.text(), wished);
        } else {
            let child = desk.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            kill(child, desk.0.path(), whole, turn % 2 == 0, &mut dice);
            let text = desk.text();
            assert!(text == now || text == wished, "neither the old nor the new file after kill {turn}");
            saved += usize::from(text == wished);
        }
        now = desk.text();
    }
    assert_eq!(desk.run(&["set", "e-0", "importance", "1"]).code, Some(0));
    assert_eq!(desk.names(), ["events.yaml"], "what killed runs left is taken away; {saved} of {kills} were saved");
}

#[test]
fn killed_drawing_leaves_whole_pictures() {
    let text = "title: A\nevents:\n  - date: 2012\n    title: B\ntimelines: [{ id: one }, { id: two }]\n";
    let other = text.replace("title: B", "title: Another");
    let desk = Desk::new(text);
    let draw = |text: &str| {
        fs::write(desk.path("events.yaml"), text).unwrap();
        let start = Instant::now();
        assert_eq!(desk.run(&["render"]).code, Some(0));
        let read = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
        ([read("output/one.svg"), read("output/two.svg")], start.elapsed())
    };
    let (new, _) = draw(&other);
    let (old, whole) = draw(text);
    let mut dice = Dice::new(seed(11));
    fs::write(desk.path("events.yaml"), &other).unwrap();
    for turn in 0..times("DATELINE_KILLS", 100) / 10 {
        let child = desk.command(&["render"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        kill(child, &desk.path("output"), whole, turn % 4 > 0, &mut dice);
        for (at, name) in ["one", "two"].iter().enumerate() {
            let path = desk.path(&format!("output/{name}.svg"));
            let found = fs::read_to_string(&path).unwrap();
            assert!(found == old[at] || found == new[at], "{name} is neither the old nor the new picture");
            fs::write(&path, &old[at]).unwrap();
        }
    }
    draw(&other);
    assert_eq!(names(&desk.path("output")), ["one.svg", "two.svg"]);
}
