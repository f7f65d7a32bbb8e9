//! Sets in words: `22 or 29 April 2016`, `1667, 1668 and 1670 to 1672`.

use edtf_core::{Date, Precision, Set, SetElement, SetKind};

use crate::language::{Grammar, listed};
use crate::time::words;
use crate::time::words::span::{Ends, ends, in_parts, is_plain};

/// Members that a reader can take in; more are counted.
const MOST: usize = 12;

/// The set; `era` where its members lie in different ones.
pub(super) fn of(grammar: &Grammar, set: &Set, era: bool) -> String {
    let one = set.kind == SetKind::OneMember;
    if set.elements.len() > MOST {
        let (first, last) = (rim(grammar, set.elements.first(), era), rim(grammar, set.elements.last(), era));
        return (grammar.sets.count)(set.elements.len(), one, &first, &last);
    }
    let members: Vec<String> = match dates(set).filter(|dates| dates.len() > 1 && share_a_year(dates)) {
        Some(dates) => sharing(grammar, &dates, era),
        None => whole(grammar, set, one, era),
    };
    if members.is_empty() {
        return grammar.spans.unknown_time.to_string();
    }
    let last_word = if one { grammar.sets.or } else { grammar.sets.and };
    // `between 1668 and 1670, or 1672`: without the comma the last would be one of two between which it lies.
    let is_between = |element: &SetElement| matches!(element, SetElement::Range(..));
    let is_open =
        (grammar.years.between)("1", "2").ends_with('2') && set.elements[..members.len() - 1].iter().any(is_between);
    match members.split_last() {
        Some((last, rest)) if one && is_open && !rest.is_empty() => last_word(&(rest.join(", ") + ","), last),
        _ => listed(&members, last_word),
    }
}

/// The members, each in full. Behind a day or a month a year alone is called one: `2 April 742 or 747` is a day in 747 too.
fn whole(grammar: &Grammar, set: &Set, one: bool, era: bool) -> Vec<String> {
    let mut is_finer = false;
    let say = |element: &SetElement| {
        let words = member(grammar, element, one, era);
        match element {
            SetElement::Date(date) if date.month.is_some() => is_finer = true,
            SetElement::Date(_) if is_finer && words.starts_with(|c: char| c.is_ascii_digit()) => {
                return (grammar.sets.the_year)(&words);
            }
            _ => {}
        }
        words
    };
    set.elements.iter().map(say).collect()
}

fn rim(grammar: &Grammar, element: Option<&SetElement>, era: bool) -> String {
    element.map(|element| member(grammar, element, false, era)).unwrap_or_default()
}

/// One of a range is a point that lies between; all of it is a range.
fn member(grammar: &Grammar, element: &SetElement, one: bool, era: bool) -> String {
    let said = |date: &Date| words::of_date(grammar, date, era);
    let (sets, spans) = (&grammar.sets, &grammar.spans);
    match element {
        SetElement::Date(date) => said(date),
        SetElement::OnOrBefore(date) if one => said(date) + spans.or_earlier,
        SetElement::OnOrAfter(date) if one => said(date) + spans.or_later,
        SetElement::OnOrBefore(date) => words::behind(grammar, sets.all_until, (date, era), |words| words),
        SetElement::OnOrAfter(date) => words::behind(grammar, sets.all_from, (date, era), |words| words),
        SetElement::Range(from, to) => {
            let Ends { first, last, is_shared } = ends(grammar, from, to, era);
            match one {
                true => (sets.between)(words::kind(from), &first, &last, is_shared),
                false => (spans.link)(&first, &last, is_shared),
            }
        }
    }
}

fn dates(set: &Set) -> Option<Vec<Date>> {
    set.elements.iter().map(|element| if let SetElement::Date(date) = element { Some(*date) } else { None }).collect()
}

fn share_a_year(dates: &[Date]) -> bool {
    let year = dates.first().map(|date| date.year);
    let precision = dates.first().map(Date::precision);
    let finer = |date: &Date| matches!(date.precision(), Precision::Month | Precision::Day);
    // Of `2 May or June 2012` the day would be read into the second.
    let is_like = |date: &Date| Some(date.year) == year && Some(date.precision()) == precision;
    dates.iter().all(|date| is_plain(date) && finer(date) && is_like(date))
}

/// The year is said once, and the month where all have the same.
fn sharing(grammar: &Grammar, dates: &[Date], era: bool) -> Vec<String> {
    let Some(last) = dates.last() else { return Vec::new() };
    let same_month = dates.iter().all(|date| date.day.is_some() && date.month == last.month);
    let said = dates.iter().map(|date| in_parts(grammar, date, words::of_date(grammar, date, era)));
    grammar.beside(said.collect(), same_month)
}
