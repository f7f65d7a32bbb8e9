//! Typefaces of authors: font files that are no part of the program.

#[cfg(feature = "fonts")]
mod file;
#[cfg(feature = "fonts")]
mod glyphs;

#[cfg(feature = "fonts")]
pub use crate::typeface::file::{Choice, Refused};

use std::fmt;
use std::sync::Arc;

/// One face: a static font of the formats TrueType or OpenType, by itself and not in a collection.
#[derive(Clone)]
pub struct Typeface {
    bytes: Arc<[u8]>,
}

impl Typeface {
    /// The whole file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same, to keep.
    #[cfg(feature = "fonts")]
    pub(crate) fn shared(&self) -> Arc<[u8]> {
        Arc::clone(&self.bytes)
    }
}

impl PartialEq for Typeface {
    fn eq(&self, other: &Typeface) -> bool {
        Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes
    }
}

impl Eq for Typeface {}

impl fmt::Debug for Typeface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Typeface({} bytes)", self.bytes.len())
    }
}

/// The families that are part of the program. No family of an author has one of these names: those would be taken for them.
#[cfg(feature = "fonts")]
pub(crate) const SHIPPED: [&str; 3] = ["Inter", "Noto Sans Arabic", "Noto Sans Hebrew"];

/// A family: its faces of the weights 400 and 600, or one that serves both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// What it is called: letters of ASCII, figures, spaces and hyphens.
    pub name: String,
    regular: Typeface,
    /// Where the other does not serve both weights.
    bold: Option<Typeface>,
}

impl Family {
    /// A family of that name, in which one face may serve both weights.
    #[cfg(feature = "fonts")]
    pub(crate) fn new(name: &str, regular: Typeface, bold: Option<Typeface>) -> Family {
        Family { name: plain(name), regular, bold }
    }

    /// Whether it has a face of its own for each weight.
    pub fn has_bold(&self) -> bool {
        self.bold.is_some()
    }

    /// The face of a weight: 600 where it is bold, else 400.
    pub fn face(&self, bold: bool) -> &Typeface {
        self.bold.as_ref().filter(|_| bold).unwrap_or(&self.regular)
    }

    /// Its faces, each once, with whether it is bold.
    #[cfg(feature = "fonts")]
    pub(crate) fn faces(&self) -> impl Iterator<Item = (&Typeface, bool)> {
        std::iter::once((&self.regular, false)).chain(self.bold.iter().map(|bold| (bold, true)))
    }
}

/// Families that an author prefers to those of the program, in the order in which they are asked for a character.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typefaces {
    families: Arc<[Family]>,
}

impl Typefaces {
    /// These families.
    #[cfg(feature = "fonts")]
    pub(crate) fn new(families: Vec<Family>) -> Typefaces {
        Typefaces { families: families.into() }
    }

    /// In their order.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.families.is_empty()
    }
}

/// A name as style sheets can say it in quotes.
#[cfg(feature = "fonts")]
fn plain(name: &str) -> String {
    const LONGEST: usize = 60;
    let kept = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-')).take(LONGEST);
    let kept: String = kept.collect();
    let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
    match words.join(" ") {
        name if name.is_empty() => "Own".to_owned(),
        name if SHIPPED.contains(&name.as_str()) => name + " Own",
        name => name,
    }
}
