//! Persian.

use crate::language::shared::{OneOf, attach, dash_of_figures, few, named, names, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, YearPhrase, Years,
};

const MONTHS: [&str; 12] =
    ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"];
/// Before a year.
const MONTHS_OF: [&str; 12] =
    ["ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"];
const SEASONS: [&str; 4] = ["بهار", "تابستان", "پاییز", "زمستان"];
const PLACES: [&str; 4] = ["هزارگان", "صدگان", "دهگان", "یکان"];
const QUARTERS: [&str; 4] = ["سه‌ماههٔ اول", "سه‌ماههٔ دوم", "سه‌ماههٔ سوم", "سه‌ماههٔ چهارم"];
const THIRDS: [&str; 3] = ["یک‌سوم اول", "یک‌سوم دوم", "یک‌سوم آخر"];
const HALVES: [&str; 2] = ["نیمهٔ اول", "نیمهٔ دوم"];
const UNKNOWN: &str = "سال نامعلوم";
const ORDINALS: [&str; 20] = [
    "اول",
    "دوم",
    "سوم",
    "چهارم",
    "پنجم",
    "ششم",
    "هفتم",
    "هشتم",
    "نهم",
    "دهم",
    "یازدهم",
    "دوازدهم",
    "سیزدهم",
    "چهاردهم",
    "پانزدهم",
    "شانزدهم",
    "هفدهم",
    "هجدهم",
    "نوزدهم",
    "بیستم",
];

/// From 20 to 90.
const TENS: [&str; 8] = ["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting { zero: '\u{6f0}', comma: "، ", ..Setting::WESTERN },
    numbers: Numbers {
        group: "\u{66c}",
        decimal: '\u{66b}',
        million: |n| format!("{n} میلیون"),
        billion: |n| format!("{n} میلیارد"),
        of_years: |n| format!("{n} سال"),
        short_years: [" میلیون سال", " میلیارد سال"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: MONTHS, short_of: MONTHS },
    years: Years {
        before: |year| format!("{year} ق.م."),
        after: |year| format!("{year} م."),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("دههٔ {first}"), format!("دههٔ {first}")),
            _ => named(years(first, last), format!("سال‌های {}", years(first, last))),
        },
        from_zero: |last| named(format!("سال‌های 0–{last}"), format!("سال‌های 0–{last}")),
        century_before: |n| named(before("سدهٔ", n), before("سدهٔ", n)),
        millennium_before: |n| named(before("هزارهٔ", n), before("هزارهٔ", n)),
        one: one_year,
        between: |from, to| format!("بین {from} و {to}"),
        unknown: UNKNOWN,
        beyond_counting: "سالی فراتر از هر شمارش",
        winter: |year, next| format!("{year}–{next}"),
        joined,
        within: |head, year| attach(head, year, " در سال ", UNKNOWN),
        part: |head, year| attach(head, year, " ", UNKNOWN),
    },
    parts: Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "یکی از ماه‌ها",
        a_day: "یکی از روزها",
        day_of_a_month: |n| format!("روز {n} یکی از ماه‌ها"),
        some_months,
        day_in: |months| format!("روزی در {}", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} یکی از ماه‌ها", some_days(days)),
            months => format!("{} {}", some_days(days), some_months(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (نیم‌کرهٔ شمالی)", " (نیم‌کرهٔ جنوبی)"],
        quarter: |n, _: Form| QUARTERS[usize::from(n.clamp(1, 4)) - 1].to_owned(),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("س‌م{n}"),
        short_half: |n| format!("ن{n}"),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("حدود {words}"),
        sign: "حدود ",
        uncertain: "؟",
        approximately: " (تقریباً)",
        clauses: &["روزی ", "روز ", "یکی ", "سالی ", "بین ", UNKNOWN],
        parts: ["سال", "فصل", "ماه", "روز"],
        doubts: ["تقریبی", "نامطمئن", "تقریبی و نامطمئن"],
        remark: |parts, doubt| format!("{doubt}: {}", parts.join(" و ")),
    },
    spans: Spans {
        link: dash_of_figures,
        and: dash_of_figures,
        during: |kind, words| match kind {
            Kind::Year => format!("در طول سال {words}"),
            _ => format!("در طول {words}"),
        },
        from: |_: Kind, words| format!("از {words}"),
        until: |_: Kind, words| format!("تا {words}"),
        end_unknown: "، پایان نامعلوم",
        start_unknown: "، آغاز نامعلوم",
        both_unknown: "، آغاز و پایان نامعلوم",
        unknown_time: "در زمانی نامعلوم",
        or_earlier: " یا پیش از آن",
        or_later: " یا پس از آن",
        onwards: [" و پس از آن", " و پس از آن"],
        and_earlier: " و پیش از آن",
        both_open: "، پیش و پس از آن",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} و {last}"),
        count: |n, is_one, first, last| format!("{}{n} تاریخ: {first} … {last}", if is_one { "یکی از " } else { "" }),
        all_until: |_: Kind, words| format!("همه تا {words}"),
        all_from: |_: Kind, words| format!("همه از {words}"),
        the_year: |year| format!("سال {year}"),
        between: |_: Kind, first, last, _| format!("بین {first} و {last}"),
    },
    times: Times { hour: |hour| format!("ساعت {hour}"), on: |times, day| format!("{day}, {times}") },
    durations: Durations {
        bare: &[],
        unit: |_, unit| match unit {
            TimeUnit::Year => "سال",
            TimeUnit::Month => "ماه",
            TimeUnit::Day => "روز",
            TimeUnit::Hour => "ساعت",
            TimeUnit::Minute => "دقیقه",
            TimeUnit::Second => "ثانیه",
        },
        short: |n, unit| (GRAMMAR.durations.unit)(n, unit),
        about: ["حدود ", "حدود "],
        less_than: ("کمتر از ", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["میلادی", "ژولینی", "عبری", "هجری قمری", "هجری خورشیدی", "چینی", "جمهوری فرانسه"],
        hebrew: [
            "تشری",
            "حشوان",
            "کسلو",
            "طوت",
            "شباط",
            "آذار اول",
            "آذار دوم",
            "آذار",
            "نیسان",
            "ایار",
            "سیوان",
            "تموز",
            "آب",
            "ایلول",
        ],
        islamic: [
            "محرم",
            "صفر",
            "ربیع‌الاول",
            "ربیع‌الثانی",
            "جمادی‌الاول",
            "جمادی‌الثانی",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذیقعده",
            "ذیحجه",
        ],
        persian: [
            "فروردین",
            "اردیبهشت",
            "خرداد",
            "تیر",
            "مرداد",
            "شهریور",
            "مهر",
            "آبان",
            "آذر",
            "دی",
            "بهمن",
            "اسفند",
        ],
        republican: [
            "واندمیر",
            "برومر",
            "فریمر",
            "نیووز",
            "پلوویوز",
            "وانتوز",
            "ژرمینال",
            "فلوریال",
            "پریریال",
            "مسیدور",
            "ترمیدور",
            "فروکتیدور",
        ],
        hijra: |year| format!("{year} ه\u{200d}.ق."),
        republican_year: |year, _| format!("سال {year}"),
        complementary: |day| match day {
            Some(day) => format!("روز تکمیلی {day}"),
            None => "روزهای تکمیلی".to_owned(),
        },
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("روز {day} "));
            format!("{day}ماه {month}{}, ", if is_leap { " کبیسه" } else { "" })
        },
    },
};

