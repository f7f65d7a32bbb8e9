//! Events: one group for each, with all that it draws and says.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::draw::accessible::{Names, full, joined, list};
use crate::draw::bar::{bar, fill, sign, struck as struck_bar};
use crate::draw::mark::{Look, echo, halved, several, small_either, symbol, whisker};
use crate::draw::other_date::other_dates;
use crate::draw::shape::{line, pen, ruling, text, text_of};
use crate::geom::Point;
use crate::layout::{Fold, Label, Mark, Occurrence, Placed, Role, Text};
use crate::model::{Chronicle, Event, Symbol};
use crate::scene::{Color, Group, Meaning, Node, Words};
use crate::style::{Theme, ink_on};

/// One group an event, in the order in which layout hands them on; an event placed twice (in two lanes) has one group.
pub(super) fn events(
    placed: &[Placed],
    echoes: &[Placed],
    chronicle: &Chronicle,
    names: &Names<'_>,
    theme: &Theme,
) -> impl Iterator<Item = Node> + use<> {
    let mut groups: Vec<Group> = Vec::with_capacity(placed.len());
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    for placed in placed {
        let Some(event) = chronicle.events.get(placed.event) else { continue };
        let nodes = drawn(placed, event, names, theme);
        match known.entry(placed.event) {
            Entry::Occupied(place) => groups[*place.get()].nodes.extend(nodes),
            Entry::Vacant(free) => {
                free.insert(groups.len());
                let name = names.of(placed.event).cloned().unwrap_or_default();
                groups.push(Group { meaning: meaning(event, (name, outside(&placed.mark)), names), nodes });
            }
        }
    }
    for echo in echoes {
        let (Some(event), Some(&place)) = (chronicle.events.get(echo.event), known.get(&echo.event)) else { continue };
        groups[place].nodes.extend(echoed(&echo.mark, look(event, chronicle, theme), theme));
    }
    groups.into_iter().map(Node::Group)
}

/// The event once more, small.
fn echoed(mark: &Mark, look: Look, theme: &Theme) -> Vec<Node> {
    match mark {
        Mark::Point { at, .. } => echo(*at, look),
        Mark::Several { at, occurrence, .. } => {
            let small = |at: &Point| match occurrence {
                Occurrence::AllOf => echo(*at, look),
                Occurrence::OneOf => small_either(*at, look),
            };
            at.iter().flat_map(small).collect()
        }
        Mark::Bar(placed) => bar(*placed, look, theme),
    }
}

/// Labels that stand for several events.
pub(super) fn folds(folds: &[Fold], names: &Names<'_>, theme: &Theme) -> Vec<Node> {
    folds.iter().map(|fold| Node::Group(more(fold, names, theme))).collect()
}

fn more(fold: &Fold, names: &Names<'_>, theme: &Theme) -> Group {
    let mut nodes: Vec<Node> = leader(&fold.leader, theme).into_iter().collect();
    nodes.extend(fold.lines.iter().map(|line| text("more", line, theme.muted)));
    // The lines of one phrase are read on, the count and the dates are two.
    let phrases = fold.lines.chunk_by(|a, b| a.role == b.role).map(|lines| joined(lines.iter().map(words), " "));
    let label = joined(phrases, names.comma());
    let meaning = Meaning {
        class: Some("more"),
        role: Some("graphics-symbol"),
        label: Some(label),
        title: Some(list(&fold.events, names)),
        data: vec![("count", fold.events.len().to_string())],
        ..Meaning::default()
    };
    Group { meaning, nodes }
}

fn words(line: &Text) -> Words {
    Words::with(line.text.clone(), &line.program)
}

/// How many dates of one event lie outside the picture.
fn outside(mark: &Mark) -> usize {
    if let Mark::Several { outside, .. } = mark { *outside } else { 0 }
}

