//! The year, month, day, decade or hundred years beside a date.

use crate::time::calendar::{add_months, days_in_month};
use crate::time::written::part::{Part, Year};
use crate::time::written::single::{self, text};
use crate::time::written::years;
use crate::time::{Civil, DAY, Instant};

/// The decade or the hundred years before or after, as they are written: of `185X` `184X`.
fn masked_neighbour(part: &Part, by: i64) -> Option<String> {
    let value = single::reading(part).values.into_iter().find(|value| value.ends_with('X'))?;
    let known = value.trim_end_matches('X');
    let next = known.parse::<i64>().ok().filter(|_| value.len() == 4)?.checked_add(by).filter(|next| *next >= 0)?;
    Some(format!("{next:0width$}{}", &value[known.len()..], width = known.len())).filter(|next| next.len() == 4)
}

/// The year, month or day before or after, where it is known to that.
pub(super) fn neighbour(part: &Part, by: i64) -> Option<String> {
    let (years, _) = years::exact(part.year.as_ref()?);
    let [year] = years[..] else { return masked_neighbour(part, by) };
    if part.doubt.is_any() || part.weekday.is_some() || part.inner.is_some() {
        return None;
    }
    let at = |civil: Civil, part: &Part| {
        let month = part.month.map(|_| civil.month);
        let day = part.day.map(|_| civil.day);
        text(&Part { year: Some(Year::Exact(civil.year)), month, day, ..part.clone() })
    };
    match (part.month, part.day) {
        (None, None) => at(Civil { year: year + by, month: 1, day: 1 }, part),
        (Some(month @ 1..=12), None) => at(add_months(Civil { year, month, day: 1 }, by), part),
        (Some(month @ 1..=12), Some(day)) if day <= days_in_month(year, month) => {
            let midnight = Instant::checked_from_civil(Civil { year, month, day })?;
            at(Instant(midnight.0.checked_add(by * DAY)?).civil(), part)
        }
        _ => None,
    }
}
