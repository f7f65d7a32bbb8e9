//! The names of feast days in the languages that are read, in small letters without accents and articles, `st` for every saint.

use crate::time::written::vocabulary::{ANY, RUSSIAN};

/// A feast on the same day of every year.
pub(super) struct Fixed {
    pub(super) languages: u8,
    pub(super) month: u8,
    pub(super) day: u8,
    /// With `|` between them.
    pub(super) names: &'static str,
}

/// A feast so many days from Easter.
pub(super) struct Movable {
    pub(super) languages: u8,
    pub(super) from_easter: i64,
    pub(super) names: &'static str,
}

const fn fixed(month: u8, day: u8, names: &'static str) -> Fixed {
    Fixed { languages: ANY, month, day, names }
}

const fn eastern(month: u8, day: u8, names: &'static str) -> Fixed {
    Fixed { languages: RUSSIAN, month, day, names }
}

const fn movable(from_easter: i64, names: &'static str) -> Movable {
    Movable { languages: ANY, from_easter, names }
}

const fn eastern_movable(from_easter: i64, names: &'static str) -> Movable {
    Movable { languages: RUSSIAN, from_easter, names }
}

/// A name that two feasts have stands with both.
pub(super) const FIXED: &[Fixed] = &[
    fixed(
        1,
        1,
        "new year|new year day|new years day|neujahr|neujahrstag|nouvel an|jour an|jour l an|ano nuevo|circumcision",
    ),
    fixed(
        1,
        6,
        "epiphany|twelfth day|dreikonig|drei konige|heilige drei konige|dreikonigstag|epiphanias|epiphanie|jour rois|rois|epifania",
    ),
    fixed(1, 6, "dia reyes|reyes"),
    fixed(1, 25, "conversion st paul|pauli bekehrung"),
    fixed(
        2,
        2,
        "candlemas|candlemas day|lichtmess|lichtmeß|maria lichtmess|mariae lichtmess|maria lichtmeß|chandeleur|candelaria",
    ),
    fixed(2, 22, "cathedra petri|st peter chair|petri stuhlfeier"),
    fixed(3, 25, "lady day|annunciation|maria verkundigung|mariae verkundigung|annonciation|anunciacion|encarnacion"),
    fixed(4, 23, "st george|st george day|st jorge|st georges"),
    fixed(
        6,
        24,
        "st john|st john day|st john baptist|johannis|johanni|johannistag|st jean|st jean baptiste|st juan|st juan bautista",
    ),
    fixed(6, 24, "dia st juan|midsummer day|nativity st john|nativity st john baptist"),
    fixed(
        12,
        27,
        "st john|st john day|st john evangelist|st jean|st jean evangeliste|st juan|st juan evangelista|dia st juan",
    ),
    fixed(
        6,
        29,
        "st peter and paul|st peter and st paul|peter und paul|st pierre|st pierre et st paul|st pedro|st peter|st peter day",
    ),
    fixed(7, 22, "st mary magdalene|maria magdalena|st madeleine|st magdalena"),
    fixed(7, 25, "st james|st james day|jacobi|jakobi|st jacques|st jakob|st jakobus"),
    fixed(8, 1, "lammas|lammas day|petri kettenfeier|st peter ad vincula"),
    fixed(8, 10, "st lawrence|st laurence|laurentii|laurentius|st laurent|st lorenzo"),
    fixed(8, 15, "assumption|assumption day|maria himmelfahrt|mariae himmelfahrt|assomption|asuncion"),
    fixed(8, 24, "st bartholomew|st bartholomew day|bartholomai|bartholomaei|st barthelemy|st bartolome"),
    fixed(9, 8, "maria geburt|mariae geburt|nativity blessed virgin mary|nativity virgin mary|nativite notre dame"),
    fixed(9, 14, "holy cross day|exaltation cross|exaltation holy cross|kreuzerhohung|st croix"),
    fixed(9, 21, "st matthew|st matthew day|matthai|matthaei|st matthieu|st mateo"),
    fixed(
        9,
        29,
        "michaelmas|michaelmas day|st michael|st michael day|st michael and all angels|michaelis|michaeli|michaelistag",
    ),
    fixed(9, 29, "st michel|st miguel|dia st miguel"),
    fixed(10, 18, "st luke|st luke day|st lukas|st luc|st lucas"),
    fixed(10, 28, "st simon and st jude|simon und juda|simonis et judae"),
    fixed(10, 31, "halloween|all hallows eve|reformationstag"),
    fixed(
        11,
        1,
        "all saints|all saints day|all hallows|hallowmas|allhallows|allerheiligen|toussaint|todos santos|dia todos santos",
    ),
    fixed(11, 2, "all souls|all souls day|allerseelen|jour morts"),
    fixed(11, 11, "martinmas|st martin|st martin day|martini|martinstag|st martins"),
    fixed(11, 25, "st catherine|st catherine day|katharinentag|catherinae|st catalina"),
    fixed(11, 30, "st andrew|st andrew day|andreae|andreas|andreastag|st andre|st andres"),
    fixed(12, 6, "st nicholas|st nicholas day|nikolaus|nikolaustag|st nikolaus|nicolai|st nicolas"),
    fixed(12, 13, "st lucy|st lucy day|st lucia|st lucie|luciae"),
    fixed(12, 21, "st thomas|st thomas day|thomae|thomas apostel|st thomas apostle"),
    fixed(12, 24, "christmas eve|heiligabend|heiliger abend|weihnachtsabend|veille noel|nochebuena"),
    fixed(
        12,
        25,
        "christmas|christmas day|xmas|weihnachten|weihnacht|weihnachtstag|erster weihnachtstag|noel|jour noel|navidad|dia navidad",
    ),
    fixed(
        12,
        26,
        "boxing day|st stephen|st stephen day|stephani|stephanstag|zweiter weihnachtstag|st etienne|st esteban",
    ),
    fixed(12, 28, "holy innocents|holy innocents day|innocents day|childermas"),
    fixed(12, 31, "new year eve|new years eve|silvester|silvesterabend|nochevieja|st sylvestre"),
    eastern(1, 1, "новыи"),
    eastern(1, 6, "крещение|богоявление"),
    eastern(2, 2, "сретение"),
    eastern(3, 25, "благовещение"),
    eastern(6, 29, "петров день"),
    eastern(7, 20, "ильин день"),
    eastern(8, 15, "успение"),
    eastern(10, 1, "покров"),
    eastern(12, 6, "николин день"),
    eastern(12, 25, "рождество|рождество христово"),
];

