//! Millions of years in Arabic: one and two of them are words, and the noun takes the case of what stands before it.

use crate::language::plural::arabic;

/// Millions and thousands of millions: one, two, three to ten.
pub(super) const MILLION: [&str; 3] = ["مليون", "مليونا", "ملايين"];
pub(super) const BILLION: [&str; 3] = ["مليار", "مليارا", "مليارات"];
/// Two of them before the word for years: alone, and behind another word.
const TWO: [[&str; 2]; 2] = [["مليونا سنة", "مليوني سنة"], ["مليارا سنة", "ملياري سنة"]];

/// So many, of their figures, as they stand before the word for years.
pub(super) fn large(figures: &str, [one, two, few]: [&str; 3]) -> String {
    match figures {
        "1" => one.to_owned(),
        "2" => two.to_owned(),
        n if n.parse().is_ok_and(|n: u64| arabic(n) == 3) => format!("{n} {few}"),
        n => format!("{n} {one}"),
    }
}

/// A number of years with the word for them, where it is one of millions.
pub(super) fn of_years(number: &str) -> String {
    let is_large = MILLION.iter().chain(&BILLION).any(|word| number.ends_with(word));
    if is_large { format!("{number} سنة") } else { number.to_owned() }
}

/// Words behind another word: `نحو مليوني سنة`.
pub(super) fn oblique(words: &str) -> String {
    TWO.iter().fold(words.to_owned(), |words, [alone, behind]| words.replace(alone, behind))
}

/// Between two years, the first of which may lack what the second says of both.
pub(super) fn between(from: &str, to: &str) -> String {
    let count = from.split_once(' ').and_then(|(count, _)| count.parse::<u64>().ok());
    let is_alone = [MILLION[0], BILLION[0]].iter().any(|one| from.ends_with(one));
    let from = match from {
        "مليونا" => "مليونين".to_owned(),
        "مليارا" => "مليارين".to_owned(),
        from if is_alone && count.is_some_and(|n| arabic(n) == 4) => format!("{from}ًا"),
        from => oblique(from),
    };
    format!("بين {from} و{}", oblique(to))
}

#[cfg(test)]
mod tests {
    use super::{BILLION, MILLION, between, large, oblique};

    #[test]
    fn millions_have_their_numbers_and_cases() {
        let millions = ["1", "2", "3", "10", "11", "100", "1.7"].map(|figures| large(figures, MILLION));
        assert_eq!(millions, ["مليون", "مليونا", "3 ملايين", "10 ملايين", "11 مليون", "100 مليون", "1.7 مليون"]);
        assert_eq!(large("2", BILLION), "مليارا");
        assert_eq!(oblique("مليونا سنة ق.م"), "مليوني سنة ق.م");
        assert_eq!(between("171 مليون", "170 مليون سنة ق.م"), "بين 171 مليونًا و170 مليون سنة ق.م");
        assert_eq!(between("مليونا", "مليون سنة ق.م"), "بين مليونين ومليون سنة ق.م");
        assert_eq!(between("1904", "1994"), "بين 1904 و1994");
    }
}
