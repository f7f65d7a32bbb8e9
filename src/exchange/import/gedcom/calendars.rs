//! One date of GEDCOM: a day, a month or a year of one of its calendars, in the words of a file of ours.

use crate::exchange::dates::{checked, of_historians, of_parts, past_four};
use crate::time::{Calendar, Date, Limit, of_calendar};

/// The escapes and the words that name a calendar.
const CALENDARS: [(&str, Calendar); 7] = [
    ("@#DGREGORIAN@", Calendar::Gregorian),
    ("@#DJULIAN@", Calendar::Julian),
    ("@#DHEBREW@", Calendar::Hebrew),
    ("@#DFRENCH R@", Calendar::FrenchRepublican),
    ("GREGORIAN", Calendar::Gregorian),
    ("JULIAN", Calendar::Julian),
    ("HEBREW", Calendar::Hebrew),
];

const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// The months of France, and the days at the end of its years.
const FRENCH: [&str; 13] =
    ["VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP"];

/// The months of the Jewish year, with our names; the first Adar of a leap year has its own.
const HEBREW: [(&str, &[&str]); 13] = [
    ("TSH", &["Tishri"]),
    ("CSH", &["Cheshvan"]),
    ("KSL", &["Kislev"]),
    ("TVT", &["Tevet"]),
    ("SHV", &["Shevat"]),
    ("ADR", &["Adar", "Adar I"]),
    ("ADS", &["Adar II"]),
    ("NSN", &["Nisan"]),
    ("IYR", &["Iyar"]),
    ("SVN", &["Sivan"]),
    ("TMZ", &["Tammuz"]),
    ("AAV", &["Av"]),
    ("ELL", &["Elul"]),
];

/// A date of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Single {
    pub(super) calendar: Calendar,
    /// As our file writes it in that calendar.
    pub(super) text: String,
    /// Of a year with two numbers alone: the second, for it may be either.
    pub(super) or_next: Option<i64>,
    /// Whether it is a day.
    pub(super) is_day: bool,
    /// Whether it stood there in other words than a day, a month and a year.
    pub(super) is_reworded: bool,
}

impl Single {
    /// Reads it; the words are in capitals, without the sign of its approximation.
    pub(super) fn read(words: &str) -> Result<Single, String> {
        let (calendar, rest) = calendar(words)?;
        let parts: Vec<&str> = rest.split_whitespace().collect();
        match calendar {
            Calendar::Hebrew => hebrew(&parts),
            Calendar::FrenchRepublican => french(&parts),
            _ => european(calendar, &parts),
        }
    }

    /// The date as it stands under `date`, with a sign of doubt.
    pub(super) fn date(&self, sign: &str) -> String {
        match self.calendar {
            Calendar::Gregorian => format!("{}{sign}", self.text),
            calendar => of_calendar(&format!("{}{sign}", self.text), calendar),
        }
    }

    /// Its first and its last Gregorian day.
    pub(super) fn days(&self) -> Result<(String, String), String> {
        let date = Date::parse(&self.date("")).map_err(|error| error.to_string())?;
        let bounds = date.bounds();
        Ok((bounds.earliest.to_string(), bounds.latest.to_string()))
    }

    /// The first and the last year that it can be, Gregorian.
    pub(super) fn years(&self) -> Option<(i64, i64)> {
        let bounds = Date::if_written(&self.date(""))?.bounds();
        let year = |limit| if let Limit::Day(day) = limit { Some(day.year) } else { None };
        Some((year(bounds.earliest)?, year(bounds.latest)?))
    }
}

fn calendar(words: &str) -> Result<(Calendar, &str), String> {
    let words = words.trim();
    let named = CALENDARS.into_iter().chain([("FRENCH_R", Calendar::FrenchRepublican)]);
    for (name, calendar) in named {
        if let Some(rest) = words.strip_prefix(name).filter(|rest| name.ends_with('@') || rest.starts_with(' ')) {
            return Ok((calendar, rest));
        }
    }
    let other = words.strip_prefix("@#D").and_then(|rest| rest.split('@').next());
    match other.or_else(|| words.split(' ').next().filter(|word| word.starts_with('_'))) {
        Some(name) => Err(format!(
            "is in the calendar `{name}`, which is not read: `GREGORIAN`, `JULIAN`, `HEBREW` and `FRENCH R` are"
        )),
        None => Ok((Calendar::Gregorian, words)),
    }
}

/// A year with its era, `44 B.C.`, and the words before it.
fn year<'p>(parts: &[&'p str]) -> Result<(i64, Option<i64>, Vec<&'p str>), String> {
    let (era, parts) = match parts.split_last() {
        Some((&("B.C." | "BC" | "BCE" | "(B.C.)"), before)) => (-1, before),
        _ => (1, parts),
    };
    let (&last, before) = parts.split_last().ok_or("has no year")?;
    let (figures, second) = last.split_once('/').map_or((last, None), |(year, second)| (year, Some(second)));
    if second.is_some_and(|second| second.contains('/')) {
        let is_open = last.split('/').take(2).all(|figures| figures.parse().is_ok_and(|figure: u32| figure <= 12));
        let doubt = if is_open { ": it leaves open which number is the month" } else { "" };
        return Err(format!("is no date of GEDCOM, which writes `12 MAR 1850`{doubt}"));
    }
    let is_figures = |text: &str| !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_figures(figures) {
        return Err("has no year".to_owned());
    }
    let is_zero = figures.bytes().all(|byte| byte == b'0');
    if figures.len() < 3 && era > 0 && !is_zero {
        return Err(format!(
            "has `{figures}`, a day or a year: a year has three figures at least, such as `{figures:0>4}`"
        ));
    }
    let year = figures.parse::<i64>().map_err(|_| "has no year")?;
    if year > 9999 {
        return Err(past_four(year));
    }
    let next = second.map(|second| next(year, second)).transpose()?;
    Ok((of_historians(era * year)?, next, before.to_vec()))
}

