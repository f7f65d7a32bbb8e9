//! Dates: one EDTF value, kept as written.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use edtf_core::Edtf;

use crate::time::bounds;
use crate::time::calendars::Converted;
use crate::time::deep_time::Aged;
use crate::time::edtf_extent;
use crate::time::iso_8601;
use crate::time::notation;
use crate::time::notation::Read;
use crate::time::plain_date::PlainText;
use crate::time::refused;
use crate::time::time_of_day;
use crate::time::time_of_day::Timed;
use crate::time::twofold;
use crate::time::written;
use crate::time::zoned;
use crate::time::{Bounds, DateError, Extent, Instant, Limit, Zone};

/// An EDTF value (ISO 8601-2:2019 Annex A, levels 0 to 2), a time of day or an interval of times in the further forms of ISO
/// 8601-1, or an age such as `66 Ma`, or a date of another calendar such as
/// `{ julian: 1917-10-25 }`, kept as written.
///
/// ```
/// use dateline::time::Date;
/// let date = Date::parse("2012-05~").unwrap();
/// assert_eq!((date.as_written(), date.level()), ("2012-05~", 1));
/// assert_eq!(date.bounds().latest.to_string(), "2012-05-31");
/// assert_eq!(date.words(), "c. May 2012");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date(pub(super) Value);

/// What was read, with its text. Most dates are plain ones, and a file has one in each event: all others are larger, and stand
/// apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// What the figures say, in the zone that it is placed in.
    Plain(PlainText, Option<Zone>),
    Single(Box<Written<edtf_core::Date>>),
    Other(Box<Written<Edtf>>),
    /// A time of day in a form that EDTF does not have.
    Timed(Box<Written<Timed>>),
    /// Years counted back from the present.
    Aged(Box<Written<Aged>>),
    /// A date of another calendar.
    Converted(Box<Written<Converted>>),
}

