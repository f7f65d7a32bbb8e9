//! The record. What it is: figures of a picture as a line of a table, and which of two lines is better. In: what was
//! measured, lines. Out: lines, verdicts in words. It must not know how a picture came about.

use dateline::Measured;

/// A figure may differ by this much from the recorded one and count as the same: px, degrees, or a share of one.
const ROUNDING: f64 = 0.5;

/// Which way a figure gets better.
#[derive(Clone, Copy, PartialEq)]
enum Good {
    Less,
    More,
    /// It says what the case is, and is neither better nor worse.
    Said,
}

/// The columns: heading with its unit, and which way is better. Leaders below 15 degrees are told apart, above all are good.
const COLUMNS: [(&str, Good); 15] = [
    ("events", Good::Said),
    ("width px", Good::Said),
    ("height px", Good::Less),
    ("plot px", Good::Said),
    ("bound px", Good::Said),
    ("plot/bound", Good::Said),
    ("mean px", Good::Less),
    ("p95 px", Good::Less),
    ("max px", Good::Less),
    ("flattest deg", Good::Said),
    ("steepest deg", Good::Said),
    ("breaks", Good::Said),
    ("folded", Good::Less),
    ("text px", Good::More),
    ("faults", Good::Less),
];

/// The first line of the table.
pub(super) fn head() -> String {
    let names = COLUMNS.map(|(name, _)| name);
    format!("case\t{}", names.join("\t"))
}

/// One picture's line.
pub(super) fn line(name: &str, measured: &Measured) -> String {
    let ratio = if measured.height_bound > 0.0 { measured.plot_height / measured.height_bound } else { 0.0 };
    let moved = measured.displacement;
    let figures = [
        measured.events as f64,
        measured.width,
        measured.height,
        measured.plot_height,
        measured.height_bound,
        ratio,
        moved.mean,
        moved.p95,
        moved.max,
        measured.flattest.unwrap_or(90.0),
        measured.steepest.unwrap_or(90.0),
        measured.breaks as f64,
        measured.folded as f64,
        measured.smallest_text.unwrap_or(0.0),
        faults(measured) as f64,
    ];
    let figures: Vec<String> = figures.iter().zip(COLUMNS).map(|(value, column)| written(*value, column.0)).collect();
    format!("{name}\t{}", figures.join("\t"))
}

/// To a tenth; a ratio to a hundredth.
fn written(value: f64, column: &str) -> String {
    let places = if column.contains('/') { 100.0 } else { 10.0 };
    ((value * places).round() / places).to_string()
}

/// How many faults there are, and one for each bound that is passed.
fn faults(measured: &Measured) -> usize {
    let counted = [
        measured.label_overlaps,
        measured.leader_labels,
        measured.leader_crossings,
        measured.leader_axis,
        measured.leader_bars,
        measured.leaders_loose,
        measured.label_marks,
        measured.tick_overlaps,
        measured.outside,
    ];
    let named = counted.iter().filter(|count| **count > 0).count();
    counted.iter().sum::<usize>() + measured.faults().len() - named
}

/// How a line compares with the recorded one.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Change {
    pub(super) worse: Vec<String>,
    pub(super) better: Vec<String>,
    /// What is neither, as how many events a case has.
    pub(super) other: Vec<String>,
}

/// Compares the figures of two lines of one name.
pub(super) fn compare(recorded: &str, found: &str) -> Change {
    let mut change = Change::default();
    let name = found.split('\t').next().unwrap_or_default();
    let (was, is): (Vec<&str>, Vec<&str>) = (recorded.split('\t').collect(), found.split('\t').collect());
    if was.len() != is.len() {
        change.other.push(format!("{name}: {} columns are recorded, {} are measured", was.len(), is.len()));
        return change;
    }
    for (index, (heading, good)) in COLUMNS.iter().enumerate() {
        let values = [was[index + 1], is[index + 1]].map(|value| value.parse::<f64>().unwrap_or(f64::NAN));
        let words = format!("{name}: {heading} {} -> {}", was[index + 1], is[index + 1]);
        match judged(*good, values[0], values[1]) {
            None => {}
            Some(Good::Less) => change.worse.push(words),
            Some(Good::More) => change.better.push(words),
            Some(Good::Said) => change.other.push(words),
        }
    }
    change
}

/// `More` for a better value, `Less` for a worse one; nothing where they are the same but for rounding.
fn judged(good: Good, was: f64, is: f64) -> Option<Good> {
    let same = (is - was).abs() <= ROUNDING;
    match good {
        _ if same => None,
        Good::Said => Some(Good::Said),
        Good::Less if is < was => Some(Good::More),
        Good::More if is > was => Some(Good::More),
        _ => Some(Good::Less),
    }
}

#[test]
fn a_worse_figure_is_told_from_a_better_one_and_rounding_from_both() {
    let line = |height: &str, text: &str| format!("a\t5\t1600\t{height}\t9\t3\t3\t0\t0\t0\t90\t90\t0\t0\t{text}\t0");
    assert_eq!(compare(&line("400", "12"), &line("400.4", "12")), Change::default());
    assert_eq!(compare(&line("400", "12"), &line("401", "12")).worse, ["a: height px 400 -> 401"]);
    assert_eq!(compare(&line("400", "12"), &line("399", "12")).better, ["a: height px 400 -> 399"]);
    assert_eq!(compare(&line("400", "12"), &line("400", "11")).worse, ["a: text px 12 -> 11"]);
    let both = compare(&line("400", "12"), &line("300", "11"));
    assert_eq!((both.worse.len(), both.better.len()), (1, 1));
}
