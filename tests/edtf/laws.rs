//! Laws that hold for any date and any text.

use chrono::{Datelike, NaiveDate};
use dateline::time::{Bounds, Civil, Date, Edge, Instant, Limit, Shape};
use proptest::prelude::*;

/// Seconds in a day.
const DAY: i64 = 86_400;

/// Texts that are often EDTF: its own parts in any order.
fn edtf_like() -> impl Strategy<Value = String> {
    let year =
        prop_oneof!["[0-9X]{4}", "-[0-9X]{4}", "Y-?[1-9][0-9]{4,19}", "Y-?[1-9]{1,3}E[0-9]{1,4}", "[0-9]{4}S[1-4]"];
    let rest = prop_oneof!["", "-(0[1-9]|1[0-2]|[0-4X][0-9X])", "-[01X][0-9X]-[0-3X][0-9X]", "-~(0[1-9])-?[0-3][0-9]"];
    let date = ("[?~%]?", year, rest, "[?~%]?").prop_map(|(a, b, c, d)| format!("{a}{b}{c}{d}"));
    let date = prop_oneof![8 => date, 1 => Just("..".to_string()), 1 => Just(String::new())].boxed();
    let interval = (date.clone(), date.clone()).prop_map(|(a, b)| format!("{a}/{b}"));
    let member = prop_oneof![4 => date.clone(), 1 => date.clone().prop_map(|d| format!("..{d}")),
        1 => date.clone().prop_map(|d| format!("{d}..")), 1 => (date.clone(), date.clone()).prop_map(|(a, b)| format!("{a}..{b}"))];
    let set = (prop::bool::ANY, prop::collection::vec(member, 1..15)).prop_map(|(one, members)| {
        let inner = members.join(",");
        if one { format!("[{inner}]") } else { format!("{{{inner}}}") }
    });
    let time = "[0-9]{4}-(0[1-9]|1[0-2])-[0-2][1-8]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|[+-][01][0-9]:[0-5][0-9])?";
    prop_oneof![3 => date, 2 => interval, 2 => set, 1 => time]
}

/// The instants of a limit, as a day.
fn day(limit: Limit) -> Option<Instant> {
    if let Limit::Day(civil) = limit { Instant::checked_from_civil(civil) } else { None }
}

/// Everything that must hold of a date, whatever it is.
fn assert_lawful(date: &Date) {
    assert!(!date.words().trim().is_empty(), "{date:?}");
    assert!(date.level() <= 2, "{date:?}");
    let (first, last) = date.sort_key();
    assert!(first <= last, "{date:?}: {first:?} {last:?}");
    let Bounds { earliest, latest } = date.bounds();
    if let (Limit::Day(earliest), Limit::Day(latest)) = (earliest, latest) {
        assert!(earliest <= latest, "{date:?}");
    }
    let Some(extent) = date.extent() else { return };
    if let Shape::Span { start: Edge::Within(a, b), end: Edge::Within(c, d) } = extent.shape {
        assert!(a < b && c < d && a <= c && b <= d, "{date:?}: {extent:?}");
    }
    // A time with a zone is drawn at its place in UTC, which may be another day than the author's.
    let zoned = date.as_written().contains('T');
    if let (Some((first, last)), false) = (extent.hull(), zoned) {
        assert!(first < last, "{date:?}: {extent:?}");
        assert!(day(earliest).is_none_or(|earliest| earliest <= first), "{date:?}: {extent:?}");
        assert!(day(latest).is_none_or(|latest| last.0 <= latest.0 + DAY), "{date:?}: {extent:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_parsing_panic(text in any::<String>()) {
        if let Ok(date) = Date::parse(&text) {
            assert_lawful(&date);
        }
    }

    #[test]
    fn no_text_of_date_letters_makes_parsing_panic(text in "[0-9XYES?~%./,:TZ+ \\-\\[\\]{}a-zé–]{0,40}") {
        if let Ok(date) = Date::parse(&text) {
            assert_lawful(&date);
        }
    }

    #[test]
    fn what_is_nearly_edtf_is_lawful_or_has_a_reason(text in edtf_like()) {
        match Date::parse(&text) {
            Ok(date) => assert_lawful(&date),
            Err(error) => {
                prop_assert!(!error.to_string().is_empty());
                if let Some(better) = error.suggestion() {
                    prop_assert!(Date::parse(better).is_ok(), "{} for {}", better, text);
                }
            }
        }
    }

    #[test]
    fn days_count_there_and_back(year in -1_000_000_i64..1_000_000, month in 1_u8..=12, day in 1_u8..=28, second in 0_i64..DAY) {
        let civil = Civil { year, month, day };
        let midnight = Instant::from_civil(civil);
        prop_assert_eq!(Instant(midnight.0 + second).civil(), civil);
        let tomorrow = Instant(midnight.0 + DAY).civil();
        prop_assert_eq!(Instant(midnight.0 + DAY), Instant::from_civil(tomorrow));
    }

    #[test]
    fn days_agree_with_chrono(day in -95_000_000_i32..95_000_000) {
        let chrono = NaiveDate::from_epoch_days(day).unwrap();
        let civil = Instant(i64::from(day) * DAY).civil();
        prop_assert_eq!((civil.year, u32::from(civil.month), u32::from(civil.day)), (chrono.year().into(), chrono.month(), chrono.day()));
    }

    #[test]
    fn plain_days_are_themselves(year in 0_i64..10_000, month in 1_u8..=12, day in 1_u8..=28) {
        let written = format!("{year:04}-{month:02}-{day:02}");
        let date = Date::parse(&written).unwrap();
        let civil = Civil { year, month, day };
        prop_assert_eq!(date.bounds(), Bounds { earliest: Limit::Day(civil), latest: Limit::Day(civil) });
        let midnight = Instant::from_civil(civil);
        prop_assert_eq!(date.extent().unwrap().hull(), Some((midnight, Instant(midnight.0 + DAY))));
        prop_assert_eq!(date.bounds().earliest.to_string(), written);
    }
}

#[test]
fn megabytes_are_refused_at_once() {
    for text in ["1".repeat(10_000_000), format!("[{}]", "1984,".repeat(2_000_000)), "é".repeat(5_000_000)] {
        let error = Date::parse(&text).unwrap_err();
        assert!(error.to_string().len() < 200, "a message is no place for megabytes");
    }
}
