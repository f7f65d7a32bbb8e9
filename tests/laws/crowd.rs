//! Laws of crowds: hundreds and thousands of events, of which few can be labelled. Measured on the SVG read back.
//!
//! `DATELINE_CROWDS=200 cargo test crowd` draws more of them, and larger ones.

use crate::random::{self, Dice};
use dateline::Measured;
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::arrange;
use dateline::model::Chronicle;

/// Crowds drawn where no number is asked for, and events of the largest.
const CROWDS: usize = 9;
const LARGEST: usize = 5_000;

const LAYOUTS: [&str; 3] = ["horizontal", "lanes", "vertical"];

/// A file of so many events over a century: even, in bursts, or ever denser towards the end.
fn text(count: usize, view: &str, dice: &mut Dice) -> String {
    let kind = dice.below(3);
    let bursts: Vec<usize> = (0..4).map(|_| dice.below(36_000)).collect();
    let mut text =
        "title: A crowd\ncategories: { one: { label: One }, two: { label: Two }, six: { label: Six } }\nevents:\n"
            .to_owned();
    for i in 0..count {
        let day = match kind {
            1 if dice.below(3) > 0 => dice.pick(&bursts) + dice.below(200),
            2 => 36_000 - 36_000 / (1 + dice.below(3_000)),
            _ => dice.below(36_500),
        };
        let date = |day: usize| format!("{}-{:02}-{:02}", 1900 + day / 372, 1 + day / 31 % 12, 1 + day % 28);
        let end = if dice.below(12) == 0 { format!("/{}", date(day + 31 + dice.below(900))) } else { String::new() };
        let category = dice.pick(&["one", "two", "two", "six"]);
        let importance = 1 + dice.below(5);
        text += &format!(
            "  - {{ id: e{i}, date: {}{end}, title: Event number {i} of a crowd, category: {category}, importance: {importance} }}\n",
            date(day)
        );
    }
    text + "timelines:\n  - { id: crowd, title: A crowd, " + view + " }\n"
}

fn chronicle(count: usize, view: &str, dice: &mut Dice) -> Chronicle {
    let read = dateline::read(&text(count, view, dice));
    read.value.unwrap_or_else(|| panic!("{:?}", read.diagnostics))
}

/// The picture without its fonts, and what stands on it.
fn drawn(chronicle: &Chronicle) -> (String, Measured) {
    let layout = arrange(chronicle, &chronicle.views[0], &mut Ruler::new());
    let svg = dateline::export::svg(&draw(chronicle, &chronicle.views[0], &layout), &[]);
    let measured = dateline::verify(&svg).unwrap_or_else(|error| panic!("{error}"));
    (svg, measured)
}

/// The numbers of an attribute, as a program would find them.
fn numbers(svg: &str, class: &str, attribute: &str) -> Vec<usize> {
    let (class, attribute) = (format!("<g class=\"dl-{class}\""), format!("{attribute}=\""));
    let groups = svg.split(class.as_str()).skip(1);
    let number = |tag: &str| {
        let value = tag.split('>').next()?.split_once(attribute.as_str())?.1;
        value.split('"').next()?.parse().ok()
    };
    groups.filter_map(number).collect()
}

fn crowds() -> usize {
    random::count("DATELINE_CROWDS", CROWDS as u64) as usize
}

#[test]
fn a_crowd_is_counted_to_the_last_event_and_grows_no_picture() {
    let asked = crowds();
    let mut strips = 0;
    for seed in 0..asked {
        let mut dice = Dice::new(random::seed(seed as u64));
        let layout = LAYOUTS[seed % 3];
        let largest = if asked > CROWDS { 8 * LARGEST } else { LARGEST };
        let count = 300 + dice.below(largest - 300);
        let width = dice.between(300, 2400);
        let (svg, measured) = drawn(&chronicle(count, &format!("layout: {layout}, width: {width}"), &mut dice));
        assert!(measured.is_ok(), "seed {seed}, {count} events: {:?}", measured.errors());
        assert_eq!(measured.shown + measured.folded, count, "seed {seed}");
        assert_eq!(numbers(&svg, "more", "data-count").iter().sum::<usize>(), measured.folded, "seed {seed}");
        assert_eq!(numbers(&svg, "density", "data-folded").iter().sum::<usize>(), measured.counted, "seed {seed}");
        let said = dateline::time::grouped(count as u64);
        assert!(svg.contains(&format!("__desc\">{said} events")), "seed {seed}");
        // Strips take at most a bar of one px each, and there are no more of them than lanes, or sides and bars.
        let along = if layout == "vertical" { measured.height as usize } else { width };
        let limit = 1_500 * measured.marked + 4 * 24 * along + 40_000;
        assert!(svg.len() <= limit, "seed {seed}: {} bytes for {} marks at {width} px", svg.len(), measured.marked);
        strips += numbers(&svg, "density", "data-count").len();
    }
    assert!(strips >= asked / 2, "only {strips} density strips were seen");
}

