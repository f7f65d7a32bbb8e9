//! The legend. What it is: a sample for each thing the picture uses. In: placed entries. Out: nodes. It must not decide
//! what is explained.

use crate::draw::bar::bar;
use crate::draw::mark::{Look, echo, hollow, several, symbol, whisker};
use crate::draw::shape::{group, text};
use crate::draw::theme::Theme;
use crate::geom::{Point, Rect};
use crate::layout::{Bar, BarEnd, LegendEntry, LegendKey, Whisker};
use crate::model::{Chronicle, Symbol};
use crate::scene::Node;

/// The legend, entry by entry; `None` where there is nothing to explain.
pub(super) fn legend(entries: &[LegendEntry], chronicle: &Chronicle, theme: &Theme) -> Option<Node> {
    let entry = |entry: &LegendEntry| {
        let mut nodes = sample(entry, chronicle, theme);
        nodes.extend(entry.lines.iter().map(|line| text("legend", line, theme.ink)));
        nodes
    };
    group("legend", entries.iter().flat_map(entry).collect())
}

fn sample(entry: &LegendEntry, chronicle: &Chronicle, theme: &Theme) -> Vec<Node> {
    let plain = Look::plain(Symbol::Circle, theme.muted);
    let (frame, at) = (entry.sample, middle(entry.sample));
    match entry.key {
        LegendKey::Category(index) => match chronicle.categories.get(index) {
            Some(category) => symbol(at, Look::plain(category.symbol, theme.hue(category.color)), theme),
            None => Vec::new(),
        },
        LegendKey::Uncategorised => symbol(at, plain, theme),
        LegendKey::Hollow => vec![hollow(at, plain, theme)],
        LegendKey::Uncertain => symbol(at, Look { uncertain: true, ..plain }, theme),
        LegendKey::Echo => echo(at, plain),
        LegendKey::Whisker => stretch(frame, plain, theme),
        LegendKey::Approximate => stretch(frame, Look { approximate: true, ..plain }, theme),
        LegendKey::OneOf => pair(frame, plain, theme),
        LegendKey::Ramp => bar(strip(frame, BarEnd::Ramp(frame.x.length() * 0.6), BarEnd::Exact), plain, theme),
        LegendKey::Open => bar(strip(frame, BarEnd::Exact, BarEnd::Open), plain, theme),
    }
}

fn stretch(frame: Rect, look: Look, theme: &Theme) -> Vec<Node> {
    let mut nodes = whisker(through(frame, 1.0), look, theme);
    nodes.extend(symbol(middle(frame), look, theme));
    nodes
}

fn pair(frame: Rect, look: Look, theme: &Theme) -> Vec<Node> {
    let line = through(frame, 5.0);
    several(&[line.from, line.to], line, false, look, theme)
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
