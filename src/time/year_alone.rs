//! The year of a date, as exactly as it is known: what citations give of it.

use crate::language::Language;
use crate::time::Date;

impl Date {
    /// The year in words, or the years of an interval, with what is doubted of them: `2012` of `2012-05-25`, `c. 2012` of `2012-05~`.
    /// All of the date where it has no year to be said alone: an age, one of several.
    ///
    /// ```
    /// use dateline::{language::Language, time::Date};
    /// let years = ["2012-05-25", "2012-05~", "2012-~05", "197X", "2012-05/2012-08", "2012-05/2014?", "[2011,2013]", "2012-05-25T14:30"]
    ///     .map(|text| Date::parse(text).map(|date| date.year_words_in(Language::English)).unwrap_or_default());
    /// assert_eq!(years, ["2012", "c. 2012", "2012", "1970s", "2012", "2012 to 2014?", "2011 or 2013", "2012"]);
    /// ```
    pub fn year_words_in(&self, language: Language) -> String {
        self.year_alone().as_ref().unwrap_or(self).words_in(language)
    }

    /// The same as a date; `None` where it is one already, or cannot be.
    pub(crate) fn year_alone(&self) -> Option<Date> {
        if self.is_age() {
            return None;
        }
        let gregorian = self.gregorian();
        let written = gregorian.as_deref().unwrap_or(self.as_written());
        if written.starts_with(['[', '{']) {
            return None;
        }
        let year = match written.split_once('/') {
            None => year(written),
            Some((start, end)) if is_later_time(end) || year(start) == year(end) => year(start),
            Some((start, end)) => [&year(start), "/", &year(end)].concat(),
        };
        Date::if_written(&year)
    }
}

/// Whether the end of an interval is a time on the day of its start: `T16:00`.
fn is_later_time(end: &str) -> bool {
    end.starts_with('T')
}

/// Of one end of an interval, the year with its signs of doubt: those at its left, and those at the right of any part, which hold for
/// all before it.
fn year(written: &str) -> String {
    let day = written.split('T').next().unwrap_or(written);
    let sign_at = day.find(|c: char| !matches!(c, '?' | '~' | '%')).unwrap_or(0);
    let (left, rest) = day.split_at(sign_at);
    // A minus before a year, also behind its `Y`, is no end of it.
    let from = rest.find(|c: char| c.is_ascii_digit() || c == 'X').unwrap_or(0);
    let end = rest[from..].find(['-', '?', '~', '%']).map_or(rest.len(), |at| from + at);
    let (own, others) = rest.split_at(end);
    let mut parts = others.split_inclusive('-').map(|part| part.trim_end_matches('-'));
    let doubted = |part: &str| part.trim_start_matches(['?', '~', '%']).chars().any(|c| matches!(c, '?' | '~' | '%'));
    let first = parts.next().unwrap_or_default();
    let is_doubted = |sign: char| first.contains(sign) || left.contains(sign);
    let right: String = parts.filter(|part| doubted(part)).flat_map(|part| part.chars().skip(1)).collect();
    let is = |sign: char| is_doubted(sign) || right.contains(sign);
    let sign = match (is('%') || is('~'), is('%') || is('?')) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    [own, sign].concat()
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn signs_that_hold_for_the_year_stay_with_it() {
        let cases = [
            ("2016", "2016"),
            ("-0043-03-15", "-0043"),
            ("Y-13800", "Y-13800"),
            ("2016-05~-25", "2016~"),
            ("2016-~05-25", "2016"),
            ("~2016-05", "2016~"),
            ("2016?-05~", "2016%"),
            ("2016-05-25%", "2016%"),
            ("201X-05", "201X"),
            ("2015-23", "2015"),
            ("..", ".."),
            ("", ""),
        ];
        for (written, expected) in cases {
            assert_eq!(year(written), expected, "{written}");
        }
    }
}
