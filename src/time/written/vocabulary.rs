//! The words of dates: what each says, and in which languages.

pub(super) use crate::time::written::word_meaning::{Era, Sense};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::time::written::age_words::AGES;
use crate::time::written::cardinals::DAYS;
use crate::time::written::clean;
use crate::time::written::event_words::EVENTS;
use crate::time::written::names::{MONTHS, WEEKDAYS};
use crate::time::written::ordinals::NTH;
use crate::time::written::piece_words::PIECES;
use crate::time::written::side_words::SIDES;
use crate::time::written::spellings::WORDS;

pub(super) const ENGLISH: u8 = 1;
pub(super) const GERMAN: u8 = 2;
pub(super) const FRENCH: u8 = 4;
pub(super) const SPANISH: u8 = 8;
pub(super) const RUSSIAN: u8 = 16;
/// Words of genealogy programs, catalogues and scholars of every language.
pub(super) const ANY: u8 = 31;

/// The most words in one expression: `in the year of our Lord`.
pub(super) const MOST_WORDS: usize = 6;

type Table = BTreeMap<String, Vec<(Sense, u8)>>;

static TABLE: LazyLock<Table> = LazyLock::new(table);

/// The senses of a word or expression in small letters without accents, each with its languages.
pub(super) fn senses(folded: &str) -> &'static [(Sense, u8)] {
    TABLE.get(folded).map_or(&[], Vec::as_slice)
}

fn table() -> Table {
    let mut table = Table::new();
    for (sense, languages, spellings) in [WORDS, AGES, SIDES, EVENTS, PIECES].into_iter().flatten() {
        enter(&mut table, spellings, *sense, *languages);
    }
    for (languages, months) in MONTHS {
        for (month, spellings) in (1..).zip(months) {
            enter(&mut table, spellings, Sense::Month(month), *languages);
        }
    }
    for (languages, weekdays) in WEEKDAYS {
        for (weekday, spellings) in (1..).zip(weekdays) {
            enter(&mut table, spellings, Sense::Weekday(weekday), *languages);
        }
    }
    for (languages, days) in DAYS {
        for (day, spellings) in (1..).zip(days) {
            enter(&mut table, spellings, Sense::Nth(day), *languages);
        }
    }
    for (n, spellings) in (1..).zip(NTH) {
        enter(&mut table, spellings, Sense::Nth(n), ANY);
    }
    table
}

/// One row for each spelling and sense, with all the languages that have it.
fn enter(table: &mut Table, spellings: &str, sense: Sense, languages: u8) {
    for spelling in spellings.split('|') {
        let senses = table.entry(clean::folded(spelling)).or_default();
        match senses.iter_mut().find(|(known, _)| *known == sense) {
            Some((_, known)) => *known |= languages,
            None => senses.push((sense, languages)),
        }
    }
}
