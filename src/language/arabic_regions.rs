//! Where Arabic is read: its months and its digits differ from one country to the next (CLDR 48).

use crate::language::Language;

/// What differs.
pub(crate) trait Region {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language;
    /// From January.
    const MONTHS: [&'static str; 12];
    /// Between thousands, and before decimals.
    const MARKS: (&'static str, char);
    /// The first of the digits.
    const ZERO: char;
}

/// Of the east of the Arab world.
const EASTERN: (&str, char) = ("\u{66c}", '\u{66b}');
/// Of its west.
const WESTERN: (&str, char) = (".", ',');
const ARABIC_ZERO: char = '\u{660}';
/// From Egypt to the Gulf.
const COMMON: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// No country: `ar`, and the Emirates.
pub(crate) struct Standard;

impl Region for Standard {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language = Language::Arabic;
    const MONTHS: [&'static str; 12] = COMMON;
    const MARKS: (&'static str, char) = (",", '.');
    const ZERO: char = '0';
}

/// Egypt, Sudan, Yemen, Saudi Arabia and the Gulf.
pub(crate) struct Egypt;

impl Region for Egypt {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language = Language::ArabicEgypt;
    const MONTHS: [&'static str; 12] = COMMON;
    const MARKS: (&'static str, char) = EASTERN;
    const ZERO: char = ARABIC_ZERO;
}

/// Syria, Lebanon, Iraq, Jordan, Palestine.
pub(crate) struct Levant;

impl Region for Levant {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language = Language::ArabicLevant;
    const MONTHS: [&'static str; 12] = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    const MARKS: (&'static str, char) = EASTERN;
    const ZERO: char = ARABIC_ZERO;
}

/// Morocco.
pub(crate) struct Morocco;

impl Region for Morocco {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language = Language::ArabicMorocco;
    const MONTHS: [&'static str; 12] =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
    const MARKS: (&'static str, char) = WESTERN;
    const ZERO: char = '0';
}

/// Algeria and Tunisia.
pub(crate) struct Algeria;

impl Region for Algeria {
    #[cfg(feature = "fonts")]
    const LANGUAGE: Language = Language::ArabicAlgeria;
    const MONTHS: [&'static str; 12] =
        ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    const MARKS: (&'static str, char) = WESTERN;
    const ZERO: char = '0';
}

/// Which of them a country reads, by its code; `None` of a code that is no country of theirs.
pub(super) fn of_country(code: &str) -> Option<Language> {
    const COUNTRIES: [(&str, Language); 5] = [
        ("AE EH LY 001", Language::Arabic),
        ("EG SA SD SS YE OM KW QA BH SO DJ KM ER TD IL MR", Language::ArabicEgypt),
        ("SY LB IQ JO PS", Language::ArabicLevant),
        ("MA", Language::ArabicMorocco),
        ("DZ TN", Language::ArabicAlgeria),
    ];
    let is_of = |codes: &str| codes.split(' ').any(|other| other.eq_ignore_ascii_case(code));
    COUNTRIES.into_iter().find(|(codes, _)| is_of(codes)).map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::of_country;
    use crate::language::Language;

    #[test]
    fn countries_read_their_own_months() {
        assert_eq!(of_country("lb"), Some(Language::ArabicLevant));
        assert_eq!([of_country("TN"), of_country("XX")], [Some(Language::ArabicAlgeria), None]);
    }
}
