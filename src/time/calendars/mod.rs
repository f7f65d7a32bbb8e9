//! Dates of other calendars: `{ julian: 1917-10-25 }` and its like, placed on the Gregorian axis and said in both.

mod convert;
mod french_republican;
mod in_words;
mod month_names;
mod new_year;
mod parse;
mod refusal;
mod whole_forms;
mod words;
mod year_refusal;

use edtf_core::{Edtf, Qualifier};

use crate::language::{Grammar, Language};
use crate::time::bounds::UNKNOWN;
pub(super) use crate::time::calendars::in_words::of_words;
use crate::time::calendars::new_year::NewYear;
pub(super) use crate::time::calendars::parse::{Read, in_gregorian_braces, read};
pub(crate) use crate::time::calendars::parse::{is_written, wrapped};
use crate::time::reach::{Pair, Reach};
use crate::time::words as edtf_words;
use crate::time::{Bounds, Civil, DAY, Doubt, Edge, Extent, Instant, Limit};

/// A calendar that dates are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Calendar {
    /// That of EDTF.
    #[default]
    Gregorian,
    /// The old one of Europe, kept in Russia until February 1918.
    Julian,
    /// The Jewish.
    Hebrew,
    /// The Islamic, by its tables: the civil one.
    Islamic,
    /// The Persian, solar one.
    Persian,
    /// The Chinese, of the years 1900 to 2100.
    Chinese,
    /// That of the French Republic, of its years 1 to 14.
    FrenchRepublican,
}

/// A day, a month or a year as it was written; which there is has been checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// As the calendar counts; of the Julian, astronomical.
    year: i32,
    month: Option<Month>,
    day: Option<u8>,
    doubt: Qualifier,
    /// Where the year of the author begins: on 1 January but in the Julian calendar.
    new_year: NewYear,
    /// From its first Gregorian day to its last.
    days: (Civil, Civil),
}

/// A month by its number in the calendar; a leap month follows the month of its number, in the Hebrew calendar it goes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    number: u8,
    is_leap: bool,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Part(Part),
    /// `..`
    Open,
    /// Nothing is written.
    Unknown,
}

/// A date of another calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Converted {
    calendar: Calendar,
    value: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    At(Part),
    /// Of its ends at least one is dated.
    Between(End, End),
}

impl Calendar {
    pub(crate) const ALL: [Calendar; 7] = [
        Calendar::Julian,
        Calendar::Hebrew,
        Calendar::Islamic,
        Calendar::Persian,
        Calendar::Chinese,
        Calendar::FrenchRepublican,
        Calendar::Gregorian,
    ];

    /// The key of a date that is written in it.
    ///
    /// ```
    /// assert_eq!(dateline::time::Calendar::FrenchRepublican.key(), "french-republican");
    /// ```
    pub fn key(self) -> &'static str {
        match self {
            Calendar::Gregorian => "gregorian",
            Calendar::Julian => "julian",
            Calendar::Hebrew => "hebrew",
            Calendar::Islamic => "islamic",
            Calendar::Persian => "persian",
            Calendar::Chinese => "chinese",
            Calendar::FrenchRepublican => "french-republican",
        }
    }

    /// How its dates are written, as an editor says it.
    #[cfg(feature = "schema")]
    pub(crate) fn described(self) -> &'static str {
        match self {
            Calendar::Gregorian => "A date of the Gregorian calendar, in a file with `calendar: julian`.",
            Calendar::Julian => "A day, a month or a year of the Julian calendar: 1917-10-25.",
            Calendar::Hebrew => "A day, a month or a year of the Jewish calendar, the month by its name: 5 Iyar 5708.",
            Calendar::Islamic => "A day, a month or a year of the civil Islamic calendar: 1445-09-01.",
            Calendar::Persian => "A day, a month or a year of the Persian calendar: 1357-11-22.",
            Calendar::Chinese => {
                "A day, a month or a year of the Chinese calendar, from 1900 to 2100: 1911-08-19; a leap month as 1906-04L."
            }
            Calendar::FrenchRepublican => {
                "A day, a month or a year of the French Republic; month 13 has the days at the end of a year: 8-02-18."
            }
        }
    }

    /// As messages call it.
    fn name(self) -> &'static str {
        self.name_in(Language::English.grammar())
    }

    /// As words call it.
    fn name_in(self, grammar: &Grammar) -> &'static str {
        grammar.calendars.names[self as usize]
    }
}

