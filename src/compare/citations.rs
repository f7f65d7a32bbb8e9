//! Citations and accounts: which sources an event names, where in them, and what they say.

use std::collections::BTreeMap;

use crate::compare::Both;
use crate::compare::entry::Kind;
use crate::compare::events::epochs;
use crate::compare::found::{Found, both_left};
use crate::compare::pairing::Side;
use crate::model::{Account, Audience, Chronicle, Citation, Source, Text};
use crate::time::Epoch;

/// A source by its number: that of the new chronicle; those of the old one that are there no more come behind.
type Number = usize;

/// A citation: the source, the place in it, a note and for whom that is.
type Cited = (Number, Option<String>, Option<String>, Audience);

fn number(both: &Both<'_>, old: usize) -> Number {
    both.sources.new_of(old).unwrap_or(both.new.sources.len() + old)
}

/// The id of a source of one chronicle, as the new one has it where that has the source.
pub(super) fn source_id<'c>(both: &Both<'c>, at: usize, side: Side) -> &'c str {
    let number = if side == Side::Old { number(both, at) } else { at };
    Sources::of(both, number).id()
}

/// A source as each chronicle has it.
struct Sources<'c> {
    old: Option<&'c Source>,
    new: Option<&'c Source>,
}

impl<'c> Sources<'c> {
    fn of(both: &Both<'c>, number: Number) -> Sources<'c> {
        let before = number.checked_sub(both.new.sources.len()).or_else(|| both.sources.old_of(number));
        Sources { old: before.and_then(|at| both.old.sources.get(at)), new: both.new.sources.get(number) }
    }

    /// Its key, as the new chronicle has it where that has the source.
    fn id(&self) -> &'c str {
        self.new.or(self.old).map(|source| source.id.as_str()).unwrap_or_default()
    }
}

fn cited(of: &Citation, number: Number) -> Cited {
    (number, of.locator.as_ref().map(Text::in_all), of.note.as_ref().map(Text::in_all), of.note_audience)
}

/// What is different in the citations of an event. A source that is cited once before and after is the same citation.
pub(super) fn compare(both: &Both<'_>, old: &[Citation], new: &[Citation], found: &mut Found) {
    let before: Vec<Cited> = old.iter().map(|one| cited(one, number(both, one.source))).collect();
    let after: Vec<Cited> = new.iter().map(|one| cited(one, one.source)).collect();
    if before == after {
        return;
    }
    for (number, sides) in by_source(both_left(before, after), |one| one.0) {
        of_source(&Sources::of(both, number), &sides, found);
    }
}

/// What each side alone has, by its source.
fn by_source<T>((old, new): (Vec<T>, Vec<T>), number: impl Fn(&T) -> Number) -> BTreeMap<Number, (Vec<T>, Vec<T>)> {
    let mut all: BTreeMap<Number, (Vec<T>, Vec<T>)> = BTreeMap::new();
    old.into_iter().for_each(|one| all.entry(number(&one)).or_default().0.push(one));
    new.into_iter().for_each(|one| all.entry(number(&one)).or_default().1.push(one));
    all
}

/// What is different in the citations of one source.
fn of_source(sources: &Sources<'_>, (old, new): &(Vec<Cited>, Vec<Cited>), found: &mut Found) {
    let id = sources.id();
    if let ([before], [after]) = (&old[..], &new[..]) {
        if before.1 != after.1 {
            found.item(Kind::Resourced, "locator", id, (before.1.clone(), after.1.clone()));
        }
        if before.2 != after.2 {
            found.item(Kind::Reworded, "note", id, (before.2.clone(), after.2.clone()));
        }
        if before.3 != after.3 {
            let words = |one: Audience| Some(one.slug().to_owned());
            found.item(Kind::Changed, "note-audience", id, (words(before.3), words(after.3)));
        }
        return;
    }
    let words = |source: Option<&Source>, one: &Cited| {
        let title = source.map(|source| source.title.as_str());
        title.into_iter().chain(one.1.as_deref()).collect::<Vec<_>>().join(", ")
    };
    old.iter().for_each(|one| found.item(Kind::Resourced, "sources", id, (Some(words(sources.old, one)), None)));
    new.iter().for_each(|one| found.item(Kind::Resourced, "sources", id, (None, Some(words(sources.new, one)))));
}

/// What an account says: the source, the date as written and in words, the words.
type Told<'c> = (Number, Option<&'c str>, Option<String>, Option<String>);

/// What is different in the accounts of an event.
pub(super) fn accounts(both: &Both<'_>, old: &[Account], new: &[Account], found: &mut Found) {
    if old.is_empty() && new.is_empty() {
        return;
    }
    let epochs = epochs(both);
    let before = old.iter().map(|one| told(one, number(both, one.source), epochs.0)).collect();
    let after = new.iter().map(|one| told(one, one.source, epochs.1)).collect();
    for (number, (old, new)) in by_source(both_left::<Told<'_>>(before, after), |one| one.0) {
        let source = Sources::of(both, number).id();
        if let ([before], [after]) = (&old[..], &new[..]) {
            // The event itself keeps its date.
            let kind = if before.1 == after.1 { Kind::Reworded } else { Kind::Resourced };
            found.item(kind, "accounts", source, (Some(words(before)), Some(words(after))));
            continue;
        }
        old.iter().for_each(|one| found.item(Kind::Resourced, "accounts", source, (Some(words(one)), None)));
        new.iter().for_each(|one| found.item(Kind::Resourced, "accounts", source, (None, Some(words(one)))));
    }
}

fn told(account: &Account, number: Number, epoch: Epoch) -> Told<'_> {
    let date = account.date.as_ref();
    let words = date.map(|date| epoch.worded(date.words()));
    (number, date.map(|date| date.as_written()), words, account.says.as_ref().map(Text::in_all))
}

/// `19 July 64: Chance or malice.`
fn words((_, _, date, says): &Told<'_>) -> String {
    let parts = [date.as_deref(), says.as_deref()];
    let words: Vec<&str> = parts.into_iter().flatten().collect();
    if words.is_empty() { "no date".to_owned() } else { words.join(": ") }
}

/// The keys of sources, as a list has them.
pub(super) fn source_ids(chronicle: &Chronicle, places: &[usize]) -> Vec<String> {
    places.iter().filter_map(|at| chronicle.sources.get(*at)).map(|source| source.id.clone()).collect()
}
