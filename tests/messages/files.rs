//! Several files in one reading: each error is reported with the name and the line of its own file.

use std::path::Path;

use dateline::text::Edit;
use dateline::{Code, Diagnostic, FileId, Files, Fix, Loaded, Span};

use crate::messages::{checked_fixtures, in_memory};

const GOOD: &[u8] = b"title: T\nevents:\n- date: 2012\n  title: A\n";
const LATE: &[u8] = b"title: T\n\n# a comment\nevents:\n- date: 2012\n  title: A\n- date: May 2012\n  title: B\n";
const CRLF: &[u8] = b"title: T\r\nevents:\r\n- dtae: 2012\r\n  title: \xc3\xa9\r\n";
const MARKED: &[u8] = b"\xef\xbb\xbftitle: T\nevents: [\n";
const LATIN: &[u8] = b"title: T\nevents:\n- date: 2012\n  title: caf\xe9\n";
const EMPTY: &[u8] = b"";

/// The files that are read, and where the first error of each is.
const HELD: [(&str, &[u8], Option<&str>); 7] = [
    ("good.yaml", GOOD, None),
    ("in a folder/late.yaml", LATE, Some("in a folder/late.yaml:7:9")),
    ("crlf.yaml", CRLF, Some("crlf.yaml:3:3")),
    ("marked.yaml", MARKED, Some("marked.yaml:2:9")),
    ("latin.yaml", LATIN, Some("latin.yaml:4:13")),
    ("empty.yaml", EMPTY, Some("empty.yaml:1:1")),
    ("\u{202e}late.yaml", LATE, Some("<U+202E>late.yaml:7:9")),
];

#[test]
fn a_diagnostic_in_a_second_file_is_printed_with_its_own_name_and_line() {
    let held = HELD.map(|(name, bytes, _)| (name, bytes));
    let mut files = Files::default();
    for (name, _, expected) in HELD {
        let (file, read) = dateline::read_file(&mut files, &mut in_memory(&held), Path::new(name)).unwrap();
        assert_eq!((files.name(file), read.diagnostics.is_empty()), (name, expected.is_none()));
        for found in read.diagnostics.iter().take(1) {
            let shown = found.render_in(&files);
            assert!(shown.contains(&format!("\n --> {}\n", expected.unwrap())), "{shown}");
            assert_eq!(shown, found.render(name, files.text(file)), "the same alone");
        }
    }
}

#[test]
fn what_is_found_in_a_file_is_what_is_found_in_its_text_alone() {
    let (files, found) = checked_fixtures();
    assert!(found.len() > 90, "{} fixtures", found.len());
    for (at, (file, found)) in found.iter().enumerate() {
        let alone = dateline::check(files.text(*file)).diagnostics;
        // The text of bytes that are no text is not what was found invalid.
        if found.iter().any(|one| one.code == Code::NotUtf8) {
            continue;
        }
        assert_eq!(*file == FileId::MAIN, at == 0);
        assert_eq!(*found, alone.into_iter().map(|one| one.in_file(*file)).collect::<Vec<_>>());
        for fix in found.iter().flat_map(|one| one.fixes()) {
            assert!(dateline::text::apply(files.text(*file), &fix.edits).is_some(), "{}", fix.title);
        }
    }
}

#[test]
fn every_place_of_a_chronicle_names_its_file() {
    let text = b"title: T\nsources: { a: { title: S } }\ncategories: { b: { label: B } }\n\
                 events: [{ date: 2012, title: A, category: b, sources: [a] }]\ntimelines: [{ id: t }]\n";
    let mut files = Files::new("main.yaml", "title: T\n");
    let (file, read) =
        dateline::check_file(&mut files, &mut in_memory(&[("b.yaml", text)]), Path::new("b.yaml")).unwrap();
    let read = read.value.unwrap();
    let spans = [read.sources[0].span, read.categories[0].span, read.events[0].span, read.views[0].span];
    assert_ne!(file, FileId::MAIN);
    assert_eq!(spans.map(Span::file), [file; 4]);
    assert!(files.text(file)[spans[2].range()].contains("date: 2012"));
}

