//! Sources, categories and timelines get other ids: there and back gives the same bytes, and what is refused says why.

use std::fs;
use std::path::Path;

use dateline::edit::{EditError, Section, rename_entry};

use super::spliced;

const ALL: [Section; 3] = [Section::Sources, Section::Categories, Section::Timelines];

fn ids(text: &str, section: Section) -> Vec<String> {
    let chronicle = dateline::read(text).value.into_iter();
    chronicle
        .flat_map(|chronicle| match section {
            Section::Sources => chronicle.sources.into_iter().map(|one| one.id).collect::<Vec<_>>(),
            Section::Categories => chronicle.categories.into_iter().map(|one| one.id).collect(),
            Section::Timelines => entries(chronicle.views),
        })
        .collect()
}

/// The ids of the entries, each once.
fn entries(views: Vec<dateline::model::View>) -> Vec<String> {
    let mut ids: Vec<String> = views.into_iter().filter_map(|view| view.entry).collect();
    ids.dedup();
    ids
}

/// Every file of events that is kept here.
pub(super) fn texts() -> Vec<String> {
    let mut texts = vec![include_str!("../../events.yaml").to_owned()];
    for folder in ["docs/gallery", "tests/cases"] {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut texts);
    }
    texts
}

fn files(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match entry.extension().and_then(|end| end.to_str()) {
            _ if entry.is_dir() => files(&entry, found),
            Some("yaml") => found.extend(fs::read_to_string(&entry)),
            _ => {}
        }
    }
}

#[test]
fn there_and_back_gives_the_same_bytes_in_every_file_of_ours() {
    let texts = texts();
    let mut count = 0;
    for (text, section) in texts.iter().flat_map(|text| ALL.map(|section| (text, section))) {
        // Of figures alone nobody can tell whether they had quotes, and what is no id is not written again.
        let is_id = |id: &String| {
            id.contains(char::is_alphabetic)
                && id.chars().all(|c| c == '-' || (c.is_alphanumeric() && !c.is_uppercase()))
        };
        for id in ids(text, section).into_iter().filter(is_id) {
            let Ok(there) = rename_entry(text, section, &id, "z-other") else { continue };
            if section == Section::Timelines && dateline::check(text).has_errors() {
                // Of two timelines with one picture each may be the one to blame.
                continue;
            }
            assert_eq!(spliced(text, &there), there.text);
            assert!(!ids(&there.text, section).contains(&id) || id == "z-other", "{id}\n{}", there.text);
            let back =
                rename_entry(&there.text, section, "z-other", &id).unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!(back.text, *text);
            count += 1;
        }
    }
    assert!(count > 100, "{count} were renamed");
}

#[test]
fn every_place_that_names_it_is_another_and_nothing_else() {
    let text = "\
title: a
sources:
  a: { title: a } # a
  b: { title: b }
categories: { a: { label: a }, c: {} }
events:
  - { date: 2012, title: a, category: a, sources: [a, { id: \"a\", note: a }, b] }
  - date: 2013
    title: b
    category: c
    sources:
      - 'a'
    accounts: [{ source: a, says: a }]
    after: { event: a-2012, source: a }
    lasts: { for: P1D, source: 'a' }
    tags: [a]
timelines:
  - { id: a, where: { source: [a, b], category: a } }
";
    let source = "\
title: a
sources:
  z: { title: a } # a
  b: { title: b }
categories: { a: { label: a }, c: {} }
events:
  - { date: 2012, title: a, category: a, sources: [z, { id: \"z\", note: a }, b] }
  - date: 2013
    title: b
    category: c
    sources:
      - 'z'
    accounts: [{ source: z, says: a }]
    after: { event: a-2012, source: z }
    lasts: { for: P1D, source: 'z' }
    tags: [a]
timelines:
  - { id: a, where: { source: [z, b], category: a } }
";
    let renamed = |section, to: &str| rename_entry(text, section, "a", to).map(|edited| edited.text);
    assert_eq!(renamed(Section::Sources, "z").as_deref(), Ok(source));
    let category = text.replace("{ a: { label", "{ z: { label").replace("category: a", "category: z");
    assert_eq!(renamed(Section::Categories, "z"), Ok(category));
}

#[test]
fn what_cannot_be_is_refused() {
    let text = "title: T\nsources: { a: { title: A }, b: { title: B } }\nevents:\n- { date: 2012, title: A, sources: [a, b] }\n";
    let refused = |id: &str, to: &str| rename_entry(text, Section::Sources, id, to).unwrap_err();
    assert!(matches!(refused("c", "d"), EditError::NoEntry { section: "sources", .. }));
    let taken = refused("a", "b");
    assert!(matches!(taken, EditError::EntryTaken { section: "sources", .. }));
    assert_eq!(taken.places().len(), 1);
    for to in ["", "Not One", "-a", "a_b"] {
        assert!(matches!(refused("a", to), EditError::WouldBreak { .. }), "{to}");
    }
    assert!(matches!(rename_entry("a: [", Section::Sources, "a", "b"), Err(EditError::Invalid { .. })));
    let anchored = "title: T\nsources: { a: { title: A } }\nevents:\n- { date: 2012, title: &t a, sources: [*t] }\n";
    assert!(rename_entry(anchored, Section::Sources, "a", "b").is_err(), "the title would change with it");
}
