//! Other words for values of a closed list: what `alleged` or `night` can mean.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a word can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Meant {
    /// The same as this word: another form or spelling of it.
    Same(&'static str),
    /// One of these, which only the author knows.
    OneOf(&'static [&'static str]),
}

/// What a word means under a key, where it is known; capitals and signs for a space do not count.
pub(in crate::read) fn value(key: &str, written: &str) -> Option<Meant> {
    let word = written.trim().to_lowercase().replace([' ', '_'], "-");
    VALUES.get(&(key, &*word)).copied()
}

/// Keys that take a word of a closed list.
const KEYS: [&str; 14] = [
    "status",
    "basis",
    "theme",
    "background",
    "layout",
    "direction",
    "lanes",
    "scale",
    "label-dates",
    "eras",
    "legend",
    "notes",
    "symbol",
    "color",
];

/// What each word under each key can mean: there may be one in every event. The first row that has it counts.
static VALUES: LazyLock<BTreeMap<(&str, &str), Meant>> = LazyLock::new(|| {
    let mut values = BTreeMap::new();
    for (key, (same, one_of)) in KEYS.into_iter().filter_map(|key| Some((key, tables(key)?))) {
        let same = same.iter().map(|(meant, words)| (Meant::Same(meant), *words));
        for (meant, words) in same.chain(one_of.iter().map(|(meant, words)| (Meant::OneOf(meant), *words))) {
            words.split_ascii_whitespace().for_each(|word| {
                values.entry((key, word)).or_insert(meant);
            });
        }
    }
    values
});

