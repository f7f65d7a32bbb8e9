//! Laws of axes in zones: ticks at whole times of the clocks there, over their changes and far from them.

use super::axes::{extent, labels, year};
use super::scales::Case;
use super::seeds;
use crate::random::Dice;
use dateline::font::Ruler;
use dateline::geom::{Interval, Rect};
use dateline::language::Language;
use dateline::layout::{Axis, Role, Tick, TimeScale, arrange, axis};
use dateline::time::{Instant, Zone};
use dateline::words;

/// Whole hours, half hours, three quarters of an hour; with changes at midnight, of half an hour and of a day, and without.
const ZONES: [&str; 14] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "America/Juneau",
    "+05:45",
    "UTC",
];

/// A window in which changes are looked for, s: the years from 1993 to 2024. In it Kwajalein skipped a day, and Samoa another.
const YEARS: (i64, i64) = (725_846_400, 1_735_689_600);

/// The changes of the clocks of a zone within some years, to the second.
fn changes(zone: Zone) -> Vec<i64> {
    let step = 7 * 86_400;
    let weeks = (0..(YEARS.1 - YEARS.0) / step).map(|week| YEARS.0 + week * step);
    let found = weeks.filter(|at| zone.offset(Instant(*at)) != zone.offset(Instant(at + step)));
    let nearest = |at: i64| {
        let (mut low, mut high) = (at, at + step);
        while high - low > 1 {
            let middle = low.midpoint(high);
            let is_before = zone.offset(Instant(middle)) == zone.offset(Instant(at));
            (low, high) = if is_before { (middle, high) } else { (low, middle) };
        }
        high
    };
    found.map(nearest).collect()
}

/// One axis, and its zone: of four one as far and as long as any, the others around a change of the clocks.
fn random(seed: u64, changes: &[(Zone, Vec<i64>)]) -> (TimeScale, Zone) {
    let mut dice = Dice::new(seed);
    let (zone, changes) = &changes[dice.below(changes.len())];
    if changes.is_empty() || seed.is_multiple_of(4) {
        return (Case::random(seed).scale.in_zone(Some(*zone)), *zone);
    }
    let at = changes[dice.below(changes.len())];
    let magnitude = 1_i64 << dice.below_i64(20);
    let length = magnitude + dice.below_i64(magnitude);
    let from = Instant(at - dice.below_i64(length + 1));
    let x = Interval::new(40.0, 40.0 + 300.0 + dice.below_i64(2_701) as f64);
    (TimeScale::linear(from, Instant(from.0 + length), x).in_zone(Some(*zone)), *zone)
}

/// How a context says its zone: in full, or, where there is hardly room, by its place or as its clocks are called.
fn says_zone(tick: &Tick, zone: Zone) -> bool {
    let label = tick.label.as_ref().map_or("", |label| label.text.as_str());
    let Some((_, said)) = label.split_once(", ") else { return false };
    let is_clock = said.len() <= 9 && (said.starts_with("UTC") || said.chars().all(|c| c.is_ascii_uppercase()));
    said == words::of(Language::English).zone(zone) || said == words::zone_briefly(zone) || is_clock
}

fn each(mut law: impl FnMut(u64, &TimeScale, Zone, &Axis, &mut Ruler)) {
    let zones = ZONES.map(|name| name.parse::<Zone>().unwrap_or_else(|_| panic!("{name}")));
    let all: Vec<(Zone, Vec<i64>)> = zones.into_iter().map(|zone| (zone, changes(zone))).collect();
    let mut ruler = Ruler::new();
    for seed in seeds() {
        let (scale, zone) = random(seed, &all);
        let span = scale.span();
        let placed = axis(&scale, Rect::new(span.start, 100.0, span.length(), 36.0), &mut ruler);
        law(seed, &scale, zone, &placed, &mut ruler);
    }
}

