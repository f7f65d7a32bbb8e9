//! Hebrew.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["״", "״"] },
    changes: changes::HEBREW,
    citing: citing::HEBREW,
    axis: AxisWords {
        zone: |place| format!("שעון {place}"),
        zone_data: |zones, version| format!("ימים ושעות לפי השעונים של {zones} (נתוני אזורי זמן {version})."),
        as_of,
        omitted: |duration| format!("הושמט: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+ {}", counted(n, ["עוד אחד", "עוד שניים", "נוספים"])),
        band: |n, most| format!("{}, לכל היותר {} במקום אחד", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "ציר זמן",
        untitled: |range| format!("ציר זמן, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("עם תווית: {}; מקובצים תחת תוויות שמונות אותם: {}.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!("אירועים בלי סימן משלהם: {}; רצועה מראה כמה מהם יש בכל זמן, לכל היותר {}.", number(n), number(most))
        },
        gathered_in_last: |_, words| format!("המסלול האחרון מאגד: {words}."),
        as_of_date: |date| format!("{}. מה שאין לו סוף מוצג עד אז.", as_of(date)),
        links_left_out: "קשרים שלא צוירו",
        other_dates: "תאריכים אחרים לפי מקורות",
        eras: "תקופות: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "סולם הזמן ליניארי.",
            Scale::Broken => "סולם הזמן קטוע.",
            Scale::Focus => "סולם הזמן משנה קצב.",
            Scale::Sequential => "סולם הזמן הוא לפי סדר האירועים.",
        },
        breaks: |n, each| format!("סולם הזמן קטוע: {} – {each}.", counted(n, ["מקום אחד", "שני מקומות", "מקומות"])),
    },
    event: EventWords {
        written: "התאריך כפי שנכתב: ",
        whole: "כל פרק הזמן הזה, מיומו הראשון ועד יומו האחרון",
        place: "מקום: ",
        category: "קטגוריה: ",
        according_to: "לפי ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("מצב: דווח על ידי צד אחד או מקור אחד"),
            Status::Disputed => Some("מצב: שנוי במחלוקת; המקורות סותרים זה את זה"),
            Status::Denied => Some("מצב: מוכחש על ידי הנוגעים בדבר"),
        },
        basis: |basis| match basis {
            Basis::Stated => "תאריך: נמסר במקור",
            Basis::Derived => "תאריך: הוסק מדברי מקור",
            Basis::Background => "תאריך: ידוע לכול",
        },
        dates_outside: |n| {
            let forms = ["אחד מתאריכיו נמצא", "שניים מתאריכיו נמצאים", "מתאריכיו נמצאים"];
            format!("{} מחוץ לתמונה הזאת.", counted(n, forms))
        },
        sources: |n| if n == 1 { "מקור: " } else { "מקורות: " },
        and_more: |n| format!("ועוד {}", number(n)),
    },
    foot: FootWords {
        sequential: "אירועים לפי סדרם: המרחקים על הציר אינם משכי זמן.",
        broken_scale: |omitted| format!("סולם זמן קטוע: {omitted}."),
        last_omission: "; וכן ",
        times_in: |zone, some_without| {
            let rest =
                if some_without { "; שעה בלי אזור זמן מוצגת כאילו היא ב־UTC" } else { "" };
            format!("השעות על הציר: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "לאירוע אחד אין תווית משלו: הוא נמצא מאחורי התווית ״+ עוד אחד״.".to_owned(),
            n => format!("{} בלי תווית משלהם: הם נמצאים מאחורי התוויות ״+ n נוספים״.", counted(n, EVENTS)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "בכל מקום".to_owned(), |duration| format!("בתוך {duration}"));
            format!("גובה הרצועה: אירועים {within}, לכל היותר {} (כשורשים ריבועיים).", number(most))
        },
        unrepeated: |n| match n {
            1 => "לאירוע אחד שרצועה מונה במסלולו אין סימן במסלוליו האחרים.".to_owned(),
            n => format!("{} שרצועה מונה במסלולם, בלי סימן במסלוליהם האחרים.", counted(n, EVENTS)),
        },
        last_lane,
        cut_sets: |n| match n {
            1 => "לאירוע אחד יש תאריך נוסף מחוץ לתמונה הזאת.".to_owned(),
            n => format!("{} עם תאריכים נוספים מחוץ לתמונה הזאת.", counted(n, EVENTS)),
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("האירועים מתוארכים לפי {who}."),
            n => format!(
                "האירועים מתוארכים לפי {who} (כלומר {} מתוך {}); לשאר האירועים המקור הזה אינו נותן תאריך.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("תאריכים: {counts}."),
        basis: |n, basis| {
            let words = match (basis, n) {
                (Some(Basis::Stated), 1) => "נמסר במקור",
                (Some(Basis::Stated), _) => "נמסרו במקור",
                (Some(Basis::Derived), 1) => "הוסק מדברי מקור",
                (Some(Basis::Derived), _) => "הוסקו מדברי מקור",
                (Some(Basis::Background), 1) => "ידוע לכול",
                (Some(Basis::Background), _) => "ידועים לכול",
                (None, _) => "ללא ציון מוצא",
            };
            format!("{} {words}", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "ללא קטגוריה",
            LaneKey::Actor => "ללא שם",
            LaneKey::Place => "מקום לא צוין",
            LaneKey::Source => "ללא מקור",
            LaneKey::Status => "מצב לא צוין",
            LaneKey::Tag => "ללא תגית",
            LaneKey::Title => "ללא כותרת",
        },
        gathered,
        other: |gathered| format!("אחרים: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "ללא קטגוריה",
        whisker: "אירע בטווח הקו",
        approximate: "תאריך משוער",
        uncertain: "תאריך לא ודאי",
        one_of: "אירע באחד מהתאריכים האלה",
        all_of: "אירע בכל אחד מהתאריכים האלה",
        other_date: "תאריך אחר לפי מקור",
        ramp: "התחיל או הסתיים בתוך הדהייה",
        pale: "חיוור: כותרתו על הדהייה",
        fade: "ההתחלה או הסוף לא ידועים",
        open: "סוף פתוח",
        cut: "נמשך מחוץ לתמונה הזאת",
        echo: "תוויתו במסלול אחר",
        links: ["מוביל אל", "מגיב אל", "הוא חלק מתוך", "סותר", "מדווח על"],
        knot: "סולם הזמן משתנה: רחב יותר לכיוון החצים",
        status: |status| match status {
            Status::Confirmed => "מאושר",
            Status::Reported => "מדווח",
            Status::Disputed => "שנוי במחלוקת",
            Status::Denied => "מוכחש",
        },
    },
    looks: LookWords {
        signs: "סימנים: ",
        sources: "מקורות: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "עיגול",
            Symbol::Diamond => "מעוין",
            Symbol::Square => "ריבוע",
            Symbol::Triangle => "משולש",
            Symbol::TriangleDown => "משולש שקודקודו למטה",
            Symbol::Cross => "צלב",
            Symbol::Hexagon => "משושה",
        },
        plain_mark: "עיגול אפור",
        hollow_mark: "סימן או פס חלול",
        whisker: "קו דרך סימן",
        dashed_line: "קו מקווקו דרך סימן או בקצה פס, סימן בשני חצאים",
        dashed_outline: "מתאר מקווקו",
        half_filled: "סימנים מלאים למחצה על קו אחד",
        joined: "סימנים על קו אחד",
        pale_mark: "סימן או פס חלול וחיוור על קו דק",
        faded_end: "דהייה שבסופה קו",
        pale_bar: "פס חיוור",
        faded_away: "דהייה בלי קו",
        arrowhead: "ראש חץ על פס",
        torn_end: "קצה קרוע, או חץ על קו",
        small_mark: "סימן קטן או פס דק",
        links: [
            "קו עם ראש חץ",
            "קו מקווקו עם חץ פתוח",
            "קו מנוקד עם מעוין",
            "קו עם שני קווים חוצים",
            "קו מקווקו עם טבעת",
        ],
        arrowed_line: "קו עם חצים לרוחב הציר",
    },
    page: PageWords {
        events: "אירועים",
        date: "תאריך",
        event: "אירוע",
        category: "קטגוריה",
        place: "מקום",
        sources: "מקורות",
        status: "מצב",
        actors: "משתתפים: ",
        more: "עוד על האירוע הזה",
        archived: "עותק מאורכב",
        search: "חיפוש אירועים",
        show_all: "הצגת הכול",
        confirmed: "מאושר",
    },
    series: SeriesWords {
        extremes: |low, high| format!("הערך הנמוך ביותר {low}, הגבוה ביותר {high}."),
        not_from_zero: |first| format!("הסולם מתחיל ב־{first} ולא באפס."),
        gaps: |n| format!("מקומות ללא ערך: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("סולם זמן: {} – {pieces}.", counted(n, ["קטע אחד", "שני קטעים", "קטעים"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "שנה",
                TimeUnit::Month => "חודש",
                TimeUnit::Day => "יום",
                TimeUnit::Hour => "שעה",
                TimeUnit::Minute => "דקה",
                TimeUnit::Second => "שנייה",
            };
            format!("{piece}, שבו הרוחב של {unit} גדול {times} מאשר {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, כנ״ל"),
        times: |rate| format!("פי {rate}"),
        piece: |piece, times, slowest| format!("{piece}: רחב {times} מאשר {slowest}"),
        equal: |slowest| format!("רחב כמו {slowest}"),
        narrowest: |piece| format!("{piece}: החלק הצר ביותר"),
    },
};

/// One and two with their words, others behind figures.
type Noun = [&'static str; 3];

const EVENTS: Noun = ["אירוע אחד", "שני אירועים", "אירועים"];

fn number(count: usize) -> String {
    Language::Hebrew.grammar().counted(count as u64)
}

fn counted(count: usize, [one, two, several]: Noun) -> String {
    match count {
        1 => one.to_owned(),
        2 => two.to_owned(),
        count => format!("{}\u{a0}{several}", number(count)),
    }
}

/// A letter before figures has a maqaf.
fn as_of(date: &str) -> String {
    let joint = if date.starts_with(|c: char| c.is_ascii_digit()) { "־" } else { "" };
    format!("נכון ל{joint}{date}")
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => ["קטגוריה אחת", "שתי קטגוריות", "קטגוריות"],
        LaneKey::Actor => ["משתתף אחד", "שני משתתפים", "משתתפים"],
        LaneKey::Place => ["מקום אחד", "שני מקומות", "מקומות"],
        LaneKey::Source => ["מקור אחד", "שני מקורות", "מקורות"],
        LaneKey::Status => ["מצב אחד", "שני מצבים", "מצבים"],
        LaneKey::Tag => ["תגית אחת", "שתי תגיות", "תגיות"],
        LaneKey::Title => ["כותרת אחת", "שתי כותרות", "כותרות"],
    };
    counted(count, noun)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "המסלול האחרון מאגד: {words}; בתמונה יש לכל היותר {MOST_LANES} מסלולים, אחד לכל מי שיש לו הכי הרבה אירועים."
        ),
        Some(most) => format!(
            "המסלול האחרון מאגד: {words}; מסלול משלהם: {}, בעלי המשקל הרב ביותר, כלומר סכום החשיבות של אירועיהם.",
            gathered(most as usize, lanes)
        ),
    }
}
