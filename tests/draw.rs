//! The scene: what each mark looks like, and in which order things stand.

mod colours;
mod difference;
mod sample;

use dateline::draw::draw;
use dateline::export;
use dateline::geom::{Point, Rect};
use dateline::layout::{Bar, BarEnd, Mark, Whisker};
use dateline::model::{Color, Hue, Status, Symbol, ThemeName};
use dateline::scene::{self, Group, Node, Outline, Paint, Scene, Shape, contrast};
use dateline::style::Theme;
use dateline::time::Date;
use roxmltree::Document;

use sample::{chronicle, event, picture, placed, point, scene_of, view};

const SYMBOLS: [Symbol; 7] = [
    Symbol::Circle,
    Symbol::Diamond,
    Symbol::Square,
    Symbol::Triangle,
    Symbol::TriangleDown,
    Symbol::Cross,
    Symbol::Hexagon,
];

fn groups<'a>(scene: &'a Scene, class: &str) -> Vec<&'a Group> {
    let group = |node: &'a Node| match node {
        Node::Group(group) => Some(group),
        _ => None,
    };
    scene.nodes.iter().filter_map(group).filter(|group| group.meaning.class == Some(class)).collect()
}

fn shapes<'a>(group: &'a Group, class: &str) -> Vec<&'a Shape> {
    let shape = |node: &'a Node| match node {
        Node::Shape(shape) => Some(shape),
        _ => None,
    };
    group.nodes.iter().filter_map(shape).filter(|shape| shape.class == Some(class)).collect()
}

fn solid(shape: &Shape) -> scene::Color {
    match shape.fill {
        Some(Paint::Solid(color)) => color,
        _ => panic!("no solid fill: {shape:?}"),
    }
}

#[test]
fn each_event_is_one_group_that_says_what_it_is() {
    let scene = scene_of(&[("2012-05-25", Status::Confirmed), ("2012-05-28?", Status::Disputed)]);
    let written = export::svg(&scene, &[]);
    let document = Document::parse(&written).unwrap();
    let events: Vec<_> = document.descendants().filter(|node| node.attribute("class") == Some("dl-event")).collect();
    assert_eq!(events.iter().map(|event| event.attribute("data-id").unwrap()).collect::<Vec<_>>(), ["e0", "e1"]);
    assert_eq!(events[1].attribute("data-date"), Some("2012-05-28?"));
    assert_eq!(events[1].attribute("data-status"), Some("disputed"));
    assert_eq!(events[1].attribute("data-basis"), Some("stated"));
    let words = Date::parse("2012-05-28?").unwrap().words();
    assert_eq!(events[1].attribute("aria-label"), Some(format!("{words}: Title of e1").as_str()));
    let title = events[1].first_element_child().unwrap();
    assert!(title.has_tag_name("title") && title.text().unwrap().contains("Status: disputed"));
    assert!(events.iter().all(|event| event.descendants().any(|node| node.attribute("href").is_some())));
}

#[test]
fn an_event_in_two_lanes_is_still_one_group() {
    let all = vec![event("e0", "2012", Status::Confirmed)];
    let scene = draw(&chronicle(Symbol::Circle, all), &view(ThemeName::Light), &picture(vec![point(0), point(0)]));
    assert_eq!(groups(&scene, "event").len(), 1);
    assert_eq!(shapes(groups(&scene, "event")[0], "marker").len(), 2);
}

#[test]
fn contested_events_are_hollow_and_no_others() {
    let theme = Theme::of(ThemeName::Light);
    let statuses = [Status::Confirmed, Status::Reported, Status::Disputed, Status::Denied];
    let scene = scene_of(&statuses.map(|status| ("2012-05-25", status)));
    let fills: Vec<_> = groups(&scene, "event").iter().map(|group| solid(shapes(group, "marker")[0])).collect();
    assert_eq!(fills[0], theme.hue(Color::Named(Hue::Blue)));
    assert!(fills[1..].iter().all(|fill| *fill == theme.ground));
}

