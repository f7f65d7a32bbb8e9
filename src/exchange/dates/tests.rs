//! Dates of other formats as EDTF.

use chrono::NaiveDate;

use super::{days, in_words, is_packed, of_historians, of_parts, order_of, periods};
use crate::exchange::Order;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

#[test]
fn parts_are_edtf_or_refused() {
    let cases = [(2012, Some(5), Some(25), "2012-05-25"), (-43, Some(3), None, "-0043-03"), (44, None, None, "0044")];
    for (year, month, day, expected) in cases {
        assert_eq!(of_parts(year, month, day).as_deref(), Ok(expected));
    }
    assert_eq!(of_parts(-65_000_000, None, None).as_deref(), Ok("Y-65000000"));
    for (month, day) in [(Some(13), None), (Some(2), Some(30)), (None, Some(1))] {
        assert!(of_parts(2011, month, day).is_err());
    }
    assert_eq!(of_historians(-43), Ok(-42));
    assert!(of_historians(0).is_err());
}

#[test]
fn figures_of_days_and_times_are_no_years() {
    for packed in [202405, 240_314, 20240314, 14032024, 3142024, 31011999, 2024031409, 202403140930, 20240314093059] {
        assert!(is_packed(packed) && of_parts(packed, None, None).is_err(), "{packed}");
    }
    for year in [1999, 10_191, 25_000, 250_000, 1_000_000, 66_000_000, 20_000_000, 13_800_000_000, -20240314] {
        assert!(!is_packed(year) && of_parts(year, None, None).is_ok(), "{year}");
    }
}

#[test]
fn an_end_that_is_left_out_is_the_day_before() {
    assert_eq!(days(day(2012, 5, 25), day(2012, 5, 26)).as_deref(), Ok("2012-05-25"));
    assert_eq!(days(day(2012, 5, 1), day(2012, 6, 1)).as_deref(), Ok("2012-05-01/2012-05-31"));
    assert_eq!(periods(day(2012, 5, 1), day(2012, 6, 1)).as_deref(), Ok("2012-05"));
    assert_eq!(periods(day(2012, 5, 1), day(2012, 9, 1)).as_deref(), Ok("2012-05/2012-08"));
    assert_eq!(periods(day(2012, 1, 1), day(2014, 1, 1)).as_deref(), Ok("2012/2013"));
    assert_eq!(periods(day(2012, 5, 1), day(2012, 5, 3)).as_deref(), Ok("2012-05-01/2012-05-02"));
    assert!(periods(day(2012, 5, 1), day(2012, 5, 1)).is_err() && days(day(2012, 5, 2), day(2012, 5, 1)).is_err());
}

#[test]
fn day_and_month_change_places_only_where_the_caller_says_so() {
    assert!(
        in_words("12/5/2012", Order::Sure).is_err_and(|why| why.contains("2012-12-05") && why.contains("2012-05-12"))
    );
    let written = |date: &str| Ok((date.to_owned(), Some("12/5/2012".to_owned())));
    assert_eq!(in_words("12/5/2012", Order::Dmy), written("2012-05-12"));
    assert_eq!(in_words("12/5/2012", Order::Mdy), written("2012-12-05"));
    assert!(in_words("13/5/2012", Order::Mdy).is_err() && in_words("1/2/03", Order::Dmy).is_err());
    let meant = in_words("12/5/2012 14:30", Order::Dmy).map(|(date, _)| date);
    assert_eq!(meant.as_deref(), Ok("2012-05-12T14:30"));
    assert_eq!(in_words("2012-05", Order::Edtf), Ok(("2012-05".to_owned(), None)));
    assert!(in_words("25 May 2012", Order::Edtf).is_err());
    for year_0 in ["0000", "0000-05", "0000-05-03"] {
        assert!(in_words(year_0, Order::Sure).is_err() && in_words(year_0, Order::Edtf).is_ok(), "{year_0}");
    }
    let orders = ["13/5/2012", "5.13.2012", "5/5/2012", "2012-05-13"].map(order_of);
    assert_eq!(orders, [Some(Order::Dmy), Some(Order::Mdy), None, None]);
}
