//! What was said a moment ago of a refused text: a file has the same phrases again and again, and one is asked about several
//! times while its event is read.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::time::DateError;

/// Texts that are kept. When there are more, all are forgotten, so that a file of other texts in each event takes no more memory.
const KEPT: usize = 2048;
/// Bytes of a text up to which it is kept.
const LONGEST: usize = 64;

thread_local! {
    static KNOWN: RefCell<BTreeMap<Box<str>, DateError>> = const { RefCell::new(BTreeMap::new()) };
}

/// What is wrong with a text, found anew only where it was not asked a moment ago.
pub(super) fn answer(written: &str, find: impl FnOnce() -> DateError) -> DateError {
    if written.len() > LONGEST {
        return find();
    }
    let known = KNOWN.with_borrow(|known| known.get(written).cloned());
    known.unwrap_or_else(|| {
        let error = find();
        KNOWN.with_borrow_mut(|known| {
            if known.len() == KEPT {
                known.clear();
            }
            known.insert(written.into(), error.clone());
        });
        error
    })
}

#[cfg(test)]
mod tests {
    use super::{KEPT, LONGEST, answer};
    use crate::time::DateError;

    #[test]
    fn what_was_asked_is_not_found_again_and_no_more_is_kept_than_a_file_needs() {
        let error = |start: &str| DateError::EndBeforeStart { start: start.into(), end: String::new() };
        assert_eq!(answer("a", || error("1")), error("1"));
        assert_eq!(answer("a", || error("2")), error("1"));
        assert_eq!(answer("b", || error("3")), error("3"));
        (0..KEPT).for_each(|at| assert_eq!(answer(&at.to_string(), || error("4")), error("4")));
        assert_eq!(answer("a", || error("5")), error("5"), "what is long ago is forgotten");
        let long = "x".repeat(LONGEST + 1);
        assert_eq!((answer(&long, || error("6")), answer(&long, || error("7"))), (error("6"), error("7")));
    }
}
