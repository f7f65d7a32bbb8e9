//! Colours: as they are painted, and as an author names them.

use std::fmt;

/// Red, green, blue, opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Color(pub u8, pub u8, pub u8);

pub(super) const BLACK: Color = Color(0, 0, 0);
pub(super) const WHITE: Color = Color(255, 255, 255);

impl fmt::Display for Color {
    /// As SVG and the event file write it.
    ///
    /// ```
    /// assert_eq!(dateline::style::Color(255, 238, 0).to_string(), "#ffee00");
    /// ```
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A colour as the file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthorColor {
    /// A hue of the palette: each theme has its own shade of it.
    Named(Hue),
    /// Red, green, blue, as `#rrggbb`.
    Rgb(u8, u8, u8),
}

#[cfg(feature = "serde")]
impl serde::Serialize for AuthorColor {
    /// As the file has it: the name of a hue, or `#rrggbb`.
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            AuthorColor::Named(hue) => hue.serialize(out),
            AuthorColor::Rgb(red, green, blue) => out.collect_str(&Color(*red, *green, *blue)),
        }
    }
}

/// The hues of the palette, named as by Okabe and Ito (2008), in the order they are given to categories without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Hue {
    /// `blue`
    Blue,
    /// `vermilion`
    Vermilion,
    /// `green`
    Green,
    /// `orange`
    Orange,
    /// `purple`
    Purple,
    /// `sky`
    Sky,
    /// `yellow`
    Yellow,
    /// `gray`
    Gray,
}

impl Hue {
    /// All of them.
    ///
    /// ```
    /// assert_eq!(dateline::style::Hue::ALL.len(), 8);
    /// ```
    pub const ALL: [Hue; 8] =
        [Hue::Blue, Hue::Vermilion, Hue::Green, Hue::Orange, Hue::Purple, Hue::Sky, Hue::Yellow, Hue::Gray];
}

/// The themes by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum ThemeName {
    /// `light`
    #[default]
    Light,
    /// `dark`
    Dark,
    /// `print`: black ink, white paper.
    Print,
    /// `auto`: light, and dark where the reader asks for that.
    Auto,
}

impl ThemeName {
    /// The themes that a picture of this one is seen in, the usual one first.
    ///
    /// ```
    /// use dateline::style::ThemeName;
    /// assert_eq!(ThemeName::Auto.looks(), [ThemeName::Light, ThemeName::Dark]);
    /// ```
    pub fn looks(self) -> &'static [ThemeName] {
        match self {
            ThemeName::Light => &[ThemeName::Light],
            ThemeName::Dark => &[ThemeName::Dark],
            ThemeName::Print => &[ThemeName::Print],
            ThemeName::Auto => &[ThemeName::Light, ThemeName::Dark],
        }
    }
}

/// What stands behind a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Background {
    /// `theme`: the ground of the theme.
    #[default]
    Theme,
    /// `none`: nothing; what it is laid on is seen.
    None,
}
