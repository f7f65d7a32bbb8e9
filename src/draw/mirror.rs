//! Pictures that are read from right to left: what was placed from left to right, mirrored on a vertical line. Letters are not.

use crate::font::runs_left;
use crate::geom::{Interval, Point, Rect};
use crate::layout::Layout;
use crate::model::{Chronicle, View};
use crate::scene::{Anchor, Group, Node, Outline, Paint, Shape, Text, Words, Writer};

/// Begins a line that runs to the left whatever its first letter is; nobody sees it.
const RIGHT_TO_LEFT: &str = "\u{200f}";

/// Which parts of a picture are mirrored: what stands around the plot where its words are read from right to left, the plot where
/// its time runs so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sides {
    /// Whether words are read from right to left.
    around: bool,
    plot: bool,
    upright: bool,
    /// Of the picture, px.
    width: f64,
}

impl Sides {
    pub(super) fn of(chronicle: &Chronicle, view: &View, layout: &Layout) -> Sides {
        let (around, upright) = (chronicle.spoken.runs_left(), layout.axis.upright);
        let plot = if upright { around } else { view.time_runs_left(chronicle.spoken) };
        Sides { around, plot, upright, width: layout.size.width }
    }

    /// What stands around the plot.
    pub(super) fn around(self, nodes: Vec<Node>) -> Vec<Node> {
        self.placed(nodes, self.around)
    }

    /// Axis, lanes and events.
    pub(super) fn plot(self, nodes: Vec<Node>) -> Vec<Node> {
        self.placed(nodes, self.plot)
    }

    /// A sample of the legend, within its frame: it shows time as the plot does.
    pub(super) fn sample(self, nodes: Vec<Node>, frame: Rect) -> Vec<Node> {
        if self.upright || self.around == self.plot {
            return nodes;
        }
        nodes.into_iter().map(|one| node(one, frame.left() + frame.right())).collect()
    }

    /// Which way time runs.
    pub(super) fn time(self) -> &'static str {
        match (self.upright, self.plot) {
            (true, _) => "down",
            (false, true) => "left",
            (false, false) => "right",
        }
    }

    fn placed(self, nodes: Vec<Node>, is_mirrored: bool) -> Vec<Node> {
        let nodes = if self.around { directed(nodes) } else { nodes };
        if is_mirrored { nodes.into_iter().map(|one| node(one, self.width)).collect() } else { nodes }
    }
}

/// The node with left for right; `sum` is what the places of a point and its image add up to, px.
fn node(seen: Node, sum: f64) -> Node {
    match seen {
        Node::Group(group) => {
            Node::Group(Group { nodes: group.nodes.into_iter().map(|inner| node(inner, sum)).collect(), ..group })
        }
        Node::Shape(shape) => {
            Node::Shape(Shape { outline: outline(shape.outline, sum), fill: shape.fill.map(paint), ..shape })
        }
        Node::Text(text) => {
            let anchor = match text.anchor {
                Anchor::Start => Anchor::End,
                Anchor::Middle => Anchor::Middle,
                Anchor::End => Anchor::Start,
            };
            Node::Text(Text { at: point(text.at, sum), anchor, ..text })
        }
    }
}

fn outline(outline: Outline, sum: f64) -> Outline {
    let all = |points: Vec<Point>| points.into_iter().map(|at| point(at, sum)).collect();
    match outline {
        Outline::Line(points) => Outline::Line(all(points)),
        Outline::Polygon(points) => Outline::Polygon(all(points)),
        Outline::Rect(frame, radius) => {
            let x = Interval::new(sum - frame.right(), sum - frame.left());
            Outline::Rect(Rect { x, y: frame.y }, radius)
        }
        Outline::Circle(at, radius) => Outline::Circle(point(at, sum), radius),
    }
}

fn point(at: Point, sum: f64) -> Point {
    Point::new(sum - at.x, at.y)
}

fn paint(paint: Paint) -> Paint {
    match paint {
        Paint::Fade(color, stops) => {
            Paint::Fade(color, stops.into_iter().rev().map(|(offset, opacity)| (1.0 - offset, opacity)).collect())
        }
        other @ (Paint::Solid(_) | Paint::FadeDown(..)) => other,
    }
}

/// The nodes with each line of text in its direction.
fn directed(nodes: Vec<Node>) -> Vec<Node> {
    let one = |node: Node| match node {
        Node::Group(group) => Node::Group(Group { nodes: directed(group.nodes), ..group }),
        Node::Text(text) => Node::Text(Text { text: line(text.text), ..text }),
        shape @ Node::Shape(_) => shape,
    };
    nodes.into_iter().map(one).collect()
}

