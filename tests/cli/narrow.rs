//! `dateline narrow`: for people, for programs, and into the file.

use super::Test;

const FILE: &str = "title: Letters
sources:
  diary: { title: Diary }
events:
  # the one with a date
  - { id: letter-4, date: 1641-03-12, title: Fourth letter }
  - id: letter-5   # kept
    date: 1641     # kept too
    title: Fifth letter
    after: { event: letter-4, by: P10W/P12W, source: diary }
  - { id: letter-6, date: 1641?, title: Sixth letter, after: letter-5, before: answer }
  - { id: answer, date: 1642-02, title: Answer }
";

#[test]
fn a_pipe_gets_what_follows_and_why() {
    Test::new()
        .file("events.yaml", FILE)
        .args(["narrow"])
        .stdout(
            "letter-5\t1641\t21 May 1641 to 4 June 1641\tnot before 1641-05-21: `letter-4` is dated `1641-03-12`, \
             `letter-5` is 10 weeks to 12 weeks after `letter-4` (source `diary`). not after 1641-06-04: `letter-4` \
             is dated `1641-03-12`, `letter-5` is 10 weeks to 12 weeks after `letter-4` (source `diary`), `letter-5` is a \
             moment, for it has no `lasts`.\n\
             letter-6\t1641? (in doubt)\t21 May 1641 to 28 February 1642\tnot before 1641-05-21: `letter-4` is dated \
             `1641-03-12`, `letter-5` is 10 weeks to 12 weeks after `letter-4` (source `diary`), `letter-6` is after \
             `letter-5`. not after 1642-02-28: `answer` is dated `1642-02`, `letter-6` is before `answer`, \
             `letter-6` is a moment, for it has no `lasts`.\n",
        )
        .run();
}

#[test]
fn a_program_gets_the_days_the_statements_and_their_certainty() {
    let ran = Test::new().file("events.yaml", FILE).args(["narrow", "--all", "--format", "json"]).any_stdout().run();
    let all = ran.json();
    let ids: Vec<&str> = all.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["letter-5", "letter-6", "letter-4", "answer"]);
    let fifth = all.as_array().unwrap().iter().find(|one| one["id"] == "letter-5").unwrap();
    assert_eq!(fifth["follows"]["earliest"], "1641-05-21");
    assert_eq!(fifth["new_date"], "[1641-05-21..1641-06-04]");
    assert_eq!(fifth["not_earlier"][1]["sources"][0], "diary");
    assert_eq!(fifth["not_earlier"][1]["by_dates"], "possible");
    let sixth = all.as_array().unwrap().iter().find(|one| one["id"] == "letter-6").unwrap();
    assert!(sixth["new_date"].is_null() && sixth["left_as_it_is"].as_str().unwrap().contains("doubt"));
}

#[test]
fn nothing_is_written_without_an_answer_and_all_else_stays_with_one() {
    let test = || Test::new().file("events.yaml", FILE);
    let asked = test().args(["narrow", "--apply"]).any_stdout().code(2).stderr(
        "error: `--apply` asks, and there is no terminal to ask on\nhelp: give `--yes` to write without being asked\n",
    );
    let ran = asked.run();
    assert!(ran.stdout.contains("letter-5: 1641 becomes [1641-05-21..1641-06-04]"), "{}", ran.stdout);
    let wrote = "letter-6: 1641? stays: the sign of doubt in its date would be lost\n\
                 letter-5: 1641 becomes [1641-05-21..1641-06-04]\nevents.yaml: wrote 1 date\n";
    let ran = test().args(["narrow", "--apply", "--yes"]).stdout(wrote).run();
    let expected = FILE.replace("date: 1641  ", "date: \"[1641-05-21..1641-06-04]\"  ");
    assert_eq!(ran.read("events.yaml"), expected, "comments and all other bytes are kept");
}

#[test]
fn files_without_statements_and_files_that_contradict_themselves_are_told() {
    let plain = "title: T\nevents: [{ date: 2012, title: A }]\n";
    Test::new()
        .file("events.yaml", plain)
        .args(["narrow"])
        .stdout("")
        .stderr("events.yaml: no event says `before`, `after`, `during`, `overlaps` or `lasts`: nothing follows\n")
        .run();
    let wrong = FILE.replace("date: 1642-02,", "date: 1641-02, status: disputed,");
    let ran = Test::new().file("events.yaml", &wrong).args(["narrow"]).any_stderr().code(1).run();
    assert!(
        ran.stderr.ends_with("events.yaml: nothing follows until the statements can all be true\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_picture_has_what_each_date_says_and_what_follows() {
    let ran = Test::new().file("events.yaml", FILE).args(["narrow", "-o", "narrow.svg"]).run();
    let svg = ran.read("narrow.svg");
    assert_eq!(super::prefer::dates(&svg), ["1641-01-01/1641-12-31", "1641-05-21/1641-06-04", "1641-05-21/1642-02-28"]);
    assert_eq!(dateline::verify(&svg).unwrap().errors(), Vec::<String>::new());
    let printed = Test::new().file("events.yaml", FILE).args(["narrow", "--format", "svg"]).any_stdout().run();
    assert_eq!(printed.stdout, svg);
}

#[test]
fn where_nothing_follows_no_picture_is_written() {
    let file = "title: T\nevents: [{ date: 1641, title: A }]\n";
    Test::new()
        .file("events.yaml", file)
        .args(["narrow", "-o", "narrow.svg"])
        .stderr("events.yaml: no event says `before`, `after`, `during`, `overlaps` or `lasts`: nothing follows\n")
        .run();
}
