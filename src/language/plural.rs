//! Plurals, by the rules of CLDR 48 for whole numbers.

/// English, German, Dutch, Spanish, Italian: 1 alone is one.
pub(crate) fn one(n: u64) -> usize {
    usize::from(n != 1)
}

/// French and Portuguese: 0 and 1 are one.
pub(crate) fn none_or_one(n: u64) -> usize {
    usize::from(n > 1)
}

/// Russian and Ukrainian: 1, 21, 31; 2 to 4, 22 to 24; all others.
pub(crate) fn east_slavic(n: u64) -> usize {
    match (n % 10, n % 100) {
        (1, rest) if rest != 11 => 0,
        (2..=4, rest) if !(12..=14).contains(&rest) => 1,
        _ => 2,
    }
}

/// Polish: 1; 2 to 4, 22 to 24; all others.
pub(crate) fn polish(n: u64) -> usize {
    match (n % 10, n % 100) {
        _ if n == 1 => 0,
        (2..=4, rest) if !(12..=14).contains(&rest) => 1,
        _ => 2,
    }
}

/// Czech: 1; 2 to 4; all others.
pub(crate) fn few_and_many(n: u64) -> usize {
    match n {
        1 => 0,
        2..=4 => 1,
        _ => 2,
    }
}

/// Arabic: 0; 1; 2; 3 to 10, 103 to 110; 11 to 99, 111 to 199; all others.
pub(crate) fn arabic(n: u64) -> usize {
    match (n, n % 100) {
        (0..=2, _) => n as usize,
        (_, 3..=10) => 3,
        (_, 11..) => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::{arabic, east_slavic, polish};

    #[test]
    fn teens_and_tens_are_told_apart() {
        assert_eq!(
            [1, 2, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 122].map(east_slavic),
            [0, 1, 2, 2, 2, 2, 0, 1, 2, 0, 2, 2, 1]
        );
        assert_eq!([0, 1, 2, 5, 12, 21, 22, 112, 122].map(polish), [2, 0, 1, 2, 2, 2, 1, 2, 1]);
    }

    #[test]
    fn arabic_has_six_forms() {
        assert_eq!(
            [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 200, 1003].map(arabic),
            [0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 3, 3, 4, 5, 3]
        );
    }
}
