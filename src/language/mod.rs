//! Languages: those that pictures, pages and tables speak, and the grammar of dates in each of them.
//!
//! A language is one value of `Grammar` here and one of `crate::words::Catalogue`: each is written out in full, so that a
//! language that lacks a form does not compile.

mod american;
mod arabic;
mod arabic_centuries;
mod arabic_millions;
pub(crate) mod arabic_regions;
mod chinese_simplified;
mod chinese_traditional;
mod czech;
mod czech_calendars;
mod dutch;
mod east_asian;
mod english;
mod eras;
mod forms;
mod french;
mod french_prepositions;
mod german;
mod german_cases;
mod grammar;
mod hebrew;
mod italian;
mod japanese;
mod korean;
mod nearest;
mod numbers;
mod persian;
pub(crate) mod plural;
mod polish;
mod portuguese;
mod portuguese_europe;
mod russian;
mod russian_calendars;
mod setting;
mod shared;
mod slavic_cases;
mod slavic_durations;
mod slavic_months;
mod spanish;
mod turkish;
mod turkish_cases;
mod ukrainian;
mod ukrainian_calendars;

pub(crate) use crate::language::forms::listed;
pub(crate) use crate::language::grammar::{
    Calendars, Doubts, Durations, Form, Grammar, Kind, Months, Named, Numbers, OneYear, Parts, Sets, Spans, TimeUnit,
    Times, YearPhrase, Years,
};
pub(crate) use crate::language::nearest::characters;
pub(crate) use crate::language::setting::{Order, Said, Setting};

/// A language that a picture can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// `en`, and `en-GB`.
    #[default]
    English,
    /// `en-US`: as in the United States, Canada and the Philippines.
    AmericanEnglish,
    /// `fr`
    French,
    /// `de`
    German,
    /// `es`
    Spanish,
    /// `it`
    Italian,
    /// `ru`
    Russian,
    /// `uk`
    Ukrainian,
    /// `nl`
    Dutch,
    /// `pl`
    Polish,
    /// `pt`, and `pt-BR`.
    Portuguese,
    /// `pt-PT`: as in Portugal, Africa and Asia.
    EuropeanPortuguese,
    /// `ar`, with the months and digits of no country.
    Arabic,
    /// `ar-EG`: as in Egypt, Sudan, Arabia and the Gulf.
    ArabicEgypt,
    /// `ar-SY`: as in Syria, Lebanon, Iraq, Jordan and Palestine.
    ArabicLevant,
    /// `ar-MA`: as in Morocco.
    ArabicMorocco,
    /// `ar-DZ`: as in Algeria and Tunisia.
    ArabicAlgeria,
    /// `fa`
    Persian,
    /// `he`
    Hebrew,
    /// `cs`
    Czech,
    /// `tr`
    Turkish,
    /// `ja`
    Japanese,
    /// `ko`
    Korean,
    /// `zh-Hans`, and `zh`.
    ChineseSimplified,
    /// `zh-Hant`, and `zh-TW`.
    ChineseTraditional,
}

impl Language {
    /// Each of them.
    pub const ALL: [Language; 25] = [
        Language::English,
        Language::AmericanEnglish,
        Language::French,
        Language::German,
        Language::Spanish,
        Language::Italian,
        Language::Russian,
        Language::Ukrainian,
        Language::Dutch,
        Language::Polish,
        Language::Portuguese,
        Language::EuropeanPortuguese,
        Language::Arabic,
        Language::ArabicEgypt,
        Language::ArabicLevant,
        Language::ArabicMorocco,
        Language::ArabicAlgeria,
        Language::Persian,
        Language::Hebrew,
        Language::Czech,
        Language::Turkish,
        Language::Japanese,
        Language::Korean,
        Language::ChineseSimplified,
        Language::ChineseTraditional,
    ];

