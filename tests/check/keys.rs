//! Keys by their meaning: the one that is meant is named, and written where what stands under it suits it.

use std::fs;
use std::path::Path;

use dateline::{Code, Diagnostic, check, fix};

/// What stands around one line, which is `{}`.
const EVENT: &str = "title: T\nevents:\n  - {}\n    date: 1957\n    title: A\n";
const UNTITLED: &str = "title: T\nevents:\n  - date: 1957\n    {}\n";
const UNDATED: &str = "title: T\nevents:\n  - title: A\n    {}\n";
const TOP: &str = "{}\nevents:\n  - { date: 1957, title: A }\n";
const SOURCE: &str =
    "title: T\nsources:\n  a:\n    title: X\n    {}\nevents:\n  - { date: 1957, title: A, sources: [a] }\n";
const CATEGORY: &str = "title: T\ncategories:\n  a:\n    {}\nevents:\n  - { date: 1957, title: A, category: a }\n";
const CITATION: &str = "title: T\nsources:\n  a: { title: X }\nevents:\n  - date: 1957\n    title: A\n    sources:\n      - id: a\n        {}\n";
const ACCOUNT: &str = "title: T\nsources:\n  a: { title: X }\nevents:\n  - date: 1957\n    title: A\n    accounts:\n      - source: a\n        {}\n";
const LINK: &str = "title: T\nevents:\n  - { id: b, date: 1956, title: B }\n  - date: 1957\n    title: A\n    links:\n      - to: b\n        {}\n";
const TIMELINE: &str = "title: T\nevents:\n  - { date: 1957, title: A, tags: [x] }\ntimelines:\n  - id: a\n    {}\n";
const WHERE: &str =
    "title: T\nevents:\n  - { date: 1957, title: A, tags: [x] }\ntimelines:\n  - id: a\n    where:\n      {}\n";

