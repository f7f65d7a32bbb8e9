//! Korean.

use crate::language::east_asian::{Behind, OneOf, era_first, linked, myriads, with_sign};
use crate::language::shared::{behind_doubt, few, named, names};
use crate::language::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Numbers, OneYear, Order, Parts, Sets, Setting, Spans,
    TimeUnit, Times, Years,
};

const MONTHS: [&str; 12] = ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"];
const SEASONS: [&str; 4] = ["봄", "여름", "가을", "겨울"];
const PLACES: [&str; 4] = ["천", "백", "십", "일"];
const HALVES: [&str; 2] = ["상반기", "하반기"];
const THIRDS: [&str; 3] = ["첫 3분의 1", "중간 3분의 1", "마지막 3분의 1"];
const UNKNOWN: &str = "연도 미상";
const BEFORE: &str = "기원전 ";
const MYRIADS: [&str; 3] = ["만", "억", "조"];
const BEHIND: Behind = Behind { year: " ", phrase: " ", one: " ", unknown: UNKNOWN };
/// The first syllable of Hangul in Unicode, where the syllables of one vowel follow one another: without a consonant at the
/// end, then with each of the others.
const FIRST_SYLLABLE: u32 = 0xac00;
const ENDS_OF_SYLLABLES: u32 = 28;

pub(super) static GRAMMAR: Grammar = Grammar {
    setting: Setting {
        brackets: ["(", ")"],
        dash: "~",
        order: Order::Year,
        era_leads: true,
        year: |year| with_sign(year, "년"),
        behind_day: " ",
        gaps: ["", " "],
        ..Setting::WESTERN
    },
    numbers: Numbers {
        group: ",",
        decimal: '.',
        million: |n| myriads(n, false, MYRIADS),
        billion: |n| myriads(n, true, MYRIADS),
        of_years: |n| format!("{n} 년"),
        short_years: ["백만 년", "십억 년"],
    },
    months: Months { alone: MONTHS, of: MONTHS, short: MONTHS, short_of: MONTHS },
    years: Years {
        before: |year| format!("{BEFORE}{}", counted_year(year)),
        after: |year| format!("서기 {}", with_sign(year, "년")),
        stretch: |first, last| match last - i64::from(first) {
            9 => named(format!("{first}년대"), format!("{first}년대")),
            _ => named(format!("{first}~{last}년"), format!("{first}~{last}년")),
        },
        from_zero: |last| named(format!("0~{last}년"), format!("0~{last}년")),
        century_before: |n| named(format!("{BEFORE}{n}세기"), format!("{BEFORE}{n}세기")),
        millennium_before: |n| named(format!("{BEFORE}{n}천년기"), format!("{BEFORE}{n}천년기")),
        one: one_year,
        between: |from, to| format!("{from}{} {to} 사이", and_behind(from)),
        unknown: UNKNOWN,
        beyond_counting: "헤아릴 수 없이 먼 해",
        winter: |year, next| format!("{}~{next}년", year.trim_end_matches('년')),
        joined: |head, year| BEHIND.said(head, year),
        within: |head, year| BEHIND.said(head, year),
        part: |head, year| BEHIND.said(head, year),
    },
    parts: Parts {
        day: |day| format!("{day}일"),
        day_month: |day, month| format!("{month} {day}"),
        before_year: "",
        a_month: "어느 달",
        a_day: "어느 날",
        day_of_a_month: |n| format!("어느 달 {n}일"),
        some_months,
        day_in: |months| format!("{} 중 하루", some_months(months)),
        some_days,
        days_of_months: |days, months| match months {
            [] => format!("어느 달 {}", some_days(days)),
            months => format!("{} {}", some_months(months), some_days(days)),
        },
        seasons: [SEASONS, SEASONS],
        hemispheres: [" (북반구)", " (남반구)"],
        quarter: |n, _: Form| format!("{n}분기"),
        thirds: [THIRDS, THIRDS],
        halves: [HALVES, HALVES],
        short_quarter: |n| format!("{n}분기"),
        short_half: |n| HALVES[usize::from(n > 1)].to_owned(),
    },
    doubts: Doubts {
        form: Form::Plain,
        about: |_: Kind, words| format!("{words}경"),
        sign: "경",
        uncertain: "?",
        approximately: " (대략)",
        clauses: &["어느 달", "어느 날", "어느 해", " 사이", "하루", UNKNOWN],
        parts: ["연도", "계절", "월", "일"],
        doubts: ["대략", "불확실", "대략적이고 불확실"],
        remark: |parts, doubt| format!("{} {doubt}", parts.join("·")),
    },
    spans: Spans {
        link: |first, last, _| linked(first, last, "~", ["", "부터 ", "까지"]),
        and: |first, last, _| format!("{first}~{last}"),
        during: |_: Kind, words| doubted(words, |words| format!("{words} 중")),
        from: |_: Kind, words| doubted(words, |words| format!("{words}부터")),
        until: |_: Kind, words| doubted(words, |words| format!("{words}까지")),
        end_unknown: ", 끝 미상",
        start_unknown: ", 시작 미상",
        both_unknown: ", 시작과 끝 미상",
        unknown_time: "시기 미상",
        or_earlier: " 또는 그 이전",
        or_later: " 또는 그 이후",
        onwards: [" 및 그 이후", " 및 그 이후"],
        and_earlier: " 및 그 이전",
        both_open: " 및 그 전후",
    },
    sets: Sets {
        or,
        and: |rest, last| format!("{rest} 및 {last}"),
        count: |n, is_one, first, last| format!("날짜 {n}개{}: {first} … {last}", if is_one { " 중 하나" } else { "" }),
        all_until: |_: Kind, words| doubted(words, |words| format!("{words}까지 모두")),
        all_from: |_: Kind, words| doubted(words, |words| format!("{words}부터 모두")),
        the_year: str::to_owned,
        between: |_: Kind, first, last, _| format!("{first}{} {last} 사이", and_behind(first)),
    },
    times: Times { hour: |hour| format!("{hour}시"), on: |times, day| format!("{day} {times}") },
    durations: Durations {
        bare: &[],
        unit: |_, unit| match unit {
            TimeUnit::Year => "년",
            TimeUnit::Month => "개월",
            TimeUnit::Day => "일",
            TimeUnit::Hour => "시간",
            TimeUnit::Minute => "분",
            TimeUnit::Second => "초",
        },
        short: |n, unit| (GRAMMAR.durations.unit)(n, unit),
        about: ["약 ", "약 "],
        less_than: ("", false, " 미만"),
        behind: None,
    },
    calendars: Calendars {
        names: ["그레고리력", "율리우스력", "유대력", "이슬람력", "이란력", "중국력", "프랑스 혁명력"],
        hebrew: [
            "디스리월",
            "말케스월",
            "기슬르월",
            "데벳월",
            "스밧월",
            "제1아달월",
            "제2아달월",
            "아달월",
            "닛산월",
            "이야르월",
            "시완월",
            "담무르월",
            "압월",
            "엘룰월",
        ],
        islamic: [
            "무하람",
            "사파르",
            "라비 알 아왈",
            "라비 알 쎄니",
            "주마다 알 아왈",
            "주마다 알 쎄니",
            "라잡",
            "쉐아반",
            "라마단",
            "쉐왈",
            "듀 알 까다",
            "듀 알 히자",
        ],
        persian: [
            "화르바딘",
            "오르디베헤쉬트",
            "호르다드",
            "티르",
            "모르다드",
            "샤흐리바르",
            "메흐르",
            "아반",
            "아자르",
            "다이",
            "바흐만",
            "에스판드",
        ],
        republican: [
            "방데미에르",
            "브뤼메르",
            "프리메르",
            "니보즈",
            "플뤼비오즈",
            "방토즈",
            "제르미날",
            "플로레알",
            "프레리알",
            "메시도르",
            "테르미도르",
            "프뤽티도르",
        ],
        hijra: |year| format!("히즈라력 {year}년"),
        republican_year: |year, _| format!("{year}년"),
        complementary: |day| day.map_or_else(|| "보충일".to_owned(), |day| format!("보충일 제{day}일")),
        chinese: |day, is_leap, month| {
            let day = day.map_or_else(String::new, |day| format!(" {day}일"));
            format!("{}{month}월{day}", if is_leap { "윤" } else { "" })
        },
    },
};

