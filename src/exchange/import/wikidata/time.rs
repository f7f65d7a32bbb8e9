//! Times of Wikidata: a point and how exact it is, in one of two calendars.

use serde_json::Value;

use crate::exchange::Report;
use crate::exchange::dates::{Understood, checked, of_historians, of_parts};
use crate::exchange::json::{scalar, text};
use crate::exchange::within::{OUTER, Side, at_end, one_of};
use crate::time::{Calendar, Date, of_calendar};

/// The item of the Julian calendar.
const JULIAN: &str = "Q1985786";

/// What a value says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Time {
    /// EDTF; whether it counts in the Julian calendar.
    Plain(String, bool),
    /// Some year from one to another, as astronomers count.
    Years(i64, i64),
    /// In Ma or Ga.
    Age(String),
}

/// Reads the value of a snak, as `{"time": "+1952-03-11T00:00:00Z", "precision": 11, "calendarmodel": …}`.
pub(super) fn read(value: &Value, report: &mut Report) -> Result<Time, String> {
    let written = text(value, "time").ok_or("has a date without `time`")?;
    let (year, month, day, clock) = parts(&written).ok_or_else(|| format!("`{written}` is no time of Wikidata"))?;
    let year = of_historians(year)?;
    for (keys, kind) in
        [(["before", "after"], "`before` and `after` of times"), (["timezone"; 2], "`timezone` of times")]
    {
        if keys.iter().any(|key| value.get(*key).and_then(Value::as_i64).is_some_and(|number| number != 0)) {
            report.lose(kind);
        }
    }
    let precision = value.get("precision").and_then(Value::as_u64).ok_or("has a date without `precision`")?;
    let is_julian = text(value, "calendarmodel").is_some_and(|model| model.ends_with(JULIAN));
    let edtf = match precision {
        0..=3 => return age(year, precision).map(Time::Age),
        4..=8 => return Ok(years(year, precision)),
        9 => of_parts(year, None, None)?,
        10 => of_parts(year, Some(month), None)?,
        11 => return day_of((year, month, day), is_julian),
        12..=14 => timed((year, month, day), &clock, precision)?,
        other => return Err(format!("has a date of the precision {other}, which is none of Wikidata's")),
    };
    if is_julian && precision == 9 {
        report.remark("a year of the Julian calendar is read as the year, which begins some days later there");
    }
    Ok(Time::Plain(edtf, is_julian && precision == 10))
}

/// A day as the query service writes it, as exact as a number says: 11 is that day, 9 its year, 7 its century.
pub(in crate::exchange::import) fn exact_to(day: &str, precision: u64) -> Understood {
    let (sign, figures) = day.strip_prefix('-').map_or((1, day.trim_start_matches('+')), |figures| (-1, figures));
    let mut fields = figures.split('-').map(|field| field.parse::<u32>().ok());
    let fields = (fields.next().flatten(), fields.next().flatten(), fields.next().flatten(), fields.next());
    let (Some(year), Some(month), Some(day), None) = fields else { return Err(format!("`{day}` is no day")) };
    let year = sign * i64::from(year);
    match precision {
        0..=3 => age(year, precision),
        4..=8 => match years(year, precision) {
            Time::Years(first, last) => one_of(first, last),
            other => other.alone("", &mut Report::default()),
        },
        9 => of_parts(year, None, None),
        10 => of_parts(year, Some(month), None),
        11 => of_parts(year, Some(month), Some(day)),
        other => Err(format!("is a time of the precision {other}, which is not read in a table")),
    }
}

/// Year, month, day, and what stands behind `T`; zeros are parts that are not known.
fn parts(written: &str) -> Option<(i64, u32, u32, String)> {
    let (date, clock) = written.split_once('T')?;
    let sign = if date.starts_with('-') { -1 } else { 1 };
    let mut fields = date.trim_start_matches(['+', '-']).split('-');
    let figures = |field: &str| field.bytes().all(|byte| byte.is_ascii_digit());
    let year = fields.next().filter(|field| figures(field))?.parse::<i64>().ok()?;
    let mut two = || fields.next().filter(|field| figures(field))?.parse::<u32>().ok();
    Some((sign * year, two()?, two()?, clock.to_owned()))
}

