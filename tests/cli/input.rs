//! Files that cannot be read: what is said of each.

use super::Test;

#[test]
fn no_file_at_all_names_the_remedy() {
    for args in [vec![], vec!["render"], vec!["check"], vec!["list"]] {
        let mut test = Test::new().code(2).stderr(
            "error: there is no file `events.yaml`\n\
                 help: name your file after the command, or write a first one with `dateline init`\n",
        );
        test.args = args.into_iter().map(Into::into).collect();
        let ran = test.run();
        assert_eq!(ran.files(), [""; 0]);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    Test::new()
        .args(["check", "no/such\u{1b}.yaml"])
        .code(2)
        .stderr(
            "error: there is no file `no/such<U+001B>.yaml`\n\
                 help: check the spelling and the folder you are in\n",
        )
        .run();
}

#[test]
fn a_folder_is_not_a_file() {
    for command in ["render", "check", "list"] {
        Test::new()
            .file("here/events.yaml", "")
            .args([command, "here"])
            .code(2)
            .stderr(
                "error: `here` is a folder, expected a file\n\
                 help: name the file in it: `here/events.yaml`\n",
            )
            .run();
    }
}

#[test]
fn a_file_in_a_file_is_not_there() {
    let ran = Test::new().file("a", "").args(["check", "a/b"]).any_stderr().code(2).run();
    assert!(ran.stderr.starts_with("error: cannot read `a/b`: not a directory\n"), "{}", ran.stderr);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_without_end_is_refused() {
    Test::new()
        .args(["check", "/dev/zero"])
        .code(2)
        .stderr(
            "error: `/dev/zero` is larger than 64 MiB\n\
                 help: split it into several files\n",
        )
        .run();
}

#[test]
fn bytes_that_are_not_utf8_have_a_line_and_a_column() {
    for command in ["check", "list", "render"] {
        let shown = "error[not-utf8]: not UTF-8 text: the byte 0xE9 cannot stand here\n \
             --> events.yaml:2:11\n  \
             |\n\
             2 | title: Caf\u{fffd}\n  \
             |           ^\n  \
             |\n  \
             = help: choose the encoding UTF-8 when you save it in your editor\n\
             \n1 error\n";
        let test = Test::new().file("events.yaml", b"# \xc3\xa9\ntitle: Caf\xe9\n").args([command]).code(1);
        let test = if command == "check" { test.stdout(shown) } else { test.stderr(shown) };
        assert_eq!(test.run().files(), ["events.yaml"]);
    }
}