/// A month before its year is joined to it by a vowel, which is written behind a silent letter alone.
fn joined(head: &str, year: &YearPhrase) -> String {
    let at = MONTHS.iter().position(|month| head.split(' ').next_back() == Some(month));
    let followed = matches!(year, YearPhrase::Exact(year) if !year.is_empty()) || matches!(year, YearPhrase::Named(_));
    let head = match at.filter(|_| followed) {
        Some(at) => [head.strip_suffix(MONTHS[at]).unwrap_or_default(), MONTHS_OF[at]].concat(),
        None => head.to_owned(),
    };
    attach(&head, year, " ", UNKNOWN)
}

fn before(noun: &str, n: u8) -> String {
    let nth = |n: u8| ORDINALS.get(usize::from(n).wrapping_sub(1)).copied();
    let tens = TENS.get(usize::from(n / 10).wrapping_sub(2)).copied();
    let ordinal = match (nth(n), tens, n % 10) {
        (Some(ordinal), ..) => ordinal.to_owned(),
        (None, Some("سی"), 0) => "سی\u{200c}ام".to_owned(),
        (None, Some(tens), 0) => format!("{tens}م"),
        // Within a compound the first is no word of its own.
        (None, Some(tens), 1) => format!("{tens}\u{200c}ویکم"),
        (None, Some(tens), ones) => format!("{tens}\u{200c}و{}", nth(ones).unwrap_or_default()),
        (None, None, _) => "صدم".to_owned(),
    };
    format!("{noun} {ordinal} ق.م.")
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} یا {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("یکی از ماه‌های {first} تا {last}"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("روزی از {first} تا {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("سالی از {from} تا {to}"),
        alone: ["سالی", "سالی پیش از میلاد"],
        astronomical: "به شمارش نجومی: ",
        place: |at, digit| format!("رقم {} {digit}", PLACES[at]),
        ending: |end| format!("با پایان {end}"),
    };
    one.said(year)
}
