//! Slavic names of months between which a date lies: in the instrumental, `между апрелем и августом`.

/// Of one language, from January.
pub(super) type Names = [&'static str; 12];

pub(super) const RUSSIAN: Names = [
    "январём",
    "февралём",
    "мартом",
    "апрелем",
    "маем",
    "июнем",
    "июлем",
    "августом",
    "сентябрём",
    "октябрём",
    "ноябрём",
    "декабрём",
];
pub(super) const UKRAINIAN: Names = [
    "січнем",
    "лютим",
    "березнем",
    "квітнем",
    "травнем",
    "червнем",
    "липнем",
    "серпнем",
    "вереснем",
    "жовтнем",
    "листопадом",
    "груднем",
];
pub(super) const POLISH: Names = [
    "styczniem",
    "lutym",
    "marcem",
    "kwietniem",
    "majem",
    "czerwcem",
    "lipcem",
    "sierpniem",
    "wrześniem",
    "październikiem",
    "listopadem",
    "grudniem",
];
pub(super) const CZECH: Names = [
    "lednem",
    "únorem",
    "březnem",
    "dubnem",
    "květnem",
    "červnem",
    "červencem",
    "srpnem",
    "zářím",
    "říjnem",
    "listopadem",
    "prosincem",
];

/// Two months with their names in the instrumental; nothing where one of them begins with none of the names.
pub(super) fn between(first: &str, last: &str, alone: &Names, between: &Names) -> Option<[String; 2]> {
    let one = |words: &str| {
        let name = words.split(' ').next().unwrap_or_default();
        let at = alone.iter().position(|month| *month == name)?;
        Some(words.replacen(name, between[at], 1))
    };
    Some([one(first)?, one(last)?])
}

/// Two days with the names of their months so; one without its month stays as it is.
pub(super) fn between_days(first: &str, last: &str, of: &Names, between: &Names) -> [String; 2] {
    [first, last].map(|words| {
        let word = |word: &str| {
            of.iter().position(|month| *month == word).map_or_else(|| word.to_owned(), |at| between[at].to_owned())
        };
        words.split(' ').map(word).collect::<Vec<String>>().join(" ")
    })
}
