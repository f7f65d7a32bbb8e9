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

#[cfg(test)]
mod tests {
    use super::{east_slavic, polish};

    #[test]
    fn teens_and_tens_are_told_apart() {
        assert_eq!(
            [1, 2, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 122].map(east_slavic),
            [0, 1, 2, 2, 2, 2, 0, 1, 2, 0, 2, 2, 1]
        );
        assert_eq!([0, 1, 2, 5, 12, 21, 22, 112, 122].map(polish), [2, 0, 1, 2, 2, 2, 1, 2, 1]);
    }
}
