//! A phrase that is one number: `20120525`, `2012146`, `198504`, `43210`, `79`, `190?`.

use chrono::{Datelike, Days, NaiveDate};

use crate::time::written::blank_figures;
use crate::time::written::clean::is_figures;
use crate::time::written::if_edtf;
use crate::time::written::packed;
use crate::time::written::reading::Reading;

/// Day 1 of a spreadsheet is 1 January 1900; it counts a 29 February 1900, so that later days are one more.
const SPREADSHEET: (i32, u32, u32) = (1899, 12, 30);
/// Days of a spreadsheet from 1927 to 2064: others are more likely years.
const DAYS: std::ops::RangeInclusive<u64> = 10_000..=60_000;

/// What figures alone can be; none where there is anything else.
pub(super) fn reading(clean: &str) -> Reading {
    if let Some(values) = unknown_figures(clean) {
        return Reading::open(values);
    }
    if let Some(year) = parted_year(clean).or_else(|| dotted_blanks(clean)).or_else(|| bracketed_blanks(clean)) {
        return Reading::open(Some(year));
    }
    // `?865`: a first figure that nobody can read, or a doubt about the year 865.
    if let Some(known) = clean.strip_prefix('?').filter(|known| is_figures(known, 3)) {
        return Reading::open([format!("X{known}"), format!("0{known}?")].into_iter().filter_map(if_edtf));
    }
    let is_figures = !clean.is_empty() && clean.bytes().all(|b| b.is_ascii_digit());
    let (true, Ok(value)) = (is_figures, clean.parse::<u64>()) else { return Reading::none() };
    match clean.len() {
        8 => packed::of_eight(clean),
        7 => Reading::open(clean.get(..4).zip(clean.get(4..)).and_then(|(y, day)| day_of_year(y, day))),
        6 => packed::of_six(clean).or(Reading::open(if_edtf(format!("Y{value}")).filter(|_| value % 1000 == 0))),
        5 => {
            let day = if DAYS.contains(&value) { spreadsheet_day(value) } else { None };
            Reading::open(day.into_iter().chain(if_edtf(format!("Y{value}"))))
        }
        // Two figures are any year that ends in them.
        2 => Reading::none(),
        1 | 3 if value > 0 => Reading::open(if_edtf(format!("{value:04}"))),
        _ => Reading::none(),
    }
}

/// `1.850`, `1'850`, `1 850`, with what parts thousands; `1850.0` as spreadsheets have it.
fn parted_year(clean: &str) -> Option<String> {
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if let Some(year) = clean.strip_suffix(".0") {
        return (year.len() == 4 && figures(year)).then(|| year.to_owned());
    }
    let (thousands, rest) = clean.split_once(['.', '\'', ' '])?;
    let fits = matches!(thousands, "1" | "2") && rest.len() == 3 && figures(rest);
    fits.then(|| format!("{thousands}{rest}"))
}

/// `185.`, `18..`, `18__`: a dot or a line for each figure that is not known; `185..` and `18...`: one more.
fn dotted_blanks(clean: &str) -> Option<String> {
    let known = clean.trim_end_matches(['.', '_']);
    let is_cut = known.parse::<u64>().is_ok_and(|value| blank_figures::is_cut_year(value, known.len()));
    let blanks = clean.len() - known.len();
    let is_dotted = clean.len() == 4 || clean.len() == 5 && known.len() < 4;
    (is_cut && blanks > 0 && is_dotted && known.len() > 1).then(|| format!("{known}{}", "X".repeat(4 - known.len())))
}

/// `[18..]`, `[ca 18..?]`, `18..?`, `18**`, as catalogues of libraries have them: a year with figures that nobody knows, and a
/// doubt about it.
fn bracketed_blanks(clean: &str) -> Option<String> {
    let inner = clean.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(clean);
    let (inner, is_uncertain) = inner.strip_suffix('?').map_or((inner, false), |inner| (inner, true));
    let small = inner.to_lowercase();
    let about = ["ca. ", "ca ", "c. ", "circa ", "vers ", "um ", "hacia ", "около "];
    let year = about.iter().find_map(|word| small.strip_prefix(word));
    let sign = match (year.is_some(), is_uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    let year = year.unwrap_or(&small).replace('*', ".");
    // `186*` has the mark of a note.
    let is_cut = year.len() == 4 && year.ends_with('.') && (year.ends_with("..") || !small.ends_with('*'));
    dotted_blanks(&year).filter(|_| is_cut).and_then(|year| if_edtf(format!("{year}{sign}")))
}

/// `190?` is any year of the 1900s decade, or the year 190 in doubt; `19??` any year of the 1900s: a `?` for each figure of
/// four that is not known.
fn unknown_figures(clean: &str) -> Option<Vec<String>> {
    let known = clean.trim_end_matches('?');
    let is_year = clean.len() == 4 && (1..4).contains(&known.len()) && known.bytes().all(|b| b.is_ascii_digit());
    let doubted = (known.len() == 3).then(|| format!("0{known}?"));
    let is_cut = known.parse::<u64>().is_ok_and(|value| blank_figures::is_cut_year(value, known.len()));
    is_year
        .then(|| [is_cut.then(|| clean.replace('?', "X")), doubted].into_iter().flatten().filter_map(if_edtf).collect())
}

/// `2012-146`, the 146th day of 2012.
pub(super) fn day_of_year(year: &str, day: &str) -> Option<String> {
    let day = NaiveDate::from_yo_opt(year.parse().ok()?, day.parse().ok()?)?;
    if_edtf(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
}

fn spreadsheet_day(number: u64) -> Option<String> {
    let (year, month, day) = SPREADSHEET;
    let day = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(number))?;
    if_edtf(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
}
