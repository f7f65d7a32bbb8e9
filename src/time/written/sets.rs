//! Sets that are nearly those of EDTF: a sign of doubt behind the bracket, `..` as a member of its own.

use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;

/// The most years that are written one by one.
const MOST_YEARS: u32 = 24;

/// The set that a clean text can be.
pub(super) fn reading(clean: &str) -> Reading {
    let dots = clean.replace("...", "..").replace(' ', "");
    let (bare, sign) = match dots.strip_suffix(['?', '~', '%']) {
        Some(bare) => (bare, &dots[bare.len()..]),
        None => (&dots[..], ""),
    };
    let inside = |open: char, close: char| bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let Some((inner, open, close)) =
        inside('[', ']').map(|inner| (inner, '[', ']')).or(inside('{', '}').map(|inner| (inner, '{', '}')))
    else {
        return Reading::none();
    };
    let members: Vec<String> = joined_dots(inner)
        .iter()
        .flat_map(|member| each_year(member, sign))
        .map(|member| doubted(&member, sign))
        .collect();
    let set = format!("{open}{}{close}", members.join(","));
    Reading::open(if_edtf(set).filter(|set| *set != clean))
}

/// The members, each `..` that stands alone at an end with its neighbour.
fn joined_dots(inner: &str) -> Vec<String> {
    let mut members: Vec<String> = inner.split(',').map(str::to_owned).collect();
    if members.len() > 1 && members[0] == ".." {
        members.remove(0);
        members[0].insert_str(0, "..");
    }
    if members.len() > 1 && members[members.len() - 1] == ".." {
        members.pop();
        members.iter_mut().last().into_iter().for_each(|last| last.push_str(".."));
    }
    members
}

/// The years of a range that a sign of doubt is about, one by one: EDTF has such a sign behind a date, not behind a range.
fn each_year(member: &str, sign: &str) -> Vec<String> {
    let year = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() == 4);
    let years = member.split_once("..").and_then(|(from, to)| year(from).zip(year(to)));
    match years.filter(|_| !sign.is_empty()) {
        Some((from, to)) if from < to && to - from < MOST_YEARS => {
            (from..=to).map(|year| format!("{year:04}")).collect()
        }
        _ => vec![member.to_owned()],
    }
}

/// The dates of a member with a sign that stood behind the whole set.
fn doubted(member: &str, sign: &str) -> String {
    let with_sign = |date: &str| if date.is_empty() { String::new() } else { format!("{date}{sign}") };
    match member.split_once("..") {
        Some((from, to)) => format!("{}..{}", with_sign(from), with_sign(to)),
        None => with_sign(member),
    }
}
