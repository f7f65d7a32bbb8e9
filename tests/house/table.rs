//! The table of rooms. What it is: who may import whom. In: the text of ARCHITECTURE.md. Out: rows. It must not read
//! sources.

use std::collections::{BTreeMap, BTreeSet};

/// Who may import whom.
pub(crate) struct Table {
    rooms: BTreeMap<String, BTreeSet<String>>,
}

impl Table {
    /// Reads the first table whose heading starts with `room`.
    pub(crate) fn read(text: &str) -> Result<Table, String> {
        let rows = text.lines().skip_while(|line| !line.starts_with("| room |")).skip(2);
        let mut rooms = BTreeMap::new();
        for line in rows.take_while(|line| line.starts_with('|')) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let name = cells[1].trim_matches('`');
            if name != "lib.rs" && !name.contains('/') {
                rooms.insert(name.to_owned(), allowed(cells[2]));
            }
        }
        if rooms.is_empty() {
            return Err("no table of rooms".into());
        }
        match rooms.values().flatten().find(|name| !rooms.contains_key(*name)) {
            Some(name) => Err(format!("`{name}` is imported but has no row")),
            None => Ok(Table { rooms }),
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

    /// Whether the one may import the other; a room may import itself.
    pub(crate) fn allows(&self, room: &str, other: &str) -> bool {
        room == other || self.rooms.get(room).is_some_and(|row| row.contains(other))
    }

    /// A room that reaches itself, if there is one.
    pub(crate) fn circle(&self) -> Option<String> {
        self.rooms.keys().find(|room| self.reach(room).contains(room.as_str())).cloned()
    }

    fn reach(&self, room: &str) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self.rooms[room].iter().map(String::as_str).collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(self.rooms[next].iter().map(String::as_str));
            }
        }
        seen
    }
}

fn allowed(cell: &str) -> BTreeSet<String> {
    cell.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "-").map(str::to_owned).collect()
}