/// A number in words stands apart from what it counts.
fn counted_year(figures: &str) -> String {
    match figures.ends_with(|c: char| c.is_ascii_digit()) {
        true => format!("{figures}년"),
        false => format!("{figures} 년"),
    }
}

/// The word for and, which follows the sound that a word ends in.
fn and_behind(words: &str) -> &'static str {
    let last = words.chars().next_back().map(u32::from).and_then(|last| last.checked_sub(FIRST_SYLLABLE));
    if last.is_some_and(|last| last % ENDS_OF_SYLLABLES == 0) { "와" } else { "과" }
}

/// A word behind a date, which may be doubted.
fn doubted(words: &str, say: fn(&str) -> String) -> String {
    behind_doubt(words, "?", "(?)", say)
}

fn or(rest: &str, last: &str) -> String {
    format!("{rest} 또는 {last}")
}

fn some_months(months: &[u8]) -> String {
    few(&names(months, &MONTHS), or, |first, last| format!("{first}~{last} 중 어느 달"))
}

fn some_days(days: &[u8]) -> String {
    let days: Vec<String> = days.iter().map(|day| format!("{day}일")).collect();
    few(&days, or, |first, last| format!("{first}~{last} 중 하루"))
}

fn one_year(year: &OneYear) -> String {
    let one = OneOf {
        range: |from, to| format!("{} 중 ", era_first(from, to, BEFORE, "~")),
        before: BEFORE,
        astronomical: "천문 연수로 ",
        place: |at, digit| format!("{}의 자리가 {digit}", PLACES[at]),
        ending: |end| format!("끝자리가 {end}"),
        behind: [", ", "인 어느 해"],
    };
    one.said(year)
}
