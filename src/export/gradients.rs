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

/// The gradients of a picture, by their stops and where they run, with their ids.
#[derive(Default)]
pub(super) struct Gradients(BTreeMap<(String, Along), String>);

impl Gradients {
    /// The id of a gradient in the picture whose root has this id.
    pub(super) fn id(&mut self, root: &str, stops: String, along: Along) -> &str {
        let next = self.0.len() + 1;
        self.0.entry((stops, along)).or_insert_with(|| format!("{root}__fade-{next}"))
    }

    /// All of them as markup, in the order of their first use.
    pub(super) fn defs(&self) -> String {
        let mut all: Vec<_> = self.0.iter().map(|(fade, id)| (id, fade)).collect();
        all.sort_by_key(|(id, _)| (id.len(), *id));
        let mut defs = String::new();
        for (id, (stops, along)) in &all {
            let (name, from, to, rest) = match along {
                Along::Right(from, to) => ('x', from, to, ""),
                Along::Down(from, to) => ('y', from, to, " x2=\"0\""),
            };
            let (from, to) = (number(*from), number(*to));
            let _ = write!(
                defs,
                "<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" {name}1=\"{from}\" {name}2=\"{to}\"{rest}>{stops}</linearGradient>"
            );
        }
        if defs.is_empty() { defs } else { format!("<defs>{defs}</defs>\n") }
    }
}
