//! Laws of eras: each band stands where its dates are and is cut at the window, names stand apart from each other and from
//! labels, and all is said in the description.

use crate::laws::{each, timeline, timelines};
use crate::random::Dice;
use dateline::draw::draw;
use dateline::export::svg;
use dateline::font::Ruler;
use dateline::geom::{Interval, Rect};
use dateline::layout::{Anchor, Layout, PlacedEra, Text, arrange};
use dateline::model::{Chronicle, Color, Direction, Era, Hue, View};
use dateline::text::Span;
use dateline::time::{Date, Instant};

const NAMES: [&str; 5] = ["Iron age", "The long nineteenth century", "عصر النهضة", "War", "Époque"];

fn era(date: &str, title: &str, hue: Hue) -> Option<Era> {
    let date = Date::parse(date).ok()?;
    let extent = date.extent()?;
    Some(Era { title: title.into(), date, extent, color: Color::Named(hue), span: Span::default() })
}

/// Some eras around the time of a view, with ends of every kind.
fn eras(view: &View, dice: &mut Dice) -> Vec<Era> {
    let (from, to) = (view.from.civil(), view.to.civil());
    let days = ((view.to.0 - view.from.0) / 86_400).max(1);
    let written = |at: Instant| {
        let civil = at.civil();
        (0..=9999).contains(&civil.year).then(|| format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day))
    };
    let mut all = Vec::new();
    for number in 0..1 + dice.below(5) {
        let at = |dice: &mut Dice| Instant(view.from.0 + 86_400 * (dice.below(days as usize * 2) as i64 - days / 2));
        let (one, other) = (at(dice), at(dice));
        let (Some(first), Some(last)) = (written(one.min(other)), written(one.max(other))) else { continue };
        let date = match dice.below(6) {
            0 => format!("{first}/.."),
            1 => format!("/{last}"),
            2 => format!("{}~/{}", &first[..4], &last[..4]),
            3 => first[..4].to_owned(),
            _ => format!("{first}/{last}"),
        };
        let hue = dice.pick(&[Hue::Blue, Hue::Gray, Hue::Vermilion, Hue::Yellow]);
        all.extend(era(&date, NAMES[(number + from.day as usize + to.day as usize) % NAMES.len()], hue));
    }
    all
}

fn frame(text: &Text) -> Rect {
    let left = if text.anchor == Anchor::End { text.at.x - text.width } else { text.at.x };
    Rect::new(left, text.at.y - text.size, text.width, text.size)
}

fn along(rect: Rect, upright: bool) -> Interval {
    if upright { rect.y } else { rect.x }
}

/// Holds one picture to the laws; how many eras it shows.
fn held(chronicle: &Chronicle, view: &View, name: &str, ruler: &mut Ruler) -> usize {
    let layout = arrange(chronicle, view, ruler);
    let scene = draw(chronicle, view, &layout);
    let picture = svg(&scene, &[]);
    let measured = dateline::verify(&picture).expect("a picture of ours");
    assert!(measured.is_ok(), "{name}: {:?}", measured.errors());
    let dates: Vec<&str> = layout.eras.iter().map(|placed| chronicle.eras[placed.era].date.as_written()).collect();
    assert_eq!(measured.eras, dates, "{name}");
    names_are_apart(&layout, name);
    let upright = layout.axis.upright;
    for placed in &layout.eras {
        let era = &chronicle.eras[placed.era];
        let label = format!("{}: {}", era.title, era.date.words());
        assert!(scene.description.as_str().contains(&label), "{name}: {label}");
        assert!(picture.contains(&format!("data-date=\"{}\"", era.date.as_written())), "{name}: {label}");
        let (time, plot) = (along(placed.line.frame, upright), along(layout.plot, upright));
        assert!(plot.start - 0.01 <= time.start && time.end <= plot.end + 0.01, "{name}: {time:?} in {plot:?}");
        assert_eq!(along(placed.band, upright), time, "{name}: the band is where its line is");
    }
    in_order(chronicle, &layout, name);
    layout.eras.len()
}

/// No name touches another, nor a label, nor a line of an era.
fn names_are_apart(layout: &Layout, name: &str) {
    let names: Vec<Rect> = layout
        .eras
        .iter()
        .filter(|era| !era.name.is_empty())
        .filter_map(|era| era.name.iter().map(frame).reduce(hull))
        .collect();
    let labels = layout.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
    let others: Vec<Rect> = labels.chain(layout.eras.iter().map(|era| era.line.frame)).collect();
    for (at, one) in names.iter().enumerate() {
        assert!(!names[..at].iter().any(|other| other.overlaps(*one, 0.5)), "{name}: two names of eras");
        assert!(!others.iter().any(|other| other.overlaps(*one, 0.5)), "{name}: {one:?} on a label or a line");
    }
}

