//! Random timelines from a seed: the same on every machine.

use crate::laws::words::{Script, title};
use crate::random::Dice;
use dateline::Span;
use dateline::model::{
    Background, Basis, Category, Chronicle, Citation, Citing, Color, Detail, Direction, Event, Hue, LabelDates,
    LaneKey, Scale, Source, Status, Symbol, ThemeName, View,
};
use dateline::time::{Civil, Date, Instant};

/// How dates lie in time.
#[derive(Clone, Copy)]
enum Spread {
    Uniform,
    Ties,
    Bursty,
    Clustered,
    PowerLaw,
}

const DAY: i64 = 86_400;
const SCRIPTS: [Script; 8] = [
    Script::Latin,
    Script::Latin,
    Script::Latin,
    Script::LongWords,
    Script::Cyrillic,
    Script::Arabic,
    Script::Chinese,
    Script::Mixed,
];
/// A chronicle and its one view.
pub(crate) fn timeline(seed: u64) -> (Chronicle, View) {
    let mut dice = Dice::new(seed);
    let count = dice.between(1, 150);
    let spread = dice.pick(&[Spread::Uniform, Spread::Ties, Spread::Bursty, Spread::Clustered, Spread::PowerLaw]);
    let years = dice.pick(&[1, 12, 80, 900]);
    let script = dice.pick(&SCRIPTS);
    let categories = categories(dice.below(8));
    let sources: Vec<Source> = (0..dice.between(1, 9)).map(source).collect();
    let mut events: Vec<Event> = (0..count)
        .map(|i| event(i, day_of(spread, years, &mut dice), (categories.len(), sources.len(), script), &mut dice))
        .collect();
    events.sort_by_key(|event| event.date.sort_key());
    let chronicle = Chronicle {
        calendar: dateline::time::Calendar::Gregorian,
        about: None,
        era: None,
        timezone: None,
        as_of: None,
        title: "Random".into(),
        subtitle: None,
        language: "en".to_owned(),
        original: None,
        languages: Vec::new(),
        direction: None,
        spoken: dateline::language::Language::English,
        description: None,
        credit: Some("Dice".into()),
        includes: Vec::new(),
        require_sources: None,
        citing: Citing::default(),
        sources,
        categories,
        eras: Vec::new(),
        events,
        views: Vec::new(),
        compared: false,
    };
    let view = view(&chronicle, &mut dice);
    (chronicle, view)
}

/// A day as seconds since 1970.
fn day_of(spread: Spread, years: i64, dice: &mut Dice) -> Instant {
    let days = years * 365;
    let uniform = |dice: &mut Dice| dice.below(days as usize) as i64;
    let day = match spread {
        Spread::Uniform => uniform(dice),
        Spread::Ties => days * dice.below(5) as i64 / 5,
        Spread::Bursty if dice.below(4) == 0 => days / 2 + dice.below(14) as i64,
        Spread::Bursty => uniform(dice),
        Spread::Clustered => days * dice.below(4) as i64 / 4 + dice.below(1 + days as usize / 40) as i64,
        Spread::PowerLaw => {
            let share = dice.below(1000) as f64 / 1000.0;
            (days as f64 * share * share * share * share) as i64
        }
    };
    Instant((day - days / 3) * DAY)
}

fn event(i: usize, at: Instant, (categories, sources, script): (usize, usize, Script), dice: &mut Dice) -> Event {
    let date = date(at, dice);
    let extent = date.extent().expect("within reach");
    let status = dice.pick(&[Status::Confirmed, Status::Confirmed, Status::Reported, Status::Disputed]);
    let mut event = Event {
        id: format!("e{i}"),
        extent,
        date,
        basis: dice.pick(&[None, Some(Basis::Stated), Some(Basis::Derived)]),
        title: titled(script, dice).into(),
        category: (categories > 0 && dice.below(6) > 0).then(|| dice.below(categories.max(1))),
        details: whereabouts(dice).into(),
        importance: dice.between(1, 5) as u8,
        status,
        span: Span::default(),
    };
    event.sources = (0..dice.below(4)).map(|_| citation(dice.below(sources))).collect();
    event
}

fn whereabouts(dice: &mut Dice) -> Detail {
    Detail {
        place: Some(format!("Place {}", dice.below(4))),
        actors: vec![format!("Actor {}", dice.below(6))],
        ..Detail::default()
    }
}

/// Of 1 to 80 letters; one in fifty of up to 300.
fn titled(script: Script, dice: &mut Dice) -> String {
    let most = if dice.below(50) == 0 { 300 } else { 80 };
    let letters = dice.between(1, most);
    title(letters, script, dice)
}

