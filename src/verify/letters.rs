//! Letters: texts that are drawn as outlines, held against the words beside them.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use crate::font::{Letter, Outliner, Segment};
use crate::geom::Point;
use crate::typeface::Typefaces;
use crate::verify::element::{Unreadable, foreign, has_class};
use crate::verify::likeness::alike;
use crate::verify::outline::number;
use crate::verify::shape::Line;

/// Outlines and places of letters are in thousandths of an em; what they may differ by through rounding.
const NEAR: f64 = 1.5;
/// What the place of a text may differ by through rounding, px.
const NEAR_PX: f64 = 0.02;
const HREF: (&str, &str) = ("http://www.w3.org/1999/xlink", "href");

/// The glyphs of a picture.
pub(super) struct Letters<'a> {
    /// Path data by id.
    outlines: BTreeMap<&'a str, &'a str>,
    outliner: Outliner,
    /// Whether some may be of an author's font, whose curves the picture has in another form.
    has_own: bool,
    /// Glyphs whose outlines were found to be theirs, with their ids.
    known: BTreeSet<(usize, &'a str)>,
}

/// Whether an element holds the letters of the text before it.
pub(super) fn are_letters(node: Node<'_, '_>) -> bool {
    node.tag_name().name() == "g" && has_class(node, "letters") && node.prev_sibling_element().is_some_and(is_unseen)
}

/// Whether a text paints nothing by itself.
pub(super) fn is_unseen(text: Node<'_, '_>) -> bool {
    text.tag_name().name() == "text" && text.attribute("fill") == Some("none")
}

impl<'a> Letters<'a> {
    /// Finds the glyphs.
    pub(super) fn of(document: &'a Document<'_>, own: &Typefaces) -> Letters<'a> {
        let glyphs = document.descendants().filter(|node| {
            node.tag_name().name() == "path" && node.parent_element().is_some_and(|up| up.tag_name().name() == "defs")
        });
        let outlines = glyphs.filter_map(|node| Some((node.attribute("id")?, node.attribute("d")?))).collect();
        Letters { outlines, outliner: Outliner::with(own), has_own: !own.is_empty(), known: BTreeSet::new() }
    }

    /// The element that draws a text which paints nothing by itself, once it is sure that it draws just these words there.
    pub(super) fn drawn<'b>(&mut self, text: Node<'b, 'a>, line: &Line) -> Result<Node<'b, 'a>, Unreadable>
    where
        'b: 'a,
    {
        let words: String = line.words.chars().take(40).collect();
        let Some(group) = text.next_sibling_element().filter(|next| are_letters(*next)) else {
            return foreign(format!("expected the letters of `{words}` behind it, found none"));
        };
        let lettered = self.outliner.letters(&line.words, line.style);
        let painted = lettered.letters.into_iter().filter(|letter| !self.outliner.glyph(letter.glyph).is_empty());
        let painted: Vec<Letter> = painted.collect();
        let uses: Vec<Node<'_, '_>> = group.children().filter(Node::is_element).collect();
        let is_same = painted.len() == uses.len()
            && stands(group, line)
            && painted.iter().zip(uses).all(|(letter, node)| self.is(*letter, node));
        if is_same { Ok(group) } else { foreign(format!("the letters beside `{words}` are not those of its words")) }
    }

    /// Whether an element draws a letter in its place.
    fn is(&mut self, letter: Letter, node: Node<'_, 'a>) -> bool {
        let Some(id) = node.attribute(HREF).and_then(|link| link.strip_prefix('#')) else { return false };
        let Some((id, data)) = self.outlines.get_key_value(id) else { return false };
        let at = |name: &str| node.attribute(name).map_or(Some(0.0), number);
        let is_near = |found: Option<f64>, em: f64| found.is_some_and(|found| (found - em * 1000.0).abs() <= NEAR);
        node.tag_name().name() == "use"
            && is_near(at("x"), letter.at.x)
            && is_near(at("y"), letter.at.y)
            && (self.known.contains(&(letter.glyph, *id)) || {
                let glyph = self.outliner.glyph(letter.glyph);
                let is_own = path(data)
                    .is_some_and(|found| same(&found, glyph) || self.has_own && alike((&found, glyph), (1.0, 1000.0)));
                is_own && self.known.insert((letter.glyph, *id))
            })
    }
}

