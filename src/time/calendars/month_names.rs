//! Names of months, as they are said, and as people write them.

use crate::time::calendar::month_name;
use crate::time::calendars::{Calendar, Month};

/// Of the Hebrew calendar, from Tishri, each with its other spellings.
const HEBREW: [(&str, u8, bool, &str); 14] = [
    ("Tishri", 1, false, "tishrei tishre"),
    ("Cheshvan", 2, false, "heshvan marcheshvan marheshvan"),
    ("Kislev", 3, false, "chislev"),
    ("Tevet", 4, false, "tebeth teveth tebet"),
    ("Shevat", 5, false, "shvat shebat sh'vat"),
    ("Adar I", 5, true, "adar-i adar-1 adar-rishon"),
    ("Adar II", 6, false, "adar-ii adar-2 adar-sheni veadar"),
    ("Adar", 6, false, ""),
    ("Nisan", 7, false, "nissan"),
    ("Iyar", 8, false, "iyyar"),
    ("Sivan", 9, false, "siwan"),
    ("Tammuz", 10, false, "tamuz"),
    ("Av", 11, false, "ab menachem-av"),
    ("Elul", 12, false, ""),
];

const ISLAMIC: [&str; 12] = [
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Awwal",
    "Jumada al-Thani",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qada",
    "Dhu al-Hijja",
];

const PERSIAN: [&str; 12] = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];

const FRENCH_REPUBLICAN: [&str; 12] = [
    "Vendémiaire",
    "Brumaire",
    "Frimaire",
    "Nivôse",
    "Pluviôse",
    "Ventôse",
    "Germinal",
    "Floréal",
    "Prairial",
    "Messidor",
    "Thermidor",
    "Fructidor",
];

/// The days at the end of a year of the French Republic.
pub(super) const COMPLEMENTARY: &str = "complementary day";

/// The name of a month; `is_leap_year` tells the two months Adar of the Hebrew calendar apart.
pub(super) fn name(calendar: Calendar, month: Month, is_leap_year: bool) -> String {
    let listed = |names: &[&str]| names.get(usize::from(month.number).wrapping_sub(1)).map(|name| (*name).to_owned());
    let named = match calendar {
        Calendar::Gregorian | Calendar::Julian => Some(month_name(month.number).to_owned()),
        Calendar::Hebrew => HEBREW
            .iter()
            .find(|(name, number, is_leap, _)| {
                (*number, *is_leap) == (month.number, month.is_leap)
                    && (*number != 6 || (*name == "Adar II") == is_leap_year)
            })
            .map(|(name, ..)| (*name).to_owned()),
        Calendar::Islamic => listed(&ISLAMIC),
        Calendar::Persian => listed(&PERSIAN),
        Calendar::FrenchRepublican => listed(&FRENCH_REPUBLICAN),
        Calendar::Chinese => None,
    };
    named.unwrap_or_else(|| month.number.to_string())
}

/// What a name of a Hebrew month says; `Adar` alone is the twelfth of a common year.
pub(super) enum Hebrew {
    Month(Month),
    /// `Adar`, which a leap year has twice.
    Adar,
}

/// The Hebrew month of a name, in small letters with hyphens for spaces.
pub(super) fn hebrew(name: &str) -> Option<Hebrew> {
    let small = name.to_lowercase().replace(' ', "-");
    if small == "adar" {
        return Some(Hebrew::Adar);
    }
    let is_spelt = |(name, _, _, others): &&(&str, u8, bool, &str)| {
        name.to_lowercase().replace(' ', "-") == small || others.split(' ').any(|other| other == small)
    };
    let (_, number, is_leap, _) = HEBREW.iter().find(is_spelt)?;
    Some(Hebrew::Month(Month { number: *number, is_leap: *is_leap }))
}
