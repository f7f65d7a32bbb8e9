//! The words of dates: what each says, and in which languages.

pub(super) use crate::time::written::sense::{Era, Sense};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::time::written::cardinals::DAYS;
use crate::time::written::clean;
use crate::time::written::names::{MONTHS, WEEKDAYS};
use crate::time::written::ordinals::NTH;

pub(super) const ENGLISH: u8 = 1;
pub(super) const GERMAN: u8 = 2;
pub(super) const FRENCH: u8 = 4;
pub(super) const SPANISH: u8 = 8;
pub(super) const RUSSIAN: u8 = 16;
/// Words of genealogy programs, catalogues and scholars of every language.
const ANY: u8 = 31;

/// A spelling with several senses has several rows.
const WORDS: &[(Sense, u8, &str)] = &[
    (Sense::Season(21), ENGLISH, "spring"),
    (Sense::Season(22), ENGLISH, "summer"),
    (Sense::Season(23), ENGLISH, "autumn|fall"),
    (Sense::Season(24), ENGLISH, "winter"),
    (Sense::Season(21), GERMAN, "frühling|frühjahr"),
    (Sense::Season(22), GERMAN, "sommer"),
    (Sense::Season(23), GERMAN, "herbst"),
    (Sense::Season(24), GERMAN, "winter"),
    (Sense::Season(21), FRENCH, "printemps"),
    (Sense::Season(22), FRENCH, "été"),
    (Sense::Season(23), FRENCH, "automne"),
    (Sense::Season(24), FRENCH, "hiver"),
    (Sense::Season(21), SPANISH, "primavera"),
    (Sense::Season(22), SPANISH, "verano"),
    (Sense::Season(23), SPANISH, "otoño"),
    (Sense::Season(24), SPANISH, "invierno"),
    (Sense::Season(21), RUSSIAN, "весна|весной|весны"),
    (Sense::Season(22), RUSSIAN, "лето|летом"),
    (Sense::Season(23), RUSSIAN, "осень|осенью"),
    (Sense::Season(24), RUSSIAN, "зима|зимой"),
    (Sense::Era(Era::Before), ANY, "bc|b c|bce|b c e"),
    (Sense::EraBehind(Era::Before), ENGLISH, "before christ|before the common era"),
    (Sense::Era(Era::Since), ANY, "ad|a d|ce|c e|anno domini"),
    (Sense::EraBehind(Era::Since), ENGLISH, "common era"),
    (
        Sense::Era(Era::Before),
        GERMAN,
        "v chr|vor christus|vor chr|v u z|v d z|vor unserer zeitrechnung|vor unserer zeit",
    ),
    (
        Sense::Era(Era::Since),
        GERMAN,
        "n chr|nach christus|nach chr|u z|n u z|unserer zeitrechnung|nach unserer zeitrechnung",
    ),
    (Sense::Era(Era::Before), FRENCH, "av j c|avant j c|avant jésus christ|av jc|avant jc|avant notre ère"),
    (Sense::Era(Era::Since), FRENCH, "ap j c|apr j c|après j c|après jésus christ|ap jc"),
    (Sense::EraBehind(Era::Since), FRENCH, "de notre ère"),
    (Sense::EraBehind(Era::Before), SPANISH, "a c|a de c|a e c|a n e"),
    (Sense::Era(Era::Before), SPANISH, "antes de cristo"),
    (Sense::EraBehind(Era::Since), SPANISH, "d c|d de c|d n e"),
    (Sense::Era(Era::Since), SPANISH, "después de cristo"),
    (Sense::Era(Era::Before), RUSSIAN, "до н э|до нашей эры|до р х"),
    (Sense::EraBehind(Era::Since), RUSSIAN, "н э|нашей эры|от р х"),
    (Sense::Approximate, ANY, "circa|ca|c|cca|abt|est|cal|calc"),
    (Sense::Approximate, ENGLISH, "about|around|roughly|approximately|approx|some time around|or so|or thereabouts"),
    (Sense::Approximate, ENGLISH, "estimated|calculated|in or about|on or about|in about|at about|sometime around"),
    (Sense::Approximate, GERMAN, "um|etwa|ungefähr|zirka|um etwa|gegen"),
    (Sense::Approximate, FRENCH, "vers|environ|env"),
    (Sense::Approximate, SPANISH, "hacia|alrededor de|aproximadamente|sobre"),
    (Sense::Approximate, RUSSIAN, "около|ок|примерно"),
    (Sense::Uncertain, ENGLISH, "probably|prob|possibly|poss|perhaps|maybe|presumably|likely|uncertain|most likely"),
    (Sense::Uncertain, GERMAN, "wahrscheinlich|vermutlich|vielleicht|wohl"),
    (Sense::Uncertain, FRENCH, "probablement|peut être"),
    (Sense::Uncertain, SPANISH, "probablemente|quizás|tal vez"),
    (Sense::Uncertain, RUSSIAN, "вероятно|возможно|предположительно"),
    (Sense::From, ENGLISH, "from|starting from"),
    (Sense::From, GERMAN, "von|vom|ab"),
    (Sense::From, FRENCH, "du|de|d|dès|dès le"),
    (Sense::From, SPANISH, "de|del|desde|desde el"),
    (Sense::From, RUSSIAN, "с|со|от"),
    (Sense::To, ENGLISH, "to|until|till|through|thru|up to"),
    (Sense::To, GERMAN, "bis|bis zum"),
    (Sense::To, FRENCH, "à|au|jusqu au|jusqu à|jusqu en"),
    (Sense::To, SPANISH, "a|al|hasta|hasta el"),
    (Sense::To, RUSSIAN, "по|до"),
    (Sense::Between, ENGLISH, "between|bet|btw|betw"),
    (Sense::Between, GERMAN, "zwischen|zwischen dem"),
    (Sense::Between, FRENCH, "entre|entre le"),
    (Sense::Between, SPANISH, "entre|entre el"),
    (Sense::Between, RUSSIAN, "между"),
    (Sense::And, ENGLISH, "and"),
    (Sense::And, GERMAN, "und|und dem|u|u dem|sowie"),
    (Sense::And, FRENCH, "et"),
    (Sense::And, SPANISH, "y|e"),
    (Sense::And, RUSSIAN, "и"),
    (Sense::Or, ENGLISH, "or"),
    (Sense::Or, GERMAN, "oder|od"),
    (Sense::Or, FRENCH, "ou"),
    (Sense::Or, SPANISH, "o|u"),
    (Sense::Or, RUSSIAN, "или"),
    (Sense::Either, ENGLISH, "either"),
    (Sense::Either, GERMAN, "entweder"),
    (Sense::Either, FRENCH, "soit"),
    (Sense::Before, ENGLISH, "before|bef|prior to|pre|earlier than"),
    (Sense::Before, ANY, "ante"),
    (Sense::Before, GERMAN, "vor|vor dem"),
    (Sense::Before, FRENCH, "avant|avant le"),
    (Sense::Before, SPANISH, "antes de|antes del"),
    (Sense::Before, RUSSIAN, "до|раньше"),
    (Sense::By, ENGLISH, "by|not after|no later than|not later than|at the latest|on or before|in or before"),
    (Sense::By, GERMAN, "spätestens"),
    (Sense::By, FRENCH, "au plus tard"),
    (Sense::By, RUSSIAN, "не позднее|не позже"),
    (Sense::After, ENGLISH, "after|aft|later than"),
    (Sense::After, ANY, "post"),
    (Sense::After, GERMAN, "nach|nach dem"),
    (Sense::After, FRENCH, "après|après le"),
    (Sense::After, SPANISH, "después de|después del"),
    (Sense::After, RUSSIAN, "после"),
    (Sense::NotBefore, ENGLISH, "not before|no earlier than|not earlier than|on or after|in or after"),
    (Sense::NotBefore, GERMAN, "frühestens"),
    (Sense::NotBefore, RUSSIAN, "не ранее|не раньше"),
    (Sense::OrBefore, ENGLISH, "or before|or earlier|and before|and earlier|or sooner|at latest"),
    (Sense::OrBefore, GERMAN, "oder früher|oder davor|oder vorher|und früher|und davor"),
    (Sense::OrBefore, FRENCH, "ou avant|ou plus tôt|et avant|au plus tard"),
    (Sense::OrBefore, SPANISH, "o antes|o anterior|y antes|y anteriores"),
    (Sense::OrBefore, RUSSIAN, "или раньше|или ранее|и раньше|и ранее"),
    (Sense::OrAfter, ENGLISH, "or later|or after|and later|and after|at the earliest"),
    (Sense::OrAfter, GERMAN, "oder später|oder danach|und später|und danach"),
    (Sense::OrAfter, FRENCH, "ou après|ou plus tard|et après|au plus tôt"),
    (Sense::OrAfter, SPANISH, "o después|o más tarde|o posterior|y después|y posteriores"),
    (Sense::OrAfter, RUSSIAN, "или позже|или позднее|и позже|и позднее"),
    (Sense::OldStyle, ENGLISH, "o s|os|old style|julian|julian calendar"),
    (Sense::OldStyle, GERMAN, "a st|alten stils|alter stil|julianisch"),
    (Sense::OldStyle, FRENCH, "v s|vieux style|julien"),
    (Sense::OldStyle, SPANISH, "juliano"),
    (Sense::OldStyle, RUSSIAN, "ст ст|старого стиля|по старому стилю|по ст ст|старый стиль"),
    (Sense::NewStyle, ENGLISH, "n s|ns|new style|gregorian|gregorian calendar"),
    (Sense::NewStyle, GERMAN, "n st|neuen stils|neuer stil|gregorianisch"),
    (Sense::NewStyle, FRENCH, "nouveau style|grégorien"),
    (Sense::NewStyle, SPANISH, "gregoriano"),
    (Sense::NewStyle, RUSSIAN, "н ст|нового стиля|по новому стилю|по н ст|новый стиль"),
    (Sense::Until, ENGLISH, "until|till|up to|to|through"),
    (Sense::Until, GERMAN, "bis|bis zum"),
    (Sense::Until, FRENCH, "jusqu à|jusqu au|jusqu en"),
    (Sense::Until, SPANISH, "hasta|hasta el"),
    (Sense::Until, RUSSIAN, "по"),
    (Sense::Since, ENGLISH, "since|ever since|starting|starting in"),
    (Sense::Since, GERMAN, "seit|seit dem"),
    (Sense::Since, FRENCH, "depuis|depuis le"),
    (Sense::Onwards, ENGLISH, "onwards|onward|and onwards"),
    (Sense::Onwards, FRENCH, "à partir de"),
    (Sense::Now, ENGLISH, "present|now|today|the present|date|the present day|present day"),
    (Sense::Now, GERMAN, "heute"),
    (Sense::Now, FRENCH, "aujourd hui|nos jours"),
    (Sense::Now, SPANISH, "hoy|la actualidad"),
    (Sense::Open, ENGLISH, "open|ongoing|continuing"),
    (Sense::Unknown, ENGLISH, "unknown|unk|undated|no date|not known|date unknown"),
    (Sense::Unknown, ANY, "n d|nd|s d|o j"),
    (Sense::Century, ENGLISH, "century|cent|c|centuries"),
    (Sense::Century, GERMAN, "jahrhundert|jh|jhdt|jahrhunderts|jahrhunderte"),
    (Sense::Century, FRENCH, "siècle|s|siècles"),
    (Sense::Century, SPANISH, "siglo|siglos"),
    (Sense::CenturyBefore, SPANISH, "siglo|siglos|s"),
    (Sense::Century, RUSSIAN, "век|века|веке|в|вв"),
    (Sense::Decades, FRENCH, "années|les années|des années"),
    (Sense::Decades, SPANISH, "años|los años"),
    (Sense::Half, ENGLISH, "half|half of"),
    (Sense::Half, GERMAN, "hälfte|halbjahr"),
    (Sense::Half, FRENCH, "moitié|semestre"),
    (Sense::Half, SPANISH, "mitad|semestre"),
    (Sense::Half, RUSSIAN, "половина|полугодие"),
    (Sense::Quarter, ENGLISH, "quarter|quarter of"),
    (Sense::Quarter, GERMAN, "quartal|viertel"),
    (Sense::Quarter, FRENCH, "trimestre"),
    (Sense::Quarter, SPANISH, "trimestre"),
    (Sense::Quarter, RUSSIAN, "квартал"),
    (Sense::Q, ANY, "q"),
    (Sense::H, ANY, "h"),
    (
        Sense::Part,
        ENGLISH,
        "early|mid|late|middle of|beginning of|end of|start of|the end of|the beginning of|mid to late",
    ),
    (Sense::Part, GERMAN, "anfang|mitte|ende|frühes|spätes"),
    (Sense::Part, FRENCH, "début|mi|fin"),
    (Sense::Part, SPANISH, "principios de|mediados de|finales de|fines de"),
    (Sense::Part, RUSSIAN, "начало|начале|середина|середине|конец|конце"),
    (Sense::Night, ENGLISH, "night of|night|the night of|night between"),
    (Sense::Fiscal, ENGLISH, "fy|fiscal|fiscal year|financial year|academic year|tax year|school year|f y"),
    (Sense::Week, ENGLISH, "w|wk|week"),
    (Sense::Week, GERMAN, "kw|woche"),
    (Sense::Morning, ENGLISH, "am|a m"),
    (Sense::Afternoon, ENGLISH, "pm|p m"),
    (Sense::Noon, ENGLISH, "noon|midday|12 noon"),
    (Sense::Midnight, ENGLISH, "midnight"),
    (Sense::Hour, GERMAN, "uhr"),
    (Sense::Hour, ENGLISH, "o clock|hrs|hours|h"),
    (Sense::Hour, FRENCH, "h|heures"),
    (Sense::Utc, ANY, "z|utc|gmt"),
    (Sense::Ago(1), ENGLISH, "years ago|bp|b p|years bp|cal bp|years before present|ya|yr bp|yrs ago"),
    (Sense::Ago(1_000), ENGLISH, "ka|kya|kyr|thousand years ago|k years ago"),
    (Sense::Ago(1_000_000), ENGLISH, "ma|mya|myr|million years ago|m years ago"),
    (Sense::Ago(1_000_000_000), ENGLISH, "ga|bya|gyr|billion years ago"),
    (Sense::Times(1_000), ENGLISH, "thousand|thousand years"),
    (Sense::Times(1_000_000), ENGLISH, "million|million years"),
    (Sense::Times(1_000_000_000), ENGLISH, "billion|billion years"),
    (
        Sense::Aside,
        ENGLISH,
        "b|born|bapt|baptised|d|died|fl|flourished|r|reigned|active|published|pub|copyright|int|bur|buried",
    ),
    (Sense::Aside, GERMAN, "geb|geboren|gest|gestorben"),
    (Sense::Aside, FRENCH, "né|née|mort|morte"),
    (Sense::Filler, ENGLISH, "the|of|in|on|at|day of|during"),
    (Sense::YearNext, ENGLISH, "year|years|the year|the years|in the year"),
    (Sense::YearNext, GERMAN, "jahr|jahre|jahren|im jahr|im jahre|den jahren"),
    (Sense::YearNext, FRENCH, "l an|an|année|l année"),
    (Sense::YearNext, SPANISH, "año|el año"),
    (Sense::Filler, GERMAN, "am|im|in|der|den|dem|das"),
    (Sense::Filler, FRENCH, "à|le|la|les|en|de|du|l|d|au"),
    (Sense::Filler, SPANISH, "de|del|el|la|los|en|a las"),
    (Sense::Filler, RUSSIAN, "г|гг|год|года|году|годы|годов|в|на"),
];

