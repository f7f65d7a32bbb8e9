//! Timelines: the entries of `timelines`, checked, each with its events chosen and its window fitted.

use std::borrow::Cow;

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::Node;
use crate::model::{
    Background, Chronicle, Direction, Event, Filter, LabelDates, LaneKey, MOST_LANES, Scale, ThemeName, TimeDirection,
    View,
};
use crate::read::as_of;
use crate::read::axis_ends::{given, when};
use crate::read::citing;
use crate::read::entry::{Entry, first_line};
use crate::read::epoch;
use crate::read::filter;
use crate::read::furniture::furniture;
use crate::read::languages;
use crate::read::limits;
use crate::read::look::look;
use crate::read::page_texts;
use crate::read::picture_size::{PictureSize, sizes};
use crate::read::preferred::{self, chosen};
use crate::read::raw_timeline::RawView;
use crate::read::references::Known;
use crate::read::series;
use crate::read::suggest::short;
use crate::read::timezone;
use crate::read::value::{choose, whole};
use crate::read::window::{self, Window};
use crate::text::Span;

/// The layouts by name.
pub(crate) const LAYOUTS: &[(&str, Direction)] =
    &[("horizontal", Direction::Horizontal), ("vertical", Direction::Vertical), ("lanes", Direction::Lanes)];

/// Which way time runs, by name.
pub(crate) const DIRECTIONS: &[(&str, TimeDirection)] =
    &[("ltr", TimeDirection::LeftToRight), ("rtl", TimeDirection::RightToLeft)];

/// What lanes stand for, by name.
pub(crate) const LANES: &[(&str, LaneKey)] = &[
    ("category", LaneKey::Category),
    ("actor", LaneKey::Actor),
    ("place", LaneKey::Place),
    ("source", LaneKey::Source),
    ("status", LaneKey::Status),
    ("tag", LaneKey::Tag),
    ("title", LaneKey::Title),
];

/// The scales by name.
pub(crate) const SCALES: &[(&str, Scale)] = &[
    ("auto", Scale::Auto),
    ("linear", Scale::Linear),
    ("broken", Scale::Broken),
    ("focus", Scale::Focus),
    ("sequential", Scale::Sequential),
];

/// How much of its date a label says, by name.
pub(crate) const LABEL_DATES: &[(&str, LabelDates)] =
    &[("full", LabelDates::Full), ("short", LabelDates::Short), ("none", LabelDates::None)];

/// Lanes with a name, where the author says how many: those of events without one and of the rest come to them.
pub(super) const MOST_NAMED: u32 = MOST_LANES as u32 - 2;

