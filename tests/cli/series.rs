//! Series: tables read beside the file of events, reported at their own places, drawn on the axis, never written over.

use super::Test;

const EVENTS: &str = "\
title: One
events:
  - { date: 2012-01-15, title: A }
  - { date: 2012-12-15, title: B }
timelines:
  - id: all
    series:
      - { file: deaths.csv, date: month, value: killed, kind: bars, label: Killed, unit: people a month }
";

fn checked(table: &str, code: i32) -> String {
    let test = Test::new().file("history/events.yaml", EVENTS).file("history/deaths.csv", table);
    test.args(["check", "history/events.yaml"]).any_stdout().code(code).run().stdout
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, row by row")]
fn what_is_wrong_in_a_table_is_told_at_its_place() {
    let wrong = [
        (
            "month,killed\n2012-01,12,5\n2012-02,many\n",
            "error[series-invalid]: `many` is no number\n --> history/deaths.csv:3:9\n",
        ),
        ("month;killed\n2012-01;12,5\n", "error[series-invalid]: `12,5` is no number\n --> history/deaths.csv:2:9\n"),
        ("month;killed\n2012-01;12,5\n", "help: write `12.5`"),
        (
            "month,killed\n2012-01,\"1,234\"\n",
            "error[series-invalid]: `1,234` can be two numbers\n --> history/deaths.csv:2:10\n",
        ),
        ("month,killed\n2012-01,\"1,234\"\n", "help: write `1.234` or `1234`"),
        (
            "month,killed\n2012-01,NaN\n",
            "error[series-invalid]: `NaN` is no value that can be drawn\n --> history/deaths.csv:2:9\n",
        ),
        ("month,killed\n2012-01,inf\n", "help: leave the cell empty: that is a gap"),
        (
            "month,killed\n2012-01,1e99\n",
            "error[series-invalid]: `1e99` is too large to be drawn\n --> history/deaths.csv:2:9\n",
        ),
        ("month,killed\n2012-01,1e99\n", "help: give the values in a smaller or a greater unit\n"),
        (
            "month,killed\n2012-01,1e-300\n",
            "error[series-invalid]: `1e-300` is too small to be drawn\n --> history/deaths.csv:2:9\n",
        ),
        (",\n2012-01,7\n", "help: write the names of the columns in the first line of the table\n"),
        ("month,killed\n2012-13,7\n", "error[date-invalid]: "),
        ("month,killed\n2012-13,7\n", " --> history/deaths.csv:2:1\n"),
        ("month,killed\n5/2012,7\n", "help: did you mean `2012-05` (May 2012)?"),
        (
            "month,killed\n2012/..,7\n",
            "error[series-invalid]: `2012/..` is no time with a beginning and an end\n --> history/deaths.csv:2:1\n",
        ),
        (
            "month,killed\n2012-02,7\n2012-01,7\n2012-02,9\n",
            "error[series-invalid]: a second value for `2012-02`\n --> history/deaths.csv:4:1\n",
        ),
        (
            "month,killed\n2012,7\n2012-02,9\n",
            "error[series-invalid]: `2012-02` overlaps `2012`: there are two values for one time\n --> history/deaths.csv:3:1\n",
        ),
        (
            "month,killed\n2012-01\n",
            "error[series-invalid]: this line has 1 cell, expected 2\n --> history/deaths.csv:2:1\n",
        ),
        ("month,killed\n,7\n", "error[date-invalid]: expected a date, found nothing\n --> history/deaths.csv:2:1\n"),
        ("month,killed\n,7\n", "help: write a date such as"),
        (
            "month,killed,note\n2012-01,5\" gun,x\n2012-02,b,3\n",
            "`5\" gun` is no number\n --> history/deaths.csv:2:9\n",
        ),
        ("month,note,killed\n2012-01,5\" gun,x\n2012-02,b,3\n", "`x` is no number\n --> history/deaths.csv:2:16\n"),
        (
            "month,kiled\n2012-01,7\n",
            "error[series-invalid]: the table `deaths.csv` has no column `killed`\n --> history/events.yaml:8:49\n",
        ),
        ("month,kiled\n2012-01,7\n", "help: did you mean `kiled`?"),
        ("month,kiled\n2012-01,7\n", "history/deaths.csv:1:1"),
        ("month,killed,killed\n2012-01,7,8\n", "the table `deaths.csv` has 2 columns `killed`"),
        ("", "error[series-invalid]: the table has no values\n --> history/deaths.csv:1:1\n"),
        ("month,killed\n", "error[series-invalid]: the table has no values\n --> history/deaths.csv:1:1\n"),
        ("month,killed\n2012-01,\n", "error[series-invalid]: the table has no values\n"),
        ("month,killed\r\n2012-01,1\r\n\r\n# a remark\r\n2012-02,x\r\n", " --> history/deaths.csv:5:9\n"),
    ];
    for (table, told) in wrong {
        let said = checked(table, 1);
        assert!(said.contains(told), "{table}{said}");
    }
    let test = Test::new().file("events.yaml", EVENTS).file("deaths.csv", "month,killed\n2012-01,many\n");
    let ran = test.args(["render"]).any_stderr().code(1).run();
    assert!(ran.stderr.contains(" --> deaths.csv:2:9\n"), "{}", ran.stderr);
    assert_eq!(ran.files(), ["deaths.csv", "events.yaml"]);
}

#[test]
fn what_the_hint_says_is_read() {
    let praise = "history/events.yaml: 2 events, 1 timeline, no errors or warnings\n";
    let fine = [
        "month,killed\n2012-01,12.5\n2012-02,\n2012-03,-4\n",
        "\u{feff}killed\tmonth\n7\t2012-01\n",
        "month;note;killed\n2012-01;\"a; b\";7\n",
        "month,killed\n2012,7\n2013,9\n",
        "month,killed\n2012-33,7\n2012-34,9\n",
        "month,killed\n2012-01-01/2012-01-15,7\n2012-01-16/2012-01-31,9\n",
    ];
    for table in fine {
        assert_eq!(checked(table, 0), praise, "{table}");
    }
    let long = checked(&format!("month,killed\n2012-01,{}\n", "x".repeat(3000)), 1);
    assert!(long.contains("…` is no number\n") && !long.contains(&"x".repeat(100)), "{long}");
    assert!(checked("month,killed\n1999,7\n", 0).contains("warning[shows-nothing]: no value of the series lies in the time of the picture: they are from 1999 to 1999\n --> history/events.yaml:8:9\n"));
}

#[test]
fn a_table_that_is_not_there_or_too_long_is_named() {
    let ran = Test::new().file("events.yaml", EVENTS).args(["check"]).any_stdout().code(1).run();
    let told = "error[series-invalid]: the table `deaths.csv` cannot be read: there is no file `deaths.csv`\n --> events.yaml:8:17\n";
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
    let long = ["month,killed\n".to_owned(), (0..100_001).map(|at| format!("Y{},1\n", at + 10_000)).collect()].concat();
    let said = checked(&long, 1);
    assert!(said.contains("error[limit-exceeded]: the table has more than 100000 values\n"), "{said}");
}

#[test]
fn pictures_and_pages_show_the_values() {
    let table = "month,killed\n2012-01,5\n2012-02,12500\n2012-04,7\n2012-05,\n2012-06,9\n";
    for layout in ["horizontal", "lanes"] {
        let events = EVENTS.replace("id: all", &format!("id: all\n    layout: {layout}"));
        let test = Test::new().file("events.yaml", events).file("deaths.csv", table);
        let ran = test.args(["render", "--strict", "--format", "svg,html,png,pdf"]).any_stdout().run();
        let picture = ran.read("output/all.svg");
        let strip = picture.split_once("dl-series\"").unwrap().1;
        for words in [">Killed<", ">people a month<", ">15,000<", ">0<"] {
            assert!(strip.contains(words), "{words}: {strip}");
        }
        let told =
            "Killed, people a month: lowest 5 (January 2012), highest 12,500 (February 2012). Gaps without values: 2.";
        assert!(picture.contains(told), "{picture}");
        let page = ran.read("output/all.html");
        for row in ["February 2012</th><td>12,500</td>", "May 2012</th><td>\u{2013}</td>"] {
            assert!(page.contains(row), "{page}");
        }
    }
}

#[test]
#[cfg(unix)]
fn no_report_is_written_over_a_table() {
    let table = "month,killed\n2012-01,5\n";
    let test = Test::new().file("events.yaml", EVENTS.replace("deaths.csv", "link.csv")).file("house.json", table);
    std::os::unix::fs::symlink("house.json", test.path("link.csv")).unwrap();
    let ran = test.args(["render", "--report", "house.json"]).any_stderr().code(2).run();
    assert_eq!(ran.read("house.json"), table, "{}", ran.stderr);
}

#[test]
fn a_picture_that_runs_downwards_says_that_it_leaves_series_out() {
    let events = EVENTS.replace("id: all", "id: all\n    editions: [page, phone]");
    let test = Test::new().file("events.yaml", events).file("deaths.csv", "month,killed\n2012-01,5\n");
    let ran = test.args(["check"]).any_stdout().run();
    let told = "warning[series-not-drawn]: the picture `all-phone` leaves the series out: its axis runs downwards\n --> events.yaml:6:9\n";
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
}

#[test]
fn each_timeline_that_shows_none_of_a_table_says_so() {
    let events = format!(
        "{EVENTS}  - id: early
    from: 2012-01
    to: 2012-03
    editions: [page, slide]
    series:
      - {{ file: deaths.csv, date: month, value: killed }}
"
    );
    let test = Test::new().file("events.yaml", events).file("deaths.csv", "month,killed\n2012-05,5\n2012-06,7\n");
    let ran = test.args(["check"]).any_stdout().run();
    let told = "no value of the series lies in the time of the picture: they are from 2012-05 to 2012-06\n  --> events.yaml:14:9\n";
    assert_eq!(ran.stdout.matches("no value of the series").count(), 1, "{}", ran.stdout);
    assert!(ran.stdout.contains(told), "{}", ran.stdout);
}
