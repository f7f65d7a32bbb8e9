//! The grammar of dates: all that differs from one language to the next where a date, a duration or a year is said.

use crate::language::Setting;

/// What a phrase is about: languages put other words before a day than before a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Day,
    Month,
    Year,
    /// A part of a year, several years, a phrase.
    Other,
}

/// The form of a noun: alone, or behind words such as `from` and `until`, as languages with cases have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Plain,
    Of,
}

/// What durations are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeUnit {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

/// Several years that have a name, alone and behind what lies in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) alone: String,
    pub(crate) of: String,
}

/// A year, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum YearPhrase {
    /// One year: `2012`.
    Exact(String),
    /// A name of several: `1970s`, `2nd century BCE`.
    Named(Named),
    /// One of several that have no name: `a year of the 1900s ending in 5`.
    One(String),
    /// `XXXX`.
    Unknown,
    /// Anything else, as a phrase that can follow a comma: `between 1904 and 1994`.
    Among(String),
}

/// One of several years, some of whose figures are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OneYear {
    /// The name of the years that it is one of, with its era.
    pub(crate) stretch: Option<String>,
    /// The first and the last of them, with their era; `None` where the first figure is not known.
    pub(crate) range: Option<(String, String)>,
    /// Whether it lies before 1 CE.
    pub(crate) is_before: bool,
    /// Known figures behind unknown ones, each with its place: 0 for thousands, 3 for ones.
    pub(crate) places: Vec<(usize, u8)>,
    /// Known figures at its end.
    pub(crate) ending: String,
    /// Whether the figures are those of the astronomical number.
    pub(crate) is_astronomical: bool,
}

/// All of it.
pub(crate) struct Grammar {
    pub(crate) setting: Setting,
    pub(crate) numbers: Numbers,
    pub(crate) months: Months,
    pub(crate) years: Years,
    pub(crate) parts: Parts,
    pub(crate) doubts: Doubts,
    pub(crate) spans: Spans,
    pub(crate) sets: Sets,
    pub(crate) times: Times,
    pub(crate) durations: Durations,
    pub(crate) calendars: Calendars,
}

