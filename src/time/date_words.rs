//! Dates in words.

use crate::language::Language;
use crate::time::Date;
use crate::time::date::Meaning;
use crate::time::deep_time;
use crate::time::time_of_day;
use crate::time::words;

impl Date {
    /// In English words, as short as a label wants them: `25 May 2012`, `c. 1850`, `1970s`, `autumn 2015`.
    ///
    /// ```
    /// use dateline::time::Date;
    /// assert_eq!(Date::parse("2015-23").unwrap().words(), "autumn 2015");
    /// assert_eq!(Date::parse("2016-04-22/2016-04-29").unwrap().words(), "22 to 29 April 2016");
    /// ```
    pub fn words(&self) -> String {
        self.words_in(Language::English)
    }

    /// The same in a language.
    ///
    /// ```
    /// use dateline::{language::Language, time::Date};
    /// assert_eq!(Date::parse("1850~").unwrap().words_in(Language::English), "c. 1850");
    /// ```
    pub fn words_in(&self, language: Language) -> String {
        let grammar = language.grammar();
        grammar.in_script(match (self.shown(), self.meaning()) {
            (Some(timed), _) => time_of_day::words_of(grammar, &timed),
            (None, Meaning::Edtf(value)) => words::of(grammar, &value),
            (None, Meaning::Timed(timed)) => time_of_day::words_of(grammar, timed),
            (None, Meaning::Aged(aged)) => deep_time::words_of(grammar, aged),
            (None, Meaning::Converted(date)) => date.words(grammar),
        })
    }
}
