//! Dates of other calendars in their own words: `25 to 27 October 1917`, `18 Brumaire VIII`.

use edtf_core::Qualifier;

use crate::language::{Form, Grammar, Kind, Order, Said, YearPhrase};
use crate::time::calendars::month_names::name;
use crate::time::calendars::parse::is_leap_year;
use crate::time::calendars::{Calendar, Converted, End, Part, Value};
use crate::time::words::doubt::doubted;
use crate::time::year_words;

/// Never empty.
pub(super) fn of(grammar: &Grammar, date: &Converted) -> String {
    match date.value {
        Value::At(part) => said(grammar, date.calendar, &part, Form::Plain),
        Value::Between(start, end) => between(grammar, date.calendar, &start, &end),
    }
}

fn between(grammar: &Grammar, calendar: Calendar, start: &End, end: &End) -> String {
    let spans = &grammar.spans;
    let unknown = |end: &End, words: &'static str| if *end == End::Unknown { words } else { "" };
    let behind = |word: fn(Kind, &str) -> String, part: &Part| {
        let kind = match (part.month, part.day) {
            _ if part.doubt != Qualifier::default() => Kind::Other,
            (Some(_), Some(_)) => Kind::Day,
            (Some(_), None) => Kind::Month,
            (None, _) => kind_of_year(calendar),
        };
        word(kind, &said(grammar, calendar, part, Form::Of))
    };
    match (start, end) {
        (End::Part(first), End::Part(last)) => {
            let (first, last, is_shared) = both(grammar, calendar, first, last);
            (spans.link)(&first, &last, is_shared)
        }
        (End::Part(start), other) => behind(spans.from, start) + unknown(other, spans.end_unknown),
        (other, End::Part(end)) => behind(spans.until, end) + unknown(other, spans.start_unknown),
        _ => spans.unknown_time.to_owned(),
    }
}

/// Two dates, what both share said once, and whether there is something that they share.
fn both(grammar: &Grammar, calendar: Calendar, first: &Part, last: &Part) -> (String, String, bool) {
    let full = |part: &Part| said(grammar, calendar, part, Form::Plain);
    let is_plain = [first, last].iter().all(|part| part.doubt == Qualifier::default());
    let is_one_year =
        (first.year, shift(first)) == (last.year, shift(last)) && first.month.is_some() && last.month.is_some();
    if !is_plain || !is_one_year || calendar == Calendar::Chinese {
        return (full(first), full(last), false);
    }
    let in_parts = |part: &Part| {
        let day = part.day.map(grammar.parts.day).unwrap_or_default();
        Said { full: full(part), without_year: without_year(grammar, calendar, part, Form::Plain), day }
    };
    let is_one_month = first.day.is_some() && last.day.is_some() && first.month == last.month;
    let (first, last) = grammar.pair(in_parts(first), in_parts(last), is_one_month);
    (first, last, true)
}

fn said(grammar: &Grammar, calendar: Calendar, part: &Part, form: Form) -> String {
    let (words, kind) = match (part.month, calendar) {
        (None, _) => (year(grammar, calendar, part, form), kind_of_year(calendar)),
        (Some(_), Calendar::Chinese) if grammar.setting.order != Order::Year => {
            (without_year(grammar, calendar, part, form) + &year(grammar, calendar, part, Form::Plain), Kind::Other)
        }
        (Some(_), _) => {
            let month = without_year(grammar, calendar, part, form);
            let kind = if part.day.is_some() { Kind::Day } else { Kind::Month };
            (of_year(grammar, calendar, &month, year(grammar, calendar, part, Form::Of)), kind)
        }
    };
    doubted(grammar, kind, words, part.doubt)
}

/// A year of the French Republic stands behind its own word.
fn kind_of_year(calendar: Calendar) -> Kind {
    if calendar == Calendar::FrenchRepublican { Kind::Other } else { Kind::Year }
}

