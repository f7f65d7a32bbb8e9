//! Eras: by title and date, by title alone, or by date alone.

use crate::compare::Both;
use crate::compare::entry::{Entry, Kind, Section};
use crate::compare::events::epochs;
use crate::compare::found::Found;
use crate::compare::pairing::Pairing;
use crate::compare::sections::color;
use crate::model::Era;
use crate::time::Epoch;

/// What is different in the eras.
pub(super) fn entries(both: &Both<'_>) -> Vec<Entry> {
    let (old, new) = (&both.old.eras, &both.new.eras);
    let (pairing, epochs) = (pairs(old, new), epochs(both));
    let withdrawn =
        pairing.withdrawn().map(|at| named(Entry::alone(Section::Era, Kind::Withdrawn), &old[at], epochs.0));
    let added = pairing.added().map(|at| named(Entry::alone(Section::Era, Kind::Added), &new[at], epochs.1));
    let changed = pairing.pairs().filter_map(|(before, after)| {
        let (before, after) = (&old[before], &new[after]);
        let mut found = Found::default();
        found.date(Kind::Redated, "date", (Some(&before.date), Some(&after.date)), epochs);
        found.texts(Kind::Reworded, "title", (Some(&before.title), Some(&after.title)));
        found.word(Kind::Changed, "color", (Some(color(before.color)), Some(color(after.color))));
        Entry::changed(Section::Era, found.0).map(|entry| named(entry, after, epochs.1))
    });
    withdrawn.chain(added).chain(changed).collect()
}

/// What an era may be known by.
type Key = fn(&Era) -> (&str, &str);

fn pairs(old: &[Era], new: &[Era]) -> Pairing {
    let mut pairing = Pairing::none(old.len(), new.len());
    let keys: [Key; 3] =
        [|era| (&era.title, era.date.as_written()), |era| (&era.title, ""), |era| ("", era.date.as_written())];
    for key in keys {
        pairing.join_once(|at| key(&old[at]), |at| key(&new[at]));
    }
    pairing
}

fn named(entry: Entry, era: &Era, epoch: Epoch) -> Entry {
    let (date, words) = (era.date.as_written().to_owned(), epoch.worded(era.date.words()));
    Entry { title: Some(era.title.to_string()), date: Some(date), words: Some(words), ..entry }
}
