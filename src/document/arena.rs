//! The store of nodes: a flat list in the order of the text, children after their parent.

use std::ops::Range;

/// One node: 12 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// First byte.
    pub(super) start: u32,
    /// Byte after the last.
    pub(super) end: u32,
    /// The slot after this one and all below it, above three bits for the form and one for a value that is kept decoded: a file
    /// has at most 2^23 nodes.
    next_and_form: u32,
}

/// Bits of the form.
const FORM: u32 = 3;
/// The bit of a value that is kept decoded.
const DECODED: u32 = 1 << FORM;
/// Bits below the number of the slot after this one.
const BELOW: u32 = FORM + 1;

impl Slot {
    pub(super) fn new(start: u32, end: u32, next: u32, form: Form) -> Slot {
        Slot { start, end, next_and_form: next << BELOW | form.number() }
    }

    /// The slot after this one and all below it.
    pub(super) fn next(self) -> u32 {
        self.next_and_form >> BELOW
    }

    pub(super) fn form(self) -> Form {
        Form::ALL[(self.next_and_form & ((1 << FORM) - 1)) as usize]
    }

    /// The same behind so many others.
    pub(super) fn behind(self, others: u32) -> Slot {
        Slot { next_and_form: self.next_and_form + (others << BELOW), ..self }
    }

    /// Where it stands as seen from a byte and a slot, and what it is.
    pub(super) fn placed(self, byte: u32, slot: u32) -> (u32, u32, u32, Form) {
        (self.start - byte, self.end - byte, self.next() - slot, self.form())
    }

    /// With another end of what is below it.
    pub(super) fn set_next(&mut self, next: u32) {
        self.next_and_form = next << BELOW | (self.next_and_form & ((1 << BELOW) - 1));
    }

    pub(super) fn set_form(&mut self, form: Form) {
        self.next_and_form = self.next_and_form & !((1 << FORM) - 1) | form.number();
    }

    /// Whether its value is not the bytes of its span, and kept beside the slots.
    pub(super) fn is_decoded(self) -> bool {
        self.next_and_form & DECODED != 0
    }

    pub(super) fn set_decoded(&mut self) {
        self.next_and_form |= DECODED;
    }
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

impl Form {
    /// Each at its number; the last again, so that three bits are always one of them.
    const ALL: [Form; 1 << FORM] = [
        Form::Plain,
        Form::Quoted,
        Form::List { flow: false },
        Form::List { flow: true },
        Form::Mapping { flow: false },
        Form::Mapping { flow: true },
        Form::Alias,
        Form::Alias,
    ];

    fn number(self) -> u32 {
        match self {
            Form::Plain => 0,
            Form::Quoted => 1,
            Form::List { flow } => 2 + u32::from(flow),
            Form::Mapping { flow } => 4 + u32::from(flow),
            Form::Alias => 6,
        }
    }
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
    /// Slots that were looked at as they were read: no mapping among them is in braces or has a key twice, and no text is too long.
    pub(super) settled: Range<usize>,
}

impl Arena {
    /// The slots that are still to be looked at, by number.
    pub(super) fn unsettled(&self) -> impl Iterator<Item = (usize, &Slot)> {
        let Range { start, end } = self.settled;
        let behind = self.slots[end..].iter().enumerate().map(move |(at, slot)| (end + at, slot));
        self.slots[..start].iter().enumerate().chain(behind)
    }
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
            settled: 0..0,
        }
    }
}

/// The value kept for a slot in an ascending list.
pub(super) fn lookup<T>(list: &[(u32, T)], at: u32) -> Option<&T> {
    list.binary_search_by_key(&at, |entry| entry.0).ok().map(|found| &list[found].1)
}
