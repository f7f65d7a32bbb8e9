//! Polish.

use crate::language::plural::polish;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["„", "”"] },
    changes: changes::POLISH,
    citing: citing::POLISH,
    axis: AxisWords {
        zone: |place| format!("czas: {place}"),
        zone_data: |zones, version| format!("Dni i godziny według zegarów {zones} (dane o strefach {version})."),
        as_of: |date| format!("stan na {date}"),
        omitted: |duration| format!("przerwa: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("i {} więcej", number(n)),
        band: |n, most| format!("{}, najwyżej {} w jednym miejscu", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Oś czasu",
        untitled: |range| format!("Oś czasu, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("Z podpisem: {}; zebrane pod podpisami, które je liczą: {}.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} bez własnego znaku: pas pokazuje, ile ich jest w każdej chwili, najwyżej {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("Na ostatnim torze razem: {words}."),
        as_of_date: |date| format!("Stan na {date}: to, co nie ma końca, pokazano do tego czasu."),
        links_left_out: "Nienarysowane powiązania",
        other_dates: "Inne daty według źródeł",
        eras: "Epoki: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Skala czasu jest liniowa.",
            Scale::Broken => "Skala czasu jest przerwana.",
            Scale::Focus => "Skala czasu zmienia podziałkę.",
            Scale::Sequential => "Skala czasu idzie za kolejnością wydarzeń.",
        },
        breaks: |n, each| {
            format!("Skala czasu jest przerwana: {}; {each}.", counted(n, ["miejsce", "miejsca", "miejsc"]))
        },
    },
    event: EventWords {
        written: "Data tak, jak ją zapisano: ",
        whole: "Cały ten czas, od pierwszego dnia do ostatniego",
        place: "Miejsce: ",
        category: "Kategoria: ",
        according_to: "Według źródła ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Status: podaje jedna strona lub jedno źródło"),
            Status::Disputed => Some("Status: sporne; źródła przeczą sobie"),
            Status::Denied => Some("Status: zdementowane przez zainteresowanych"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Data: podana przez źródło",
            Basis::Derived => "Data: wywnioskowana ze słów źródła",
            Basis::Background => "Data: powszechnie znana",
        },
        dates_outside: |n| {
            [
                "Jedna z dat leży poza tym obrazem.",
                "{n} z dat leżą poza tym obrazem.",
                "{n} z dat leży poza tym obrazem.",
            ][polish(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Źródło: " } else { "Źródła: " },
        and_more: |n| format!("i {} więcej", number(n)),
    },
    foot: FootWords {
        sequential: "Wydarzenia po kolei: odległości na tej osi nie są czasem trwania.",
        broken_scale: |omitted| format!("Przerwana skala czasu: {omitted}."),
        last_omission: " i ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; godzina bez strefy stoi tak, jakby była w UTC" } else { "" };
            format!("Czas na osi: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} wydarzenie nie ma własnego podpisu: stoi za podpisem „i 1 więcej”.",
                "{n} wydarzenia nie mają własnego podpisu: stoją za podpisami „i n więcej”.",
                "{n} wydarzeń nie ma własnego podpisu: stoją za podpisami „i n więcej”.",
            ][polish(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within =
                within.map_or_else(|| "w każdym miejscu".to_owned(), |duration| format!("na przedział: {duration}"));
            format!("Wysokość pasa: wydarzenia {within}, najwyżej {} (jako pierwiastki kwadratowe).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} wydarzenie, które pas liczy na jego torze, nie ma znaku na pozostałych torach.",
                "{n} wydarzenia, które pas liczy na ich torze, nie mają znaku na pozostałych torach.",
                "{n} wydarzeń, które pas liczy na ich torze, nie ma znaku na pozostałych torach.",
            ][polish(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} wydarzenie ma inną datę poza tym obrazem.",
                "{n} wydarzenia mają inne daty poza tym obrazem.",
                "{n} wydarzeń ma inne daty poza tym obrazem.",
            ][polish(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Wydarzenia datowane według źródła {who}."),
            n => format!(
                "Wydarzenia datowane według źródła {who}: {} z {}; dla pozostałych źródło to nie podaje daty.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Daty: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["– podana przez źródło", "– podane przez źródło", "– podane przez źródło"],
                Some(Basis::Derived) => [
                    "– wywnioskowana ze słów źródła",
                    "– wywnioskowane ze słów źródła",
                    "– wywnioskowane ze słów źródła",
                ],
                Some(Basis::Background) => ["– powszechnie znana", "– powszechnie znane", "– powszechnie znane"],
                None => {
                    ["– o nieokreślonym pochodzeniu", "– o nieokreślonym pochodzeniu", "– o nieokreślonym pochodzeniu"]
                }
            };
            format!("{} {}", number(n), forms[polish(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Bez kategorii",
            LaneKey::Actor => "Bez nazwy",
            LaneKey::Place => "Miejsca nie podano",
            LaneKey::Source => "Bez źródła",
            LaneKey::Status => "Statusu nie podano",
            LaneKey::Tag => "Bez etykiety",
            LaneKey::Title => "Bez tytułu",
        },
        gathered,
        other: |gathered| format!("Pozostałe: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Bez kategorii",
        whisker: "Zdarzyło się w obrębie linii",
        approximate: "Data przybliżona",
        uncertain: "Data niepewna",
        one_of: "Zdarzyło się w jednej z tych dat",
        all_of: "Zdarzyło się w każdej z tych dat",
        other_date: "Inna data według źródła",
        ramp: "Zaczęło się lub skończyło w obrębie przejścia",
        pale: "Blade: tytuł stoi na przejściu",
        fade: "Początek lub koniec nieznany",
        open: "Koniec otwarty",
        cut: "Trwa poza tym obrazem",
        echo: "Podpisane na innym torze",
        links: ["Prowadzi do", "Jest odpowiedzią na", "Jest częścią", "Przeczy", "Donosi o"],
        knot: "Skala czasu się zmienia: szerzej tam, dokąd wskazują strzałki",
        status: |status| match status {
            Status::Confirmed => "potwierdzone",
            Status::Reported => "podawane",
            Status::Disputed => "sporne",
            Status::Denied => "zdementowane",
        },
    },
    looks: LookWords {
        signs: "Znaki: ",
        sources: "Źródła: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "koło",
            Symbol::Diamond => "romb",
            Symbol::Square => "kwadrat",
            Symbol::Triangle => "trójkąt",
            Symbol::TriangleDown => "trójkąt wierzchołkiem w dół",
            Symbol::Cross => "krzyżyk",
            Symbol::Hexagon => "sześciokąt",
        },
        plain_mark: "szare koło",
        hollow_mark: "pusty znak lub pusty pasek",
        whisker: "linia przez znak",
        dashed_line: "linia przerywana przez znak lub na końcu paska, znak z dwóch połówek",
        dashed_outline: "przerywany kontur",
        half_filled: "znaki w połowie wypełnione na jednej linii",
        joined: "znaki na jednej linii",
        pale_mark: "blady pusty znak lub pasek na cienkiej linii",
        faded_end: "przejście z linią na końcu",
        pale_bar: "blady pasek",
        faded_away: "przejście bez linii",
        arrowhead: "grot strzałki na pasku",
        torn_end: "rozdarty koniec lub strzałka na linii",
        small_mark: "mały znak lub cienki pasek",
        links: [
            "linia z grotem",
            "linia kreskowana z otwartą strzałką",
            "linia kropkowana z rombem",
            "linia z dwiema poprzecznymi kreskami",
            "linia kreskowana z pierścieniem",
        ],
        arrowed_line: "linia ze strzałkami w poprzek osi",
    },
    page: PageWords {
        events: "Wydarzenia",
        date: "Data",
        event: "Wydarzenie",
        category: "Kategoria",
        place: "Miejsce",
        sources: "Źródła",
        status: "Status",
        actors: "Uczestnicy: ",
        more: "Więcej o tym wydarzeniu",
        archived: "kopia archiwalna",
        search: "Szukaj wydarzeń",
        show_all: "Pokaż wszystko",
        confirmed: "Potwierdzone",
    },
    series: SeriesWords {
        extremes: |low, high| format!("minimum {low}, maksimum {high}."),
        not_from_zero: |first| format!("Skala zaczyna się od {first}, nie od zera."),
        gaps: |n| format!("Luki bez wartości: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Skala czasu, {}: {pieces}.", counted(n, ["podziałka", "podziałki", "podziałek"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "rok",
                TimeUnit::Month => "miesiąc",
                TimeUnit::Day => "dzień",
                TimeUnit::Hour => "godzina",
                TimeUnit::Minute => "minuta",
                TimeUnit::Second => "sekunda",
            };
            format!("{piece}, gdzie {unit} zajmuje {times} więcej miejsca niż w okresie {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, tak samo"),
        times,
        piece: |piece, times, slowest| format!("{piece}: {times} szerzej niż {slowest}"),
        equal: |slowest| format!("tak szeroko jak {slowest}"),
        narrowest: |piece| format!("{piece}: najwęższa część"),
    },
};

const EVENTS: [&str; 3] = ["wydarzenie", "wydarzenia", "wydarzeń"];

fn number(count: usize) -> String {
    Language::Polish.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 3]) -> String {
    format!("{}\u{a0}{}", number(count), forms[polish(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["kategoria", "kategorie", "kategorii"],
        LaneKey::Actor => ["uczestnik", "uczestnicy", "uczestników"],
        LaneKey::Place => ["miejsce", "miejsca", "miejsc"],
        LaneKey::Source => ["źródło", "źródła", "źródeł"],
        LaneKey::Status => ["status", "statusy", "statusów"],
        LaneKey::Tag => ["etykieta", "etykiety", "etykiet"],
        LaneKey::Title => ["tytuł", "tytuły", "tytułów"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "Na ostatnim torze razem: {words}; obraz ma najwyżej {MOST_LANES} torów, po jednym dla tych, które mają najwięcej wydarzeń."
        ),
        Some(most) => format!(
            "Na ostatnim torze razem: {words}; własne tory: {}, o największej wadze, czyli sumie ważności ich wydarzeń.",
            gathered(most as usize, lanes)
        ),
    }
}

/// Parts have a form of their own.
fn times(rate: &str) -> String {
    let word = rate.parse().map_or("raza", |whole| ["raz", "razy", "razy"][polish(whole)]);
    format!("{rate} {word}")
}
