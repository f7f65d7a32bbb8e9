//! Chinese in traditional characters.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: "，", colon: "：", semicolon: "；", quotes: ["《", "》"] },
    changes: changes::CHINESE_TRADITIONAL,
    citing: citing::CHINESE_TRADITIONAL,
    axis: AxisWords {
        zone: |place| format!("{place}時間"),
        zone_data: |zones, version| format!("日期和時間按{zones}的時鐘（時區資料{version}）。"),
        as_of: |date| format!("截至{date}"),
        omitted: |duration| format!("省略{duration}"),
        omitted_between: |omitted, ends| format!("{omitted}（{ends}）"),
        more: |n| format!("另有{}項", number(n)),
        band: |n, most| format!("{}，一處最多{}起", events(n), number(most)),
    },
    description: DescriptionWords {
        timeline: "時間線",
        untitled: |range| format!("時間線，{range}"),
        count: |n, range| format!("{}，{range}。", events(n)),
        folded: |labelled, folded| format!("{}起有標籤；{}起歸入標明數目的標籤。", number(labelled), number(folded)),
        bands: |n, most| format!("{}沒有單獨的標記：由色帶表示各時段的數目，最多{}起。", events(n), number(most)),
        gathered_in_last: |_, words| format!("最後一行合併了{words}。"),
        as_of_date: |date| format!("截至{date}：沒有結束的事項顯示到此時。"),
        links_left_out: "未畫出的關聯",
        other_dates: "來源給出的其他日期",
        eras: "時期：",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "時間刻度是均勻的。",
            Scale::Broken => "時間刻度有省略。",
            Scale::Focus => "時間刻度中途改變。",
            Scale::Sequential => "時間刻度按事件的先後排列。",
        },
        breaks: |n, each| format!("時間刻度有{}處省略：{each}。", number(n)),
    },
    event: EventWords {
        written: "原文日期：",
        whole: "從第一天到最後一天的全部時間",
        place: "地點：",
        category: "類別：",
        according_to: "據來源：",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("狀態：僅一方或一個來源報導"),
            Status::Disputed => Some("狀態：有爭議，各來源說法不一"),
            Status::Denied => Some("狀態：當事方否認"),
        },
        basis: |basis| match basis {
            Basis::Stated => "日期：來源寫明",
            Basis::Derived => "日期：據來源的敘述推算",
            Basis::Background => "日期：眾所周知",
        },
        dates_outside: |n| format!("其中{}個日期在本圖範圍之外。", number(n)),
        sources: |_| "來源：",
        and_more: |n| format!("另有{}項", number(n)),
    },
    foot: FootWords {
        sequential: "事件按先後排列：軸上的間距不代表時間長短。",
        broken_scale: |omitted| format!("有省略的時間刻度：{omitted}。"),
        last_omission: "和",
        times_in: |zone, some_without| {
            let rest = if some_without { "；未註明時區的時刻按UTC顯示" } else { "" };
            format!("軸上的時刻：{zone}{rest}。")
        },
        unlabelled: |n| match n {
            1 => "1起事件沒有單獨的標籤：歸入標籤「另有1項」。".to_owned(),
            n => format!("{}沒有單獨的標籤：歸入標籤「另有n項」。", events(n)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "每處".to_owned(), |duration| format!("每{duration}"));
            format!("色帶高度：{within}的事件數，最多{}起（按平方根顯示）。", number(most))
        },
        unrepeated: |n| format!("色帶在所屬行中計入的{}，在其他行中沒有標記。", events(n)),
        last_lane,
        cut_sets: |n| format!("{}在本圖範圍之外還有日期。", events(n)),
        told_by: |who, n, all| match n {
            n if n == all => format!("事件日期依據{who}。"),
            n => format!("事件日期依據{who}：{}起中的{}起；其餘事件該來源未註明日期。", number(all), number(n)),
        },
        bases: |counts| format!("日期：{counts}。"),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "來源寫明",
                Some(Basis::Derived) => "據來源的敘述推算",
                Some(Basis::Background) => "眾所周知",
                None => "未註明由來",
            };
            format!("{words}{}個", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "未分類",
            LaneKey::Actor => "未具名",
            LaneKey::Place => "未註明地點",
            LaneKey::Source => "無來源",
            LaneKey::Status => "未註明狀態",
            LaneKey::Tag => "無標籤",
            LaneKey::Title => "無標題",
        },
        gathered,
        other: |gathered| format!("其他：{gathered}"),
        of_events: |n| format!("（{}）", events(n)),
    },
    legend: LegendWords {
        no_category: "未分類",
        whisker: "發生在線段範圍之內",
        approximate: "大致日期",
        uncertain: "不確定的日期",
        one_of: "發生在其中一個日期",
        all_of: "發生在每一個日期",
        ramp: "在漸層範圍之內開始或結束",
        pale: "淡色：標題位於漸層之上",
        other_date: "某一來源給出的其他日期",
        fade: "開始或結束時間不詳",
        open: "尚未結束",
        cut: "延續到本圖範圍之外",
        echo: "標籤在另一行",
        links: ["導致", "回應", "屬於", "矛盾", "報導"],
        knot: "時間刻度改變：箭頭所指一側較寬",
        status: |status| match status {
            Status::Confirmed => "已證實",
            Status::Reported => "據報導",
            Status::Disputed => "有爭議",
            Status::Denied => "被否認",
        },
    },
    looks: LookWords {
        signs: "符號：",
        sources: "來源：",
        mark: |symbol| match symbol {
            Symbol::Circle => "圓形",
            Symbol::Diamond => "菱形",
            Symbol::Square => "正方形",
            Symbol::Triangle => "三角形",
            Symbol::TriangleDown => "倒三角形",
            Symbol::Cross => "十字形",
            Symbol::Hexagon => "六邊形",
        },
        plain_mark: "灰色圓形",
        hollow_mark: "空心標記或空心條",
        whisker: "穿過標記的線",
        dashed_line: "穿過標記的虛線或條末端的虛線，或分成兩半的標記",
        dashed_outline: "虛線輪廓",
        half_filled: "同一條線上的半填充標記",
        joined: "同一條線上的標記",
        faded_end: "末端有線的漸層",
        pale_mark: "細線上的淺色空心標記或條",
        pale_bar: "淡色條",
        faded_away: "無線的漸層",
        arrowhead: "條上的箭頭",
        torn_end: "撕裂的末端或線上的箭頭",
        small_mark: "小標記或細條",
        links: ["帶箭頭的線", "帶開口箭頭的虛線", "帶菱形的點線", "帶兩道橫線的線", "帶圓環的虛線"],
        arrowed_line: "橫穿時間軸的帶箭頭的線",
    },
    page: PageWords {
        events: "事件",
        date: "日期",
        event: "事件",
        category: "類別",
        place: "地點",
        sources: "來源",
        status: "狀態",
        actors: "參與者：",
        more: "進一步了解該事件",
        archived: "存檔副本",
        search: "搜尋事件",
        show_all: "顯示全部",
        confirmed: "已證實",
    },
    series: SeriesWords {
        extremes: |low, high| format!("最低{low}，最高{high}。"),
        not_from_zero: |first| format!("刻度從{first}而不是從零開始。"),
        gaps: |n| format!("沒有數值的區間：{n}。"),
    },
    rates: RateWords {
        scale: |n, pieces| format!("{}段時間刻度：{pieces}。", number(n)),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "年",
                TimeUnit::Month => "個月",
                TimeUnit::Day => "天",
                TimeUnit::Hour => "小時",
                TimeUnit::Minute => "分鐘",
                TimeUnit::Second => "秒",
            };
            format!("{piece}每{unit}的寬度是{slowest}的{times}")
        },
        further: |piece, times| format!("{piece}為{times}"),
        same: |piece| format!("{piece}相同"),
        times: |rate| format!("{rate}倍"),
        piece: |piece, times, slowest| format!("{piece}：寬度是{slowest}的{times}"),
        equal: |slowest| format!("寬度與{slowest}相同"),
        narrowest: |piece| format!("{piece}：最窄的一段"),
    },
};

fn number(count: usize) -> String {
    Language::ChineseTraditional.grammar().grouped(count as u64)
}

fn events(count: usize) -> String {
    format!("{}起事件", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => "個類別",
        LaneKey::Actor => "名參與者",
        LaneKey::Place => "個地點",
        LaneKey::Source => "個來源",
        LaneKey::Status => "種狀態",
        LaneKey::Tag => "個標籤",
        LaneKey::Title => "個標題",
    };
    [&number(count), noun].concat()
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!("最後一行合併了{words}：一幅圖最多有{MOST_LANES}行，歸事件最多的各項所有。"),
        Some(most) => {
            format!("最後一行合併了{words}：按事件重要性之和排在前面的{}各佔一行。", gathered(most as usize, lanes))
        }
    }
}
