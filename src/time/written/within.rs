//! A time within two dates: `between 1957 and 1961`, `night of 18-19 July 64`.

use crate::time::written::grammar::{How, Tree, range, ranges, unsure};
use crate::time::written::part;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// `between 1957 and 1961`.
pub(super) fn between(tokens: &[Token]) -> Vec<Tree> {
    let is_joint = |kind: &Kind| matches!(kind, Kind::Word(Sense::And) | Kind::Sign('-' | '–' | '&'));
    let places = (1..tokens.len().saturating_sub(1)).filter(|at| is_joint(&tokens[*at].kind));
    let all = places.flat_map(|at| range(&tokens[..at], &tokens[at].kind, &tokens[at + 1..]));
    all.filter_map(|tree| match tree {
        Tree::Range { from, to, .. } => Some(Tree::Range { from, to, how: How::Within }),
        _ => None,
    })
    .collect()
}

/// `night of 18-19 July 64`: a night has two dates.
pub(super) fn nights(tokens: &[Token]) -> Vec<Tree> {
    let mut found = ranges(tokens);
    if found.is_empty() {
        found = between(tokens);
    }
    let both = found.into_iter().filter_map(|tree| match tree {
        Tree::Range { from, to, .. } => Some(Tree::Range { from, to, how: How::Stroke }),
        _ => None,
    });
    let alone = part::read(tokens).into_iter().map(|part| unsure(Tree::One(part)));
    both.chain(alone).collect()
}
