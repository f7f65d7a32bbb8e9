//! What Chinese, Japanese and Korean do alike.

use crate::language::{OneYear, YearPhrase};

/// How words follow a year.
pub(super) struct Behind {
    /// Behind a year in figures.
    pub(super) year: &'static str,
    /// Behind a phrase.
    pub(super) phrase: &'static str,
    /// Behind one of several years.
    pub(super) one: &'static str,
    pub(super) unknown: &'static str,
}

impl Behind {
    /// A month, a day or a part of a year behind its year.
    pub(super) fn said(&self, head: &str, year: &YearPhrase) -> String {
        match year {
            YearPhrase::Exact(year) if year.is_empty() => head.to_owned(),
            YearPhrase::Exact(year) => [year, self.year, head].concat(),
            YearPhrase::Named(years) => [&years.alone, self.phrase, head].concat(),
            YearPhrase::One(year) => [year, self.one, head].concat(),
            YearPhrase::Among(year) => [year, self.phrase, head].concat(),
            YearPhrase::Unknown => [self.unknown, self.phrase, head].concat(),
        }
    }
}

/// How one of several years is said: all that is known of it stands before the word for the year.
pub(super) struct OneOf {
    /// Of the years from the first to the last.
    pub(super) range: fn(&str, &str) -> String,
    /// Before what is known of a year before 1 CE whose years are not known.
    pub(super) before: &'static str,
    /// Before figures of the astronomical number.
    pub(super) astronomical: &'static str,
    /// A known figure at its place, thousands first.
    pub(super) place: fn(usize, u8) -> String,
    /// Known figures at the end.
    pub(super) ending: fn(&str) -> String,
    /// Between two of these, and behind the last.
    pub(super) behind: [&'static str; 2],
}

impl OneOf {
    pub(super) fn said(&self, year: &OneYear) -> String {
        let among = match &year.range {
            Some((from, to)) => (self.range)(from, to),
            None => if year.is_before { self.before } else { "" }.to_owned(),
        };
        let astronomical = if year.is_astronomical { self.astronomical } else { "" };
        let mut known: Vec<String> = year.places.iter().map(|(at, digit)| (self.place)(*at, *digit)).collect();
        if !year.ending.is_empty() {
            known.push((self.ending)(&year.ending));
        }
        let [between, last] = self.behind;
        [&among, astronomical, &known.join(between), last].concat()
    }
}

/// Two ends with a dash; with words around them where one of them has a dash of its own.
pub(super) fn linked(first: &str, last: &str, dash: &str, [head, link, tail]: [&str; 3]) -> String {
    match first.contains(dash) || last.contains(dash) {
        true => [head, first, link, last, tail].concat(),
        false => [first, dash, last].concat(),
    }
}

/// Millions, or thousands of millions, of figures in steps of ten thousand: `6600万`, `138億`; what such steps are called.
pub(super) fn myriads(figures: &str, is_billion: bool, [myriad, square, cube]: [&str; 3]) -> String {
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let digits: String = whole.chars().chain(format!("{part:0<3}").chars()).filter(char::is_ascii_digit).collect();
    let Ok(thousandths) = digits.parse::<u128>() else { return figures.to_owned() };
    let thousands = thousandths * if is_billion { 1_000 } else { 1 };
    let (cubes, rest) = (thousands / 1_000_000_000, thousands % 1_000_000_000);
    let (squares, rest) = (rest / 100_000, rest % 100_000);
    let last = match (rest / 10, rest % 10) {
        (0, 0) => String::new(),
        (tens, 0) => format!("{tens}{myriad}"),
        (tens, one) => format!("{tens}.{one}{myriad}"),
    };
    let named = |n: u128, name: &str| if n == 0 { String::new() } else { format!("{n}{name}") };
    [named(cubes, cube), named(squares, square), last].concat()
}

/// A year with its sign behind figures, which other numbers have none of.
pub(super) fn with_sign(figures: &str, sign: &str) -> String {
    match figures.chars().last() {
        Some(c) if c.is_ascii_digit() => [figures, sign].concat(),
        Some('만' | '억' | '조') => [figures, " ", sign].concat(),
        Some('万' | '億' | '兆' | '亿' | '萬') => [figures, sign].concat(),
        _ => figures.to_owned(),
    }
}

/// Months of the Chinese calendar by their numbers in characters; the first has a name.
const LUNAR_MONTHS: [&str; 12] =
    ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];
/// 1 to 10.
const FIGURES: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// A day and its month in the Chinese calendar, in characters, so that they are not taken for those of the Gregorian one.
pub(super) fn lunar(day: Option<u8>, leap: &str, month: u8) -> String {
    let figure = |n: u8| FIGURES[usize::from(n.clamp(1, 10)) - 1];
    let day = day.map_or_else(String::new, |day| match day {
        ..=10 => ["初", figure(day)].concat(),
        11..=19 => ["十", figure(day - 10)].concat(),
        20 => "二十".to_owned(),
        21..=29 => ["廿", figure(day - 20)].concat(),
        _ => "三十".to_owned(),
    });
    [leap, LUNAR_MONTHS[usize::from(month.clamp(1, 12)) - 1], &day].concat()
}

/// Two years, of which the era stands before the first.
pub(super) fn era_first(from: &str, to: &str, era: &str, dash: &str) -> String {
    match to.strip_prefix(era) {
        Some(to) => [era, from, dash, to].concat(),
        None => [from, dash, to].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{lunar, myriads};

    #[test]
    fn days_of_the_chinese_calendar_are_said_in_characters() {
        let said =
            [(1, 1), (8, 19), (4, 10), (12, 20), (12, 21), (11, 30)].map(|(month, day)| lunar(Some(day), "", month));
        assert_eq!(said, ["正月初一", "八月十九", "四月初十", "十二月二十", "十二月廿一", "十一月三十"]);
        assert_eq!([lunar(None, "闰", 4), lunar(Some(1), "閏", 4)], ["闰四月", "閏四月初一"]);
    }

    #[test]
    fn millions_are_said_in_steps_of_ten_thousand() {
        let said = |figures, is_billion| myriads(figures, is_billion, ["万", "億", "兆"]);
        assert_eq!([said("66", false), said("66.5", false), said("1.234", false)], ["6600万", "6650万", "123.4万"]);
        assert_eq!([said("150", false), said("13.8", true), said("4.54", true)], ["1億5000万", "138億", "45億4000万"]);
        assert_eq!(said("9,223,372,036.854", true), "9223372兆368億5400万");
    }
}
