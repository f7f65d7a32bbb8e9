//! Lists of dates as the sets of EDTF: one of them, or all of them.

use crate::time::written::fill::{Joint, Whole, pairs};
use crate::time::written::grammar::Which;
use crate::time::written::if_edtf;
use crate::time::written::part::{Doubt, Order, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::sides::scopes;
use crate::time::written::single::{self, is_winter, text};
use crate::time::written::times;
use crate::time::written::vocabulary::Era;
use crate::time::written::years;

/// The most members of a list.
const MOST_MEMBERS: usize = 24;

/// The set that a list of dates is.
pub(super) fn reading(parts: &[Part], which: Which) -> Reading {
    if parts.iter().any(times::is_timed) {
        return times::list(parts, which);
    }
    if let Some(spans) = spans(parts) {
        let joined = spans.join(",");
        return match which {
            Which::One => Reading::sure(if_edtf(format!("[{joined}]"))),
            Which::All => Reading::sure(if_edtf(format!("{{{joined}}}"))),
            Which::Unsaid => Reading::none(),
        };
    }
    if let Some(centuries) = centuries(parts) {
        let joined = centuries.join(",");
        let (one, all) = (if_edtf(format!("[{joined}]")), if_edtf(format!("{{{joined}}}")));
        return match which {
            Which::One => Reading::open(one),
            Which::All => Reading::open(all),
            Which::Unsaid => Reading::open(one.into_iter().chain(all)),
        };
    }
    // Days and years that may all go together are never sure, and each with each comes first.
    let others = [crossed(parts), in_years(parts), in_months(parts)];
    let others = others.iter().flatten().map(|all| of_members(all, which).only_if(false));
    others.fold(Reading::none(), Reading::or).or(of_members(parts, which))
}

/// `5 May 1914 or 15`: the same day of a later year, of which the hundred or the decade is left out.
fn in_years(parts: &[Part]) -> Option<Vec<Part>> {
    let (first, rest) = parts.split_first()?;
    let Part { day: Some(_), month: Some(_), year: Some(Year::Number { value, width: 4, era: None }), .. } = first
    else {
        return None;
    };
    let in_year = |number: &Part| {
        let is_number = Part { day: None, doubt: Doubt::default(), ..number.clone() } == Part::default();
        let figures = u64::from(number.day.filter(|_| is_number)?);
        let short = if figures < 10 { 10 } else { 100 };
        let year = Some(value - value % short + figures).filter(|year| year > value)?;
        let year = Some(Year::Number { value: year, width: 4, era: None });
        Some(Part { year, doubt: number.doubt, ..first.clone() })
    };
    let others: Option<Vec<Part>> = rest.iter().map(in_year).collect();
    let is_year_first = first.order == Some(Order::Year);
    others.filter(|_| !is_year_first).map(|others| std::iter::once(first.clone()).chain(others).collect())
}

/// `5 May or June 1850`: the same day of a later month.
fn in_months(parts: &[Part]) -> Option<Vec<Part>> {
    let [first, rest @ ..] = parts else { return None };
    let is_month = |part: &Part| part.month.is_some_and(|month| month <= 12) && part.day.is_none();
    let is_same = first.day.is_some() && first.month.is_some() && !rest.is_empty() && rest.iter().all(is_month);
    let with_day = |part: &Part| Part { day: part.day.or(first.day), ..part.clone() };
    (is_same && first.weekday.is_none()).then(|| parts.iter().map(with_day).collect())
}

fn of_members(parts: &[Part], which: Which) -> Reading {
    let Some(members) = members(parts).filter(|members| !members.parts.iter().any(Part::lacks_its_day)) else {
        return Reading::none();
    };
    let is_sure =
        parts.iter().all(|part| !part.is_unsure && !is_winter(part)) && members.is_sure && !are_crossed(parts);
    let is_on_its_weekday = |part: &Part| part.weekday.is_none() || single::reading(part).is_sure();
    let is_sure = is_sure && members.parts.iter().all(is_on_its_weekday) && !is_of_two_eras(parts);
    let (first, last) = (parts[0].doubt, parts[parts.len() - 1].doubt);
    let others = parts[1..parts.len() - 1].iter().any(|part| part.doubt.is_any());
    let scopes = if others { vec![(first, last)] } else { scopes(first, last) };
    let mut values = Vec::new();
    for (n, scope) in scopes.iter().enumerate() {
        // About all, where it is about both ends and nobody else says otherwise.
        let all = (scopes.len() == 2 && n == 0).then_some(scope.0);
        let texts: Option<Vec<String>> = members
            .parts
            .iter()
            .enumerate()
            .map(|(n, part)| {
                let doubt = if n == 0 {
                    scope.0
                } else if n + 1 == members.parts.len() {
                    scope.1
                } else {
                    all.unwrap_or(part.doubt)
                };
                text(&Part { doubt, ..part.clone() })
            })
            .collect();
        let Some(texts) = texts else { return Reading::none() };
        let joined = texts.join(",");
        let (one, every) = (if_edtf(format!("[{joined}]")), if_edtf(format!("{{{joined}}}")));
        match which {
            Which::One => values.extend(one),
            Which::All => values.extend(every),
            Which::Unsaid => values.extend(one.into_iter().chain(every)),
        }
    }
    let is_one = values.len() == 1;
    if is_one { Reading::sure(values.pop()).only_if(is_sure) } else { Reading::open(values) }
}

/// `14th or 15th century`: what its years have in common of each, as the last names it.
fn centuries(parts: &[Part]) -> Option<Vec<String>> {
    let Some(Year::Century { era, piece: None, .. }) = parts.last()?.year else { return None };
    let century = |part: &Part| match part {
        // `1st century BC or 1st century AD`: each names its own era.
        Part { year: Some(Year::Century { n, era: own, piece: None }), .. } => Some((*n, own.or(era))),
        Part { year: None, month: None, day: Some(day), .. } => Some((u64::from(*day), era)),
        _ => None,
    };
    let mask = |(n, era)| years::spans(&Year::Century { n, era, piece: None }).0.into_iter().next();
    let is_plain = parts.iter().all(|part| !part.doubt.is_any());
    parts.iter().map(|part| mask(century(part)?)).collect::<Option<_>>().filter(|_| is_plain)
}

/// The decades of a list of nothing else.
fn spans(parts: &[Part]) -> Option<Vec<String>> {
    let is_plain = |part: &Part| !part.is_unsure && !part.doubt.is_any();
    let member = |part: &Part| match &part.year {
        Some(year @ Year::Decade { .. }) => {
            let (values, is_sure) = years::spans(year);
            values.into_iter().next().filter(|_| is_sure)
        }
        // `186? or 1870`
        Some(Year::Masked(text)) if is_year_alone(part) => Some(text.clone()),
        Some(Year::Number { value, width: 4, era: None }) if is_year_alone(part) => Some(format!("{value:04}")),
        _ => None,
    };
    let is_span = |part: &Part| matches!(part.year, Some(Year::Decade { .. } | Year::Masked(_)));
    let members = parts.iter().map(|part| member(part).filter(|_| is_plain(part))).collect::<Option<_>>();
    members.filter(|_| parts.iter().any(is_span))
}

/// `3 or 4 May 1850 or 1851`: a year alone behind several days may go with each of them, or with the last.
fn are_crossed(parts: &[Part]) -> bool {
    let (alone, dated): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| is_year_alone(part));
    !alone.is_empty() && dated.len() > 1
}

