//! Laws of `label-dates`: what a short date leaves out is said by the line below the title or by the axis under its mark, and
//! labels without a date have none.

use crate::laws::{each, timeline, timelines};
use dateline::draw::draw;
use dateline::export::svg;
use dateline::layout::{Layout, Mark, Placed, Role, Text, Tick, arrange};
use dateline::model::{Chronicle, Direction, LabelDates, View};

/// The date line of a label, without the numbers of sources.
fn dated(placed: &Placed) -> Option<String> {
    let lines = placed.label.as_ref()?.lines.iter();
    let date: Vec<&str> =
        lines.filter(|line| matches!(line.role, Role::Date | Role::BarDate)).map(|line| line.text.as_str()).collect();
    let date = date.join(" ");
    let date = date.split(" [").next().unwrap_or_default();
    Some(if date.starts_with('[') { String::new() } else { date.to_owned() })
}

/// Where a mark stands along the axis, px.
fn place(placed: &Placed, upright: bool) -> f64 {
    let along = |at: dateline::geom::Point| if upright { at.y } else { at.x };
    match &placed.mark {
        Mark::Point { at, .. } => along(*at),
        Mark::Several { at, .. } => along(at[0]),
        Mark::Bar(bar) => if bar.upright { bar.frame.y } else { bar.frame.x }.start,
    }
}

/// The year that the axis names at a place: that of the last tick before it that says one, on the same piece of the axis.
fn named(layout: &Layout, x: f64) -> Option<String> {
    let piece = layout.axis.pieces.iter().find(|piece| piece.start - 0.5 <= x && x <= piece.end + 0.5)?;
    let says = |tick: &&Tick| tick.x <= x + 0.5 && tick.x >= piece.start - 0.5;
    let ticks = if layout.axis.contexts.is_empty() { &layout.axis.ticks } else { &layout.axis.contexts };
    let label = |tick: &Tick| tick.label.as_ref().map(|label: &Text| label.text.clone());
    ticks.iter().filter(says).filter_map(label).next_back()
}

/// How many dates are shorter than in full.
fn held(chronicle: &Chronicle, view: &View, name: &str, layout: &Layout) -> usize {
    let subtitle: Vec<&str> =
        layout.texts.iter().filter(|text| text.role == Role::Subtitle).map(|text| text.text.as_str()).collect();
    let subtitle = subtitle.join(" ");
    let mut shorter = 0;
    for placed in &layout.events {
        let event = &chronicle.events[placed.event];
        let Some(date) = dated(placed) else { continue };
        let full = event.date.words();
        let letters = |text: &str| text.replace(' ', "");
        if letters(&date) == letters(&full) {
            continue;
        }
        shorter += 1;
        assert!(!date.is_empty(), "{name}: {full} is not said at all");
        let year = full.split(|letter: char| !letter.is_ascii_digit()).rfind(|word| word.len() == 4);
        let year = year.unwrap_or_else(|| panic!("{name}: {full} as {date}: no year is left out"));
        if !subtitle.ends_with(year) {
            assert_ne!(view.layout, Direction::Vertical, "{name}: {full} as {date}");
            let named = named(layout, place(placed, layout.axis.upright));
            assert!(named.as_ref().is_some_and(|named| named.ends_with(year)), "{name}: {full} as {date}, {named:?}");
        }
    }
    shorter
}

#[test]
fn a_short_date_leaves_out_what_is_said_elsewhere() {
    let [shorter] = each(timelines(2), |seed, ruler| {
        let (mut chronicle, view) = timeline(seed);
        // One in four lies within one year.
        if seed % 4 == 0 {
            for (at, event) in chronicle.events.iter_mut().enumerate() {
                let date = format!("2012-{:02}-{:02}", 1 + at * 7 % 12, 1 + at * 11 % 28);
                event.date = dateline::Date::parse(&date).expect("a date");
                event.extent = event.date.extent().expect("it has a place");
            }
        }
        let view = View { label_dates: LabelDates::Short, ..view };
        let layout = arrange(&chronicle, &view, ruler);
        let measured = dateline::verify(&svg(&draw(&chronicle, &view, &layout), &[])).expect("a picture of ours");
        assert!(measured.is_ok(), "seed {seed}: {:?}", measured.errors());
        [held(&chronicle, &view, &format!("seed {seed}"), &layout)]
    });
    assert!(shorter > timelines(2).count() / 2, "few short dates: {shorter}");
}

