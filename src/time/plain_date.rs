//! The plainest dates, `2012`, `2012-05` and `2012-05-25`: held as their text alone, in no more room than a text that stands
//! elsewhere would take, and made from its figures whenever they are asked for.

use edtf_core::{Date, DateField, Qualifier, Year, YearKind};

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
        of(written)?;
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..written.len())?.copy_from_slice(written.as_bytes());
        Some(PlainText { bytes, length: u8::try_from(written.len()).ok()? })
    }

    /// As it was written.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).expect("impossible: figures and hyphens are UTF-8")
    }

    /// The date that it says.
    pub(super) fn date(&self) -> Date {
        of(self.as_str()).expect("impossible: it was asked when the text was taken")
    }
}

/// The date of a text that is figures and hyphens alone.
fn of(written: &str) -> Option<Date> {
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
