//! Days and weeks that are counted in their month or year: `last day of May 1940`, `first week of May 1940`.

use crate::time::calendar::days_in_month;
use crate::time::written::clean::is_figures;
use crate::time::written::feast_days::is_one_of;
use crate::time::written::nth_weekday::{ARTICLES, JOINTS, Nth, nth};
use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, some_time};

const DAY: &str = "day|tag|jour|dia|день";
/// Words before a day that say no more than that there was one.
const ANY: &str =
    "one|some|certain|ein|eines|einem|einen|irgendein|irgendeinem|un|une|uno|una|algún|algun|один|одного|одним";
const WEEK: &str = "week|woche|semaine|semana|неделя|неделе|неделю";

/// The day, or the days of the week: as a time that lasted, as one day of them, and as no more than their month.
pub(super) fn reading(phrase: &str) -> Option<Reading> {
    if let Some(moment) = some_time::moment(phrase) {
        return Some(moment);
    }
    let spaced = phrase.replace([',', '\''], " ");
    let words: Vec<&str> = spaced.split_whitespace().skip_while(|word| is_one_of(word, ARTICLES)).collect();
    let [first, unit, joint, rest @ ..] = &words[..] else { return None };
    // `one day in March`: which, nobody knows.
    let is_any = is_one_of(first, ANY) && is_one_of(unit, DAY);
    let counted = if is_any { None } else { nth(first) };
    let rest = if is_one_of(joint, JOINTS) { rest.to_vec() } else { words[2..].to_vec() };
    let rest: Vec<&str> = rest.into_iter().skip_while(|word| is_one_of(word, ARTICLES)).collect();
    // Of two days, neither is the one.
    let is_one = !rest.windows(2).any(|two| is_one_of(two[0], ANY) && is_one_of(two[1], DAY));
    if !is_any && counted.is_none() {
        return is_one_of(unit, DAY).then(|| numbered(first, &rest)).flatten();
    }
    let Some(nth) = counted else { return some_time::day(&rest.join(" ")).filter(|_| is_one) };
    let (months, _) = edtf_or_meant(&rest.join(" "));
    let [month] = &months.values[..] else { return None };
    if is_one_of(unit, DAY) {
        return day(nth, month).map(|day| Reading::sure(Some(day)).only_if(months.is_sure()));
    }
    let (from, to) = week(nth, month).filter(|_| is_one_of(unit, WEEK))?;
    let (from, to) = (format!("{month}-{from:02}"), format!("{month}-{to:02}"));
    Some(Reading::open([format!("{from}/{to}"), format!("[{from}..{to}]"), month.clone()]))
}

/// `XVe jour de mai 1250` is `XVe mai 1250`: the day by its number, with a word that says it is one.
fn numbered(number: &str, month: &[&str]) -> Option<Reading> {
    let (day, _) = edtf_or_meant(&[&[number], month].concat().join(" "));
    let [value] = &day.values[..] else { return None };
    let is_day = value.len() == "1250-05-15".len() && value.split('-').all(|field| is_figures(field, field.len()));
    is_day.then(|| Reading::sure(Some(value.clone())).only_if(day.is_sure()))
}

/// A day of a month, the first or the last of a year.
fn day(nth: Nth, value: &str) -> Option<String> {
    match nth {
        Nth::First(1) if is_figures(value, 4) => Some(format!("{value}-01-01")),
        Nth::Last if is_figures(value, 4) => Some(format!("{value}-12-31")),
        Nth::First(n) => days(value).map(|_| format!("{value}-{n:02}")),
        Nth::Last => days(value).map(|last| format!("{value}-{last:02}")),
    }
}

/// First and last day of a week of a month, the weeks counted from its first day; of the last the seven days to its end.
fn week(nth: Nth, month: &str) -> Option<(u8, u8)> {
    let last = days(month)?;
    match nth {
        Nth::First(n @ 1..=4) => Some((7 * n - 6, 7 * n)),
        Nth::First(_) => None,
        Nth::Last => Some((last - 6, last)),
    }
}

/// How many days a month `YYYY-MM` has.
fn days(month: &str) -> Option<u8> {
    let (year, month) = month.split_once('-')?;
    let (year, month): (i64, u8) = (year.parse().ok()?, month.parse().ok().filter(|month| (1..=12).contains(month))?);
    Some(days_in_month(year, month))
}
