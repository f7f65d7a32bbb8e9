//! Polish.

use crate::language::plural::polish;
use crate::language::shared::{OneOf, attach, dash, few, named, names, of_year, roman, years};
use crate::language::slavic_cases::{genitive, polish_month, with_year};
use crate::language::slavic_durations;
use crate::language::slavic_months;
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, Years, listed,
};

const MONTHS: [&str; 12] = [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
];
const MONTHS_OF: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const SHORT: [&str; 12] = ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"];
const SEASONS: [&str; 4] = ["wiosna", "lato", "jesień", "zima"];
const SEASONS_OF: [&str; 4] = ["wiosny", "lata", "jesieni", "zimy"];
const PLACES: [&str; 4] = ["tysięcy", "setek", "dziesiątek", "jedności"];
const UNKNOWN: &str = "rok nieznany";
/// What stands behind a word in another form.
const FORMS: [[&str; 2]; 3] = [["jeden ", "jednego "], [". dzień ", ". dnia "], [UNKNOWN, "nieznanego roku"]];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: "\u{a0}",
        decimal: ',',
        million: |n| format!("{n}\u{a0}mln"),
        billion: |n| format!("{n}\u{a0}mld"),
        of_years: |n| format!("{n} lat"),
        short_years: ["\u{a0}mln\u{a0}lat", "\u{a0}mld\u{a0}lat"],
    },
    months: Months { alone: MONTHS, of: MONTHS_OF, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} p.n.e."),
        after: |year| format!("{year} n.e."),
        stretch: |first, last| named(format!("lata {}", years(first, last)), format!("lat {}", years(first, last))),
        from_zero: |last| named(format!("lata 0–{last}"), format!("lat 0–{last}")),
        century_before: |n| named(format!("{} wiek p.n.e.", roman(n)), format!("{} wieku p.n.e.", roman(n))),
        millennium_before: |n| {
            named(format!("{} tysiąclecie p.n.e.", roman(n)), format!("{} tysiąclecia p.n.e.", roman(n)))
        },
        one: one_year,
        between: |from, to| format!("między {from} a {to}"),
        unknown: UNKNOWN,
        beyond_counting: "rok poza wszelką rachubą",
        winter: |year, next| format!("{year}/{next}"),
        joined: |head, year| attach(head, year, " ", UNKNOWN),
        within: |head, year| of_year(head, year, "r.", UNKNOWN),
        part: |head, year| of_year(head, year, "r.", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {}", polish_month(month)),
        before_year: " ",
        a_month: "jeden z miesięcy",
        a_day: "jeden z dni",
        day_of_a_month: |n| format!("{n}. dzień jednego z miesięcy"),
        some_months,
        day_in: |months| match months {
            months if months.len() > 3 => format!("jeden z dni {}", range_of_months(months)),
            months => format!("jeden z dni {}", listed(&names(months, &MONTHS_OF), or)),
        },
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} jednego z miesięcy", nth(days)),
            months if months.len() > 3 => format!("{} jednego z miesięcy {}", nth(days), range_of_months(months)),
            months => format!("{} {}", some_days(days), listed(&names(months, &MONTHS_OF), or)),
        },
        seasons: [SEASONS, SEASONS_OF],
        hemispheres: [" (półkula północna)", " (półkula południowa)"],
        quarter: |n, form| format!("{} {}", roman(n), if form == Form::Of { "kwartału" } else { "kwartał" }),
        thirds: [
            ["pierwsze cztery miesiące", "drugie cztery miesiące", "ostatnie cztery miesiące"],
            ["pierwszych czterech miesięcy", "drugich czterech miesięcy", "ostatnich czterech miesięcy"],
        ],
        halves: [["pierwsza połowa", "druga połowa"], ["pierwszej połowy", "drugiej połowy"]],
        short_quarter: |n| format!("{}\u{a0}kw.", roman(n)),
        short_half: |n| format!("{}\u{a0}poł.", roman(n)),
    },
    doubts: Doubts {
        form: Form::Of,
        about: |_, words| format!("ok. {}", genitive(words, &FORMS)),
        sign: "ok. ",
        uncertain: "?",
        approximately: " (w przybliżeniu)",
        clauses: &["jeden ", "między ", UNKNOWN],
        parts: ["rok", "pora roku", "miesiąc", "dzień"],
        doubts: ["w przybliżeniu", "niepewne", "w przybliżeniu i niepewne"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" i ")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |kind, words| match kind {
            Kind::Year => format!("w ciągu {}", with_year(words, "r.")),
            _ => format!("w ciągu {words}"),
        },
        from: |_, words| format!("od {}", genitive(words, &FORMS)),
        until: |_, words| format!("do {}", genitive(words, &FORMS)),
        end_unknown: ", koniec nieznany",
        start_unknown: ", początek nieznany",
        both_unknown: ", początek i koniec nieznane",
        unknown_time: "czas nieznany",
        or_earlier: " lub wcześniej",
        or_later: " lub później",
        onwards: [" i później", " i później"],
        and_earlier: " i wcześniej",
        both_open: ", wcześniej i później",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} i {last}"),
        count: |n, is_one, first, last| {
            format!(
                "{}{n} {}: {first} … {last}",
                if is_one { "jedna z dat, razem " } else { "" },
                ["data", "daty", "dat"][polish(n as u64)]
            )
        },
        all_until: |kind, words| format!("wszystko {}", (GRAMMAR.spans.until)(kind, words)),
        all_from: |kind, words| format!("wszystko {}", (GRAMMAR.spans.from)(kind, words)),
        the_year: |year| format!("rok {year}"),
        between: |kind, first, last, is_shared| match kind {
            Kind::Month => match slavic_months::between(first, last, &MONTHS, &slavic_months::POLISH) {
                Some([first, last]) => format!("między {first} a {last}"),
                None => format!("w okresie {}", dash(first, last, is_shared)),
            },
            Kind::Other => format!("w okresie {}", dash(first, last, is_shared)),
            _ => format!("między {first} a {last}"),
        },
    },
    times: Times { hour: |hour| format!("godz. {hour}"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["rok", "lata", "lat"],
                TimeUnit::Month => ["miesiąc", "miesiące", "miesięcy"],
                TimeUnit::Day => ["dzień", "dni", "dni"],
                TimeUnit::Hour => ["godzina", "godziny", "godzin"],
                TimeUnit::Minute => ["minuta", "minuty", "minut"],
                TimeUnit::Second => ["sekunda", "sekundy", "sekund"],
            };
            forms[polish(n)]
        },
        short: |n, unit| match unit {
            TimeUnit::Year => ["rok", "lata", "lat"][polish(n)],
            TimeUnit::Month => "mies.",
            TimeUnit::Day => ["dzień", "dni", "dni"][polish(n)],
            TimeUnit::Hour => "godz.",
            TimeUnit::Minute => "min",
            TimeUnit::Second => "s",
        },
        about: ["mniej więcej ", "ok. "],
        less_than: ("mniej niż ", false, ""),
        behind: Some(slavic_durations::polish),
    },
    calendars: Calendars {
        names: ["gregoriański", "juliański", "hebrajski", "muzułmański", "perski", "chiński", "republikański"],
        hebrew: [
            "tiszri", "cheszwan", "kislew", "tewet", "szwat", "adar I", "adar II", "adar", "nisan", "ijar", "siwan",
            "tamuz", "aw", "elul",
        ],
        islamic: [
            "muharram",
            "safar",
            "rabiʻ I",
            "rabiʻ II",
            "dżumada I",
            "dżumada II",
            "radżab",
            "szaban",
            "ramadan",
            "szawwal",
            "zu al-kada",
            "zu al-hidżdża",
        ],
        persian: [
            "farwardin",
            "ordibeheszt",
            "chordād",
            "tir",
            "mordād",
            "szahriwar",
            "mehr",
            "ābān",
            "āsar",
            "déi",
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
        hijra: |year| format!("{year} AH"),
        republican_year: |year, form| match form {
            Form::Plain => format!("rok {}", roman(year)),
            Form::Of => format!("roku {}", roman(year)),
        },
        complementary: |day| match day {
            Some(day) => format!("{day}. dzień dodatkowy"),
            None => "dni dodatkowe".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let leap = |end| if is_leap { ["przestępn", end].concat() } else { String::new() };
            match day {
                Some(day) => format!("{day}. dzień {month}. miesiąca {}", leap("ego")).trim_end().to_owned() + ", ",
                None => format!("{month}. miesiąc {}", leap("y")).trim_end().to_owned() + ", ",
            }
        },
    },
};

fn or(rest: &str, last: &str) -> String {
    format!("{rest} lub {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |_, _| format!("jeden z miesięcy {}", range_of_months(months)))
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
    if days.len() > 3 { words } else { format!("{words}. dzień") }
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("jeden z dni od {first} do {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("jeden z lat {from}–{to}"),
        alone: ["jeden z lat", "jeden z lat p.n.e."],
        astronomical: "w rachubie astronomicznej, ",
        place: |at, digit| format!("cyfra {}: {digit}", PLACES[at]),
        ending: |end| format!("z końcówką {end}"),
    };
    one.said(year)
}
