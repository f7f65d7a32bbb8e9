//! Arabic, for each of the regions that it is read in.

use crate::language::TimeUnit;
use crate::language::arabic_regions::{Algeria, Egypt, Levant, Morocco, Region, Standard};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::arabic_counts::{EVENTS, OTHERS, counted, gathered, number};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static STANDARD: Catalogue = catalogue::<Standard>();
pub(super) static EGYPT: Catalogue = catalogue::<Egypt>();
pub(super) static LEVANT: Catalogue = catalogue::<Levant>();
pub(super) static MOROCCO: Catalogue = catalogue::<Morocco>();
pub(super) static ALGERIA: Catalogue = catalogue::<Algeria>();

const fn catalogue<R: Region>() -> Catalogue {
    Catalogue {
        signs: Signs { comma: "، ", colon: ": ", semicolon: "؛ ", quotes: ["«", "»"] },
        axis: axis::<R>(),
        changes: changes::ARABIC,
        citing: citing::ARABIC,
        description: description::<R>(),
        event: event::<R>(),
        foot: foot::<R>(),
        lanes: lanes::<R>(),
        legend: LEGEND,
        looks: LOOKS,
        page: PAGE,
        rates: rates::<R>(),
        series: SeriesWords {
            extremes: |low, high| format!("أدنى قيمة {low}، وأعلى قيمة {high}."),
            not_from_zero: |first| format!("يبدأ المقياس عند {first} لا عند الصفر."),
            gaps: |n| format!("مواضع بلا قيمة: {n}."),
        },
    }
}

const fn axis<R: Region>() -> AxisWords {
    AxisWords {
        zone: |place| format!("توقيت {place}"),
        zone_data: |zones, version| format!("الأيام والأوقات بحسب ساعات {zones} (بيانات المناطق الزمنية {version})."),
        as_of: |date| format!("حتى {date}"),
        omitted: |duration| format!("محذوف: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+ {}", counted::<R>(n, OTHERS)),
        band: |n, most| format!("{}، {} على الأكثر في موضع واحد", counted::<R>(n, EVENTS), number::<R>(most)),
    }
}

const fn description<R: Region>() -> DescriptionWords {
    DescriptionWords {
        timeline: "خط زمني",
        untitled: |range| format!("خط زمني، {range}"),
        count: |n, range| format!("{}، {range}.", counted::<R>(n, EVENTS)),
        folded: |labelled, folded| {
            format!("بتسمية: {}؛ مجموعة تحت تسميات تعدّها: {}.", number::<R>(labelled), number::<R>(folded))
        },
        bands: |n, most| {
            format!(
                "أحداث بلا علامة خاصة بها: {}؛ يبيّن شريط عددها في كل وقت، {} على الأكثر.",
                number::<R>(n),
                number::<R>(most)
            )
        },
        gathered_in_last: |_, words| format!("يجمع المسار الأخير: {words}."),
        as_of_date: |date| format!("حتى {date}: ما لا نهاية له مبيَّن حتى ذلك الحين."),
        links_left_out: "روابط غير مرسومة",
        other_dates: "تواريخ أخرى بحسب المصادر",
        eras: "العصور: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "المقياس الزمني خطي.",
            Scale::Broken => "المقياس الزمني متقطع.",
            Scale::Focus => "المقياس الزمني متغير السرعة.",
            Scale::Sequential => "المقياس الزمني يتبع ترتيب الأحداث.",
        },
        breaks: |n, each| {
            let places = counted::<R>(n, ["موضع", "موضع واحد", "موضعين", "مواضع", "موضعًا", "موضع"]);
            format!("المقياس الزمني متقطع في {places}: {each}.")
        },
    }
}

const fn event<R: Region>() -> EventWords {
    EventWords {
        written: "التاريخ كما كُتب: ",
        whole: "كل هذه المدة، من أول يوم إلى آخر يوم",
        place: "المكان: ",
        category: "الفئة: ",
        according_to: "بحسب ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("الحالة: أفاد به طرف واحد أو مصدر واحد"),
            Status::Disputed => Some("الحالة: مختلف فيه؛ المصادر يناقض بعضها بعضًا"),
            Status::Denied => Some("الحالة: ينفيه المعنيون"),
        },
        basis: |basis| match basis {
            Basis::Stated => "التاريخ: ذكره مصدر",
            Basis::Derived => "التاريخ: مستنتج من كلام مصدر",
            Basis::Background => "التاريخ: معروف للعموم",
        },
        dates_outside: |n| {
            let forms = [
                "من تواريخه يقع",
                "أحد تواريخه يقع",
                "تاريخان من تواريخه يقعان",
                "من تواريخه تقع",
                "من تواريخه تقع",
                "من تواريخه تقع",
            ];
            format!("{} خارج هذه الصورة.", counted::<R>(n, forms))
        },
        sources: |n| if n == 1 { "المصدر: " } else { "المصادر: " },
        and_more: |n| format!("و{}", counted::<R>(n, OTHERS)),
    }
}