/// Lines as people write them, and as they are fixed without a question.
const MEANT: &[(&str, &str, &str)] = &[
    (UNTITLED, "name: A", "title: A"),
    (UNTITLED, "headline: A", "title: A"),
    (UNTITLED, "label: A", "title: A"),
    (UNTITLED, "event: A", "title: A"),
    (UNTITLED, "Title: A", "title: A"),
    (UNTITLED, "TITLE: A", "title: A"),
    (UNTITLED, "titel: A", "title: A"),
    (UNTITLED, "Überschrift: A", "title: A"),
    (UNTITLED, "titre: A", "title: A"),
    (UNTITLED, "título: A", "title: A"),
    (UNTITLED, "ti\u{301}tulo: A", "title: A"),
    (UNTITLED, "titulo: A", "title: A"),
    (UNTITLED, "заголовок: A", "title: A"),
    (UNTITLED, "Название: A", "title: A"),
    (UNTITLED, "titles: A", "title: A"),
    (UNTITLED, "'name': A", "'title': A"),
    (UNDATED, "when: 1957", "date: 1957"),
    (UNDATED, "Date: 1957", "date: 1957"),
    (UNDATED, "year: 1957", "date: 1957"),
    (UNDATED, "day: 4 October 1957", "date: 1957-10-04"),
    (UNDATED, "dtae: May 2012", "date: 2012-05"),
    (UNDATED, "datum: 1957-10-04", "date: 1957-10-04"),
    (UNDATED, "jahr: 1957", "date: 1957"),
    (UNDATED, "fecha: 1957", "date: 1957"),
    (UNDATED, "année: 1957", "date: 1957"),
    (UNDATED, "дата: 1957", "date: 1957"),
    (UNDATED, "eventDate: 1957", "date: 1957"),
    (UNDATED, "start: 1939\n    end: 1945", "date: 1939/1945"),
    (UNDATED, "startDate: 1939-09-01\n    endDate: 1945-09-02", "date: 1939-09-01/1945-09-02"),
    (UNDATED, "start_date: 1939\n    end_date: 1945", "date: 1939/1945"),
    (UNDATED, "date_start: 1939\n    date_end: 1945", "date: 1939/1945"),
    (UNDATED, "from: 1939\n    to: 1945", "date: 1939/1945"),
    (UNDATED, "begin: 1939\n    until: 1945", "date: 1939/1945"),
    (UNDATED, "von: 1939\n    bis: 1945", "date: 1939/1945"),
    (UNDATED, "début: 1939\n    fin: 1945", "date: 1939/1945"),
    (UNDATED, "inicio: 1939\n    fin: 1945", "date: 1939/1945"),
    (UNDATED, "начало: 1939\n    конец: 1945", "date: 1939/1945"),
    (UNDATED, "end: 1945\n    start: 1939", "date: 1939/1945"),
    (UNDATED, "start: 1957\n    end: 1957", "date: 1957"),
    (UNDATED, "start: c. 1850\n    end: 1860s", "date: 1850~/186X"),
    (EVENT, "description: S", "summary: S"),
    (EVENT, "text: S", "summary: S"),
    (EVENT, "content: S", "summary: S"),
    (EVENT, "body: S", "summary: S"),
    (EVENT, "beschreibung: S", "summary: S"),
    (EVENT, "описание: S", "summary: S"),
    (EVENT, "location: Rome", "place: Rome"),
    (EVENT, "places: Rome", "place: Rome"),
    (EVENT, "Ort: Rome", "place: Rome"),
    (EVENT, "lieu: Rome", "place: Rome"),
    (EVENT, "lugar: Rome", "place: Rome"),
    (EVENT, "место: Rome", "place: Rome"),
    (EVENT, "who: Bob", "actors: [Bob]"),
    (EVENT, "actor: Bob", "actors: [Bob]"),
    (EVENT, "people: [A, B]", "actors: [A, B]"),
    (EVENT, "participants: A; B", "actors: [A, B]"),
    (EVENT, "tag: x", "tags: [x]"),
    (EVENT, "keywords: x; y", "tags: [x, y]"),
    (EVENT, "link: https://example.org/x", "url: https://example.org/x"),
    (EVENT, "website: https://example.org/x", "url: https://example.org/x"),
    (EVENT, "Link: www.example.org", "url: https://www.example.org"),
    (EVENT, "priority: 4", "importance: 4"),
    (TOP, "name: T", "title: T"),
    (TOP, "title: T\ntext: about", "title: T\ndescription: about"),
    (TOP, "title: T\nauthor: me", "title: T\ncredit: me"),
    (TOP, "title: T\nlang: de", "title: T\nlanguage: de"),
    (TOP, "Titel: T", "title: T"),
    (TOP, "заголовок: T", "title: T"),
    (SOURCE, "link: https://example.org", "url: https://example.org"),
    (SOURCE, "href: https://example.org", "url: https://example.org"),
    (SOURCE, "date: 2012", "published: 2012"),
    (SOURCE, "year: 2012", "published: 2012"),
    (SOURCE, "publication_date: May 2012", "published: 2012-05"),
    (SOURCE, "authors: Me", "author: Me"),
    (SOURCE, "by: Me", "author: Me"),
    (SOURCE, "Autor: Me", "author: Me"),
    (SOURCE, "journal: J", "publisher: J"),
    (SOURCE, "accessDate: 2024", "accessed: 2024"),
    (SOURCE, "retrieved: 2024", "accessed: 2024"),
    (SOURCE, "archive: https://example.org", "archived: https://example.org"),
    (SOURCE, "notes: N", "note: N"),
    (CATEGORY, "name: War", "label: War"),
    (CATEGORY, "title: War", "label: War"),
    (CATEGORY, "colour: blue", "color: blue"),
    (CATEGORY, "Colour: grey", "color: gray"),
    (CATEGORY, "farbe: blue", "color: blue"),
    (CATEGORY, "цвет: blue", "color: blue"),
    (CATEGORY, "shape: square", "symbol: square"),
    (CITATION, "page: p. 5", "locator: p. 5"),
    (CITATION, "pages: 5-7", "locator: 5-7"),
    (CITATION, "comment: N", "note: N"),
    (ACCOUNT, "text: N", "says: N"),
    (ACCOUNT, "quote: N", "says: N"),
    (ACCOUNT, "when: 1956", "date: 1956"),
    (LINK, "type: leads-to", "kind: leads-to"),
    (LINK, "label: leads-to", "kind: leads-to"),
    (TIMELINE, "start: 1950", "from: 1950"),
    (TIMELINE, "end: 1960", "to: 1960"),
    (TIMELINE, "startDate: 1950", "from: 1950"),
    (TIMELINE, "name: My timeline", "title: My timeline"),
    (TIMELINE, "height: 600", "max-height: 600"),
    (TIMELINE, "maxHeight: 600", "max-height: 600"),
    (TIMELINE, "max_height: 600", "max-height: 600"),
    (TIMELINE, "filter: { tag: x }", "where: { tag: x }"),
    (TIMELINE, "style: dark", "theme: dark"),
    (TIMELINE, "legende: false", "legend: false"),
    (TIMELINE, "legend: off", "legend: false"),
    (TIMELINE, "notes: No", "notes: false"),
    (TIMELINE, "Footnotes: false", "notes: false"),
    (TIMELINE, "orientation: vertical", "layout: vertical"),
    (WHERE, "tags: [x]", "tag: [x]"),
    (WHERE, "keyword: x", "tag: x"),
    (WHERE, "min_importance: 2", "importance: 2"),
];

