//! Dutch.

use crate::language::plural::one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, winter, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years, listed,
};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const SHORT: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SEASONS: [&str; 4] = ["voorjaar", "zomer", "herfst", "winter"];
const SEASONS_OF: [&str; 4] = ["het voorjaar", "de zomer", "de herfst", "de winter"];
const PLACES: [&str; 4] = ["duizendtallen", "honderdtallen", "tientallen", "eenheden"];
const UNKNOWN: &str = "jaar onbekend";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ".",
        decimal: ',',
        million: |n| format!("{n}\u{a0}miljoen"),
        billion: |n| format!("{n}\u{a0}miljard"),
        of_years: |n| format!("{n} jaar"),
        short_years: ["\u{a0}mln.\u{a0}jr.", "\u{a0}mld.\u{a0}jr."],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} v.Chr."),
        after: |year| format!("{year} n.Chr."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("jaren {first}"), format!("van de jaren {first}")),
            _ => named(years(first, last), format!("van de jaren {}", years(first, last))),
        },
        from_zero: |last| named(format!("jaren 0–{last}"), format!("van de jaren 0–{last}")),
        century_before: |n| named(format!("{n}e eeuw v.Chr."), format!("van de {n}e eeuw v.Chr.")),
        millennium_before: |n| named(format!("{n}e millennium v.Chr."), format!("van het {n}e millennium v.Chr.")),
        one: one_year,
        between: |from, to| format!("tussen {from} en {to}"),
        unknown: UNKNOWN,
        beyond_counting: "een jaar buiten elke telling",
        winter: |year, next| winter(year, next, '/'),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| attach(head, year, " in ", UNKNOWN),
        part: |head, year| attach(head, year, " van ", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "een maand",
        a_day: "een dag",
        day_of_a_month: |n| format!("de {n}e van een maand"),
        some_months,
        day_in: |months| format!("een dag in {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} van een maand", some_days(days)),
            [_, _, _, _, ..] if days.len() == 1 => {
                format!("de {}e van een maand {}", some_days(days), range_of_months(months))
            }
            months if months.len() > 3 => format!("{} van een maand {}", some_days(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (noordelijk halfrond)", " (zuidelijk halfrond)"],
        quarter: |n, form| format!("{}{n}e kwartaal", if form == Form::Of { "het " } else { "" }),
        thirds: [
            ["eerste derde", "tweede derde", "laatste derde"],
            ["het eerste derde", "het tweede derde", "het laatste derde"],
        ],
        halves: [["eerste helft", "tweede helft"], ["de eerste helft", "de tweede helft"]],
        short_quarter: |n| format!("K{n}"),
        short_half: |n| format!("H{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_, words| format!("ca. {words}"),
        sign: "ca. ",
        uncertain: "?",
        approximately: ", ongeveer",
        clauses: &["een ", "de ", "tussen ", "jaren 0", UNKNOWN],
        parts: ["jaar", "seizoen", "maand", "dag"],
        doubts: ["bij benadering", "onzeker", "bij benadering en onzeker"],
        remark: |parts, doubt| format!("{} {doubt}", parts.join(" en ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |_, words| format!("in de loop van {words}"),
        from: |_, words| format!("vanaf {}", with_article(words)),
        until: |_, words| format!("tot {}", with_article(words)),
        end_unknown: ", einde onbekend",
        start_unknown: ", begin onbekend",
        both_unknown: ", begin en einde onbekend",
        unknown_time: "tijdstip onbekend",
        or_earlier: " of eerder",
        or_later: " of later",
        onwards: [" en later", " en later"],
        and_earlier: " en eerder",
        both_open: ", eerder en later",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} en {last}"),
        count: |n, is_one, first, last| format!("{}{n} data: {first} … {last}", if is_one { "een van " } else { "" }),
        all_until: |kind, words| format!("alles {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("alles {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("het jaar {year}"),
        between: |_, first, last, _| format!("tussen {first} en {last}"),
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}uur"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["jaar", "jaar"],
                TimeUnit::Month => ["maand", "maanden"],
                TimeUnit::Day => ["dag", "dagen"],
                TimeUnit::Hour => ["uur", "uur"],
                TimeUnit::Minute => ["minuut", "minuten"],
                TimeUnit::Second => ["seconde", "seconden"],
            };
            forms[one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => "jr.",
            TimeUnit::Month => "mnd.",
            TimeUnit::Day => ["dag", "dagen"][one(n)],
            TimeUnit::Hour => "u",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["ongeveer ", "ca. "],
        less_than: ("minder dan ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["gregoriaans", "juliaans", "Hebreeuws", "islamitisch", "Perzisch", "Chinees", "Frans republikeins"],
        hebrew: [
            "Tisjrie", "Chesjwan", "Kislev", "Tevet", "Sjevat", "Adar A", "Adar B", "Adar", "Nisan", "Ijar", "Sivan",
            "Tammoez", "Av", "Elloel",
        ],
        islamic: [
            "Moeharram",
            "Safar",
            "Rabiʻa al awal",
            "Rabiʻa al thani",
            "Joemadʻal awal",
            "Joemadʻal thani",
            "Rajab",
            "Sjaʻaban",
            "Ramadan",
            "Sjawal",
            "Doe al kaʻaba",
            "Doe al hizja",
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
        hijra: |year| format!("{year} AH"),
        republican_year: |year, _| format!("jaar {}", roman(year)),
        complementary: |day| match day {
            Some(day) => format!("{day}e aanvullende dag"),
            None => "aanvullende dagen".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("dag {day} van "));
            format!("{day}{}maand {month}, ", if is_leap { "schrikkel" } else { "" })
        },
    },
};

/// A name behind another word than `van`: `de jaren 1970`, `ca. de jaren 1970`.
fn with_article(words: &str) -> String {
    match words.strip_prefix("ca. van ") {
        Some(about) => format!("ca. {about}"),
        None => words.strip_prefix("van ").unwrap_or(words).to_owned(),
    }
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} of {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("een maand {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match &names(months, &MONTHS)[..] {
        [first, .., last] => format!("van {first} tot en met {last}"),
        names => names.concat(),
    }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("een dag van {first} tot en met {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("een jaar van {from} tot en met {to}"),
        alone: ["een jaar", "een jaar v.Chr."],
        astronomical: "astronomisch geteld, ",
        place: |at, digit| format!("cijfer van de {}: {digit}", PLACES[at]),
        ending: |end| format!("eindigend op {end}"),
    };
    one.said(year)
}
