//! Numbers. What it is: numbers as short as they can be written, two decimals at most. In: numbers. Out: text. It must not
//! know what they count.

/// Hundredths as a decimal number: `1250` is `12.5`.
pub(super) fn number(hundredths: i32) -> String {
    let (sign, value) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    match (value / 100, value % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        (whole, part) => format!("{sign}{whole}.{part:02}"),
    }
}

/// A number rounded to hundredths.
pub(super) fn shortest(value: f64) -> String {
    number((value * 100.0).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::{number, shortest};

    #[test]
    fn trailing_zeros_are_not_written() {
        let written = [0, 5, 50, 100, 1205, 1250, -7, -250].map(number);
        assert_eq!(written, ["0", "0.05", "0.5", "1", "12.05", "12.5", "-0.07", "-2.5"]);
        assert_eq!(shortest(0.004), "0");
    }
}