#[test]
fn a_key_is_fixed_by_its_meaning() {
    for (around, written, meant) in MEANT {
        let (before, after) = (around.replace("{}", written), around.replace("{}", meant));
        assert_eq!(check(&after).diagnostics, [], "{after}");
        assert_eq!(fix(&before).text, after, "{before}: {:#?}", check(&before).diagnostics);
        let crlf = before.replace('\n', "\r\n");
        assert_eq!(fix(&crlf).text, after.replace('\n', "\r\n"), "{crlf:?}");
    }
}

/// Lines that are asked, with words of the remedy.
const ASKED: &[(&str, &str, &str)] = &[
    (UNTITLED, "text: A", "`title`"),
    (UNDATED, "start: 1957", "1957/.."),
    (UNDATED, "end: 1957", "../1957"),
    (UNDATED, "datum: 12/5/1957", "1957-05-12"),
    (EVENT, "end: 1960", "`date: 1957/1960`"),
    (EVENT, "until: 1960", "`date: 1957/1960`"),
    (EVENT, "tags: war, peace", "[war, peace]"),
    (EVENT, "actors: A and B", "[A, B]"),
    (EVENT, "actors: A, B and C", "[A, B, C]"),
    (TOP, "title: T\ntheme: dark", "timelines: [{ id: overview, theme: dark }]"),
    (TOP, "title: T\nstart: 1950\nend: 1960", "timelines: [{ id: overview, from: 1950, to: 1960 }]"),
    (TOP, "title: T\nlayout: vertical\nscale: linear", "layout: vertical, scale: linear"),
    (TIMELINE, "tag: x", "where: { tag: x }"),
    (TIMELINE, "tags: [x]", "where: { tag: [x] }"),
    (CATEGORY, "symbol: star", "`cross`"),
    (CATEGORY, "colour: red", "`vermilion`"),
];

#[test]
fn what_can_mean_several_is_asked_and_each_answer_is_right() {
    for (around, written, words) in ASKED {
        let text = around.replace("{}", written);
        assert_eq!(fix(&text).text, text, "{text}");
        let found = check(&text).diagnostics;
        assert!(found[0].hint.as_deref().unwrap_or_default().contains(words), "{text}: {:?}", found[0].hint);
        assert!(!found[0].fixes().is_empty(), "{text}");
        for fix in found[0].fixes() {
            let after = dateline::text::apply(&text, &fix.edits).unwrap();
            assert_eq!(check(&after).diagnostics, [], "{}\n{after}", fix.title);
        }
    }
}

/// Lines for which nothing can be written without asking, with words of the hint.
const REPORTED: &[(&str, &str, &str)] = &[
    (EVENT, "importence: high", "from 1 to 5"),
    (EVENT, "colour: red", "category"),
    (EVENT, "page: 5", "locator"),
    (EVENT, "notes: a\n    summary: b", "`summary` is there already"),
    (EVENT, "source: tass", "below `sources:`"),
    (TOP, "title: T\nwhen: 1957", "below `events:`"),
    (EVENT, "timezone: UTC", "at the top of the file"),
    (TOP, "title: T\ntheme: dark\ntimelines: [{ id: a }]", "in each timeline"),
    (SOURCE, "page: 5", "locator"),
    (SOURCE, "id: b", "the key that it stands under"),
    (WHERE, "tag: x\n      actor: Bob", "delete it"),
    (EVENT, "form: x", "expected `id`"),
    (TIMELINE, "form: 1950", "`from`"),
    (EVENT, "tile: x", "`title`"),
];

