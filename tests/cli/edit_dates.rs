//! The commands that change a file: dates before 1 BC, in words, and with several meanings.

use super::Test;
use super::edit::FILE;

#[test]
fn a_date_before_1_bc_needs_no_marks() {
    for args in [
        &["add", "--date", "-0043-03-15", "--title", "Ides"] as &[&str],
        &["add", "--title", "Ides", "--date=-0043-03-15"],
    ] {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout();
        test.args = args.iter().map(Into::into).collect();
        let block = "  - id: ides\n    date: -0043-03-15\n    title: Ides\n\n";
        assert_eq!(test.run().read("events.yaml"), FILE.replace("  - id: a", &format!("{block}  - id: a")), "{args:?}");
    }
    for args in [&["set", "a", "date", "-0043-03-15"] as &[&str], &["set", "a", "date", "--", "-0043-03-15"]] {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout();
        test.args = args.iter().map(Into::into).collect();
        assert_eq!(test.run().read("events.yaml"), FILE.replace("2011", "-0043-03-15"), "{args:?}");
    }
    let ran =
        Test::new().file("events.yaml", FILE).args(["set", "a", "title", "-5 degrees", "--dry-run"]).any_stdout().run();
    assert!(ran.stdout.contains("+    title: -5 degrees # of March\n"), "{}", ran.stdout);
}

#[test]
fn a_date_in_words_is_written_as_edtf_where_it_can_only_mean_one_thing() {
    let cases: [(&[&str], &str, &str); 3] = [
        (&["set", "b", "date", "25 April 1792"], "date: 1792-04-25", ", date written as 1792-04-25\n"),
        (&["set", "b", "date", "31", "March", "1792"], "date: 1792-03-31", ", date written as 1792-03-31\n"),
        (&["add", "--date", "3 or 5 May 2013", "--title", "x"], "\"[2013-05-03,2013-05-05]\"", "2013-05-05]\n"),
    ];
    for (args, written, said) in cases {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout().any_stderr();
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert!(ran.read("events.yaml").contains(written), "{args:?}: {}", ran.read("events.yaml"));
        assert!(ran.stdout.ends_with(said), "{}", ran.stdout);
    }
}

#[test]
fn a_date_that_can_mean_several_things_is_refused_with_a_command_for_each() {
    let cases: [(&[&str], usize); 3] = [
        (&["set", "b", "date", "12/5/2012"], 2),
        (&["set", "b", "date", "before 1928"], 3),
        (&["add", "--date", "12/5/2013", "--title", "it's x", "--tag", "war", "--tag", "a b"], 2),
    ];
    for (args, count) in cases {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout().any_stderr().code(1);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert_eq!(ran.read("events.yaml"), FILE);
        let commands: Vec<&str> = ran.stderr.lines().filter_map(|line| line.strip_prefix("  dateline ")).collect();
        assert_eq!(commands.len(), count, "{}", ran.stderr);
        for command in commands {
            let words =
                std::process::Command::new("sh").arg("-c").arg(format!("printf '%s\\n' {command}")).output().unwrap();
            let words = String::from_utf8(words.stdout).unwrap();
            let mut test = Test::new().file("events.yaml", FILE).any_stdout().any_stderr();
            test.args = words.lines().map(Into::into).collect();
            assert_ne!(test.run().read("events.yaml"), FILE, "{command}");
        }
    }
}

#[test]
fn a_command_is_shown_for_a_date_only_where_it_would_be_done() {
    let cases: [(&[&str], &[&str]); 3] = [
        (&["set", "nosuch", "date", "early 1920s"], &[]),
        (&["set", "b", "date", "early 1920s"], &["set b date 192X"]),
        (&["add", "--id", "b", "--date", "early 1920s", "--title", "x"], &[]),
    ];
    for (args, expected) in cases {
        let mut test = Test::new().file("events.yaml", FILE).any_stdout().any_stderr().code(1);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        let commands: Vec<&str> = ran.stderr.lines().filter_map(|line| line.strip_prefix("  dateline ")).collect();
        assert_eq!(commands, expected, "{}", ran.stderr);
    }
    let near = FILE.replace("id: b\n", "id: houla-2012\n");
    let test = Test::new().file("events.yaml", &near).any_stdout().any_stderr().code(1);
    let ran = test.args(["set", "houla", "date", "early 1920s"]).run();
    assert!(ran.stderr.contains("\n  dateline set houla-2012 date 192X\n"), "{}", ran.stderr);
}
