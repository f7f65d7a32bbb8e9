//! Epochs: from when the years of an axis are counted, and how they are written.

use crate::language::{Grammar, Language};
use crate::time::date::Meaning;
use crate::time::deep_time::Unit;
use crate::time::{Date, deep_time};
#[cfg(feature = "fonts")]
use crate::time::{Instant, LADDER, Step};

/// From when the years of an axis are counted, and how they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Epoch {
    /// Years as the language of the words counts them: 44 BCE, 14 CE; 44 av. J.-C.
    #[default]
    Bce,
    /// `bce`: the same, in words that name no birth where the language has such: 44 BCE, 44 av. n. è.
    #[cfg_attr(feature = "serde", serde(rename = "bce"))]
    Common,
    /// `bc`: the same in words that name it, 44 BC, 14 AD.
    Bc,
    /// `bp`: years before 1950, `12,000 BP`.
    Bp,
    /// `ma`: the same in Ga, Ma or ka, whichever has few figures; years less than a hundred apart as `BP`.
    Ma,
}

impl Epoch {
    /// English words of a date with its years so written; ages and years after 1950 are said as they are.
    ///
    /// ```
    /// use dateline::time::Epoch;
    /// assert_eq!(Epoch::Bc.worded("44 BCE to 14 CE".into()), "44 BC to 14 AD");
    /// assert_eq!(Epoch::Bce.worded("44 BCE".into()), "44 BCE");
    /// ```
    pub fn worded(self, words: String) -> String {
        self.worded_in(words, Language::English)
    }

    /// The same of words in a language. One that writes its eras in one way has no others.
    ///
    /// ```
    /// use dateline::{language::Language, time::Epoch};
    /// let said = |epoch: Epoch| epoch.worded_in("44\u{a0}av.\u{a0}J.-C.".to_owned(), Language::French);
    /// assert_eq!([Epoch::Common, Epoch::Bc].map(said), ["44\u{a0}av.\u{a0}n.\u{a0}è.", "44\u{a0}av.\u{a0}J.-C."]);
    /// ```
    pub fn worded_in(self, words: String, language: Language) -> String {
        let all = match self {
            Epoch::Common => language.eras_in_common(),
            Epoch::Bc => language.eras_by_birth(),
            Epoch::Bce | Epoch::Bp | Epoch::Ma => &[],
        };
        all.iter().fold(words, |words, (usual, other)| words.replace(usual, other))
    }

    /// The epoch that some dates are written in: `bp` or `ma` where all of them are ages.
    pub(crate) fn of_dates<'d>(dates: impl Iterator<Item = &'d Date>) -> Epoch {
        let mut epoch = Epoch::Bce;
        for date in dates {
            let Meaning::Aged(aged) = date.meaning() else { return Epoch::Bce };
            let is_in_years = aged.units().all(|unit| matches!(unit, Unit::Bp | Unit::CalBp));
            epoch = if is_in_years && epoch != Epoch::Ma { Epoch::Bp } else { Epoch::Ma };
        }
        epoch
    }

    /// Whether its years are counted back from 1950.
    pub(crate) fn is_back(self) -> bool {
        matches!(self, Epoch::Bp | Epoch::Ma)
    }

    /// The epoch of an axis that begins in a year: after the present of ages none is counted back.
    #[cfg(feature = "fonts")]
    pub(crate) fn in_year(self, year: i64) -> Epoch {
        if self.is_back() && deep_time::age_of(year).is_none() { Epoch::Bce } else { self }
    }

    /// A year to so many years, as an age, its figures and its unit; `None` of one after 1950, or where years are not
    /// counted back.
    pub(super) fn age_parts(self, grammar: &Grammar, year: i64, grain: u64) -> Option<(String, &'static str)> {
        let age = deep_time::age_of(year).filter(|_| self.is_back())?;
        let age = deep_time::rounded(age, grain);
        Some(deep_time::tick(grammar, age, (age, grain), self))
    }

    /// The same in words.
    pub(super) fn age(self, grammar: &Grammar, year: i64, grain: u64) -> Option<String> {
        self.age_parts(grammar, year, grain).map(|(figures, unit)| format!("{figures} {unit}"))
    }

    /// The steps that an axis may use, finest first.
    #[cfg(feature = "fonts")]
    pub(crate) fn ladder(self) -> impl DoubleEndedIterator<Item = Step> + Clone {
        LADDER.iter().map(move |step| match step {
            Step::Year(n) if self.is_back() => Step::Ago(*n),
            step => *step,
        })
    }

    /// What a tick of a step of years says on an axis with that first instant, where years are counted back; `None` of other steps.
    #[cfg(feature = "fonts")]
    pub(crate) fn tick(self, language: Language, step: Step, (boundary, first): (Instant, Instant)) -> Option<String> {
        let Step::Ago(n) = step else { return None };
        let (grammar, step) = (language.grammar(), n.unsigned_abs());
        let age = |at: Instant| deep_time::age_of(at.civil().year).map(|age| deep_time::rounded(age, step));
        let age_there = age(boundary).filter(|_| self.is_back())?;
        let (figures, unit) = deep_time::tick(grammar, age_there, (age(first).unwrap_or(age_there), step), self);
        Some(grammar.in_script(format!("{figures} {unit}")))
    }
}

#[cfg(test)]
mod tests {
    use super::Epoch;
    use crate::time::Date;

    #[test]
    fn dates_that_are_all_ages_are_counted_back() {
        let of = |dates: &[&str]| {
            let dates: Vec<Date> = dates.iter().map(|text| Date::parse(text).expect(text)).collect();
            Epoch::of_dates(dates.iter())
        };
        assert_eq!(of(&["66 Ma", "11.7 ka/.."]), Epoch::Ma);
        assert_eq!(of(&["12000 BP", "3500 ± 50 cal BP"]), Epoch::Bp);
        assert_eq!(of(&["12000 BP", "12 ka"]), Epoch::Ma);
        assert_eq!(of(&["66 Ma", "2012"]), Epoch::Bce);
        assert_eq!(of(&[]), Epoch::Bce);
    }
}