#[test]
fn what_belongs_elsewhere_is_reported_where() {
    for (around, written, words) in REPORTED {
        let text = around.replace("{}", written);
        assert_eq!(fix(&text).text, text, "{text}");
        let hints: Vec<String> = check(&text).diagnostics.into_iter().filter_map(|one| one.hint.clone()).collect();
        assert!(hints.iter().any(|hint| hint.contains(words)), "{text}: {hints:?}");
    }
}

/// What is wrong, without places.
fn kinds(found: &[Diagnostic]) -> Vec<(Code, String)> {
    let mut kinds: Vec<_> = found.iter().map(|one| (one.code, one.message.clone())).collect();
    kinds.sort();
    kinds
}

/// Errors whose fix may bring another to light that it hid: what stands in a section or an entry that was not read.
const HIDING: &[Code] = &[Code::YamlSyntax, Code::NotUtf8, Code::ForbiddenCharacter, Code::LimitExceeded];

#[test]
fn every_fix_of_a_fixture_takes_its_diagnostic_away_and_brings_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    for folder in fs::read_dir(root).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let file = file.unwrap().path();
            let Ok(text) = fs::read_to_string(&file) else { continue };
            let found = check(&text).diagnostics;
            let before = kinds(&found);
            for one in found.iter().filter(|one| !HIDING.contains(&one.code)) {
                for fix in one.fixes() {
                    let after = dateline::text::apply(&text, &fix.edits).unwrap();
                    let left = kinds(&check(&after).diagnostics);
                    let is_new = |kind: &&(Code, String)| {
                        left.iter().filter(|other| other == kind).count()
                            > before.iter().filter(|other| other == kind).count()
                    };
                    let new: Vec<_> = left.iter().filter(is_new).collect();
                    assert!(new.is_empty() && left.len() < before.len(), "{}: {}: {new:?}", file.display(), fix.title);
                }
            }
        }
    }
}

#[test]
fn names_that_look_alike_are_one_lane_and_one_filter() {
    let text = "title: T\nevents:\n  - { date: 1956, title: A, place: \"Zu\\u0308rich\", tags: [\"caf\\u0065\\u0301\"] }\n  - { date: 1957, title: B, place: 'Zürich ', tags: ['café '] }\n  - { date: 1958, title: C, place: Zürich, tags: [café] }\ntimelines:\n  - { id: a, layout: lanes, lanes: place, where: { tag: café } }\n";
    let checked = check(text);
    let codes: Vec<Code> = checked.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::NameSpelling], "told once");
    let chronicle = checked.value.unwrap();
    assert_eq!(chronicle.views[0].events.len(), 3);
    assert!(chronicle.events.iter().all(|event| event.place.as_deref() == Some("Zürich") && event.tags == ["café"]));
    let fixed = fix(text).text;
    assert_eq!(check(&fixed).diagnostics, [], "{fixed}");
}

#[test]
fn a_key_of_a_timeline_in_an_event_is_reported_where_it_belongs_and_never_fixed() {
    for written in ["theme: dark", "Theme: light", "layout: vertical", "scale: linear", "width: 800", "lanes: place"] {
        let text = EVENT.replace("{}", written);
        assert_eq!(fix(&text).text, text, "{text}");
        let hint = check(&text).diagnostics[0].hint.clone().unwrap_or_default();
        let belongs = format!("`timelines: [{{ id: overview, {} }}]`", written.replace("Theme", "theme"));
        assert!(hint.contains(&belongs), "{text}: {hint}");
    }
    for written in ["theme: war", "theme: night", "Theme: black and white", "theme: [war]"] {
        let text = EVENT.replace("{}", written);
        assert_eq!(fix(&text).text, text, "a key of the format is never made a tag: {written}");
    }
    let tagged = EVENT.replace("{}", "topic: war");
    assert_eq!(fix(&tagged).text, EVENT.replace("{}", "tags: [war]"));
}

#[test]
fn both_signs_around_a_link_go() {
    for link in ["https://example.org/a", "http://x.org", "mailto:a@b.org", "notes/a.html"] {
        let text = EVENT.replace("{}", &format!("url: <{link}>"));
        assert_eq!(fix(&text).text, EVENT.replace("{}", &format!("url: {link}")));
    }
}