/// The views of an entry, one for each of its editions, with `id` checked by the caller. None where they would not show what the author asked for.
/// `is_whole` says that no event was left out: else a timeline of everything is empty by their error, not its own.
#[expect(clippy::too_many_lines, reason = "half of it is the one literal of a view, key by key")]
pub(super) fn of_entry(
    mut entry: Entry<'_, RawView>,
    chronicle: &Chronicle,
    known: &Known,
    is_whole: bool,
    found: &mut Vec<Diagnostic>,
) -> Vec<View> {
    let diagnostics = found.len();
    let mut raw = std::mem::take(&mut entry.raw);
    let (timezone, timezones) = timezone::of_view(&entry, &mut raw, chronicle.timezone, found);
    let prefer = preferred::source(&entry, raw.prefer.take(), known, found);
    let told = prefer.map_or(Cow::Borrowed(chronicle), |source| chronicle.told_by(source));
    let chronicle = &*told;
    let given = given(&entry, &raw, (chronicle, timezone), found);
    let filter = raw.r#where.take().and_then(|raw| filter::filter(&entry, raw, known, found)).unwrap_or_default();
    let SetOut { layout, direction, lanes, scale, label_dates } = set_out(&entry, &mut raw, found);
    let furniture = furniture(&entry, &mut raw, found);
    let citing = citing::of_view(&entry, (raw.note_style.take(), raw.citation_style.take()), chronicle.citing, found);
    let look = look(&entry, (raw.theme, raw.background), found);
    let as_of = raw.as_of.zip(entry.value("as-of")).and_then(|(text, node)| as_of::as_of(&text, node, timezone, found));
    let era = raw.era.and_then(|text| epoch::epoch(&text, entry.span("era"), found));
    let lanes_most = raw.lanes_most.and_then(|text| lanes_most(&entry, &text, found));
    let languages = languages::of_view(&entry, raw.languages.take(), chronicle, found);
    let series = series::series(&entry, raw.series.take().unwrap_or_default(), known, (layout, scale), found);
    let sizes = sizes(&entry, (raw.width.take(), raw.max_height.take(), raw.editions.take()), found);
    let (title, subtitle) = page_texts::head((&chronicle.language, &entry), (raw.title, raw.subtitle), found);
    if !are_warnings(&found[diagnostics..]) || !entry.refused.is_empty() {
        return Vec::new();
    }
    let events = chosen(chronicle, &filter, given);
    let events = if prefer.is_some() { chronicle.in_order(events) } else { events };
    let id = raw.id.as_deref().unwrap_or_default();
    let Some(Window { from, to }) = window::fit((chronicle, furniture.accounts), &events, given) else {
        let is_told = is_whole || narrowing(&entry).next().is_some();
        found.extend(is_told.then(|| shows_nothing(&entry, id, chronicle)));
        return Vec::new();
    };
    let view = |size: PictureSize| View {
        id: size.id(id),
        entry: Some(id.to_owned()),
        title: title.clone().unwrap_or_else(|| chronicle.title.clone()),
        subtitle: subtitle.clone().unwrap_or_else(|| chronicle.subtitle.clone()),
        language: None,
        from,
        to,
        from_given: given.0.is_some(),
        to_given: given.1.is_some(),
        from_written: raw.from.clone(),
        to_written: raw.to.clone(),
        filtered: filter.asks(),
        filter: filter.clone(),
        prefer,
        events: events.clone(),
        layout: layout.unwrap_or_else(|| size.layout()),
        direction: direction.or(chronicle.direction),
        lanes,
        lanes_most,
        scale,
        edition: size.edition,
        width: size.width,
        max_height: size.max_height,
        label_dates_given: label_dates.is_some(),
        label_dates: label_dates.unwrap_or_else(|| window::usual_label_dates(chronicle, &events, (from, to))),
        theme: look.theme,
        theme_file: look.file.clone(),
        background: look.background,
        series: series.clone(),
        era_given: era.is_some() || chronicle.era.is_some(),
        era: epoch::of_view(era, chronicle, &events),
        timezone,
        timezones: timezones.clone(),
        as_of: as_of.clone().or_else(|| chronicle.as_of.clone()),
        eras: furniture.eras,
        accounts: furniture.accounts,
        links: furniture.links,
        legend: furniture.legend,
        notes: furniture.notes.unwrap_or_else(|| size.has_notes()),
        citing,
        span: entry.node.span(),
    };
    let views: Vec<View> = sizes.into_iter().map(view).collect();
    told_of(&entry, &views, (prefer, chronicle, is_whole), found);
    languages::of_views(views, languages)
}

/// Tells what of an entry has no effect in its views, or goes beyond their limits.
fn told_of(
    entry: &Entry<'_, RawView>,
    views: &[View],
    (prefer, chronicle, is_whole): (Option<usize>, &Chronicle, bool),
    found: &mut Vec<Diagnostic>,
) {
    found.extend(series::not_drawn(entry, views));
    if is_whole {
        preferred::without_effect(entry, (prefer, chronicle), found);
    }
    found.extend(views.first().into_iter().flat_map(|view| limits::of(entry, view, chronicle)));
}

/// How a timeline is set out, as far as the file says so.
struct SetOut {
    layout: Option<Direction>,
    direction: Option<TimeDirection>,
    lanes: LaneKey,
    scale: Scale,
    label_dates: Option<LabelDates>,
}

fn set_out(entry: &Entry<'_, RawView>, raw: &mut RawView, found: &mut Vec<Diagnostic>) -> SetOut {
    SetOut {
        layout: pick(entry, "layout", LAYOUTS, raw.layout.take(), found),
        direction: pick(entry, "direction", DIRECTIONS, raw.direction.take(), found),
        lanes: pick(entry, "lanes", LANES, raw.lanes.take(), found).unwrap_or(LaneKey::Category),
        scale: pick(entry, "scale", SCALES, raw.scale.take(), found).unwrap_or(Scale::Auto),
        label_dates: pick(entry, "label-dates", LABEL_DATES, raw.label_dates.take(), found),
    }
}

fn are_warnings(found: &[Diagnostic]) -> bool {
    found.iter().all(|one| one.severity == Severity::Warning)
}

