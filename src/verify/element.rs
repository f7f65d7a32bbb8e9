//! Elements: what may stand in a picture, and values as a browser would see them.

use std::fmt;

use roxmltree::Node;

use crate::font::{STACK, stacks, with_own};
use crate::scene::UNSTYLED;
use crate::typeface::Typefaces;
use crate::verify::dark;
use crate::verify::letters::are_letters;
use crate::verify::outline::number;

/// Elements may lie this deep.
const DEPTH: usize = 32;
/// What moves, hides or resizes: we write none of these, and what has one is not where its numbers say.
const MOVING: [&str; 17] = [
    "transform",
    "style",
    "dx",
    "dy",
    "rotate",
    "clip-path",
    "mask",
    "filter",
    "display",
    "visibility",
    "opacity",
    "letter-spacing",
    "word-spacing",
    "font-stretch",
    "font-style",
    "writing-mode",
    "dominant-baseline",
];
/// The same in a style sheet.
const STYLING: [&str; 11] = [
    "font-size",
    "font-weight",
    "font:",
    "spacing",
    "transform",
    "display",
    "visibility",
    "opacity",
    "stroke",
    "text-anchor",
    "@import",
];

/// Why a picture cannot be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// Not XML; what the parser says.
    Xml(String),
    /// XML, but not as we write a picture: what was expected and found.
    Foreign(String),
    /// More of something than can be compared in a moment.
    Large(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Xml(words) => write!(f, "not XML: {words}"),
            Unreadable::Foreign(words) => write!(f, "not a picture of dateline: {words}"),
            Unreadable::Large(words) => write!(f, "too large to measure: {words}"),
        }
    }
}

impl std::error::Error for Unreadable {}

pub(super) fn foreign<T>(words: impl Into<String>) -> Result<T, Unreadable> {
    Err(Unreadable::Foreign(words.into()))
}

/// What an element is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Holds others.
    Group,
    /// Paints nothing.
    Silent,
    /// Paints a shape.
    Shape,
    /// Paints a line of text.
    Text,
}

/// Sorts an element, or says why it cannot be measured.
pub(super) fn kind(node: Node<'_, '_>) -> Result<Kind, Unreadable> {
    if node.ancestors().nth(DEPTH).is_some() {
        return foreign(format!("elements lie more than {DEPTH} deep"));
    }
    let name = node.tag_name().name();
    let is_root = node.parent_element().is_none();
    let is_moving = |name: &str, value: &str| {
        let is_kept = fading(value).is_some() || (is_root && takes_back(value));
        let is_usual = is_root && UNSTYLED.contains(&(name, value));
        MOVING.contains(&name) && !is_usual && !(name == "style" && is_kept)
    };
    let is_lettered = |name: &str| name == "transform" && are_letters(node);
    let is_strange = |name: &str, value: &str| is_moving(name, value) && !is_lettered(name);
    if let Some(moved) = node.attributes().find(|attribute| is_strange(attribute.name(), attribute.value())) {
        return foreign(format!("`{name}` has a `{}`, which is not measured", moved.name()));
    }
    match name {
        "g" if are_letters(node) => Ok(Kind::Silent),
        "g" | "a" => Ok(Kind::Group),
        "svg" if node.parent_element().is_none() => Ok(Kind::Group),
        "title" | "desc" | "defs" | "linearGradient" | "stop" | "metadata" => Ok(Kind::Silent),
        "style" => style(node.text().unwrap_or_default()),
        "path" if node.parent_element().is_some_and(|up| up.tag_name().name() == "defs") => Ok(Kind::Silent),
        "use" if node.parent_element().is_some_and(are_letters) => Ok(Kind::Silent),
        "rect" if is_target(node) => Ok(Kind::Silent),
        "rect" | "circle" | "path" => Ok(Kind::Shape),
        "text" => Ok(Kind::Text),
        "tspan" => part(node),
        _ => foreign(format!("expected shapes and texts, found `{name}`")),
    }
}

/// Whether a rectangle makes a link larger for the pointer, and paints nothing.
fn is_target(node: Node<'_, '_>) -> bool {
    let is_own = |attribute: &str| ["x", "y", "width", "height", "fill", "pointer-events"].contains(&attribute);
    let (fill, events) = (node.attribute("fill"), node.attribute("pointer-events"));
    let is_bare = node.attributes().all(|attribute| is_own(attribute.name()));
    is_bare
        && fill == Some("none")
        && events == Some("all")
        && inherited(node, "stroke").is_none_or(|ink| ink == "none")
}