fn hull(a: Rect, b: Rect) -> Rect {
    let join = |a: Interval, b: Interval| Interval::new(a.start.min(b.start), a.end.max(b.end));
    Rect { x: join(a.x, b.x), y: join(a.y, b.y) }
}

/// An era that begins before another does not stand behind it.
fn in_order(chronicle: &Chronicle, layout: &Layout, name: &str) {
    let place = |placed: &PlacedEra| {
        let (first, _) = chronicle.eras[placed.era].extent.hull().expect("it has a place");
        (first, along(placed.line.frame, layout.axis.upright).start)
    };
    let is_known = |placed: &&PlacedEra| !chronicle.eras[placed.era].date.as_written().starts_with(['/', '.']);
    let mut places: Vec<(Instant, f64)> = layout.eras.iter().filter(is_known).map(place).collect();
    places.sort_by_key(|place| place.0);
    assert!(places.windows(2).all(|pair| pair[0].1 <= pair[1].1 + 4.0), "{name}: {places:?}");
}

#[test]
fn eras_stand_where_their_dates_are_and_in_nobodys_way() {
    let [shown] = each(timelines(2), |seed, ruler| {
        let (mut chronicle, view) = timeline(seed);
        chronicle.eras = eras(&view, &mut Dice::new(seed));
        let layout = [Direction::Horizontal, Direction::Vertical, Direction::Lanes][seed as usize % 3];
        [held(&chronicle, &View { layout, ..view }, &format!("seed {seed}, {layout:?}"), ruler)]
    });
    assert!(shown > timelines(2).count() / 2, "few eras: {shown}");
}

#[test]
fn a_picture_without_eras_is_as_if_there_were_none() {
    let [_] = each(timelines(4), |seed, ruler| {
        let (mut chronicle, view) = timeline(seed);
        let before = arrange(&chronicle, &view, ruler);
        chronicle.eras = eras(&view, &mut Dice::new(seed));
        assert_eq!(arrange(&chronicle, &View { eras: false, ..view }, ruler), before, "seed {seed}");
        [0]
    });
}

/// Three eras, of which the window cuts two, on each scale.
const CUT: &str = "title: Cut
eras:
- { date: 1800/1915-06-30, title: Before, color: blue }
- { date: 1915-07-01/1916, title: Between }
- { date: 1917-01-01/1950, title: After, color: '#ffee00' }
- { date: 1700/1750, title: Long ago }
events:
- { date: 1915-01-01, title: One }
- { date: 1916-01-01, title: Two }
- { date: 1917-06-01, title: Three }
- { date: 1918-01-01, title: Four }
timelines:
- { id: a, from: 1915, to: 1917, scale: SCALE, layout: LAYOUT, theme: dark }
";

#[test]
fn an_era_is_cut_at_the_window_and_stands_between_events_in_order() {
    for layout in ["horizontal", "vertical", "lanes"] {
        for scale in ["linear", "sequential"] {
            let text = CUT.replace("SCALE", scale).replace("LAYOUT", layout);
            let chronicle = dateline::read(&text).value.expect("a file");
            let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
            let span =
                layout.axis.pieces.iter().copied().reduce(|a, b| Interval::new(a.start, b.end)).expect("an axis");
            let mut eras: Vec<&PlacedEra> = layout.eras.iter().collect();
            eras.sort_by_key(|placed| placed.era);
            let times: Vec<Interval> = eras.iter().map(|one| along(one.line.frame, layout.axis.upright)).collect();
            assert_eq!(times.len(), 3, "{text}");
            assert!((times[0].start - span.start).abs() < 0.01 && (times[2].end - span.end).abs() < 0.01, "{times:?}");
            assert!(times[0].end <= times[1].start + 2.0 && times[1].end <= times[2].start + 2.0, "{times:?}");
        }
    }
}

/// A band that hides what stands on it is found.
#[test]
fn a_dark_band_is_measured() {
    let text = CUT.replace("SCALE", "linear").replace("LAYOUT", "horizontal").replace("theme: dark", "theme: light");
    let chronicle = dateline::read(&text).value.expect("a file");
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let picture = svg(&draw(&chronicle, &chronicle.views[0], &layout), &[]);
    assert!(dateline::verify(&picture).expect("a picture of ours").is_ok());
    let band =
        picture.lines().find(|line| line.contains("class=\"dl-era\"") && line.contains("<rect")).expect("a band");
    let place = band.split(" fill=\"").next().expect("a place");
    let spoilt = picture.replacen(band, &format!("{place} fill=\"#333333\"/>"), 1);
    let errors = dateline::verify(&spoilt).expect("a picture of ours").errors().join("; ");
    assert!(errors.contains("contrast"), "{errors}");
}
