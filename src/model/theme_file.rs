//! Theme files: what a timeline takes from one, once it is read.

use crate::model::measures::{Sizes, Spacing};
use crate::model::view::View;
use crate::style::{Theme, ThemeName};
use crate::text::Span;
use crate::typeface::Typefaces;

/// A theme file that a timeline names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ThemeFile {
    /// Its path from the folder of the file of events, with `/`.
    pub path: String,
    /// Where the path stands.
    pub span: Span,
    /// The theme of ours on which it builds, the same.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub base: ThemeName,
    /// Its colours, once [`crate::read::load_themes`] has read it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub colors: Option<Theme>,
    /// The sizes of its texts, the same.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub sizes: Sizes,
    /// The spaces that it asks for, the same.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub spacing: Spacing,
    /// Its typefaces, the same; without the feature `fonts` there are none.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub typefaces: Typefaces,
    /// The font files that it names, from the folder of the file of events.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub fonts: Vec<String>,
}

impl View {
    /// The colours of its usual look: those of its theme file, else of its theme.
    ///
    /// ```
    /// use dateline::style::{Theme, ThemeName};
    /// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, theme: dark }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].colors(), Theme::of(ThemeName::Dark));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn colors(&self) -> Theme {
        let own = self.theme_file.as_ref().and_then(|file| file.colors);
        own.unwrap_or_else(|| Theme::of(self.theme))
    }

    /// The typefaces of its theme file, in which its texts are set before the faces of the program; none where it has no theme file.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 1950, title: A }]\n").value.ok_or("no chronicle")?;
    /// assert!(chronicle.views[0].typefaces().is_empty());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn typefaces(&self) -> Typefaces {
        self.theme_file.as_ref().map(|file| file.typefaces.clone()).unwrap_or_default()
    }

    /// The sizes of its texts: those of its theme file, the usual ones where that gives none.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 1950, title: A }]\n").value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].sizes().label, 13.0);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn sizes(&self) -> Sizes {
        self.theme_file.as_ref().map(|file| file.sizes).unwrap_or_default()
    }

    /// The spaces between its parts: those of its theme file, the usual ones where that gives none.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 1950, title: A }]\n").value.ok_or("no chronicle")?;
    /// assert_eq!(chronicle.views[0].spacing().rows, 8.0);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn spacing(&self) -> Spacing {
        self.theme_file.as_ref().map(|file| file.spacing).unwrap_or_default()
    }
}
