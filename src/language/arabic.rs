//! Arabic, for each of the regions that it is read in.

use crate::language::arabic_centuries::{century_before, decade, millennium_before};
use crate::language::arabic_millions::{BILLION, MILLION, between, large, oblique, of_years};
use crate::language::arabic_regions::{Algeria, Egypt, Levant, Morocco, Region, Standard};
use crate::language::plural::arabic;
use crate::language::shared::{OneOf, attach, dash_of_figures, few, named, names, years};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Parts, Sets, Setting, Spans, TimeUnit,
    Times, YearPhrase, Years,
};

const SEASONS: [&str; 4] = ["ربيع", "صيف", "خريف", "شتاء"];
const PLACES: [&str; 4] = ["الآلاف", "المئات", "العشرات", "الآحاد"];
const UNKNOWN: &str = "سنة غير معروفة";
const QUARTERS: [&str; 4] = ["الربع الأول", "الربع الثاني", "الربع الثالث", "الربع الرابع"];
const THIRDS: [&str; 3] = ["الثلث الأول", "الثلث الثاني", "الثلث الأخير"];
const HALVES: [&str; 2] = ["النصف الأول", "النصف الثاني"];
const BARE: [&str; 12] = [
    "سنة واحدة",
    "سنتان",
    "شهر واحد",
    "شهران",
    "يوم واحد",
    "يومان",
    "ساعة واحدة",
    "ساعتان",
    "دقيقة واحدة",
    "دقيقتان",
    "ثانية واحدة",
    "ثانيتان",
];
pub(super) static STANDARD: Grammar = grammar::<Standard>();
pub(super) static EGYPT: Grammar = grammar::<Egypt>();
pub(super) static LEVANT: Grammar = grammar::<Levant>();
pub(super) static MOROCCO: Grammar = grammar::<Morocco>();
pub(super) static ALGERIA: Grammar = grammar::<Algeria>();

const fn grammar<R: Region>() -> Grammar {
    let (group, decimal) = R::MARKS;
    Grammar {
        setting: Setting { zero: R::ZERO, comma: "، ", ..Setting::WESTERN },
        numbers: Numbers {
            group,
            decimal,
            million: |n| large(n, MILLION),
            billion: |n| large(n, BILLION),
            of_years: |n| format!("{n} سنة"),
            short_years: [" مليون سنة", " مليار سنة"],
        },
        months: Months { alone: R::MONTHS, of: R::MONTHS, short: R::MONTHS, short_of: R::MONTHS },
        years: YEARS,
        parts: parts::<R>(),
        doubts: DOUBTS,
        spans: SPANS,
        sets: SETS,
        times: Times { hour: |hour| format!("الساعة {hour}"), on: |times, day| format!("{day}, {times}") },
        durations: DURATIONS,
        calendars: CALENDARS,
    }
}

const YEARS: Years = Years {
    before: |year| format!("{} ق.م", of_years(year)),
    after: |year| format!("{} م", of_years(year)),
    stretch: |first, last| match (last - i64::from(first), decade(first)) {
        (9, Some(decade)) => named(decade.clone(), decade),
        _ => named(years(first, last), format!("الأعوام {}", years(first, last))),
    },
    from_zero: |last| named(format!("الأعوام 0–{last}"), format!("الأعوام 0–{last}")),
    century_before,
    millennium_before,
    one: one_year,
    between,
    unknown: UNKNOWN,
    beyond_counting: "سنة تتجاوز كل عدّ",
    winter: |year, next| format!("{year}–{next}"),
    joined: |head, year| match year {
        YearPhrase::Named(years) => format!("{head} من {}", years.of),
        year => attach(head, year, " ", UNKNOWN),
    },
    within: |head, year| attach(head, year, " من عام ", UNKNOWN),
    part: |head, year| attach(head, year, " من عام ", UNKNOWN),
};

