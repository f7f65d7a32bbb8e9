//! Instants as programs write them: ISO 8601, the dates of JavaScript, milliseconds since 1970. How exact they are is told by all
//! instants of a file together: where each is a midnight, they are days.

mod text;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike};

use crate::exchange::Order;
use crate::exchange::dates;
use crate::exchange::dates::{Understood, YEAR_0, checked, of_parts, span};
use crate::exchange::moments::text::{iso, javascript};

/// How exact an instant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum Exact {
    Year,
    Month,
    Day,
    Minute,
    Second,
    Fraction,
}

/// An instant: the beginning of the year, month, day, minute that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Moment {
    pub(in crate::exchange) day: NaiveDate,
    time: NaiveTime,
    pub(in crate::exchange) exact: Exact,
    /// `Z` or `+02:00`; empty where none is written.
    offset: String,
}

impl Moment {
    /// A text of any of the forms, or in words; with whether it was in words.
    ///
    /// # Errors
    /// Where it is none of them, or no day of a calendar.
    pub(in crate::exchange) fn read(text: &str, order: Order) -> Result<(Moment, bool), String> {
        if let Some(moment) = iso(text) {
            let moment = moment?;
            let is_year_0 = moment.day.year() == 0 && order != Order::Edtf;
            return if is_year_0 { Err(YEAR_0.to_owned()) } else { Ok((moment, false)) };
        }
        if let Some(moment) = javascript(text) {
            return Ok((moment?, false));
        }
        let (edtf, _) = dates::in_words(text, order)?;
        match iso(&edtf) {
            Some(moment) => Ok((moment?, true)),
            None => Err(format!("`{text}` is no year, month, day or time of day")),
        }
    }

    /// Milliseconds since the beginning of 1970 in UTC.
    pub(in crate::exchange) fn of_millis(millis: i64) -> Result<Moment, String> {
        let at = DateTime::from_timestamp_millis(millis);
        let at = at.ok_or_else(|| format!("{millis} milliseconds since 1970 are beyond any date"))?.naive_utc();
        Ok(Moment { day: at.date(), time: at.time(), exact: Exact::Fraction, offset: "Z".to_owned() })
    }

    /// A year as astronomers count.
    pub(in crate::exchange) fn of_year(year: i32) -> Result<Moment, String> {
        of_day((year, 1, 1), Exact::Year)
    }

    /// The year after, to which a year that is an end lasts.
    pub(in crate::exchange) fn next_year(&self) -> Result<Moment, String> {
        Moment::of_year(self.day.year() + 1)
    }

    /// The coarsest in which nothing of it is lost.
    pub(in crate::exchange) fn needed(&self) -> Exact {
        let needed = match self.time {
            time if time == NaiveTime::MIN => Exact::Day,
            time if time.nanosecond() != 0 => Exact::Fraction,
            time if time.second() != 0 => Exact::Second,
            _ => Exact::Minute,
        };
        needed.min(self.exact)
    }

    /// EDTF, no more exact than the instants of its file.
    pub(in crate::exchange) fn edtf(&self, finest: Exact) -> Understood {
        let (year, month, day) = (self.day.year().into(), self.day.month(), self.day.day());
        let time = match self.exact.min(finest) {
            Exact::Year => return of_parts(year, None, None),
            Exact::Month => return of_parts(year, Some(month), None),
            Exact::Day => return of_parts(year, Some(month), Some(day)),
            Exact::Minute => self.time.format("%H:%M").to_string(),
            Exact::Second => self.time.format("%H:%M:%S").to_string(),
            Exact::Fraction => self.time.format("%H:%M:%S%.f").to_string(),
        };
        checked(format!("{}T{time}{}", of_parts(year, Some(month), Some(day))?, self.offset))
    }

    /// From here to an instant that is no part of it, as exact as each is written: from 1 May to 1 June ends on 31 May.
    pub(in crate::exchange) fn until(&self, end: &Moment, finest: Exact) -> Understood {
        let is_timed = |moment: &Moment| moment.exact.min(finest) > Exact::Day;
        if is_timed(end) {
            return span(&self.edtf(finest)?, &end.edtf(finest)?);
        }
        if end.day == self.day && !is_timed(self) {
            return self.edtf(finest);
        }
        let last = end.day_before().filter(|last| last.day >= self.day).ok_or("the end lies before the start")?;
        span(&self.edtf(finest)?, &last.edtf(finest)?)
    }

    /// A day, where it is a midnight.
    pub(in crate::exchange) fn without_midnight(self) -> Moment {
        let exact = self.needed();
        Moment { exact: if exact == Exact::Day { exact } else { self.exact }, ..self }
    }

