//! Persian.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: "، ", colon: ": ", semicolon: "؛ ", quotes: ["«", "»"] },
    changes: changes::PERSIAN,
    citing: citing::PERSIAN,
    axis: AxisWords {
        zone: |place| format!("وقت {place}"),
        zone_data: |zones, version| format!("روزها و ساعت‌ها به وقت {zones} (داده‌های مناطق زمانی {version})."),
        as_of: |date| format!("تا {date}"),
        omitted: |duration| format!("حذف‌شده: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+ {} مورد دیگر", number(n)),
        band: |n, most| format!("{}، حداکثر {} در یک جا", counted(n, "رویداد"), number(most)),
    },
    description: DescriptionWords {
        timeline: "خط زمان",
        untitled: |range| format!("خط زمان، {range}"),
        count: |n, range| format!("{}، {range}.", counted(n, "رویداد")),
        folded: |labelled, folded| {
            format!(
                "{} برچسب دارد؛ {} زیر برچسب‌هایی گرد آمده است که آنها را می‌شمارد.",
                number(labelled),
                number(folded)
            )
        },
        bands: |n, most| {
            format!(
                "{} نشانهٔ جداگانه ندارد: نواری نشان می‌دهد در هر زمان چند رویداد هست، حداکثر {}.",
                counted(n, "رویداد"),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("ردیف آخر در بر دارد: {words}."),
        as_of_date: |date| format!("تا {date}: آنچه پایان ندارد تا آن زمان نشان داده شده است."),
        links_left_out: "پیوندهای کشیده‌نشده",
        other_dates: "تاریخ‌های دیگر به روایت منابع",
        eras: "دوره‌ها: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "مقیاس زمان خطی است.",
            Scale::Broken => "مقیاس زمان بریده است.",
            Scale::Focus => "مقیاس زمان چند سرعت دارد.",
            Scale::Sequential => "مقیاس زمان به ترتیب رویدادهاست.",
        },
        breaks: |n, each| format!("مقیاس زمان در {} بریده است: {each}.", counted(n, "جا")),
    },
    event: EventWords {
        written: "تاریخ به همان صورت نوشته‌شده: ",
        whole: "تمام این مدت، از روز اول تا روز آخر",
        place: "مکان: ",
        category: "دسته: ",
        according_to: "به گفتهٔ ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("وضعیت: به گزارش یک طرف یا یک منبع"),
            Status::Disputed => Some("وضعیت: مورد اختلاف؛ منابع با هم ناسازگارند"),
            Status::Denied => Some("وضعیت: تکذیب‌شده از سوی کسانی که به آنان مربوط است"),
        },
        basis: |basis| match basis {
            Basis::Stated => "تاریخ: به گفتهٔ منبع",
            Basis::Derived => "تاریخ: برگرفته از سخن منبع",
            Basis::Background => "تاریخ: دانستهٔ همگان",
        },
        dates_outside: |n| format!("{} از تاریخ‌های آن بیرون از این تصویر است.", number(n)),
        sources: |n| if n == 1 { "منبع: " } else { "منابع: " },
        and_more: |n| format!("و {} مورد دیگر", number(n)),
    },
    foot: FootWords {
        sequential: "رویدادها به ترتیب: فاصله‌ها روی این محور مدت نیست.",
        broken_scale: |omitted| format!("مقیاس زمان بریده: {omitted}."),
        last_omission: " و ",
        times_in: |zone, some_without| {
            let rest = if some_without {
                "؛ ساعت بدون منطقهٔ زمانی مانند UTC آمده است"
            } else {
                ""
            };
            format!("ساعت‌های محور: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => format!("{} رویداد برچسب جداگانه ندارد: پشت برچسب «+ {} مورد دیگر» است.", number(1), number(1)),
            n => format!("{} برچسب جداگانه ندارند: پشت برچسب‌های «+ n مورد دیگر» هستند.", counted(n, "رویداد")),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "در هر جا".to_owned(), |duration| format!("در {duration}"));
            format!("ارتفاع نوار: رویدادها {within}، حداکثر {} (به صورت جذر).", number(most))
        },
        unrepeated: |n| format!("{} که نواری در ردیف خودش می‌شمارد در ردیف‌های دیگرش نشانه ندارد.", counted(n, "رویداد")),
        last_lane,
        cut_sets: |n| match n {
            1 => format!("{} رویداد تاریخ دیگری بیرون از این تصویر دارد.", number(1)),
            n => format!("{} تاریخ‌های دیگری بیرون از این تصویر دارند.", counted(n, "رویداد")),
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("تاریخ رویدادها به روایت {who} است."),
            n => format!(
                "تاریخ رویدادها به روایت {who} است: {} از {}؛ برای بقیه این منبع تاریخی نمی‌دهد.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("تاریخ‌ها: {counts}."),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "به گفتهٔ منبع",
                Some(Basis::Derived) => "برگرفته از سخن منبع",
                Some(Basis::Background) => "دانستهٔ همگان",
                None => "با منشأ نامشخص",
            };
            format!("{} {words}", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "بدون دسته",
            LaneKey::Actor => "نام‌برده‌نشده",
            LaneKey::Place => "مکان نامشخص",
            LaneKey::Source => "بدون منبع",
            LaneKey::Status => "وضعیت نامشخص",
            LaneKey::Tag => "بدون برچسب",
            LaneKey::Title => "بدون عنوان",
        },
        gathered,
        other: |gathered| format!("دیگر: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, "رویداد")),
    },
    legend: LegendWords {
        no_category: "بدون دسته",
        whisker: "در گسترهٔ خط رخ داد",
        approximate: "تاریخ تقریبی",
        uncertain: "تاریخ نامطمئن",
        one_of: "در یکی از این تاریخ‌ها رخ داد",
        all_of: "در هر یک از این تاریخ‌ها رخ داد",
        other_date: "تاریخ دیگری به روایت یک منبع",
        ramp: "در بخش محوشونده آغاز شد یا پایان یافت",
        pale: "کم‌رنگ: عنوانش روی بخش محوشونده است",
        fade: "آغاز یا پایان نامعلوم",
        open: "پایان باز",
        cut: "بیرون از این تصویر ادامه دارد",
        echo: "برچسبش در ردیفی دیگر است",
        links: ["به این می‌انجامد", "پاسخ به این است", "بخشی از این است", "با این ناسازگار است", "از این خبر می‌دهد"],
        knot: "مقیاس زمان تغییر می‌کند: پهن‌تر در سوی پیکان‌ها",
        status: |status| match status {
            Status::Confirmed => "تأییدشده",
            Status::Reported => "گزارش‌شده",
            Status::Disputed => "مورد اختلاف",
            Status::Denied => "تکذیب‌شده",
        },
    },
    looks: LookWords {
        signs: "نشانه‌ها: ",
        sources: "منابع: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "دایره",
            Symbol::Diamond => "لوزی",
            Symbol::Square => "مربع",
            Symbol::Triangle => "مثلث",
            Symbol::TriangleDown => "مثلث رو به پایین",
            Symbol::Cross => "علامت بعلاوه",
            Symbol::Hexagon => "شش‌ضلعی",
        },
        plain_mark: "دایرهٔ خاکستری",
        hollow_mark: "نشانه یا میلهٔ توخالی",
        whisker: "خطی از میان نشانه",
        dashed_line: "خط‌چینی از میان نشانه یا در پایان نوار، نشانهٔ دونیمه",
        dashed_outline: "دور خط‌چین",
        half_filled: "نشانه‌های نیمه‌پر روی یک خط",
        joined: "نشانه‌ها روی یک خط",
        pale_mark: "نشانه یا میلهٔ توخالی کم‌رنگ روی خط نازک",
        faded_end: "محوشدگی با خطی در انتها",
        pale_bar: "میلهٔ کم‌رنگ",
        faded_away: "محوشدگی بی‌خط",
        arrowhead: "نوک پیکان روی میله",
        torn_end: "سر پاره، یا پیکان روی خط",
        small_mark: "نشانهٔ کوچک یا میلهٔ باریک",
        links: [
            "خط با نوک پیکان",
            "خط بریده با پیکان باز",
            "خط نقطه‌چین با لوزی",
            "خط با دو خط عرضی",
            "خط بریده با حلقه",
        ],
        arrowed_line: "خطی با پیکان‌ها در عرض محور",
    },
    page: PageWords {
        events: "رویدادها",
        date: "تاریخ",
        event: "رویداد",
        category: "دسته",
        place: "مکان",
        sources: "منابع",
        status: "وضعیت",
        actors: "دست‌اندرکاران: ",
        more: "بیشتر دربارهٔ این رویداد",
        archived: "نسخهٔ بایگانی‌شده",
        search: "جستجوی رویدادها",
        show_all: "نمایش همه",
        confirmed: "تأییدشده",
    },
    series: SeriesWords {
        extremes: |low, high| format!("کمترین مقدار {low}، بیشترین مقدار {high}."),
        not_from_zero: |first| format!("مقیاس از {first} آغاز می‌شود، نه از صفر."),
        gaps: |n| format!("جاهای بدون مقدار: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("مقیاس زمان با {}: {pieces}.", counted(n, "سرعت")),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "سال",
                TimeUnit::Month => "ماه",
                TimeUnit::Day => "روز",
                TimeUnit::Hour => "ساعت",
                TimeUnit::Minute => "دقیقه",
                TimeUnit::Second => "ثانیه",
            };
            format!("{piece} که در آن پهنای یک {unit} {times} {slowest} است")
        },
        further: |piece, times| format!("{piece}، {times}"),
        same: |piece| format!("{piece}، به همان اندازه"),
        times: |rate| format!("{rate} برابر"),
        piece: |piece, times, slowest| format!("{piece}: پهنا {times} {slowest}"),
        equal: |slowest| format!("پهنا برابر با {slowest}"),
        narrowest: |piece| format!("{piece}: باریک‌ترین بخش"),
    },
};

fn number(count: usize) -> String {
    Language::Persian.grammar().counted(count as u64)
}

/// A noun behind its number has no plural.
fn counted(count: usize, noun: &str) -> String {
    format!("{}\u{a0}{noun}", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => "دسته",
        LaneKey::Actor => "دست‌اندرکار",
        LaneKey::Place => "مکان",
        LaneKey::Source => "منبع",
        LaneKey::Status => "وضعیت",
        LaneKey::Tag => "برچسب",
        LaneKey::Title => "عنوان",
    };
    counted(count, noun)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "ردیف آخر در بر دارد: {words}؛ هر تصویر حداکثر {} ردیف دارد، یکی برای هر کدام با بیشترین رویداد.",
            number(MOST_LANES)
        ),
        Some(most) => format!(
            "ردیف آخر در بر دارد: {words}؛ {} با بیشترین وزن، یعنی مجموع اهمیت رویدادها، ردیف خود را دارند.",
            gathered(most as usize, lanes)
        ),
    }
}
