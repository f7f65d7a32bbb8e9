//! Turkish.

use crate::language::east_asian::era_first;
use crate::language::shared::{OneOf, behind_doubt, dash, few, named, names, roman, years};
use crate::language::turkish_cases::{Case, genitive, in_case, plural};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, YearPhrase, Years,
};

const MONTHS: [&str; 12] =
    ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"];
const SHORT: [&str; 12] = ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"];
/// Behind their year.
const SEASONS: [&str; 4] = ["ilkbaharı", "yazı", "sonbaharı", "kışı"];
const PLACES: [&str; 4] = ["binler", "yüzler", "onlar", "birler"];
const THIRDS: [&str; 3] = ["ilk üçte biri", "ikinci üçte biri", "son üçte biri"];
const HALVES: [&str; 2] = ["ilk yarısı", "ikinci yarısı"];
/// What stands behind all else that is said of the day.
const ONE_OF_DAYS: &str = " günlerinden biri";
const A_DAY_IN: &str = " içinde bir gün";
const QUARTER: &str = ". çeyreği";
const UNKNOWN: &str = "yılı bilinmiyor";
/// Behind a date that is about known.
const AROUND: &str = " civarı";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting { era_leads: true, behind_day: " ", ..Setting::WESTERN },
    numbers: Numbers {
        group: ".",
        decimal: ',',
        million: |n| format!("{n} milyon"),
        billion: |n| format!("{n} milyar"),
        of_years: |n| format!("{n} yıl"),
        short_years: ["\u{a0}mn\u{a0}yıl", "\u{a0}mr\u{a0}yıl"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("MÖ {year}"),
        after: |year| format!("MS {year}"),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(plural(first), plural(first)),
            _ => named(format!("{} yılları", years(first, last)), format!("{} yılları", years(first, last))),
        },
        from_zero: |last| named(format!("0–{last} yılları"), format!("0–{last} yılları")),
        century_before: |n| named(format!("MÖ {n}. yüzyıl"), format!("MÖ {n}. yüzyıl")),
        millennium_before: |n| named(format!("MÖ {n}. binyıl"), format!("MÖ {n}. binyıl")),
        one: one_year,
        between: |from, to| format!("{from} ile {to} arası"),
        unknown: UNKNOWN,
        beyond_counting: "sayılamayacak kadar uzak bir yıl",
        winter: |year, next| format!("{year}–{next}"),
        joined: |head, year| match year {
            year if head.ends_with(QUARTER) => in_year(head, year, " yılının "),
            // A season is one of its year, behind it.
            year if head.ends_with(['ı', 'i']) && !head.ends_with(ONE_OF_DAYS) => in_year(head, year, " "),
            YearPhrase::Exact(year) => dated(head, year),
            year => format!("{head}, {}", alone(year)),
        },
        within: |head, year| in_year(head, year, " yılında "),
        part: |head, year| in_year(head, year, " yılının "),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| dated(day, month),
        before_year: " ",
        a_month: "bir ay",
        a_day: "bir gün",
        day_of_a_month: |n| format!("bir ayın {n}. günü"),
        some_months,
        day_in: |months| [&some_months(months), A_DAY_IN].concat(),
        some_days,
        days_of_months: |days, months| match months {
            [] if days.len() > 3 => format!("bir ayın {}", some_days(days)),
            [] => format!("bir ayın {} günü", some_days(days)),
            months => dated(&some_days(days), &some_months(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (kuzey yarımküre)", " (güney yarımküre)"],
        quarter: |n, _: Form| format!("{n}{QUARTER}"),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("{n}.\u{a0}çeyrek"),
        short_half: |n| format!("{n}.\u{a0}yarı"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("{words}{AROUND}"),
        sign: AROUND,
        uncertain: "?",
        approximately: " (yaklaşık)",
        clauses: &["bir ", " arası", " biri", " bir gün", " bir ay", " günü", UNKNOWN],
        parts: ["yıl", "mevsim", "ay", "gün"],
        doubts: ["yaklaşık", "belirsiz", "yaklaşık ve belirsiz"],
        remark: |parts, doubt| format!("{} {doubt}", parts.join(" ve ")),
    },
    spans: Spans {
        link: beside,
        and: beside,
        during: |kind, words| match kind {
            Kind::Year => format!("{words} yılı boyunca"),
            _ => format!("{words} boyunca"),
        },
        from: |_: Kind, words| doubted(words, |words| format!("{} itibaren", in_case(words, Case::From))),
        until: |_: Kind, words| doubted(words, |words| format!("{} kadar", in_case(words, Case::To))),
        end_unknown: ", bitişi bilinmiyor",
        start_unknown: ", başlangıcı bilinmiyor",
        both_unknown: ", başlangıcı ve bitişi bilinmiyor",
        unknown_time: "bilinmeyen bir zamanda",
        or_earlier: " veya daha önce",
        or_later: " veya daha sonra",
        onwards: [" ve sonrası", " ve sonrası"],
        and_earlier: " ve öncesi",
        both_open: ", öncesi ve sonrası",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} ve {last}"),
        count: |n, is_one, first, last| format!("{n} tarih{}: {first} … {last}", if is_one { "ten biri" } else { "" }),
        all_until: |_: Kind, words| doubted(words, |words| format!("{} kadar tümü", in_case(words, Case::To))),
        all_from: |_: Kind, words| doubted(words, |words| format!("{} itibaren tümü", in_case(words, Case::From))),
        the_year: |year| format!("{year} yılı"),
        between: |_: Kind, first, last, _| format!("{first} ile {last} arası"),
    },
    times: Times { hour: |hour| format!("saat {hour}"), on: |times, day| format!("{day} {times}") },
    durations: Durations {
        bare: &[],
        unit: |_, unit| match unit {
            TimeUnit::Year => "yıl",
            TimeUnit::Month => "ay",
            TimeUnit::Day => "gün",
            TimeUnit::Hour => "saat",
            TimeUnit::Minute => "dakika",
            TimeUnit::Second => "saniye",
        },
        short: |n, unit| match unit {
            TimeUnit::Hour => "sa.",
            TimeUnit::Minute => "dk.",
            TimeUnit::Second => "sn.",
            unit => (GRAMMAR.durations.unit)(n, unit),
        },
        about: ["yaklaşık ", "yak. "],
        less_than: ("en fazla ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["Miladi", "Jülyen", "İbrani", "Hicri", "İran", "Çin", "Fransız Cumhuriyet"],
        hebrew: [
            "Tişri", "Heşvan", "Kislev", "Tevet", "Şevat", "Adar I", "Adar II", "Adar", "Nisan", "İyar", "Sivan",
            "Tamuz", "Av", "Elul",
        ],
        islamic: [
            "Muharrem",
            "Safer",
            "Rebiülevvel",
            "Rebiülahir",
            "Cemaziyelevvel",
            "Cemaziyelahir",
            "Recep",
            "Şaban",
            "Ramazan",
            "Şevval",
            "Zilkade",
            "Zilhicce",
        ],
        persian: [
            "Ferverdin",
            "Ordibeheşt",
            "Hordad",
            "Tir",
            "Mordad",
            "Şehriver",
            "Mehr",
            "Aban",
            "Azer",
            "Dey",
            "Behmen",
            "Esfend",
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
        hijra: |year| format!("H. {year}"),
        republican_year: |year, _| format!("{}. yıl", roman(year)),
        complementary: |day| match day {
            Some(day) => format!("{day}. ek gün"),
            None => "ek günler".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let (month, leap) = (format!("{month}. ay"), if is_leap { "artık " } else { "" });
            match day {
                Some(day) => format!("{leap}{month}ın {day}. günü, "),
                None => format!("{leap}{month}, "),
            }
        },
    },
};

fn alone(year: &YearPhrase) -> &str {
    match year {
        YearPhrase::Exact(year) | YearPhrase::One(year) | YearPhrase::Among(year) => year,
        YearPhrase::Named(years) => &years.alone,
        YearPhrase::Unknown => UNKNOWN,
    }
}

/// What a year holds stands behind it.
fn in_year(head: &str, year: &YearPhrase, behind_year: &str) -> String {
    match year {
        YearPhrase::Exact(year) if year.is_empty() => head.to_owned(),
        YearPhrase::Exact(year) => [year, behind_year, head].concat(),
        YearPhrase::Named(years) if head.ends_with(['ı', 'i']) => format!("{} {head}", genitive(&years.alone)),
        year => format!("{head}, {}", alone(year)),
    }
}

/// What stands behind a day or a month; one of several days, or a day within, is named behind it.
fn dated(head: &str, behind: &str) -> String {
    let end = [ONE_OF_DAYS, A_DAY_IN].into_iter().find_map(|end| Some((head.strip_suffix(end)?, end)));
    end.map_or_else(|| format!("{head} {behind}"), |(head, end)| format!("{head} {behind}{end}"))
}

/// Two ends with a dash; an era before the first takes no room between them.
fn beside(first: &str, last: &str, is_shared: bool) -> String {
    let era = ["MÖ ", "MS "].into_iter().find(|era| is_shared && first.starts_with(era));
    match era {
        Some(era) => [era, &dash(&first[era.len()..], last, true)].concat(),
        None => dash(first, last, is_shared),
    }
}

/// A word behind a date, which may be doubted.
fn doubted(words: &str, say: fn(&str) -> String) -> String {
    behind_doubt(words, "?", " (?)", say)
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} veya {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("{first}–{last} aylarından biri"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("{first}–{last}{ONE_OF_DAYS}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("{} yıllarından biri", era_first(from, to, "MÖ ", "–")),
        alone: ["bir yıl", "MÖ bir yıl"],
        astronomical: "astronomik sayımla ",
        place: |at, digit| format!("{} basamağı {digit}", PLACES[at]),
        ending: |end| format!("sonu {end}"),
    };
    one.said(year)
}
