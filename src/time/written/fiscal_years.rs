//! Years of accounts at the ends of a range, `FY2023 to FY2025`: each begins where its owner says, in the year before or in the same.

use crate::time::written::grammar::Tree;
use crate::time::written::if_edtf;
use crate::time::written::part::Year;
use crate::time::written::reading::Reading;

/// What was read of the phrase and, where it is a range from a year of accounts on, the same from the year before.
pub(super) fn with_year_before(tree: &Tree, read: Reading) -> Reading {
    let Tree::Range { from, .. } = tree else { return read };
    let Some(Year::Number { value: year, width: 4, era: None }) = from.year.clone().filter(|_| from.is_fiscal) else {
        return read;
    };
    let (own, before) = (format!("{year:04}"), format!("{:04}", year.saturating_sub(1)));
    let others = read.values.iter().map(|value| value.replacen(&own, &before, 1)).filter_map(if_edtf);
    let others = Reading::open(others.collect::<Vec<String>>());
    read.or(others).only_if(false)
}
