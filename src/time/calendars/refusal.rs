//! What is said of a date that its calendar does not have, with forms that work.

use strsim::damerau_levenshtein;

use crate::time::calendars::convert::{self, Missing};
use crate::time::calendars::in_words::of_words;
use crate::time::calendars::parse::wrapped;
use crate::time::calendars::{Calendar, Month};
use crate::time::{Date, DateError};

/// How a date looks in each calendar.
fn example(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Gregorian => "2012-05-25",
        Calendar::Julian => "1917-10-25",
        Calendar::Hebrew => "5 Iyar 5708",
        Calendar::Islamic => "1445-09-01",
        Calendar::Persian => "1357-11-22",
        Calendar::Chinese => "1911-08-19",
        Calendar::FrenchRepublican => "8-02-18",
    }
}

/// Braces without a calendar.
pub(super) fn no_pairs(text: &str) -> DateError {
    let message =
        format!("expected a calendar and a date of it, such as `{}`, found `{text}`", shown(Calendar::Julian));
    invalid(message, Vec::new())
}

/// Two calendars for one date.
pub(super) fn two_calendars(text: &str) -> DateError {
    invalid(format!("expected one calendar, found several in `{text}`"), Vec::new())
}

/// A key that names no calendar.
pub(super) fn unknown_calendar(key: &str, value: &str) -> DateError {
    let small = key.to_lowercase();
    let alias = match &*small {
        "old-style" | "os" => Some(Calendar::Julian),
        "jewish" => Some(Calendar::Hebrew),
        "hijri" | "muslim" | "hijri-civil" | "islamic-civil" => Some(Calendar::Islamic),
        "iranian" | "jalali" | "solar-hijri" => Some(Calendar::Persian),
        "french" | "republican" | "revolutionary" | "french-revolutionary" => Some(Calendar::FrenchRepublican),
        "new-style" | "iso" | "edtf" => Some(Calendar::Gregorian),
        _ => None,
    };
    let near = || Calendar::ALL.into_iter().find(|calendar| damerau_levenshtein(calendar.key(), &small) <= 2);
    let names = Calendar::ALL.map(|calendar| format!("`{}`", calendar.key())).join(", ");
    let message = format!("`{key}` is no calendar of dates: expected one of {names}");
    let form = alias.or_else(near).map(|calendar| wrapped(value, calendar));
    invalid(message, form.into_iter().filter(|form| Date::if_written(form).is_some()).collect())
}

/// What is no date of the calendar at all.
pub(super) fn no_date(calendar: Calendar, text: &str) -> DateError {
    let article = if calendar == Calendar::Islamic { "an" } else { "a" };
    let rest = match calendar {
        Calendar::Hebrew => "the month is written by its name, for its numbers are counted in two ways",
        _ => "a day, a month or a year, with `~`, `?` or `%` behind it, or an interval of them",
    };
    let message =
        format!("expected {article} {} date such as `{}`, found `{text}`: {rest}", calendar.name(), example(calendar));
    // A form in figures that is refused too is not looked up again.
    let is_in_words = calendar != Calendar::Hebrew && text.contains(char::is_alphabetic);
    let form = if is_in_words { of_words(calendar, text) } else { None };
    invalid(message, form.into_iter().collect())
}

/// An end that lies before its start.
pub(super) fn reversed(calendar: Calendar, start: &str, end: &str) -> DateError {
    let message = format!("the end `{}` lies before the start `{}`", end.trim(), start.trim());
    invalid(message, vec![wrapped(&format!("{}/{}", end.trim(), start.trim()), calendar)])
}

/// A day, month or year that the calendar does not have.
pub(super) fn missing(calendar: Calendar, text: &str, missing: Missing) -> DateError {
    let name = calendar.name();
    match missing {
        Missing::Year => {
            let years = calendar.years();
            let message = match calendar {
                Calendar::Chinese => format!(
                    "Chinese dates can be converted only from {} to {}, found `{text}`",
                    years.start(),
                    years.end()
                ),
                Calendar::Persian => format!(
                    "Persian dates are converted from {} to {}, where the rule of 33 years agrees with the sun: found `{text}`",
                    years.start(),
                    years.end()
                ),
                Calendar::FrenchRepublican => {
                    format!("the {name} calendar has the years {} to {}, found `{text}`", years.start(), years.end())
                }
                _ => format!("{name} dates are converted from {} to {}, found `{text}`", years.start(), years.end()),
            };
            invalid(message, Vec::new())
        }
        Missing::Month => {
            let last = if calendar == Calendar::FrenchRepublican { 13 } else { 12 };
            let message = format!("expected a month from 01 to {last} of the {name} calendar, found `{text}`");
            invalid(message, fields(text).map(|(year, ..)| wrapped(year, calendar)).into_iter().collect())
        }
        Missing::LeapMonth => {
            let message = format!("that {name} year has no such leap month: found `{text}`");
            invalid(message, leapless(calendar, text))
        }
        Missing::Day(last) => {
            let message = format!("that month of the {name} calendar has {last} days, found `{text}`");
            invalid(message, with_last_day(calendar, text, last))
        }
    }
}

