//! Dates as they stand in the cells of a table.

use std::borrow::Cow;

use crate::exchange::dates::{Understood, checked, in_words, is_in_figures, of_historians, of_parts};
use crate::exchange::import::table::survey::{midnight, year_and_two};
use crate::exchange::import::wikidata::meant_by_day;
use crate::exchange::{Order, Report};
use crate::time::Date;

/// How the rows of one table are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    pub(super) order: Order,
    /// Whether a time of midnight is only how a program writes a day.
    pub(super) is_midnight_a_day: bool,
    /// Whether another row has two years with a hyphen between them, so that `2000-01` may be two as well.
    pub(super) is_two_years: bool,
    /// Whether the rows are of Wikidata's query service, which writes a year as its first day.
    pub(super) is_of_wikidata: bool,
    /// Whether a column of years has one of four figures, so that `98` may be of another century.
    pub(super) has_long_years: bool,
}

impl Manner {
    /// Before anything is known of the rows.
    pub(super) fn of(order: Order) -> Manner {
        let (is_midnight_a_day, is_two_years, is_of_wikidata, has_long_years) = (false, false, false, false);
        Manner { order, is_midnight_a_day, is_two_years, is_of_wikidata, has_long_years }
    }
}

/// One end of a date, and what stands there for it where that is something else.
pub(super) type Side = (String, Option<String>);

/// A date, and what stands there for it where that is something else.
pub(super) type Dated = Result<Side, String>;

/// Figures without the `.0` that pandas puts behind whole numbers of a column with gaps.
pub(super) fn whole_number(text: &str) -> &str {
    text.strip_suffix(".0").unwrap_or(text)
}

pub(super) fn is_figure(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What is written for an end that has not come.
const ONGOING: &[&str] =
    &["present", "now", "ongoing", "today", "current", "..", "open", "infinity", "heute", "actualidad", "н. в."];

/// Whether a text for an end that has not come names the day of its reader, which is no beginning.
fn is_of_reader(text: &str) -> bool {
    !matches!(text.to_lowercase().as_str(), ".." | "open")
}

/// A beginning, which no word for the day of its reader can be.
pub(super) fn beginning(side: Option<Side>) -> Result<Option<Side>, String> {
    match side {
        Some((date, Some(word))) if date == ".." && word == "infinity" => {
            Err("`infinity` is no date that begins".to_owned())
        }
        Some((date, Some(word))) if date == ".." => {
            Err(format!("`{word}` is another day for each reader: write the date"))
        }
        side => Ok(side),
    }
}

/// A date in one cell.
pub(super) fn one(text: &str, manner: Manner, report: &mut Report) -> Dated {
    let is_of_year_0 = text.starts_with("0000") && manner.order != Order::Edtf;
    if is_plain_day(text) && !is_of_year_0 && Date::if_written(text).is_some() {
        return Ok((text.to_owned(), None));
    }
    if ONGOING.contains(&text.to_lowercase().as_str()) {
        return Ok(("..".to_owned(), is_of_reader(text).then(|| text.to_owned())));
    }
    if manner.order != Order::Edtf {
        match midnight(text) {
            Some((day, _)) if manner.is_of_wikidata && is_first_day(day) => {
                return Ok((meant_by_day(day, report).to_owned(), None));
            }
            Some((day, _)) if manner.is_midnight_a_day => {
                report.remark("times are midnight throughout, and are left out");
                return one(day, manner, report);
            }
            // Other rows have times of day: then this is one, too.
            Some((day, time)) => {
                let (day, written) = one(day, manner, report)?;
                let date = checked(format!("{day}T{time}"))?;
                return Ok((date, written.map(|_| text.to_owned())));
            }
            None => {}
        }
        if let Some(date) = before_christ(text) {
            return Ok((date?, Some(text.to_owned())));
        }
        if manner.is_two_years && year_and_two(text).is_some_and(|two| (1..=12).contains(&two)) {
            return Err(format!(
                "`{text}` can mean a month or two years, as others of the column are: write `{}` or `{}`",
                Date::parse(text).map_or_else(|_| text.to_owned(), |month| month.words()),
                years_of(text)
            ));
        }
        if let Some(date) = of_program(text) {
            report.remark("years of three figures behind a minus sign are read as ISO 8601 counts: -043 is 44 BC");
            return Ok((checked(date)?, Some(text.to_owned())));
        }
        if let Some(date) = in_doubt(text) {
            report.remark("two years with a slash between them are read as the limits of one date, not as a span");
            return Ok((checked(date)?, Some(text.to_owned())));
        }
    }
    in_words(&of_database(text), manner.order).map_err(|why| match manner.order {
        Order::Sure if is_in_figures(text) => {
            format!("{why}; say which with `--dates dmy` or `--dates mdy`")
        }
        _ => why,
    })
}

/// `2000-01` as two years: `2000-2001`, also where they lie in two centuries.
fn years_of(text: &str) -> String {
    let (first, two) = text.split_once('-').unwrap_or((text, ""));
    let (first, two): (u32, u32) = (first.parse().unwrap_or(0), two.parse().unwrap_or(0));
    let last = first / 100 * 100 + two;
    format!("{first:04}-{:04}", if last > first { last } else { last + 100 })
}

/// `2012-05-25`: most cells are such days, and none of the rules below is about them.
fn is_plain_day(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
}

/// The first day of a month, also before the year 1.
fn is_first_day(day: &str) -> bool {
    is_plain_day(day.strip_prefix('-').unwrap_or(day)) && day.ends_with("-01")
}

/// As PostgreSQL writes a moment, an offset of hours alone: `2024-03-14 09:05:00+00`; other texts as they are.
fn of_database(text: &str) -> Cow<'_, str> {
    let is_hours = |offset: &str| offset.len() == 2 && is_figure(offset);
    match text.rsplit_once(['+', '-']) {
        Some((before, hours)) if before.contains(':') && is_hours(hours) => Cow::Owned(format!("{text}:00")),
        _ => Cow::Borrowed(text),
    }
}

