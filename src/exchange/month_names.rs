//! Months by their English names, which the formats of other programs write in every language.

use chrono::Month;

/// The number of a month, 1 to 12, by its name or at least three letters of it, in capitals or not.
pub(in crate::exchange) fn month_number(word: &str) -> Option<u32> {
    let is_it =
        |name: &str| word.len() >= 3 && name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    (1..=12).find(|number| month_name(*number).is_some_and(is_it))
}

/// The name of a month by its number.
pub(in crate::exchange) fn month_name(number: u32) -> Option<&'static str> {
    Some(Month::try_from(u8::try_from(number).ok()?).ok()?.name())
}

#[cfg(test)]
mod tests {
    use super::{month_name, month_number};

    #[test]
    fn three_letters_are_enough() {
        let numbers = ["jan", "SEPT", "december", "ja", "januaryx", "mä"].map(month_number);
        assert_eq!(numbers, [Some(1), Some(9), Some(12), None, None, None]);
        assert_eq!([month_name(5), month_name(13)], [Some("May"), None]);
    }
}
