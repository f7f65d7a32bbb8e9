//! Lists with ranges among their dates: `1850-1855, 1860`, `1850; 1852; 1855-57`.

use crate::time::written::grammar::{Tree, Which, ranges};
use crate::time::written::if_edtf;
use crate::time::written::meaning;
use crate::time::written::part::{self, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// The most members of a list.
const MOST_MEMBERS: usize = 24;

/// A list of dates and ranges, each of which stands for itself; none where there is no range.
pub(super) fn lists(tokens: &[Token]) -> Vec<Tree> {
    let is_and = |token: &Token| matches!(token.kind, Kind::Word(Sense::And) | Kind::Sign('&' | '+'));
    let is_or = |token: &Token| token.kind == Kind::Word(Sense::Or);
    let is_cut = |token: &Token| is_and(token) || is_or(token) || matches!(token.kind, Kind::Sign(',' | ';'));
    let which = match (tokens.iter().any(is_and), tokens.iter().any(is_or)) {
        (true, true) => return Vec::new(),
        (true, false) => Which::All,
        (false, true) => Which::One,
        (false, false) => Which::Unsaid,
    };
    let segments: Vec<&[Token]> = tokens.split(is_cut).collect();
    let last = segments.len() - 1;
    // The comma before `and` leaves nothing.
    let said = segments.iter().enumerate().filter(|(at, segment)| !segment.is_empty() || *at != last - 1 || last < 2);
    let members: Option<Vec<Tree>> = said.map(|(_, segment)| member(segment)).collect();
    let is_mixed = |members: &Vec<Tree>| members.iter().any(|member| matches!(member, Tree::Range { .. }));
    let members = members.filter(|members| (2..=MOST_MEMBERS).contains(&members.len()) && is_mixed(members));
    members.into_iter().map(|members| Tree::Mixed { members, which }).collect()
}

/// A date or a range that needs nothing from its neighbours.
fn member(tokens: &[Token]) -> Option<Tree> {
    let mut all = ranges(tokens).into_iter().chain(part::read(tokens).into_iter().map(Tree::One));
    all.find(|tree| are_years_in_full(tree) && !meaning::of(tree).values.is_empty())
}

/// `August 11 to August 16, 2074` is no list of 1911 to 1916 and 2074.
fn are_years_in_full(tree: &Tree) -> bool {
    let is_short = |part: &Part| {
        matches!(part.year, Some(Year::Number { width: 0..=2, era: None, .. } | Year::Short(_) | Year::Recent(_)))
    };
    match tree {
        Tree::Range { from, to, .. } => !is_short(from) && (!is_short(to) || from.year.is_some()),
        Tree::One(part) => !is_short(part),
        _ => false,
    }
}

/// The set of such a list. Years behind a range of days or months may be those of the same days.
pub(super) fn reading(members: &[Tree], which: Which) -> Reading {
    match crossed(members) {
        Some(all) => of_members(&all, which).or(of_members(members, which)).only_if(false),
        None => of_members(members, which),
    }
}

/// `5-7 May 1850 and 1851`: the range in each of the years behind it.
fn crossed(members: &[Tree]) -> Option<Vec<Tree>> {
    let (Tree::Range { from, to, how }, rest) = members.split_first()? else { return None };
    let is_whole = to.month.is_some() && from.year.is_none();
    let year = |tree: &Tree| match tree {
        Tree::One(part @ Part { year: Some(year), month: None, day: None, .. }) if !part.doubt.is_any() => {
            Some(year.clone())
        }
        _ => None,
    };
    let in_year = |tree: &Tree| {
        let to = Part { year: Some(year(tree)?), ..to.clone() };
        Some(Tree::Range { from: from.clone(), to, how: *how })
    };
    let others: Option<Vec<Tree>> = rest.iter().map(in_year).collect();
    others.filter(|_| is_whole).map(|others| members[..1].iter().cloned().chain(others).collect())
}

fn of_members(members: &[Tree], which: Which) -> Reading {
    let texts: Option<Vec<String>> =
        members.iter().map(|member| meaning::of(member).values.first().map(|value| value.replace('/', ".."))).collect();
    // `Feb. 11, 1731/32` is no list of a day without its year and of two years.
    let is_list = |texts: &Vec<String>| {
        let is_said_once = |(at, text): (usize, &String)| !texts[..at].contains(text) && !text.starts_with("XXXX-");
        texts.iter().enumerate().all(is_said_once)
    };
    let Some(texts) = texts.filter(is_list) else { return Reading::none() };
    let joined = texts.join(",");
    let is_sure = members.iter().all(|member| meaning::of(member).is_sure()) && are_alike(&texts);
    let (one, all) = (if_edtf(format!("[{joined}]")), if_edtf(format!("{{{joined}}}")));
    match which {
        // `1850-55 or 1860`: once, or all those years.
        Which::One => Reading::sure(one).only_if(false),
        Which::All => Reading::sure(all).only_if(is_sure),
        Which::Unsaid => Reading::open(all.into_iter().chain(one)),
    }
}

/// Whether all dates of the members are known to the same: years, months or days.
fn are_alike(texts: &[String]) -> bool {
    let mut dates =
        texts.iter().flat_map(|text| text.split("..")).map(|date| date.trim_start_matches('-').matches('-').count());
    let first = dates.next();
    dates.all(|signs| Some(signs) == first)
}
