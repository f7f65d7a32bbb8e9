//! Parts of years in which dates are written: quarters and halves.

use edtf_core::{Date as EdtfDate, DateField, Edtf, IntervalEndpoint};

use crate::time::Date;
use crate::time::date::Meaning;

/// The codes of quarters and of halves, ISO 8601-2, 4.8.
const QUARTERS: std::ops::RangeInclusive<u8> = 33..=36;
const HALVES: std::ops::RangeInclusive<u8> = 40..=41;

/// How many months the parts of years have in which all of some dates are written, 3 or 6: the least; `None` where one is
/// written in anything else.
pub(crate) fn months_of_parts<'d>(dates: impl Iterator<Item = &'d Date>) -> Option<u8> {
    let each: Option<Vec<u8>> = dates.map(of_date).collect();
    each?.into_iter().min()
}

fn of_date(date: &Date) -> Option<u8> {
    let Meaning::Edtf(value) = date.meaning() else { return None };
    match &*value {
        Edtf::Date(date) => of_part(date),
        Edtf::Interval(interval) => {
            let ends: Vec<&EdtfDate> = [&interval.start, &interval.end].into_iter().filter_map(dated).collect();
            let months: Option<Vec<u8>> = ends.into_iter().map(of_part).collect();
            months?.into_iter().min()
        }
        Edtf::DateTime(_) | Edtf::Set(_) => None,
    }
}

fn dated(end: &IntervalEndpoint) -> Option<&EdtfDate> {
    if let IntervalEndpoint::Date(date) = end { Some(date) } else { None }
}

fn of_part(date: &EdtfDate) -> Option<u8> {
    match date.month.and_then(DateField::value)? {
        code if QUARTERS.contains(&code) => Some(3),
        code if HALVES.contains(&code) => Some(6),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::months_of_parts;
    use crate::time::Date;

    #[test]
    fn quarters_and_halves_are_told_from_other_dates() {
        let of = |dates: &[&str]| {
            let dates: Vec<Date> = dates.iter().map(|text| Date::parse(text).expect(text)).collect();
            months_of_parts(dates.iter())
        };
        assert_eq!(of(&["2026-33", "2026-34/2026-36", "2027-33~/.."]), Some(3));
        assert_eq!(of(&["2026-40", "2026-41/2027-40"]), Some(6));
        assert_eq!(of(&["2026-40", "2026-33"]), Some(3));
        for others in [&["2026-33", "2026-05"][..], &["2026-21"], &["2026"], &["66 Ma"], &["2026-33/2026-05"], &[]] {
            assert_eq!(of(others), None, "{others:?}");
        }
    }
}
