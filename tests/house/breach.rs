//! The rules of structure, each a function.

use std::collections::BTreeSet;
use std::fmt;

use super::reading::{Named, names};
use super::table::Table;

/// Code past this many lines is more than one notion.
const MOST_LINES: usize = 300;
/// What only the command may touch.
const EFFECTS: &[&str] = &["fs", "env", "net", "time", "process", "os"];
/// The parts of `std::io` that reach outside.
const STREAMS: &[&str] = &["stdin", "stdout", "stderr"];
/// Words of unfinished work.
const UNFINISHED: &[&str] = &["todo", "unimplemented", "dbg"];
const UNFINISHED_NOTES: &[&str] = &["FIXME", "XXX", "HACK"];

/// One broken rule.
#[derive(Debug)]
pub(crate) struct Breach {
    path: String,
    line: usize,
    words: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.words)
    }
}

/// Where a file lives.
enum Home {
    Root,
    Command,
    Room { name: String, at_top: bool },
}

fn home(path: &str) -> Home {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    match inside.split('/').collect::<Vec<_>>().as_slice() {
        ["lib.rs"] => Home::Root,
        ["bin", ..] => Home::Command,
        [file] => Home::Room { name: file.trim_end_matches(".rs").to_owned(), at_top: true },
        [room, rest @ ..] => Home::Room { name: (*room).to_owned(), at_top: rest == ["mod.rs"] },
        [] => Home::Root,
    }
}

/// Everything in the files that the rules forbid, in order of place.
pub(crate) fn breaches(table: &Table, files: &[(String, String)]) -> Vec<Breach> {
    let mut found = Vec::new();
    let mut rooms = BTreeSet::new();
    for (path, text) in files {
        if let Home::Room { name, .. } = home(path) {
            if !table.has(&name) && rooms.insert(name.clone()) {
                found.push(Breach { path: path.clone(), line: 1, words: format!("the room `{name}` has no row") });
            }
            rooms.insert(name);
        }
        found.extend(in_file(table, path, text).into_iter().map(|(line, words)| Breach {
            path: path.clone(),
            line,
            words,
        }));
    }
    for room in table.rooms().filter(|room| !rooms.contains(*room)) {
        found.push(Breach { path: "ARCHITECTURE.md".into(), line: 1, words: format!("the row `{room}` has no room") });
    }
    found
}

fn in_file(table: &Table, path: &str, text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    if !text.starts_with("//!") {
        found.push((1, "does not open with `//!`".into()));
    }
    let lines = text.lines().count();
    if lines > MOST_LINES {
        found.push((MOST_LINES, format!("{lines} lines, past {MOST_LINES}: is it one notion?")));
    }
    for (number, line) in text.lines().enumerate() {
        // Whole words: `XXXX` is a date.
        let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).collect();
        let note = UNFINISHED_NOTES.iter().find(|note| words.contains(note));
        found.extend(note.map(|word| (number + 1, format!("unfinished: `{word}`"))));
    }
    match names(text) {
        Ok(named) => found.extend(named.iter().filter_map(|name| Some((name.line, judge(table, &home(path), name)?)))),
        Err(error) => found.push((1, format!("is not Rust: {error}"))),
    }
    found.sort();
    found.dedup();
    found
}

fn judge(table: &Table, home: &Home, named: &Named) -> Option<String> {
    general(named).or_else(|| match home {
        Home::Root => effect(named),
        Home::Command => reaching(table, named),
        Home::Room { name, at_top } => {
            effect(named).or_else(|| climb(named, *at_top)).or_else(|| import(table, name, named))
        }
    })
}

fn general(named: &Named) -> Option<String> {
    let segments: Vec<&str> = named.segments.iter().map(String::as_str).collect();
    match segments.as_slice() {
        _ if named.glob => Some(format!("a glob: `{}::*`", segments.join("::"))),
        [word] if UNFINISHED.contains(word) => Some(format!("unfinished: `{word}`")),
        _ if named.renamed => Some("a root renamed hides what is imported".into()),
        [.., "super", "super"] | ["super", "super", ..] => Some("climbs out with `super::super`".into()),
        _ => None,
    }
}

fn effect(named: &Named) -> Option<String> {
    let segments: Vec<&str> = named.segments.iter().map(String::as_str).collect();
    let outside = match segments.as_slice() {
        ["std" | "core", part, ..] if EFFECTS.contains(part) => !segments.starts_with(&["core", "time"]),
        ["std", "io", stream, ..] => STREAMS.contains(stream),
        _ => false,
    };
    outside.then(|| format!("`{}`: only the command may reach outside", segments.join("::")))
}

fn climb(named: &Named, at_top: bool) -> Option<String> {
    (at_top && named.segments[0] == "super").then(|| "climbs out of its room with `super`".into())
}

fn import(table: &Table, room: &str, named: &Named) -> Option<String> {
    let [root, other, rest @ ..] = named.segments.as_slice() else { return None };
    if root != "crate" {
        return None;
    }
    if named.group_at_root {
        return Some("a group over rooms: write one line for each room".into());
    }
    if !table.has(other) {
        return Some(format!("`crate::{other}` is reached by way of the root: import it from its room"));
    }
    if !table.allows(room, other) {
        return Some(format!("`{room}` may not import `{other}`"));
    }
    let item = rest.first().map(String::as_str);
    let words = || format!("`{room}` may not name `{}`", named.segments[1..].join("::"));
    (!table.allows_item(room, other, item)).then(words)
}

/// The command uses names of the root, and of the rooms in its row what stands at their top, each by its name; a function of the
/// root may have a room's name: `dateline::read(text)`.
fn reaching(table: &Table, named: &Named) -> Option<String> {
    let [root, other, rest @ ..] = named.segments.as_slice() else { return None };
    let is_room = root == "dateline" && table.has(other) && (named.in_use || !rest.is_empty());
    (is_room && (rest.is_empty() || !table.opens_to_command(other)))
        .then(|| format!("`dateline::{other}`: the command names what the root shows, and the rooms of its row"))
}
