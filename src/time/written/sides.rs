//! Doubts about where a date lies: `probably before 1850`, `vor oder um 1850`.

use crate::time::written::grammar::{How, Side, Tree, is};
use crate::time::written::part::{self, Doubt, Part};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// One date with an open side.
pub(super) fn half(tokens: &[Token]) -> Vec<Tree> {
    let of = |tokens: &[Token], side: Side| part::read(tokens).into_iter().map(move |part| Tree::Half { part, side });
    let mut found = Vec::new();
    if let [first, rest @ ..] = tokens {
        let side = match first.kind {
            Kind::Word(Sense::Before) | Kind::Sign('<') => Some(Side::Before),
            Kind::Word(Sense::After) | Kind::Sign('>') => Some(Side::After),
            Kind::Word(Sense::By) | Kind::Sign('≤') => Some(Side::By),
            Kind::Word(Sense::NotBefore) | Kind::Sign('≥') => Some(Side::NotBefore),
            Kind::Word(Sense::Until) | Kind::Sign('…') => Some(Side::Until),
            Kind::Word(Sense::Through) => Some(Side::Through),
            Kind::Sign('–') => Some(Side::DashBefore),
            Kind::Word(Sense::Since) => Some(Side::Since),
            Kind::Word(Sense::From) => Some(Side::From),
            _ => None,
        };
        found.extend(side.into_iter().flat_map(|side| of(rest, side)));
    }
    if let [rest @ .., last] = tokens {
        let rest = match rest {
            [rest @ .., Token { kind: Kind::Sign(','), .. }] if is_unknown_end(last) => rest,
            _ => rest,
        };
        let is_led = is(rest.first(), Sense::From) || (is_unknown_end(last) && is(rest.first(), Sense::Until));
        let rest = if is_led { &rest[1..] } else { rest };
        let side = match last.kind {
            Kind::Word(Sense::Onwards) => Some(Side::Since),
            Kind::Word(Sense::EndUnknown) => Some(Side::UnknownEnd),
            Kind::Word(Sense::StartUnknown) => Some(Side::UnknownStart),
            Kind::Word(Sense::OrBefore) => Some(Side::By),
            Kind::Word(Sense::OrAfter) => Some(Side::NotBefore),
            Kind::Sign('…') => Some(Side::Since),
            Kind::Sign('-' | '–') => Some(Side::Dash),
            Kind::Sign('+') => Some(Side::NotBefore),
            _ => None,
        };
        found.extend(side.into_iter().flat_map(|side| of(rest, side)));
    }
    found
}

/// `, end unknown`
fn is_unknown_end(token: &Token) -> bool {
    is(Some(token), Sense::EndUnknown) || is(Some(token), Sense::StartUnknown)
}

/// The doubt that stands before a word for where the date lies.
pub(super) fn doubt_before(tokens: &[Token]) -> Option<Doubt> {
    let [first, second, ..] = tokens else { return None };
    let is_place = matches!(
        second.kind,
        Kind::Word(
            Sense::Before
                | Sense::By
                | Sense::After
                | Sense::NotBefore
                | Sense::Until
                | Sense::Since
                | Sense::From
                | Sense::Between
        ) | Kind::Sign('<' | '>' | '≤' | '≥')
    );
    let doubt = match first.kind {
        Kind::Word(Sense::Approximate) => Doubt { approximate: true, leads: true, ..Doubt::default() },
        Kind::Word(Sense::Uncertain) => Doubt { uncertain: true, leads: true, ..Doubt::default() },
        _ => return None,
    };
    is_place.then_some(doubt)
}

/// The phrase with that doubt about each of its dates.
pub(super) fn doubted(tree: Tree, doubt: Doubt) -> Tree {
    let with = |part: Part| {
        let doubt = Doubt {
            approximate: part.doubt.approximate || doubt.approximate,
            uncertain: part.doubt.uncertain || doubt.uncertain,
            leads: part.doubt.leads,
        };
        Part { doubt, ..part }
    };
    tree.with_parts(&with)
}

/// `before or about 1850`, `um oder nach 1850`: up to a date that is not known well, or from it on.
pub(super) fn loose(tokens: &[Token]) -> Vec<Tree> {
    let (side, rest) = match tokens {
        [a, or, b, rest @ ..] if or.kind == Kind::Word(Sense::Or) => (side_of(a, b).or_else(|| side_of(b, a)), rest),
        // `or before` is one expression.
        [about, side, rest @ ..] if is_about(about) => match side.kind {
            Kind::Word(Sense::OrBefore) => (Some(Side::By), rest),
            Kind::Word(Sense::OrAfter) => (Some(Side::NotBefore), rest),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let Some(side) = side else { return Vec::new() };
    let doubt = Doubt { approximate: true, leads: true, ..Doubt::default() };
    let trees = part::read(rest).into_iter().map(|part| Tree::Half { part, side });
    trees.map(|tree| doubted(tree, doubt)).collect()
}

/// `after 1850 and before 1860`, `nicht vor 1850, vor 1860`: a time between two dates.
pub(super) fn between(tokens: &[Token]) -> Vec<Tree> {
    let is_after = |token: &Token| matches!(token.kind, Kind::Word(Sense::After | Sense::NotBefore));
    // `and before` is one expression.
    let is_before = |token: &Token| matches!(token.kind, Kind::Word(Sense::Before | Sense::By | Sense::OrBefore));
    let is_joint = |token: &Token| matches!(token.kind, Kind::Word(Sense::And) | Kind::Sign(',' | ';'));
    let [first, rest @ ..] = tokens else { return Vec::new() };
    let Some(second) = rest.iter().position(is_before).filter(|_| is_after(first)) else { return Vec::new() };
    let from = match &rest[..second] {
        [from @ .., joint] if is_joint(joint) => from,
        from => from,
    };
    let (from, to) = (part::read(from), part::read(&rest[second + 1..]));
    let pair = |from: &Part, to: &Part| Tree::Range { from: from.clone(), to: to.clone(), how: How::Within };
    from.iter().flat_map(|from| to.iter().map(|to| pair(from, to))).collect()
}

fn is_about(token: &Token) -> bool {
    matches!(token.kind, Kind::Word(Sense::Approximate) | Kind::Sign('~'))
}

fn side_of(place: &Token, about: &Token) -> Option<Side> {
    match place.kind {
        Kind::Word(Sense::Before) if is_about(about) => Some(Side::By),
        Kind::Word(Sense::After) if is_about(about) => Some(Side::NotBefore),
        _ => None,
    }
}

/// A doubt before the first date may be about both, and so may one behind the last.
pub(super) fn scopes(first: Doubt, last: Doubt) -> Vec<(Doubt, Doubt)> {
    let none = Doubt::default();
    match (first.is_any(), last.is_any()) {
        (true, false) if first.leads => vec![(first, first), (first, none)],
        (false, true) if !last.leads => vec![(last, last), (none, last)],
        // `c. 1850-55?`: each may be about both.
        (true, true) if first.leads && !last.leads => {
            let both = Doubt {
                approximate: first.approximate || last.approximate,
                uncertain: first.uncertain || last.uncertain,
                leads: false,
            };
            vec![(first, last), (both, both)]
        }
        _ => vec![(first, last)],
    }
}