const fn foot<R: Region>() -> FootWords {
    FootWords {
        sequential: "الأحداث بالترتيب: المسافات على هذا المحور ليست مُددًا.",
        broken_scale: |omitted| format!("مقياس زمني متقطع: {omitted}."),
        last_omission: "؛ و",
        times_in: |zone, some_without| {
            let rest = if some_without {
                "؛ والوقت الذي لا منطقة زمنية له موضوع كأنه UTC"
            } else {
                ""
            };
            format!("الأوقات على المحور: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "حدث واحد بلا تسمية خاصة به: يقف خلف التسمية «+ حدث آخر».".to_owned(),
            2 => "حدثان بلا تسمية خاصة بهما: يقفان خلف تسميات «+ أحداث أخرى».".to_owned(),
            n => format!("{} بلا تسمية خاصة بها: تقف خلف تسميات «+ أحداث أخرى».", counted::<R>(n, EVENTS)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "في كل موضع".to_owned(), |duration| format!("في مدة قدرها {duration}"));
            format!("ارتفاع الشريط: الأحداث {within}، {} على الأكثر (بالجذر التربيعي).", number::<R>(most))
        },
        unrepeated: |n| match n {
            1 => "حدث واحد يعدّه شريط في مساره لا علامة له في مساراته الأخرى.".to_owned(),
            2 => "حدثان يعدّهما شريط في مسارهما لا علامة لهما في مساراتهما الأخرى.".to_owned(),
            n => format!("{} يعدّها شريط في مسارها لا علامة لها في مساراتها الأخرى.", counted::<R>(n, EVENTS)),
        },
        last_lane: last_lane::<R>,
        cut_sets: |n| match n {
            1 => "حدث واحد له تاريخ آخر خارج هذه الصورة.".to_owned(),
            2 => "حدثان لهما تواريخ أخرى خارج هذه الصورة.".to_owned(),
            n => format!("{} لها تواريخ أخرى خارج هذه الصورة.", counted::<R>(n, EVENTS)),
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("الأحداث مؤرَّخة بحسب {who}."),
            n => format!(
                "الأحداث مؤرَّخة بحسب {who}، وعددها {} من {}؛ ولا يذكر هذا المصدر تاريخًا لبقيتها.",
                number::<R>(n),
                number::<R>(all)
            ),
        },
        bases: |counts| format!("التواريخ: {counts}."),
        basis: |n, basis| {
            let [one, several] = match basis {
                Some(Basis::Stated) => ["ذكره مصدر", "ذكرها مصدر"],
                Some(Basis::Derived) => ["مستنتج من كلام مصدر", "مستنتجة من كلام مصدر"],
                Some(Basis::Background) => ["معروف للعموم", "معروفة للعموم"],
                None => ["لم يُذكر أصله", "لم يُذكر أصلها"],
            };
            format!("{} {}", number::<R>(n), if n == 1 { one } else { several })
        },
    }
}

const fn lanes<R: Region>() -> LaneWords {
    LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "بلا فئة",
            LaneKey::Actor => "غير مسمّى",
            LaneKey::Place => "المكان غير مذكور",
            LaneKey::Source => "بلا مصدر",
            LaneKey::Status => "الحالة غير مذكورة",
            LaneKey::Tag => "بلا وسم",
            LaneKey::Title => "بلا عنوان",
        },
        gathered: gathered::<R>,
        other: |gathered| format!("غير ذلك: {gathered}"),
        of_events: |n| format!(" ({})", counted::<R>(n, EVENTS)),
    }
}

