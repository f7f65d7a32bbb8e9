//! French.

use crate::language::plural::none_or_one;
use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: "\u{a0}: ", semicolon: "\u{a0}; ", quotes: ["«\u{a0}", "\u{a0}»"] },
    changes: changes::FRENCH,
    citing: citing::FRENCH,
    axis: AxisWords {
        zone: |place| {
            let is_vowel = place.starts_with(['A', 'E', 'I', 'O', 'U']);
            format!("heure {}{place}", if is_vowel { "d’" } else { "de " })
        },
        zone_data: |zones, version| {
            format!("Jours et heures selon les horloges de {zones} (données de fuseaux {version}).")
        },
        as_of: |date| format!("état au {date}"),
        omitted: |duration| format!("coupure\u{a0}: {duration}"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+{}", others(n)),
        band: |n, most| format!("{}, au plus {} au même endroit", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Chronologie",
        untitled: |range| format!("Chronologie, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!(
                "{} avec étiquette\u{a0}; {} sous des étiquettes qui les comptent.",
                number(labelled),
                counted(folded, ["regroupé", "regroupés"])
            )
        },
        bands: |n, most| {
            format!(
                "{} sans marque propre\u{a0}: une bande montre combien il y en a à chaque moment, au plus {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("La dernière ligne réunit {words}."),
        as_of_date: |date| format!("État au {date}\u{a0}: ce qui n’a pas de fin est montré jusque-là."),
        links_left_out: "Liens non tracés",
        other_dates: "Autres dates, selon des sources",
        eras: "Époques\u{a0}: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "L’échelle de temps est linéaire.",
            Scale::Broken => "L’échelle de temps est coupée.",
            Scale::Focus => "L’échelle de temps change de cadence.",
            Scale::Sequential => "L’échelle de temps suit l’ordre des événements.",
        },
        breaks: |n, each| {
            format!("L’échelle de temps est coupée à {}\u{a0}: {each}.", counted(n, ["endroit", "endroits"]))
        },
    },
    event: EventWords {
        written: "Date telle qu’elle est écrite\u{a0}: ",
        whole: "Toute cette période, du premier jour au dernier",
        place: "Lieu\u{a0}: ",
        category: "Catégorie\u{a0}: ",
        according_to: "Selon ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("État\u{a0}: signalé par une seule partie ou une seule source"),
            Status::Disputed => Some("État\u{a0}: contesté\u{a0}; les sources se contredisent"),
            Status::Denied => Some("État\u{a0}: démenti par les intéressés"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Date\u{a0}: donnée par une source",
            Basis::Derived => "Date\u{a0}: déduite des mots d’une source",
            Basis::Background => "Date\u{a0}: de notoriété publique",
        },
        dates_outside: |n| {
            ["Une de ses dates se situe hors de cette image.", "{n} de ses dates se situent hors de cette image."]
                [none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Source\u{a0}: " } else { "Sources\u{a0}: " },
        and_more: |n| format!("et {}", others(n)),
    },
    foot: FootWords {
        sequential: "Événements dans l’ordre\u{a0}: les distances sur cet axe ne sont pas des durées.",
        broken_scale: |omitted| format!("Échelle de temps coupée\u{a0}: {omitted}."),
        last_omission: " et ",
        times_in: |zone, some_without| {
            let rest =
                if some_without { "\u{a0}; une heure sans fuseau est placée comme si elle était en UTC" } else { "" };
            format!("Heures de l’axe\u{a0}: {zone}{rest}.")
        },
        unlabelled: |n| {
            ["{n} événement n’a pas d’étiquette propre\u{a0}: il se trouve derrière l’étiquette «\u{a0}+1 autre\u{a0}».", "{n} événements n’ont pas d’étiquette propre\u{a0}: ils se trouvent derrière les étiquettes «\u{a0}+n autres\u{a0}»."][none_or_one(n as u64)].replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "à chaque endroit".to_owned(), |duration| format!("sur {duration}"));
            format!("Hauteur de la bande\u{a0}: événements {within}, au plus {} (en racines carrées).", number(most))
        },
        unrepeated: |n| {
            [
                "{n} événement qu’une bande compte sur sa propre ligne n’a pas de marque sur ses autres lignes.",
                "{n} événements qu’une bande compte sur leur propre ligne n’ont pas de marque sur leurs autres lignes.",
            ][none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} événement a une autre date hors de cette image.",
                "{n} événements ont d’autres dates hors de cette image.",
            ][none_or_one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Événements datés selon {who}."),
            n => format!(
                "Événements datés selon {who}\u{a0}: {} sur {}\u{a0}; pour les autres, cette source ne donne pas de date.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Dates\u{a0}: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["donnée par une source", "données par une source"],
                Some(Basis::Derived) => ["déduite des mots d’une source", "déduites des mots d’une source"],
                Some(Basis::Background) => ["de notoriété publique", "de notoriété publique"],
                None => ["d’origine non précisée", "d’origine non précisée"],
            };
            format!("{} {}", number(n), forms[none_or_one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Sans catégorie",
            LaneKey::Actor => "Sans nom",
            LaneKey::Place => "Lieu non précisé",
            LaneKey::Source => "Sans source",
            LaneKey::Status => "État non précisé",
            LaneKey::Tag => "Sans mot-clé",
            LaneKey::Title => "Sans titre",
        },
        gathered,
        other: |gathered| format!("Autres\u{a0}: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Sans catégorie",
        whisker: "A eu lieu sur l’étendue de la ligne",
        approximate: "Date approximative",
        uncertain: "Date incertaine",
        one_of: "A eu lieu à l’une de ces dates",
        all_of: "A eu lieu à chacune de ces dates",
        other_date: "Autre date, selon une source",
        ramp: "A commencé ou fini dans le dégradé",
        pale: "Pâle\u{a0}: son titre se trouve sur le dégradé",
        fade: "Début ou fin inconnus",
        open: "Fin ouverte",
        cut: "Se poursuit hors de cette image",
        echo: "Étiquette sur une autre ligne",
        links: ["Mène à", "Répond à", "Fait partie de", "Contredit", "Rapporte"],
        knot: "L’échelle de temps change\u{a0}: plus large du côté des flèches",
        status: |status| match status {
            Status::Confirmed => "confirmé",
            Status::Reported => "signalé",
            Status::Disputed => "contesté",
            Status::Denied => "démenti",
        },
    },
    looks: LookWords {
        signs: "Signes\u{a0}: ",
        sources: "Sources\u{a0}: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "cercle",
            Symbol::Diamond => "losange",
            Symbol::Square => "carré",
            Symbol::Triangle => "triangle",
            Symbol::TriangleDown => "triangle pointe en bas",
            Symbol::Cross => "croix",
            Symbol::Hexagon => "hexagone",
        },
        plain_mark: "cercle gris",
        hollow_mark: "marque ou barre creuse",
        whisker: "ligne à travers une marque",
        dashed_line: "ligne tiretée à travers une marque ou au bout d’une barre, marque en deux moitiés",
        dashed_outline: "contour tireté",
        half_filled: "marques à moitié pleines sur une ligne",
        joined: "marques sur une ligne",
        pale_mark: "marque ou barre creuse et pâle sur une ligne fine",
        faded_end: "dégradé terminé par un trait",
        pale_bar: "barre pâle",
        faded_away: "dégradé sans trait",
        arrowhead: "pointe de flèche sur une barre",
        torn_end: "bout déchiré, ou flèche sur une ligne",
        small_mark: "petite marque ou barre mince",
        links: [
            "ligne à pointe de flèche",
            "ligne tiretée à flèche ouverte",
            "ligne pointillée à losange",
            "ligne à deux traits en travers",
            "ligne tiretée à anneau",
        ],
        arrowed_line: "ligne fléchée en travers de l’axe",
    },
    page: PageWords {
        events: "Événements",
        date: "Date",
        event: "Événement",
        category: "Catégorie",
        place: "Lieu",
        sources: "Sources",
        status: "État",
        actors: "Acteurs\u{a0}: ",
        more: "En savoir plus sur cet événement",
        archived: "copie archivée",
        search: "Chercher des événements",
        show_all: "Tout afficher",
        confirmed: "Confirmé",
    },
    series: SeriesWords {
        extremes: |low, high| format!("minimum {low}, maximum {high}."),
        not_from_zero: |first| format!("L’échelle commence à {first}, non à zéro."),
        gaps: |n| format!("Lacunes sans valeur\u{a0}: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Échelle de temps en {}\u{a0}: {pieces}.", counted(n, ["partie", "parties"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "l’année",
                TimeUnit::Month => "le mois",
                TimeUnit::Day => "le jour",
                TimeUnit::Hour => "l’heure",
                TimeUnit::Minute => "la minute",
                TimeUnit::Second => "la seconde",
            };
            format!("{piece}, où {unit} est {times} plus large que dans la période {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, de même"),
        times: |rate| format!("{rate} fois"),
        piece: |piece, times, slowest| format!("{piece}\u{a0}: {times} plus large que {slowest}"),
        equal: |slowest| format!("aussi large que {slowest}"),
        narrowest: |piece| format!("{piece}\u{a0}: la partie la plus étroite"),
    },
};

const EVENTS: [&str; 2] = ["événement", "événements"];

fn number(count: usize) -> String {
    Language::French.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[none_or_one(count as u64)])
}

fn others(count: usize) -> String {
    counted(count, ["autre", "autres"])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["catégorie", "catégories"],
        LaneKey::Actor => ["acteur", "acteurs"],
        LaneKey::Place => ["lieu", "lieux"],
        LaneKey::Source => ["source", "sources"],
        LaneKey::Status => ["état", "états"],
        LaneKey::Tag => ["mot-clé", "mots-clés"],
        LaneKey::Title => ["titre", "titres"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "La dernière ligne réunit {words}\u{a0}: une image a au plus {MOST_LANES} lignes, attribuées selon le nombre d’événements."
        ),
        Some(most) => format!(
            "La dernière ligne réunit {words}\u{a0}; une ligne propre revient à {}, du plus grand poids, c’est-à-dire de la plus grande somme d’importance de leurs événements.",
            gathered(most as usize, lanes)
        ),
    }
}
