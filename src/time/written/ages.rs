//! Years before now: `66 Ma`, `1.5 million years ago`, `5000 BP`, `3 million BC`.

use crate::time::deep_time;
use crate::time::written::part::Doubt;
use crate::time::written::reading::Reading;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::{Era, Sense};
use crate::time::written::years;
use crate::time::written::{Said, edtf_or_meant, if_edtf};

/// `Before present` counts from here.
const PRESENT: i64 = 1950;
/// Below so many years, the years since 1950 count.
const ROUND: i64 = 100_000;
/// Fewer years than so many are counted back from today, which a text does not say.
const FEWEST: i64 = 2_000;

/// `66Ma`, `c. 66–56 Ma`: an age in other letters. A word for about before two ages is about both, or about the first.
pub(super) fn near(written: &str) -> Option<(Reading, Said)> {
    let date = deep_time::near(written)?;
    let doubted = date.split_once("~/").filter(|(_, to)| !to.ends_with(['~', '?', '%', '.']));
    let both = doubted.and_then(|_| if_edtf(format!("{date}~"))).filter(|_| !written.contains("~/"));
    match both {
        Some(both) => Some((Reading::open([both, date]), Said::default())),
        None => Some(edtf_or_meant(&date)),
    }
}

/// What a phrase of an age can be; never sure, for an age is round and counts from a day that few agree on.
pub(super) fn reading(tokens: &[Token]) -> Reading {
    let tokens = match tokens {
        // German, French and Spanish say "before", "it is" and "since" for what English says behind: `vor 66 Mio. Jahren`.
        [Token { kind: Kind::Word(Sense::Before | Sense::AgoBefore), .. }, rest @ ..] if has_unit(rest) => {
            &[rest, &[Token { kind: Kind::Word(Sense::Ago(1)), spaced: true }]].concat()
        }
        _ => tokens,
    };
    let (tokens, is_doubted) = match tokens {
        [Token { kind: Kind::Word(Sense::Approximate) | Kind::Sign('~'), .. }, rest @ ..] => (rest, true),
        _ => (tokens, false),
    };
    let about = Doubt { approximate: true, ..Doubt::default() }.sign();
    if let [
        first @ ..,
        Token { kind: Kind::Word(Sense::To) | Kind::Sign('-' | '–'), .. },
        Token { kind: Kind::Word(Sense::Now), .. },
    ] = tokens
    {
        let aged = age(first).map(|age| format!("{age}/.."));
        let from = year(first).map(years::written);
        let both = from.into_iter().flat_map(|from| [format!("{from}/.."), format!("{from}{about}/..")]);
        return Reading::open(aged.into_iter().chain(both).filter_map(if_edtf));
    }
    if let Some((from, to)) = range(tokens) {
        let (from, to) = (years::written(from), years::written(to));
        let doubted = if_edtf(format!("{from}{about}/{to}{about}"));
        return Reading::open(if_edtf(format!("{from}/{to}")).filter(|_| !is_doubted).into_iter().chain(doubted));
    }
    let Some(year) = year(tokens) else { return Reading::none() };
    let aged = age(tokens).map(|age| if is_doubted { format!("{age}{about}") } else { age });
    let written = years::written(year);
    let doubted = if_edtf(format!("{written}{about}"));
    let plain = if_edtf(written).filter(|_| !is_doubted);
    Reading::open(aged.and_then(if_edtf).into_iter().chain(plain).chain(doubted))
}

/// Whether a number of years, or of thousands or millions of them, ends the phrase.
fn has_unit(tokens: &[Token]) -> bool {
    matches!(tokens.last(), Some(Token { kind: Kind::Word(Sense::Times(_) | Sense::Years), .. }))
}

/// `66-56 Ma`, `between 66 and 56 million years ago`: the unit behind the last is that of both.
fn range(tokens: &[Token]) -> Option<(i64, i64)> {
    let is_led = matches!(tokens.first(), Some(Token { kind: Kind::Word(Sense::Between | Sense::From), .. }));
    let tokens = if is_led { &tokens[1..] } else { tokens };
    let is_joint =
        |token: &Token| matches!(token.kind, Kind::Word(Sense::To | Sense::And) | Kind::Sign('-' | '–' | '/'));
    let at = tokens.iter().position(is_joint)?;
    let (first, last) = (&tokens[..at], &tokens[at + 1..]);
    let is_figure = |token: &&Token| matches!(token.kind, Kind::Number { .. } | Kind::Sign('.' | ','));
    let unit = &last[last.iter().take_while(is_figure).count()..];
    let from = year(first).or_else(|| year(&[first, unit].concat()))?;
    let to = year(last)?;
    (from < to).then_some((from, to))
}

/// The age itself, where its words name a unit of ages: `66 million years ago` is `66 Ma`.
fn age(tokens: &[Token]) -> Option<String> {
    let figures = |value: u64, rest: &[Token]| match rest {
        [Token { kind: Kind::Sign('.'), .. }, Token { kind: Kind::Number { value: part, width }, .. }, unit @ ..] => {
            Some((format!("{value}.{part:0width$}", width = *width), unit.to_vec()))
        }
        unit => Some((value.to_string(), unit.to_vec())),
    };
    let [Token { kind: Kind::Number { value, .. }, .. }, rest @ ..] = tokens else { return None };
    let (number, unit) = figures(*value, rest)?;
    let years = match unit[..] {
        [Token { kind: Kind::Word(Sense::Ago(years)), .. }] => years,
        [Token { kind: Kind::Word(Sense::Times(years)), .. }, Token { kind: Kind::Word(Sense::Ago(1)), .. }] => years,
        _ => return None,
    };
    let name = match years {
        1 => "BP",
        1_000 => "ka",
        1_000_000 => "Ma",
        1_000_000_000 => "Ga",
        _ => return None,
    };
    Some(format!("{number} {name}"))
}

/// The year as astronomers count.
fn year(tokens: &[Token]) -> Option<i64> {
    let (whole, decimals, rest) = match tokens {
        [
            Token { kind: Kind::Number { value, .. }, .. },
            Token { kind: Kind::Sign('.' | ','), .. },
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
        [Sense::Years] | [Sense::Years, Sense::Ago(1)] => (1, true),
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
    let is_counted_from_today = senses[0] == Sense::Years && years < FEWEST;
    (!is_counted_from_today).then_some(if from_now && years < ROUND { PRESENT - years } else { -years })
}
