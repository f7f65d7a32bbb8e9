//! Labels that were set, kept for a whole page: it is laid out with one choice of labels after the other, on one axis after the
//! other.

use crate::font::Ruler;
use crate::layout::context::Picture;
use crate::layout::labels::block::{Draft, several, several_in_row};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A label that counts more events is set anew whenever it is asked for.
const KEPT: usize = 300;

/// How a label is set: in lines, its title on at most so many, or on one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    Column(usize),
    Row,
    OnBar,
}

/// A label with its form, the widest it may be, px, and the words of its date.
type Set = (Form, f64, String, Draft);

/// Labels that count, by whether they stand on one line, and by the events.
type Counts = BTreeMap<(bool, Vec<usize>), Rc<Draft>>;

/// The labels of a page, whatever axis they stand on.
#[derive(Debug, Default)]
pub(in crate::layout) struct Drafts {
    /// By the event.
    labels: RefCell<BTreeMap<usize, Vec<Set>>>,
    counts: RefCell<Counts>,
}

impl Drafts {
    /// The label of an event, if it was set.
    pub(super) fn get(&self, event: usize, (form, widest, date): (Form, f64, &str)) -> Option<Draft> {
        let labels = self.labels.borrow();
        let same = |one: &&Set| one.0 == form && one.1 == widest && one.2 == date;
        labels.get(&event)?.iter().find(same).map(|one| one.3.clone())
    }

    /// Keeps the label of an event, and gives it back.
    pub(super) fn keep(&self, event: usize, (form, widest, date): (Form, f64, String), draft: Draft) -> Draft {
        self.labels.borrow_mut().entry(event).or_default().push((form, widest, date, draft.clone()));
        draft
    }

    /// The label that stands for these events, on one line or not.
    pub(in crate::layout) fn count(
        &self,
        picture: &Picture<'_>,
        events: &[usize],
        in_row: bool,
        ruler: &mut Ruler,
    ) -> Rc<Draft> {
        let set = if in_row { several_in_row } else { several };
        if events.len() > KEPT {
            return Rc::new(set(picture, events, ruler));
        }
        let mut counts = self.counts.borrow_mut();
        Rc::clone(counts.entry((in_row, events.to_vec())).or_insert_with(|| Rc::new(set(picture, events, ruler))))
    }
}
