//! Wrong files: what people get wrong, each refused by the schema and by `check`.

use super::Validator;

/// A name and a file; `E` stands for a sound start of an event.
const WRONG: &[(&str, &str)] = &[
    ("no events", "title: T\n"),
    ("events as a mapping", "events: { date: 2012, title: T }\n"),
    ("an empty list of events", "events: []\n"),
    ("a list at the top", "- date: 2012\n  title: T\n"),
    ("a misspelt key at the top", "titel: T\nevents:\n  - E\n"),
    ("a misspelt key of an event", "events:\n  - E\n    sumary: S\n"),
    ("an event without a date", "events:\n  - title: T\n"),
    ("an event without a title", "events:\n  - date: 2012\n"),
    ("an empty title", "events:\n  - date: 2012\n    title: ''\n"),
    ("a date in words", "events:\n  - date: May 2012\n    title: T\n"),
    ("an American date", "events:\n  - date: 5/25/2012\n    title: T\n"),
    ("a date with dots", "events:\n  - date: 25.05.2012\n    title: T\n"),
    ("a month that is none", "events:\n  - date: 2012-45\n    title: T\n"),
    ("a decade as people write it", "events:\n  - date: 1970s\n    title: T\n"),
    ("an interval with a dash", "events:\n  - date: 1914-1918\n    title: T\n"),
    ("an approximate date in Latin", "events:\n  - date: c. 1850\n    title: T\n"),
    ("a status of one's own", "events:\n  - E\n    status: rumoured\n"),
    ("a basis of one's own", "events:\n  - E\n    basis: guess\n"),
    ("importance beyond 5", "events:\n  - E\n    importance: 6\n"),
    ("importance in words", "events:\n  - E\n    importance: high\n"),
    ("tags as one text", "events:\n  - E\n    tags: houla\n"),
    ("sources as one text", "sources:\n  a: { title: A }\nevents:\n  - E\n    sources: a\n"),
    ("an account without a source", "events:\n  - E\n    accounts: [{ says: no }]\n"),
    ("a link to nothing", "events:\n  - E\n    links: [{ kind: leads-to }]\n"),
    ("a link that is a script", "events:\n  - E\n    url: javascript:alert(1)\n"),
    ("an id with capitals and spaces", "events:\n  - E\n    id: Houla Massacre\n"),
    ("an id that starts with a digit", "events:\n  - E\n    id: 9-11\n"),
    ("a source without a title", "sources:\n  a: { author: A }\nevents:\n  - E\n"),
    ("a source id with a capital", "sources:\n  Tass: { title: A }\nevents:\n  - E\n"),
    ("a colour that is none", "categories:\n  a: { color: pinkish }\nevents:\n  - E\n"),
    ("a mark that is none", "categories:\n  a: { symbol: star }\nevents:\n  - E\n"),
    ("a timeline without an id", "events:\n  - E\ntimelines:\n  - layout: lanes\n"),
    ("a layout that is none", "events:\n  - E\ntimelines:\n  - { id: a, layout: circle }\n"),
    ("a scale that is none", "events:\n  - E\ntimelines:\n  - { id: a, scale: log }\n"),
    ("a theme that is none", "events:\n  - E\ntimelines:\n  - { id: a, theme: solarized }\n"),
    ("a width with a unit", "events:\n  - E\ntimelines:\n  - { id: a, width: 1200px }\n"),
    ("a picture too narrow", "events:\n  - E\ntimelines:\n  - { id: a, width: 100 }\n"),
    ("a filter with an unknown key", "events:\n  - E\ntimelines:\n  - { id: a, where: { tags: [a] } }\n"),
    ("a filter that is a text", "events:\n  - E\ntimelines:\n  - { id: a, where: war }\n"),
    ("a key of YAML's with an underscore", "events:\n  - E\ntimelines:\n  - { id: a, max_height: 600 }\n"),
    ("a language in words", "language: English text\nevents:\n  - E\n"),
];

fn file(written: &str) -> String {
    written.replace("- E\n", "- date: 2012\n    title: T\n")
}

#[test]
fn wrong_files_are_refused_by_both() {
    let validator = Validator::new();
    for (name, written) in WRONG {
        let text = file(written);
        assert!(validator.accepts(&text).is_err(), "the schema takes {name}:\n{text}");
        assert!(dateline::read(&text).has_errors(), "`check` takes {name}:\n{text}");
    }
}

#[test]
fn the_same_files_without_the_slip_pass() {
    let validator = Validator::new();
    for rest in
        ["", "    importance: 5\n", "    tags: [houla]\n", "    url: notes/a.html\n", "    id: houla-massacre\n"]
    {
        let text = file(&format!("title: T\nevents:\n  - E\n{rest}"));
        assert_eq!(validator.accepts(&text), Ok(()), "{text}");
        assert_eq!(dateline::read(&text).diagnostics, [], "{text}");
    }
}