/// A file of a few times around a change of the clocks, in a zone, on an axis in it or another, with further rows.
fn file(seed: u64, all: &[(Zone, Vec<i64>)]) -> String {
    let mut dice = Dice::new(seed);
    let (zone, changes) = &all[dice.below(all.len())];
    let at = if changes.is_empty() { YEARS.0 } else { changes[dice.below(changes.len())] };
    let length = 2_i64 << dice.below(19);
    let mut text = format!("title: T\ntimezone: \"{}\"\nevents:\n", zone.written());
    for event in 0..8 {
        let at = Instant(at - length / 2 + dice.below_i64(length));
        let (clock, offset) = (zone.clock(at), zone.offset(at) / 60);
        let sign = if offset < 0 { '-' } else { '+' };
        let own = format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60);
        let day = clock.edtf();
        let time = if day.contains('T') { day } else { format!("{day}T00:00:00") };
        let minute = &time[..16];
        let date = match dice.below(6) {
            0 => time[..10].to_owned(),
            1 => format!("{time}{own}"),
            2 => format!("{minute}/PT{}M", 1 + dice.below(200)),
            3 => format!("{}Z", &format!("{}T00:00:00", at.edtf())[..19]),
            _ => minute.to_owned(),
        };
        text.push_str(&format!("- {{ date: \"{date}\", title: Event {event} }}\n"));
    }
    let width = 300 + dice.below(1_701);
    let scale = dice.pick(&["auto", "linear", "broken", "focus", "sequential"]);
    let layout = dice.pick(&["horizontal", "vertical", "lanes"]);
    let own = dice.pick(&["", ", timezone: America/New_York", ", timezone: Asia/Kathmandu"]);
    let rows = dice.pick(&["", ", timezones: UTC", ", timezones: [Europe/London, Australia/Lord_Howe]"]);
    text.push_str(&format!("timelines:\n- {{ id: a, width: {width}, scale: {scale}, layout: {layout}{own}{rows} }}\n"));
    text
}

#[test]
fn a_picture_in_a_zone_is_sound_and_names_the_zones_of_its_rows() {
    let zones = ZONES.map(|name| name.parse::<Zone>().unwrap_or_else(|_| panic!("{name}")));
    let all: Vec<(Zone, Vec<i64>)> = zones.into_iter().map(|zone| (zone, changes(zone))).collect();
    let mut ruler = Ruler::new();
    let mut rows = 0;
    for seed in crate::random::seeds("DATELINE_AXES", 2_000, 10) {
        let text = file(seed, &all);
        let read = dateline::read(&text);
        let Some(chronicle) = read.value.filter(|chronicle| !chronicle.views.is_empty()) else { continue };
        let view = &chronicle.views[0];
        let layout = arrange(&chronicle, view, &mut ruler);
        let measured = dateline::verify(&dateline::export::svg(&dateline::draw::draw(&chronicle, view, &layout), &[]));
        let measured = measured.unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}"));
        assert!(measured.is_ok(), "seed {seed}: {:?}\n{text}", measured.errors());
        assert_eq!(layout.axis.rows.len(), view.rows().len(), "seed {seed}: {text}");
        for (row, zone) in layout.axis.rows.iter().zip(view.rows()) {
            rows += 1;
            let named = row.contexts.iter().filter(|tick| says_zone(tick, *zone)).count();
            assert_eq!(named, 1, "seed {seed}: {zone} in {:?}\n{text}", row.contexts);
            let boxes = row.ticks.iter().filter_map(|tick| tick.label.as_ref()).map(|label| extent(label, &mut ruler));
            let boxes: Vec<Interval> = boxes.collect();
            assert!(boxes.windows(2).all(|pair| pair[0].end + 9.9 <= pair[1].start), "seed {seed}: {boxes:?}\n{text}");
        }
    }
    assert!(rows > 20, "few further rows: {rows}");
}

#[test]
fn no_label_of_an_axis_in_a_zone_touches_another() {
    each(|seed, scale, zone, axis, ruler| {
        let mut boxes: Vec<(f64, Interval)> = labels(axis).map(|text| (text.at.y, extent(text, ruler))).collect();
        boxes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.start.total_cmp(&b.1.start)));
        let apart = |pair: &[(f64, Interval)]| pair[0].0 != pair[1].0 || pair[0].1.end + 9.99 <= pair[1].1.start;
        assert!(boxes.windows(2).all(apart), "seed {seed}, {zone}: {scale:?} {axis:?}");
    });
}

