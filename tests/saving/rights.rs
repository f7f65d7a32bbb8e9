//! Rights: modes, owners, folders and files that may not be written.

use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, lchown};
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::thread;

use super::{DATELINE, Desk, OLD_PICTURE, Ran, skipped};

const FILE: &str = "title: A\nevents:\n  - id: a\n    date: 2011\n    title: B\n";
const EDIT: [&str; 4] = ["set", "a", "date", "2012"];

/// The user without rights.
const NOBODY: u32 = 65_534;

fn is_root(desk: &Desk) -> bool {
    fs::metadata(desk.path("events.yaml")).unwrap().uid() == 0
}

fn allow(desk: &Desk, name: &str, mode: u32) {
    fs::set_permissions(desk.path(name), Permissions::from_mode(mode)).unwrap();
}

/// As a user whom rights bind, even where the tests run as root.
fn run_as_nobody(desk: &Desk) -> Ran {
    let mut command = Command::new(desk.path("program"));
    if is_root(desk) {
        command.uid(NOBODY).gid(NOBODY);
    }
    command.args(EDIT).current_dir(desk.0.path());
    // A process that another test starts at this moment is born with our copy still open for writing.
    let output = loop {
        match command.output() {
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => thread::yield_now(),
            output => break output.unwrap(),
        }
    };
    let ran = Ran::from(output);
    fs::remove_file(desk.path("program")).unwrap();
    ran
}

fn with_program() -> Desk {
    let desk = Desk::new(FILE);
    fs::copy(DATELINE, desk.path("program")).unwrap();
    desk
}

fn refused(desk: &Desk, ran: &Ran, why: &str) {
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert_eq!(
        ran.err,
        format!(
            "error: cannot save `events.yaml`: {why}\nhelp: make it and its folder writable, which only their owner can; the file is as it was\n"
        )
    );
    assert_eq!((desk.text().as_str(), desk.names()), (FILE, vec!["events.yaml".to_owned()]));
}

#[test]
fn every_mode_is_kept() {
    for mode in [0o600, 0o644, 0o640, 0o664, 0o666, 0o755, 0o200 | 0o400] {
        let desk = Desk::new(FILE);
        allow(&desk, "events.yaml", mode);
        let ran = desk.shell("umask 077;", &EDIT);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(fs::metadata(desk.path("events.yaml")).unwrap().mode() & 0o7777, mode, "{mode:o}");
    }
}

#[test]
fn a_write_protected_file_stays() {
    let desk = Desk::new(FILE);
    allow(&desk, "events.yaml", 0o444);
    refused(&desk, &desk.run(&EDIT), "it is write-protected");
}

#[test]
fn in_a_write_protected_folder_the_file_stays() {
    let desk = with_program();
    if is_root(&desk) {
        chown(desk.path("events.yaml"), Some(NOBODY), Some(NOBODY)).unwrap();
    }
    allow(&desk, "", 0o555);
    let output = run_in_protected(&desk);
    refused(&desk, &output, "its folder takes no new file");
}

fn run_in_protected(desk: &Desk) -> Ran {
    let mut command = Command::new(desk.path("program"));
    if fs::metadata(desk.path("")).unwrap().uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    let ran = Ran::from(command.args(EDIT).current_dir(desk.0.path()).output().unwrap());
    allow(desk, "", 0o755);
    fs::remove_file(desk.path("program")).unwrap();
    ran
}

/// Only the administrator can make a file that belongs to somebody else: without, there is nothing to test.
#[test]
fn the_owner_is_kept_or_the_file_stays() {
    let desk = with_program();
    if !is_root(&desk) {
        return skipped("a file of another user", "only the administrator can make one");
    }
    allow(&desk, "", 0o777);
    allow(&desk, "events.yaml", 0o666);
    refused(&desk, &run_as_nobody(&desk), "it belongs to another user");
    chown(desk.path("events.yaml"), Some(NOBODY), Some(7)).unwrap();
    let ran = desk.run(&EDIT);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let about = fs::metadata(desk.path("events.yaml")).unwrap();
    assert_eq!((about.uid(), about.gid(), about.mode() & 0o777), (NOBODY, 7, 0o666));
}

/// What such a file may be replaced by.
fn old(name: &str) -> &'static str {
    match name {
        "report.json" => r#"[{"picture":"a.svg","ok":true,"errors":[],"events":1}]"#,
        "dateline.1" => ".TH \"dateline\" \"1\" \"\" \"dateline 0.0.1\" \"Dateline manual\"\n",
        _ => OLD_PICTURE,
    }
}

