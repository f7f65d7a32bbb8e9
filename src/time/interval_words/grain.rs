//! To how many years far years are said.

use crate::time::Instant;
use crate::time::duration::DEEP;

/// Years outside -9999 to 9999 are said to a twentieth of the stretch.
const SHARE: u64 = 20;

/// Whether one lies before 1 CE and the other does not, so that each year names its era.
pub(super) fn crosses(from: Instant, to: Instant) -> bool {
    from.civil().year <= 0 && to.civil().year > 0
}

/// How many calendar years two instants are apart.
pub(super) fn years_between(from: Instant, to: Instant) -> u64 {
    to.civil().year.abs_diff(from.civil().year)
}

/// To how many years a number of years is said that is said to three figures where it is long.
pub(super) fn grain_of(years: u64) -> u64 {
    if years < DEEP { 1 } else { 10_u64.pow(years.ilog10().saturating_sub(2)) }
}

/// To how many years a far year is said.
pub(super) fn grain(from: Instant, to: Instant) -> u64 {
    let most = years_between(from, to) / SHARE;
    std::iter::successors(Some(1_u64), |grain| grain.checked_mul(10))
        .take_while(|grain| *grain <= most)
        .last()
        .unwrap_or(1)
}
