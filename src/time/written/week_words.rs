//! Weeks that are named by a day: `week commencing 21 May 1956`, `w/e 27 May 1956`, `Woche vom 21. Mai 1956`.

use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf};
use crate::time::{Civil, DAY, Instant, calendar::days_from_monday};

/// Where in its week the named day stands.
#[derive(Clone, Copy)]
enum Place {
    First,
    Last,
    /// Anywhere: the week is the one from Monday to Sunday that holds it, or the seven days from it on.
    Inside,
}

/// Beginnings of phrases, in small letters without accents; a longer one stands before a shorter one that it begins with.
const WORDS: &[(&str, Place)] = &[
    ("w/c", Place::First),
    ("w/b", Place::First),
    ("wc", Place::First),
    ("week commencing", Place::First),
    ("week beginning", Place::First),
    ("week starting", Place::First),
    ("week from", Place::First),
    ("woche ab", Place::First),
    ("woche ab dem", Place::First),
    ("semaine commencant le", Place::First),
    ("semaine a partir du", Place::First),
    ("semana que comienza el", Place::First),
    ("w/e", Place::Last),
    ("week ending", Place::Last),
    ("week ended", Place::Last),
    ("week to", Place::Last),
    ("woche bis", Place::Last),
    ("woche bis zum", Place::Last),
    ("semaine finissant le", Place::Last),
    ("semana que termina el", Place::Last),
    ("week of", Place::Inside),
    ("in the week of", Place::Inside),
    ("the week of", Place::Inside),
    ("woche vom", Place::Inside),
    ("in der woche vom", Place::Inside),
    ("semaine du", Place::Inside),
    ("la semaine du", Place::Inside),
    ("semana del", Place::Inside),
    ("la semana del", Place::Inside),
    ("неделя с", Place::First),
    ("неделя", Place::Inside),
];

/// The days of the week: as one that lasted, and as one day of them.
pub(super) fn reading(phrase: &str) -> Reading {
    let named =
        WORDS.iter().filter_map(|(words, place)| Some((phrase.strip_prefix(words)?.strip_prefix(' ')?, *place)));
    let Some((rest, place)) = named.min_by_key(|(rest, _)| rest.len()) else { return Reading::none() };
    let (days, _) = edtf_or_meant(rest);
    let Some(days) = days.values.iter().map(|day| whole_day(day)).collect::<Option<Vec<_>>>() else {
        return Reading::none();
    };
    let is_one = days.len() == 1;
    let firsts = days.into_iter().flat_map(|day| match place {
        Place::First => vec![day],
        Place::Last => vec![shifted(day, -6)],
        Place::Inside => vec![shifted(day, -days_from_monday(day)), day],
    });
    Reading::open(firsts.flat_map(|first| values(first, is_one)))
}

/// The week from a day on; of several weeks not also one day in each.
fn values(first: Instant, is_one: bool) -> impl Iterator<Item = String> {
    let (from, to) = (first.edtf(), shifted(first, 6).edtf());
    let one_day = is_one.then(|| format!("[{from}..{to}]"));
    [Some(format!("{from}/{to}")), one_day].into_iter().flatten().filter_map(if_edtf)
}

/// A day of a year of four figures, with nothing left open.
fn whole_day(value: &str) -> Option<Instant> {
    let [year, month, day] = value.split('-').collect::<Vec<_>>()[..] else { return None };
    let civil = Civil { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
    Instant::checked_from_civil(civil)
}

fn shifted(day: Instant, days: i64) -> Instant {
    Instant(day.0 + days * DAY)
}