/// The Sundays of Lent and after Easter have the Latin names of their masses.
pub(super) const MOVABLE: &[Movable] = &[
    movable(-63, "septuagesima|septuagesima sunday"),
    movable(-56, "sexagesima|sexagesima sunday"),
    movable(-49, "quinquagesima|quinquagesima sunday|estomihi|esto mihi"),
    movable(-47, "shrove tuesday|fastnacht|fastnachtsdienstag|mardi gras|martes carnaval"),
    movable(-46, "ash wednesday|aschermittwoch|mercredi cendres|miercoles ceniza"),
    movable(-42, "invocavit|dom invocavit|sonntag invocavit"),
    movable(-35, "reminiscere|dom reminiscere|sonntag reminiscere"),
    movable(-28, "oculi|dom oculi|sonntag oculi"),
    movable(-21, "laetare|dom laetare|sonntag laetare|mothering sunday"),
    movable(-14, "judica|dom judica|sonntag judica|passion sunday"),
    movable(-7, "palm sunday|palmsonntag|palmarum|rameaux|dimanche rameaux|domingo ramos"),
    movable(-3, "maundy thursday|grundonnerstag|jeudi st|jueves santo"),
    movable(-2, "good friday|karfreitag|vendredi st|viernes santo"),
    movable(-1, "holy saturday|easter eve|karsamstag|samedi st|sabado santo"),
    movable(
        0,
        "easter|easter day|easter sunday|ostern|ostersonntag|ostertag|paques|dimanche paques|pascua|pascua resurreccion",
    ),
    movable(0, "domingo resurreccion|domingo pascua"),
    movable(1, "easter monday|ostermontag|lundi paques|lunes pascua"),
    movable(7, "low sunday|quasimodo|quasimodogeniti|weisser sonntag|weißer sonntag"),
    movable(14, "misericordias domini|misericordia"),
    movable(21, "jubilate"),
    movable(28, "cantate"),
    movable(35, "rogate|rogation sunday"),
    movable(39, "ascension|ascension day|himmelfahrt|christi himmelfahrt|jeudi ascension|dia ascension"),
    movable(42, "exaudi"),
    movable(
        49,
        "whitsun|whit sunday|whitsunday|whitsuntide|pentecost|pfingsten|pfingstsonntag|pentecote|dimanche pentecote|pentecostes",
    ),
    movable(50, "whit monday|pfingstmontag|lundi pentecote"),
    movable(56, "trinity sunday|trinity|trinitatis|trinite|trinidad"),
    movable(60, "corpus christi|fronleichnam|fete dieu|dieu"),
    eastern_movable(-7, "вербное воскресенье"),
    eastern_movable(-2, "страстная пятница"),
    eastern_movable(0, "пасха|пасху|светлое воскресенье|светлое христово воскресенье"),
    eastern_movable(39, "вознесение"),
    eastern_movable(49, "троица|троицу|пятидесятница"),
];

/// The four Sundays of Advent, in order.
pub(super) const ADVENT: [&str; 4] = [
    "advent sunday|1 advent|erster advent|1st sunday advent|1st sunday in advent|first sunday advent|first sunday in advent|1er dimanche avent|premier dimanche avent|primer domingo adviento",
    "2 advent|zweiter advent|2nd sunday advent|2nd sunday in advent|second sunday advent|second sunday in advent|2e dimanche avent|deuxieme dimanche avent|segundo domingo adviento",
    "3 advent|dritter advent|3rd sunday advent|3rd sunday in advent|third sunday advent|third sunday in advent|3e dimanche avent|troisieme dimanche avent|tercer domingo adviento",
    "4 advent|vierter advent|4th sunday advent|4th sunday in advent|fourth sunday advent|fourth sunday in advent|4e dimanche avent|quatrieme dimanche avent|cuarto domingo adviento",
];
