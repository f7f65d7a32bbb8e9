//! Dates moved by whole units of their own: a month stays a month, a decade a decade, and a doubt a doubt.

use crate::time::calendar::{add_months, days_in_month};
use crate::time::{Civil, DAY, Date, Instant};

/// How closely a date says when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DateUnit {
    /// `2012-05-25`
    Day,
    /// `2012-05`
    Month,
    /// `2012-21`
    Season,
    /// `2012`
    Year,
    /// `201X`
    Decade,
    /// `20XX`
    Century,
}

impl DateUnit {
    /// In lower case.
    ///
    /// ```
    /// assert_eq!(dateline::time::DateUnit::Decade.slug(), "decade");
    /// ```
    pub const fn slug(self) -> &'static str {
        match self {
            DateUnit::Day => "day",
            DateUnit::Month => "month",
            DateUnit::Season => "season",
            DateUnit::Year => "year",
            DateUnit::Decade => "decade",
            DateUnit::Century => "century",
        }
    }

    /// Months in it; none in a day.
    const fn months(self) -> i64 {
        match self {
            DateUnit::Day => 0,
            DateUnit::Month => 1,
            DateUnit::Season => 3,
            DateUnit::Year => 12,
            DateUnit::Decade => 120,
            DateUnit::Century => 1_200,
        }
    }
}

/// Years that are written with four figures.
const YEARS: std::ops::RangeInclusive<i64> = -9_999..=9_999;
/// The number of spring, the first of the seasons.
const SPRING: u8 = 21;

impl Date {
    /// The unit by which [`Date::moved`] moves it: of an interval, that of its vaguer end. `None` where it has none: of a time of
    /// day, a set, an age, a date of another calendar, a year of more than four figures.
    ///
    /// ```
    /// use dateline::time::{Date, DateUnit};
    /// let unit = |text: &str| Date::parse(text).ok().and_then(|date| date.unit());
    /// assert_eq!(unit("2012-05~"), Some(DateUnit::Month));
    /// assert_eq!(unit("197X"), Some(DateUnit::Decade));
    /// assert_eq!(unit("2012-05-25/2013"), Some(DateUnit::Year));
    /// assert_eq!(unit("2012-05-25T12:00"), None);
    /// ```
    pub fn unit(&self) -> Option<DateUnit> {
        ends(self.as_written())?.into_iter().flatten().map(|point| point.unit()).max()
    }

    /// The date so many of its own units later, or earlier where that is negative: as vague and as doubtful as it is, both ends of
    /// an interval by the same. A day that its new month does not have becomes the last of it. `None` where it has no unit, or
    /// would leave the years of four figures.
    ///
    /// ```
    /// use dateline::time::Date;
    /// let moved = |text: &str, units| Some(Date::parse(text).ok()?.moved(units)?.to_string());
    /// assert_eq!(moved("2012-05~", 8).as_deref(), Some("2013-01~"));
    /// assert_eq!(moved("197X", -1).as_deref(), Some("196X"));
    /// assert_eq!(moved("2011-12-31/..", 1).as_deref(), Some("2012-01-01/.."));
    /// ```
    pub fn moved(&self, units: i64) -> Option<Date> {
        let unit = self.unit()?;
        let ends = ends(self.as_written())?;
        let written: Vec<String> = self
            .as_written()
            .split('/')
            .zip(ends)
            .map(|(text, end)| match end {
                Some(point) => point.moved(unit, units),
                None => Some(text.to_owned()),
            })
            .collect::<Option<_>>()?;
        Date::parse(&written.join("/")).ok()
    }
}

/// The one point of a date, or both ends of an interval; nothing for an end that is open or unknown.
pub(super) fn ends(written: &str) -> Option<Vec<Option<Point<'_>>>> {
    let parts: Vec<&str> = written.split('/').collect();
    let is_open = |part: &str| parts.len() == 2 && matches!(part, "" | "..");
    if parts.len() > 2 {
        return None;
    }
    parts.iter().map(|part| if is_open(part) { Some(None) } else { Point::read(part).map(Some) }).collect()
}

/// A year, a part of one, a day, or the first figures of a year.
pub(super) struct Point<'a> {
    /// Signs of doubt before it, and behind it.
    doubt: (&'a str, &'a str),
    /// The year; where figures are left open, the first that it can be.
    year: i64,
    /// Figures of the year that are left open, 0 to 2.
    open: usize,
    month: Option<u8>,
    day: Option<u8>,
}

