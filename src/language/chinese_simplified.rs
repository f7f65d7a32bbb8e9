//! Chinese in simplified characters.

use crate::language::east_asian::{Behind, OneOf, era_first, linked, lunar, myriads, with_sign};
use crate::language::shared::{behind_doubt, few, named, names};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Order, Parts, Sets, Setting, Spans,
    TimeUnit, Times, Years,
};

const MONTHS: [&str; 12] = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
const SEASONS: [&str; 4] = ["春季", "夏季", "秋季", "冬季"];
const PLACES: [&str; 4] = ["千", "百", "十", "个"];
const HALVES: [&str; 2] = ["上半年", "下半年"];
const THIRDS: [&str; 3] = ["前三分之一", "中间三分之一", "后三分之一"];
const UNKNOWN: &str = "年份不详";
const BEFORE: &str = "公元前";
const MYRIADS: [&str; 3] = ["万", "亿", "万亿"];
const BEHIND: Behind = Behind { year: "", phrase: "的", one: "", unknown: UNKNOWN };

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting {
        comma: "，",
        brackets: ["（", "）"],
        dash: "—",
        order: Order::Year,
        era_leads: true,
        year: |year| with_sign(year, "年"),
        behind_day: " ",
        gaps: ["", ""],
        ..Setting::WESTERN
    },
    numbers: Numbers {
        group: ",",
        decimal: '.',
        million: |n| myriads(n, false, MYRIADS),
        billion: |n| myriads(n, true, MYRIADS),
        of_years: |n| format!("{n}年"),
        short_years: ["百万年", "十亿年"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: MONTHS, short_of: MONTHS },
    years: Years {
        before: |year| format!("{BEFORE}{year}年"),
        after: |year| format!("公元{}", with_sign(year, "年")),
        stretch: |first, last| match last - i64::from(first) {
            9 => {
                let decade = format!("{}世纪{}年代", first / 100 + 1, first % 100);
                named(decade.clone(), decade)
            }
            _ => named(format!("{first}—{last}年"), format!("{first}—{last}年")),
        },
        from_zero: |last| named(format!("0—{last}年"), format!("0—{last}年")),
        century_before: |n| named(format!("{BEFORE}{n}世纪"), format!("{BEFORE}{n}世纪")),
        millennium_before: |n| named(format!("{BEFORE}第{n}千年"), format!("{BEFORE}第{n}千年")),
        one: one_year,
        between: |from, to| format!("{from}至{to}之间"),
        unknown: UNKNOWN,
        beyond_counting: "远得无法计数的年份",
        winter: |year, next| format!("{}—{next}年", year.trim_end_matches('年')),
        joined: |head, year| BEHIND.said(head, year),
        within: |head, year| BEHIND.said(head, year),
        part: |head, year| BEHIND.said(head, year),
    },
    parts: Parts {
        day: |day| format!("{day}日"),
        day_month: |day, month| [month, day].concat(),
        before_year: "",
        a_month: "某月",
        a_day: "某日",
        day_of_a_month: |n| format!("某月{n}日"),
        some_months,
        day_in: |months| format!("{}某日", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("某月{}", some_days(days)),
            months => format!("{}{}", some_months(months), some_days(days)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (北半球)", " (南半球)"],
        quarter: |n, _: Form| format!("第{n}季度"),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("{n}季度"),
        short_half: |n| HALVES[usize::from(n > 1)].to_owned(),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("约{words}"),
        sign: "约",
        uncertain: "？",
        approximately: " (约)",
        clauses: &["某月", "某日", "某年", "之间", UNKNOWN],
        parts: ["年", "季节", "月", "日"],
        doubts: ["大约", "不确定", "大约且不确定"],
        remark: |parts, doubt| format!("{}{doubt}", parts.join("、")),
    },
    spans: Spans {
        link: |first, last, _| linked(first, last, "—", ["从", "到", ""]),
        and: |first, last, _| format!("{first}—{last}"),
        during: |_: Kind, words| doubted(words, |words| format!("{words}期间")),
        from: |_: Kind, words| doubted(words, |words| format!("{words}起")),
        until: |_: Kind, words| format!("至{words}"),
        end_unknown: "，结束时间不详",
        start_unknown: "，开始时间不详",
        both_unknown: "，起止时间不详",
        unknown_time: "时间不详",
        or_earlier: "或更早",
        or_later: "或更晚",
        onwards: ["及以后", "及以后"],
        and_earlier: "及以前",
        both_open: "及其前后",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{}和{last}", rest.replace(", ", "、")),
        count: |n, is_one, first, last| format!("{n}个日期{}：{first}……{last}", if is_one { "之一" } else { "" }),
        all_until: |_: Kind, words| format!("至{words}的全部"),
        all_from: |_: Kind, words| doubted(words, |words| format!("{words}起的全部")),
        the_year: str::to_owned,
        between: |_: Kind, first, last, _| format!("{first}至{last}之间"),
    },
    times: Times { hour: |hour| format!("{hour}时"), on: |times, day| format!("{day} {times}") },
    durations: Durations {
        bare: &[],
        unit: |_, unit| match unit {
            TimeUnit::Year => "年",
            TimeUnit::Month => "个月",
            TimeUnit::Day => "天",
            TimeUnit::Hour => "小时",
            TimeUnit::Minute => "分钟",
            TimeUnit::Second => "秒",
        },
        short: |n, unit| (GRAMMAR.durations.unit)(n, unit),
        about: ["约", "约"],
        less_than: ("不到", false, ""),
        behind: None,
    },
    calendars: Calendars {
        names: ["公历", "儒略历", "犹太历", "伊斯兰历", "伊朗历", "农历", "法国共和历"],
        hebrew: [
            "提斯利月",
            "玛西班月",
            "基斯流月",
            "提别月",
            "细罢特月",
            "第一亚达月",
            "第二亚达月",
            "亚达月",
            "尼散月",
            "以珥月",
            "西弯月",
            "搭模斯月",
            "埃波月",
            "以禄月",
        ],
        islamic: [
            "穆哈兰姆月",
            "色法尔月",
            "赖比尔·敖外鲁月",
            "赖比尔·阿色尼月",
            "主马达·敖外鲁月",
            "主马达·阿色尼月",
            "赖哲卜月",
            "舍尔邦月",
            "赖买丹月",
            "闪瓦鲁月",
            "都尔喀尔德月",
            "都尔黑哲月",
        ],
        persian: [
            "法尔瓦丁月",
            "奥尔迪贝赫什特月",
            "霍尔达德月",
            "提尔月",
            "莫尔达德月",
            "沙赫里瓦尔月",
            "梅赫尔月",
            "阿班月",
            "阿扎尔月",
            "戴伊月",
            "巴赫曼月",
            "埃斯凡德月",
        ],
        republican: ["葡月", "雾月", "霜月", "雪月", "雨月", "风月", "芽月", "花月", "牧月", "获月", "热月", "果月"],
        hijra: |year| format!("伊历{year}年"),
        republican_year: |year, _| format!("共和{year}年"),
        complementary: |day| day.map_or_else(|| "补充日".to_owned(), |day| format!("第{day}补充日")),
        chinese: |day, is_leap, month| lunar(day, if is_leap { "闰" } else { "" }, month),
    },
};

/// A word behind a date, which may be doubted.
fn doubted(words: &str, say: fn(&str) -> String) -> String {
    behind_doubt(words, "？", "（？）", say)
}

/// Members of a list have a comma of their own.
fn or(rest: &str, last: &str) -> String {
    format!("{}或{last}", rest.replace(", ", "、"))
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("{first}至{last}间某月"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|day| format!("{day}日")).collect();
    few(&days, or, |first, last| format!("{first}至{last}间某日"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("{}间", era_first(from, to, BEFORE, "—")),
        before: BEFORE,
        astronomical: "按天文纪年",
        place: |at, digit| format!("{}位为{digit}", PLACES[at]),
        ending: |end| format!("末{}为{end}", if end.len() == 1 { "位" } else { "尾" }),
        behind: ["、", "的某年"],
    };
    one.said(year)
}
