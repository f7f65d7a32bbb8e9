//! Dutch.

use crate::language::plural::one;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["“", "”"] },
    changes: changes::DUTCH,
    citing: citing::DUTCH,
    axis: AxisWords {
        zone: |place| format!("tijd in {place}"),
        zone_data: |zones, version| {
            format!("Dagen en tijden volgens de klokken van {zones} (tijdzonegegevens {version}).")
        },
        as_of: |date| format!("stand {date}"),
        omitted: |duration| format!("{duration} weggelaten"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+{} meer", number(n)),
        band: |n, most| format!("{}, hoogstens {} op één plaats", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Tijdlijn",
        untitled: |range| format!("Tijdlijn, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!("{} met label; {} verzameld onder labels die ze tellen.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} zonder eigen teken: een band toont hoeveel er op elk moment zijn, hoogstens {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("De laatste baan verzamelt {words}."),
        as_of_date: |date| format!("Stand {date}: wat geen einde heeft, is tot dan getoond."),
        links_left_out: "Niet getekende verbanden",
        other_dates: "Andere datums volgens bronnen",
        eras: "Tijdperken: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "De tijdschaal is lineair.",
            Scale::Broken => "De tijdschaal is onderbroken.",
            Scale::Focus => "De tijdschaal wisselt van maat.",
            Scale::Sequential => "De tijdschaal volgt de volgorde van de gebeurtenissen.",
        },
        breaks: |n, each| format!("De tijdschaal is op {} onderbroken: {each}.", counted(n, ["plaats", "plaatsen"])),
    },
    event: EventWords {
        written: "Datum zoals geschreven: ",
        whole: "Al die tijd, van de eerste dag tot de laatste",
        place: "Plaats: ",
        category: "Categorie: ",
        according_to: "Volgens ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Status: gemeld door één partij of één bron"),
            Status::Disputed => Some("Status: omstreden; de bronnen spreken elkaar tegen"),
            Status::Denied => Some("Status: ontkend door de betrokkenen"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Datum: door een bron genoemd",
            Basis::Derived => "Datum: afgeleid uit de woorden van een bron",
            Basis::Background => "Datum: algemeen bekend",
        },
        dates_outside: |n| {
            ["Een van de data valt buiten dit beeld.", "{n} van de data vallen buiten dit beeld."][one(n as u64)]
                .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Bron: " } else { "Bronnen: " },
        and_more: |n| format!("en nog {}", number(n)),
    },
    foot: FootWords {
        sequential: "Gebeurtenissen op volgorde: afstanden op deze as zijn geen tijdsduren.",
        broken_scale: |omitted| format!("Onderbroken tijdschaal: {omitted}."),
        last_omission: " en ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; een tijd zonder zone staat alsof die in UTC is" } else { "" };
            format!("Tijden op de as: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} gebeurtenis heeft geen eigen label: ze staat achter het label “+1 meer”.",
                "{n} gebeurtenissen hebben geen eigen label: ze staan achter de labels “+n meer”.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "op elke plaats".to_owned(), |duration| format!("binnen {duration}"));
            format!("Hoogte van de band: gebeurtenissen {within}, hoogstens {} (als vierkantswortels).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} gebeurtenis die een band in haar eigen baan telt, heeft geen teken in haar andere banen.",
                "{n} gebeurtenissen die een band in hun eigen baan telt, hebben geen teken in hun andere banen.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} gebeurtenis heeft nog een datum buiten dit beeld.",
                "{n} gebeurtenissen hebben nog data buiten dit beeld.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Gebeurtenissen zijn gedateerd volgens {who}."),
            n => format!(
                "Gebeurtenissen zijn gedateerd volgens {who}: {} van {}; voor de overige geeft de bron geen datum.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Data: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["door een bron genoemd", "door een bron genoemd"],
                Some(Basis::Derived) => {
                    ["afgeleid uit de woorden van een bron", "afgeleid uit de woorden van een bron"]
                }
                Some(Basis::Background) => ["algemeen bekend", "algemeen bekend"],
                None => ["van onbekende herkomst", "van onbekende herkomst"],
            };
            format!("{} {}", number(n), forms[one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Zonder categorie",
            LaneKey::Actor => "Niet genoemd",
            LaneKey::Place => "Plaats niet vermeld",
            LaneKey::Source => "Zonder bron",
            LaneKey::Status => "Status niet vermeld",
            LaneKey::Tag => "Zonder trefwoord",
            LaneKey::Title => "Zonder titel",
        },
        gathered,
        other: |gathered| format!("Overige: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Zonder categorie",
        whisker: "Gebeurd binnen de lijn",
        approximate: "Datum bij benadering",
        uncertain: "Onzekere datum",
        one_of: "Gebeurd op een van deze data",
        all_of: "Gebeurd op elk van deze data",
        other_date: "Andere datum volgens een bron",
        ramp: "Begonnen of geëindigd binnen het verloop",
        pale: "Bleek: de titel staat op het verloop",
        fade: "Begin of einde onbekend",
        open: "Open einde",
        cut: "Gaat buiten dit beeld verder",
        echo: "Label in een andere baan",
        links: ["Leidt tot", "Reageert op", "Is deel van", "Spreekt tegen", "Bericht over"],
        knot: "De tijdschaal verandert: breder waar de pijlen heen wijzen",
        status: |status| match status {
            Status::Confirmed => "bevestigd",
            Status::Reported => "gemeld",
            Status::Disputed => "omstreden",
            Status::Denied => "ontkend",
        },
    },
    looks: LookWords {
        signs: "Tekens: ",
        sources: "Bronnen: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "cirkel",
            Symbol::Diamond => "ruit",
            Symbol::Square => "vierkant",
            Symbol::Triangle => "driehoek",
            Symbol::TriangleDown => "driehoek met de punt omlaag",
            Symbol::Cross => "kruis",
            Symbol::Hexagon => "zeshoek",
        },
        plain_mark: "grijze cirkel",
        hollow_mark: "hol teken of holle balk",
        whisker: "lijn door een teken",
        dashed_line: "streepjeslijn door een teken of aan het einde van een balk, teken in twee helften",
        dashed_outline: "gestreepte omtrek",
        half_filled: "half gevulde tekens op één lijn",
        joined: "tekens op één lijn",
        pale_mark: "bleek open teken of balk op een dunne lijn",
        faded_end: "verloop met een lijn aan het eind",
        pale_bar: "bleke balk",
        faded_away: "verloop zonder lijn",
        arrowhead: "pijlpunt op een balk",
        torn_end: "gescheurd uiteinde of pijl op een lijn",
        small_mark: "klein teken of dunne balk",
        links: [
            "lijn met pijlpunt",
            "streepjeslijn met open pijl",
            "stippellijn met ruit",
            "lijn met twee dwarsstrepen",
            "streepjeslijn met ring",
        ],
        arrowed_line: "lijn met pijlen dwars op de as",
    },
    page: PageWords {
        events: "Gebeurtenissen",
        date: "Datum",
        event: "Gebeurtenis",
        category: "Categorie",
        place: "Plaats",
        sources: "Bronnen",
        status: "Status",
        actors: "Betrokkenen: ",
        more: "Meer over deze gebeurtenis",
        archived: "gearchiveerde kopie",
        search: "Gebeurtenissen zoeken",
        show_all: "Alles tonen",
        confirmed: "Bevestigd",
    },
    series: SeriesWords {
        extremes: |low, high| format!("laagste waarde {low}, hoogste {high}."),
        not_from_zero: |first| format!("De schaal begint bij {first}, niet bij nul."),
        gaps: |n| format!("Hiaten zonder waarde: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Tijdschaal met {}: {pieces}.", counted(n, ["maat", "maten"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "een jaar",
                TimeUnit::Month => "een maand",
                TimeUnit::Day => "een dag",
                TimeUnit::Hour => "een uur",
                TimeUnit::Minute => "een minuut",
                TimeUnit::Second => "een seconde",
            };
            format!("{piece}, waar {unit} {times} zo breed is als in de periode {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, evenzo"),
        times: |rate| format!("{rate} keer"),
        piece: |piece, times, slowest| format!("{piece}: {times} zo breed als {slowest}"),
        equal: |slowest| format!("even breed als {slowest}"),
        narrowest: |piece| format!("{piece}: het smalste deel"),
    },
};

const EVENTS: [&str; 2] = ["gebeurtenis", "gebeurtenissen"];

fn number(count: usize) -> String {
    Language::Dutch.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[one(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["categorie", "categorieën"],
        LaneKey::Actor => ["betrokkene", "betrokkenen"],
        LaneKey::Place => ["plaats", "plaatsen"],
        LaneKey::Source => ["bron", "bronnen"],
        LaneKey::Status => ["status", "statussen"],
        LaneKey::Tag => ["trefwoord", "trefwoorden"],
        LaneKey::Title => ["titel", "titels"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "De laatste baan verzamelt {words}: een beeld heeft hoogstens {MOST_LANES} banen, één voor elk van die met de meeste gebeurtenissen."
        ),
        Some(most) => format!(
            "De laatste baan verzamelt {words}; een eigen baan is er voor {} met het grootste gewicht, de som van het belang van hun gebeurtenissen.",
            gathered(most as usize, lanes)
        ),
    }
}
