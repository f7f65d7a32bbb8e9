//! The sequential axis: the date at each stop, and the time from one stop to the next in words.

use crate::language::Language;
use crate::layout::axis::labels::{APART, Gauge, UNIT, Years, full_label, held};
use crate::layout::axis::step::Mark;
use crate::layout::scale::{Stop, TimeScale};
use crate::time::{DAY, Date, Instant, Step, elapsed, elapsed_ages};

/// Two years and two months, days: a longer axis says years at its stops, a shorter one days.
const YEARS: i64 = 730;
const MONTHS: i64 = 60;

/// Units within a day, in English.
const CLOCK: [&str; 6] = ["hour", "hours", "minute", "minutes", "second", "seconds"];

/// Within which something happened.
type Reach = (Instant, Instant);

/// The time between two stops.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Lapse {
    /// Halfway, along the axis, px.
    pub(in crate::layout) middle: f64,
    /// One line or two, with their widths, px.
    pub(in crate::layout) lines: Vec<(String, f64)>,
}

impl Lapse {
    /// Of the widest line, px.
    pub(in crate::layout) fn width(&self) -> f64 {
        self.lines.iter().map(|line| line.1).fold(0.0, f64::max)
    }
}

/// A tick at every stop; its year (on shorter axes its month or day) where that is known and not that of the stop before.
pub(in crate::layout) fn marks(scale: &TimeScale, gauge: &mut Gauge<'_>) -> Vec<Mark> {
    let (unit, years) = (unit(scale), Years::of(scale));
    let mut marks: Vec<Mark> = Vec::new();
    let (mut said, mut free) = (None, f64::NEG_INFINITY);
    for stop in scale.stops() {
        let (x, at) = (scale.x(stop.at), unit.floor_in(scale.zone(), stop.at));
        let known = at <= stop.reach.0 && stop.reach.1 <= unit.next_in(scale.zone(), at);
        let label = (known && said != Some(at)).then(|| label(unit, scale.clock(at), years));
        let width = label.as_ref().map_or(0.0, |label| gauge.along(label, UNIT));
        let middle = held(x, width, scale.span());
        let fits = middle - width / 2.0 >= free;
        let mark = Mark { at: stop.at, x, middle: x, width, label: label.filter(|_| fits) };
        if mark.label.is_some() {
            (said, free) = (Some(at), middle + width / 2.0 + APART);
        }
        marks.push(mark);
    }
    marks
}

/// What the step says in full; years of more than four figures as authors mean them.
fn label(unit: Step, at: Instant, years: Years) -> String {
    let year = at.civil().year;
    let is_year = unit == Step::Year(1);
    if is_year && let Some(age) = years.age(Step::Ago(1), at) {
        return age;
    }
    let far = is_year && year < -9999;
    let meant = if far { Date::parse(&format!("Y{year}")).ok() } else { None };
    meant.map_or_else(
        || full_label(unit, at, years),
        |date| years.epoch.worded_in(date.words_in(years.language), years.language),
    )
}

fn unit(scale: &TimeScale) -> Step {
    let (from, to) = scale.window();
    match to.0.saturating_sub(from.0) / DAY {
        days if days > YEARS => Step::Year(1),
        days if days > MONTHS => Step::Month(1),
        _ => Step::Day(1),
    }
}

/// The time from each stop to the next, in the fullest words no wider than `room` says for a step of so many px, on at
/// most `most` lines; none where it is not certain which of the two came first.
pub(in crate::layout) fn lapses(
    scale: &TimeScale,
    room: impl Fn(f64) -> f64,
    most: usize,
    gauge: &mut Gauge<'_>,
) -> Vec<Lapse> {
    let lapse = |pair: &[Stop]| {
        let (from, to) = (scale.x(pair[0].at), scale.x(pair[1].at));
        let reaches = [over(pair[0]), over(pair[1])];
        let [first, second] = reaches.map(|reach| said(scale, reach, reaches));
        // A reader subtracts the one age from the other.
        let passed = if scale.epoch().is_back() { elapsed_ages(first, second)? } else { elapsed(first, second)? };
        let passed = if pair[0].doubtful || pair[1].doubtful { passed.about() } else { passed };
        let language = scale.language();
        let set = passed
            .forms(language)
            .into_iter()
            .flat_map(|words| (1..=most).filter_map(move |lines| broken(&words, lines, language)));
        let measured = set.map(|lines| {
            let lines = lines.into_iter().map(|line| (line.clone(), gauge.width(&line, UNIT))).collect();
            Lapse { middle: f64::midpoint(from, to), lines }
        });
        measured.into_iter().find(|lapse| lapse.width() <= room(to - from))
    };
    scale.stops().windows(2).filter_map(lapse).collect()
}

/// Between times of day hours are counted as they passed, between days and midnights as the calendar counts them.
fn said(scale: &TimeScale, reach: Reach, reaches: [Reach; 2]) -> Reach {
    let is_time = |reach: Reach| reach.1.0.saturating_sub(reach.0.0) < DAY / 2;
    let is_midnight = |reach: Reach| scale.clock(reach.0).0.rem_euclid(DAY) == 0;
    let is_of_times = reaches.into_iter().all(is_time) && !reaches.into_iter().all(is_midnight);
    if is_of_times { reach } else { (scale.clock(reach.0), scale.clock(reach.1)) }
}

/// Within which a stop happened; what lasts all of its date is over after its last second.
fn over(stop: Stop) -> Reach {
    if stop.ends_whole { (stop.reach.1, stop.reach.1) } else { stop.reach }
}

/// On so many lines, one or two, the second for the last unit.
fn broken(words: &str, lines: usize, language: Language) -> Option<Vec<String>> {
    if lines == 1 {
        return Some(vec![words.to_owned()]);
    }
    let (first, last) = words.rsplit_once(' ')?;
    // Of hours, minutes and seconds, and in other languages, a number is not parted from its unit.
    let is_of_clock = language != Language::English
        || words.split(' ').any(|word| matches!(word, "h" | "min" | "s") || CLOCK.contains(&word));
    if let Some((before, number)) = first.rsplit_once(' ').filter(|_| is_of_clock) {
        return Some(vec![before.to_owned(), format!("{number} {last}")]);
    }
    Some(vec![first.to_owned(), last.to_owned()])
}
