//! Hebrew.

use crate::language::shared::{OneOf, attach, dash, few, named, names, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, YearPhrase, Years,
};

const MONTHS: [&str; 12] =
    ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"];
const SHORT: [&str; 12] =
    ["ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳"];
const SEASONS: [&str; 4] = ["אביב", "קיץ", "סתיו", "חורף"];
const PLACES: [&str; 4] = ["האלפים", "המאות", "העשרות", "היחידות"];
const QUARTER: &str = "הרבעון";
const QUARTERS: [&str; 4] = ["הראשון", "השני", "השלישי", "הרביעי"];
const THIRDS: [&str; 3] = ["השליש הראשון", "השליש השני", "השליש האחרון"];
const HALVES: [&str; 2] = ["המחצית הראשונה", "המחצית השנייה"];
const UNKNOWN: &str = "שנה לא ידועה";
/// Around a date that is about known.
const AROUND: &str = "סביבות ";

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting::WESTERN,
    numbers: Numbers {
        group: ",",
        decimal: '.',
        million: |n| format!("{n} מיליון"),
        billion: |n| format!("{n} מיליארד"),
        of_years: |n| format!("{n} שנים"),
        short_years: [" מיליון שנים", " מיליארד שנים"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: SHORT, short_of: SHORT },
    years: Years {
        before: |year| format!("{year} לפנה״ס"),
        after: |year| format!("{year} לספירה"),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(decade(first), decade(first)),
            _ => named(years(first, last), format!("השנים {}", years(first, last))),
        },
        from_zero: |last| named(format!("השנים 0–{last}"), format!("השנים 0–{last}")),
        century_before: |n| named(format!("המאה ה־{n} לפנה״ס"), format!("המאה ה־{n} לפנה״ס")),
        millennium_before: |n| named(format!("האלף ה־{n} לפנה״ס"), format!("האלף ה־{n} לפנה״ס")),
        one: one_year,
        between: |from, to| format!("בין {from} ל־{to}"),
        unknown: UNKNOWN,
        beyond_counting: "שנה מעבר לכל מניין",
        winter: |year, next| format!("{year}–{next}"),
        joined: |head, year| in_year(head, year, if head.starts_with(QUARTER) { " של " } else { " " }),
        within: |head, year| in_year(head, year, " ב־"),
        part: |head, year| in_year(head, year, " של "),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} ב{month}"),
        before_year: " ",
        a_month: "חודש כלשהו",
        a_day: "יום כלשהו",
        day_of_a_month: |n| format!("ה־{n} בחודש כלשהו"),
        some_months,
        day_in: |months| format!("יום ב{}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} בחודש כלשהו", some_days(days)),
            months => format!("{} ב{}", some_days(days), some_months(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (חצי הכדור הצפוני)", " (חצי הכדור הדרומי)"],
        quarter: |n, _: Form| format!("{QUARTER} {}", QUARTERS[usize::from(n.clamp(1, 4)) - 1]),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("רבעון {n}"),
        short_half: |n| format!("מחצית {n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("ב{AROUND}{words}"),
        sign: "בסביבות ",
        uncertain: "?",
        approximately: " (בקירוב)",
        clauses: &["יום ", "חודש ", "ה־", "שנה ", "בין ", UNKNOWN],
        parts: ["שנה", "עונה", "חודש", "יום"],
        doubts: ["משוער", "לא ודאי", "משוער ולא ודאי"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" ו")),
    },
    spans: Spans {
        link: dash,
        and: dash,
        during: |_: Kind, words| format!("במהלך {}", around(words)),
        from: |_: Kind, words| prefixed("מ", around(words)),
        until: |_: Kind, words| format!("עד {}", around(words)),
        end_unknown: ", הסוף לא ידוע",
        start_unknown: ", ההתחלה לא ידועה",
        both_unknown: ", ההתחלה והסוף לא ידועים",
        unknown_time: "במועד לא ידוע",
        or_earlier: " או לפני כן",
        or_later: " או אחרי כן",
        onwards: [" ואילך", " ואילך"],
        and_earlier: " ולפני כן",
        both_open: ", לפני כן ואילך",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} {}", prefixed("ו", last)),
        count: |n, is_one, first, last| {
            format!("{}{n} תאריכים: {first} … {last}", if is_one { "אחד מתוך " } else { "" })
        },
        all_until: |_: Kind, words| format!("הכול עד {}", around(words)),
        all_from: |_: Kind, words| format!("הכול {}", prefixed("מ", around(words))),
        the_year: |year| format!("שנת {year}"),
        between: |_: Kind, first, last, _| format!("בין {first} {}", prefixed("ל", last)),
    },
    times: Times { hour: |hour| format!("שעה {hour}"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        unit: |n, unit| {
            let forms = match unit {
                TimeUnit::Year => ["שנה אחת", "שנתיים", "שנים"],
                TimeUnit::Month => ["חודש אחד", "חודשיים", "חודשים"],
                TimeUnit::Day => ["יום אחד", "יומיים", "ימים"],
                TimeUnit::Hour => ["שעה אחת", "שעתיים", "שעות"],
                TimeUnit::Minute => ["דקה אחת", "שתי דקות", "דקות"],
                TimeUnit::Second => ["שנייה אחת", "שתי שניות", "שניות"],
            };
            forms[one_or_two(n)]
        },
        // One is a word: a letter before it, as that of `less_than`, stands before no figure.
        short: |n, unit| match (n, unit) {
            (1, _) | (_, TimeUnit::Year | TimeUnit::Day) => (GRAMMAR.durations.unit)(n, unit),
            (_, TimeUnit::Month) => "ח׳",
            (_, TimeUnit::Hour) => "שע׳",
            (_, TimeUnit::Minute) => "דק׳",
            (_, TimeUnit::Second) => "שנ׳",
        },
        bare: &[
            "שנה אחת",
            "שנתיים",
            "חודש אחד",
            "חודשיים",
            "יום אחד",
            "יומיים",
            "שעה אחת",
            "שעתיים",
            "דקה אחת",
            "שתי דקות",
            "שנייה אחת",
            "שתי שניות",
        ],
        about: ["בערך ", "בערך "],
        less_than: ("פחות מ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["גרגוריאני", "יוליאני", "עברי", "מוסלמי", "פרסי", "סיני", "רפובליקני צרפתי"],
        hebrew: [
            "תשרי",
            "חשוון",
            "כסלו",
            "טבת",
            "שבט",
            "אדר א׳",
            "אדר ב׳",
            "אדר",
            "ניסן",
            "אייר",
            "סיוון",
            "תמוז",
            "אב",
            "אלול",
        ],
        islamic: [
            "מוחרם",
            "צפר",
            "רביע אל־אוול",
            "רביע א־ת׳אני",
            "ג׳ומאדא אל־אולא",
            "ג׳ומאדא א־ת׳אניה",
            "רג׳ב",
            "שעבאן",
            "רמדאן",
            "שוואל",
            "ד׳ו אל־קעדה",
            "ד׳ו אל־חיג׳ה",
        ],
        persian: [
            "פרורדין",
            "ארדיבהשת",
            "ח׳רדאד",
            "תיר",
            "מרדאד",
            "שהריור",
            "מהר",
            "אבאן",
            "אד׳ר",
            "די",
            "בהמן",
            "אספנד",
        ],
        republican: [
            "ונדמייר",
            "ברימר",
            "פרימר",
            "ניבוז",
            "פלוביוז",
            "ונטוז",
            "ז׳רמינל",
            "פלוריאל",
            "פרריאל",
            "מסידור",
            "תרמידור",
            "פרוקטידור",
        ],
        hijra: |year| format!("{year} להיג׳רה"),
        republican_year: |year, _| format!("שנת {year}"),
        complementary: |day| match day {
            Some(day) => format!("היום המשלים ה־{day}"),
            None => "הימים המשלימים".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("יום {day} ב"));
            format!("{day}חודש {month}{}, ", if is_leap { " המעובר" } else { "" })
        },
    },
};

