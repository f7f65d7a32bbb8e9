//! Texts in several languages: what each picture shows, and in which language it says that it is.

use dateline::model::{Chronicle, Text};
use dateline::{Studio, Target};
use roxmltree::{Document, Node};

const FILE: &str = "title: { en: Race to the poles, fr: La conquête des pôles }
subtitle: Who set out
categories:
  south: { label: { en: To the south, fr: Vers le sud } }
  north: { label: Northwards }
sources:
  log: { title: Log of the Fram, author: Amundsen, note: { en: A copy, fr: Une copie } }
eras:
  - { date: 1909/1912, title: Heroic age }
events:
  - date: 1911-12-14
    title:
      en: Amundsen reaches the pole
      fr: Amundsen atteint le pôle
    category: south
    summary: { en: He did it., fr: Il y parvint. }
    sources: [{ id: log, note: { en: page five, fr: page cinq } }]
    place: Polheim
  - { date: 1909-04~, title: Peary says so, category: north }
timelines:
  - { id: poles, languages: [en, fr] }
  - { id: lanes, layout: lanes, languages: [fr] }
";

/// The same without a word of another language.
const PLAIN: &str = "title: Race to the poles
subtitle: Who set out
categories:
  south: { label: To the south }
  north: { label: Northwards }
sources:
  log: { title: Log of the Fram, author: Amundsen, note: A copy }
eras:
  - { date: 1909/1912, title: Heroic age }
events:
  - date: 1911-12-14
    title: Amundsen reaches the pole
    category: south
    summary: He did it.
    sources: [{ id: log, note: page five }]
    place: Polheim
  - { date: 1909-04~, title: Peary says so, category: north }
timelines:
  - { id: poles-en }
";

/// Words of the file that are in English alone.
const ENGLISH: [&str; 5] = ["Who set out", "Northwards", "Heroic age", "Peary says so", "Log of the Fram"];
const FRENCH: [&str; 4] = ["La conquête des pôles", "Vers le sud", "Amundsen atteint le pôle", "Il y parvint."];

fn read(text: &str) -> Chronicle {
    dateline::read(text).value.expect("it can be read")
}

fn svgs(chronicle: &Chronicle) -> Vec<(String, String)> {
    let pictures = dateline::render(chronicle).expect("it is drawn");
    pictures.iter().map(|one| (one.id.clone(), one.svg())).collect()
}

fn in_force<'a>(node: Node<'a, '_>) -> &'a str {
    node.ancestors().find_map(|node| node.attribute("lang")).unwrap_or_default()
}

/// The language of every text that holds some words, in texts and in what is read aloud.
fn languages_of(svg: &str, words: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("it is XML");
    let texts = document.descendants().filter(|node| node.is_text() && node.text().unwrap_or_default().contains(words));
    let mut found: Vec<String> = texts.map(|node| in_force(node).to_owned()).collect();
    for node in document.descendants() {
        let label = node.attribute("aria-label").filter(|label| label.contains(words));
        found.extend(label.map(|_| in_force(node).to_owned()));
    }
    found
}

#[test]
fn each_picture_is_in_its_language_and_says_so() {
    let svgs = svgs(&read(FILE));
    assert_eq!(svgs.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["poles-en", "poles-fr", "lanes-fr"]);
    for (id, svg) in &svgs {
        let root = if id.ends_with("fr") { "fr" } else { "en" };
        assert!(svg.contains(&format!(" lang=\"{root}\"")), "{id}");
        for words in ENGLISH {
            let found = languages_of(svg, words);
            let is_there = words != "Log of the Fram" || svg.contains(words);
            assert!(is_there && found.iter().all(|language| language == "en"), "{id}: {words} in {found:?}");
        }
        for words in FRENCH {
            let found = languages_of(svg, words);
            assert_eq!(!found.is_empty(), root == "fr", "{id}: {words}");
            assert!(found.iter().all(|language| language == "fr"), "{id}: {words} in {found:?}");
        }
    }
    assert!(svgs[1].1.contains("14 décembre 1911") && svgs[0].1.contains("14 December 1911"));
}

#[test]
fn the_language_of_the_file_is_drawn_as_if_there_were_no_other() {
    let (several, plain) = (svgs(&read(FILE)), svgs(&read(PLAIN)));
    assert_eq!(several[0], plain[0]);
}

