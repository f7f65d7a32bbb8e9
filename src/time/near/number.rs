//! Dates in figures. What it is: `2012-5-3`, `2012/05/25`, `12/5/2012`, `79`, `20120525`. In: a text without spaces around it. Out:
//! the EDTF, or both where the order of day and month is anyone's guess. It must not know words.

use crate::time::near::Meant;
use crate::time::near::if_edtf;

/// What a text of figures can mean.
pub(super) fn meant(clean: &str) -> Option<Meant> {
    let one = |text: Option<String>| text.and_then(if_edtf).map(Meant::One);
    let parts: Vec<&str> = clean.split(['-', '/', '.', '_', ' ']).collect();
    let all_figures = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    match parts[..] {
        _ if clean.ends_with(['-', '/', '.', '_']) => None,
        _ if clean.starts_with(['-', '+', 'Y', 'y']) || clean.contains(',') => one(year(clean)),
        _ if !all_figures => hundreds(clean).or_else(|| timed(clean)).or_else(|| one(year(clean))),
        [y, m, d] if y.len() == 4 => one(ymd(y, m, d)).or_else(|| one(ymd(y, d, m))),
        [a, b, y] if y.len() == 4 => day_and_month(a, b, y, clean.contains('.')),
        [y, m] if y.len() == 4 && m.len() <= 2 => year_and_more(y, m, clean.contains('/')),
        [m, y] if y.len() == 4 => one(ym(y, m)),
        [run] if run.len() == 8 => {
            one(run.get(..4).zip(run.get(4..6)).zip(run.get(6..)).and_then(|((y, m), d)| ymd(y, m, d)))
        }
        [run] if run.len() == 6 => {
            one(run.get(..4).zip(run.get(4..)).and_then(|(y, m)| ym(y, m))).or_else(|| one(year(run)))
        }
        [only] => one(year(only)),
        _ => None,
    }
}

fn ymd(y: &str, m: &str, d: &str) -> Option<String> {
    let (m, d) = (m.parse::<u8>().ok()?, d.parse::<u8>().ok()?);
    if_edtf(format!("{y}-{m:02}-{d:02}"))
}

fn ym(y: &str, m: &str) -> Option<String> {
    let m = m.parse::<u8>().ok().filter(|m| (1..=12).contains(m))?;
    if_edtf(format!("{y}-{m:02}"))
}

/// Points stand between day, month and year in that order; with strokes and hyphens nobody can tell.
fn day_and_month(a: &str, b: &str, y: &str, points: bool) -> Option<Meant> {
    let (day_first, month_first) = (ymd(y, b, a), ymd(y, a, b));
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first != month_first && !points => {
            Some(Meant::Either(month_first, day_first))
        }
        (Some(day_first), _) => Some(Meant::One(day_first)),
        (None, month_first) => month_first.filter(|_| !points).map(Meant::One),
    }
}

/// `2012-5` is a month, `1914-18` two years, `1907/08` either.
fn year_and_more(y: &str, more: &str, stroke: bool) -> Option<Meant> {
    let years = y.get(..2).filter(|_| more.len() == 2).map(|century| format!("{y}/{century}{more}")).and_then(if_edtf);
    match (ym(y, more), years) {
        (Some(month), Some(years)) if stroke => Some(Meant::Either(month, years)),
        (Some(text), _) | (None, Some(text)) => Some(Meant::One(text)),
        (None, None) => None,
    }
}

/// A year of too few or too many digits, `+1985`, `1,985`, `Y1985`, `Y12E2`.
fn year(text: &str) -> Option<String> {
    let mut groups = text.split(',').skip(1);
    if !groups.all(|group| group.len() == 3) {
        return None;
    }
    let text = text.to_ascii_uppercase().replace(',', "");
    let figures = text.trim_start_matches(['Y', '+', '-']);
    let sign = if text.contains('-') { "-" } else { "" };
    if text.len() - figures.len() > 2 || figures.is_empty() {
        return None;
    }
    let number = match figures.split_once('E') {
        Some((n, zeros)) => n.parse::<u64>().ok()?.checked_mul(10_u64.checked_pow(zeros.parse().ok()?)?)?,
        None if figures.bytes().all(|b| b.is_ascii_digit()) => figures.parse().ok()?,
        None => return None,
    };
    match number {
        0 => Some("0000".to_string()),
        1..=9999 => Some(format!("{sign}{number:04}")),
        _ => Some(format!("Y{sign}{number}")),
    }
}

/// `1900s` is ten years to some and a hundred to others.
fn hundreds(clean: &str) -> Option<Meant> {
    let years = clean.strip_suffix("'s").or_else(|| clean.strip_suffix('s'))?;
    let century = years.strip_suffix("00").filter(|century| century.len() == 2)?;
    Some(Meant::Either(if_edtf(format!("{century}0X"))?, if_edtf(format!("{century}XX"))?))
}

/// A time written as RFC 3339 or a clock has it: a space for the `T`, no seconds, fractions.
fn timed(clean: &str) -> Option<Meant> {
    let joined = clean.to_ascii_uppercase().replacen(' ', "T", 1);
    let (date, time) = joined.split_once('T')?;
    let split = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(split)?;
    let clock = clock.split('.').next().unwrap_or_default().trim();
    let seconds = if clock.len() == 5 { ":00" } else { "" };
    if_edtf(format!("{date}T{clock}{seconds}{zone}")).map(Meant::One)
}
