//! The structure of the code: the table of ARCHITECTURE.md held against the sources.

mod breach;
mod manifest;
mod reading;
mod sentences;
mod sub_rooms;
mod table;

use std::fs;
use std::path::Path;

use breach::{Breach, breaches};
use table::Table;

/// A source file: its path from the project's root, with `/`, and its text.
type File = (String, String);

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn real_table() -> Table {
    Table::read(&fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()).unwrap()
}

#[test]
fn every_room_keeps_to_its_row() {
    let mut files = Vec::new();
    collect(&root().join("src"), &mut files);
    assert!(files.len() > 20, "the walk found the sources");
    let found = breaches(&real_table(), &files);
    assert!(found.is_empty(), "\n{}\n", found.iter().map(Breach::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_test_and_bench_says_what_it_is() {
    let mut files = Vec::new();
    for folder in ["tests", "benches", "examples"].map(|name| root().join(name)).iter().filter(|path| path.is_dir()) {
        collect(folder, &mut files);
    }
    let silent: Vec<_> = files.iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    assert!(silent.is_empty(), "files that do not open with `//!`: {silent:?}");
}

#[test]
fn the_table_has_no_circle() {
    assert_eq!(real_table().circle(), None);
}

const SMALL_TABLE: &str = "\
| module | may import | purpose | never |
| --- | --- | --- | --- |
| `text` | - | bytes | knows YAML |
| `time` | - | dates | knows x |
| `model` | text, time::Date | the file | knows YAML |
| `lib.rs` | all | names | logic |
| `src/bin/dateline/` | time | effects | decides |
";

/// The breaches of a sound small house with one file put in or replaced.
fn with(path: &str, text: &str) -> Vec<String> {
    let mut files: Vec<File> = [
        ("src/lib.rs", "//! names\npub mod text;\npub mod time;\npub mod model;\npub use crate::text::Span;\n"),
        ("src/text/mod.rs", "//! text\nmod span;\npub use crate::text::span::Span;\n"),
        ("src/text/span.rs", "//! span\n/// a\npub struct Span;\n"),
        ("src/time/mod.rs", "//! time\n/// a\npub struct Date;\n"),
        ("src/model/mod.rs", "//! model\nuse crate::text::Span;\nuse crate::time::Date;\n/// a\npub struct Event(Span, Date);\n"),
        ("src/bin/dateline/main.rs", "//! start\nuse std::fs;\nuse dateline::Span;\nfn main() { let _: (Option<Span>, _) = (None, fs::read(\"a\")); }\n"),
    ]
    .into_iter()
    .filter(|(name, _)| *name != path)
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .collect();
    if !path.is_empty() {
        files.push((path.to_owned(), text.to_owned()));
    }
    breaches(&Table::read(SMALL_TABLE).unwrap(), &files).iter().map(Breach::to_string).collect()
}

#[track_caller]
fn one(path: &str, text: &str, expected: &str) {
    let found = with(path, text);
    assert_eq!(found.len(), 1, "expected one breach, found {found:#?}");
    assert!(found[0].contains(expected), "expected {expected:?} in {found:?}");
}

#[test]
fn a_sound_house_has_no_breach() {
    assert_eq!(with("", ""), Vec::<String>::new());
}

#[test]
fn an_import_that_is_not_in_the_row_is_found() {
    one("src/time/mod.rs", "//! t\nuse crate::model::Event;\n", "src/time/mod.rs:2: `time` may not import `model`");
}

#[test]
fn an_item_that_the_row_does_not_name_is_found_however_it_is_reached() {
    let forms = [
        "use crate::time::Instant;",
        "use crate::time::{Date, Instant};",
        "use crate::time::Instant as Date;",
        "use crate::time;",
        "use crate::time::{self, Date};",
        "use crate::time as other;",
        "fn f() { let _ = crate::time::Instant::now(); }",
        "fn f() { assert!(crate::time::Instant::ok()); }",
        "fn f(_: crate::time::Instant) {}",
        "type Other = crate::time::Instant;",
        "pub use crate::time::Instant;",
    ];
    for form in forms {
        one("src/model/mod.rs", &format!("//! m\n{form}\n"), "`model` may not name `time");
    }
    let named = "//! m\nuse crate::time::Date;\nfn f() { let _ = crate::time::Date::parse(); }\n";
    assert_eq!(with("src/model/mod.rs", named), Vec::<String>::new());
}

#[test]
fn draw_cannot_reach_a_ruler() {
    for form in ["use crate::font::Ruler;", "use crate::font::{Ruler, Weight};", "use crate::font;"] {
        let files = [("src/draw/mod.rs".to_owned(), format!("//! d\n{form}\n"))];
        let found: Vec<String> = breaches(&real_table(), &files).iter().map(Breach::to_string).collect();
        assert!(found.iter().any(|breach| breach.contains("`draw` may not name `font")), "{form}: {found:?}");
    }
}

#[test]
fn a_path_in_an_expression_is_an_import() {
    one("src/time/mod.rs", "//! t\nfn f() { let _ = crate::text::Span; }\n", "`time` may not import `text`");
}

#[test]
fn a_path_in_a_macro_is_an_import() {
    one("src/time/mod.rs", "//! t\nfn f() { assert!(crate::text::Span::ok()); }\n", "`time` may not import `text`");
}

#[test]
fn a_path_in_a_type_or_an_attribute_is_an_import() {
    one("src/time/mod.rs", "//! t\nstruct A(Vec<crate::text::Span>);\n", "`time` may not import `text`");
    one("src/time/mod.rs", "//! t\n#[derive(crate::text::Span)]\nstruct A;\n", "`time` may not import `text`");
}

#[test]
fn the_short_names_of_the_root_are_no_way_round() {
    one("src/time/mod.rs", "//! t\nuse crate::Span;\n", "by way of the root");
}

#[test]
fn a_group_over_rooms_is_found() {
    one("src/model/mod.rs", "//! m\nuse crate::{text::Span, time::Date};\n", "one line for each room");
}

#[test]
fn a_renamed_root_is_found() {
    one("src/time/mod.rs", "//! t\nuse crate as house;\n", "a root renamed");
    one("src/time/mod.rs", "//! t\nuse std as s;\n", "a root renamed");
    one("src/time/mod.rs", "//! t\nextern crate std as s;\n", "a root renamed");
}

#[test]
fn a_glob_is_found() {
    one("src/model/mod.rs", "//! m\nuse crate::text::*;\n", "glob");
    one("src/model/mod.rs", "//! m\nfn f() { use std::fmt::*; }\n", "glob");
}

#[test]
fn a_climb_is_found() {
    one("src/text/span.rs", "//! s\nfn f() { super::super::time::now(); }\n", "climbs out");
    one("src/text/mod.rs", "//! s\nuse super::time::Date;\n", "climbs out");
}

#[test]
fn a_visibility_is_no_import() {
    assert_eq!(with("src/time/mod.rs", "//! t\npub(crate) struct Date;\npub(super) fn f() {}\n"), Vec::<String>::new());
}

#[test]
fn a_room_without_a_row_is_found() {
    one("src/stray/mod.rs", "//! s\n", "`stray` has no row");
    one("src/stray.rs", "//! s\n", "`stray` has no row");
}

#[test]
fn a_row_without_a_room_is_found() {
    let files = [("src/lib.rs".to_owned(), "//! names\n".to_owned())];
    assert_eq!(breaches(&Table::read(SMALL_TABLE).unwrap(), &files).len(), 3);
}

#[test]
fn an_effect_outside_the_command_is_found() {
    for effect in ["std::fs", "std::env", "std::net", "std::time::Instant", "std::process", "std::io::stdout"] {
        one("src/time/mod.rs", &format!("//! t\nuse {effect};\n"), "only the command");
    }
    one("src/time/mod.rs", "//! t\nuse std::{fmt, fs};\n", "only the command");
    one("src/time/mod.rs", "//! t\nfn f() { ::std::env::args(); }\n", "only the command");
    one(
        "src/lib.rs",
        "//! t\npub mod text;\npub mod time;\npub mod model;\nfn f() { std::fs::read(\"a\"); }\n",
        "only the command",
    );
}

#[test]
fn a_file_without_a_heading_is_found() {
    one("src/text/span.rs", "pub struct Span;\n", "does not open with `//!`");
}

#[test]
fn the_command_reaches_into_the_rooms_of_its_row_alone() {
    assert_eq!(
        with("src/bin/dateline/main.rs", "//! s\nuse dateline::time::Date;\nfn main() {}\n"),
        Vec::<String>::new()
    );
    one("src/bin/dateline/main.rs", "//! s\nuse dateline::text::apply;\nfn main() {}\n", "of its row");
}

#[test]
fn a_function_may_have_the_name_of_a_room() {
    let text = "//! s\nfn main() { dateline::text(\"a\"); }\n";
    assert_eq!(with("src/bin/dateline/main.rs", text), Vec::<String>::new());
    one("src/bin/dateline/main.rs", "//! s\nuse dateline::text;\nfn main() {}\n", "of its row");
}

#[test]
fn a_stub_is_found() {
    one("src/time/mod.rs", "//! t\nfn f() { todo!() }\n", "`todo`");
    one("src/time/mod.rs", "//! t\n// FIXME: later\n", "`FIXME`");
}

#[test]
fn a_file_past_its_length_is_found() {
    one("src/time/mod.rs", &format!("//! t\n{}", "// x\n".repeat(500)), "lines");
}

#[test]
fn a_table_with_a_circle_is_found() {
    let table = "| module | may import |\n| --- | --- |\n| `a` | b |\n| `b` | a |\n";
    assert!(Table::read(table).unwrap().circle().is_some());
}

#[test]
fn a_row_that_names_no_room_is_refused() {
    assert!(Table::read("| module | may import |\n| --- | --- |\n| `a` | zoo |\n").is_err());
    assert!(Table::read("no table").is_err());
}
