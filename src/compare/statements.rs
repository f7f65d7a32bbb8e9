//! Statements of order and length: which events come before and after, by how much, how long one lasted, and who says so.

use crate::compare::Both;
use crate::compare::citations::source_id;
use crate::compare::entry::Kind;
use crate::compare::found::{Found, both_left};
use crate::compare::pairing::Side;
use crate::model::{Event, Lasting, Order, Relation};

/// The other event by its id in the new chronicle, the distance in words, and the source by its id there.
type Stated = (String, String, String);

/// What is different in the statements of an event.
pub(super) fn compare(both: &Both<'_>, old: &Event, new: &Event, found: &mut Found) {
    let has_none = |event: &Event| event.relations.is_empty() && event.lasts.is_none() && event.about.is_none();
    if has_none(old) && has_none(new) {
        return;
    }
    for order in Order::ALL {
        let of = |event: &Event, side: Side| {
            let those = event.relations.iter().filter(|one| one.order == order);
            those.map(|one| stated(both, one, side)).collect::<Vec<Stated>>()
        };
        let (withdrawn, added) = both_left(of(old, Side::Old), of(new, Side::New));
        let key = order.key();
        withdrawn.into_iter().for_each(|one| found.item(Kind::Changed, key, &one.0, (Some(words(&one)), None)));
        added.into_iter().for_each(|one| found.item(Kind::Changed, key, &one.0, (None, Some(words(&one)))));
    }
    let lasts = |event: &Event, side: Side| event.lasts.as_ref().map(|lasts| lasting(both, lasts, side));
    found.word(Kind::Changed, "lasts", (lasts(old, Side::Old), lasts(new, Side::New)));
    found.word(Kind::Changed, "about", (old.about.map(|about| about.words()), new.about.map(|about| about.words())));
}

fn stated(both: &Both<'_>, one: &Relation, side: Side) -> Stated {
    let to = match side {
        Side::Old => both.events.id(&one.to).to_owned(),
        Side::New => one.to.clone(),
    };
    let by = one.by.map(|by| by.words()).unwrap_or_default();
    (to, by, one.source.map(|at| source_id(both, at, side).to_owned()).unwrap_or_default())
}

/// `letter-4, 10 weeks, diary`
fn words((to, by, source): &Stated) -> String {
    [to, by, source].into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn lasting(both: &Both<'_>, lasts: &Lasting, side: Side) -> String {
    let source = lasts.source.map(|at| source_id(both, at, side));
    let time = lasts.time.words();
    source.map_or(time.clone(), |source| format!("{time}, {source}"))
}