fn day_of((year, month, day): (i64, u32, u32), is_julian: bool) -> Result<Time, String> {
    if !is_julian {
        return of_parts(year, Some(month), Some(day)).map(|edtf| Time::Plain(edtf, false));
    }
    // 29 February 1900 is a day there and none here: the calendar itself is asked.
    let sign = if year < 0 { "-" } else { "" };
    let edtf = format!("{sign}{:04}-{month:02}-{day:02}", year.abs());
    checked(of_calendar(&edtf, Calendar::Julian)).map(|_| Time::Plain(edtf, true))
}

/// A time of day, in UTC.
fn timed((year, month, day): (i64, u32, u32), clock: &str, precision: u64) -> Understood {
    let date = of_parts(year, Some(month), Some(day))?;
    let length = match precision {
        12 => 2,
        13 => 5,
        _ => 8,
    };
    let clock = clock.get(..length).ok_or_else(|| format!("`{clock}` is no time of day"))?;
    checked(format!("{date}T{clock}Z"))
}

/// Decades are those of their first figures, centuries and thousands of years are counted from 1; longer ones lie around the year.
fn years(year: i64, precision: u64) -> Time {
    let unit = 10_i64.pow(u32::try_from(9 - precision).unwrap_or(0));
    if precision <= 5 {
        // Numbers so round are the same in both ways of counting.
        let round = if year > 0 { year } else { year - 1 };
        return Time::Years(round - unit / 2, round + unit / 2);
    }
    // Before the year 1 years are counted as people count them there: 44 BC is in the 40s BC, 49 to 40.
    let of_people = if year > 0 { year } else { 1 - year };
    let first = if precision == 8 { of_people / 10 * 10 } else { (of_people - 1) / unit * unit + 1 };
    let last = first + unit - 1;
    if year > 0 { Time::Years(first, last) } else { Time::Years(1 - last, 1 - first.max(1)) }
}

/// Years before the present, with what they may be off by: 66 Ma, 66.04 ± 0.5 Ma.
fn age(year: i64, precision: u64) -> Understood {
    let (name, unit) = if precision == 3 { ("Ma", 1_000_000) } else { ("Ga", 1_000_000_000) };
    let half = 5 * 10_i64.pow(u32::try_from(8 - precision).unwrap_or(0));
    // The year -1 of astronomers is 2 BC.
    let years = 1_i64.checked_sub(year).filter(|years| *years >= half);
    let years = years.ok_or_else(|| format!("the year {year} to within {half} years is no age"))?;
    let figures = decimal(years, unit);
    let places = figures.split_once('.').map_or(0, |(_, after)| after.len());
    let own_half = unit / 2 / 10_i64.pow(u32::try_from(places).unwrap_or(0));
    match own_half == half {
        true => checked(format!("{figures} {name}")),
        false => checked(format!("{figures} ± {} {name}", decimal(half, unit))),
    }
}

