//! Japanese.

use crate::language::east_asian::{Behind, OneOf, era_first, linked, myriads, with_sign};
use crate::language::shared::{behind_doubt, few, named, names};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Order, Parts, Sets, Setting, Spans,
    TimeUnit, Times, Years,
};

const MONTHS: [&str; 12] = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
const SEASONS: [&str; 4] = ["春", "夏", "秋", "冬"];
const PLACES: [&str; 4] = ["千", "百", "十", "一"];
const HALVES: [&str; 2] = ["前半", "後半"];
const THIRDS: [&str; 3] = ["最初の3分の1", "中間の3分の1", "最後の3分の1"];
const UNKNOWN: &str = "年不明";
const BEFORE: &str = "紀元前";
const MYRIADS: [&str; 3] = ["万", "億", "兆"];
const CLOSE: Behind = Behind { year: "", phrase: "の", one: "の", unknown: UNKNOWN };
const APART: Behind = Behind { year: "の", phrase: "の", one: "の", unknown: UNKNOWN };

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting {
        comma: "、",
        brackets: ["（", "）"],
        dash: "～",
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
        short_years: ["百万年", "十億年"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: MONTHS, short_of: MONTHS },
    years: Years {
        before: |year| format!("{BEFORE}{year}年"),
        after: |year| format!("西暦{}", with_sign(year, "年")),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("{first}年代"), format!("{first}年代")),
            _ => named(format!("{first}～{last}年"), format!("{first}～{last}年")),
        },
        from_zero: |last| named(format!("0～{last}年"), format!("0～{last}年")),
        century_before: |n| named(format!("{BEFORE}{n}世紀"), format!("{BEFORE}{n}世紀")),
        millennium_before: |n| named(format!("{BEFORE}{n}千年紀"), format!("{BEFORE}{n}千年紀")),
        one: one_year,
        between: |from, to| format!("{from}から{to}の間"),
        unknown: UNKNOWN,
        beyond_counting: "数えきれないほど遠い年",
        winter: |year, next| format!("{}～{next}年", year.trim_end_matches('年')),
        joined: |head, year| CLOSE.said(head, year),
        within: |head, year| APART.said(head, year),
        part: |head, year| if head.contains('分') { APART.said(head, year) } else { CLOSE.said(head, year) },
    },
    parts: Parts {
        day: |day| format!("{day}日"),
        day_month: |day, month| [month, day].concat(),
        before_year: "",
        a_month: "ある月",
        a_day: "ある日",
        day_of_a_month: |n| format!("ある月の{n}日"),
        some_months,
        day_in: |months| format!("{}のある日", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("ある月の{}", some_days(days)),
            months => format!("{}の{}", some_months(months), some_days(days)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (北半球)", " (南半球)"],
        quarter: |n, _: Form| format!("第{n}四半期"),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("第{n}四半期"),
        short_half: |n| HALVES[usize::from(n > 1)].to_owned(),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("{words}頃"),
        sign: "頃",
        uncertain: "？",
        approximately: " (およそ)",
        clauses: &["ある月", "ある日", "ある年", "の間", "の年", UNKNOWN],
        parts: ["年", "季節", "月", "日"],
        doubts: ["おおよそ", "不確か", "おおよそで不確か"],
        remark: |parts, doubt| format!("{}は{doubt}", parts.join("と")),
    },
    spans: Spans {
        link: |first, last, _| linked(first, last, "～", ["", "から", "まで"]),
        and: |first, last, _| format!("{first}～{last}"),
        during: |_: Kind, words| doubted(words, |words| format!("{words}中")),
        from: |_: Kind, words| doubted(words, |words| format!("{words}から")),
        until: |_: Kind, words| doubted(words, |words| format!("{words}まで")),
        end_unknown: "、終わりは不明",
        start_unknown: "、始まりは不明",
        both_unknown: "、始まりも終わりも不明",
        unknown_time: "時期不明",
        or_earlier: "またはそれ以前",
        or_later: "またはそれ以後",
        onwards: ["とそれ以降", "とそれ以降"],
        and_earlier: "とそれ以前",
        both_open: "とその前後",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest}、{last}"),
        count: |n, is_one, first, last| {
            format!("{n}件の日付{}：{first}…{last}", if is_one { "のうちの1つ" } else { "" })
        },
        all_until: |_: Kind, words| doubted(words, |words| format!("{words}までのすべて")),
        all_from: |_: Kind, words| doubted(words, |words| format!("{words}からのすべて")),
        the_year: str::to_owned,
        between: |_: Kind, first, last, _| format!("{first}から{last}の間"),
    },
    times: Times { hour: |hour| format!("{hour}時"), on: |times, day| format!("{day} {times}") },
    durations: Durations {
        bare: &[],
        unit: |_, unit| match unit {
            TimeUnit::Year => "年",
            TimeUnit::Month => "か月",
            TimeUnit::Day => "日",
            TimeUnit::Hour => "時間",
            TimeUnit::Minute => "分",
            TimeUnit::Second => "秒",
        },
        short: |n, unit| (GRAMMAR.durations.unit)(n, unit),
        about: ["約", "約"],
        less_than: ("", false, "未満"),
        behind: None,
    },
    calendars: Calendars {
        names: ["グレゴリオ暦", "ユリウス暦", "ユダヤ暦", "イスラム暦", "イラン暦", "中国暦", "フランス革命暦"],
        hebrew: [
            "ティスレ月",
            "ヘシボン月",
            "キスレブ月",
            "テベット月",
            "シバット月",
            "アダル第1月",
            "アダル第2月",
            "アダル月",
            "ニサン月",
            "イヤル月",
            "シバン月",
            "タムズ月",
            "アヴ月",
            "エルル月",
        ],
        islamic: [
            "ムハッラム月",
            "サファル月",
            "ラビー・アル＝アウワル月",
            "ラビー・アッ＝サーニー月",
            "ジュマーダー・アル＝ウーラー月",
            "ジュマーダー・アル＝アーヒラ月",
            "ラジャブ月",
            "シャアバーン月",
            "ラマダーン月",
            "シャウワール月",
            "ズー・アル＝カアダ月",
            "ズー・アル＝ヒッジャ月",
        ],
        persian: [
            "ファルヴァルディーン月",
            "オルディーベヘシュト月",
            "ホルダード月",
            "ティール月",
            "モルダード月",
            "シャフリーヴァル月",
            "メフル月",
            "アーバーン月",
            "アーザル月",
            "デイ月",
            "バフマン月",
            "エスファンド月",
        ],
        republican: [
            "葡萄月",
            "霧月",
            "霜月",
            "雪月",
            "雨月",
            "風月",
            "芽月",
            "花月",
            "牧月",
            "収穫月",
            "熱月",
            "果実月",
        ],
        hijra: |year| format!("ヒジュラ暦{year}年"),
        republican_year: |year, _| format!("{year}年"),
        complementary: |day| day.map_or_else(|| "補充日".to_owned(), |day| format!("補充日第{day}日")),
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!("{day}日"));
            format!("{}{month}月{day}", if is_leap { "閏" } else { "" })
        },
    },
};

/// A word behind a date, which may be doubted.
fn doubted(words: &str, say: fn(&str) -> String) -> String {
    behind_doubt(words, "？", "（？）", say)
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest}または{last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("{first}～{last}のある月"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|day| format!("{day}日")).collect();
    few(&days, or, |first, last| format!("{first}～{last}のある日"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("{}のうち", era_first(from, to, BEFORE, "～")),
        before: "紀元前で",
        astronomical: "天文学的紀年で",
        place: |at, digit| format!("{}の位が{digit}", PLACES[at]),
        ending: |end| format!("末尾が{end}"),
        behind: ["、", "の年"],
    };
    one.said(year)
}
