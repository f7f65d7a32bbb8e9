//! The store of nodes: a flat list in the order of the text, children after their parent.

/// One node: 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// First byte.
    pub(super) start: u32,
    /// Byte after the last.
    pub(super) end: u32,
    /// The slot after this one and all below it.
    pub(super) next: u32,
    pub(super) form: Form,
}

/// How a node is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Without quotes, on which YAML's rules for `null` hold.
    Plain,
    /// Quoted or a block.
    Quoted,
    /// A list; whether it is in brackets.
    List { flow: bool },
    /// A mapping; whether it is in braces.
    Mapping { flow: bool },
    /// `*name`.
    Alias,
}

/// All nodes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arena {
    pub(super) slots: Vec<Slot>,
    /// Values that are not the bytes of their span (escapes, folded lines), by slot, ascending.
    pub(super) decoded: Vec<(u32, Box<str>)>,
    /// What an alias stands for, by slot, ascending.
    pub(super) targets: Vec<(u32, u32)>,
    /// Tags other than those that say nothing new, by slot, ascending.
    pub(super) tags: Vec<(u32, Box<str>)>,
    /// Texts behind an anchor that nothing repeats, or behind a `!` alone, by slot, ascending.
    pub(super) marked: Vec<u32>,
    /// No anchor, alias or tag.
    pub(super) plain: bool,
}

impl Default for Arena {
    fn default() -> Arena {
        Arena {
            slots: Vec::new(),
            decoded: Vec::new(),
            targets: Vec::new(),
            tags: Vec::new(),
            marked: Vec::new(),
            plain: true,
        }
    }
}

/// The value kept for a slot in an ascending list.
pub(super) fn lookup<T>(list: &[(u32, T)], at: u32) -> Option<&T> {
    list.binary_search_by_key(&at, |entry| entry.0).ok().map(|found| &list[found].1)
}
