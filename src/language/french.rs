//! French.

use crate::language::french_prepositions::{ABOUT, UNCERTAIN, of, until, with_article};
use crate::language::plural::none_or_one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years,
};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SHORT: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const SEASONS: [&str; 4] = ["printemps", "été", "automne", "hiver"];
const SEASONS_OF: [&str; 4] = ["le printemps", "l’été", "l’automne", "l’hiver"];
const PLACES: [&str; 4] = ["milliers", "centaines", "dizaines", "unités"];
const UNKNOWN: &str = "année inconnue";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{202f}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}million{}", plural(n)),
        billion: |n| format!("{n}\u{a0}milliard{}", plural(n)),
        of_years: |n| format!("{n} d’années"),
        short_years: ["\u{a0}Ma", "\u{a0}Ga"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} av.\u{a0}J.-C."),
        after: |year| format!("{year} apr.\u{a0}J.-C."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("années {first}"), format!("des années {first}")),
            _ => named(years(first, last), format!("des années {}", years(first, last))),
        },
        from_zero: |last| named(format!("années 0 à {last}"), format!("des années 0 à {last}")),
        century_before: |n| named(century(n, "siècle"), format!("du {}", century(n, "siècle"))),
        millennium_before: |n| named(century(n, "millénaire"), format!("du {}", century(n, "millénaire"))),
        one: one_year,
        between: |from, to| format!("entre {from} et {to}"),
        unknown: UNKNOWN,
        beyond_counting: "une année hors de tout compte",
        winter: |year, next| format!("{year}-{next}"),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| attach(head, year, " de ", UNKNOWN),
        part: |head, year| attach(head, year, " de ", UNKNOWN),
    },
    parts: Parts {
        day,
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "un mois",
        a_day: "un jour",
        day_of_a_month: |n| format!("le {} d’un mois", day(n)),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("un jour {}", between_months(months)),
            months => format!("un jour en {}", some_months(months)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} d’un mois", some_days(days)),
            months if months.len() > 3 && days.len() == 1 => {
                format!("le {} d’{}", some_days(days), some_months(months))
            }
            months if months.len() > 3 => format!("{} d’{}", some_days(days), some_months(months)),
            months => format!("{} {}", some_days(days), some_months(months)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (hémisphère Nord)", " (hémisphère Sud)"],
        quarter: |n, form| format!("{}{} trimestre", if form == Form::Of { "le " } else { "" }, ordinal(n)),
        thirds: [
            ["premier tiers", "deuxième tiers", "dernier tiers"],
            ["le premier tiers", "le deuxième tiers", "le dernier tiers"],
        ],
        halves: [["première moitié", "seconde moitié"], ["la première moitié", "la seconde moitié"]],
        short_quarter: |n| format!("T{n}"),
        short_half: |n| format!("S{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |kind, words| match kind {
            Kind::Year | Kind::Month => format!("vers {words}"),
            Kind::Day => format!("vers le {words}"),
            Kind::Other => format!("env. {words}"),
        },
        sign: ABOUT,
        uncertain: UNCERTAIN,
        approximately: " (approximativement)",
        clauses: &["un ", "une ", "le ", "la ", "l’", "des ", "du ", "entre ", UNKNOWN],
        parts: ["année", "saison", "mois", "jour"],
        doubts: ["approximatif", "incertain", "approximatif et incertain"],
        remark: |parts, doubt| format!("{doubt}\u{a0}: {}", parts.join(" et ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Other => format!("pendant {}", with_article(words)),
            _ => format!("courant {words}"),
        },
        from: |kind, words| match kind {
            Kind::Day => format!("à partir du {words}"),
            Kind::Year | Kind::Month | Kind::Other => format!("à partir {}", of(words)),
        },
        until,
        end_unknown: ", fin inconnue",
        start_unknown: ", début inconnu",
        both_unknown: ", début et fin inconnus",
        unknown_time: "date inconnue",
        or_earlier: " ou avant",
        or_later: " ou après",
        onwards: [" et après", " et après"],
        and_earlier: " et avant",
        both_open: ", avant et après",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} et {last}"),
        count: |n, is_one, first, last| {
            format!("{}{n} dates\u{a0}: {first} … {last}", if is_one { "l’une de " } else { "" })
        },
        all_until: |kind, words| format!("tout {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("tout {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("l’année {year}"),
        between: |kind, first, last, _| match kind {
            Kind::Day => format!("entre le {first} et le {last}"),
            _ => format!("entre {first} et {last}"),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}h"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["an", "ans"],
                TimeUnit::Month => ["mois", "mois"],
                TimeUnit::Day => ["jour", "jours"],
                TimeUnit::Hour => ["heure", "heures"],
                TimeUnit::Minute => ["minute", "minutes"],
                TimeUnit::Second => ["seconde", "secondes"],
            };
            forms[none_or_one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["an", "ans"][none_or_one(n)],
            TimeUnit::Month => "mois",
            TimeUnit::Day => "j",
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["environ ", "env. "],
        less_than: ("moins de ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["grégorien", "julien", "hébraïque", "musulman", "persan", "chinois", "républicain"],
        hebrew: [
            "tichri", "hèchvan", "kislev", "téveth", "chevat", "adar I", "adar II", "adar", "nissan", "iyar", "sivan",
            "tamouz", "av", "éloul",
        ],
        islamic: [
            "mouharram",
            "safar",
            "rabia al awal",
            "rabia ath-thani",
            "joumada al oula",
            "joumada ath-thania",
            "rajab",
            "chaabane",
            "ramadan",
            "chawwal",
            "dhou al qi`da",
            "dhou al-hijja",
        ],
        persian: [
            "farvardin",
            "ordibehešt",
            "khordâd",
            "tir",
            "mordâd",
            "šahrivar",
            "mehr",
            "âbân",
            "âzar",
            "dey",
            "bahman",
            "esfand",
        ],
        republican: [
            "vendémiaire",
            "brumaire",
            "frimaire",
            "nivôse",
            "pluviôse",
            "ventôse",
            "germinal",
            "floréal",
            "prairial",
            "messidor",
            "thermidor",
            "fructidor",
        ],
        hijra: |year| format!("{year} de l’hégire"),
        republican_year: |year, _| format!("an {}", roman(year)),
        complementary: |day| match day {
            Some(day) => format!("{} jour complémentaire", ordinal(day)),
            None => "jours complémentaires".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("{} jour du ", ordinal(day)));
            format!("{day}{} mois{}, ", ordinal(month), if is_leap { " intercalaire" } else { "" })
        },
    },
};

/// The first of a month is an ordinal.
fn day(day: u8) -> String {
    if day == 1 { "1er".to_owned() } else { day.to_string() }
}

fn ordinal(n: u8) -> String {
    if n == 1 { "1er".to_owned() } else { format!("{n}e") }
}

/// From 2 on a million has a plural.
fn plural(figures: &str) -> &'static str {
    let whole: u64 = figures.split(',').next().and_then(|whole| whole.parse().ok()).unwrap_or(2);
    if whole < 2 { "" } else { "s" }
}

fn century(n: u8, noun: &str) -> String {
    format!("{}{} {noun} av.\u{a0}J.-C.", roman(n), if n == 1 { "er" } else { "e" })
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} ou {last}")
}

fn between_months(months: &[u8]) -> String {
    let names = names(months, &MONTHS);
    let [first, last] = [names.first(), names.last()].map(|name| name.map_or("", String::as_str));
    format!("entre {first} et {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("un mois {}", between_months(months)))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|n| day(*n)).collect();
    few(&days, or, |first, last| format!("un jour entre le {first} et le {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("une année de {from} à {to}"),
        alone: ["une année", "une année av.\u{a0}J.-C."],
        astronomical: "en numérotation astronomique, ",
        place: |at, digit| format!("chiffre des {}\u{a0}: {digit}", PLACES[at]),
        ending: |end| format!("finissant par {end}"),
    };
    one.said(year)
}
