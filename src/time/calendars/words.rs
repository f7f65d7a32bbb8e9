//! Dates of other calendars in their own words: `25 to 27 October 1917`, `18 Brumaire VIII`.

use edtf_core::Qualifier;

use crate::time::calendars::month_names::{COMPLEMENTARY, name};
use crate::time::calendars::parse::is_leap_year;
use crate::time::calendars::{Calendar, Converted, End, Part, Value};
use crate::time::year_words;

/// Never empty.
pub(super) fn of(date: &Converted) -> String {
    match date.value {
        Value::At(part) => said(date.calendar, &part),
        Value::Between(start, end) => between(date.calendar, &start, &end),
    }
}

fn between(calendar: Calendar, start: &End, end: &End) -> String {
    let unknown =
        |end: &End, name: &str| if *end == End::Unknown { format!(", {name} unknown") } else { String::new() };
    match (start, end) {
        (End::Part(first), End::Part(last)) => {
            format!("{} to {}", first_end(calendar, first, last), said(calendar, last))
        }
        (End::Part(start), other) => format!("from {}{}", said(calendar, start), unknown(other, "end")),
        (other, End::Part(end)) => format!("until {}{}", said(calendar, end), unknown(other, "start")),
        _ => "at an unknown time".to_owned(),
    }
}

/// The first of two dates without what the second says again.
fn first_end(calendar: Calendar, first: &Part, last: &Part) -> String {
    let is_plain = [first, last].iter().all(|part| part.doubt == Qualifier::default());
    let is_one_year = first.year == last.year && first.month.is_some() && last.month.is_some();
    if !is_plain || !is_one_year || calendar == Calendar::Chinese {
        return said(calendar, first);
    }
    match (first.day, last.day) {
        (Some(day), Some(_)) if first.month == last.month => day.to_string(),
        _ => without_year(calendar, first),
    }
}

fn said(calendar: Calendar, part: &Part) -> String {
    let words = match part.month {
        None => year(calendar, part),
        Some(_) => format!("{} {}", without_year(calendar, part), year(calendar, part)),
    };
    let (about, mark) = (if part.doubt.approximate { "c. " } else { "" }, if part.doubt.uncertain { "?" } else { "" });
    format!("{about}{words}{mark}")
}

fn without_year(calendar: Calendar, part: &Part) -> String {
    let Some(month) = part.month else { return String::new() };
    if calendar == Calendar::Chinese {
        let leap = if month.is_leap { "leap " } else { "" };
        let day = part.day.map_or_else(String::new, |day| format!("day {day} of "));
        return format!("{day}{leap}month {},", month.number);
    }
    if calendar == Calendar::FrenchRepublican && month.number == 13 {
        return part.day.map_or_else(|| format!("{COMPLEMENTARY}s"), |day| format!("{} {COMPLEMENTARY}", ordinal(day)));
    }
    let is_leap_year = calendar == Calendar::Hebrew && is_leap_year(part.year);
    let name = name(calendar, month, is_leap_year);
    part.day.map_or_else(|| name.clone(), |day| format!("{day} {name}"))
}

fn year(calendar: Calendar, part: &Part) -> String {
    let written = i64::from(part.year);
    match calendar {
        Calendar::Julian | Calendar::Gregorian => {
            let words = year_words::words(written, (1..100).contains(&written));
            match part.month.map(|month| (month.number, part.day.unwrap_or(1)) < part.new_year) {
                // The two years of a day before the beginning of the year.
                Some(true) if (written + 1) % 100 == 0 => format!("{words}/{}", written + 1),
                Some(true) => format!("{words}/{:02}", (written + 1) % 100),
                _ => words,
            }
        }
        Calendar::Islamic => format!("{written} AH"),
        Calendar::FrenchRepublican => format!("year {}", roman(written)),
        Calendar::Hebrew | Calendar::Persian | Calendar::Chinese => written.to_string(),
    }
}

/// Of the years 1 to 14.
fn roman(year: i64) -> &'static str {
    const YEARS: [&str; 14] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"];
    usize::try_from(year - 1).ok().and_then(|at| YEARS.get(at)).copied().unwrap_or("?")
}

fn ordinal(day: u8) -> String {
    match day {
        1 => "1st".to_owned(),
        2 => "2nd".to_owned(),
        3 => "3rd".to_owned(),
        _ => format!("{day}th"),
    }
}

#[cfg(test)]
mod tests {
    use crate::time::Date;

    #[test]
    fn a_date_is_said_in_its_own_calendar_and_in_ours() {
        for (text, words) in [
            ("{ julian: 1917-10-25 }", "25 October 1917 (Julian), 7 November 1917"),
            ("{ julian: 1917-10 }", "October 1917 (Julian), 14 October to 13 November 1917"),
            ("{ julian: 1917 }", "1917 (Julian), 14 January 1917 to 13 January 1918"),
            ("{ julian: 1917-10-25~ }", "c. 25 October 1917 (Julian), c. 7 November 1917"),
            ("{ julian: 1917-10-25/1917-10-27 }", "25 to 27 October 1917 (Julian), 7 to 9 November 1917"),
            ("{ julian: 1917-10-25/.. }", "from 25 October 1917 (Julian), from 7 November 1917"),
            ("{ julian: 1917-02/1917-10 }", "February to October 1917 (Julian), 14 February to 13 November 1917"),
            ("{ julian: 1900-02-29 }", "29 February 1900 (Julian), 13 March 1900"),
            ("{ julian: -0043-03-15 }", "15 March 44 BCE (Julian), 13 March 44 BCE"),
            ("{ julian: 1699-02-11, new-year: 03-25 }", "11 February 1699/1700 (Julian), 21 February 1700"),
            ("{ julian: 1731-02-11, new-year: 03-25 }", "11 February 1731/32 (Julian), 22 February 1732"),
            ("{ julian: 1699-03-25, new-year: 03-25 }", "25 March 1699 (Julian), 4 April 1699"),
            ("{ hebrew: 5 Iyar 5708 }", "5 Iyar 5708 (Hebrew), 14 May 1948"),
            ("{ hebrew: 14 Adar II 5784 }", "14 Adar II 5784 (Hebrew), 24 March 2024"),
            ("{ hebrew: 14 Adar 5783 }", "14 Adar 5783 (Hebrew), 7 March 2023"),
            ("{ islamic: 1445-09-01 }", "1 Ramadan 1445 AH (Islamic), 11 March 2024"),
            ("{ persian: 1357-11-22 }", "22 Bahman 1357 (Persian), 11 February 1979"),
            ("{ chinese: 1911-08-19 }", "day 19 of month 8, 1911 (Chinese), 10 October 1911"),
            ("{ chinese: 1906-04L-01 }", "day 1 of leap month 4, 1906 (Chinese), 23 May 1906"),
            ("{ french-republican: 8-02-18 }", "18 Brumaire year VIII (French Republican), 9 November 1799"),
            ("{ french-republican: 3-13-06 }", "6th complementary day year III (French Republican), 22 September 1795"),
        ] {
            let said = Date::parse(text).map(|date| date.words());
            assert_eq!(said.as_deref(), Ok(words), "{text}");
        }
    }
}
