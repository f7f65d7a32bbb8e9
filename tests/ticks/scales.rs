//! Laws of the time scale.

use super::seeds;
use crate::random::Dice;
use dateline::geom::Interval;
use dateline::layout::{BREAK_WIDTH, ScaleKind, TimeScale};
use dateline::model::Scale;
use dateline::time::{Civil, Date, Instant};

/// One random axis.
pub(super) struct Case {
    pub(super) seed: u64,
    pub(super) scale: TimeScale,
    /// What no break may touch.
    pub(super) busy: Vec<(Instant, Instant)>,
}

impl Case {
    /// From two seconds to ten thousand million years, 300 to 3 000 px; one in four straight, the others of events in bursts.
    pub(super) fn random(seed: u64) -> Case {
        let mut dice = Dice::new(seed);
        let magnitude = 1_i64 << (1 + dice.below_i64(58));
        let length = (magnitude + dice.below_i64(magnitude)).min(10_000_000_000 * 31_556_952);
        let year = match dice.below_i64(4) {
            0 => dice.below_i64(4_000) - 2_000,
            1 => -i64::from(u32::try_from(length / 31_556_952).unwrap_or(u32::MAX)) / 2,
            2 => dice.below_i64(200) - 100,
            _ => 1_900 + dice.below_i64(130),
        };
        let from =
            Instant(Instant::from_civil(Civil { year, month: 1, day: 1 }).0 + dice.below_i64(length.max(31_556_952)));
        let to = Instant(from.0 + length);
        let x = Interval::new(40.0, 40.0 + 300.0 + dice.below_i64(2_701) as f64);
        let busy = bursts(&mut dice, from, length);
        let scale = match seed % 4 {
            0 => TimeScale::linear(from, to, x),
            1 => TimeScale::auto(from, to, x, &busy),
            3 => TimeScale::focus(from, to, x, &busy),
            _ => TimeScale::broken(from, to, x, &busy),
        };
        Case { seed, scale, busy }
    }
}

fn bursts(dice: &mut Dice, from: Instant, length: i64) -> Vec<(Instant, Instant)> {
    let centres: Vec<i64> = (0..1 + dice.below_i64(9)).map(|_| dice.below_i64(length)).collect();
    let count = 1 + dice.below_i64(60);
    let mut event = || {
        let centre = centres[usize::try_from(dice.below_i64(centres.len() as i64)).expect("impossible: an index")];
        let start = (centre + dice.below_i64(length / 60 + 1)).min(length - 1);
        (Instant(from.0 + start), Instant(from.0 + (start + 1 + dice.below_i64(length / 200 + 1)).min(length)))
    };
    (0..count).map(|_| event()).collect()
}

/// px a second
pub(super) fn slopes(scale: &TimeScale) -> Vec<f64> {
    scale.pieces().iter().map(|piece| piece.x.length() / (piece.to.0 - piece.from.0) as f64).collect()
}

#[test]
fn time_never_stands_still_and_never_turns_back() {
    for case in seeds().map(Case::random) {
        let (scale, (from, to)) = (&case.scale, case.scale.window());
        let mut dice = Dice::new(case.seed + 1);
        let mut at: Vec<Instant> = (0..40).map(|_| Instant(from.0 + dice.below_i64(to.0 - from.0))).collect();
        at.extend(scale.pieces().iter().flat_map(|piece| [piece.from, piece.to]));
        at.sort_unstable();
        at.dedup();
        let rises = |pair: &[Instant]| {
            let rise = scale.x(pair[1]) - scale.x(pair[0]);
            // Below this an f64 cannot tell two places apart.
            let distinguished = (pair[1].0 - pair[0].0) as f64 / (to.0 - from.0) as f64 > 1e-10;
            if distinguished { rise > 0.0 } else { rise >= 0.0 }
        };
        assert!(at.windows(2).all(rises), "seed {}: {scale:?}", case.seed);
    }
}

#[test]
fn the_window_fills_the_line() {
    for case in seeds().map(Case::random) {
        let ((from, to), span) = (case.scale.window(), case.scale.span());
        assert!((case.scale.x(from) - span.start).abs() < 1e-6, "seed {}", case.seed);
        assert!((case.scale.x(to) - span.end).abs() < 1e-6, "seed {}", case.seed);
        let mut edge = span.start;
        let mut stretches: Vec<Interval> = case.scale.pieces().iter().map(|piece| piece.x).collect();
        stretches.extend(case.scale.breaks().iter().map(|omitted| omitted.x));
        stretches.sort_by(|a, b| a.start.total_cmp(&b.start));
        for stretch in stretches {
            assert!(
                (stretch.start - edge).abs() < 1e-6 && stretch.length() > 0.0,
                "seed {}: {:?}",
                case.seed,
                case.scale
            );
            edge = stretch.end;
        }
        assert!((edge - span.end).abs() < 1e-6, "seed {}", case.seed);
    }
}

#[test]
fn a_second_is_as_long_in_every_piece() {
    for case in seeds().map(Case::random).filter(|case| case.scale.kind() != ScaleKind::Focus) {
        let slopes = slopes(&case.scale);
        let equal = slopes.iter().all(|slope| (slope / slopes[0] - 1.0).abs() < 1e-6);
        assert!(equal, "seed {}: {slopes:?} in {:?}", case.seed, case.scale);
    }
}