/// The most words in one expression: `before the common era`.
pub(super) const MOST_WORDS: usize = 5;

type Table = BTreeMap<String, Vec<(Sense, u8)>>;

static TABLE: LazyLock<Table> = LazyLock::new(table);

/// The senses of a word or expression in small letters without accents, each with its languages.
pub(super) fn senses(folded: &str) -> &'static [(Sense, u8)] {
    TABLE.get(folded).map_or(&[], Vec::as_slice)
}

fn table() -> Table {
    let mut table = Table::new();
    for (sense, languages, spellings) in WORDS {
        enter(&mut table, spellings, *sense, *languages);
    }
    for (languages, months) in MONTHS {
        for (month, spellings) in (1..).zip(months) {
            enter(&mut table, spellings, Sense::Month(month), *languages);
        }
    }
    for (languages, weekdays) in WEEKDAYS {
        for (weekday, spellings) in (1..).zip(weekdays) {
            enter(&mut table, spellings, Sense::Weekday(weekday), *languages);
        }
    }
    for (languages, days) in DAYS {
        for (day, spellings) in (1..).zip(days) {
            enter(&mut table, spellings, Sense::Nth(day), *languages);
        }
    }
    for (n, spellings) in (1..).zip(NTH) {
        enter(&mut table, spellings, Sense::Nth(n), ANY);
    }
    table
}

/// One row for each spelling and sense, with all the languages that have it.
fn enter(table: &mut Table, spellings: &str, sense: Sense, languages: u8) {
    for spelling in spellings.split('|') {
        let senses = table.entry(clean::folded(spelling)).or_default();
        match senses.iter_mut().find(|(known, _)| *known == sense) {
            Some((_, known)) => *known |= languages,
            None => senses.push((sense, languages)),
        }
    }
}
