//! A disk that takes no more: a limit on the size of files, which fails as a full disk does; what killed runs left.

use std::fs::{self, File};

use super::{Desk, OLD_PICTURE, events};

#[test]
fn a_disk_that_takes_no_more_leaves_the_file_as_it_was() {
    let text = events(100);
    for args in [&["set", "e-50", "importance", "5"][..], &["remove", "e-3"], &["fmt"]] {
        let desk = Desk::new(&text);
        // Where the signal is ignored the system says that the file is too large, halfway through.
        let ran = desk.shell("trap '' XFSZ; ulimit -f 4;", args);
        assert_eq!(ran.code, Some(2), "{args:?}: {}{}", ran.out, ran.err);
        assert_eq!(
            ran.err,
            "error: cannot save `events.yaml`: file too large\nhelp: make room on the disk; the file is as it was\n"
        );
        assert!(desk.text() == text, "{args:?}");
        assert_eq!(desk.names(), ["events.yaml"], "{args:?}");
    }
}

#[test]
fn pictures_on_a_disk_that_takes_no_more_are_all_as_they_were() {
    let desk = Desk::new(&events(3));
    fs::write(desk.path("old.svg"), OLD_PICTURE).unwrap();
    let ran = desk.shell("trap '' XFSZ; ulimit -f 4;", &["render", "-o", "old.svg"]);
    assert_eq!(ran.code, Some(2), "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("file too large\nhelp: make room on the disk, or name another place"), "{}", ran.err);
    assert_eq!(fs::read_to_string(desk.path("old.svg")).unwrap(), OLD_PICTURE);
    assert_eq!(desk.names(), ["events.yaml", "old.svg"]);
}

#[test]
fn what_a_killed_run_left_is_taken_away_and_nothing_else() {
    let desk = Desk::new(&events(3));
    // However they are called, and however old: what they hold does not fit the name.
    let others = [
        ".events.yaml.tmp",
        ".events.yaml.backup.tmp",
        ".events.yaml.a1b2c3.tmp",
        ".events.yaml.0123456789abcdef.a1b2c3.tmp",
        ".other.yaml.0123456789abcdef.a1b2c3.tmp",
        "events.yaml.0123456789abcdef.a1b2c3.tmp",
    ];
    for name in others {
        fs::write(desk.path(name), "half").unwrap();
        let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::options().append(true).open(desk.path(name)).unwrap().set_modified(old).unwrap();
    }
    // Ours, from before anything was written.
    for tail in ["a1b2c3", "ZZZZZZ"] {
        fs::write(desk.path(&format!(".events.yaml.fedcba9876543210.{tail}.tmp")), "").unwrap();
    }
    let alive = File::open(desk.path(".events.yaml.fedcba9876543210.ZZZZZZ.tmp")).unwrap();
    alive.lock().unwrap();
    assert_eq!(desk.run(&["set", "e-1", "importance", "5"]).code, Some(0));
    let mut expected = vec![".events.yaml.fedcba9876543210.ZZZZZZ.tmp", "events.yaml"];
    expected.extend(others);
    expected.sort_unstable();
    assert_eq!(desk.names(), expected, "one that is being written, and those of other programs, stay");
}
