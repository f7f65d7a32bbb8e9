//! Notation that is EDTF but for a slip: stray spaces, small letters, forms of the draft, zeros for what is not known.

use crate::time::written::clean::is_figures;
use crate::time::written::edtf_draft_2012;
use crate::time::written::edtf_or_meant;
use crate::time::written::if_edtf;
use crate::time::written::lone::day_of_year;
use crate::time::written::reading::Reading;
use crate::time::written::vocabulary::Era;
use crate::time::written::years;

/// What a clean text can be as a slip of notation; its phrase tells a dash from a hyphen.
pub(super) fn reading(clean: &str, phrase: &str) -> Reading {
    let has_dash = phrase.contains('–');
    // `≈1850` is `1850~`, as its neighbours are written.
    if clean.starts_with('~')
        || clean.starts_with("? ")
        || clean.starts_with("(?)")
        || (has_dash && is_span_of_years(clean))
    {
        return Reading::none();
    }
    if let Some(months) = months(phrase) {
        return Reading::open([months, clean.replace(' ', "")].into_iter().filter_map(if_edtf));
    }
    let spaceless = spaceless(clean);
    let upper = spaceless.as_ref().map(|text| text.to_ascii_uppercase()).and_then(if_edtf);
    // `1920s 2` is a decade with a note; only a capital S close to its figures counts those that are significant.
    let upper = upper.filter(|text| !text.contains('S') || has_significant_figures(clean));
    if let Some(text) = upper {
        return Reading::sure(Some(text))
            .only_if(clean.contains(['/', ',', '{', '[']) || !clean.contains(" -") && !clean.contains("- "))
            .or(years_apart(clean));
    }
    data(clean).or(zeros(clean)).or(zeros_first(clean)).or(ordinal_day(clean)).or(drafted(clean)).or(year(clean))
}

/// `1905 -06`: with a space before the dash or behind it, two years as often as a year and its month.
fn years_apart(clean: &str) -> Reading {
    let Some((year, last)) = clean.split_once(" -").or_else(|| clean.split_once("- ")) else { return Reading::none() };
    if !is_figures(year, 4) || !is_figures(last, 2) {
        return Reading::none();
    }
    let is_range = |value: &String| value.contains('/');
    Reading::open(edtf_or_meant(&format!("{year}–{last}")).0.values.into_iter().filter(is_range))
}

/// `2012-05–07`: a dash behind a hyphen is likely from month to month.
fn months(phrase: &str) -> Option<String> {
    let (first, last) = phrase.split_once('–')?;
    let (first, last) = (first.trim(), last.trim());
    let (year, month) = first.split_once('-')?;
    (is_figures(year, 4) && is_figures(month, 2) && is_figures(last, 2) && last > month)
        .then(|| format!("{first}/{year}-{last}"))
}

/// `1921–22`: no month is written with a dash, nor is a year before zero.
fn is_span_of_years(clean: &str) -> bool {
    let bare = clean.replace(' ', "");
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    bare.split_once('-').is_some_and(|(year, last)| figures(year) && figures(last))
}

/// Dates as programs write them: `20120525T143000Z`, `2012-05-25Z`, `--05-25`.
fn data(clean: &str) -> Reading {
    if let Some(day) = clean.strip_prefix("--").filter(|day| day.bytes().all(|b| b.is_ascii_digit() || b == b'-')) {
        let day = if day.len() == 4 { format!("{}-{}", &day[..2], &day[2..]) } else { day.to_owned() };
        return Reading::open(if_edtf(format!("XXXX-{day}")));
    }
    let is_zone =
        |zone: &str| zone == "Z" || zone.len() == 6 && zone.starts_with(['+', '-']) && zone.get(3..4) == Some(":");
    if let Some((day, zone)) = clean.split_at_checked(10)
        && is_zone(zone)
    {
        return Reading::open(if_edtf(day.to_owned()));
    }
    let Some((day, clock)) = clean.split_once(['T', 't']) else { return Reading::none() };
    let Some((time, zone)) = clock.split_at_checked(6).filter(|(time, _)| is_figures(time, 6) && is_figures(day, 8))
    else {
        return Reading::none();
    };
    let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
    Reading::sure(if_edtf(format!("{day}T{}:{}:{}{zone}", &time[..2], &time[2..4], &time[4..])))
}

/// `1950S2`: a capital S between figures.
fn has_significant_figures(clean: &str) -> bool {
    clean.as_bytes().windows(3).any(|three| three[0].is_ascii_digit() && three[1] == b'S' && three[2].is_ascii_digit())
}

/// Without spaces around signs; `None` where one parts two figures, or stands on both sides of a hyphen.
fn spaceless(clean: &str) -> Option<String> {
    let is_apart = |pair: &[u8]| pair[0].is_ascii_digit() && pair[2].is_ascii_digit() && pair[1] == b' ';
    if clean.as_bytes().windows(3).any(is_apart) || clean.contains(" - ") {
        return None;
    }
    Some(clean.replace(' ', ""))
}

fn drafted(clean: &str) -> Reading {
    // `--1850` is no year before Christ, but one with a dash before it.
    if clean.starts_with("--1") || clean.starts_with("--2") {
        return Reading::none();
    }
    let lower = clean.to_ascii_lowercase();
    let has_letter_for_digit = lower.as_bytes().windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == b'o');
    let current = edtf_draft_2012::current(clean)
        .filter(|date| !date.contains('S') || has_significant_figures(clean) || lower.bytes().any(|b| b == b'p'));
    Reading::sure(current).only_if(!has_letter_for_digit)
}