const LEGEND: LegendWords = LegendWords {
    no_category: "بلا فئة",
    whisker: "وقع ضمن مدى الخط",
    approximate: "تاريخ تقريبي",
    uncertain: "تاريخ غير مؤكد",
    one_of: "وقع في أحد هذه التواريخ",
    all_of: "وقع في كل من هذه التواريخ",
    other_date: "تاريخ آخر بحسب مصدر",
    ramp: "بدأ أو انتهى ضمن التدرّج",
    pale: "باهت: عنوانه على التدرّج",
    fade: "البداية أو النهاية غير معروفة",
    open: "نهاية مفتوحة",
    cut: "يستمر خارج هذه الصورة",
    echo: "تسميته في مسار آخر",
    links: ["يؤدي إلى", "يرد على", "جزء من", "يناقض", "يروي"],
    knot: "يتغير المقياس الزمني: أوسع حيث تشير الأسهم",
    status: |status| match status {
        Status::Confirmed => "مؤكد",
        Status::Reported => "أفيد به",
        Status::Disputed => "مختلف فيه",
        Status::Denied => "منفي",
    },
};

const LOOKS: LookWords = LookWords {
    signs: "العلامات: ",
    sources: "المصادر: ",
    mark: |symbol| match symbol {
        Symbol::Circle => "دائرة",
        Symbol::Diamond => "معيّن",
        Symbol::Square => "مربع",
        Symbol::Triangle => "مثلث",
        Symbol::TriangleDown => "مثلث رأسه إلى أسفل",
        Symbol::Cross => "علامة زائد",
        Symbol::Hexagon => "شكل سداسي",
    },
    plain_mark: "دائرة رمادية",
    hollow_mark: "علامة أو شريط مفرّغ",
    whisker: "خط يعبر علامة",
    dashed_line: "خط متقطع يعبر علامة أو عند طرف شريط، أو علامة من نصفين",
    dashed_outline: "إطار متقطع",
    half_filled: "علامات نصف مملوءة على خط واحد",
    joined: "علامات على خط واحد",
    pale_mark: "علامة أو شريط باهت مفرغ على خط رفيع",
    faded_end: "تدرّج ينتهي بخط",
    pale_bar: "شريط باهت",
    faded_away: "تدرّج بلا خط",
    arrowhead: "رأس سهم على شريط",
    torn_end: "طرف ممزق، أو سهم على خط",
    small_mark: "علامة صغيرة أو شريط رفيع",
    links: ["خط برأس سهم", "خط متقطع بسهم مفتوح", "خط منقط بمعين", "خط تقطعه شرطتان", "خط متقطع بحلقة"],
    arrowed_line: "خط ذو أسهم يعبر المحور",
};

const PAGE: PageWords = PageWords {
    events: "الأحداث",
    date: "التاريخ",
    event: "الحدث",
    category: "الفئة",
    place: "المكان",
    sources: "المصادر",
    status: "الحالة",
    actors: "الأطراف: ",
    more: "المزيد عن هذا الحدث",
    archived: "نسخة مؤرشفة",
    search: "البحث في الأحداث",
    show_all: "إظهار الكل",
    confirmed: "مؤكد",
};

const fn rates<R: Region>() -> RateWords {
    RateWords {
        scale: |n, pieces| {
            let rates = counted::<R>(n, ["سرعة", "سرعة واحدة", "سرعتين", "سرعات", "سرعة", "سرعة"]);
            format!("مقياس زمني ذو {rates}: {pieces}.")
        },
        first: |piece, times, unit, slowest| {
            let (unit, its) = match unit {
                TimeUnit::Year => ("السنة", "عرضها"),
                TimeUnit::Month => ("الشهر", "عرضه"),
                TimeUnit::Day => ("اليوم", "عرضه"),
                TimeUnit::Hour => ("الساعة", "عرضها"),
                TimeUnit::Minute => ("الدقيقة", "عرضها"),
                TimeUnit::Second => ("الثانية", "عرضها"),
            };
            format!("{piece} حيث عرض {unit} {times} {its} في {slowest}")
        },
        further: |piece, times| format!("{piece}، {times}"),
        same: |piece| format!("{piece}، كذلك"),
        times: |rate| format!("{rate}×"),
        piece: |piece, times, slowest| format!("{piece}: العرض {times} عرض {slowest}"),
        equal: |slowest| format!("العرض مثل عرض {slowest}"),
        narrowest: |piece| format!("{piece}: أضيق جزء"),
    }
}

fn last_lane<R: Region>(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered::<R>(count, lanes);
    match most {
        None => format!(
            "يجمع المسار الأخير: {words}؛ فعدد مسارات الصورة {} على الأكثر، مسار لكل من أصحاب الأحداث الأكثر.",
            number::<R>(MOST_LANES)
        ),
        Some(most) => format!(
            "يجمع المسار الأخير: {words}؛ ولكل من الباقي مسار ({})، وهي صاحبة الوزن الأكبر، أي مجموع أهمية أحداثها.",
            gathered::<R>(most as usize, lanes)
        ),
    }
}
