//! Laws of the axis.

use super::scales::Case;
use super::seeds;
use dateline::font::{Ruler, Style};
use dateline::geom::{Interval, Rect};
use dateline::layout::{Anchor, Axis, Role, ScaleKind, Text, Tick, TimeScale, axis};
use dateline::time::{Civil, Instant};
use std::sync::OnceLock;

fn placed(case: &Case, ruler: &mut Ruler) -> Axis {
    let span = case.scale.span();
    axis(&case.scale, Rect::new(span.start, 100.0, span.length(), 36.0), ruler)
}

pub(super) fn labels(axis: &Axis) -> impl Iterator<Item = &Text> {
    axis.ticks.iter().chain(&axis.contexts).filter_map(|tick| tick.label.as_ref())
}

/// Where a label stands, by the ruler's word and not the layout's.
pub(super) fn extent(text: &Text, ruler: &mut Ruler) -> Interval {
    let width = ruler.width(&text.text, Style { size: text.size, weight: text.weight, tabular: text.tabular });
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    };
    Interval::new(left, left + width)
}

/// The astronomical year that a label ends with.
pub(super) fn year(label: &str) -> Option<i64> {
    let bare = label.trim_end_matches(" CE");
    let (bare, before) = bare.strip_suffix(" BCE").map_or((bare, false), |bare| (bare, true));
    let scaled = [(" million", 1_000_000), (" billion", 1_000_000_000)];
    let (bare, unit) =
        scaled.iter().find_map(|(name, unit)| Some((bare.strip_suffix(name)?, *unit))).unwrap_or((bare, 1));
    let digits: String = bare.split(' ').next_back()?.chars().filter(|c| *c != ',').collect();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let thousandths: i64 = format!("{whole}{decimals:0<3}").parse().ok()?;
    let year = thousandths * unit / 1_000;
    Some(if before { 1 - year } else { year })
}

/// The labels that must say a year: contexts, and ticks where there is no context below them.
fn dated<'a>(axis: &'a Axis) -> Vec<&'a Text> {
    let units = axis.ticks.iter().filter_map(|tick| tick.label.as_ref());
    let contexts: Vec<&Text> = axis.contexts.iter().filter_map(|tick| tick.label.as_ref()).collect();
    let below = |unit: &&Text| contexts.iter().any(|context| context.at.y > unit.at.y);
    let bare: Vec<&'a Text> = units.filter(|unit| !below(unit)).collect();
    [contexts, bare].concat()
}

/// Every axis once, for all the laws.
fn all() -> &'static [(Case, Axis)] {
    static ALL: OnceLock<Vec<(Case, Axis)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut ruler = Ruler::new();
        let place = |case: Case| {
            let axis = placed(&case, &mut ruler);
            (case, axis)
        };
        seeds().map(Case::random).map(place).collect()
    })
}

fn each(mut law: impl FnMut(&Case, &Axis, &mut Ruler)) {
    let mut ruler = Ruler::new();
    all().iter().for_each(|(case, axis)| law(case, axis, &mut ruler));
}

#[test]
fn no_label_touches_another() {
    each(|case, axis, ruler| {
        let mut boxes: Vec<(f64, Interval)> = labels(axis).map(|text| (text.at.y, extent(text, ruler))).collect();
        boxes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.start.total_cmp(&b.1.start)));
        let apart = |pair: &[(f64, Interval)]| pair[0].0 != pair[1].0 || pair[0].1.end + 9.99 <= pair[1].1.start;
        assert!(boxes.windows(2).all(apart), "seed {}: {axis:?}", case.seed);
    });
}

#[test]
fn every_axis_says_a_year_and_every_year_is_on_it() {
    each(|case, axis, _| {
        let (from, to) = case.scale.window();
        let (dated, short): (Vec<&Text>, Vec<&Text>) =
            dated(axis).into_iter().partition(|text| year(&text.text).is_some());
        assert!(!dated.is_empty(), "seed {}: {axis:?}", case.seed);
        for text in &dated {
            let year = year(&text.text);
            let on = year.is_some_and(|year| from.civil().year <= year && year <= to.civil().year);
            assert!(on, "seed {}: {} on {from:?} to {to:?}", case.seed, text.text);
        }
        // A piece between breaks or knots too narrow for a whole date names its day or its month: never its year alone. So does
        // the day in which an axis of times begins, where the next one has the year.
        let first = dated.iter().map(|text| text.at.x).fold(f64::INFINITY, f64::min);
        for text in short {
            let month = text.text.rsplit(' ').next().unwrap_or_default();
            let named = month.len() == 3 && month.starts_with(|c: char| c.is_ascii_uppercase());
            let narrow = !case.scale.breaks().is_empty() || case.scale.kind() == ScaleKind::Focus || text.at.x < first;
            assert!(named && narrow, "seed {}: {}", case.seed, text.text);
        }
    });
}

#[test]
fn ticks_are_two_or_more_and_not_a_crowd() {
    each(|case, axis, _| {
        let among = |tick: &&Tick| tick.label.as_ref().is_some_and(|text| text.role == Role::Tick);
        let said = axis.ticks.iter().chain(&axis.contexts).filter(among).count();
        let width = case.scale.span().length();
        assert!(said >= 2, "seed {}: {said} in {width} px: {axis:?}", case.seed);
        assert!(axis.ticks.len() as f64 <= (width / 40.0).max(4.0), "seed {}: {width} px: {axis:?}", case.seed);
    });
}

