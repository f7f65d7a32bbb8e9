//! Dates that share a month or a year which is written once: `5-7 and 9-11 May 1945`, `December-January 1899-1900`,
//! `4 (or 5) March 1848`.

use crate::time::written::clean::is_figures;
use crate::time::written::reading::Reading;
use crate::time::written::{edtf_or_meant, if_edtf};

/// What the dates mean, each with all that is said of it.
pub(super) fn reading(clean: &str) -> Reading {
    if let Some(text) = days_of_month(clean).or_else(|| without_brackets(clean)) {
        return edtf_or_meant(&text).0;
    }
    if let Some(winters) = winters(clean) {
        return Reading::sure(Some(winters));
    }
    // The second year may be the end of the first season, too.
    months_of_years(clean).map_or_else(Reading::none, |text| Reading::open(edtf_or_meant(&text).0.values))
}

/// `5-7 and 9-11 May 1945`, `May 5-7 and 9-11, 1945`: ranges of days of one month.
fn days_of_month(clean: &str) -> Option<String> {
    let (days, month) = month_behind(clean).or_else(|| month_before(clean))?;
    let (joint, members) = [" and ", " & ", ", "].iter().find_map(|joint| {
        let is_cut = days.contains(joint);
        is_cut.then(|| (*joint, days.split(joint).flat_map(|member| member.split(", ")).collect::<Vec<&str>>()))
    })?;
    let is_range = |member: &str| member.contains('-');
    (members.iter().all(|member| is_days(member)) && members.iter().any(|member| is_range(member)))
        .then(|| members.iter().map(|days| format!("{days} {month}")).collect::<Vec<String>>().join(joint))
}

/// `5-7 and 9-11 May 1945` as its days and its month.
fn month_behind(clean: &str) -> Option<(&str, String)> {
    let starts = clean.match_indices(' ').map(|(at, _)| at + 1);
    let month = starts
        .filter(|start| clean[*start..].starts_with(char::is_alphabetic))
        .find(|start| !matches!(clean[*start..].split(' ').next(), Some("and")))?;
    Some((clean[..month].trim_end(), clean[month..].to_owned()))
}

/// `May 5-7 and 9-11, 1945` as its days and its month.
fn month_before(clean: &str) -> Option<(&str, String)> {
    let (month, rest) = clean.split_once(' ')?;
    let (days, year) = rest.rsplit_once(' ')?;
    let is_month = month.chars().all(|c| c.is_alphabetic() || c == '.');
    (is_month && is_figures(year, 4)).then(|| (days.trim_end_matches(','), format!("{month} {year}")))
}

/// `5`, `5-7`.
fn is_days(text: &str) -> bool {
    let is_day = |day: &str| (1..=2).contains(&day.len()) && is_figures(day, day.len());
    text.split_once('-').map_or_else(|| is_day(text), |(from, to)| is_day(from) && is_day(to))
}

/// `4 (or 5) March 1848`: the other day in brackets.
fn without_brackets(clean: &str) -> Option<String> {
    let (before, rest) = clean.split_once("(or ")?;
    let (inner, after) = rest.split_once(')')?;
    // Of one pair only: each further one would be read twice as often.
    let is_one = !after.is_empty() && !after.contains('(');
    (is_days(inner) && is_one).then(|| format!("{before}or {inner}{after}"))
}

/// Winters, of which each has two years, in the singular; the plural has an `s` more.
const WINTERS: [&str; 5] = ["winter", "hiver", "invierno", "зима", "зимы"];

/// `winter 1850/51 or 1851/52`: the second is a winter too.
fn winters(clean: &str) -> Option<String> {
    let (word, years) = clean.split_once(' ')?;
    let small = word.to_lowercase();
    WINTERS.iter().find(|winter| small == **winter || small.strip_suffix('s') == Some(**winter))?;
    let cut = |joints: &[&str]| {
        let joint = joints.iter().find(|joint| years.contains(**joint))?;
        years.split(joint).map(first_of_two).collect::<Option<Vec<&str>>>()
    };
    let set = |years: Vec<&str>| years.iter().map(|year| format!("{year}-24")).collect::<Vec<String>>().join(",");
    let one = cut(&[" or ", " oder ", " ou ", " o ", " или "]).map(|years| format!("[{}]", set(years)));
    let all = || cut(&[" and ", " und ", " et ", " y ", " и "]).map(|years| format!("{{{}}}", set(years)));
    one.or_else(all).and_then(if_edtf)
}

/// The year that a winter begins in, where the next stands behind it: `1850/51`.
fn first_of_two(text: &str) -> Option<&str> {
    let (first, last) = text.split_once('/')?;
    let next = format!("{:04}", first.parse::<u32>().ok().filter(|_| is_figures(first, 4))? + 1);
    (is_figures(last, last.len()) && !last.is_empty() && next.ends_with(last)).then_some(first)
}

/// `December-January 1899-1900`: from a month of the first year to one of the second.
fn months_of_years(clean: &str) -> Option<String> {
    let (months, years) = clean.rsplit_once(' ')?;
    let (first, last) = years.split_once(['-', '/'])?;
    let (from, to) = [" - ", "-", "/", " to "].iter().find_map(|joint| months.split_once(joint))?;
    let is_word = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || c == '.');
    let is_years = is_figures(first, 4) && (is_figures(last, 4) || is_figures(last, 2));
    let hundred = if last.len() == 2 { first.get(..2)? } else { "" };
    (is_years && is_word(from) && is_word(to)).then(|| format!("{from} {first} - {to} {hundred}{last}"))
}

#[cfg(test)]
mod tests {
    use super::without_brackets;

    #[test]
    fn brackets_are_dropped_from_one_pair_and_not_from_many() {
        assert_eq!(without_brackets("4 (or 5) March 1848").as_deref(), Some("4 or 5 March 1848"));
        assert_eq!(without_brackets("4 (or 5) (or 6) March 1848"), None);
        assert_eq!(without_brackets("4 (or 5)"), None);
    }
}
