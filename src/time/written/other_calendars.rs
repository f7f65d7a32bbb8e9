//! Dates of calendars that EDTF does not count in: which one a phrase names, so that its author knows what to write.

use crate::time::written::roman;

/// A calendar, and the words and abbreviations that only its dates have, in small letters without accents.
const CALENDARS: &[(&str, &str)] = &[
    (
        "French Republican",
        "vendemiaire|brumaire|frimaire|nivose|pluviose|ventose|germinal|floreal|prairial|messidor|thermidor|fervidor|fructidor|\
         sansculottide|sansculottides|jour complementaire|jours complementaires|de la republique|calendrier republicain",
    ),
    (
        "Islamic",
        "muharram|safar|rabi al awwal|rabi al thani|rabi i|rabi ii|jumada|jumada i|jumada ii|rajab|shaban|sha ban|ramadan|shawwal|\
         dhu al qada|dhu al hijja|zilhicce|ah|a h|anno hegirae|hijri|hegira|d h|h q",
    ),
    (
        "Jewish",
        "tishri|tishrei|cheshvan|marcheshvan|kislev|tevet|tebeth|shevat|adar|nisan|iyar|sivan|tammuz|tamuz|elul|anno mundi",
    ),
    ("Roman", "ab urbe condita|a u c|auc|kalends|calends|nones|ides|kal|non ian|idus"),
    ("Japanese", "reiwa|heisei|showa|taisho|meiji|keio|kyoho|genroku|tenpo"),
    ("Persian", "farvardin|ordibehesht|khordad|mordad|shahrivar|esfand|solar hijri"),
    ("Chinese", "minguo|guangxu|qianlong|kangxi|daoguang|tongzhi|xuantong|kanghsi"),
];

/// What is said of a phrase that names another calendar; it has figures, as a date has.
pub(super) fn note(phrase: &str) -> Option<String> {
    let words = words(phrase);
    let spaced = format!(" {} ", words.join(" "));
    let has = |name: &str| spaced.contains(&format!(" {name} "));
    let is_republican = is_republican_year(&words);
    let is_dated = is_republican || words.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()));
    let named = CALENDARS.iter().find(|(_, names)| names.split('|').any(has)).map(|(calendar, _)| *calendar);
    let calendar = named.or_else(|| is_republican.then_some("French Republican")).filter(|_| is_dated)?;
    Some(format!(
        "a date of the {calendar} calendar, for which EDTF has no form; write its date in the Gregorian calendar"
    ))
}

/// Whether a phrase counts the years of the Republic; nothing else is meant by them.
pub(super) fn is_republican(phrase: &str) -> bool {
    is_republican_year(&words(phrase))
}

fn words(phrase: &str) -> Vec<&str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// `an II`, `an 8`: the years of the Republic were counted to the fourteenth.
fn is_republican_year(words: &[&str]) -> bool {
    let is_year = |word: &str| {
        let year = roman::value(word).or_else(|| word.parse().ok().filter(|_| word.len() <= 2));
        year.is_some_and(|year| (1..=14).contains(&year))
    };
    words.windows(2).any(|pair| pair[0] == "an" && is_year(pair[1]))
}