fn fields(text: &str) -> Option<(&str, &str, Option<&str>)> {
    let (year, rest) = text.split_once('-').filter(|(year, _)| !year.is_empty())?;
    let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
    Some((year, month, day))
}

/// The last day of the month, and the month.
fn with_last_day(calendar: Calendar, text: &str, last: u8) -> Vec<String> {
    let forms = match (calendar, text.split_once(' '), text.rsplit_once('-')) {
        (Calendar::Hebrew, Some((_, month)), _) => vec![format!("{last} {month}"), month.to_owned()],
        (_, _, Some((month, _))) => vec![format!("{month}-{last}"), month.to_owned()],
        _ => Vec::new(),
    };
    forms.into_iter().map(|form| wrapped(&form, calendar)).filter(|form| Date::if_written(form).is_some()).collect()
}

/// The month without its `L`, and the leap month that the year has.
fn leapless(calendar: Calendar, text: &str) -> Vec<String> {
    let Some((year, month, day)) = fields(text) else { return Vec::new() };
    let with = |month: String| {
        let day = day.map_or_else(String::new, |day| format!("-{day}"));
        wrapped(&format!("{year}-{month}{day}"), calendar)
    };
    let leap =
        year.parse().ok().and_then(|year| convert::months(calendar, year).into_iter().find(|month| month.is_leap));
    let own = leap.map(|Month { number, .. }| with(format!("{number:02}L")));
    let forms = [Some(with(month.trim_end_matches('L').to_owned())), own];
    forms.into_iter().flatten().filter(|form| Date::if_written(form).is_some()).collect()
}

/// A Hebrew date in figures: the month counted from Tishri, or from Nisan.
pub(super) fn hebrew_figures(text: &str) -> Option<DateError> {
    const FROM_TISHRI: [&str; 12] =
        ["Tishri", "Cheshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul"];
    let (year, month, day) = fields(text)?;
    let month: usize = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let day = day.map(|day| format!("{} ", day.trim_start_matches('0'))).unwrap_or_default();
    let forms = [FROM_TISHRI[month - 1], FROM_TISHRI[(month + 5) % 12]];
    let message = format!(
        "expected the month of a Hebrew date by its name, found `{text}`: numbers are counted from Tishri or from Nisan"
    );
    let forms = forms.map(|name| wrapped(&format!("{day}{name} {year}"), Calendar::Hebrew));
    Some(invalid(message, forms.into_iter().filter(|form| Date::if_written(form).is_some()).collect()))
}

/// A name that no Hebrew month has.
pub(super) fn no_month(text: &str, name: &str) -> DateError {
    const NAMES: [&str; 14] = [
        "Tishri", "Cheshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar I", "Adar II", "Nisan", "Iyar", "Sivan",
        "Tammuz", "Av", "Elul",
    ];
    let small = name.to_lowercase();
    let near = NAMES.into_iter().find(|known| damerau_levenshtein(&known.to_lowercase(), &small) <= 2);
    let message = format!("`{name}` is no month of the Hebrew calendar: expected one of {}", NAMES.join(", "));
    let form = near.map(|known| wrapped(&text.replacen(name, known, 1), Calendar::Hebrew));
    invalid(message, form.into_iter().filter(|form| Date::if_written(form).is_some()).collect())
}

/// `Adar` in a year that has two months of that name.
pub(super) fn two_adars(text: &str, name: &str) -> DateError {
    let message = format!("that Hebrew year has two months Adar, found `{text}`");
    invalid(
        message,
        ["Adar I", "Adar II"].map(|adar| wrapped(&text.replacen(name, adar, 1), Calendar::Hebrew)).to_vec(),
    )
}

/// `Adar I` or `Adar II` in a year that has one month Adar.
pub(super) fn one_adar(text: &str, name: &str) -> DateError {
    let message = format!("that Hebrew year has one month Adar, found `{text}`");
    invalid(message, vec![wrapped(&text.replacen(name, "Adar", 1), Calendar::Hebrew)])
}

fn shown(calendar: Calendar) -> String {
    wrapped(example(calendar), calendar)
}

pub(super) fn invalid(message: String, suggestions: Vec<String>) -> DateError {
    DateError::Invalid { message, suggestions, sure: false }
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    #[test]
    fn words_are_looked_up_once() {
        for (text, forms) in [
            ("{ hebrew: nonsense }", 0),
            ("{ hebrew: 5 Iyar 57080 }", 0),
            ("{ islamic: 12345 }", 0),
            ("{ islamic: 12345 AH }", 0),
            ("{ islamic: 1 Ramadan 1445 }", 1),
        ] {
            let Err(DateError::Invalid { suggestions, .. }) = Date::parse(text) else { panic!("{text}") };
            assert_eq!(suggestions.len(), forms, "{text}: {suggestions:?}");
        }
    }
}
