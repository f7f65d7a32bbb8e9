//! Spans that words make of two figures: `années 1930-1940` by tens of years, `first half of May 1990` within a month.

use crate::time::calendar::days_in_month;
use crate::time::written::grammar::{How, Tree};
use crate::time::written::part::{self, Part, Year};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;
use crate::time::written::years;

/// Every way to parse such a phrase; none where it is another.
pub(super) fn trees(tokens: &[Token]) -> Vec<Tree> {
    let mut found = decades(tokens);
    found.extend(piece_of_month(tokens));
    found
}

/// `années 1930-1940`, `década de 1930 a 1940`: two decades or all the years between; `années 1939-1945`: the years.
fn decades(tokens: &[Token]) -> Vec<Tree> {
    let tokens = match tokens {
        [Token { kind: Kind::Word(Sense::Part), .. }, rest @ ..] => rest,
        _ => tokens,
    };
    let [first, a, joint, b] = tokens else { return Vec::new() };
    let is_joint = matches!(joint.kind, Kind::Word(Sense::To) | Kind::Sign('-' | '–' | '/'));
    let (Some(from), Some(to)) = (figure(a), figure(b)) else { return Vec::new() };
    if first.kind != Kind::Word(Sense::Decades) || !is_joint {
        return Vec::new();
    }
    let year = |(value, width)| Part { year: Some(Year::Number { value, width, era: None }), ..Part::default() };
    let decade = |(value, width)| Part { year: Some(Year::Decade { value, width, era: None }), ..Part::default() };
    let range = |of: &dyn Fn((u64, usize)) -> Part| {
        let (from, to) = (Part { is_unsure: true, ..of(from) }, Part { is_unsure: true, ..of(to) });
        Tree::Range { from, to, how: How::Lasting }
    };
    let is_tens = from.0.is_multiple_of(10) && to.0.is_multiple_of(10);
    let tens = is_tens.then(|| range(&decade));
    tens.into_iter().chain((from.1 == 4).then(|| range(&year))).collect()
}

fn figure(token: &Token) -> Option<(u64, usize)> {
    match token.kind {
        Kind::Number { value, width: width @ (2 | 4) } => Some((value, width)),
        _ => None,
    }
}

/// How many equal pieces a word makes of a month.
fn pieces(token: &Token) -> Option<u64> {
    match token.kind {
        Kind::Word(Sense::Half | Sense::Fortnight) => Some(2),
        Kind::Word(Sense::Third) => Some(3),
        _ => None,
    }
}

/// `first half of May 1990`, `2e quinzaine de mai 1850`, `первая декада мая`: from its first day to its last.
fn piece_of_month(tokens: &[Token]) -> Vec<Tree> {
    let (nth, piece, rest) = match tokens {
        [nth, Token { kind: Kind::Sign('.'), .. }, piece, rest @ ..] | [nth, piece, rest @ ..]
            if pieces(piece).is_some() =>
        {
            (nth, piece, rest)
        }
        _ => return Vec::new(),
    };
    let n = match nth.kind {
        Kind::Word(Sense::Nth(n)) => n.into(),
        Kind::Ordinal(n) | Kind::Number { value: n, width: 1 } | Kind::Roman(n) => n,
        _ => return Vec::new(),
    };
    let Some(count) = pieces(piece).filter(|count| (1..=*count).contains(&n)) else { return Vec::new() };
    let parts = part::read(rest);
    let is_half = piece.kind == Kind::Word(Sense::Half);
    let decades = parts.iter().filter(|_| is_half).flat_map(|part| half_of_decade(n, part)).collect::<Vec<Tree>>();
    parts.iter().flat_map(|month| days(n, count, month)).chain(decades).collect()
}

/// `first half of the 1850s`: its five years, or some year of the decade.
fn half_of_decade(n: u64, part: &Part) -> Vec<Tree> {
    let (Some(Year::Decade { value, width: 4, era: None }), None, None) = (&part.year, part.month, part.day) else {
        return Vec::new();
    };
    let year =
        |value| Part { year: Some(Year::Number { value, width: 4, era: None }), is_unsure: true, ..part.clone() };
    let first = value + 5 * (n - 1);
    let all = Tree::Range { from: year(first), to: year(first + 4), how: How::Lasting };
    vec![all, Tree::One(Part { is_unsure: true, ..part.clone() })]
}

/// The days of the piece, or some day of the month.
fn days(n: u64, count: u64, part: &Part) -> Vec<Tree> {
    let (Some(month @ 1..=12), None, Some(year)) = (part.month, part.day, &part.year) else { return Vec::new() };
    let [year] = years::exact(year).0[..] else { return Vec::new() };
    let length = 30 / count;
    let (first, last) = ((n - 1) * length + 1, n * length);
    let last = if n == count { days_in_month(year, month).into() } else { last };
    let at = |day: u64| Part { day: u8::try_from(day).ok(), is_unsure: true, ..part.clone() };
    let all = Tree::Range { from: at(first), to: at(last), how: How::Lasting };
    vec![all, Tree::One(Part { is_unsure: true, ..part.clone() })]
}