/// A line of a picture that is read from right to left. An author's line without any letter of that direction keeps its own.
fn line(words: Words) -> Words {
    let runs = |text: &str| text.chars().any(runs_left);
    // A figure has no direction of its own.
    let begins = words.as_str().chars().next().is_some_and(|first| runs_left(first) && first.is_alphabetic());
    match words.writer() {
        Some(Writer::Author) if begins || !runs(words.as_str()) => words,
        writer => {
            let mark = if begins && writer == Some(Writer::Program) { "" } else { RIGHT_TO_LEFT };
            let mut line = Words::new(writer.unwrap_or(Writer::Program), mark);
            let parts = words.parts().map(|(writer, text)| match writer {
                Writer::Program => (writer, ended(text)),
                Writer::Author | Writer::Original => (writer, text.to_owned()),
            });
            parts.for_each(|(writer, text)| line.push(writer, &text));
            if writer.is_none() { line.isolated() } else { line }
        }
    }
}

/// The program's words with a mark behind each run of letters that runs to the right, such as a unit: figures behind it would
/// else belong to the run, and `[1]` would stand between `66` and `Ma` (Unicode Standard Annex 9, rule W7).
fn ended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_in_run = false;
    for (at, c) in text.char_indices() {
        if is_in_run && !goes_on(c) {
            is_in_run = text[at..].trim_start().starts_with(is_of_run);
            let next = text[at..].chars().find(|c| c.is_alphanumeric());
            if !is_in_run && next.is_some_and(|next| is_of_run(next) || is_figure(next)) {
                out.push_str(RIGHT_TO_LEFT);
            }
        }
        is_in_run |= is_of_run(c);
        out.push(c);
    }
    out
}

/// Whether a letter runs to the right.
fn is_of_run(c: char) -> bool {
    c.is_alphabetic() && !runs_left(c)
}

/// Whether a figure takes the direction of the letters before it: European figures and those of Persian.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || ('\u{6f0}'..='\u{6f9}').contains(&c)
}

/// Whether a sign behind such letters is of their run: `UTC+5:30`.
fn goes_on(c: char) -> bool {
    is_of_run(c) || c.is_ascii_digit() || matches!(c, '+' | '-' | '\u{2212}' | ':' | '’' | '.')
}

#[cfg(test)]
mod tests {
    use super::{line, node};
    use crate::geom::{Point, Rect};
    use crate::scene::{Color, Node, Outline, Paint, Shape, Words, Writer};

    #[test]
    fn twice_mirrored_is_as_before() {
        let fade = Paint::Fade(Color(0, 0, 0), vec![(0.0, 0.0), (0.25, 1.0), (1.0, 1.0)]);
        let shape = |outline, fill| Node::Shape(Shape { outline, fill: Some(fill), stroke: None, class: None });
        let once = node(shape(Outline::Rect(Rect::new(10.0, 0.0, 20.0, 5.0), 1.0), fade.clone()), 100.0);
        let reversed = Paint::Fade(Color(0, 0, 0), vec![(0.0, 1.0), (0.75, 1.0), (1.0, 0.0)]);
        assert_eq!(once, shape(Outline::Rect(Rect::new(70.0, 0.0, 20.0, 5.0), 1.0), reversed));
        assert_eq!(node(once, 100.0), shape(Outline::Rect(Rect::new(10.0, 0.0, 20.0, 5.0), 1.0), fade));
        let circle = |x| shape(Outline::Circle(Point::new(x, 1.0), 2.0), Paint::Solid(Color(0, 0, 0)));
        assert_eq!(node(circle(30.0), 100.0), circle(70.0));
    }

    #[test]
    fn a_line_that_begins_with_figures_runs_left_where_its_words_do() {
        let said = |writer, text: &str| line(Words::new(writer, text)).as_str().to_owned();
        assert_eq!(said(Writer::Program, "1948–1956"), "\u{200f}1948–1956");
        assert_eq!(said(Writer::Program, "مايو 1850"), "مايو 1850");
        assert_eq!(said(Writer::Program, "٠٩:٠٥ UTC"), "\u{200f}٠٩:٠٥ UTC");
        assert_eq!(said(Writer::Author, "Annals (1850)"), "Annals (1850)");
        assert_eq!(said(Writer::Author, "BBC: حلب"), "\u{200f}BBC: حلب");
    }

    #[test]
    fn figures_behind_a_unit_are_no_part_of_it() {
        let said = |text: &str| line(Words::new(Writer::Program, text)).as_str().to_owned();
        assert_eq!(said("نحو 66 Ma [1]"), "نحو 66 Ma\u{200f} [1]");
        assert_eq!(said("12000 cal BP [1, 2]"), "\u{200f}12000 cal BP\u{200f} [1, 2]");
        assert_eq!(said("09:30 UTC+5:30 [3]"), "\u{200f}09:30 UTC+5:30\u{200f} [3]");
        assert_eq!(said("252 Ma – 201 Ma"), "\u{200f}252 Ma\u{200f} – 201 Ma");
        assert_eq!(said("نحو 66 مليون سنة"), "نحو 66 مليون سنة");
        assert_eq!(said("09:30 UTC، حلب"), "\u{200f}09:30 UTC، حلب");
    }
}
