//! The legend: a sample for each thing the picture uses.

use crate::draw::bar::bar;
use crate::draw::knot::sign;
use crate::draw::link::link;
use crate::draw::mark::{Look, echo, halved, hollow, several, symbol, whisker};
use crate::draw::mirror::Sides;
use crate::draw::other_date::{other, tie};
use crate::draw::shape::{area, filled, group, ruling, text_of};
use crate::geom::{Interval, Point, Rect};
use crate::layout::{Bar, BarEnd, LegendEntry, LegendKey, Mark, Occurrence, Whisker};
use crate::model::{Chronicle, Symbol};
use crate::scene::Node;
use crate::style::Theme;

/// Of a sample of several parts, what a mark takes, what a line or a bar takes, and what lies between them, px.
const MARK: f64 = 14.0;
const LINE: f64 = 26.0;
const SPACE: f64 = 6.0;

/// The legend, entry by entry; `None` where there is nothing to explain.
pub(super) fn legend(entries: &[LegendEntry], (chronicle, sides): (&Chronicle, Sides), theme: &Theme) -> Option<Node> {
    let entry = |entry: &LegendEntry| {
        let mut nodes = sides.sample(sample(entry, chronicle, theme), entry.sample);
        let own = if let LegendKey::Category(index) = entry.key { chronicle.categories.get(index) } else { None };
        let is_original = own.is_some_and(|own| chronicle.is_original(&own.label));
        nodes.extend(entry.lines.iter().map(|line| text_of("legend", line, theme.ink, is_original)));
        nodes.extend(entry.lines.iter().filter_map(|line| ruling(line, theme.ink)));
        nodes
    };
    group("legend", entries.iter().flat_map(entry).collect())
}

fn sample(entry: &LegendEntry, chronicle: &Chronicle, theme: &Theme) -> Vec<Node> {
    let contested = !entry.seen.filled;
    let plain = Look { contested, ..Look::plain(Symbol::Circle, theme.muted) };
    let filled = Look { contested: false, ..plain };
    let uncertain = Look { uncertain: true, ..plain };
    let withdrawn = Look { withdrawn: true, contested: true, ..plain };
    let frame = entry.sample;
    match entry.key {
        LegendKey::Category(index) => match chronicle.categories.get(index) {
            Some(category) => symbol(middle(frame), Look::plain(category.symbol, theme.hue(category.color)), theme),
            None => Vec::new(),
        },
        LegendKey::Uncategorised => symbol(middle(frame), filled, theme),
        LegendKey::Hollow => parts(entry, |at| vec![hollow(at, plain, theme)], |frame| whole(frame, plain, theme)),
        LegendKey::Uncertain => parts(entry, |at| symbol(at, uncertain, theme), |frame| whole(frame, uncertain, theme)),
        LegendKey::Echo => parts(entry, |at| echo(at, plain), |frame| bar(thin(frame), plain, theme)),
        LegendKey::Whisker => stretch(frame, filled, theme),
        LegendKey::Approximate => approximate(entry, plain, theme),
        LegendKey::OneOf => pair(frame, Occurrence::OneOf, plain, theme),
        LegendKey::AllOf => pair(frame, Occurrence::AllOf, plain, theme),
        LegendKey::Link(kind) => {
            let Whisker { from, to, .. } = through(frame, 1.0);
            link(&[from, to], kind, theme)
        }
        LegendKey::OtherDate | LegendKey::Former => {
            let Whisker { from, to, .. } = through(frame, 5.0);
            let mark = Mark::Point { at: from, whisker: None };
            let look = Look { withdrawn: entry.key == LegendKey::Former, ..plain };
            let nodes = tie(&[to, from], theme).into_iter().chain(other(&mark, look, theme));
            nodes.chain(symbol(to, filled, theme)).collect()
        }
        LegendKey::Ramp => bar(strip(frame, BarEnd::Ramp(frame.x.length() * 0.6), BarEnd::Exact), plain, theme),
        LegendKey::Fade => bar(strip(frame, BarEnd::Exact, BarEnd::Unknown(frame.x.length() * 0.8)), plain, theme),
        LegendKey::Pale => bar(
            strip(frame, BarEnd::Ramp(frame.x.length() * 0.6), BarEnd::Exact),
            Look { washed: true, ..plain },
            theme,
        ),
        LegendKey::Open => bar(strip(frame, BarEnd::Exact, BarEnd::Open), plain, theme),
        LegendKey::Cut => cut(entry, plain, theme),
        LegendKey::Knot => knot(frame, theme),
        LegendKey::Added => Vec::new(),
        LegendKey::Withdrawn => parts(entry, |at| symbol(at, withdrawn, theme), |frame| whole(frame, withdrawn, theme)),
    }
}