const fn parts<R: Region>() -> Parts {
    Parts {
        day: |day| day.to_string(),
        day_month: |day, month| format!("{day} {month}"),
        before_year: " ",
        a_month: "أحد الأشهر",
        a_day: "أحد الأيام",
        day_of_a_month: |n| format!("اليوم {n} من أحد الأشهر"),
        some_months: some_months::<R>,
        day_in: |months| format!("يوم في {}", some_months::<R>(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("{} من أحد الأشهر", some_days(days)),
            months => format!("{} من {}", some_days(days), some_months::<R>(months)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (نصف الكرة الشمالي)", " (نصف الكرة الجنوبي)"],
        quarter: |n, _: Form| QUARTERS[usize::from(n.clamp(1, 4)) - 1].to_owned(),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("ر{n}"),
        short_half: |n| format!("ن{n}"),
    }
}

const DOUBTS: Doubts = Doubts {
    form: Form::Plain,
    about: |_: Kind, words| format!("نحو {}", oblique(words)),
    sign: "نحو ",
    uncertain: "؟",
    approximately: " (تقريبًا)",
    clauses: &["يوم ", "أحد ", "اليوم ", "سنة ", "بين ", UNKNOWN],
    parts: ["السنة", "الفصل", "الشهر", "اليوم"],
    doubts: ["تقريبي", "غير مؤكد", "تقريبي وغير مؤكد"],
    remark: |parts, doubt| format!("{doubt}: {}", parts.join(" و")),
};

const SPANS: Spans = Spans {
    link: dash_of_figures,
    and: dash_of_figures,
    during: |kind, words| match kind {
        Kind::Year => format!("خلال عام {words}"),
        _ => format!("خلال {words}"),
    },
    from: |_: Kind, words| format!("منذ {}", oblique(words)),
    until: |_: Kind, words| format!("حتى {}", oblique(words)),
    end_unknown: "، والنهاية غير معروفة",
    start_unknown: "، والبداية غير معروفة",
    both_unknown: "، والبداية والنهاية غير معروفتين",
    unknown_time: "في وقت غير معروف",
    or_earlier: " أو قبل ذلك",
    or_later: " أو بعد ذلك",
    onwards: [" وما بعد ذلك", " وما بعد ذلك"],
    and_earlier: " وما قبل ذلك",
    both_open: "، وما قبل ذلك وما بعده",
};

const SETS: Sets = Sets {
    or,
    and: |rest, last| format!("{} و{last}", rest.replace(", ", " و")),
    count: |n, is_one, first, last| {
        let date = ["تاريخ", "تاريخ", "تاريخين", "تواريخ", "تاريخًا", "تاريخ"][arabic(n as u64)];
        format!("{}{n} {date}: {first} … {last}", if is_one { "واحد من " } else { "" })
    },
    all_until: |_: Kind, words| format!("كل التواريخ حتى {words}"),
    all_from: |_: Kind, words| format!("كل التواريخ منذ {words}"),
    the_year: |year| format!("عام {year}"),
    between: |_: Kind, first, last, _| format!("بين {first} و{last}"),
};

const DURATIONS: Durations = Durations {
    unit: |n, unit| {
        let forms = match unit {
            TimeUnit::Year => ["سنة", "سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"],
            TimeUnit::Month => ["شهر", "شهر واحد", "شهران", "أشهر", "شهرًا", "شهر"],
            TimeUnit::Day => ["يوم", "يوم واحد", "يومان", "أيام", "يومًا", "يوم"],
            TimeUnit::Hour => ["ساعة", "ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"],
            TimeUnit::Minute => ["دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"],
            TimeUnit::Second => ["ثانية", "ثانية واحدة", "ثانيتان", "ثوانٍ", "ثانية", "ثانية"],
        };
        forms[arabic(n)]
    },
    short: |n, unit| match unit {
        TimeUnit::Year | TimeUnit::Month | TimeUnit::Day => (DURATIONS.unit)(n, unit),
        TimeUnit::Hour => "س",
        TimeUnit::Minute => "د",
        TimeUnit::Second => "ث",
    },
    bare: &BARE,
    // A word that governs no case: the dual behind it stays as it is.
    about: ["تقريبًا ", "تقريبًا "],
    less_than: ("أقل من ", false, ""),
    behind: None,
};

const CALENDARS: Calendars = Calendars {
    names: ["ميلادي", "يولياني", "عبري", "هجري", "فارسي", "صيني", "جمهوري فرنسي"],
    hebrew: [
        "تشري",
        "مرحشوان",
        "كيسلو",
        "طيفت",
        "شباط",
        "آذار الأول",
        "آذار الثاني",
        "آذار",
        "نيسان",
        "أيار",
        "سيفان",
        "تموز",
        "آب",
        "أيلول",
    ],
    islamic: [
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذو الحجة",
    ],
    persian: ["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"],
    republican: [
        "فانديميير",
        "برومير",
        "فريمير",
        "نيفوز",
        "بلوفيوز",
        "فانتوز",
        "جرمينال",
        "فلوريال",
        "بريريال",
        "ميسيدور",
        "تيرميدور",
        "فروكتيدور",
    ],
    hijra: |year| format!("{year} هـ"),
    republican_year: |year, _| format!("سنة {year}"),
    complementary: |day| match day {
        Some(day) => format!("اليوم التكميلي {day}"),
        None => "الأيام التكميلية".to_owned(),
    },
    chinese: |day, is_leap, month| {
        let day = day.map_or_else(String::new, |day| format!("اليوم {day} من "));
        format!("{day}الشهر {month}{}, ", if is_leap { " الكبيس" } else { "" })
    },
};

/// The word stands before each that follows the first.
fn or(rest: &str, last: &str) -> String {
    format!("{} أو {last}", rest.replace(", ", " أو "))
}

fn some_months<R: Region>(months: &[u8]) -> String {
    few(&names(months, &R::MONTHS), or, |first, last| format!("أحد الأشهر من {first} إلى {last}"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    few(&days, or, |first, last| format!("يوم من {first} إلى {last}"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("سنة من {from} إلى {to}"),
        alone: ["سنة ما", "سنة ما ق.م"],
        astronomical: "بالعد الفلكي: ",
        place: |at, digit| format!("رقم {} {digit}", PLACES[at]),
        ending: |end| format!("آخرها {end}"),
    };
    one.said(year)
}
