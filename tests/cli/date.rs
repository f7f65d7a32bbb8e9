//! `dateline date`: what it answers to values and to lines.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::{DATELINE, Test, keys};

const NO: &str = r#"{"ok":false,"level":null,"earliest":null,"latest":null,"words":null,"error":"#;

#[test]
fn a_date_is_explained_in_a_line() {
    Test::new()
        .args(["date", "2012-05-25", "197X", "2011-03-15/..", "1921-22"])
        .stdout(
            "2012-05-25: 25 May 2012 (level 0, 2012-05-25 to 2012-05-25)\n\
             197X: 1970s (level 1, 1970-01-01 to 1979-12-31)\n\
             2011-03-15/..: from 15 March 2011 (level 1, 2011-03-15 to +inf)\n\
             1921-22: summer 1921 (level 1, 1921-06-01 to 1921-08-31); the years are `1921/1922`\n",
        )
        .run();
}

#[test]
fn every_key_is_there_in_order_whether_it_is_a_date_or_not() {
    let ran = Test::new().args(["date", "--format", "json", "1984~", "soon"]).any_stdout().code(1).run();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 2);
    for line in &lines {
        assert_eq!(keys(line), ["ok", "level", "earliest", "latest", "words", "error"], "{line}");
    }
    assert_eq!(
        lines[0],
        r#"{"ok":true,"level":1,"earliest":"1984-01-01","latest":"1984-12-31","words":"c. 1984","error":null}"#
    );
    assert!(lines[1].starts_with(NO), "{}", lines[1]);
}

#[test]
fn years_before_1_bc_need_no_escape_and_flags_stand_anywhere() {
    let json = r#"{"ok":true,"level":1,"earliest":"-0044-03-15","latest":"-0044-03-15","words":"15 March 45 BCE","error":null}"#;
    for args in [["-0044-03-15", "--format", "json"], ["--format", "json", "-0044-03-15"]] {
        Test::new().args(["date"]).args(args).stdout(format!("{json}\n")).run();
    }
    Test::new().args(["date", "--format=json", "--", "-0044-03-15"]).stdout(format!("{json}\n")).run();
}

#[test]
fn one_value_that_is_no_date_makes_the_exit_code_1_and_the_others_are_answered() {
    let ran = Test::new().args(["date", "2012", "2012-02-30", "2013"]).any_stdout().code(1).run();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].starts_with("2012-02-30: "), "{}", lines[1]);
    assert_eq!(lines[2], "2013: 2013 (level 0, 2013-01-01 to 2013-12-31)");
}

#[test]
fn lines_that_are_not_json_strings_are_answered_in_their_place() {
    let lines = "\"2012\"\n\n2012\n\"2012\r\n\"\\u0032012\"\r\n\"\\ud800\"\n[\"2012\"]\n\"2013\"";
    let ran = Test::new().args(["date", "--lines", "--format", "json"]).stdin(lines).any_stdout().code(1).run();
    let ok: Vec<bool> =
        ran.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["ok"].as_bool().unwrap()).collect();
    assert_eq!(ok, [true, false, false, false, true, false, false, true]);
    assert!(ran.stdout.lines().nth(1).unwrap().contains("expected a JSON string, found an empty line"));
}

#[test]
fn bytes_that_are_not_utf8_and_lines_without_end_are_refused_alone() {
    let mut lines = b"\"20\xff12\"\n\"".to_vec();
    lines.resize(3 << 20, b'x');
    lines.extend(b"\n\"2012\"\n");
    let ran = Test::new().args(["date", "--lines", "--format", "json"]).stdin(lines).any_stdout().code(1).run();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with(NO) && lines[1].starts_with(NO), "{lines:?}");
    assert!(lines[1].contains("expected a line of at most 1048576 bytes, found a longer one"), "{}", lines[1]);
    assert!(lines[2].starts_with(r#"{"ok":true"#));
}

#[test]
fn no_lines_are_no_answers() {
    Test::new().args(["date", "--lines"]).run();
}

#[test]
fn an_answer_comes_before_the_next_line_is_sent() {
    let mut child = Command::new(DATELINE)
        .args(["date", "--lines", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let stdout = child.stdout.take().unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| send.send(line).unwrap());
    });
    for _ in 0..3 {
        stdin.write_all(b"\"2012\"\n").unwrap();
        let line = receive.recv_timeout(Duration::from_secs(20)).expect("an answer while the pipe is open");
        assert!(line.starts_with(r#"{"ok":true"#));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
    reader.join().unwrap();
}

#[test]
fn a_hundred_thousand_lines_get_as_many_answers() {
    let lines = "\"2012-05\"\n\"20XX\"\n\"no\"\n\"1984~/2004-06\"\n".repeat(25_000);
    let ran = Test::new().args(["date", "--lines", "--format", "json"]).stdin(lines).any_stdout().code(1).run();
    assert_eq!(ran.stdout.lines().count(), 100_000);
    assert_eq!(ran.stdout.matches("\"ok\":false").count(), 25_000);
}

#[test]
fn what_could_act_on_a_terminal_is_spelt_out_in_every_format() {
    let ran = Test::new().args(["date", "\u{1b}[31m\u{202e}"]).any_stdout().code(1).run();
    assert!(ran.stdout.contains("<U+001B>[31m<U+202E>"), "{:?}", ran.stdout);
    let ran = Test::new().args(["date", "--format=json", "\u{9b}\u{202e}"]).any_stdout().code(1).run();
    assert!(!ran.stdout.contains(['\u{9b}', '\u{202e}']), "{:?}", ran.stdout);
    assert!(ran.json()["error"].as_str().unwrap().contains('\u{202e}'), "the same character to a program");
}

/// The table's own columns: id, string, verdict, level, earliest, latest, bounds.
#[test]
fn the_command_answers_every_row_of_the_conformance_table() {
    let rows: Vec<Vec<&str>> =
        include_str!("../edtf/public.tsv").lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert!(rows.len() > 600);
    let lines: String = rows.iter().map(|row| format!("{}\n", row[1])).collect();
    let ran = Test::new().args(["date", "--lines", "--format", "json"]).stdin(lines).any_stdout().code(1).run();
    assert_eq!(ran.stdout.lines().count(), rows.len());
    for (row, line) in rows.iter().zip(ran.stdout.lines()) {
        let answer: Value = serde_json::from_str(line).unwrap();
        agrees(row, &answer);
    }
}

fn agrees(row: &[&str], answer: &Value) {
    match row[2] {
        "open" => return,
        verdict => assert_eq!(answer["ok"], verdict == "valid", "{row:?}: {answer}"),
    }
    if row[2] == "valid" && !row[3].is_empty() {
        assert_eq!(answer["level"].to_string(), row[3], "{row:?}: {answer}");
    }
    if row[2] == "valid" && row[6] == "firm" {
        assert_eq!((answer["earliest"].as_str(), answer["latest"].as_str()), (Some(row[4]), Some(row[5])), "{row:?}");
    }
}
