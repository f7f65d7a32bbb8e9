//! What several languages do alike.

use crate::language::{Named, OneYear, YearPhrase};

/// Two ends with a dash: close where nothing in them holds a space that the reader could take for the wider one.
pub(super) fn dash(first: &str, last: &str, is_shared: bool) -> String {
    let is_close = !first.contains(' ') && (is_shared || !last.contains(' '));
    if is_close { format!("{first}–{last}") } else { format!("{first} – {last}") }
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

/// The known figures of a year, each in a clause behind a comma.
pub(super) fn clauses(year: &OneYear, place: impl Fn(usize, u8) -> String, ending: impl Fn(&str) -> String) -> String {
    let mut all: Vec<String> = year.places.iter().map(|(at, digit)| place(*at, *digit)).collect();
    if !year.ending.is_empty() {
        all.push(ending(&year.ending));
    }
    all.join(", ")
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
    }

    #[test]
    fn numerals_are_those_of_centuries() {
        assert_eq!([1, 4, 9, 19, 44].map(roman), ["I", "IV", "IX", "XIX", "XLIV"]);
    }
}
