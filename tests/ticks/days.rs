//! Days on axes of times: where their names stand, beside breaks and beside times.

use dateline::font::Ruler;
use dateline::layout::{Layout, Text, arrange};

fn laid_out(text: &str) -> Layout {
    let chronicle = dateline::read(text).value.unwrap_or_else(|| panic!("{text}"));
    arrange(&chronicle, &chronicle.views[0], &mut Ruler::new())
}

fn said(layout: &Layout) -> Vec<&str> {
    on_axis(layout).map(|label| label.text.as_str()).collect()
}

fn on_axis(layout: &Layout) -> impl Iterator<Item = &Text> {
    layout.axis.ticks.iter().chain(&layout.axis.contexts).filter_map(|tick| tick.label.as_ref())
}

#[test]
fn a_day_without_a_midnight_begins_where_it_begins() {
    let layout = laid_out(
        "title: T\ntimezone: America/Sao_Paulo\nevents:\n  - { date: 2018-11-03T22:00, title: A }\n  - { date: 2018-11-04T20:00, \
         title: B }\ntimelines: [{ id: a, scale: linear, width: 1000 }]\n",
    );
    let day = layout
        .axis
        .contexts
        .iter()
        .find(|tick| tick.label.as_ref().is_some_and(|label| label.text.starts_with("4 Nov")));
    let day = day.expect("the second day");
    assert_eq!(day.label.as_ref().map(|label| label.at.x), Some(day.x), "{:?}", said(&layout));
}

#[test]
fn the_strokes_of_a_break_keep_clear_of_what_the_axis_says() {
    let layout = laid_out(
        "title: T\ntimezone: America/Chicago\nevents:\n  - { date: 2021-03-29T09:30, title: A }\n  - { date: 2021-03-29T10:15/T12:00, \
         title: B }\n  - { date: 2021-03-30T09:15~, title: C }\n  - { date: 2021-04-01T14:00?, title: D }\n  - { date: \
         2021-04-05T08:30/PT6H, title: E }\n  - { date: 2021-04-19T16:00, title: F }\n  - { date: 2021-04-20T16:05:12, title: G }\n\
         timelines: [{ id: a, width: 1200 }]\n",
    );
    assert_eq!(layout.axis.breaks.len(), 2);
    let mut ruler = Ruler::new();
    for gap in &layout.axis.breaks {
        for label in on_axis(&layout) {
            let extent = super::axes::extent(label, &mut ruler);
            let is_clear = extent.end <= gap.x.start - 4.0 || gap.x.end + 4.0 <= extent.start;
            assert!(is_clear, "{} at {extent:?} beside {:?}", label.text, gap.x);
        }
    }
}

#[test]
fn an_upright_axis_says_the_time_beside_the_day() {
    let layout = laid_out(
        "title: T\ntimezone: Asia/Tokyo\nevents:\n  - { date: 2011-03-11T14:46:18, title: A }\n  - { date: 2011-03-11T14:46:45, \
         title: B }\n  - { date: 2011-03-11T14:47:02, title: C }\n  - { date: 2011-03-11T14:49, title: D }\n\
         timelines: [{ id: a, layout: vertical, width: 390 }]\n",
    );
    let labels = said(&layout);
    // A day in place of a time would read as its midnight.
    for label in ["14:47", "14:49", "11 Mar 2011"] {
        assert!(labels.contains(&label), "{labels:?}");
    }
}

#[test]
fn an_axis_after_the_present_of_ages_is_not_counted_back() {
    let layout = laid_out(
        "title: T\nevents:\n  - { date: 2024-05-01T10:00, title: A }\ntimelines: [{ id: a, from: 2000, to: 2024, era: bp, width: 900 \
         }]\n",
    );
    let labels = said(&layout);
    assert!(labels.contains(&"2010") && !labels.contains(&"Jan"), "{labels:?}");
}

#[test]
fn a_round_age_alone_on_an_axis_is_that_of_a_tick_on_it() {
    for (from, to, age) in [("9.17 Ga", "9.0 Ga", "9,000,000,000 BP"), ("13.00 Ga", "9.10 Ga", "10,000,000,000 BP")] {
        let layout = laid_out(&format!(
            "title: T\nera: bp\nevents:\n  - {{ date: {from}, title: one of four }}\n  - {{ date: {to}, title: two of four }}\ntimelines: \
             [{{ id: a, layout: lanes, lanes: title, width: 300, scale: linear }}]\n",
        ));
        let labels = said(&layout);
        assert!(!labels.is_empty() && labels.iter().all(|label| *label == age), "{labels:?}");
    }
}

