//! Where pictures go: files that are replaced whole, with their rights and links, or not at all.

use std::fs;

use super::Test;
use super::render::TWO;
use crate::saving::OLD_PICTURE;

const LISTED: &str = "output/all.svg  3 events\noutput/late.svg  2 events\n";

#[test]
fn a_picture_that_is_there_is_replaced_and_nothing_else_is_left() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .file("output/all.svg", OLD_PICTURE)
        .file("output/x", "mine")
        .stdout(LISTED)
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/all.svg", "output/late.svg", "output/x"]);
    assert!(ran.read("output/all.svg").contains("data-events=\"3\""));
    assert_eq!(ran.read("output/x"), "mine");
}

#[test]
fn a_file_where_the_folder_should_be_is_2() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .file("output", "mine")
        .stderr(
            "error: `output` is a file, expected a folder\n\
             help: name a folder, or one picture that ends in `.svg`, `.png`, `.pdf` or `.html`, after `-o`\n",
        )
        .code(2)
        .run();
    assert_eq!(ran.read("output"), "mine");
}

#[test]
fn where_one_picture_cannot_be_written_none_is() {
    let ran = Test::new()
        .file("events.yaml", TWO)
        .file("output/all.svg", OLD_PICTURE)
        .file("output/late.svg/in-the-way", "mine")
        .stderr(
            "error: cannot write `output/late.svg`: is a directory\n\
             help: move the folder of that name away, or name another place\n",
        )
        .code(2)
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/all.svg", "output/late.svg/in-the-way"]);
    assert_eq!(ran.read("output/all.svg"), OLD_PICTURE);
}