/// `1850 BC, 1840 BC or 1830`: the era of the others may be that of one without.
fn is_of_two_eras(parts: &[Part]) -> bool {
    let era = |part: &Part| match part.year {
        Some(Year::Number { era, .. }) => Some(era),
        _ => None,
    };
    let eras: Vec<_> = parts.iter().filter_map(era).collect();
    eras.contains(&Some(Era::Before)) && eras.contains(&None)
}

fn is_year_alone(part: &Part) -> bool {
    part.year.is_some() && part.month.is_none() && part.day.is_none()
}

/// Each of several days or months in each of the years behind them, of which the last day names the first.
fn crossed(parts: &[Part]) -> Option<Vec<Part>> {
    let first_alone = parts.iter().position(is_year_alone)?;
    let (dated, alone) = parts.split_at(first_alone);
    let (last, others) = dated.split_last()?;
    let is_crossed = !others.is_empty()
        && alone.iter().all(is_year_alone)
        && others.iter().all(|part| part.year.is_none())
        && parts.iter().all(|part| !part.doubt.is_any() && part.inner.is_none());
    let first_year = Part { year: last.year.clone().filter(|_| is_crossed), ..Part::default() };
    let years = members(&[&[first_year], alone].concat())?;
    let in_year = |year: &Part| members(&[others, &[Part { year: year.year.clone(), ..last.clone() }]].concat());
    let all: Option<Vec<Members>> = years.parts.iter().map(in_year).collect();
    Some(all?.into_iter().flat_map(|members| members.parts).collect())
}

struct Members {
    parts: Vec<Part>,
    is_sure: bool,
}

/// The dates of a list, each with what it takes from its neighbours: from the next that has a year, else from the one
/// before.
fn members(parts: &[Part]) -> Option<Members> {
    if parts.len() > MOST_MEMBERS {
        return None;
    }
    let mut parts = parts.to_vec();
    let month = parts[0].month;
    if parts[0].day.is_some() && parts[1..].iter().all(|part| part.month.is_none() && part.day.is_some()) {
        // `Nov. 9, 10 and 12, 1938`.
        parts.iter_mut().for_each(|part| part.month = month);
    }
    let whole = parts.iter().position(|part| part.year.is_some())?;
    let mut is_sure = true;
    let mut done = parts.clone();
    if parts.iter().filter(|part| part.year.is_some()).count() == parts.len() && parts.len() > 1 {
        for at in 1..parts.len() {
            let both = only(pairs(&done[at - 1], &parts[at], Joint::List))?;
            is_sure &= both.is_sure;
            (done[at - 1], done[at]) = (both.from, both.to);
        }
        return Some(Members { parts: done, is_sure });
    }
    for at in (0..whole).rev() {
        let both = only(pairs(&parts[at], &done[at + 1], Joint::List))?;
        is_sure &= both.is_sure;
        (done[at], done[at + 1]) = (both.from, both.to);
    }
    for at in whole + 1..parts.len() {
        let both = only(pairs(&done[at - 1], &parts[at], Joint::List))?;
        is_sure &= both.is_sure;
        (done[at - 1], done[at]) = (both.from, both.to);
    }
    Some(Members { parts: done, is_sure })
}

fn only(mut pairs: Vec<Whole>) -> Option<Whole> {
    if pairs.len() == 1 { pairs.pop() } else { None }
}
