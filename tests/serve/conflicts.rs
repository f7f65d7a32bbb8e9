//! Conflicts: two tabs and an editor change one file, and nothing that anybody wrote is lost.

use std::fs;

use serde_json::{Value, json};

use super::{FILE, Served};

fn add(revision: &str, title: &str) -> Value {
    json!({ "revision": revision, "change": { "add": { "values": [["date", "1917"], ["title", title]] } } })
}

#[test]
fn a_change_of_a_text_that_is_no_longer_there_is_refused_and_can_be_made_again() {
    let served = Served::new(FILE);
    let seen = served.revision();
    let edited = FILE.replace("A book", "An editor's book");
    fs::write(served.path(), &edited).unwrap();
    assert!(served.post("/change", &add(&seen, "Late")).refused(409).contains("changed by another program"));
    assert_eq!(served.text(), edited);
    assert_ne!(served.revision(), seen);
    assert_eq!(served.post("/change", &add(&served.revision(), "Late")).status, 200);
    let text = served.text();
    assert!(text.contains("An editor's book") && text.contains("Late"), "{text}");
}

#[test]
fn an_editor_that_saves_ends_what_could_be_undone() {
    let served = Served::new(FILE);
    assert_eq!(served.post("/change", &add(&served.revision(), "Early")).status, 200);
    let edited = served.text() + "# a last word\n";
    fs::write(served.path(), &edited).unwrap();
    let stale = served.post("/undo", &json!({ "revision": served.revision() }));
    assert!(stale.status == 409 || stale.status == 422, "{stale:?}");
    let renewed = served.post("/undo", &json!({ "revision": served.revision() }));
    assert!(renewed.refused(422).contains("nothing to undo"));
    assert_eq!(served.text(), edited);
}

#[test]
fn of_many_who_change_one_text_at_once_one_is_served_and_all_others_are_told() {
    let served = Served::new(FILE);
    for round in 0..4 {
        let seen = served.revision();
        let before = served.text();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let asked = |number| {
                let body = add(&seen, &format!("Tab {round} {number}"));
                let served = &served;
                scope.spawn(move || served.post("/change", &body).status)
            };
            let all: Vec<_> = (0..8).map(asked).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let count = |status| statuses.iter().filter(|one| **one == status).count();
        assert_eq!((count(200), count(409)), (1, 7), "{statuses:?}");
        assert_eq!(served.text().lines().count(), before.lines().count() + 1);
    }
}

#[test]
fn a_command_beside_the_page_loses_nothing() {
    let served = Served::new(FILE);
    let commands = std::thread::scope(|scope| {
        let page = scope.spawn(|| {
            let tries = (0..20)
                .map(|number| served.post("/change", &add(&served.revision(), &format!("Page {number}"))).status);
            tries.filter(|status| *status == 200).count()
        });
        let mut made = 0;
        for number in 0..5 {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dateline"));
            let title = format!("Command {number}");
            let args = ["add", "--date", "1915", "--title", &title];
            let ran = command.args(args).current_dir(served.path().parent().unwrap()).output().unwrap();
            made += usize::from(ran.status.success());
        }
        made + page.join().unwrap()
    });
    let text = served.text();
    let added = text.lines().filter(|line| line.contains("Page ") || line.contains("Command ")).count();
    assert!(commands > 0 && added == commands, "{commands} were made: {text}");
}
