//! Several writers: commands and editors that change a file at the same moment.

use std::thread;

use super::{Desk, times};

#[test]
fn of_two_writers_nobody_is_reported_done_and_lost() {
    let desk = Desk::new("title: A\nevents:\n  - id: first\n    date: 2011\n    title: First\n");
    let each = times("DATELINE_WRITERS", 50);
    let write = |writer: usize| {
        let add = |number: usize| {
            let title = format!("Writer {writer} number {number}.");
            let ran = desk.run(&["add", "--date", "2012", "--title", &title]);
            assert!(matches!(ran.code, Some(0 | 2)), "{}", ran.err);
            (ran.code == Some(0)).then_some(title)
        };
        (0..each).filter_map(add).collect::<Vec<_>>()
    };
    let done: Vec<String> = thread::scope(|scope| {
        let writers: Vec<_> = (0..2).map(|writer| scope.spawn(move || write(writer))).collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    let text = desk.text();
    for title in &done {
        assert_eq!(text.matches(title.as_str()).count(), 1, "{title} said that it was done");
    }
    assert_eq!(text.matches("title: Writer").count(), done.len(), "nothing is there that was not said to be");
    assert_eq!(done.len(), 2 * each, "each waits for the others");
    assert_eq!(desk.names(), ["events.yaml"]);
}

#[cfg(target_os = "linux")]
mod editor {
    use std::fs;
    use std::os::unix::fs::MetadataExt;
    use std::process::{Child, Command, Stdio};

    use super::super::{Desk, Ran, events};

    const EDITED: &str = "title: From the editor\nevents: []\n";

    fn signal(child: &Child, name: &str) {
        assert!(Command::new("kill").arg(name).arg(child.id().to_string()).status().unwrap().success());
    }

    fn about(child: &Child, what: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{what}", child.id())).unwrap_or_default()
    }

    /// Bytes that a program has read so far.
    fn read_so_far(child: &Child) -> u64 {
        let account = about(child, "io");
        account.lines().find_map(|line| line.strip_prefix("rchar: ")?.parse().ok()).unwrap_or_default()
    }

    /// A command that has read the file and is stopped before it saved; nothing where it was too quick.
    fn stopped(desk: &Desk, size: u64) -> Option<Child> {
        let file = fs::metadata(desk.path("events.yaml")).unwrap().ino();
        let mut command = desk.command(&["set", "e-0", "importance", "1"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        while read_so_far(&child) < size && child.try_wait().unwrap().is_none() {}
        if child.try_wait().unwrap().is_some() {
            return None;
        }
        signal(&child, "-STOP");
        while !about(&child, "stat").contains(") T ") && child.try_wait().unwrap().is_none() {}
        let is_there = fs::metadata(desk.path("events.yaml")).unwrap().ino() == file;
        if child.try_wait().unwrap().is_none() && is_there {
            return Some(child);
        }
        signal(&child, "-CONT");
        child.wait().unwrap();
        None
    }

    fn meanwhile(save: impl Fn(&Desk)) {
        let (desk, child) = (0..6)
            .find_map(|turn| {
                let text = events(2_000 << turn);
                let desk = Desk::new(&text);
                let child = stopped(&desk, text.len() as u64)?;
                Some((desk, child))
            })
            .expect("a file so large that a command can be stopped between reading and saving");
        save(&desk);
        signal(&child, "-CONT");
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!(ran.code, Some(2), "{}{}", ran.out, ran.err);
        assert!(ran.err.starts_with("error: `events.yaml` was changed by another program meanwhile\n"), "{}", ran.err);
        assert_eq!(desk.text(), EDITED, "what the editor saved stays");
        assert_eq!(desk.names(), ["events.yaml"]);
    }

    #[test]
    fn an_editor_that_writes_in_place_meanwhile_is_noticed() {
        meanwhile(|desk| fs::write(desk.path("events.yaml"), EDITED).unwrap());
    }

    #[test]
    fn an_editor_that_replaces_the_file_meanwhile_is_noticed() {
        meanwhile(|desk| {
            fs::write(desk.path("new"), EDITED).unwrap();
            fs::rename(desk.path("new"), desk.path("events.yaml")).unwrap();
        });
    }

    #[test]
    fn who_waits_for_a_stopped_command_is_reported() {
        let text = events(4_000);
        let desk = Desk::new(&text);
        // The lock is held as by another command.
        let other = fs::File::open(desk.path("events.yaml")).unwrap();
        other.lock().unwrap();
        let mut command = desk.command(&["set", "e-1", "importance", "1"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stderr.take().unwrap()), &mut said).unwrap();
        assert_eq!(said, "waiting for another command that changes events.yaml\n");
        drop(other);
        assert!(child.wait().unwrap().success());
        assert_ne!(desk.text(), text);
    }
}
