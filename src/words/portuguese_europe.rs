//! Portuguese as in Portugal, where it differs from that of Brazil.

use crate::model::{Basis, LaneKey, MOST_LANES, Status};
use crate::words::catalogue::{
    Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
};
use crate::words::citing::CitingWords;
use crate::words::portuguese::{BRAZILIAN, gathered, number};

pub(super) static CATALOGUE: Catalogue = Catalogue {
    citing: CitingWords { accessed: "Acedido: ", retrieved: ["Acedido: ", ","], ..BRAZILIAN.citing },
    description: DescriptionWords {
        gathered_in_last: |_, words| format!("A última pista reúne {words}."),
        ..BRAZILIAN.description
    },
    event: EventWords {
        status: |status| match status {
            Status::Disputed => Some("Situação: contestado; as fontes contradizem-se"),
            Status::Denied => Some("Situação: negado pelos envolvidos"),
            Status::Reported => Some("Situação: relatado por um só lado ou fonte"),
            Status::Confirmed => None,
        },
        dates_outside: |n| match n {
            1 => "Uma das suas datas fica fora desta imagem.".to_owned(),
            n => format!("{} das suas datas ficam fora desta imagem.", number(n)),
        },
        ..BRAZILIAN.event
    },
    foot: FootWords {
        unrepeated: |n| match n {
            1 => "1 evento que uma faixa conta na própria pista não tem marca nas outras pistas.".to_owned(),
            n => {
                format!("{} eventos que uma faixa conta na própria pista não têm marca nas outras pistas.", number(n))
            }
        },
        last_lane,
        basis: |n, basis| match basis {
            None => format!("{} de origem não indicada", number(n)),
            Some(Basis::Stated | Basis::Derived | Basis::Background) => (BRAZILIAN.foot.basis)(n, basis),
        },
        ..BRAZILIAN.foot
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Place => "Lugar não indicado",
            LaneKey::Status => "Situação não indicada",
            other => (BRAZILIAN.lanes.unnamed)(other),
        },
        ..BRAZILIAN.lanes
    },
    legend: LegendWords {
        ramp: "Começou ou terminou dentro do degradé",
        pale: "Pálido: o título está sobre o degradé",
        echo: "Rótulo noutra pista",
        ..BRAZILIAN.legend
    },
    looks: LookWords {
        plain_mark: "círculo cinzento",
        faded_end: "degradé com uma linha no fim",
        faded_away: "degradé sem linha",
        links: [
            "linha com ponta de seta",
            "linha tracejada com seta aberta",
            "linha pontilhada com losango",
            "linha com dois traços cruzados",
            "linha tracejada com anel",
        ],
        ..BRAZILIAN.looks
    },
    page: PageWords { search: "Procurar eventos", ..BRAZILIAN.page },
    ..BRAZILIAN
};

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "A última pista reúne {words}: uma imagem tem no máximo {MOST_LANES} pistas, distribuídas conforme o número de eventos."
        ),
        Some(most) => format!(
            "A última pista reúne {words}; pista própria para {}, de maior peso, ou seja, com a maior soma da importância dos seus eventos.",
            gathered(most as usize, lanes)
        ),
    }
}