/// Figures.
pub(crate) struct Numbers {
    /// Between thousands, from 10,000 on.
    pub(crate) group: &'static str,
    pub(crate) decimal: char,
    /// `66 million`, of figures.
    pub(crate) million: fn(&str) -> String,
    /// `13.8 billion`, of figures.
    pub(crate) billion: fn(&str) -> String,
    /// `66 million years`, of `66 million`.
    pub(crate) of_years: fn(&str) -> String,
    /// Behind figures: million and billion years in short.
    pub(crate) short_years: [&'static str; 2],
}

/// Names of months, from January.
pub(crate) struct Months {
    pub(crate) alone: [&'static str; 12],
    /// Behind a day, and behind words such as `from`.
    pub(crate) of: [&'static str; 12],
    /// At its shortest, on an axis.
    pub(crate) short: [&'static str; 12],
    /// The same behind a day.
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "axes alone say it"))]
    pub(crate) short_of: [&'static str; 12],
}

/// Years and eras.
pub(crate) struct Years {
    /// `44 BCE`
    pub(crate) before: fn(&str) -> String,
    /// `14 CE`
    pub(crate) after: fn(&str) -> String,
    /// The ten, hundred or thousand years from the first to the last: `1970s`.
    pub(crate) stretch: fn(u32, i64) -> Named,
    /// The years from 0 to one.
    pub(crate) from_zero: fn(i64) -> Named,
    pub(crate) century_before: fn(u8) -> Named,
    pub(crate) millennium_before: fn(u8) -> Named,
    pub(crate) one: fn(&OneYear) -> String,
    /// One year from one to another: `between 1904 and 1994`.
    pub(crate) between: fn(&str, &str) -> String,
    pub(crate) unknown: &'static str,
    pub(crate) beyond_counting: &'static str,
    /// `2015–16`, of the figures of a year and the next year.
    pub(crate) winter: fn(&str, i64) -> String,
    /// A month or day of a year: `May 2012`.
    pub(crate) joined: fn(&str, &YearPhrase) -> String,
    /// An unknown month or day of a year.
    pub(crate) within: fn(&str, &YearPhrase) -> String,
    /// A part of a year.
    pub(crate) part: fn(&str, &YearPhrase) -> String,
}

/// Days, months and parts of years.
pub(crate) struct Parts {
    /// A day of a month.
    pub(crate) day: fn(u8) -> String,
    /// A day or days with the name of their month.
    pub(crate) day_month: fn(&str, &str) -> String,
    /// Between a month or a day and its year.
    pub(crate) before_year: &'static str,
    pub(crate) a_month: &'static str,
    pub(crate) a_day: &'static str,
    pub(crate) day_of_a_month: fn(u8) -> String,
    /// One of the months, several.
    pub(crate) some_months: fn(&[u8]) -> String,
    /// A day in one of the months.
    pub(crate) day_in: fn(&[u8]) -> String,
    /// One of several days of a month, without its name.
    pub(crate) some_days: fn(&[u8]) -> String,
    /// One of the days of one of several months; without months, of any month.
    pub(crate) days_of_months: fn(&[u8], &[u8]) -> String,
    /// Spring, summer, autumn, winter; alone and behind words such as `from`.
    pub(crate) seasons: [[&'static str; 4]; 2],
    /// Behind a season and its year: northern, southern.
    pub(crate) hemispheres: [&'static str; 2],
    pub(crate) quarter: fn(u8, Form) -> String,
    /// Alone and behind words such as `from`.
    pub(crate) thirds: [[&'static str; 3]; 2],
    /// The same.
    pub(crate) halves: [[&'static str; 2]; 2],
    /// On an axis.
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "axes alone say it"))]
    pub(crate) short_quarter: fn(u8) -> String,
    /// On an axis.
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "axes alone say it"))]
    pub(crate) short_half: fn(u8) -> String,
}

/// Doubt.
pub(crate) struct Doubts {
    /// The form of what is about.
    pub(crate) form: Form,
    /// `c. 1850`
    pub(crate) about: fn(Kind, &str) -> String,
    /// What a year that is said to be round begins or ends with.
    pub(crate) sign: &'static str,
    /// What stands at its end.
    pub(crate) uncertain: &'static str,
    /// Behind a phrase that nothing can stand before.
    pub(crate) approximately: &'static str,
    /// What such phrases begin or end with.
    pub(crate) clauses: &'static [&'static str],
    /// Year, season, month, day.
    pub(crate) parts: [&'static str; 4],
    /// Approximate, uncertain, both.
    pub(crate) doubts: [&'static str; 3],
    /// Of parts and a doubt: `year and month approximate`.
    pub(crate) remark: fn(&[&str], &str) -> String,
}

/// Spans of time. Where two ends share words that only the second says, the last argument is true.
pub(crate) struct Spans {
    /// `2012 to 2016`
    pub(crate) link: fn(&str, &str, bool) -> String,
    /// What lies between: `2012 and 2016`.
    pub(crate) and: fn(&str, &str, bool) -> String,
    pub(crate) during: fn(Kind, &str) -> String,
    pub(crate) from: fn(Kind, &str) -> String,
    pub(crate) until: fn(Kind, &str) -> String,
    pub(crate) end_unknown: &'static str,
    pub(crate) start_unknown: &'static str,
    pub(crate) both_unknown: &'static str,
    pub(crate) unknown_time: &'static str,
    pub(crate) or_earlier: &'static str,
    pub(crate) or_later: &'static str,
    /// Behind one date, and behind two.
    pub(crate) onwards: [&'static str; 2],
    pub(crate) and_earlier: &'static str,
    pub(crate) both_open: &'static str,
}

/// Sets of dates.
pub(crate) struct Sets {
    pub(crate) or: fn(&str, &str) -> String,
    pub(crate) and: fn(&str, &str) -> String,
    /// So many dates, one of them or all, with the first and the last.
    pub(crate) count: fn(usize, bool, &str, &str) -> String,
    pub(crate) all_until: fn(Kind, &str) -> String,
    pub(crate) all_from: fn(Kind, &str) -> String,
    /// A year beside days.
    pub(crate) the_year: fn(&str) -> String,
    /// One date between two; of what kind the first is.
    pub(crate) between: fn(Kind, &str, &str, bool) -> String,
}

/// Times of day.
pub(crate) struct Times {
    /// An hour, or two with what stands between them.
    pub(crate) hour: fn(&str) -> String,
    /// Times, and their day.
    pub(crate) on: fn(&str, &str) -> String,
}

/// Durations.
pub(crate) struct Durations {
    /// The unit behind so many.
    pub(crate) unit: fn(u64, TimeUnit) -> &'static str,
    /// The same in short.
    pub(crate) short: fn(u64, TimeUnit) -> &'static str,
    /// Those of them that say their number by themselves, such as a dual.
    pub(crate) bare: &'static [&'static str],
    /// Before a duration that is not exact, and the same in short.
    pub(crate) about: [&'static str; 2],
    /// Before one unit that is not reached, whether the unit has the form `behind` there, and behind it.
    pub(crate) less_than: (&'static str, bool, &'static str),
    /// The unit behind so many, in short where the last argument is true, behind a short word for about that governs a case.
    pub(crate) behind: Option<fn(u64, TimeUnit, bool) -> &'static str>,
}

/// Other calendars.
pub(crate) struct Calendars {
    /// In the order of [`crate::time::Calendar`].
    pub(crate) names: [&'static str; 7],
    /// From Tishri, with Adar I and Adar II before Adar.
    pub(crate) hebrew: [&'static str; 14],
    pub(crate) islamic: [&'static str; 12],
    pub(crate) persian: [&'static str; 12],
    pub(crate) republican: [&'static str; 12],
    pub(crate) hijra: fn(&str) -> String,
    /// A year from 1 to 14, alone; in the form `Of`, behind a month or another word.
    pub(crate) republican_year: fn(u8, Form) -> String,
    /// A day at the end of a year of the French Republic; all of them.
    pub(crate) complementary: fn(Option<u8>) -> String,
    /// Day, whether the month is a leap month, month; before a year.
    pub(crate) chinese: fn(Option<u8>, bool, u8) -> String,
}
