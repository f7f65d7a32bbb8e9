//! The height of rows for any choice of the events that are labelled in them.

use crate::geom::Interval;
use crate::layout::rows::bar_rows::{FittedItem, Item, fitted, room_beside};
use crate::layout::rows::unlabelled::filled_height;

/// Events of a lane, or bars below an axis: some are labelled, the rest counted.
#[derive(Clone)]
pub(in crate::layout) struct RowChoice {
    /// Indices into the chronicle's events.
    pub(in crate::layout) events: Vec<usize>,
    items: Vec<FittedItem>,
    /// What each covers without a label, px.
    bare: Vec<Interval>,
    /// The same of those that cannot be labelled; some of them where they are very many.
    others: Vec<Interval>,
    /// Whether each is labelled.
    pub(in crate::layout) named: Vec<bool>,
    /// Of the label that counts the rest, px.
    more: f64,
    /// Where that label stands, px.
    field: Interval,
}

impl RowChoice {
    /// None is labelled, but for one alone, which is named and not counted; `others` cannot be, and `more` is how high the
    /// label of the rest is, px.
    pub(in crate::layout) fn new(items: &[Item], others: Vec<Interval>, field: Interval, more: f64) -> RowChoice {
        let named = vec![items.len() == 1 && others.is_empty(); items.len()];
        RowChoice {
            events: items.iter().map(|item| item.event).collect(),
            items: items.iter().map(|item| fitted(item, field)).collect(),
            bare: items.iter().map(|item| item.footprint.extent()).collect(),
            others,
            named,
            more,
            field,
        }
    }

    /// Of the labelled, and of all with the rest among them, px.
    pub(in crate::layout) fn heights(&self) -> (f64, f64) {
        let own: Vec<&FittedItem> =
            self.items.iter().zip(&self.named).filter(|(_, named)| **named).map(|(item, _)| item).collect();
        let bare = self.bare.iter().zip(&self.named).filter(|(_, named)| !**named).map(|(extent, _)| *extent);
        let rest: Vec<Interval> = bare.chain(self.others.iter().copied()).collect();
        let (room, height) = room_beside(&own);
        (height, if rest.is_empty() { height } else { filled_height(room, &rest, self.field, self.more) })
    }

    /// Labels one more, and with it the last that would be counted alone; which ones.
    pub(in crate::layout) fn name(&mut self, i: usize) -> Vec<usize> {
        let mut rest = (0..self.named.len()).filter(|&k| k != i && !self.named[k]);
        let new = match (rest.next(), rest.next()) {
            (Some(last), None) if self.others.is_empty() => vec![i, last],
            _ => vec![i],
        };
        new.iter().for_each(|&k| self.named[k] = true);
        new
    }

    /// Takes labels away.
    pub(in crate::layout) fn unname(&mut self, each: &[usize]) {
        each.iter().for_each(|&k| self.named[k] = false);
    }
}
