//! Times of day: with colons, with halves of the day, with the words of several languages.

use crate::time::written::tokens::{Kind, Piece, Run, close, digits, expression, is_sign};
use crate::time::written::vocabulary::Sense;

/// Abbreviations of zones that stand for one of them only; `IST`, `BST` and `CST` stand for several.
const ZONES: &[(&str, &str)] = &[
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cdt", "-05:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
    ("wet", "Z"),
    ("cet", "+01:00"),
    ("mez", "+01:00"),
    ("cest", "+02:00"),
    ("mesz", "+02:00"),
    ("eet", "+02:00"),
    ("eest", "+03:00"),
    ("msk", "+03:00"),
    ("мск", "+03:00"),
    ("jst", "+09:00"),
    ("aest", "+10:00"),
    ("aedt", "+11:00"),
];

/// `14:30`, `14:30:15`, `10 a.m.`, `10.30 pm`, `14h30`, `14 Uhr 30`, each with the zone behind it.
pub(super) fn clock(pieces: &[Piece<'_>]) -> Option<(Kind, usize)> {
    let hour = digits(pieces.first().copied(), 1..=2)?;
    let after = |at: usize| pieces.get(at..).and_then(expression);
    let has = |at: usize, wanted: Sense| {
        after(at).and_then(|(senses, used)| senses.iter().any(|(sense, _)| *sense == wanted).then_some(used))
    };
    let half = |at: usize| {
        has(at, Sense::Morning).map(|used| (false, used)).or_else(|| has(at, Sense::Afternoon).map(|used| (true, used)))
    };
    let colon = is_sign(close(pieces, 1), ":");
    let minute = digits(close(pieces, 2), 2..=2);
    if colon && minute.is_some() {
        let second = digits(close(pieces, 4), 2..=2).filter(|_| is_sign(close(pieces, 3), ":"));
        let mut used = if second.is_some() { 5 } else { 3 };
        // A minute is not its first second.
        let mut exact = second.is_some();
        if second.is_some() && is_sign(close(pieces, used), ".") && digits(close(pieces, used + 1), 1..=9).is_some() {
            exact &= digits(close(pieces, used + 1), 1..=9) == Some(0);
            used += 2;
        }
        let half = half(used);
        used += half.map_or(0, |(_, used)| used);
        if half.is_none() {
            used += has(used, Sense::Hour).unwrap_or(0);
        }
        let seconds = seconds(hour, minute?, second.unwrap_or(0), half.map(|(pm, _)| pm))?;
        return Some(zoned(pieces, seconds, used, exact));
    }
    if let Some((pm, used)) = half(1) {
        return Some(zoned(pieces, seconds(hour, 0, 0, Some(pm))?, 1 + used, false));
    }
    if let (true, Some(minute), Some((pm, used))) = (is_sign(close(pieces, 1), "."), minute, half(3)) {
        return Some(zoned(pieces, seconds(hour, minute, 0, Some(pm))?, 3 + used, false));
    }
    // `18.30 Uhr`.
    if let (true, Some(minute), Some(used)) = (is_sign(close(pieces, 1), "."), minute, has(3, Sense::Hour)) {
        return Some(zoned(pieces, seconds(hour, minute, 0, None)?, 3 + used, false));
    }
    let used = 1 + has(1, Sense::Hour)?;
    // `1H 2012` is a half of a year.
    if digits(pieces.get(used).copied(), 3..=4).is_some() {
        return None;
    }
    let minute = digits(pieces.get(used).copied(), 2..=2);
    let seconds = seconds(hour, minute.unwrap_or(0), 0, None)?;
    Some(zoned(pieces, seconds, used + usize::from(minute.is_some()), false))
}

fn seconds(hour: u64, minute: u64, second: u64, pm: Option<bool>) -> Option<u32> {
    let hour = match pm {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(pm) => hour % 12 + if pm { 12 } else { 0 },
    };
    // `24:00` is the end of a day.
    let is_end = (hour, minute, second) == (24, 0, 0);
    let fits = is_end || hour < 24 && minute < 60 && second < 60;
    fits.then_some(u32::try_from(hour * 3600 + minute * 60 + second).ok()?)
}

/// With `Z`, `UTC`, `+02:00`, `+0200` or `GMT+1` behind it.
fn zoned(pieces: &[Piece<'_>], seconds: u32, used: usize, exact: bool) -> (Kind, usize) {
    let clock = |zone: String, used| (Kind::Clock { seconds, zone, exact }, used);
    if let Some((senses, words)) = pieces.get(used..).and_then(expression)
        && senses.iter().any(|(sense, _)| *sense == Sense::Utc)
    {
        let shift = shift(pieces, used + words, true);
        return shift.map_or_else(|| clock("Z".to_owned(), used + words), |(zone, used)| clock(zone, used));
    }
    if let Some((_, shift)) = pieces.get(used).and_then(|piece| ZONES.iter().find(|(name, _)| *name == piece.text)) {
        return (Kind::Clock { seconds, zone: (*shift).to_owned(), exact: false }, used + 1);
    }
    // `10:00-11:00` is a span of time, `10:00:00-11:00` a zone.
    match shift(pieces, used, used > 3) {
        Some((zone, used)) => clock(zone, used),
        None => clock(String::new(), used),
    }
}

/// `+02:00`, `+0200`, `+02`, and how many pieces there are to its end; a space may stand before its plus.
fn shift(pieces: &[Piece<'_>], at: usize, may_be_behind: bool) -> Option<(String, usize)> {
    // `14:30:00 -0700` has its sign close to the zone.
    let is_close =
        close(pieces, at + 1).is_some_and(|zone| zone.text.len() == 4 || is_sign(close(pieces, at + 2), ":"));
    let may_be_spaced = |sign: &str| sign == "+" || (sign == "-" && may_be_behind && is_close);
    let sign = pieces.get(at).filter(|piece| !piece.spaced || may_be_spaced(piece.text)).map(|piece| piece.text)?;
    let is_sign_of_zone = sign == "+" || (sign == "-" && may_be_behind);
    // `UTC+2`, but no `14:30+2`.
    let least = if may_be_behind && pieces.get(at.wrapping_sub(1)).is_some_and(|word| word.kind == Run::Letters) {
        1
    } else {
        2
    };
    let figures =
        close(pieces, at + 1).filter(|piece| digits(Some(*piece), least..=4).is_some() && is_sign_of_zone)?.text;
    let minutes = close(pieces, at + 3).filter(|piece| digits(Some(*piece), 2..=2).is_some());
    match (figures.len(), minutes) {
        (1 | 2, Some(minutes)) if is_sign(close(pieces, at + 2), ":") => {
            Some((format!("{sign}{figures:0>2}:{}", minutes.text), at + 4))
        }
        (1 | 2, _) => Some((format!("{sign}{figures:0>2}"), at + 2)),
        (4, _) => Some((format!("{sign}{}:{}", &figures[..2], &figures[2..]), at + 2)),
        _ => None,
    }
}
