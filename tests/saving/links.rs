//! Links: files reached through links, and files with two names.

use std::fs;
use std::os::unix::fs::symlink;

use super::{Desk, names};

const FILE: &str = "title: A\nevents:\n  - id: a\n    date: 2011\n    title: B\n";

/// `events.yaml` becomes a link.
fn linked(to: &str) -> Desk {
    let desk = Desk::new(FILE);
    fs::create_dir_all(desk.path("far/away")).unwrap();
    fs::rename(desk.path("events.yaml"), desk.path("far/away/real.yaml")).unwrap();
    symlink(to, desk.path("events.yaml")).unwrap();
    desk
}

#[test]
fn a_chain_of_links_through_folders_is_followed_to_its_end() {
    let desk = linked("far/second");
    symlink("away/third", desk.path("far/second")).unwrap();
    symlink(desk.path("far/away/real.yaml"), desk.path("far/away/third")).unwrap();
    let ran = desk.run(&["set", "a", "date", "2012"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "events.yaml:3: set date of a\n"), "{}", ran.err);
    assert_eq!(fs::read_to_string(desk.path("far/away/real.yaml")).unwrap(), FILE.replace("2011", "2012"));
    for link in ["events.yaml", "far/second", "far/away/third"] {
        assert!(desk.path(link).is_symlink(), "{link}");
    }
    assert_eq!(names(&desk.path("far/away")), ["real.yaml", "third"], "nothing is left at the end of the links");
    assert_eq!(desk.names(), ["events.yaml", "far"]);
}

#[test]
fn a_link_to_nothing_is_refused_by_name() {
    let desk = linked("far/away/gone.yaml");
    let ran = desk.run(&["set", "a", "date", "2012"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(
        ran.err,
        "error: `events.yaml` is a link to `far/away/gone.yaml`, which is not there\n\
         help: correct the link, or name the file itself\n"
    );
    assert_eq!(names(&desk.path("far/away")), ["real.yaml"]);
}

#[test]
fn links_in_a_circle_are_refused() {
    let desk = linked("far/second");
    symlink("../events.yaml", desk.path("far/second")).unwrap();
    let ran = desk.run(&["set", "a", "date", "2012"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.starts_with("error: cannot read `events.yaml`: too many levels of symbolic links\n"),
        "{}",
        ran.err
    );
}

#[test]
fn another_name_of_the_file_keeps_the_old_text_and_that_is_said() {
    let desk = Desk::new(FILE);
    fs::hard_link(desk.path("events.yaml"), desk.path("snapshot.yaml")).unwrap();
    let ran = desk.run(&["set", "a", "date", "2012"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.err, "events.yaml: its other name (a hard link) keeps the old text\n");
    assert_eq!(desk.text(), FILE.replace("2011", "2012"));
    assert_eq!(fs::read_to_string(desk.path("snapshot.yaml")).unwrap(), FILE);
    assert_eq!(desk.run(&["set", "a", "date", "2013"]).err, "", "now it has one name");
}
