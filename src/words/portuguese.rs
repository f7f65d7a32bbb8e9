//! Portuguese as in Brazil.

use crate::language::plural::none_or_one;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = BRAZILIAN;

/// The same, to take over parts of it.
pub(super) const BRAZILIAN: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["“", "”"] },
    changes: changes::PORTUGUESE,
    citing: citing::PORTUGUESE,
    axis: AxisWords {
        zone: |place| format!("hora de {place}"),
        zone_data: |zones, version| format!("Dias e horas pelos relógios de {zones} (dados de fusos {version})."),
        as_of: |date| format!("situação: {date}"),
        omitted: |duration| format!("corte: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+{} mais", number(n)),
        band: |n, most| format!("{}, no máximo {} num mesmo ponto", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Cronologia",
        untitled: |range| format!("Cronologia, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            let gathered = ["reunido", "reunidos"][none_or_one(folded as u64)];
            format!("{} com rótulo; {} {gathered} sob rótulos que os contam.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} sem marca própria: uma faixa mostra quantos há em cada momento, no máximo {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("A última raia reúne {words}."),
        as_of_date: |date| format!("Situação: {date}; o que não tem fim é mostrado até então."),
        links_left_out: "Ligações não desenhadas",
        other_dates: "Outras datas, segundo as fontes",
        eras: "Épocas: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "A escala de tempo é linear.",
            Scale::Broken => "A escala de tempo é interrompida.",
            Scale::Focus => "A escala de tempo muda de ritmo.",
            Scale::Sequential => "A escala de tempo segue a ordem dos eventos.",
        },
        breaks: |n, each| format!("A escala de tempo é interrompida em {}: {each}.", counted(n, ["ponto", "pontos"])),
    },
    event: EventWords {
        written: "Data como está escrita: ",
        whole: "Todo esse tempo, do primeiro dia ao último",
        place: "Lugar: ",
        category: "Categoria: ",
        according_to: "Segundo ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Situação: relatado por um só lado ou fonte"),
            Status::Disputed => Some("Situação: contestado; as fontes se contradizem"),
            Status::Denied => Some("Situação: negado pelos envolvidos"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Data: dada por uma fonte",
            Basis::Derived => "Data: deduzida das palavras de uma fonte",
            Basis::Background => "Data: de conhecimento público",
        },
        dates_outside: |n| {
            ["Uma de suas datas fica fora desta imagem.", "{n} de suas datas ficam fora desta imagem."]
                [none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Fonte: " } else { "Fontes: " },
        and_more: |n| format!("e mais {}", number(n)),
    },
    foot: FootWords {
        sequential: "Eventos em ordem: as distâncias neste eixo não são durações.",
        broken_scale: |omitted| format!("Escala de tempo interrompida: {omitted}."),
        last_omission: " e ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; uma hora sem fuso aparece como se fosse UTC" } else { "" };
            format!("Horas do eixo: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} evento não tem rótulo próprio: está atrás do rótulo “+1 mais”.",
                "{n} eventos não têm rótulo próprio: estão atrás dos rótulos “+n mais”.",
            ][none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "em cada ponto".to_owned(), |duration| format!("em {duration}"));
            format!("Altura da faixa: eventos {within}, no máximo {} (em raízes quadradas).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} evento que uma faixa conta na própria raia não tem marca nas outras raias.",
                "{n} eventos que uma faixa conta na própria raia não têm marca nas outras raias.",
            ][none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            ["{n} evento tem outra data fora desta imagem.", "{n} eventos têm outras datas fora desta imagem."]
                [none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Eventos datados segundo {who}."),
            n => format!(
                "Eventos datados segundo {who}: {} de {}; dos outros, esta fonte não dá data.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Datas: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["dada por uma fonte", "dadas por uma fonte"],
                Some(Basis::Derived) => ["deduzida das palavras de uma fonte", "deduzidas das palavras de uma fonte"],
                Some(Basis::Background) => ["de conhecimento público", "de conhecimento público"],
                None => ["de origem não informada", "de origem não informada"],
            };
            format!("{} {}", number(n), forms[none_or_one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Sem categoria",
            LaneKey::Actor => "Sem nome",
            LaneKey::Place => "Lugar não informado",
            LaneKey::Source => "Sem fonte",
            LaneKey::Status => "Situação não informada",
            LaneKey::Tag => "Sem etiqueta",
            LaneKey::Title => "Sem título",
        },
        gathered,
        other: |gathered| format!("Outros: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Sem categoria",
        whisker: "Ocorreu dentro da linha",
        approximate: "Data aproximada",
        uncertain: "Data incerta",
        one_of: "Ocorreu numa destas datas",
        all_of: "Ocorreu em cada uma destas datas",
        other_date: "Outra data, segundo uma fonte",
        ramp: "Começou ou terminou dentro do degradê",
        pale: "Pálido: o título está sobre o degradê",
        fade: "Início ou fim desconhecidos",
        open: "Fim em aberto",
        cut: "Continua fora desta imagem",
        echo: "Rótulo em outra raia",
        links: ["Leva a", "Responde a", "É parte de", "Contradiz", "Relata"],
        knot: "A escala de tempo muda: mais larga para onde apontam as setas",
        status: |status| match status {
            Status::Confirmed => "confirmado",
            Status::Reported => "relatado",
            Status::Disputed => "contestado",
            Status::Denied => "negado",
        },
    },
    looks: LookWords {
        signs: "Sinais: ",
        sources: "Fontes: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "círculo",
            Symbol::Diamond => "losango",
            Symbol::Square => "quadrado",
            Symbol::Triangle => "triângulo",
            Symbol::TriangleDown => "triângulo com a ponta para baixo",
            Symbol::Cross => "cruz",
            Symbol::Hexagon => "hexágono",
        },
        plain_mark: "círculo cinza",
        hollow_mark: "marca ou barra vazada",
        whisker: "linha através de uma marca",
        dashed_line: "linha tracejada através de uma marca ou na ponta de uma barra, marca em duas metades",
        dashed_outline: "contorno tracejado",
        half_filled: "marcas meio cheias numa linha",
        joined: "marcas numa linha",
        pale_mark: "marca ou barra vazada e pálida numa linha fina",
        faded_end: "degradê com uma linha no fim",
        pale_bar: "barra pálida",
        faded_away: "degradê sem linha",
        arrowhead: "ponta de seta numa barra",
        torn_end: "ponta rasgada ou seta numa linha",
        small_mark: "marca pequena ou barra fina",
        links: [
            "linha com ponta de flecha",
            "linha tracejada com flecha aberta",
            "linha pontilhada com losango",
            "linha com dois traços cruzados",
            "linha tracejada com anel",
        ],
        arrowed_line: "linha com setas através do eixo",
    },
    page: PageWords {
        events: "Eventos",
        date: "Data",
        event: "Evento",
        category: "Categoria",
        place: "Lugar",
        sources: "Fontes",
        status: "Situação",
        actors: "Participantes: ",
        more: "Mais sobre este evento",
        archived: "cópia arquivada",
        search: "Buscar eventos",
        show_all: "Mostrar tudo",
        confirmed: "Confirmado",
    },
    series: SeriesWords {
        extremes: |low, high| format!("mínimo {low}, máximo {high}."),
        not_from_zero: |first| format!("A escala começa em {first}, não em zero."),
        gaps: |n| format!("Lacunas sem valor: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Escala de tempo em {}: {pieces}.", counted(n, ["trecho", "trechos"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "um ano",
                TimeUnit::Month => "um mês",
                TimeUnit::Day => "um dia",
                TimeUnit::Hour => "uma hora",
                TimeUnit::Minute => "um minuto",
                TimeUnit::Second => "um segundo",
            };
            format!("{piece}, onde {unit} ocupa {times} a largura que tem no período {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, igual"),
        times: |rate| format!("{rate} vezes"),
        piece: |piece, times, slowest| format!("{piece}: {times} a largura de {slowest}"),
        equal: |slowest| format!("a mesma largura de {slowest}"),
        narrowest: |piece| format!("{piece}: a parte mais estreita"),
    },
};

const EVENTS: [&str; 2] = ["evento", "eventos"];

pub(super) fn number(count: usize) -> String {
    Language::Portuguese.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[none_or_one(count as u64)])
}

pub(super) fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["categoria", "categorias"],
        LaneKey::Actor => ["participante", "participantes"],
        LaneKey::Place => ["lugar", "lugares"],
        LaneKey::Source => ["fonte", "fontes"],
        LaneKey::Status => ["situação", "situações"],
        LaneKey::Tag => ["etiqueta", "etiquetas"],
        LaneKey::Title => ["título", "títulos"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "A última raia reúne {words}: uma imagem tem no máximo {MOST_LANES} raias, distribuídas conforme o número de eventos."
        ),
        Some(most) => format!(
            "A última raia reúne {words}; raia própria para {}, de maior peso, ou seja, com a maior soma da importância de seus eventos.",
            gathered(most as usize, lanes)
        ),
    }
}
