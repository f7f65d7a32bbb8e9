//! Years before now: `66 Ma`, `1.5 million years ago`, `5000 BP`, `3 million BC`.

use crate::time::written::if_edtf;
use crate::time::written::part::Doubt;
use crate::time::written::reading::Reading;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::{Era, Sense};
use crate::time::written::years;

/// `Before present` counts from here.
const PRESENT: i64 = 1950;
/// Below so many years, the years since 1950 count.
const ROUND: i64 = 100_000;

/// What a phrase of an age can be; never sure, for an age is round and counts from a day that few agree on.
pub(super) fn reading(tokens: &[Token]) -> Reading {
    let (tokens, is_doubted) = match tokens {
        [Token { kind: Kind::Word(Sense::Approximate) | Kind::Sign('~'), .. }, rest @ ..] => (rest, true),
        _ => (tokens, false),
    };
    let Some(year) = year(tokens) else { return Reading::none() };
    let written = years::written(year);
    let about = Doubt { approximate: true, ..Doubt::default() }.sign();
    let doubted = if_edtf(format!("{written}{about}"));
    let plain = if_edtf(written).filter(|_| !is_doubted);
    Reading::open(plain.into_iter().chain(doubted))
}

/// The year as astronomers count.
fn year(tokens: &[Token]) -> Option<i64> {
    let (whole, decimals, rest) = match tokens {
        [
            Token { kind: Kind::Number { value, .. }, .. },
            Token { kind: Kind::Sign('.'), .. },
            Token { kind: Kind::Number { value: part, width }, .. },
            rest @ ..,
        ] => (*value, (*part, *width), rest),
        [Token { kind: Kind::Number { value, .. }, .. }, rest @ ..] => (*value, (0, 0), rest),
        _ => return None,
    };
    let senses: Vec<Sense> = rest
        .iter()
        .map(|token| match token.kind {
            Kind::Word(sense) => Some(sense),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let (unit, from_now) = match senses[..] {
        [Sense::Ago(unit)] => (unit, true),
        [Sense::Times(unit), Sense::Ago(1)] => (unit, true),
        [Sense::Times(unit), Sense::Era(Era::Before) | Sense::EraBehind(Era::Before)] => (unit, false),
        _ => return None,
    };
    let tenths = 10_u64.checked_pow(u32::try_from(decimals.1).ok()?)?;
    let years = whole.checked_mul(unit)?.checked_add(decimals.0.checked_mul(unit)? / tenths)?;
    // Half a year is no year.
    let is_whole = decimals.0.checked_mul(unit)? % tenths == 0;
    let years = i64::try_from(years).ok().filter(|years| is_whole && *years > 0)?;
    Some(if from_now && years < ROUND { PRESENT - years } else { -years })
}
