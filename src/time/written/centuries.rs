//! Centuries that share their word, `siglos XVIII y XIX`, `конец XVIII - начало XIX вв.`, and centuries with their piece
//! behind them, `19th century, first half`, or their era before them, `A.D. 2nd century`.

use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// The tokens with the word beside each number, where it stands beside one of several, and each piece before its century;
/// `None` where nothing is left out and nothing stands behind.
pub(super) fn in_full(tokens: &[Token]) -> Option<Vec<Token>> {
    era_last(tokens).or_else(|| before_each(tokens)).or_else(|| behind_each(tokens)).or_else(|| piece_first(tokens))
}

/// `A.D. 2nd–3rd century`, `late A.D. 2nd century`, as labels of museums have it: the era behind the word.
fn era_last(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_era = |token: &Token| matches!(token.kind, Kind::Word(Sense::Era(_)));
    let at = tokens.iter().position(is_era)?;
    let (before, rest) = (&tokens[..at], &tokens[at + 1..]);
    let is_nth = matches!(rest.first()?.kind, Kind::Ordinal(_) | Kind::Roman(_));
    let word = rest.iter().position(|token| token.kind == Kind::Word(Sense::Century))?;
    let is_only = !rest.iter().any(is_era) && before.iter().all(|token| matches!(token.kind, Kind::Word(_)));
    let (century, behind) = rest.split_at(word + 1);
    (is_nth && is_only).then(|| [before, century, &tokens[at..=at], behind].concat())
}

fn is_joint(token: &Token) -> bool {
    matches!(token.kind, Kind::Word(Sense::And | Sense::Or | Sense::To) | Kind::Sign('-' | '–' | '/' | ',' | '&'))
}

fn is_part(token: &Token) -> bool {
    token.kind == Kind::Word(Sense::Part)
}

/// `siglos XVIII y XIX`, `finales del siglo XVIII - principios del XIX`.
fn before_each(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_number = |token: &Token| matches!(token.kind, Kind::Roman(1..=99) | Kind::Number { width: 1..=2, .. });
    let word = tokens.iter().position(|token| !is_part(token))?;
    let [first, number, ..] = &tokens[word..] else { return None };
    if first.kind != Kind::Word(Sense::CenturyBefore) || !is_number(number) {
        return None;
    }
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len() + 2);
    for token in tokens {
        let before = out.iter().rev().find(|token| !is_part(token));
        if is_number(token) && before.is_some_and(is_joint) {
            out.push(Token { kind: first.kind.clone(), spaced: true });
        }
        out.push(token.clone());
    }
    (out.len() > tokens.len()).then_some(out)
}

/// `XVIII и XIX вв.`, `конец XVIII - начало XIX в.`
fn behind_each(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_roman = |token: &Token| matches!(token.kind, Kind::Roman(1..=99));
    let word = tokens.iter().position(|token| token.kind == Kind::Word(Sense::Century))?;
    let numbers = tokens[..word].iter().filter(|token| !is_part(token));
    if !numbers.enumerate().all(|(at, token)| if at % 2 == 0 { is_roman(token) } else { is_joint(token) }) {
        return None;
    }
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len() + 2);
    for (at, token) in tokens.iter().enumerate() {
        out.push(token.clone());
        if at + 1 < word && is_roman(token) {
            out.push(Token { kind: Kind::Word(Sense::Century), spaced: true });
        }
    }
    (out.len() > tokens.len()).then_some(out)
}

/// `19th century, first half`, `XIX в. (2-я половина)`: the piece behind its century, as catalogues have it.
fn piece_first(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_century = |token: &Token| matches!(token.kind, Kind::Word(Sense::Century | Sense::CenturyBefore));
    let at = tokens.iter().position(|token| matches!(token.kind, Kind::Sign(',' | '(')))?;
    let (century, behind) = (&tokens[..at], &tokens[at + 1..]);
    let piece = match (&tokens[at].kind, behind) {
        (Kind::Sign('('), [piece @ .., Token { kind: Kind::Sign(')'), .. }]) => piece,
        (Kind::Sign(','), piece) => piece,
        _ => return None,
    };
    let names_piece = |token: &Token| {
        matches!(
            token.kind,
            Kind::Word(Sense::Half | Sense::Third | Sense::Quarter | Sense::Season(36 | 39 | 41))
                | Kind::Word(Sense::H)
        )
    };
    let fits = century.iter().any(is_century) && piece.last().is_some_and(names_piece) && piece.len() <= 3;
    fits.then(|| [piece, century].concat())
}
