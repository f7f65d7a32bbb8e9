//! What can be filled in, and what stands there in words.

use serde_json::{Value, json};

use super::client::{Client, edited, position};
use super::{EVENTS, SOUND};

/// What is offered at the `|` of a text: label, detail, and the text after it was taken.
fn offered(client: &mut Client, text: &str) -> Vec<(String, String, String)> {
    let at = text.find('|').expect("a cursor");
    let text = text.replacen('|', "", 1);
    let uri = client.open(EVENTS, &text);
    let list = client.at("completion", &uri, &position(&text, at), json!({})).unwrap();
    let items = list["items"].as_array().expect("a list").iter().map(|item| {
        let edits = json!([item["textEdit"]]);
        let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (string(&item["label"]), string(&item["detail"]), edited(&text, &edits))
    });
    items.collect()
}

#[track_caller]
fn assert_offers(text: &str, expected: &[(&str, &str, &str)]) {
    let mut client = Client::new();
    let offered = offered(&mut client, text);
    let taken = |new: &str| {
        let (before, after) = text.split_once('|').expect("a cursor");
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = after.find('\n').map_or("", |at| &after[at..]);
        format!("{}{new}{rest}", &before[..line])
    };
    for (label, detail, line) in expected {
        let one = offered.iter().find(|one| one.0 == *label).unwrap_or_else(|| panic!("no {label}: {offered:?}"));
        assert_eq!((one.1.as_str(), one.2.clone()), (*detail, taken(line)), "{label}");
    }
}

#[test]
fn each_place_has_its_offers() {
    let event = |line: &str| SOUND.replace("    tags: [front]\n", &format!("{line}\n"));
    assert_offers(&event("    sta|"), &[("status", "", "    status: ")]);
    assert_offers(&event("    status: |"), &[("disputed", "", "    status: disputed")]);
    assert_offers(&event("    basis:|"), &[("stated", "", "    basis: stated")]);
    assert_offers(&event("    links: [{ to: |"), &[("song", "Armistice, 11 November 1918", "    links: [{ to: song")]);
    assert_offers(
        &SOUND.replace("category: war # the first", "category: p|"),
        &[("peace", "Treaties", "    category: peace")],
    );
    assert_offers(
        &SOUND.replace("[tass, {", "[|, {"),
        &[("tass", "Tass report", "    sources: [tass, { x-mood: \u{1F600}, id: sana, locator: p. 1 }]")],
    );
    assert_offers(
        &SOUND.replace("date: 1918-11-11", "tags: [fr|]\n    date: 1918-11-11"),
        &[("front", "1 event", "    tags: [front]")],
    );
    assert_offers(
        &SOUND.replace("title: T\n", "title: T\ntimezone: berl|\n"),
        &[("Europe/Berlin", "", "timezone: Europe/Berlin")],
    );
    assert_offers(
        &SOUND.replace("  - id: all\n", "  - id: all\n    layout: |\n"),
        &[("lanes", "", "    layout: lanes")],
    );
    assert_offers("|", &[("title", "", "title: "), ("events", "", "events:")]);
    assert_offers("title: T\nevents:\n  |\n", &[("date", "", "  - date: ")]);
}

#[test]
fn a_brace_that_is_not_closed_has_its_offers() {
    let text = |entry: &str| SOUND.replace("events:\n", &format!("events:\n  - {{ date: 2012-05-25, {entry}\n"));
    assert_offers(&text("ti|"), &[("title", "", "  - { date: 2012-05-25, title: ")]);
    assert_offers(&text("category: |"), &[("peace", "Treaties", "  - { date: 2012-05-25, category: peace")]);
    assert_offers(&text("\n      sources: [|"), &[("tass", "Tass report", "      sources: [tass")]);
    assert_offers(
        &text("title: A,\n      links: [{ to: |"),
        &[("song", "Armistice, 11 November 1918", "      links: [{ to: song")],
    );
    assert_offers(
        &text("accounts: [{ date: c. 1850|"),
        &[("1850~", "c. 1850", "  - { date: 2012-05-25, accounts: [{ date: 1850~")],
    );
}

#[test]
fn dates_come_with_what_they_mean() {
    let date = |typed: &str| SOUND.replace("date: 1918-11-11", &format!("date: {typed}|"));
    assert_offers(&date("c. 1850"), &[("1850~", "c. 1850", "    date: 1850~")]);
    assert_offers(&date("185"), &[("185X", "1850s", "    date: 185X")]);
    assert_offers(
        &date("12/5/2012"),
        &[
            ("2012-05-12", "12 May 2012", "    date: 2012-05-12"),
            ("2012-12-05", "5 December 2012", "    date: 2012-12-05"),
        ],
    );
    assert_offers(&date("1921-22"), &[("1921/1922", "1921 to 1922", "    date: 1921/1922")]);
    assert_offers(&date("\"c. 1850"), &[("1850~", "c. 1850", "    date: \"1850~")]);
}

#[test]
fn comments_and_texts_have_none() {
    let mut client = Client::new();
    for text in [SOUND.replace("# the first", "# |"), SOUND.replace("says: an end", "says: >\n          an |end")] {
        assert_eq!(offered(&mut client, &text), []);
    }
}

#[test]
fn what_stands_there_is_said_in_words() {
    let mut client = Client::new();
    let uri = client.open(EVENTS, SOUND);
    let mut hover = |words: &str, inside: usize| {
        let at = SOUND.find(words).unwrap_or_else(|| panic!("no {words}")) + inside;
        let answer = client.at("hover", &uri, &position(SOUND, at), json!({})).unwrap();
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let date = hover("1914-07-28", 3);
    assert!(
        date.starts_with("**28 July 1914** (1914\\-07\\-28)") || date.starts_with("**28 July 1914** (1914-07-28)"),
        "{date}"
    );
    assert!(date.contains("28 July 1914 ├●"), "{date}");
    let source = hover("tass, {", 1);
    assert!(source.contains("**Tass report**") && source.contains("30 May 2012"), "{source}");
    assert!(hover("category: war", 11).contains("**Wars**"));
    assert!(hover("war-1914", 2).contains("28 July 1914"));
    assert!(hover("locator", 2).contains("page"));
    assert!(hover("2012-05-30", 2).starts_with("**30 May 2012**"));
    assert_eq!(hover("an end", 1), hover("says", 1), "a text is what its key says");
    let text = SOUND.replace("- to: war-1914", "- to: war-1914\n        kind: reports");
    let uri = client.open("links.yaml", &text);
    let at = text.find("kind:").expect("it is there") + 1;
    let answer = client.at("hover", &uri, &position(&text, at), json!({})).unwrap();
    let said = answer["contents"]["value"].as_str().unwrap_or_default();
    for kind in ["leads-to", "responds-to", "part-of", "contradicts", "reports"] {
        assert!(said.contains(kind), "{kind} in {said}");
    }
}
