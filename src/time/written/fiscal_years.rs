//! Years of accounts beside other dates: `FY2023 to FY2025`, `FY2024 or 1999`. Each begins where its owner says, in the year before
//! or in the same.

use crate::time::written::grammar::Tree;
use crate::time::written::if_edtf;
use crate::time::written::part::{Part, Year};
use crate::time::written::reading::Reading;

/// What was read of the phrase and, where it names years of accounts among other dates, the same with each of them from the year
/// before on.
pub(super) fn with_year_before(tree: &Tree, read: Reading) -> Reading {
    let years: Vec<u64> = match tree {
        Tree::Range { from, .. } => fiscal(from).into_iter().collect(),
        Tree::List { parts, .. } => parts.iter().filter_map(fiscal).collect(),
        _ => Vec::new(),
    };
    if years.is_empty() {
        return read;
    }
    let is_range = matches!(tree, Tree::Range { .. });
    let earlier = |value: &String| {
        let mut value = value.clone();
        for year in &years {
            let before = year.checked_sub(1)?;
            let longer = if is_range { format!("{before:04}") } else { format!("{before:04}..{year:04}") };
            value = value.replacen(&format!("{year:04}"), &longer, 1);
        }
        if_edtf(value)
    };
    let others: Vec<String> = read.values.iter().filter_map(earlier).collect();
    read.or(Reading::open(others)).only_if(false)
}

fn fiscal(part: &Part) -> Option<u64> {
    match part.year {
        Some(Year::Number { value, width: 4, era: None }) if part.is_fiscal => Some(value),
        _ => None,
    }
}
