//! Files that include others: what a command that changes one does to the events of the other, and says of them.

use super::Test;

const MAIN: &str = "title: All\ninclude: [war.yaml]\nevents:\n  - { id: s, date: 1914, title: Start }\n";
const WAR: &str = "title: War\nevents:\n  - { id: w, date: 1915, title: War }\n";

fn files() -> Test {
    Test::new().file("main.yaml", MAIN).file("war.yaml", WAR)
}

#[test]
fn the_id_of_an_included_event_is_not_taken() {
    let refusals: [&[&str]; 3] = [
        &["add", "main.yaml", "--date", "1916", "--title", "Other", "--id", "w"],
        &["rename", "main.yaml", "s", "w"],
        &["set", "main.yaml", "s", "id", "w"],
    ];
    for args in refusals {
        let mut test = files().any_stderr().code(1);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert!(ran.stderr.starts_with("error: another event has the id `w`\n --> war.yaml:3:5\n"), "{}", ran.stderr);
        assert_eq!(ran.read("main.yaml"), MAIN);
    }
    let (main, made) = (MAIN.replace("id: s, ", ""), WAR.replace("id: w, ", ""));
    Test::new()
        .file("main.yaml", main)
        .file("war.yaml", made)
        .args(["add", "main.yaml", "--date", "1915", "--title", "War"])
        .stdout("main.yaml:5: added war-1915\n")
        .stderr("war.yaml:3: the id of “War” is `war-war-1915` by this change, and was `war-1915`\n")
        .run();
}

#[test]
fn an_included_event_is_found_where_it_stands() {
    let changes: [(&[&str], &str); 4] = [
        (&["set", "main.yaml", "w", "title", "X"], "set"),
        (&["remove", "main.yaml", "w"], "remove"),
        (&["rename", "main.yaml", "w", "v"], "rename"),
        (&["move", "main.yaml", "w"], "move"),
    ];
    for (args, command) in changes {
        let help = format!("`w` stands in war.yaml:3: `dateline {command} war.yaml w …`");
        let mut test = files().stderr(format!("error: there is no event `w`\nhelp: {help}\n")).code(1);
        test.args = args.iter().map(Into::into).collect();
        test.run();
    }
}

#[test]
fn an_included_event_that_is_named_is_shown_where_it_stands() {
    let hint = "`w` stands in war.yaml:3, and an event names only those of its own file: move it here, or delete what names it\n";
    for names in ["links: [{ to: w }]", "after: w"] {
        let main = MAIN.replace("title: Start", &format!("title: Start, {names}"));
        let test = Test::new().file("main.yaml", main).file("war.yaml", WAR);
        let ran = test.args(["check", "main.yaml"]).any_stdout().code(1).run();
        assert!(ran.stdout.contains(hint) && !ran.stdout.contains("write `"), "{}", ran.stdout);
    }
    for args in [["set", "main.yaml", "s", "after", "w"], ["set", "main.yaml", "s", "links", "{ to: w }"]] {
        let ran = files().args(args).any_stderr().code(1).run();
        assert!(ran.stderr.contains(hint), "{}", ran.stderr);
        assert_eq!(ran.read("main.yaml"), MAIN);
    }
}

#[test]
fn an_address_may_lead_to_an_included_event() {
    let main = MAIN.replace("title: Start", "title: Start, url: \"#w\"");
    let with = || Test::new().file("main.yaml", &main).file("war.yaml", WAR);
    with().args(["check", "main.yaml"]).any_stdout().run();
    with().args(["fmt", "main.yaml"]).stdout("main.yaml: is formatted already\n").run();
    let ran = files().args(["set", "main.yaml", "s", "url", "#w"]).any_stdout().run();
    assert_eq!(ran.read("main.yaml"), main);
    let wrong = main.replace("#w", "#v");
    let test = Test::new().file("main.yaml", wrong).file("war.yaml", WAR);
    let ran = test.args(["check", "main.yaml"]).any_stdout().code(1).run();
    assert!(ran.stdout.contains("unknown event `v`"), "{}", ran.stdout);
}

#[test]
fn what_is_fixed_in_an_included_file_is_told_of_no_other() {
    let wrong = WAR.replace("title: War }", "titel: War }");
    let test = || Test::new().file("main.yaml", MAIN).file("war.yaml", &wrong);
    let ran = test().args(["check", "--fix", "main.yaml", "war.yaml"]).any_stdout().run();
    assert!(
        ran.stdout.contains("war.yaml: 1 error fixed\n") && ran.stdout.contains("\nmain.yaml: 2 events, "),
        "{}",
        ran.stdout
    );
    assert_eq!(ran.read("war.yaml"), WAR);
    for args in [&["check", "--fix", "main.yaml"][..], &["check", "main.yaml"]] {
        let mut test = test().any_stdout().code(1);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert!(
            ran.stdout.ends_with("\nwar.yaml: 1 error; `dateline check --fix war.yaml` fixes it\n"),
            "{}",
            ran.stdout
        );
    }
}

#[test]
fn hints_carry_the_name_of_the_file() {
    let json = "{\"title\": \"A\", \"events\": [{\"date\": 2012, \"title\": \"B\"}]}\n";
    let ran = Test::new().file("j.yaml", json).args(["fmt", "j.yaml"]).any_stderr().code(1).run();
    assert!(ran.stderr.ends_with("`dateline fmt --block j.yaml`\n"), "{}", ran.stderr);
    let late = "title: T\nevents:\n  - { date: 1914, title: A }\n  - { date: 1910, title: B }\n  - { date: 1915, title: C }\n  - { date: 1916, title: D }\n";
    let ran = Test::new().file("l.yaml", late).args(["check", "l.yaml"]).any_stdout().run();
    let hint = "`dateline check --fix l.yaml` puts the events in order, `dateline move l.yaml a-1914` this one";
    assert!(ran.stdout.contains(hint), "{}", ran.stdout);
    let ran =
        Test::new().file("l.yaml", late).args(["move", "l.yaml", "a-1914"]).stdout("l.yaml:4: moved a-1914\n").run();
    assert!(ran.read("l.yaml").contains("title: B }\n  - { date: 1914"), "{}", ran.read("l.yaml"));
    let said = "error: there is no event `x`\nhelp: `dateline list l.yaml` names every event's id\n";
    Test::new().file("l.yaml", late).args(["remove", "l.yaml", "x"]).stderr(said).code(1).run();
}
