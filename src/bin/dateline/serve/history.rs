//! The changes of this run: what can be undone, and done again.

/// A text before a change and after it.
type Step = (String, String);

/// Changes that are remembered, the last ones.
const MOST: usize = 200;
/// The letters of all of them, bytes.
const MOST_BYTES: usize = 64 << 20;

/// What was done, and what was undone. It holds for one text: another program that saves the file ends it.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// A change was made.
    pub(super) fn add(&mut self, before: &str, after: &str) {
        self.undone.clear();
        self.done.push((before.to_owned(), after.to_owned()));
        let bytes = |steps: &[Step]| steps.iter().map(|(before, after)| before.len() + after.len()).sum::<usize>();
        while self.done.len() > MOST || (self.done.len() > 1 && bytes(&self.done) > MOST_BYTES) {
            self.done.remove(0);
        }
    }

    /// The text to go back to from a text.
    pub(super) fn back(&self, now: &str) -> Option<&str> {
        self.done.last().filter(|(_, after)| after == now).map(|(before, _)| before.as_str())
    }

    /// The text to go on to.
    pub(super) fn on(&self, now: &str) -> Option<&str> {
        self.undone.last().filter(|(before, _)| before == now).map(|(_, after)| after.as_str())
    }

    /// The last change was undone.
    pub(super) fn went_back(&mut self) {
        self.undone.extend(self.done.pop());
    }

    /// The last one that was undone is done again.
    pub(super) fn went_on(&mut self) {
        self.done.extend(self.undone.pop());
    }

    /// Forgets what does not lead to or from a text.
    pub(super) fn keep_for(&mut self, now: &str) {
        if self.back(now).is_none() && self.on(now).is_none() {
            *self = History::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::History;

    #[test]
    fn what_was_undone_can_be_done_again_until_something_else_is_done() {
        let mut history = History::default();
        history.add("a", "b");
        history.add("b", "c");
        assert_eq!((history.back("c"), history.on("c"), history.back("a")), (Some("b"), None, None));
        history.went_back();
        assert_eq!((history.back("b"), history.on("b")), (Some("a"), Some("c")));
        history.went_on();
        assert_eq!(history.back("c"), Some("b"));
        history.went_back();
        history.add("b", "d");
        assert_eq!((history.back("d"), history.on("d")), (Some("b"), None));
        history.keep_for("d");
        assert_eq!(history.back("d"), Some("b"));
        history.keep_for("other");
        assert_eq!(history.back("d"), None);
    }
}
