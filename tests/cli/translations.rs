//! Texts in other languages: set in entries, given to new events, written into tables and read back.

use super::Test;

const FILE: &str = "\
title: T
languages: [en, fr]
sources:
  un: { title: Report } # a source
categories:
  war:
    label: War
events:
  - date: 2012-05-25
    title: { en: Houla massacre, fr: Massacre de Houla }
    summary: Killed.
    category: war
    sources: [un]
";

#[test]
fn titles_of_sources_and_labels_of_categories_are_set_in_a_language() {
    let set = |file: &str, id: &str, key: &str, words: &str| {
        let ran = Test::new().file("events.yaml", file).args(["set", id, key, words]).any_stdout().any_stderr().run();
        assert!(ran.stdout.ends_with(&format!("set {key} of {id}\n")), "{}", ran.stdout);
        ran.read("events.yaml")
    };
    let source = set(FILE, "sources.un", "title.fr", "Rapport");
    assert_eq!(source, FILE.replace("title: Report }", "title: { en: Report, fr: Rapport } }"));
    let both = set(&source, "categories.war", "label.fr", "Guerre");
    let chronicle = dateline::read(&both).value.expect("it can be read");
    assert_eq!(chronicle.sources[0].title.in_language("fr"), Some("Rapport"));
    assert_eq!(chronicle.categories[0].label.in_language("fr"), Some("Guerre"), "{both}");
    let nobody = ["set", "sources.nobody", "title.fr", "X"];
    let ran = Test::new().file("events.yaml", FILE).args(nobody).any_stderr().code(1).run();
    assert_eq!(ran.read("events.yaml"), FILE);
}

#[test]
fn a_new_event_has_a_title_and_a_summary_in_other_languages() {
    let words = [
        "add",
        "--date",
        "2012-06-01",
        "--title",
        "Debate",
        "--title-in",
        "fr=Débat",
        "--summary",
        "Long.",
        "--summary-in",
        "fr=Longue.",
    ];
    let ran = Test::new().file("events.yaml", FILE).args(words).any_stdout().any_stderr().run();
    let chronicle = dateline::read(&ran.read("events.yaml")).value.expect("it can be read");
    let event = chronicle.events.last().expect("it is there");
    assert_eq!((&*event.title, event.title.in_language("fr")), ("Debate", Some("Débat")));
    let none = ["add", "--date", "2012", "--title", "A", "--title-in", "fr"];
    Test::new().file("events.yaml", FILE).args(none).any_stderr().code(2).run();
}

#[test]
fn tables_hold_titles_and_summaries_in_other_languages() {
    for format in ["csv", "json", "jsonl"] {
        let name = format!("out.{format}");
        let ran =
            Test::new().file("events.yaml", FILE).args(["export", "--to", format]).any_stdout().any_stderr().run();
        let table = &ran.stdout;
        assert!(table.contains("title.fr") && table.contains("Massacre de Houla"), "{table}");
        let import = ["import", &name, "-o", "new.yaml"];
        let back = Test::new().file(&name, table).args(import).any_stdout().any_stderr().run();
        let text = back.read("new.yaml");
        let chronicle = dateline::read(&text).value.expect("it can be read");
        let title = &chronicle.events[0].title;
        assert_eq!((&**title, title.in_language("fr")), ("Houla massacre", Some("Massacre de Houla")), "{text}");
    }
}
