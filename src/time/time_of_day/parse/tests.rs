//! Times of day from their texts, and what is said of those that no clock shows.

use crate::time::Date;
use crate::time::{Instant, Shape};

fn point(text: &str) -> (i64, i64) {
    match Date::parse(text).map(|date| date.extent().map(|extent| extent.shape)) {
        Ok(Some(Shape::Point(Instant(from), Instant(to)))) => (from, to),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_time_is_as_long_as_it_is_exact() {
    for (text, from, length) in [
        ("1970-01-01T10", 36_000, 3600),
        ("1970-01-01T10Z", 36_000, 3600),
        ("1970-01-01T10+02", 28_800, 3600),
        ("1970-01-01T10:30", 37_800, 60),
        ("1970-01-01T10:30:15", 37_815, 1),
        ("1970-01-01T10:30:15.250", 37_815, 1),
        ("1970-01-01T10:30:15,25-05:30", 57_615, 1),
        ("1970-01-01T10:30,5", 37_830, 1),
        ("1970-01-01T10:30.123Z~", 37_807, 1),
        ("1970-01-01T10.5", 37_800, 60),
        ("1970-01-01T10.75", 38_700, 60),
        ("1970-01-01T10.500", 37_800, 60),
        ("1970-01-01T10.00", 36_000, 60),
        ("1970-01-01T10,30", 37_080, 60),
        ("1970-01-01T10,51+02:00", 30_636, 1),
        ("1970-01-01T10:30~", 37_800, 60),
        ("1970-01-01T10:30Z?", 37_800, 60),
        ("1970-01-01T24:00", 86_400, 60),
        ("1970-01-01T24", 86_400, 3600),
        ("1970-01-01T24:00:00.000", 86_400, 1),
        ("2016-12-31T23:59:60.5Z~", 1_483_228_799, 1),
        ("-0043-03-15T10:00", -63_517_788_000, 60),
    ] {
        assert_eq!(point(text), (from, from + length), "{text}");
    }
}

#[test]
fn an_interval_of_times_has_two_ends_or_says_how_long_it_was() {
    let same = |a: &str, b: &str| {
        let date = |text: &str| Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(date(a).extent(), date(b).extent(), "{a} is {b}");
        assert_eq!(date(a).words(), date(b).words(), "{a} is {b}");
    };
    let whole = "2024-03-14T09:05/2024-03-14T10:48";
    for short in ["2024-03-14T09:05/T10:48", "2024-03-14T09:05/PT1H43M", "2024-03-14T09:05/PT103M"] {
        same(short, whole);
    }
    same("2024-03-14T09:05Z/T10:48", "2024-03-14T09:05Z/2024-03-14T10:48Z");
    same("2024-03-14T09:05/T10:48+01:00", "2024-03-14T09:05+01:00/2024-03-14T10:48+01:00");
    same("2024-02-28T23:30/P1DT1H", "2024-02-28T23:30/2024-03-01T00:30");
    same("2024-01-31T12:00/P1M", "2024-01-31T12:00/2024-02-29T12:00");
    same("2024-03-14T09:05/P1W", "2024-03-14T09:05/2024-03-21T09:05");
    same("2024-03-14T09:05/PT1.5H", "2024-03-14T09:05/T10:35");
    same("2024-03-14T09:05/PT0,5S", "2024-03-14T09:05/T09:05:00.5");
    same("2024-03-14T09:05:59.75Z/PT0.5S", "2024-03-14T09:05:59.75Z/T09:06:00.25Z");
    same("2024-03-14T12:00/P1.5D", "2024-03-14T12:00/2024-03-16T00:00");
    same("2024-03-14T24:00/PT1H", "2024-03-14T24:00/2024-03-15T01:00");
    same("2024-03-14T10:48,5", "2024-03-14T10:48:30");
    same("2024-03-14T10,25/T10.5", "2024-03-14T10:15/T10:30");
    for open in ["2024-03-14T09:05/..", "2024-03-14T09:05/", "../2024-03-14T09:05", "2024-03-14T09:05~/2024-03-16"] {
        assert!(Date::parse(open).is_ok(), "{open}");
    }
}

#[test]
fn an_interval_within_a_second_ends_no_earlier_than_it_starts() {
    let day = "2024-03-14T09:05:";
    for (start, end, is_read) in [
        ("12.9", "12.1", false),
        ("12.12", "12.1", true),
        ("12.2", "12.19", false),
        ("12.250", "12.750", true),
        ("12.9", "12", true),
        ("12", "12.1", true),
        ("59.9", "59.9", true),
    ] {
        for zone in ["", "Z", "+05:30"] {
            let text = format!("{day}{start}{zone}/{day}{end}{zone}");
            assert_eq!(Date::parse(&text).is_ok(), is_read, "{text}");
        }
    }
}

#[test]
fn what_no_clock_shows_is_refused_with_forms_that_work() {
    for (text, said, forms) in [
        ("2012-05-25T25:00", "an hour from 00 to 24, found 25", vec!["2012-05-26T01:00", "2012-05-25"]),
        ("2012-05-25T24:01", "24:00, the end of its day", vec!["2012-05-26T00:01", "2012-05-25T24:00"]),
        ("2012-05-25T10:60", "a minute from 00 to 59, found 60", vec!["2012-05-25T11:00"]),
        ("2012-05-25T23:60~", "a minute from 00 to 59, found 60", vec!["2012-05-25T24:00"]),
        ("2012-05-25T10:75", "a minute from 00 to 59, found 75", vec!["2012-05-25T10"]),
        ("2012-05-25T09:05-10:48", "likely the end", vec!["2012-05-25T09:05/T10:48", "2012-05-25T19:53Z"]),
        (
            "2012-05-25T09:05-16:30",
            "at most 14 hours",
            vec!["2012-05-25T09:05/T16:30", "2012-05-26T01:35Z", "2012-05-25T09:05"],
        ),
        ("2012-05-25T10:30:61", "a second from 00 to 59, found 61", vec!["2012-05-25T10:30"]),
        ("2012-05-25T10:30+15:00", "at most 14 hours", vec!["2012-05-24T19:30Z", "2012-05-25T10:30"]),
        ("2012-05-25T10:30-00:00", "`Z`", vec!["2012-05-25T10:30Z"]),
        ("2012-05-25T10:30+02:75", "minutes from 00 to 59", vec!["2012-05-25T10:30+02"]),
        ("2012-05-25T22:00/P", "such as `PT1H43M`", vec![]),
        ("2012-05-25T22:00/PT1.5H30M", "a fraction belongs to the last unit", vec![]),
        ("2012-05-25T22:00/PT1H43", "such as `PT1H43M`", vec!["2012-05-25T22:00/PT1H43M"]),
        ("2012-05-25T22:00/PT1H43M5", "such as `PT1H43M`", vec!["2012-05-25T22:00/PT1H43M5S"]),
        ("2012-05-25T22:00/P0001-00-00T00:00:00", "such as `PT1H43M`", vec!["2012-05-25T22:00/P1Y"]),
        ("2012-05-25T22:00/P0000-00-02T03:00:05", "such as `PT1H43M`", vec!["2012-05-25T22:00/P2DT3H5S"]),
        ("2012-05-25T24.5", "24:00, the end of its day", vec!["2012-05-26T00.5", "2012-05-25T24:00"]),
    ] {
        let error = Date::parse(text).expect_err(text);
        let crate::time::DateError::Invalid { message, suggestions, sure: false } = error else {
            panic!("{text}: {error:?}")
        };
        assert!(message.contains(said), "{text}: {message}");
        assert_eq!(suggestions, forms, "{text}");
    }
}

#[test]
fn a_dash_between_two_times_is_no_offset() {
    for (text, form) in [
        ("2024-03-14T09:05–10:48", "2024-03-14T09:05/T10:48"),
        ("2024-03-14T09:05—10:30", "2024-03-14T09:05/T10:30"),
        ("2024-03-14T09:05\u{2212}03:30", "2024-03-14T09:05-03:30"),
    ] {
        let error = Date::parse(text).expect_err(text);
        let crate::time::DateError::Invalid { suggestions, .. } = error else { panic!("{text}: {error:?}") };
        assert_eq!(suggestions, [form], "{text}");
    }
}
