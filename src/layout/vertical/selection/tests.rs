//! Label selection in columns: what stays, and that nothing is lost.

use crate::geom::Interval;
use crate::layout::labels::target::Target;
use crate::layout::vertical::columns::{LabelBox, Limits};
use crate::layout::vertical::selection::{Candidate, LabelSelector, Rest, STRETCH};
use std::collections::BTreeSet;

fn label_box(y: f64) -> LabelBox {
    LabelBox { y, lift: 0.0, middle: 7.0, height: 30.0 }
}

fn select(ys: &[f64], stray: f64) -> Vec<Target> {
    let candidates: Vec<Candidate> = ys.iter().map(|&y| Candidate { label_box: label_box(y), held: None }).collect();
    let ranked: Vec<usize> = (0..ys.len()).collect();
    let limits = Limits { field: Interval::new(-200.0, 1_000.0), stray };
    let selector = LabelSelector {
        candidates: &candidates,
        ranked: &ranked,
        extra: None,
        two: false,
        limits,
        most: f64::INFINITY,
    };
    selector.select(|_| label_box(0.0)).into_iter().map(|label| label.kept).collect()
}

#[test]
fn all_stay_where_all_have_room() {
    assert_eq!(select(&[0.0, 1.0, 300.0], 40.0), [Target::Event(0), Target::Event(1), Target::Event(2)]);
}

#[test]
fn the_lightest_of_a_burst_are_counted_by_one_label() {
    let kept = select(&[100.0, 100.0, 101.0, 101.0, 102.0, 400.0], 41.0);
    assert_eq!(kept, [Target::Event(0), Target::Event(1), Target::Several(vec![2, 3, 4]), Target::Event(5)]);
}

#[test]
fn none_is_lost_whatever_the_room() {
    for stray in [0.0, 20.0, 60.0, 200.0] {
        let ys: Vec<f64> = (0..90).map(|i| f64::from(i * i % 400)).collect();
        let mut ys = ys;
        ys.sort_by(f64::total_cmp);
        let mut seen: Vec<usize> = Vec::new();
        for kept in select(&ys, stray) {
            match kept {
                Target::Event(i) => seen.push(i),
                Target::Several(rest) => seen.extend(rest),
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..90).collect::<Vec<_>>(), "{stray}");
    }
}

/// The groups as a walk from label to label finds them.
fn walked(ys: &[f64], own: &BTreeSet<usize>, group: f64) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for i in (0..ys.len()).filter(|i| !own.contains(i)) {
        match groups.last_mut() {
            Some(rest) if ys[i] - ys[rest[rest.len() - 1]] <= group && ys[i] - ys[rest[0]] <= STRETCH * group => {
                rest.push(i);
            }
            _ => groups.push(vec![i]),
        }
    }
    groups
}

#[test]
fn stretches_hold_what_a_walk_from_label_to_label_finds() {
    let mut seed = 1_u32;
    let mut below = |end: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % end
    };
    let mut parted = 0;
    for round in 0..300 {
        let (count, length) = (below(60), 1 + below(if round % 2 == 0 { 90 } else { 2_000 }));
        let mut ys: Vec<f64> = (0..count).map(|_| f64::from(below(length))).collect();
        ys.sort_by(f64::total_cmp);
        let own: BTreeSet<usize> = (0..ys.len()).filter(|_| below(4) == 0).collect();
        let candidates: Vec<Candidate> =
            ys.iter().map(|&y| Candidate { label_box: label_box(y), held: None }).collect();
        let limits = Limits { field: Interval::new(0.0, 1.0), stray: 1.0 };
        let selector =
            LabelSelector { candidates: &candidates, ranked: &[], extra: None, two: false, limits, most: 0.0 };
        let groups = selector.groups(&own, &selector.spread(8.0));
        let middles: Vec<usize> = groups.iter().map(Rest::middle).collect();
        let found: Vec<Vec<usize>> = groups.iter().map(|rest| rest.positions().collect()).collect();
        assert_eq!(found, walked(&ys, &own, 8.0), "{ys:?}, {own:?}");
        assert_eq!(middles, found.iter().map(|rest| rest[rest.len() / 2]).collect::<Vec<_>>(), "{found:?}");
        parted += groups.iter().filter(|rest| rest.0.len() > 1).count();
    }
    assert!(parted > 100, "{parted} groups go around a label");
}