impl<'a> Point<'a> {
    fn read(text: &'a str) -> Option<Point<'a>> {
        const DOUBTS: [char; 3] = ['?', '~', '%'];
        let rest = text.trim_start_matches(DOUBTS);
        let bare = rest.trim_end_matches(DOUBTS);
        let doubt = (&text[..text.len() - rest.len()], &rest[bare.len()..]);
        let (negative, figures) = bare.strip_prefix('-').map_or((false, bare), |figures| (true, figures));
        let mut parts = figures.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?;
        let open = year.len() - year.trim_end_matches('X').len();
        let [month, day] = [parts.next(), parts.next()];
        if parts.next().is_some() || open > 2 || (open > 0 && (negative || month.is_some())) {
            return None;
        }
        let count: i64 = number(&year.replace('X', "0"), 4)?;
        let two = |part: Option<&str>| part.map_or(Some(None), |part| number(part, 2).map(Some));
        let (month, day) = (two(month)?, two(day)?);
        if month.is_some_and(|month| !(1..=12).contains(&month) && !(21..=24).contains(&month)) {
            return None;
        }
        let small = |n: i64| u8::try_from(n).ok();
        let year = if negative { -count } else { count };
        Some(Point { doubt, year, open, month: month.and_then(small), day: day.and_then(small) })
    }

    pub(super) fn unit(&self) -> DateUnit {
        match (self.open, self.month, self.day) {
            (1, ..) => DateUnit::Decade,
            (2.., ..) => DateUnit::Century,
            (_, None, _) => DateUnit::Year,
            (_, _, Some(_)) => DateUnit::Day,
            (_, Some(SPRING..), _) => DateUnit::Season,
            _ => DateUnit::Month,
        }
    }

    /// As it is written so many units later.
    pub(super) fn moved(&self, unit: DateUnit, units: i64) -> Option<String> {
        let months = unit.months().checked_mul(units)?;
        let (year, rest) = match (self.month, self.day) {
            (None, _) => (self.year.checked_add(months / 12)?, String::new()),
            (Some(season @ SPRING..), _) => {
                let at = (self.year * 4 + i64::from(season - SPRING)).checked_add(months / 3)?;
                (at.div_euclid(4), format!("-{}", at.rem_euclid(4) + i64::from(SPRING)))
            }
            (Some(month), None) => {
                let at = (self.year * 12 + i64::from(month) - 1).checked_add(months)?;
                (at.div_euclid(12), format!("-{:02}", at.rem_euclid(12) + 1))
            }
            (Some(month), Some(day)) => {
                let day = self.day_moved(Civil { year: self.year, month, day }, unit, units)?;
                (day.year, format!("-{:02}-{:02}", day.month, day.day))
            }
        };
        if !YEARS.contains(&year) || (self.open > 0 && year < 0) {
            return None;
        }
        let (sign, figures) = (if year < 0 { "-" } else { "" }, format!("{:04}", year.abs()));
        let known = &figures[..4 - self.open];
        let (before, behind) = self.doubt;
        Some(format!("{before}{sign}{known}{}{rest}{behind}", "X".repeat(self.open)))
    }

    fn day_moved(&self, day: Civil, unit: DateUnit, units: i64) -> Option<Civil> {
        if day.day == 0 || day.day > days_in_month(day.year, day.month) {
            return None;
        }
        if unit == DateUnit::Day {
            let later = Instant::checked_from_civil(day)?.0.checked_add(units.checked_mul(DAY)?)?;
            return Some(Instant(later).civil());
        }
        let months = unit.months().checked_mul(units).filter(|months| months.abs() < 12 * 20_000)?;
        Some(add_months(day, months))
    }
}

/// So many figures.
fn number(text: &str, figures: usize) -> Option<i64> {
    let is_figures = text.len() == figures && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_figures { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use crate::time::Date;

    const MOVABLE: [&str; 14] = [
        "2012-02-29",
        "2012-05",
        "2012",
        "201X",
        "20XX",
        "2012-24",
        "1984~",
        "?2004-06",
        "2012-05-25?",
        "-0044-03-15",
        "0000-01",
        "2004-01/2004-03~",
        "../1950",
        "1914-07-28/1918",
    ];

    fn moved(text: &str, units: i64) -> Option<String> {
        Date::parse(text).expect(text).moved(units).map(|date| date.to_string())
    }

    #[test]
    fn there_and_back_is_the_same_date_of_the_same_unit() {
        for text in MOVABLE {
            for units in [-13, -1, 0, 1, 7, 40] {
                let Some(there) = moved(text, units) else { continue };
                assert_eq!(moved(&there, -units).as_deref(), Some(text), "{units} of {text}: {there}");
                assert_eq!(Date::parse(&there).unwrap().unit(), Date::parse(text).unwrap().unit(), "{there}");
            }
            assert!(moved(text, 1).is_some() || moved(text, -1).is_some(), "{text}");
        }
    }

    #[test]
    fn units_follow_the_calendar() {
        let cases = [
            ("2011-12-31", 1, "2012-01-01"),
            ("2012-02-29", 366, "2013-03-01"),
            ("0000-01", -1, "-0001-12"),
            ("2012-24", 1, "2013-21"),
            ("2012-01-31/2012-03", 1, "2012-02-29/2012-04"),
            ("199X", 1, "200X"),
        ];
        for (text, units, expected) in cases {
            assert_eq!(moved(text, units).as_deref(), Some(expected), "{units} of {text}");
        }
    }

    #[test]
    fn what_has_no_unit_does_not_move() {
        for text in ["2012-05-25T12:00", "[1667,1668]", "66 Ma", "Y17E7", "2012-05-XX", "..", "../.."] {
            assert_eq!(Date::parse(text).ok().and_then(|date| date.moved(1)), None, "{text}");
        }
        assert_eq!((moved("9999", 1), moved("000X", -1), moved("2012", i64::MAX)), (None, None, None));
    }
}
