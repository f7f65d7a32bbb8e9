//! Counts: a number with what it counts, and lists.

use crate::time::grouped;

/// Nothing for none, one sentence for 1, else the number and the rest of the other.
pub(super) fn of(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        n => Some(format!("{} {many}", number(n))),
    }
}

/// `1,234`
pub(super) fn number(count: usize) -> String {
    grouped(count as u64)
}

/// The ending of a noun.
pub(super) fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
