//! Italian.

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
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["«", "»"] },
    changes: changes::ITALIAN,
    citing: citing::ITALIAN,
    axis: AxisWords {
        zone: |place| format!("ora di {place}"),
        zone_data: |zones, version| format!("Giorni e ore secondo gli orologi di {zones} (dati dei fusi {version})."),
        as_of: |date| format!("situazione: {date}"),
        omitted: |duration| format!("interruzione: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: others,
        band: |n, most| format!("{}, al massimo {} in uno stesso punto", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Cronologia",
        untitled: |range| format!("Cronologia, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            let gathered = ["raccolto", "raccolti"][one(folded as u64)];
            format!("{} con etichetta; {} {gathered} sotto etichette che li contano.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} senza segno proprio: una fascia mostra quanti sono in ogni momento, al massimo {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("L’ultima corsia raccoglie {words}."),
        as_of_date: |date| format!("Situazione: {date}; ciò che non ha fine è mostrato fino ad allora."),
        links_left_out: "Collegamenti non disegnati",
        other_dates: "Altre date, secondo le fonti",
        eras: "Epoche: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "La scala temporale è lineare.",
            Scale::Broken => "La scala temporale è interrotta.",
            Scale::Focus => "La scala temporale cambia passo.",
            Scale::Sequential => "La scala temporale segue l’ordine degli eventi.",
        },
        breaks: |n, each| format!("La scala temporale è interrotta in {}: {each}.", counted(n, ["punto", "punti"])),
    },
    event: EventWords {
        written: "Data come è scritta: ",
        whole: "Tutto quel tempo, dal primo giorno all’ultimo",
        place: "Luogo: ",
        category: "Categoria: ",
        according_to: "Secondo ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Stato: riferito da una sola parte o fonte"),
            Status::Disputed => Some("Stato: controverso; le fonti si contraddicono"),
            Status::Denied => Some("Stato: smentito dagli interessati"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Data: indicata da una fonte",
            Basis::Derived => "Data: ricavata dalle parole di una fonte",
            Basis::Background => "Data: di dominio pubblico",
        },
        dates_outside: |n| {
            ["Una delle sue date è fuori da questa immagine.", "{n} delle sue date sono fuori da questa immagine."]
                [one(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Fonte: " } else { "Fonti: " },
        and_more: |n| format!("e {}", others(n)),
    },
    foot: FootWords {
        sequential: "Eventi in ordine: le distanze su questo asse non sono durate.",
        broken_scale: |omitted| format!("Scala temporale interrotta: {omitted}."),
        last_omission: " e ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; un’ora senza fuso è posta come se fosse UTC" } else { "" };
            format!("Ore sull’asse: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} evento non ha un’etichetta propria: sta dietro l’etichetta «un altro».",
                "{n} eventi non hanno un’etichetta propria: stanno dietro le etichette «altri n».",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "in ogni punto".to_owned(), |duration| format!("in {duration}"));
            format!("Altezza della fascia: eventi {within}, al massimo {} (in radici quadrate).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} evento che una fascia conta nella propria corsia non ha segno nelle altre corsie.",
                "{n} eventi che una fascia conta nella propria corsia non hanno segno nelle altre corsie.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} evento ha un’altra data fuori da questa immagine.",
                "{n} eventi hanno altre date fuori da questa immagine.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Eventi datati secondo {who}."),
            n => format!(
                "Eventi datati secondo {who}: {} su {}; per gli altri questa fonte non indica una data.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Date: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["indicata da una fonte", "indicate da una fonte"],
                Some(Basis::Derived) => ["ricavata dalle parole di una fonte", "ricavate dalle parole di una fonte"],
                Some(Basis::Background) => ["di dominio pubblico", "di dominio pubblico"],
                None => ["di origine non indicata", "di origine non indicata"],
            };
            format!("{} {}", number(n), forms[one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Senza categoria",
            LaneKey::Actor => "Senza nome",
            LaneKey::Place => "Luogo non indicato",
            LaneKey::Source => "Senza fonte",
            LaneKey::Status => "Stato non indicato",
            LaneKey::Tag => "Senza parola chiave",
            LaneKey::Title => "Senza titolo",
        },
        gathered,
        other: |gathered| format!("Altri: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Senza categoria",
        whisker: "Avvenuto entro la linea",
        approximate: "Data approssimativa",
        uncertain: "Data incerta",
        one_of: "Avvenuto in una di queste date",
        all_of: "Avvenuto in ciascuna di queste date",
        other_date: "Altra data, secondo una fonte",
        ramp: "Iniziato o finito entro la sfumatura",
        pale: "Pallido: il titolo sta sulla sfumatura",
        fade: "Inizio o fine ignoti",
        open: "Fine aperta",
        cut: "Continua fuori da questa immagine",
        echo: "Etichetta in un’altra corsia",
        links: ["Porta a", "Risponde a", "È parte di", "Contraddice", "Riferisce"],
        knot: "La scala temporale cambia: più larga dove puntano le frecce",
        status: |status| match status {
            Status::Confirmed => "confermato",
            Status::Reported => "riferito",
            Status::Disputed => "controverso",
            Status::Denied => "smentito",
        },
    },
    looks: LookWords {
        signs: "Segni: ",
        sources: "Fonti: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "cerchio",
            Symbol::Diamond => "rombo",
            Symbol::Square => "quadrato",
            Symbol::Triangle => "triangolo",
            Symbol::TriangleDown => "triangolo con la punta in basso",
            Symbol::Cross => "croce",
            Symbol::Hexagon => "esagono",
        },
        plain_mark: "cerchio grigio",
        hollow_mark: "segno vuoto o barra vuota",
        whisker: "linea attraverso un segno",
        dashed_line: "linea tratteggiata attraverso un segno o alla fine di una barra, segno in due metà",
        dashed_outline: "contorno tratteggiato",
        half_filled: "segni pieni a metà su una linea",
        joined: "segni su una linea",
        pale_mark: "segno o barra vuota e pallida su una linea sottile",
        faded_end: "sfumatura con una linea alla fine",
        pale_bar: "barra pallida",
        faded_away: "sfumatura senza linea",
        arrowhead: "punta di freccia su una barra",
        torn_end: "estremità strappata o freccia su una linea",
        small_mark: "segno piccolo o barra sottile",
        links: [
            "linea con punta di freccia",
            "linea tratteggiata con freccia aperta",
            "linea punteggiata con rombo",
            "linea con due tratti trasversali",
            "linea tratteggiata con anello",
        ],
        arrowed_line: "linea con frecce attraverso l’asse",
    },
    page: PageWords {
        events: "Eventi",
        date: "Data",
        event: "Evento",
        category: "Categoria",
        place: "Luogo",
        sources: "Fonti",
        status: "Stato",
        actors: "Partecipanti: ",
        more: "Altro su questo evento",
        archived: "copia archiviata",
        search: "Cerca eventi",
        show_all: "Mostra tutto",
        confirmed: "Confermato",
    },
    series: SeriesWords {
        extremes: |low, high| format!("minimo {low}, massimo {high}."),
        not_from_zero: |first| format!("La scala comincia da {first}, non da zero."),
        gaps: |n| format!("Lacune senza valore: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Scala temporale in {}: {pieces}.", counted(n, ["tratto", "tratti"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "un anno",
                TimeUnit::Month => "un mese",
                TimeUnit::Day => "un giorno",
                TimeUnit::Hour => "un’ora",
                TimeUnit::Minute => "un minuto",
                TimeUnit::Second => "un secondo",
            };
            format!("{piece}, dove {unit} occupa {times} lo spazio che nel periodo {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, lo stesso"),
        times: |rate| format!("{rate} volte"),
        piece: |piece, times, slowest| format!("{piece}: {times} più largo di {slowest}"),
        equal: |slowest| format!("largo quanto {slowest}"),
        narrowest: |piece| format!("{piece}: la parte più stretta"),
    },
};

const EVENTS: [&str; 2] = ["evento", "eventi"];

fn number(count: usize) -> String {
    Language::Italian.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[one(count as u64)])
}

fn others(count: usize) -> String {
    if count == 1 { "un altro".to_owned() } else { format!("altri {}", number(count)) }
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["categoria", "categorie"],
        LaneKey::Actor => ["partecipante", "partecipanti"],
        LaneKey::Place => ["luogo", "luoghi"],
        LaneKey::Source => ["fonte", "fonti"],
        LaneKey::Status => ["stato", "stati"],
        LaneKey::Tag => ["parola chiave", "parole chiave"],
        LaneKey::Title => ["titolo", "titoli"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "L’ultima corsia raccoglie {words}: un’immagine ha al massimo {MOST_LANES} corsie, assegnate secondo il numero di eventi."
        ),
        Some(most) => format!(
            "L’ultima corsia raccoglie {words}; una corsia propria spetta a {} di maggior peso, cioè con la maggior somma di importanza dei loro eventi.",
            gathered(most as usize, lanes)
        ),
    }
}
