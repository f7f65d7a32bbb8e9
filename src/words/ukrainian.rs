//! Ukrainian.

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
    changes: changes::UKRAINIAN,
    citing: citing::UKRAINIAN,
    axis: AxisWords {
        zone: |place| format!("час {place}"),
        zone_data: |zones, version| format!("Дні й час за годинниками {zones} (дані про пояси {version})."),
        as_of: |date| format!("станом на {date}"),
        omitted: |duration| format!("пропуск: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("і ще {}", number(n)),
        band: |n, most| format!("{}, щонайбільше {} в одному місці", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Хронологія",
        untitled: |range| format!("Хронологія, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("З підписом: {}; зібрано під підписами, що їх рахують: {}.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} без власного знака: смуга показує, скільки їх у кожен момент, щонайбільше {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("На останній доріжці разом: {words}."),
        as_of_date: |date| format!("Станом на {date}: те, що не має кінця, показано до цього часу."),
        links_left_out: "Не показано зв’язків",
        other_dates: "Інші дати за джерелами",
        eras: "Епохи: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Шкала часу лінійна.",
            Scale::Broken => "Шкала часу з розривами.",
            Scale::Focus => "Шкала часу змінює масштаб.",
            Scale::Sequential => "Шкала часу йде за порядком подій.",
        },
        breaks: |n, each| format!("Шкалу часу розірвано: {}; {each}.", counted(n, ["місце", "місця", "місць"])),
    },
    event: EventWords {
        written: "Дата, як її записано: ",
        whole: "Увесь цей час, від першого дня до останнього",
        place: "Місце: ",
        category: "Категорія: ",
        according_to: "За словами джерела ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Статус: повідомляє одна сторона або одне джерело"),
            Status::Disputed => Some("Статус: оспорюється; джерела суперечать одне одному"),
            Status::Denied => Some("Статус: заперечують ті, кого це стосується"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Дата: названа джерелом",
            Basis::Derived => "Дата: виведена зі слів джерела",
            Basis::Background => "Дата: загальновідома",
        },
        dates_outside: |n| {
            [
                "{n} з його дат лежить поза цим зображенням.",
                "{n} з його дат лежать поза цим зображенням.",
                "{n} з його дат лежать поза цим зображенням.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Джерело: " } else { "Джерела: " },
        and_more: |n| format!("і ще {}", number(n)),
    },
    foot: FootWords {
        sequential: "Події за порядком: відстані на цій осі не означають тривалості.",
        broken_scale: |omitted| format!("Шкала часу з розривами: {omitted}."),
        last_omission: " і ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; час без поясу показано як UTC" } else { "" };
            format!("Час на осі: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "1 подія не має власного підпису: вона стоїть за підписом «і ще 1».".to_owned(),
            n => format!("{} без власного підпису: стоять за підписами «і ще n».", counted(n, EVENTS)),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "у кожному місці".to_owned(), |duration| format!("за {duration}"));
            format!("Висота смуги: події {within}, щонайбільше {} (як квадратні корені).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} подія, яку смуга рахує на своїй доріжці, не має знака на інших своїх доріжках.",
                "{n} події, які смуга рахує на своїй доріжці, не мають знака на інших своїх доріжках.",
                "{n} подій, які смуга рахує на своїй доріжці, не мають знака на інших своїх доріжках.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} подія має іншу дату поза цим зображенням.",
                "{n} події мають інші дати поза цим зображенням.",
                "{n} подій мають інші дати поза цим зображенням.",
            ][east_slavic(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Події датовано за джерелом {who}."),
            n => format!(
                "Події датовано за джерелом {who}: {} із {}; для решти це джерело дати не наводить.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Дати: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["— названо джерелом", "— названо джерелом", "— названо джерелом"],
                Some(Basis::Derived) => {
                    ["— виведено зі слів джерела", "— виведено зі слів джерела", "— виведено зі слів джерела"]
                }
                Some(Basis::Background) => ["— загальновідомо", "— загальновідомо", "— загальновідомо"],
                None => ["— походження не вказано", "— походження не вказано", "— походження не вказано"],
            };
            format!("{} {}", number(n), forms[east_slavic(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Без категорії",
            LaneKey::Actor => "Не названо",
            LaneKey::Place => "Місце не вказано",
            LaneKey::Source => "Без джерела",
            LaneKey::Status => "Статус не вказано",
            LaneKey::Tag => "Без мітки",
            LaneKey::Title => "Без заголовка",
        },
        gathered,
        other: |gathered| format!("Інші: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Без категорії",
        whisker: "Сталося в межах лінії",
        approximate: "Приблизна дата",
        uncertain: "Непевна дата",
        one_of: "Сталося в одну з цих дат",
        all_of: "Сталося в кожну з цих дат",
        other_date: "Інша дата за джерелом",
        ramp: "Почалося або скінчилося в межах переходу",
        pale: "Бліде: заголовок стоїть на переході",
        fade: "Початок або кінець невідомі",
        open: "Відкритий кінець",
        cut: "Триває поза цим зображенням",
        echo: "Підписано на іншій доріжці",
        links: ["Веде до", "Відповідає на", "Частина цілого", "Суперечить", "Повідомляє про"],
        knot: "Масштаб часу змінюється: ширше там, куди вказують стрілки",
        status: |status| match status {
            Status::Confirmed => "підтверджено",
            Status::Reported => "повідомляється",
            Status::Disputed => "оспорюється",
            Status::Denied => "заперечується",
        },
    },
    looks: LookWords {
        signs: "Знаки: ",
        sources: "Джерела: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "коло",
            Symbol::Diamond => "ромб",
            Symbol::Square => "квадрат",
            Symbol::Triangle => "трикутник",
            Symbol::TriangleDown => "трикутник вершиною вниз",
            Symbol::Cross => "хрест",
            Symbol::Hexagon => "шестикутник",
        },
        plain_mark: "сіре коло",
        hollow_mark: "порожній знак або порожня смуга",
        whisker: "лінія через знак",
        dashed_line: "штрихова лінія через знак або на кінці смуги, знак із двох половин",
        dashed_outline: "штриховий контур",
        half_filled: "наполовину зафарбовані знаки на одній лінії",
        joined: "знаки на одній лінії",
        pale_mark: "блідий порожній знак або смуга на тонкій лінії",
        faded_end: "перехід із лінією на кінці",
        pale_bar: "бліда смуга",
        faded_away: "перехід без лінії",
        arrowhead: "вістря стрілки на смузі",
        torn_end: "рваний кінець або стрілка на лінії",
        small_mark: "малий знак або тонка смуга",
        links: [
            "лінія з вістрям стрілки",
            "штрихова лінія з відкритою стрілкою",
            "точкова лінія з ромбом",
            "лінія з двома поперечними штрихами",
            "штрихова лінія з кільцем",
        ],
        arrowed_line: "лінія зі стрілками впоперек осі",
    },
    page: PageWords {
        events: "Події",
        date: "Дата",
        event: "Подія",
        category: "Категорія",
        place: "Місце",
        sources: "Джерела",
        status: "Статус",
        actors: "Учасники: ",
        more: "Докладніше про цю подію",
        archived: "архівна копія",
        search: "Пошук подій",
        show_all: "Показати все",
        confirmed: "Підтверджено",
    },
    series: SeriesWords {
        extremes: |low, high| format!("мінімум {low}, максимум {high}."),
        not_from_zero: |first| format!("Шкала починається з {first}, а не з нуля."),
        gaps: |n| format!("Пропусків без значення: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Шкала часу, {}: {pieces}.", counted(n, ["масштаб", "масштаби", "масштабів"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "рік",
                TimeUnit::Month => "місяць",
                TimeUnit::Day => "день",
                TimeUnit::Hour => "година",
                TimeUnit::Minute => "хвилина",
                TimeUnit::Second => "секунда",
            };
            format!("{piece}, де {unit} займає в {times} більше місця, ніж на відрізку {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, так само"),
        times,
        piece: |piece, times, slowest| format!("{piece}: ширше в {times}, ніж {slowest}"),
        equal: |slowest| format!("такої ж ширини, як {slowest}"),
        narrowest: |piece| format!("{piece}: найвужча частина"),
    },
};

const EVENTS: [&str; 3] = ["подія", "події", "подій"];

fn number(count: usize) -> String {
    Language::Ukrainian.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 3]) -> String {
    format!("{}\u{a0}{}", number(count), forms[east_slavic(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["категорія", "категорії", "категорій"],
        LaneKey::Actor => ["учасник", "учасники", "учасників"],
        LaneKey::Place => ["місце", "місця", "місць"],
        LaneKey::Source => ["джерело", "джерела", "джерел"],
        LaneKey::Status => ["статус", "статуси", "статусів"],
        LaneKey::Tag => ["мітка", "мітки", "міток"],
        LaneKey::Title => ["заголовок", "заголовки", "заголовків"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "На останній доріжці разом: {words}; на зображенні щонайбільше {MOST_LANES} доріжок, по одній для тих, у кого найбільше подій."
        ),
        Some(most) => format!(
            "На останній доріжці разом: {words}; власні доріжки: {} з найбільшою вагою — сумою важливості їхніх подій.",
            gathered(most as usize, lanes)
        ),
    }
}

/// Parts have a form of their own.
fn times(rate: &str) -> String {
    let word = rate.parse().map_or("раза", |whole| ["раз", "рази", "разів"][east_slavic(whole)]);
    format!("{rate} {word}")
}