/// The gradient that a `style` fills with, and, in pictures of earlier versions, the colour for those who have none; nothing
/// where it says anything else.
pub(super) fn fading(style: &str) -> Option<(&str, Option<&str>)> {
    let (id, color) = style.strip_prefix("fill:url(#")?.split_once(')')?;
    let color = if color.is_empty() { None } else { Some(color.strip_prefix(' ')?) };
    (!style.contains(';')).then_some((id, color))
}

/// Whether a `style` says nothing but what holds without a page.
fn takes_back(style: &str) -> bool {
    style.split(';').all(|one| one.split_once(':').is_some_and(|pair| UNSTYLED.contains(&pair)))
}

/// A part of a text, set off by its language and by nothing else.
fn part(node: Node<'_, '_>) -> Result<Kind, Unreadable> {
    let around = node.parent_element().map_or("", |parent| parent.tag_name().name());
    if !["text", "title", "desc", "tspan"].contains(&around) {
        return foreign(format!("expected a `tspan` inside a text, found it in `{around}`"));
    }
    match node.attributes().find(|attribute| !["lang", "id"].contains(&attribute.name())) {
        Some(other) => foreign(format!("`tspan` has a `{}`, which is not measured", other.name())),
        None => Ok(Kind::Silent),
    }
}

/// A style sheet holds fonts, and nothing that moves or resizes.
fn style(sheet: &str) -> Result<Kind, Unreadable> {
    let usual = dark::usual(sheet)?;
    let mut rest = usual.as_str();
    while let Some((before, face)) = rest.split_once("@font-face{") {
        plain(before)?;
        rest = face.split_once('}').map_or("", |(_, after)| after);
    }
    plain(rest)
}

fn plain(rules: &str) -> Result<Kind, Unreadable> {
    match STYLING.iter().find(|word| rules.contains(*word)) {
        Some(word) => foreign(format!("the style sheet has a `{word}`, which is not measured")),
        None => Ok(Kind::Silent),
    }
}

/// The root says that it is ours: an SVG with the role of a document of graphics, in our fonts.
pub(super) fn root(node: Node<'_, '_>, own: &Typefaces) -> Result<(), Unreadable> {
    if !node.has_tag_name(("http://www.w3.org/2000/svg", "svg")) {
        return foreign(format!("expected `svg`, found `{}`", node.tag_name().name()));
    }
    // Pictures of the first versions have no id.
    let families = node.attribute("id").map_or_else(|| vec![STACK.to_owned()], stacks);
    let names: Vec<&str> = own.families().iter().map(|family| family.name.as_str()).collect();
    let of_picture = |stack: String| with_own(node.attribute("id").unwrap_or_default(), &names, &stack);
    let families: Vec<String> = families.into_iter().map(of_picture).collect();
    for (name, expected) in [("role", &["graphics-document".to_owned()][..]), ("font-family", &families)] {
        let found = node.attribute(name).unwrap_or_default();
        if !expected.iter().any(|one| one == found) {
            return foreign(format!("expected the {name} `{}`, found `{found}`", expected[0]));
        }
    }
    Ok(())
}

/// Whether a node has a class: `dl-label`, or `label` as the first versions wrote it.
pub(super) fn has_class(node: Node<'_, '_>, class: &str) -> bool {
    let is_class = |one: &str| one.strip_prefix("dl-").unwrap_or(one) == class;
    node.attribute("class").is_some_and(|all| all.split_ascii_whitespace().any(is_class))
}

/// A value of the element, or of the nearest around it that has one.
pub(super) fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

/// A number that must be there.
pub(super) fn length(node: Node<'_, '_>, name: &str) -> Result<f64, Unreadable> {
    let found = node.attribute(name).unwrap_or_default();
    let words = || {
        Unreadable::Foreign(format!("expected a number as `{name}` of `{}`, found `{found}`", node.tag_name().name()))
    };
    number(found).ok_or_else(words)
}

/// A number that may be inherited, or left out.
pub(super) fn inherited_length(node: Node<'_, '_>, name: &str, usual: f64) -> Result<f64, Unreadable> {
    match inherited(node, name) {
        None => Ok(usual),
        Some(found) => match number(found) {
            Some(value) if value >= 0.0 => Ok(value),
            _ => foreign(format!("expected a number as `{name}`, found `{found}`")),
        },
    }
}

/// A count that an element says.
pub(super) fn count(node: Node<'_, '_>, name: &str) -> Result<usize, Unreadable> {
    let found = node.attribute(name).unwrap_or_default();
    let element = node.tag_name().name();
    found.parse().or_else(|_| foreign(format!("expected a number as `{name}` of `{element}`, found `{found}`")))
}

/// The same, where the element says one.
pub(super) fn said_count(node: Node<'_, '_>, name: &str) -> Result<Option<usize>, Unreadable> {
    if node.has_attribute(name) { count(node, name).map(Some) } else { Ok(None) }
}