/// A little of a band with a knot in it.
fn knot(frame: Rect, theme: &Theme) -> Vec<Node> {
    let middle = frame.x.middle();
    let half = |from: f64, to: f64, color| filled("axis", area(Rect { x: Interval::new(from, to), y: frame.y }), color);
    let halves = [half(frame.left(), middle, theme.band), half(middle, frame.right(), theme.tint)];
    halves.into_iter().chain(sign((middle, true), frame.y, &[frame.top(), frame.bottom()], theme)).collect()
}

/// The sign on a mark and on a bar, or on the one of them that the picture has.
fn parts(entry: &LegendEntry, mark: impl Fn(Point) -> Vec<Node>, bar: impl Fn(Rect) -> Vec<Node>) -> Vec<Node> {
    let frame = entry.sample;
    if !entry.seen.bars {
        return mark(middle(frame));
    }
    if !entry.seen.marks {
        return bar(frame);
    }
    let mut nodes = mark(middle(Rect::new(frame.left(), frame.top(), MARK, frame.y.length())));
    nodes.extend(bar(after_mark(frame)));
    nodes
}

/// What an approximate date looks like: in a mark alone, on a line, at the end of a bar; those of them that the picture has.
fn approximate(entry: &LegendEntry, look: Look, theme: &Theme) -> Vec<Node> {
    let (seen, frame) = (entry.seen, entry.sample);
    let (mark, bar_look) =
        (Look { approximate: true, contested: false, ..look }, Look { about: [true, false], ..look });
    let mut left = frame.left();
    let mut place = |width: f64| {
        let part = Rect::new(left, frame.top(), width, frame.y.length());
        left += width + SPACE;
        part
    };
    let mut nodes = Vec::new();
    if seen.bare {
        nodes.extend(halved(middle(place(MARK)), mark, theme));
    }
    if seen.marks {
        nodes.extend(stretch(place(LINE), mark, theme));
    }
    if seen.bars {
        nodes.extend(bar(strip(place(LINE), BarEnd::Ramp(LINE * 0.5), BarEnd::Exact), bar_look, theme));
    }
    nodes
}

fn after_mark(frame: Rect) -> Rect {
    Rect::new(frame.left() + MARK + SPACE, frame.top(), frame.x.length() - MARK - SPACE, frame.y.length())
}

fn cut(entry: &LegendEntry, look: Look, theme: &Theme) -> Vec<Node> {
    let torn = |frame: Rect| bar(strip(frame, BarEnd::Exact, BarEnd::Cut), look, theme);
    let arrow = |frame: Rect| whisker(Whisker { to_cut: true, ..through(frame, 1.0) }, look, theme);
    match (entry.seen.marks, entry.seen.bars) {
        (false, _) => torn(entry.sample),
        (true, false) => arrow(entry.sample),
        (true, true) => {
            let frame = entry.sample;
            let mut nodes = arrow(Rect::new(frame.left(), frame.top(), MARK + SPACE, frame.y.length()));
            nodes.extend(torn(after_mark(Rect { x: Interval::new(frame.left() + SPACE, frame.right()), y: frame.y })));
            nodes
        }
    }
}

fn whole(frame: Rect, look: Look, theme: &Theme) -> Vec<Node> {
    bar(strip(frame, BarEnd::Exact, BarEnd::Exact), look, theme)
}

/// A bar as thin as those without a label.
fn thin(frame: Rect) -> Bar {
    let y = frame.y.middle();
    Bar { frame: Rect::new(frame.left(), y - 2.0, frame.x.length(), 4.0), ..strip(frame, BarEnd::Exact, BarEnd::Exact) }
}

fn stretch(frame: Rect, look: Look, theme: &Theme) -> Vec<Node> {
    let mut nodes = whisker(through(frame, 1.0), look, theme);
    nodes.extend(symbol(middle(frame), look, theme));
    nodes
}

fn pair(frame: Rect, occurrence: Occurrence, look: Look, theme: &Theme) -> Vec<Node> {
    let line = through(frame, 5.0);
    several(&[line.from, line.to], line, occurrence, look, theme)
}

fn through(frame: Rect, margin: f64) -> Whisker {
    let y = frame.y.middle();
    let (from, to) = (Point::new(frame.left() + margin, y), Point::new(frame.right() - margin, y));
    Whisker { from, to, from_cut: false, to_cut: false }
}

/// A bar as high as a bar is, or as the sample.
fn strip(frame: Rect, start: BarEnd, end: BarEnd) -> Bar {
    let height = frame.y.length().min(10.0);
    let frame = Rect::new(frame.left(), frame.y.middle() - height / 2.0, frame.x.length(), height);
    Bar { frame, upright: false, start, end }
}

fn middle(frame: Rect) -> Point {
    Point::new(frame.x.middle(), frame.y.middle())
}
