//! The rooms inside `layout`, held to their own table of ARCHITECTURE.md.

use super::reading::names;
use super::table::Table;
use super::{collect, root};

/// Files that stand in `src/layout` itself, at most.
const MOST_FILES: usize = 12;

fn layout_table() -> Table {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    Table::under(&text, "| module of `layout` |").unwrap()
}

/// `solve` for `src/layout/solve/isotonic.rs`, `plot` for `src/layout/plot.rs`; `None` for the room's own front.
fn sub_room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/layout/")?;
    let name = inside.split('/').next()?;
    (inside != "mod.rs").then(|| name.trim_end_matches(".rs"))
}

/// What files of `layout` import that their rows do not allow.
fn breaches(table: &Table, files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let Some(room) = sub_room(path) else { continue };
        if !table.has(room) {
            found.push(format!("{path}:1: `{room}` has no row"));
        }
        for named in names(text).unwrap() {
            let [first, second, other, ..] = named.segments.as_slice() else { continue };
            if first == "crate" && second == "layout" && !table.allows(room, other) {
                found.push(format!("{path}:{}: `{room}` may not import `{other}`", named.line));
            }
        }
    }
    found
}

fn layout_files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&root().join("src/layout"), &mut files);
    files
}

#[test]
fn every_room_of_layout_keeps_to_its_row() {
    let (table, files) = (layout_table(), layout_files());
    assert!(files.len() > 20, "the walk found the sources");
    assert_eq!(breaches(&table, &files), Vec::<String>::new());
    let rooms: Vec<&str> = files.iter().filter_map(|(path, _)| sub_room(path)).collect();
    assert_eq!(table.rooms().find(|room| !rooms.contains(room)), None, "a row without a room");
}

#[test]
fn the_rooms_of_layout_import_each_other_in_no_circle() {
    assert_eq!(layout_table().circle(), None);
}

#[test]
fn few_files_stand_outside_a_room_of_layout() {
    let files = layout_files();
    let own: Vec<&String> = files.iter().map(|(path, _)| path).filter(|path| path.matches('/').count() == 2).collect();
    assert!(own.len() <= MOST_FILES, "{own:?}");
}

#[test]
fn an_import_between_rooms_of_layout_that_has_no_row_is_found() {
    let file = |text: &str| [("src/layout/solve/isotonic.rs".to_owned(), format!("//! s\n{text}\n"))];
    let table = layout_table();
    for text in [
        "use crate::layout::page::arrange;",
        "fn f() { crate::layout::page::arrange(); }",
        "use crate::layout::TimeScale;",
    ] {
        assert_eq!(breaches(&table, &file(text)).len(), 1, "{text}");
    }
    assert_eq!(breaches(&table, &file("use crate::layout::solve::interval_partition::pack;")), Vec::<String>::new());
    let stray = [("src/layout/stray.rs".to_owned(), "//! s\n".to_owned())];
    assert_eq!(breaches(&table, &stray), ["src/layout/stray.rs:1: `stray` has no row"]);
}
