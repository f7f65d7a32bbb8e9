//! Lives in one phrase: `*1850 †1910`, `b. 1850, d. 1910`, `born 1850 – died 1910`.

use crate::time::written::grammar::{How, Tree};
use crate::time::written::part::{self, Part};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// The time from one happening to another, each with the word or sign that says what happened then; which words they are, EDTF
/// does not say.
pub(super) fn trees(tokens: &[Token]) -> Vec<Tree> {
    let [first, rest @ ..] = tokens else { return Vec::new() };
    let Some(second) = rest.iter().position(is_aside).filter(|_| is_aside(first)) else { return Vec::new() };
    let (birth, death) = (&rest[..second], &rest[second + 1..]);
    let birth = match birth {
        [
            birth @ ..,
            Token { kind: Kind::Sign(',' | ';' | '-' | '–' | '/') | Kind::Word(Sense::And | Sense::To), .. },
        ] => birth,
        _ => birth,
    };
    let unsure = |part: Part| Part { is_unsure: true, ..part };
    let (from, to) = (part::read(birth), part::read(death));
    let pair =
        |from: &Part, to: &Part| Tree::Range { from: unsure(from.clone()), to: unsure(to.clone()), how: How::Lasting };
    from.iter().flat_map(|from| to.iter().map(|to| pair(from, to))).collect()
}

fn is_aside(token: &Token) -> bool {
    token.kind == Kind::Word(Sense::Aside)
}
