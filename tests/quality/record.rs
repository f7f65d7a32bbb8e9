//! The record: figures of a picture as a line of a table, and which of two lines is better.

use dateline::Measured;

/// Which way a figure gets better.
#[derive(Clone, Copy, PartialEq)]
enum Good {
    Less,
    More,
    /// It says what the case is, and is neither better nor worse.
    Said,
}

use Good::{Less, More, Said};

/// The columns: heading with its unit, which way is better, and how far a figure may be off and count as the same.
const COLUMNS: [(&str, Good, f64); 21] = [
    ("events", Said, 0.0),
    ("width px", Said, 0.5),
    ("height px", Less, 0.5),
    ("plot px", Said, 0.5),
    ("bound px", Said, 0.5),
    ("plot/bound", Said, 0.05),
    ("distance mean px", Less, 0.5),
    ("distance p95 px", Less, 0.5),
    ("distance max px", Less, 0.5),
    ("along mean px", Less, 0.5),
    ("along p95 px", Less, 0.5),
    ("along max px", Less, 0.5),
    ("flattest deg", Said, 0.5),
    ("steepest deg", Said, 0.5),
    ("breaks", Said, 0.0),
    ("folded", Less, 0.0),
    ("text px", More, 0.05),
    ("text contrast", More, 0.05),
    ("mark contrast", More, 0.05),
    ("errors", Less, 0.0),
    ("moved %", Less, 0.05),
];
/// A figure that a case has not.
const NONE: &str = "-";

/// The first line of the table.
pub(super) fn head() -> String {
    let names = COLUMNS.map(|(name, ..)| name);
    format!("case\t{}", names.join("\t"))
}

/// One picture's line.
pub(super) fn line(name: &str, measured: &Measured) -> String {
    let ratio = if measured.height_bound > 0.0 { measured.plot_height / measured.height_bound } else { 0.0 };
    let (far, along) = (measured.distance, measured.displacement);
    let figures = [
        Some(measured.events as f64),
        Some(measured.width),
        Some(measured.height),
        Some(measured.plot_height),
        Some(measured.height_bound),
        Some(ratio),
        Some(far.mean),
        Some(far.p95),
        Some(far.max),
        Some(along.mean),
        Some(along.p95),
        Some(along.max),
        measured.flattest,
        measured.steepest,
        Some(measured.breaks as f64),
        Some(measured.folded as f64),
        measured.smallest_text,
        measured.text_contrast,
        measured.mark_contrast,
        Some(errors(measured) as f64),
        None,
    ];
    row(name, &figures)
}

/// The line of many pictures of one kind: of each figure that is a length the mean, of each count the sum.
pub(super) fn mean(name: &str, each: &[Measured]) -> String {
    let mean = |figure: fn(&Measured) -> f64| Some(each.iter().map(figure).sum::<f64>() / each.len() as f64);
    let mut figures = [None; COLUMNS.len()];
    figures[..12].copy_from_slice(&[
        mean(|m| m.events as f64),
        mean(|m| m.width),
        mean(|m| m.height),
        mean(|m| m.plot_height),
        mean(|m| m.height_bound),
        mean(|m| m.plot_height / m.height_bound),
        mean(|m| m.distance.mean),
        mean(|m| m.distance.p95),
        mean(|m| m.distance.max),
        mean(|m| m.displacement.mean),
        mean(|m| m.displacement.p95),
        mean(|m| m.displacement.max),
    ]);
    figures[15] = Some(each.iter().map(|m| m.folded as f64).sum());
    figures[19] = Some(each.iter().map(|m| errors(m) as f64).sum());
    row(name, &figures)
}

/// The line of so many labels, of which a share (%) changed side or row.
pub(super) fn moved(name: &str, labels: usize, share: f64) -> String {
    let mut figures = [None; COLUMNS.len()];
    (figures[0], figures[COLUMNS.len() - 1]) = (Some(labels as f64), Some(share));
    row(name, &figures)
}

fn row(name: &str, figures: &[Option<f64>; COLUMNS.len()]) -> String {
    let figures = figures.iter().zip(COLUMNS).map(|(value, column)| written(*value, column.2));
    format!("{name}\t{}", figures.collect::<Vec<_>>().join("\t"))
}

/// To a tenth, or to a hundredth where that matters.
fn written(value: Option<f64>, rounding: f64) -> String {
    let places = if rounding == 0.05 { 100.0 } else { 10.0 };
    value.map_or(NONE.to_owned(), |value| ((value * places).round() / places).to_string())
}

/// How many errors there are, and one for each bound that is passed.
fn errors(measured: &Measured) -> usize {
    let counted = [
        measured.label_overlaps,
        measured.leader_labels,
        measured.leader_crossings,
        measured.leader_axis,
        measured.label_axis,
        measured.leader_bars,
        measured.leaders_loose,
        measured.label_marks,
        measured.tick_overlaps,
        measured.outside,
    ];
    let named = counted.iter().filter(|count| **count > 0).count();
    counted.iter().sum::<usize>() + measured.errors().len() - named
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
    for (index, (heading, good, rounding)) in COLUMNS.iter().enumerate() {
        let (was, is) = (was[index + 1], is[index + 1]);
        let words = format!("{name}: {heading} {was} -> {is}");
        match judged(*good, was, is, *rounding) {
            None => {}
            Some(Less) => change.worse.push(words),
            Some(More) => change.better.push(words),
            Some(Said) => change.other.push(words),
        }
    }
    change
}

/// `More` for a better value, `Less` for a worse one; nothing where they are the same but for rounding.
fn judged(good: Good, was: &str, is: &str, rounding: f64) -> Option<Good> {
    let (Ok(before), Ok(after)) = (was.parse::<f64>(), is.parse::<f64>()) else { return (was != is).then_some(Said) };
    match good {
        _ if (after - before).abs() <= rounding => None,
        Said => Some(Said),
        Less if after < before => Some(More),
        More if after > before => Some(More),
        _ => Some(Less),
    }
}

#[test]
fn a_worse_figure_is_reported_from_a_better_one_and_rounding_from_both() {
    let line = |height: &str, text: &str| {
        format!("a\t5\t1600\t{height}\t9\t3\t3\t9\t9\t9\t0\t0\t0\t-\t-\t0\t0\t{text}\t5\t4\t0\t-")
    };
    assert_eq!(compare(&line("400", "12"), &line("400.4", "12")), Change::default());
    assert_eq!(compare(&line("400", "12"), &line("401", "12")).worse, ["a: height px 400 -> 401"]);
    assert_eq!(compare(&line("400", "12"), &line("399", "12")).better, ["a: height px 400 -> 399"]);
    assert_eq!(compare(&line("400", "12"), &line("400", "11")).worse, ["a: text px 12 -> 11"]);
    let both = compare(&line("400", "12"), &line("300", "11"));
    assert_eq!((both.worse.len(), both.better.len()), (1, 1));
}
