//! What several languages do alike.

use crate::language::{Named, OneYear, YearPhrase};

/// Two ends with a dash: close where nothing in them holds a space or a dash that the reader could take for the wider one.
pub(super) fn dash(first: &str, last: &str, is_shared: bool) -> String {
    let has_dash = first.contains('–') || last.contains('–');
    let is_close = !has_dash && !first.contains(' ') && (is_shared || !last.contains(' '));
    if is_close { format!("{first}–{last}") } else { format!("{first} – {last}") }
}

/// The same where months and eras are no figures: only these stand close.
pub(super) fn dash_of_figures(first: &str, last: &str, is_shared: bool) -> String {
    let is_close = first.chars().all(|c| c.is_ascii_digit() || c == ':') && (is_shared || !last.contains(' '));
    if is_close { format!("{first}–{last}") } else { format!("{first} – {last}") }
}

/// A word behind a phrase. A mark of doubt at the end of the phrase stands behind both, in brackets: `1850년경부터(?)`.
pub(super) fn behind_doubt(words: &str, mark: &str, bracketed: &str, say: impl Fn(&str) -> String) -> String {
    words.strip_suffix(mark).map_or_else(|| say(words), |sure| say(sure) + bracketed)
}

/// What lies in a year: the name of several years in the form that follows, a phrase behind a comma.
pub(super) fn attach(head: &str, year: &YearPhrase, before_year: &str, unknown: &str) -> String {
    match year {
        YearPhrase::Exact(year) => [head, before_year, year].concat(),
        YearPhrase::Named(years) => format!("{head} {}", years.of),
        YearPhrase::One(year) | YearPhrase::Among(year) => format!("{head}, {year}"),
        YearPhrase::Unknown => format!("{head}, {unknown}"),
    }
}

/// The same behind a noun whose year is followed by the word for it.
pub(super) fn of_year(head: &str, year: &YearPhrase, word: &str, unknown: &str) -> String {
    match year {
        YearPhrase::Exact(year) => format!("{head} {year} {word}"),
        year => attach(head, year, " ", unknown),
    }
}

/// A name in its two forms.
pub(super) fn named(alone: String, of: String) -> Named {
    Named { alone, of }
}

/// The first and the last of several years.
pub(super) fn years(first: u32, last: i64) -> String {
    format!("{first}–{last}")
}

/// A winter by its two years: `2015/16`, `1999/2000`.
pub(super) fn winter(year: &str, next: i64, sign: char) -> String {
    match next % 100 {
        0 => format!("{year}{sign}{next}"),
        rest => format!("{year}{sign}{rest:02}"),
    }
}

/// How a language says one of several years.
pub(super) struct OneOf {
    /// Of the years from the first to the last.
    pub(super) range: fn(&str, &str) -> String,
    /// Where these are not known: after and before 1 CE.
    pub(super) alone: [&'static str; 2],
    /// Before figures of the astronomical number.
    pub(super) astronomical: &'static str,
    /// A known figure at its place, thousands first.
    pub(super) place: fn(usize, u8) -> String,
    /// Known figures at the end.
    pub(super) ending: fn(&str) -> String,
}

impl OneOf {
    /// The year, with each of its known figures in a clause behind a comma.
    pub(super) fn said(&self, year: &OneYear) -> String {
        let among = match &year.range {
            Some((from, to)) => (self.range)(from, to),
            None => self.alone[usize::from(year.is_before)].to_owned(),
        };
        let whose = if year.is_astronomical { self.astronomical } else { "" };
        let mut clauses: Vec<String> = year.places.iter().map(|(at, digit)| (self.place)(*at, *digit)).collect();
        if !year.ending.is_empty() {
            clauses.push((self.ending)(&year.ending));
        }
        format!("{among}, {whose}{}", clauses.join(", "))
    }
}

/// One of a few, else one from the first to the last.
pub(super) fn few(names: &[String], or: fn(&str, &str) -> String, from_to: impl Fn(&str, &str) -> String) -> String {
    match names {
        [first, .., last] if names.len() > 3 => from_to(first, last),
        names => crate::language::listed(names, or),
    }
}

/// The names of months by their numbers.
pub(super) fn names(months: &[u8], names: &[&str; 12]) -> Vec<String> {
    months.iter().map(|month| names[usize::from((*month).clamp(1, 12)) - 1].to_owned()).collect()
}

/// Roman numerals, 1 to 100.
pub(super) fn roman(n: u8) -> String {
    const SIGNS: [(u8, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = n;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{dash, roman};

    #[test]
    fn a_dash_is_close_between_figures() {
        assert_eq!(dash("5", "7 mai 1850", true), "5–7 mai 1850");
        assert_eq!(dash("2012", "2016", false), "2012–2016");
        assert_eq!(dash("5 mai", "7 juin 1850", true), "5 mai – 7 juin 1850");
        assert_eq!(dash("2012", "mai 2013", false), "2012 – mai 2013");
        assert_eq!(dash("1800–1899", "1950", false), "1800–1899 – 1950");
    }

    #[test]
    fn numerals_are_those_of_centuries() {
        assert_eq!([1, 4, 9, 19, 44].map(roman), ["I", "IV", "IX", "XIX", "XLIV"]);
    }
}