    /// Its tag, BCP 47.
    ///
    /// ```
    /// assert_eq!(dateline::language::Language::English.tag(), "en");
    /// ```
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::AmericanEnglish => "en-US",
            Language::French => "fr",
            Language::German => "de",
            Language::Spanish => "es",
            Language::Italian => "it",
            Language::Russian => "ru",
            Language::Ukrainian => "uk",
            Language::Dutch => "nl",
            Language::Polish => "pl",
            Language::Portuguese => "pt",
            Language::EuropeanPortuguese => "pt-PT",
            Language::Arabic => "ar",
            Language::ArabicEgypt => "ar-EG",
            Language::ArabicLevant => "ar-SY",
            Language::ArabicMorocco => "ar-MA",
            Language::ArabicAlgeria => "ar-DZ",
            Language::Persian => "fa",
            Language::Hebrew => "he",
            Language::Czech => "cs",
            Language::Turkish => "tr",
            Language::Japanese => "ja",
            Language::Korean => "ko",
            Language::ChineseSimplified => "zh-Hans",
            Language::ChineseTraditional => "zh-Hant",
        }
    }

    /// Its name in English.
    ///
    /// ```
    /// assert_eq!(dateline::language::Language::English.name(), "English");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::AmericanEnglish => "American English",
            Language::French => "French",
            Language::German => "German",
            Language::Spanish => "Spanish",
            Language::Italian => "Italian",
            Language::Russian => "Russian",
            Language::Ukrainian => "Ukrainian",
            Language::Dutch => "Dutch",
            Language::Polish => "Polish",
            Language::Portuguese => "Portuguese",
            Language::EuropeanPortuguese => "European Portuguese",
            Language::Arabic => "Arabic",
            Language::ArabicEgypt => "Egyptian Arabic",
            Language::ArabicLevant => "Levantine Arabic",
            Language::ArabicMorocco => "Moroccan Arabic",
            Language::ArabicAlgeria => "Algerian Arabic",
            Language::Persian => "Persian",
            Language::Hebrew => "Hebrew",
            Language::Czech => "Czech",
            Language::Turkish => "Turkish",
            Language::Japanese => "Japanese",
            Language::Korean => "Korean",
            Language::ChineseSimplified => "Simplified Chinese",
            Language::ChineseTraditional => "Traditional Chinese",
        }
    }

    /// The grammar of its dates.
    pub(crate) fn grammar(self) -> &'static Grammar {
        match self {
            Language::English => &english::GRAMMAR,
            Language::AmericanEnglish => &american::GRAMMAR,
            Language::French => &french::GRAMMAR,
            Language::German => &german::GRAMMAR,
            Language::Spanish => &spanish::GRAMMAR,
            Language::Italian => &italian::GRAMMAR,
            Language::Russian => &russian::GRAMMAR,
            Language::Ukrainian => &ukrainian::GRAMMAR,
            Language::Dutch => &dutch::GRAMMAR,
            Language::Polish => &polish::GRAMMAR,
            Language::Portuguese => &portuguese::GRAMMAR,
            Language::EuropeanPortuguese => &portuguese_europe::GRAMMAR,
            Language::Arabic => &arabic::STANDARD,
            Language::ArabicEgypt => &arabic::EGYPT,
            Language::ArabicLevant => &arabic::LEVANT,
            Language::ArabicMorocco => &arabic::MOROCCO,
            Language::ArabicAlgeria => &arabic::ALGERIA,
            Language::Persian => &persian::GRAMMAR,
            Language::Hebrew => &hebrew::GRAMMAR,
            Language::Czech => &czech::GRAMMAR,
            Language::Turkish => &turkish::GRAMMAR,
            Language::Japanese => &japanese::GRAMMAR,
            Language::Korean => &korean::GRAMMAR,
            Language::ChineseSimplified => &chinese_simplified::GRAMMAR,
            Language::ChineseTraditional => &chinese_traditional::GRAMMAR,
        }
    }
}
