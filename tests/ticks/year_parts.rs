//! Ticks at quarters and halves, where all dates are written so.

use dateline::font::Ruler;

/// The labels of the ticks of a file of these dates, left to right.
fn ticks(dates: &[&str]) -> Vec<String> {
    let events: String = dates.iter().map(|date| format!("- {{ date: {date}, title: A }}\n")).collect();
    let chronicle = dateline::read(&format!("title: T\nevents:\n{events}")).value.expect("a chronicle");
    let layout = dateline::layout::arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    layout.axis.ticks.iter().filter_map(|tick| tick.label.as_ref()).map(|label| label.text.clone()).collect()
}

#[test]
fn an_axis_of_quarters_has_ticks_at_quarters() {
    let labels = ticks(&["2026-33", "2026-34/2026-36", "2027-33"]);
    assert!(labels.len() > 2 && labels.iter().all(|label| label.starts_with('Q')), "{labels:?}");
}

#[test]
fn an_axis_of_halves_has_ticks_at_halves() {
    let labels = ticks(&["2026-40", "2026-41/2027-40", "2027-41"]);
    assert!(labels.len() > 2 && labels.iter().all(|label| matches!(&**label, "H1" | "H2")), "{labels:?}");
}

#[test]
fn a_month_among_quarters_makes_an_axis_of_months() {
    let labels = ticks(&["2026-33", "2026-05"]);
    assert!(labels.iter().all(|label| !label.starts_with('Q')), "{labels:?}");
}
