//! What archives, libraries and offices add to a date, of which nothing else was read: `1872-1881, undated`, `DL 1973`,
//! `1872-1881 (inclusive), 1875-1879 (bulk)`, `XVIII-XIX`, `year ended 31 March 1974`, `051930Z MAY 1945`. Their author is asked.

use chrono::{Days, Months, NaiveDate};

use crate::time::written::clean::{folded, is_figures};
use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf, roman};

/// Words behind a date that other things have none, in small letters without accents and without their last stop.
const UNDATED: [&str; 12] = [
    ", undated",
    " and undated",
    " & undated",
    ", n.d",
    " and n.d",
    ", s.d",
    " et s.d",
    ", o. d",
    " und o. d",
    ", undatiert",
    ", s. f",
    ", б. д",
];
/// Words before the year of a printing or of the copy that the law asks for, in small letters without accents.
const PRINTED: [&str; 8] =
    ["dl ", "d.l. ", "d. l. ", "depot legal ", "deposito legal ", "impr. ", "imp. ", "decade of the "];
/// Words that say of a date that it is not known, in small letters without accents.
const UNKNOWN: [&str; 9] = [
    "not identified",
    "not known",
    "not given",
    "unknown",
    "non identifiee",
    "nicht ermittelbar",
    "nicht bekannt",
    "не указана",
    "не установлена",
];
/// Words for a date, in small letters without accents.
const DATE: [&str; 5] = ["date", "datum", "jahr", "fecha", "дата"];
/// The first century that its numeral alone says: smaller numerals are months, days and rulers.
const FIRST_CENTURY: u64 = 13;
const LAST_CENTURY: u64 = 21;

/// The dates that such a phrase can mean.
pub(super) fn reading(written: &str) -> Reading {
    let text = written.trim();
    let small = folded(text);
    if is_unknown(&small) {
        return Reading::open(["XXXX".to_owned()]);
    }
    let phrases = with_bulk(text).or_else(|| without_addition(text, &small).map(|phrase| vec![phrase]));
    let phrases = phrases.or_else(|| of_two_eras(text)).or_else(|| clock_at_end(text).map(|phrase| vec![phrase]));
    if let Some(phrases) = phrases {
        return all(&phrases);
    }
    Reading::open(accounts(&small).or_else(|| decade_of_century(&small)).or_else(|| century(text)).unwrap_or_default())
}

fn all(phrases: &[String]) -> Reading {
    Reading::open(phrases.iter().flat_map(|phrase| edtf_or_meant(phrase).0.values))
}

/// `[publication date not identified]`
fn is_unknown(small: &str) -> bool {
    let inner = small.trim_matches(['[', ']', '(', ')']);
    let has_date = inner.split(' ').any(|word| DATE.contains(&word));
    has_date && UNKNOWN.iter().any(|words| inner.ends_with(words)) && !inner.contains(|c: char| c.is_ascii_digit())
}

/// `1872-1881 (inclusive), 1875-1879 (bulk)`: all the papers, and most of them.
fn with_bulk(text: &str) -> Option<Vec<String>> {
    let (all, most) = text.split_once("(inclusive)")?;
    let most = most.trim_start_matches([',', ';', ' ']).strip_suffix("(bulk)")?;
    Some(vec![all.trim().to_owned(), most.trim().to_owned()])
}

/// The date without what is added before it or behind it.
fn without_addition(text: &str, small: &str) -> Option<String> {
    // Without accents a text may have other bytes, and then nothing is cut off.
    let is_alike = small.len() == text.len();
    if let Some(words) = UNDATED.iter().find(|words| is_alike && small.trim_end_matches('.').ends_with(**words)) {
        let stopless = text.trim_end_matches('.');
        return stopless.get(..stopless.len() - words.len()).map(str::to_owned);
    }
    let inner = small.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(small);
    let behind = |words: &str| inner.strip_prefix(words).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if let Some(date) = PRINTED.iter().find_map(|words| behind(words)) {
        return Some(date.to_owned());
    }
    if let Some(date) = text.strip_prefix("+ ").filter(|date| date.starts_with(|c: char| c.is_ascii_digit())) {
        return Some(date.to_owned());
    }
    // `AD 60s`: the tens of the first century.
    if let Some(tens) = text.strip_prefix("AD ").filter(|tens| tens.ends_with('s') && tens.len() == "60s".len()) {
        return Some(format!("{tens} AD"));
    }
    if let Some(open) = text.strip_suffix("- .") {
        return Some(format!("{open}-"));
    }
    let (number, rest) = text.split_once("-th ")?;
    (matches!(number.len(), 1 | 2) && is_figures(number, number.len())).then(|| format!("{number}th {rest}"))
}

/// `1st century BC/AD`: from the one to the other, or in either.
fn of_two_eras(text: &str) -> Option<Vec<String>> {
    let pairs = [(" BC/AD", "BC", "AD"), (" BCE/CE", "BCE", "CE"), (" v./n. Chr.", "v. Chr.", "n. Chr.")];
    let (century, before, since) =
        pairs.iter().find_map(|(both, before, since)| Some((text.strip_suffix(both)?, before, since)))?;
    Some(vec![format!("{century} {before} to {century} {since}"), format!("{century} {before} or {century} {since}")])
}