#[test]
fn no_sign_is_explained_that_only_counted_events_have() {
    for layout in LAYOUTS {
        let mut text = "title: Days\nevents:\n".to_owned();
        for i in 0..3_000_usize {
            let status = if i % 9 == 4 { "disputed" } else { "confirmed" };
            let date = format!("2001-{:02}-{:02}", 1 + i % 12, 1 + i % 28);
            let importance = if i % 9 == 4 { 1 } else { 3 };
            text += &format!("  - {{ date: {date}, title: Event {i}, status: {status}, importance: {importance} }}\n");
        }
        text += &format!("timelines: [{{ id: days, layout: {layout}, width: 900 }}]\n");
        let chronicle = dateline::read(&text).value.unwrap();
        let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
        assert!(layout.legend.is_empty(), "{:?}", layout.legend);
    }
}

/// The plot of an upright crowd: a printed page, or three screens of a phone, and labels past both ends.
fn page(width: usize) -> f64 {
    let columns = if width < 640 { 1.0 } else { 2.0 };
    (1.415 * width as f64).max(2_400.0 / columns) + 240.0
}

#[test]
fn an_upright_crowd_is_a_page_whose_labels_stand_near_their_marks() {
    let asked = crowds();
    for (seed, width) in [300, 360, 800, 1_200].into_iter().cycle().take(asked.max(4)).enumerate() {
        let mut dice = Dice::new(random::seed(2_000 + seed as u64));
        let count = 600 + dice.below(if asked > CROWDS { 100_000 } else { LARGEST });
        let (_, measured) = drawn(&chronicle(count, &format!("layout: vertical, width: {width}"), &mut dice));
        assert!(measured.is_ok(), "seed {seed}, {count} events: {:?}", measured.errors());
        assert!((measured.width - width as f64).abs() < 0.01, "seed {seed}: {} px wide", measured.width);
        assert!(measured.plot_height <= page(width), "seed {seed}, {width} px: {} px high", measured.plot_height);
        assert!(measured.displacement.max <= 120.01, "seed {seed}: {:?}", measured.displacement);
        assert!(measured.shown >= 2, "seed {seed}: only {} labels", measured.shown);
    }
}

#[test]
fn a_picture_is_no_higher_than_it_may_be_where_its_least_content_fits() {
    for seed in 0..crowds() {
        let mut dice = Dice::new(random::seed(1_000 + seed as u64));
        let layout = LAYOUTS[seed % 3];
        let count = 20 + dice.below(900);
        let events = dice.below(1 << 30) as u64;
        let limits = dice.between(500, 1600);
        let view = |limit: usize| format!("layout: {layout}, width: 1400, max-height: {limit}");
        let measured = |limit: usize| drawn(&chronicle(count, &view(limit), &mut Dice::new(events))).1;
        let (least, found) = (measured(200), measured(limits));
        assert!(found.is_ok() && least.is_ok(), "seed {seed}: {:?} {:?}", found.errors(), least.errors());
        let highest = least.height.max(limits as f64);
        assert!(found.height <= highest, "seed {seed}: {} px of {limits}, the least is {}", found.height, least.height);
        assert_eq!(found.shown + found.folded, count, "seed {seed}");
    }
}

#[test]
fn the_columns_of_a_strip_are_the_roots_of_its_counts() {
    let mut text = "title: Days\nevents:\n".to_owned();
    // Ten times as many on the first day as on any other.
    for i in 0..2_000_usize {
        let day = if i < 1_000 { 0 } else { i % 100 };
        text += &format!("  - {{ id: e{i}, date: 2001-{:02}-{:02}, title: Event }}\n", 1 + day / 28, 1 + day % 28);
    }
    let chronicle = dateline::read(&text).value.unwrap();
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let [strip] = layout.densities.as_slice() else { panic!("{} strips", layout.densities.len()) };
    let base = strip.outline[0].y;
    let height = |y: f64| (base - y) / (base - strip.frame.top());
    let level = strip.outline.windows(2).filter(|pair| pair[0].y == pair[1].y);
    let counted: f64 = level.map(|pair| height(pair[0].y).powi(2) * strip.most as f64 * (pair[1].x - pair[0].x)).sum();
    assert_eq!((counted.round() as usize, strip.count), (2_000, 2_000));
}
