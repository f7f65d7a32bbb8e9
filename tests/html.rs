//! The page around a picture: what it holds, what it lets run, and what a hostile file cannot do to it.

use std::collections::BTreeSet;

use dateline::{Chronicle, Studio, Target};
use sha2::{Digest, Sha256};

const FILE: &str = "title: Harbours\nsubtitle: Two cities\ncategories: { a: { label: Sieges }, b: { label: Trade } }\n\
    sources: { log: { title: The log, url: 'https://example.org/log' }, other: { title: Never cited } }\n\
    events:\n\
    - { id: one, date: 1850-05-06, title: A siege, category: a, place: Odessa, sources: [log], summary: It lasted. }\n\
    - { id: two, date: 1851~, title: A treaty, category: b, status: disputed, accounts: [{ source: log, says: none }] }\n\
    - { id: three, date: 1852/1853, title: A war, url: 'https://example.org/war' }\n\
    timelines: [{ id: all, width: 1200 }, { id: late, from: 1852 }]\n";

fn chronicle(text: &str) -> Chronicle {
    let read = dateline::read(text);
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    read.value.unwrap()
}

fn pages(text: &str) -> Vec<String> {
    let pictures = Studio::with_pages().render(&chronicle(text)).unwrap();
    pictures.iter().map(|picture| String::from_utf8(picture.encode(Target::Html).unwrap()).unwrap()).collect()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split_once(to)).map(|(inside, _)| inside).collect()
}

fn rows(page: &str) -> Vec<&str> {
    between(page, "<tr role=\"row\" id=\"", "</tr>")
}

#[test]
fn every_event_of_the_timeline_has_its_row_and_no_other_has() {
    let [all, late] = &pages(FILE)[..] else { panic!("two timelines") };
    let ids = |page| rows(page).iter().map(|row| row.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(all), ["one", "two", "three"]);
    assert_eq!(ids(late), ["three"]);
}

#[test]
fn a_row_says_what_the_file_says() {
    let page = &pages(FILE)[0];
    let [first, second, third] = rows(page)[..] else { panic!("three events") };
    for words in
        ["<time datetime=\"1850-05-06\">6 May 1850</time>", "A siege", "It lasted.", "Sieges", "Odessa", "The log"]
    {
        assert!(first.contains(words), "{words}: {first}");
    }
    assert!(second.contains("c. 1851") && !second.contains("<time"), "nobody knows the year: {second}");
    assert!(second.contains("sources contradict each other") && second.contains("According to"), "{second}");
    assert!(third.contains("href=\"https://example.org/war\""), "{third}");
    assert!(page.contains("href=\"https://example.org/log\"") && !page.contains("Never cited"));
}

#[test]
fn a_source_that_only_has_an_account_of_an_event_is_listed() {
    let text = "title: T\nsources: { s: { title: A report } }\n\
        events: [{ date: 2012, title: A, accounts: [{ source: s, says: B }] }]\n";
    assert!(pages(text)[0].contains("<li id=\"source_1\" dir=\"auto\">A report</li>"));
}

#[test]
fn every_link_within_the_page_leads_somewhere_and_no_id_is_there_twice() {
    for page in pages(FILE) {
        let ids = between(&page, " id=\"", "\"");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{ids:?}");
        let targets = between(&page, "href=\"#", "\"");
        assert!(!targets.is_empty() && targets.iter().all(|target| known.contains(target)), "{targets:?}");
    }
}

#[test]
fn the_policy_lets_the_script_of_the_page_run_and_nothing_else() {
    let page = &pages(FILE)[0];
    let [script] = between(page, "<script>", "</script>")[..] else { panic!("one script") };
    let hash = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, Sha256::digest(script));
    let [policy] = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")[..] else {
        panic!("one policy")
    };
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(policy.contains(&format!("script-src 'sha256-{hash}';")), "{policy} should name {hash}");
}