/// A number in units, without zeros at its end.
fn decimal(number: i64, unit: i64) -> String {
    let places = unit.to_string().len() - 1;
    let text = format!("{}.{:0places$}", number / unit, number % unit);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Time {
    /// As a date that stands alone, with a sign of doubt.
    pub(super) fn alone(&self, doubt: &str, report: &mut Report) -> Understood {
        match self {
            Time::Plain(edtf, true) => {
                say_julian(report);
                checked(of_calendar(&format!("{edtf}{doubt}"), Calendar::Julian))
            }
            Time::Plain(edtf, false) => checked(format!("{edtf}{doubt}")),
            Time::Years(first, last) => doubted(one_of(*first, *last)?, doubt, report),
            Time::Age(age) => doubted(age.clone(), doubt, report),
        }
    }

    /// As an end of a span, of which the other may count otherwise.
    pub(super) fn at_end(&self, doubt: &str, side: Side, report: &mut Report) -> Understood {
        match self {
            Time::Plain(..) => Ok(format!("{}{doubt}", self.gregorian(report))),
            Time::Age(age) => doubted(age.clone(), doubt, report),
            Time::Years(first, last) => {
                let (text, is_outer) = century_or(*first, *last, side, report)?;
                if is_outer {
                    report.remark(OUTER);
                    return Ok(text);
                }
                Ok(format!("{text}{doubt}"))
            }
        }
    }

    /// In the Gregorian calendar: a Julian day converted, a month by its number.
    pub(super) fn gregorian(&self, report: &mut Report) -> String {
        let Time::Plain(edtf, is_julian) = self else { return String::new() };
        if !is_julian {
            return edtf.clone();
        }
        if edtf.trim_start_matches('-').len() == 7 {
            report.remark("a month of the Julian calendar beside Gregorian dates is read as the month of that name");
            return edtf.clone();
        }
        report.remark("a day of the Julian calendar beside Gregorian dates is written as the Gregorian day");
        let date = Date::parse(&of_calendar(edtf, Calendar::Julian));
        date.map_or_else(|_| edtf.clone(), |date| date.bounds().earliest.to_string())
    }
}

/// What is said once of dates that stay in their calendar.
pub(super) fn say_julian(report: &mut Report) {
    report.remark("dates of the Julian calendar are written in it, and drawn at their Gregorian place");
}

/// Centuries after Christ at an end of a span: the mask begins a year earlier.
fn century_or(first: i64, last: i64, side: Side, report: &mut Report) -> Result<(String, bool), String> {
    let is_counted = first > 0 && first % 100 == 1 && matches!(last - first, 99 | 999);
    if !is_counted {
        return at_end(first, last, side);
    }
    report.remark(
        "a century at an end of a span is written as the hundred years of the same first figures: the 19th as 18XX",
    );
    at_end(first - 1, last - 1, side)
}

/// A sign of doubt behind what can have one.
fn doubted(text: String, doubt: &str, report: &mut Report) -> Understood {
    if doubt.is_empty() {
        return Ok(text);
    }
    if text.contains(['[', '±']) {
        report.lose("doubts of dates that are one of many years");
        return Ok(text);
    }
    checked(format!("{text}{doubt}"))
}

/// The id of an item that a snak names.
pub(super) fn item(snak: &Value) -> Option<String> {
    scalar(snak.pointer("/datavalue/value/id")?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::read;
    use crate::exchange::Report;

    fn told(time: &str, precision: u64, calendar: &str) -> Result<String, String> {
        let model = format!("http://example.org/entity/{calendar}");
        let value = json!({ "time": time, "precision": precision, "calendarmodel": model });
        let mut report = Report::default();
        read(&value, &mut report)?.alone("", &mut report)
    }

    #[test]
    fn times_are_as_exact_as_their_precision() {
        for (time, precision, edtf) in [
            ("+1952-03-11T00:00:00Z", 11, "1952-03-11"),
            ("+1952-03-00T00:00:00Z", 10, "1952-03"),
            ("+1952-03-11T00:00:00Z", 9, "1952"),
            ("+1956-00-00T00:00:00Z", 8, "195X"),
            ("+1900-00-00T00:00:00Z", 7, "[1801..1900]"),
            ("+1901-00-00T00:00:00Z", 7, "[1901..2000]"),
            ("+1500-00-00T00:00:00Z", 6, "[1001..2000]"),
            ("-0044-03-15T00:00:00Z", 11, "-0043-03-15"),
            ("-0044-00-00T00:00:00Z", 8, "[-0048..-0039]"),
            ("-0450-00-00T00:00:00Z", 7, "-04XX"),
            ("-13798000000-00-00T00:00:00Z", 3, "13798 Ma"),
            ("-66000000-00-00T00:00:00Z", 2, "0.066 ± 0.005 Ga"),
            ("-66038000-00-00T00:00:00Z", 3, "66.038 ± 0.5 Ma"),
            ("-70000-00-00T00:00:00Z", 5, "[Y-75000..Y-65000]"),
            ("+2024-03-14T09:05:12Z", 13, "2024-03-14T09:05Z"),
        ] {
            assert_eq!(told(time, precision, "Q1985727").as_deref(), Ok(edtf), "{time} {precision}");
        }
        assert_eq!(told("+1642-12-25T00:00:00Z", 11, "Q1985786").as_deref(), Ok("{ julian: 1642-12-25 }"));
        assert_eq!(told("+1900-02-29T00:00:00Z", 11, "Q1985786").as_deref(), Ok("{ julian: 1900-02-29 }"));
        for (time, precision) in [
            ("+0000-00-00T00:00:00Z", 9),
            ("+2011-02-30T00:00:00Z", 11),
            ("1952", 9),
            ("+1952-00-00T00:00:00Z", 15),
            ("+5-00-00T00:00:00Z", 0),
            ("+99999999999999999999-00-00T00:00:00Z", 9),
        ] {
            assert!(told(time, precision, "Q1985727").is_err(), "{time} {precision}");
        }
    }
}
