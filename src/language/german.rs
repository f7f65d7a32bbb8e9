//! German.

use crate::language::german_cases::{behind, until, within};
use crate::language::plural::one;
use crate::language::shared::{OneOf, attach, dash, few, named, names, roman, winter, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Named, Numbers, OneYear, Parts, Sets, Setting, Spans,
    TimeUnit, Times, Years,
};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const SHORT: [&str; 12] = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
const SHORT_OF: [&str; 12] =
    ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."];
const SEASONS: [&str; 4] = ["Frühjahr", "Sommer", "Herbst", "Winter"];
const THIRDS: [[&str; 3]; 2] = [
    ["erstes Drittel", "zweites Drittel", "letztes Drittel"],
    ["dem ersten Drittel", "dem zweiten Drittel", "dem letzten Drittel"],
];
const HALVES: [[&str; 2]; 2] = [["erste Hälfte", "zweite Hälfte"], ["der ersten Hälfte", "der zweiten Hälfte"]];
const PLACES: [&str; 4] = ["Tausender", "Hunderter", "Zehner", "Einer"];
const UNKNOWN: &str = "Jahr unbekannt";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ".",
        decimal: ',',
        million: |n| format!("{n}\u{a0}Mio."),
        billion: |n| format!("{n}\u{a0}Mrd."),
        of_years: |n| format!("{n} Jahre"),
        short_years: ["\u{a0}Mio.\u{a0}J.", "\u{a0}Mrd.\u{a0}J."],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT_OF },
    years: Years {
        before: |year| format!("{year} v.\u{a0}Chr."),
        after: |year| format!("{year} n.\u{a0}Chr."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("{first}er Jahre"), format!("der {first}er Jahre")),
            _ => named(years(first, last), format!("der Jahre {}", years(first, last))),
        },
        from_zero: |last| named(format!("Jahre 0–{last}"), format!("der Jahre 0–{last}")),
        century_before: |n| long(n, "Jahrhundert", "Jahrhunderts"),
        millennium_before: |n| long(n, "Jahrtausend", "Jahrtausends"),
        one: one_year,
        between: |from, to| format!("zwischen {from} und {to}"),
        unknown: UNKNOWN,
        beyond_counting: "ein Jahr jenseits jeder Zählung",
        winter: |year, next| winter(year, next, '/'),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| attach(head, year, " im Jahr ", UNKNOWN),
        part: |head, year| attach(head, year, " ", UNKNOWN),
    },
    parts: Parts {
        day: |day| format!("{day}."),
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "ein Monat",
        a_day: "ein Tag",
        day_of_a_month: |day| format!("der {day}. eines Monats"),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("ein Tag von {}", range(&names(months, &MONTHS))),
            months => format!("ein Tag im {}", some_months(months)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{}{} eines Monats", if days.len() > 3 { "" } else { "der " }, some_days(days)),
            months if months.len() > 3 => {
                let head = if days.len() > 3 { "" } else { "der " };
                format!("{head}{} eines Monats von {}", some_days(days), range(&names(months, &MONTHS)))
            }
            months => format!("{} {}", some_days(days), some_months(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (Nordhalbkugel)", " (Südhalbkugel)"],
        quarter: |n, _| format!("{n}. Quartal"),
        thirds: THIRDS,
        halves: HALVES,
        short_quarter: |n| format!("Q{n}"),
        short_half: |n| format!("H{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |kind, words| match kind {
            Kind::Year | Kind::Month => format!("um {words}"),
            Kind::Day => format!("um den {words}"),
            Kind::Other => format!("ca. {words}"),
        },
        sign: "um ",
        uncertain: "?",
        approximately: ", ungefähr",
        clauses: &["ein ", "der ", "zwischen ", UNKNOWN, "Jahre "],
        parts: ["Jahr", "Jahreszeit", "Monat", "Tag"],
        doubts: ["ungefähr", "unsicher", "ungefähr und unsicher"],
        remark: |parts, doubt| format!("{} {doubt}", parts.join(" und ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Year => format!("im Lauf des Jahres {words}"),
            Kind::Month => format!("im Lauf des {words}"),
            Kind::Day => format!("im Lauf des {words}"),
            Kind::Other => within(words),
        },
        from: |_, words| format!("ab {}", behind(words)),
        until: |_, words| until(&behind(words)),
        end_unknown: ", Ende unbekannt",
        start_unknown: ", Anfang unbekannt",
        both_unknown: ", Anfang und Ende unbekannt",
        unknown_time: "zu unbekannter Zeit",
        or_earlier: " oder früher",
        or_later: " oder später",
        onwards: [" und danach", " und danach"],
        and_earlier: " und davor",
        both_open: ", davor und danach",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} und {last}"),
        count: |n, is_one, first, last| {
            format!("{}{n} Daten: {first} … {last}", if is_one { "eines von " } else { "" })
        },
        all_until: |_, words| format!("alles {}", until(&behind(words))),
        all_from: |_, words| format!("alles ab {}", behind(words)),
        the_year: |year| format!("das Jahr {year}"),
        between: |kind, first, last, _| match kind {
            Kind::Day => format!("zwischen dem {first} und dem {last}"),
            _ => format!("zwischen {first} und {last}"),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}Uhr"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["Jahr", "Jahre"],
                TimeUnit::Month => ["Monat", "Monate"],
                TimeUnit::Day => ["Tag", "Tage"],
                TimeUnit::Hour => ["Stunde", "Stunden"],
                TimeUnit::Minute => ["Minute", "Minuten"],
                TimeUnit::Second => ["Sekunde", "Sekunden"],
            };
            forms[one(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => "J.",
            TimeUnit::Month => "Mon.",
            TimeUnit::Day => ["Tag", "Tage"][one(n)],
            TimeUnit::Hour => "Std.",
            TimeUnit::Minute => "Min.",
            TimeUnit::Second => "Sek.",
        },
        about: ["etwa ", "ca. "],
        less_than: ("weniger als ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: [
            "gregorianisch",
            "julianisch",
            "hebräisch",
            "islamisch",
            "persisch",
            "chinesisch",
            "französisch-republikanisch",
        ],
        hebrew: [
            "Tischri",
            "Cheschwan",
            "Kislew",
            "Tevet",
            "Schevat",
            "Adar I",
            "Adar II",
            "Adar",
            "Nisan",
            "Ijjar",
            "Siwan",
            "Tammus",
            "Aw",
            "Elul",
        ],
        islamic: [
            "Muharram",
            "Safar",
            "Rabiʻ I",
            "Rabiʻ II",
            "Dschumada I",
            "Dschumada II",
            "Radschab",
            "Shaʻban",
            "Ramadan",
            "Shawwal",
            "Dhu l-qaʿda",
            "Dhu l-Hiddscha",
        ],
        persian: [
            "Farwardin",
            "Ordibehescht",
            "Chordād",
            "Tir",
            "Mordād",
            "Schahriwar",
            "Mehr",
            "Ābān",
            "Āsar",
            "Déi",
            "Bahman",
            "Essfand",
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
        hijra: |year| format!("{year} d.\u{a0}H."),
        republican_year: |year, form| match form {
            Form::Plain => format!("Jahr {}", roman(year)),
            Form::Of => format!("des Jahres {}", roman(year)),
        },
        complementary: |day| day.map_or_else(|| "Ergänzungstage".to_owned(), |day| format!("{day}. Ergänzungstag")),
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("{day}. Tag, "));
            format!("{day}{month}. {}, ", if is_leap { "Schaltmonat" } else { "Monat" })
        },
    },
};

fn long(n: u8, noun: &str, of: &str) -> Named {
    named(format!("{n}. {noun} v.\u{a0}Chr."), format!("des {n}. {of} v.\u{a0}Chr."))
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} oder {last}")
}

fn range(names: &[String]) -> String {
    match names {
        [first, .., last] => format!("{first} bis {last}"),
        names => names.concat(),
    }
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("ein Monat von {first} bis {last}"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|day| format!("{day}.")).collect();
    few(&days, or, |first, last| format!("ein Tag vom {first} bis {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("ein Jahr von {from} bis {to}"),
        alone: ["ein Jahr", "ein Jahr v.\u{a0}Chr."],
        astronomical: "astronomisch gezählt, ",
        place: |at, digit| format!("{}ziffer {digit}", PLACES[at]),
        ending: |end| format!("endend auf {end}"),
    };
    one.said(year)
}