/// What a date says.
pub(super) enum Meaning<'a> {
    Edtf(Cow<'a, Edtf>),
    Timed(&'a Timed),
    Aged(&'a Aged),
    Converted(&'a Converted),
}

/// A text and what was read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written<T> {
    pub(super) text: Box<str>,
    pub(super) value: T,
    /// The zone that it is placed in.
    pub(super) zone: Option<Zone>,
}

impl Date {
    /// Reads a value.
    ///
    /// ```
    /// use dateline::time::Date;
    /// assert!(Date::parse("197X").is_ok());
    /// assert_eq!(Date::parse("1970s").unwrap_err().suggestion(), Some("197X"));
    /// ```
    ///
    /// # Errors
    /// Where it is not EDTF or ends before it starts.
    pub fn parse(written: &str) -> Result<Date, DateError> {
        if let Some(plain) = PlainText::known(written) {
            return Ok(Date(Value::Plain(plain, None)));
        }
        if let Some(error) = refused::unread(written) {
            return Err(error);
        }
        match notation::read(written) {
            Ok(value) => Ok(Date::of(written, value)),
            Err(refusal) => Err(iso_8601::refused(written).unwrap_or_else(|| written::explain(written, refusal))),
        }
    }

    /// The date, where the text is one; why it is none is not asked.
    pub(crate) fn if_written(written: &str) -> Option<Date> {
        if refused::unread(written).is_some() {
            return None;
        }
        notation::read(written).ok().map(|value| Date::of(written, value))
    }

    fn of(written: &str, read: Read) -> Date {
        let text = || written.into();
        let value = match read {
            Read::Edtf(value) => value,
            Read::Timed(value) => return Date(Value::Timed(Box::new(Written { text: text(), value, zone: None }))),
            Read::Aged(value) => return Date(Value::Aged(Box::new(Written { text: text(), value, zone: None }))),
            Read::Converted(value) => {
                return Date(Value::Converted(Box::new(Written { text: text(), value, zone: None })));
            }
        };
        Date(match value {
            Edtf::Date(date) => match PlainText::of(written).filter(|text| text.date() == date) {
                Some(plain) => Value::Plain(plain, None),
                None => Value::Single(Box::new(Written { text: text(), value: date, zone: None })),
            },
            value => Value::Other(Box::new(Written { text: text(), value, zone: None })),
        })
    }

    /// What was read.
    pub(super) fn meaning(&self) -> Meaning<'_> {
        match &self.0 {
            Value::Plain(text, _) => Meaning::Edtf(Cow::Owned(Edtf::Date(text.date()))),
            Value::Single(date) => Meaning::Edtf(Cow::Owned(Edtf::Date(date.value))),
            Value::Other(other) => Meaning::Edtf(Cow::Borrowed(&other.value)),
            Value::Timed(timed) => Meaning::Timed(&timed.value),
            Value::Aged(aged) => Meaning::Aged(&aged.value),
            Value::Converted(date) => Meaning::Converted(&date.value),
        }
    }

    /// As the author wrote it.
    ///
    /// ```
    /// assert_eq!(dateline::time::Date::parse("~1850").unwrap().as_written(), "~1850");
    /// ```
    pub fn as_written(&self) -> &str {
        match &self.0 {
            Value::Plain(text, _) => text.as_str(),
            Value::Single(date) => &date.text,
            Value::Other(other) => &other.text,
            Value::Timed(timed) => &timed.text,
            Value::Aged(aged) => &aged.text,
            Value::Converted(date) => &date.text,
        }
    }

    /// The lowest EDTF level that allows it, 0 to 2; of a time of day or an age in a form that EDTF does not have, 1 where it is
    /// in doubt or has an end that is open or unknown, else 0.
    ///
    /// ```
    /// assert_eq!(dateline::time::Date::parse("[1667,1668]").unwrap().level(), 2);
    /// ```
    pub fn level(&self) -> u8 {
        let level = match self.meaning() {
            Meaning::Edtf(value) => value.level(),
            Meaning::Timed(timed) => timed.level(),
            Meaning::Aged(aged) => aged.level(),
            Meaning::Converted(date) => date.level(),
        };
        level.max(if notation::qualifies_from_the_left(self.as_written()) { 2 } else { 0 })
    }

    /// First and last day that it can mean.
    ///
    /// ```
    /// let bounds = dateline::time::Date::parse("197X/..").unwrap().bounds();
    /// assert_eq!((bounds.earliest.to_string(), bounds.latest.to_string()), ("1970-01-01".into(), "+inf".into()));
    /// ```
    pub fn bounds(&self) -> Bounds {
        if let Some((first, last)) = self.days() {
            return Bounds { earliest: Limit::Day(first), latest: Limit::Day(last) };
        }
        match self.meaning() {
            Meaning::Edtf(value) => bounds::of(&value),
            Meaning::Timed(timed) => time_of_day::bounds(timed),
            Meaning::Aged(aged) => aged.bounds(),
            Meaning::Converted(date) => date.bounds(),
        }
    }

    /// What to draw; `None` where it lies too far off to be counted in seconds.
    ///
    /// ```
    /// use dateline::time::{Date, Instant};
    /// let day = Date::parse("1970-01-02").unwrap().extent().unwrap();
    /// assert_eq!(day.hull(), Some((Instant(86_400), Instant(172_800))));
    /// assert_eq!(Date::parse("Y1E100").unwrap().extent(), None);
    /// ```
    pub fn extent(&self) -> Option<Extent> {
        self.zone().map_or_else(|| self.extent_in_utc(), |zone| zoned::extent(self, zone))
    }

    /// The same as if it were in UTC.
    pub(super) fn extent_in_utc(&self) -> Option<Extent> {
        if let Some(days) = self.days() {
            return edtf_extent::of_days(days).map(Extent::point);
        }
        match self.meaning() {
            Meaning::Edtf(value) => edtf_extent::extent(&value),
            Meaning::Timed(timed) => time_of_day::extent(timed, None),
            Meaning::Aged(aged) => aged.extent(),
            Meaning::Converted(date) => Some(date.extent()),
        }
    }

    /// The years that people mean by what EDTF reads as a part of one year; `None` where nobody would.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let twofold = Date::parse("1921-22").unwrap();
    /// assert_eq!((twofold.words(), twofold.as_years().as_deref()), ("summer 1921".into(), Some("1921/1922")));
    /// assert_eq!(Date::parse("1921-06").unwrap().as_years(), None);
    /// ```
    pub fn as_years(&self) -> Option<String> {
        twofold::years(self.as_written())
    }

    /// The value to sort by: the earliest instant it can mean, then the latest. An open start comes first, an unknown
    /// start goes by its end, a year that cannot be counted goes to the end of time on its side.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let key = |text: &str| Date::parse(text).unwrap().sort_key();
    /// assert!(key("../1950") < key("-9999") && key("1949") < key("/1950") && key("1950") < key("1950-02"));
    /// ```
    pub fn sort_key(&self) -> (Instant, Instant) {
        self.zone().map_or_else(|| self.sort_key_in_utc(), |zone| zoned::sort_key(self, zone))
    }

    /// The same as if it were in UTC.
    pub(super) fn sort_key_in_utc(&self) -> (Instant, Instant) {
        if let Some(pair) = self.days().and_then(edtf_extent::of_days) {
            return pair;
        }
        match self.meaning() {
            Meaning::Edtf(value) => edtf_extent::sort_key(&value),
            Meaning::Timed(timed) => time_of_day::sort_key(timed, None),
            Meaning::Aged(aged) => aged.sort_key(),
            Meaning::Converted(date) => date.reach().sort_key(),
        }
    }
}

impl fmt::Display for Date {
    /// As the author wrote it, so that it reads back as the same date; [`Date::words`] is for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_written())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Date {
    /// As the author wrote it.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.as_written())
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// The same as [`Date::parse`].
    ///
    /// ```
    /// let date: dateline::Date = "2012-05~".parse()?;
    /// assert_eq!(date.to_string(), "2012-05~");
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    fn from_str(written: &str) -> Result<Date, DateError> {
        Date::parse(written)
    }
}
