//! Ages: the years that they mean, their order, and their words.

use crate::time::{Civil, Date, Instant, Limit, Shape};

/// The first year that a date can mean, and the one after the last.
fn years(text: &str) -> (i64, i64) {
    let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    match date.extent().map(|extent| extent.shape) {
        Some(Shape::Point(from, to)) => (from.civil().year, to.civil().year),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn an_age_is_as_exact_as_its_last_figure() {
    for (text, from, to) in [
        ("66 Ma", 1950 - 66_500_000, 1950 - 65_500_000),
        ("66.0 Ma", 1950 - 66_050_000, 1950 - 65_950_000),
        ("4.54 Ga", 1950 - 4_545_000_000, 1950 - 4_535_000_000),
        ("11.7 ka", 1950 - 11_750, 1950 - 11_650),
        ("12 ka", 1950 - 12_500, 1950 - 11_500),
        ("12000 BP", -10_050, -10_049),
        ("2000 cal BP", -50, -49),
        ("11.700 ka", -9750, -9749),
        ("11.7000 ka", -9750, -9749),
        ("0 BP", 1950, 1951),
        ("0 Ma", 1950 - 500_000, 1951),
        ("0.5 Ma", 1950 - 550_000, 1950 - 450_000),
        ("3500 ± 50 BP", 1950 - 3550, 1951 - 3450),
        ("66.0 ± 0.5 Ma", 1950 - 66_500_000, 1951 - 65_500_000),
        ("66 ± 0.05 Ma", 1950 - 66_050_000, 1951 - 65_950_000),
        ("20 ± 20 BP", 1910, 1951),
    ] {
        assert_eq!(years(text), (from, to), "{text}");
    }
}

#[test]
fn a_greater_age_lies_earlier_and_finer_figures_lie_within() {
    for (unit, step) in [("Ga", 1), ("Ma", 7), ("ka", 13), ("BP", 101), ("cal BP", 97)] {
        let mut later = (i64::MAX, i64::MAX);
        for whole in (1..90).map(|age| age * step) {
            let age = years(&format!("{whole} {unit}"));
            assert!(age.0 < age.1 && age.0 < later.0 && age.1 < later.1, "{whole} {unit}");
            later = age;
            // Years have no parts.
            if unit.ends_with("BP") {
                assert!(Date::parse(&format!("{whole}.0 {unit}")).is_err(), "{whole}.0 {unit}");
                continue;
            }
            let finer = years(&format!("{whole}.0 {unit}"));
            assert!(age.0 <= finer.0 && finer.1 <= age.1, "{whole}.0 {unit}");
            let with = years(&format!("{whole} ± 0.5 {unit}"));
            assert!(with.0.abs_diff(age.0) <= 1 && with.1.abs_diff(age.1) <= 1, "{whole} ± 0.5 {unit}");
        }
    }
}

#[test]
fn an_interval_of_ages_runs_from_the_older_to_the_younger() {
    let extent = |text: &str| Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).extent();
    for text in [
        "252 Ma/201 Ma",
        "2.58 Ma/11.7 ka",
        "66 Ma/..",
        "../66 Ma",
        "66 Ma/",
        "/66 Ma",
        "66 Ma~/56 Ma?",
        "11.7 ka/1950",
    ] {
        assert!(matches!(extent(text).map(|extent| extent.shape), Some(Shape::Span { .. })), "{text}");
    }
    let new_year = |year| Instant::from_civil(Civil { year, month: 1, day: 1 });
    let hull = extent("252 Ma/201 Ma").and_then(|extent| extent.hull());
    assert_eq!(hull, Some((new_year(1950 - 252_500_000), new_year(1950 - 200_500_000))));
    assert!(Date::parse("201 Ma/252 Ma").is_err() && Date::parse("11.7 ka/2.58 Ma").is_err());
}

#[test]
fn doubt_and_level_are_those_of_the_signs() {
    for (text, level, approximate, uncertain) in [
        ("66 Ma", 0, false, false),
        ("66 Ma~", 1, true, false),
        ("66 Ma?", 1, false, true),
        ("66 ± 1 Ma%", 1, true, true),
        ("252 Ma/201 Ma~", 1, true, false),
        ("66 Ma/..", 1, false, false),
    ] {
        let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let doubt = date.extent().map(|extent| extent.doubt).unwrap_or_default();
        assert_eq!((date.level(), doubt.approximate, doubt.uncertain), (level, approximate, uncertain), "{text}");
        assert_eq!(date.as_written(), text);
    }
}

#[test]
fn bounds_are_whole_years() {
    let bounds = Date::parse("12000 BP").map(|date| date.bounds());
    let day = |month, day| Limit::Day(Civil { year: -10_050, month, day });
    assert_eq!(bounds.map(|bounds| (bounds.earliest, bounds.latest)), Ok((day(1, 1), day(12, 31))));
}
