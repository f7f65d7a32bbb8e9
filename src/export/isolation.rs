//! Isolation: what a picture says of itself so that a page around it changes nothing, and it nothing of the page.

use std::fmt::Write;

use crate::export::markup::CLASS;
use crate::scene::{Recoloured, UNSTYLED};

/// Of [`UNSTYLED`] what SVG knows as attributes: they hold where a page's policy forbids styles.
const ATTRIBUTES: [&str; 8] = [
    "direction",
    "writing-mode",
    "font-style",
    "font-variant",
    "font-weight",
    "letter-spacing",
    "word-spacing",
    "stroke",
];

/// Attributes of the root: what is inherited from a page ends here, and a page's rules for `svg` do not begin.
pub(super) fn attributes() -> String {
    let own = UNSTYLED.iter().filter(|(name, _)| ATTRIBUTES.contains(name));
    let mut out: String = own.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let all: Vec<String> = UNSTYLED.iter().map(|(name, value)| format!("{name}:{value}")).collect();
    let _ = write!(out, " style=\"{}\"", all.join(";"));
    out
}

/// Rules where texts are outlines: the words, which paint nothing, are found by the pointer, and marked beneath the letters.
pub(super) fn letters(root: &str) -> String {
    format!("#{root} text{{pointer-events:all}}\n#{root} .{CLASS}letters{{pointer-events:none}}\n")
}

/// Rules that change colours where the reader asks for dark ones; none where none change.
pub(super) fn dark(root: &str, dark: &Recoloured) -> String {
    let mut rules = String::new();
    for (own, other) in dark {
        for name in ["fill", "stroke", "stop-color"] {
            let _ = writeln!(rules, "#{root} [{name}=\"{own}\"]{{{name}:{other}}}");
        }
    }
    if rules.is_empty() { rules } else { format!("@media (prefers-color-scheme:dark){{\n{rules}}}\n") }
}

/// Rules for the picture alone. Those within `@supports` and `@media` are skipped by programs that know a little CSS and
/// would draw worse by them: CairoSVG sets letters apart by `text-rendering`.
pub(super) fn rules(root: &str, families: &str) -> String {
    // A page's rules for all elements, or for elements by name, are taken back, and what the picture's attributes say holds:
    // six names weigh more than theirs, and less than any class, so that a page can still style `dl-label`. The descendants are
    // named within `:where`: SVGO 4.1 stops at a space between two such selectors.
    let name = "a ".repeat(6);
    format!(
        "#{root} .{CLASS}tabular{{font-feature-settings:\"tnum\"}}\n\
         #{root} a:hover text{{text-decoration:underline}}\n\
         @supports (all:revert-layer){{:where(#{root}:not(:root) *):is(*,{}){{all:revert-layer}}}}\n\
         @supports (text-rendering:geometricPrecision){{\
         #{root}{{font-family:{};text-rendering:geometricPrecision}}}}\n\
         @media (forced-colors:active){{#{root},#{root} text{{forced-color-adjust:none}}}}\n\
         @media print{{#{root}:root{{width:100%;height:100%}}\
         :where(#{root}){{max-width:100%;max-height:100vh;height:auto;break-inside:avoid}}}}\n",
        name.trim_end(),
        families,
    )
}
