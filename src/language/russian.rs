//! Russian.

use crate::language::plural::east_slavic;
use crate::language::russian_calendars::CALENDARS;
use crate::language::shared::{OneOf, attach, dash, few, named, names, of_year, roman, winter, years};
use crate::language::slavic_cases::{genitive, russian_from, russian_month, with_year};
use crate::language::slavic_durations;
use crate::language::slavic_months;
use crate::language::{
    Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit, Times,
    Years, listed,
};

const MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const MONTHS_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const SHORT: [&str; 12] =
    ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."];
const SHORT_OF: [&str; 12] =
    ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."];
const SEASONS: [&str; 4] = ["весна", "лето", "осень", "зима"];
const SEASONS_OF: [&str; 4] = ["весны", "лета", "осени", "зимы"];
const PLACES: [&str; 4] = ["тысяч", "сотен", "десятков", "единиц"];
const UNKNOWN: &str = "год неизвестен";
/// What stands behind a word in another form.
const FORMS: [[&str; 2]; 3] = [["один ", "одного "], ["-е число ", "-го числа "], [UNKNOWN, "неизвестного года"]];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{a0}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}млн"),
        billion: |n| format!("{n}\u{a0}млрд"),
        of_years: |n| format!("{n} лет"),
        short_years: ["\u{a0}млн\u{a0}лет", "\u{a0}млрд\u{a0}лет"],
    },
    months: Months { alone: MONTHS, of: MONTHS_OF, short: SHORT, short_of: SHORT_OF },
    years: Years {
        before: |year| format!("{year} до н.\u{a0}э."),
        after: |year| format!("{year} н.\u{a0}э."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("{first}-е годы"), format!("{first}-х годов")),
            _ => named(format!("{} годы", years(first, last)), format!("{} годов", years(first, last))),
        },
        from_zero: |last| named(format!("0–{last} годы"), format!("0–{last} годов")),
        century_before: |n| {
            named(format!("{} век до н.\u{a0}э.", roman(n)), format!("{} века до н.\u{a0}э.", roman(n)))
        },
        millennium_before: |n| {
            named(format!("{} тысячелетие до н.\u{a0}э.", roman(n)), format!("{} тысячелетия до н.\u{a0}э.", roman(n)))
        },
        one: one_year,
        between: |from, to| format!("между {from} и {to}"),
        unknown: UNKNOWN,
        beyond_counting: "год вне всякого счёта",
        winter: |year, next| winter(year, next, '/'),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| of_year(head, year, "г.", UNKNOWN),
        part: |head, year| of_year(head, year, "г.", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {}", russian_month(month)),
        before_year: " ",
        a_month: "один из месяцев",
        a_day: "один из дней",
        day_of_a_month: |n| format!("{n}-е число одного из месяцев"),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("один из дней {}", range_of_months(months)),
            months => format!("один из дней {}", listed(&names(months, &MONTHS_OF), or)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} одного из месяцев", nth(days)),
            months if months.len() > 3 => format!("{} одного из месяцев {}", nth(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS_OF), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (северное полушарие)", " (южное полушарие)"],
        quarter: |n, form| format!("{} {}", roman(n), if form == Form::Of { "квартала" } else { "квартал" }),
        thirds: [
            ["первая треть", "вторая треть", "последняя треть"],
            ["первой трети", "второй трети", "последней трети"],
        ],
        halves: [["первая половина", "вторая половина"], ["первой половины", "второй половины"]],
        short_quarter: |n| format!("{}\u{a0}кв.", roman(n)),
        short_half: |n| format!("{}\u{a0}пол.", roman(n)),
    },
    doubts: Doubts {
        form: Form::Of,
        about: |_, words| format!("ок. {}", genitive(words, &FORMS)),
        sign: "ок. ",
        uncertain: "?",
        approximately: " (приблизительно)",
        clauses: &["один ", "между ", UNKNOWN],
        parts: ["год", "сезон", "месяц", "день"],
        doubts: ["приблизительно", "под вопросом", "приблизительно и под вопросом"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" и ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Year => format!("в течение {}", with_year(words, "года")),
            _ => format!("в течение {words}"),
        },
        from: |_, words| russian_from(&genitive(words, &FORMS)),
        until: |_, words| format!("до {}", genitive(words, &FORMS)),
        end_unknown: ", конец неизвестен",
        start_unknown: ", начало неизвестно",
        both_unknown: ", начало и конец неизвестны",
        unknown_time: "время неизвестно",
        or_earlier: " или раньше",
        or_later: " или позже",
        onwards: [" и позже", " и позже"],
        and_earlier: " и раньше",
        both_open: ", раньше и позже",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} и {last}"),
        count: |n, is_one, first, last| {
            format!(
                "{}{n} {}: {first} … {last}",
                if is_one { "одна из дат, всего " } else { "" },
                ["дата", "даты", "дат"][east_slavic(n as u64)]
            )
        },
        all_until: |kind, words| format!("всё {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("всё {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("{year} год"),
        between: |kind, first, last, is_shared| match kind {
            Kind::Month => match slavic_months::between(first, last, &MONTHS, &slavic_months::RUSSIAN) {
                Some([first, last]) => format!("между {first} и {last}"),
                None => format!("в период {}", dash(first, last, is_shared)),
            },
            Kind::Other => format!("в период {}", dash(first, last, is_shared)),
            _ => format!("между {first} и {last}"),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}ч"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["год", "года", "лет"],
                TimeUnit::Month => ["месяц", "месяца", "месяцев"],
                TimeUnit::Day => ["день", "дня", "дней"],
                TimeUnit::Hour => ["час", "часа", "часов"],
                TimeUnit::Minute => ["минута", "минуты", "минут"],
                TimeUnit::Second => ["секунда", "секунды", "секунд"],
            };
            forms[east_slavic(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["г.", "г.", "л."][east_slavic(n)],
            TimeUnit::Month => "мес.",
            TimeUnit::Day => "дн.",
            TimeUnit::Hour => "ч",
            TimeUnit::Minute => "мин",
            TimeUnit::Second => "с",
        },
        about: ["примерно ", "ок. "],
        less_than: ("менее ", true, ""),
        behind: Some(slavic_durations::russian),
    },
    calendars: CALENDARS,
};

fn or(rest: &str, last: &str) -> String {
    format!("{rest} или {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("один из месяцев {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match (names(months, &MONTHS_OF).first(), names(months, &MONTHS).last()) {
        (Some(first), Some(last)) => format!("с {first} по {last}"),
        _ => String::new(),
    }
}

/// The day or days of a month that has no name.
fn nth(days: &[u8]) -> String {
    let words = some_days(days);
    if days.len() > 3 { words } else { format!("{words}-е число") }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("один из дней {} по {last}", russian_from(first)))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("один из годов {from}–{to}"),
        alone: ["один из годов", "один из годов до н.\u{a0}э."],
        astronomical: "в астрономическом счёте, ",
        place: |at, digit| format!("цифра {}: {digit}", PLACES[at]),
        ending: |end| format!("с окончанием на {end}"),
    };
    one.said(year)
}
