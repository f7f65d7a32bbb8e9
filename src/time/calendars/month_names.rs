//! Names of months, as they are said, and as people write them.

use crate::language::{Form, Grammar};
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

/// The name of a month; `is_leap_year` tells the two months Adar of the Hebrew calendar apart.
pub(super) fn name(grammar: &Grammar, calendar: Calendar, month: Month, (is_leap_year, form): (bool, Form)) -> String {
    let names = &grammar.calendars;
    let listed = |names: &[&'static str; 12]| names.get(usize::from(month.number).wrapping_sub(1)).copied();
    let named = match calendar {
        Calendar::Gregorian | Calendar::Julian => Some(grammar.month(month.number, form)),
        Calendar::Hebrew => HEBREW
            .iter()
            .position(|(name, number, is_leap, _)| {
                (*number, *is_leap) == (month.number, month.is_leap)
                    && (*number != 6 || (*name == "Adar II") == is_leap_year)
            })
            .and_then(|at| names.hebrew.get(at).copied()),
        Calendar::Islamic => listed(&names.islamic),
        Calendar::Persian => listed(&names.persian),
        Calendar::FrenchRepublican => listed(&names.republican),
        Calendar::Chinese => None,
    };
    named.map_or_else(|| month.number.to_string(), str::to_owned)
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
