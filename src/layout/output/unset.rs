//! What a picture would say in the parts that its author leaves out, for its description.

use std::ops::Range;

use crate::layout::output::legend::LegendKey;

/// What is explained nowhere in the picture itself; empty where no part is left out.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Unset {
    /// What the legend would explain, in its order.
    pub signs: Vec<(LegendKey, Note)>,
    /// What the foot alone would say of the picture.
    pub remarks: Vec<String>,
    /// The sources that the foot would list.
    pub sources: Vec<Note>,
}

/// Words without a place.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// What it says.
    pub text: String,
    /// Bytes of it that are the program's words, ascending; the rest is the author's.
    pub program: Vec<Range<usize>>,
    /// Whether the rest is in the language of the file, where the picture is in another.
    pub is_original: bool,
}
