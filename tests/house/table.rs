//! The table of rooms: who may import whom.

use std::collections::{BTreeMap, BTreeSet};

/// What a room may import: rooms, and of each the only items that it may name; none where it may name all.
type Row = BTreeMap<String, BTreeSet<String>>;

/// The row of the command.
const COMMAND: &str = "src/bin/dateline/";

/// Who may import whom.
pub(crate) struct Table {
    rooms: BTreeMap<String, Row>,
    /// What the command may name beside the names of the root.
    command: Row,
}

impl Table {
    /// Reads the first table whose heading starts with `module`.
    pub(crate) fn read(text: &str) -> Result<Table, String> {
        Table::under(text, "| module |")
    }

    /// Reads the first table whose heading starts so.
    pub(crate) fn under(text: &str, heading: &str) -> Result<Table, String> {
        let rows = text.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
        let (mut rooms, mut command) = (BTreeMap::new(), Row::new());
        for line in rows.take_while(|line| line.starts_with('|')) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let name = cells[1].trim_matches('`');
            if name == COMMAND {
                command = allowed(cells[2]);
            } else if name != "lib.rs" {
                rooms.insert(name.to_owned(), allowed(cells[2]));
            }
        }
        if rooms.is_empty() {
            return Err("no table of rooms".into());
        }
        let unknown = rooms.values().chain([&command]).flat_map(Row::keys).find(|name| !rooms.contains_key(*name));
        match unknown.cloned() {
            Some(name) => Err(format!("`{name}` is imported but has no row")),
            None => Ok(Table { rooms, command }),
        }
    }

    /// The rooms, by name.
    pub(crate) fn rooms(&self) -> impl Iterator<Item = &str> {
        self.rooms.keys().map(String::as_str)
    }

    /// Whether there is a row.
    pub(crate) fn has(&self, room: &str) -> bool {
        self.rooms.contains_key(room)
    }

    /// Whether the one may import the other, or an item of it; a room may import itself.
    pub(crate) fn allows(&self, room: &str, other: &str) -> bool {
        room == other || self.rooms.get(room).is_some_and(|row| row.contains_key(other))
    }

    /// Whether the command may name what stands at the top of a room.
    pub(crate) fn opens_to_command(&self, room: &str) -> bool {
        self.command.contains_key(room)
    }

    /// Whether the one may name that item of the other; `None` is the other room itself, by which all can be named.
    pub(crate) fn allows_item(&self, room: &str, other: &str, item: Option<&str>) -> bool {
        let items = self.rooms.get(room).and_then(|row| row.get(other)).filter(|items| !items.is_empty());
        items.is_none_or(|items| item.is_some_and(|item| items.contains(item)))
    }

    /// A room that reaches itself, if there is one.
    pub(crate) fn circle(&self) -> Option<String> {
        self.rooms.keys().find(|room| self.reach(room).contains(room.as_str())).cloned()
    }

    fn reach(&self, room: &str) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self.rooms[room].keys().map(String::as_str).collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(self.rooms[next].keys().map(String::as_str));
            }
        }
        seen
    }
}

/// `time, font::Weight`: all of one room, one item of another.
fn allowed(cell: &str) -> Row {
    let mut row = Row::new();
    for name in cell.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "-") {
        let (room, item) = name.split_once("::").map_or((name, None), |(room, item)| (room, Some(item)));
        row.entry(room.to_owned()).or_default().extend(item.map(str::to_owned));
    }
    row
}