/// The second number of `1699/00`.
fn next(year: i64, second: &str) -> Result<i64, String> {
    let follows = |length: u32| (year + 1) % 10_i64.pow(length);
    match (second.len(), second.parse::<i64>()) {
        (length @ (1 | 2 | 4), Ok(short)) if follows(u32::try_from(length).unwrap_or(4)) == short => Ok(year + 1),
        (4, Ok(second)) => Err(format!(
            "can be a span of years or one of them: `FROM {year} TO {second}` and `BET {year} AND {second}` tell which"
        )),
        _ => Err(format!("has `{year}/{second}`, no year with two numbers: the second is that of the next year")),
    }
}

fn european(calendar: Calendar, parts: &[&str]) -> Result<Single, String> {
    let (year, next, before) = year(parts)?;
    let (day, month) = match before[..] {
        [] => (None, None),
        [month] => (None, Some(month)),
        [day, month] => (Some(number(day)?), Some(month)),
        _ => return Err("has more words than a day, a month and a year".to_owned()),
    };
    let month = month.map(month_of).transpose()?;
    let in_doubt = (month.unwrap_or(1), day.unwrap_or(1)) < (3, 26);
    if next.is_some() && !in_doubt {
        return Err("has a year with two numbers behind 25 March, from which on it has one".to_owned());
    }
    let is_either = month.is_none() && next.is_some();
    // Whether there is such a day, the calendar itself tells below: 29 February 1700 is one of the Julian.
    let month_text = of_parts(if is_either { year } else { next.unwrap_or(year) }, month, None)?;
    let text = day.map_or(month_text.clone(), |day| format!("{month_text}-{day:02}"));
    let single = Single {
        calendar,
        text,
        or_next: next.filter(|_| is_either),
        is_day: day.is_some(),
        is_reworded: next.is_some(),
    };
    proved(single)
}

fn month_of(word: &str) -> Result<u32, String> {
    const WHOLE: [&str; 12] = [
        "JANUARY",
        "FEBRUARY",
        "MARCH",
        "APRIL",
        "MAY",
        "JUNE",
        "JULY",
        "AUGUST",
        "SEPTEMBER",
        "OCTOBER",
        "NOVEMBER",
        "DECEMBER",
    ];
    let bare = word.trim_end_matches('.');
    let bare = if bare == "SEPT" { "SEP" } else { bare };
    let at = MONTHS.iter().position(|name| *name == bare).or_else(|| WHOLE.iter().position(|name| *name == bare));
    at.and_then(|at| u32::try_from(at + 1).ok())
        .ok_or_else(|| format!("has `{word}`, no month of GEDCOM such as `JAN`"))
}

fn number(word: &str) -> Result<u32, String> {
    word.parse().ok().filter(|_| word.len() <= 2).ok_or_else(|| format!("has `{word}`, no day of a month"))
}

/// Day, month and year of calendars that have no years before the first.
fn three<'p>(parts: &[&'p str]) -> Result<(Option<u32>, Option<&'p str>, u32), String> {
    let (year, before) = parts.split_last().ok_or("has no year")?;
    let year = year.parse().map_err(|_| "has no year")?;
    match before {
        [] => Ok((None, None, year)),
        [month] => Ok((None, Some(*month), year)),
        [day, month] => Ok((Some(number(day)?), Some(*month), year)),
        _ => Err("has more words than a day, a month and a year".to_owned()),
    }
}

fn french(parts: &[&str]) -> Result<Single, String> {
    let (day, month, year) = three(parts)?;
    let number = |month: &str| {
        FRENCH
            .iter()
            .position(|name| *name == month)
            .ok_or_else(|| format!("has `{month}`, no month of the French Republic"))
    };
    let mut text = year.to_string();
    if let Some(month) = month {
        text.push_str(&format!("-{:02}", number(month)? + 1));
    }
    text.extend(day.map(|day| format!("-{day:02}")));
    let calendar = Calendar::FrenchRepublican;
    proved(Single { calendar, text, or_next: None, is_day: day.is_some(), is_reworded: false })
}

fn hebrew(parts: &[&str]) -> Result<Single, String> {
    let (day, month, year) = three(parts)?;
    let of_name = |name: &str| Single {
        calendar: Calendar::Hebrew,
        text: [day.map(|day| day.to_string()), Some(name.to_owned()), Some(year.to_string())]
            .into_iter()
            .flatten()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        or_next: None,
        is_day: day.is_some(),
        is_reworded: false,
    };
    let Some(month) = month else { return proved(of_name("")) };
    let names = HEBREW.iter().find(|(code, _)| *code == month).map(|(_, names)| *names);
    let names = names.ok_or_else(|| format!("has `{month}`, no month of the Hebrew calendar such as `TSH`"))?;
    let tried = names.iter().map(|name| proved(of_name(name)));
    tried.reduce(Result::or).ok_or_else(|| "has no month".to_owned())?
}

/// The date, where there is one.
fn proved(single: Single) -> Result<Single, String> {
    checked(single.date("")).map(|_| single)
}
