//! The parts of one phrase that were read already: a phrase is read with and without what stands around it, and each of these
//! readings asks for the same parts again. Each part is read once, and a phrase of too many parts says no date.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::time::written::Said;
use crate::time::written::reading::Reading;

/// The most different parts of one phrase. The longest dates that people write have some thirty.
const MOST: usize = 100;

#[derive(Default)]
struct Parts {
    read: BTreeMap<Box<str>, (Reading, Said)>,
    /// How many were asked for; those that are being read have no entry yet.
    asked: usize,
}

thread_local! {
    static PARTS: RefCell<Parts> = RefCell::default();
}

/// The reading of a whole phrase, with no part known yet; none where it had too many parts, for then a meaning may be missing.
pub(super) fn of_whole(read: impl FnOnce() -> (Reading, Said)) -> (Reading, Said) {
    PARTS.take();
    let whole = read();
    let parts = PARTS.take();
    if parts.asked > MOST { Default::default() } else { whole }
}

/// The reading of a part, which is found where it is asked for the first time.
pub(super) fn once(text: &str, read: impl FnOnce() -> (Reading, Said)) -> (Reading, Said) {
    if let Some(known) = PARTS.with_borrow(|parts| parts.read.get(text).cloned()) {
        return known;
    }
    let is_too_many = PARTS.with_borrow_mut(|parts| {
        parts.asked += 1;
        parts.asked > MOST
    });
    if is_too_many {
        return Default::default();
    }
    let found = read();
    PARTS.with_borrow_mut(|parts| parts.read.insert(text.into(), found.clone()));
    found
}

#[cfg(test)]
mod tests {
    use super::{MOST, of_whole, once};
    use crate::time::written::Said;
    use crate::time::written::reading::Reading;

    fn year(text: &str) -> (Reading, Said) {
        (Reading::sure(Some(text.to_owned())), Said::default())
    }

    #[test]
    fn a_part_is_read_once_in_a_phrase_and_anew_in_the_next() {
        let twice = || (once("a", || year("1850")), once("a", || year("1851"))).1;
        assert_eq!(of_whole(twice).0, year("1850").0);
        assert_eq!(of_whole(|| once("a", || year("1852"))).0, year("1852").0);
    }

    #[test]
    fn a_phrase_of_too_many_parts_has_no_meaning() {
        let of = |count: usize| {
            of_whole(|| {
                (0..count).map(|at| once(&at.to_string(), || year("1850"))).fold(Default::default(), |_, last| last)
            })
        };
        assert!(of(MOST).0.is_sure());
        assert!(of(MOST + 1).0.values.is_empty());
    }
}
