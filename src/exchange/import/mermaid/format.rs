//! The dates of Gantt charts, by the format that the chart gives: `YYYY-MM-DD`, `DD.MM.YYYY HH:mm`.

use chrono::{NaiveDate, NaiveDateTime};

/// A piece of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    /// Any other sign, as it stands.
    Sign(char),
}

/// A format of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateFormat(Vec<Piece>);

/// How exact dates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exactness {
    Year,
    Month,
    Day,
    Time,
}

impl DateFormat {
    /// Reads a format; what it cannot read is told.
    pub(super) fn read(text: &str) -> Result<DateFormat, String> {
        let known = [
            ("YYYY", Piece::Year),
            ("MM", Piece::Month),
            ("DD", Piece::Day),
            ("HH", Piece::Hour),
            ("mm", Piece::Minute),
            ("ss", Piece::Second),
            ("M", Piece::Month),
            ("D", Piece::Day),
            ("H", Piece::Hour),
            ("m", Piece::Minute),
            ("s", Piece::Second),
        ];
        let mut pieces = Vec::new();
        let mut rest = text.trim();
        while let Some(letter) = rest.chars().next() {
            // Three letters are the name of a month.
            let is_name = rest.starts_with("MMM") || rest.starts_with("DDD");
            let piece = known.iter().find(|(letters, _)| !is_name && rest.starts_with(letters));
            match piece {
                Some((letters, piece)) => {
                    pieces.push(piece.clone());
                    rest = &rest[letters.len()..];
                }
                None if letter.is_ascii_alphabetic() && letter != 'T' => {
                    return Err(format!(
                        "has the date format `{}`: of its letters only `YYYY`, `MM`, `DD`, `HH`, `mm` and `ss` are read",
                        text.trim()
                    ));
                }
                None => {
                    pieces.push(Piece::Sign(letter));
                    rest = &rest[letter.len_utf8()..];
                }
            }
        }
        let format = DateFormat(pieces);
        let has = |piece| format.0.contains(&piece);
        if !has(Piece::Year) || has(Piece::Day) && !has(Piece::Month) {
            return Err(format!("has the date format `{}`, which gives no days of a year", text.trim()));
        }
        Ok(format)
    }

    pub(super) fn exactness(&self) -> Exactness {
        let has = |piece| self.0.contains(&piece);
        match () {
            () if has(Piece::Hour) => Exactness::Time,
            () if has(Piece::Day) => Exactness::Day,
            () if has(Piece::Month) => Exactness::Month,
            () => Exactness::Year,
        }
    }

    /// The first instant of a date; none where the text is not in the format.
    pub(super) fn parse(&self, text: &str) -> Option<Result<NaiveDateTime, String>> {
        let (mut year, mut month, mut day, mut time) = (0, 1, 1, [0_u32; 3]);
        let mut rest = text.trim();
        for piece in &self.0 {
            let most = match piece {
                Piece::Sign(sign) => {
                    rest = rest.strip_prefix(*sign)?;
                    continue;
                }
                Piece::Year => 4,
                _ => 2,
            };
            let length = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
            let (figures, behind) = rest.split_at(length);
            let number: u32 = figures.parse().ok().filter(|_| most == 2 || length == 4)?;
            match piece {
                Piece::Year => year = i32::try_from(number).ok()?,
                Piece::Month => month = number,
                Piece::Day => day = number,
                Piece::Hour => time[0] = number,
                Piece::Minute => time[1] = number,
                _ => time[2] = number,
            }
            rest = behind;
        }
        if !rest.is_empty() {
            return None;
        }
        let date = NaiveDate::from_ymd_opt(year, month, day);
        let why = || crate::exchange::dates::of_parts(year.into(), Some(month), Some(day)).err();
        Some(date.ok_or_else(|| why().unwrap_or_default()).and_then(|date| {
            date.and_hms_opt(time[0], time[1], time[2]).ok_or_else(|| "there is no such time of day".to_owned())
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{DateFormat, Exactness};

    #[test]
    fn formats_read_what_is_written_in_them() {
        let cases = [
            ("YYYY-MM-DD", "2014-01-06", "2014-01-06 00:00:00", Exactness::Day),
            ("D.M.YYYY", "6.1.2014", "2014-01-06 00:00:00", Exactness::Day),
            ("YYYY-MM-DD HH:mm", "2014-01-06 17:49", "2014-01-06 17:49:00", Exactness::Time),
            ("YYYYMMDD", "20140106", "2014-01-06 00:00:00", Exactness::Day),
            ("YYYY-MM", "2014-03", "2014-03-01 00:00:00", Exactness::Month),
            ("YYYY", "1066", "1066-01-01 00:00:00", Exactness::Year),
        ];
        for (format, text, expected, exactness) in cases {
            let format = DateFormat::read(format).expect("a format");
            let read = format.parse(text).and_then(Result::ok).map(|at| at.to_string());
            assert_eq!((read.as_deref(), format.exactness()), (Some(expected), exactness));
        }
        let days = DateFormat::read("YYYY-MM-DD").expect("a format");
        assert!(days.parse("2014-02-30").is_some_and(|read| read.is_err()));
        assert!(["2014", "2014-1-6x", "after a", "14-01-06"].iter().all(|text| days.parse(text).is_none()));
        for format in ["X", "DD MMM YYYY", "HH:mm", "YY-MM-DD", "", "YYYY DD"] {
            assert!(DateFormat::read(format).is_err(), "{format}");
        }
    }
}
