//! Japanese.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: "、", colon: "：", semicolon: "；", quotes: ["「", "」"] },
    changes: changes::JAPANESE,
    citing: citing::JAPANESE,
    axis: AxisWords {
        zone: |place| format!("{place}時間"),
        zone_data: |zones, version| format!("日付と時刻は{zones}の時計による（時間帯データ{version}）。"),
        as_of: |date| format!("{date}現在"),
        omitted: |duration| format!("{duration}省略"),
        omitted_between: |omitted, ends| format!("{omitted}（{ends}）"),
        more: |n| format!("ほか{}件", number(n)),
        band: |n, most| format!("{}、1か所に最大{}件", events(n), number(most)),
    },
    description: DescriptionWords {
        timeline: "年表",
        untitled: |range| format!("年表、{range}"),
        count: |n, range| format!("{}、{range}。", events(n)),
        folded: |labelled, folded| {
            format!("{}件にラベルがあり、{}件は件数を示すラベルにまとめた。", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!("{}は個別の印をもたず、帯がその時々の件数を示す（最大{}件）。", events(n), number(most))
        },
        gathered_in_last: |_, words| format!("最後の列には{words}をまとめた。"),
        as_of_date: |date| format!("{date}現在：終わりのないものはこの時点まで示す。"),
        links_left_out: "描かれていない関連",
        other_dates: "出典による別の日付",
        eras: "時代：",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "時間の目盛は等間隔である。",
            Scale::Broken => "時間の目盛には省略がある。",
            Scale::Focus => "時間の目盛は途中で変わる。",
            Scale::Sequential => "時間の目盛は出来事の順による。",
        },
        breaks: |n, each| format!("時間の目盛には{}か所の省略がある：{each}。", number(n)),
    },
    event: EventWords {
        written: "原文の日付：",
        whole: "最初の日から最後の日までの全期間",
        place: "場所：",
        category: "分類：",
        according_to: "出典による：",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("状態：一方の当事者または1つの出典による報告"),
            Status::Disputed => Some("状態：争いあり、出典が食い違う"),
            Status::Denied => Some("状態：当事者が否定"),
        },
        basis: |basis| match basis {
            Basis::Stated => "日付：出典に明記",
            Basis::Derived => "日付：出典の記述から推定",
            Basis::Background => "日付：周知の事実",
        },
        dates_outside: |n| format!("日付のうち{}件はこの図の範囲外にある。", number(n)),
        sources: |_| "出典：",
        and_more: |n| format!("ほか{}件", number(n)),
    },
    foot: FootWords {
        sequential: "出来事の順：この軸の間隔は時間の長さを表さない。",
        broken_scale: |omitted| format!("省略のある目盛：{omitted}。"),
        last_omission: "、",
        times_in: |zone, some_without| {
            let rest = if some_without { "。時間帯の指定がない時刻はUTCとして示す" } else { "" };
            format!("軸の時刻は{zone}{rest}。")
        },
        unlabelled: |n| match n {
            1 => "1件の出来事には個別のラベルがなく、「ほか1件」のラベルに含まれる。".to_owned(),
            n => format!("{}には個別のラベルがなく、「ほかn件」のラベルに含まれる。", events(n)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "各位置".to_owned(), |duration| format!("{duration}ごと"));
            format!("帯の高さ：{within}の出来事の数、最大{}件（平方根で表示）。", number(most))
        },
        unrepeated: |n| format!("帯が自身の列で数える{}は、ほかの列には印がない。", events(n)),
        last_lane,
        cut_sets: |n| format!("{}には、この図の範囲外にも日付がある。", events(n)),
        told_by: |who, n, all| match n {
            n if n == all => format!("出来事の日付は{who}による。"),
            n => format!(
                "出来事の日付は{who}による（{}件中{}件）。ほかの出来事の日付はこの出典にない。",
                number(all),
                number(n)
            ),
        },
        bases: |counts| format!("日付：{counts}。"),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "出典に明記",
                Some(Basis::Derived) => "出典の記述から推定",
                Some(Basis::Background) => "周知の事実",
                None => "由来の記載なし",
            };
            format!("{words}{}件", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "分類なし",
            LaneKey::Actor => "名前なし",
            LaneKey::Place => "場所の記載なし",
            LaneKey::Source => "出典なし",
            LaneKey::Status => "状態の記載なし",
            LaneKey::Tag => "タグなし",
            LaneKey::Title => "題名なし",
        },
        gathered,
        other: |gathered| format!("その他：{gathered}"),
        of_events: |n| format!("（{}）", events(n)),
    },
    legend: LegendWords {
        no_category: "分類なし",
        whisker: "線の範囲内に起きた",
        approximate: "おおよその日付",
        uncertain: "不確かな日付",
        one_of: "これらの日付のいずれかに起きた",
        all_of: "これらの日付のそれぞれに起きた",
        other_date: "ある出典による別の日付",
        ramp: "濃淡の範囲内に始まった、または終わった",
        pale: "淡色：題名が濃淡の上にある",
        fade: "始まりまたは終わりが不明",
        open: "終わりなし",
        cut: "この図の範囲外に続く",
        echo: "ラベルは別の列にある",
        links: ["つながる先", "応じる相手", "全体", "矛盾する相手", "伝える内容"],
        knot: "時間の目盛が変わる：矢印の側が広い",
        status: |status| match status {
            Status::Confirmed => "確認済み",
            Status::Reported => "報告のみ",
            Status::Disputed => "争いあり",
            Status::Denied => "否定",
        },
    },
    looks: LookWords {
        signs: "記号：",
        sources: "出典：",
        mark: |symbol| match symbol {
            Symbol::Circle => "円",
            Symbol::Diamond => "ひし形",
            Symbol::Square => "正方形",
            Symbol::Triangle => "三角形",
            Symbol::TriangleDown => "下向きの三角形",
            Symbol::Cross => "十字",
            Symbol::Hexagon => "六角形",
        },
        plain_mark: "灰色の円",
        hollow_mark: "白抜きの印または棒",
        whisker: "印を通る線",
        dashed_line: "印を通る破線または帯の端の破線、二つに分かれた印",
        dashed_outline: "破線の輪郭",
        half_filled: "1本の線上の半分塗られた印",
        joined: "1本の線上の印",
        pale_mark: "細い線上の淡い中抜きの印または棒",
        faded_end: "端に線のある濃淡",
        pale_bar: "淡色の棒",
        faded_away: "線のない濃淡",
        arrowhead: "棒の矢じり",
        torn_end: "ちぎれた端または線上の矢印",
        small_mark: "小さな印または細い棒",
        links: ["矢じりの付いた線", "開いた矢の破線", "ひし形の付いた点線", "2本の横線のある線", "輪の付いた破線"],
        arrowed_line: "軸を横切る矢印つきの線",
    },
    page: PageWords {
        events: "出来事",
        date: "日付",
        event: "出来事",
        category: "分類",
        place: "場所",
        sources: "出典",
        status: "状態",
        actors: "関係者：",
        more: "この出来事について詳しく",
        archived: "保存版",
        search: "出来事を検索",
        show_all: "すべて表示",
        confirmed: "確認済み",
    },
    series: SeriesWords {
        extremes: |low, high| format!("最低{low}、最高{high}。"),
        not_from_zero: |first| format!("目盛は0ではなく{first}から始まる。"),
        gaps: |n| format!("値のない区間：{n}。"),
    },
    rates: RateWords {
        scale: |n, pieces| format!("{}段階の時間の目盛：{pieces}。", number(n)),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "年",
                TimeUnit::Month => "か月",
                TimeUnit::Day => "日",
                TimeUnit::Hour => "時間",
                TimeUnit::Minute => "分",
                TimeUnit::Second => "秒",
            };
            format!("{piece}の1{unit}の幅は{slowest}の{times}")
        },
        further: |piece, times| format!("{piece}は{times}"),
        same: |piece| format!("{piece}は同じ"),
        times: |rate| format!("{rate}倍"),
        piece: |piece, times, slowest| format!("{piece}：幅は{slowest}の{times}"),
        equal: |slowest| format!("幅は{slowest}と同じ"),
        narrowest: |piece| format!("{piece}：最も狭い部分"),
    },
};

fn number(count: usize) -> String {
    Language::Japanese.grammar().grouped(count as u64)
}

fn events(count: usize) -> String {
    format!("{}件の出来事", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => "件の分類",
        LaneKey::Actor => "の関係者",
        LaneKey::Place => "か所の場所",
        LaneKey::Source => "件の出典",
        LaneKey::Status => "件の状態",
        LaneKey::Tag => "件のタグ",
        LaneKey::Title => "件の題名",
    };
    [&number(count), noun].concat()
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "最後の列には{words}をまとめた。図の列は最大{MOST_LANES}列で、出来事の多いものから順に1列ずつ割り当てる。"
        ),
        Some(most) => format!(
            "最後の列には{words}をまとめた。出来事の重要度の合計が大きい{}がそれぞれの列をもつ。",
            gathered(most as usize, lanes)
        ),
    }
}
