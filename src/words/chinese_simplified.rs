//! Chinese in simplified characters.

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
    changes: changes::CHINESE_SIMPLIFIED,
    citing: citing::CHINESE_SIMPLIFIED,
    axis: AxisWords {
        zone: |place| format!("{place}时间"),
        zone_data: |zones, version| format!("日期和时间按{zones}的时钟（时区数据{version}）。"),
        as_of: |date| format!("截至{date}"),
        omitted: |duration| format!("省略{duration}"),
        omitted_between: |omitted, ends| format!("{omitted}（{ends}）"),
        more: |n| format!("另有{}项", number(n)),
        band: |n, most| format!("{}，一处最多{}起", events(n), number(most)),
    },
    description: DescriptionWords {
        timeline: "时间线",
        untitled: |range| format!("时间线，{range}"),
        count: |n, range| format!("{}，{range}。", events(n)),
        folded: |labelled, folded| format!("{}起有标签；{}起归入标明数目的标签。", number(labelled), number(folded)),
        bands: |n, most| format!("{}没有单独的标记：由色带表示各时段的数目，最多{}起。", events(n), number(most)),
        gathered_in_last: |_, words| format!("最后一行合并了{words}。"),
        as_of_date: |date| format!("截至{date}：没有结束的事项显示到此时。"),
        links_left_out: "未画出的关联",
        other_dates: "来源给出的其他日期",
        eras: "时期：",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "时间刻度是均匀的。",
            Scale::Broken => "时间刻度有省略。",
            Scale::Focus => "时间刻度中途改变。",
            Scale::Sequential => "时间刻度按事件的先后排列。",
        },
        breaks: |n, each| format!("时间刻度有{}处省略：{each}。", number(n)),
    },
    event: EventWords {
        written: "原文日期：",
        whole: "从第一天到最后一天的全部时间",
        place: "地点：",
        category: "类别：",
        according_to: "据来源：",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("状态：仅一方或一个来源报道"),
            Status::Disputed => Some("状态：有争议，各来源说法不一"),
            Status::Denied => Some("状态：当事方否认"),
        },
        basis: |basis| match basis {
            Basis::Stated => "日期：来源写明",
            Basis::Derived => "日期：据来源的叙述推算",
            Basis::Background => "日期：众所周知",
        },
        dates_outside: |n| format!("其中{}个日期在本图范围之外。", number(n)),
        sources: |_| "来源：",
        and_more: |n| format!("另有{}项", number(n)),
    },
    foot: FootWords {
        sequential: "事件按先后排列：轴上的间距不代表时间长短。",
        broken_scale: |omitted| format!("有省略的时间刻度：{omitted}。"),
        last_omission: "和",
        times_in: |zone, some_without| {
            let rest = if some_without { "；未注明时区的时刻按UTC显示" } else { "" };
            format!("轴上的时刻：{zone}{rest}。")
        },
        unlabelled: |n| match n {
            1 => "1起事件没有单独的标签：归入标签“另有1项”。".to_owned(),
            n => format!("{}没有单独的标签：归入标签“另有n项”。", events(n)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "每处".to_owned(), |duration| format!("每{duration}"));
            format!("色带高度：{within}的事件数，最多{}起（按平方根显示）。", number(most))
        },
        unrepeated: |n| format!("色带在所属行中计入的{}，在其他行中没有标记。", events(n)),
        last_lane,
        cut_sets: |n| format!("{}在本图范围之外还有日期。", events(n)),
        told_by: |who, n, all| match n {
            n if n == all => format!("事件日期依据{who}。"),
            n => format!("事件日期依据{who}：{}起中的{}起；其余事件该来源未注明日期。", number(all), number(n)),
        },
        bases: |counts| format!("日期：{counts}。"),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "来源写明",
                Some(Basis::Derived) => "据来源的叙述推算",
                Some(Basis::Background) => "众所周知",
                None => "未注明由来",
            };
            format!("{words}{}个", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "未分类",
            LaneKey::Actor => "未具名",
            LaneKey::Place => "未注明地点",
            LaneKey::Source => "无来源",
            LaneKey::Status => "未注明状态",
            LaneKey::Tag => "无标签",
            LaneKey::Title => "无标题",
        },
        gathered,
        other: |gathered| format!("其他：{gathered}"),
        of_events: |n| format!("（{}）", events(n)),
    },
    legend: LegendWords {
        no_category: "未分类",
        whisker: "发生在线段范围之内",
        approximate: "大致日期",
        uncertain: "不确定的日期",
        one_of: "发生在其中一个日期",
        all_of: "发生在每一个日期",
        other_date: "某一来源给出的其他日期",
        ramp: "在渐变范围之内开始或结束",
        pale: "淡色：标题位于渐变之上",
        fade: "开始或结束时间不详",
        open: "尚未结束",
        cut: "延续到本图范围之外",
        echo: "标签在另一行",
        links: ["导致", "回应", "属于", "矛盾", "报道"],
        knot: "时间刻度改变：箭头所指一侧较宽",
        status: |status| match status {
            Status::Confirmed => "已证实",
            Status::Reported => "据报道",
            Status::Disputed => "有争议",
            Status::Denied => "被否认",
        },
    },
    looks: LookWords {
        signs: "符号：",
        sources: "来源：",
        mark: |symbol| match symbol {
            Symbol::Circle => "圆形",
            Symbol::Diamond => "菱形",
            Symbol::Square => "正方形",
            Symbol::Triangle => "三角形",
            Symbol::TriangleDown => "倒三角形",
            Symbol::Cross => "十字形",
            Symbol::Hexagon => "六边形",
        },
        plain_mark: "灰色圆形",
        hollow_mark: "空心标记或空心条",
        whisker: "穿过标记的线",
        dashed_line: "穿过标记的虚线或条末端的虚线，或分成两半的标记",
        dashed_outline: "虚线轮廓",
        half_filled: "同一条线上的半填充标记",
        joined: "同一条线上的标记",
        pale_mark: "细线上的浅色空心标记或条",
        faded_end: "末端有线的渐变",
        pale_bar: "淡色条",
        faded_away: "无线的渐变",
        arrowhead: "条上的箭头",
        torn_end: "撕裂的末端或线上的箭头",
        small_mark: "小标记或细条",
        links: ["带箭头的线", "带开口箭头的虚线", "带菱形的点线", "带两道横线的线", "带圆环的虚线"],
        arrowed_line: "横穿时间轴的带箭头的线",
    },
    page: PageWords {
        events: "事件",
        date: "日期",
        event: "事件",
        category: "类别",
        place: "地点",
        sources: "来源",
        status: "状态",
        actors: "参与者：",
        more: "进一步了解该事件",
        archived: "存档副本",
        search: "搜索事件",
        show_all: "显示全部",
        confirmed: "已证实",
    },
    series: SeriesWords {
        extremes: |low, high| format!("最低{low}，最高{high}。"),
        not_from_zero: |first| format!("刻度从{first}而不是从零开始。"),
        gaps: |n| format!("没有数值的区间：{n}。"),
    },
    rates: RateWords {
        scale: |n, pieces| format!("{}段时间刻度：{pieces}。", number(n)),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "年",
                TimeUnit::Month => "个月",
                TimeUnit::Day => "天",
                TimeUnit::Hour => "小时",
                TimeUnit::Minute => "分钟",
                TimeUnit::Second => "秒",
            };
            format!("{piece}每{unit}的宽度是{slowest}的{times}")
        },
        further: |piece, times| format!("{piece}为{times}"),
        same: |piece| format!("{piece}相同"),
        times: |rate| format!("{rate}倍"),
        piece: |piece, times, slowest| format!("{piece}：宽度是{slowest}的{times}"),
        equal: |slowest| format!("宽度与{slowest}相同"),
        narrowest: |piece| format!("{piece}：最窄的一段"),
    },
};

fn number(count: usize) -> String {
    Language::ChineseSimplified.grammar().grouped(count as u64)
}

fn events(count: usize) -> String {
    format!("{}起事件", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => "个类别",
        LaneKey::Actor => "名参与者",
        LaneKey::Place => "个地点",
        LaneKey::Source => "个来源",
        LaneKey::Status => "种状态",
        LaneKey::Tag => "个标签",
        LaneKey::Title => "个标题",
    };
    [&number(count), noun].concat()
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!("最后一行合并了{words}：一幅图最多有{MOST_LANES}行，归事件最多的各项所有。"),
        Some(most) => {
            format!("最后一行合并了{words}：按事件重要性之和排在前面的{}各占一行。", gathered(most as usize, lanes))
        }
    }
}