#[test]
fn ticks_go_from_left_to_right_and_only_labelled_ones_have_a_line() {
    each(|case, axis, _| {
        for ticks in [&axis.ticks, &axis.contexts] {
            assert!(ticks.windows(2).all(|pair| pair[0].x < pair[1].x), "seed {}: {ticks:?}", case.seed);
        }
        assert!(axis.ticks.iter().all(|tick| tick.label.is_some() || !tick.grid), "seed {}", case.seed);
    });
}

#[test]
fn nothing_stands_in_a_break_or_beyond_the_margin() {
    each(|case, axis, ruler| {
        for omitted in &axis.breaks {
            let inside =
                axis.ticks.iter().chain(&axis.contexts).find(|tick| omitted.x.start < tick.x && tick.x < omitted.x.end);
            assert_eq!(inside, None, "seed {}", case.seed);
            for text in labels(axis) {
                let covered = extent(text, ruler).overlap(omitted.x);
                assert!(
                    covered < omitted.x.length() / 2.0,
                    "seed {}: {covered} px of {omitted:?} under {text:?}",
                    case.seed
                );
            }
        }
        let span = case.scale.span();
        let margin = Interval::new(span.start - 30.0, span.end + 30.0);
        for text in labels(axis) {
            let extent = extent(text, ruler);
            assert!(margin.contains(extent.start) && margin.contains(extent.end), "seed {}: {text:?}", case.seed);
            assert!(
                axis.band.y.contains(text.at.y) && axis.band.y.contains(text.at.y - text.size),
                "seed {}",
                case.seed
            );
        }
    });
}

#[test]
fn every_piece_between_breaks_says_its_date() {
    each(|case, axis, ruler| {
        let dated: Vec<Interval> = dated(axis).into_iter().map(|text| extent(text, ruler)).collect();
        for piece in &axis.pieces {
            // Among years of many figures a label can be wider than its piece.
            let said = dated.iter().any(|label| piece.overlap(*label) > 0.0);
            assert!(said || long_years(&case.scale), "seed {}: {piece:?}: {axis:?}", case.seed);
        }
    });
}

/// Eight figures or more.
fn long_years(scale: &TimeScale) -> bool {
    let (from, to) = scale.window();
    from.civil().year < -9_999_999 || to.civil().year > 9_999_999
}

#[test]
fn there_is_no_year_zero() {
    each(|case, axis, _| {
        for text in labels(axis) {
            let zero = text.text.split(' ').any(|word| word.parse() == Ok(0));
            assert!(!zero, "seed {}: {}", case.seed, text.text);
        }
    });
}

#[test]
fn eras_are_said_on_both_sides() {
    let year = |year| Instant::from_civil(Civil { year, month: 1, day: 1 });
    let scale = TimeScale::linear(year(-600), year(401), Interval::new(40.0, 940.0));
    let axis = axis(&scale, Rect::new(40.0, 0.0, 900.0, 36.0), &mut Ruler::new());
    let said: Vec<&str> = labels(&axis).map(|text| text.text.as_str()).collect();
    let expected = [
        "600 BCE", "500 BCE", "400 BCE", "300 BCE", "200 BCE", "100 BCE", "1 CE", "100 CE", "200 CE", "300 CE",
        "400 CE",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_day_has_its_tick_at_noon_where_its_events_stand() {
    let day = |month, day| Instant::from_civil(Civil { year: 2012, month, day });
    let scale = TimeScale::linear(day(5, 20), day(6, 12), Interval::new(40.0, 840.0));
    let axis = axis(&scale, Rect::new(40.0, 0.0, 800.0, 36.0), &mut Ruler::new());
    let noon = |tick: &Tick| scale.instant(tick.x).0.rem_euclid(86_400);
    assert!(axis.ticks.len() > 8 && axis.ticks.iter().all(|tick| noon(tick) == 43_200), "{axis:?}");
}

#[test]
fn a_sequence_says_each_date_once_and_none_beside_its_event() {
    let mut ruler = Ruler::new();
    for case in seeds().map(Case::random) {
        let at: Vec<Instant> = case.busy.iter().map(|(from, _)| *from).collect();
        let (from, to) = case.scale.window();
        let scale = TimeScale::sequential(from, to, case.scale.span(), &at);
        let axis = axis(&scale, Rect::new(0.0, 0.0, 3_040.0, 36.0), &mut ruler);
        let said: Vec<&Text> = labels(&axis).collect();
        let boxes: Vec<Interval> = said.iter().map(|text| extent(text, &mut ruler)).collect();
        assert!(boxes.windows(2).all(|pair| pair[0].end + 9.99 <= pair[1].start), "seed {}: {axis:?}", case.seed);
        assert!(said.windows(2).all(|pair| pair[0].text != pair[1].text), "seed {}: {axis:?}", case.seed);
        let stops: Vec<f64> = scale.pieces().iter().map(|piece| piece.x.start).collect();
        assert!(axis.ticks.iter().all(|tick| stops.contains(&tick.x)), "seed {}: {axis:?}", case.seed);
        assert_eq!(axis.pieces.len(), 1, "seed {}", case.seed);
    }
}
