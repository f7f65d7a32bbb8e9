//! The calendar of the French Republic: twelve months of 30 days and five or six days behind them, from 22 September 1792 to the end
//! of 1805.

use crate::time::calendars::Month;
use crate::time::calendars::convert::Missing;
use crate::time::instant::DAY;
use crate::time::{Civil, Instant};

/// 1 Vendémiaire of the year 1.
const FIRST: Civil = Civil { year: 1792, month: 9, day: 22 };
/// The years with a sixth day at their end.
const SEXTILE: [i32; 3] = [3, 7, 11];
/// The month that the days at the end of a year stand for.
const COMPLEMENTARY: u8 = 13;
const MONTH: i64 = 30;

/// The Gregorian date of a day of the years 1 to 14.
pub(super) fn day(year: i32, month: Month, day: u8) -> Result<Civil, Missing> {
    let last = match month.number {
        _ if month.is_leap => return Err(Missing::LeapMonth),
        1..COMPLEMENTARY => 30,
        COMPLEMENTARY => 5 + u8::from(SEXTILE.contains(&year)),
        _ => return Err(Missing::Month),
    };
    if !(1..=last).contains(&day) {
        return Err(Missing::Day(last));
    }
    let longer = SEXTILE.iter().filter(|sextile| **sextile < year).count();
    let years = 365 * (i64::from(year) - 1) + i64::try_from(longer).expect("impossible: at most three");
    let days = years + MONTH * (i64::from(month.number) - 1) + i64::from(day) - 1;
    Ok(Instant(Instant::from_civil(FIRST).0 + days * DAY).civil())
}