/// As anybody could do in `/tmp`: the picture's name is a link of theirs to a file of ours.
#[test]
fn a_link_of_another_user_in_a_folder_for_all_is_not_followed() {
    let desk = Desk::new(FILE);
    if !is_root(&desk) {
        return skipped("links of another user", "only the administrator can make one");
    }
    let shared = desk.path("shared");
    fs::create_dir(&shared).unwrap();
    // Mode of the folder, its owner, the link's owner, whether it is followed.
    let cases = [
        (0o1777, 0, NOBODY, false),
        (0o1777, NOBODY, NOBODY, true),
        (0o1777, 0, 0, true),
        (0o1777, 7, NOBODY, false),
        (0o777, 0, NOBODY, true),
        (0o1775, 0, NOBODY, true),
    ];
    for (mode, folder, owner, is_followed) in cases {
        for (name, args) in [
            ("overview.svg", &["render", "-o", "shared"][..]),
            ("overview.svg", &["render", "-o", "shared/overview.svg"]),
            ("report.json", &["render", "--report", "shared/report.json"]),
            ("dateline.1", &["man", "--dir", "shared"]),
        ] {
            let precious = old(name);
            fs::write(desk.path("precious"), precious).unwrap();
            std::os::unix::fs::symlink("../precious", shared.join(name)).unwrap();
            lchown(shared.join(name), Some(owner), Some(owner)).unwrap();
            chown(&shared, Some(folder), None).unwrap();
            allow(&desk, "shared", mode);
            let ran = desk.run(args);
            let is_kept = fs::read_to_string(desk.path("precious")).unwrap() == precious;
            assert_eq!(
                (ran.code, is_kept),
                if is_followed { (Some(0), false) } else { (Some(2), true) },
                "{mode:o} {args:?} {}",
                ran.err
            );
            if !is_followed {
                let why = "` is another user's link, in a folder that everyone may write to\nhelp: name the file or folder that it leads to";
                assert!(ran.err.contains(why), "{}", ran.err);
            }
            fs::remove_dir_all(&shared).unwrap();
            fs::create_dir(&shared).unwrap();
        }
    }
}

/// The same of a folder on the way to the file: theirs, or one that a link of ours leads through.
#[test]
fn a_link_of_another_user_to_a_folder_is_not_followed() {
    let desk = Desk::new(FILE);
    if !is_root(&desk) {
        return skipped("links of another user", "only the administrator can make one");
    }
    fs::create_dir(desk.path("shared")).unwrap();
    fs::create_dir_all(desk.path("theirs/below")).unwrap();
    fs::write(desk.path("theirs/events.yaml"), FILE).unwrap();
    std::os::unix::fs::symlink("../theirs", desk.path("shared/dir")).unwrap();
    std::os::unix::fs::symlink("shared/dir", desk.path("ours")).unwrap();
    allow(&desk, "shared", 0o1777);
    let calls: [&[&str]; 11] = [
        &["render", "-o", "shared/dir"],
        &["render", "-o", "shared/dir/"],
        &["render", "-o", "shared/dir/below"],
        &["render", "-o", "shared/dir/new/one"],
        &["render", "-o", "shared/dir/one.svg"],
        &["render", "-o", "ours"],
        &["render", "--report", "shared/../shared/dir/report.json"],
        &["man", "--dir", "shared/dir"],
        &["man", "--dir", "ours/new"],
        &["init", "shared/dir/first.yaml"],
        &["set", "-f", "ours/events.yaml", "a", "date", "2013"],
    ];
    for owner in [NOBODY, 0] {
        lchown(desk.path("shared/dir"), Some(owner), Some(owner)).unwrap();
        for args in calls {
            let ran = desk.run(args);
            if owner == 0 {
                assert_eq!(ran.code, Some(0), "{args:?}: {}", ran.err);
                continue;
            }
            assert_eq!(ran.code, Some(2), "{args:?}");
            let why = "shared/dir` is another user's link, in a folder that everyone may write to\nhelp: name the file or folder that it leads to";
            assert!(ran.err.contains(why), "{args:?}: {}", ran.err);
            assert_eq!(super::names(&desk.path("theirs")), ["below", "events.yaml"], "{args:?}");
            assert_eq!(super::names(&desk.path("theirs/below")), [""; 0], "{args:?}");
            assert_eq!(fs::read_to_string(desk.path("theirs/events.yaml")).unwrap(), FILE, "{args:?}");
        }
    }
}
