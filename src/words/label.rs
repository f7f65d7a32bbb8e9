//! Words of labels that count events.

use crate::words::count::number;

/// `+37 more`
///
/// ```
/// assert_eq!(dateline::words::more(11_037), "+11,037 more");
/// ```
pub fn more(count: usize) -> String {
    format!("+{} more", number(count))
}

/// What a band of so many events is called, with the most at one place.
///
/// ```
/// assert_eq!(dateline::words::band(900, 40), "900 events, at most 40 at one place");
/// ```
pub fn band(count: usize, most: usize) -> String {
    format!("{} events, at most {} at one place", number(count), number(most))
}