#[test]
fn a_caption_of_a_break_stands_apart_from_the_labels_on_its_line() {
    let layout = laid_out(
        "title: T\nevents:\n  - { date: { julian: 1659-11-07 }, title: A }\n  - { date: 1699-01-26, title: B }\n  - { date: { julian: \
         1699-01-16 }, title: C }\n  - { date: { julian: 1700-02-29 }, title: D }\n  - { date: 1709, title: E }\ntimelines: [{ id: a, \
         layout: vertical, width: 600 }]\n",
    );
    let labels: Vec<_> = layout.events.iter().filter_map(|placed| placed.label.as_ref()).collect();
    let lines: Vec<&str> = labels.iter().flat_map(|label| &label.lines).map(|line| line.text.as_str()).collect();
    assert!(lines.contains(&"16 January 1699 (Julian),"), "{lines:?}");
    for caption in layout.axis.breaks.iter().filter_map(|gap| gap.caption.as_ref()) {
        let (left, right) = (caption.at.x, caption.at.x + caption.width);
        let (top, bottom) = (caption.at.y - caption.size, caption.at.y);
        for label in &labels {
            let is_level = label.frame.top() < bottom && top < label.frame.bottom();
            let apart = (left - label.frame.right()).max(label.frame.left() - right);
            assert!(!is_level || apart >= 12.0, "{} px from {:?}", apart, label.lines[0].text);
        }
    }
}

#[test]
fn an_axis_of_ages_has_the_unit_in_which_its_first_tick_is_shortest() {
    for (dates, unit) in [
        (&["4.5 Ga", "0.5 Ga"][..], "Ga"),
        (&["66.0 Ma", "66.05 ± 0.02 Ma", "65.8 Ma?"], "Ma"),
        (&["540 Ma", "66 Ma"], "Ma"),
        (&["130 ka", "11.7 ka"], "ka"),
        (&["71.8 Ma", "71.7 Ma"], "Ma"),
    ] {
        let events: String = dates.iter().map(|date| format!("  - {{ date: {date}, title: A }}\n")).collect();
        let layout =
            laid_out(&format!("title: T\nevents:\n{events}timelines: [{{ id: a, scale: linear, width: 1600 }}]\n"));
        let labels = said(&layout);
        assert!(!labels.is_empty() && labels.iter().all(|label| label.ends_with(unit)), "{dates:?}: {labels:?}");
    }
}

#[test]
fn a_label_at_24_00_leaves_out_the_year_that_its_neighbours_leave_out() {
    let layout = laid_out(
        "title: T\ntimezone: UTC\nevents:\n  - { date: 1999-12-31T23:58, title: A }\n  - { date: 1999-12-31T24:00, title: B }\n  - { date: \
         2000-01-01T00:03, title: C }\ntimelines: [{ id: a, scale: linear, width: 1600 }]\n",
    );
    let labels: Vec<_> = layout.events.iter().filter_map(|placed| placed.label.as_ref()).collect();
    let lines: Vec<&str> = labels.iter().flat_map(|label| &label.lines).map(|line| line.text.as_str()).collect();
    let years = lines.iter().filter(|line| line.contains("1999") || line.contains("2000")).count();
    assert_eq!(labels.len(), 3, "{lines:?}");
    assert!(years == 0 || years == 3, "{lines:?}");
}

#[test]
fn a_description_says_the_offset_of_the_file_and_what_is_short_in_times() {
    let described = |text: &str| {
        let chronicle = dateline::read(text).value.unwrap_or_else(|| panic!("{text}"));
        let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
        let svg = dateline::export::svg(&dateline::draw::draw(&chronicle, &chronicle.views[0], &layout), &[]);
        let desc = svg.split("<desc").nth(1).and_then(|rest| rest.split("</desc>").next()).unwrap_or_default();
        desc.to_owned()
    };
    let event = |date: &str| format!("  - {{ date: {date}, title: A }}\n");
    let of =
        |zone: &str, dates: [&str; 2]| described(&format!("title: T\n{zone}events:\n{}", dates.map(event).concat()));
    let offset = of("timezone: '+05:30'\n", ["2024-03-14T10:00", "2024-03-14T16:30"]);
    assert!(offset.contains("UTC+5:30"), "{offset}");
    let utc = of("timezone: UTC\n", ["2024-03-14T10:00", "2024-03-14T16:30"]);
    assert!(utc.contains("UTC"), "{utc}");
    let new_year = of("", ["2016-12-31T23:59:58", "2017-01-01T00:00:02"]);
    assert!(new_year.contains("31 December 2016, 23:59 to 1 January 2017, 00:00"), "{new_year}");
}
