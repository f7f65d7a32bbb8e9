//! Years of which one is meant: alone as a decade, a century or one of a range, at an end of a span as the outer one.

use crate::exchange::dates::{Understood, checked, of_parts};

/// The two ends of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum Side {
    Start,
    End,
}

/// What is said once where an end is the outer one of several.
pub(in crate::exchange) const OUTER: &str =
    "where an end of a span can lie between two dates, the outer one is taken and marked as uncertain";

/// The ten, hundred or thousand years from one to another, both included, as astronomers count; nothing where they are others.
pub(in crate::exchange) fn masked(first: i64, last: i64) -> Option<String> {
    let (sign, near, far) = if first < 0 { ("-", -last, -first) } else { ("", first, last) };
    // `-000X` would hold the year 0, which has no sign.
    if !(0..=9999).contains(&near) || far > 9999 || (first < 0 && near == 0) {
        return None;
    }
    let places = [1_usize, 2, 3].into_iter().find(|places| {
        let unit = 10_i64.pow(u32::try_from(*places).unwrap_or(0));
        near % unit == 0 && far == near + unit - 1
    })?;
    let figures = format!("{near:04}");
    Some(format!("{sign}{}{}", &figures[..4 - places], "X".repeat(places)))
}

/// Some year from one to another.
pub(in crate::exchange) fn one_of(first: i64, last: i64) -> Understood {
    match masked(first, last) {
        Some(mask) => Ok(mask),
        None if first == last => of_parts(first, None, None),
        None => checked(format!("[{}..{}]", of_parts(first, None, None)?, of_parts(last, None, None)?)),
    }
}

/// The same at an end of a span; with whether it is the outer year in place of all.
pub(in crate::exchange) fn at_end(first: i64, last: i64, side: Side) -> Result<(String, bool), String> {
    if let Some(mask) = masked(first, last) {
        return Ok((mask, false));
    }
    let outer = if side == Side::Start { first } else { last };
    let year = of_parts(outer, None, None)?;
    Ok(if first == last { (year, false) } else { (format!("{year}?"), true) })
}

#[cfg(test)]
mod tests {
    use super::{Side, at_end, masked, one_of};

    #[test]
    fn decades_and_centuries_are_masks_where_they_are_just_those_years() {
        assert_eq!(masked(1950, 1959).as_deref(), Some("195X"));
        assert_eq!(masked(-1499, -1400).as_deref(), Some("-14XX"));
        assert_eq!(masked(0, 999).as_deref(), Some("0XXX"));
        for (first, last) in [(1801, 1900), (-9, 0), (-99, 0), (1950, 1958), (-5, 4), (10_000, 10_009)] {
            assert_eq!(masked(first, last), None, "{first} {last}");
        }
        assert_eq!(one_of(1801, 1900).as_deref(), Ok("[1801..1900]"));
        assert_eq!(at_end(-1949, -1899, Side::Start), Ok(("-1949?".to_owned(), true)));
        assert_eq!(at_end(1950, 1959, Side::End), Ok(("195X".to_owned(), false)));
    }
}