#[test]
fn uncertain_dates_have_a_dashed_outline_and_no_others() {
    let scene = scene_of(&[("2012-05-25", Status::Confirmed), ("2012-05-25?", Status::Confirmed)]);
    let dashed = |group: &&Group| shapes(group, "marker").iter().any(|shape| shape.stroke.unwrap().dash.is_some());
    assert_eq!(groups(&scene, "event").iter().map(dashed).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn approximate_dates_have_a_dashed_whisker_and_no_others() {
    let events = vec![event("e0", "2012", Status::Confirmed), event("e1", "2012~", Status::Confirmed)];
    let stretch = |from: f64| Whisker {
        from: Point::new(from, 100.0),
        to: Point::new(from + 60.0, 100.0),
        from_cut: false,
        to_cut: false,
    };
    let mark = |event: usize| {
        let from = 60.0 + 80.0 * event as f64;
        placed(event, Mark::Point { at: Point::new(from + 30.0, 100.0), whisker: Some(stretch(from)) })
    };
    let layout = picture(vec![mark(0), mark(1)]);
    let scene = draw(&chronicle(Symbol::Circle, events), &view(ThemeName::Light), &layout);
    let dashed = |group: &&Group| shapes(group, "whisker").iter().any(|shape| shape.stroke.unwrap().dash.is_some());
    assert_eq!(groups(&scene, "event").iter().map(dashed).collect::<Vec<_>>(), [false, true]);
}

/// A bar of 200 px with these ends, as drawn.
fn bar(start: BarEnd, end: BarEnd, status: Status) -> Scene {
    let events = vec![event("e0", "2012/2013", status)];
    let mark = Mark::Bar(Bar { frame: Rect::new(60.0, 140.0, 200.0, 14.0), upright: false, start, end });
    draw(&chronicle(Symbol::Circle, events), &view(ThemeName::Light), &picture(vec![placed(0, mark)]))
}

#[test]
fn a_ramp_is_a_straight_rise_with_a_cap_at_its_outer_end() {
    let scene = bar(BarEnd::Ramp(50.0), BarEnd::Ramp(20.0), Status::Confirmed);
    let spans = shapes(groups(&scene, "event")[0], "span");
    let Some(Paint::Fade(_, stops)) = &spans[0].fill else { panic!("no fade") };
    assert_eq!(stops, &[(0.0, 0.0), (0.25, 1.0), (0.9, 1.0), (1.0, 0.0)]);
    let caps: Vec<_> = spans[1..].iter().map(|cap| cap.outline.clone()).collect();
    let (top, bottom) = (|x: f64| Point::new(x, 140.0), |x: f64| Point::new(x, 154.0));
    let (start, end) = (vec![bottom(60.75), top(60.75)], vec![top(259.25), bottom(259.25)]);
    assert_eq!(caps, [Outline::Line(start), Outline::Line(end)]);
}

#[test]
fn an_exact_bar_is_solid_and_a_disputed_one_hollow() {
    let (theme, exact) = (Theme::of(ThemeName::Light), BarEnd::Exact);
    let fill = |status| solid(shapes(groups(&bar(exact, exact, status), "event")[0], "span")[0]);
    assert_eq!(fill(Status::Confirmed), theme.hue(Color::Named(Hue::Blue)));
    assert_eq!(fill(Status::Disputed), theme.ground);
}

#[test]
fn open_unknown_and_cut_ends_look_different() {
    let outline = |end| shapes(groups(&bar(BarEnd::Exact, end, Status::Confirmed), "event")[0], "span")[0].clone();
    let ends = [BarEnd::Exact, BarEnd::Open, BarEnd::Unknown(48.0), BarEnd::Cut].map(outline);
    for (index, a) in ends.iter().enumerate() {
        assert!(ends[..index].iter().all(|b| a != b));
    }
    let Outline::Polygon(open) = &ends[1].outline else { panic!("no arrowhead") };
    assert!(open.contains(&Point::new(260.0, 147.0)));
    assert!(matches!(ends[2].fill, Some(Paint::Fade(..))));
}

#[test]
fn a_title_on_a_bar_is_read_on_the_bar_and_on_its_ramp() {
    let theme = Theme::of(ThemeName::Light);
    for start in [BarEnd::Exact, BarEnd::Ramp(80.0)] {
        for status in [Status::Confirmed, Status::Denied] {
            let scene = bar(start, BarEnd::Exact, status);
            let group = groups(&scene, "event")[0];
            let mut title =
                group.nodes.iter().filter_map(|node| if let Node::Text(text) = node { Some(text) } else { None });
            let ink = title.next_back().expect("a title").color;
            let fill = match &shapes(group, "span")[0].fill {
                Some(Paint::Solid(color) | Paint::Fade(color, _) | Paint::FadeDown(color, _)) => *color,
                None => theme.ground,
            };
            assert!(contrast(ink, fill) >= 4.5, "{ink:?} on {fill:?}");
            let on_ground = start != BarEnd::Exact || status != Status::Confirmed;
            assert!(!on_ground || contrast(ink, theme.ground) >= 4.5, "{ink:?} on the ground");
        }
    }
}

#[test]
fn symbols_cover_about_the_same_area() {
    for symbol in SYMBOLS {
        let all = vec![event("e0", "2012-05-25", Status::Confirmed)];
        let scene = draw(&chronicle(symbol, all), &view(ThemeName::Light), &picture(vec![point(0)]));
        let covered = area(&shapes(groups(&scene, "event")[0], "marker")[0].outline);
        assert!((65.0..95.0).contains(&covered), "{symbol:?}: {covered}");
    }
}

fn area(outline: &Outline) -> f64 {
    match outline {
        Outline::Circle(_, radius) => std::f64::consts::PI * radius * radius,
        Outline::Rect(frame, _) => frame.x.length() * frame.y.length(),
        Outline::Line(points) | Outline::Polygon(points) => {
            let next = points.iter().cycle().skip(1);
            points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>().abs() / 2.0
        }
    }
}

#[test]
fn the_description_counts_and_names_every_break() {
    let scene = scene_of(&[("2012", Status::Confirmed), ("2013", Status::Confirmed)]);
    let said = "2 events, 1943 to 2024. The time scale is broken in 1 place: 67 years omitted. About it.";
    assert_eq!(scene.description.as_str(), said);
}

#[test]
fn grid_lies_behind_the_axis_and_the_axis_behind_the_events() {
    let scene = scene_of(&[("2012", Status::Confirmed)]);
    let classes: Vec<_> =
        scene.nodes.iter().filter_map(|node| if let Node::Group(g) = node { g.meaning.class } else { None }).collect();
    assert_eq!(classes, ["grid", "break", "axis", "event"]);
}
