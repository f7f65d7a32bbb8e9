//! Ukrainian.

use crate::language::plural::east_slavic;
use crate::language::shared::{OneOf, attach, dash, few, named, names, of_year, roman, winter, years};
use crate::language::slavic_cases::{genitive, ukrainian_month, with_year};
use crate::language::slavic_durations;
use crate::language::slavic_months;
use crate::language::ukrainian_calendars::CALENDARS;
use crate::language::{
    Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit, Times,
    Years, listed,
};

const MONTHS: [&str; 12] = [
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "червень",
    "липень",
    "серпень",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
];
const MONTHS_OF: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];
const SHORT: [&str; 12] =
    ["січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."];
const SEASONS: [&str; 4] = ["весна", "літо", "осінь", "зима"];
const SEASONS_OF: [&str; 4] = ["весни", "літа", "осені", "зими"];
const PLACES: [&str; 4] = ["тисяч", "сотень", "десятків", "одиниць"];
const UNKNOWN: &str = "рік невідомий";
/// What stands behind a word in another form.
const FORMS: [[&str; 2]; 7] = [
    ["один із ", "одного з "],
    ["-ше число ", "-го числа "],
    ["-ге число ", "-го числа "],
    ["-тє число ", "-го числа "],
    ["-ме число ", "-го числа "],
    ["-те число ", "-го числа "],
    [UNKNOWN, "невідомого року"],
];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{a0}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}млн"),
        billion: |n| format!("{n}\u{a0}млрд"),
        of_years: |n| format!("{n} років"),
        short_years: ["\u{a0}млн\u{a0}р.", "\u{a0}млрд\u{a0}р."],
    },
    months: Months { alone: MONTHS, of: MONTHS_OF, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} до н.\u{a0}е."),
        after: |year| format!("{year} н.\u{a0}е."),
        stretch: |first, last| match last - i64::from(first) {
            // Сорокові; тридцяті, сті.
            9 => named(
                format!("{first}-{} роки", if first % 100 == 40 { "ві" } else { "ті" }),
                format!("{first}-х років"),
            ),
            _ => named(format!("{} роки", years(first, last)), format!("{} років", years(first, last))),
        },
        from_zero: |last| named(format!("0–{last} роки"), format!("0–{last} років")),
        century_before: |n| {
            named(format!("{} століття до н.\u{a0}е.", roman(n)), format!("{} століття до н.\u{a0}е.", roman(n)))
        },
        millennium_before: |n| {
            named(format!("{} тисячоліття до н.\u{a0}е.", roman(n)), format!("{} тисячоліття до н.\u{a0}е.", roman(n)))
        },
        one: one_year,
        between: |from, to| format!("між {from} і {to}"),
        unknown: UNKNOWN,
        beyond_counting: "рік поза будь-яким ліком",
        winter: |year, next| winter(year, next, '/'),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| of_year(head, year, "р.", UNKNOWN),
        part: |head, year| of_year(head, year, "р.", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {}", ukrainian_month(month)),
        before_year: " ",
        a_month: "один із місяців",
        a_day: "один із днів",
        day_of_a_month: |n| format!("{n}-{} число одного з місяців", ending(n)),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("один із днів {}", range_of_months(months)),
            months => format!("один із днів {}", listed(&names(months, &MONTHS_OF), or)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} одного з місяців", nth(days)),
            months if months.len() > 3 => format!("{} одного з місяців {}", nth(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS_OF), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (північна півкуля)", " (південна півкуля)"],
        quarter: |n, form| format!("{} {}", roman(n), if form == Form::Of { "кварталу" } else { "квартал" }),
        thirds: [
            ["перша третина", "друга третина", "остання третина"],
            ["першої третини", "другої третини", "останньої третини"],
        ],
        halves: [["перша половина", "друга половина"], ["першої половини", "другої половини"]],
        short_quarter: |n| format!("{}\u{a0}кв.", roman(n)),
        short_half: |n| format!("{}\u{a0}пол.", roman(n)),
    },
    doubts: Doubts {
        form: Form::Of,
        about: |_, words| format!("бл. {}", genitive(words, &FORMS)),
        sign: "бл. ",
        uncertain: "?",
        approximately: " (приблизно)",
        clauses: &["один ", "між ", UNKNOWN],
        parts: ["рік", "сезон", "місяць", "день"],
        doubts: ["приблизно", "непевно", "приблизно й непевно"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" і ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Year => format!("упродовж {}", with_year(words, "року")),
            _ => format!("упродовж {words}"),
        },
        from: |_, words| format!("від {}", genitive(words, &FORMS)),
        until: |_, words| format!("до {}", genitive(words, &FORMS)),
        end_unknown: ", кінець невідомий",
        start_unknown: ", початок невідомий",
        both_unknown: ", початок і кінець невідомі",
        unknown_time: "час невідомий",
        or_earlier: " або раніше",
        or_later: " або пізніше",
        onwards: [" і пізніше", " і пізніше"],
        and_earlier: " і раніше",
        both_open: ", раніше й пізніше",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} і {last}"),
        count: |n, is_one, first, last| {
            format!(
                "{}{n} {}: {first} … {last}",
                if is_one { "одна з дат, усього " } else { "" },
                ["дата", "дати", "дат"][east_slavic(n as u64)]
            )
        },
        all_until: |kind, words| format!("усе {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("усе {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("{year} рік"),
        between: |kind, first, last, is_shared| match kind {
            Kind::Month => match slavic_months::between(first, last, &MONTHS, &slavic_months::UKRAINIAN) {
                Some([first, last]) => format!("між {first} і {last}"),
                None => format!("у період {}", dash(first, last, is_shared)),
            },
            Kind::Other => format!("у період {}", dash(first, last, is_shared)),
            _ => format!("між {first} і {last}"),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}год"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["рік", "роки", "років"],
                TimeUnit::Month => ["місяць", "місяці", "місяців"],
                TimeUnit::Day => ["день", "дні", "днів"],
                TimeUnit::Hour => ["година", "години", "годин"],
                TimeUnit::Minute => ["хвилина", "хвилини", "хвилин"],
                TimeUnit::Second => ["секунда", "секунди", "секунд"],
            };
            forms[east_slavic(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["рік", "р.", "р."][east_slavic(n)],
            TimeUnit::Month => "міс.",
            TimeUnit::Day => "дн.",
            TimeUnit::Hour => "год",
            TimeUnit::Minute => "хв",
            TimeUnit::Second => "с",
        },
        about: ["приблизно ", "бл. "],
        less_than: ("менше ", true, ""),
        behind: Some(slavic_durations::ukrainian),
    },
    calendars: CALENDARS,
};

fn or(rest: &str, last: &str) -> String {
    format!("{rest} або {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("один із місяців {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match (names(months, &MONTHS_OF).first(), names(months, &MONTHS).last()) {
        (Some(first), Some(last)) => format!("із {first} по {last}"),
        _ => String::new(),
    }
}

/// The day or days of a month that has no name.
fn nth(days: &[u8]) -> String {
    let words = some_days(days);
    match days {
        [.., last] if days.len() <= 3 => format!("{words}-{} число", ending(*last)),
        _ => words,
    }
}

/// What stands behind the figures of a day: 1-ше, 2-ге, 3-тє, 7-ме, 8-ме, 4-те.
fn ending(day: u8) -> &'static str {
    match (day / 10, day % 10) {
        (0 | 2 | 3, 1) => "ше",
        (0 | 2, 2) => "ге",
        (0 | 2, 3) => "тє",
        (0 | 2, 7 | 8) => "ме",
        _ => "те",
    }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("один із днів із {first} по {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("один із років {from}–{to}"),
        alone: ["один із років", "один із років до н.\u{a0}е."],
        astronomical: "в астрономічному ліку, ",
        place: |at, digit| format!("цифра {}: {digit}", PLACES[at]),
        ending: |end| format!("із закінченням на {end}"),
    };
    one.said(year)
}
