//! Marks: what an event leaves on the axis: symbols, whiskers, joined marks.

use crate::draw::shape::{dashes, edged, filled, line, pen, segment};
use crate::draw::symbol::{RADIUS, lower_half, outline};
use crate::geom::Point;
use crate::layout::{Occurrence, Whisker};
use crate::model::Symbol;
use crate::scene::{Color, Node, Outline, Paint, Shape, Stroke};
use crate::style::Theme;

/// Width of a mark's outline and of a bar's caps, px.
pub(super) const OUTLINE: f64 = 1.5;
/// Radius of the ring around an uncertain mark and of its core, and width of their lines, px.
const RING: f64 = 5.2;
const CORE: f64 = 2.6;
const RIM: f64 = 1.2;
/// How far the line across a withdrawn mark runs from its middle, to each side, px.
const ACROSS: f64 = 5.5;
/// How far the slit in the mark of an approximate date runs from its middle, to each side, and how wide it is, px.
const SLIT: f64 = 6.4;
const SLIT_WIDTH: f64 = 2.2;
/// Radius of a mark in a further lane, px.
const ECHO: f64 = 3.0;
/// Painted and unpainted length of an uncertain outline, px.
pub(super) const DOUBT: (f64, f64) = (2.3, 1.784);
/// Painted and unpainted length of the line of an approximate date, px.
const SOFT: (f64, f64) = (5.0, 3.0);
/// The same of one that is some days of its stretch alone, and of one that is both.
const DOTS: (f64, f64) = (1.6, 1.6);
const SOFT_DOTS: (f64, f64) = (1.6, 4.0);
/// Half the height of a whisker's caps, px.
const CAP: f64 = 4.5;

/// How an event is marked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// The category's shape.
    pub(super) symbol: Symbol,
    /// The category's colour.
    pub(super) color: Color,
    /// Reported, disputed or denied.
    pub(super) contested: bool,
    /// The date carries `?`.
    pub(super) uncertain: bool,
    /// The beginning or the end of a bar does.
    pub(super) doubted: [bool; 2],
    /// The date carries `~`.
    pub(super) approximate: bool,
    /// The beginning or the end of a bar does.
    pub(super) about: [bool; 2],
    /// Not every day of the stretch that the date can mean is meant.
    pub(super) gaps: bool,
    /// Taken back since an earlier version.
    pub(super) withdrawn: bool,
    /// A bar so pale that its title can be read on its ramps too.
    pub(super) washed: bool,
}

impl Look {
    /// A confirmed event with a firm date.
    pub(super) fn plain(symbol: Symbol, color: Color) -> Look {
        Look {
            symbol,
            color,
            contested: false,
            uncertain: false,
            doubted: [false; 2],
            approximate: false,
            about: [false; 2],
            gaps: false,
            withdrawn: false,
            washed: false,
        }
    }
}

/// One symbol: filled, hollow where contested, with a dashed outline where its date is uncertain.
pub(super) fn symbol(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    if look.withdrawn {
        return crossed_out(at, look, theme);
    }
    if look.uncertain {
        return doubtful(at, look, theme);
    }
    if look.contested {
        return vec![hollow(at, look, theme)];
    }
    // The edge in the colour of the ground parts marks that stand close.
    let halo = pen(theme.ground, 1.2);
    vec![edged("marker", outline(look.symbol, at, RADIUS + 0.6), look.color, halo)]
}

/// The same of an approximate date whose line would be hidden by it: in two halves, as a dashed line is in parts.
pub(super) fn halved(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    let slit = segment("halo", (at.x, at.y - SLIT), (at.x, at.y + SLIT), pen(theme.ground, SLIT_WIDTH));
    symbol(at, look, theme).into_iter().chain([slit]).collect()
}

/// A small symbol, where the event stands once more without its label.
pub(super) fn echo(at: Point, look: Look) -> Vec<Node> {
    if look.contested {
        let rim = Shape {
            outline: outline(look.symbol, at, ECHO),
            fill: None,
            stroke: Some(pen(look.color, RIM)),
            class: Some("marker"),
        };
        return vec![Node::Shape(rim)];
    }
    vec![filled("marker", outline(look.symbol, at, ECHO), look.color)]
}

/// A hollow symbol.
pub(super) fn hollow(at: Point, look: Look, theme: &Theme) -> Node {
    edged("marker", outline(look.symbol, at, RADIUS - OUTLINE / 2.0), theme.ground, pen(look.color, OUTLINE))
}

/// A hollow symbol with a line across.
fn crossed_out(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    let (from, to) = ((at.x - ACROSS, at.y + ACROSS), (at.x + ACROSS, at.y - ACROSS));
    vec![hollow(at, look, theme), segment("strike", from, to, pen(look.color, OUTLINE))]
}

