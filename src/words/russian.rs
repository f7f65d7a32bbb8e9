//! Russian.

use crate::language::plural::east_slavic;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["«", "»"] },
    changes: changes::RUSSIAN,
    citing: citing::RUSSIAN,
    axis: AxisWords {
        zone: |place| format!("время {place}"),
        zone_data: |zones, version| format!("Дни и время по часам {zones} (данные о поясах {version})."),
        as_of: |date| format!("по состоянию на {date}"),
        omitted: |duration| format!("пропуск: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("и ещё {}", number(n)),
        band: |n, most| format!("{}, не более {} в одном месте", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Хронология",
        untitled: |range| format!("Хронология, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("С подписью: {}; собрано под подписями, которые их считают: {}.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} без собственного знака: полоса показывает, сколько их в каждый момент, не более {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("На последней дорожке вместе: {words}."),
        as_of_date: |date| format!("По состоянию на {date}: то, что не имеет конца, показано до этого времени."),
        links_left_out: "Не показано связей",
        other_dates: "Другие даты по источникам",
        eras: "Эпохи: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Шкала времени линейная.",
            Scale::Broken => "Шкала времени с разрывами.",
            Scale::Focus => "Шкала времени меняет масштаб.",
            Scale::Sequential => "Шкала времени следует порядку событий.",
        },
        breaks: |n, each| format!("Шкала времени разорвана: {}; {each}.", counted(n, ["место", "места", "мест"])),
    },
    event: EventWords {
        written: "Дата, как она записана: ",
        whole: "Всё это время, с первого дня до последнего",
        place: "Место: ",
        category: "Категория: ",
        according_to: "По словам источника ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Статус: сообщает одна сторона или один источник"),
            Status::Disputed => Some("Статус: оспаривается; источники противоречат друг другу"),
            Status::Denied => Some("Статус: отрицается теми, кого это касается"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Дата: названа источником",
            Basis::Derived => "Дата: выведена из слов источника",
            Basis::Background => "Дата: общеизвестна",
        },
        dates_outside: |n| {
            [
                "{n} из его дат лежит вне этого изображения.",
                "{n} из его дат лежат вне этого изображения.",
                "{n} из его дат лежат вне этого изображения.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Источник: " } else { "Источники: " },
        and_more: |n| format!("и ещё {}", number(n)),
    },
    foot: FootWords {
        sequential: "События по порядку: расстояния на этой оси не означают длительности.",
        broken_scale: |omitted| format!("Шкала времени с разрывами: {omitted}."),
        last_omission: " и ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; время без пояса показано как UTC" } else { "" };
            format!("Время на оси: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "У 1 события нет своей подписи: оно стоит за подписью «и ещё 1».".to_owned(),
            n => {
                let events = ["события", "событий", "событий"][east_slavic(n as u64)];
                format!("У {} {events} нет своей подписи: они стоят за подписями «и ещё n».", number(n))
            }
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "в каждом месте".to_owned(), |duration| format!("за {duration}"));
            format!("Высота полосы: события {within}, не более {} (как квадратные корни).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} событие, которое полоса считает на своей дорожке, не имеет знака на других своих дорожках.",
                "{n} события, которые полоса считает на своей дорожке, не имеют знака на других своих дорожках.",
                "{n} событий, которые полоса считает на своей дорожке, не имеют знака на других своих дорожках.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "У {n} события есть другая дата вне этого изображения.",
                "У {n} событий есть другие даты вне этого изображения.",
                "У {n} событий есть другие даты вне этого изображения.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("События датированы по источнику {who}."),
            n => format!(
                "События датированы по источнику {who}: {} из {}; для остальных этот источник даты не приводит.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Даты: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["— названа источником", "— названы источником", "— названы источником"],
                Some(Basis::Derived) => {
                    ["— выведена из слов источника", "— выведены из слов источника", "— выведены из слов источника"]
                }
                Some(Basis::Background) => ["— общеизвестна", "— общеизвестны", "— общеизвестны"],
                None => ["— происхождение не указано", "— происхождение не указано", "— происхождение не указано"],
            };
            format!("{} {}", number(n), forms[east_slavic(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Без категории",
            LaneKey::Actor => "Не назван",
            LaneKey::Place => "Место не указано",
            LaneKey::Source => "Без источника",
            LaneKey::Status => "Статус не указан",
            LaneKey::Tag => "Без метки",
            LaneKey::Title => "Без заголовка",
        },
        gathered,
        other: |gathered| format!("Прочие: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Без категории",
        whisker: "Произошло в пределах линии",
        approximate: "Приблизительная дата",
        uncertain: "Дата под вопросом",
        one_of: "Произошло в одну из этих дат",
        all_of: "Произошло в каждую из этих дат",
        other_date: "Другая дата по источнику",
        ramp: "Началось или кончилось в пределах перехода",
        pale: "Бледное: заголовок стоит на переходе",
        fade: "Начало или конец неизвестны",
        open: "Открытый конец",
        cut: "Продолжается за пределами изображения",
        echo: "Подписано на другой дорожке",
        links: ["Ведёт к", "Отвечает на", "Часть целого", "Противоречит", "Сообщает о"],
        knot: "Масштаб времени меняется: шире там, куда указывают стрелки",
        status: |status| match status {
            Status::Confirmed => "подтверждено",
            Status::Reported => "сообщается",
            Status::Disputed => "оспаривается",
            Status::Denied => "отрицается",
        },
    },
    looks: LookWords {
        signs: "Знаки: ",
        sources: "Источники: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "круг",
            Symbol::Diamond => "ромб",
            Symbol::Square => "квадрат",
            Symbol::Triangle => "треугольник",
            Symbol::TriangleDown => "треугольник вершиной вниз",
            Symbol::Cross => "крест",
            Symbol::Hexagon => "шестиугольник",
        },
        plain_mark: "серый круг",
        hollow_mark: "полый знак или полая полоса",
        whisker: "линия через знак",
        dashed_line: "штриховая линия через знак или у конца полосы, знак из двух половин",
        dashed_outline: "штриховой контур",
        half_filled: "наполовину закрашенные знаки на одной линии",
        joined: "знаки на одной линии",
        pale_mark: "бледный полый знак или полоса на тонкой линии",
        faded_end: "переход с линией на конце",
        pale_bar: "бледная полоса",
        faded_away: "переход без линии",
        arrowhead: "наконечник стрелки на полосе",
        torn_end: "рваный конец или стрелка на линии",
        small_mark: "маленький знак или тонкая полоса",
        links: [
            "линия с наконечником стрелки",
            "штриховая линия с открытой стрелкой",
            "точечная линия с ромбом",
            "линия с двумя поперечными штрихами",
            "штриховая линия с кольцом",
        ],
        arrowed_line: "линия со стрелками поперёк оси",
    },
    page: PageWords {
        events: "События",
        date: "Дата",
        event: "Событие",
        category: "Категория",
        place: "Место",
        sources: "Источники",
        status: "Статус",
        actors: "Участники: ",
        more: "Подробнее об этом событии",
        archived: "архивная копия",
        search: "Поиск событий",
        show_all: "Показать всё",
        confirmed: "Подтверждено",
    },
    series: SeriesWords {
        extremes: |low, high| format!("минимум {low}, максимум {high}."),
        not_from_zero: |first| format!("Шкала начинается с {first}, а не с нуля."),
        gaps: |n| format!("Пропусков без значения: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Шкала времени, {}: {pieces}.", counted(n, ["масштаб", "масштаба", "масштабов"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "год",
                TimeUnit::Month => "месяц",
                TimeUnit::Day => "день",
                TimeUnit::Hour => "час",
                TimeUnit::Minute => "минута",
                TimeUnit::Second => "секунда",
            };
            format!("{piece}, где {unit} шире в {times}, чем на участке {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, так же"),
        times,
        piece: |piece, times, slowest| format!("{piece}: шире в {times}, чем {slowest}"),
        equal: |slowest| format!("такой же ширины, как {slowest}"),
        narrowest: |piece| format!("{piece}: самая узкая часть"),
    },
};

const EVENTS: [&str; 3] = ["событие", "события", "событий"];

fn number(count: usize) -> String {
    Language::Russian.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 3]) -> String {
    format!("{}\u{a0}{}", number(count), forms[east_slavic(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["категория", "категории", "категорий"],
        LaneKey::Actor => ["участник", "участника", "участников"],
        LaneKey::Place => ["место", "места", "мест"],
        LaneKey::Source => ["источник", "источника", "источников"],
        LaneKey::Status => ["статус", "статуса", "статусов"],
        LaneKey::Tag => ["метка", "метки", "меток"],
        LaneKey::Title => ["заголовок", "заголовка", "заголовков"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "На последней дорожке вместе: {words}; на изображении не более {MOST_LANES} дорожек, по одной для тех, у кого больше всего событий."
        ),
        Some(most) => format!(
            "На последней дорожке вместе: {words}; свои дорожки: {} с наибольшим весом — суммой важности их событий.",
            gathered(most as usize, lanes)
        ),
    }
}

/// Parts have a form of their own.
fn times(rate: &str) -> String {
    let word = rate.parse().map_or("раза", |whole| ["раз", "раза", "раз"][east_slavic(whole)]);
    format!("{rate} {word}")
}
