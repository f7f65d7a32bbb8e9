//! What a date says of the day, the year and the zone that it was written with.

use edtf_core::Edtf;
#[cfg(feature = "fonts")]
use edtf_core::TimeShift;

#[cfg(feature = "fonts")]
use crate::language::Language;
use crate::time::Date;
use crate::time::calendars;
use crate::time::date::Meaning;
#[cfg(feature = "fonts")]
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
#[cfg(feature = "fonts")]
use crate::time::words;

impl Date {
    /// Its times of day; `None` where it has none.
    pub(super) fn timed(&self) -> Option<Timed> {
        if self.is_timeless() {
            return None;
        }
        match self.meaning() {
            Meaning::Timed(timed) => Some(*timed),
            Meaning::Aged(_) | Meaning::Converted(_) => None,
            Meaning::Edtf(value) => {
                if let Edtf::DateTime(at) = &*value {
                    Some(Timed::At((*at).into()))
                } else {
                    None
                }
            }
        }
    }

    /// The same in the Gregorian calendar as EDTF, where its calendar was written: of a month or a year of another one of its days.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let gregorian = |text: &str| Date::parse(text).unwrap().gregorian();
    /// assert_eq!(gregorian("{ julian: 1917-10-25 }").as_deref(), Some("1917-11-07"));
    /// assert_eq!(gregorian("{ julian: 1917-10 }").as_deref(), Some("[1917-10-14..1917-11-13]"));
    /// assert_eq!(gregorian("{ gregorian: 1917-11-07 }").as_deref(), Some("1917-11-07"));
    /// assert_eq!(gregorian("1917-11-07"), None);
    /// ```
    pub fn gregorian(&self) -> Option<String> {
        match self.meaning() {
            Meaning::Converted(date) => Some(date.gregorian()),
            // In a file of another calendar it stands in braces.
            _ => calendars::in_gregorian_braces(self.as_written()).map(str::to_owned),
        }
    }

    /// The interval of two ages turned round, where by its figures it ends before it starts and only what they leave open lets it be.
    pub(crate) fn ages_turned(&self) -> Option<String> {
        let Meaning::Aged(aged) = self.meaning() else { return None };
        let written = self.as_written();
        let (start, end) = calendars::in_gregorian_braces(written).unwrap_or(written).split_once('/')?;
        aged.runs_back().then(|| format!("{end}/{start}"))
    }

    /// Whether it is an age, or an interval with one.
    pub(crate) fn is_age(&self) -> bool {
        matches!(self.meaning(), Meaning::Aged(_))
    }

    /// Whether it names the zone of its time of day; `None` where it has no time of day.
    pub(crate) fn names_zone(&self) -> Option<bool> {
        self.timed().map(|timed| timed.names_zone())
    }

    /// Whether its times of day are said in UTC; `None` where it has no time of day.
    #[cfg(feature = "fonts")]
    pub(crate) fn is_in_utc(&self) -> Option<bool> {
        let is_none =
            |shift: Option<TimeShift>| matches!(shift, Some(TimeShift::Utc | TimeShift::Offset { minutes: 0, .. }));
        self.timed().map(|timed| timed.times().all(|time| is_none(time.shift)))
    }

    /// The words without the year, where that is one year beyond doubt and a month is left to say: `25 May`, `March to
    /// August`.
    #[cfg(feature = "fonts")]
    pub(crate) fn words_without_year(&self, language: Language) -> Option<String> {
        let grammar = language.grammar();
        let words = match (self.shown(), self.meaning()) {
            (Some(timed), _) => time_of_day::without_year(grammar, &timed),
            (None, Meaning::Edtf(value)) => words::short::without_year(grammar, &value),
            (None, Meaning::Timed(timed)) => time_of_day::without_year(grammar, timed),
            (None, Meaning::Aged(_) | Meaning::Converted(_)) => None,
        };
        words.map(|words| grammar.in_script(words))
    }

    /// The time of day alone, of a time or an interval within one day: `14:30 UTC`.
    #[cfg(feature = "fonts")]
    pub(crate) fn time_words(&self, language: Language) -> Option<String> {
        let grammar = language.grammar();
        let timed = self.shown().or_else(|| self.timed())?;
        time_of_day::time_alone(grammar, &timed).map(|words| grammar.in_script(words))
    }

    /// The year that it was written with and, where all of it lies in one day, that day.
    #[cfg(feature = "fonts")]
    pub(crate) fn written_place(&self) -> Option<(i64, Option<crate::time::Civil>)> {
        match self.meaning() {
            Meaning::Edtf(value) => words::short::place(&value),
            Meaning::Timed(timed) => words::short::place_of_time(timed),
            Meaning::Aged(_) | Meaning::Converted(_) => None,
        }
    }
}