/// `0044-03-15 BC`, as PostgreSQL writes it; DuckDB 2.0 puts the era in brackets.
fn before_christ(text: &str) -> Option<Understood> {
    let date = text.strip_suffix(" BC").or_else(|| text.strip_suffix(" (BC)"))?;
    let (day, time) = date.split_once(' ').map_or((date, None), |(day, time)| (day, Some(time)));
    let (year, rest) = Some(day).filter(|day| is_plain_day(day))?.split_at(4);
    let year = year.parse().map_err(|_| String::new()).and_then(|year: i64| of_historians(-year));
    let day = year.and_then(|year| checked(format!("{}{rest}", of_parts(year, None, None)?)));
    // Midnight is how the program writes a day so long ago.
    let Some(time) = time.filter(|time| !time.starts_with("00:00:00")) else { return Some(day) };
    Some(day.and_then(|day| in_words(&of_database(&format!("{day} {time}")), Order::Sure).map(|(date, _)| date)))
}

/// `-043-03-15`, as pandas writes 44 BC.
fn of_program(text: &str) -> Option<String> {
    let (year, rest) = text.strip_prefix('-')?.split_at_checked(3)?;
    let is_year = is_figure(year) && rest.starts_with('-') && rest.len() == 6;
    is_year.then(|| format!("-0{year}{rest}"))
}

/// `1092/1096` is one date between two years.
fn in_doubt(text: &str) -> Option<String> {
    let (one, other) = text.split_once('/')?;
    let is_year = |text: &str| (3..=4).contains(&text.len()) && is_figure(text);
    (is_year(one) && is_year(other)).then(|| format!("[{one:0>4}..{other:0>4}]"))
}

/// The year in which a date begins, where it is one year of four figures.
pub(super) fn first_year(edtf: &str) -> Option<i64> {
    edtf.get(..4).filter(|year| is_figure(year)).and_then(|year| year.parse().ok())
}

/// What tables write for a part of a date that is not known.
pub(super) fn is_unknown(text: &str) -> bool {
    matches!(text, "-9" | "-8" | "-7" | "0" | "00" | "99" | "?" | "unknown")
}

/// A month in figures; an error where it is written otherwise.
pub(super) fn month_of(text: &str) -> Result<u32, ()> {
    text.parse().map_err(|_| ())
}
