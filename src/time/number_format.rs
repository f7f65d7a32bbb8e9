//! Figures: a large number as people read it.

/// A number in figures, with commas between thousands from 10,000 on: four digits everybody reads, and most of them are
/// a year.
///
/// ```
/// use dateline::time::grouped;
/// assert_eq!([grouped(9_999), grouped(10_000), grouped(1_234_567)], ["9999", "10,000", "1,234,567"]);
/// ```
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    if n < 10_000 {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
