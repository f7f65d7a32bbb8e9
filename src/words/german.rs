//! German.

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
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["„", "“"] },
    changes: changes::GERMAN,
    citing: citing::GERMAN,
    axis: AxisWords {
        zone: |place| format!("Ortszeit {place}"),
        zone_data: |zones, version| format!("Tage und Zeiten nach den Uhren von {zones} (Zeitzonendaten {version})."),
        as_of: |date| format!("Stand {date}"),
        omitted: |duration| format!("{duration} ausgelassen"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+{}", others(n)),
        band: |n, most| format!("{}, höchstens {} an einer Stelle", counted(n, EVENTS), number(most)),
    },
    description: DescriptionWords {
        timeline: "Zeitleiste",
        untitled: |range| format!("Zeitleiste, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, EVENTS)),
        folded: |labelled, folded| {
            format!(
                "{} beschriftet; {} unter Beschriftungen gesammelt, die sie zählen.",
                number(labelled),
                number(folded)
            )
        },
        bands: |n, most| {
            format!(
                "{} ohne eigenes Zeichen: Ein Band zeigt, wie viele es zu jeder Zeit sind, höchstens {}.",
                counted(n, EVENTS),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("In der letzten Zeile gesammelt: {words}."),
        as_of_date: |date| format!("Stand {date}: Was kein Ende hat, ist bis dahin gezeigt."),
        links_left_out: "Nicht gezeichnete Verweise",
        other_dates: "Andere Daten laut Quellen",
        eras: "Epochen: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Die Zeitskala ist linear.",
            Scale::Broken => "Die Zeitskala ist unterbrochen.",
            Scale::Focus => "Die Zeitskala wechselt ihren Maßstab.",
            Scale::Sequential => "Die Zeitskala folgt der Reihenfolge der Ereignisse.",
        },
        breaks: |n, each| format!("Die Zeitskala ist an {} unterbrochen: {each}.", counted(n, ["Stelle", "Stellen"])),
    },
    event: EventWords {
        written: "Datum, wie es geschrieben steht: ",
        whole: "Die ganze Zeit, vom ersten Tag bis zum letzten",
        place: "Ort: ",
        category: "Kategorie: ",
        according_to: "Laut ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Status: von nur einer Seite oder Quelle berichtet"),
            Status::Disputed => Some("Status: umstritten; die Quellen widersprechen sich"),
            Status::Denied => Some("Status: von den Betroffenen bestritten"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Datum: von einer Quelle genannt",
            Basis::Derived => "Datum: aus den Worten einer Quelle erschlossen",
            Basis::Background => "Datum: allgemein bekannt",
        },
        dates_outside: |n| {
            ["Eines seiner Daten liegt außerhalb dieses Bildes.", "{n} seiner Daten liegen außerhalb dieses Bildes."]
                [one(n as u64)]
            .replace("{n}", &number(n))
        },
        sources: |n| if n == 1 { "Quelle: " } else { "Quellen: " },
        and_more: |n| format!("und {}", others(n)),
    },
    foot: FootWords {
        sequential: "Ereignisse der Reihe nach: Abstände auf dieser Achse sind keine Zeitspannen.",
        broken_scale: |omitted| format!("Unterbrochene Zeitskala: {omitted}."),
        last_omission: " und ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; eine Uhrzeit ohne Zeitzone steht, als wäre sie in UTC" } else { "" };
            format!("Zeiten auf der Achse: {zone}{rest}.")
        },
        unlabelled: |n| {
            [
                "{n} Ereignis hat keine eigene Beschriftung: Es steht hinter der Beschriftung „+1 weiteres“.",
                "{n} Ereignisse haben keine eigene Beschriftung: Sie stehen hinter den Beschriftungen „+n weitere“.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "an jeder Stelle".to_owned(), |duration| format!("je {duration}"));
            format!("Höhe des Bandes: Ereignisse {within}, höchstens {} (als Quadratwurzeln).", number(most))
        },
        unrepeated: |n| {
            ["{n} Ereignis, das ein Band in seiner eigenen Zeile zählt, hat in seinen anderen Zeilen kein Zeichen.", "{n} Ereignisse, die ein Band in ihrer eigenen Zeile zählt, haben in ihren anderen Zeilen kein Zeichen."][one(n as u64)].replace("{n}", &number(n))
        },
        last_lane,
        cut_sets: |n| {
            [
                "{n} Ereignis hat ein weiteres Datum außerhalb dieses Bildes.",
                "{n} Ereignisse haben weitere Daten außerhalb dieses Bildes.",
            ][one(n as u64)]
            .replace("{n}", &number(n))
        },
        told_by: |who, n, all| match n {
            n if n == all => format!("Ereignisse sind datiert laut {who}."),
            n => format!(
                "Ereignisse sind datiert laut {who}: {} von {}; zu den übrigen nennt die Quelle kein Datum.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Daten: {counts}."),
        basis: |n, basis| {
            let forms = match basis {
                Some(Basis::Stated) => ["von einer Quelle genannt", "von einer Quelle genannt"],
                Some(Basis::Derived) => {
                    ["aus den Worten einer Quelle erschlossen", "aus den Worten einer Quelle erschlossen"]
                }
                Some(Basis::Background) => ["allgemein bekannt", "allgemein bekannt"],
                None => ["ohne Angabe der Herkunft", "ohne Angabe der Herkunft"],
            };
            format!("{} {}", number(n), forms[one(n as u64)])
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Ohne Kategorie",
            LaneKey::Actor => "Nicht genannt",
            LaneKey::Place => "Ort nicht angegeben",
            LaneKey::Source => "Ohne Quelle",
            LaneKey::Status => "Status nicht angegeben",
            LaneKey::Tag => "Ohne Schlagwort",
            LaneKey::Title => "Ohne Titel",
        },
        gathered,
        other: |gathered| format!("Übrige: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, EVENTS)),
    },
    legend: LegendWords {
        no_category: "Ohne Kategorie",
        whisker: "Geschah innerhalb der Linie",
        approximate: "Ungefähres Datum",
        uncertain: "Unsicheres Datum",
        one_of: "Geschah an einem dieser Daten",
        all_of: "Geschah an jedem dieser Daten",
        other_date: "Anderes Datum laut einer Quelle",
        ramp: "Begann oder endete innerhalb des Verlaufs",
        pale: "Blass: Der Titel steht auf dem Verlauf",
        fade: "Anfang oder Ende unbekannt",
        open: "Offenes Ende",
        cut: "Geht außerhalb dieses Bildes weiter",
        echo: "In einer anderen Zeile beschriftet",
        links: ["Führt zu", "Antwortet auf", "Ist Teil von", "Widerspricht", "Berichtet von"],
        knot: "Die Zeitskala wechselt: breiter, wohin die Pfeile zeigen",
        status: |status| match status {
            Status::Confirmed => "bestätigt",
            Status::Reported => "berichtet",
            Status::Disputed => "umstritten",
            Status::Denied => "bestritten",
        },
    },
    looks: LookWords {
        signs: "Zeichen: ",
        sources: "Quellen: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "Kreis",
            Symbol::Diamond => "Raute",
            Symbol::Square => "Quadrat",
            Symbol::Triangle => "Dreieck",
            Symbol::TriangleDown => "Dreieck mit der Spitze nach unten",
            Symbol::Cross => "Kreuz",
            Symbol::Hexagon => "Sechseck",
        },
        plain_mark: "grauer Kreis",
        hollow_mark: "hohles Zeichen oder hohler Balken",
        whisker: "Linie durch ein Zeichen",
        dashed_line: "gestrichelte Linie durch ein Zeichen oder am Ende eines Balkens, Zeichen in zwei Hälften",
        dashed_outline: "gestrichelter Umriss",
        half_filled: "halb gefüllte Zeichen auf einer Linie",
        joined: "Zeichen auf einer Linie",
        pale_mark: "blasses, hohles Zeichen oder Balken an dünner Linie",
        faded_end: "Verlauf mit einer Linie am Ende",
        pale_bar: "blasser Balken",
        faded_away: "Verlauf ohne Linie",
        arrowhead: "Pfeilspitze an einem Balken",
        torn_end: "abgerissenes Ende oder Pfeil an einer Linie",
        small_mark: "kleines Zeichen oder dünner Balken",
        links: [
            "Linie mit Pfeilspitze",
            "gestrichelte Linie mit offenem Pfeil",
            "gepunktete Linie mit Raute",
            "Linie mit zwei Querstrichen",
            "gestrichelte Linie mit Ring",
        ],
        arrowed_line: "Linie mit Pfeilen quer über die Achse",
    },
    page: PageWords {
        events: "Ereignisse",
        date: "Datum",
        event: "Ereignis",
        category: "Kategorie",
        place: "Ort",
        sources: "Quellen",
        status: "Status",
        actors: "Beteiligte: ",
        more: "Mehr über dieses Ereignis",
        archived: "archivierte Kopie",
        search: "Ereignisse suchen",
        show_all: "Alle zeigen",
        confirmed: "Bestätigt",
    },
    series: SeriesWords {
        extremes: |low, high| format!("niedrigster Wert {low}, höchster {high}."),
        not_from_zero: |first| format!("Die Skala beginnt bei {first}, nicht bei null."),
        gaps: |n| format!("Lücken ohne Wert: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("Zeitskala mit {}: {pieces}.", counted(n, ["Maßstab", "Maßstäben"])),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "ein Jahr",
                TimeUnit::Month => "ein Monat",
                TimeUnit::Day => "ein Tag",
                TimeUnit::Hour => "eine Stunde",
                TimeUnit::Minute => "eine Minute",
                TimeUnit::Second => "eine Sekunde",
            };
            format!("{piece}, wo {unit} {times} so breit ist wie im Abschnitt {slowest}")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, ebenso"),
        times: |rate| format!("{rate}-mal"),
        piece: |piece, times, slowest| format!("{piece}: {times} so breit wie {slowest}"),
        equal: |slowest| format!("so breit wie {slowest}"),
        narrowest: |piece| format!("{piece}: der schmalste Teil"),
    },
};

const EVENTS: [&str; 2] = ["Ereignis", "Ereignisse"];

fn number(count: usize) -> String {
    Language::German.grammar().grouped(count as u64)
}

fn counted(count: usize, forms: [&str; 2]) -> String {
    format!("{}\u{a0}{}", number(count), forms[one(count as u64)])
}

fn others(count: usize) -> String {
    format!("{} {}", number(count), ["weiteres", "weitere"][one(count as u64)])
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let forms = match lanes {
        LaneKey::Category => ["Kategorie", "Kategorien"],
        LaneKey::Actor => ["Beteiligter", "Beteiligte"],
        LaneKey::Place => ["Ort", "Orte"],
        LaneKey::Source => ["Quelle", "Quellen"],
        LaneKey::Status => ["Status", "Status"],
        LaneKey::Tag => ["Schlagwort", "Schlagwörter"],
        LaneKey::Title => ["Titel", "Titel"],
    };
    counted(count, forms)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "In der letzten Zeile gesammelt: {words}; ein Bild hat höchstens {MOST_LANES} Zeilen, je eine für die mit den meisten Ereignissen."
        ),
        Some(most) => format!(
            "In der letzten Zeile gesammelt: {words}; {} {} mit dem größten Gewicht, der Summe der Wichtigkeit ihrer Ereignisse.",
            if most == 1 { "eine eigene Zeile hat" } else { "je eine eigene Zeile haben" },
            gathered(most as usize, lanes)
        ),
    }
}
