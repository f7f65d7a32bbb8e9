//! What is found different in one entry, key by key.

use std::collections::BTreeSet;

use crate::compare::entry::{Difference, Kind};
use crate::model::Text;
use crate::time::{Date, Epoch};

/// The differences of one entry.
#[derive(Default)]
pub(super) struct Found(pub(super) Vec<Difference>);

/// A value before and after; none where there is none.
pub(super) type Pair<T> = (Option<T>, Option<T>);

impl Found {
    /// A sentence of the author. Ends of lines and spaces are a matter of style.
    pub(super) fn text(&mut self, kind: Kind, key: &'static str, (old, new): Pair<&str>) {
        if old != new && words(old) != words(new) {
            self.add(kind, key, None, (old.map(str::to_owned), new.map(str::to_owned)), true);
        }
    }

    /// The same of one that may be in several languages: each is a difference.
    pub(super) fn texts(&mut self, kind: Kind, key: &'static str, (old, new): Pair<&Text>) {
        self.text(kind, key, (old.map(Text::as_str), new.map(Text::as_str)));
        let of = |text: Option<&'_ Text>| -> Vec<(String, String)> {
            let others = text.into_iter().flat_map(Text::others);
            others.map(|(tag, words)| (tag.to_ascii_lowercase(), words.to_owned())).collect()
        };
        let (old, new) = (of(old), of(new));
        let tags: BTreeSet<&String> = old.iter().chain(&new).map(|(tag, _)| tag).collect();
        for tag in tags {
            let find =
                |all: &[(String, String)]| all.iter().find(|(own, _)| own == tag).map(|(_, words)| words.clone());
            let (old, new) = (find(&old), find(&new));
            if words(old.as_deref()) != words(new.as_deref()) {
                self.add(kind, key, Some(tag.clone()), (old, new), true);
            }
        }
    }

    /// A word of the format, an id, a number, an address.
    pub(super) fn word<T: ToString + PartialEq>(&mut self, kind: Kind, key: &'static str, (old, new): Pair<T>) {
        if old != new {
            self.add(kind, key, None, (old.map(|old| old.to_string()), new.map(|new| new.to_string())), false);
        }
    }

    /// A list, whose order is a matter of style.
    pub(super) fn list(&mut self, kind: Kind, key: &'static str, (old, new): (&[String], &[String])) {
        if old == new || both_left(old.iter().collect(), new.iter().collect()) == (Vec::new(), Vec::new()) {
            return;
        }
        let words = |list: &[String]| (!list.is_empty()).then(|| list.join(", "));
        self.add(kind, key, None, (words(old), words(new)), false);
    }

    /// An item of a list that is there in one chronicle alone, or in both in other words.
    pub(super) fn item(&mut self, kind: Kind, key: &'static str, item: &str, values: Pair<String>) {
        self.add(kind, key, Some(item.to_owned()), values, false);
    }

    /// A date, with the epochs that both files count from.
    pub(super) fn date(&mut self, kind: Kind, key: &'static str, dates: Pair<&Date>, epochs: (Epoch, Epoch)) {
        let written = |date: Option<&Date>| date.map(|date| date.as_written().to_owned());
        if dates.0.map(Date::as_written) == dates.1.map(Date::as_written) {
            return;
        }
        self.add(kind, key, None, (written(dates.0), written(dates.1)), false);
        let words =
            (dates.0.map(|date| epochs.0.worded(date.words())), dates.1.map(|date| epochs.1.worded(date.words())));
        // Where the words are the same, how it is written tells the two apart.
        if let Some(last) = self.0.last_mut().filter(|_| words.0 != words.1) {
            (last.old_words, last.new_words) = words;
        }
    }

    fn add(&mut self, kind: Kind, key: &'static str, item: Option<String>, (old, new): Pair<String>, is_text: bool) {
        self.0.push(Difference { kind, key, item, old, new, old_words: None, new_words: None, is_text });
    }
}

fn words(text: Option<&str>) -> Vec<&str> {
    text.map(|text| text.split_whitespace().collect()).unwrap_or_default()
}

/// What only one of two lists has, in order; of what stands several times as often as it is more.
pub(super) fn both_left<T: Ord>(mut old: Vec<T>, mut new: Vec<T>) -> (Vec<T>, Vec<T>) {
    old.sort();
    new.sort();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let (mut old, mut new) = (old.into_iter().peekable(), new.into_iter().peekable());
    while let (Some(one), Some(other)) = (old.peek(), new.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => left.extend(old.next()),
            std::cmp::Ordering::Greater => right.extend(new.next()),
            std::cmp::Ordering::Equal => drop((old.next(), new.next())),
        }
    }
    left.extend(old);
    right.extend(new);
    (left, right)
}