#[test]
fn a_place_and_its_instant_agree() {
    for case in seeds().map(Case::random) {
        let (scale, span) = (&case.scale, case.scale.span());
        for step in 0..=50 {
            let x = span.start + span.length() * f64::from(step) / 50.0;
            // Instants are whole seconds: the place may move by what half a second is worth, in a break or at a knot by more.
            let instant = scale.instant(x);
            let second = scale.x(Instant(instant.0 + 1)) - scale.x(Instant(instant.0 - 1));
            let allowed = if scale.kind() == ScaleKind::Focus { second } else { second / 2.0 };
            assert!((scale.x(instant) - x).abs() <= allowed + 1e-6, "seed {}: {x} in {scale:?}", case.seed);
        }
    }
}

#[test]
fn breaks_are_few_and_leave_out_no_event() {
    let mut broken = 0;
    for case in seeds().map(Case::random) {
        let breaks = case.scale.breaks();
        broken += usize::from(!breaks.is_empty());
        assert!(breaks.len() <= 8.min((case.busy.len() - 1) / 3), "seed {}", case.seed);
        assert_eq!(case.scale.kind() == ScaleKind::Broken, !breaks.is_empty(), "seed {}", case.seed);
        for omitted in breaks {
            let hidden = case.busy.iter().find(|(from, to)| *from < omitted.to && omitted.from < *to);
            assert_eq!(hidden, None, "seed {}: {omitted:?}", case.seed);
            assert!((omitted.x.length() - BREAK_WIDTH).abs() < 1e-6, "seed {}: {omitted:?}", case.seed);
            assert!(omitted.words.ends_with(" omitted"), "seed {}: {omitted:?}", case.seed);
        }
        // A mark at a gap's end is 9 px across: it must stay clear of the break.
        for (from, to) in &case.busy {
            let (left, right) = (case.scale.x(*from), case.scale.x(*to));
            let clear = |b: &Interval| right + 9.0 <= b.start || b.end + 9.0 <= left;
            assert!(breaks.iter().all(|omitted| clear(&omitted.x)), "seed {}: {left} to {right}", case.seed);
        }
    }
    assert!(broken * 10 > seeds().count(), "{broken} broken scales are too few to have tried anything");
}

#[test]
fn auto_breaks_only_where_each_break_buys_a_quarter() {
    for seed in seeds() {
        let Case { scale, busy, .. } = Case::random(seed);
        let ((from, to), span) = (scale.window(), scale.span());
        let auto = TimeScale::auto(from, to, span, &busy);
        let gain = slopes(&auto)[0] / slopes(&TimeScale::linear(from, to, span))[0];
        let price = auto.breaks().iter().fold(1.0, |price, _| price * 1.25);
        assert!(gain >= price, "seed {seed}: {gain} for {price}");
        if !TimeScale::broken(from, to, span, &busy).breaks().is_empty() && auto.breaks().is_empty() {
            assert_eq!(auto.kind(), ScaleKind::Linear, "seed {seed}");
        }
    }
}

#[test]
fn an_open_or_wide_date_is_never_broken() {
    let window = ["1940", "2029"]
        .map(|date| Instant::from_civil(Civil { year: date.parse().expect("a year"), month: 1, day: 1 }));
    let fit = |dates: &[&str]| {
        let extents: Vec<_> =
            dates.iter().map(|date| Date::parse(date).expect("a date").extent().expect("near")).collect();
        let extents: Vec<_> = extents.iter().collect();
        TimeScale::fit(Scale::Auto, (window[0], window[1]), Interval::new(0.0, 1_600.0), &extents)
    };
    let few = ["1943-05-01", "2011", "2012-05-25", "2013", "2014", "2015-09-30", "2024-12-08"];
    assert_eq!(fit(&few).breaks()[0].words, "68 years omitted");
    for joined in ["1944/2010", "1944/..", "../2011", "1944/", "[1944,2010]", "{1944,2010}"] {
        assert!(fit(&[&few[..], &[joined]].concat()).breaks().is_empty(), "{joined}");
    }
    // A decade keeps its ten years, and what is left of the gap is left out.
    let omitted = fit(&[&few[..], &["197X"]].concat()).breaks().to_vec();
    let decade = [1970, 1980].map(|year| Instant::from_civil(Civil { year, month: 1, day: 1 }));
    assert!(!omitted.is_empty() && omitted.iter().all(|b| b.to <= decade[0] || decade[1] <= b.from), "{omitted:?}");
}

#[test]
fn a_sequence_has_one_step() {
    let at = [0, 5, 5, 6, 900, 10_000].map(Instant);
    let scale = TimeScale::sequential(Instant(-1), Instant(20_000), Interval::new(0.0, 600.0), &at);
    let places: Vec<f64> = [0, 5, 6, 900, 10_000].map(|at| scale.x(Instant(at))).to_vec();
    assert_eq!(places, [100.0, 200.0, 300.0, 400.0, 500.0]);
    assert_eq!((scale.kind(), scale.breaks().len()), (ScaleKind::Sequential, 0));
}
