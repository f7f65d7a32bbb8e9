//! Entries that were read by themselves a moment ago: while fixes are tried, a file is read again and again, and most entries
//! that are no YAML stay as they are.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::diag::Diagnostic;

/// Bytes of the entries that are kept. When there are more, all are forgotten.
const KEPT: usize = 1 << 20;

#[derive(Default)]
struct Recent {
    answers: BTreeMap<Box<str>, Option<Diagnostic>>,
    bytes: usize,
}

thread_local! {
    static RECENT: RefCell<Recent> = const { RefCell::new(Recent { answers: BTreeMap::new(), bytes: 0 }) };
}

/// Why an entry is no YAML by itself, found anew only where that was not asked a moment ago.
pub(super) fn answer(text: &str, find: impl FnOnce() -> Option<Diagnostic>) -> Option<Diagnostic> {
    let known = RECENT.with_borrow(|recent| recent.answers.get(text).cloned());
    known.unwrap_or_else(|| {
        let answer = find();
        // What is YAML by itself is read in a moment.
        if answer.is_some() && text.len() <= KEPT {
            RECENT.with_borrow_mut(|recent| {
                if recent.bytes + text.len() > KEPT {
                    *recent = Recent::default();
                }
                recent.bytes += text.len();
                recent.answers.insert(text.into(), answer.clone());
            });
        }
        answer
    })
}

#[cfg(test)]
mod tests {
    use super::{KEPT, answer};
    use crate::diag::{Code, Diagnostic};
    use crate::text::Span;

    #[test]
    fn what_was_asked_is_not_found_again_and_no_more_is_kept_than_a_part_of_a_file() {
        let error = |message: &str| Some(Diagnostic::error(Code::YamlSyntax, Span::new(1, 2), message));
        assert_eq!(answer("a", || error("1")), error("1"));
        assert_eq!(answer("a", || error("2")), error("1"));
        assert_eq!((answer("b", || None), answer("b", || error("3"))), (None, error("3")));
        let long = "x".repeat(KEPT);
        assert_eq!(answer(&long, || error("4")), error("4"));
        assert_eq!(answer("a", || error("5")), error("5"), "what is long ago is forgotten");
    }
}
