//! Ticks at quarters and halves, where all dates are written so.

use dateline::font::Ruler;

/// The labels of the ticks of a file of these dates, left to right.
fn ticks(dates: &[&str]) -> Vec<String> {
    ticks_of("", dates)
}

/// The same on a picture of so many px.
fn ticks_at(width: u32, dates: &[&str]) -> Vec<String> {
    ticks_of(&format!("timelines: [{{ id: a, scale: linear, width: {width} }}]"), dates)
}

fn ticks_of(view: &str, dates: &[&str]) -> Vec<String> {
    let events: String = dates.iter().map(|date| format!("- {{ date: {date}, title: A }}\n")).collect();
    let chronicle = dateline::read(&format!("title: T\nevents:\n{events}{view}\n")).value.expect("a chronicle");
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

#[test]
fn an_axis_of_quarters_has_no_months_at_any_width() {
    let plans = [
        &["2026-34/2026-36", "2026-33", "2027-34"][..],
        &["2026-33/2026-36"],
        &["2026-34", "2031-36"],
        &["2026-40", "2026-33"],
    ];
    for dates in plans {
        for width in (300..1_000).step_by(50) {
            let labels = ticks_at(width, dates);
            let is_part = |label: &String| label.starts_with(['Q', 'H']) || label.bytes().all(|b| b.is_ascii_digit());
            assert!(!labels.is_empty() && labels.iter().all(is_part), "{dates:?} at {width} px: {labels:?}");
        }
    }
}