/// `2012-05-00`, `2000-00-00`, `+2000-00-00T00:00:00Z`: zeros where nothing is known.
fn zeros(clean: &str) -> Reading {
    let positive = clean.strip_prefix('+').unwrap_or(clean);
    let date = positive.strip_suffix("T00:00:00Z").or_else(|| positive.strip_suffix(" 00:00:00")).unwrap_or(positive);
    let short = date.strip_suffix("-00").map(|date| date.strip_suffix("-00").unwrap_or(date));
    // `0000-00-00` says that there is no date.
    if short.is_some_and(|year| year.starts_with("0000")) {
        return Reading::none();
    }
    // `1899-00` may be two years too.
    let turn = short.filter(|year| year.len() == 4 && year.ends_with("99") && date.len() == 7);
    let next = turn.and_then(|year| Some(format!("{year}/{:04}", year.parse::<u64>().ok()? + 1)));
    match short {
        Some(short) => Reading::open(next.into_iter().chain([short.to_owned()]).filter_map(if_edtf)),
        // A day, with the time that such data always has.
        None if clean.starts_with('+') && date != positive => {
            Reading::open([date, positive].into_iter().map(str::to_owned).filter_map(if_edtf))
        }
        None => Reading::none(),
    }
}

/// `00.05.1850`, `00/00/1850`, `__.05.1850`, `--/05/1850`: nothing where the day would stand.
fn zeros_first(clean: &str) -> Reading {
    let bare = clean.trim_start_matches(['.', '-', '_', ' ']).trim_start_matches('/');
    let is_cut = bare.len() < clean.len();
    let Some((first, rest)) = bare.split_once(['.', '/', '-']) else { return Reading::none() };
    let figures =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let (month, year) = match rest.split_once(['.', '/', '-']) {
        Some((second, year)) if is_zero(first) && figures(second, 2) => (second, year),
        Some((second, year)) if is_zero(second) && figures(first, 2) => (first, year),
        None if is_cut && figures(first, 2) && clean.contains(['.', '/']) => (first, rest),
        _ => return Reading::none(),
    };
    if !figures(year, 4) || year.len() < 4 {
        return Reading::none();
    }
    Reading::open(if_edtf(if is_zero(month) { year.to_owned() } else { format!("{year}-{month:0>2}") }))
}

fn is_zero(text: &str) -> bool {
    matches!(text, "0" | "00")
}

/// `2012-146`, and `146/2012`, which is also the time from one year to another.
fn ordinal_day(clean: &str) -> Reading {
    let Some((first, last)) = clean.split_once(['-', '/', '.', ' ']) else { return Reading::none() };
    if is_figures(first, 3) && is_figures(last, 4) {
        let years = if_edtf(format!("0{first}/{last}")).filter(|_| clean.contains(['-', '/']));
        let day = day_of_year(last, first);
        return if day.is_none() { Reading::none() } else { Reading::open(day.into_iter().chain(years)) };
    }
    let day = (is_figures(first, 4) && is_figures(last, 3)).then(|| day_of_year(first, last)).flatten();
    Reading::open(day)
}

/// A year with a sign or a `Y` that it needs not: `+1985`, `-044`, `Y1985`, `Y12E2`, `Y-1234S2`.
fn year(clean: &str) -> Reading {
    if !clean.starts_with(['+', '-', 'Y', 'y']) {
        return Reading::none();
    }
    let text = clean.to_ascii_uppercase();
    let signed = text.strip_prefix('Y').unwrap_or(&text);
    let (sign, figures) = match signed.strip_prefix(['+', '-']) {
        Some(figures) if signed.starts_with('-') => (-1, figures),
        Some(figures) => (1, figures),
        None => (1, signed),
    };
    let (figures, digits) = figures.split_once('S').map_or((figures, ""), |(figures, digits)| (figures, digits));
    let has_sense = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = match figures.split_once('E') {
        Some((n, zeros)) if has_sense(n) && has_sense(zeros) => {
            let tens = zeros.parse().ok().and_then(|zeros| 10_i64.checked_pow(zeros));
            n.parse::<i64>().ok().zip(tens).and_then(|(n, tens)| n.checked_mul(tens))
        }
        None if has_sense(figures) => figures.parse::<i64>().ok(),
        _ => None,
    };
    let Some(number) = number else { return Reading::none() };
    let significant = if digits.is_empty() { String::new() } else { format!("S{digits}") };
    let written = if_edtf(format!("{}{significant}", years::written(sign * number)));
    // `-44` is the year 44 before the era to most who write it so, and -0044 to astronomers.
    if sign == -1 && figures.len() < 4 && clean.starts_with('-') && !figures.starts_with('0') && digits.is_empty() {
        let before_era = years::astronomical(number.unsigned_abs(), Era::Before).map(years::written);
        return Reading::open(before_era.into_iter().chain(written));
    }
    // Too few digits, or more than a year of ours has: then only the author knows.
    Reading::sure(written).only_if(figures.len() == 4 && !clean.starts_with('-'))
}