#[test]
fn nothing_is_asked_from_outside() {
    let page = &pages(FILE)[0];
    let sources: Vec<&str> = between(page, "src=\"", "\"").into_iter().chain(between(page, "url(", ")")).collect();
    assert!(sources.iter().all(|from| from.starts_with("data:") || from.starts_with('#')), "{sources:?}");
    assert!(!page.contains("<link") && !page.contains("@import"));
}

#[test]
fn no_text_of_a_file_becomes_markup() {
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onload=\\\"alert(1)";
    let text = format!(
        "title: \"{evil}\"\ndescription: \"{evil}\"\ncategories: {{ a: {{ label: \"{evil}\" }}, b: {{ label: B }} }}\n\
         sources: {{ s: {{ title: \"{evil}\", author: \"{evil}\" }} }}\nevents:\n\
         - {{ date: 2012, title: \"{evil}\", summary: \"{evil}\", place: \"{evil}\", actors: [\"{evil}\"], category: a, \
         sources: [s], accounts: [{{ source: s, says: \"{evil}\" }}] }}\n- {{ date: 2013, title: B, category: b }}\n"
    );
    let page = &pages(&text)[0];
    assert_eq!(page.matches("<script>").count(), 1, "ours");
    assert!(!page.contains("<img"), "a text between tags makes none");
    for tag in between(page, "<", ">") {
        let names: String = tag.split('"').step_by(2).collect();
        assert!(!names.contains("onload") && !names.contains("onerror"), "a text in an attribute ends it: {tag}");
    }
}

#[test]
fn a_page_has_the_picture_for_phones_and_wide_windows() {
    let widths = |page: &str| -> Vec<String> {
        between(page, "<svg ", ">")
            .iter()
            .map(|tag| tag.split(" width=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(widths(&pages(FILE)[0]), ["390", "960", "1200"]);
    let narrow = pages("title: T\nevents: [{ date: 2012, title: A }]\ntimelines: [{ id: a, width: 360 }]\n");
    assert_eq!(widths(&narrow[0]), ["360"], "what fits a phone needs no other");
}

#[test]
fn a_page_has_the_language_and_the_direction_of_its_file() {
    let arabic = pages("title: بغداد\nlanguage: ar\nevents: [{ date: 1258, title: سقوط }]\n");
    assert!(arabic[0].contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(arabic[0].contains("<h2>الأحداث</h2>"), "our words are Arabic");
    let urdu = pages("title: بغداد\nlanguage: ur\nevents: [{ date: 1258, title: سقوط }]\n");
    assert!(urdu[0].contains("<html lang=\"ur\" dir=\"rtl\">"));
    assert!(urdu[0].contains("<h2 lang=\"en\" dir=\"ltr\">Events</h2>"), "our words are English");
    assert!(pages(FILE)[0].contains("<html lang=\"en\">") && pages(FILE)[0].contains("<h2>Events</h2>"));
}

#[test]
fn a_page_is_known_by_its_beginning() {
    assert!(dateline::html::is_page(pages(FILE)[0].as_bytes()));
    assert!(!dateline::html::is_page(b"<!doctype html>\n<title>Somebody's</title>"));
}

#[test]
fn two_works_of_one_author_are_told_apart() {
    let text = "title: T\nsources:\n  a: { title: First, author: 'Smith, J.', published: 1900 }\n  b: { title: Second, author: 'Smith, J.', published: 1900 }\n  \
                c: { title: Third, author: 'Jones, A.' }\nevents:\n- date: 1890\n  title: A\n  accounts: [{ source: a, date: 1889 }, { source: b, date: 1891 }, { source: c, date: 1892 }]\n\
                timelines: [{ id: all, prefer: b }]\n";
    let page = &pages(text)[0];
    for words in ["According to Smith, J., First: 1889", "According to Jones, A.: 1892", "told by Smith, J., Second."] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("According to Smith, J.: "), "{page}");
}
