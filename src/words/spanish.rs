//! Spanish.

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
    changes: changes::SPANISH,
    citing: citing::SPANISH,
    axis: AxisWords {
        zone: |place| format!("hora de {place}"),
        zone_data: |zones, version| {
            format!("Días y horas según los relojes de {zones} (datos de husos horarios {version}).")
        },
        as_of: |date| format!("situación: {date}"),
        omitted: |duration| format!("corte: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+{} más", number(n)),
        band: |n, most| format!("{}, como máximo {} en un mismo punto", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Cronología",
        untitled: |range| format!("Cronología, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            let gathered = ["reunido", "reunidos"][one(folded as u64)];
            format!("{} con rótulo; {} {gathered} bajo rótulos que los cuentan.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} sin marca propia: una banda muestra cuántos hay en cada momento, como máximo {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("El último carril reúne {words}."),
        as_of_date: |date| format!("Situación: {date}; lo que no tiene final se muestra hasta entonces."),
        links_left_out: "Enlaces no dibujados",
        other_dates: "Otras fechas, según las fuentes",
        eras: "Épocas: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "La escala de tiempo es lineal.",
            Scale::Broken => "La escala de tiempo está cortada.",
            Scale::Focus => "La escala de tiempo cambia de ritmo.",
            Scale::Sequential => "La escala de tiempo sigue el orden de los acontecimientos.",
        },
        breaks: |n, each| format!("La escala de tiempo está cortada en {}: {each}.", counted(n, ["punto", "puntos"])),
    },
    event: EventWords {
        written: "Fecha tal como está escrita: ",
        whole: "Todo ese tiempo, del primer día al último",
        place: "Lugar: ",
        category: "Categoría: ",
        according_to: "Según ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Estado: comunicado por una sola parte o fuente"),
            Status::Disputed => Some("Estado: discutido; las fuentes se contradicen"),
            Status::Denied => Some("Estado: negado por los afectados"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Fecha: dada por una fuente",
            Basis::Derived => "Fecha: deducida de las palabras de una fuente",
            Basis::Background => "Fecha: de conocimiento público",
        },
        dates_outside: |n| {
            ["Una de sus fechas queda fuera de esta imagen.", "{n} de sus fechas quedan fuera de esta imagen."]
                [one(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Fuente: " } else { "Fuentes: " },
        and_more: |n| format!("y {} más", number(n)),
    },
    foot: FootWords {
        sequential: "Acontecimientos en orden: las distancias en este eje no son duraciones.",
        broken_scale: |omitted| format!("Escala de tiempo cortada: {omitted}."),
        last_omission: " y ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; una hora sin huso figura como si fuera UTC" } else { "" };
            format!("Horas del eje: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} acontecimiento no tiene rótulo propio: está tras el rótulo «+1 más».",
                "{n} acontecimientos no tienen rótulo propio: están tras los rótulos «+n más».",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "en cada punto".to_owned(), |duration| format!("en {duration}"));
            format!("Altura de la banda: acontecimientos {within}, como máximo {} (en raíces cuadradas).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} acontecimiento que una banda cuenta en su propio carril no tiene marca en sus otros carriles.",
                "{n} acontecimientos que una banda cuenta en su propio carril no tienen marca en sus otros carriles.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} acontecimiento tiene otra fecha fuera de esta imagen.",
                "{n} acontecimientos tienen otras fechas fuera de esta imagen.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Acontecimientos fechados según {who}."),
            n => format!(
                "Acontecimientos fechados según {who}: {} de {}; de los demás, esta fuente no da fecha.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Fechas: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["dada por una fuente", "dadas por una fuente"],
                Some(Basis::Derived) => {
                    ["deducida de las palabras de una fuente", "deducidas de las palabras de una fuente"]
                }
                Some(Basis::Background) => ["de conocimiento público", "de conocimiento público"],
                None => ["de origen no indicado", "de origen no indicado"],
            };
            format!("{} {}", number(n), forms[one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Sin categoría",
            LaneKey::Actor => "Sin nombre",
            LaneKey::Place => "Lugar no indicado",
            LaneKey::Source => "Sin fuente",
            LaneKey::Status => "Estado no indicado",
            LaneKey::Tag => "Sin etiqueta",
            LaneKey::Title => "Sin título",
        },
        gathered,
        other: |gathered| format!("Otros: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Sin categoría",
        whisker: "Ocurrió dentro de la línea",
        approximate: "Fecha aproximada",
        uncertain: "Fecha incierta",
        one_of: "Ocurrió en una de estas fechas",
        all_of: "Ocurrió en cada una de estas fechas",
        other_date: "Otra fecha, según una fuente",
        ramp: "Empezó o acabó dentro del degradado",
        pale: "Pálido: su título está sobre el degradado",
        fade: "Comienzo o final desconocidos",
        open: "Final abierto",
        cut: "Continúa fuera de esta imagen",
        echo: "Rotulado en otro carril",
        links: ["Lleva a", "Responde a", "Es parte de", "Contradice", "Informa de"],
        knot: "La escala de tiempo cambia: más ancha hacia donde apuntan las flechas",
        status: |status| match status {
            Status::Confirmed => "confirmado",
            Status::Reported => "comunicado",
            Status::Disputed => "discutido",
            Status::Denied => "negado",
        },
    },
    looks: LookWords {
        signs: "Signos: ",
        sources: "Fuentes: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "círculo",
            Symbol::Diamond => "rombo",
            Symbol::Square => "cuadrado",
            Symbol::Triangle => "triángulo",
            Symbol::TriangleDown => "triángulo hacia abajo",
            Symbol::Cross => "cruz",
            Symbol::Hexagon => "hexágono",
        },
        plain_mark: "círculo gris",
        hollow_mark: "marca o barra hueca",
        whisker: "línea a través de una marca",
        dashed_line: "línea discontinua a través de una marca o al final de una barra, marca en dos mitades",
        dashed_outline: "contorno discontinuo",
        half_filled: "marcas medio llenas en una línea",
        joined: "marcas en una línea",
        pale_mark: "marca o barra hueca y pálida sobre una línea fina",
        faded_end: "degradado con una línea al final",
        pale_bar: "barra pálida",
        faded_away: "degradado sin línea",
        arrowhead: "punta de flecha en una barra",
        torn_end: "extremo rasgado o flecha en una línea",
        small_mark: "marca pequeña o barra fina",
        links: [
            "línea con punta de flecha",
            "línea discontinua con flecha abierta",
            "línea de puntos con rombo",
            "línea con dos trazos cruzados",
            "línea discontinua con anillo",
        ],
        arrowed_line: "línea con flechas a través del eje",
    },
    page: PageWords {
        events: "Acontecimientos",
        date: "Fecha",
        event: "Acontecimiento",
        category: "Categoría",
        place: "Lugar",
        sources: "Fuentes",
        status: "Estado",
        actors: "Participantes: ",
        more: "Más sobre este acontecimiento",
        archived: "copia archivada",
        search: "Buscar acontecimientos",
        show_all: "Mostrar todo",
        confirmed: "Confirmado",
    },
    series: SeriesWords {
        extremes: |low, high| format!("mínimo {low}, máximo {high}."),
        not_from_zero: |first| format!("La escala empieza en {first}, no en cero."),
        gaps: |n| format!("Intervalos sin valor: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Escala de tiempo en {}: {pieces}.", counted(n, ["tramo", "tramos"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "un año",
                TimeUnit::Month => "un mes",
                TimeUnit::Day => "un día",
                TimeUnit::Hour => "una hora",
                TimeUnit::Minute => "un minuto",
                TimeUnit::Second => "un segundo",
            };
            format!("{piece}, donde {unit} ocupa {times} el ancho que en el periodo {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, igual"),
        times: |rate| format!("{rate} veces"),
        piece: |piece, times, slowest| format!("{piece}: {times} más ancho que {slowest}"),
        equal: |slowest| format!("tan ancho como {slowest}"),
        narrowest: |piece| format!("{piece}: la parte más estrecha"),
    },
};

const EVENTS: [&str; 2] = ["acontecimiento", "acontecimientos"];

fn number(count: usize) -> String {
    Language::Spanish.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[one(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["categoría", "categorías"],
        LaneKey::Actor => ["participante", "participantes"],
        LaneKey::Place => ["lugar", "lugares"],
        LaneKey::Source => ["fuente", "fuentes"],
        LaneKey::Status => ["estado", "estados"],
        LaneKey::Tag => ["etiqueta", "etiquetas"],
        LaneKey::Title => ["título", "títulos"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "El último carril reúne {words}: una imagen tiene como máximo {MOST_LANES} carriles, asignados según el número de acontecimientos."
        ),
        Some(most) => format!(
            "El último carril reúne {words}; carril propio para {}, de mayor peso, es decir, con la mayor suma de importancia de sus acontecimientos.",
            gathered(most as usize, lanes)
        ),
    }
}