impl Part {
    fn pair(self) -> Pair {
        let end = Instant(Instant::from_civil(self.days.1).0.saturating_add(DAY));
        (Instant::from_civil(self.days.0), end)
    }

    /// In EDTF: a day, or one of the days that it can be.
    fn gregorian(self) -> String {
        let (first, last) = self.days;
        let doubt = sign(self.doubt);
        let day = |day: Civil| format!("{}{doubt}", Limit::Day(day));
        if first == last { day(first) } else { format!("[{}..{}]", Limit::Day(first), Limit::Day(last)) }
    }
}

/// The sign of EDTF for a doubt.
fn sign(doubt: Qualifier) -> &'static str {
    match (doubt.approximate, doubt.uncertain) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "?",
        (true, true) => "%",
    }
}

impl End {
    fn edge(self) -> Edge {
        match self {
            End::Part(part) => {
                let (first, last) = part.pair();
                Edge::Within(first, last)
            }
            End::Open => Edge::Open,
            End::Unknown => Edge::Unknown,
        }
    }

    fn doubt(self) -> Qualifier {
        if let End::Part(part) = self { part.doubt } else { Qualifier::default() }
    }
}

impl Converted {
    pub(super) fn reach(&self) -> Reach {
        match self.value {
            Value::At(part) => Reach::Once(part.pair()),
            Value::Between(start, end) => Reach::Lasting(start.edge(), end.edge()),
        }
    }

    fn doubt(&self) -> Qualifier {
        let ends = match self.value {
            Value::At(part) => [part.doubt, part.doubt],
            Value::Between(start, end) => [start.doubt(), end.doubt()],
        };
        Qualifier {
            uncertain: ends.iter().any(|doubt| doubt.uncertain),
            approximate: ends.iter().any(|doubt| doubt.approximate),
        }
    }

    /// The level of EDTF that its signs have.
    pub(super) fn level(&self) -> u8 {
        let is_open = matches!(self.value, Value::Between(start, end)
            if [start, end].iter().any(|end| matches!(end, End::Open | End::Unknown)));
        u8::from(self.doubt() != Qualifier::default() || is_open)
    }

    pub(super) fn extent(&self) -> Extent {
        let Qualifier { approximate, uncertain } = self.doubt();
        let doubt = Doubt { approximate, uncertain, unspecified: false };
        Extent { shape: self.reach().shape(), doubt }
    }

    /// The same in EDTF: of a month or a year one of its days, of an interval its first and its last day.
    pub(super) fn gregorian(&self) -> String {
        match self.value {
            Value::At(part) => part.gregorian(),
            Value::Between(start, end) => self.between(start, end),
        }
    }

    fn between(&self, start: End, end: End) -> String {
        let said = |end: End, day: fn(Part) -> Civil| match end {
            End::Part(part) => format!("{}{}", Limit::Day(day(part)), sign(part.doubt)),
            End::Open => "..".to_owned(),
            End::Unknown => String::new(),
        };
        format!("{}/{}", said(start, |part| part.days.0), said(end, |part| part.days.1))
    }

    /// The Gregorian dates in words.
    fn gregorian_words(&self, grammar: &Grammar) -> String {
        let text = match self.value {
            // From the first to the last of the days that a month can be.
            Value::At(part) if part.days.0 != part.days.1 => self.between(End::Part(part), End::Part(part)),
            _ => self.gregorian(),
        };
        Edtf::parse(&text).map_or(text, |value| edtf_words::of(grammar, &value))
    }

    pub(super) fn bounds(&self) -> Bounds {
        match self.reach() {
            Reach::Lasting(Edge::Unknown, Edge::Unknown) => UNKNOWN,
            reach => reach.bounds(),
        }
    }

    /// `25 October 1917 (Julian), 7 November 1917`
    pub(super) fn words(&self, grammar: &Grammar) -> String {
        let name = self.calendar.name_in(grammar);
        format!("{} ({name}), {}", words::of(grammar, self), self.gregorian_words(grammar))
    }
}