/// Whether the letters stand where the words do, as large.
fn stands(group: Node<'_, '_>, line: &Line) -> bool {
    let numbers = || {
        let moved = group.attribute("transform")?.strip_prefix("translate(")?.strip_suffix(')')?;
        let (place, scale) = moved.split_once(") scale(")?;
        let (x, y) = place.split_once(' ')?;
        Some((number(x)?, number(y)?, number(scale)?))
    };
    numbers().is_some_and(|(x, y, scale)| {
        (x - line.frame.left()).abs() <= NEAR_PX
            && (y - line.capitals.bottom()).abs() <= NEAR_PX
            && (scale * 1000.0 - line.size).abs() <= NEAR_PX
    })
}

fn same(found: &[Segment], glyph: &[Segment]) -> bool {
    let near = |a: Point, em: Point| (a.x - em.x * 1000.0).abs() <= NEAR && (a.y - em.y * 1000.0).abs() <= NEAR;
    let is_same = |(a, b): (&Segment, &Segment)| match (*a, *b) {
        (Segment::Move(a), Segment::Move(b)) | (Segment::Line(a), Segment::Line(b)) => near(a, b),
        (Segment::Quadratic(a, to), Segment::Quadratic(b, end)) => near(a, b) && near(to, end),
        (Segment::Cubic(a, c, to), Segment::Cubic(b, d, end)) => near(a, b) && near(c, d) && near(to, end),
        (Segment::Close, Segment::Close) => true,
        _ => false,
    };
    found.len() == glyph.len() && found.iter().zip(glyph).all(is_same)
}

/// The outline that path data of `m`, `l`, `q`, `c` and `z` draws; nothing for any other.
fn path(data: &str) -> Option<Vec<Segment>> {
    let (mut outline, mut at, mut begun) = (Vec::new(), Point::default(), Point::default());
    let mut rest = data;
    while let Some(command) = rest.chars().next() {
        let after = rest.get(1..)?;
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(after.len());
        let steps = steps(&after[..end])?;
        if command == 'z' {
            at = begun;
            outline.push(Segment::Close);
        }
        let each = match command {
            'm' | 'l' => 1,
            'q' => 2,
            'c' => 3,
            'z' if steps.is_empty() => 1,
            _ => return None,
        };
        for step in steps.chunks(each) {
            let points: Vec<Point> = step.iter().map(|(x, y)| Point::new(at.x + x, at.y + y)).collect();
            let (segment, to) = match (command, points.as_slice()) {
                ('m', [to]) => (Segment::Move(*to), *to),
                ('l', [to]) => (Segment::Line(*to), *to),
                ('q', [by, to]) => (Segment::Quadratic(*by, *to), *to),
                ('c', [by, then, to]) => (Segment::Cubic(*by, *then, *to), *to),
                _ => return None,
            };
            outline.push(segment);
            at = to;
            begun = if command == 'm' { to } else { begun };
        }
        rest = &after[end..];
    }
    Some(outline)
}

/// Pairs of numbers, between which stands a blank or the sign of the second.
fn steps(text: &str) -> Option<Vec<(f64, f64)>> {
    let spaced = text.replace('-', " -");
    let numbers: Option<Vec<f64>> = spaced.split_ascii_whitespace().map(number).collect();
    let numbers = numbers?;
    let (pairs, rest) = numbers.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[x, y]| (*x, *y)).collect())
}

#[cfg(test)]
mod tests {
    use super::path;
    use crate::font::Segment::{Close, Cubic, Line, Move, Quadratic};
    use crate::geom::Point;

    #[test]
    fn outlines_are_read_as_they_are_written() {
        let at = |x: f64, y: f64| Point::new(x, y);
        let outline = vec![
            Move(at(10.0, 0.0)),
            Line(at(21.0, -500.0)),
            Line(at(31.0, -500.0)),
            Quadratic(at(100.0, 100.0), at(200.0, 0.0)),
            Close,
            Move(at(300.0, 300.0)),
            Cubic(at(300.0, 400.0), at(400.0, 500.0), at(500.0, 500.0)),
            Close,
        ];
        assert_eq!(path("m10 0l11-500 10 0q69 600 169 500zm290 300c0 100 100 200 200 200z"), Some(outline));
        for other in ["m10", "m10 0l1", "a1 1", "M1 1", "m1 1z2 2", "é", "q1 1", "m1 1 x"] {
            assert_eq!(path(other), None, "{other}");
        }
    }
}