fn meaning(event: &Event, (name, outside): (Words, usize), names: &Names<'_>) -> Meaning {
    let mut data = vec![("date", event.date.as_written().to_owned()), ("status", event.status.slug().to_owned())];
    data.extend(event.category_in(names.chronicle()).map(|one| ("category", one.id.clone())));
    data.extend(event.basis.map(|basis| ("basis", basis.slug().to_owned())));
    data.extend(event.change.as_ref().map(|change| ("change", change.slug().to_owned())));
    data.extend(event.date_before().map(|date| ("date-before", date.as_written().to_owned())));
    Meaning {
        id: Some(event.id.clone()),
        class: Some("event"),
        // What holds a link is no symbol: nobody finds a link inside one (Graphics ARIA 1.0: children presentational).
        role: Some(if event.url.is_some() { "group" } else { "graphics-symbol" }),
        writer: None,
        title: Some(full((&name, outside), event, names)),
        label: Some(name),
        link: event.url.clone(),
        data,
    }
}

/// From the back to the front: leader, mark, label.
fn drawn(placed: &Placed, event: &Event, names: &Names<'_>, theme: &Theme) -> Vec<Node> {
    let chronicle = names.chronicle();
    let look = Look { washed: placed.is_titled_on_ramp(), ..look(event, chronicle, theme) };
    let mut mark = mark(&placed.mark, look, theme);
    if let Mark::Bar(bar) = &placed.mark
        && names.has_symbols_on_bars()
        && event.category.is_some()
    {
        mark.extend(sign(*bar, look, theme));
    }
    mark.extend(struck(placed, look));
    if placed.leader.is_empty() && placed.label.is_none() {
        return mark;
    }
    let mut nodes: Vec<Node> = leader(&placed.leader, theme).into_iter().collect();
    nodes.extend(other_dates(&placed.others, (event, look), chronicle, theme));
    nodes.extend(mark);
    nodes
        .extend(placed.label.iter().flat_map(|label| lines(label, (look, chronicle.is_original(&event.title)), theme)));
    nodes
}

/// The line along a withdrawn bar; a title on it has its own.
fn struck(placed: &Placed, look: Look) -> Option<Node> {
    let Mark::Bar(bar) = &placed.mark else { return None };
    let is_titled = placed
        .label
        .iter()
        .flat_map(|label| &label.lines)
        .any(|line| matches!(line.role, Role::BarTitle | Role::BarDate));
    (look.withdrawn && !is_titled).then(|| struck_bar(*bar, look.color))
}

fn leader(points: &[Point], theme: &Theme) -> Option<Node> {
    (points.len() > 1).then(|| line("leader", points.to_vec(), pen(theme.thread, 1.0)))
}

/// A mark without a line.
fn alone(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    if look.approximate { halved(at, look, theme) } else { symbol(at, look, theme) }
}

fn mark(mark: &Mark, look: Look, theme: &Theme) -> Vec<Node> {
    match mark {
        Mark::Point { at, whisker: stretch } => {
            let Some(stretch) = stretch else { return alone(*at, look, theme) };
            let mut nodes = whisker(*stretch, look, theme);
            nodes.extend(symbol(*at, look, theme));
            nodes
        }
        Mark::Several { at, whisker, occurrence, .. } => several(at, *whisker, *occurrence, look, theme),
        Mark::Bar(placed) => bar(*placed, look, theme),
    }
}

fn lines(label: &Label, (look, is_original): (Look, bool), theme: &Theme) -> Vec<Node> {
    let line = |line: &Text| {
        let color = ink(line.role, look, theme);
        std::iter::once(text_of("label", line, color, is_original)).chain(ruling(line, color))
    };
    label.lines.iter().flat_map(line).collect()
}

/// The ink of one line: muted for the date, black or white on a solid bar, near black for the rest.
fn ink(role: Role, look: Look, theme: &Theme) -> Color {
    match role {
        Role::BarTitle | Role::BarDate if fill(look, theme) == look.color => ink_on(look.color),
        Role::Date => theme.muted,
        _ => theme.ink,
    }
}

fn look(event: &Event, chronicle: &Chronicle, theme: &Theme) -> Look {
    let category = event.category_in(chronicle);
    Look {
        symbol: category.map_or(Symbol::Circle, |category| category.symbol),
        color: category.map_or(theme.muted, |category| theme.hue(category.color)),
        contested: event.is_hollow(),
        uncertain: event.extent.doubt.uncertain,
        doubted: event.date.uncertain_ends(),
        approximate: event.extent.doubt.approximate,
        about: event.date.approximate_ends(),
        gaps: event.date.has_gaps(),
        withdrawn: event.is_withdrawn(),
        washed: false,
    }
}
