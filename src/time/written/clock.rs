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
        let mut fraction = None;
        if second.is_some() && is_sign(close(pieces, used), ".") && digits(close(pieces, used + 1), 1..=9).is_some() {
            fraction = close(pieces, used + 1)
                .map(|figures| figures.text)
                .filter(|figures| figures.bytes().any(|b| b != b'0'));
            used += 2;
        }
        let half = half(used);
        used += half.map_or(0, |(_, used)| used);
        if half.is_none() {
            used += has(used, Sense::Hour).unwrap_or(0);
        }
        let mut time = time(hour, minute, second, half.map(|(pm, _)| pm))?;
        time.extend(fraction.into_iter().flat_map(|figures| [".", figures]));
        return Some(zoned(pieces, time, used, true));
    }
    if let Some((pm, used)) = half(1) {
        return Some(zoned(pieces, time(hour, None, None, Some(pm))?, 1 + used, false));
    }
    if let (true, Some(_), Some((pm, used))) = (is_sign(close(pieces, 1), "."), minute, half(3)) {
        return Some(zoned(pieces, time(hour, minute, None, Some(pm))?, 3 + used, true));
    }
    // `18.30 Uhr`.
    if let (true, Some(_), Some(used)) = (is_sign(close(pieces, 1), "."), minute, has(3, Sense::Hour)) {
        return Some(zoned(pieces, time(hour, minute, None, None)?, 3 + used, true));
    }
    let used = 1 + has(1, Sense::Hour)?;
    // `1H 2012` is a half of a year.
    if digits(pieces.get(used).copied(), 3..=4).is_some() {
        return None;
    }
    let minute = digits(pieces.get(used).copied(), 2..=2);
    let time = time(hour, minute, None, None)?;
    Some(zoned(pieces, time, used + usize::from(minute.is_some()), minute.is_some()))
}

/// As it is written behind a `T`: to the second where that is said, else to the minute.
fn time(hour: u64, minute: Option<u64>, second: Option<u64>, pm: Option<bool>) -> Option<String> {
    let hour = match pm {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(pm) => hour % 12 + if pm { 12 } else { 0 },
    };
    let (least, whole) = (minute.unwrap_or(0), second.unwrap_or(0));
    // `24:00` is the end of a day.
    let is_end = (hour, least, whole) == (24, 0, 0);
    let fits = is_end || hour < 24 && least < 60 && whole < 60;
    let seconds = second.map_or_else(String::new, |second| format!(":{second:02}"));
    fits.then(|| format!("{hour:02}:{least:02}{seconds}"))
}

/// With `Z`, `UTC`, `+02:00`, `+0200` or `GMT+1` behind it.
fn zoned(pieces: &[Piece<'_>], time: String, used: usize, exact: bool) -> (Kind, usize) {
    let clock = |zone: String, used| (Kind::Clock { time: format!("{time}{zone}"), exact }, used);
    if let Some((senses, words)) = pieces.get(used..).and_then(expression)
        && senses.iter().any(|(sense, _)| *sense == Sense::Utc)
    {
        let shift = shift(pieces, used + words, true);
        return shift.map_or_else(|| clock("Z".to_owned(), used + words), |(zone, used)| clock(zone, used));
    }
    if let Some((_, shift)) = pieces.get(used).and_then(|piece| ZONES.iter().find(|(name, _)| *name == piece.text)) {
        return (Kind::Clock { time: format!("{time}{shift}"), exact: false }, used + 1);
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
