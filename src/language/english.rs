//! English, with the day before the month.

use crate::language::shared::{few, named, names, roman, winter};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Named, Numbers, OneYear, Parts, Sets, Setting, Spans,
    TimeUnit, Times, YearPhrase, Years,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
/// What the places of a year's digits are called, thousands first.
const PLACES: [&str; 4] = ["thousands", "hundreds", "tens", "ones"];

pub(super) static GRAMMAR: Grammar = BRITISH;

/// The same, to take over parts of it.
pub(super) const BRITISH: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ",",
        decimal: '.',
        million: |n| format!("{n} million"),
        billion: |n| format!("{n} billion"),
        of_years: |n| format!("{n} years"),
        short_years: [" Myr", " Gyr"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} BCE"),
        after: |year| format!("{year} CE"),
        stretch: |first, _| same(format!("{first}s")),
        from_zero: |last| same(format!("years 0 to {last}")),
        century_before: |n| same(format!("{} century BCE", ordinal(n))),
        millennium_before: |n| same(format!("{} millennium BCE", ordinal(n))),
        one: one_year,
        between: |from, to| format!("between {from} and {to}"),
        unknown: "year unknown",
        beyond_counting: "a year beyond counting",
        winter: |year, next| winter(year, next, '–'),
        joined,
        within,
        part: part_of_year,
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "a month",
        a_day: "a day",
        day_of_a_month: |day| format!("the {} of a month", ordinal(day)),
        some_months,
        day_in: |months| format!("a day in {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match (days, months) {
            (days, []) => format!("{} of a month", some_days(days)),
            ([day], months) => format!("the {} of {}", ordinal(*day), some_months(months)),
            (days, months) => format!("{} of {}", some_days(days), some_months(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (northern hemisphere)", " (southern hemisphere)"],
        quarter: |n, _: Form| format!("Q{n}"),
        thirds: [["first third", "second third", "last third"]; 2],
        halves: [["first half", "second half"]; 2],
        short_quarter: |n| format!("Q{n}"),
        short_half: |n| format!("H{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("c. {words}"),
        sign: "c. ",
        uncertain: "?",
        approximately: ", approximately",
        clauses: &["a ", "the ", "between ", "year ", "years "],
        parts: ["year", "season", "month", "day"],
        doubts: ["approximate", "uncertain", "approximate and uncertain"],
        remark: |parts, doubt| format!("{} {doubt}", parts.join(" and ")),
    },
    spans: Spans {
        link: |first, last, _| format!("{first} to {last}"),
        and: |first, last, _| format!("{first} and {last}"),
        during: |_, words| format!("during {words}"),
        from: |_, words| format!("from {}", with_article(words)),
        until: |_, words| format!("until {}", with_article(words)),
        end_unknown: ", end unknown",
        start_unknown: ", start unknown",
        both_unknown: ", start and end unknown",
        unknown_time: "at an unknown time",
        or_earlier: " or earlier",
        or_later: " or later",
        onwards: [" onwards", " and onwards"],
        and_earlier: " and earlier",
        both_open: ", earlier and onwards",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} and {last}"),
        count: |n, is_one, first, last| format!("{}{n} dates: {first} … {last}", if is_one { "one of " } else { "" }),
        all_until: |_, words| format!("all until {}", with_article(words)),
        all_from: |_, words| format!("all from {}", with_article(words)),
        the_year: |year| format!("the year {year}"),
        between: |_, first, last, _| format!("between {first} and {last}"),
    },
    times: Times { hour: |hour| format!("{hour:0>2} h"), on: |times, day| format!("{times} on {day}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let [one, several] = match unit {
                TimeUnit::Year => ["year", "years"],
                TimeUnit::Month => ["month", "months"],
                TimeUnit::Day => ["day", "days"],
                TimeUnit::Hour => ["hour", "hours"],
                TimeUnit::Minute => ["minute", "minutes"],
                TimeUnit::Second => ["second", "seconds"],
            };
            if n == 1 { one } else { several }
        },
        short: |n, unit| match unit {
            TimeUnit::Year => "yr",
            TimeUnit::Month => "mo",
            TimeUnit::Day => (GRAMMAR.durations.unit)(n, TimeUnit::Day),
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["about ", "c. "],
        less_than: ("less than ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["Gregorian", "Julian", "Hebrew", "Islamic", "Persian", "Chinese", "French Republican"],
        hebrew: [
            "Tishri", "Cheshvan", "Kislev", "Tevet", "Shevat", "Adar I", "Adar II", "Adar", "Nisan", "Iyar", "Sivan",
            "Tammuz", "Av", "Elul",
        ],
        islamic: [
            "Muharram",
            "Safar",
            "Rabi al-Awwal",
            "Rabi al-Thani",
            "Jumada al-Awwal",
            "Jumada al-Thani",
            "Rajab",
            "Shaban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qada",
            "Dhu al-Hijja",
        ],
        persian: [
            "Farvardin",
            "Ordibehesht",
            "Khordad",
            "Tir",
            "Mordad",
            "Shahrivar",
            "Mehr",
            "Aban",
            "Azar",
            "Dey",
            "Bahman",
            "Esfand",
        ],
        republican: [
            "Vendémiaire",
            "Brumaire",
            "Frimaire",
            "Nivôse",
            "Pluviôse",
            "Ventôse",
            "Germinal",
            "Floréal",
            "Prairial",
            "Messidor",
            "Thermidor",
            "Fructidor",
        ],
        hijra: |year| format!("{year} AH"),
        republican_year: |year, _| format!("year {}", roman(year)),
        complementary: |day| match day {
            Some(day) => format!("{} complementary day", ordinal(day)),
            None => "complementary days".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("day {day} of "));
            format!("{day}{}month {month}, ", if is_leap { "leap " } else { "" })
        },
    },
};

/// A name without cases.
fn same(name: String) -> Named {
    named(name.clone(), name)
}

/// Decades, centuries and millennia behind `from` and `until`: `the 1970s`, `the 2nd century BCE`. A thousand years, `1000s`, have
/// none, so that they are not taken for a decade.
fn with_article(words: &str) -> String {
    let mut parts = words.split(' ');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let years = first.trim_end_matches('?').strip_suffix('s').filter(|years| !years.ends_with("000"));
    let is_decade = years.is_some_and(|years| !years.is_empty() && years.bytes().all(|byte| byte.is_ascii_digit()));
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|end| first.ends_with(end));
    let is_named = is_ordinal && (second.starts_with("century") || second.starts_with("millennium"));
    if is_decade || is_named { format!("the {words}") } else { words.to_owned() }
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} or {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("a month from {first} to {last}"))
}