#[test]
fn one_message_names_places_in_several_files() {
    let mut files = Files::new("people.yaml", "- id: flood\n  title: Flood\n");
    let second = files.add("dams.yaml", "\n\n- title: Dam\n  id: flood\n");
    let found =
        Diagnostic::error(Code::DuplicateId, Span::new(21, 26).in_file(second), "the id `flood` is there twice")
            .related(Span::new(6, 11), "first here")
            .related(Span::new(11, 14).in_file(second), "of this event")
            .hint("choose another id");
    assert_eq!(
        found.render_in(&files),
        "\
error[duplicate-id]: the id `flood` is there twice
 --> dams.yaml:4:7
  |
4 |   id: flood
  |       ^^^^^
  |
 ::: people.yaml:1:7
  |
1 | - id: flood
  |       ----- first here
  |
 ::: dams.yaml:3:10
  |
3 | - title: Dam
  |          --- of this event
  |
  = help: choose another id"
    );
    let alone = found.render("dams.yaml", files.text(second));
    assert!(alone.contains("dams.yaml:3:10") && !alone.contains("people.yaml"), "{alone}");
}

#[test]
fn a_fix_in_another_file_is_not_shown_on_the_line_of_this_one() {
    let mut files = Files::new("a.yaml", "source: tas\n");
    let second = files.add("sources.yaml", "tass: { title: Wire }\n");
    let place = Span::new(0, 4).in_file(second);
    let fix = Fix { title: "write `tas`".into(), edits: vec![Edit { span: place, text: "tas".into() }], safe: false };
    let found =
        Diagnostic::error(Code::UnknownSource, Span::new(8, 11), "no source `tas`").hint("write it so").fix(fix);
    assert!(!found.render_in(&files).contains("+"), "{}", found.render_in(&files));
    let located = found.located(&files);
    assert_eq!((located.file, located.fixes[0].edits[0].file), ("a.yaml", Some("sources.yaml")));
}

#[test]
fn edits_of_several_files_change_no_text() {
    let second = Files::new("a.yaml", "ab").add("b.yaml", "ab");
    let edit = |at, file| Edit { span: Span::new(at, at + 1).in_file(file), text: "x".into() };
    let (here, there) = (edit(0, FileId::MAIN), edit(1, second));
    assert_eq!(dateline::text::apply("ab", &[here.clone(), there.clone()]), None);
    assert_eq!(dateline::text::apply("ab", &[here]).as_deref(), Some("xb"));
    assert_eq!(dateline::text::apply("ab", &[there]).as_deref(), Some("ax"));
}

#[test]
fn a_file_that_is_not_had_is_the_loaders_to_say_and_is_none_of_the_files() {
    let mut missing = |path: &Path| Err::<Loaded, String>(format!("no {}", path.display()));
    let mut files = Files::default();
    let error = dateline::check_file(&mut files, &mut missing, Path::new("a.yaml")).unwrap_err();
    assert_eq!((error.as_str(), files.name(FileId::MAIN)), ("no a.yaml", ""));
}

#[test]
fn a_place_in_no_file_is_shown_without_a_line() {
    let mut others = Files::new("a.yaml", "");
    let stray = others.add("b.yaml", "title: T\n");
    let found = Diagnostic::error(Code::EmptyFile, Span::new(3, 5).in_file(stray), "an error");
    for files in [Files::default(), Files::new("c.yaml", "title: T\n")] {
        assert!(found.render_in(&files).starts_with("error[empty-file]: an error\n"));
        assert_eq!((found.located(&files).file, found.located(&files).line), ("", 1));
    }
    others.forget(stray);
    assert!(found.render_in(&others).contains(" --> b.yaml:1:1\n"));
}
