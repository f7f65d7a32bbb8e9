//! Laws of calendar steps, and what their ticks say.

use dateline::time::{Civil, Instant, LADDER, Step};
use proptest::prelude::*;

fn day(year: i64, month: u8, day: u8) -> Instant {
    Instant::from_civil(Civil { year, month, day })
}

/// The labels of the boundaries from one instant on.
fn labels(step: Step, from: Instant, count: usize) -> Vec<String> {
    std::iter::successors(Some(step.floor(from)), |at| Some(step.next(*at)))
        .take(count)
        .map(|at| step.label_with_era(at))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn boundaries_are_where_floor_says(seconds in -400_000_000_000_000_i64..400_000_000_000_000, rung in 0..LADDER.len()) {
        let (step, at) = (LADDER[rung], Instant(seconds));
        let floor = step.floor(at);
        let next = step.next(floor);
        prop_assert!(floor <= at && at < next, "{step:?}: {floor:?} {at:?} {next:?}");
        prop_assert_eq!(step.floor(floor), floor);
        prop_assert_eq!(step.floor(next), next);
        prop_assert_eq!(step.floor(Instant(next.0 - 1)), floor);
        prop_assert!(floor <= step.tick(floor) && step.tick(floor) < next);
        prop_assert!(!step.label(floor).is_empty() && !step.context_label(floor).is_empty());
        if let Some(context) = step.context() {
            prop_assert!(context.floor(at) <= floor || matches!(step, Step::Week));
        }
    }

    #[test]
    fn the_end_of_time_does_not_panic(seconds in prop_oneof![Just(i64::MIN), Just(i64::MAX), any::<i64>()], rung in 0..LADDER.len()) {
        let step = LADDER[rung];
        let floor = step.floor(Instant(seconds));
        prop_assert!(step.next(floor) >= floor);
        prop_assert!(!step.label(step.tick(floor)).is_empty());
    }
}

#[test]
fn the_ladder_goes_from_fine_to_coarse() {
    let length = |step: &Step| step.next(step.floor(day(2012, 1, 2))).0 - step.floor(day(2012, 1, 2)).0;
    for pair in LADDER.windows(2) {
        assert!(length(&pair[0]) < length(&pair[1]), "{pair:?}");
    }
}

#[test]
fn days_restart_at_the_first() {
    assert_eq!(labels(Step::Day(2), day(2012, 5, 27), 5), ["27", "29", "1", "3", "5"]);
    assert_eq!(labels(Step::Day(15), day(2012, 2, 3), 4), ["1", "16", "1", "16"]);
    assert_eq!(labels(Step::Week, day(2012, 5, 25), 3), ["21", "28", "4"]);
}

#[test]
fn years_are_aligned_as_people_count_them() {
    let centuries = labels(Step::Year(100), day(-250, 1, 1), 6);
    assert_eq!(centuries, ["300 BCE", "200 BCE", "100 BCE", "1 CE", "100 CE", "200 CE"]);
    assert_eq!(labels(Step::Year(1), day(-1, 6, 1), 4), ["2 BCE", "1 BCE", "1 CE", "2 CE"]);
    let deep = labels(Step::Year(5_000_000_000), day(-9_000_000_000, 1, 1), 4);
    assert_eq!(deep, ["10 billion BCE", "5 billion BCE", "1 CE", "5 billion CE"]);
    assert_eq!(labels(Step::Year(10_000), day(-15_000, 1, 1), 3), ["20,000 BCE", "10,000 BCE", "1 CE"]);
}

#[test]
fn contexts_are_floors_of_their_own_step_and_say_it_in_full() {
    let at = Instant(day(2012, 5, 25).0 + 14 * 3600 + 30 * 60);
    for (step, label, context) in [
        (Step::Minute(30), "14:30", "25 May 2012"),
        (Step::Second(30), "14:30:00", "25 May 2012"),
        (Step::Day(1), "25", "May 2012"),
        (Step::Month(1), "May", "2012"),
    ] {
        let over = step.context().unwrap();
        assert_eq!(
            (step.label(step.floor(at)).as_str(), over.context_label(over.floor(at)).as_str()),
            (label, context)
        );
    }
}
