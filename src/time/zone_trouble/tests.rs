//! Dates that the clocks of a zone do not have, with the forms that are offered.

use crate::time::{Date, ZoneTrouble};

fn trouble(text: &str) -> Option<ZoneTrouble> {
    trouble_in("Europe/Berlin", text)
}

fn trouble_in(zone: &str, text: &str) -> Option<ZoneTrouble> {
    let zone = zone.parse().ok();
    Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).in_zone(zone).zone_trouble()
}

#[test]
fn a_time_that_clocks_do_not_show_once_has_forms_that_work() {
    let twice =
        |forms: [&str; 2]| Some(ZoneTrouble::Twice { time: "02:30".into(), forms: forms.map(str::to_owned).into() });
    let skipped = |forms: [&str; 2]| {
        let (time, from, to) = ("02:30".to_owned(), "02:00".to_owned(), "03:00".to_owned());
        Some(ZoneTrouble::Skipped { time, from, to, forms: forms.map(str::to_owned).into() })
    };
    for (text, expected) in [
        ("2024-10-27T02:30", twice(["2024-10-27T02:30+02:00", "2024-10-27T02:30+01:00"])),
        ("2024-10-27T02:30~", twice(["2024-10-27T02:30+02:00~", "2024-10-27T02:30+01:00~"])),
        ("2024-10-27T02:30/PT1H", twice(["2024-10-27T02:30+02:00/PT1H", "2024-10-27T02:30+01:00/PT1H"])),
        (
            "2024-10-27T01:00/T02:30",
            twice(["2024-10-27T01:00+02:00/T02:30+02:00", "2024-10-27T01:00+02:00/T02:30+01:00"]),
        ),
        ("2024-03-31T02:30", skipped(["2024-03-31T03:30", "2024-03-31T01:30"])),
        ("2024-03-31T01:10/T02:30", skipped(["2024-03-31T01:10/T03:30", "2024-03-31T01:10/T01:30"])),
        ("2024-10-27T02:30+01:00", None),
        ("2024-10-27T02", None),
        ("2024-03-31T03:00", None),
        ("2024-03-31", None),
        ("2024-03-31T01:30/PT1H", None),
        ("2024-03-14T23:30Z/2024-03-14", Some(ZoneTrouble::Reversed)),
    ] {
        assert_eq!(trouble(text), expected, "{text}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, row by row")]
fn the_forms_for_a_time_that_was_never_are_of_the_days_that_were() {
    for (zone, text, from, to, expected) in [
        ("Europe/Berlin", "2024-03-31T02", "02:00", "03:00", ["2024-03-31T03", "2024-03-31T01"]),
        (
            "Pacific/Apia",
            "2011-12-30T12:00",
            "2011-12-29T24:00",
            "2011-12-31T00:00",
            ["2011-12-31T12:00", "2011-12-29T12:00"],
        ),
        (
            "Pacific/Apia",
            "2011-12-30T00:00/PT1H",
            "2011-12-29T24:00",
            "2011-12-31T00:00",
            ["2011-12-31T00:00/PT1H", "2011-12-29T00:00/PT1H"],
        ),
        (
            "Pacific/Apia",
            "2011-12-30T01:00/T02:00~",
            "2011-12-29T24:00",
            "2011-12-31T00:00",
            ["2011-12-31T01:00/2011-12-31T02:00~", "2011-12-29T01:00/2011-12-29T02:00~"],
        ),
        ("Pacific/Apia", "2011-12-30", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31", "2011-12-29"]),
        ("Pacific/Apia", "2011-12-30~", "2011-12-29T24:00", "2011-12-31T00:00", ["2011-12-31~", "2011-12-29~"]),
        (
            "Pacific/Apia",
            "2011-12-24/2011-12-30",
            "2011-12-29T24:00",
            "2011-12-31T00:00",
            ["2011-12-24/2011-12-31", "2011-12-24/2011-12-29"],
        ),
        (
            "Pacific/Kwajalein",
            "1993-08-21T12:00:30.5",
            "1993-08-20T24:00",
            "1993-08-22T00:00",
            ["1993-08-22T12:00:30.5", "1993-08-20T12:00:30.5"],
        ),
        (
            "Asia/Manila",
            "1844-12-31T12:00",
            "1844-12-30T24:00",
            "1845-01-01T00:00",
            ["1845-01-01T12:00", "1844-12-30T12:00"],
        ),
        ("America/Sao_Paulo", "2018-11-04T00:30", "00:00", "01:00", ["2018-11-04T01:30", "2018-11-03T23:30"]),
        ("Africa/Monrovia", "1972-01-07T00:10", "00:00", "00:44", ["1972-01-07T00:54", "1972-01-06T23:25"]),
        ("Antarctica/Troll", "2024-03-31T01:30", "01:00", "03:00", ["2024-03-31T03:30", "2024-03-30T23:30"]),
        ("Asia/Pyongyang", "2018-05-04T23:45", "23:30", "00:00", ["2018-05-05T00:15", "2018-05-04T23:15"]),
        (
            "Europe/Berlin",
            "2024-03-31T02:10/T02:30",
            "02:00",
            "03:00",
            ["2024-03-31T03:10/T03:30", "2024-03-31T01:10/T01:30"],
        ),
    ] {
        let Some(ZoneTrouble::Skipped { from: told, to: next, forms, .. }) = trouble_in(zone, text) else {
            panic!("{zone} {text}: {:?}", trouble_in(zone, text))
        };
        assert_eq!((&*told, &*next), (from, to), "{zone} {text}");
        assert_eq!(forms, expected, "{zone} {text}");
    }
}

#[test]
fn a_day_has_an_end_whatever_the_clocks_do_then() {
    for (zone, text) in [
        ("Pacific/Apia", "2011-12-29T24:00"),
        ("Pacific/Apia", "2011-12-29T23:00/T24:00"),
        ("Pacific/Apia", "2011-12-29T24:00/.."),
        ("America/Sao_Paulo", "2018-11-03T24:00"),
        ("America/Havana", "2024-11-02T24:00"),
    ] {
        assert_eq!(trouble_in(zone, text), None, "{zone} {text}");
    }
    // Where the first hour of a day comes twice, the day before ends once.
    let zone = "Atlantic/Azores".parse().ok();
    let hull = |text: &str| Date::parse(text).ok()?.in_zone(zone).extent()?.hull();
    let (end, first) = (hull("2024-10-26T24:00"), hull("2024-10-27T00:00Z"));
    assert_eq!(end, first);
}

#[test]
fn a_leap_second_is_where_one_was_on_the_clocks_of_the_zone() {
    for (zone, text) in [
        ("Europe/Berlin", "2017-01-01T00:59:60"),
        ("Asia/Kolkata", "2017-01-01T05:29:60"),
        ("UTC", "2016-12-31T23:59:60"),
        ("-08:00", "2016-12-31T15:59:60"),
        ("Asia/Tokyo", "2016-12-31T23:59:60Z"),
        ("Europe/Berlin", "2017-01-01T00:59:60/T01:00:10"),
    ] {
        assert_eq!(trouble_in(zone, text), None, "{zone} {text}");
    }
    for (zone, text, forms) in [
        ("Europe/Berlin", "2016-12-31T23:59:60", vec!["2016-12-31T23:59:59", "2017-01-01T00:00:00"]),
        ("UTC", "2017-01-01T08:59:60", vec!["2017-01-01T08:59:59", "2017-01-01T09:00:00"]),
        ("+02:00", "2017-01-01T00:59:60/T01:30", vec!["2017-01-01T00:59:59/T01:30"]),
    ] {
        let forms = forms.into_iter().map(str::to_owned).collect();
        assert_eq!(trouble_in(zone, text), Some(ZoneTrouble::NoLeapSecond { forms }), "{zone} {text}");
    }
}

#[test]
fn both_of_two_times_by_a_local_mean_time_have_a_form() {
    for (zone, text, expected) in [
        ("America/New_York", "1883-11-18T12:00", ["1883-11-18T16:56:02Z", "1883-11-18T12:00-05:00"]),
        ("America/Juneau", "1867-10-19T12:00", ["1867-10-18T20:57:41Z", "1867-10-19T20:57:41Z"]),
    ] {
        let Some(ZoneTrouble::Twice { forms, .. }) = trouble_in(zone, text) else { panic!("{zone} {text}") };
        assert_eq!(forms, expected, "{zone} {text}");
    }
}
