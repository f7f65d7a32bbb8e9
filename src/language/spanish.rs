//! Spanish.

use crate::language::plural::one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years, listed,
};

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const SHORT: [&str; 12] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];
const SEASONS: [&str; 4] = ["primavera", "verano", "otoño", "invierno"];
const SEASONS_OF: [&str; 4] = ["la primavera", "el verano", "el otoño", "el invierno"];
const PLACES: [&str; 4] = ["millares", "centenas", "decenas", "unidades"];
const UNKNOWN: &str = "año desconocido";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{a0}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}{}", if n == "1" { "millón" } else { "millones" }),
        billion: |n| format!("{n}\u{a0}mil\u{a0}millones"),
        of_years: |n| format!("{n} de años"),
        short_years: ["\u{a0}Ma", "\u{a0}Ga"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} a.\u{a0}C."),
        after: |year| format!("{year} d.\u{a0}C."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("década de {first}"), format!("de la década de {first}")),
            _ => named(years(first, last), format!("de los años {}", years(first, last))),
        },
        from_zero: |last| named(format!("años 0–{last}"), format!("de los años 0–{last}")),
        century_before: |n| {
            named(format!("siglo {} a.\u{a0}C.", roman(n)), format!("del siglo {} a.\u{a0}C.", roman(n)))
        },
        millennium_before: |n| {
            named(format!("{} milenio a.\u{a0}C.", roman(n)), format!("del {} milenio a.\u{a0}C.", roman(n)))
        },
        one: one_year,
        between: |from, to| format!("entre {from} y {to}"),
        unknown: UNKNOWN,
        beyond_counting: "un año fuera de toda cuenta",
        winter: |year, next| format!("{year}-{next}"),
        joined: |head, year| attach(head, year, " de ", UNKNOWN),
        within: |head, year| attach(head, year, " de ", UNKNOWN),
        part: |head, year| attach(head, year, " de ", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} de {month}"),
        before_year: " de ",
        a_month: "un mes",
        a_day: "un día",
        day_of_a_month: |n| format!("el {n} de un mes"),
        some_months,
        day_in: |months| format!("un día de {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} de un mes", some_days(days)),
            [_, _, _, _, ..] if days.len() == 1 => {
                format!("el {} de un mes {}", some_days(days), range_of_months(months))
            }
            months if months.len() > 3 => format!("{} de un mes {}", some_days(days), range_of_months(months)),
            months => format!("{} de {}", some_days(days), listed(&names(months, &MONTHS), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (hemisferio norte)", " (hemisferio sur)"],
        quarter: |n, form| format!("{}{} trimestre", if form == Form::Of { "el " } else { "" }, ordinal(n)),
        thirds: [
            ["primer cuatrimestre", "segundo cuatrimestre", "tercer cuatrimestre"],
            ["el primer cuatrimestre", "el segundo cuatrimestre", "el tercer cuatrimestre"],
        ],
        halves: [["primera mitad", "segunda mitad"], ["la primera mitad", "la segunda mitad"]],
        short_quarter: |n| format!("T{n}"),
        short_half: |n| format!("S{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |kind, words| match kind {
            Kind::Year | Kind::Month => format!("hacia {words}"),
            Kind::Day => format!("hacia el {words}"),
            Kind::Other => format!("aprox. {words}"),
        },
        sign: "hacia ",
        uncertain: "?",
        approximately: ", aproximadamente",
        clauses: &["un ", "el ", "de la ", "de los ", "del ", "entre ", "años ", UNKNOWN],
        parts: ["año", "estación", "mes", "día"],
        doubts: ["aproximado", "incierto", "aproximado e incierto"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" y ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |_, words| format!("durante {words}"),
        from: |kind, words| {
            if kind == Kind::Day { format!("desde el {words}") } else { format!("desde {}", with_article(words)) }
        },
        until: |kind, words| {
            if kind == Kind::Day { format!("hasta el {words}") } else { format!("hasta {}", with_article(words)) }
        },
        end_unknown: ", final desconocido",
        start_unknown: ", comienzo desconocido",
        both_unknown: ", comienzo y final desconocidos",
        unknown_time: "fecha desconocida",
        or_earlier: " o antes",
        or_later: " o después",
        onwards: [" y después", " y después"],
        and_earlier: " y antes",
        both_open: ", antes y después",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} {} {last}", if last.starts_with('i') { "e" } else { "y" }),
        count: |n, is_one, first, last| format!("{}{n} fechas: {first} … {last}", if is_one { "una de " } else { "" }),
        all_until: |kind, words| format!("todo {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("todo {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("el año {year}"),
        between: |kind, first, last, _| match kind {
            Kind::Day => format!("entre el {first} y el {last}"),
            _ => format!("entre {first} y {last}"),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}h"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["año", "años"],
                TimeUnit::Month => ["mes", "meses"],
                TimeUnit::Day => ["día", "días"],
                TimeUnit::Hour => ["hora", "horas"],
                TimeUnit::Minute => ["minuto", "minutos"],
                TimeUnit::Second => ["segundo", "segundos"],
            };
            forms[one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["año", "años"][one(n)],
            TimeUnit::Month => "m.",
            TimeUnit::Day => ["día", "días"][one(n)],
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["cerca de ", "aprox. "],
        less_than: ("menos de ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["gregoriano", "juliano", "hebreo", "islámico", "persa", "chino", "republicano francés"],
        hebrew: [
            "tishri", "heshvan", "kislev", "tevet", "shevat", "adar I", "adar II", "adar", "nisan", "iyar", "sivan",
            "tamuz", "av", "elul",
        ],
        islamic: [
            "muharram",
            "safar",
            "rabiʻ I",
            "rabiʻ II",
            "jumada I",
            "jumada II",
            "rajab",
            "shaʻban",
            "ramadán",
            "shawwal",
            "dhuʻl-qiʻdah",
            "dhuʻl-hijjah",
        ],
        persian: [
            "farvardin",
            "ordibehesht",
            "khordad",
            "tir",
            "mordad",
            "shahrivar",
            "mehr",
            "aban",
            "azar",
            "dey",
            "bahman",
            "esfand",
        ],
        republican: [
            "vendimiario",
            "brumario",
            "frimario",
            "nivoso",
            "pluvioso",
            "ventoso",
            "germinal",
            "floreal",
            "pradial",
            "mesidor",
            "termidor",
            "fructidor",
        ],
        hijra: |year| format!("{year} de la hégira"),
        republican_year: |year, form| match form {
            Form::Plain => format!("año {}", roman(year)),
            Form::Of => format!("del año {}", roman(year)),
        },
        complementary: |day| match day {
            Some(day) => format!("{} día complementario", ordinal(day)),
            None => "días complementarios".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("día {day} del "));
            format!("{day}mes {month}{}, ", if is_leap { " intercalar" } else { "" })
        },
    },
};

/// `u` before a word that begins with the sound of `o`.
fn or(rest: &str, last: &str) -> String {
    let is_o = last.starts_with(['o', 'O', '8']) || last == "11" || last.starts_with("11 ");
    format!("{rest} {} {last}", if is_o { "u" } else { "o" })
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("un mes {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match &names(months, &MONTHS)[..] {
        [first, .., last] => format!("de {first} a {last}"),
        names => names.concat(),
    }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("un día del {first} al {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("un año de {from} a {to}"),
        alone: ["un año", "un año a.\u{a0}C."],
        astronomical: "en numeración astronómica, ",
        place: |at, digit| format!("cifra de las {}: {digit}", PLACES[at]),
        ending: |end| format!("terminado en {end}"),
    };
    one.said(year)
}

/// `1.er` and `3.er` before a noun, which is masculine.
fn ordinal(n: u8) -> String {
    format!("{n}.{}", if matches!(n, 1 | 3) { "er" } else { "º" })
}

/// A name behind another word than `de`; what is about known, in a word that can stand behind another preposition.
fn with_article(words: &str) -> String {
    if let Some(about) = words.strip_prefix("hacia ") {
        return format!("aprox. {about}");
    }
    match (words.strip_prefix("del "), words.strip_prefix("de ")) {
        (Some(rest), _) => format!("el {rest}"),
        (None, Some(rest)) => rest.to_owned(),
        (None, None) => words.to_owned(),
    }
}