/// `5, 15 or 25`; of many `a day from 10 to 19`, which is one of them and no span.
fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("a day from {first} to {last}"))
}

/// `1st`, `2nd`, `3rd`, `11th`.
fn ordinal(n: u8) -> String {
    let ending = match (n % 10, n % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

fn alone(year: &YearPhrase) -> &str {
    match year {
        YearPhrase::Exact(year) | YearPhrase::One(year) | YearPhrase::Among(year) => year,
        YearPhrase::Named(years) => &years.alone,
        YearPhrase::Unknown => GRAMMAR.years.unknown,
    }
}

pub(super) fn joined(head: &str, year: &YearPhrase) -> String {
    match year {
        YearPhrase::Exact(year) => format!("{head} {year}"),
        YearPhrase::One(year) => format!("{head} of {year}"),
        _ => format!("{head}, {}", alone(year)),
    }
}

fn within(head: &str, year: &YearPhrase) -> String {
    match year {
        YearPhrase::Exact(year) | YearPhrase::One(year) => format!("{head} in {year}"),
        YearPhrase::Named(years) => format!("{head} in the {}", years.alone),
        YearPhrase::Unknown | YearPhrase::Among(_) => format!("{head}, {}", alone(year)),
    }
}

fn part_of_year(head: &str, year: &YearPhrase) -> String {
    match year {
        YearPhrase::Named(years) => format!("{head} of a year in the {}", years.alone),
        YearPhrase::Exact(year) | YearPhrase::One(year) => format!("{head} of {year}"),
        YearPhrase::Unknown | YearPhrase::Among(_) => format!("{head}, {}", alone(year)),
    }
}

/// `a year of the 1900s ending in 5`: the first digits by the name of their stretch, each other known digit by its place.
fn one_year(year: &OneYear) -> String {
    let among = match (&year.stretch, &year.range) {
        (Some(years), _) => format!("a year of the {years}"),
        (None, Some((from, to))) => format!("a year from {from} to {to}"),
        (None, None) => format!("a year{}", if year.is_before { " BCE" } else { "" }),
    };
    let whose = if year.is_astronomical { "whose astronomical number's" } else { "whose" };
    let named = year.places.iter().map(|(place, digit)| format!("{} digit is {digit}", PLACES[*place]));
    let named = named.collect::<Vec<String>>().join(" and ");
    let clauses = match (named.is_empty(), year.ending.is_empty()) {
        (true, _) => format!(" ending in {}", year.ending),
        (false, true) => format!(" {whose} {named}"),
        (false, false) => format!(" {whose} {named}, ending in {}", year.ending),
    };
    format!("{among}{clauses}")
}
