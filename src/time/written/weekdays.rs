//! Two weekdays before or behind two days: `Wed-Fri 9-11 May 1945`, `9-11 May 1945 (Wed-Fri)`.

use crate::time::written::grammar::Tree;
use crate::time::written::part::Part;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// Two weekdays, the sign or word between them, and the tokens of the days.
pub(super) struct Weekdays<'a> {
    first: u8,
    last: u8,
    joint: &'a Kind,
    pub(super) days: &'a [Token],
}

/// The weekdays that a phrase begins or ends with.
pub(super) fn of(tokens: &[Token]) -> Option<Weekdays<'_>> {
    let tokens = match tokens {
        [Token { kind: Kind::Word(Sense::From), .. }, rest @ ..] => rest,
        _ => tokens,
    };
    match tokens {
        [first, joint, last, Token { kind: Kind::Sign(','), .. }, days @ ..] | [first, joint, last, days @ ..]
            if weekday(first).is_some() =>
        {
            pair(first, joint, last, days)
        }
        [days @ .., Token { kind: Kind::Sign('('), .. }, first, joint, last, Token { kind: Kind::Sign(')'), .. }] => {
            pair(first, joint, last, days)
        }
        _ => None,
    }
}

fn pair<'a>(first: &Token, joint: &'a Token, last: &Token, days: &'a [Token]) -> Option<Weekdays<'a>> {
    Some(Weekdays { first: weekday(first)?, last: weekday(last)?, joint: &joint.kind, days })
}

fn weekday(token: &Token) -> Option<u8> {
    match token.kind {
        Kind::Word(Sense::Weekday(day)) => Some(day),
        _ => None,
    }
}

impl Weekdays<'_> {
    /// The phrase of the days, each with its weekday; none where the two are joined in another way.
    pub(super) fn with(&self, tree: Tree) -> Option<Tree> {
        let on = |part: Part, weekday: u8| Part { weekday: Some(weekday), ..part };
        let are_bare = |parts: &[&Part]| parts.iter().all(|part| part.weekday.is_none());
        let is_list = matches!(self.joint, Kind::Word(Sense::And | Sense::Or) | Kind::Sign('&' | '+'));
        let is_range = matches!(self.joint, Kind::Word(Sense::To) | Kind::Sign('-' | '–' | '/'));
        match tree {
            Tree::Range { from, to, how } if is_range && are_bare(&[&from, &to]) => {
                Some(Tree::Range { from: on(from, self.first), to: on(to, self.last), how })
            }
            Tree::List { parts, which } if is_list => match <[Part; 2]>::try_from(parts) {
                Ok([a, b]) if are_bare(&[&a, &b]) => {
                    Some(Tree::List { parts: vec![on(a, self.first), on(b, self.last)], which })
                }
                _ => None,
            },
            _ => None,
        }
    }
}