    /// The day before, as exact.
    pub(in crate::exchange) fn day_before(&self) -> Option<Moment> {
        Some(Moment { day: self.day.pred_opt()?, ..self.clone() })
    }

    /// The same, where whole months and whole years of days are said as such: from 1 May to 1 June is May.
    pub(in crate::exchange) fn periods_until(&self, end: &Moment, finest: Exact) -> Understood {
        let are_days = [self, end].iter().all(|moment| moment.exact.min(finest) == Exact::Day);
        if are_days && end.day > self.day { dates::periods(self.day, end.day) } else { self.until(end, finest) }
    }
}

/// The most exact of some instants, each by what it needs.
pub(in crate::exchange) fn finest<'m>(moments: impl Iterator<Item = &'m Moment>) -> Exact {
    moments.map(Moment::needed).max().unwrap_or(Exact::Day).max(Exact::Day)
}

fn of_day((year, month, day): (i32, u32, u32), exact: Exact) -> Result<Moment, String> {
    let found = NaiveDate::from_ymd_opt(year, month, day);
    let day = found.ok_or_else(|| match month {
        1..=12 => format!("there is no day {day} of month {month} in the year {year}"),
        _ => format!("there is no month {month}"),
    })?;
    Ok(Moment { day, time: NaiveTime::MIN, exact, offset: String::new() })
}

#[cfg(test)]
mod tests {
    use super::{Exact, Moment, finest};
    use crate::exchange::Order;

    fn read(text: &str) -> Moment {
        Moment::read(text, Order::Sure).unwrap_or_else(|why| panic!("{text}: {why}")).0
    }

    #[test]
    fn instants_are_said_as_exactly_as_they_are_written() {
        for (text, edtf) in [
            ("2012", "2012"),
            ("-000043-03-15", "-0043-03-15"),
            ("2012-05", "2012-05"),
            ("2012-05-25 09:05", "2012-05-25T09:05"),
            ("2012-05-25T09:05:12+0200", "2012-05-25T09:05:12+02:00"),
            ("2012-05-25T09:05:12.250Z", "2012-05-25T09:05:12.250Z"),
            ("May 28 2006 09:00:00 GMT", "2006-05-28T09:00:00Z"),
            ("Fri Nov 22 1963 13:00:00 GMT-0600 (CST)", "1963-11-22T13:00:00-06:00"),
            ("28 May 2006", "2006-05-28"),
            ("200 BC", "-0199"),
        ] {
            assert_eq!(read(text).edtf(Exact::Fraction).as_deref(), Ok(edtf), "{text}");
        }
        for text in ["2012-02-30", "2012-05-25T25:00", "05/06/2012", "Feb 30 2012 10:00:00 GMT", "1850~", "", "T09:00"]
        {
            assert!(Moment::read(text, Order::Sure).is_err(), "{text}");
        }
    }

    #[test]
    fn an_end_is_no_part_of_it() {
        for (start, end, edtf) in [
            ("2012-05-25", "2012-05-26", "2012-05-25"),
            ("2012-05-25", "2012-05-25", "2012-05-25"),
            ("2012-05-01", "2012-06-01", "2012-05-01/2012-05-31"),
            ("2012-05", "2012-09", "2012-05/2012-08"),
            ("2012-05-25T09:00", "2012-05-25T10:48", "2012-05-25T09:00/2012-05-25T10:48"),
            ("2012-05-25T09:00", "2012-05-26", "2012-05-25T09:00/2012-05-25"),
        ] {
            assert_eq!(read(start).until(&read(end), Exact::Minute).as_deref(), Ok(edtf), "{start} {end}");
        }
        assert!(read("2012-05-25").until(&read("2012-05-24"), Exact::Day).is_err());
        assert_eq!(read("1963-05-01").periods_until(&read("1963-06-01"), Exact::Day).as_deref(), Ok("1963-05"));
    }

    #[test]
    fn midnights_alone_are_days() {
        let midnight = Moment::of_millis(1_337_904_000_000).expect("an instant");
        let noon = Moment::of_millis(1_337_947_200_000).expect("an instant");
        assert_eq!(midnight.edtf(finest([&midnight].into_iter())).as_deref(), Ok("2012-05-25"));
        let both = finest([&midnight, &noon].into_iter());
        assert_eq!(midnight.edtf(both).as_deref(), Ok("2012-05-25T00:00Z"));
        assert!(Moment::of_millis(i64::MAX).is_err());
    }
}
