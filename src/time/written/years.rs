//! Years as people count them, as the years of EDTF: which they can be, and how they are written.

use crate::time::written::part::Year;
use crate::time::written::vocabulary::Era;

/// Two figures of this century at most: later ones are still far off.
const LATEST_SHORT: u64 = 40;
/// The last decade of this century that two figures can mean.
const LATEST: i64 = 2020;

/// The century that we live in, which ends in 2100.
const LAST_CENTURY: u64 = 21;

/// The years that a year alone can be, as astronomers count, and whether there is no doubt.
pub(super) fn exact(year: &Year) -> (Vec<i64>, bool) {
    match *year {
        Year::Exact(year) => (vec![year], true),
        Year::Number { value, era: Some(era), .. } => (astronomical(value, era).into_iter().collect(), true),
        Year::Number { value, width: width @ 3..=5, era: None } => {
            (astronomical(value, Era::Since).into_iter().collect(), width <= 4)
        }
        Year::Number { value, width: 0..=2, .. } => (of_centuries(value, &[1900, 2000, 1800, 0]), false),
        Year::Recent(value) => (recent(value), false),
        Year::Short(value) => (of_centuries(value, &[1900, 2000, 1800]), false),
        _ => (Vec::new(), false),
    }
}

/// The years of this century and the last that two figures can mean.
pub(super) fn recent(value: u64) -> Vec<i64> {
    of_centuries(value, &[1900, 2000])
}

fn of_centuries(value: u64, centuries: &[i64]) -> Vec<i64> {
    let Ok(figures) = i64::try_from(value) else { return Vec::new() };
    let is_near = |century: &&i64| (**century != 2000 || value <= LATEST_SHORT) && **century + figures > 0;
    centuries.iter().filter(is_near).map(|century| century + figures).collect()
}

/// There is no year 0 among people: 44 BC is -43.
pub(super) fn astronomical(value: u64, era: Era) -> Option<i64> {
    let value = i64::try_from(value).ok()?;
    match era {
        Era::Since => Some(value).filter(|value| *value > 0),
        Era::Before => (value > 0).then_some(1 - value),
    }
}

/// A year as EDTF writes it.
pub(super) fn written(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    match year.unsigned_abs() {
        figures @ 0..=9999 => format!("{sign}{figures:04}"),
        figures => format!("Y{sign}{figures}"),
    }
}

/// Whether it is a span of years that has a name.
pub(super) fn is_span(year: &Year) -> bool {
    matches!(year, Year::Decade { .. } | Year::Century { .. } | Year::Millennium { .. } | Year::Masked(_))
}

/// A decade, a century or a mask as EDTF can say it; the likeliest first.
pub(super) fn spans(year: &Year) -> (Vec<String>, bool) {
    match year {
        Year::Masked(text) => (vec![text.clone()], true),
        Year::Decade { value, width, era } => decades(*value, *width, *era),
        Year::Millennium { n, era } => (millennia(*n, era.unwrap_or(Era::Since)), false),
        Year::Century { n, era, piece } => (centuries(*n, era.unwrap_or(Era::Since), *piece), false),
        _ => (Vec::new(), false),
    }
}

/// `1920s` is a decade; `1900s` may also be the century. Ten years before the era do not share their digits with us.
fn decades(value: u64, width: usize, era: Option<Era>) -> (Vec<String>, bool) {
    if width == 2 && era.is_none() && value.is_multiple_of(10) {
        // `50er Jahre`: of which century is not said.
        let of = |century: &i64| i64::try_from(value).ok().map(|tens| century + tens).filter(|year| *year <= LATEST);
        let years = [1900, 1800, 2000].iter().filter_map(of);
        return (years.map(|year| format!("{:03}X", year / 10)).collect(), false);
    }
    if !value.is_multiple_of(10) || !(if era.is_some() { 2..=4 } else { 3..=4 }).contains(&width) {
        return (Vec::new(), false);
    }
    if era == Some(Era::Before) {
        let years = |last: u64| pair([value + last, value].map(|year| astronomical(year, Era::Before).map(written)));
        // `500s BC`: ten years, or the hundred.
        let hundred = if value.is_multiple_of(100) { years(99) } else { None };
        return (years(9).into_iter().chain(hundred).collect(), false);
    }
    let decade = format!("{:03}X", value / 10);
    match value % 100 {
        0 => (vec![decade, format!("{:02}XX", value / 100)], false),
        _ => (vec![decade], width == 4),
    }
}

/// The digits that a century's years share, as EDTF names hundred years, and the years that it lasted.
fn centuries(n: u64, era: Era, piece: Option<(u64, u64)>) -> Vec<String> {
    // Nobody dates anything that happened in the 59th century.
    if !(1..=99).contains(&n) || (era == Era::Since && n > LAST_CENTURY) {
        return Vec::new();
    }
    let sign = if era == Era::Before { "-" } else { "" };
    let mask = format!("{sign}{:02}XX", n - 1);
    let (first, last) = years(n, era);
    let whole = format!("{}/{}", written(first), written(last));
    match piece {
        None => vec![mask, whole],
        Some((nth, of)) => {
            // Thirds come out even to a year: 1801 to 1833, 1834 to 1867, 1868 to 1900.
            let until = |pieces: u64| i64::try_from((200 * pieces + of) / (2 * of)).unwrap_or(100);
            let (start, end) = (first + until(nth - 1), first + until(nth) - 1);
            vec![format!("{}/{}", written(start), written(end)), mask]
        }
    }
}

/// The digits that a millennium's years share, and the years that it lasted.
fn millennia(n: u64, era: Era) -> Vec<String> {
    let Some(thousands) = i64::try_from(n).ok().filter(|n| (1..=9).contains(n)) else { return Vec::new() };
    let (sign, first, last) = match era {
        Era::Since => ("", 1000 * thousands - 999, 1000 * thousands),
        Era::Before => ("-", 1 - 1000 * thousands, 1000 - 1000 * thousands),
    };
    vec![format!("{sign}{}{}", thousands - 1, "X".repeat(3)), format!("{}/{}", written(first), written(last))]
}

/// The first and the last year of a century: 1801 and 1900, 300 and 201 BC.
fn years(n: u64, era: Era) -> (i64, i64) {
    let n = i64::try_from(n).unwrap_or(99);
    match era {
        Era::Since => (100 * n - 99, 100 * n),
        Era::Before => (1 - 100 * n, 100 - 100 * n),
    }
}

/// From the beginning of one century to the end of another, by their digits and by their years.
pub(super) fn between_centuries(from: &Year, to: &Year) -> Vec<String> {
    let (Year::Century { n, era, .. }, Year::Century { n: last, era: last_era, .. }) = (from, to) else {
        return Vec::new();
    };
    let last_era = last_era.unwrap_or(Era::Since);
    let era = era.unwrap_or(last_era);
    let masks = [(*n, era), (*last, last_era)].map(|(n, era)| centuries(n, era, None).into_iter().next());
    let ends = [Some(written(years(*n, era).0)), Some(written(years(*last, last_era).1))];
    [pair(masks), pair(ends)].into_iter().flatten().collect()
}

fn pair([from, to]: [Option<String>; 2]) -> Option<String> {
    from.zip(to).map(|(from, to)| format!("{from}/{to}"))
}
