//! The plainest dates, `2012`, `2012-05` and `2012-05-25`: held as their text alone, in no more room than a text that stands
//! elsewhere would take, and made from its figures whenever they are asked for.

use edtf_core::{DateField, Qualifier, Year, YearKind};

use crate::time::Civil;
use crate::time::date::{Date, Value};

/// Letters of the longest, `2012-05-25`.
const LONGEST: usize = 10;

/// The text of such a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlainText {
    bytes: [u8; LONGEST],
    length: u8,
}

impl PlainText {
    /// A text, where it is one.
    pub(super) fn of(written: &str) -> Option<PlainText> {
        let is_plain = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if !matches!(written.len(), 4 | 7 | 10) || !written.bytes().enumerate().all(is_plain) {
            return None;
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..written.len())?.copy_from_slice(written.as_bytes());
        Some(PlainText { bytes, length: u8::try_from(written.len()).ok()? })
    }

    /// A text that is a year, a month of it or a day that there is: what most dates are. Others may be such a text all the same.
    pub(super) fn known(written: &str) -> Option<PlainText> {
        PlainText::of(written).filter(|text| text.days().is_some())
    }

    /// First and last day of a year, a month or a day; `None` of a part of the year that is no month, and of a day that is not.
    pub(super) fn days(&self) -> Option<(Civil, Civil)> {
        let number = |from: usize, to: usize| self.bytes[from..to].iter().fold(0_u8, |n, byte| n * 10 + (byte - b'0'));
        let year = i64::from(number(0, 2)) * 100 + i64::from(number(2, 4));
        let day = |month: u8, day: u8| Civil { year, month, day };
        if self.length == 4 {
            return Some((day(1, 1), day(12, 31)));
        }
        let month = number(5, 7);
        let last = last_day(year, month)?;
        if self.length == 7 {
            return Some((day(month, 1), day(month, last)));
        }
        let only = number(8, 10);
        (1..=last).contains(&only).then(|| (day(month, only), day(month, only)))
    }

    /// As it was written.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).expect("impossible: figures and hyphens are UTF-8")
    }

    /// The date that it says.
    pub(super) fn date(&self) -> edtf_core::Date {
        of(self.as_str()).expect("impossible: it was asked when the text was taken")
    }
}

impl Date {
    /// First and last day of a date that its figures alone tell.
    pub(super) fn days(&self) -> Option<(Civil, Civil)> {
        if let Value::Plain(text, _) = &self.0 { text.days() } else { None }
    }
}

/// The date of a text that is figures and hyphens alone.
fn of(written: &str) -> Option<edtf_core::Date> {
    let bytes = written.as_bytes();
    let (year, rest) = bytes.split_at_checked(4)?;
    let digits = [digit(year[0])?, digit(year[1])?, digit(year[2])?, digit(year[3])?].map(Some);
    let kind = YearKind::Standard { negative: false, digits };
    let year = Year { kind, significant_digits: None, qualifier: Qualifier::default() };
    let (month, day) = match rest {
        [] => (None, None),
        [b'-', m1, m2] => (Some(field(*m1, *m2)?), None),
        [b'-', m1, m2, b'-', d1, d2] => (Some(field(*m1, *m2)?), Some(field(*d1, *d2)?)),
        _ => return None,
    };
    Some(edtf_core::Date { year, month, day })
}

/// The last day of a month; `None` where there is no such month.
fn last_day(year: i64, month: u8) -> Option<u8> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => Some(if is_leap { 29 } else { 28 }),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

fn field(tens: u8, ones: u8) -> Option<DateField> {
    Some(DateField { digits: [Some(digit(tens)?), Some(digit(ones)?)], qualifier: Qualifier::default() })
}

#[cfg(test)]
mod tests {
    use edtf_core::Edtf;

    use super::PlainText;
    use crate::time::{Date, Limit};

    /// Every month and day of years of each kind, those that are none included.
    fn texts() -> impl Iterator<Item = String> {
        let years = [0, 1, 4, 100, 399, 400, 1582, 1600, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999];
        years.into_iter().flat_map(|year| {
            let days =
                (0..=99).flat_map(move |month| (0..=33).map(move |day| format!("{year:04}-{month:02}-{day:02}")));
            let months = (0..=99).map(move |month| format!("{year:04}-{month:02}"));
            days.chain(months).chain([format!("{year:04}")])
        })
    }

    #[test]
    fn the_days_of_a_text_are_those_of_the_standard() {
        let mut counts = [0; 2];
        for text in texts() {
            let days = PlainText::known(&text).and_then(|plain| plain.days());
            let limits = days.map(|(first, last)| (Limit::Day(first), Limit::Day(last)));
            match Edtf::parse(&text) {
                Ok(Edtf::Date(date)) => {
                    let bounds = crate::time::bounds::of_date(&date);
                    let month = date.month.and_then(edtf_core::DateField::value).unwrap_or(1);
                    let expected = (month <= 12).then_some((bounds.earliest, bounds.latest));
                    assert_eq!(limits, expected, "{text}");
                    let read = Date::parse(&text).ok();
                    assert_eq!(read.as_ref().map(Date::bounds), Some(bounds), "{text}");
                    let key = crate::time::edtf_extent::sort_key(&Edtf::Date(date));
                    assert_eq!(read.as_ref().map(Date::sort_key), Some(key), "{text}");
                    let extent = crate::time::edtf_extent::extent(&Edtf::Date(date));
                    assert_eq!(read.and_then(|read| read.extent()), extent, "{text}");
                    counts[0] += 1;
                }
                _ => {
                    assert_eq!(limits, None, "{text}");
                    counts[1] += 1;
                }
            }
        }
        assert!(counts.iter().all(|count| *count > 5_000), "days that are and that are not: {counts:?}");
    }
}
