//! The plainest dates, `2012`, `2012-05` and `2012-05-25`: made from their figures whenever they are asked for, so that a file
//! of a hundred thousand holds each once.

use edtf_core::{Date, DateField, Qualifier, Year, YearKind};

/// The date of a text that is figures and hyphens alone.
pub(super) fn of(written: &str) -> Option<Date> {
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
    Some(Date { year, month, day })
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

fn field(tens: u8, ones: u8) -> Option<DateField> {
    Some(DateField { digits: [Some(digit(tens)?), Some(digit(ones)?)], qualifier: Qualifier::default() })
}
