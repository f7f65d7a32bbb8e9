//! Gradients: each written once, and found by its id.

use std::collections::BTreeMap;
use std::fmt::Write;

use plotters_backend::BackendCoord;

use crate::export::number::number;

/// The left and top end of a shape and the right and bottom one, 1/100 px.
pub(super) type Span = (BackendCoord, BackendCoord);

/// The span of all points.
pub(super) fn span(points: &[BackendCoord]) -> Span {
    let first = points.first().copied().unwrap_or_default();
    let low = points.iter().fold(first, |low, point| (low.0.min(point.0), low.1.min(point.1)));
    let high = points.iter().fold(first, |high, point| (high.0.max(point.0), high.1.max(point.1)));
    (low, high)
}

/// From where to where a gradient runs, 1/100 px. In px and not in shares of the shape, which WeasyPrint does not paint.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Along {
    Right(i32, i32),
    Down(i32, i32),
}

/// The gradients of a picture, by their stops and where they run, each with its number and its colour where it is solid.
#[derive(Default)]
pub(super) struct Gradients(BTreeMap<(String, Along), (usize, String)>);

impl Gradients {
    /// The id of a gradient of that colour in the picture whose root has this id.
    pub(super) fn id(&mut self, root: &str, (stops, color): (String, &str), along: Along) -> String {
        let next = self.0.len() + 1;
        let (number, _) = self.0.entry((stops, along)).or_insert_with(|| (next, color.to_owned()));
        format!("{root}__fade-{number}")
    }

    /// Rules that put its colour behind each gradient, for pages in which it is not found: of two copies of a picture no browser
    /// finds those of the first where that one is hidden. They are important, for they stand against a `style`; within `:where`
    /// they weigh less than any other that is.
    pub(super) fn rules(&self, root: &str) -> String {
        let mut rules = String::new();
        for (number, color) in self.in_order().map(|(_, named)| named) {
            let _ = write!(
                rules,
                ":where(#{root}:not(:root) [style$=\"fade-{number})\"]){{fill:url(#{root}__fade-{number}) {color}!important}}"
            );
        }
        if rules.is_empty() { rules } else { format!("@supports (all:revert-layer){{{rules}}}\n") }
    }

    /// In the order of their first use.
    fn in_order(&self) -> impl Iterator<Item = (&(String, Along), &(usize, String))> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|(_, (number, _))| *number);
        all.into_iter()
    }

    /// All of them as markup, in the order of their first use.
    pub(super) fn defs(&self, root: &str) -> String {
        let mut defs = String::new();
        for ((stops, along), (order, _)) in self.in_order() {
            let (name, from, to, rest) = match along {
                Along::Right(from, to) => ('x', from, to, ""),
                Along::Down(from, to) => ('y', from, to, " x2=\"0\""),
            };
            let (from, to) = (number(*from), number(*to));
            let _ = write!(
                defs,
                "<linearGradient id=\"{root}__fade-{order}\" gradientUnits=\"userSpaceOnUse\" {name}1=\"{from}\" {name}2=\"{to}\"{rest}>{stops}</linearGradient>"
            );
        }
        if defs.is_empty() { defs } else { format!("<defs>{defs}</defs>\n") }
    }
}
