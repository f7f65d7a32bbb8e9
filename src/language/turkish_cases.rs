//! Endings of Turkish numbers and names of times, by the vowel and the consonant that a number ends in where it is read aloud.

/// A case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// The ablative.
    From,
    /// The dative.
    To,
}

/// Both endings of the last digit, from 1 to 9.
const ONES: [[&str; 2]; 9] = [
    ["den", "e"],
    ["den", "ye"],
    ["ten", "e"],
    ["ten", "e"],
    ["ten", "e"],
    ["dan", "ya"],
    ["den", "ye"],
    ["den", "e"],
    ["dan", "a"],
];
/// The same of the tens, from 10 to 90.
const TENS: [[&str; 2]; 9] = [
    ["dan", "a"],
    ["den", "ye"],
    ["dan", "a"],
    ["tan", "a"],
    ["den", "ye"],
    ["tan", "a"],
    ["ten", "e"],
    ["den", "e"],
    ["dan", "a"],
];
/// The same of other ends of words.
const WORDS: [(&str, [&str; 2]); 20] = [
    ("yüzyıl", ["dan", "a"]),
    ("binyıl", ["dan", "a"]),
    ("lar", ["dan", "a"]),
    ("ler", ["den", "e"]),
    ("Ocak", ["tan", "a"]),
    ("Şubat", ["tan", "a"]),
    ("Mart", ["tan", "a"]),
    ("Nisan", ["dan", "a"]),
    ("Mayıs", ["tan", "a"]),
    ("Haziran", ["dan", "a"]),
    ("Temmuz", ["dan", "a"]),
    ("Ağustos", ["tan", "a"]),
    ("Eylül", ["den", "e"]),
    ("Ekim", ["den", "e"]),
    ("Kasım", ["dan", "a"]),
    ("Aralık", ["tan", "a"]),
    ("UTC", ["den", "ye"]),
    ("milyon", ["dan", "a"]),
    ("bir gün", ["den", "e"]),
    ("bir ay", ["dan", "a"]),
];

/// The ten years that begin with one, after the name of its tens.
pub(super) fn plural(first: u32) -> String {
    let is_back = matches!(first / 10 % 10, 1 | 3 | 4 | 6 | 9);
    format!("{first}’{}", if is_back { "lar" } else { "ler" })
}

/// The name of several years before what lies in them.
pub(super) fn genitive(name: &str) -> String {
    let end = match name {
        _ if name.ends_with("ler") => "in",
        _ if name.ends_with('ı') => "nın",
        _ => "ın",
    };
    [name, end].concat()
}

/// Words in a case. Those whose ending is not known stand before a noun that has it.
pub(super) fn in_case(words: &str, case: Case) -> String {
    let at = usize::from(case == Case::To);
    if let Some([from, to]) = of_number(words) {
        return format!("{words}’{}", [from, to][at]);
    }
    if let Some((end, endings)) = WORDS.iter().find(|(end, _)| words.ends_with(end)) {
        // A name is set apart from its ending, and a noun is not.
        let apart = if end.starts_with(char::is_uppercase) { "’" } else { "" };
        return [words, apart, endings[at]].concat();
    }
    match words.chars().next_back() {
        // Behind the ending for what is of something.
        Some('ı') => [words, ["ndan", "na"][at]].concat(),
        Some('i') => [words, ["nden", "ne"][at]].concat(),
        _ => [words, [" tarihinden", " tarihine"][at]].concat(),
    }
}

/// The endings of words that end in a number.
fn of_number(words: &str) -> Option<[&'static str; 2]> {
    let digits = words.trim_end_matches('?');
    let digits: Vec<u32> = digits.chars().rev().filter(|c| *c != '.').map_while(|c| c.to_digit(10)).collect();
    match digits[..] {
        // What is doubted, or a time, is read in more than one way.
        _ if words.ends_with('?') || words.contains(':') => None,
        [] => None,
        [ones, ..] if ones > 0 => Some(ONES[ones as usize - 1]),
        [0, tens, ..] if tens > 0 => Some(TENS[tens as usize - 1]),
        [0, 0, hundreds, ..] if hundreds > 0 => Some(["den", "e"]),
        [0, 0, 0, ..] => Some(["den", "e"]),
        _ => Some(["dan", "a"]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, in_case, plural};

    #[test]
    fn endings_are_those_of_numbers_read_aloud() {
        for (words, from, to) in [
            ("1850", "1850’den", "1850’ye"),
            ("1853", "1853’ten", "1853’e"),
            ("1906", "1906’dan", "1906’ya"),
            ("1940", "1940’tan", "1940’a"),
            ("1900", "1900’den", "1900’e"),
            ("2000", "2000’den", "2000’e"),
            ("MÖ 300.000", "MÖ 300.000’den", "MÖ 300.000’e"),
            ("1970’ler", "1970’lerden", "1970’lere"),
            ("1850 civarı", "1850 civarından", "1850 civarına"),
            ("2015 1. çeyreği", "2015 1. çeyreğinden", "2015 1. çeyreğine"),
            ("5 Mayıs", "5 Mayıs’tan", "5 Mayıs’a"),
            ("MÖ 2. yüzyıl", "MÖ 2. yüzyıldan", "MÖ 2. yüzyıla"),
            ("1850?", "1850? tarihinden", "1850? tarihine"),
        ] {
            assert_eq!([in_case(words, Case::From), in_case(words, Case::To)], [from, to], "{words}");
        }
        assert_eq!(
            [1910, 1920, 1930, 1970, 1990].map(plural).join(" "),
            "1910’lar 1920’ler 1930’lar 1970’ler 1990’lar"
        );
    }
}