/// A month or a day of its year.
fn of_year(grammar: &Grammar, calendar: Calendar, month: &str, year: String) -> String {
    match calendar {
        Calendar::Julian | Calendar::Gregorian => (grammar.years.joined)(month, &YearPhrase::Exact(year)),
        Calendar::FrenchRepublican if grammar.setting.order == Order::Day => format!("{month} {year}"),
        _ => grammar.month_of_its_year(month, &year),
    }
}

fn without_year(grammar: &Grammar, calendar: Calendar, part: &Part, form: Form) -> String {
    let Some(month) = part.month else { return String::new() };
    if calendar == Calendar::Chinese {
        return (grammar.calendars.chinese)(part.day, month.is_leap, month.number);
    }
    if calendar == Calendar::FrenchRepublican && month.number == 13 {
        return (grammar.calendars.complementary)(part.day);
    }
    let form = if part.day.is_some() { Form::Of } else { form };
    let is_leap_year = calendar == Calendar::Hebrew && is_leap_year(part.year);
    let name = name(grammar, calendar, month, (is_leap_year, form));
    let day = part.day.map(|day| (grammar.parts.day_month)(&(grammar.parts.day)(day), &name));
    day.unwrap_or(name)
}

/// A year alone; in the form `Of`, behind its month or another word.
fn year(grammar: &Grammar, calendar: Calendar, part: &Part, form: Form) -> String {
    let written = i64::from(part.year);
    match calendar {
        Calendar::Julian | Calendar::Gregorian => {
            let words = |year: i64| year_words::words(grammar, year, (1..100).contains(&year));
            match shift(part) {
                0 => words(written),
                // The year of the author and that of ours, the earlier first.
                by => of_two(grammar, &words(written.min(written + by)), written.max(written + by)),
            }
        }
        Calendar::Islamic => (grammar.calendars.hijra)(&written.to_string()),
        Calendar::FrenchRepublican => (grammar.calendars.republican_year)(u8::try_from(part.year).unwrap_or(1), form),
        Calendar::Hebrew | Calendar::Persian | Calendar::Chinese => (grammar.setting.year)(&written.to_string()),
    }
}

/// By how much the year of ours is another than that of the author, where the month is known.
fn shift(part: &Part) -> i64 {
    part.month.map_or(0, |month| part.new_year.shift((month.number, part.day.unwrap_or(1))).into())
}

/// `1699/1700`, `1731/32`; a sign behind the year stands once, behind both.
fn of_two(grammar: &Grammar, first: &str, second: i64) -> String {
    let sign = (grammar.setting.year)("0").split_off(1);
    let first = first.strip_suffix(&sign).unwrap_or(first);
    match second.rem_euclid(100) {
        0 => format!("{first}/{second}{sign}"),
        figures => format!("{first}/{figures:02}{sign}"),
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
            ("{ julian: 1699-12-25, new-year: 12-25 }", "25 December 1698/99 (Julian), 4 January 1699"),
            ("{ julian: 1699-12-24, new-year: 12-25 }", "24 December 1699 (Julian), 3 January 1700"),
            ("{ julian: 1492-09-02, new-year: 09-01 }", "2 September 1491/92 (Julian), 11 September 1491"),
            ("{ julian: 1492-10, new-year: 09-01 }", "October 1491/92 (Julian), 10 October to 9 November 1491"),
            ("{ julian: 1492, new-year: 09-01 }", "1492 (Julian), 10 September 1491 to 9 September 1492"),
            (
                "{ julian: 1699-12-25/1699-12-27, new-year: 12-25 }",
                "25 to 27 December 1698/99 (Julian), 4 to 6 January 1699",
            ),
            ("{ julian: 1731-03-24/1731-03-26, new-year: 01-01 }", "24 to 26 March 1731 (Julian), 4 to 6 April 1731"),
            (
                "{ julian: 1731-12-26/1731-02-11, new-year: 03-25 }",
                "26 December 1731 to 11 February 1731/32 (Julian), 6 January to 22 February 1732",
            ),
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