/// A dashed ring around a small symbol: the dashes of a ring are distinguished from a whole line at this size, those of a cross
/// are not.
fn doubtful(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    let ring = edged("marker", Outline::Circle(at, RING), theme.ground, dashes(look.color, RIM, DOUBT));
    let core = if look.contested {
        edged("marker", outline(look.symbol, at, CORE - RIM / 2.0), theme.ground, pen(look.color, RIM))
    } else {
        filled("marker", outline(look.symbol, at, CORE), look.color)
    };
    vec![ring, core]
}

/// The stretch a date can mean: a line between caps, dashed where the date is approximate, dotted where it is some days of it alone.
pub(super) fn whisker(whisker: Whisker, look: Look, theme: &Theme) -> Vec<Node> {
    let (from, to) = (whisker.from, whisker.to);
    let dash = match (look.approximate, look.gaps) {
        (true, true) => Some(SOFT_DOTS),
        (true, false) => Some(SOFT),
        (false, true) => Some(DOTS),
        (false, false) => None,
    };
    let stroke = Stroke { color: look.color, width: 2.5, dash };
    // The ground beneath keeps it apart from the axis line that it may lie on.
    let mut nodes = vec![line("halo", vec![from, to], pen(theme.ground, 5.0)), line("whisker", vec![from, to], stroke)];
    nodes.push(end(from, Point::new(from.x - to.x, from.y - to.y), whisker.from_cut, look.color));
    nodes.push(end(to, Point::new(to.x - from.x, to.y - from.y), whisker.to_cut, look.color));
    nodes
}

/// A cap across the line, or an arrow where it goes on; `along` points outwards.
fn end(at: Point, along: Point, cut: bool, color: Color) -> Node {
    let upright = along.y.abs() <= along.x.abs();
    let back = if cut { CAP * if upright { along.x.signum() } else { along.y.signum() } } else { 0.0 };
    let points = if upright {
        vec![Point::new(at.x - back, at.y - CAP), at, Point::new(at.x - back, at.y + CAP)]
    } else {
        vec![Point::new(at.x - CAP, at.y - back), at, Point::new(at.x + CAP, at.y - back)]
    };
    if cut {
        return line("whisker", points, pen(color, OUTLINE));
    }
    segment("whisker", (points[0].x, points[0].y), (points[2].x, points[2].y), pen(color, OUTLINE))
}

/// Several dates on a line: whole marks for all of them, half filled ones where it was one of them.
pub(super) fn several(at: &[Point], line: Whisker, occurrence: Occurrence, look: Look, theme: &Theme) -> Vec<Node> {
    let mut nodes = join(line, look);
    nodes.extend(at.iter().flat_map(|at| match occurrence {
        Occurrence::AllOf => symbol(*at, look, theme),
        Occurrence::OneOf => either(*at, look, theme),
    }));
    nodes
}

/// The thin line through several dates, with an arrow where another lies outside the plot.
fn join(line: Whisker, look: Look) -> Vec<Node> {
    let (from, to) = (line.from, line.to);
    let dash = look.approximate.then_some(SOFT);
    let stroke = Stroke { color: look.color, width: OUTLINE, dash };
    let mut nodes = vec![segment("whisker", (from.x, from.y), (to.x, to.y), stroke)];
    let out = Point::new(to.x - from.x, to.y - from.y);
    nodes.extend(line.from_cut.then(|| end(from, Point::new(-out.x, -out.y), true, look.color)));
    nodes.extend(line.to_cut.then(|| end(to, out, true, look.color)));
    nodes
}

/// One of the dates at which it may have happened: half filled, so that none of them claims to be the event; hollow and
/// struck through where contested.
fn either(at: Point, look: Look, theme: &Theme) -> Vec<Node> {
    if look.uncertain {
        let ring = edged("marker", Outline::Circle(at, RING), theme.ground, dashes(look.color, RIM, DOUBT));
        return [ring].into_iter().chain(half_filled((at, CORE, RIM), look, Some(theme.ground))).collect();
    }
    half_filled((at, RADIUS + 0.2, OUTLINE), look, Some(theme.ground))
}

/// The same, small.
pub(super) fn small_either(at: Point, look: Look) -> Vec<Node> {
    half_filled((at, ECHO, RIM), look, None)
}

fn half_filled((at, radius, width): (Point, f64, f64), look: Look, ground: Option<Color>) -> Vec<Node> {
    let rim = Shape {
        outline: outline(look.symbol, at, radius - width / 2.0),
        fill: ground.map(Paint::Solid),
        stroke: Some(pen(look.color, width)),
        class: Some("marker"),
    };
    let inside = if look.contested {
        let reach = radius * 0.6;
        segment("half", (at.x - reach, at.y), (at.x + reach, at.y), pen(look.color, width))
    } else {
        filled("half", lower_half(look.symbol, at, radius - width / 2.0), look.color)
    };
    vec![Node::Shape(rim), inside]
}
