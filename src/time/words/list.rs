//! Sets in words: `22 or 29 April 2016`, `1667, 1668 and 1670 to 1672`.

use edtf_core::{Date, Precision, Set, SetElement, SetKind};

use crate::time::words;
use crate::time::words::phrase;
use crate::time::words::span::{ends, is_plain};

/// Members that a reader can take in; more are counted.
const MOST: usize = 12;

/// The set; `era` where its members lie in different ones.
pub(super) fn of(set: &Set, era: bool) -> String {
    let one = set.kind == SetKind::OneMember;
    if set.elements.len() > MOST {
        let of = if one { "one of " } else { "" };
        let (first, last) = (rim(set.elements.first(), era), rim(set.elements.last(), era));
        return format!("{of}{} dates: {first} … {last}", set.elements.len());
    }
    let members: Vec<String> = match dates(set).filter(|dates| dates.len() > 1 && share_a_year(dates)) {
        Some(dates) => sharing(&dates, era),
        None => whole(set, one, era),
    };
    join(&members, if one { "or" } else { "and" })
}

/// The members, each in full. Behind a day or a month a year alone is called one: `2 April 742 or 747` is a day in 747 too.
fn whole(set: &Set, one: bool, era: bool) -> Vec<String> {
    let mut is_finer = false;
    let say = |element: &SetElement| {
        let words = member(element, one, era);
        match element {
            SetElement::Date(date) if date.month.is_some() => is_finer = true,
            SetElement::Date(_) if is_finer && words.starts_with(|c: char| c.is_ascii_digit()) => {
                return format!("the year {words}");
            }
            _ => {}
        }
        words
    };
    set.elements.iter().map(say).collect()
}

fn rim(element: Option<&SetElement>, era: bool) -> String {
    element.map(|element| member(element, false, era)).unwrap_or_default()
}

fn join(members: &[String], last: &str) -> String {
    match members {
        [] => "at an unknown time".to_string(),
        [only] => only.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// One of a range is a point that lies between; all of it is a range.
fn member(element: &SetElement, one: bool, era: bool) -> String {
    match element {
        SetElement::Date(date) => words::of_date(date, era),
        SetElement::OnOrBefore(date) if one => format!("{} or earlier", words::of_date(date, era)),
        SetElement::OnOrAfter(date) if one => format!("{} or later", words::of_date(date, era)),
        SetElement::OnOrBefore(date) => format!("all until {}", words::of_date(date, era)),
        SetElement::OnOrAfter(date) => format!("all from {}", words::of_date(date, era)),
        SetElement::Range(from, to) => {
            let (from, to) = ends(from, to, era);
            if one { format!("between {from} and {to}") } else { format!("{from} to {to}") }
        }
    }
}

fn dates(set: &Set) -> Option<Vec<Date>> {
    set.elements.iter().map(|element| if let SetElement::Date(date) = element { Some(*date) } else { None }).collect()
}

fn share_a_year(dates: &[Date]) -> bool {
    let year = dates.first().map(|date| date.year);
    let finer = |date: &Date| matches!(date.precision(), Precision::Month | Precision::Day);
    dates.iter().all(|date| is_plain(date) && finer(date) && Some(date.year) == year)
}

/// The last names the year, and the month where all have the same.
fn sharing(dates: &[Date], era: bool) -> Vec<String> {
    let Some((last, rest)) = dates.split_last() else { return Vec::new() };
    let same_month = dates.iter().all(|date| date.day.is_some() && date.month == last.month);
    let short = |date: &Date| match date.day.and_then(edtf_core::DateField::value) {
        Some(day) if same_month => day.to_string(),
        _ => phrase::without_year(date),
    };
    rest.iter().map(short).chain([phrase::of(last, era)]).collect()
}
