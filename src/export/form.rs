//! The form of an SVG: how large it is shown, what its ids begin with, and what its texts are made of.

use crate::scene::Recoloured;
use crate::typeface::Typefaces;

/// What the texts of an SVG are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum TextForm {
    /// Texts, with the fonts that they need embedded.
    #[default]
    Fonts,
    /// Outlines of letters, with the words beside them, unseen, for readers and search. A text with a character that no face
    /// has stays a text.
    Outlines,
}

/// How a scene becomes an SVG.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    /// How many times as large as the scene it is shown.
    pub(crate) magnification: f64,
    /// The id of its root, an ASCII name; nothing for one made from what the picture holds.
    pub(crate) root: Option<String>,
    /// What its texts are made of.
    pub(crate) text: TextForm,
    /// Whether the scene's ground is painted.
    pub(crate) ground: bool,
    /// What its colours become where the reader asks for dark ones.
    pub(crate) dark: Recoloured,
    /// In which its texts are set, before the shipped faces.
    pub(crate) own: Typefaces,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            magnification: 1.0,
            root: None,
            text: TextForm::Fonts,
            ground: true,
            dark: Vec::new(),
            own: Typefaces::default(),
        }
    }
}
