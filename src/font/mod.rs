//! Type. What it is: the faces we ship, measuring and wrapping text with them, and packing them for a picture. In: text
//! and a style. Out: widths, lines, font files. It must not draw.

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// px
    pub size: f64,
    /// Regular or semibold.
    pub weight: Weight,
    /// Whether figures all have one width.
    pub tabular: bool,
}

/// The two weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 400
    Regular,
    /// 600
    SemiBold,
}

/// Measures texts with the metrics of the faces that are embedded, and remembers what it measured.
#[derive(Default)]
pub struct Ruler {}

impl Ruler {
    /// A ruler with the shipped faces.
    pub fn new() -> Ruler {
        Ruler {}
    }

    /// How far the text runs, px.
    pub fn width(&mut self, text: &str, style: Style) -> f64 {
        // Stands in until the faces are measured.
        text.chars().count() as f64 * style.size * 0.52
    }

    /// Lines no wider than `max` px, as few as possible, then balanced; broken only where UAX #14 allows, or inside a word
    /// that is wider than `max` by itself.
    pub fn wrap(&mut self, text: &str, style: Style, max: f64) -> Vec<String> {
        let _ = (style, max);
        vec![text.to_owned()]
    }
}
