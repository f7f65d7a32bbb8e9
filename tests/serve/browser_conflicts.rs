//! The live page in Chromium: another program saves the file while a form is open, and what both have written is kept.

use std::fs;

use super::Served;
use super::browser::{open, open_form, until_text};
use super::tab::Tab;

const FILE: &str = "title: Wars
sources:
  a: { title: Alpha }
  b: { title: Beta }
events:
  - id: one
    date: 1915
    title: Strike
    tags: [x, y]
    sources: [a]
    accounts:
      # the first
      - { source: a, says: hi }
  - id: two
    date: 1916
    title: Two
    links: [{ to: one }]
";

/// Gives a field other words.
fn put(tab: &mut Tab, selector: &str, words: &str) {
    tab.js(&format!("document.querySelector('{selector}').focus()"));
    tab.js("document.activeElement.select()");
    tab.write(words);
}

/// Saves, is refused, and waits until the form knows the file as it is.
fn save_late(tab: &mut Tab, told: &str) {
    tab.js("document.querySelector('#save').click()");
    tab.until(&format!("document.querySelector('#form-trouble').textContent.includes('{told}')"));
    tab.js("document.querySelector('#save').click()");
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn what_is_typed_is_laid_over_what_another_program_has_written() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    open_form(&mut tab, "one");
    put(&mut tab, "#source-rows input", "p. 9");
    put(&mut tab, "#tags", "x, q");
    put(&mut tab, "#account-rows [data-name=says]", "hello");
    put(&mut tab, "#event-title", "Mine");
    let theirs = FILE
        .replace("[x, y]", "[x, y, z]")
        .replace("sources: [a]", "sources: [a, b]")
        .replace("Strike", "Theirs")
        .replace("hi }\n", "hi }\n      - { source: b, says: other }\n");
    fs::write(served.path(), &theirs).unwrap();
    save_late(&mut tab, "The file has “Theirs” now");
    let both = theirs
        .replace("[x, y, z]", "[x, z, q]")
        .replace("sources: [a, b]", "sources: [{ id: a, locator: p. 9 }, b]")
        .replace("Theirs", "Mine")
        .replace("says: hi }", "says: hello }");
    until_text(&served, &both);
    tab.until("!document.querySelector('#panel').open");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn nothing_is_written_into_another_event_that_has_the_id_now() {
    let strikes = |places: &[&str]| {
        let events = places.iter().map(|place| format!("  - {{ date: 1915, title: Strike, place: {place} }}\n"));
        format!("title: T\nevents:\n{}", events.collect::<String>())
    };
    let renamed = FILE.replace("id: one", "id: eins").replace("id: two", "id: one").replace("to: one", "to: eins");
    for (before, id, after) in [
        (FILE.to_owned(), "one", renamed),
        (FILE.to_owned(), "two", FILE.replace("id: two", "id: zwei")),
        (strikes(&["A", "B", "C"]), "strike-1915-2", strikes(&["B", "C"])),
    ] {
        let served = Served::new(&before);
        let mut tab = open(&served);
        open_form(&mut tab, id);
        put(&mut tab, "#place", "Paris");
        fs::write(served.path(), &after).unwrap();
        save_late(&mut tab, "is no longer there");
        tab.until("document.querySelector('#form-trouble').textContent.includes('open the event from the table')");
        assert_eq!((served.text(), tab.js("document.querySelector('#place').value")), (after, "Paris".into()), "{id}");
        assert!(tab.errors.is_empty(), "{:?}", tab.errors);
    }
}
