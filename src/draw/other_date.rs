//! Other dates of an event, which accounts of sources give, or which it had in an earlier chronicle: pale marks on a thin line to the
//! event's own, each with what stands for its source.

use crate::draw::bar::{bar, struck};
use crate::draw::mark::Look;
use crate::draw::shape::{edged, line, pen, segment, text};
use crate::draw::symbol::{RADIUS, outline};
use crate::geom::Point;
use crate::layout::{Mark, OtherDate, Whisker};
use crate::model::{Account, Chronicle, Event};
use crate::scene::{Group, Meaning, Node};
use crate::style::Theme;
use crate::time::Date;

/// Width of the edge of a pale mark, of the line of what it can mean, and half the height of the caps of this, px.
const EDGE: f64 = 1.0;
const REACH: f64 = 1.5;
const CAP: f64 = 3.5;
/// How far the line across a date before runs from its middle, to each side, px.
const ACROSS: f64 = 4.5;

/// A group for each, which says whose date it is.
pub(super) fn other_dates(
    others: &[OtherDate],
    (event, look): (&Event, Look),
    chronicle: &Chronicle,
    theme: &Theme,
) -> Vec<Node> {
    let ties = others.iter().filter_map(|one| tie(&one.tie, theme));
    let group = |one: &OtherDate| {
        let accounts = || one.accounts.iter().filter_map(|&at| event.accounts.get(at));
        let before = event.date_before().filter(|_| one.is_former);
        let mut data = Vec::new();
        if !one.accounts.is_empty() {
            data = vec![("source", sources(accounts(), chronicle)), ("date-told", dates(accounts()))];
        }
        data.extend(before.map(|date| ("date-before", date.as_written().to_owned())));
        let date = accounts().find_map(|account| account.date.as_ref()).or(before);
        let is_uncertain = date.and_then(Date::extent).is_some_and(|extent| extent.doubt.uncertain);
        let about = date.map(Date::approximate_ends).unwrap_or_default();
        let doubted = date.map(Date::uncertain_ends).unwrap_or_default();
        let gaps = date.is_some_and(Date::has_gaps);
        let look = Look { uncertain: is_uncertain, doubted, withdrawn: one.is_former, about, gaps, ..look };
        let mut nodes = other(&one.mark, look, theme);
        nodes.extend(one.number.as_ref().map(|number| text("account", number, theme.muted)));
        Node::Group(Group {
            meaning: Meaning {
                class: Some(if one.accounts.is_empty() { "former" } else { "account" }),
                data,
                ..Meaning::default()
            },
            nodes,
        })
    };
    ties.chain(others.iter().map(group)).collect()
}

fn sources<'c>(accounts: impl Iterator<Item = &'c Account>, chronicle: &Chronicle) -> String {
    let ids = accounts.filter_map(|account| chronicle.sources.get(account.source)).map(|source| source.id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// They are one date, which may be written in several ways.
fn dates<'c>(mut accounts: impl Iterator<Item = &'c Account>) -> String {
    accounts.find_map(|account| account.date.as_ref()).map(Date::as_written).unwrap_or_default().to_owned()
}

/// The line from an event's own mark to another date.
pub(super) fn tie(points: &[Point], theme: &Theme) -> Option<Node> {
    (points.len() > 1).then(|| line("tie", points.to_vec(), pen(theme.thread, EDGE)))
}

/// Another date: hollow, in the ink of leaders, smaller than the event's own.
pub(super) fn other(mark: &Mark, look: Look, theme: &Theme) -> Vec<Node> {
    match mark {
        Mark::Point { at, whisker } => {
            whisker.iter().flat_map(|stretch| reach(*stretch, theme)).chain(dot(*at, look, theme)).collect()
        }
        Mark::Several { at, whisker, .. } => {
            let dots = at.iter().flat_map(|at| dot(*at, look, theme));
            reach(*whisker, theme).into_iter().chain(dots).collect()
        }
        Mark::Bar(placed) => {
            let pale = Look { color: theme.thread, contested: true, washed: false, ..look };
            let through = look.withdrawn.then(|| struck(*placed, theme.thread));
            bar(*placed, pale, theme).into_iter().chain(through).collect()
        }
    }
}

/// A small symbol; a date before is crossed out, as what is withdrawn is.
fn dot(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    let symbol = edged("other", outline(look.symbol, at, RADIUS - EDGE), theme.ground, pen(theme.thread, EDGE));
    let (from, to) = ((at.x - ACROSS, at.y + ACROSS), (at.x + ACROSS, at.y - ACROSS));
    let across = look.withdrawn.then(|| segment("strike", from, to, pen(theme.thread, EDGE)));
    std::iter::once(symbol).chain(across).collect()
}

/// What the date can mean: a line between caps.
fn reach(whisker: Whisker, theme: &Theme) -> Vec<Node> {
    let (from, to) = (whisker.from, whisker.to);
    let upright = (to.x - from.x).abs() < (to.y - from.y).abs();
    let cap = |at: Point| {
        let (dx, dy) = if upright { (CAP, 0.0) } else { (0.0, CAP) };
        line("other", vec![Point::new(at.x - dx, at.y - dy), Point::new(at.x + dx, at.y + dy)], pen(theme.thread, EDGE))
    };
    let ends = [(from, whisker.from_cut), (to, whisker.to_cut)].into_iter().filter(|(_, is_cut)| !is_cut);
    let line = line("other", vec![from, to], pen(theme.thread, REACH));
    std::iter::once(line).chain(ends.map(|(at, _)| cap(at))).collect()
}
