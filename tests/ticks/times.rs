//! Laws of axes within days: what is shown of times of day, from a file to its picture.

use dateline::font::Ruler;
use dateline::layout::{Layout, Text, arrange};
use dateline::model::LabelDates;

use crate::random::{Dice, seeds};

/// A file of a few times of day within two seconds to three days, and whether they are in UTC.
fn file(seed: u64) -> (String, bool) {
    let mut dice = Dice::new(seed);
    let (length, zoned) = (2_i64 << dice.below(17), dice.below(2) == 0);
    let days = [("2024-02-27", "2024-03-01"), ("1969-07-20", "1969-07-23"), ("0979-12-31", "0980-01-03")];
    let (first, _) = days[dice.below(days.len())];
    let begin = dice.below_i64(86_400);
    let day =
        dateline::Date::parse(first).expect("a day").extent().and_then(|extent| extent.hull()).expect("a place").0;
    let mut time = || {
        let at = dateline::time::Instant(day.0 + begin + dice.below_i64(length));
        let text = at.edtf();
        let text = if text.contains('T') { text } else { format!("{text}T00:00:00") };
        let exact = if length > 600 && dice.below(2) == 0 { &text[..16] } else { &text };
        format!("{exact}{}", if zoned { "Z" } else { "" })
    };
    let mut text = "title: T\nevents:\n".to_owned();
    for at in 0..8 {
        text.push_str(&format!("- {{ date: {}, title: Event {at} }}\n", time()));
    }
    let width = 300 + dice.below(2_701);
    let scale = dice.pick(&["auto", "linear", "broken", "focus", "sequential"]);
    let layout = dice.pick(&["horizontal", "vertical", "lanes"]);
    text.push_str(&format!("timelines:\n- {{ id: a, width: {width}, scale: {scale}, layout: {layout} }}\n"));
    (text, zoned)
}

fn on_axis(layout: &Layout) -> impl Iterator<Item = &Text> {
    layout.axis.ticks.iter().chain(&layout.axis.contexts).filter_map(|tick| tick.label.as_ref())
}

#[test]
fn an_axis_of_times_names_its_day_its_year_and_its_zone_once() {
    let mut ruler = Ruler::new();
    let mut of_times = 0;
    for seed in seeds("DATELINE_AXES", 2_000, 10) {
        let (text, zoned) = file(seed);
        let chronicle = dateline::read(&text).value.unwrap_or_else(|| panic!("seed {seed}: {text}"));
        let view = &chronicle.views[0];
        let layout = arrange(&chronicle, view, &mut ruler);
        let said: Vec<&str> = on_axis(&layout).map(|label| label.text.as_str()).collect();
        if said.iter().any(|label| label.contains(':')) {
            of_times += 1;
            let year =
                ["1969", "2024"].into_iter().find(|year| text.contains(&format!("date: {year}-"))).unwrap_or("9");
            assert!(said.iter().any(|label| label.contains(year)), "seed {seed}: no year in {said:?}\n{text}");
            let named = said.iter().filter(|label| label.contains("UTC")).count();
            assert_eq!(named, usize::from(zoned), "seed {seed}: {said:?}\n{text}");
        }
        let (from, to) = (view.from, view.to);
        if to.0 - from.0 <= 2 * 86_400 {
            assert_eq!(view.label_dates, LabelDates::Short, "seed {seed}: {text}");
            let labels = layout.events.iter().filter_map(|placed| placed.label.as_ref());
            let repeats = labels.flat_map(|label| &label.lines).any(|line| line.text.contains("UTC"));
            assert!(!repeats, "seed {seed}: a label repeats the zone\n{text}");
        }
        let measured = dateline::verify(&dateline::export::svg(&dateline::draw::draw(&chronicle, view, &layout), &[]));
        let measured = measured.expect("a picture of ours");
        assert!(measured.is_ok(), "seed {seed}: {:?}\n{text}", measured.errors());
    }
    assert!(of_times > 50, "few axes of times: {of_times}");
}

#[test]
fn a_day_whose_midnight_is_near_the_end_of_an_axis_is_named() {
    let mut ruler = Ruler::new();
    for (zone, dates) in [
        ("America/New_York", ["2024-03-13T20:00", "2024-03-14T12:00", "2024-03-15T00:20"]),
        ("Asia/Kathmandu", ["2024-03-14T20:00", "2024-03-14T22:00", "2024-03-15T00:00"]),
        ("Europe/Berlin", ["2024-03-14T22:10", "2024-03-14T23:30", "2024-03-15T00:01"]),
    ] {
        let events: String = dates.iter().map(|date| format!("- {{ date: {date}, title: A }}\n")).collect();
        for width in [420, 700, 1200, 1600] {
            let view = format!("timelines: [{{ id: a, scale: linear, width: {width} }}]");
            let text = format!("title: T\ntimezone: {zone}\nevents:\n{events}{view}\n");
            let chronicle = dateline::read(&text).value.unwrap_or_else(|| panic!("{text}"));
            let layout = arrange(&chronicle, &chronicle.views[0], &mut ruler);
            let said: Vec<&str> = on_axis(&layout).map(|label| label.text.as_str()).collect();
            assert!(said.iter().any(|label| label.contains("15 Mar")), "{zone} {width}: {said:?}");
        }
    }
}

