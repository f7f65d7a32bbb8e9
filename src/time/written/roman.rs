//! Roman numerals.

const PLACES: &[(u64, &str)] = &[
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// The longest numeral there is, 3888: `mmmdccclxxxviii`.
const LONGEST: usize = 15;

/// The value of a numeral in small letters, where it is written as one is today. A Cyrillic ha is taken for an X.
pub(super) fn value(letters: &str) -> Option<u64> {
    let letters = letters.replace('х', "x");
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    let mut rest = letters.as_str();
    let mut value = 0;
    for (worth, sign) in PLACES {
        while let Some(after) = rest.strip_prefix(sign) {
            (value, rest) = (value + worth, after);
        }
    }
    (rest.is_empty() && value < 4000 && written(value) == letters).then_some(value)
}

fn written(mut value: u64) -> String {
    let mut out = String::new();
    for (worth, sign) in PLACES {
        while value >= *worth {
            out.push_str(sign);
            value -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn only_numerals_as_they_are_written_today_count() {
        for (letters, n) in [("i", 1), ("iv", 4), ("xii", 12), ("xix", 19), ("mdcclxxvi", 1776), ("хх", 20)] {
            assert_eq!(value(letters), Some(n), "{letters}");
        }
        for letters in ["iiii", "vx", "ic", "mmmmmmm", "may", "", "iix"] {
            assert_eq!(value(letters), None, "{letters}");
        }
    }
}
