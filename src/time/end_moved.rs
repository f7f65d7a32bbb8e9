//! One end of an interval moved by whole units of its own, the other left where it is.

use crate::time::moved::ends;
use crate::time::{Date, DateUnit};

/// An end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateEnd {
    /// Where it begins.
    First,
    /// Where it ends.
    Last,
}

impl DateEnd {
    /// Its place among the two parts of an interval.
    fn index(self) -> usize {
        match self {
            DateEnd::First => 0,
            DateEnd::Last => 1,
        }
    }
}

impl Date {
    /// The unit by which [`Date::end_moved`] moves an end. `None` where the date is no interval, or that end is open or unknown,
    /// or of a kind that [`Date::unit`] has no unit for.
    ///
    /// ```
    /// use dateline::time::{Date, DateEnd, DateUnit};
    /// let date = Date::parse("1914-07-28/1918")?;
    /// assert_eq!(date.end_unit(DateEnd::First), Some(DateUnit::Day));
    /// assert_eq!(date.end_unit(DateEnd::Last), Some(DateUnit::Year));
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    pub fn end_unit(&self, end: DateEnd) -> Option<DateUnit> {
        let found = ends(self.as_written())?;
        found.get(1)?;
        Some(found.get(end.index())?.as_ref()?.unit())
    }

    /// The interval with one end so many of that end's own units later, or earlier where that is negative: as vague and as doubtful
    /// as it is, the other end as it is written. `None` where that end has no unit, where it would be before the other, and where
    /// it would leave the years of four figures.
    ///
    /// ```
    /// use dateline::time::{Date, DateEnd};
    /// let moved = |text: &str, end, units| Some(Date::parse(text).ok()?.end_moved(end, units)?.to_string());
    /// assert_eq!(moved("1914-07-28/1918~", DateEnd::Last, 1).as_deref(), Some("1914-07-28/1919~"));
    /// assert_eq!(moved("1914-07-28/..", DateEnd::First, -1).as_deref(), Some("1914-07-27/.."));
    /// assert_eq!(moved("1914/1918", DateEnd::First, 5), None);
    /// ```
    pub fn end_moved(&self, end: DateEnd, units: i64) -> Option<Date> {
        let unit = self.end_unit(end)?;
        let found = ends(self.as_written())?;
        let moved = found.get(end.index())?.as_ref()?.moved(unit, units)?;
        let (first, last) = self.as_written().split_once('/')?;
        let written = match end {
            DateEnd::First => format!("{moved}/{last}"),
            DateEnd::Last => format!("{first}/{moved}"),
        };
        Date::parse(&written).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::DateEnd::{First, Last};
    use crate::time::Date;

    #[test]
    fn an_end_moves_by_its_own_unit_and_the_other_stays() {
        let cases = [
            ("1914-07-28/1918-11-11", Last, 1, Some("1914-07-28/1918-11-12")),
            ("1914-07-28/1918", First, 4, Some("1914-08-01/1918")),
            ("191X/1930?", First, -1, Some("190X/1930?")),
            ("2012-02/2012-03", Last, 10, Some("2012-02/2013-01")),
            ("../1950", Last, 2, Some("../1952")),
            ("../1950", First, 2, None),
            ("1914", Last, 1, None),
            ("1914/1918", Last, -5, None),
            ("1914/1918", Last, i64::MAX, None),
            ("2012-05-25T12:00/T13:00", Last, 1, None),
        ];
        for (text, end, units, expected) in cases {
            let moved = Date::parse(text).expect(text).end_moved(end, units).map(|date| date.to_string());
            assert_eq!(moved.as_deref(), expected, "{text} by {units}");
        }
    }
}
