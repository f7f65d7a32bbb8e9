//! Czech.

use crate::language::plural::few_and_many;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["„", "“"] },
    changes: changes::CZECH,
    citing: citing::CZECH,
    axis: AxisWords {
        zone: |place| format!("čas {place}"),
        zone_data: |zones, version| format!("Dny a hodiny podle časových pásem {zones} (data o pásmech {version})."),
        as_of: |date| format!("stav k {date}"),
        omitted: |duration| format!("vynecháno: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| ["a {n} další", "a {n} další", "a {n} dalších"][few_and_many(n as u64)].replace("{n}", &number(n)),
        band: |n, most| format!("{}, nejvýše {} na jednom místě", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Časová osa",
        untitled: |range| format!("Časová osa, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("S popiskem: {}; shrnuto pod popisky, které je počítají: {}.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} bez vlastní značky: pás ukazuje, kolik jich je v každé době, nejvýše {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("Poslední pruh zahrnuje: {words}."),
        as_of_date: |date| format!("Stav k {date}: co nemá konec, je zobrazeno do té doby."),
        links_left_out: "Nenakreslené vazby",
        other_dates: "Jiná data podle zdrojů",
        eras: "Období: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Časové měřítko je lineární.",
            Scale::Broken => "Časové měřítko je přerušené.",
            Scale::Focus => "Časové měřítko se mění.",
            Scale::Sequential => "Časové měřítko sleduje pořadí událostí.",
        },
        breaks: |n, each| format!("Časové měřítko je přerušené: {}; {each}.", counted(n, ["místo", "místa", "míst"])),
    },
    event: EventWords {
        written: "Datum, jak je zapsáno: ",
        whole: "Celá tato doba, od prvního dne do posledního",
        place: "Místo: ",
        category: "Kategorie: ",
        according_to: "Podle zdroje ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Stav: uvádí jedna strana nebo jeden zdroj"),
            Status::Disputed => Some("Stav: sporné; zdroje si odporují"),
            Status::Denied => Some("Stav: dotčení to popírají"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Datum: uvedeno ve zdroji",
            Basis::Derived => "Datum: odvozeno ze slov zdroje",
            Basis::Background => "Datum: obecně známé",
        },
        dates_outside: |n| {
            [
                "{n} datum leží mimo tento obrázek.",
                "{n} data leží mimo tento obrázek.",
                "{n} dat leží mimo tento obrázek.",
            ][few_and_many(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Zdroj: " } else { "Zdroje: " },
        and_more: |n| {
            ["a {n} další", "a {n} další", "a {n} dalších"][few_and_many(n as u64)].replace("{n}", &number(n))
        },
    },
    foot: FootWords {
        sequential: "Události po sobě: vzdálenosti na této ose neznamenají trvání.",
        broken_scale: |omitted| format!("Přerušené časové měřítko: {omitted}."),
        last_omission: " a ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; čas bez pásma stojí tak, jako by byl v UTC" } else { "" };
            format!("Časy na ose: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} událost nemá vlastní popisek: stojí za popiskem „a 1 další“.",
                "{n} události nemají vlastní popisek: stojí za popisky „a n dalších“.",
                "{n} událostí nemá vlastní popisek: stojí za popisky „a n dalších“.",
            ][few_and_many(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "na každém místě".to_owned(), |duration| format!("za {duration}"));
            format!("Výška pásu: události {within}, nejvýše {} (jako druhé odmocniny).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} událost, kterou pás počítá v jejím pruhu, nemá značku v dalších pruzích.",
                "{n} události, které pás počítá v jejich pruhu, nemají značku v dalších pruzích.",
                "{n} událostí, které pás počítá v jejich pruhu, nemá značku v dalších pruzích.",
            ][few_and_many(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} událost má další datum mimo tento obrázek.",
                "{n} události mají další data mimo tento obrázek.",
                "{n} událostí má další data mimo tento obrázek.",
            ][few_and_many(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Události jsou datovány podle zdroje {who}."),
            n => format!(
                "Události jsou datovány podle zdroje {who}: {} z {}; pro ostatní tento zdroj datum neuvádí.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Data: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["uvedeno ve zdroji", "uvedena ve zdroji", "uvedeno ve zdroji"],
                Some(Basis::Derived) => {
                    ["odvozeno ze slov zdroje", "odvozena ze slov zdroje", "odvozeno ze slov zdroje"]
                }
                Some(Basis::Background) => ["obecně známé", "obecně známá", "obecně známých"],
                None => ["bez udání původu", "bez udání původu", "bez udání původu"],
            };
            format!("{} {}", number(n), forms[few_and_many(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Bez kategorie",
            LaneKey::Actor => "Nejmenovaní",
            LaneKey::Place => "Místo neuvedeno",
            LaneKey::Source => "Bez zdroje",
            LaneKey::Status => "Stav neuveden",
            LaneKey::Tag => "Bez štítku",
            LaneKey::Title => "Bez názvu",
        },
        gathered,
        other: |gathered| format!("Ostatní: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Bez kategorie",
        whisker: "Stalo se v rozmezí čáry",
        approximate: "Přibližné datum",
        uncertain: "Nejisté datum",
        one_of: "Stalo se v jednom z těchto dat",
        all_of: "Stalo se v každém z těchto dat",
        other_date: "Jiné datum podle zdroje",
        ramp: "Začalo nebo skončilo v rozmezí přechodu",
        pale: "Bledé: název stojí na přechodu",
        fade: "Začátek nebo konec neznámý",
        open: "Otevřený konec",
        cut: "Pokračuje mimo tento obrázek",
        echo: "Popsáno v jiném pruhu",
        links: ["Vede k", "Reaguje na", "Je součástí", "Odporuje", "Zpravuje o"],
        knot: "Časové měřítko se mění: širší tam, kam ukazují šipky",
        status: |status| match status {
            Status::Confirmed => "potvrzené",
            Status::Reported => "uváděné",
            Status::Disputed => "sporné",
            Status::Denied => "popírané",
        },
    },
    looks: LookWords {
        signs: "Značky: ",
        sources: "Zdroje: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "kruh",
            Symbol::Diamond => "kosočtverec",
            Symbol::Square => "čtverec",
            Symbol::Triangle => "trojúhelník",
            Symbol::TriangleDown => "trojúhelník vrcholem dolů",
            Symbol::Cross => "křížek",
            Symbol::Hexagon => "šestiúhelník",
        },
        plain_mark: "šedý kruh",
        hollow_mark: "prázdná značka nebo prázdný pruh",
        whisker: "čára přes značku",
        dashed_line: "přerušovaná čára přes značku nebo na konci pruhu, značka ze dvou polovin",
        dashed_outline: "přerušovaný obrys",
        half_filled: "napůl vyplněné značky na jedné čáře",
        joined: "značky na jedné čáře",
        pale_mark: "bledá dutá značka nebo pruh na tenké čáře",
        faded_end: "přechod s čárou na konci",
        pale_bar: "bledý pruh",
        faded_away: "přechod bez čáry",
        arrowhead: "hrot šipky na pruhu",
        torn_end: "roztržený konec nebo šipka na čáře",
        small_mark: "malá značka nebo tenký pruh",
        links: [
            "čára s hrotem šipky",
            "čárkovaná čára s otevřenou šipkou",
            "tečkovaná čára s kosočtvercem",
            "čára se dvěma příčkami",
            "čárkovaná čára s kroužkem",
        ],
        arrowed_line: "čára se šipkami napříč osou",
    },
    page: PageWords {
        events: "Události",
        date: "Datum",
        event: "Událost",
        category: "Kategorie",
        place: "Místo",
        sources: "Zdroje",
        status: "Stav",
        actors: "Účastníci: ",
        more: "Více o této události",
        archived: "archivní kopie",
        search: "Hledat události",
        show_all: "Zobrazit vše",
        confirmed: "Potvrzené",
    },
    series: SeriesWords {
        extremes: |low, high| format!("nejnižší hodnota {low}, nejvyšší {high}."),
        not_from_zero: |first| format!("Stupnice začíná u {first}, ne u nuly."),
        gaps: |n| format!("Mezery bez hodnot: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Časové měřítko, {}: {pieces}.", counted(n, ["úsek", "úseky", "úseků"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "rok",
                TimeUnit::Month => "měsíc",
                TimeUnit::Day => "den",
                TimeUnit::Hour => "hodina",
                TimeUnit::Minute => "minuta",
                TimeUnit::Second => "sekunda",
            };
            format!("{piece}, kde {unit} zabírá {times} více místa než v období {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, stejně"),
        times: |rate| format!("{rate}krát"),
        piece: |piece, times, slowest| format!("{piece}: {times} širší než {slowest}"),
        equal: |slowest| format!("stejně široké jako {slowest}"),
        narrowest: |piece| format!("{piece}: nejužší část"),
    },
};

const EVENTS: [&str; 3] = ["událost", "události", "událostí"];

fn number(count: usize) -> String {
    Language::Czech.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 3]) -> String {
    format!("{}\u{a0}{}", number(count), forms[few_and_many(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["kategorie", "kategorie", "kategorií"],
        LaneKey::Actor => ["účastník", "účastníci", "účastníků"],
        LaneKey::Place => ["místo", "místa", "míst"],
        LaneKey::Source => ["zdroj", "zdroje", "zdrojů"],
        LaneKey::Status => ["stav", "stavy", "stavů"],
        LaneKey::Tag => ["štítek", "štítky", "štítků"],
        LaneKey::Title => ["název", "názvy", "názvů"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "Poslední pruh zahrnuje: {words}; obrázek má nejvýše {MOST_LANES} pruhů, po jednom pro ty, které mají nejvíce událostí."
        ),
        Some(most) => format!(
            "Poslední pruh zahrnuje: {words}; vlastní pruh: {}, podle váhy, tedy součtu důležitosti událostí.",
            gathered(most as usize, lanes)
        ),
    }
}