#[test]
fn labels_without_dates_have_none_and_tooltips_keep_them() {
    let [titles] = each(timelines(2), |seed, ruler| {
        let (chronicle, view) = timeline(seed);
        let view = View { label_dates: LabelDates::None, ..view };
        let layout = arrange(&chronicle, &view, ruler);
        let by_title = view.layout == Direction::Lanes && view.lanes == dateline::model::LaneKey::Title;
        let labelled: Vec<&Placed> = layout.events.iter().filter(|placed| placed.label.is_some()).collect();
        assert!(by_title || labelled.iter().all(|one| dated(one).is_some_and(|date| date.is_empty())), "seed {seed}");
        let picture = svg(&draw(&chronicle, &view, &layout), &[]);
        let measured = dateline::verify(&picture).expect("a picture of ours");
        assert!(measured.is_ok(), "seed {seed}: {:?}", measured.errors());
        for placed in &labelled {
            let date = chronicle.events[placed.event].date.words();
            assert!(picture.contains(&format!("{date}: ")), "seed {seed}: {date} is said nowhere");
        }
        [labelled.len()]
    });
    assert!(titles > 100, "few labels: {titles}");
}

/// Files whose dates share a day or a year, and what their pictures say of it.
#[test]
fn what_all_dates_share_is_said_once() {
    let cases = [
        ("1969-07-20T17:44:00Z", "1969-07-20T20:17:40Z", "20 July 1969", ["17:44:00", "20:17:40"]),
        ("2012-05-25T23:30:00+02:00", "2012-05-25T01:00:00+02:00", "25 May 2012", ["23:30:00 UTC+2", "01:00:00 UTC+2"]),
        ("1969-07-20T17:44Z", "1969-07-20T20:05:05Z/T20:17:40", "20 July 1969", ["17:44", "20:05:05 to 20:17:40"]),
        ("1969-07-20T17:44", "1969-07-20T24:00~", "20 July 1969", ["17:44", "c. 24:00"]),
        ("2012-05-25", "2012-06/2012-08", "2012", ["25 May", "June to August"]),
        ("2012-05-25/2012-05-28", "2012-07-01", "2012", ["25 to 28 May", "1 July"]),
        ("-0043-03-15", "-0043-04-21", "44 BCE", ["15 March", "21 April"]),
        ("2012-05-25?", "2012-06-01", "2012", ["25 May 2012?", "1 June"]),
        ("2012-05-25", "2012-23", "2012", ["25 May", "autumn 2012"]),
    ];
    for (one, other, shared, short) in cases {
        for (subtitle, line) in [("subtitle: Why\n", format!("Why · {shared}")), ("", shared.to_owned())] {
            for layout in ["horizontal", "vertical", "lanes"] {
                let text = format!(
                    "title: T\n{subtitle}events:\n- {{ date: {one}, title: A }}\n- {{ date: {other}, title: B }}\ntimelines:\n\
                     - {{ id: a, label-dates: short, layout: {layout} }}\n"
                );
                let chronicle = dateline::read(&text).value.expect("a file without errors");
                let layout = arrange(&chronicle, &chronicle.views[0], &mut dateline::font::Ruler::new());
                let said = layout.texts.iter().find(|text| text.role == Role::Subtitle).map(|text| text.text.as_str());
                assert_eq!(said, Some(line.as_str()), "{text}");
                let mut dates: Vec<String> = layout.events.iter().filter_map(dated).collect();
                dates.sort();
                let mut short = short.map(str::to_owned);
                short.sort();
                assert_eq!(dates, short, "{text}");
            }
        }
    }
}

#[test]
fn times_in_utc_leave_it_out_where_others_say_their_offsets() {
    for (times, dates) in [
        (["10:00Z", "10:02Z", "11:50+01:00"], ["10:00", "10:02", "11:50 UTC+1"]),
        (["10:00Z", "11:02+01:00", "11:50+01:00"], ["10:00 UTC", "11:02 UTC+1", "11:50 UTC+1"]),
        (["10:00Z", "10:02Z", "10:50"], ["10:00 UTC", "10:02 UTC", "10:50"]),
    ] {
        let events: String =
            times.iter().map(|time| format!("  - {{ date: 2024-03-14T{time}, title: A }}\n")).collect();
        let chronicle = dateline::read(&format!("title: T\nevents:\n{events}")).value.expect("a sound file");
        let view = View { label_dates: LabelDates::Short, ..chronicle.views[0].clone() };
        let layout = arrange(&chronicle, &view, &mut dateline::font::Ruler::new());
        let mut found: Vec<String> = layout.events.iter().filter_map(dated).collect();
        found.sort();
        let mut expected = dates.map(str::to_owned);
        expected.sort();
        assert_eq!(found, expected, "{times:?}");
    }
}
