//! Which language there is for a tag.

use crate::language::{Language, arabic_regions};

/// Countries that write the month before the day in English, by CLDR 48.
const AMERICAN: &str = "AS BI CA GU MH MP PH PR UM US VI";
/// Countries whose Portuguese is that of Portugal, by CLDR 48.
const EUROPEAN: &str = "AO CH CV FR GQ GW LU MO MZ PT ST TL";
/// Regions that write Chinese in traditional characters.
const TRADITIONAL: &str = "HK MO TW";
/// Codes of countries, ISO 3166-1, and others of two letters that stand for a region in CLDR.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA \
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG \
    KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD \
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA \
    VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Whether one of several codes is this one.
fn has(codes: &str, code: &str) -> bool {
    codes.split(' ').any(|other| other.eq_ignore_ascii_case(code))
}

/// What a tag says beside its first part.
struct Tag<'t> {
    first: &'t str,
    /// Four letters, ISO 15924.
    letters: Option<&'t str>,
    /// Two letters, or three figures.
    region: Option<&'t str>,
}

impl<'t> Tag<'t> {
    fn of(tag: &'t str) -> Tag<'t> {
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        // What stands behind one letter is nobody's region.
        let parts: Vec<&str> = parts.take_while(|part| part.len() > 1).collect();
        let is_alphabetic = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let letters = parts.iter().copied().find(|part| part.len() == 4 && is_alphabetic(part));
        let is_area = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        let region = parts.iter().copied().find(|part| part.len() == 2 && is_alphabetic(part) || is_area(part));
        Tag { first, letters, region }
    }
}

/// The characters that a tag of Chinese is about: `Hans` or `Hant`; nothing of other languages.
pub(crate) fn characters(tag: &str) -> Option<&'static str> {
    let is_chinese = tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case("zh"));
    Language::nearest(tag).filter(|_| is_chinese).map(Language::script)
}

impl Language {
    /// The language there is that is nearest to a tag: that of its first part, as in its region where that differs; `None` where
    /// there is none, or where the tag asks for other letters than it is written in.
    ///
    /// ```
    /// use dateline::language::Language;
    /// assert_eq!(Language::nearest("en-GB"), Some(Language::English));
    /// assert_eq!(Language::nearest("en-US"), Some(Language::AmericanEnglish));
    /// assert_eq!(Language::nearest("ar-LB"), Some(Language::ArabicLevant));
    /// assert_eq!(Language::nearest("zh-TW"), Some(Language::ChineseTraditional));
    /// assert_eq!([Language::nearest("en-Shaw"), Language::nearest("tlh")], [None, None]);
    /// ```
    pub fn nearest(tag: &str) -> Option<Language> {
        let Tag { first, letters, region } = Tag::of(tag);
        if first.eq_ignore_ascii_case("zh") {
            return Language::of_han(letters, region);
        }
        let language = Language::ALL.into_iter().find(|one| one.tag().eq_ignore_ascii_case(first))?;
        let own = region.and_then(|region| match language {
            Language::Arabic => arabic_regions::of_country(region),
            Language::English => has(AMERICAN, region).then_some(Language::AmericanEnglish),
            Language::Portuguese => has(EUROPEAN, region).then_some(Language::EuropeanPortuguese),
            _ => None,
        });
        letters.is_none_or(|letters| letters.eq_ignore_ascii_case(language.script())).then_some(own.unwrap_or(language))
    }

    /// Chinese in the characters that a tag asks for, else in those of its region.
    fn of_han(letters: Option<&str>, region: Option<&str>) -> Option<Language> {
        match letters.map(str::to_ascii_lowercase).as_deref() {
            Some("hant") => Some(Language::ChineseTraditional),
            Some("hans") => Some(Language::ChineseSimplified),
            Some(_) => None,
            None if region.is_some_and(|region| has(TRADITIONAL, region)) => Some(Language::ChineseTraditional),
            None => Some(Language::ChineseSimplified),
        }
    }

    /// The part of a tag that should be a region and is none: `UK` of `en-UK`.
    ///
    /// ```
    /// use dateline::language::Language;
    /// assert_eq!(["en-UK", "en-GB", "es-419", "de-1996"].map(Language::unknown_region), [Some("UK"), None, None, None]);
    /// ```
    pub fn unknown_region(tag: &str) -> Option<&str> {
        Tag::of(tag).region.filter(|region| region.len() == 2 && !has(COUNTRIES, region))
    }

    /// Whether its own words need a font that the program does not ship.
    ///
    /// ```
    /// use dateline::language::Language;
    /// assert_eq!([Language::Japanese, Language::Hebrew].map(Language::has_no_face), [true, false]);
    /// ```
    pub fn has_no_face(self) -> bool {
        matches!(self.script(), "Jpan" | "Kore" | "Hans" | "Hant")
    }

    /// Whether it is written from right to left.
    ///
    /// ```
    /// use dateline::language::Language;
    /// assert_eq!([Language::Arabic, Language::Russian].map(Language::runs_left), [true, false]);
    /// ```
    pub fn runs_left(self) -> bool {
        matches!(self.script(), "Arab" | "Hebr")
    }

    /// The letters that it is written in, ISO 15924.
    pub(crate) fn script(self) -> &'static str {
        match self {
            Language::Russian | Language::Ukrainian => "Cyrl",
            Language::Arabic
            | Language::ArabicEgypt
            | Language::ArabicLevant
            | Language::ArabicMorocco
            | Language::ArabicAlgeria
            | Language::Persian => "Arab",
            Language::Hebrew => "Hebr",
            Language::Japanese => "Jpan",
            Language::Korean => "Kore",
            Language::ChineseSimplified => "Hans",
            Language::ChineseTraditional => "Hant",
            _ => "Latn",
        }
    }
}
