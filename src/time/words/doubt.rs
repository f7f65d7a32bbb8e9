//! Doubt in words: `~`, `?` and `%` as a reader knows them.

use edtf_core::{Date, Precision, Qualifier};

use crate::language::{Grammar, Kind};
use crate::time::words::kind;

/// `c. 1943?` where the whole date is doubted, `11 June 2004 (year uncertain)` where a part is.
pub(super) fn around(grammar: &Grammar, date: &Date, phrase: String) -> String {
    let parts = parts(grammar, date);
    match parts.first() {
        Some((_, whole)) if parts.iter().all(|(_, part)| part == whole) => {
            around_all(grammar, kind(date), phrase, *whole)
        }
        _ => format!("{phrase} ({})", remarks(grammar, &parts)),
    }
}

/// Whether all of a date is about.
pub(super) fn is_about(date: &Date) -> bool {
    let fields = [date.month, date.day].into_iter().flatten().map(|field| field.qualifier);
    date.year.qualifier.approximate && fields.into_iter().all(|qualifier| qualifier == date.year.qualifier)
}

fn parts(grammar: &Grammar, date: &Date) -> Vec<(&'static str, Qualifier)> {
    let [year, season, month, day] = grammar.doubts.parts;
    let month = if date.precision() == Precision::Season { season } else { month };
    let month = date.month.map(|field| (month, field.qualifier));
    let day = date.day.map(|field| (day, field.qualifier));
    [Some((year, date.year.qualifier)), month, day].into_iter().flatten().collect()
}

fn around_all(grammar: &Grammar, kind: Kind, phrase: String, doubt: Qualifier) -> String {
    let doubts = &grammar.doubts;
    let mark = if doubt.uncertain { doubts.uncertain } else { "" };
    let is_round = |phrase: &str| phrase.starts_with(doubts.sign) || phrase.ends_with(doubts.sign);
    let clause = doubts.clauses.iter().any(|words| phrase.starts_with(words) || phrase.ends_with(words));
    match doubt.approximate {
        true if clause => format!("{phrase}{}{mark}", doubts.approximately),
        true if !is_round(&phrase) => (doubts.about)(kind, &phrase) + mark,
        _ => format!("{phrase}{mark}"),
    }
}

/// Words with signs of doubt before and behind them.
pub(in crate::time) fn doubted(grammar: &Grammar, kind: Kind, words: String, doubt: Qualifier) -> String {
    let words = if doubt.approximate { (grammar.doubts.about)(kind, &words) } else { words };
    let mark = if doubt.uncertain { grammar.doubts.uncertain } else { "" };
    format!("{words}{mark}")
}

/// `year and month approximate, day uncertain`.
fn remarks(grammar: &Grammar, parts: &[(&str, Qualifier)]) -> String {
    let remark = |(at, doubt): (usize, &&str)| {
        let names: Vec<&str> =
            parts.iter().filter(|(_, part)| place(*part) == Some(at)).map(|(name, _)| *name).collect();
        (!names.is_empty()).then(|| (grammar.doubts.remark)(&names, doubt))
    };
    grammar.doubts.doubts.iter().enumerate().filter_map(remark).collect::<Vec<_>>().join(", ")
}

/// Where a doubt stands among those that have a name.
fn place(doubt: Qualifier) -> Option<usize> {
    match (doubt.approximate, doubt.uncertain) {
        (false, false) => None,
        (true, false) => Some(0),
        (false, true) => Some(1),
        (true, true) => Some(2),
    }
}
