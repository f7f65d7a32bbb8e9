//! Differences. What it is: two texts as a unified diff. In: a name and both texts. Out: lines. It must not print.

use similar::TextDiff;

/// Lines around a difference.
const AROUND: usize = 3;

/// The unified diff of two texts; empty where they are the same.
pub(crate) fn unified(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().context_radius(AROUND).header(name, name).to_string()
}