/// One of the forms a date can have.
fn date(at: Instant, dice: &mut Dice) -> Date {
    let day = written(at);
    let later = written(Instant(at.0 + (1 + dice.below(4000) as i64) * DAY));
    let (year, month) = (year(at), &day[..day.len() - 3]);
    let text = match dice.below(24) {
        0 => year,
        1 => month.to_owned(),
        2 => format!("{month}~"),
        3 => format!("{year}?"),
        4 => format!("{}X", &year[..year.len() - 1]),
        5 => format!("{day}/{later}"),
        6 => format!("{day}/.."),
        7 => format!("../{day}"),
        8 => format!("{day}/"),
        9 => format!("[{day},{later}]"),
        10 => format!("{{{day},{later}}}"),
        11 => format!("{year}-23"),
        12 => format!("{day}?/{later}"),
        13 => format!("{month}~/{later}"),
        14 => format!("/{day}"),
        15 => format!("[{month}~,{later}?]"),
        _ => day,
    };
    Date::parse(&text).unwrap_or_else(|error| panic!("`{text}`: {error:?}"))
}

fn year(at: Instant) -> String {
    let year = at.civil().year;
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

fn written(at: Instant) -> String {
    let Civil { month, day, .. } = at.civil();
    format!("{}-{month:02}-{day:02}", year(at))
}

fn citation(source: usize) -> Citation {
    Citation { source, locator: None, note: None, note_audience: Default::default() }
}

fn categories(count: usize) -> Vec<Category> {
    let category = |i: usize| Category {
        id: format!("c{i}"),
        label: format!("Category number {i}").into(),
        color: Color::Named(Hue::Blue),
        color_given: false,
        symbol: Symbol::Circle,
        symbol_given: false,
        span: Span::default(),
    };
    (0..count).map(category).collect()
}

fn source(i: usize) -> Source {
    Source {
        id: format!("s{i}"),
        title: format!("A report of some length on matter number {i}").into(),
        author: i.is_multiple_of(2).then(|| "A. Writer".to_owned()),
        publisher: Some("The House of Reports".to_owned()),
        published: None,
        accessed: None,
        url: None,
        archived: None,
        note: None,
        note_audience: Default::default(),
        audience: Default::default(),
        span: Span::default(),
    }
}

/// Fitted to the events, or cut at a quarter on both sides.
fn view(chronicle: &Chronicle, dice: &mut Dice) -> View {
    let hulls: Vec<(Instant, Instant)> = chronicle.events.iter().filter_map(|event| event.extent.hull()).collect();
    let first = hulls.iter().map(|hull| hull.0).min().unwrap_or(Instant(0));
    let last = hulls.iter().map(|hull| hull.1).max().unwrap_or(Instant(DAY));
    let cut = dice.below(5) == 0;
    let quarter = if cut { (last.0 - first.0) / 4 } else { 0 };
    let (from, to) = (Instant(first.0 + quarter), Instant(last.0 - quarter));
    let meets = |i: &usize| chronicle.events[*i].extent.hull().is_none_or(|hull| hull.0 < to && hull.1 > from);
    View {
        entry: None,
        language: None,
        era: dateline::time::Epoch::Bce,
        era_given: false,
        timezone: None,
        timezones: Vec::new(),
        id: "random".to_owned(),
        title: "A random timeline".into(),
        subtitle: Some("Under its title".into()),
        from,
        to,
        from_given: cut,
        to_given: cut,
        from_written: None,
        to_written: None,
        filtered: cut,
        filter: Default::default(),
        events: (0..chronicle.events.len()).filter(meets).collect(),
        layout: dice.pick(&[Direction::Horizontal, Direction::Horizontal, Direction::Vertical, Direction::Lanes]),
        lanes: dice.pick(&[
            LaneKey::Category,
            LaneKey::Actor,
            LaneKey::Place,
            LaneKey::Source,
            LaneKey::Status,
            LaneKey::Title,
        ]),
        prefer: None,
        lanes_most: (dice.below(4) == 0).then(|| dice.between(1, 9) as u32),
        scale: dice.pick(&[Scale::Auto, Scale::Linear, Scale::Broken, Scale::Focus, Scale::Sequential]),
        direction: None,
        edition: None,
        width: dice.between(300, 3_000) as u32,
        max_height: (dice.below(6) == 0).then(|| dice.between(300, 1500) as u32),
        label_dates: LabelDates::Full,
        label_dates_given: false,
        theme: dice.pick(&[ThemeName::Light, ThemeName::Dark, ThemeName::Print, ThemeName::Auto]),
        series: Vec::new(),
        theme_file: None,
        background: dice.pick(&[Background::Theme, Background::None]),
        as_of: None,
        eras: true,
        accounts: true,
        links: false,
        citing: Citing::default(),
        legend: true,
        notes: true,
        span: Span::default(),
    }
}