#[test]
fn a_picture_is_the_same_alone_and_with_those_in_other_languages() {
    let chronicle = read(FILE);
    let all = dateline::render(&chronicle).expect("they are drawn");
    for picture in &all {
        let one = Studio::default().render_where(&chronicle, |view| view.id == picture.id).expect("it is drawn");
        assert_eq!(one[0], *picture);
    }
    let french = chronicle.only_in_language("fr-CA");
    let ids: Vec<&str> = french.views.iter().map(|view| view.id.as_str()).collect();
    assert_eq!(ids, ["poles-fr-ca", "lanes-fr-ca"]);
    let picture = &dateline::render(&french).expect("they are drawn")[0];
    assert!(picture.svg().contains("Amundsen atteint le pôle") && picture.svg().contains(" lang=\"fr-CA\""));
}

#[test]
fn pages_and_pdf_say_the_language_of_each_text() {
    let mut studio = Studio::with_pages();
    let chronicle = read(FILE);
    let french = studio.render_where(&chronicle, |view| view.id == "poles-fr").expect("it is drawn");
    let page = String::from_utf8(french[0].encode(Target::Html).expect("a page")).expect("text");
    assert!(page.contains("<html lang=\"fr\""));
    assert!(page.contains("dir=\"auto\" lang=\"en\">Peary says so</a>"));
    assert!(page.contains("dir=\"auto\">Amundsen atteint le pôle</a>") && page.contains("Une copie"));
    assert!(page.contains("lang=\"en\">Northwards<") && page.contains("lang=\"en\">Polheim<"));
    let pdf = french[0].encode(Target::Pdf).expect("a PDF");
    let holds = |words: &[u8]| pdf.windows(words.len()).any(|part| part == words);
    assert!(holds(b"/Lang (fr)") || holds(b"/Lang(fr)"), "the language of the whole");
}

#[test]
fn a_text_is_found_by_its_tag_or_by_the_only_one_of_its_language() {
    let others = [("fr".to_owned(), "Rome antique".to_owned()), ("pt-BR".to_owned(), "Roma".to_owned())];
    let text = Text::in_languages("en", "Rome", others);
    for (tag, words) in [("en-GB", "Rome"), ("fr-CA", "Rome antique"), ("pt", "Roma"), ("PT-br", "Roma")] {
        assert_eq!(text.in_language(tag), Some(words), "{tag}");
        let shown = text.shown_in("en", tag);
        assert_eq!((&*shown, shown.others().count()), (words, 2), "{tag}");
        assert_eq!(shown.shown_in("en", "en"), if tag == "en-GB" { text.clone() } else { shown.shown_in("en", "en") });
    }
    assert_eq!(text.in_language("de"), None);
    assert_eq!(&*text.shown_in("en", "de"), "Rome");
}

#[test]
fn what_has_no_language_is_told_as_before_and_a_text_of_a_language_never_costs_another() {
    let read = dateline::read("title: T\nevents:\n- { date: 2012, title: { english: A, fr: B, en: C } }\n");
    let fixes: Vec<String> = read.diagnostics[0].fixes().iter().map(|fix| fix.title.clone()).collect();
    assert_eq!(fixes, ["write `en`"]);
    let title = &read.value.expect("it is read").events[0].title;
    assert_eq!((&**title, title.in_language("fr")), ("C", Some("B")));
    let wrong = dateline::read("title: T\nevents:\n- { date: 2012, title: { first: A, second: B } }\n");
    assert_eq!(wrong.diagnostics[0].code, dateline::Code::WrongType);
}

#[test]
fn places_in_sources_and_what_a_series_counts_are_in_the_language_of_the_picture() {
    let text = "title: { en: T, fr: T }\nsources: { a: { title: A } }\nevents:\n  - { date: 2012, title: { en: B, fr: B }, \
        sources: [{ id: a, locator: { en: page one, fr: page une } }] }\n  - { date: 2013, title: C, sources: [{ id: a, locator: p. 2 }] }\n\
        timelines:\n  - id: t\n    series: [{ file: a.csv, date: d, value: v, label: { en: Killed, fr: Morts }, unit: { en: people, fr: personnes } }]\n";
    let chronicle = dateline::read(text).value.expect("it can be read");
    let french = chronicle.in_language("fr");
    let of = |chronicle: &dateline::Chronicle| {
        let series = &chronicle.views[0].series[0];
        let locators =
            chronicle.events.iter().flat_map(|event| &event.sources).filter_map(|cited| cited.locator.clone());
        let texts = [series.label.clone()].into_iter().chain(series.unit.clone()).chain(locators);
        texts.map(String::from).collect::<Vec<String>>().join(", ")
    };
    assert_eq!(of(&chronicle), "Killed, people, page one, p. 2");
    assert_eq!(of(&french), "Morts, personnes, page une, p. 2");
    // The tooltip of an event says where in its source.
    let drawn: String = svgs(&french).into_iter().map(|(_, svg)| svg).collect();
    assert!(drawn.contains("page une") && !drawn.contains("page one"));
}
