//! Czech.

use crate::language::czech_calendars::CALENDARS;
use crate::language::plural::few_and_many;
use crate::language::shared::{OneOf, attach, dash, few, named, names, years};
use crate::language::slavic_cases::{czech_month, genitive};
use crate::language::slavic_months;
use crate::language::{
    Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit, Times,
    Years, listed,
};

const MONTHS: [&str; 12] = [
    "leden",
    "únor",
    "březen",
    "duben",
    "květen",
    "červen",
    "červenec",
    "srpen",
    "září",
    "říjen",
    "listopad",
    "prosinec",
];
const MONTHS_OF: [&str; 12] = [
    "ledna",
    "února",
    "března",
    "dubna",
    "května",
    "června",
    "července",
    "srpna",
    "září",
    "října",
    "listopadu",
    "prosince",
];
const SHORT: [&str; 12] = ["led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro"];
/// Before a date that is about known.
const AROUND: &str = "kolem ";
const PLACES: [&str; 4] = ["tisíců", "stovek", "desítek", "jednotek"];
const UNKNOWN: &str = "neznámý rok";
/// What stands behind a word in another form.
const FORMS: [[&str; 2]; 3] = [["jeden ", "jednoho "], [". den ", ". dne "], [UNKNOWN, "neznámého roku"]];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{a0}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}mil."),
        billion: |n| format!("{n}\u{a0}mld."),
        of_years: |n| format!("{n} let"),
        short_years: ["\u{a0}mil.\u{a0}let", "\u{a0}mld.\u{a0}let"],
    },
    months: Months { alone: MONTHS, of: MONTHS_OF, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} př.\u{a0}n.\u{a0}l."),
        after: |year| format!("{year} n.\u{a0}l."),
        stretch: |first, last| match last - i64::from(first) {
            9 => {
                let (decade, century) = (first % 100, first / 100 + 1);
                let of = format!("{decade}. let {century}. století");
                named(format!("{decade}. léta {century}. století"), of)
            }
            _ => named(format!("léta {}", years(first, last)), format!("let {}", years(first, last))),
        },
        from_zero: |last| named(format!("léta 0–{last}"), format!("let 0–{last}")),
        century_before: |n| {
            named(format!("{n}. století př.\u{a0}n.\u{a0}l."), format!("{n}. století př.\u{a0}n.\u{a0}l."))
        },
        millennium_before: |n| {
            named(format!("{n}. tisíciletí př.\u{a0}n.\u{a0}l."), format!("{n}. tisíciletí př.\u{a0}n.\u{a0}l."))
        },
        one: one_year,
        between: |from, to| format!("mezi lety {from} a {to}"),
        unknown: UNKNOWN,
        beyond_counting: "rok mimo všechno počítání",
        winter: |year, next| format!("{year}/{next}"),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| attach(head, year, " roku ", UNKNOWN),
        part: |head, year| attach(head, year, " roku ", UNKNOWN),
    },
    parts: Parts {
        day: |day| format!("{day}."),
        day_month: |day, month| format!("{day} {}", czech_month(month)),
        before_year: " ",
        a_month: "jeden z měsíců",
        a_day: "jeden ze dnů",
        day_of_a_month: |n| format!("{n}. den jednoho z měsíců"),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("jeden ze dnů {}", range_of_months(months)),
            months => format!("jeden ze dnů {}", listed(&names(months, &MONTHS_OF), or)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} jednoho z měsíců", nth(days)),
            months if months.len() > 3 => format!("{} jednoho z měsíců {}", nth(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS_OF), or)),
        },
        seasons: [["jaro", "léto", "podzim", "zima"], ["jara", "léta", "podzimu", "zimy"]],
        hemispheres: [" (severní polokoule)", " (jižní polokoule)"],
        quarter: |n, _: Form| format!("{n}. čtvrtletí"),
        thirds: [
            ["první třetina", "druhá třetina", "poslední třetina"],
            ["první třetiny", "druhé třetiny", "poslední třetiny"],
        ],
        halves: [["první polovina", "druhá polovina"], ["první poloviny", "druhé poloviny"]],
        short_quarter: |n| format!("{n}.\u{a0}čtvrtl."),
        short_half: |n| format!("{n}.\u{a0}pol."),
    },
    doubts: Doubts {
        form: Form::Of,
        about: |kind, words| match kind {
            Kind::Year => format!("{AROUND}roku {words}"),
            _ => format!("{AROUND}{}", genitive(words, &FORMS)),
        },
        sign: AROUND,
        uncertain: "?",
        approximately: " (přibližně)",
        clauses: &["jeden ", "mezi ", UNKNOWN],
        parts: ["rok", "roční období", "měsíc", "den"],
        doubts: ["přibližně", "nejisté", "přibližně a nejisté"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" a ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| format!("během {}", of_year(kind, words)),
        from: |kind, words| behind("od", kind, words),
        until: |kind, words| behind("do", kind, words),
        end_unknown: ", konec neznámý",
        start_unknown: ", začátek neznámý",
        both_unknown: ", začátek i konec neznámé",
        unknown_time: "v neznámé době",
        or_earlier: " nebo dříve",
        or_later: " nebo později",
        onwards: [" a později", " a později"],
        and_earlier: " a dříve",
        both_open: ", dříve i později",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} a {last}"),
        count: |n, is_one, first, last| {
            let dates = ["datum", "data", "dat"][few_and_many(n as u64)];
            match is_one {
                true => format!("jedno z {n} dat: {first} … {last}"),
                false => format!("{n} {dates}: {first} … {last}"),
            }
        },
        all_until: |kind, words| format!("vše {}", behind("do", kind, words)),
        all_from: |kind, words| format!("vše {}", behind("od", kind, words)),
        the_year: |year| format!("rok {year}"),
        between: |kind, first, last, is_shared| match kind {
            Kind::Year => format!("mezi lety {first} a {last}"),
            Kind::Day => {
                let [first, last] = slavic_months::between_days(first, last, &MONTHS_OF, &slavic_months::CZECH);
                format!("mezi {first} a {last}")
            }
            Kind::Month => match slavic_months::between(first, last, &MONTHS, &slavic_months::CZECH) {
                Some([first, last]) => format!("mezi {first} a {last}"),
                None => format!("v době {}", dash(first, last, is_shared)),
            },
            Kind::Other => format!("v době {}", dash(first, last, is_shared)),
        },
    },
    times: Times { hour: |hour| format!("{hour}\u{a0}h"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["rok", "roky", "let"],
                TimeUnit::Month => ["měsíc", "měsíce", "měsíců"],
                TimeUnit::Day => ["den", "dny", "dnů"],
                TimeUnit::Hour => ["hodina", "hodiny", "hodin"],
                TimeUnit::Minute => ["minuta", "minuty", "minut"],
                TimeUnit::Second => ["sekunda", "sekundy", "sekund"],
            };
            forms[few_and_many(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year | TimeUnit::Day => (GRAMMAR.durations.unit)(n, unit),
            TimeUnit::Month => "měs.",
            TimeUnit::Hour => "h",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["přibližně ", "asi "],
        less_than: ("méně než ", false, ""),
        behind: None,
    },
    calendars: CALENDARS,
};

fn of_year(kind: Kind, words: &str) -> String {
    match kind {
        Kind::Year if !words.starts_with(AROUND) => format!("roku {words}"),
        _ => words.to_owned(),
    }
}

/// A date behind a word. What is about known is so before that word, which cannot stand before another: `asi od roku 1850`.
fn behind(word: &str, kind: Kind, words: &str) -> String {
    match words.strip_prefix(AROUND) {
        Some(words) => format!("asi {word} {words}"),
        None => format!("{word} {}", genitive(&of_year(kind, words), &FORMS)),
    }
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} nebo {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("jeden z měsíců {}", range_of_months(months)))
}

fn range_of_months(months: &[u8]) -> String {
    match (names(months, &MONTHS_OF).first(), names(months, &MONTHS_OF).last()) {
        (Some(first), Some(last)) => format!("od {first} do {last}"),
        _ => String::new(),
    }
}

/// The day or days of a month that has no name.
fn nth(days: &[u8]) -> String {
    let words = some_days(days);
    if days.len() > 3 { words } else { format!("{words} den") }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|day| format!("{day}.")).collect();
    few(&days, or, |first, last| format!("jeden ze dnů {first}–{last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("jeden z let {from}–{to}"),
        alone: ["jeden z let", "jeden z let př.\u{a0}n.\u{a0}l."],
        astronomical: "v astronomickém počítání, ",
        place: |at, digit| format!("číslice {}: {digit}", PLACES[at]),
        ending: |end| format!("na konci {end}"),
    };
    one.said(year)
}
