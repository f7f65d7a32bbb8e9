//! Answers about words that were found a moment ago: in a file with a slip in each event it is the same slip.

use std::cell::RefCell;

/// Questions that are kept: a few slips of each of an event's keys.
const KEPT: usize = 16;
/// Words of a list up to which a question is kept; the ids of a file are another matter, for each is asked about once.
const MAX_WORDS: usize = 64;

/// A question: a word, another that it may be meant for, and the words of a list.
struct Asked<A> {
    word: Box<str>,
    other: Box<str>,
    words: Box<[Box<str>]>,
    answer: A,
}

/// The last questions of one kind, each with its answer.
pub(super) struct Recent<A>(RefCell<Vec<Asked<A>>>);

impl<A: Copy> Recent<A> {
    pub(super) const fn new() -> Recent<A> {
        Recent(RefCell::new(Vec::new()))
    }

    /// The answer, found anew only where it was not asked for a moment ago.
    pub(super) fn answer(&self, word: &str, other: &str, words: &[&str], find: impl FnOnce() -> A) -> A {
        if words.len() > MAX_WORDS {
            return find();
        }
        let is_same = |asked: &Asked<A>| {
            *asked.word == *word
                && *asked.other == *other
                && asked.words.len() == words.len()
                && asked.words.iter().zip(words).all(|(one, other)| **one == **other)
        };
        let known = self.0.borrow().iter().find(|asked| is_same(asked)).map(|asked| asked.answer);
        known.unwrap_or_else(|| {
            let answer = find();
            let words = words.iter().map(|word| Box::from(*word)).collect();
            let mut kept = self.0.borrow_mut();
            if kept.len() == KEPT {
                kept.remove(0);
            }
            kept.push(Asked { word: word.into(), other: other.into(), words, answer });
            answer
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Recent};

    #[test]
    fn what_was_asked_is_not_found_again_and_nothing_else_is_taken_for_it() {
        let recent = Recent::new();
        assert_eq!(recent.answer("a", "", &["x", "y"], || 1), 1);
        assert_eq!(recent.answer("a", "", &["x", "y"], || 2), 1);
        for (at, (word, other, words)) in
            [("b", "", ["x", "y"]), ("a", "x", ["x", "y"]), ("a", "", ["x", "z"]), ("a", "", ["xy", ""])]
                .iter()
                .enumerate()
        {
            assert_eq!(recent.answer(word, other, words, || 10 + at), 10 + at);
        }
        assert!((0..KEPT).all(|number| recent.answer(&number.to_string(), "", &[], || 0) == 0));
        assert_eq!(recent.answer("a", "", &["x", "y"], || 3), 3, "what is long ago is forgotten");
    }
}
