//! Italian.

use crate::language::plural::one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, winter, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years, listed,
};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const SHORT: [&str; 12] = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];
const SEASONS: [&str; 4] = ["primavera", "estate", "autunno", "inverno"];
const SEASONS_OF: [&str; 4] = ["la primavera", "l’estate", "l’autunno", "l’inverno"];
const PLACES: [&str; 4] = ["migliaia", "centinaia", "decine", "unità"];
const UNKNOWN: &str = "anno ignoto";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ".",
        decimal: ',',
        million: |n| format!("{n}\u{a0}{}", if n == "1" { "milione" } else { "milioni" }),
        billion: |n| format!("{n}\u{a0}{}", if n == "1" { "miliardo" } else { "miliardi" }),
        of_years: |n| format!("{n} di anni"),
        short_years: ["\u{a0}Ma", "\u{a0}Ga"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} a.C."),
        after: |year| format!("{year} d.C."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("anni {first}"), format!("degli anni {first}")),
            _ => named(years(first, last), format!("degli anni {}", years(first, last))),
        },
        from_zero: |last| named(format!("anni 0–{last}"), format!("degli anni 0–{last}")),
        century_before: |n| named(format!("{} secolo a.C.", roman(n)), format!("del {} secolo a.C.", roman(n))),
        millennium_before: |n| {
            named(format!("{} millennio a.C.", roman(n)), format!("del {} millennio a.C.", roman(n)))
        },
        one: one_year,
        between: between_years,
        unknown: UNKNOWN,
        beyond_counting: "un anno fuori da ogni conto",
        winter: |year, next| winter(year, next, '-'),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| attach(head, year, " del ", UNKNOWN),
        part: |head, year| attach(head, year, " del ", UNKNOWN),
    },
    parts: Parts {
        day,
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "un mese",
        a_day: "un giorno",
        day_of_a_month: |n| format!("{} di un mese", with_article(&day(n))),
        some_months,
        day_in: |months| format!("un giorno di {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} di un mese", some_days(days)),
            [_, _, _, _, ..] if days.len() == 1 => {
                format!("{} di un mese {}", with_article(&some_days(days)), range_of_months(months))
            }
            months if months.len() > 3 => format!("{} di un mese {}", some_days(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (emisfero nord)", " (emisfero sud)"],
        quarter: |n, form| format!("{}{n}º trimestre", if form == Form::Of { "il " } else { "" }),
        thirds: [
            ["primo quadrimestre", "secondo quadrimestre", "terzo quadrimestre"],
            ["il primo quadrimestre", "il secondo quadrimestre", "il terzo quadrimestre"],
        ],
        halves: [["prima metà", "seconda metà"], ["la prima metà", "la seconda metà"]],
        short_quarter: |n| format!("T{n}"),
        short_half: |n| format!("S{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |kind, words| match kind {
            Kind::Day => format!("circa {}", with_article(words)),
            _ => format!("circa {words}"),
        },
        sign: "circa ",
        uncertain: "?",
        approximately: " (circa)",
        clauses: &["un ", "il ", "l’", "la ", "del ", "degli ", "tra ", "anni ", UNKNOWN],
        parts: ["anno", "stagione", "mese", "giorno"],
        doubts: ["approssimativo", "incerto", "approssimativo e incerto"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" e ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Year => format!("nel corso del {words}"),
            Kind::Month | Kind::Day => format!("nel corso di {words}"),
            Kind::Other => format!("durante {words}"),
        },
        from: |kind, words| behind(kind, words, "da"),
        until: |kind, words| behind(kind, words, "fino a"),
        end_unknown: ", fine ignota",
        start_unknown: ", inizio ignoto",
        both_unknown: ", inizio e fine ignoti",
        unknown_time: "data ignota",
        or_earlier: " o prima",
        or_later: " o dopo",
        onwards: [" e dopo", " e dopo"],
        and_earlier: " e prima",
        both_open: ", prima e dopo",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} e {last}"),
        count: |n, is_one, first, last| format!("{}{n} date: {first} … {last}", if is_one { "una di " } else { "" }),
        all_until: |kind, words| format!("tutto {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("tutto {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("l’anno {year}"),
        between: |kind, first, last, _| match kind {
            Kind::Day | Kind::Year => format!("tra {} e {}", with_article(first), with_article(last)),
            _ => format!("tra {first} e {last}"),
        },
    },
    times: Times { hour: |hour| format!("ore {hour}"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["anno", "anni"],
                TimeUnit::Month => ["mese", "mesi"],
                TimeUnit::Day => ["giorno", "giorni"],
                TimeUnit::Hour => ["ora", "ore"],
                TimeUnit::Minute => ["minuto", "minuti"],
                TimeUnit::Second => ["secondo", "secondi"],
            };
            forms[one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["anno", "anni"][one(n)],
            TimeUnit::Month => ["mese", "mesi"][one(n)],
            TimeUnit::Day => ["g", "gg"][one(n)],
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["circa ", "ca. "],
        less_than: ("meno di ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["gregoriano", "giuliano", "ebraico", "islamico", "persiano", "cinese", "repubblicano francese"],
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
            "vendemmiaio",
            "brumaio",
            "frimaio",
            "nevoso",
            "piovoso",
            "ventoso",
            "germinale",
            "floreale",
            "pratile",
            "messidoro",
            "termidoro",
            "fruttidoro",
        ],
        hijra: |year| format!("{year} dell’egira"),
        republican_year: |year, _| format!("anno {}", roman(year)),
        complementary: |day| match day {
            Some(day) => format!("{day}º giorno complementare"),
            None => "giorni complementari".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("giorno {day} del "));
            format!("{day}mese {month}{}, ", if is_leap { " intercalare" } else { "" })
        },
    },
};

fn day(day: u8) -> String {
    if day == 1 { "1º".to_owned() } else { day.to_string() }
}

/// Whether an article before a number loses its vowel: `l’8`, `l’11`.
fn is_elided(words: &str) -> bool {
    let first = words.split([' ', '.']).next().unwrap_or_default();
    words.starts_with('8') || matches!(first, "1" | "11")
}

fn with_article(words: &str) -> String {
    if is_elided(words) { format!("l’{words}") } else { format!("il {words}") }
}

/// Millions have no article, and say once what they are of.
fn between_years(from: &str, to: &str) -> String {
    let is_large = |words: &str| words.contains("milion") || words.contains("miliard");
    if !is_large(to) {
        return format!("tra {} e {}", with_article(from), with_article(to));
    }
    let counted = ["milioni", "miliardi"].into_iter().find(|word| to.contains(word)).unwrap_or_default();
    let from = from.strip_suffix(counted).map_or(from, str::trim_end);
    format!("tra {from} e {}", to.replacen(counted, &format!("{counted} di anni"), 1))
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} o {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("un mese {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match &names(months, &MONTHS)[..] {
        [first, .., last] => format!("da {first} a {last}"),
        names => names.concat(),
    }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|n| day(*n)).collect();
    few(&days, or, |first, last| format!("un giorno dal {first} al {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("un anno dal {from} al {to}"),
        alone: ["un anno", "un anno a.C."],
        astronomical: "in numerazione astronomica, ",
        place: |at, digit| format!("cifra delle {}: {digit}", PLACES[at]),
        ending: |end| format!("che termina in {end}"),
    };
    one.said(year)
}

/// Behind `da` or `fino a`: days and years have an article, which is short before 8 and 11, and so have names.
fn behind(kind: Kind, words: &str, word: &str) -> String {
    let parts =
        [("degli ", "gli "), ("del ", "l "), ("il ", "l "), ("la ", "lla "), ("l’", "ll’"), ("anno ", "ll’anno ")];
    match kind {
        _ if words.starts_with("circa ") => format!("{word} {words}"),
        Kind::Day | Kind::Year if words.starts_with('8') && words.contains(" milion") => format!("{word}gli {words}"),
        Kind::Day | Kind::Year if is_elided(words) => format!("{word}ll’{words}"),
        Kind::Day | Kind::Year => format!("{word}l {words}"),
        // The same vowel twice: `fino ad aprile`.
        Kind::Month if word.ends_with(" a") && words.starts_with('a') => format!("{word}d {words}"),
        Kind::Month => format!("{word} {words}"),
        Kind::Other => {
            let joined = parts.iter().find_map(|(head, end)| Some(format!("{word}{end}{}", words.strip_prefix(head)?)));
            joined.unwrap_or_else(|| format!("{word} {words}"))
        }
    }
}