/// 1 alone; 2 alone; all others.
fn one_or_two(n: u64) -> usize {
    match n {
        1 => 0,
        2 => 1,
        _ => 2,
    }
}

/// A letter that is written with the word behind it: before figures with a maqaf.
fn prefixed(letter: &str, words: &str) -> String {
    let joint = if words.starts_with(|c: char| c.is_ascii_digit()) { "־" } else { "" };
    [letter, joint, words].concat()
}

/// What is about known, behind another word than `in`.
fn around(words: &str) -> &str {
    let rest = words.strip_prefix("ב");
    rest.filter(|rest| rest.starts_with(AROUND)).unwrap_or(words)
}

/// The 1970s by their century, as they are called.
fn decade(first: u32) -> String {
    let century = first / 100 + 1;
    match first % 100 {
        0 => format!("העשור הראשון של המאה ה־{century}"),
        10 => format!("העשור השני של המאה ה־{century}"),
        tens => format!("שנות ה־{tens} של המאה ה־{century}"),
    }
}

fn in_year(head: &str, year: &YearPhrase, before_year: &str) -> String {
    match year {
        YearPhrase::Named(years) => format!("{head} ב{}", years.of.strip_prefix('ה').unwrap_or(&years.of)),
        year => attach(head, year, before_year, UNKNOWN),
    }
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} או {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("אחד החודשים {first} עד {last}"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("יום מ־{first} עד {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("שנה מ־{from} עד {to}"),
        alone: ["שנה כלשהי", "שנה כלשהי לפנה״ס"],
        astronomical: "במניין אסטרונומי: ",
        place: |at, digit| format!("ספרת {}: {digit}", PLACES[at]),
        ending: |end| format!("מסתיימת ב־{end}"),
    };
    one.said(year)
}
