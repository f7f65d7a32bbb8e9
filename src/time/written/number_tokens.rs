//! Numbers in a phrase: figures, ordinals, decades, and figures in groups of three.

use crate::time::written::clock::clock;
use crate::time::written::tokens::{Kind, Piece, Run, Taken, close, digits, expression, is_sign};
use crate::time::written::vocabulary::{RUSSIAN, SPANISH, Sense};

/// The most figures of a number, zeros in front counted: no year of a phrase has more, and what is reckoned with such a
/// number (the next one, a hundred times as many) stays far below what 64 bits hold.
const MOST_FIGURES: usize = 15;

/// A number that can be reckoned with.
fn number(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|_| digits.len() <= MOST_FIGURES)
}

/// `1o de mayo`, `2a mitad`: letters in place of `º` and `ª`. A day after the first has none: `2o` is a slip for 20.
pub(super) fn spanish_ordinal(pieces: &[Piece<'_>]) -> Option<Taken> {
    let value = digits(pieces.first().copied(), 1..=2)?;
    // `1.º de enero`.
    if is_sign(close(pieces, 1), ".") && close(pieces, 2).is_some_and(|mark| matches!(mark.text, "º" | "ª")) {
        return Some((vec![(Kind::Ordinal(value), SPANISH)], 3));
    }
    let is_ordinal = is_sign(close(pieces, 1), "a") || (value == 1 && is_sign(close(pieces, 1), "o"));
    let is_last = close(pieces, 2).is_none_or(|next| next.kind == Run::Sign);
    (is_ordinal && is_last).then(|| (vec![(Kind::Ordinal(value), SPANISH)], 2))
}

/// `30-е годы`, `30-х гг.`: tens of years, or the thirtieth.
pub(super) fn russian_tens(pieces: &[Piece<'_>]) -> Option<Taken> {
    let value = digits(pieces.first().copied(), 2..=2).filter(|value| value.is_multiple_of(10))?;
    let ending = close(pieces, 2).filter(|_| is_sign(close(pieces, 1), "-"))?.text;
    let decade = (Kind::Decade { value, width: 2 }, RUSSIAN);
    match ending {
        "е" => Some((vec![(Kind::Ordinal(value), RUSSIAN), decade], 3)),
        "х" | "ые" | "ых" => Some((vec![decade], 3)),
        _ => None,
    }
}

/// What begins with digits.
pub(super) fn figures(pieces: &[Piece<'_>]) -> Option<(Kind, usize)> {
    let first = pieces[0].text;
    let value = number(first)?;
    if let Some(clock) = clock(pieces) {
        return Some(clock);
    }
    if let Some(grouped) = grouped(pieces) {
        return Some(grouped);
    }
    let letters = close(pieces, 1).filter(|piece| piece.kind == Run::Letters).map(|piece| piece.text);
    let behind = |at: usize| close(pieces, at).filter(|piece| piece.kind == Run::Letters).map(|piece| piece.text);
    let width = first.len();
    let is_decade = value.is_multiple_of(10) && width > 1;
    match letters {
        Some(
            "st" | "nd" | "rd" | "th" | "º" | "ª" | "eme" | "ere" | "re" | "nde" | "e" | "me" | "ten" | "te" | "ter"
            | "sten" | "ste",
        ) if width < 3 => {
            return Some((Kind::Ordinal(value), 2));
        }
        // `the 3d of May`, as letters of the 19th century have it.
        Some("d") if width < 3 && matches!(value, 2 | 3 | 22 | 23) => return Some((Kind::Ordinal(value), 2)),
        // `7ber` is September, the seventh month of old.
        Some("ber" | "bre" | "bris" | "br" | "bries") if (7..=10).contains(&value) && width <= 2 => {
            return Some((Kind::Word(Sense::Month(u8::try_from(value + 2).ok()?)), 2));
        }
        Some("er") if width < 3 && !is_decade => return Some((Kind::Ordinal(value), 2)),
        Some("s" | "er") if is_decade => {
            let is_hyphened = is_sign(close(pieces, 2), "-") && behind(3).is_some_and(|word| word.starts_with("jahr"));
            return Some((Kind::Decade { value, width }, 2 + usize::from(is_hyphened)));
        }
        Some(x) if x.bytes().all(|b| b == b'x') && width + x.len() == 4 => {
            return Some((Kind::Masked(first.to_owned() + &"X".repeat(x.len())), 2));
        }
        _ => {}
    }
    match behind(2) {
        Some("s") if is_decade && is_sign(close(pieces, 1), "'") => Some((Kind::Decade { value, width }, 3)),
        Some("го" | "е" | "и" | "я" | "ая" | "ое") if is_sign(close(pieces, 1), "-") && width < 3 => {
            Some((Kind::Ordinal(value), 3))
        }
        Some("е" | "х" | "ые" | "ых" | "er") if is_sign(close(pieces, 1), "-") && is_decade => {
            Some((Kind::Decade { value, width }, 3))
        }
        // `1850-й год`.
        Some("и" | "го" | "м" | "ом") if is_sign(close(pieces, 1), "-") && width == 4 => {
            Some((Kind::Number { value, width }, 3))
        }
        _ => Some((Kind::Number { value, width }, 1)),
    }
}

/// `10,000`; with a dot or a space between the groups only where an era or a unit follows, for `3.500` may be a decimal.
fn grouped(pieces: &[Piece<'_>]) -> Option<(Kind, usize)> {
    digits(pieces.first().copied(), 1..=3)?;
    let first = pieces[0].text;
    for separator in [",", ".", "'", " "] {
        let (mut text, mut used) = (first.to_owned(), 1);
        loop {
            let at = if separator == " " { used } else { used + 1 };
            let is_next = if separator == " " {
                pieces.get(at).is_some_and(|piece| piece.spaced)
            } else {
                is_sign(close(pieces, used), separator) && close(pieces, at).is_some()
            };
            let Some(group) = pieces.get(at).filter(|piece| is_next && digits(Some(**piece), 3..=3).is_some()) else {
                break;
            };
            text.push_str(group.text);
            used = at + 1;
        }
        if used > 1 && (separator == "," || is_counted(&pieces[used..])) {
            return Some((Kind::Number { value: number(&text)?, width: text.len() }, used));
        }
    }
    None
}

/// Whether an era or a unit of years stands here.
fn is_counted(pieces: &[Piece<'_>]) -> bool {
    let Some((senses, _)) = expression(pieces) else { return false };
    senses.iter().any(|(sense, _)| {
        matches!(sense, Sense::Era(_) | Sense::EraBehind(_) | Sense::Ago(_) | Sense::Times(_) | Sense::Years)
    })
}
