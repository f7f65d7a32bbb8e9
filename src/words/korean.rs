//! Korean.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["「", "」"] },
    changes: changes::KOREAN,
    citing: citing::KOREAN,
    axis: AxisWords {
        zone: |place| format!("{place} 시간"),
        zone_data: |zones, version| format!("날짜와 시각은 {zones} 시계를 따름(시간대 데이터 {version})."),
        as_of: |date| format!("{date} 현재"),
        omitted: |duration| format!("{duration} 생략"),
        omitted_between: |omitted, ends| format!("{omitted}({ends})"),
        more: |n| format!("외 {}건", number(n)),
        band: |n, most| format!("{}, 한곳에 최대 {}건", events(n), number(most)),
    },
    description: DescriptionWords {
        timeline: "연표",
        untitled: |range| format!("연표, {range}"),
        count: |n, range| format!("{}, {range}.", events(n)),
        folded: |labelled, folded| {
            format!("{}건에 이름표가 있고, {}건은 건수를 적은 이름표에 모음.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!("{}은 따로 표시하지 않고, 띠가 시기별 건수를 보여 줌(최대 {}건).", events(n), number(most))
        },
        gathered_in_last: |_, words| format!("마지막 줄에 모은 것: {words}."),
        as_of_date: |date| format!("{date} 현재: 끝이 없는 것은 이때까지 표시함."),
        links_left_out: "그리지 않은 연결",
        other_dates: "출처가 전하는 다른 날짜",
        eras: "시대: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "시간 눈금은 일정함.",
            Scale::Broken => "시간 눈금에 생략된 구간이 있음.",
            Scale::Focus => "시간 눈금이 중간에 바뀜.",
            Scale::Sequential => "시간 눈금은 사건의 순서를 따름.",
        },
        breaks: |n, each| format!("시간 눈금에 생략된 구간이 {}곳 있음: {each}.", number(n)),
    },
    event: EventWords {
        written: "원문의 날짜: ",
        whole: "첫날부터 마지막 날까지 모든 기간",
        place: "장소: ",
        category: "분류: ",
        according_to: "출처에 따름: ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("상태: 한쪽 당사자나 한 출처의 보고"),
            Status::Disputed => Some("상태: 논란이 있음, 출처가 서로 어긋남"),
            Status::Denied => Some("상태: 당사자가 부인함"),
        },
        basis: |basis| match basis {
            Basis::Stated => "날짜: 출처에 명시됨",
            Basis::Derived => "날짜: 출처의 서술에서 추정함",
            Basis::Background => "날짜: 널리 알려진 사실",
        },
        dates_outside: |n| format!("날짜 중 {}건은 이 그림의 범위 밖에 있음.", number(n)),
        sources: |_| "출처: ",
        and_more: |n| format!("외 {}건", number(n)),
    },
    foot: FootWords {
        sequential: "사건 순서: 이 축의 간격은 시간의 길이가 아님.",
        broken_scale: |omitted| format!("생략이 있는 시간 눈금: {omitted}."),
        last_omission: " 및 ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; 시간대가 없는 시각은 UTC로 표시함" } else { "" };
            format!("축의 시각: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "사건 1건은 따로 이름표가 없으며 ‘외 1건’ 이름표에 들어 있음.".to_owned(),
            n => format!("{}은 따로 이름표가 없으며 ‘외 n건’ 이름표에 들어 있음.", events(n)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "각 위치".to_owned(), |duration| format!("{duration} 단위"));
            format!("띠의 높이: {within}의 사건 수, 최대 {}건(제곱근으로 표시).", number(most))
        },
        unrepeated: |n| format!("띠가 자기 줄에서 세는 {}은 다른 줄에 표시가 없음.", events(n)),
        last_lane,
        cut_sets: |n| format!("{}은 이 그림의 범위 밖에도 날짜가 있음.", events(n)),
        told_by: |who, n, all| match n {
            n if n == all => format!("사건의 날짜는 다음 출처를 따름: {who}."),
            n => format!(
                "사건의 날짜는 다음 출처를 따름: {who}({}건 중 {}건); 나머지는 이 출처에 날짜가 없음.",
                number(all),
                number(n)
            ),
        },
        bases: |counts| format!("날짜: {counts}."),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "출처에 명시됨",
                Some(Basis::Derived) => "출처의 서술에서 추정함",
                Some(Basis::Background) => "널리 알려진 사실",
                None => "근거를 밝히지 않음",
            };
            format!("{words} {}건", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "분류 없음",
            LaneKey::Actor => "이름 없음",
            LaneKey::Place => "장소 미기재",
            LaneKey::Source => "출처 없음",
            LaneKey::Status => "상태 미기재",
            LaneKey::Tag => "태그 없음",
            LaneKey::Title => "제목 없음",
        },
        gathered,
        other: |gathered| format!("기타: {gathered}"),
        of_events: |n| format!("({})", events(n)),
    },
    legend: LegendWords {
        no_category: "분류 없음",
        whisker: "선이 나타내는 기간 안에 일어남",
        approximate: "대략적인 날짜",
        uncertain: "불확실한 날짜",
        one_of: "이 날짜 중 하나에 일어남",
        all_of: "이 날짜마다 일어남",
        other_date: "출처가 전하는 다른 날짜",
        ramp: "흐려지는 구간 안에 시작하거나 끝남",
        pale: "옅은 색: 제목이 흐려지는 구간 위에 있음",
        fade: "시작 또는 끝을 알 수 없음",
        open: "끝이 정해지지 않음",
        cut: "이 그림의 범위 밖으로 이어짐",
        echo: "이름표는 다른 줄에 있음",
        links: ["이어지는 곳", "대응하는 대상", "속하는 전체", "모순되는 대상", "전하는 내용"],
        knot: "시간 눈금이 바뀜: 화살표 쪽이 더 넓음",
        status: |status| match status {
            Status::Confirmed => "확인됨",
            Status::Reported => "보고됨",
            Status::Disputed => "논란 있음",
            Status::Denied => "부인됨",
        },
    },
    looks: LookWords {
        signs: "기호: ",
        sources: "출처: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "원",
            Symbol::Diamond => "마름모",
            Symbol::Square => "정사각형",
            Symbol::Triangle => "삼각형",
            Symbol::TriangleDown => "아래를 가리키는 삼각형",
            Symbol::Cross => "십자",
            Symbol::Hexagon => "육각형",
        },
        plain_mark: "회색 원",
        hollow_mark: "속이 빈 표시 또는 막대",
        whisker: "표시를 지나는 선",
        dashed_line: "표시를 지나는 점선 또는 막대 끝의 점선, 둘로 나뉜 표시",
        dashed_outline: "점선 윤곽",
        half_filled: "한 선 위의 반쯤 채워진 표시",
        joined: "한 선 위의 표시",
        pale_mark: "가는 선 위의 옅고 속이 빈 표시 또는 막대",
        faded_end: "끝에 선이 있는 흐려짐",
        pale_bar: "옅은 막대",
        faded_away: "선이 없는 흐려짐",
        arrowhead: "막대 위의 화살촉",
        torn_end: "찢긴 끝 또는 선 위의 화살표",
        small_mark: "작은 표시 또는 가는 막대",
        links: [
            "화살촉이 있는 선",
            "열린 화살의 파선",
            "마름모가 있는 점선",
            "가로획 두 개가 있는 선",
            "고리가 있는 파선",
        ],
        arrowed_line: "축을 가로지르는 화살표 선",
    },
    page: PageWords {
        events: "사건",
        date: "날짜",
        event: "사건",
        category: "분류",
        place: "장소",
        sources: "출처",
        status: "상태",
        actors: "관련자: ",
        more: "이 사건 더 알아보기",
        archived: "보존본",
        search: "사건 검색",
        show_all: "모두 보기",
        confirmed: "확인됨",
    },
    series: SeriesWords {
        extremes: |low, high| format!("최저 {low}, 최고 {high}."),
        not_from_zero: |first| format!("눈금은 0이 아니라 {first}에서 시작함."),
        gaps: |n| format!("값이 없는 구간: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("{}단계 시간 눈금: {pieces}.", number(n)),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "년",
                TimeUnit::Month => "개월",
                TimeUnit::Day => "일",
                TimeUnit::Hour => "시간",
                TimeUnit::Minute => "분",
                TimeUnit::Second => "초",
            };
            format!("{piece}의 1{unit} 너비는 {slowest}의 {times}")
        },
        further: |piece, times| format!("{piece} {times}"),
        same: |piece| format!("{piece} 같음"),
        times: |rate| format!("{rate}배"),
        piece: |piece, times, slowest| format!("{piece}: 너비는 {slowest}의 {times}"),
        equal: |slowest| format!("너비가 {slowest} 부분과 같음"),
        narrowest: |piece| format!("{piece}: 가장 좁은 부분"),
    },
};

fn number(count: usize) -> String {
    Language::Korean.grammar().grouped(count as u64)
}

fn events(count: usize) -> String {
    format!("사건\u{a0}{}건", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let (noun, counter) = match lanes {
        LaneKey::Category => ("분류", "개"),
        LaneKey::Actor => ("관련자", "명"),
        LaneKey::Place => ("장소", "곳"),
        LaneKey::Source => ("출처", "건"),
        LaneKey::Status => ("상태", "개"),
        LaneKey::Tag => ("태그", "개"),
        LaneKey::Title => ("제목", "개"),
    };
    format!("{noun}\u{a0}{}{counter}", number(count))
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => {
            format!("마지막 줄에 모은 것: {words}. 그림은 최대 {MOST_LANES}줄이며, 사건이 많은 것부터 한 줄씩 차지함.")
        }
        Some(most) => format!(
            "마지막 줄에 모은 것: {words}. 사건 중요도의 합이 큰 {}만 자기 줄을 차지함.",
            gathered(most as usize, lanes)
        ),
    }
}