/// The view of a file without `timelines`: everything.
pub(super) fn overview(chronicle: &Chronicle, top: Node<'_>) -> Vec<View> {
    let view = whole_file(chronicle, top);
    languages::of_views(view.into_iter().collect(), chronicle.languages.clone())
}

fn whole_file(chronicle: &Chronicle, top: Node<'_>) -> Option<View> {
    let events: Vec<usize> = (0..chronicle.events.len()).collect();
    let Window { from, to } = window::fit((chronicle, true), &events, (None, None))?;
    let label_dates = window::usual_label_dates(chronicle, &events, (from, to));
    let era = epoch::of_view(None, chronicle, &events);
    Some(View {
        id: "overview".to_owned(),
        entry: None,
        title: chronicle.title.clone(),
        subtitle: chronicle.subtitle.clone(),
        language: None,
        from,
        to,
        from_given: false,
        to_given: false,
        from_written: None,
        to_written: None,
        filtered: false,
        filter: Filter::default(),
        prefer: None,
        events,
        layout: Direction::Horizontal,
        direction: chronicle.direction,
        lanes: LaneKey::Category,
        lanes_most: None,
        scale: Scale::Auto,
        edition: None,
        width: PictureSize::usual().width,
        max_height: None,
        label_dates,
        label_dates_given: false,
        theme: ThemeName::Light,
        series: Vec::new(),
        theme_file: None,
        background: Background::Theme,
        era,
        era_given: chronicle.era.is_some(),
        timezone: chronicle.timezone,
        timezones: Vec::new(),
        as_of: chronicle.as_of.clone(),
        eras: true,
        accounts: true,
        links: false,
        legend: true,
        notes: true,
        citing: chronicle.citing,
        span: top.span(),
    })
}

/// How many lanes with a name there are at most.
fn lanes_most(entry: &Entry<'_, RawView>, text: &str, found: &mut Vec<Diagnostic>) -> Option<u32> {
    whole("lanes-most", text, 1..=MOST_NAMED, entry.span("lanes-most"), found)
}

/// The value that a word stands for.
pub(super) fn pick<T: Copy>(
    entry: &Entry<'_, RawView>,
    key: &str,
    values: &[(&'static str, T)],
    text: Option<String>,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    text.and_then(|text| choose(key, values, &text, entry.span(key), found))
}

/// The keys that leave events out.
fn narrowing(entry: &Entry<'_, RawView>) -> impl Iterator<Item = &'static str> {
    ["from", "to", "where"].into_iter().filter(|key| entry.value(key).is_some())
}

fn shows_nothing(entry: &Entry<'_, RawView>, id: &str, chronicle: &Chronicle) -> Diagnostic {
    let span = entry.value("id").map_or_else(|| first_line(entry.node), Node::span);
    let keys: Vec<String> = narrowing(entry).map(|key| format!("`{key}`")).collect();
    let hint = match keys.as_slice() {
        [] => "write events with dates below `events:`".to_owned(),
        keys => {
            let when =
                if entry.value("from").or(entry.value("to")).is_some() { when(chronicle) } else { String::new() };
            format!("widen {}{when}, or delete the timeline", keys.join(", "))
        }
    };
    Diagnostic::error(Code::ShowsNothing, span, format!("the timeline `{}` shows no event", short(id))).hint(hint)
}

/// No event of the file says where an axis could begin, such as `[..1984,1990..]`.
pub(super) fn no_window(events: Node<'_>, event: &Event) -> Diagnostic {
    let figures = |c: char| !c.is_ascii_digit();
    let mut years: Vec<&str> = event.date.as_written().split(figures).filter(|year| year.len() == 4).collect();
    years.sort_unstable();
    let (from, to) = (years.first().copied().unwrap_or("1900"), years.last().copied().unwrap_or("2000"));
    let message = "no date of the file says where the axis begins or ends, so there is nothing to draw";
    let hint =
        format!("write `timelines: [{{ id: overview, from: {from}, to: {to} }}]` with the time that is to be shown");
    Diagnostic::warning(Code::ShowsNothing, events.span(), message).hint(hint)
}

/// The file has no events at all.
pub(super) fn no_events(span: Span) -> Diagnostic {
    Diagnostic::error(Code::ShowsNothing, span, "no events, so there is nothing to draw")
        .hint("write `- date: 2012-05-25` and, below it, `title: What happened`")
}
