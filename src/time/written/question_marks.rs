//! Question marks in place of figures that nobody knows: `1998-05-??`, `19??-05`, `??.05.1998`.

use crate::time::written::if_edtf;
use crate::time::written::reading::Reading;

/// The months of a year; a larger figure is a day.
const MONTHS: u8 = 12;

/// What a date with question marks for figures can be, or with the letter x; none where there is no such mark.
pub(super) fn reading(clean: &str) -> Reading {
    if let Some(marks) = with_marks(clean) {
        // The letter never stands for a doubt.
        let is_masked = |value: &String| value.contains('X') && !value.contains('?');
        let values: Vec<String> = reading(&marks).values.into_iter().filter(is_masked).collect();
        return if let [only] = &values[..] { Reading::sure(Some(only.clone())) } else { Reading::open(values) };
    }
    if !clean.contains('?') {
        return Reading::none();
    }
    let year_first: Vec<&str> = clean.split('-').collect();
    match year_first[..] {
        // `1998-?` may end at a time that nobody knows.
        [_, "?"] => Reading::none(),
        // So may `1743-??`, as lives have it; of `1743-????` there is no doubt.
        [year, "??"] => in_order(year, "??", None).or(Reading::sure(if_edtf(format!("{year}/")))),
        [year, "????"] => Reading::sure(if_edtf(format!("{year}/"))),
        ["????", year] if year.len() == 4 => Reading::sure(if_edtf(format!("/{year}"))),
        [year, month] => in_order(year, month, None),
        [year, month, day] => in_order(year, month, Some(day)).or(year_last(clean)),
        _ => year_last(clean),
    }
}

/// A date in figures with a mark for each letter x, `2012-5-xx`; an x alone is the month of October in Roman figures.
fn with_marks(clean: &str) -> Option<String> {
    let is_letter = |c: char| matches!(c, 'x' | 'X');
    let parts: Vec<&str> = clean.split(['-', '/', '.']).collect();
    let is_part = |part: &&str| part.len() > 1 && part.chars().all(|c| c.is_ascii_digit() || is_letter(c));
    let is_figure = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !clean.contains(is_letter) || !parts.iter().all(|part| is_part(part) || is_figure(part)) {
        return None;
    }
    let marks = clean.replace(is_letter, "?");
    Some(if parts[0].len() == 4 { marks.replace(['/', '.'], "-") } else { marks })
}

/// Year, month and day as EDTF has them. `1?` is 10 to 19, or 1 in doubt.
fn in_order(year: &str, month: &str, day: Option<&str>) -> Reading {
    let parts = [masked_year(year), masked(month), day.map_or(Some(String::new()), masked)];
    let [Some(year_text), Some(month_text), Some(day_text)] = parts else { return Reading::none() };
    let text = format!("{year_text}-{month_text}-{day_text}");
    let Some(whole) = if_edtf(text.trim_end_matches('-').to_owned()) else { return Reading::none() };
    match doubted(year, month, day) {
        Some(doubted) => Reading::open([whole, doubted]),
        None => Reading::sure(Some(whole)),
    }
}

/// A month or day of two figures, known or not; one mark stands for both.
fn masked(part: &str) -> Option<String> {
    match part.as_bytes() {
        b"?" | b"??" => Some("XX".to_owned()),
        [b'1'..=b'9'] => Some(format!("0{part}")),
        [b'0'..=b'9', b'0'..=b'9' | b'?'] | [b'?', b'0'..=b'9'] => Some(part.replace('?', "X")),
        _ => None,
    }
}

/// A year of four figures, the last of them known or not.
fn masked_year(year: &str) -> Option<String> {
    let known = year.trim_end_matches('?');
    let fits = year.len() == 4 && known.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| year.replace('?', "X"))
}

/// The date with one mark that says doubt about all before it: `1998-05-1?` is 1 May too.
fn doubted(year: &str, month: &str, day: Option<&str>) -> Option<String> {
    let short = |part: &str| match part.as_bytes() {
        [figure @ b'1'..=b'9', b'?'] => Some(format!("0{}?", char::from(*figure))),
        // Behind the mark it may be a doubt about that value alone.
        [b'?', figure @ b'1'..=b'9'] => Some(format!("?0{}", char::from(*figure))),
        _ => None,
    };
    let text = match (day, year.strip_suffix('?')) {
        (_, Some(year)) if year.len() == 3 && year.bytes().all(|b| b.is_ascii_digit()) => {
            let day = day.map(|day| format!("-{day}")).unwrap_or_default();
            format!("0{year}?-{month}{day}")
        }
        (None, _) => format!("{year}-{}", short(month)?),
        (Some(day), _) => match (short(month), short(day)) {
            (_, Some(day)) => format!("{year}-{month}-{day}"),
            (Some(month), None) => format!("{year}-{month}-{day}"),
            (None, None) => return None,
        },
    };
    if_edtf(text)
}

/// `??.05.1998`, `1?.5.1998`: with dots the day comes first; with strokes nobody can tell.
fn year_last(clean: &str) -> Reading {
    let sign = ['.', '/', '-'].into_iter().find(|sign| clean.contains(*sign)).unwrap_or('/');
    let parts: Vec<&str> = clean.split(sign).collect();
    let [a, b, year] = parts[..] else { return Reading::none() };
    let has_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let day_first = in_full(b).zip(in_full(a)).and_then(|(month, day)| if_edtf(format!("{year}-{month}-{day}")));
    let month_first = in_full(a).zip(in_full(b)).and_then(|(month, day)| if_edtf(format!("{year}-{month}-{day}")));
    let is_month = |part: &str| part.parse::<u8>().is_ok_and(|month| (1..=MONTHS).contains(&month));
    let month_first = month_first.filter(|_| sign != '.' && (is_month(a) || is_month(b) || day_first.is_none()));
    let doubted = [(b, a, true), (a, b, sign != '.')].into_iter().filter(|(_, _, may_be)| *may_be);
    let doubted: Vec<String> = doubted.filter_map(|(month, day, _)| doubted_day(year, month, day)).collect();
    match (has_year, day_first, month_first) {
        (false, ..) => Reading::none(),
        (_, one, other) if one.is_some() == other.is_some() || !doubted.is_empty() => {
            Reading::open([one, other].into_iter().flatten().chain(doubted))
        }
        (_, one, other) => Reading::sure(one.or(other)),
    }
}

/// A month or day of one or two figures, known or not.
fn in_full(part: &str) -> Option<String> {
    match part.as_bytes() {
        [b'0'..=b'9'] => Some(format!("0{part}")),
        _ => masked(part),
    }
}

/// `1?.5.1998` is 1 May too, in doubt, and so is `?1.5.1998`.
fn doubted_day(year: &str, month: &str, day: &str) -> Option<String> {
    let figure = day.strip_suffix('?').or(day.strip_prefix('?')).filter(|figure| figure.len() == 1)?;
    let month = in_full(month).filter(|month| !month.contains('X'))?;
    if_edtf(format!("{year}-{month}-?0{figure}"))
}
