//! Centuries that share their word: `siglos XVIII y XIX`, `s. XVIII-XIX`, `XVIII и XIX вв.`

use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// The tokens with the word beside each number, where it stands beside one of several; `None` where nothing is left out.
pub(super) fn in_full(tokens: &[Token]) -> Option<Vec<Token>> {
    before_each(tokens).or_else(|| behind_each(tokens))
}

fn is_joint(token: &Token) -> bool {
    matches!(token.kind, Kind::Word(Sense::And | Sense::Or | Sense::To) | Kind::Sign('-' | '–' | '/' | ',' | '&'))
}

/// `siglos XVIII y XIX`.
fn before_each(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_number = |token: &Token| matches!(token.kind, Kind::Roman(1..=99) | Kind::Number { width: 1..=2, .. });
    let [first, number, ..] = tokens else { return None };
    if first.kind != Kind::Word(Sense::CenturyBefore) || !is_number(number) {
        return None;
    }
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len() + 2);
    for token in tokens {
        if is_number(token) && out.last().is_some_and(is_joint) {
            out.push(Token { kind: first.kind.clone(), spaced: true });
        }
        out.push(token.clone());
    }
    (out.len() > tokens.len()).then_some(out)
}

/// `XVIII и XIX вв.`
fn behind_each(tokens: &[Token]) -> Option<Vec<Token>> {
    let is_roman = |token: &Token| matches!(token.kind, Kind::Roman(1..=99));
    let word = tokens.iter().position(|token| token.kind == Kind::Word(Sense::Century))?;
    let numbers = &tokens[..word];
    if !numbers.iter().enumerate().all(|(at, token)| if at % 2 == 0 { is_roman(token) } else { is_joint(token) }) {
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
