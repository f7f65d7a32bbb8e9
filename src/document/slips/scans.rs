//! Texts that were scanned a moment ago: the same fix of an entry is tried by itself, beside others, and once more when it is
//! reported.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::document::arena::Arena;
use crate::document::colon_tabs;

/// Texts that are kept: the fixes of one entry, each made.
const KEPT: usize = 16;
/// Bytes of a text up to which it is kept: those of an entry, not those of a file.
const LONGEST: usize = 4096;

/// What a text reads as, up to where the parser stopped.
pub(super) struct Scanned {
    pub(super) arena: Arena,
    /// Where the parser stopped, if it did.
    pub(super) halt: Option<usize>,
}

thread_local! {
    static RECENT: RefCell<VecDeque<(Box<str>, Rc<Scanned>)>> = const { RefCell::new(VecDeque::new()) };
}

/// Scans a text, where that was not done a moment ago.
pub(super) fn scan(text: &str) -> Rc<Scanned> {
    let known = RECENT.with_borrow(|recent| {
        recent.iter().rev().find(|(other, _)| **other == *text).map(|(_, scanned)| Rc::clone(scanned))
    });
    known.unwrap_or_else(|| {
        let (arena, halt) = colon_tabs::scan(text);
        let scanned = Rc::new(Scanned { arena, halt: halt.map(|halt| halt.place()) });
        if text.len() <= LONGEST {
            RECENT.with_borrow_mut(|recent| {
                if recent.len() == KEPT {
                    recent.pop_front();
                }
                recent.push_back((text.into(), Rc::clone(&scanned)));
            });
        }
        scanned
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{KEPT, LONGEST, scan};

    #[test]
    fn what_was_scanned_is_not_scanned_again_and_no_more_is_kept_than_one_entry_needs() {
        let first = scan("a: [\n");
        assert!(first.halt.is_some());
        assert!(Rc::ptr_eq(&first, &scan("a: [\n")) && !Rc::ptr_eq(&first, &scan("a: [\r")));
        (0..KEPT).for_each(|at| assert!(scan(&format!("a: {at}\n")).halt.is_none()));
        assert!(!Rc::ptr_eq(&first, &scan("a: [\n")), "what is long ago is forgotten");
        let long = "x".repeat(LONGEST + 1);
        assert!(!Rc::ptr_eq(&scan(&long), &scan(&long)));
    }
}
