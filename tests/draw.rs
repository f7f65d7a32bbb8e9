//! The scene: what each mark looks like, in which order things stand, that every ink can be read.

use dateline::draw::draw;
use dateline::export;
use dateline::font::Weight;
use dateline::geom::{Interval, Point, Rect, Size};
use dateline::layout;
use dateline::layout::{
    Anchor, Axis, Bar, BarEnd, Label, Layout, Mark, Placed, Role, ScaleKind, Side, Summary, Tick, Whisker,
};
use dateline::model::View;
use dateline::model::{
    Basis, Category, Chronicle, Color, Direction, Event, Hue, LaneKey, Scale, Status, Symbol, ThemeName,
};
use dateline::scene::{self, Group, Node, Outline, Paint, Scene, Shape, contrast};
use dateline::style::Theme;
use dateline::text::Span;
use dateline::time::{Date, Instant};
use roxmltree::Document;

const THEMES: [ThemeName; 3] = [ThemeName::Light, ThemeName::Dark, ThemeName::Print];
const HUES: [Hue; 8] =
    [Hue::Blue, Hue::Vermilion, Hue::Green, Hue::Orange, Hue::Purple, Hue::Sky, Hue::Yellow, Hue::Gray];
const SYMBOLS: [Symbol; 7] = [
    Symbol::Circle,
    Symbol::Diamond,
    Symbol::Square,
    Symbol::Triangle,
    Symbol::TriangleDown,
    Symbol::Cross,
    Symbol::Hexagon,
];

#[test]
fn every_ink_can_be_read_on_every_surface_of_its_theme() {
    for name in THEMES {
        let theme = Theme::of(name);
        for surface in theme.surfaces() {
            assert!(contrast(theme.ink, surface) >= 7.0, "{name:?}: ink on {surface:?}");
            assert!(contrast(theme.muted, surface) >= 4.5, "{name:?}: muted ink on {surface:?}");
            assert!(contrast(theme.thread, surface) >= 3.0, "{name:?}: a leader on {surface:?}");
        }
    }
}

#[test]
fn every_hue_stands_out_from_every_surface_and_carries_text() {
    let (black, white) = (scene::Color(0, 0, 0), scene::Color(255, 255, 255));
    for name in THEMES {
        let theme = Theme::of(name);
        for shade in HUES.map(|hue| theme.hue(Color::Named(hue))) {
            let least = theme.surfaces().map(|surface| contrast(shade, surface)).into_iter().fold(21.0, f64::min);
            assert!(least >= 3.0, "{name:?} {shade:?}: {least}");
            assert!(contrast(shade, black).max(contrast(shade, white)) >= 4.5);
        }
    }
}

#[test]
fn hues_are_told_apart_within_a_theme() {
    for name in THEMES {
        let theme = Theme::of(name);
        let shades = HUES.map(|hue| theme.hue(Color::Named(hue)));
        for (index, a) in shades.iter().enumerate() {
            for b in &shades[..index] {
                let apart = a.0.abs_diff(b.0).max(a.1.abs_diff(b.1)).max(a.2.abs_diff(b.2));
                assert!(apart >= 24, "{name:?}: {a:?} and {b:?}");
            }
        }
    }
}

#[test]
fn an_author_s_colour_is_kept_where_it_can_be_seen_and_mixed_where_not() {
    let own = |name, (r, g, b)| Theme::of(name).hue(Color::Rgb(r, g, b));
    assert_eq!(own(ThemeName::Light, (0, 0, 128)), scene::Color(0, 0, 128));
    for name in THEMES {
        for rgb in [(255, 255, 0), (255, 255, 255), (0, 0, 0), (128, 128, 128), (0, 0, 80)] {
            let theme = Theme::of(name);
            for surface in theme.surfaces() {
                assert!(contrast(own(name, rgb), surface) >= 3.0, "{name:?} {rgb:?} on {surface:?}");
            }
        }
    }
}

fn event(id: &str, date: &str, status: Status) -> Event {
    let date = Date::parse(date).expect("a date");
    Event {
        id: id.into(),
        extent: date.extent().expect("an extent"),
        date,
        basis: Some(Basis::Stated),
        title: format!("Title of {id}"),
        summary: Some("What happened.".into()),
        category: Some(0),
        tags: Vec::new(),
        place: None,
        actors: Vec::new(),
        importance: 3,
        status,
        sources: Vec::new(),
        accounts: Vec::new(),
        url: Some("https://example.org".into()),
        links: Vec::new(),
        span: Span::default(),
    }
}

