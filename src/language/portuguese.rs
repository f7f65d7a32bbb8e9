//! Portuguese as in Brazil.

use crate::language::plural::none_or_one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years, listed,
};

const MONTHS: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];
const SHORT: [&str; 12] =
    ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."];
const SEASONS: [&str; 4] = ["primavera", "verão", "outono", "inverno"];
const SEASONS_OF: [&str; 4] = ["da primavera", "do verão", "do outono", "do inverno"];
const PLACES: [&str; 4] = ["milhares", "centenas", "dezenas", "unidades"];
const UNKNOWN: &str = "ano desconhecido";

pub(super) static GRAMMAR: Grammar = BRAZILIAN;

/// The same, to take over parts of it.
pub(super) const BRAZILIAN: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ".",
        decimal: ',',
        million: |n| format!("{n}\u{a0}{}", if n.starts_with("1,") || n == "1" { "milhão" } else { "milhões" }),
        billion: |n| format!("{n}\u{a0}{}", if n.starts_with("1,") || n == "1" { "bilhão" } else { "bilhões" }),
        of_years: |n| format!("{n} de anos"),
        short_years: ["\u{a0}Ma", "\u{a0}Ga"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} a.C."),
        after: |year| format!("{year} d.C."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("década de {first}"), format!("da década de {first}")),
            _ => named(years(first, last), format!("dos anos {}", years(first, last))),
        },
        from_zero: |last| named(format!("anos 0–{last}"), format!("dos anos 0–{last}")),
        century_before: |n| named(format!("século {} a.C.", roman(n)), format!("do século {} a.C.", roman(n))),
        millennium_before: |n| named(format!("{n}.º milênio a.C."), format!("do {n}.º milênio a.C.")),
        one: one_year,
        between: |from, to| format!("entre {from} e {to}"),
        unknown: UNKNOWN,
        beyond_counting: "um ano fora de toda contagem",
        winter: |year, next| format!("{year}-{next}"),
        joined: |head, year| attach(head, year, " de ", UNKNOWN),
        within: |head, year| attach(head, year, " de ", UNKNOWN),
        part: |head, year| attach(head, year, " de ", UNKNOWN),
    },
    parts: Parts {
        day,
        day_month: |day, month| format!("{day} de {month}"),
        before_year: " de ",
        a_month: "um mês",
        a_day: "um dia",
        day_of_a_month: |n| format!("o dia {n} de um mês"),
        some_months,
        day_in: |months| format!("um dia de {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} de um mês", some_days(days)),
            [_, _, _, _, ..] if days.len() == 1 => {
                format!("o dia {} de um mês {}", some_days(days), range_of_months(months))
            }
            months if months.len() > 3 => format!("{} de um mês {}", some_days(days), range_of_months(months)),
            months => format!("{} de {}", some_days(days), listed(&names(months, &MONTHS), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (hemisfério norte)", " (hemisfério sul)"],
        quarter: |n, form| format!("{}{n}.º trimestre", if form == Form::Of { "do " } else { "" }),
        thirds: [
            ["primeiro quadrimestre", "segundo quadrimestre", "terceiro quadrimestre"],
            ["do primeiro quadrimestre", "do segundo quadrimestre", "do terceiro quadrimestre"],
        ],
        halves: [["primeira metade", "segunda metade"], ["da primeira metade", "da segunda metade"]],
        short_quarter: |n| format!("T{n}"),
        short_half: |n| format!("S{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_, words| format!("c. {words}"),
        sign: "c. ",
        uncertain: "?",
        approximately: ", aproximadamente",
        clauses: &["um ", "o ", "da ", "do ", "dos ", "entre ", "anos ", UNKNOWN],
        parts: ["ano", "estação", "mês", "dia"],
        doubts: ["aproximado", "incerto", "aproximado e incerto"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" e ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |_, words| format!("durante {}", with_article(words)),
        from: |_, words| match with_article(words) {
            bare if bare == words => match words.strip_prefix("o ") {
                Some(noun) => format!("a partir do {noun}"),
                None => format!("a partir de {words}"),
            },
            _ => format!("a partir {words}"),
        },
        until: |_, words| format!("até {}", with_article(words)),
        end_unknown: ", fim desconhecido",
        start_unknown: ", início desconhecido",
        both_unknown: ", início e fim desconhecidos",
        unknown_time: "data desconhecida",
        or_earlier: " ou antes",
        or_later: " ou depois",
        onwards: [" e depois", " e depois"],
        and_earlier: " e antes",
        both_open: ", antes e depois",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} e {last}"),
        count: |n, is_one, first, last| format!("{}{n} datas: {first} … {last}", if is_one { "uma de " } else { "" }),
        all_until: |kind, words| format!("tudo {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("tudo {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("o ano {year}"),
        between: |_, first, last, _| format!("entre {first} e {last}"),
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}h"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["ano", "anos"],
                TimeUnit::Month => ["mês", "meses"],
                TimeUnit::Day => ["dia", "dias"],
                TimeUnit::Hour => ["hora", "horas"],
                TimeUnit::Minute => ["minuto", "minutos"],
                TimeUnit::Second => ["segundo", "segundos"],
            };
            forms[none_or_one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["ano", "anos"][none_or_one(n)],
            TimeUnit::Month => "m.",
            TimeUnit::Day => ["dia", "dias"][none_or_one(n)],
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["cerca de ", "c. "],
        less_than: ("menos de ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["gregoriano", "juliano", "hebraico", "islâmico", "persa", "chinês", "republicano francês"],
        hebrew: [
            "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar I", "Adar II", "Adar", "Nisan", "Iyar", "Sivan",
            "Tamuz", "Av", "Elul",
        ],
        islamic: [
            "Muharram",
            "Safar",
            "Rabiʻ I",
            "Rabiʻ II",
            "Jumada I",
            "Jumada II",
            "Rajab",
            "Shaʻban",
            "Ramadan",
            "Shawwal",
            "Dhuʻl-Qiʻdah",
            "Dhuʻl-Hijjah",
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
            "vindemiário",
            "brumário",
            "frimário",
            "nivoso",
            "pluvioso",
            "ventoso",
            "germinal",
            "floreal",
            "prairial",
            "messidor",
            "termidor",
            "frutidor",
        ],
        hijra: |year| format!("{year} da Hégira"),
        republican_year: |year, form| match form {
            Form::Plain => format!("ano {}", roman(year)),
            Form::Of => format!("do ano {}", roman(year)),
        },
        complementary: |day| match day {
            Some(day) => format!("{day}.º dia complementar"),
            None => "dias complementares".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("dia {day} do "));
            format!("{day}mês {month}{}, ", if is_leap { " intercalar" } else { "" })
        },
    },
};

fn day(day: u8) -> String {
    if day == 1 { "1.º".to_owned() } else { day.to_string() }
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} ou {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("um mês {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match &names(months, &MONTHS)[..] {
        [first, .., last] => format!("de {first} a {last}"),
        names => names.concat(),
    }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|n| day(*n)).collect();
    few(&days, or, |first, last| format!("um dia de {first} a {last}"))
}

fn one_year(year: &OneYear) -> String {
    one_in(year, "em numeração astronômica, ")
}

/// With words before figures of the astronomical number.
pub(super) fn one_in(year: &OneYear, astronomical: &'static str) -> String {
    let one = OneOf {
        range: |from, to| format!("um ano de {from} a {to}"),
        alone: ["um ano", "um ano a.C."],
        astronomical,
        place: |at, digit| format!("algarismo das {}: {digit}", PLACES[at]),
        ending: |end| format!("terminado em {end}"),
    };
    one.said(year)
}

/// A name behind another word than `de`.
fn with_article(words: &str) -> String {
    let parts = [("da ", "a "), ("do ", "o "), ("dos ", "os ")];
    let joined = parts.iter().find_map(|(head, article)| Some([article, words.strip_prefix(head)?].concat()));
    joined.unwrap_or_else(|| words.to_owned())
}