#[test]
fn an_axis_in_a_zone_names_its_day_its_year_and_its_zone() {
    let mut of_times = 0;
    each(|seed, scale, zone, axis, _| {
        let said: Vec<&str> = labels(axis).map(|text| text.text.as_str()).collect();
        let bare = |text: &str| text.split(", ").next().unwrap_or_default().to_owned();
        let dated = |text: &&&str| year(&bare(text)).is_some();
        assert!(said.iter().any(|text| dated(&text)), "seed {seed}, {zone}: no year in {said:?} {scale:?}");
        if said.iter().any(|text| text.contains(':')) {
            of_times += 1;
            let named = axis.contexts.iter().filter(|tick| says_zone(tick, zone)).count();
            assert_eq!(named, 1, "seed {seed}: {zone} in {said:?} {scale:?}");
            let is_day = |text: &&str| {
                let is_month = |word: &str| word.len() >= 3 && word.starts_with(|c: char| c.is_ascii_uppercase());
                let bare = bare(text);
                let words: Vec<&str> = bare.split(' ').collect();
                matches!(words[..], [day, month, ..] if day.parse::<u8>().is_ok() && is_month(month))
            };
            assert!(said.iter().any(is_day), "seed {seed}, {zone}: no day in {said:?}");
        }
    });
    assert!(of_times > 100, "few axes of times: {of_times}");
}

#[test]
fn ticks_stand_at_what_the_clocks_show_and_no_two_read_alike() {
    let mut told_apart = 0;
    each(|seed, _, zone, axis, _| {
        let mut shown = Vec::new();
        for tick in axis.ticks.iter().filter(|tick| tick.label.as_ref().is_some_and(|label| label.role == Role::Tick)) {
            let label = tick.label.as_ref().map(|label| label.text.clone()).unwrap_or_default();
            if !label.contains(':') {
                continue;
            }
            let clock = zone.clock(tick.at);
            let second = clock.0.rem_euclid(86_400);
            let figures = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
            let bare = label.split(' ').next().unwrap_or_default();
            assert!(figures.starts_with(bare), "seed {seed}, {zone}: {label} at {figures}");
            let is_whole = bare.len() == figures.len() || figures.ends_with(":00");
            assert!(is_whole, "seed {seed}, {zone}: {label} at {figures}");
            told_apart += usize::from(label.contains(' '));
            shown.push((clock.civil(), label));
        }
        let count = shown.len();
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), count, "seed {seed}, {zone}: two labels read alike in {shown:?}");
    });
    assert!(told_apart > 20, "few repeated hours: {told_apart}");
}

#[test]
fn an_axis_that_begins_within_a_day_says_which() {
    let text = "title: T\ntimezone: America/Chicago\nevents:\n\
        - { date: 2021-03-29T09:30, title: A }\n- { date: 2021-03-29T10:15/T12:00, title: B }\n\
        - { date: 2021-03-30T09:15~, title: C }\n- { date: 2021-04-01T14:00?, title: D }\n\
        - { date: 2021-04-05T08:30/PT6H, title: E }\n- { date: 2021-04-19T16:00, title: F }\n\
        - { date: 2021-04-20T16:05:12, title: G }\ntimelines: [{ id: a, width: 1200 }]\n";
    let chronicle = dateline::read(text).value.expect("a sound file");
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let said: Vec<&str> = labels(&layout.axis).map(|label| label.text.as_str()).collect();
    assert!(said.iter().any(|text| text.starts_with("29 Mar")), "{said:?}");
    assert!(said.iter().any(|text| text.ends_with("Chicago time")), "{said:?}");
}

#[test]
fn verify_takes_clocks_of_a_local_mean_time_for_right() {
    for zone in ["Europe/Berlin", "Asia/Kolkata", "America/St_Johns"] {
        let text = format!(
            "title: T\ntimezone: {zone}\nevents:\n\
             - {{ date: 1880-10-13T08:42, title: A }}\n- {{ date: 1880-10-13T08:50, title: B }}\n\
             - {{ date: 1880-10-13T08:55, title: C }}\n- {{ date: 1880-10-13T16:09, title: D }}\n\
             - {{ date: 1880-10-15T03:09, title: E }}\n- {{ date: 1880-10-15T21:31, title: F }}\n\
             timelines: [{{ id: a, scale: focus, width: 1600 }}]\n"
        );
        let chronicle = dateline::read(&text).value.expect("a sound file");
        let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
        let scene = dateline::draw::draw(&chronicle, &chronicle.views[0], &layout);
        let measured = dateline::verify(&dateline::export::svg(&scene, &[])).expect("a picture of ours");
        assert!(measured.is_ok(), "{zone}: {:?}", measured.errors());
    }
}
