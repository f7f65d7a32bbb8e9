//! Figures: a large number as people read it.

use crate::language::Language;

/// A number in figures, with commas between thousands from 10,000 on: four digits everybody reads, and most of them are
/// a year.
///
/// ```
/// use dateline::time::grouped;
/// assert_eq!([grouped(9_999), grouped(10_000), grouped(1_234_567)], ["9999", "10,000", "1,234,567"]);
/// ```
pub fn grouped(n: u64) -> String {
    Language::English.grammar().grouped(n)
}
