//! Gradients: each written once, and found by its id.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The gradients of a picture, by their stops and whether they run downwards, with their ids.
#[derive(Default)]
pub(super) struct Gradients(BTreeMap<(String, bool), String>);

impl Gradients {
    /// The id of a gradient in the picture whose root has this id.
    pub(super) fn id(&mut self, root: &str, stops: String, down: bool) -> &str {
        let next = self.0.len() + 1;
        self.0.entry((stops, down)).or_insert_with(|| format!("{root}__fade-{next}"))
    }

    /// All of them as markup, in the order of their first use.
    pub(super) fn defs(&self) -> String {
        let mut all: Vec<_> = self.0.iter().map(|(fade, id)| (id, fade)).collect();
        all.sort_by_key(|(id, _)| (id.len(), *id));
        let mut defs = String::new();
        for (id, (stops, down)) in &all {
            let way = if *down { " x2=\"0\" y2=\"1\"" } else { "" };
            let _ = write!(defs, "<linearGradient id=\"{id}\"{way}>{stops}</linearGradient>");
        }
        if defs.is_empty() { defs } else { format!("<defs>{defs}</defs>\n") }
    }
}