#[test]
fn an_axis_ends_with_its_last_time() {
    let read = |dates: &[&str]| {
        let events = dates.iter().map(|date| format!("- {{ date: {date}, title: A }}\n")).collect::<String>();
        let chronicle = dateline::read(&format!("title: T\nevents:\n{events}")).value.expect("a file without errors");
        (chronicle.views[0].from.edtf(), chronicle.views[0].to.edtf())
    };
    for (dates, from, to) in [
        (&["2024-03-14T09:03", "2024-03-14T09:10"][..], "2024-03-14T09:03:00", "2024-03-14T09:11:00"),
        (&["2024-03-14T09:03:00", "2024-03-14T09:03:09"], "2024-03-14T09:03:00", "2024-03-14T09:03:10"),
        (&["2024-03-14T09:03:00"], "2024-03-14T09:03:00", "2024-03-14T09:03:02"),
        (&["2024-03-14T22:00/T24:00"], "2024-03-14T22:00:00", "2024-03-15T00:01:00"),
        (&["2024-03-14"], "2024-03-14", "2024-03-15"),
    ] {
        assert_eq!(read(dates), (from.to_owned(), to.to_owned()), "{dates:?}");
    }
}

/// The words between the stops of a sequential axis.
fn passed(text: &str) -> Vec<String> {
    let chronicle = dateline::read(text).value.unwrap_or_else(|| panic!("{text}"));
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let lapses = &layout.axis.lapses;
    let rows: std::collections::BTreeMap<i64, Vec<&str>> = lapses.iter().fold(Default::default(), |mut rows, text| {
        let words: &mut Vec<&str> = rows.entry(text.at.x.round() as i64).or_default();
        words.push(&text.text);
        rows
    });
    rows.into_values().map(|lines| lines.join(" ")).collect()
}

#[test]
fn a_sequence_says_what_passed_from_its_first_date_and_to_the_end_of_days() {
    let months = "title: T\ntimezone: Europe/Berlin\nevents:\n\
        - { date: 2024-10-01/2025-06-30, whole: true, title: A }\n\
        - { date: 2027-33/2027-36, whole: true, title: B }\n\
        - { date: 2028, whole: true, title: C }\n\
        - { date: 2029-03-01/2029-03-31, whole: true, title: D }\n\
        timelines: [{ id: a, scale: sequential, width: 1600 }]\n";
    assert_eq!(passed(months), ["9 months", "1 year 6 months", "1 year", "1 year", "59 days", "31 days"]);
    let times = "title: T\ntimezone: Europe/Berlin\nevents:\n\
        - { date: 2024-01-01T00:00:00, title: A }\n\
        - { date: 2024-01-03T05:07:09, title: B }\n\
        - { date: 2024-01-03T06:08:10, title: C }\n\
        - { date: 2024-03-31T01:59:59, title: D }\n\
        - { date: 2024-03-31T03:00:00, title: E }\n\
        timelines: [{ id: a, scale: sequential, width: 1600 }]\n";
    let expected = ["2 days 5 hours 7 minutes 9 seconds", "1 hour 1 minute 1 second", "2 months 27 days", "1 second"];
    assert_eq!(passed(times), expected);
}

#[test]
fn a_sequence_counts_the_last_second_of_a_day_as_any_other() {
    let lapses = |zone: &str, whole: bool, dates: &[&str]| {
        let event = |date: &&str| format!("- {{ date: {date}, whole: {whole}, title: A }}\n");
        let events = dates.iter().map(event).collect::<String>();
        let view = "timelines: [{ id: a, scale: sequential, width: 1600 }]";
        passed(&format!("title: T\n{zone}events:\n{events}{view}\n"))
    };
    for zone in ["", "timezone: Asia/Kathmandu\n", "timezone: Europe/Berlin\n"] {
        for (dates, words) in [
            (
                &["2024-03-14T23:59:57", "2024-03-14T23:59:59", "2024-03-15T00:00:00", "2024-03-15T00:00:04"][..],
                &["2 seconds", "1 second", "4 seconds"][..],
            ),
            (
                &["2024-03-14T12:59:57", "2024-03-14T12:59:59", "2024-03-14T13:00:00", "2024-03-14T13:00:04"],
                &["2 seconds", "1 second", "4 seconds"],
            ),
            (&["2024-03-14T23:59:57", "2024-03-14T23:59:59", "2024-03-15T00:00:10"], &["2 seconds", "11 seconds"]),
            (
                &["2024-12-31T23:00:00", "2024-12-31T23:59:59", "2025-01-01T10:00:00"],
                &["59 minutes 59 seconds", "10 hours 1 second"],
            ),
            (&["2024-03-14T23:59:59.5", "2024-03-15T00:00:02"], &["3 seconds"]),
            (&["2024-03-14T23:59:50/T23:59:59", "2024-03-15T00:00:02"], &["9 seconds", "3 seconds"]),
            (&["2024-03-14T23:59:50", "2024-03-14T24:00:00", "2024-03-15T00:00:02"], &["10 seconds", "2 seconds"]),
        ] {
            assert_eq!(lapses(zone, false, dates), words, "{zone}{dates:?}");
        }
    }
    assert_eq!(lapses("", true, &["2024-03-14T11", "2024-03-14T12:30"]), ["1 hour", "30 minutes", "1 minute"]);
    assert_eq!(lapses("", true, &["2024-03-14", "2024-03-16"]), ["1 day", "1 day", "1 day"]);
}
