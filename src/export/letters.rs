//! Letters: texts as outlines of glyphs, each glyph written once, for readers and programs that read no fonts from a picture.
//!
//! The words stay as a text that paints nothing: it is found, marked, copied and read aloud as ever, and once.

use std::fmt::Write;

use plotters_backend::BackendCoord;

use crate::export::language::Languages;
use crate::export::markup::{class, fills, own_direction, placed};
use crate::export::number::{number, shortest};
use crate::export::semantic::opaque;
use crate::export::style;
use crate::export::svg::UNIT;
use crate::export::xml_escape::shown;
use crate::font::{Letter, Outliner, Segment};
use crate::geom::Point;
use crate::scene::Text;
use crate::typeface::Typefaces;

/// Glyphs are written in thousandths of an em: 0.013 px at 13 px.
const EM: f64 = 1000.0;

/// Turns the texts of one picture into glyphs.
pub(super) struct Letters {
    outliner: Outliner,
    /// Whether a text was left as it is, for want of a glyph.
    pub(super) has_texts: bool,
}

impl Letters {
    /// In these typefaces, before the shipped ones.
    pub(super) fn new(own: &Typefaces) -> Letters {
        Letters { outliner: Outliner::with(own), has_texts: false }
    }

    /// A line of text as glyphs, behind its words; nothing where no face has one of its characters.
    pub(super) fn text(&mut self, text: &Text, at: BackendCoord, root: &str, languages: &Languages) -> Option<String> {
        let lettered = self.outliner.letters(shown(&text.text).as_str(), style(text));
        if !lettered.is_whole {
            self.has_texts = true;
            return None;
        }
        let (width, uses) = (lettered.width, self.uses(&lettered.letters, root));
        let before = text.anchor.offset(width);
        let (x, y) = (number(at.0 - (before * UNIT).round() as i32), number(at.1));
        let (scale, fill) = ((text.size * UNIT).round() / UNIT / EM, fills(opaque(text.color)));
        let (said, words) = languages.element(&text.text);
        let (tabular, own, place) = (class(text.tabular.then_some("tabular")), own_direction(text), placed(text, at));
        let class = class(std::iter::once("letters").chain(text.class));
        Some(format!(
            "<text{tabular}{said}{own} {place} fill=\"none\" textLength=\"{}\">{words}</text>\n\
             <g{class}{fill} transform=\"translate({x} {y}) scale({scale})\">{uses}</g>\n",
            shortest(width),
        ))
    }

    /// The glyphs in their places, without the blanks.
    fn uses(&self, letters: &[Letter], root: &str) -> String {
        let mut uses = String::new();
        for Letter { glyph, at, .. } in letters {
            if self.outliner.glyph(*glyph).is_empty() {
                continue;
            }
            let _ = write!(uses, "<use xlink:href=\"#{root}__g{glyph}\"");
            for (name, value) in [("x", at.x), ("y", at.y)].map(|(name, em)| (name, thousandths(em))) {
                if value != 0 {
                    let _ = write!(uses, " {name}=\"{value}\"");
                }
            }
            uses.push_str("/>");
        }
        uses
    }

    /// The outline of each glyph, by its id.
    pub(super) fn defs(&self, root: &str) -> String {
        let mut defs = String::new();
        for (number, outline) in (0..self.outliner.count()).map(|number| (number, self.outliner.glyph(number))) {
            if !outline.is_empty() {
                let _ = write!(defs, "<path id=\"{root}__g{number}\" d=\"{}\"/>", path(outline));
            }
        }
        if defs.is_empty() { defs } else { format!("<defs>{defs}</defs>\n") }
    }
}

fn thousandths(em: f64) -> i32 {
    (em * EM).round() as i32
}

/// An outline as path data, each place from the one before it.
fn path(outline: &[Segment]) -> String {
    let mut pen = Pen::default();
    for segment in outline {
        match segment {
            Segment::Move(to) => {
                pen.draw('m', &[*to]);
                pen.begun = pen.at;
            }
            Segment::Line(to) => pen.draw('l', &[*to]),
            Segment::Quadratic(by, to) => pen.draw('q', &[*by, *to]),
            Segment::Cubic(by, then, to) => pen.draw('c', &[*by, *then, *to]),
            Segment::Close => {
                pen.data.push('z');
                (pen.at, pen.last) = (pen.begun, 'z');
            }
        }
    }
    pen.data
}

/// Thousandths of an em.
#[derive(Default)]
struct Pen {
    data: String,
    at: (i32, i32),
    begun: (i32, i32),
    last: char,
}

impl Pen {
    fn draw(&mut self, command: char, points: &[Point]) {
        if self.last != command {
            self.data.push(command);
        }
        self.last = command;
        let places = points.iter().map(|point| (thousandths(point.x), thousandths(point.y)));
        let mut end = self.at;
        for place in places {
            for step in [place.0 - self.at.0, place.1 - self.at.1] {
                if step >= 0 && self.data.ends_with(|last: char| last.is_ascii_digit()) {
                    self.data.push(' ');
                }
                let _ = write!(self.data, "{step}");
            }
            end = place;
        }
        self.at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::path;
    use crate::font::Segment::{Close, Cubic, Line, Move, Quadratic};
    use crate::geom::Point;

    #[test]
    fn steps_are_whole_and_do_not_drift() {
        let at = |x: f64, y: f64| Point::new(x, y);
        let outline = [
            Move(at(0.0104, 0.0)),
            Line(at(0.0208, -0.5)),
            Line(at(0.0312, -0.5)),
            Quadratic(at(0.1, 0.1), at(0.2, 0.0)),
            Close,
            Move(at(0.3, 0.3)),
            Cubic(at(0.3, 0.4), at(0.4, 0.5), at(0.5, 0.5)),
            Close,
        ];
        assert_eq!(path(&outline), "m10 0l11-500 10 0q69 600 169 500zm290 300c0 100 100 200 200 200z");
    }
}