fn chronicle(symbol: Symbol, events: Vec<Event>) -> Chronicle {
    let category = Category {
        id: "war".into(),
        label: "War".into(),
        color: Color::Named(Hue::Blue),
        symbol,
        span: Span::default(),
    };
    Chronicle {
        title: "Title".into(),
        subtitle: None,
        language: "en".into(),
        description: Some("About it.".into()),
        credit: None,
        sources: Vec::new(),
        categories: vec![category],
        events,
        views: Vec::new(),
    }
}

fn view(theme: ThemeName) -> View {
    View {
        id: "overview".into(),
        title: "Title".into(),
        subtitle: None,
        from: Instant(0),
        to: Instant(1),
        from_given: false,
        to_given: false,
        filtered: false,
        events: Vec::new(),
        layout: Direction::Horizontal,
        lanes: LaneKey::Category,
        scale: Scale::Auto,
        width: 400,
        max_height: None,
        theme,
        span: Span::default(),
    }
}

fn text(words: &str, x: f64, y: f64, role: Role) -> layout::Text {
    layout::Text {
        at: Point::new(x, y),
        anchor: Anchor::Start,
        text: words.into(),
        program: Vec::new(),
        width: 80.0,
        size: 13.0,
        weight: Weight::Regular,
        tabular: role == Role::Date,
        role,
    }
}

fn placed(event: usize, mark: Mark) -> Placed {
    let at = 60.0 + 40.0 * event as f64;
    let role = if matches!(mark, Mark::Bar(_)) { Role::BarTitle } else { Role::EventTitle };
    let lines = vec![text("date", at, 30.0, Role::Date), text("title", at, 46.0, role)];
    let label = Label { frame: Rect::new(at, 18.0, 80.0, 32.0), lines, side: Side::Before, row: 1 };
    Placed { event, mark, leader: vec![Point::new(at, 50.0), Point::new(at, 90.0)], label: Some(label) }
}

fn point(event: usize) -> Placed {
    placed(event, Mark::Point { at: Point::new(60.0 + 40.0 * event as f64, 100.0), whisker: None })
}

fn picture(events: Vec<Placed>) -> Layout {
    let tick = Tick { x: 60.0, label: Some(text("2012", 60.0, 115.0, Role::Tick)), grid: true };
    let axis = Axis {
        upright: false,
        band: Rect::new(40.0, 100.0, 320.0, 30.0),
        rails: vec![100.0, 130.0],
        pieces: vec![Interval::new(40.0, 200.0), Interval::new(238.0, 360.0)],
        ticks: vec![tick],
        contexts: Vec::new(),
        lapses: Vec::new(),
        breaks: vec![layout::Break { x: Interval::new(200.0, 238.0), words: "67 years omitted".into(), caption: None }],
        grid: Interval::new(20.0, 200.0),
    };
    let shown = events.len();
    Layout {
        size: Size { width: 400.0, height: 220.0 },
        plot: Rect::new(40.0, 20.0, 320.0, 180.0),
        texts: vec![text("Title", 40.0, 16.0, Role::Title)],
        legend: Vec::new(),
        axis,
        lanes: Vec::new(),
        events,
        echoes: Vec::new(),
        densities: Vec::new(),
        folds: Vec::new(),
        summary: Summary {
            shown,
            folded: 0,
            scale: ScaleKind::Broken,
            range: "1943 to 2024".into(),
            breaks: vec!["67 years omitted".into()],
            gathered: 0,
            gathered_words: String::new(),
        },
    }
}

/// The scene of events with these dates and statuses, each a point.
fn scene_of(events: &[(&str, Status)]) -> Scene {
    let all = events.iter().enumerate().map(|(index, (date, status))| event(&format!("e{index}"), date, *status));
    let layout = picture((0..events.len()).map(point).collect());
    draw(&chronicle(Symbol::Circle, all.collect()), &view(ThemeName::Light), &layout)
}

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
    let events: Vec<_> = document.descendants().filter(|node| node.attribute("class") == Some("event")).collect();
    assert_eq!(events.iter().map(|event| event.attribute("id").unwrap()).collect::<Vec<_>>(), ["e0", "e1"]);
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