/// A word of the format, and its other forms and spellings.
type Same = [(&'static str, &'static str)];
/// Words of the format, and words that may mean each of them.
type OneOf = [(&'static [&'static str], &'static str)];

fn tables(key: &str) -> Option<(&'static Same, &'static OneOf)> {
    Some(match key {
        "status" => (&[], STATUS),
        "basis" => (&[], BASIS),
        "theme" => (&[], THEME),
        "background" => (BACKGROUND_FORMS, &[]),
        "layout" => (LAYOUT_FORMS, LAYOUT),
        "direction" => (DIRECTION_FORMS, &[]),
        "lanes" => (LANES_FORMS, LANES),
        "scale" => (SCALE_FORMS, SCALE),
        "label-dates" => (LABEL_DATES_FORMS, &[]),
        "eras" | "legend" | "notes" | "whole" => (SWITCH_FORMS, &[]),
        "symbol" => (SYMBOL_FORMS, SYMBOL),
        "color" => (COLOR_FORMS, COLOR),
        _ => return None,
    })
}

/// How sure an event is is never put into other words without asking.
const STATUS: &OneOf = &[
    (
        &["reported", "disputed"],
        "unconfirmed unverified alleged allegedly claimed rumoured rumored rumour rumor probable probably likely possible possibly \
         presumed presumably supposed supposedly suspected assumed unproven unproved uncertain unsure unclear unknown doubtful maybe \
         perhaps plausible tentative preliminary provisional pending not-confirmed non-confirmed not-verified not-proven unattested \
         uncorroborated unauthenticated unsubstantiated unofficial hearsay legendary legend apocryphal speculative estimated said \
         asserted purported purportedly attributed ascribed traditional tradition confirmed? confirmed-? confirmed-(?) semi-confirmed \
         half-confirmed partly-confirmed partially-confirmed gemeldet angeblich unbestätigt présumé rapporté allégué supuesto presunto",
    ),
    (
        &["confirmed", "reported", "disputed"],
        "undisputed undenied uncontested unchallenged unquestioned indisputable undeniable not-disputed not-denied non-disputed \
         non-denied disputed? denied? reported?",
    ),
    (
        &["reported", "disputed", "denied"],
        "unreported not-reported non-reported underreported secret hidden undisclosed",
    ),
    (
        &["confirmed", "reported"],
        "verified true proven proved certain sure definite established corroborated attested factual fact known yes ok authentic \
         authenticated official documented accepted acknowledged admitted undoubted affirmed reconfirmed confirm confirms report \
         reports validated substantiated bestätigt confirmé confirmado confirmada",
    ),
    (
        &["disputed", "denied"],
        "false fake hoax myth untrue wrong incorrect debunked refuted disproved disproven discredited fabricated fictional fiction \
         rejected dismissed disclaimed repudiated disavowed retracted withdrawn no deny denies denial defied disconfirmed falsified \
         bestritten dementiert démenti negado desmentido",
    ),
    (
        &["disputed", "reported"],
        "contested controversial questioned questionable challenged contradicted contradictory conflicting debated debatable ambiguous \
         mixed dispute disputable arguable umstritten contesté disputado",
    ),
];

const BASIS: &OneOf = &[
    (
        &["stated", "derived"],
        "given quoted direct explicit source sourced documented document literal verbatim exact primary unstated",
    ),
    (
        &["derived", "background"],
        "inferred calculated computed estimated estimate deduced deprived reconstructed guessed guess assumed approximate implied \
         indirect secondary underived",
    ),
    (&["background", "stated"], "common general public known context history record foreground"),
];

/// Words for what stands behind a picture.
const BACKGROUND_FORMS: &Same =
    &[("none", "transparent clear empty no off false without"), ("theme", "default yes on true")];

const THEME: &OneOf = &[
    (&["dark"], "night black midnight dim darkmode dark-mode"),
    (&["light"], "day white bright default normal standard lightmode light-mode"),
    (&["print"], "paper mono monochrome bw b&w b/w black-and-white greyscale grayscale printer printable"),
    (&["auto"], "system automatic adaptive os"),
];

const LAYOUT_FORMS: &Same = &[("horizontal", "horizontally"), ("vertical", "vertically"), ("lanes", "lane")];
const LAYOUT: &OneOf = &[
    (&["horizontal"], "landscape row rows wide line left-to-right ltr h"),
    (&["vertical"], "portrait column columns upright tall top-down top-to-bottom list v"),
    (&["lanes"], "swimlane swimlanes swim-lanes tracks track bands band grouped groups parallel gantt"),
];

const DIRECTION_FORMS: &Same = &[("ltr", "left-to-right right"), ("rtl", "right-to-left left")];

const LANES_FORMS: &Same = &[
    ("category", "categories"),
    ("actor", "actors"),
    ("place", "places"),
    ("source", "sources"),
    ("status", "statuses"),
    ("tag", "tags"),
    ("title", "titles"),
];
const LANES: &OneOf = &[
    (&["category"], "type types kind kinds group groups"),
    (&["actor"], "who person persons people participant participants party parties side sides character characters"),
    (&["place"], "where location locations country countries city cities region regions site"),
    (&["source"], "author publisher reference references"),
    (&["tag"], "keyword keywords label labels topic topics"),
    (&["title"], "name names event events heading headings what series"),
];

const SCALE_FORMS: &Same = &[
    ("auto", "automatic automatically"),
    ("linear", "linearly"),
    ("focus", "focused focussed focal"),
    ("sequential", "sequentially"),
];
const SCALE: &OneOf = &[
    (&["auto"], "default best normal"),
    (&["linear"], "proportional uniform true real even time unbroken lineal"),
    (&["broken"], "break breaks gaps gap compressed compact condensed"),
    (
        &["focus"],
        "fisheye fish-eye zoom zoomed bifocal hot-zones hotzones piecewise multi-rate variable adaptive lens focus-context focus+context",
    ),
    (&["broken", "focus"], "nonlinear non-linear uneven"),
    (&["broken", "sequential"], "log logarithmic logarithm symlog exponential sqrt power pow"),
    (&["sequential"], "ordinal sequence ordered order equal steps step list nonsequential"),
];

const LABEL_DATES_FORMS: &Same = &[
    ("full", "long complete whole all true yes on always default"),
    ("short", "brief abbreviated compact abridged medium shortened"),
    ("none", "no off false n null hidden hide invisible never without nothing"),
];

const SWITCH_FORMS: &Same =
    &[("true", "yes on y shown show visible 1"), ("false", "no off n none null hidden hide invisible 0 never without")];

const SYMBOL_FORMS: &Same = &[
    ("circle", "circles"),
    ("diamond", "diamonds"),
    ("square", "squares"),
    ("triangle", "triangles triangle-up"),
    ("triangle-down", "down-triangle triangledown"),
    ("cross", "crosses"),
    ("hexagon", "hexagons"),
];
const SYMBOL: &OneOf = &[
    (&["circle"], "dot round disc disk ball point bullet ring ellipse"),
    (&["diamond"], "rhombus lozenge"),
    (&["square"], "box rect rectangle block"),
    (&["triangle"], "arrow up delta"),
    (&["triangle-down"], "down arrow-down"),
    (&["cross"], "plus + x star asterisk"),
    (&["hexagon"], "hex hexagonal pentagon octagon polygon"),
];

const COLOR_FORMS: &Same = &[("gray", "grey")];
const COLOR: &OneOf = &[
    (&["vermilion", "#ff0000"], "red crimson scarlet rot rouge rojo"),
    (&["purple"], "violet magenta pink lila mauve plum fuchsia indigo"),
    (&["sky"], "cyan lightblue light-blue azure skyblue sky-blue turquoise aqua"),
    (&["blue"], "navy darkblue dark-blue blau bleu azul royalblue"),
    (&["green"], "teal olive lime darkgreen lightgreen grün vert verde"),
    (&["orange"], "amber brown coral salmon"),
    (&["yellow"], "gold golden gelb jaune amarillo"),
    (&["gray", "#000000"], "black schwarz noir negro"),
    // `#ffffff` would be drawn gray but in the dark theme.
    (&["gray"], "white weiß blanc blanco silver grau gris darkgray darkgrey lightgray lightgrey"),
];
