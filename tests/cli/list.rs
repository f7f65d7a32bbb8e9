//! `dateline list`: the events for people and for programs.

use super::{Test, keys};

const FILE: &str = r#"
title: Listed
sources:
  tass: { title: Wire }
  kozhanov: { title: Policy, published: 2013 }
categories:
  war: { label: Fighting }
events:
  - { id: later, date: 2012-05~, title: Later }
  - id: houla
    date: 2012-05-25
    basis: derived
    title: "Houla \u202E"
    summary: A massacre.
    category: war
    tags: [houla, un]
    importance: 5
    status: disputed
    sources: [tass, { id: kozhanov, locator: p. 2, note: the fullest }]
    accounts:
      - { source: tass, says: "108 killed" }
      - { source: kozhanov, date: 2012-05 }
  - { id: old, date: -0044-03-15, title: Ides, basis: background }
  - { id: open, date: 2011/.., title: Since, status: reported }
"#;

#[test]
fn a_pipe_gets_the_events_in_order_with_tabs() {
    Test::new()
        .file("events.yaml", FILE)
        .args(["list"])
        .stdout(
            "15 March 45 BCE\tIdes\t\told\n\
             from 2011\tSince\t\topen\n\
             c. May 2012\tLater\t\tlater\n\
             25 May 2012\tHoula <U+202E>\twar\thoula\n",
        )
        .run();
}

#[test]
fn a_program_gets_every_key_of_every_event() {
    let ran = Test::new().file("events.yaml", FILE).args(["list", "--format", "json"]).any_stdout().run();
    let all = ran.json();
    let ids: Vec<&str> = all.as_array().unwrap().iter().map(|event| event["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["old", "open", "later", "houla"]);
    for line in ran.stdout.lines().filter(|line| line.starts_with('{')) {
        let names = "id date earliest latest words basis title summary category tags place actors importance status sources citations accounts";
        let mut found = keys(line);
        found.retain(|key| !["source", "locator", "note", "says"].contains(&key.as_str()));
        found.dedup();
        assert_eq!(found.iter().take(17).map(String::as_str).collect::<Vec<_>>().join(" "), names, "{line}");
        assert!(found.ends_with(&["url".to_owned(), "links".to_owned()]), "{line}");
    }
    let houla = serde_json::json!({
        "id": "houla", "date": "2012-05-25", "earliest": "2012-05-25", "latest": "2012-05-25", "words": "25 May 2012",
        "basis": "derived", "title": "Houla \u{202E}", "summary": "A massacre.", "category": "war",
        "tags": ["houla", "un"], "place": null, "actors": [], "importance": 5, "status": "disputed", "sources": ["tass", "kozhanov"],
        "citations": [
            { "source": "tass", "locator": null, "note": null },
            { "source": "kozhanov", "locator": "p. 2", "note": "the fullest" },
        ],
        "accounts": [
            { "source": "tass", "date": null, "says": "108 killed" },
            { "source": "kozhanov", "date": "2012-05", "says": null },
        ],
        "url": null, "links": [],
    });
    assert_eq!(all[3], houla);
    let old = serde_json::json!({
        "id": "old", "date": "-0044-03-15", "earliest": "-0044-03-15", "latest": "-0044-03-15",
        "words": "15 March 45 BCE", "basis": "background", "title": "Ides", "summary": null, "category": null,
        "tags": [], "place": null, "actors": [], "importance": 3, "status": "confirmed", "sources": [], "citations": [],
        "accounts": [], "url": null, "links": [],
    });
    assert_eq!(all[0], old);
    assert_eq!((all[1]["earliest"].as_str(), all[1]["latest"].as_str()), (Some("2011-01-01"), Some("+inf")));
    assert!(!ran.stdout.contains('\u{202E}'), "direction marks are escaped");
}

#[test]
fn a_invalid_file_is_reported_and_nothing_is_listed() {
    let invalid = FILE.replace("category: war", "category: wra");
    let said = Test::new().file("events.yaml", &invalid).args(["check"]).any_stdout().code(1).run().stdout;
    for format in ["text", "json"] {
        let test = Test::new().file("events.yaml", &invalid).args(["list", "--format", format]).stderr(said.clone());
        test.code(1).run();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_terminal_gets_a_table_as_wide_as_it_is() {
    let script = std::process::Command::new("script").arg("--version").output();
    assert!(
        script.is_ok_and(|script| script.status.success()),
        "`script` of util-linux makes the terminal: install it"
    );
    let ran = Test::new()
        .file("events.yaml", FILE)
        .args(["list"])
        .shell("script -qec \"stty rows 24 cols 48; '$0' list\" /dev/null #", "")
        .any_stdout()
        .run();
    let lines: Vec<&str> = ran.stdout.lines().map(|line| line.trim_end_matches('\r')).collect();
    assert!(lines[0].starts_with("DATE             EVENT"), "{lines:?}");
    assert!(lines.iter().all(|line| line.chars().count() <= 48), "{lines:?}");
}
