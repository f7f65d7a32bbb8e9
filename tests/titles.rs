//! A picture with a title, with the word that stands for a missing one, and without: what is drawn, named and reported.

use dateline::{Checked, Code};
use roxmltree::Document;

const EVENTS: &str = "events:\n  - { date: 1943, title: A }\n  - { date: 1950, title: B }\n";

/// What stands above a picture, what its name is, and how high it is, px.
type Head = (Vec<String>, String, f64);

fn heads(text: &str) -> Vec<Head> {
    let Checked { value, diagnostics } = dateline::read(text);
    let chronicle = value.unwrap_or_else(|| panic!("{text}: {diagnostics:?}"));
    let pictures = dateline::render(&chronicle).expect("drawn");
    let head = |svg: &str| {
        assert!(dateline::verify(svg).is_ok_and(|measured| measured.is_ok()), "{text}");
        let document = Document::parse(svg).expect("well-formed");
        let root = document.root_element();
        let block =
            document.descendants().filter(|node| matches!(node.attribute("class"), Some("dl-title" | "dl-subtitle")));
        let block = block.filter_map(|node| node.text().map(str::to_owned)).collect();
        let name = root.children().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
        (
            block,
            name.expect("it has a name").to_owned(),
            root.attribute("height").and_then(|px| px.parse().ok()).unwrap(),
        )
    };
    pictures.iter().map(|picture| head(&picture.svg())).collect()
}

fn codes(text: &str) -> Vec<Code> {
    dateline::read(text).diagnostics.iter().map(|one| one.code).collect()
}

#[test]
fn an_empty_or_false_title_is_no_title_block() {
    let full = heads(&format!("title: X\n{EVENTS}"))[0].2;
    for written in ["", " ~", " null", " \"\"", " ''", " \" \"", " |", " # nothing", " false", " False", " FALSE"] {
        for end in ["\n", "\r\n"] {
            let text = format!("title:{written}\n{EVENTS}").replace('\n', end);
            assert_eq!(codes(&text), [], "{text}");
            let (block, name, height) = heads(&text).remove(0);
            assert!(
                block.is_empty() && name == "Timeline, 1943 to 1950" && height + 30.0 <= full,
                "{text}: {name}, {height}"
            );
        }
    }
    assert_eq!(heads(&format!("x-none: &none false\ntitle: *none\n{EVENTS}"))[0].0, [""; 0]);
    let json = "{ \"title\": false, \"events\": [{ \"date\": \"1943\", \"title\": \"A\" }] }";
    assert_eq!((codes(json), heads(json)[0].1.as_str()), (vec![], "Timeline, 1943"));
}

#[test]
fn words_and_numbers_are_titles_and_answers_are_reported() {
    for (written, title) in [
        ("X", "X"),
        ("1914", "1914"),
        ("1.10", "1.10"),
        ("0", "0"),
        ("\"false\"", "false"),
        ("'no'", "no"),
        ("No", "No"),
        ("falsch", "falsch"),
        ("Off the record", "Off the record"),
    ] {
        let text = format!("title: {written}\n{EVENTS}");
        assert_eq!((codes(&text), heads(&text).remove(0).0), (vec![], vec![title.to_owned()]), "{text}");
    }
    for written in ["true", "True", "yes", "no", "on", "off", "none"] {
        for key in ["title", "subtitle", "description", "credit"] {
            let other = if key == "title" { "" } else { "title: X\n" };
            let text = format!("{other}{key}: {written}\n{EVENTS}");
            assert_eq!(codes(&text), [Code::WrongType], "{text}");
            let hinted = [format!("{key}: false"), format!("{key}: \"{written}\"")];
            let diagnostic = dateline::read(&text).diagnostics.remove(0);
            for form in hinted {
                assert!(
                    diagnostic.hint.as_ref().is_some_and(|hint| hint.contains(&format!("`{form}`"))),
                    "{diagnostic:?}"
                );
                assert_eq!(codes(&format!("{other}{form}\n{EVENTS}")), [], "{form}");
            }
        }
    }
}

#[test]
fn a_missing_title_is_reported_and_stands_in_the_program_s_words() {
    assert_eq!(codes(EVENTS), [Code::MissingKey]);
    let (block, name, _) = heads(EVENTS).remove(0);
    assert_eq!((block, name.as_str()), (vec!["Timeline".to_owned()], "Timeline"));
    let russian = dateline::render(&dateline::read(&format!("language: ru\n{EVENTS}")).value.expect("read"));
    assert!(russian.expect("drawn").remove(0).svg().contains(">Хронология</title>"));
    let text = format!("language: sw\n{EVENTS}");
    let svg = dateline::render(&dateline::read(&text).value.expect("read")).expect("drawn").remove(0).svg();
    assert_eq!(svg.matches(" lang=\"en\">Timeline</title>").count(), 1);
    assert!(svg.contains("<text class=\"dl-title\" xml:lang=\"en\" lang=\"en\""));
}

#[test]
fn each_timeline_has_its_own_its_file_s_or_none() {
    let views = "timelines:\n  - { id: a }\n  - { id: b, title: false }\n  - { id: c, title: , subtitle: S }\n  - { id: d, title: Own, subtitle: \"\" }\n";
    let of =
        |head: &str| heads(&format!("{head}{EVENTS}{views}")).into_iter().map(|(block, ..)| block).collect::<Vec<_>>();
    assert_eq!(of("title: X\nsubtitle: Y\n"), [vec!["X", "Y"], vec!["Y"], vec!["S"], vec!["Own"]]);
    assert_eq!(of("title: false\n"), [vec![], vec![], vec!["S"], vec!["Own"]]);
    assert_eq!(of("title: false\nsubtitle: false\n"), [vec![], vec![], vec!["S"], vec!["Own"]]);
}

#[test]
fn nothing_of_a_false_credit_or_description_is_drawn() {
    let text = format!("title: X\ncredit: false\ndescription: false\nsubtitle: false\n{EVENTS}");
    let svg = dateline::render(&dateline::read(&text).value.expect("read")).expect("drawn").remove(0).svg();
    assert!(codes(&text).is_empty() && !svg.contains("false"));
}
