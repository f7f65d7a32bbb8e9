//! A layout made by hand, and its scene.

use dateline::draw::draw;
use dateline::font::Weight;
use dateline::geom::{Interval, Point, Rect, Size};
use dateline::layout::{self, Anchor, Axis, Label, Layout, Mark, Placed, Role, ScaleKind, Side, Summary, Tick};
use dateline::model::{
    Background, Basis, Category, Chronicle, Citing, Color, Detail, Direction, Event, Hue, LabelDates, LaneKey, Scale,
    Status, Symbol, ThemeName, View,
};
use dateline::scene::Scene;
use dateline::text::Span;
use dateline::time::{Date, Instant};

pub(super) fn event(id: &str, date: &str, status: Status) -> Event {
    let date = Date::parse(date).expect("a date");
    Event {
        id: id.into(),
        extent: date.extent().expect("an extent"),
        date,
        basis: Some(Basis::Stated),
        title: format!("Title of {id}").into(),
        category: Some(0),
        importance: 3,
        status,
        details: Detail {
            summary: Some("What happened.".into()),
            url: Some("https://example.org".into()),
            ..Detail::default()
        }
        .into(),
        span: Span::default(),
    }
}

pub(super) fn chronicle(symbol: Symbol, events: Vec<Event>) -> Chronicle {
    let category = Category {
        id: "war".into(),
        label: "War".into(),
        color: Color::Named(Hue::Blue),
        color_given: false,
        symbol,
        symbol_given: false,
        span: Span::default(),
    };
    Chronicle {
        calendar: dateline::time::Calendar::Gregorian,
        about: None,
        era: None,
        timezone: None,
        title: "Title".into(),
        subtitle: None,
        language: "en".into(),
        original: None,
        languages: Vec::new(),
        direction: None,
        spoken: dateline::language::Language::English,
        description: Some("About it.".into()),
        credit: None,
        includes: Vec::new(),
        require_sources: None,
        citing: Citing::default(),
        sources: Vec::new(),
        as_of: None,
        categories: vec![category],
        eras: Vec::new(),
        events,
        views: Vec::new(),
        compared: false,
    }
}

pub(super) fn view(theme: ThemeName) -> View {
    View {
        entry: None,
        language: None,
        era: dateline::time::Epoch::Bce,
        era_given: false,
        timezone: None,
        timezones: Vec::new(),
        id: "overview".into(),
        title: "Title".into(),
        subtitle: None,
        from: Instant(0),
        to: Instant(1),
        from_given: false,
        to_given: false,
        from_written: None,
        to_written: None,
        filtered: false,
        filter: Default::default(),
        events: Vec::new(),
        layout: Direction::Horizontal,
        direction: None,
        lanes: LaneKey::Category,
        prefer: None,
        accounts: true,
        links: false,
        citing: Citing::default(),
        lanes_most: None,
        scale: Scale::Auto,
        edition: None,
        width: 400,
        max_height: None,
        label_dates: LabelDates::Full,
        label_dates_given: false,
        theme,
        series: Vec::new(),
        theme_file: None,
        background: Background::Theme,
        as_of: None,
        eras: true,
        legend: true,
        notes: true,
        span: Span::default(),
    }
}

pub(super) fn text(words: &str, x: f64, y: f64, role: Role) -> layout::Text {
    layout::Text {
        at: Point::new(x, y),
        anchor: Anchor::Start,
        text: words.into(),
        program: Vec::new(),
        is_original: false,
        width: 80.0,
        size: 13.0,
        weight: Weight::Regular,
        tabular: role == Role::Date,
        role,
        ruled: layout::Ruled::No,
    }
}

pub(super) fn placed(event: usize, mark: Mark) -> Placed {
    let at = 60.0 + 40.0 * event as f64;
    let role = if matches!(mark, Mark::Bar(_)) { Role::BarTitle } else { Role::EventTitle };
    let lines = vec![text("date", at, 30.0, Role::Date), text("title", at, 46.0, role)];
    let label = Label { frame: Rect::new(at, 18.0, 80.0, 32.0), lines, side: Side::Before, row: 1 };
    let leader = vec![Point::new(at, 50.0), Point::new(at, 90.0)];
    Placed { event, mark, others: Vec::new(), leader, label: Some(label) }
}

pub(super) fn point(event: usize) -> Placed {
    placed(event, Mark::Point { at: Point::new(60.0 + 40.0 * event as f64, 100.0), whisker: None })
}

pub(super) fn picture(events: Vec<Placed>) -> Layout {
    let tick = Tick { x: 60.0, at: Instant(0), label: Some(text("2012", 60.0, 115.0, Role::Tick)), grid: true };
    let axis = Axis {
        upright: false,
        band: Rect::new(40.0, 100.0, 320.0, 30.0),
        rails: vec![100.0, 130.0],
        pieces: vec![Interval::new(40.0, 200.0), Interval::new(238.0, 360.0)],
        rates: Vec::new(),
        ticks: vec![tick],
        contexts: Vec::new(),
        lapses: Vec::new(),
        breaks: vec![layout::Break { x: Interval::new(200.0, 238.0), words: "67 years omitted".into(), caption: None }],
        grid: Interval::new(20.0, 200.0),
        zone: None,
        rows: Vec::new(),
    };
    let shown = events.len();
    Layout {
        size: Size { width: 400.0, height: 220.0 },
        plot: Rect::new(40.0, 20.0, 320.0, 180.0),
        texts: vec![text("Title", 40.0, 16.0, Role::Title)],
        legend: Vec::new(),
        axis,
        strips: Vec::new(),
        lanes: Vec::new(),
        eras: Vec::new(),
        as_of: None,
        events,
        echoes: Vec::new(),
        densities: Vec::new(),
        folds: Vec::new(),
        links: Vec::new(),
        unset: layout::Unset::default(),
        summary: Summary {
            shown,
            folded: 0,
            scale: ScaleKind::Broken,
            rates: String::new(),
            told_by: String::new(),
            zones: String::new(),
            changes: None,
            range: "1943 to 2024".into(),
            breaks: vec!["67 years omitted".into()],
            over_limit: 0,
            links_left_out: 0,
            gathered: 0,
            gathered_words: String::new(),
        },
    }
}

/// The scene of events with these dates and statuses, each a point.
pub(super) fn scene_of(events: &[(&str, Status)]) -> Scene {
    let all = events.iter().enumerate().map(|(index, (date, status))| event(&format!("e{index}"), date, *status));
    let layout = picture((0..events.len()).map(point).collect());
    draw(&chronicle(Symbol::Circle, all.collect()), &view(ThemeName::Light), &layout)
}