/// `4 May 1850 at 0900`, `1950-05-04 0900`, `04MAY1950 0900Z`, `051930Z MAY 1945`: the time in four figures, of the zone Zulu
/// where that is said.
fn clock_at_end(text: &str) -> Option<String> {
    let time = |clock: &str| {
        let (hours, minutes) = (clock.get(..2)?, clock.get(2..4)?);
        let fits = hours.parse::<u8>().ok()? < 24 && minutes.parse::<u8>().ok()? < 60;
        (fits && is_figures(clock.trim_end_matches('Z'), 4)).then(|| format!("{hours}:{minutes}{}", &clock[4..]))
    };
    if let Some((group, month)) = text.split_once(' ').filter(|(group, _)| group.len() == 7 && group.ends_with('Z')) {
        let day = group.get(..2).filter(|day| is_figures(day, 2))?;
        let is_month = month.split_once(' ').is_some_and(|(name, year)| name.len() >= 3 && is_figures(year, 4));
        return time(group.get(2..)?).filter(|_| is_month).map(|time| format!("{day} {month} {time}"));
    }
    let (date, clock) = text.rsplit_once(' ')?;
    let date = date.trim_end_matches(',');
    let (date, is_at) = date.strip_suffix(" at").map_or((date, false), |date| (date, true));
    let is_day = date.len() >= "1950-05-04".len() || date.len() == "04MAY1950".len() && clock.ends_with('Z');
    let date = match date.len() {
        9 => format!("{} {} {}", date.get(..2)?, date.get(2..5)?, date.get(5..)?),
        _ => date.to_owned(),
    };
    let is_iso = date.as_bytes().get(4) == Some(&b'-');
    (is_day && (is_at || is_iso || clock.ends_with('Z'))).then(|| Some(format!("{date} {}", time(clock)?)))?
}

/// `year ended 31 March 1974`, `six months to 30 June 1974`: the time that ends with that day.
fn accounts(small: &str) -> Option<Vec<String>> {
    let (words, date) = ["ended ", "ending ", "to "].iter().find_map(|joint| {
        let (words, date) = small.split_once(joint)?;
        Some((words.trim_end(), date))
    })?;
    let words = words.strip_prefix("for ").unwrap_or(words);
    let months = match words.strip_prefix("the ").unwrap_or(words) {
        "year" | "financial year" | "twelve months" | "12 months" => 12,
        "half year" | "half-year" | "six months" | "6 months" => 6,
        "quarter" | "three months" | "3 months" => 3,
        _ => return None,
    };
    let (read, _) = edtf_or_meant(date.trim_start_matches("the "));
    let last: NaiveDate = read.values.first()?.parse().ok().filter(|_| read.is_sure())?;
    // The half-year to 30 June begins on 1 January.
    let first = last.checked_add_days(Days::new(1))?.checked_sub_months(Months::new(months))?;
    Some(if_edtf(format!("{first}/{last}")).into_iter().collect())
}

/// `first decade of the 20th century`: the years 1900 to 1909.
fn decade_of_century(small: &str) -> Option<Vec<String>> {
    const NTH: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let (nth, century) = small.trim_start_matches("the ").split_once(" decade of the ")?;
    let last = usize::from(nth == "last") * 9;
    let at = NTH.iter().position(|word| *word == nth).or((last > 0).then_some(last))?;
    let number = century.strip_suffix(" century")?.trim_end_matches(char::is_alphabetic);
    let n: u64 = number.parse().ok().filter(|n| (1..=LAST_CENTURY).contains(n))?;
    Some(if_edtf(format!("{:02}{at}X", n - 1)).into_iter().collect())
}

/// `XVIII-XIX`, `fin XVIIIe`, `finales del XVIII`: numerals in capitals that are centuries, without the word.
fn century(text: &str) -> Option<Vec<String>> {
    let runs = text.split(|c: char| !c.is_ascii_uppercase()).filter(|run| !run.is_empty());
    let is_century =
        |run: &str| roman::value(&run.to_lowercase()).is_some_and(|n| (FIRST_CENTURY..=LAST_CENTURY).contains(&n));
    let numerals: Vec<&str> = runs.collect();
    let ends_in_numeral = text.trim_end_matches(['e', 'º']).ends_with(['I', 'V', 'X']);
    if numerals.is_empty() || !numerals.iter().all(|run| is_century(run)) || !ends_in_numeral {
        return None;
    }
    let named = [text.replacen("del ", "del siglo ", 1), format!("{text} siècle"), format!("{text} вв.")];
    let read = named.iter().filter(|phrase| *phrase != text).map(|phrase| edtf_or_meant(phrase).0.values);
    read.into_iter().find(|values| !values.is_empty())
}
