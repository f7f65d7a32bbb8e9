//! The height of rows for any choice of the events that are labelled in them.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::labels::drafts::Drafts;
use crate::layout::rows::bar_rows::{FittedItem, Item, fitted, room_beside, rows_gap};
use crate::layout::rows::unlabelled::{counts, filled_height, is_strip, rough_counts};
use std::rc::Rc;

/// What counts more events is not set before it is drawn.
const COUNTED: usize = 100;

/// Events of a lane, or bars below an axis: some are labelled, the rest counted.
#[derive(Clone)]
pub(in crate::layout) struct RowChoice<'a> {
    picture: &'a Picture<'a>,
    drafts: Rc<Drafts>,
    /// Indices into the chronicle's events.
    pub(in crate::layout) events: Vec<usize>,
    /// Each with its label after it where there is room, and before it.
    items: Vec<[FittedItem; 2]>,
    /// Whether the label of each stands before it rather than after it.
    pub(in crate::layout) before: Vec<bool>,
    /// What each covers without a label, px.
    bare: Vec<Interval>,
    /// The same of those that cannot be labelled; some of them where they are very many.
    others: Vec<Interval>,
    /// Whether each is labelled.
    pub(in crate::layout) named: Vec<bool>,
    /// Where labels that count the rest stand, px.
    field: Interval,
}

/// How high rows are with some of their labels.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct RowHeights {
    /// Of the labelled, px.
    pub(in crate::layout) labelled: f64,
    /// Of all with the rest among them, px.
    pub(in crate::layout) whole: f64,
    /// Whether the rest is drawn all at once.
    pub(in crate::layout) strip: bool,
}

impl<'a> RowChoice<'a> {
    /// None is labelled, but for one alone, which is named and not counted; `others` cannot be.
    pub(in crate::layout) fn new(
        (picture, drafts): (&'a Picture<'a>, Rc<Drafts>),
        items: &[Item],
        others: Vec<Interval>,
        field: Interval,
    ) -> RowChoice<'a> {
        let named = vec![items.len() == 1 && others.is_empty(); items.len()];
        RowChoice {
            picture,
            drafts,
            events: items.iter().map(|item| item.event).collect(),
            items: items.iter().map(|item| on_both_sides(item, field)).collect(),
            before: items.iter().map(|item| item.before).collect(),
            bare: items.iter().map(|item| item.footprint.extent()).collect(),
            others,
            named,
            field,
        }
    }

    /// Of the rows with these labels.
    pub(in crate::layout) fn heights(&self, ruler: &mut Ruler) -> RowHeights {
        let (own, folded): (Vec<usize>, Vec<usize>) = (0..self.named.len()).partition(|&i| self.named[i]);
        let (room, labelled) = room_beside(
            &own.iter().map(|&i| &self.items[i][usize::from(self.before[i])]).collect::<Vec<_>>(),
            rows_gap(self.picture),
        );
        let rest: Vec<Interval> = folded.iter().map(|&i| self.bare[i]).chain(self.others.iter().copied()).collect();
        if rest.is_empty() {
            return RowHeights { labelled, whole: labelled, strip: false };
        }
        let counted = if self.others.is_empty() && rest.len() <= COUNTED {
            let each = folded.iter().map(|&i| (self.bare[i], self.events[i])).collect();
            let counts = counts((self.picture, &self.drafts), each, self.field, ruler);
            counts.iter().map(|count| count.room(self.field)).collect()
        } else {
            rough_counts(&rest, self.field, self.picture.styles.more().line)
        };
        let strip = is_strip(&rest);
        RowHeights { labelled, whole: filled_height(room, (&rest, strip), self.field, counted), strip }
    }

    /// The same with labels of these more, which have none.
    pub(in crate::layout) fn heights_with(&mut self, new: &[usize], ruler: &mut Ruler) -> RowHeights {
        new.iter().for_each(|&k| self.named[k] = true);
        let heights = self.heights(ruler);
        new.iter().for_each(|&k| self.named[k] = false);
        heights
    }

    /// The last that would be counted alone if this one had a label.
    pub(in crate::layout) fn last_but(&self, i: usize) -> Option<usize> {
        let mut rest = (0..self.named.len()).filter(|&k| k != i && !self.named[k]);
        match (rest.next(), rest.next()) {
            (Some(last), None) if self.others.is_empty() => Some(last),
            _ => None,
        }
    }

    /// Sets the label of one on the other side of its mark.
    pub(in crate::layout) fn turn(&mut self, i: usize) {
        self.before[i] = !self.before[i];
    }

    /// What the label of one adds to its mark along the axis, px.
    pub(in crate::layout) fn added(&self, i: usize) -> f64 {
        self.items[i][0].0.length() - self.bare[i].length()
    }

    /// Where one begins, px.
    pub(in crate::layout) fn start(&self, i: usize) -> f64 {
        self.bare[i].start
    }
}

/// What an item takes with its label after it where there is room, and before it.
fn on_both_sides(item: &Item, field: Interval) -> [FittedItem; 2] {
    [false, true].map(|before| fitted(&Item { before, ..item.clone() }, field))
}
