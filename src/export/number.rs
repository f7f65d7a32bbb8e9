//! Numbers: numbers as short as they can be written, two decimals at most.

/// Hundredths as a decimal number: `1250` is `12.5`.
pub(super) fn number(hundredths: i32) -> String {
    // By hand: a large picture has a hundred thousand of them, and the formatting machinery takes most of its time.
    let mut value = hundredths.unsigned_abs();
    let mut digits = [0_u8; 12];
    let mut at = digits.len();
    let mut put = |byte: u8| {
        at -= 1;
        digits[at] = byte;
    };
    let (tenths, rest) = (value / 10 % 10, value % 10);
    value /= 100;
    if rest > 0 {
        put(b'0' + rest as u8);
    }
    if tenths + rest > 0 {
        put(b'0' + tenths as u8);
        put(b'.');
    }
    loop {
        put(b'0' + (value % 10) as u8);
        value /= 10;
        if value == 0 {
            break;
        }
    }
    if hundredths < 0 {
        put(b'-');
    }
    digits[at..].iter().copied().map(char::from).collect()
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
        let written = [0, 5, 50, 100, 1205, 1250, -7, -250, i32::MIN].map(number);
        assert_eq!(written, ["0", "0.05", "0.5", "1", "12.05", "12.5", "-0.07", "-2.5", "-21474836.48"]);
        assert_eq!(shortest(0.004), "0");
    }
}