#[test]
fn a_write_protected_picture_is_not_replaced() {
    let test = Test::new().file("events.yaml", TWO).file("output/all.svg", OLD_PICTURE);
    let mut rights = fs::metadata(test.path("output/all.svg")).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(test.path("output/all.svg"), rights).unwrap();
    let ran = test
        .stderr(
            "error: cannot write `output/all.svg`: it is write-protected\n\
             help: make it and its folder writable, which only their owner can, or name another place\n",
        )
        .code(2)
        .run();
    assert_eq!(ran.files(), ["events.yaml", "output/all.svg"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    use super::super::DATELINE;
    use super::*;

    #[test]
    fn a_replaced_picture_keeps_its_rights_and_a_new_one_gets_those_of_the_mask() {
        let test = Test::new().file("events.yaml", TWO).file("output/all.svg", OLD_PICTURE);
        fs::set_permissions(test.path("output/all.svg"), fs::Permissions::from_mode(0o640)).unwrap();
        let ran = test.shell("umask 027;", "").stdout(LISTED).run();
        let mode = |name: &str| fs::metadata(ran.folder.path().join(name)).unwrap().mode() & 0o777;
        assert_eq!((mode("output/all.svg"), mode("output/late.svg")), (0o640, 0o640));
        let ran = Test::new().file("events.yaml", TWO).shell("umask 022;", "").stdout(LISTED).run();
        assert_eq!(fs::metadata(ran.folder.path().join("output/all.svg")).unwrap().mode() & 0o777, 0o644);
    }

    #[test]
    fn a_link_is_followed_and_stays_a_link() {
        let test = Test::new().file("events.yaml", TWO).file("site/real.svg", OLD_PICTURE).file("output/x", "");
        symlink("../site/real.svg", test.path("output/all.svg")).unwrap();
        symlink("../site/not-yet.svg", test.path("output/late.svg")).unwrap();
        let ran = test.stdout(LISTED).run();
        for (link, target) in [("output/all.svg", "site/real.svg"), ("output/late.svg", "site/not-yet.svg")] {
            assert!(ran.folder.path().join(link).is_symlink(), "{link}");
            assert!(ran.read(target).contains("data-events="), "{target}");
        }
    }

    #[test]
    fn links_in_a_circle_are_refused() {
        let test = Test::new().file("events.yaml", TWO).file("output/x", "");
        symlink("late.svg", test.path("output/all.svg")).unwrap();
        symlink("all.svg", test.path("output/late.svg")).unwrap();
        let ran = test.any_stderr().code(2).run();
        assert!(ran.stderr.starts_with("error: cannot write `output/all.svg`: too many links\n"), "{}", ran.stderr);
    }

    #[test]
    fn a_picture_that_would_not_change_is_listed_and_left_alone() {
        let ran = Test::new().file("events.yaml", TWO).stdout(LISTED).run();
        let inode = |folder: &tempfile::TempDir| fs::metadata(folder.path().join("output/all.svg")).unwrap().ino();
        let before = inode(&ran.folder);
        let mut again = Test::new();
        again.folder = ran.folder;
        let ran = again.stdout(LISTED).run();
        assert_eq!(inode(&ran.folder), before);
    }

    /// As a user without rights, even where the tests run as root.
    #[test]
    fn a_folder_without_the_right_to_write_is_2() {
        let test = Test::new().file("events.yaml", TWO).file("output/all.svg", OLD_PICTURE);
        let dateline = test.path("dateline");
        fs::copy(DATELINE, &dateline).unwrap();
        for folder in ["", "output"] {
            fs::set_permissions(test.path(folder), fs::Permissions::from_mode(0o555)).unwrap();
        }
        let mut command = Command::new(&dateline);
        command.current_dir(test.folder.path()).stdin(Stdio::null());
        if fs::metadata(test.path("output")).unwrap().uid() == 0 {
            command.uid(65534).gid(65534);
        }
        let output = command.output().unwrap();
        fs::set_permissions(test.path(""), fs::Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(test.path("output"), fs::Permissions::from_mode(0o755)).unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(
            said,
            "error: cannot write `output/all.svg`: its folder takes no new file\n\
             help: make it and its folder writable, which only their owner can, or name another place\n"
        );
        assert_eq!(fs::read_to_string(test.path("output/all.svg")).unwrap(), OLD_PICTURE);
    }
}

#[test]
fn one_picture_goes_to_standard_output_where_that_is_asked_for() {
    let one = "title: One\nevents:\n  - { date: 2012, title: A }\n";
    let file = Test::new().file("events.yaml", one).args(["render"]).any_stdout().run();
    let printed = Test::new().file("events.yaml", one).args(["render", "-o", "-"]).any_stdout().run();
    assert_eq!(printed.stdout, file.read("output/overview.svg"));
    assert_eq!(printed.files(), ["events.yaml"], "no folder called `-`");
    let two = format!("{one}timelines: [{{ id: a }}, {{ id: b }}]\n");
    let ran = Test::new()
        .file("events.yaml", &two)
        .args(["render", "-o", "-"])
        .stderr(
            "error: `-` is one picture, but the file makes 2\n\
             help: name a folder after `-o`, or choose one picture with `--only ID`\n",
        )
        .code(2)
        .run();
    assert_eq!(ran.files(), ["events.yaml"]);
    let ran = Test::new().file("events.yaml", &two).args(["render", "-o", "-", "--only", "b"]).any_stdout().run();
    assert!(ran.stdout.starts_with("<svg") || ran.stdout.starts_with("<?xml"), "{}", &ran.stdout[..80]);
}

#[test]
fn a_picture_of_another_format_is_no_folder() {
    let file = "title: T\nevents:\n- { date: 2012, title: A }\n";
    for name in ["a.jpg", "charts/a.EPS"] {
        let ran = Test::new()
            .file("events.yaml", file)
            .args(["render", "-o", name])
            .stderr(format!(
                "error: pictures are SVG, PNG, PDF or HTML, found the name `{name}`\n\
                 help: name a folder, or one picture that ends in `.svg`, `.png`, `.pdf` or `.html`, after `-o`\n"
            ))
            .code(2)
            .run();
        assert_eq!(ran.files(), ["events.yaml"]);
    }
    // A folder that is there is one, whatever its name.
    let ran = Test::new().file("events.yaml", file).file("a.jpg/b", "").args(["render", "-o", "a.jpg"]);
    assert_eq!(ran.any_stdout().run().files(), ["a.jpg/b", "a.jpg/overview.svg", "events.yaml"]);
}

#[test]
fn a_path_that_goes_on_behind_a_file_is_explained() {
    let cases = [
        (
            &["check", "a.yaml/"] as &[&str],
            "error: cannot read `a.yaml/`: not a directory\nhelp: it is a file: write `a.yaml`, without `/` at the end\n",
        ),
        (
            &["man", "--dir", "a.yaml"],
            "error: `a.yaml` is a file, expected a folder\nhelp: name a folder instead, one that is there or a new one\n",
        ),
        (
            &["init", "a.yaml/b.yaml"],
            "error: `a.yaml` is a file, expected a folder\nhelp: name a folder instead, one that is there or a new one\n",
        ),
    ];
    for (args, said) in cases {
        let mut test = Test::new().file("a.yaml", TWO).stderr(said).code(2);
        test.args = args.iter().map(Into::into).collect();
        let ran = test.run();
        assert_eq!(ran.read("a.yaml"), TWO);
    }
}
