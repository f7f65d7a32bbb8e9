//! `dateline check` and `fmt` of several files in one run.

use super::Test;

const TWO_FILES: [(&str, &str); 2] = [
    ("a.yaml", "title: T\nevents:\n  - { date: 2012, title: A, sumary: B }\n"),
    ("b.yaml", "title: T\nevents:\n  - { date: 2012, title: A }\n"),
];

fn two_files() -> Test {
    TWO_FILES.iter().fold(Test::new(), |test, (name, text)| test.file(name, text))
}

#[test]
fn several_files_are_checked_one_after_another_and_one_that_is_missing_keeps_none_from_it() {
    for args in
        [["check", "a.yaml", "none.yaml", "b.yaml", "a.yaml"], ["check", "-fa.yaml", "-fnone.yaml", "-f", "b.yaml"]]
    {
        let ran = two_files().args(args).any_stdout().any_stderr().code(2).run();
        assert_eq!(ran.stdout.matches("error[unknown-key]").count(), 1, "{}", ran.stdout);
        assert!(ran.stdout.contains("--> a.yaml:3:29"), "{}", ran.stdout);
        assert!(ran.stdout.ends_with("b.yaml: 1 event, 1 timeline, no errors or warnings\n"), "{}", ran.stdout);
        assert!(ran.stderr.starts_with("error: there is no file `none.yaml`\n"), "{}", ran.stderr);
    }
    two_files().args(["check", "b.yaml", "a.yaml"]).any_stdout().code(1).run();
}

#[test]
fn several_files_are_one_array_for_programs_and_lines_for_github() {
    let ran = two_files().args(["check", "b.yaml", "a.yaml", "--format", "json"]).any_stdout().code(1).run();
    let files: Vec<String> = ran.json().as_array().unwrap().iter().map(|one| one["file"].to_string()).collect();
    assert_eq!(files, ["\"a.yaml\""]);
    two_files().args(["check", "b.yaml", "--format", "json"]).stdout("[]\n").run();
    let ran = two_files().args(["check", "b.yaml", "a.yaml", "--format", "github"]).any_stdout().code(1).run();
    assert!(ran.stdout.starts_with("::error file=a.yaml,line=3,col=29,"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("%0A`dateline check --fix a.yaml` does it\n"), "{}", ran.stdout);
}

#[test]
fn each_diagnostic_of_several_files_has_the_name_and_line_of_its_own() {
    let test = || two_files().file("c.yaml", "# late\n\ntitle: T\nevents:\n  - { date: 1912, title: A, sumary: B }\n");
    let ran = test().args(["check", "a.yaml", "b.yaml", "c.yaml"]).any_stdout().code(1).run();
    let places: Vec<&str> = ran.stdout.lines().filter_map(|line| line.trim().strip_prefix("--> ")).collect();
    assert_eq!(places, ["a.yaml:3:29", "c.yaml:5:29"]);
    assert!(ran.stdout.contains("\n5 |   - { date: 1912, title: A, sumary: B }\n"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("1 error; `dateline check --fix c.yaml` fixes it\n"), "{}", ran.stdout);
    let ran = test().args(["check", "a.yaml", "c.yaml", "--format", "json"]).any_stdout().code(1).run();
    let places: Vec<_> =
        ran.json().as_array().unwrap().iter().map(|one| (one["file"].clone(), one["line"].clone())).collect();
    assert_eq!(places, [("a.yaml".into(), 3.into()), ("c.yaml".into(), 5.into())]);
}

#[test]
fn several_files_are_fixed_in_one_run() {
    let ran = two_files()
        .file("c.yaml", TWO_FILES[0].1)
        .args(["check", "--fix", "a.yaml", "b.yaml", "c.yaml"])
        .any_stdout()
        .run();
    let fixed = TWO_FILES[0].1.replace("sumary", "summary");
    assert_eq!([ran.read("a.yaml"), ran.read("c.yaml")], [fixed.clone(), fixed]);
    assert_eq!(ran.read("b.yaml"), TWO_FILES[1].1);
}

#[test]
fn several_files_are_set_out_in_one_run() {
    let untidy = TWO_FILES[1].1.replace("  - ", "    -   ");
    let test = || Test::new().file("a.yaml", &untidy).file("b.yaml", TWO_FILES[1].1);
    test().args(["fmt", "--check", "b.yaml", "a.yaml"]).any_stdout().any_stderr().code(1).run();
    let ran =
        test().args(["fmt", "a.yaml", "b.yaml"]).stdout("a.yaml: formatted\nb.yaml: is formatted already\n").run();
    assert_eq!(ran.read("a.yaml"), ran.read("b.yaml"));
}
